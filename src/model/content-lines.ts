/*
 * What files for address books (vCard, RFC 2426) and calendars (iCalendar, RFC 5545) have in common: lines of `NAME:value`,
 * folded, with texts that are escaped. No text can end its line or begin another one.
 */

/** Octets in a line, its break not counted (RFC 2426 §2.6, RFC 5545 §3.1). */
const MAX_OCTETS = 75;

/** Text as a value: backslashes, commas, semicolons and line breaks escaped (RFC 2426 §4, RFC 5545 §3.3.11). */
export function escapeText(text: string): string {
  return cleanText(text)
    .trim()
    .replace(/[\\,;]/g, '\\$&')
    .replace(/\n/g, '\\n');
}

/** Without control characters and halves of characters; every kind of line break as one. */
export function cleanText(text: string): string {
  return (
    text
      .replace(/\r\n?|[\u2028\u2029]/g, '\n')
      .replace(/\t/g, ' ')
      // eslint-disable-next-line no-control-regex -- they are what has to go
      .replace(/[\0-\x09\x0b-\x1f\x7f-\x9f\ufffe\uffff\p{Cs}]/gu, '')
  );
}

/** A value of a parameter, between quotes: a quote or a line break is written with `^` (RFC 6868). */
export function quoteParameter(text: string): string {
  const written = cleanText(text).trim().replace(/\^/g, '^^').replace(/\n/g, '^n').replace(/"/g, "^'");
  return `"${written}"`;
}

/**
 * An address of the web as it may stand in a line: nothing that would end or bend it. Any other address means nothing in a
 * file.
 * @param safe an address that went through `safeUrl`
 */
export function lineUrl(safe: string | undefined): string | undefined {
  return safe && /^https?:/i.test(safe) ? encodeURI(cleanText(safe)).replace(/%25/g, '%') : undefined;
}

/** Lines as a file: each at most 75 octets long, never cut within a character; one that goes on starts with a space. */
export function foldLines(lines: readonly string[]): string {
  return lines.map((line) => `${fold(line)}\r\n`).join('');
}

const SHORT = /^[ -~]{0,75}$/;

function fold(line: string): string {
  if (SHORT.test(line)) return line;
  let folded = '';
  let octets = 0;
  for (const character of line) {
    const size = utf8Size(character.codePointAt(0)!);
    if (octets + size > MAX_OCTETS) {
      folded += '\r\n ';
      octets = 1;
    }
    folded += character;
    octets += size;
  }
  return folded;
}

function utf8Size(codePoint: number): number {
  if (codePoint < 0x80) return 1;
  if (codePoint < 0x800) return 2;
  return codePoint < 0x10000 ? 3 : 4;
}
