import Papa from 'papaparse';
import type { Report } from './check.js';
import { ReadError } from './read-error.js';
import type { Steps } from '../model/slices.js';
import { indexed } from '../model/lists.js';

/* Tables as people keep them: any of the usual separators, and true line numbers for what is wrong. */

/** After so many quotes in the wrong place, what comes next is anybody's guess; and each costs cutting all of it again. */
const MAX_MISTAKES = 50;
/** More columns than any table of ours; past it a file is something else. */
const MAX_COLUMNS = 200;

export interface Row {
  /** Where the row starts, as an editor shows it: the header is usually line 1. */
  readonly line: number;
  readonly cells: readonly string[];
}

export interface Table {
  readonly header: readonly string[];
  readonly rows: readonly Row[];
}

/**
 * Cuts a text into rows and cells, and yields between rows. Empty rows are left out; whatever is odd is reported and
 * read as well as can be.
 * @throws {ReadError} `format` when there is no header
 */
export function* parseTable(text: string, report: Report): Steps<Table> {
  const { body, line, delimiter } = prepare(text, report);
  const rows = (yield* cutRows(body, line, delimiter, report)).filter(({ cells }) => cells.some(Boolean));
  const [first, ...others] = rows;
  if (!first)
    throw new ReadError('format', report.source, 'Deze tabel is leeg: er is geen rij met kolomnamen.');
  const header = first.cells.slice(
    0,
    Math.min(MAX_COLUMNS, first.cells.findLastIndex((cell) => cell !== '') + 1),
  );
  for (const row of others) checkWidth(row, header.length, report);
  return { header, rows: others };
}

/**
 * Cuts a text into rows. A quote in the wrong place makes one cell of all that follows; then the line that it stands in
 * is taken as it is, and cutting goes on after it, so that one mistake costs one row.
 */
function* cutRows(body: string, firstLine: number, delimiter: string, report: Report): Steps<Row[]> {
  const rows: Row[] = [];
  let rest = body;
  let start = firstLine;
  for (let mistakes = 0; mistakes < MAX_MISTAKES; mistakes++) {
    const { data, errors } = Papa.parse<string[]>(rest, { delimiter, newline: '\n', quoteChar: '"' });
    const codes = new Map(errors.map(({ row, code }) => [row, code]));
    let line = start;
    let mistaken = false;
    for (const [i, cells] of indexed(data)) {
      const code = codes.get(i);
      mistaken =
        code === 'MissingQuotes' || (code === 'InvalidQuotes' && cells.length !== rows[0]?.cells.length);
      if (code === 'MissingQuotes' || code === 'InvalidQuotes')
        report.problems.push(oddQuote(report.source, line));
      if (mistaken) break;
      rows.push({ line, cells: cells.map((cell) => unguarded(cell.trim())) });
      // A cell can hold line breaks, and every row ends in one.
      line += 1 + cells.reduce((breaks, cell) => breaks + cell.split('\n').length - 1, 0);
      yield;
    }
    if (!mistaken) return rows;
    const [literal = '', ...others] = rest.split('\n').slice(line - start);
    rows.push({ line, cells: literal.split(delimiter).map((cell) => cell.trim().replace(/^"|"$/g, '')) });
    rest = others.join('\n');
    start = line + 1;
  }
  report.problems.push(tooManyMistakes(report.source, start));
  return rows;
}

/** Without the apostrophe that keeps a spreadsheet from running a text as a formula: `'+31 …` is a phone number. */
function unguarded(cell: string): string {
  return /^'+[=+\-@＝＋－＠]/.test(cell) ? cell.slice(1) : cell;
}

/** Makes line ends equal, finds the separator, and takes out what would be in the way. */
function prepare(text: string, report: Report): { body: string; line: number; delimiter: string } {
  let body = text.replace(/\r\n?/g, '\n');
  const nul = body.indexOf('\0');
  if (nul >= 0) {
    report.problems.push(nulCharacters(report.source, body.slice(0, nul).split('\n').length));
    body = body.replaceAll('\0', '');
  }
  // Excel writes and reads a first line that names the separator.
  const [named = '', separator] = /^sep=(.)\n/.exec(body) ?? [];
  const header = /^[^\n]*/.exec(body.slice(named.length).trimStart())?.[0] ?? '';
  const count = (delimiter: string) => header.split(delimiter).length;
  const likeliest = [';', ',', '\t'].reduce((best, delimiter) =>
    count(delimiter) > count(best) ? delimiter : best,
  );
  return { body: body.slice(named.length), line: named ? 2 : 1, delimiter: separator ?? likeliest };
}

function checkWidth({ line, cells }: Row, width: number, report: Report): void {
  const extra = cells.slice(width).some((cell) => cell !== '');
  if (extra) report.problems.push(tooWide(report.source, line));
  else if (cells.length < width) report.problems.push(tooNarrow(report.source, line, cells.length, width));
}

const oddQuote = (source: string, line: number) =>
  ({
    source,
    path: `regel ${line}`,
    message:
      'Hier staat een aanhalingsteken op een vreemde plek, of een dat nergens sluit. Controleer deze rij.',
    hint: 'Schrijf een aanhalingsteken binnen een tekst tussen aanhalingstekens dubbel: "".',
    severity: 'warning',
  }) as const;

const tooManyMistakes = (source: string, line: number) =>
  ({
    source,
    path: `regel ${line}`,
    message:
      'Er staan zoveel aanhalingstekens op een vreemde plek dat deze rij en wat erna komt niet worden getoond.',
    hint: 'Sla de tabel opnieuw op als CSV vanuit een rekenblad.',
    severity: 'error',
  }) as const;

const tooWide = (source: string, line: number) =>
  ({
    source,
    path: `regel ${line}`,
    message: 'Deze rij heeft meer cellen dan er kolommen zijn; wat te veel is wordt niet getoond.',
    hint: 'Zet een tekst met het scheidingsteken erin tussen aanhalingstekens.',
    severity: 'warning',
  }) as const;

const tooNarrow = (source: string, line: number, cells: number, width: number) =>
  ({
    source,
    path: `regel ${line}`,
    message: `Deze rij heeft ${cells} van de ${width} cellen; de andere gelden als leeg.`,
    hint: 'Kijk of er in deze rij een regeleinde staat dat er niet hoort.',
    severity: 'warning',
  }) as const;

const nulCharacters = (source: string, line: number) =>
  ({
    source,
    path: `regel ${line}`,
    message: 'In dit bestand staan tekens die geen tekst zijn (NUL); ze zijn weggelaten.',
    hint: 'Sla de tabel opnieuw op als CSV (UTF-8).',
    severity: 'warning',
  }) as const;
