import type { DocumentInfo } from '../model/documents.js';
import { checkRecord, type Report } from './check.js';
import { documentInfo } from './common-schema.js';
import { ReadError } from './read-error.js';

/**
 * The list of records in one of the library's own documents.
 * @throws {ReadError} `schema` when there is none, naming what there is instead
 */
export function recordsOf(value: unknown, key: string, source: string): readonly unknown[] {
  const records = isObject(value) ? value[key] : undefined;
  if (Array.isArray(records)) return records;
  const found = isObject(value) && !Array.isArray(value) ? Object.keys(value).slice(0, 5).join(', ') : 'iets anders';
  throw new ReadError('schema', source, `In dit document ontbreekt de lijst “${key}”; er staat: ${found || 'niets'}.`);
}

/** What a document says about itself. Never fails: what is wrong is left out and reported. */
export function readDocumentInfo(value: unknown, report: Report): DocumentInfo {
  const entries = isObject(value) ? value : {};
  const own = Object.fromEntries(Object.keys(documentInfo.entries).map((key) => [key, entries[key]]));
  return checkRecord(own, documentInfo, report, (inside) => inside || 'document') ?? {};
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
