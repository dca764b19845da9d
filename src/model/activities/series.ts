import type { Recurrence } from './activity.js';
import { DAY, dayOf, parseMoment, type Instant, type Moment, type WallTime } from './clock.js';
import { parseDuration } from './duration.js';
import { patternOf, type Pattern } from './recurrence.js';
import { isFault, parseRule, type Rule, type RuleFault } from './recurrence-rule.js';
import { instantOf, overlaps, spanOf, type Bounds, type Span, type Timed } from './times.js';
import { zoneOf, type Zone } from './zone.js';

/* The times of an activity that comes again: its start, what its rule gives, what comes besides, less what is left out. */

/** More times than anybody looks at in one window. */
export const MAX_OCCURRENCES = 2000;
/** More dates than a person adds to a series or leaves out of it. */
export const MAX_DATES = 10_000;

/** More often than every five minutes nobody can go somewhere. */
const MAX_IN_DAY = 288;
/** A count above this is endless: more than one a day for a generation. */
const MAX_COUNT = 10_000;

/** A series in numbers, ready to be asked for any window. */
export interface Series {
  readonly first: Span;
  /** The zone whose clock it follows. */
  readonly zone: Zone;
  readonly rule: RuleTimes | undefined;
  readonly also: readonly Span[];
  isLeftOut(span: Span): boolean;
}

/** What a rule gives. */
export interface RuleTimes {
  readonly pattern: Pattern;
  /** The last time that the clock may show, by `UNTIL` and `COUNT`. */
  readonly last: WallTime;
}

/**
 * Reads a rule for an activity. A rule for every minute or second, or for hours of something that takes all day, is none
 * for an activity.
 */
export function readRule(text: string, allDay: boolean): Rule | RuleFault {
  const rule = parseRule(text);
  if (isFault(rule)) return rule;
  const { frequency } = rule;
  if (frequency === 'SECONDLY' || frequency === 'MINUTELY' || (frequency === 'HOURLY' && allDay))
    return { code: 'rule-too-often', part: `FREQ=${frequency}` };
  const { hours, minutes, seconds } = rule;
  const several = (list: readonly number[]) => Math.max(1, list.length);
  const inDay = (frequency === 'HOURLY' ? 24 : several(hours)) * several(minutes) * several(seconds);
  if (inDay > MAX_IN_DAY && !allDay) return { code: 'rule-too-often', part: text.slice(0, 60) };
  // Of something that takes all day, hours say nothing (RFC 5545 §3.3.10).
  return allDay ? { ...rule, hours: [], minutes: [], seconds: [] } : rule;
}

/** Makes a series of an activity; nothing when its start is no time. A rule that is wrong is left out. */
export function seriesOf(activity: Timed, shown: Zone): Series | undefined {
  const first = spanOf(activity, shown);
  if (!first) return undefined;
  const zone = zoneOf(activity.timezone, shown.name);
  // What the clock shows at the first start: that is what comes again.
  const start = first.allDay ? first.start : zone.toWall(first.start);
  const { recurrence = {} } = activity;
  const rule =
    typeof recurrence.rule === 'string' && recurrence.rule
      ? readRule(recurrence.rule, first.allDay)
      : undefined;
  return {
    first,
    zone,
    rule: rule && !isFault(rule) ? timesOf(rule, start, untilOf(rule, first.allDay, zone)) : undefined,
    also: alsoOf(recurrence, first, start, zone),
    isLeftOut: leftOut(recurrence, zone),
  };
}

/** The times of a series in a window, sorted, each start once, no more than `MAX_OCCURRENCES`. */
export function spansIn({ first, zone, rule, also, isLeftOut }: Series, bounds: Bounds): Span[] {
  const found = new Map<number, Span>();
  const add = (span: Span) => {
    if (overlaps(span, bounds) && !isLeftOut(span) && !found.has(span.start)) found.set(span.start, span);
  };
  add(first);
  const length = first.end - first.start;
  if (rule) {
    // A day more on both sides: the clocks of the window and of the series can differ, and a clock can be changed.
    const from = zone.toWall(bounds.from) - length - 2 * DAY;
    const to = Math.min(zone.toWall(bounds.to) + 2 * DAY, rule.last + 1);
    rule.pattern.each({ from, to }, (wall) => {
      const start = first.allDay ? wall : zone.toInstant(wall);
      add({ start, end: start + length, allDay: first.allDay });
      return found.size < MAX_OCCURRENCES;
    });
  }
  for (const span of also) add(span);
  return [...found.values()].sort((a, b) => a.start - b.start).slice(0, MAX_OCCURRENCES);
}

/** The last time on the wall that `UNTIL` allows: it can be a date, a time on the wall or an instant. */
export function untilOf({ until }: Rule, allDay: boolean, zone: Zone): WallTime {
  const end = until === undefined ? undefined : parseMoment(until);
  // A date that does not exist ends nothing; `checkRecurrence` says so.
  if (!end) return Infinity;
  // Of whole days programs write midnight for “this day”: in UTC, or their own midnight turned into UTC.
  const isMidnight = allDay && end.wall % DAY === 0;
  const wall = end.fixed && !isMidnight ? zone.toWall(end.wall) : end.wall;
  return end.allDay || allDay ? dayOf(wall) * DAY + DAY - 1 : wall;
}

/** Finds out once where `COUNT` ends, so that no window needs what was before it. */
export function timesOf(rule: Rule, start: WallTime, until: WallTime): RuleTimes {
  const pattern = patternOf(rule, start);
  const { count = Infinity } = rule;
  if (count > MAX_COUNT) return { pattern, last: until };
  // The start counts as the first time, also when the rule does not give it (RFC 5545 §3.8.5.3).
  let left = isInRule(pattern, start) ? count : count - 1;
  let last = left === 0 ? start : until;
  if (left > 0)
    pattern.each({ from: start, to: until + 1 }, (wall) => {
      if (--left > 0) return true;
      last = wall;
      return false;
    });
  return { pattern, last };
}

/** Whether the rule gives the start itself. */
export function isInRule(pattern: Pattern, start: WallTime): boolean {
  let found = false;
  pattern.each({ from: start, to: start + 1 }, () => {
    found = true;
    return false;
  });
  return found;
}

function alsoOf({ also = [] }: Recurrence, first: Span, start: WallTime, zone: Zone): Span[] {
  const length = first.end - first.start;
  return datesIn(also).flatMap((text): Span[] => {
    const [from = '', to] = text.split('/');
    const moment = parseMoment(from);
    if (!moment) return [];
    if (first.allDay) {
      const day = dayOf(moment.fixed ? zone.toWall(moment.wall) : moment.wall) * DAY;
      return [{ start: day, end: day + length, allDay: true }];
    }
    // A date alone is that day at the usual time.
    const instant = moment.allDay
      ? zone.toInstant(moment.wall + (start - dayOf(start) * DAY))
      : instantOf(moment, zone);
    const end = (to === undefined ? undefined : endOfPeriod(to, instant, zone)) ?? instant + length;
    return [{ start: instant, end: Math.max(instant, end), allDay: false }];
  });
}

/** Programs that hand over records by themselves may hand over anything. */
function datesIn(list: readonly unknown[]): string[] {
  return Array.isArray(list) ? list.slice(0, MAX_DATES).filter((item) => typeof item === 'string') : [];
}

/** The end of a period: a moment, or how long it takes. */
function endOfPeriod(text: string, start: Instant, zone: Zone): Instant | undefined {
  const duration = parseDuration(text);
  if (duration) return zone.toInstant(zone.toWall(start) + duration.days * DAY) + duration.seconds;
  const moment = parseMoment(text);
  return moment && instantOf(moment, zone);
}

function leftOut({ except = [] }: Recurrence, zone: Zone): (span: Span) => boolean {
  if (except.length === 0) return () => false;
  const moments = datesIn(except)
    .map(parseMoment)
    .filter((moment): moment is Moment => moment !== undefined);
  const instants = new Set<Instant>();
  const days = new Set<number>();
  const daysWithTime = new Set<number>();
  for (const moment of moments) {
    const day = dayOf(moment.fixed ? zone.toWall(moment.wall) : moment.wall);
    if (moment.allDay) days.add(day);
    else {
      instants.add(instantOf(moment, zone));
      daysWithTime.add(day);
    }
  }
  return ({ start, allDay }) => {
    if (!allDay) return instants.has(start) || days.has(dayOf(zone.toWall(start)));
    // Programs write the start of a whole day as midnight.
    return days.has(dayOf(start)) || daysWithTime.has(dayOf(start));
  };
}
