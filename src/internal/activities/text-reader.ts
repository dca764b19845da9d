import { currentLocale, listOf, msg, str, withLocale } from '../../i18n/localize.js';
import type { Activity } from '../../model/activities/activity.js';
import type { ActivityTextReader } from '../../model/activities/activity-text.js';
import { entryOf, type Entry } from '../../model/activities/agenda.js';
import { dayOf, formatClock, formatDay, parseMoment } from '../../model/activities/clock.js';
import { activityState, type ActivityState } from '../../model/activities/registration.js';
import { comesAgain, instantOf, spanOf } from '../../model/activities/times.js';
import { zoneOf, type Zone } from '../../model/activities/zone.js';
import { fullTermLabel } from './full-vocabulary.js';
import { entryState } from './activity-summary.templates.js';
import type { ActivityView } from './parts.js';
import { clockWords, dayWords, timeWords } from './when.js';

/** What the words of an activity are, for who takes it along. */
export interface Wording {
  readonly view: ActivityView;
  /** The name of a partner by its id; default what is written. */
  readonly organiser?: (organiser: string) => string;
}

/** In what is taken along every date has its year: nobody knows when it is read. */
const ANY_YEAR = '';

/** When an entry is, on one line. */
export function whenWords(entry: Entry): string {
  return `${dayWords(entry.day, ANY_YEAR)}, ${timeWords(entry, ANY_YEAR)}`;
}

/** The words in which an activity is told as plain text, in the language that is spoken while this is called. */
export function textReader({ view, organiser }: Wording): ActivityTextReader {
  const locale = currentLocale();
  const word = (vocabulary: string, term: string) =>
    fullTermLabel(vocabulary, term, view.terms, view.language);
  /** The text may be made later, when code has come in. */
  const then =
    <A extends unknown[]>(make: (...args: A) => string) =>
    (...args: A) =>
      withLocale(locale, () => make(...args));
  return {
    language: view.language,
    labels: {
      audience: msg('Voor wie'),
      ages: msg('Leeftijd'),
      cost: msg('Kosten'),
      registration: msg('Aanmelden'),
      childcare: msg('Kinderopvang'),
      languages: msg('Talen'),
      interpreter: msg('Tolk'),
      dutchLevel: msg('Nederlands nodig?'),
      rounds: msg('Programma'),
      where: msg('Waar'),
      online: msg('Doe online mee'),
      livestream: msg('Livestream'),
      organisers: msg('Door wie'),
      phone: msg('Bel'),
      email: msg('Mail'),
      website: msg('Website'),
      more: msg('Meer lezen'),
    },
    word: then(word),
    yesOrNo: then((key, is) => {
      if (key === 'interpreter') return is ? msg('Er is een tolk') : msg('Er is geen tolk');
      return is ? msg('Er is opvang') : msg('Er is geen opvang');
    }),
    languageName: then((code) => word('language', code)),
    ages: then(({ min, max }) => {
      if (min !== undefined && max !== undefined) return msg(str`${min} tot en met ${max} jaar`);
      if (min !== undefined) return msg(str`Vanaf ${min} jaar`);
      return max === undefined ? '' : msg(str`Tot en met ${max} jaar`);
    }),
    closes: then((closes, activity) => closesWords(closes, activity, view.zone)),
    time: then((start, end, activity) => {
      const span = spanOf({ start, ...(end !== undefined && { end }), ...zoneField(activity) }, view.zone);
      return span ? whenWords(entryOf(activity, 0, span, view.zone)) : '';
    }),
    list: then((words) => listOf(words)),
    state: then((activity) => stateWord(stateOf(activity, view), word)),
    ...(organiser && { organiser }),
  };
}

const zoneField = ({ timezone }: Activity) => (timezone === undefined ? {} : { timezone });

function closesWords(closes: string, { timezone }: Activity, zone: Zone): string {
  const moment = parseMoment(closes);
  if (!moment) return '';
  if (moment.allDay) {
    const day = dayWords(closes.slice(0, 10), ANY_YEAR);
    return msg(str`Aanmelden kan tot en met ${day}`);
  }
  const wall = zone.toWall(instantOf(moment, zoneOf(timezone, zone.name)));
  const day = dayWords(formatDay(dayOf(wall)), ANY_YEAR);
  const time = clockWords(formatClock(wall));
  return msg(str`Aanmelden kan tot ${day}, ${time}`);
}

/** Of what comes again each time has its own: which one is meant is not known here. */
function stateOf(activity: Activity, view: ActivityView): ActivityState {
  const span = comesAgain(activity) ? undefined : spanOf(activity, view.zone);
  return span ? entryState(entryOf(activity, 0, span, view.zone), view) : activityState(activity);
}

function stateWord(state: ActivityState, word: (vocabulary: string, term: string) => string): string {
  if (state === 'confirmed') return '';
  if (state === 'waiting-list') return msg('Vol, met wachtlijst');
  return state === 'moved' ? msg('Andere tijd') : word('status', state);
}
