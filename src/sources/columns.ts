import { fold } from '../model/fold.js';
import type { LocalizedText } from '../model/text.js';
import type { Report } from './check.js';
import { closest } from './closest.js';
import type { Row } from './csv.js';
import { indexed } from '../model/lists.js';

/*
 * What the columns of a table mean, whatever their order and language. Columns are data, so that every kind of table
 * shares this code, and the docs can be made from the same list.
 */

/** A column that a table can have. */
export interface Column<K extends string = string> {
  readonly key: K;
  /** What it can be called, per language; the first name is the one that the docs use. */
  readonly headers: { readonly nl: readonly string[]; readonly en: readonly string[] };
  /** For the docs, in English. */
  readonly meaning: string;
  /** Its texts can be given in more languages, in columns called `omschrijving (en)`. */
  readonly translatable?: boolean;
}

/** A row by what its columns mean. */
export interface Cells<K extends string> {
  readonly line: number;
  /** The text in a column; nothing when it is empty or not there. */
  get(key: K): string | undefined;
  /** The same, with its translations from columns such as `omschrijving (en)`. */
  text(key: K): LocalizedText | undefined;
  /** For problems: `regel 12, kolom “leeftijd van”`. */
  where(key: K): string;
}

/** Where the columns of a table stand that we know. */
export interface Layout<K extends string> {
  has(key: K): boolean;
  read(row: Row): Cells<K>;
  where(line: number, key: string): string;
}

/**
 * Finds out what the columns of a table mean, whatever their order, case and accents. An unknown column is reported
 * once, with the name that was probably meant.
 * @param language of the texts in columns that do not name one
 */
export function layOut<K extends string>(
  header: readonly string[],
  columns: readonly Column<K>[],
  language: string,
  report: Report,
): Layout<K> {
  const names = new Map(
    columns.flatMap((column) => allNames(column).map((name) => [normalise(name), column] as const)),
  );
  const positions = new Map<string, number>();
  const translations = new Map<K, Map<string, number>>();
  for (const [position, written] of indexed(header)) {
    if (written === '') continue;
    const [, base, tag] = /^(.+?)\s*\(([a-z]{2,3}(?:-[a-z0-9]{2,8})*)\)$/i.exec(written) ?? [];
    const plain = names.get(normalise(written));
    const translated = base === undefined ? undefined : names.get(normalise(base));
    if (plain && !positions.has(plain.key)) positions.set(plain.key, position);
    else if (!plain && tag !== undefined && translated?.translatable) {
      const known = translations.get(translated.key) ?? new Map<string, number>();
      translations.set(translated.key, known.set(tag.toLowerCase(), position));
    } else if (plain)
      report.problems.push(twice(report.source, written, header[positions.get(plain.key)!] ?? ''));
    else report.problems.push(unknownColumn(report.source, written, nearest(normalise(written), columns)));
  }
  const where = (line: number, key: string) => {
    // Both limits of an age can stand in one column: what is wrong with `ages.min` is then in `ages`.
    const position = positions.get(key) ?? positions.get(key.replace(/\.\w+$/, ''));
    return position === undefined ? `regel ${line}` : `regel ${line}, kolom “${header[position]}”`;
  };
  return {
    has: (key) => positions.has(key),
    where,
    read({ line, cells }) {
      const at = (position: number | undefined) =>
        position === undefined ? undefined : cells[position] || undefined;
      const get = (key: K) => at(positions.get(key));
      return {
        line,
        get,
        where: (key) => where(line, key),
        text(key) {
          const own = get(key);
          const others = translations.get(key);
          if (others === undefined) return own;
          const texts = [...others]
            .map(([tag, position]) => [tag, at(position)] as const)
            .filter(([, text]) => text);
          if (texts.length === 0) return own;
          return Object.fromEntries(own === undefined ? texts : [[language, own], ...texts]) as LocalizedText;
        },
      };
    },
  };
}

/** More items than anybody reads; a cell of a megabyte can hold half a million. */
const MAX_ITEMS = 500;

/** The items of a cell that holds several: `taal, ouders | school`. */
export function listOf(cell: string | undefined): string[] {
  return (cell ?? '')
    .split(/[,;|\n]/, MAX_ITEMS)
    .map((item) => item.trim())
    .filter(Boolean);
}

/** A name of a column as it is compared: no case, no accents, no punctuation. */
export function normalise(name: string): string {
  return fold(name)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function allNames({ headers }: Column): readonly string[] {
  return [...headers.nl, ...headers.en];
}

/** The known name that was most probably meant: one that a slip or two makes of it, and not just any other. */
function nearest(name: string, columns: readonly Column[]): string | undefined {
  // A header of thousands of characters is none.
  const short = name.slice(0, 40);
  return closest(
    short,
    columns.flatMap(allNames).map((known) => [known, normalise(known)]),
  );
}

const twice = (source: string, written: string, first: string) =>
  ({
    source,
    path: `kolom “${written}”`,
    message: `Deze kolom betekent hetzelfde als “${first}”; alleen die eerste telt.`,
    hint: 'Geef elke kolom een eigen naam.',
    severity: 'warning',
  }) as const;

const unknownColumn = (source: string, written: string, known: string | undefined) =>
  ({
    source,
    path: `kolom “${written.slice(0, 60)}”`,
    message: 'Deze kolom is niet bekend; wat erin staat wordt niet getoond.',
    hint: known
      ? `Bedoelt u “${known}”?`
      : 'Geef de kolom een naam uit de lijst in de documentatie. Is wat erin staat niet voor bezoekers? Dan is het goed zo.',
    severity: 'warning',
  }) as const;
