import { remember } from '../remember.js';

/*
 * The clock on the wall, as numbers: no zone, no `Date`, so that the host's own zone can have no say. A wall time is the
 * number of seconds that a clock without a zone has run since 1970-01-01T00:00:00; an instant is the same for a clock in UTC.
 */

export const DAY = 86_400;

/** A wall time: seconds since 1970-01-01T00:00:00 on a clock without a zone. */
export type WallTime = number;
/** Seconds since 1970-01-01T00:00:00Z. */
export type Instant = number;

/** A moment as a document writes it. */
export interface Moment {
  /** Of a moment with an offset this is the instant: what a clock in UTC shows. */
  readonly wall: WallTime;
  /** A date without a time. */
  readonly allDay: boolean;
  /** Written with `Z` or an offset: then the zone of the record does not matter. */
  readonly fixed: boolean;
}

/** Days since 1970-01-01 in the proleptic Gregorian calendar; months count from 1 and may be past 12 or before 1. */
export function dayNumber(year: number, month: number, day: number): number {
  // Hinnant's algorithm: years from March, so that the leap day is the last one.
  const months = year * 12 + month - 3;
  const y = Math.floor(months / 12);
  const m = months - y * 12;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * m + 2) / 5);
  const dayOfEra =
    yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear + day - 1;
  return era * 146_097 + dayOfEra - 719_468;
}

export interface YearMonthDay {
  readonly year: number;
  /** 1–12. */
  readonly month: number;
  readonly day: number;
}

/** The date of a day number. */
export function dateOf(dayNumber: number): YearMonthDay {
  const z = dayNumber + 719_468;
  const era = Math.floor(z / 146_097);
  const dayOfEra = z - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const fromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * fromMarch + 2) / 5) + 1,
  };
}

/** 0 is Monday. */
export function weekdayOf(dayNumber: number): number {
  return (((dayNumber + 3) % 7) + 7) % 7;
}

export function daysInMonth(year: number, month: number): number {
  return dayNumber(year, month + 1, 1) - dayNumber(year, month, 1);
}

export function dayOf(wall: WallTime): number {
  return Math.floor(wall / DAY);
}

const MOMENT =
  /^(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d)(?:[.,]\d+)?)?(Z|[+-]\d\d(?::?\d\d)?)?)?$/i;

/** Reads a date, a local date-time or one with an offset (ISO 8601); nothing when there is no such moment. */
export function parseMoment(text: unknown): Moment | undefined {
  return (typeof text === 'string' && text.length < 40 && momentIn(text)) || undefined;
}

/** A time is looked at when it is checked, held against its end, put in order and drawn: it is read once. */
const momentIn = remember((text): Moment | false => {
  const parts = MOMENT.exec(text.trim());
  if (!parts) return false;
  const [, y, mo, d, h, mi = '0', s = '0', zone] = parts;
  const [year, month, day] = [Number(y), Number(mo), Number(d)];
  const [hour, minute, second] = [Number(h ?? 0), Number(mi), Math.min(Number(s), 59)];
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return false;
  // Midnight at the end of a day is written `24:00` (ISO 8601); a second 60 is a leap second.
  if (hour > 24 || (hour === 24 && minute > 0) || minute > 59 || Number(s) > 60) return false;
  const wall = dayNumber(year, month, day) * DAY + hour * 3600 + minute * 60 + second;
  return {
    wall: wall - (zone === undefined ? 0 : parseOffset(zone)),
    allDay: h === undefined,
    fixed: zone !== undefined,
  };
});

/** Seconds of `+01:00`, `+0100`, `-05` or `Z`. */
export function parseOffset(zone: string): number {
  if (zone.toUpperCase() === 'Z') return 0;
  const [, sign, hours, minutes = '0', seconds = '0'] = /^([+-])(\d\d):?(\d\d)?:?(\d\d)?$/.exec(zone) ?? [];
  return (sign === '-' ? -1 : 1) * (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds));
}

/** `2026-11-03` */
export const formatDay = remember((dayNumber: number): string => {
  const { year, month, day } = dateOf(dayNumber);
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;
});

/** What the clock shows: `19:30`. */
export const formatClock = (wall: WallTime): string => minuteOfDay(Math.floor(wall / 60) % (DAY / 60));

/** Of a minute before 1970 it is a negative number that counts back from midnight. */
const minuteOfDay = remember((minute: number) => formatWall(minute * 60).slice(11, 16));

/** `2026-11-03T19:30:00`, without a zone. */
export function formatWall(wall: WallTime): string {
  const seconds = wall - dayOf(wall) * DAY;
  const clock = [seconds / 3600, (seconds / 60) % 60, seconds % 60].map((part) => two(Math.floor(part)));
  return `${formatDay(dayOf(wall))}T${clock.join(':')}`;
}

/** `2026-11-03T18:30:00Z` */
export function formatInstant(instant: Instant): string {
  return `${formatWall(instant)}Z`;
}

function two(number: number): string {
  return number < 10 ? `0${number}` : String(number);
}
