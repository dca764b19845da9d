import { msg } from '../i18n/localize.js';
import type { Labels } from './vocabulary.js';

/** The library's own words for terms that partners and activities have alike. */
export const commonLabels = (): Labels => ({
  beneficiary: {
    pupil: msg('Leerling'),
    parent: msg('Ouder'),
    family: msg('Gezin'),
    teacher: msg('Leraar'),
    team: msg('Schoolteam'),
  },
  // What browsers have no name for.
  language: { dse: msg('Nederlandse Gebarentaal'), vgt: msg('Vlaamse Gebarentaal') },
  cost: { free: msg('Gratis'), paid: msg('Kost geld') },
  dutchLevel: {
    none: msg('Ook zonder Nederlands'),
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
});
