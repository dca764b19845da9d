import type { Scan } from '../../model/scan/scan.js';
import type { Steps } from '../../model/slices.js';
import { defined, several, type Fields } from '../cells.js';
import { layOut, type Layout } from '../columns.js';
import { parseTable } from '../csv.js';
import type { Page, Reader } from '../format.js';
import { slug } from '../plain-values.js';
import { ReadError } from '../read-error.js';
import { SCAN_COLUMNS, type ScanColumn } from './csv-columns.js';
import { Conditions } from './csv-conditions.js';
import { Drafts, type ThemeDraft } from './csv-drafts.js';
import { readScan } from './json.js';

/** The texts in a table are Dutch, as the contract says of every document that does not name its language. */
const LANGUAGE = 'nl';

/**
 * Reads a table with one row per question, or one per option.
 *
 * A row begins a question when it has a text or an id that the row above does not have; else it is about a further option of
 * the question above. A row without a question and without an option is about its theme.
 */
export const readCsv: Reader<Scan> = function* (received, problems): Steps<Page<Scan>> {
  const { source } = received;
  const report = { source, problems };
  const table = yield* parseTable(received.text, report);
  const layout = layOut(table.header, SCAN_COLUMNS, LANGUAGE, report);
  if (!layout.has('text')) throw noColumn(source, table.header);
  const drafts = new Drafts({ report, labels: new Map() }, layout.has('id'));
  for (const row of table.rows) {
    drafts.add(layout.read(row));
    yield;
  }
  const conditions = new Conditions(drafts, report);
  const themes = drafts.themes.map((theme) => finish(theme, conditions));
  const document = {
    id: nameOf(source),
    language: LANGUAGE,
    scales: drafts.scales.all(),
    roles: several(drafts.roles()),
  };
  const describe = (position: number, inside: string) => pathOf(drafts.themes[position]!, inside, layout);
  return yield* readScan(document, themes, report, describe);
};

function finish({ record, questions, tips }: ThemeDraft, conditions: Conditions): Fields {
  return {
    ...record,
    questions: questions.map((question) =>
      defined({
        ...question.record,
        kind: question.kind,
        options: several(question.options.map((option) => withoutEmpty(option.record))),
        showIf: conditions.read(question.showIf, question.where),
      }),
    ),
    tips: several(
      tips.map((tip) =>
        defined({ ...tip.record, when: conditions.read(tip.when, tip.where, String(record['id'])) }),
      ),
    ),
  };
}

function withoutEmpty({ tips, ...option }: Fields): Fields {
  return { ...option, tips: several((tips as Fields[] | undefined) ?? []) };
}

/** What the file is called, up to its first dot: a table has no title, and responses have to say which scan they are of. */
function nameOf(source: string): string | undefined {
  const [, name] = /([^/\\?#.]+)(?:\.[^/\\?#]+)?\.(?:csv|tsv|txt)(?:[?#].*)?$/i.exec(source) ?? [];
  return name === undefined ? undefined : slug(name) || undefined;
}

/** The columns that fields come from which have another name there. */
const COLUMNS: Readonly<Record<string, ScanColumn>> = {
  questions: 'text',
  '': 'theme.title',
  title: 'theme.title',
};

/** `regel 12, kolom “gewicht”` for something wrong in a theme. */
function pathOf(theme: ThemeDraft, inside: string, layout: Layout<ScanColumn>): string {
  const [, list, position, rest = ''] = /^(questions|tips)\[(\d+)\]\.?(.*)$/.exec(inside) ?? [];
  if (list === undefined) {
    const field = inside.replace(/\[\d+\]/g, '');
    return layout.where(theme.line, COLUMNS[field] ?? `theme.${field}`);
  }
  if (list === 'tips') return layout.where(theme.tips[Number(position)]?.line ?? theme.line, tipColumn(rest));
  const question = theme.questions[Number(position)];
  const [, option, of = ''] = /^options\[(\d+)\]\.?(.*)$/.exec(rest) ?? [];
  if (option === undefined)
    return layout.where(question?.line ?? theme.line, /^\w*/.exec(rest)![0] || 'text');
  const line = question?.options[Number(option)]?.line ?? question?.line ?? theme.line;
  const [, ofTip] = /^tips\[\d+\]\.?(.*)$/.exec(of) ?? [];
  return layout.where(line, ofTip === undefined ? `option.${of || 'label'}` : tipColumn(ofTip));
}

function tipColumn(inside: string): ScanColumn {
  const [field = ''] = /^\w*/.exec(inside)!;
  return field === 'when' || field === 'task' || field === 'links' ? `tip.${field}` : 'tip.text';
}

function noColumn(source: string, header: readonly string[]): ReadError {
  const found = header.slice(0, 8).join(', ').slice(0, 200);
  return new ReadError(
    'schema',
    source,
    `In deze tabel ontbreekt de kolom “vraag”; de kolommen zijn: ${found}.`,
  );
}
