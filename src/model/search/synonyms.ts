import { words } from '../fold.js';
import type { LocalizedText } from '../text.js';
import type { Wording, Wordings } from './text-index.js';

/** Letters that a visitor must have typed before they are taken for the start of a synonym. */
const ENOUGH = 4;

/** The most wordings that one search looks for in the place of what was asked. */
const MOST = 40;

/** What stands between two synonyms, in Arabic as well. */
const SEPARATORS = /[,;،؛\n]/;

/**
 * Words that mean the same, as whoever keeps a document wrote them down:
 * `{ huiswerkbegeleiding: 'bijles, studiehulp, klas voor huiswerk' }`. The word before the colon is one of them.
 */
export class Synonyms {
  /** Per wording, its words with a space between them, all that mean the same. Those that share a wording are one set. */
  readonly #sets = new Map<string, Set<string>>();
  #longest = 0;

  constructor(terms: Readonly<Record<string, LocalizedText>> = {}) {
    for (const [term, others] of Object.entries(terms)) {
      const wordings = [term, ...allTexts(others).flatMap((text) => text.split(SEPARATORS))].map(words);
      this.#add(wordings.filter(({ length }) => length > 0));
    }
  }

  #add(wordings: readonly Wording[]): void {
    const set = new Set<string>();
    for (const wording of wordings) {
      this.#longest = Math.max(this.#longest, wording.length);
      const key = wording.join(' ');
      for (const same of this.#sets.get(key) ?? [key]) set.add(same);
    }
    for (const key of set) this.#sets.set(key, set);
  }

  /** What to look for: per word, or per few words that have synonyms, those with all that means the same. */
  expand(query: readonly string[]): Wordings[] {
    const asked = new Map<string, Wordings>();
    for (let from = 0; from < query.length;) {
      let wording = query.slice(from, from + Math.max(1, this.#longest));
      let same = this.#same(wording, from + wording.length === query.length);
      while (same.length === 0 && wording.length > 1) {
        wording = wording.slice(0, -1);
        same = this.#same(wording, false);
      }
      asked.set(wording.join(' '), [wording, ...same]);
      from += wording.length;
    }
    return [...asked.values()];
  }

  /** @param unfinished whether more letters may come, so that these are taken for the start of a synonym as well */
  #same(wording: Wording, unfinished: boolean): Wording[] {
    const typed = wording.join(' ');
    const sets = new Set([this.#sets.get(typed) ?? new Set<string>()]);
    if (unfinished && typed.length >= ENOUGH) {
      for (const [key, set] of this.#sets)
        if (key.startsWith(typed) && !key.includes(' ', typed.length)) sets.add(set);
    }
    const same = new Set<string>();
    for (const set of sets) for (const other of set) if (other !== typed && same.size < MOST) same.add(other);
    return [...same].map((key) => key.split(' '));
  }
}

/** The texts in all languages, apart; nothing of what is no text: nobody checks these terms. */
function allTexts(text: unknown): string[] {
  const texts: unknown[] = typeof text === 'object' && text ? Object.values(text) : [text];
  return texts.filter((each) => typeof each === 'string');
}
