/*
 * Reckoning with days of the calendar, as `2026-11-03`: without a clock and without a zone, so that no change to summer
 * time can shift them. The calendar is the Gregorian one, weeks begin on Monday (ISO 8601).
 */
import { dayNumber, daysInMonth, formatDay, weekdayOf } from './activities/clock.js';
import type { CivilDate } from './dates.js';
import { times } from './lists.js';

type Parts = [year: number, month: number, date: number];

const parts = (day: CivilDate): Parts => day.split('-').map(Number) as Parts;

const numberOf = (day: CivilDate): number => dayNumber(...parts(day));

/** The day so many days later; earlier with a negative number. */
export function addDays(day: CivilDate, days: number): CivilDate {
  return formatDay(numberOf(day) + days);
}

/** How many days from one day to another; negative when that is earlier. */
export function daysBetween(from: CivilDate, to: CivilDate): number {
  return numberOf(to) - numberOf(from);
}

/** The same day of the month so many months later, or the last one of a shorter month. */
export function addMonths(day: CivilDate, months: number): CivilDate {
  const [year, month, date] = parts(day);
  return formatDay(dayNumber(year, month + months, Math.min(date, daysInMonth(year, month + months))));
}

/** 0 for Monday to 6 for Sunday. */
export function weekday(day: CivilDate): number {
  return weekdayOf(numberOf(day));
}

export function startOfMonth(day: CivilDate): CivilDate {
  return `${day.slice(0, 7)}-01`;
}

export function endOfMonth(day: CivilDate): CivilDate {
  const [year, month] = parts(day);
  return formatDay(dayNumber(year, month + 1, 0));
}

export function startOfWeek(day: CivilDate): CivilDate {
  return addDays(day, -weekday(day));
}

/** Every day from one to another, both included. */
export function daysFrom(first: CivilDate, last: CivilDate): CivilDate[] {
  const from = numberOf(first);
  return times(Math.max(0, numberOf(last) - from + 1), (n) => formatDay(from + n));
}

/** The seven days of a day's week. */
export function daysOfWeek(day: CivilDate): CivilDate[] {
  const monday = startOfWeek(day);
  return daysFrom(monday, addDays(monday, 6));
}

/** The weeks that a month has a part in, each of seven days. */
export function weeksOfMonth(day: CivilDate): CivilDate[][] {
  const last = endOfMonth(day);
  const weeks: CivilDate[][] = [];
  for (let monday = startOfWeek(startOfMonth(day)); monday <= last; monday = addDays(monday, 7))
    weeks.push(daysOfWeek(monday));
  return weeks;
}

/** The number of a day's week (ISO 8601): week 1 is the one with the first Thursday of the year. */
export function weekNumber(day: CivilDate): number {
  const thursday = addDays(startOfWeek(day), 3);
  return 1 + Math.floor(daysBetween(`${thursday.slice(0, 4)}-01-01`, thursday) / 7);
}
