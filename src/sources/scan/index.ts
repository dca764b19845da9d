import type { Scan } from '../../model/scan/scan.js';
import type { DocumentKind } from '../format.js';
import { readJson } from './json.js';
import { mergeScans } from './merge.js';

/** Scans, from the library's own JSON, a SurveyJS definition or a spreadsheet. */
export const scanKind: DocumentKind<Scan> = {
  name: 'scan',
  formats: [{ name: 'json', recognises: (received) => received.looksLikeJson, reader: () => readJson }],
  merge: mergeScans,
  count: (scan) => scan.themes.reduce((count, { questions }) => count + questions.length, 0),
};
