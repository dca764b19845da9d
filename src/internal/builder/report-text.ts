import type { Completeness } from '../../model/completeness.js';
import { formatDate, type CivilDate } from '../../model/dates.js';
import { number, spotOf, type ProblemGroup, type ProblemReport, type Spot } from './problem-groups.js';
import { indexed } from '../../model/lists.js';

/** Places written out per kind of problem, and in all: past that a list is no list to work through. */
const MAX_PER_GROUP = 500;
const MAX_PLACES = 3000;

/**
 * The report as plain text, to paste in a mail or a spreadsheet: one thing per line, with tabs between what would be
 * columns. No line and no cell begins as a formula does.
 */
export function reportText(
  report: ProblemReport,
  completeness: readonly Completeness[],
  today: CivilDate,
): string {
  const lines = [
    `Controle van de gegevens, ${formatDate(today, 'nl')}`,
    ...report.sources.map((source) => `Bron: ${source}`),
    countText(report),
  ];
  const withSource = report.sources.length > 1;
  let left = MAX_PLACES;
  for (const [i, group] of indexed(report.groups)) {
    const shown = Math.min(group.problems.length, MAX_PER_GROUP, left);
    left -= shown;
    lines.push('', ...groupLines(group, i + 1, shown, withSource));
  }
  for (const { subjects, rows } of bySubject(completeness)) {
    lines.push('', `Hoe compleet: ${subjects} (${number(Math.max(...rows.map(({ of }) => of)))})`);
    for (const { label, missing, of, examples } of rows) {
      const such = examples.map(({ name }) => cell(name)).join(', ');
      lines.push(
        [
          `• ${cell(label)}`,
          `${number(of - missing)} van ${number(of)}`,
          missing === 0 ? 'compleet' : `ontbreekt bij ${number(missing)}`,
          ...(such ? [`zoals ${such}`] : []),
        ].join('\t'),
      );
    }
  }
  return lines.join('\n');
}

function groupLines(group: ProblemGroup, nth: number, shown: number, withSource: boolean): string[] {
  const { severity, title, cure, problems } = group;
  const left = problems.length - shown;
  return [
    `${nth}. ${severity === 'error' ? 'Fout' : 'Let op'}: ${title}`,
    ...(cure ? [`Zo herstelt u het: ${cure}`] : []),
    ...problems.slice(0, shown).map((problem) => spotLine(spotOf(problem, group), withSource)),
    ...(left > 0 ? [`• en nog ${number(left)}`] : []),
  ];
}

function spotLine({ path, value, cure, source }: Spot, withSource: boolean): string {
  const cells = [path || 'het hele document', value, cure, withSource ? source : ''].filter(Boolean);
  return `• ${cells.map(cell).join('\t')}`;
}

/** In words how much is wrong. */
export function countText({ errors, warnings }: ProblemReport): string {
  if (errors + warnings === 0) return 'geen problemen gevonden';
  return `${number(errors)} ${errors === 1 ? 'fout' : 'fouten'}, ${number(warnings)} ${warnings === 1 ? 'waarschuwing' : 'waarschuwingen'}`;
}

/** What is said of each kind of record, in the order in which it came. */
export function bySubject(
  rows: readonly Completeness[],
): { readonly subjects: string; readonly rows: readonly Completeness[] }[] {
  const subjects = new Map<string, Completeness[]>();
  for (const row of rows) subjects.set(row.subjects, [...(subjects.get(row.subjects) ?? []), row]);
  return [...subjects].map(([name, rows]) => ({ subjects: name, rows }));
}

/** A text that a spreadsheet takes for a text (OWASP: CSV injection), on one line. */
function cell(text: string): string {
  const line = text.slice(0, 200).replace(/\s+/g, ' ').trim();
  return /^[=+@-]/.test(line) ? `’${line}` : line;
}
