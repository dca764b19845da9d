import type { DocumentInfo } from '../model/documents.js';
import { checkRecord, type Report } from './check.js';
import { documentInfo, localizedText } from './common-schema.js';
import { ReadError } from './read-error.js';

/**
 * The list of records in one of the library's own documents.
 * @throws {ReadError} `schema` when there is none
 */
export function recordsOf(value: unknown, key: string, source: string): readonly unknown[] {
  const records = isObject(value) ? value[key] : undefined;
  if (Array.isArray(records)) return records;
  throw new ReadError('schema', source, 'list', { cause: [key, value] });
}

/** What a document says about itself. Never fails: what is wrong is left out and reported. */
export function readDocumentInfo(value: unknown, report: Report): DocumentInfo {
  const entries = isObject(value) ? value : {};
  const own = Object.fromEntries(Object.keys(documentInfo.entries).map((key) => [key, entries[key]]));
  if (isObject(own['terms'])) own['terms'] = readTerms(own['terms'], report);
  return checkRecord(own, documentInfo, report, (inside) => inside || 'document') ?? {};
}

/** Label by label, so that one wrong label does not cost the others. */
function readTerms(terms: Record<string, unknown>, report: Report): Record<string, unknown> {
  const readLabels = (vocabulary: string, labels: unknown) =>
    Object.entries(isObject(labels) ? labels : {}).flatMap(([term, label]) => {
      const read = checkRecord(label, localizedText, report, () => `terms.${vocabulary}.${term}`);
      return read === undefined ? [] : [[term, read] as const];
    });
  return Object.fromEntries(
    Object.entries(terms).map(([vocabulary, labels]) => [
      vocabulary,
      Object.fromEntries(readLabels(vocabulary, labels)),
    ]),
  );
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
