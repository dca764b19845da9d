/*
 * What lists can do themselves, for pages where they cannot: Prototype.js, and what was written like it, puts other functions in
 * the place of `Array.prototype.entries` and `Array.from`. Linting sends whoever uses those here.
 */

/** Each of a list, with its place. */
export function* indexed<T>(list: Iterable<T>): Generator<readonly [place: number, one: T]> {
  let place = 0;
  for (const one of list) yield [place++, one];
}

/** A list of so many, each made from its place. */
export const times = <T>(count: number, make: (place: number) => T): T[] =>
  [...new Array<undefined>(count)].map((_, place) => make(place));
