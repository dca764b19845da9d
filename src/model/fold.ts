/**
 * Folds text for comparing and searching: no case, no accents, no vowel marks, one form per letter.
 * So that `Café`, `CAFE` and `café` are one word, as are Arabic words with and without tashkil.
 */
export function fold(text: string): string {
  // Most words need no more, and an index folds a million of them.
  if (/^[\0-\x7f]*$/.test(text)) return text.toLowerCase();
  return text
    .normalize('NFKD')
    .replace(/[\p{M}\u0640]/gu, '')
    .toLowerCase()
    .replace(/[ßıłøđæœیىکأإآٱ]/g, (letter) => ONE_FORM[letter] ?? letter);
}

/** Letters that do not fall apart into a letter and a mark, but that people type without it; Persian ones typed as Arabic. */
const ONE_FORM: Readonly<Record<string, string>> = {
  ß: 'ss',
  ı: 'i',
  ł: 'l',
  ø: 'o',
  đ: 'd',
  æ: 'ae',
  œ: 'oe',
  ی: 'ي',
  ى: 'ي',
  ک: 'ك',
  أ: 'ا',
  إ: 'ا',
  آ: 'ا',
  ٱ: 'ا',
};

/** What separates words: everything that is neither letter, digit nor mark. */
const SEPARATORS = /[^\p{L}\p{N}\p{M}]+/u;

/** The folded words of a text. */
export function words(text: string): string[] {
  return fold(text).split(SEPARATORS).filter(Boolean);
}

/** Whether a text holds one of the folded words that a search found. */
export function answers(text: string, terms: readonly string[]): boolean {
  const folded = fold(text);
  return terms.some((term) => folded.includes(term));
}

/** A stretch of text, and whether the search found it. */
export interface Stretch {
  readonly text: string;
  readonly found: boolean;
}

/**
 * Cuts a text into stretches that were found and stretches that were not, so that a template can mark them.
 * @param terms what was searched for and what the index matched with it (a typo's right spelling), folded
 */
export function markMatches(text: string, terms: readonly string[]): Stretch[] {
  if (terms.length === 0) return [{ text, found: false }];
  const stretches: Stretch[] = [];
  let last = 0;
  for (const word of text.matchAll(/[\p{L}\p{N}\p{M}]+/gu)) {
    const length = foundLength(word[0], terms);
    if (length === 0) continue;
    if (word.index > last) stretches.push({ text: text.slice(last, word.index), found: false });
    last = word.index + length;
    stretches.push({ text: text.slice(word.index, last), found: true });
  }
  if (last < text.length) stretches.push({ text: text.slice(last), found: false });
  return stretches;
}

/** How many characters of a word, from its start, answer one of the terms. */
function foundLength(word: string, terms: readonly string[]): number {
  const folded = fold(word);
  const term = terms.reduce((best, t) => (t.length > best.length && folded.startsWith(t) ? t : best), '');
  if (term === '') return 0;
  if (term.length === folded.length) return word.length;
  // Folding can change lengths (ß, ligatures): take characters until they fold to the term.
  let end = 0;
  for (const character of word) {
    end += character.length;
    if (fold(word.slice(0, end)).length >= term.length) break;
  }
  // Marks that belong to the last letter go with it.
  const marks = /^\p{M}+/u.exec(word.slice(end));
  return end + (marks ? marks[0].length : 0);
}
