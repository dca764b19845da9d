import { remember } from '../../remember.js';
import { breakBefore, SOFT_HYPHEN } from './word-breaks.js';

/*
 * How wide a text is, without anything that can measure: a poster is made where there is no page. Estimates on the safe side
 * of the fonts that devices have (the wider of Noto Sans and Arial), so that what fits here fits on paper.
 */

/** Widths of U+0020 … U+007E in hundredths of the size: the wider of Noto Sans and Arial, as their fonts have them. */
const LATIN = [
  28, 28, 41, 65, 58, 91, 74, 23, 34, 34, 56, 59, 28, 34, 28, 38, 58, 58, 58, 58, 58, 58, 58, 58, 58, 58, 28,
  28, 59, 59, 59, 56, 102, 67, 67, 73, 73, 67, 62, 78, 75, 34, 50, 67, 56, 91, 76, 79, 67, 79, 73, 67, 62, 74,
  67, 95, 67, 67, 62, 33, 38, 33, 58, 56, 34, 57, 62, 50, 62, 57, 35, 62, 62, 26, 26, 54, 26, 94, 62, 61, 62,
  62, 42, 50, 37, 62, 51, 79, 53, 51, 50, 38, 56, 38, 59,
];

/** Average widths of other scripts, up to this code point, in hundredths of the size. */
const SCRIPTS: readonly (readonly [upTo: number, width: number])[] = [
  [0x24f, 64], // Latin with marks
  [0x3ff, 58], // Greek
  [0x40f, 76], // Cyrillic: capitals, then the rest
  [0x42f, 76],
  [0x52f, 66],
  [0x5ff, 58], // Armenian, Hebrew
  [0x7ff, 57], // Arabic, Syriac: joined letters
  [0xfff, 70], // Scripts of India, Thai, Lao, Tibetan
  [0x10ff, 64],
  [0x11ff, 100], // Hangul parts
  [0x139f, 80], // Ethiopic
  [0x1fff, 68],
  [0x2e7f, 70], // Punctuation, arrows
  [0xd7ff, 100], // Chinese, Japanese, Korean
  [0xfaff, 100],
  [0xfeff, 57], // Forms of Arabic letters
  [0x10ffff, 100],
];
/** How much wider bold is, on average. */
const BOLD = 1.08;

/**
 * Letters of Arabic, in hundredths of the size: how wide they are where the next one is tied to them, and where a word or a part of it
 * ends with them (the wider of Noto Sans Arabic and DejaVu Sans, about). Those that are never tied to the next have one width.
 */
const ARABIC = new Map<string, readonly [tied: number, last: number]>(
  (
    [
      ['اأإآٱ', 28, 28],
      ['بتثپ', 37, 105],
      ['جحخچ', 65, 68],
      ['دذ', 48, 48],
      ['رزژ', 46, 46],
      ['وؤ', 48, 48],
      ['ةء', 50, 50],
      ['سش', 87, 127],
      ['صض', 92, 130],
      ['طظ', 80, 90],
      ['عغ', 54, 58],
      ['فڤ', 50, 107],
      ['قه', 50, 80],
      ['كگک', 54, 90],
      ['لن', 34, 75],
      ['م', 58, 64],
      ['يىئی', 36, 80],
      ['ـ', 29, 29],
      ['٠١٢٣٤٥٦٧٨٩؟', 54, 54],
      ['،؛', 33, 33],
    ] as const
  ).flatMap(([letters, tied, last]) => [...letters].map((letter) => [letter, [tied, last]] as const)),
);
/** The same of bold. */
const ARABIC_BOLD = 1.12;

const JOINED = /\p{M}|[\u00ad\u200b-\u200f\u2060-\u2069]|\p{Emoji_Modifier}/u;
/** Scripts that have no spaces between words. */
const UNSPACED = /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u2e80-\ud7ff\uf900-\ufaff\uff00-\uffef]/u;
/** Where a word that is too long gets a hyphen. */
const HYPHENATED = /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]/u;
// Controls, lone halves of characters and overrides of direction: no file may hold the first, nobody should see the last.
// eslint-disable-next-line no-control-regex -- these are what is looked for
const UNWANTED = /[\0-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufffe\uffff\p{Cs}]/gu;

/** Longer than any poster shows. */
const MAX_LENGTH = 600;

/** A text as one line without what a file or a reader could trip over. */
export function oneLine(text: string): string {
  const line = text
    .slice(0, MAX_LENGTH * 4)
    .replace(UNWANTED, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
  return line.length > MAX_LENGTH ? `${line.slice(0, MAX_LENGTH).replace(/\p{Cs}$/u, '')}…` : line;
}

/** In hundredths of the size. */
const widthOfCharacter = remember((character: string): number => {
  const code = character.codePointAt(0)!;
  if (JOINED.test(character)) return 0;
  return SCRIPTS.find(([upTo]) => code <= upTo)![1];
});

/** The width of a text in the unit of `size`, as it is at most with the usual fonts. */
export function widthOf(text: string, size: number, bold = false): number {
  let width = 0;
  let arabic = 0;
  /** What a letter is wider when nothing follows that is tied to it. */
  let tail = 0;
  for (const character of text) {
    const own = ARABIC.get(character);
    if (own) {
      arabic += own[0];
      tail = own[1] - own[0];
      continue;
    }
    const next = LATIN[character.charCodeAt(0) - 0x20] ?? widthOfCharacter(character);
    if (next === 0) continue;
    arabic += tail;
    tail = 0;
    width += next;
  }
  return (size * (width * (bold ? BOLD : 1) + (arabic + tail) * (bold ? ARABIC_BOLD : 1))) / 100;
}

/** A text in lines. */
interface Wrapped {
  readonly lines: readonly string[];
  /** How badly it reads: how many words had to be broken (one where no rule says that it may counts for more), and cut. */
  readonly broken: number;
}

interface Wrapping {
  /** Width of a line and size of the letters, in the same unit. */
  readonly width: number;
  readonly size: number;
  readonly bold?: boolean;
  /** How many lines there may be; what does not fit ends in “…”. */
  readonly lines: number;
  /** Makes the lines about as long as each other. */
  readonly balanced?: boolean;
}

/** Puts a text in lines. @param text of one line (`oneLine`) */
export function wrap(text: string, wrapping: Wrapping): Wrapped {
  const { width, lines, balanced } = wrapping;
  const greedy = inLines(text, width, wrapping);
  if (!balanced || greedy.lines.length < 2 || greedy.lines.length > lines) return cut(greedy, wrapping);
  let best = greedy;
  let [low, high] = [width / 2, width];
  for (let tries = 0; tries < 5; tries++) {
    const middle = (low + high) / 2;
    const narrower = inLines(text, middle, wrapping);
    if (narrower.lines.length === greedy.lines.length && narrower.broken === greedy.broken) {
      best = narrower;
      high = middle;
    } else low = middle;
  }
  return best;
}

/** The end of a sentence; an abbreviation of a letter is none. */
const SENTENCE = /[\p{L}\p{M}\p{N})”"’]{2}[.!?؟።]+(?=\s|$)/gu;

/** As many whole sentences as fit: half of one can say something else. */
export function wrapSentences(text: string, wrapping: Wrapping): Wrapped {
  const whole = wrap(text, wrapping);
  if (!whole.lines.at(-1)?.endsWith('…') || text.endsWith('…')) return whole;
  const shown = whole.lines.join(' ').length;
  const ends = [...text.slice(0, shown + 1).matchAll(SENTENCE)].map(
    ({ index, 0: { length } }) => index + length,
  );
  const last = ends.at(-1);
  return last === undefined ? { lines: [], broken: 0 } : wrap(text.slice(0, last), wrapping);
}

/** One line more than may be is enough to know that it must be cut. */
function inLines(text: string, width: number, { size, bold, lines: most }: Wrapping): Wrapped {
  const lines: string[] = [];
  let line = '';
  let length = 0;
  let broken = 0;
  const measure = (piece: string) => widthOf(piece, size, bold);
  for (const piece of pieces(text)) {
    if (lines.length > most) break;
    const word = piece.trimEnd();
    const own = measure(word);
    // The space behind a word only counts when something follows it.
    const whole = word === piece ? own : own + measure(' ');
    if (length + own <= width) {
      line += piece;
      length += whole;
      continue;
    }
    if (line) lines.push(line.trim());
    line = piece;
    length = whole;
    if (own <= width) continue;
    while (lines.length <= most && measure(line.trimEnd()) > width) {
      const head = fitting(line, width, measure);
      broken += head.cost;
      lines.push(head.shown);
      line = line.slice(head.length);
    }
    length = measure(line);
  }
  if (line.trim()) lines.push(line.trim());
  return { lines: lines.map((shown) => shown.replaceAll(SOFT_HYPHEN, '')), broken };
}

/** What a break costs, by its quality (`BreakQuality`). */
const BREAK_COSTS = [0, 1, 1, 3] as const;

/** As much of a word as fits on a line, broken where it reads best; one character at least. */
function fitting(
  word: string,
  width: number,
  measure: (text: string) => number,
): { shown: string; length: number; cost: number } {
  const hyphen = HYPHENATED.test(word) ? '-' : '';
  const characters = [...word];
  const upTo = (count: number) => characters.slice(0, count).join('');
  let [fits, tooLong] = [1, characters.length + 1];
  while (tooLong - fits > 1) {
    const middle = (fits + tooLong) >> 1;
    if (measure(upTo(middle) + hyphen) <= width) fits = middle;
    else tooLong = middle;
  }
  const joins = (character: string | undefined) =>
    character !== undefined && JOINED.test(character) && character !== SOFT_HYPHEN;
  while (joins(characters[fits])) fits++;
  const most = upTo(fits).length;
  const { at, quality } = hyphen ? breakBefore(word, most) : { at: most, quality: 3 as const };
  const shown = word.slice(0, at);
  return {
    shown: shown + (at < word.length && !/[-/–]$/u.test(shown) ? hyphen : ''),
    length: at,
    cost: BREAK_COSTS[quality],
  };
}

/** What is kept together, each with the space behind it. */
function pieces(text: string): string[] {
  return text.match(PIECES) ?? [];
}
const PIECES = new RegExp(
  `${UNSPACED.source}\\p{M}*\\s*|(?:(?!${UNSPACED.source})\\S)*?[-/–](?=\\p{L})|(?:(?!${UNSPACED.source})\\S)+\\s*`,
  'gu',
);

function cut({ lines, broken }: Wrapped, { lines: most, width, size, bold }: Wrapping): Wrapped {
  if (lines.length <= most) return { lines, broken };
  const kept = lines.slice(0, most);
  let last = [...(kept.pop() ?? '')];
  while (last.length > 1 && widthOf(`${last.join('')}…`, size, bold) > width) last = last.slice(0, -1);
  return { lines: [...kept, `${last.join('').replace(/[\s.,;:–-]+$/u, '')}…`], broken: broken + 1 };
}
