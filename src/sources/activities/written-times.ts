import { isCivilDate } from '../../model/dates.js';
import { fold } from '../../model/fold.js';
import { civilDate } from '../plain-values.js';

/* Days and times as people type them into a table, in Dutch or English. */

const MONTHS = [
  'januari january jan',
  'februari february feb febr',
  'maart march mrt mar',
  'april apr',
  'mei may',
  'juni june jun',
  'juli july jul',
  'augustus august aug',
  'september sept sep',
  'oktober october okt oct',
  'november nov',
  'december dec',
].map((names) => names.split(' '));

/**
 * `3-11-2026`, `3/11/26`, `di 3 november 2026`, `November 3, 2026` → `2026-11-03`. Anything else, and a day that does not
 * exist, stays for the check to report.
 */
export function writtenDay(written: string): string {
  const text = fold(written.trim()).slice(0, 60);
  const [, day, month, year] =
    /^(?:[a-z]+\.?,? )?(\d{1,2})(?:e|de|ste|st|nd|rd|th)?[ -]([a-z]+)\.?,?[ -](\d{4}|\d{2})$/.exec(text) ??
    [];
  if (day) return dayOf(day, month, year) ?? written.trim();
  const [, english, date, inYear] =
    /^(?:[a-z]+\.?,? )?([a-z]+)\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/.exec(text) ?? [];
  if (date) return dayOf(date, english, inYear) ?? written.trim();
  // `3-11-26`: nobody plans activities in another century.
  const numbers = text
    .replace(/^[a-z]{2,9}\.?,? (?=\d)/, '')
    .replace(/^(\d{1,2}[-/.]\d{1,2}[-/.])(\d\d)$/, '$120$2');
  const plain = civilDate(numbers);
  return /^\d{4}-\d\d-\d\d$/.test(plain) ? plain : written.trim();
}

/** A day with a time, or without: `3-11-2026 19.00` → `2026-11-03T19:00`. What is in that form already stays. */
export function writtenMoment(written: string): string {
  const text = written.trim();
  if (/^\d{4}-\d\d-\d\d(?:T|$)/.test(text)) return text;
  const [, day, time] = /^(.{6,40}?)[,T ]+(?:om |at )?(\d{1,2}[.:u]\d\d.{0,10})$/i.exec(text) ?? [];
  const clock = time === undefined ? undefined : writtenTime(time);
  if (day === undefined || clock === undefined) return writtenDay(text);
  const read = writtenDay(day);
  return isCivilDate(read) ? `${read}T${clock}` : text;
}

function dayOf(day: string, month: string | undefined, year: string | undefined): string | undefined {
  const number = MONTHS.findIndex((names) => names.includes(month ?? '')) + 1;
  if (number === 0 || year === undefined) return undefined;
  const date = `${year.padStart(4, '20')}-${String(number).padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isCivilDate(date) ? date : undefined;
}

const CLOCK = String.raw`(\d{1,2})(?:[.:u](\d\d)?)?(?::\d\d)?\s*(am|pm)?(?:\s*(?:uur|u|h)\b\.?)?`;
const ONE = new RegExp(`^(?:om |vanaf |at |from )?${CLOCK}$`, 'i');
const TWO = new RegExp(
  `^(?:van |from )?${CLOCK}\\s*(?:-|–|—|tot(?: en met)?|t/m|to|until)\\s*${CLOCK}$`,
  'i',
);

/** `19.00`, `19:00 uur`, `7 pm` → `19:00`; nothing for what is no time of the day. */
export function writtenTime(written: string): string | undefined {
  const [, hour, minute, half] = ONE.exec(written.trim().slice(0, 40)) ?? [];
  return clock(hour, minute, half);
}

/** `19.00 - 21.00`, `van 19:00 tot 21:00 uur` → `['19:00', '21:00']`; nothing when it is not two times. */
export function writtenTimes(written: string): readonly [start: string, end: string] | undefined {
  const [, hour, minute, half, hourTo, minuteTo, halfTo] = TWO.exec(written.trim().slice(0, 60)) ?? [];
  // `7-9 pm`: both are in the evening.
  const [start, end] = [clock(hour, minute, half ?? halfTo), clock(hourTo, minuteTo, halfTo)];
  return start !== undefined && end !== undefined ? [start, end] : undefined;
}

function clock(hour: string | undefined, minute = '00', half?: string): string | undefined {
  if (hour === undefined) return undefined;
  const isAfternoon = half?.toLowerCase() === 'pm';
  const hours = half === undefined ? Number(hour) : (Number(hour) % 12) + (isAfternoon ? 12 : 0);
  if (hours > 24 || Number(minute) > 59 || (hours === 24 && Number(minute) > 0)) return undefined;
  return `${String(hours).padStart(2, '0')}:${minute}`;
}
