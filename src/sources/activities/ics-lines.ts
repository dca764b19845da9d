import type { Report } from '../check.js';
import { icsProblem } from './ics-problems.js';

/* Content lines (RFC 5545 §3.1), as programs really write them, each with the number of the line that it starts on. */

export interface ContentLine {
  /** In capitals. */
  readonly name: string;
  /** By name in capitals; of a list of values the first. */
  readonly params: ReadonlyMap<string, string>;
  /** As written, with its escapes. */
  readonly value: string;
  /** As an editor shows it: the first is 1. */
  readonly line: number;
}

/** Longer values are cut: a description of a megabyte is a picture that somebody pasted. */
const MAX_VALUE = 2_000_000;
/** Physical lines between two pauses. */
const PAUSE = 200;

/** Cuts a text into content lines; `undefined` is where a pause is fine. */
export function* contentLines(text: string, report: Report): Generator<ContentLine | undefined, void> {
  const repair = hasFoldedBytes(text) ? fromBytes : (line: string) => line;
  let parts: string[] = [];
  let length = 0;
  let first = 1;
  let number = 0;
  let broken = false;
  const finish = (): ContentLine | undefined => {
    const line = repair(parts.join(''));
    return line === '' ? undefined : parseLine(line, first);
  };
  for (const physical of physicalLines(text)) {
    if (++number % PAUSE === 0) yield undefined;
    const isFolded = /^[ \t]/.test(physical);
    if (isFolded && parts.length > 0) {
      if (length < MAX_VALUE) parts.push(physical.slice(1));
      length += physical.length;
      continue;
    }
    if (physical.trim() === '') continue;
    if (!NAME.test(physical)) {
      // A line break in the middle of a text, which should have been written `\n`.
      if (parts.length > 0 && TEXT.test(parts[0]!)) parts.push('\\n', physical.trim());
      if (!broken) report.problems.push(icsProblem(report.source, number, 'broken-line', brief(physical)));
      broken = true;
      continue;
    }
    if (parts.length > 0) yield finish();
    parts = [physical];
    length = physical.length;
    first = number;
  }
  if (parts.length > 0) yield finish();
}

/** Properties that a line break can have ended up in. */
const TEXT = /^\s*(?:DESCRIPTION|SUMMARY|LOCATION|COMMENT|CONTACT|X-ALT-DESC|X-WR-CALDESC)\b/i;
const NAME = /^\s*[\w-]{1,100}(?:\s*[:;])/;

/** Lines as an editor shows them: ended by CR LF, LF or CR, also mixed. */
function* physicalLines(text: string): Generator<string> {
  const end = /\r\n?|\n/g;
  let from = 0;
  for (let match = end.exec(text); match; match = end.exec(text)) {
    yield text.slice(from, match.index);
    from = end.lastIndex;
  }
  if (from < text.length) yield text.slice(from);
}

/** `NAME;PARAM=value;PARAM="quoted":value` */
function parseLine(line: string, number: number): ContentLine | undefined {
  const [start, name = ''] = /^\s*([\w-]+)\s*/.exec(line) ?? [];
  if (start === undefined) return undefined;
  const params = new Map<string, string>();
  let at = start.length;
  const param = /;\s*([\w-]+)\s*=\s*|"([^"]*)"?|([^";:,]+)|,/gy;
  let current = '';
  while (at < line.length && line[at] !== ':') {
    param.lastIndex = at;
    const [all, key, quoted, plain] = param.exec(line) ?? [];
    if (all === undefined) {
      at++;
      continue;
    }
    at = param.lastIndex;
    if (key !== undefined) current = key.toUpperCase();
    else if (!params.has(current)) {
      const value = quoted ?? plain;
      if (value !== undefined)
        params.set(
          current,
          value.replace(/\^([n^'])/g, (_, c: string) => CARETS[c] ?? c),
        );
    }
  }
  return { name: name.toUpperCase(), params, value: line.slice(at + 1), line: number };
}

/** RFC 6868. */
const CARETS: Readonly<Record<string, string>> = { n: '\n', '^': '^', "'": '"' };

/** The text of a value (RFC 5545 §3.3.11), without its escapes. */
export function unescapeText(value: string): string {
  return value.replace(/\\([nN,;\\:"])/g, (_, c: string) => (c === 'n' || c === 'N' ? '\n' : c));
}

/** The texts of a list, cut at commas that are not escaped. */
export function textList(value: string): string[] {
  return (value.match(/(?:\\[^]|[^\\,])+/g) ?? []).map((item) => unescapeText(item).trim()).filter(Boolean);
}

function brief(text: string): string {
  return text.trim().slice(0, 40);
}

/*
 * A line may be folded inside a character of several bytes (RFC 5545 §3.1). Then the file is no UTF-8 until it is
 * unfolded, and what decoded it took it for Windows-1252.
 */

/** The characters that Windows-1252 has for the bytes 80 to 9F; what it does not have stays what it is. */
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
const FOLDED = new RegExp(`[\\u00c2-\\u00f4${WINDOWS_1252}]\\r?\\n[ \\t][\\u00a0-\\u00bf${WINDOWS_1252}]`);

function hasFoldedBytes(text: string): boolean {
  return FOLDED.test(text);
}

function fromBytes(line: string): string {
  if (!/[^\0-\x7f]/.test(line)) return line;
  const bytes = new Uint8Array(line.length);
  for (let i = 0; i < line.length; i++) {
    const code = line.charCodeAt(i);
    const high = WINDOWS_1252.indexOf(line[i]!);
    if (code > 0xff && high < 0) return line;
    bytes[i] = high < 0 ? code : 0x80 + high;
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return line;
  }
}
