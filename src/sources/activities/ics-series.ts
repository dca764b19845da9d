import { DAY, dayOf, formatInstant, type Instant } from '../../model/activities/clock.js';
import { parseDuration } from '../../model/activities/duration.js';
import { checkRecurrence } from '../../model/activities/recurrence-check.js';
import { isFault } from '../../model/activities/recurrence-rule.js';
import { MAX_DATES, readRule, timesOf, untilOf, type RuleTimes } from '../../model/activities/series.js';
import { zoneOf, type Zone } from '../../model/activities/zone.js';
import type { Report } from '../check.js';
import type { Fields } from '../cells.js';
import type { Component } from './ics-components.js';
import { linesOf } from './ics-event.js';
import type { ContentLine } from './ics-lines.js';
import { icsProblem, linePath, type IcsFault } from './ics-problems.js';
import { isNamed, toInstant, write, type IcsTime, type Times } from './ics-values.js';

/* When an event is, and when it comes again. */

/** Series that cannot be written as a rule are written as dates: so many, about four years of a weekly lesson. */
const MAX_WRITTEN = 200;

/** The times of an event. */
export interface When {
  readonly event: Component;
  readonly start: IcsTime;
  readonly end: IcsTime | undefined;
  readonly rule: string | undefined;
  /** Dates that are left out, and those that come besides; changed while what was moved is put in its place. */
  readonly except: IcsTime[];
  readonly also: Also[];
  /** The time in its series that this is said of. */
  readonly replaces: IcsTime | undefined;
  /** It is said of all that come later, too. */
  readonly andLater: boolean;
}

interface Also {
  readonly start: IcsTime;
  readonly end?: IcsTime;
}

/** Reads when an event is; nothing when it has no start, which is reported. */
export function whenOf(event: Component, times: Times, report: Report): When | undefined {
  const note = (line: number, code: IcsFault, got = '') =>
    report.problems.push(icsProblem(report.source, line, code, got));
  const [written] = linesOf(event, 'DTSTART');
  if (!written) {
    note(event.line, 'missing-start');
    return undefined;
  }
  const read = times.read(written);
  if (!read) {
    note(written.line, 'wrong-start', written.value.slice(0, 40));
    return undefined;
  }
  const dates = (name: string) => datesOf(linesOf(event, name), times, note);
  const [rule, second] = linesOf(event, 'RRULE');
  if (second) note(second.line, 'several-rules');
  const [exrule] = linesOf(event, 'EXRULE');
  if (exrule) note(exrule.line, 'exrule');
  const [replaced] = linesOf(event, 'RECURRENCE-ID');
  const end = endOf(event, read, times, note);
  const isWholeDay = isMarkedWholeDay(event, read, end);
  return {
    event,
    start: isWholeDay ? asDate(read) : read,
    end: !isWholeDay ? end : end && end.wall > read.wall + DAY ? lastDay(end) : undefined,
    rule: rule?.value.trim().slice(0, 5000),
    except: dates('EXDATE').map(({ start }) => start),
    also: dates('RDATE'),
    replaces: replaced && times.read(replaced),
    andLater: replaced?.params.get('RANGE')?.toUpperCase() === 'THISANDFUTURE',
  };
}

type Note = (line: number, code: IcsFault, got?: string) => void;

/** The end, of a date the last day: in a calendar file the end of a day is the day after (RFC 5545 §3.6.1). */
function endOf(event: Component, start: IcsTime, times: Times, note: Note): IcsTime | undefined {
  const [written] = linesOf(event, 'DTEND');
  const [duration] = linesOf(event, 'DURATION');
  let end: IcsTime | undefined;
  const line = (written ?? duration)?.line ?? 0;
  if (written) {
    end = times.read(written);
    if (!end) {
      note(line, 'wrong-time', written.value.slice(0, 40));
      return undefined;
    }
    if (end.allDay !== start.allDay) end = start.allDay ? asDate(end) : { ...end, allDay: false };
  } else if (duration) {
    const length = parseDuration(duration.value);
    if (!length) {
      note(line, 'wrong-duration', duration.value.slice(0, 40));
      return undefined;
    }
    end = addTo(start, length);
  }
  if (!end) return undefined;
  const [from, to] = [toInstant(start), toInstant(end)];
  if (to < from) {
    note(line, 'end-before-start');
    return undefined;
  }
  if (!start.allDay) return to === from ? undefined : end;
  // One day has no end of its own; many programs write its day twice.
  return end.wall <= start.wall + DAY ? undefined : lastDay(end);
}

function addTo(start: IcsTime, { days, seconds }: { days: number; seconds: number }): IcsTime {
  const moved = { ...start, wall: start.wall + days * DAY };
  if (start.allDay) return { ...moved, wall: moved.wall + Math.floor(seconds / DAY) * DAY };
  const { zone } = start;
  // A day of a duration is a day of the calendar; an hour is an hour (RFC 5545 §3.3.6).
  if (!zone || start.fixed) return { ...moved, wall: moved.wall + seconds };
  return { ...moved, wall: zone.toWall(zone.toInstant(moved.wall) + seconds) };
}

function asDate(time: IcsTime): IcsTime {
  return { ...time, wall: dayOf(time.wall) * DAY, allDay: true, fixed: false };
}

function lastDay(end: IcsTime): IcsTime {
  return { ...asDate(end), wall: dayOf(end.wall - 1) * DAY };
}

/** Outlook writes a whole day as midnight to midnight, and says so. */
function isMarkedWholeDay(event: Component, start: IcsTime, end: IcsTime | undefined): boolean {
  const [mark] = linesOf(event, 'X-MICROSOFT-CDO-ALLDAYEVENT');
  const isMidnight = ({ wall }: IcsTime) => wall % DAY === 0;
  return (
    mark?.value.trim().toUpperCase() === 'TRUE' &&
    !start.allDay &&
    !start.fixed &&
    isMidnight(start) &&
    (!end || isMidnight(end))
  );
}

function datesOf(lines: readonly ContentLine[], times: Times, note: Note): Also[] {
  const found: Also[] = [];
  let wrong = false;
  for (const line of lines) {
    for (const text of listItems(line.value)) {
      if (found.length >= MAX_DATES) {
        note(line.line, 'too-many-dates', String(MAX_DATES));
        return found;
      }
      const [from = '', to] = text.split('/');
      const start = times.read(line, from);
      if (start) found.push({ start, ...(to !== undefined && { end: endOfPeriod(to, start, line, times) }) });
      else if (!wrong && text.trim() !== '') {
        note(line.line, 'wrong-time', text.slice(0, 40));
        wrong = true;
      }
    }
  }
  return found;
}

/** The items of a list of dates, one by one: such a line can hold a million. */
function* listItems(value: string): Generator<string> {
  for (let from = 0; from <= value.length;) {
    const comma = value.indexOf(',', from);
    const end = comma < 0 ? value.length : comma;
    yield value.slice(from, end);
    from = end + 1;
  }
}

function endOfPeriod(text: string, start: IcsTime, line: ContentLine, times: Times): IcsTime | undefined {
  const length = parseDuration(text);
  return length ? addTo(start, length) : times.read(line, text);
}

/** An event and those that replace one of its times or all of its later ones, as series that stand alone. */
export function assemble(master: When, replacing: readonly When[]): When[] {
  const series: When[] = [master];
  const singles: When[] = [];
  for (const one of [...replacing].sort((a, b) => at(a) - at(b))) {
    if (one.andLater && series.at(-1)!.rule !== undefined) split(series, one);
    else {
      for (const { except } of series) except.push(one.replaces!);
      singles.push(one);
    }
  }
  return [...series, ...singles];
}

function at({ replaces, start }: When): Instant {
  return toInstant(replaces ?? start);
}

/** Ends the last series before a time, and lets a new one begin there. */
function split(series: When[], later: When): void {
  const before = series.pop()!;
  const from = toInstant(later.replaces!);
  const isBefore = (time: IcsTime) => toInstant(time) < from;
  const rule = before.rule!;
  const bare = rule.replace(/;?(?:UNTIL|COUNT)=[^;]*/gi, '');
  const end = later.replaces!;
  const until = end.allDay ? write({ ...end, wall: end.wall - DAY }, undefined) : formatInstant(from - 1);
  series.push({
    ...before,
    rule: `${bare};UNTIL=${until.replace(/[-:]/g, '')}`,
    also: before.also.filter(({ start }) => isBefore(start)),
  });
  // By how much all that follows is moved, on the clock.
  const shift = wallIn(later.start, before.start.zone) - wallIn(end, before.start.zone);
  const moved = (time: IcsTime): IcsTime => ({
    ...later.start,
    wall: wallIn(time, before.start.zone) + shift,
  });
  const sameDay = dayOf(later.start.wall) === dayOf(wallIn(end, later.start.zone));
  series.push({
    ...later,
    rule: later.rule ?? (sameDay ? rest(before, rule, from) : undefined),
    except: [...later.except, ...before.except.map(moved)],
    also: [
      ...later.also,
      ...before.also.filter(({ start }) => !isBefore(start)).map(({ start }) => ({ start: moved(start) })),
      ...((later.rule ?? sameDay) ? [] : written(before, from).map((time) => ({ start: moved(time) }))),
    ],
  });
}

/** What the clock of a zone shows at a time. */
function wallIn(time: IcsTime, zone: Zone | undefined): number {
  return time.fixed && zone ? zone.toWall(time.wall) : time.wall;
}

/** A rule for what is left of a series from a time on, with the count that is left. */
function rest(before: When, rule: string, from: Instant): string {
  return rule.replace(/COUNT=(\d+)/i, (_, count: string) => {
    const past = written(before, -Infinity, Number(count)).filter((time) => toInstant(time) < from).length;
    return `COUNT=${Math.max(1, Number(count) - past)}`;
  });
}

/** The times that a rule gives from a time on, as far as they are written out. */
function written({ rule, start }: When, from: Instant, most = MAX_WRITTEN): IcsTime[] {
  const times = rule === undefined ? undefined : followed(rule, start);
  const found: IcsTime[] = [];
  times?.pattern.each({ from: start.wall, to: times.last + 1 }, (wall) => {
    const time = { ...start, wall };
    if (toInstant(time) >= from) found.push(time);
    return found.length < Math.min(most, MAX_DATES);
  });
  return found;
}

function followed(text: string, start: IcsTime): RuleTimes | undefined {
  const rule = readRule(text, start.allDay);
  if (isFault(rule)) return undefined;
  return timesOf(rule, start.wall, untilOf(rule, start.allDay, start.zone ?? zoneOf()));
}

/** When it is, as our records write it. What is wrong with its rule is reported, and the rule left out. */
export function timeFields(when: When, report: Report): Fields {
  const { start, end, replaces, andLater } = when;
  const zone = start.allDay ? undefined : start.zone;
  const named = isNamed(zone) ? zone : undefined;
  const isMoved =
    replaces && !andLater && toInstant(replaces) !== toInstant(start) && replaces.allDay === start.allDay;
  const fields: Fields = {
    start: write(start, named),
    ...(end && { end: write(end, named) }),
    ...(named && named.name !== 'UTC' && { timezone: named.name }),
    ...(isMoved && { previousStart: write(replaces, named) }),
  };
  if (when.rule === undefined && when.also.length === 0) return fields;
  // A time in UTC comes again on a clock in UTC.
  if (named) fields['timezone'] = named.name;
  return { ...fields, ...recurrenceOf(when, fields, named, report) };
}

function recurrenceOf(when: When, fields: Fields, named: Zone | undefined, report: Report): Fields {
  const { start, event, except } = when;
  const { source, problems } = report;
  const also = when.also.map(({ start: from, end: to }) => {
    const text = write(from, named);
    return to ? `${text}/${write(to, named)}` : text;
  });
  let { rule } = when;
  if (rule !== undefined && start.zone && !start.allDay && !named) {
    // The clock of a zone that only this file knows: its times can be told, its rule cannot.
    const times = written(when, -Infinity);
    also.push(...times.map((time) => write(time, named)));
    rule = undefined;
    const [line] = linesOf(event, 'RRULE');
    if (times.length === MAX_WRITTEN)
      problems.push(
        icsProblem(
          source,
          line?.line ?? event.line,
          'series-as-dates',
          write(times.at(-1)!, named).slice(0, 10),
        ),
      );
  }
  const recurrence = {
    ...(rule !== undefined && { rule }),
    ...(except.length > 0 && { except: except.map((time) => write(time, named)) }),
    ...(also.length > 0 && { also }),
  };
  const timed = { start: String(fields['start']), timezone: named?.name };
  const fault = checkRecurrence({ ...timed, recurrence });
  if (fault) {
    const [line] = linesOf(event, 'RRULE');
    const { code, message, hint } = fault;
    problems.push({
      source,
      path: linePath(line?.line ?? event.line),
      code,
      message,
      hint,
      severity: 'warning',
    });
    if (fault.field === 'recurrence.rule' && code !== 'rule-start') delete recurrence.rule;
  }
  return { recurrence };
}
