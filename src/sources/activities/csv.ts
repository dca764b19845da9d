import type { ActivitiesDocument } from '../../model/activities/activity.js';
import type { LocalizedText } from '../../model/text.js';
import { firstText, Names, toTerms, type Fields } from '../cells.js';
import { layOut, type Layout } from '../columns.js';
import { parseTable } from '../csv.js';
import type { Reader } from '../format.js';
import { slug } from '../plain-values.js';
import { ReadError } from '../read-error.js';
import { activityFields } from './csv-cells.js';
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
  for (const row of table.rows) {
    const cells = layout.read(row);
    const record = activityFields(cells, { labels, report });
    const name = `${firstText(record['title'] as LocalizedText | undefined) ?? ''} ${String(record['start'] ?? '').slice(0, 10)}`;
    const id = cells.get('id') ?? ids.makeUnique(slug(name) || 'activiteit');
    ids.take(id);
    rows.push({ record: { id, ...record }, line: row.line });
    yield;
  }
  const describe = (position: number, inside: string) => pathOf(rows[position]!.line, inside, layout);
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

function noColumn(source: string, column: string, header: readonly string[]): ReadError {
  const found = header.slice(0, 8).join(', ').slice(0, 200);
  return new ReadError(
    'schema',
    source,
    `In deze tabel ontbreekt de kolom “${column}”; de kolommen zijn: ${found}.`,
  );
}
