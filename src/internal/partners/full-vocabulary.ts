import { msg } from '../../i18n/localize.js';
import { commonLabels } from '../common-vocabulary.js';
import { labeller, type Labels } from '../vocabulary.js';
import { builtIn } from './vocabulary.js';

/** The library's own words for all terms: loaded with what shows them, filters and whole partners. */
const all = (): Labels => ({
  ...builtIn(),
  ...commonLabels(),
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
});

/** As `termLabel`, for every vocabulary. */
export const fullTermLabel = labeller(all);
