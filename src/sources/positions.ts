import { places } from './records.js';

/*
 * Where things stand in a document, for problems that are found when all of it has been read. What was left out of a list
 * does not move the others.
 */

/** The place of an item in its list, as its document has it. */
export const positions = new WeakMap<object, number>();

/** The document that something comes from which is in no record. */
export const sources = new WeakMap<object, string>();

/** `questions[5]`, for an item of a list. */
export function itemPath(list: string, item: object, index: number): string {
  return `${list}[${positions.get(item) ?? index}]`;
}

/** The copy stands where the original stood. */
export function samePlace<T extends object>(copy: T, original: object): T {
  const [place, position] = [places.get(original), positions.get(original)];
  if (place) places.set(copy, place);
  if (position !== undefined) positions.set(copy, position);
  return copy;
}
