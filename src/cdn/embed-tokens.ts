import { isToken } from '../model/embedding.js';

/** The theme tokens in a query string, as properties of CSS. */
export function* tokensOf(query: URLSearchParams): Iterable<readonly [property: string, value: string]> {
  for (const [name, value] of query) if (isToken(name, value)) yield [`--${name}`, value];
}
