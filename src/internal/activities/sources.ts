import { html, svg, type TemplateResult } from 'lit';
import type { ActivitiesDocument, ActivitiesSource, Activity } from '../../model/activities/activity.js';
import { plain, siteName, text } from '../templates.js';

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

/** The mark of a source, by its place in the list of sources. */
export function sourceMark(place: number): TemplateResult {
  const look = place % LOOKS;
  return html`<svg class="mark source-${look}" viewBox="0 0 10 10" aria-hidden="true">${svg`<path d=${SHAPES[look]!}></path>`}</svg>`;
}

/** What a source is called: by itself, else by its site. */
export function sourceName({ source, title, language }: ActivitiesSource, reading: string): unknown {
  return title === undefined ? siteName(source) : text(title, { language: reading, textLanguage: language });
}

/** The same as a string. */
export function plainSourceName({ source, title, language }: ActivitiesSource, reading: string): string {
  return title === undefined ? siteName(source) : plain(title, { language: reading, textLanguage: language });
}

/** The places in the list of sources that an activity is from; the one whose words are shown first. */
export function sourcesOf({ sources = [] }: ActivitiesDocument, { source, alsoIn = [] }: Activity): number[] {
  return [source, ...alsoIn].flatMap((url) => {
    const place = sources.findIndex((each) => each.source === url);
    return place < 0 ? [] : [place];
  });
}

/** Which source an activity is from, with its mark and its name. */
export function sourceLine(
  document: ActivitiesDocument,
  activity: Activity,
  language: string,
): TemplateResult | undefined {
  const places = sourcesOf(document, activity);
  if (places.length === 0) return undefined;
  return html`<span class="from-source">${places.map(
    (place) =>
      html`<span class="line">${sourceMark(place)} <span>${sourceName(document.sources![place]!, language)}</span></span>`,
  )}</span>`;
}
