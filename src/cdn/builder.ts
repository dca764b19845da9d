/**
 * The script of `builder.html`: the page on which an editor puts together what goes on their site. It stands in the same folder
 * as what it makes snippets for, and so works wherever that is put.
 *
 * `?samples=` names a folder with the files of the demonstration, on the same site.
 * @module
 */
import { Builder } from '../builder/builder.js';

const host = new URL('.', document.baseURI).href;

/** Only on this site: a link from elsewhere must not make a visitor read what somebody else wants. */
function samplesIn(query: string): string | undefined {
  const given = new URLSearchParams(query).get('samples');
  if (!given || !URL.canParse(given, host)) return undefined;
  const { origin, href } = new URL(given, host);
  return origin === location.origin && href.endsWith('/') ? href : undefined;
}

new Builder({ host, samples: samplesIn(location.search) }).mount(document.querySelector('[data-builder]')!);
