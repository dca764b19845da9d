import type { GenericSchema, InferOutput } from 'valibot';
import type { DocumentInfo, Origin } from '../model/documents.js';
import type { Problem } from '../model/problem.js';
import { checkRecords, type DescribePath, type Report } from './check.js';
import { problem } from './faults.js';
import type { Page, Reader } from './format.js';
import { readDocumentInfo, recordsOf } from './json-document.js';
import { absoluteUrl } from './load.js';
import type { Steps } from '../model/slices.js';
import { indexed } from '../model/lists.js';

/* What the readers of all kinds of documents do with their records. */

/** Checks records, and gives each its language, its source and absolute addresses. */
export function* readRecords<S extends GenericSchema<unknown, object>>(
  records: readonly unknown[],
  schema: S,
  language: string,
  report: Report,
  describe: DescribePath,
): Steps<(InferOutput<S> & Origin)[]> {
  const { source } = report;
  const base = URL.canParse(source) ? source : undefined;
  const complete: (InferOutput<S> & Origin)[] = [];
  for (const [position, record] of yield* checkRecords(records, schema, report, describe)) {
    if (base) makeAbsolute(record, base);
    const one = { ...(record as InferOutput<S> & object), language, source };
    places.set(one, (inside) => describe(position, inside));
    complete.push(one);
    yield;
  }
  return complete;
}

/** Where a record stands in its document, and what is inside it: what is left out of that does not move the others. */
export const places = new WeakMap<object, (inside: string) => string>();

/**
 * Addresses in a document are relative to the document, not to the page that shows it; but `#samen/partner/ID` means what is
 * on that page. Changes the checked copy in place.
 */
export function makeAbsolute(value: object, base: string): void {
  for (const [key, inner] of Object.entries(value)) {
    if (typeof inner === 'object' && inner !== null) makeAbsolute(inner, base);
    else if (/^(logo|url)$|Url$/.test(key) && !String(inner).startsWith('#samen/'))
      (value as Record<string, unknown>)[key] = absoluteUrl(inner, base);
  }
}

/** Reads one of the library's own documents: what it says about itself, and a list of records under `key`. */
export function jsonReader<D extends DocumentInfo, K extends string & keyof D>(
  key: K,
  schema: GenericSchema<unknown, object>,
): Reader<D> {
  return function* (received, problems): Steps<Page<D>> {
    const report = { source: received.source, problems };
    const value = received.json();
    const records = recordsOf(value, key, received.source);
    const info = readDocumentInfo(value, report);
    const describe = (position: number, inside: string) => `${key}[${position}]${inside && `.${inside}`}`;
    const checked = yield* readRecords(records, schema, info.language ?? 'nl', report, describe);
    return { document: { ...info, [key]: checked } as unknown as D };
  };
}

/** Records with each id once. What comes again is reported, and left out. */
export function uniqueById<R extends { id: string } & Partial<Origin>>(
  records: readonly R[],
  where: string,
  problems: Problem[],
  source = '',
): R[] {
  const unique = new Map<string, R>();
  for (const [i, record] of indexed(records)) {
    const first = unique.get(record.id);
    if (first) {
      const path = places.get(record)?.('id') ?? `${where}[${i}]`;
      problems.push(duplicate(record.id, record.source ?? source, path, places.get(first)?.('id')));
    } else unique.set(record.id, record);
  }
  return [...unique.values()];
}

/** @param first where the record stands that had the id before */
export function duplicate(id: string, source: string, path: string, first?: string): Problem {
  return problem(source, path, 'error', { code: 'duplicate', got: id, expected: first });
}
