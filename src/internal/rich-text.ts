import { html } from 'lit';
import { findLinks } from '../model/links.js';

/** A plain text with its addresses made clickable. Nothing in it is ever read as HTML. */
export function linked(text: string): unknown {
  return findLinks(text).map((part) => (part.url ? html`<a href=${part.url}>${part.text}</a>` : part.text));
}
