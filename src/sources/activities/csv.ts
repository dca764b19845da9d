import type { ActivitiesDocument } from '../../model/activities/activity.js';
import type { Problem } from '../../model/problem.js';
import type { LocalizedText } from '../../model/text.js';
import { firstText, Names, toTerms, type Fields } from '../cells.js';
import { layOut, normalise, type Layout } from '../columns.js';
import { parseTable, type Table } from '../csv.js';
import type { Reader } from '../format.js';
import { slug } from '../plain-values.js';
import { ReadError } from '../read-error.js';
import { activityFields, isYes } from './csv-cells.js';
import { ACTIVITY_COLUMNS, type ActivityColumn } from './csv-columns.js';
import { recurrenceProblems } from './recurrences.js';
import { readActivities } from './records.js';

/** The texts in a table are Dutch, as the contract says of every document that does not name its language. */
const LANGUAGE = 'nl';

/** Reads a table with one row per activity. */
export const readCsv: Reader<ActivitiesDocument> = function* (received, problems) {
  const { source } = received;
  const report = { source, problems };
  const table = yield* parseTable(received.text, report);
  const layout = layOut(table.header, ACTIVITY_COLUMNS, LANGUAGE, report);
  for (const [has, column] of [
    [layout.has('title'), 'titel'],
    [layout.has('date') || layout.has('start'), 'datum'],
  ] as const)
    if (!has) throw noColumn(source, column, table.header);
  const ids = new Names();
  const labels = new Map<string, Map<string, string>>();
  const rows: { readonly record: Fields; readonly line: number }[] = [];
  const isAmerican = hasAmericanDates(table);
  for (const row of table.rows) {
    const cells = layout.read(isAmerican ? { ...row, cells: row.cells.map(dayFirst) } : row);
    if (isYes(cells.get('private'))) {
      problems.push(isPrivate(source, cells.where('private')));
      continue;
    }
    const record = activityFields(cells, { labels, report });
    const name = `${firstText(record['title'] as LocalizedText | undefined) ?? ''} ${String(record['start'] ?? '').slice(0, 10)}`;
    const id = cells.get('id') ?? ids.makeUnique(slug(name) || 'activiteit');
    ids.take(id);
    rows.push({ record: { id, ...record }, line: row.line });
    yield;
  }
  const places = rows.map(({ line }) => line);
  const describe = (position: number, inside: string) => pathOf(places[position]!, inside, layout);
  const records = rows.map(({ record }) => record);
  const activities = yield* readActivities(records, LANGUAGE, report, describe);
  const lines = new Map(rows.map(({ record, line }) => [record['id'], line]));
  problems.push(
    ...recurrenceProblems(activities, ({ id }, field) => pathOf(lines.get(id) ?? 0, field, layout)),
  );
  return { document: { language: LANGUAGE, terms: toTerms(labels), activities } };
};

/** The columns that fields come from which have another name there. */
const COLUMNS: ReadonlyMap<string, ActivityColumn> = new Map([
  ['recurrence.rule', 'repeat'],
  ['recurrence.except', 'except'],
  ['recurrence.also', 'also'],
  ['volunteers', 'volunteers.task'],
  ['image', 'image.url'],
  ['report.url', 'report'],
  ['place', 'place.name'],
  ['', 'title'],
]);

/** `regel 12, kolom “datum”` for something wrong in a record. */
function pathOf(line: number, inside: string, layout: Layout<ActivityColumn>): string {
  const field = inside.replace(/\[\d+\]/g, '');
  // The day of both can stand in one column.
  if (field === 'start' && layout.has('date')) return layout.where(line, 'date');
  if (field === 'end' && !layout.has('end'))
    return layout.where(line, layout.has('endDate') ? 'endDate' : 'start');
  return layout.where(line, COLUMNS.get(field) ?? field);
}

const SLASHED = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/;

/** Whether Outlook wrote the table in English: then `11/3/2026` is 3 November, unless one of its days cannot be so. */
function hasAmericanDates({ header, rows }: Table): boolean {
  const names = new Set(header.map(normalise));
  if (!['subject', 'start date', 'all day event'].every((name) => names.has(name))) return false;
  return !rows.some(({ cells }) => cells.some((cell) => Number(SLASHED.exec(cell)?.[1]) > 12));
}

function dayFirst(cell: string): string {
  return cell.replace(SLASHED, '$2-$1-$3');
}

function isPrivate(source: string, path: string): Problem {
  return {
    source,
    path,
    message: 'Deze rij is privé en wordt niet getoond.',
    hint: 'Maak de cel leeg als iedereen dit mag zien. Wat privé is, kan beter niet in dit bestand staan: wie het opent, leest het.',
    severity: 'warning',
    code: 'private',
  };
}

function noColumn(source: string, column: string, header: readonly string[]): ReadError {
  const found = header.slice(0, 8).join(', ').slice(0, 200);
  return new ReadError(
    'schema',
    source,
    `In deze tabel ontbreekt de kolom “${column}”; de kolommen zijn: ${found}.`,
  );
}
