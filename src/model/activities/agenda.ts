import type { Activity } from './activity.js';
import { DAY, dayOf, formatDay, type Instant } from './clock.js';
import type { Span } from './times.js';
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
export function entryOf(
  activity: Activity,
  position: number,
  { start, end, allDay }: Span,
  zone: Zone,
): Entry {
  if (allDay) {
    const [day, lastDay] = [formatDay(dayOf(start)), formatDay(dayOf(end))];
    return {
      activity,
      position,
      start: zone.toInstant(start),
      end: zone.toInstant(end + DAY),
      allDay,
      day,
      lastDay,
      from: '',
      until: '',
    };
  }
  const [first, last] = [zone.toWall(start), zone.toWall(end)];
  // What ends at midnight ends on the day before.
  const lastDay = end > start && last % DAY === 0 ? dayOf(last) - 1 : dayOf(last);
  return {
    activity,
    position,
    start,
    end,
    allDay,
    day: formatDay(dayOf(first)),
    lastDay: formatDay(lastDay),
    from: clockTime(first),
    until: end > start ? clockTime(last) : '',
  };
}

function clockTime(wall: number): string {
  const minutes = Math.floor((((wall % DAY) + DAY) % DAY) / 60);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

/** Whether it is over: what has no known end is so an hour after it began. */
export function isOver({ start, end }: Entry, now: Instant): boolean {
  return end > start ? end <= now : start + 3600 <= now;
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
