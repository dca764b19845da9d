import {
  DAY,
  dateOf,
  dayNumber,
  dayOf,
  daysInMonth,
  formatWall,
  weekdayOf,
  type Instant,
  type WallTime,
} from './clock.js';
import type { Zone } from './zone.js';

/*
 * A zone as a calendar file describes it (RFC 5545 §3.6.5), from when its clock is really changed. Programs that know the
 * zone by its name look no further; the others need this.
 */

/** Years that are looked at to see whether the clock is changed by a rule, and for which changes are listed otherwise. */
const YEARS = 12;
/** Between two looks at the clock: no zone changes it and back within so few days. */
const STEP = 7;

/** A change of the clock. */
interface Change {
  readonly at: Instant;
  /** Seconds east of Greenwich, before and after it. */
  readonly before: number;
  readonly after: number;
}

/**
 * The `VTIMEZONE` of a zone, for times from the first to the last one. What goes on without end is described for twelve
 * years when its changes follow no yearly rule.
 * @returns lines, not folded
 */
export function vtimezone(tzid: string, zone: Zone, first: Instant, last: Instant): string[] {
  // The change before the first time counts as well: it says what the clock is then.
  const from = yearOf(first) - 1;
  const to = Math.min(Math.max(Number.isFinite(last) ? yearOf(last) : 0, from + YEARS), from + 4 * YEARS);
  const changes = changesOf(zone, from, to);
  const [earliest] = changes;
  const observances: string[][] = [];
  if (!earliest || earliest.at > first)
    observances.push(fixed(zone.offsetAt(dayNumber(from, 1, 1) * DAY), dayNumber(from, 1, 1) * DAY));
  for (const kind of kindsOf(changes)) {
    const rule = ruleOf(kind, from, to);
    observances.push(observance(kind, rule));
  }
  return ['BEGIN:VTIMEZONE', `TZID:${tzid}`, ...observances.flat(), 'END:VTIMEZONE'];
}

/** The name of a zone as a `TZID`: that of the tz database; of a mere offset `UTC+0530`. */
export function tzidOf({ name }: Zone): string {
  return /^[+-]/.test(name) ? `UTC${name.replace(':', '')}` : name;
}

const yearOf = (instant: Instant): number => dateOf(dayOf(instant)).year;

function changesOf(zone: Zone, from: number, to: number): Change[] {
  const changes: Change[] = [];
  const end = dayNumber(to + 1, 1, 1);
  for (let day = dayNumber(from, 1, 1); day < end; day += STEP) {
    const [start, next] = [day * DAY, (day + STEP) * DAY];
    const [before, after] = [zone.offsetAt(start), zone.offsetAt(next)];
    if (before === after) continue;
    let [low, high] = [start, next];
    while (high - low > 1) {
      const middle = Math.floor((low + high) / 2);
      if (zone.offsetAt(middle) === before) low = middle;
      else high = middle;
    }
    changes.push({ at: high, before, after });
  }
  return changes;
}

/** Changes of one kind together: to summer time, to winter time, and what else there was. */
function kindsOf(changes: readonly Change[]): Change[][] {
  const kinds = new Map<string, Change[]>();
  for (const change of changes) {
    const kind = `${change.before} ${change.after}`;
    const list = kinds.get(kind);
    if (list) list.push(change);
    else kinds.set(kind, [change]);
  }
  return [...kinds.values()];
}

const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

/** The yearly rule that changes follow; nothing when there is none. */
function ruleOf(changes: readonly Change[], from: number, to: number): string | undefined {
  if (changes.length !== to - from + 1) return undefined;
  const days = changes.map(onWall).map((wall) => {
    const day = dayOf(wall);
    const { year, month, day: inMonth } = dateOf(day);
    return {
      year,
      month,
      clock: wall - day * DAY,
      weekday: weekdayOf(day),
      nth: Math.ceil(inMonth / 7),
      isLast: daysInMonth(year, month) - inMonth < 7,
    };
  });
  const same = <K extends 'month' | 'clock' | 'weekday' | 'nth'>(key: K) =>
    days.every((day) => day[key] === days[0]![key]);
  const isYearly = days.every(({ year }, i) => year === from + i);
  if (!isYearly || !same('month') || !same('clock') || !same('weekday')) return undefined;
  const nth = days.every(({ isLast }) => isLast) ? -1 : same('nth') ? days[0]!.nth : undefined;
  if (nth === undefined) return undefined;
  return `RRULE:FREQ=YEARLY;BYMONTH=${days[0]!.month};BYDAY=${nth}${WEEKDAYS[days[0]!.weekday]}`;
}

/** What the clock showed when it was changed, on the clock before that. */
const onWall = ({ at, before }: Change): WallTime => at + before;

function observance(changes: readonly Change[], rule: string | undefined): string[] {
  const [first, ...others] = changes as [Change, ...Change[]];
  const kind = first.after > first.before ? 'DAYLIGHT' : 'STANDARD';
  return [
    `BEGIN:${kind}`,
    `DTSTART:${compact(onWall(first))}`,
    `TZOFFSETFROM:${offset(first.before)}`,
    `TZOFFSETTO:${offset(first.after)}`,
    ...(rule === undefined ? others.map((change) => `RDATE:${compact(onWall(change))}`) : [rule]),
    `END:${kind}`,
  ];
}

/** What the clock is before any change. */
function fixed(seconds: number, start: WallTime): string[] {
  return [
    'BEGIN:STANDARD',
    `DTSTART:${compact(start)}`,
    `TZOFFSETFROM:${offset(seconds)}`,
    `TZOFFSETTO:${offset(seconds)}`,
    'END:STANDARD',
  ];
}

/** `20261103T193000` */
function compact(wall: WallTime): string {
  return formatWall(wall).replace(/[-:]/g, '');
}

/** `+0530`; with seconds only where a clock had them (RFC 5545 §3.3.14). */
function offset(seconds: number): string {
  const size = Math.abs(seconds);
  const parts = [size / 3600, (size / 60) % 60, size % 60].map((part) =>
    String(Math.floor(part)).padStart(2, '0'),
  );
  if (size % 60 === 0) parts.pop();
  return `${seconds < 0 ? '-' : '+'}${parts.join('')}`;
}
