import { formatNumber, msg, plural, str } from '../../i18n/localize.js';
import type { Entry } from '../../model/activities/agenda.js';
import { dayOf, formatClock, formatDay, formatInstant, parseMoment } from '../../model/activities/clock.js';
import { isOff, registrationState, type RegistrationState } from '../../model/activities/registration.js';
import { entryState, registrationSentence } from './activity-summary.templates.js';
import type { ActivityView } from './parts.js';
import { clockWords, dayWords } from './when.js';

/* Whether and how to sign up, in words. */

/** What to say about signing up. */
export interface RegistrationWords {
  /** Whole sentences, the most important first. */
  readonly sentences: readonly string[];
  /** What the link to the form is called; nothing while there is nothing to fill in. */
  readonly action?: string;
  /** There is no place left, or no time. */
  readonly isShut: boolean;
}

/** What an activity says about signing up, for one of its times; nothing when it says nothing, or is called off. */
export function registrationWords(entry: Entry, view: ActivityView): RegistrationWords | undefined {
  const { activity, start } = entry;
  const { registration } = activity;
  if (isOff(activity)) return undefined;
  const found = registrationState(activity, view.now * 1000, view.zone.name, formatInstant(start));
  if (!found) return undefined;
  const { state } = found;
  switch (state) {
    case 'none':
      return { sentences: [msg('Aanmelden is niet nodig.')], isShut: false };
    case 'opens':
      return { sentences: [opensWords(found, view), ...room(entry, found)], isShut: false };
    case 'full':
      return { sentences: [msg('Vol. Er is geen plaats meer.')], isShut: true };
    case 'waiting-list':
      return {
        sentences: [msg('Vol. U kunt op de wachtlijst.')],
        action: msg('Zet u op de wachtlijst'),
        isShut: true,
      };
    case 'closed':
      return {
        sentences:
          entryState(entry, view) === 'full' ? [msg('Vol. Aanmelden kan niet meer.')] : said({ state }),
        isShut: true,
      };
    default:
      return {
        sentences: [
          ...(registration?.mode === 'optional' ? [msg('Aanmelden mag. Het hoeft niet.')] : []),
          ...closesWords(found, view),
          ...room(entry, found),
        ],
        action: msg('Meld u aan'),
        isShut: false,
      };
  }
}

/** One thing about it, as the list says it too. */
const said = (part: RegistrationState): string[] => [registrationSentence(part) ?? []].flat();

function opensWords({ at, atIsDay }: RegistrationState, view: ActivityView): string {
  const { day, time } = wallOf(at, 0, view);
  return atIsDay ? msg(str`Aanmelden kan vanaf ${day}.`) : msg(str`Aanmelden kan vanaf ${day} om ${time}.`);
}

/** Until when; in the last days also how many are left. */
function closesWords(found: RegistrationState, view: ActivityView): string[] {
  const { state, required = false, at, atIsDay, daysLeft = 0 } = found;
  const first = state === 'open' ? said({ state, required }) : [];
  if (at === undefined) return first;
  // Until the end of a day is until that day.
  const { day, time } = wallOf(at, atIsDay ? 1 : 0, view);
  if (state === 'open')
    return [
      ...first,
      atIsDay ? msg(str`Aanmelden kan tot en met ${day}.`) : msg(str`Aanmelden kan tot ${day} om ${time}.`),
    ];
  if (daysLeft === 0)
    return atIsDay ? said({ state }) : [msg(str`Aanmelden kan alleen vandaag nog, tot ${time}.`)];
  return [
    ...said({ state, daysLeft }),
    atIsDay ? msg(str`De laatste dag is ${day}.`) : msg(str`Het kan tot ${day} om ${time}.`),
  ];
}

/** How many places there are, or are left. */
function room({ activity }: Entry, { state, remaining }: RegistrationState): string[] {
  const capacity = activity.registration?.capacity;
  if (remaining !== undefined && capacity !== undefined)
    return [msg(str`Nog vrij: ${formatNumber(remaining)} van de ${formatNumber(capacity)} plaatsen.`)];
  if (remaining !== undefined) return said({ state, remaining });
  return capacity === undefined
    ? []
    : [plural(capacity, msg('one: Er is plaats voor {n} persoon. | other: Er is plaats voor {n} mensen.'))];
}

/** Day and time of an instant on the clock of the zone, in words. @param before so many seconds before it */
function wallOf(at: string | undefined, before: number, { zone, today }: ActivityView) {
  const instant = parseMoment(at)?.wall ?? 0;
  const wall = zone.toWall(instant - before);
  return { day: dayWords(formatDay(dayOf(wall)), today), time: clockWords(formatClock(wall)) };
}
