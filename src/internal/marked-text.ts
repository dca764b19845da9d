import { html } from 'lit';
import { markMatches } from '../model/fold.js';

/** Draws a plain text with the words marked that a search found. Nothing in it is ever read as HTML. */
export function marker(terms: readonly string[]): ((text: string) => unknown) | undefined {
  if (terms.length === 0) return undefined;
  return (text) =>
    markMatches(text, terms).map((part) => (part.found ? html`<mark>${part.text}</mark>` : part.text));
}
