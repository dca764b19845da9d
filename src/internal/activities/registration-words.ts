import { formatNumber, msg, plural, str } from '../../i18n/localize.js';
import type { Entry } from '../../model/activities/agenda.js';
import { dayOf, formatDay, formatInstant, parseMoment } from '../../model/activities/clock.js';
import { registrationState, type RegistrationState } from '../../model/activities/registration.js';
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
  const { registration, status } = activity;
  if (status === 'cancelled' || status === 'postponed') return undefined;
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
      return { sentences: [msg('Aanmelden kan niet meer.')], isShut: true };
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

function opensWords({ at, atIsDay }: RegistrationState, view: ActivityView): string {
  const { day, time } = wallOf(at, 0, view);
  return atIsDay ? msg(str`Aanmelden kan vanaf ${day}.`) : msg(str`Aanmelden kan vanaf ${day} om ${time}.`);
}

/** Until when; in the last days also how many are left. */
function closesWords(found: RegistrationState, view: ActivityView): string[] {
  const { state, required, at, atIsDay, daysLeft = 0 } = found;
  const first = required && state === 'open' ? [msg('U moet zich eerst aanmelden.')] : [];
  if (at === undefined) return first;
  // Until the end of a day is until that day.
  const { day, time } = wallOf(at, atIsDay ? 1 : 0, view);
  if (state === 'open')
    return [
      ...first,
      atIsDay ? msg(str`Aanmelden kan tot en met ${day}.`) : msg(str`Aanmelden kan tot ${day} om ${time}.`),
    ];
  if (daysLeft === 0)
    return [
      atIsDay
        ? msg('Aanmelden kan alleen vandaag nog.')
        : msg(str`Aanmelden kan alleen vandaag nog, tot ${time}.`),
    ];
  return [
    plural(daysLeft, msg('one: Aanmelden kan nog {n} dag. | other: Aanmelden kan nog {n} dagen.')),
    atIsDay ? msg(str`De laatste dag is ${day}.`) : msg(str`Het kan tot ${day} om ${time}.`),
  ];
}

/** How many places there are, or are left. */
function room({ activity }: Entry, { remaining }: RegistrationState): string[] {
  const capacity = activity.registration?.capacity;
  if (remaining !== undefined && capacity !== undefined)
    return [msg(str`Nog vrij: ${formatNumber(remaining)} van de ${formatNumber(capacity)} plaatsen.`)];
  if (remaining !== undefined)
    return [plural(remaining, msg('one: Er is nog {n} plaats. | other: Er zijn nog {n} plaatsen.'))];
  return capacity === undefined
    ? []
    : [plural(capacity, msg('one: Er is plaats voor {n} persoon. | other: Er is plaats voor {n} mensen.'))];
}

/** Day and time of an instant on the clock of the zone, in words. @param before so many seconds before it */
function wallOf(at: string | undefined, before: number, { zone, today }: ActivityView) {
  const instant = parseMoment(at)?.wall ?? 0;
  const wall = zone.toWall(instant - before);
  const time = new Date(wall * 1000).toISOString().slice(11, 16);
  return { day: dayWords(formatDay(dayOf(wall)), today), time: clockWords(time) };
}
