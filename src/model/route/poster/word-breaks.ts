/*
 * Where a word that is longer than its line may be broken. A small rule for Dutch that knows no words: it breaks where it is nearly
 * always right, and says so when it could not. What is spelled alike elsewhere (English, Turkish, Ukrainian) is served by it too.
 */

/** How good a break is; the lower the better. */
type BreakQuality =
  /** Where the writer allows it: at a soft hyphen. */
  | 0
  /** Between consonants of two syllables: `terug-kijken`. */
  | 1
  /** Before a consonant that may belong to either syllable: `bege-leider`. In a compound it can be wrong. */
  | 2
  /** Anywhere. */
  | 3;

interface WordBreak {
  /** How many characters (UTF-16) stand before it. */
  readonly at: number;
  readonly quality: BreakQuality;
}

/** Letters that stay together on either side of a break. */
const LEAST = 4;
export const SOFT_HYPHEN = '\u00ad';

const VOWEL = /[aeiouyàáâäæèéêëìíîïòóôöøùúûüÿœıаеёиіїоуыэюяєαεηιουω]/iu;
const LETTER = /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]/u;
const LATIN = /^\p{Script=Latin}+$/u;
/** A consonant that often makes one sound with the one before it. */
const LIQUID = /[рлρλ]$/u;
/** Belongs to the letter before it. */
const SIGN = /[\p{M}ьъ’']/u;
/** Consonants that can begin a Dutch word together. */
const ONSETS = new Set(
  'bl br ch chr cl cr dr dw fl fr gl gr kl kn kr kw ph pl pr sch schr sj sl sm sn sp spl spr st str th tr tw vl vr wr zw'.split(
    ' ',
  ),
);
/** The vowels that are one sound, and stay one. */
const SOUND = /^(?:ij|aa|ee|oo|uu|oe|eu|ui|ie|ou|au|ei)/iu;

/** The places where a word may be broken, from its beginning to its end. */
export function wordBreaks(word: string): WordBreak[] {
  const breaks: WordBreak[] = [];
  for (let at = word.indexOf(SOFT_HYPHEN); at > 0; at = word.indexOf(SOFT_HYPHEN, at + 1))
    breaks.push({ at: at + 1, quality: 0 });
  const sounds = soundsOf(word);
  let last = -1;
  sounds.forEach((sound, i) => {
    if (!sound.isVowel) return;
    const between = last < 0 ? [] : sounds.slice(last + 1, i);
    last = i;
    if (between.length === 0 || between.some(({ text }) => !LETTER.test(text))) return;
    const edge = edgeIn(between.map(({ text }) => text.toLowerCase()));
    if (!edge) return;
    const { at } = between[edge.before]!;
    if (lettersIn(word.slice(0, at)) >= LEAST && lettersIn(word.slice(at)) >= LEAST)
      breaks.push({ at, quality: edge.quality });
  });
  return breaks.sort((a, b) => a.at - b.at);
}

/** Between the consonants of two vowels: before which of them the second syllable begins. */
function edgeIn(consonants: readonly string[]): { before: number; quality: BreakQuality } | undefined {
  const all = consonants.join('');
  // Of other scripts the rule does not know which consonants begin a word together.
  if (!LATIN.test(all) && consonants.length > 1)
    return consonants.length === 2 && !LIQUID.test(all) ? { before: 1, quality: 1 } : undefined;
  if (consonants.length === 1) return { before: 0, quality: 2 };
  if (consonants.length === 2) {
    // `kos-ten` but `toe-stemming`, `pro-bleem` but `af-leren`: letters alone do not tell.
    return ONSETS.has(all) ? undefined : { before: 1, quality: 1 };
  }
  // A word on “-ing” that stands before another one ends in an s.
  if (all.startsWith('ngs') && all.length > 3) return { before: 3, quality: 1 };
  // `rich-ting`, but `plicht-ambtenaar`.
  if (all.endsWith('cht')) return { before: consonants.length - 1, quality: 2 };
  // As many as can begin a word, one at least; at least one stays with the syllable before.
  for (let before = 1; before < consonants.length - 1; before++)
    if (ONSETS.has(consonants.slice(before).join(''))) return { before, quality: 1 };
  return { before: consonants.length - 1, quality: 1 };
}

interface Sound {
  readonly text: string;
  readonly at: number;
  readonly isVowel: boolean;
}

/** Letters with their marks; vowels that sound as one are one. */
function soundsOf(word: string): Sound[] {
  const sounds: Sound[] = [];
  for (let at = 0; at < word.length;) {
    const pair = SOUND.exec(word.slice(at, at + 2));
    let end = at + (pair ? 2 : String.fromCodePoint(word.codePointAt(at)!).length);
    while (end < word.length && SIGN.test(word[end]!)) end++;
    const text = word.slice(at, end);
    sounds.push({ text, at, isVowel: VOWEL.test(text[0]!) });
    at = end;
  }
  return sounds;
}

/** Enough characters to see where the next syllables are. */
const AHEAD = 16;

const lettersIn = (text: string): number => (text.match(/\p{L}/gu) ?? []).length;

/**
 * The best place to break a word of which no more than `most` characters fit on the line: the last one of the best kind. Where
 * there is none it is broken as far as it fits, but never within an `ij`.
 */
export function breakBefore(word: string, most: number): WordBreak {
  let best: WordBreak | undefined;
  // What comes long after does not matter.
  for (const one of wordBreaks(word.slice(0, most + AHEAD)))
    if (one.at <= most && (!best || one.quality <= best.quality)) best = one;
  if (best) return best;
  const splits = most > 1 && /^ij$/iu.test(word.slice(most - 1, most + 1));
  return { at: splits ? most - 1 : most, quality: 3 };
}
