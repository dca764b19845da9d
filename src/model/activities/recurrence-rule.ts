/* Recurrence rules as text (RFC 5545 §3.3.10). */

export const FREQUENCIES = [
  'SECONDLY',
  'MINUTELY',
  'HOURLY',
  'DAILY',
  'WEEKLY',
  'MONTHLY',
  'YEARLY',
] as const;
export type Frequency = (typeof FREQUENCIES)[number];

/** A day of the week; with `nth` the so manyth in the month or year, from the end when negative. */
export interface WeekdayPart {
  /** 0 is Monday. */
  readonly weekday: number;
  /** 0: every one. */
  readonly nth: number;
}

/** A rule that was read. Lists are sorted and hold everything once; an absent part is an empty list. */
export interface Rule {
  readonly frequency: Frequency;
  readonly interval: number;
  readonly count: number | undefined;
  /** As written: a date, a local date-time, or one in UTC. In ISO form. */
  readonly until: string | undefined;
  /** On which day a week starts; 0 is Monday. */
  readonly weekStart: number;
  readonly months: readonly number[];
  readonly weeks: readonly number[];
  readonly yearDays: readonly number[];
  readonly monthDays: readonly number[];
  readonly weekdays: readonly WeekdayPart[];
  readonly hours: readonly number[];
  readonly minutes: readonly number[];
  readonly seconds: readonly number[];
  readonly positions: readonly number[];
}

/** Why a rule is not followed: what part of it, as written. */
export interface RuleFault {
  readonly code: 'rule' | 'rule-interval' | 'rule-calendar' | 'rule-too-often';
  readonly part: string;
}

/** Further apart than this is no rule for an activity: a million days are 2 700 years. */
const MAX_INTERVAL = 1_000_000;
const MAX_LENGTH = 5000;
const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

/** Reads the value of an `RRULE`; the name in front of it, spaces, small letters and a last `;` do no harm. */
export function parseRule(text: string): Rule | RuleFault {
  const parts = new Map<string, string>();
  if (text.length > MAX_LENGTH) return fault(text.slice(0, 40));
  const value = text.replace(/\s+/g, '').toUpperCase();
  for (const part of value.replace(/^RRULE:/, '').split(';')) {
    const [, name, content] = /^([A-Z-]+)=(.+)$/.exec(part) ?? [];
    if (name === undefined || content === undefined) {
      if (part === '') continue;
      return fault(part);
    }
    if (parts.has(name) || (!KNOWN.has(name) && !name.startsWith('X-'))) return fault(part);
    parts.set(name, content);
  }
  const frequency = FREQUENCIES.find((one) => one === parts.get('FREQ'));
  if (!frequency) return fault(parts.has('FREQ') ? `FREQ=${parts.get('FREQ')}` : 'FREQ');
  if (parts.has('RSCALE') && parts.get('RSCALE') !== 'GREGORIAN')
    return { code: 'rule-calendar', part: `RSCALE=${parts.get('RSCALE')}` };
  // What to do with days that do not exist can only be “leave them out”, which is what happens without a word.
  if (parts.has('SKIP') && parts.get('SKIP') !== 'OMIT')
    return { code: 'rule-calendar', part: `SKIP=${parts.get('SKIP')}` };

  try {
    const numbers = (name: string, least: number, most: number) => numberList(parts, name, least, most);
    const interval = one(parts, 'INTERVAL') ?? 1;
    if (interval > MAX_INTERVAL) return { code: 'rule-interval', part: `INTERVAL=${parts.get('INTERVAL')}` };
    return {
      frequency,
      interval,
      count: one(parts, 'COUNT'),
      until: until(parts),
      weekStart: weekStart(parts),
      months: numbers('BYMONTH', 1, 12),
      weeks: numbers('BYWEEKNO', -53, 53),
      yearDays: numbers('BYYEARDAY', -366, 366),
      monthDays: numbers('BYMONTHDAY', -31, 31),
      weekdays: weekdays(parts, frequency),
      hours: numbers('BYHOUR', 0, 23),
      minutes: numbers('BYMINUTE', 0, 59),
      // A 60th second is a leap second, which no clock here knows.
      seconds: unique(numbers('BYSECOND', 0, 60).map((second) => Math.min(second, 59))),
      positions: numbers('BYSETPOS', -366, 366),
    };
  } catch (error) {
    if (error instanceof WrongPart) return fault(error.message);
    throw error;
  }
}

export function isFault(rule: Rule | RuleFault): rule is RuleFault {
  return 'code' in rule;
}

const KNOWN = new Set(
  `FREQ INTERVAL COUNT UNTIL WKST BYMONTH BYWEEKNO BYYEARDAY BYMONTHDAY BYDAY BYHOUR BYMINUTE BYSECOND BYSETPOS RSCALE SKIP`.split(
    ' ',
  ),
);

class WrongPart extends Error {}

function fault(part: string): RuleFault {
  return { code: 'rule', part: part.slice(0, 60) };
}

function wrong(parts: ReadonlyMap<string, string>, name: string): WrongPart {
  return new WrongPart(`${name}=${parts.get(name)}`);
}

/** A whole number from 1. */
function one(parts: ReadonlyMap<string, string>, name: string): number | undefined {
  const value = parts.get(name);
  if (value === undefined) return undefined;
  if (!/^\+?\d+$/.test(value) || Number(value) === 0) throw wrong(parts, name);
  return Number(value);
}

function numberList(parts: ReadonlyMap<string, string>, name: string, least: number, most: number): number[] {
  const items = parts.get(name)?.split(',').filter(Boolean) ?? [];
  const numbers = items.map((item) => (/^[+-]?\d{1,5}$/.test(item) ? Number(item) : NaN));
  // Where one can count from the end, there is no 0.
  const right = (number: number) => number >= least && number <= most && (number !== 0 || least === 0);
  if (!numbers.every(right)) throw wrong(parts, name);
  return unique(numbers);
}

function unique(numbers: readonly number[]): number[] {
  return [...new Set(numbers)].sort((a, b) => a - b);
}

function weekdays(parts: ReadonlyMap<string, string>, frequency: Frequency): WeekdayPart[] {
  const items = [...new Set(parts.get('BYDAY')?.split(',').filter(Boolean))];
  // Only of a month or a year can one say which Tuesday; of a year by week numbers one cannot (RFC 5545 §3.3.10).
  const counted = frequency === 'MONTHLY' || (frequency === 'YEARLY' && !parts.has('BYWEEKNO'));
  return items.map((item) => {
    const [, nth = '0', day = ''] = /^([+-]?\d{1,2})?([A-Z]{2})$/.exec(item) ?? [];
    const weekday = WEEKDAYS.indexOf(day);
    if (weekday < 0 || Math.abs(Number(nth)) > 53) throw wrong(parts, 'BYDAY');
    return { weekday, nth: counted ? Number(nth) : 0 };
  });
}

function weekStart(parts: ReadonlyMap<string, string>): number {
  const weekday = WEEKDAYS.indexOf(parts.get('WKST') ?? 'MO');
  if (weekday < 0) throw wrong(parts, 'WKST');
  return weekday;
}

/** `20270701T000000Z` → `2027-07-01T00:00:00Z`; what is in that form already stays. */
function until(parts: ReadonlyMap<string, string>): string | undefined {
  const value = parts.get('UNTIL');
  if (value === undefined) return undefined;
  const [, y, m, d, time, zone = ''] =
    /^(\d{4})-?(\d\d)-?(\d\d)(?:T(\d\d:?\d\d:?(?:\d\d)?)(Z)?)?$/.exec(value) ?? [];
  if (y === undefined) throw wrong(parts, 'UNTIL');
  const clock = time
    ?.replace(/:/g, '')
    .padEnd(6, '0')
    .replace(/(\d\d)(?=\d)/g, '$1:');
  return `${y}-${m}-${d}${clock === undefined ? '' : `T${clock}${zone}`}`;
}
