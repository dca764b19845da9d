import { html } from 'lit';
import { markMatches } from '../model/fold.js';
import { findLinks } from '../model/links.js';

/* Two ways to draw a plain text. Nothing in it is ever read as HTML. */

/** With its addresses made clickable. */
export function linked(text: string): unknown {
  return findLinks(text).map((part) => (part.url ? html`<a href=${part.url}>${part.text}</a>` : part.text));
}

/** With the words marked that a search found. */
export function marker(terms: readonly string[]): ((text: string) => unknown) | undefined {
  if (terms.length === 0) return undefined;
  return (text) =>
    markMatches(text, terms).map((part) => (part.found ? html`<mark>${part.text}</mark>` : part.text));
}
