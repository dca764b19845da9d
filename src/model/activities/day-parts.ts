import type { Occurrence } from './activity.js';
import { DAY, dayOf, parseMoment, weekdayOf } from './clock.js';
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
  const until = !last ? wall : allDay || !last.fixed ? last.wall : Math.max(wall, zone.toWall(last.wall) - 1);
  const part = allDay ? undefined : partAt((wall - dayOf(wall) * DAY) / 3600);
  return combination(part, hasWeekend(dayOf(wall), dayOf(until)));
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
