import type { ActivitiesDocument } from '../../model/activities/activity.js';
import type { Problem } from '../../model/problem.js';
import type { DocumentKind, Received } from '../format.js';
import { isObject } from '../json-document.js';
import { readJson } from './json.js';
import { withUniqueIds } from './records.js';

/** Activities, from the library's own JSON, a calendar file, a table, or what a website says about its events. */
export const activitiesKind: DocumentKind<ActivitiesDocument> = {
  name: 'activities',
  formats: [
    {
      name: 'ics',
      recognises: ({ contentType, text }) =>
        /^\s*BEGIN:VCALENDAR\b/i.test(text) || /\btext\/(?:x-v)?calendar\b/i.test(contentType),
      reader: async () => (await import('./ics.js')).readIcs,
    },
    {
      name: 'jsonld',
      recognises: looksLikeJsonLd,
      readsPages: true,
      reader: async () => (await import('./jsonld.js')).readJsonLd,
    },
    {
      name: 'tribe',
      recognises: looksLikeTribe,
      reader: async () => (await import('./tribe.js')).readTribe,
    },
    { name: 'json', recognises: (received) => received.looksLikeJson, reader: () => readJson },
    {
      name: 'csv',
      recognises: (received) => received.looksLikeTable,
      reader: async () => (await import('./csv.js')).readCsv,
    },
  ],
  content: async () => (await import('./from-content.js')).readContent,
  merge: (documents, problems, asked = documents) =>
    asked.length > 1 ? mergeAll(documents, problems, asked) : withUniqueIds(documents[0]!, problems),
  count: (document) => document.activities.length,
  examine: async ({ activities }, known) => {
    const [{ missingReferences }, { unknownZones }, rules] = await Promise.all([
      import('./references.js'),
      import('./zones.js'),
      activities.some(({ recurrence }) => recurrence) ? import('./recurrences.js') : undefined,
    ]);
    return [
      ...(rules?.examine(activities, known) ?? []),
      ...unknownZones(activities),
      ...missingReferences(activities),
    ];
  },
  completeness: () => import('../../model/activities/completeness.js'),
};

/** Several sources are put together with code of their own. Where that cannot be had, what they both have stands there twice. */
async function mergeAll(
  documents: readonly ActivitiesDocument[],
  problems: Problem[],
  asked: readonly (ActivitiesDocument | undefined)[],
): Promise<ActivitiesDocument> {
  try {
    return (await import('./merge.js')).mergeDocuments(documents, problems, asked);
  } catch {
    const activities = documents.flatMap((document) => document.activities);
    return withUniqueIds({ ...documents[0], activities }, problems);
  }
}

/** Linked data about schema.org, as JSON or in a web page that says something about an event. */
function looksLikeJsonLd(received: Received): boolean {
  if (received.looksLikeHtml)
    return /\bapplication\/ld\+json\b/i.test(received.text) && /Event/.test(received.text);
  if (!received.looksLikeJson) return false;
  const value = received.json();
  const first: unknown = Array.isArray(value) ? value[0] : value;
  return isObject(first) && ['@context', '@graph', '@type'].some((key) => key in first);
}

/** A page of The Events Calendar: `events`, or one event alone. */
function looksLikeTribe(received: Received): boolean {
  if (!received.looksLikeJson) return false;
  const value = received.json();
  if (!isObject(value) || 'activities' in value) return false;
  return Array.isArray(value['events']) || ('utc_start_date' in value && 'title' in value);
}
