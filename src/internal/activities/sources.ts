import { html, svg, type TemplateResult } from 'lit';
import type { ActivitiesDocument, ActivitiesSource, Activity } from '../../model/activities/activity.js';
import { plain, text } from '../templates.js';
import { siteName } from '../particulars.js';

/* The sources of a calendar that was put together: each with a name, a shape and a colour of its own. */

/** One shape per source, on a grid of 10: colour alone says nothing to many people (WCAG 1.4.1). */
const SHAPES = [
  'M5 1a4 4 0 1 0 0 8a4 4 0 1 0 0-8z',
  'M1 1h8v8H1z',
  'M5 .5L9.500 9H.500z',
  'M5 0l5 5-5 5-5-5z',
  'M3.500 0h3v3.500H10v3H6.500V10h-3V6.500H0v-3h3.500z',
  'M5 0l1.500 3.500L10 4 7.500 6.500 8 10 5 8.200 2 10l.5-3.500L0 4l3.500-.5z',
] as const;

/** The number of shapes and colours: after that they come again, and the name has to tell. */
const LOOKS = SHAPES.length;

/** The mark of a source, by its place among the sources that the page names. */
export function sourceMark(place: number): TemplateResult {
  const look = place % LOOKS;
  return html`<svg class="mark source-${look}" viewBox="0 0 10 10" aria-hidden="true">${svg`<path d=${SHAPES[look]!}></path>`}</svg>`;
}

/** What a source is called: by itself, else by its site, with its file where that site has more of them. */
export function sourceName(source: ActivitiesSource, reading: string): unknown {
  const { title, language } = source;
  return title === undefined
    ? siteAndFile(source)
    : text(title, { language: reading, textLanguage: language });
}

/** The same as a string. */
export function plainSourceName(source: ActivitiesSource, reading: string): string {
  const { title, language } = source;
  return title === undefined
    ? siteAndFile(source)
    : plain(title, { language: reading, textLanguage: language });
}

function siteAndFile({ source, file }: ActivitiesSource): string {
  return file === undefined ? siteName(source) : `${siteName(source)}: ${file}`;
}

/** The places of the sources that an activity is from; the one whose words are shown first. */
export function sourcesOf(document: ActivitiesDocument, activity: Activity): number[] {
  return namedSources(document, activity).map(({ place }) => place);
}

function namedSources(
  { sources = [] }: ActivitiesDocument,
  { source, alsoIn = [] }: Activity,
): ActivitiesSource[] {
  return [source, ...alsoIn].flatMap((url) => sources.find((each) => each.source === url) ?? []);
}

/** Which source an activity is from, with its mark and its name. */
export function sourceLine(
  document: ActivitiesDocument,
  activity: Activity,
  language: string,
): TemplateResult | undefined {
  const sources = namedSources(document, activity);
  if (sources.length === 0) return undefined;
  return html`<span class="from-source">${sources.map(
    (source) =>
      html`<span class="line">${sourceMark(source.place)} <span>${sourceName(source, language)}</span></span>`,
  )}</span>`;
}
