import type { Scan } from '../../model/scan/scan.js';
import type { DocumentKind, Received } from '../format.js';
import { isObject } from '../json-document.js';
import { readJson } from './json.js';
import { mergeScans } from './merge.js';

/** Scans, from the library's own JSON, a SurveyJS definition or a spreadsheet. */
export const scanKind: DocumentKind<Scan> = {
  name: 'scan',
  formats: [
    {
      name: 'surveyjs',
      recognises: looksLikeSurveyJs,
      reader: async () => (await import('./surveyjs.js')).readSurveyJs,
    },
    { name: 'json', recognises: (received) => received.looksLikeJson, reader: () => readJson },
    {
      name: 'csv',
      recognises: (received) => received.looksLikeTable,
      reader: async () => (await import('./csv.js')).readCsv,
    },
  ],
  merge: mergeScans,
  count: (scan) => scan.themes.reduce((count, { questions }) => count + questions.length, 0),
  examine: async (scan) => (await import('./examine.js')).examineScan(scan),
};

/** A survey has pages, or questions of a type that stand on none; never themes. */
function looksLikeSurveyJs(received: Received): boolean {
  if (!received.looksLikeJson) return false;
  const value = received.json();
  if (!isObject(value) || 'themes' in value) return false;
  const [first] = [value['elements'] ?? value['questions']].flat();
  return Array.isArray(value['pages']) || (isObject(first) && 'type' in first);
}
