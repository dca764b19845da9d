import { answers, words } from '../fold.js';
import { type LocalizedText } from '../text.js';
import { allWordings } from '../wordings.js';

/** Longer than anybody types. A query can stand in an address, and looking for typos takes the square of a word's length. */
export const MAX_QUERY = 200;

/** What a term of a vocabulary is called, in one language or several: a search finds it by these words. */
export type TermWords = (vocabulary: string, term: string) => string;

/** The folded words of texts, in all their languages. */
export function wordsOf(texts: readonly (LocalizedText | undefined)[]): string[] {
  return words(texts.flatMap(allWordings).join(' '));
}

/** Whether texts hold one of the folded words that a search found. */
export function saysOneOf(texts: readonly (LocalizedText | undefined)[], terms: readonly string[]): boolean {
  return answers(texts.flatMap(allWordings).join(' '), terms);
}

/** The folded words of labels: thousands of records have the same ones. */
export class LabelWords {
  readonly #known = new Map<string, Map<string, readonly string[]>>();

  constructor(readonly termWords: TermWords) {}

  of(vocabulary: string, term: string): readonly string[] {
    let labels = this.#known.get(vocabulary);
    if (!labels) this.#known.set(vocabulary, (labels = new Map<string, readonly string[]>()));
    let label = labels.get(term);
    if (!label) labels.set(term, (label = words(this.termWords(vocabulary, term))));
    return label;
  }
}
