import type { Occurrence } from './activity.js';
import { DAY, dayOf, parseMoment, weekdayOf, type Instant, type WallTime } from './clock.js';
import type { Span } from './times.js';
import type { Zone } from './zone.js';

/** When in the day or week: for parents who work, the evening and the weekend. */
export const DAY_PARTS = ['morning', 'afternoon', 'evening', 'weekend'] as const;
export type DayPart = (typeof DAY_PARTS)[number];

/** Hours at which the afternoon and the evening begin: whoever works until five can come at five. */
const [DAWN, NOON, EVENING] = [5, 12, 17];

const NONE: readonly DayPart[] = [];
/** Each combination once, so that thousands of times share a few lists. */
const COMBINATIONS = new Map<string, readonly DayPart[]>();

/**
 * The parts of the day in which something begins, on the clock of a zone, and `weekend` when any of its days is a Saturday or
 * Sunday. Something that takes all day has no part of the day.
 */
export function dayPartsOf({ start, end, allDay }: Occurrence, zone: Zone): readonly DayPart[] {
  const [first, last] = [parseMoment(start), parseMoment(end)];
  if (!first) return NONE;
  const wall = allDay || !first.fixed ? first.wall : zone.toWall(first.wall);
  // What ends at midnight has no part in the day that begins then.
  const until = !last ? wall : allDay || !last.fixed ? last.wall : zone.toWall(last.wall) - 1;
  return partsBetween(wall, until, allDay);
}

/** The same of a time in numbers, as a calendar shows it: its end is the instant at which it is over, also of all days. */
export function dayPartsAt(
  { start, end, allDay }: { readonly start: Instant; readonly end: Instant; readonly allDay: boolean },
  zone: Zone,
): readonly DayPart[] {
  return partsBetween(zone.toWall(start), zone.toWall(end) - 1, allDay);
}

/** The same of a time as it is worked out: all days are days on any wall. */
export function dayPartsOfSpan(span: Span, zone: Zone): readonly DayPart[] {
  return span.allDay ? partsBetween(span.start, span.end, true) : dayPartsAt(span, zone);
}

/** @param until the last second that counts */
function partsBetween(wall: WallTime, until: WallTime, allDay: boolean): readonly DayPart[] {
  const day = dayOf(wall);
  const part = allDay ? undefined : partAt((wall - day * DAY) / 3600);
  return combination(part, hasWeekend(day, Math.max(day, dayOf(until))));
}

function partAt(hour: number): DayPart {
  if (hour < DAWN || hour >= EVENING) return 'evening';
  return hour < NOON ? 'morning' : 'afternoon';
}

function hasWeekend(from: number, to: number): boolean {
  return to - from >= 6 || weekdayOf(from) + (to - from) >= 5;
}

function combination(part: DayPart | undefined, weekend: boolean): readonly DayPart[] {
  const key = `${part}${weekend}`;
  let parts = COMBINATIONS.get(key);
  if (!parts)
    COMBINATIONS.set(key, (parts = [...(part ? [part] : NONE), ...(weekend ? ['weekend' as const] : NONE)]));
  return parts;
}
