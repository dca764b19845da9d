import { html, render } from 'lit';
import type { Entry } from '../../model/activities/agenda.js';
import { occurrenceOf } from '../../model/activities/entry-occurrence.js';
import { structuredData } from '../../model/activities/structured-data.js';
import { OWN_BLOCK } from '../../sources/page-scripts.js';
import { deepLink } from '../deep-links.js';
import { pageAddress } from '../page-address.js';
import { fullTermLabel } from './full-vocabulary.js';
import type { Wording } from './text-reader.js';

/** What is shown, as JSON-LD, in the language that is spoken while this is called; nothing when nothing is shown. */
export function shownData(entries: readonly Entry[], { view, organiser }: Wording): string | undefined {
  const shown = entries.map((entry) => ({ activity: entry.activity, occurrence: occurrenceOf(entry) }));
  return structuredData(shown, {
    language: view.language,
    timezone: view.zone.name,
    url: (id) => pageAddress(deepLink('activity', id)),
    word: (vocabulary, term) => fullTermLabel(vocabulary, term, view.terms, view.language),
    ...(organiser && { organiser }),
  });
}

/**
 * Keeps what an element shows in the page for search engines: one `<script type="application/ld+json">` among the children of
 * the element, or none. The script is marked as ours, so that it is not taken for data to read. Writes only what changed:
 * elements listen to changes in their children.
 * @param json what `shownData` made; nothing takes the block away
 */
export function keepStructuredData(host: Element, json: string | undefined): void {
  const [kept, ...others] = host.querySelectorAll<HTMLScriptElement>(`:scope > ${OWN_BLOCK}`);
  // A copy of an element brings its block along.
  for (const other of others) other.remove();
  if (json === undefined) kept?.remove();
  else if (!kept) host.append(block(json, host.ownerDocument));
  else if (kept.textContent !== json) kept.replaceChildren(json);
}

/**
 * A block of data. Of a script that a program makes, Trusted Types guard the text, whatever its type. One that comes out of
 * a template counts as run already (HTML, “already started”): it never runs, and nobody guards what is put in.
 */
function block(json: string, page: Document): HTMLScriptElement {
  const place = page.createDocumentFragment();
  render(html`<script type="application/ld+json" data-written-by="samen"></script>`, place);
  const script = place.querySelector('script')!;
  script.append(json);
  return script;
}
