import type { Activity, Occurrence } from './activity.js';
import {
  DAY,
  dayOf,
  formatDay,
  formatInstant,
  formatWall,
  parseMoment,
  type Instant,
  type WallTime,
} from './clock.js';
import { isFault, type Rule } from './recurrence-rule.js';
import { MAX_DATES, readRule, seriesOf, spansIn, untilOf } from './series.js';
import { comesAgain, spanOf, type Span } from './times.js';
import { tzidOf } from './vtimezone.js';
import { zoneOf, type Zone } from './zone.js';

/* When an activity is, as a calendar file writes it (RFC 5545 §3.8.2 and §3.8.5). */

/** The lines that say when an activity is, and what a description of its zone has to cover. */
export interface WrittenTimes {
  /** `DTSTART`, `DTEND`, `RRULE`, `RDATE`, `EXDATE`, not folded. */
  readonly lines: readonly string[];
  readonly first: Span;
  /** The zone whose clock is written; nothing of all days and of times in UTC. */
  readonly zone?: Zone;
  /** When the last time is over; without end when it goes on so. */
  readonly last: Instant;
}

/** When an activity is, with all its times; nothing when its start is no time. */
export function writtenTimes(activity: Activity, shown: Zone): WrittenTimes | undefined {
  const first = spanOf(activity, shown);
  if (!first) return undefined;
  const zone = zoneOf(activity.timezone, shown.name);
  const stamps = new Stamps(zone, first.allDay, comesAgain(activity));
  const again = comesAgain(activity) ? recurrenceOf(activity, first, zone, stamps) : undefined;
  return {
    lines: [...spanLines(first, stamps), ...(again?.lines ?? [])],
    first,
    last: Math.max(first.end, again?.last ?? 0),
    ...(stamps.isLocal && { zone }),
  };
}

/** One time of an activity as an event of its own. */
export function writtenOccurrence(
  activity: Activity,
  { start, end, allDay }: Occurrence,
  shown: Zone,
): WrittenTimes | undefined {
  const [from, to] = [parseMoment(start), parseMoment(end)];
  if (!from || !to) return undefined;
  const zone = zoneOf(activity.timezone, shown.name);
  const span: Span = { start: from.wall, end: Math.max(from.wall, to.wall), allDay };
  const stamps = new Stamps(zone, allDay, false);
  const lines = spanLines(span, stamps);
  return { lines, first: span, last: span.end, ...(stamps.isLocal && { zone }) };
}

/**
 * The rule that an activity comes again by, as `FREQ=WEEKLY;UNTIL=…`; nothing without one that can be followed.
 * @param anyStart the rule is to go with another time than the first one: then a count becomes an end
 */
export function writtenRule(activity: Activity, shown: Zone, anyStart = false): string | undefined {
  const first = spanOf(activity, shown);
  const { rule: text } = activity.recurrence ?? {};
  const rule = first && typeof text === 'string' && text !== '' ? readRule(text, first.allDay) : undefined;
  if (!first || !rule || isFault(rule)) return undefined;
  const zone = zoneOf(activity.timezone, shown.name);
  const until = rule.until === undefined ? Infinity : untilOf(rule, first.allDay, zone);
  // Both an end and a count: RFC 5545 §3.3.10 allows one, so the first of the two is written.
  const both = rule.count !== undefined && (anyStart || Number.isFinite(until));
  const last = both ? (seriesOf(activity, shown)?.rule?.last ?? until) : until;
  const end = Number.isFinite(last)
    ? `UNTIL=${first.allDay ? compactDay(last) : compact(formatInstant(zone.toInstant(last)))}`
    : rule.count !== undefined && `COUNT=${rule.count}`;
  return ruleText(rule, end || undefined);
}

const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

/** Written anew from what was read: nothing else of a text that somebody wrote comes into a file or an address. */
function ruleText(rule: Rule, end: string | undefined): string {
  const lists = {
    BYMONTH: rule.months,
    BYWEEKNO: rule.weeks,
    BYYEARDAY: rule.yearDays,
    BYMONTHDAY: rule.monthDays,
    BYDAY: rule.weekdays.map(({ weekday, nth }) => `${nth || ''}${WEEKDAYS[weekday]}`),
    BYHOUR: rule.hours,
    BYMINUTE: rule.minutes,
    BYSECOND: rule.seconds,
    BYSETPOS: rule.positions,
  };
  return [
    `FREQ=${rule.frequency}`,
    rule.interval > 1 && `INTERVAL=${rule.interval}`,
    ...Object.entries(lists).map(([name, list]) => list.length > 0 && `${name}=${list.join(',')}`),
    rule.weekStart !== 0 && `WKST=${WEEKDAYS[rule.weekStart]}`,
    end,
  ]
    .filter(Boolean)
    .join(';');
}

function recurrenceOf(
  activity: Activity,
  first: Span,
  zone: Zone,
  stamps: Stamps,
): { lines: string[]; last: Instant } {
  const { rule, except = [] } = activity.recurrence ?? {};
  const series = seriesOf(activity, zone)!;
  const ruled = seriesOf({ ...activity, recurrence: rule === undefined ? {} : { rule } }, zone)!;
  const text = writtenRule(activity, zone);
  const length = first.end - first.start;
  const also = series.also.filter((span) => !series.isLeftOut(span));
  const usual = also.filter(({ start, end }) => end - start === length);
  const others = also.filter(({ start, end }) => end - start !== length);
  // A day among the exceptions leaves out all of it; a file names each time (§3.8.5.1).
  const leftOut = new Set<number>();
  for (const day of daysIn(except, zone)) {
    const bounds = { from: zone.toInstant(day * DAY), to: zone.toInstant((day + 1) * DAY), zone };
    for (const span of spansIn(ruled, bounds)) if (series.isLeftOut(span)) leftOut.add(span.start);
  }
  const list = (name: string, starts: readonly number[]) =>
    starts.length > 0
      ? [`${name}${stamps.parameters}:${starts.map((start) => stamps.at(start)).join(',')}`]
      : [];
  const last = ruled.rule ? ruled.rule.last : -Infinity;
  return {
    lines: [
      ...(text === undefined ? [] : [`RRULE:${text}`]),
      ...list(
        'RDATE',
        usual.map(({ start }) => start),
      ),
      ...(others.length > 0 ? [periods(others, stamps)] : []),
      ...list(
        'EXDATE',
        [...leftOut].sort((a, b) => a - b),
      ),
    ],
    last: Math.max(
      ...also.map(({ end }) => end),
      Number.isFinite(last) && !first.allDay ? zone.toInstant(last) + length : last,
    ),
  };
}

/** Times with an end of their own (§3.3.9). */
function periods(spans: readonly Span[], stamps: Stamps): string {
  const parameters = `;VALUE=PERIOD${stamps.parameters}`;
  const written = spans.map(({ start, end }) => {
    const seconds = end - start;
    return `${stamps.at(start)}/PT${seconds % 60 === 0 ? `${seconds / 60}M` : `${seconds}S`}`;
  });
  return `RDATE${parameters}:${written.join(',')}`;
}

function daysIn(dates: readonly unknown[], zone: Zone): Set<number> {
  const days = new Set<number>();
  for (const date of (Array.isArray(dates) ? dates : []).slice(0, MAX_DATES)) {
    const moment = parseMoment(date);
    if (moment) days.add(dayOf(moment.fixed ? zone.toWall(moment.wall) : moment.wall));
  }
  return days;
}

function spanLines({ start, end }: Span, stamps: Stamps): string[] {
  const { allDay } = stamps;
  const line = (name: string, at: number) => `${name}${stamps.own(at)}`;
  // The end of days is the day after the last one (§3.6.1). Of a time without a known end nothing is written.
  if (allDay) return [line('DTSTART', start), line('DTEND', end + DAY)];
  return end > start ? [line('DTSTART', start), line('DTEND', end)] : [line('DTSTART', start)];
}

/** Writes times on the clock of a zone. */
class Stamps {
  readonly #tzid: string;
  #wroteLocal = false;

  constructor(
    readonly zone: Zone,
    readonly allDay: boolean,
    /** A series stays on its own clock, also where that shows a time twice. */
    readonly isSeries: boolean,
  ) {
    this.#tzid = tzidOf(zone);
  }

  /** Whether a time was written that needs the zone. */
  get isLocal(): boolean {
    return this.#wroteLocal;
  }

  /** Of a list of times. */
  get parameters(): string {
    if (this.allDay) return ';VALUE=DATE';
    return this.zone.name === 'UTC' ? '' : `;TZID=${this.#tzid}`;
  }

  at(time: Instant | WallTime): string {
    if (this.allDay) return compactDay(time);
    if (this.zone.name === 'UTC') return compact(formatInstant(time));
    this.#wroteLocal = true;
    return compact(formatWall(this.zone.toWall(time)));
  }

  /** Parameters and value of one time: in UTC where the clock shows that time twice, and this is the second one. */
  own(time: Instant | WallTime): string {
    const { zone } = this;
    const isSecond = !this.allDay && !this.isSeries && zone.toInstant(zone.toWall(time)) !== time;
    return isSecond ? `:${compact(formatInstant(time))}` : `${this.parameters}:${this.at(time)}`;
  }
}

/** `20261103T193000`, with a `Z` behind it where there was one. */
export function compact(iso: string): string {
  return iso.replace(/[-:]/g, '');
}

function compactDay(wall: WallTime): string {
  return compact(formatDay(dayOf(wall)));
}
