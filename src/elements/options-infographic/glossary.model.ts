import { fold } from '../../model/fold.js';

/*
 * Hard words in a text. By words and not by patterns: nothing in a term has a meaning of its own, and every script is read
 * alike.
 */

/** A stretch of a text, and the term that it is. */
interface Termed {
  readonly text: string;
  /** As the glossary writes it. */
  readonly term?: string;
}

/** The same with what is written right before and behind a term: a line must not end between them. */
interface Marked extends Termed {
  readonly before?: string;
  readonly after?: string;
}

/**
 * Words; of scripts that put no space between them (Chinese, Japanese, Thai and their neighbours) each character, since
 * where a word ends cannot be seen there.
 */
const WORDS =
  /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmr}\p{sc=Mymr}]\p{M}*|(?:(?![\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmr}\p{sc=Mymr}])[\p{L}\p{N}\p{M}])+/gu;

/** Words of at least so many letters are also found with the ending of a plural; in shorter ones that is another word. */
const LONG = 7;
const ENDINGS = ['s', 'en', 'n'];

interface Word {
  readonly start: number;
  readonly end: number;
  readonly written: string;
  readonly folded: string;
  /** What stands between the word before and this one; white space and dashes are alike. */
  readonly gap: string;
}

function wordsOf(text: string): Word[] {
  let last = 0;
  return [...text.matchAll(WORDS)].map(({ 0: written, index: start }) => {
    const gap = text.slice(last, start).replace(/[\s\p{Pd}]+/gu, ' ');
    last = start + written.length;
    return { start, end: last, written, folded: fold(written), gap };
  });
}

/**
 * Cuts a text into terms and what stands between them: whole words, whatever their case and accents, the longest term
 * first, each term only where it stands first. An abbreviation of two capitals is only that in capitals: `IB`, not `ib`.
 */
export function findTerms(text: string, terms: readonly string[]): Termed[] {
  const table = new Map<string, { term: string; words: readonly Word[] }[]>();
  const known = terms
    .map((term) => ({ term, words: wordsOf(term) }))
    .filter(({ words }) => words.length > 0)
    .sort((a, b) => b.words.length - a.words.length || b.term.length - a.term.length);
  for (const one of known) {
    const { folded } = one.words[0]!;
    // Of a single word the endings are asked for too.
    for (const key of one.words.length === 1 ? forms(folded) : [folded])
      table.set(key, [...(table.get(key) ?? []), one]);
  }
  const parts: Termed[] = [];
  const words = wordsOf(text);
  const found = new Set<string>();
  let last = 0;
  for (let i = 0; i < words.length; i++) {
    const hit = table.get(words[i]!.folded)?.find((one) => isAt(one.words, words, i));
    if (!hit) continue;
    const { start } = words[i]!;
    i += hit.words.length - 1;
    if (found.has(hit.term)) continue;
    found.add(hit.term);
    if (start > last) parts.push({ text: text.slice(last, start) });
    last = words[i]!.end;
    parts.push({ text: text.slice(start, last), term: hit.term });
  }
  if (last < text.length) parts.push({ text: text.slice(last) });
  return parts;
}

/** Marks at the end and at the beginning of a text: more than a few are no punctuation. */
const LAST = /[\p{P}\p{S}]{0,4}$/u;
const FIRST = /^[\p{P}\p{S}]{0,4}/u;

/** Gives terms the marks that are written against them: a full stop, a bracket, a hyphen. */
export function withMarks(parts: readonly Termed[]): Marked[] {
  const marked: Marked[] = [];
  /** What follows the last term, as far as it was not given away. */
  let rest = '';
  parts.forEach(({ text, term }, i) => {
    if (term === undefined) {
      if (i === 0) rest = text;
      if (i === parts.length - 1) marked.push({ text: rest });
      return;
    }
    const before = LAST.exec(rest)![0];
    marked.push({ text: rest.slice(0, rest.length - before.length) });
    const next = parts[i + 1];
    rest = next && next.term === undefined ? next.text : '';
    const after = FIRST.exec(rest)![0];
    rest = rest.slice(after.length);
    marked.push({ text, term, before, after });
  });
  return marked;
}

/** A word, and with the endings that it can have. */
const forms = (word: string): string[] => [word, ...endings(word)];
const endings = (word: string): string[] =>
  word.length >= LONG && /^[a-z]+$/.test(word) ? ENDINGS.map((ending) => word + ending) : [];

function isAt(term: readonly Word[], words: readonly Word[], at: number): boolean {
  return term.every((wanted, i) => {
    const word = words[at + i];
    if (!word || (i > 0 && word.gap !== wanted.gap)) return false;
    if (/^\p{Lu}{2}$/u.test(wanted.written) && word.written !== wanted.written) return false;
    const fits = i === term.length - 1 ? forms(wanted.folded) : [wanted.folded];
    return fits.includes(word.folded);
  });
}
