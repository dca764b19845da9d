/** Letters, numbers, and what colours, lengths and names of fonts are written with. */
const PLAIN = /^[\w\s#%.,+*/'"()-]{1,200}$/;
/** Whatever would fetch something, or read what is elsewhere. */
const REACHES = /url|image|src|attr|env|var|expression/i;

/**
 * The theme tokens in a query string: `samen-accent=%230b6a6e` is `--samen-accent`. What is no plain value is left out: a token
 * must not be a way to make a page fetch something.
 */
export function* tokensOf(query: URLSearchParams): Iterable<readonly [property: string, value: string]> {
  for (const [name, value] of query)
    if (/^samen-[a-z-]+$/.test(name) && PLAIN.test(value) && !REACHES.test(value)) yield [`--${name}`, value];
}
