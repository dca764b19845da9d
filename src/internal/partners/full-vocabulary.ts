import { msg } from '../../i18n/localize.js';
import type { Terms } from '../../model/documents.js';
import { builtIn, perLocale, termLabel, type Labels } from './vocabulary.js';

/** The library's own words for all terms: loaded with what shows them, filters and whole partners. */
const all = (): Labels => {
  const few = builtIn();
  return {
    ...few,
    beneficiary: {
      pupil: msg('Leerling'),
      parent: msg('Ouder'),
      family: msg('Gezin'),
      teacher: msg('Leraar'),
      team: msg('Schoolteam'),
    },
    targetGroup: {
      'all-parents': msg('Alle ouders'),
      'migration-background': msg('Ouders uit een ander land'),
      newcomers: msg('Nieuwkomers en vluchtelingen'),
      'working-parents': msg('Werkende ouders'),
      'highly-educated-parents': msg('Hoogopgeleide ouders'),
      'low-literate-parents': msg('Ouders die lezen moeilijk vinden'),
      'extra-support': msg('Ouders van een kind met extra hulp'),
      thuiszitters: msg('Ouders van een kind dat thuiszit'),
      pupils: msg('Leerlingen'),
      'education-professionals': msg('Mensen die op school werken'),
      'youth-care-professionals': msg('Mensen die in de jeugdhulp werken'),
      boards: msg('Besturen'),
      municipality: msg('Gemeente'),
    },
    cooperation: {
      care: msg('Hulp rond één kind'),
      wellbeing: msg('Welzijn en activiteiten'),
    },
    cooperationStatus: {
      none: msg('Nog geen samenwerking'),
      wanted: msg('Samenwerking gewenst'),
      incidental: msg('Samenwerking af en toe'),
      structural: msg('Vaste samenwerking'),
    },
    dutchLevel: {
      ...few['dutchLevel'],
      A1: msg('Een paar woorden Nederlands (A1)'),
      A2: msg('Een beetje Nederlands (A2)'),
      B1: msg('Redelijk Nederlands (B1)'),
      B2: msg('Goed Nederlands (B2)'),
    },
    registration: {
      none: msg('Zonder aanmelden'),
      optional: msg('Aanmelden mag'),
      required: msg('Eerst aanmelden'),
    },
    age: {
      '0-3': msg('0 tot 4 jaar'),
      '4-11': msg('4 tot 12 jaar (basisschool)'),
      '12-17': msg('12 tot 18 jaar'),
      '18-': msg('18 jaar en ouder'),
    },
    languageRole: {
      spoken: msg('Zij spreken de taal'),
      material: msg('Er is materiaal in de taal'),
      interpreter: msg('Er is een tolk'),
    },
    exchange: {
      rooms: msg('Heeft een ruimte te delen'),
      shares: msg('Biedt iets aan'),
      seeks: msg('Zoekt iets'),
    },
  };
};

const labels = perLocale(all);

/** As `termLabel`, for every vocabulary. */
export function fullTermLabel(
  vocabulary: string,
  term: string,
  terms: Terms | undefined,
  language: string,
): string {
  return termLabel(vocabulary, term, terms, language, labels());
}
