import type { ActivityRecord, ActivityStatus, Registration } from './activity.js';
import { DAY, dayOf, formatInstant, parseMoment, type Instant } from './clock.js';
import { instantOf } from './times.js';
import { zoneOf, type Zone } from './zone.js';

/** So many days before registration closes a visitor is told how many are left. */
const CLOSING_DAYS = 7;

export type RegistrationStateName =
  'none' | 'opens' | 'open' | 'closing' | 'closed' | 'full' | 'waiting-list';

/** Whether one can sign up now; no words, for these are the element's. */
export interface RegistrationState {
  readonly state: RegistrationStateName;
  /** The instant (ISO 8601, UTC) at which it opens (`opens`) or closes (`open`, `closing`, `closed`). */
  readonly at?: string;
  /** The day alone counts: `closes: 2026-11-03` is until the end of that day. */
  readonly atIsDay?: boolean;
  /** Days until it closes, as the calendar counts them: 0 is today. */
  readonly daysLeft?: number;
  /** How many places are left, when that is known and there are any. */
  readonly remaining?: number;
  /** Whether one must sign up. */
  readonly required?: boolean;
}

type Registered = Pick<ActivityRecord, 'start' | 'timezone' | 'registration' | 'status'>;

/**
 * Whether one can sign up for an activity now. What has begun or was called off is closed; without anything about
 * registration, or with `mode: none`, there is no need to.
 * @param now an instant in milliseconds, or a date
 * @param start of the time that is looked at, when the activity comes again; else its own
 * @returns nothing for an activity that says nothing about it
 */
export function registrationState(
  activity: Registered,
  now: Date | number,
  timezone?: string,
  start = activity.start,
): RegistrationState | undefined {
  const { registration, status } = activity;
  if (!registration) return status === 'full' ? { state: 'full' } : undefined;
  if (registration.mode === 'none') return { state: 'none' };
  const zone = zoneOf(activity.timezone, timezone);
  const at = Number(now) / 1000;
  const required = registration.mode === 'required';
  if (isOff(activity)) return { state: 'closed', required };
  const begins = endOf(start, zone, false);
  const closes = endOf(registration.closes, zone, true);
  if (begins !== undefined && at >= begins) return { state: 'closed', required };
  if (closes !== undefined && at >= closes)
    return { state: 'closed', required, ...moment(registration.closes, closes) };
  const opens = endOf(registration.opens, zone, false);
  if (opens !== undefined && at < opens)
    return { state: 'opens', required, ...moment(registration.opens, opens) };
  if (isFull(registration, status))
    return { state: registration.waitingList ? 'waiting-list' : 'full', required };
  const places = registration.remaining !== undefined && { remaining: registration.remaining };
  if (closes === undefined) return { state: 'open', required, ...places };
  // Until the end of a day is until that day.
  const lastDay = dayOf(zone.toWall(closes - 1));
  const daysLeft = lastDay - dayOf(zone.toWall(at));
  const state = daysLeft <= CLOSING_DAYS ? 'closing' : 'open';
  return { state, required, daysLeft, ...moment(registration.closes, closes), ...places };
}

function isFull({ remaining }: Registration, status: ActivityStatus | undefined): boolean {
  return status === 'full' || (remaining !== undefined && remaining <= 0);
}

/** The instant that a text names; of a day its beginning, or the beginning of the next one. */
function endOf(text: string | undefined, zone: Zone, after: boolean): Instant | undefined {
  const read = parseMoment(text);
  if (!read) return undefined;
  return instantOf(read.allDay && after ? { ...read, wall: read.wall + DAY } : read, zone);
}

function moment(text: string | undefined, instant: Instant): Pick<RegistrationState, 'at' | 'atIsDay'> {
  return { at: formatInstant(instant), ...(parseMoment(text)?.allDay && { atIsDay: true }) };
}

/** Whether it does not go on, or not now. */
export function isOff({ status }: Pick<ActivityRecord, 'status'>): boolean {
  return status === 'cancelled' || status === 'postponed';
}

/** What a visitor must know before all else: it does not go on, it is moved, there is no place left. */
export type ActivityState =
  'cancelled' | 'postponed' | 'full' | 'waiting-list' | 'tentative' | 'moved' | 'confirmed';

/**
 * The one state that counts most, worst first. A round can have a status of its own: give it in `status`.
 * A full activity with a waiting list is that.
 * @param isOver the time that is looked at has been: then it no longer matters whether there is a place
 */
export function activityState(
  { status, registration, previousStart }: Pick<ActivityRecord, 'status' | 'registration' | 'previousStart'>,
  isOver = false,
): ActivityState {
  if (status === 'cancelled' || status === 'postponed') return status;
  const counts = registration && registration.mode !== 'none';
  if (!isOver && (status === 'full' || (counts && isFull(registration, status))))
    return registration?.waitingList ? 'waiting-list' : 'full';
  if (status === 'tentative') return status;
  return previousStart === undefined ? 'confirmed' : 'moved';
}
