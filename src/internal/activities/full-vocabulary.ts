import { msg } from '../../i18n/localize.js';
import { commonLabels } from '../common-vocabulary.js';
import { labeller, type Labels } from '../vocabulary.js';
import { builtIn } from './vocabulary.js';

/** The library's own words for all terms: loaded with what shows them, filters and whole activities. */
const all = (): Labels => ({
  ...builtIn(),
  ...commonLabels(),
  audience: {
    parent: msg('Ouders'),
    pupil: msg('Leerlingen'),
    teacher: msg('Leraren'),
    'support-staff': msg('Ondersteuners op school'),
    head: msg('Schoolleiders'),
    board: msg('Besturen'),
    'youth-care': msg('Mensen die in de jeugdhulp werken'),
    municipality: msg('Gemeente'),
    volunteer: msg('Vrijwilligers'),
  },
  attendance: {
    onsite: msg('Op een plek'),
    online: msg('Online'),
    mixed: msg('Op een plek en online'),
  },
  dayPart: {
    morning: msg('’s Ochtends'),
    afternoon: msg('’s Middags'),
    evening: msg('’s Avonds (vanaf 17 uur)'),
    weekend: msg('In het weekend'),
  },
  childcare: { yes: msg('Er is opvang voor kinderen') },
  form: {
    once: msg('Eén keer'),
    short: msg('Een paar keer'),
    repeat: msg('Steeds opnieuw'),
    continuous: msg('Een doorgaande leerlijn'),
  },
  setting: {
    school: msg('Op school'),
    home: msg('Thuis'),
    community: msg('In de buurt'),
  },
});

/** As `termLabel`, for every vocabulary. */
export const fullTermLabel = labeller(all);
