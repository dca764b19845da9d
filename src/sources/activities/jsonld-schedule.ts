import { formatDay, formatWall, parseMoment } from '../../model/activities/clock.js';
import type { Recurrence } from '../../model/activities/activity.js';
import type { Fields } from '../feed-values.js';
import { get, plain, words } from './jsonld-values.js';

/* When an event is, by its dates or by a `Schedule` of schema.org. */

/** When an activity is, as our documents write it. */
export interface When {
  readonly start: string;
  readonly end?: string;
  readonly timezone?: string;
  readonly recurrence?: Recurrence;
}

/** From midnight until the last minute of a day is how programs write a whole day. */
export function wholeDays(start: string, end: string | undefined): Pick<When, 'start' | 'end'> {
  const clock = (moment: string) => moment.slice(11, 16);
  if (end === undefined) return { start };
  const isWhole = clock(start) === '00:00' && clock(end) === '23:59';
  if (isWhole) return { start: start.slice(0, 10), end: end.slice(0, 10) };
  // The day alone says nothing about when something ends that starts at a time.
  const saysNothing = start.length > 10 && end.length === 10 && end === start.slice(0, 10);
  return saysNothing ? { start } : { start, end };
}

/** The end of something that takes so long (ISO 8601 duration, without months); in the offset of the start. */
export function endAfter(start: string, duration: string | undefined): string | undefined {
  const [whole, weeks = 0, days = 0, hours = 0, minutes = 0] =
    /^P(?:(\d{1,3})W)?(?:(\d{1,4})D)?(?:T(?:(\d{1,4})H)?(?:(\d{1,5})M)?(?:\d+S)?)?$/.exec(duration ?? '') ??
    [];
  const [, local, offset = ''] = /^(.{10,19}?)(?:\.\d+)?(Z|[+-]\d\d:?\d\d)?$/i.exec(start) ?? [];
  const moment = parseMoment(local);
  if (whole === undefined || !moment) return undefined;
  const day = 86_400;
  if (moment.allDay) {
    // A day that takes one day ends on itself.
    const more = Math.max(0, Number(weeks) * 7 + Number(days) - 1);
    return formatDay(moment.wall / day + more);
  }
  const seconds = (Number(weeks) * 7 + Number(days)) * day + Number(hours) * 3600 + Number(minutes) * 60;
  return formatWall(moment.wall + seconds) + offset;
}

/** A `Schedule` as a start with a rule; nothing when it does not say when it begins. */
export function scheduleOf(schedule: Fields): When | undefined {
  const date = plain(get(schedule, 'startDate'));
  if (date === undefined) return undefined;
  const time = /^\d\d:\d\d/.exec(plain(get(schedule, 'startTime')) ?? '')?.[0];
  const days = words(get(schedule, 'byDay')).flatMap(dayCode);
  const first = firstOn(date.slice(0, 10), days);
  const start =
    time === undefined ? (first === date.slice(0, 10) ? date : first + date.slice(10)) : `${first}T${time}`;
  const until = /^\d\d:\d\d/.exec(plain(get(schedule, 'endTime')) ?? '')?.[0];
  const end =
    until === undefined
      ? endAfter(start, plain(get(schedule, 'duration')))
      : `${start.slice(0, 10)}T${until}`;
  const timezone = plain(get(schedule, 'scheduleTimezone'));
  const rule = ruleOf(schedule, days, start);
  const except = words(get(schedule, 'exceptDate'));
  return {
    start,
    ...(end !== undefined && { end }),
    ...(timezone !== undefined && { timezone }),
    ...(rule && { recurrence: { rule, ...(except.length > 0 && { except }) } }),
  };
}

const UNITS: Readonly<Record<string, string>> = { D: 'DAILY', W: 'WEEKLY', M: 'MONTHLY', Y: 'YEARLY' };

function ruleOf(schedule: Fields, days: readonly string[], start: string): string | undefined {
  const frequency = plain(get(schedule, 'repeatFrequency')) ?? '';
  const [, interval = '1', unit] = /^P(\d{1,3})([DWMY])$/i.exec(frequency) ?? [];
  const freq =
    unit === undefined ? /^(daily|weekly|monthly|yearly)$/i.exec(frequency)?.[1] : UNITS[unit.toUpperCase()];
  if (freq === undefined) return undefined;
  const list = (property: string) =>
    words(get(schedule, property))
      .filter((one) => /^-?\d{1,2}$/.test(one))
      .join(',');
  const count = plain(get(schedule, 'repeatCount'));
  const last = plain(get(schedule, 'endDate'));
  const until = last && /^\d{4}-\d\d-\d\d/.exec(last)?.[0].replaceAll('-', '');
  const nth = list('byMonthWeek');
  const parts = {
    INTERVAL: interval === '1' ? '' : interval,
    BYDAY: days.map((day) => (nth && !nth.includes(',') && day.length === 2 ? nth + day : day)).join(','),
    BYMONTH: list('byMonth'),
    BYMONTHDAY: list('byMonthDay'),
    COUNT: count,
    UNTIL: count === undefined && until ? `${until}${start.length > 10 ? 'T235959Z' : ''}` : '',
  };
  const said = Object.entries(parts).flatMap(([name, value]) => (value ? [`${name}=${value}`] : []));
  return [`FREQ=${freq.toUpperCase()}`, ...said].join(';');
}

const DAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

/** `Tuesday`, `TU`, `2TU` → as a rule writes it. */
function dayCode(written: string): string[] {
  const [, nth = '', day = ''] = /^(-?\d)?(mo|tu|we|th|fr|sa|su)(?:[a-z]*day)?$/i.exec(written) ?? [];
  return day ? [`${nth}${day.toUpperCase()}`] : [];
}

/** A schedule may begin on a Monday and be on Tuesdays: the first day that it is on. */
function firstOn(date: string, days: readonly string[]): string {
  const moment = parseMoment(date);
  if (!moment || days.length === 0 || days.some((day) => day.length > 2)) return date;
  for (let day = moment.wall / 86_400; ; day++)
    if (days.includes(DAYS[(((day + 3) % 7) + 7) % 7]!)) return formatDay(day);
}
