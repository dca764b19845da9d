/**
 * What a content management system lets an author save in the place of an element, and the element that it stands for:
 * `<div data-samen="NAME" data-ATTRIBUTE="…">` and `<a data-samen href="…/embed.html?element=NAME&ATTRIBUTE=…">`.
 *
 * Authors can be hostile, and what they write has passed for harmless: of all they wrote only the attributes that the element
 * observes are taken over. No name of an event, no style, nothing else of HTML is among those.
 */

export const PLACEHOLDERS = '[data-samen]';

/** Attributes that hold addresses. In a link those are of the page that it leads to, as they would be there. */
const ADDRESSES: readonly string[] = ['src', 'action', 'quick-exit'];

/** Attributes that an element reads without observing them, since their names depend on the data. */
const OPEN = /^(?:lang|dir|(?:filter|preset)-[\w-]+)$/;

/** Which element a placeholder stands for: `partner-card`. Its prefix may be there. */
export function nameOf(place: HTMLElement): string {
  const query = isLink(place) ? new URLSearchParams(place.search).get('element') : null;
  return (place.dataset['samen'] || query || '')
    .trim()
    .toLowerCase()
    .replace(/^samen-/, '');
}

/**
 * Puts the element in the place, once its code is there. What the place holds becomes its fallback content: it stays in sight
 * until there is data.
 */
export function fill(place: HTMLElement, tag: string): void {
  // What was filled before can come back: an editor or a cache of pages keeps the markup of what it saw.
  if (!place.isConnected || place.closest(tag) || place.querySelector(`:scope > ${tag}`)) return;
  const { observedAttributes } = customElements.get(tag) as { observedAttributes?: readonly string[] };
  const element = document.createElement(tag);
  for (const [name, value] of written(place))
    if (observedAttributes?.includes(name) || OPEN.test(name)) element.setAttribute(name, value);
  if (isLink(place)) {
    place.before(element);
    element.append(place);
  } else {
    element.append(...place.childNodes);
    place.append(element);
  }
}

/** What the author wrote, as attributes of the element: of a link the query, and over that what stands at the place itself. */
function* written(place: HTMLElement): Iterable<readonly [name: string, value: string]> {
  if (isLink(place))
    for (const [name, value] of new URLSearchParams(place.search))
      yield [
        name,
        ADDRESSES.includes(name) ? value.replace(/\S+/g, (url) => absolute(url, place.href)) : value,
      ];
  for (const { name, value } of place.attributes) if (name.startsWith('data-')) yield [name.slice(5), value];
}

const isLink = (place: HTMLElement): place is HTMLAnchorElement => place.localName === 'a';

function absolute(url: string, base: string): string {
  try {
    return new URL(url, base).href;
  } catch {
    return url;
  }
}
