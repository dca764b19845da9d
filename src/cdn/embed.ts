/**
 * The script of `embed.html`: makes an element of the query string, and tells the page around the frame how high it is.
 *
 * The query string is whatever somebody wrote in a link. It is turned into a placeholder as in a content management system, and
 * so passes the same gate (`placeholder.ts`).
 * @module
 */
import { LOADERS } from './elements.js';
import { tellHeight } from './embed-height.js';
import { tokensOf } from './embed-tokens.js';
import { nameOf } from './placeholder.js';

/** No script can hand the data over here: there is nothing to wait for. */
const NO_SRC = 'Hier staan geen gegevens. Schrijf achter het adres waar die staan: &src=https://…';

const query = new URLSearchParams(location.search);
const { documentElement: root, body } = document;

const place = document.createElement('div');
place.dataset['samen'] = query.get('element') ?? '';
for (const [name, value] of query)
  if (/^(?!samen)[a-z][\w-]*$/.test(name)) place.setAttribute(`data-${name}`, value);

root.lang = query.get('lang') || 'nl';
for (const [name, value] of tokensOf(query)) root.style.setProperty(name, value);
const isKnown = Object.hasOwn(LOADERS, nameOf(place));
body.replaceChildren(
  isKnown && query.get('src')?.trim() ? place : note(isKnown ? NO_SRC : noElement(nameOf(place))),
);
tellHeight(body);

// The page is called as what it shows, which is there once it takes room.
new ResizeObserver(() => {
  const heading = place.firstElementChild?.shadowRoot?.querySelector('h1, h2, h3, h4, h5, h6');
  document.title = heading?.textContent?.trim() || document.title;
}).observe(body);

/** For whoever wrote the link. */
function note(text: string): HTMLElement {
  const paragraph = document.createElement('p');
  paragraph.textContent = text;
  return paragraph;
}

function noElement(name: string): string {
  const names = Object.keys(LOADERS).join(', ');
  return `${name ? `“${name.slice(0, 40)}” is er niet.` : 'Hier staat niets.'} Schrijf achter het adres wat u wilt tonen, zoals ?element=partner-directory&src=… Er zijn: ${names}.`;
}
