import type { GenericSchema, InferOutput } from 'valibot';
import type { Problem } from '../../model/problem.js';
import type { Route, RouteInput, Station } from '../../model/route/route.js';
import type { Steps } from '../../model/slices.js';
import { checkRecord, type Report } from '../check.js';
import { localizedText } from '../common-schema.js';
import type { Page, Received } from '../format.js';
import { isObject, readDocumentInfo, recordsOf } from '../json-document.js';
import { makeAbsolute, readRecords } from '../records.js';
import { role, routeInfo, situation, station } from './schema.js';

/** Reads the library's own route document (`schemas/route.json`). */
export function readJson(received: Received, problems: Problem[]): Steps<Page<Route>> {
  const value = received.json();
  const stations = recordsOf(value, 'stations', received.source);
  return readRoute(isObject(value) ? value : {}, stations, { source: received.source, problems });
}

/** Checks a route from any format: what it says of itself, and station by station. */
export function* readRoute(
  value: Record<string, unknown>,
  stations: readonly unknown[],
  report: Report,
): Steps<Page<Route>> {
  const info = readDocumentInfo(value, report);
  const own = Object.fromEntries(Object.keys(routeInfo.entries).map((key) => [key, value[key]]));
  const said = checkRecord(own, routeInfo, report, (inside) => inside || 'document') ?? {};
  if (URL.canParse(report.source)) makeAbsolute(said, report.source);
  const read = yield* readRecords(
    stations,
    station,
    info.language ?? 'nl',
    report,
    (position, inside) => `stations[${position}]${inside && `.${inside}`}`,
  );
  const document: RouteInput = {
    ...info,
    ...said,
    roles: readTable('roles', value, role, report),
    situations: readTable('situations', value, situation, report, (label) => ({ label })),
    glossary: readTable('glossary', value, localizedText, report),
    stations: read as Station[],
  };
  // What hangs together is settled when all that belongs to it is there.
  return { document: document as Route };
}

/** Entry by entry, so that one that is wrong does not cost the others. @param asEntry what a text alone means */
function readTable<S extends GenericSchema>(
  key: string,
  value: Record<string, unknown>,
  schema: S,
  report: Report,
  asEntry = (written: unknown) => written,
): Record<string, InferOutput<S>> {
  const given = value[key];
  return Object.fromEntries(
    Object.entries(isObject(given) ? given : {}).flatMap(([id, entry]) => {
      const whole = isObject(entry) && 'label' in entry ? entry : asEntry(entry);
      const read = checkRecord(whole, schema, report, (inside) => `${key}.${id}${inside && `.${inside}`}`);
      return read === undefined ? [] : [[id, read] as const];
    }),
  );
}
