import { currentLocale } from '../i18n/localize.js';
import type { Terms } from '../model/documents.js';
import { resolveText, sameLanguage } from '../model/text.js';
import { languageName } from './particulars.js';

/** The library's own words for terms, by vocabulary. */
export type Labels = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** The words for a term of a vocabulary, for a reader of a language. @param terms the document's own words */
export type TermLabel = (
  vocabulary: string,
  term: string,
  terms: Terms | undefined,
  language: string,
) => string;

/**
 * What terms are called: in the document's own words in the reader's language, else the library's, else the document's in
 * whatever language; and a term that nobody knows is shown as written.
 * @param make the library's own words, in the current locale; asked once per locale, since each is a look-up
 */
export function labeller(make: () => Labels): TermLabel {
  const tables = new Map<string, Labels>();
  return (vocabulary, term, terms, language) => {
    const own = resolveText(terms?.[vocabulary]?.[term], language, 'nl');
    if (own && sameLanguage(own.language, language)) return own.text;
    const locale = currentLocale();
    let table = tables.get(locale);
    if (!table) tables.set(locale, (table = make()));
    const words = table[vocabulary];
    const label = words && Object.hasOwn(words, term) ? words[term] : undefined;
    return label ?? own?.text ?? (vocabulary === 'language' ? languageName(term) : term);
  };
}
