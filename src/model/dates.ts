import { formatsFor } from './intl.js';
import { remember } from './remember.js';

/** A day on the calendar without a clock or a zone: `2026-11-21`. */
export type CivilDate = string;

const CIVIL_DATE = /^(\d{4})-(\d{2})-(\d{2})/;

/** Whether this is a day that exists, alone or at the start of a date-time: not 30 February, not month 13 (RFC 3339). */
export function isCivilDate(text: string): boolean {
  return toDayNumber(text) !== undefined;
}

/** Days since 1970-01-01 in the proleptic Gregorian calendar, or nothing for a day that does not exist. */
export function toDayNumber(text: string): number | undefined {
  const [, year, month, day] = CIVIL_DATE.exec(text) ?? [];
  if (year === undefined || month === undefined || day === undefined) return undefined;
  const date = new Date(0);
  // Unlike `Date.UTC`, this takes the year 26 for what it is.
  date.setUTCFullYear(+year, +month - 1, +day);
  const exists = date.getUTCMonth() === +month - 1 && date.getUTCDate() === +day;
  return exists ? date.getTime() / 86_400_000 : undefined;
}

/** Today in a time zone, whatever the clock of the visitor's device is set to. */
export function todayIn(timezone: string, now = new Date()): CivilDate {
  try {
    const parts = dayParts(timezone).formatToParts(now);
    const part = (type: Intl.DateTimeFormatPartTypes) => parts.find((one) => one.type === type)?.value;
    // Put together here: no locale writes year-month-day in every browser (`en-CA` does not in WebKit).
    return `${part('year')}-${part('month')}-${part('day')}`;
  } catch {
    // An unknown zone name comes from an attribute; the day in Amsterdam is what the default would have shown.
    return todayIn('Europe/Amsterdam', now);
  }
}

const dayParts = remember(
  (timeZone) =>
    new Intl.DateTimeFormat('en', {
      timeZone,
      calendar: 'gregory',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
    }),
);

/** A day written out for a reader: `3 oktober 2026`. */
export function formatDate(date: CivilDate, language: string): string {
  const day = toDayNumber(date);
  if (day === undefined) return date;
  // A date can end a sentence: Ukrainian has a full stop of its own after the year (`2026 р.`).
  return longDate(language)
    .format(new Date(day * 86_400_000))
    .replace(/ р\.$/, ' року');
}

const longDate = remember(
  (language) =>
    new (formatsFor(language).DateTimeFormat)(language, {
      day: 'numeric',
      month: 'long',
      year: 'numeric',
      timeZone: 'UTC',
      calendar: 'gregory',
    }),
);
