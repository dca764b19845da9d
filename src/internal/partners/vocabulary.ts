import { currentLocale, msg } from '../../i18n/localize.js';
import type { Terms } from '../../model/documents.js';
import { resolveText, sameLanguage } from '../../model/text.js';
import { languageName } from '../templates.js';

export type Labels = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** The library's own words for the terms that a partner in a list shows. */
export const builtIn = (): Labels => ({
  corner: {
    care: msg('Zorg'),
    school: msg('School'),
    home: msg('Thuis'),
    community: msg('Buurt'),
  },
  kind: {
    zat: msg('Zorgadviesteam'),
    wijkteam: msg('Wijkteam'),
    buurtcoach: msg('Buurtcoach'),
    taalmaatjes: msg('Taalmaatjes'),
    bibliotheek: msg('Bibliotheek'),
    geloofsinstelling: msg('Kerk, moskee of andere geloofsgroep'),
    'taalles-inburgering': msg('Taalles en inburgering'),
    huiswerkbegeleiding: msg('Huiswerkbegeleiding'),
    muziekvereniging: msg('Muziekvereniging'),
    sportvereniging: msg('Sportvereniging'),
    jongerenwerk: msg('Jongerenwerk'),
    'maatschappelijk-werk': msg('Maatschappelijk werk'),
    gemeente: msg('Gemeente'),
    combinatiefunctionaris: msg('Sport en cultuur op school'),
    oudervereniging: msg('Oudervereniging'),
    vrijwilligers: msg('Vrijwilligers'),
    samenwerkingsverband: msg('Samenwerkingsverband'),
    schoolbestuur: msg('Schoolbestuur'),
    school: msg('School'),
    jeugdhulpinstelling: msg('Jeugdhulp'),
    jeugdgezondheidszorg: msg('Jeugdgezondheidszorg'),
    leerplicht: msg('Leerplicht'),
    onderwijsconsulenten: msg('Onderwijsconsulenten'),
    expertisecentrum: msg('Expertisecentrum'),
    ouderorganisatie: msg('Ouderorganisatie'),
    kennisinstituut: msg('Kennisinstituut'),
    steunpunt: msg('Steunpunt'),
    buddy: msg('Buddy'),
    thuiszitterstafel: msg('Overleg over kinderen die thuiszitten'),
    overig: msg('Iets anders'),
  },
  dutchLevel: {
    none: msg('Ook zonder Nederlands'),
  },
  cost: { free: msg('Gratis'), paid: msg('Kost geld') },
  status: {
    inactive: msg('Nu niet'),
    defunct: msg('Gestopt'),
    'temporarily-closed': msg('Tijdelijk gesloten'),
    'temporarily closed': msg('Tijdelijk gesloten'),
  },
  languageRole: { material: msg('materiaal'), interpreter: msg('tolk') },
});

/** Remembers a table of labels per locale: making one takes a look-up for each of its words. */
export function perLocale(make: () => Labels): () => Labels {
  const tables = new Map<string, Labels>();
  return () => {
    const locale = currentLocale();
    const table = tables.get(locale) ?? make();
    tables.set(locale, table);
    return table;
  };
}

const labels = perLocale(builtIn);

/**
 * The words for a term of a vocabulary: the document's own in the reader's language, else the library's, else the
 * document's in whatever language; and a term that nobody knows is shown as written.
 */
export function termLabel(
  vocabulary: string,
  term: string,
  terms: Terms | undefined,
  language: string,
  table: Labels = labels(),
): string {
  const own = resolveText(terms?.[vocabulary]?.[term], language, 'nl');
  if (own && sameLanguage(own.language, language)) return own.text;
  const words = table[vocabulary];
  const label = words && Object.hasOwn(words, term) ? words[term] : undefined;
  return label ?? own?.text ?? (vocabulary === 'language' ? languageName(term) : term);
}
