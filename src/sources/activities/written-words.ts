import { vocabulary } from '../cell-words.js';

/* The words that people and programs write for our short lists of values. */

export const STATUS = vocabulary({
  confirmed: 'gaat door, definitief, bevestigd, confirmed',
  tentative: 'onder voorbehoud, voorlopig, tentative',
  cancelled: 'geannuleerd, afgelast, gaat niet door, vervalt, cancelled, canceled',
  postponed: 'uitgesteld, verplaatst, postponed',
  full: 'vol, volgeboekt, uitverkocht, full, sold out',
});

export const FORMS = vocabulary({
  once: 'eenmalig, eenmalig project, once',
  short: 'kortlopend, kortlopend project, short',
  repeat: 'herhaling, herhaald, terugkerend, repeat',
  continuous: 'doorgaande leerlijn, doorgaand, doorlopend, leerlijn, continuous',
});

export const ATTENDANCE = vocabulary({
  onsite: 'op locatie, nee, locatie, fysiek, ter plaatse, on site, onsite, no, in person',
  online: 'online, ja, digitaal, webinar, yes',
  mixed: 'gemengd, hybride, allebei, beide, op locatie en online, mixed, hybrid, both',
});

export const SETTINGS = vocabulary({
  school: 'school, op school, at school',
  home: 'thuis, home, at home',
  community: 'buurt, wijk, in de buurt, community',
});

export const AUDIENCES = vocabulary({
  parent: 'ouders, ouder, parents, parent, ouders en verzorgers',
  pupil: 'leerlingen, leerling, kinderen, jongeren, pupils, pupil, children',
  teacher: 'leraren, leraar, leerkrachten, docenten, teachers, teacher',
  'support-staff': 'ondersteuners, ondersteuner, support staff',
  head: 'schoolleiders, schoolleider, directeuren, directie, heads, head',
  board: 'bestuurders, bestuurder, bestuur, boards, board',
  'youth-care': 'jeugdhulp, jeugdhulpverleners, youth care',
  municipality: 'gemeente, gemeenten, municipality',
  volunteer: 'vrijwilligers, vrijwilliger, volunteers, volunteer',
});

export const YES_NO = vocabulary({ yes: 'ja, yes, x, waar, true, 1', no: 'nee, no, geen, onwaar, false, 0' });
