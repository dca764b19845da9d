import type { Scan, Theme } from '../../model/scan/scan.js';
import type { Origin } from '../../model/documents.js';
import type { Problem } from '../../model/problem.js';
import type { Steps } from '../../model/slices.js';
import { checkRecord, type DescribePath, type Report } from '../check.js';
import type { Page, Received } from '../format.js';
import { isObject, readDocumentInfo, recordsOf } from '../json-document.js';
import { makeAbsolute, readRecords } from '../records.js';
import { sources } from '../positions.js';
import { scale, scanInfo, theme } from './schema.js';

/** Reads the library's own scan document (`schemas/scan.json`). */
export function readJson(received: Received, problems: Problem[]): Steps<Page<Scan>> {
  const value = received.json();
  const themes = recordsOf(value, 'themes', received.source);
  return readScan(isObject(value) ? value : {}, themes, { source: received.source, problems });
}

/**
 * Checks a scan from any format: what it says of itself, and theme by theme.
 * @param describe where what is inside a theme stands in the document
 */
export function* readScan(
  value: Record<string, unknown>,
  themes: readonly unknown[],
  report: Report,
  describe: DescribePath = (position, inside) => `themes[${position}]${inside && `.${inside}`}`,
): Steps<Page<Scan>> {
  const info = readDocumentInfo(value, report);
  const own = Object.fromEntries(Object.keys(scanInfo.entries).map((key) => [key, value[key]]));
  if (isObject(own['scales'])) own['scales'] = readScales(own['scales'], report);
  own['assignment'] = asAssignment(own['assignment']);
  const said = checkRecord(own, scanInfo, report, (inside) => inside || 'document') ?? {};
  if (URL.canParse(report.source)) makeAbsolute(said, report.source);
  for (const item of [said.roles, said.levels, said.advice].flat())
    if (item) sources.set(item, report.source);
  const read = yield* readRecords(themes, theme, info.language ?? 'nl', report, describe);
  const document = {
    ...info,
    ...said,
    themes: read as (Theme & Origin)[],
  };
  // Its id and version are settled when all that belongs to it is there.
  return { document: document as Scan };
}

/** Scale by scale, so that one wrong scale does not cost the others. */
function readScales(scales: Record<string, unknown>, report: Report): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(scales).flatMap(([id, given]) => {
      const read = checkRecord(given, scale, report, (inside) => `scales.${id}${inside && `.${inside}`}`);
      return read ? [[id, read] as const] : [];
    }),
  );
}

/** A text alone is an assignment too. */
function asAssignment(given: unknown): unknown {
  return isObject(given) && 'text' in given ? given : given ? { text: given } : undefined;
}
