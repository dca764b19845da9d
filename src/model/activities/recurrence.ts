import {
  DAY,
  dateOf,
  dayNumber,
  dayOf,
  daysInMonth,
  weekdayOf,
  type WallTime,
  type YearMonthDay,
} from './clock.js';
import type { Rule, WeekdayPart } from './recurrence-rule.js';

/*
 * Follows a recurrence rule (RFC 5545 §3.3.10) on the clock on the wall. All rules are one thing here: a row of periods
 * (years, months, weeks, days, hours …), in each of which some days count, and on those some times. Where nothing depends
 * on how many there were before, periods before the window are never looked at.
 */

/** Days and times that are looked at for one question: 2 000 times of a monthly rule are 60 000 days. */
const MAX_STEPS = 100_000;
/** The last day that can be written. */
const LAST_DAY = dayNumber(9999, 12, 31);

/** Which times are asked for: those from `from` and before `to`. */
export interface WallWindow {
  readonly from: WallTime;
  readonly to: WallTime;
}

/** A rule and a start, ready to be asked for times. `COUNT` and `UNTIL` are left to whoever asks. */
export interface Pattern {
  /**
   * Gives the times in a window, in order, each once, to `visit`, until that answers false.
   * @returns false when it became too much work, and times may be missing
   */
  each(window: WallWindow, visit: (wall: WallTime) => boolean, maxSteps?: number): boolean;
}

/** @param start the first time; what the rule does not say, this says */
export function patternOf(rule: Rule, start: WallTime): Pattern {
  const periods = periodsOf(rule);
  const days = daysOf(rule, start);
  const times = timesOf(rule, start);
  const origin = periods.at(start);
  const align = (period: number) =>
    origin + Math.max(0, Math.ceil((period - origin) / rule.interval)) * rule.interval;

  return {
    each(window, visit, maxSteps = MAX_STEPS) {
      let steps = 0;
      for (let period = align(periods.at(window.from)); steps < maxSteps; period += rule.interval) {
        const from = periods.start(period);
        if (from >= window.to || from > LAST_DAY * DAY) return true;
        let group: Group;
        if (periods.length < DAY) {
          steps++;
          const next = firstThatCounts(rule, from, days, periods.length);
          if (next > from) {
            // No time in all of this minute, hour or day: on to the first period after it.
            period = align(Math.ceil(next / periods.length)) - rule.interval;
            continue;
          }
          group = { length: times.length, at: (index) => from + times[index]! };
        } else {
          const [first, end] = [from / DAY, periods.start(period + 1) / DAY];
          steps += end - first;
          group = combine(daysThatCount(days, first, end), times);
        }
        for (const index of indices(group.length, rule.positions)) {
          const wall = group.at(index);
          if (wall < start || wall < window.from) continue;
          if (wall >= window.to || !visit(wall)) return true;
          if (++steps > maxSteps) return false;
        }
      }
      return false;
    },
  };
}

/** Times in order that can be had by their place: a month of a rule can hold 100 000, of which `BYSETPOS` wants two. */
interface Group {
  readonly length: number;
  at(index: number): WallTime;
}

function combine(days: readonly number[], times: readonly number[]): Group {
  return {
    length: days.length * times.length,
    at: (index) => days[Math.floor(index / times.length)]! * DAY + times[index % times.length]!,
  };
}

/** Which of so many times count, in order. */
function indices(length: number, positions: readonly number[]): Iterable<number> {
  if (positions.length === 0) return Array(length).keys();
  const found = positions
    .map((position) => (position > 0 ? position - 1 : length + position))
    .filter((index) => index >= 0 && index < length);
  return [...new Set(found)].sort((a, b) => a - b);
}

/** The row of periods that `INTERVAL` counts in and `BYSETPOS` chooses from. */
interface Periods {
  /** In seconds; `Infinity` for those that are not all as long. */
  readonly length: number;
  /** The period that a time is in. */
  at(wall: WallTime): number;
  start(period: number): WallTime;
}

function periodsOf({ frequency, weekStart, weeks }: Rule): Periods {
  switch (frequency) {
    case 'YEARLY':
      // A year of weeks starts with its first week, some days before or after 1 January.
      if (weeks.length > 0)
        return {
          length: Infinity,
          at: (wall) => weekOf(dayOf(wall), weekStart).year,
          start: (year) => firstWeek(year, weekStart) * DAY,
        };
      return {
        length: Infinity,
        at: (wall) => dateOf(dayOf(wall)).year,
        start: (year) => dayNumber(year, 1, 1) * DAY,
      };
    case 'MONTHLY':
      return {
        length: Infinity,
        at: (wall) => {
          const { year, month } = dateOf(dayOf(wall));
          return year * 12 + month - 1;
        },
        start: (month) => dayNumber(0, month + 1, 1) * DAY,
      };
    case 'WEEKLY':
      // Day 0, 1 January 1970, was a Thursday: 3 days after a Monday.
      return {
        length: 7 * DAY,
        at: (wall) => Math.floor((dayOf(wall) + 3 - weekStart) / 7),
        start: (week) => (week * 7 - 3 + weekStart) * DAY,
      };
    default: {
      const length = LENGTHS[frequency];
      return { length, at: (wall) => Math.floor(wall / length), start: (period) => period * length };
    }
  }
}

const LENGTHS = { DAILY: DAY, HOURLY: 3600, MINUTELY: 60, SECONDLY: 1 };

/** The times of a day; of a shorter period the times in it, from its start. In seconds. */
function timesOf({ frequency, hours, minutes, seconds }: Rule, start: WallTime): number[] {
  const orOwn = (list: readonly number[], own: number) => (list.length > 0 ? list : [own]);
  const inDay = start - dayOf(start) * DAY;
  const isShort = frequency === 'MINUTELY' || frequency === 'SECONDLY';
  const h = isShort || frequency === 'HOURLY' ? [0] : orOwn(hours, Math.floor(inDay / 3600));
  const m = isShort ? [0] : orOwn(minutes, Math.floor(inDay / 60) % 60);
  const s = frequency === 'SECONDLY' ? [0] : orOwn(seconds, inDay % 60);
  return h.flatMap((hour) => m.flatMap((minute) => s.map((second) => hour * 3600 + minute * 60 + second)));
}

/** Of a period shorter than a day: its start when it counts, else the end of the day, hour or minute that does not. */
function firstThatCounts(rule: Rule, from: WallTime, days: DayFilter, length: number): WallTime {
  const day = dayOf(from);
  if (!days(day)) return (day + 1) * DAY;
  const inDay = from - day * DAY;
  const lacks = (list: readonly number[], value: number) => list.length > 0 && !list.includes(value);
  const [hour, minute] = [Math.floor(inDay / 3600), Math.floor(inDay / 60)];
  if (lacks(rule.hours, hour)) return day * DAY + (hour + 1) * 3600;
  if (length < 3600 && lacks(rule.minutes, minute % 60)) return day * DAY + (minute + 1) * 60;
  if (length < 60 && lacks(rule.seconds, inDay % 60)) return from + 1;
  return from;
}

function daysThatCount(days: DayFilter, first: number, end: number): number[] {
  const found: number[] = [];
  for (let day = first; day < end; day++) if (days(day)) found.push(day);
  return found;
}

type DayFilter = (day: number) => boolean;

/** Which days count. What the rule leaves open is as on the day of the start. */
function daysOf(rule: Rule, start: WallTime): DayFilter {
  const own = dateOf(dayOf(start));
  const { months, monthDays, weekdays } = withOwnDay(rule, own, weekdayOf(dayOf(start)));
  const { frequency, weeks, yearDays, weekStart } = rule;
  // One bit per weekday: this is the least work, and says no most often.
  const mask = weekdays.reduce((bits, { weekday }) => bits | (1 << weekday), 0) || 127;
  const isPlain = weekdays.every(({ nth }) => nth === 0);
  const isSimple = isPlain && months.length + monthDays.length + yearDays.length + weeks.length === 0;
  const inMonth = frequency === 'MONTHLY' || months.length > 0;
  return (day) => {
    if (!(mask & (1 << weekdayOf(day)))) return false;
    if (isSimple) return true;
    const date = dateOf(day);
    if (months.length > 0 && !months.includes(date.month)) return false;
    if (monthDays.length > 0 && !isAmong(monthDays, date.day, daysInMonth(date.year, date.month)))
      return false;
    if (yearDays.length > 0) {
      const { inYear, length } = yearDay(day, date);
      if (!isAmong(yearDays, inYear, length)) return false;
    }
    if (weeks.length > 0) {
      const { year, week } = weekOf(day, weekStart);
      const length = (firstWeek(year + 1, weekStart) - firstWeek(year, weekStart)) / 7;
      if (!isAmong(weeks, week, length)) return false;
    }
    return isPlain || weekdays.some((part) => isNth(part, day, date, inMonth));
  };
}

function withOwnDay(
  { frequency, months, weeks, yearDays, monthDays, weekdays }: Rule,
  own: YearMonthDay,
  weekday: number,
): Pick<Rule, 'months' | 'monthDays' | 'weekdays'> {
  const saysDay = yearDays.length + monthDays.length + weekdays.length > 0;
  const same = { months, monthDays, weekdays };
  if (saysDay || (weeks.length > 0 && frequency !== 'YEARLY')) return same;
  if (frequency === 'WEEKLY' || weeks.length > 0) return { ...same, weekdays: [{ weekday, nth: 0 }] };
  if (frequency === 'MONTHLY') return { ...same, monthDays: [own.day] };
  if (frequency !== 'YEARLY') return same;
  return { ...same, months: months.length > 0 ? months : [own.month], monthDays: [own.day] };
}

/** Whether a number, or what it is from the end (-1 is the last), is in a list. */
function isAmong(list: readonly number[], number: number, length: number): boolean {
  return list.includes(number) || list.includes(number - length - 1);
}

function isNth({ weekday, nth }: WeekdayPart, day: number, date: YearMonthDay, inMonth: boolean): boolean {
  if (weekday !== weekdayOf(day)) return false;
  if (nth === 0) return true;
  const { inYear, length } = inMonth
    ? { inYear: date.day, length: daysInMonth(date.year, date.month) }
    : yearDay(day, date);
  return nth > 0 ? Math.ceil(inYear / 7) === nth : -Math.ceil((length - inYear + 1) / 7) === nth;
}

function yearDay(day: number, { year }: YearMonthDay): { inYear: number; length: number } {
  const start = dayNumber(year, 1, 1);
  return { inYear: day - start + 1, length: dayNumber(year + 1, 1, 1) - start };
}

/** The first day of the first week of a year: the week with at least four of its days, so with 4 January. */
function firstWeek(year: number, weekStart: number): number {
  const day = dayNumber(year, 1, 4);
  return day - ((weekdayOf(day) - weekStart + 7) % 7);
}

/** The number of a week, and of the year that it is in: ISO 8601 where weeks start on Monday. */
export function weekOf(day: number, weekStart = 0): { year: number; week: number } {
  const { year: civil } = dateOf(day);
  const year = [civil + 1, civil, civil - 1].find((one) => firstWeek(one, weekStart) <= day)!;
  return { year, week: Math.floor((day - firstWeek(year, weekStart)) / 7) + 1 };
}
