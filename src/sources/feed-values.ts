/*
 * Reads what feeds of other programs hold in the wild: nulls, numbers as strings, markup in texts, a field under an older
 * name. Only named fields are ever read, so that a record that holds itself does no harm.
 */

export type Fields = Readonly<Record<string, unknown>>;

/** The fields of an object; none of anything else. */
export function fields(value: unknown): Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : {};
}

/** The objects in the first of these lists that has any. */
export function list(...values: unknown[]): Fields[] {
  for (const value of values) {
    if (!Array.isArray(value)) continue;
    const objects = value.filter((item) => typeof item === 'object' && item !== null && !Array.isArray(item));
    if (objects.length > 0) return objects as Fields[];
  }
  return [];
}

/** What there is to say: no fields without a value, no empty lists. */
export function present(values: Fields): Fields {
  return Object.fromEntries(
    Object.entries(values).filter(
      ([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0),
    ),
  );
}

/** A text on one line, or nothing when there is none. */
export function line(value: unknown): string | undefined {
  return prose(value)?.replace(/\s+/g, ' ');
}

/** A text of any length, or nothing when there is none. */
export function prose(value: unknown): string | undefined {
  if (typeof value !== 'string' && typeof value !== 'number') return undefined;
  const text = withoutMarkup(String(value)).trim();
  return text === '' ? undefined : text;
}

/** The same of a site that writes characters as entities, and markup as well: `&lt;p&gt;Caf&eacute; &#8211; …`. */
export function webProse(value: unknown): string | undefined {
  return prose(typeof value === 'string' ? withoutEntities(value) : value);
}

/** The same on one line. */
export function webLine(value: unknown): string | undefined {
  return webProse(value)?.replace(/\s+/g, ' ');
}

/** The texts that there are, each a paragraph, each once. */
export function paragraphs(texts: readonly (string | undefined)[]): string | undefined {
  const present = [...new Set(texts.filter((text) => text !== undefined))];
  return present.length > 0 ? present.join('\n\n') : undefined;
}

/** A number, also when it is written as a text. */
export function numeric(value: unknown): number | undefined {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  return typeof number === 'number' && Number.isFinite(number) ? number : undefined;
}

const MARKUP = /<\/?(?:p|br|ul|ol|li|div|span|strong|em|b|i|u|a|h[1-6])(?:\s[^<>]*)?\/?>/i;
const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
  ['nbsp', ' '],
  ['hellip', '…'],
  ['ndash', '–'],
  ['mdash', '—'],
  ['lsquo', '‘'],
  ['rsquo', '’'],
  ['ldquo', '“'],
  ['rdquo', '”'],
  ['euro', '€'],
  ['eacute', 'é'],
  ['euml', 'ë'],
  ['iuml', 'ï'],
  ['ouml', 'ö'],
]);

/** `&#8211;`, `&#x2013;`, `&amp;` → the character; what is not known stays. Once: `&amp;lt;` is the text `&lt;`. */
export function withoutEntities(text: string): string {
  const entity = /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,8}));/gi;
  return text.replace(entity, (whole, decimal?: string, hex?: string, name?: string) =>
    name === undefined
      ? characterOf(hex ? parseInt(hex, 16) : Number(decimal))
      : (ENTITIES.get(name) ?? whole),
  );
}

/** A character by its number; nothing for what is no text: control characters, halves of a character. */
function characterOf(code: number): string {
  if (code === 0x0a || code === 0xa0) return code === 0x0a ? '\n' : ' ';
  const isText = code >= 0x20 && code <= 0x10ffff && !(code >= 0x7f && code < 0xa0);
  return isText && !(code >= 0xd800 && code < 0xe000) ? String.fromCodePoint(code) : '';
}

/**
 * HSDS 2 allowed HTML in descriptions, and feeds still have it; shown as plain text it would be unreadable. This is
 * enough for reading, and no defence: what comes out is only ever used as plain text.
 */
function withoutMarkup(text: string): string {
  if (!MARKUP.test(text)) return text;
  return withoutEntities(
    text.replace(/<(?:br|\/p|\/div|\/li|\/h[1-6])\b[^<>]*>\s*/gi, '\n').replace(/<[^<>]*>/g, ''),
  );
}
