import { msg } from '../../i18n/localize.js';
import { labeller, type Labels } from '../vocabulary.js';

/** The library's own words for the terms that an activity in a list shows. */
export const builtIn = (): Labels => ({
  type: {
    'information-meeting': msg('Informatiebijeenkomst'),
    webinar: msg('Webinar'),
    'coffee-morning': msg('Koffieochtend'),
    course: msg('Cursus'),
    lesson: msg('Les'),
    workshop: msg('Workshop'),
    'table-talk': msg('Gesprekstafel'),
    conference: msg('Congres'),
    'action-week': msg('Actieweek'),
    'consultation-hour': msg('Spreekuur'),
    meeting: msg('Ontmoeting'),
    training: msg('Training'),
    excursion: msg('Uitje'),
    party: msg('Feest'),
    sport: msg('Sport'),
    homework: msg('Huiswerk'),
  },
  status: {
    confirmed: msg('Gaat door'),
    tentative: msg('Nog niet zeker'),
    cancelled: msg('Gaat niet door'),
    postponed: msg('Uitgesteld'),
    full: msg('Vol'),
  },
});

/** The words for a term that an activity in a list shows. */
export const termLabel = labeller(builtIn);
