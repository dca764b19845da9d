import { safeUrl } from './url.js';

/** A stretch of plain text, with the address it links to when it is one. */
export interface LinkedText {
  readonly text: string;
  readonly url?: string;
}

const TAIL = new Set(".,;:!?)]}'’”");

function withoutTail(address: string): string {
  let end = address.length;
  while (TAIL.has(address.charAt(end - 1))) end--;
  return address.slice(0, end);
}

const LINKS = /\b(?:https?:\/\/|mailto:|tel:)[^\s<>"']+/gi;

/** Cuts a plain text into words and addresses, so that a template can make the addresses clickable. */
export function findLinks(text: string): LinkedText[] {
  const parts: LinkedText[] = [];
  let last = 0;
  for (const match of text.matchAll(LINKS)) {
    // A full stop or bracket after an address belongs to the sentence.
    const address = withoutTail(match[0]);
    const url = safeUrl(address);
    if (url === undefined) continue;
    if (match.index > last) parts.push({ text: text.slice(last, match.index) });
    parts.push({ text: address, url });
    last = match.index + address.length;
  }
  if (last < text.length) parts.push({ text: text.slice(last) });
  return parts;
}
