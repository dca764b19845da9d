import type { Steps } from '../model/slices.js';

/** Characters that `JSON.parse` is given at a time: a millisecond's work or two. */
const SLICE = 200_000;
/** Deeper than any document of ours: what is nested without end is left to `JSON.parse`. */
const MAX_DEPTH = 1000;

const QUOTE = 34;
const COMMA = 44;
const BACKSLASH = 92;
const OPEN_LIST = 91;
const CLOSE_LIST = 93;
const OPEN_OBJECT = 123;
const CLOSE_OBJECT = 125;

type Container = unknown[] | Record<string, unknown>;

/** A list or object that the scan is inside of. Places are counted from the beginning of the text that is held. */
interface Level {
  readonly isList: boolean;
  /** Where it starts. */
  readonly start: number;
  /** Where what has not been parsed yet begins: after the bracket, a comma, or an element that has been placed. */
  from: number;
  /** Where the element that the scan is in begins. */
  element: number;
  /** What has been parsed of it so far, once that has begun. */
  value: Container | undefined;
  /** Its key in the object around it. */
  key: string;
  /** The element that the scan was in has been placed: only white space may come before a comma or the end. */
  placed: boolean;
}

/**
 * The same as `JSON.parse` of all pieces together, in steps: one for each piece, so that a large document is never parsed,
 * nor even held, as a whole.
 *
 * It looks for the brackets and commas outside strings, and hands `JSON.parse` as many whole elements of a list (or
 * members of an object) as make a slice; what is smaller than that is never taken apart. So the rules of JSON are those of
 * `JSON.parse`, and only what is between the slices is checked here.
 *
 * @param slice characters, roughly; small ones are for tests
 * @throws {SyntaxError} when it is not JSON, or nested without end; where it goes wrong is for `JSON.parse` to say
 */
export function* parseJson(pieces: Iterable<string>, slice = SLICE): Steps<unknown> {
  const parser = new Parser(slice);
  for (const piece of pieces) {
    parser.add(piece);
    yield;
  }
  return parser.end();
}

class Parser {
  readonly #slice: number;
  readonly #levels: Level[] = [];
  /** So many of the outer levels have been begun on: those around one that has been begun on always are. */
  #begun = 0;
  /** What has not been parsed yet. */
  #text = '';
  #at = 0;
  /** The outermost level, once it has been begun on and closed. */
  #root: Level | undefined;

  constructor(slice: number) {
    this.#slice = slice;
  }

  add(piece: string): void {
    let text = (this.#text += piece);
    const levels = this.#levels;
    let level = levels.at(-1);
    let i = this.#at;
    for (; i < text.length; i++) {
      switch (text.charCodeAt(i)) {
        case QUOTE: {
          const end = endOfString(text, i);
          if (end === -1) {
            // The rest of it is in the next piece.
            this.#at = i;
            return;
          }
          i = end;
          break;
        }
        case OPEN_LIST:
        case OPEN_OBJECT: {
          if (this.#root || levels.length === MAX_DEPTH) throw invalid();
          const isList = text.charCodeAt(i) === OPEN_LIST;
          level = { isList, start: i, from: i + 1, element: i + 1, value: undefined, key: '', placed: false };
          levels.push(level);
          break;
        }
        case COMMA:
          if (!level) throw invalid();
          if (level.placed) {
            this.#expectSpace(level.from, i);
            level.placed = false;
            level.from = i + 1;
          } else if (i - level.from > this.#slice) {
            this.#begin();
            this.#take(level, i);
            text = this.#text = text.slice(i + 1);
            level.from = 0;
            i = -1;
          }
          level.element = i + 1;
          break;
        case CLOSE_LIST:
        case CLOSE_OBJECT:
          if (!level || level.isList !== (text.charCodeAt(i) === CLOSE_LIST)) throw invalid();
          this.#close(level, i);
          level = levels.at(-1);
      }
    }
    this.#at = i;
  }

  end(): unknown {
    // It broke off inside: what is left of it can be JSON all the same.
    if (this.#levels.length > 0) throw invalid();
    if (!this.#root) return JSON.parse(this.#text);
    this.#expectSpace(this.#root.from, this.#text.length);
    return this.#root.value;
  }

  /** Begins on all levels there are, and parses what they hold before the elements that the scan is in. */
  #begin(): void {
    const innermost = this.#levels.length - 1;
    for (let depth = Math.max(0, this.#begun - 1); depth <= innermost; depth++) {
      const level = this.#levels[depth]!;
      if (depth === 0 && !level.value) this.#expectSpace(0, level.start);
      level.value ??= level.isList ? [] : {};
      // The innermost is parsed up to where the scan is, by the caller.
      const inner = this.#levels[depth + 1];
      if (!inner) break;
      if (level.placed) throw invalid();
      if (level.element > level.from) this.#take(level, level.element - 1);
      if (level.isList) this.#expectSpace(level.element, inner.start);
      else inner.key = keyOf(this.#text.slice(level.element, inner.start));
    }
    this.#begun = innermost + 1;
  }

  /** Parses what has been looked through of a level, up to a comma or its end: at least one element. */
  #take(level: Level, end: number): void {
    const slice = this.#text.slice(level.from, end);
    if (level.isList) {
      const elements = JSON.parse(`[${slice}]`) as unknown[];
      if (elements.length === 0) throw invalid();
      for (const element of elements) (level.value as unknown[]).push(element);
    } else {
      const members = JSON.parse(`{${slice}}`) as Record<string, unknown>;
      const keys = Object.keys(members);
      if (keys.length === 0) throw invalid();
      for (const key of keys) put(level.value as Record<string, unknown>, key, members[key]);
    }
  }

  #close(level: Level, end: number): void {
    this.#levels.pop();
    // What is all in the text will be parsed with what is around it.
    if (!level.value) return;
    this.#begun--;
    if (level.placed) this.#expectSpace(level.from, end);
    else this.#take(level, end);
    const around = this.#levels.at(-1);
    if (!around) this.#root = level;
    else if (around.isList) (around.value as unknown[]).push(level.value);
    else put(around.value as Record<string, unknown>, level.key, level.value);
    (around ?? level).placed = true;
    (around ?? level).from = end + 1;
  }

  #expectSpace(from: number, to: number): void {
    if (/[^ \t\n\r]/.test(this.#text.slice(from, to))) throw invalid();
  }
}

/** The place of the quote that ends the string that begins here; -1 when it does not end. */
function endOfString(text: string, start: number): number {
  let end = text.indexOf('"', start + 1);
  while (end !== -1) {
    // A quote behind an odd number of backslashes is part of the string.
    let before = end;
    while (text.charCodeAt(before - 1) === BACKSLASH) before--;
    if ((end - before) % 2 === 0) break;
    end = text.indexOf('"', end + 1);
  }
  return end;
}

/** The key that stands before a value: `"partners": `. */
function keyOf(text: string): string {
  const keys = Object.keys(JSON.parse(`{${text}null}`) as object);
  if (keys.length !== 1) throw invalid();
  return keys[0]!;
}

/** As `JSON.parse` does it: a key that comes again keeps its place, and `__proto__` is a key like any other. */
function put(object: Record<string, unknown>, key: string, value: unknown): void {
  if (key === '__proto__')
    Object.defineProperty(object, key, { value, configurable: true, enumerable: true, writable: true });
  else object[key] = value;
}

function invalid(): SyntaxError {
  return new SyntaxError('This is not JSON.');
}
