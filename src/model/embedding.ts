/*
 * What somebody can write who may not write everything: in a content management system, or as the address of a frame. Authors can be
 * hostile, and what they write has passed for harmless: of all they wrote only what stands here is taken over. The page does so when
 * it is shown (`src/cdn`), and programs before that (`bin/`).
 */

/** Names and what they say, in order: attributes of a tag, parameters of an address. */
export type Pairs = readonly (readonly [name: string, value: string])[];

/** `<div data-samen="NAME" data-ATTRIBUTE="…">` or `<a data-samen href="…/embed.html?element=NAME&ATTRIBUTE=…">`. */
export interface Placeholder {
  /** Everything in its tag, as it is written there. */
  readonly attributes: Pairs;
  /** Of a link: the query string of the address that it leads to. */
  readonly query?: Pairs;
}

/** Attributes that hold addresses. In a link those are of the page that it leads to, as they would be there. */
export const ADDRESSES: readonly string[] = ['src', 'action', 'quick-exit', 'route-url', 'tiles'];

/** Attributes that an element reads without observing them, since their names depend on the data. */
const OPEN = /^(?:filter|preset)-[\w-]+$/;

/** Whether an element takes an attribute from a placeholder: no name of an event, no style, nothing else of HTML is among those. */
export function isTaken(name: string, observed: readonly string[]): boolean {
  return observed.includes(name) || OPEN.test(name);
}

/** Which element a placeholder stands for: `partner-card`. Its prefix may be there. */
export function nameIn({ attributes, query = [] }: Placeholder): string {
  const said = (pairs: Pairs, wanted: string) => pairs.find(([name]) => name === wanted)?.[1];
  return (said(attributes, 'data-samen') || said(query, 'element') || '')
    .trim()
    .toLowerCase()
    .replace(/^samen-/, '');
}

/**
 * What a placeholder says, as attributes of its element: of a link the query, and after that, to win, what stands at the place itself.
 *
 * @param observed the attributes that the element observes
 * @param resolve makes one address whole that stands in a link
 */
export function* attributesIn(
  { attributes, query = [] }: Placeholder,
  observed: readonly string[],
  resolve: (address: string) => string,
): Iterable<readonly [name: string, value: string]> {
  // What is filled in later stands between braces: `{lat}`.
  const whole = (address: string) => resolve(address).replace(/%7B(\w+)%7D/g, '{$1}');
  for (const [name, value] of query)
    if (isTaken(name, observed))
      yield [name, ADDRESSES.includes(name) ? value.replace(/\S+/g, whole) : value];
  for (const [written, value] of attributes) {
    const name = written.replace(/^data-/, '');
    if (name !== written && isTaken(name, observed)) yield [name, value];
  }
}

/** Letters, numbers, and what colours, lengths and names of fonts are written with. */
const PLAIN = /^[\w\s#%.,+*/'"()-]{1,200}$/;
/** Whatever would fetch something, or read what is elsewhere. */
const REACHES = /url|image|src|attr|env|var|expression/i;

/**
 * Whether a parameter is a theme token: `samen-accent=%230b6a6e` is `--samen-accent`. What is no plain value is none: a token must not
 * be a way to make a page fetch something.
 */
export function isToken(name: string, value: string): boolean {
  return /^samen-[a-z-]+$/.test(name) && PLAIN.test(value) && !REACHES.test(value);
}
