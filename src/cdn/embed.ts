/**
 * The script of `embed.html`: makes an element of the query string, and tells the page around the frame how high it is.
 *
 * The query string is whatever somebody wrote in a link. It is turned into a placeholder as in a content management system, and
 * so passes the same gate (`placeholder.ts`).
 * @module
 */
import { tellHeight } from './embed-height.js';
import { tokensOf } from './embed-tokens.js';

const query = new URLSearchParams(location.search);
const { documentElement: root, body } = document;

const lang = query.get('lang');
if (lang) root.lang = lang;
for (const [name, value] of tokensOf(query)) root.style.setProperty(name, value);

const place = document.createElement('div');
place.dataset['samen'] = query.get('element') ?? '';
for (const [name, value] of query)
  if (/^(?!samen)[a-z][\w-]*$/.test(name)) place.setAttribute(`data-${name}`, value);
body.replaceChildren(place);

document.addEventListener('samen-ready', ({ target }) => {
  const heading = (target as Element).shadowRoot?.querySelector('.title')?.textContent?.trim();
  if (heading) document.title = heading;
});

tellHeight(body);
