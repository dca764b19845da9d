import type { Entry } from '../../model/activities/agenda.js';
import {
  addDays,
  addMonths,
  daysBetween,
  daysOfWeek,
  endOfMonth,
  startOfMonth,
  startOfWeek,
  weekNumber,
  weeksOfMonth,
} from '../../model/civil.js';
import type { CivilDate } from '../../model/dates.js';
import { times } from '../../model/lists.js';

/* Weeks and months as data: which days, what stands where on them, and where the keys lead. */

export type PeriodName = 'week' | 'month';

/** Days before and after these are not gone to: an attribute or an address can hold any year. */
export const FIRST_DAY: CivilDate = '1900-01-01';
export const LAST_DAY: CivilDate = '2199-12-31';

/** Lines on one day of a month; what is more is counted. */
export const LINES = 3;

/** Entries in the list of one day at first: alone below a month, and as one of the seven of a week. */
export const DAY_LIST: Readonly<Record<PeriodName, number>> = { month: 40, week: 20 };

/** What ends in the night, up to this time, belongs to the evening before: a feast until half past one is on one day. */
const NIGHT = '06:00';

/** An activity on one of its days. */
export interface OnDay {
  readonly entry: Entry;
  /** Which of its days it is, and how many it has. */
  readonly nth: number;
  readonly of: number;
}

/** The part of a bar on one day. */
export interface Piece extends OnDay {
  /** Over how many days the bar runs from here, in this week; 0 on a day that it only runs through. */
  readonly span: number;
}

export interface CalendarDay {
  readonly day: CivilDate;
  /** Shown for the sake of whole weeks: not in the month. */
  readonly outside: boolean;
  /** Everything on this day, in order. */
  readonly all: readonly OnDay[];
  /** What takes days, as bars: every bar keeps its place over a whole week, so some places stay empty. */
  readonly bars: readonly (Piece | undefined)[];
  /** What is on this day alone, as many as there is room for. */
  readonly single: readonly Entry[];
  /** How many are not shown for lack of room. */
  readonly hidden: number;
}

export interface CalendarWeek {
  /** ISO 8601. */
  readonly number: number;
  readonly days: readonly CalendarDay[];
}

/** A week or a month with what is on its days. */
export interface Period {
  readonly name: PeriodName;
  readonly first: CivilDate;
  /** Included. */
  readonly last: CivilDate;
  readonly weeks: readonly CalendarWeek[];
  /** How many activities it has. */
  readonly count: number;
}

/** A day that can be gone to. */
export function within(day: CivilDate): CivilDate {
  return day < FIRST_DAY ? FIRST_DAY : day > LAST_DAY ? LAST_DAY : day;
}

/** First and last day of the period that a day is in. */
export function boundsOf(name: PeriodName, day: CivilDate): [first: CivilDate, last: CivilDate] {
  if (name === 'month') return [startOfMonth(day), endOfMonth(day)];
  const monday = startOfWeek(day);
  return [monday, addDays(monday, 6)];
}

/** The same day in the next or an earlier period. @param steps how many periods further */
export function shift(name: PeriodName, day: CivilDate, steps: number): CivilDate {
  return name === 'month' ? addMonths(day, steps) : addDays(day, steps * 7);
}

/**
 * The period that a day is in.
 * @param entriesIn what is on some days, in order; the last one included
 */
export function periodOf(
  name: PeriodName,
  day: CivilDate,
  entriesIn: (first: CivilDate, last: CivilDate) => readonly Entry[],
): Period {
  const [first, last] = boundsOf(name, day);
  const weeks = name === 'month' ? weeksOfMonth(day) : [daysOfWeek(day)];
  const entries = entriesIn(weeks[0]![0]!, weeks.at(-1)![6]!);
  const count = entries.filter((entry) => entry.day <= last && lastDayOf(entry) >= first).length;
  return { name, first, last, weeks: arrange(name, weeks, entries, first, last), count };
}

/** The last day that an activity is shown on. */
export function lastDayOf({ day, lastDay, allDay, until }: Entry): CivilDate {
  return lastDay > day && !allDay && until <= NIGHT ? addDays(lastDay, -1) : lastDay;
}

interface Bar {
  readonly entry: Entry;
  readonly lastDay: CivilDate;
  /** Days of the week, 0–6. */
  readonly from: number;
  readonly to: number;
  /** Which of its days the first one here is, and how many it has. */
  readonly nth: number;
  readonly of: number;
}

function arrange(
  name: PeriodName,
  weeks: readonly CivilDate[][],
  entries: readonly Entry[],
  first: CivilDate,
  last: CivilDate,
): CalendarWeek[] {
  const days = weeks.flat();
  const places = new Map(days.map((day, i) => [day, i]));
  const single = days.map((): Entry[] => []);
  const all = days.map((): OnDay[] => []);
  const bars = weeks.map((): Bar[] => []);
  for (const entry of entries) {
    const lastDay = lastDayOf(entry);
    const from = places.get(entry.day) ?? (entry.day < days[0]! ? 0 : days.length);
    const to = places.get(lastDay) ?? (lastDay < days[0]! ? -1 : days.length - 1);
    if (from > to) continue;
    const of = lastDay === entry.day ? 1 : daysBetween(entry.day, lastDay) + 1;
    // Which of its days would be the first one of these weeks.
    const nth = of === 1 ? 1 - from : 1 + daysBetween(entry.day, days[0]!);
    for (let i = from; i <= to; i++) all[i]!.push({ entry, nth: nth + i, of });
    if (of === 1) single[from]!.push(entry);
    else
      for (let week = Math.floor(from / 7); week * 7 <= to; week++) {
        const monday = week * 7;
        const start = Math.max(0, from - monday);
        bars[week]!.push({
          entry,
          lastDay,
          from: start,
          to: Math.min(6, to - monday),
          nth: nth + monday + start,
          of,
        });
      }
  }
  const most = name === 'month' ? LINES : Infinity;
  return weeks.map((week, w) => {
    const pieces = lanes(bars[w]!, most);
    return {
      number: weekNumber(week[0]!),
      days: week.map((day, column): CalendarDay => {
        const place = w * 7 + column;
        const here = pieces[column]!.map((bar) => bar && pieceOf(bar, column));
        const drawn = here.filter(Boolean).length;
        const alone = single[place]!.slice(0, most - drawn);
        return {
          day,
          outside: day < first || day > last,
          all: all[place]!,
          bars: here,
          single: alone,
          hidden: all[place]!.length - drawn - alone.length,
        };
      }),
    };
  });
}

function pieceOf({ entry, from, to, nth, of }: Bar, column: number): Piece {
  return { entry, nth: nth + column - from, of, span: column === from ? to - from + 1 : 0 };
}

/** Per day of the week the bars on it, each bar at the same place on all its days: what began first stands first. */
function lanes(bars: readonly Bar[], most: number): (Bar | undefined)[][] {
  const days: (Bar | undefined)[][] = times(7, () => []);
  const ends: number[] = [];
  const sorted = [...bars].sort((a, b) =>
    a.entry.day === b.entry.day ? b.lastDay.localeCompare(a.lastDay) : a.entry.day.localeCompare(b.entry.day),
  );
  for (const bar of sorted) {
    const free = ends.findIndex((end) => end < bar.from);
    const lane = free < 0 ? ends.length : free;
    if (lane >= most) continue;
    ends[lane] = bar.to;
    for (let day = bar.from; day <= bar.to; day++) days[day]![lane] = bar;
  }
  // Places that stay empty are `undefined`, not holes.
  return days.map((day) => [...day]);
}

/** The first day of a period that has something. */
export function firstBusyDay({ weeks }: Period): CivilDate | undefined {
  return weeks
    .flatMap(({ days }) => days)
    .find(({ outside, all }) => !outside && all.some(({ nth }) => nth === 1))?.day;
}

/** Which keys are held with another. */
export interface Held {
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
  readonly metaKey: boolean;
}

/**
 * Where a key leads in the grid of a month (ARIA Authoring Practices, grid of dates); nothing for a key that does nothing
 * here, so that the browser keeps its own.
 * @param rtl whether the days run from right to left
 */
export function keyTarget(key: string, day: CivilDate, held: Held, rtl: boolean): CivilDate | undefined {
  const { shiftKey, ctrlKey, altKey, metaKey } = held;
  if (altKey || metaKey) return undefined;
  if (ctrlKey) {
    if (key === 'Home') return startOfMonth(day);
    return key === 'End' ? endOfMonth(day) : undefined;
  }
  if (key === 'PageUp') return within(addMonths(day, shiftKey ? -12 : -1));
  if (key === 'PageDown') return within(addMonths(day, shiftKey ? 12 : 1));
  if (shiftKey) return undefined;
  switch (key) {
    case 'ArrowLeft':
      return within(addDays(day, rtl ? 1 : -1));
    case 'ArrowRight':
      return within(addDays(day, rtl ? -1 : 1));
    case 'ArrowUp':
      return within(addDays(day, -7));
    case 'ArrowDown':
      return within(addDays(day, 7));
    case 'Home':
      return within(startOfWeek(day));
    case 'End':
      return within(addDays(startOfWeek(day), 6));
    default:
      return undefined;
  }
}
