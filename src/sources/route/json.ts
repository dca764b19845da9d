import type { GenericSchema, InferOutput } from 'valibot';
import type { Problem } from '../../model/problem.js';
import type { Route } from '../../model/route/route.js';
import type { Steps } from '../../model/slices.js';
import { checkRecord, type DescribePath, type Report } from '../check.js';
import { localizedText } from '../common-schema.js';
import { problem } from '../faults.js';
import type { Page, Received } from '../format.js';
import { isObject, readDocumentInfo, recordsOf } from '../json-document.js';
import { sources } from '../positions.js';
import { makeAbsolute, readRecords } from '../records.js';
import { role, routeInfo, situation, station } from './schema.js';

/** Reads the library's own route document (`schemas/route.json`). */
export function readJson(received: Received, problems: Problem[]): Steps<Page<Route>> {
  const value = received.json();
  const stations = recordsOf(value, 'stations', received.source);
  return readRoute(isObject(value) ? value : {}, stations, { source: received.source, problems });
}

/**
 * Checks a route from any format: what it says of itself, and station by station.
 * @param describe where what is inside a station stands in the document
 */
export function* readRoute(
  value: Record<string, unknown>,
  stations: readonly unknown[],
  report: Report,
  describe: DescribePath = (position, inside) => `stations[${position}]${inside && `.${inside}`}`,
): Steps<Page<Route>> {
  const { source } = report;
  const info = readDocumentInfo(value, report);
  const read = yield* readRecords(stations, station, info.language ?? 'nl', report, describe);
  const own = Object.fromEntries(Object.keys(routeInfo.entries).map((key) => [key, value[key]]));
  const said = checkRecord(own, routeInfo, report, (inside) => inside || 'document') ?? {};
  if (URL.canParse(source)) makeAbsolute(said, source);
  for (const item of [said.phases, said.corners].flat()) if (item) sources.set(item, source);
  const document = {
    ...info,
    ...said,
    roles: readTable('roles', value, role, report),
    situations: readTable('situations', value, situation, report),
    glossary: readTable('glossary', value, localizedText, report),
    stations: read,
  };
  // What hangs together is settled when all that belongs to it is there.
  return { document: document as unknown as Route };
}

/** Entry by entry, so that one that is wrong does not cost the others. A list of things with an id is a table too. */
function readTable<S extends GenericSchema>(
  key: string,
  value: Record<string, unknown>,
  schema: S,
  report: Report,
): Record<string, InferOutput<S>> {
  const given = value[key];
  const entries: [id: string, entry: unknown, path: string][] = Array.isArray(given)
    ? given.map((entry, i) => [String(isObject(entry) ? entry['id'] : entry), entry, `${key}[${i}]`])
    : Object.entries(isObject(given) ? given : {}).map(([id, entry]) => [id, entry, `${key}.${id}`]);
  return Object.fromEntries(
    entries.flatMap(([id, entry, path]) => {
      if (id in {}) {
        report.problems.push(problem(report.source, path, 'warning', { code: 'reserved', got: id }));
        return [];
      }
      // A text, or one per language, is what it is called.
      const whole = schema === (localizedText as unknown) || hasFields(entry) ? entry : { label: entry };
      const read = checkRecord(whole, schema, report, (inside) => `${path}${inside && `.${inside}`}`);
      return read === undefined ? [] : [[id, read] as const];
    }),
  );
}

/** Names of fields have more letters than those of languages. */
const hasFields = (entry: unknown): boolean =>
  isObject(entry) && Object.keys(entry).some((key) => /^(?:label|plain|corner|start)$/.test(key));
