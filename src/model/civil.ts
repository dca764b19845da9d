/*
 * Reckoning with days of the calendar, as `2026-11-03`: without a clock and without a zone, so that no change to summer
 * time can shift them. The calendar is the Gregorian one, weeks begin on Monday (ISO 8601).
 */

const DAY = 86_400_000;

/** Milliseconds of noon UTC on a day; noon, so that nobody can be a rounding away from another day. */
function noon(day: string): number {
  return Date.parse(`${day}T12:00:00Z`);
}

function dayAt(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}

/** The day so many days later; earlier with a negative number. */
export function addDays(day: string, days: number): string {
  return dayAt(noon(day) + days * DAY);
}

/** How many days from one day to another; negative when that is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((noon(to) - noon(from)) / DAY);
}

/** The same day of the month so many months later, or the last one of a shorter month. */
export function addMonths(day: string, months: number): string {
  const [year, month, date] = parts(day);
  const first = new Date(Date.UTC(year, month - 1 + months, 1, 12));
  const last = daysInMonth(first.getUTCFullYear(), first.getUTCMonth() + 1);
  return dayAt(first.getTime() + (Math.min(date, last) - 1) * DAY);
}

/** @param month 1–12 */
export function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** 0 for Monday to 6 for Sunday. */
export function weekday(day: string): number {
  return (new Date(noon(day)).getUTCDay() + 6) % 7;
}

export function startOfMonth(day: string): string {
  return `${day.slice(0, 7)}-01`;
}

export function startOfWeek(day: string): string {
  return addDays(day, -weekday(day));
}

/** Every day from one to another, both included. */
export function daysFrom(first: string, last: string): string[] {
  return Array.from({ length: Math.max(0, daysBetween(first, last) + 1) }, (_, n) => addDays(first, n));
}

/** The weeks that a month has a part in, each of seven days. */
export function weeksOfMonth(day: string): string[][] {
  const first = startOfMonth(day);
  const last = addDays(addMonths(first, 1), -1);
  const weeks: string[][] = [];
  for (let monday = startOfWeek(first); monday <= last; monday = addDays(monday, 7))
    weeks.push(daysFrom(monday, addDays(monday, 6)));
  return weeks;
}

/** The number of a day's week (ISO 8601): week 1 is the one with the first Thursday of the year. */
export function weekNumber(day: string): number {
  const thursday = addDays(startOfWeek(day), 3);
  return 1 + Math.floor(daysBetween(`${thursday.slice(0, 4)}-01-01`, thursday) / 7);
}

function parts(day: string): [year: number, month: number, date: number] {
  const [year, month, date] = day.split('-').map(Number);
  return [year!, month!, date!];
}
