/**
 * What a content management system lets an author save in the place of an element, and the element that it stands for. What of it is
 * taken over is told in src/model/embedding.ts.
 */
import { attributesIn, nameIn, type Placeholder } from '../model/embedding.js';

export const PLACEHOLDERS = '[data-samen]';

/** Which element a placeholder stands for: `partner-card`. */
export const nameOf = (place: HTMLElement): string => nameIn(written(place));

/**
 * Puts the element in the place, once its code is there. What the place holds becomes its fallback content: it stays in sight
 * until there is data.
 */
export function fill(place: HTMLElement, tag: string): void {
  // What was filled before can come back: an editor or a cache of pages keeps the markup of what it saw. Or it was drawn on a server.
  if (!place.isConnected || place.closest(tag) || place.querySelector(`:scope > ${tag}`)) return;
  const { observedAttributes = [] } = customElements.get(tag) as { observedAttributes?: readonly string[] };
  const element = document.createElement(tag);
  const resolve = (address: string) => absolute(address, (place as HTMLAnchorElement).href);
  for (const [name, value] of attributesIn(written(place), observedAttributes, resolve))
    element.setAttribute(name, value);
  if (isLink(place)) {
    place.before(element);
    element.append(place);
  } else {
    element.append(...place.childNodes);
    place.append(element);
  }
}

const written = (place: HTMLElement): Placeholder => ({
  attributes: [...place.attributes].map(({ name, value }) => [name, value]),
  query: isLink(place) ? [...new URLSearchParams(place.search)] : [],
});

const isLink = (place: HTMLElement): place is HTMLAnchorElement => place.localName === 'a';

function absolute(address: string, base: string): string {
  try {
    return new URL(address, base).href;
  } catch {
    return address;
  }
}
