/**
 * Text as an editor writes it: a plain string in the language of its document, or one string per language.
 * It is always plain text; nothing in it is ever read as HTML.
 */
export type LocalizedText = string | { readonly [language: string]: string };

/** A text chosen for a reader, with the language that it turned out to be in (BCP 47). */
export interface ResolvedText {
  readonly text: string;
  readonly language: string;
}

/**
 * Languages whose readers are usually served by another one when their own is missing.
 * Only pairs that the communities themselves treat as mutually readable in writing.
 */
const RELATED: ReadonlyMap<string, readonly string[]> = new Map([
  ['prs', ['fa']],
  ['fa', ['prs']],
  ['kmr', ['ku']],
  ['ku', ['kmr']],
]);

const RIGHT_TO_LEFT = /^(ar|ckb|dv|fa|he|pnb|prs|ps|sd|syr|ug|ur|yi)(-|$)/;

/** `rtl` for the scripts that run from right to left, by language: enough for what `languages` can name. */
export function direction(language: string): 'ltr' | 'rtl' {
  const tag = language.toLowerCase();
  if (/-(arab|hebr|thaa|nkoo|syrc)\b/.test(tag)) return 'rtl';
  if (/-(latn|cyrl)\b/.test(tag)) return 'ltr';
  return RIGHT_TO_LEFT.test(tag) ? 'rtl' : 'ltr';
}

/** `nl-BE` → `nl-BE`, `nl`; `prs` → `prs`, `fa`: where to look for a text, nearest first (RFC 4647 lookup). */
export function fallbackChain(language: string): string[] {
  const chain: string[] = [];
  for (let tag = language; tag; tag = tag.slice(0, Math.max(0, tag.lastIndexOf('-')))) chain.push(tag);
  const base = chain.at(-1)?.toLowerCase() ?? '';
  return [...chain, ...(RELATED.get(base) ?? [])];
}

/** Whether a reader of `wanted` is served by text in `actual` without a note. */
export function sameLanguage(wanted: string, actual: string): boolean {
  const base = (tag: string) => tag.toLowerCase().split('-')[0];
  return base(wanted) === base(actual);
}

/** Chooses the text for a reader: own language, a related one, the document's, then whatever there is. */
export function resolveText(
  text: LocalizedText | undefined,
  wanted: string,
  documentLanguage: string,
): ResolvedText | undefined {
  if (text === undefined) return undefined;
  if (typeof text === 'string') return text === '' ? undefined : { text, language: documentLanguage };
  const keys = Object.keys(text);
  for (const tag of [...fallbackChain(wanted), ...fallbackChain(documentLanguage), ...keys]) {
    const key = keys.find((candidate) => candidate.toLowerCase() === tag.toLowerCase());
    if (key !== undefined && text[key]) return { text: text[key], language: key };
  }
  return undefined;
}
