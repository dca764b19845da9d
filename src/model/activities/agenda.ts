import type { Activity } from './activity.js';
import { dayOf, formatClock, formatDay, type Instant } from './clock.js';
import { instantsOf, type Span } from './times.js';
import type { Zone } from './zone.js';

/** An activity at one of its times, as a calendar shows it: on the days and the clock of a zone. */
export interface Entry {
  readonly activity: Activity;
  /** The place of the activity in its document. */
  readonly position: number;
  /** When it begins; of all days the start of that day in the zone. */
  readonly start: Instant;
  /** When it is over; the start itself when that is not known. */
  readonly end: Instant;
  readonly allDay: boolean;
  /** First and last day, as `2026-11-03`. */
  readonly day: string;
  readonly lastDay: string;
  /** What the clock shows at its start and end, as `19:30`; empty of all days, and of an end that is not known. */
  readonly from: string;
  readonly until: string;
}

/** In order: by day, all days before times, then by start. */
export function byTime(a: Entry, b: Entry): number {
  return a.day === b.day
    ? Number(b.allDay) - Number(a.allDay) || a.start - b.start || a.end - b.end
    : a.day < b.day
      ? -1
      : 1;
}

/** An activity at one of its times, on the clock of a zone. */
export function entryOf(activity: Activity, position: number, span: Span, zone: Zone): Entry {
  const { allDay } = span;
  const { start, end } = instantsOf(span, zone);
  const [first, last] = allDay ? [span.start, span.end] : [zone.toWall(start), zone.toWall(end)];
  const hasEnd = !allDay && end > start;
  // What ends at midnight ends on the day before.
  const lastDay = dayOf(hasEnd ? last - 1 : last);
  return {
    activity,
    position,
    start,
    end,
    allDay,
    day: formatDay(dayOf(first)),
    lastDay: formatDay(lastDay),
    from: allDay ? '' : formatClock(first),
    until: hasEnd ? formatClock(last) : '',
  };
}

/** Seconds after its start at which something is over of which nobody knows the end. */
export const ASSUMED_LENGTH = 3600;

/** When it is over. */
export function overAt({ start, end }: Pick<Entry, 'start' | 'end'>): Instant {
  return end > start ? end : start + ASSUMED_LENGTH;
}

export function isOver(time: Pick<Entry, 'start' | 'end'>, now: Instant): boolean {
  return overAt(time) <= now;
}

export function isUnderWay(entry: Entry, now: Instant): boolean {
  return entry.start <= now && !isOver(entry, now);
}

/** Entries under their days. What goes on for days stands under its first one; when that is past, under today. */
export function perDay(entries: readonly Entry[], today = ''): [day: string, entries: Entry[]][] {
  const days = new Map<string, Entry[]>();
  for (const entry of entries) {
    const day = entry.day < today && entry.lastDay >= today ? today : entry.day;
    const list = days.get(day);
    if (list) list.push(entry);
    else days.set(day, [entry]);
  }
  return [...days].sort(([a], [b]) => (a < b ? -1 : 1));
}
