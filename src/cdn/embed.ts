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

const query = new URLSearchParams(location.search);
const { documentElement: root, body } = document;

const place = document.createElement('div');
place.dataset['samen'] = query.get('element') ?? '';
for (const [name, value] of query)
  if (/^(?!samen)[a-z][\w-]*$/.test(name)) place.setAttribute(`data-${name}`, value);

root.lang = query.get('lang') || 'nl';
for (const [name, value] of tokensOf(query)) root.style.setProperty(name, value);
body.replaceChildren(Object.hasOwn(LOADERS, nameOf(place)) ? place : without(nameOf(place)));
tellHeight(body);

// The page is called as what it shows, which is there once it takes room.
new ResizeObserver(() => {
  const heading = place.firstElementChild?.shadowRoot?.querySelector('h1, h2, h3, h4, h5, h6');
  document.title = heading?.textContent?.trim() || document.title;
}).observe(body);

/** For whoever wrote the link. */
function without(name: string): HTMLElement {
  const note = document.createElement('p');
  const names = Object.keys(LOADERS).join(', ');
  note.textContent = `${name ? `“${name.slice(0, 40)}” is er niet.` : 'Hier staat niets.'} Schrijf achter het adres wat u wilt tonen, zoals ?element=partner-directory&src=… Er zijn: ${names}.`;
  return note;
}
