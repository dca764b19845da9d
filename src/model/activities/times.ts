import type { ActivityRecord, Occurrence } from './activity.js';
import { DAY, dayOf, formatDay, formatInstant, parseMoment, type Instant, type Moment } from './clock.js';
import { zoneOf, type Zone } from './zone.js';

/* When an activity is, the first or only time: all that is needed for those that do not come again. */

/** What of an activity says when it is. */
export type Timed = Pick<ActivityRecord, 'start' | 'end' | 'timezone' | 'recurrence'>;

/** Which time is asked for: occurrences that overlap it. */
export interface TimeWindow {
  /** An ISO instant, a local date-time in `timezone`, or a date: the start of that day. */
  readonly from: string;
  /** As `from`; not included. */
  readonly to: string;
  /** IANA zone of days, and of local times in activities that do not name theirs; default Europe/Amsterdam. */
  readonly timezone?: string;
}

/** The same in numbers. */
export interface Bounds {
  readonly from: Instant;
  readonly to: Instant;
  readonly zone: Zone;
}

/**
 * From when to when, in seconds: instants; of all days the first and the last day as times on a wall, since they are the
 * same days in every zone.
 */
export interface Span {
  readonly start: number;
  /** The start itself when the end is not known. */
  readonly end: number;
  readonly allDay: boolean;
}

/** Reads a window; nothing when it is none. */
export function boundsOf({ from, to, timezone }: TimeWindow): Bounds | undefined {
  const zone = zoneOf(timezone);
  const [first, last] = [parseMoment(from), parseMoment(to)];
  if (!first || !last) return undefined;
  return { from: instantOf(first, zone), to: instantOf(last, zone), zone };
}

export function instantOf({ wall, fixed }: Moment, zone: Zone): Instant {
  return fixed ? wall : zone.toInstant(wall);
}

/** When an activity is, or is for the first time; nothing when its start is no time. */
export function spanOf({ start, end, timezone }: Timed, zone: Zone): Span | undefined {
  const first = parseMoment(start);
  if (!first) return undefined;
  const last = end === undefined ? undefined : parseMoment(end);
  const own = zoneOf(timezone, zone.name);
  if (first.allDay) {
    const day = dayOf(last?.fixed ? own.toWall(last.wall) : (last?.wall ?? first.wall));
    return { start: first.wall, end: Math.max(first.wall, day * DAY), allDay: true };
  }
  const from = instantOf(first, own);
  // A date as the end of a time is a day through which it goes on; on the day of the start itself it says nothing new.
  const sameDay = last?.allDay && dayOf(own.toWall(from)) === dayOf(last.wall);
  const until = !last || sameDay ? from : last.allDay ? own.toInstant(last.wall + DAY) : instantOf(last, own);
  return { start: from, end: Math.max(from, until), allDay: false };
}

/** When a span begins and when it is over: of all days the start of the first one, and of the one after the last. */
export function instantsOf(span: Span, zone: Zone): { readonly start: Instant; readonly end: Instant } {
  return span.allDay ? { start: zone.toInstant(span.start), end: zone.toInstant(span.end + DAY) } : span;
}

export function overlaps(span: Span, { from, to, zone }: Bounds): boolean {
  const { start, end } = instantsOf(span, zone);
  return start < to && (end > from || (end === start && start === from));
}

export function toOccurrence({ start, end, allDay }: Span): Occurrence {
  if (allDay) return { start: formatDay(dayOf(start)), end: formatDay(dayOf(end)), allDay };
  return { start: formatInstant(start), end: formatInstant(end), allDay };
}

/** Whether an activity comes more than once: then its times take the code that follows rules. */
export function comesAgain({ recurrence }: Timed): boolean {
  return Boolean(recurrence?.rule || recurrence?.also?.length || recurrence?.except?.length);
}
