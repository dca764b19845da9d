import { DAY, dateOf, dayNumber, dayOf, parseOffset, type Instant } from '../../model/activities/clock.js';
import { isFault, parseRule } from '../../model/activities/recurrence-rule.js';
import { patternOf, type Pattern } from '../../model/activities/recurrence.js';
import { untilOf } from '../../model/activities/series.js';
import { findZone, Zone } from '../../model/activities/zone.js';
import type { Component } from './ics-components.js';
import { parseWall } from './ics-moment.js';
import { windowsZone } from './ics-windows-zones.js';
import { times } from '../../model/lists.js';

/* Which zone a program means by a `TZID`: the RFC lets it be any word. */

/**
 * The zone under a `TZID`.
 * @param definition the `VTIMEZONE` of that name
 * @param near when the zone is used: two zones can be the same this year and not the next
 */
export function zoneNamed(tzid: string, definition: Component | undefined, near: Instant): Zone | undefined {
  const name = tzid
    .replace(/^TZID=/i, '')
    .replace(/["\\]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  return (
    exactly(name) ??
    (definition && exactly(valueOf(definition, 'X-LIC-LOCATION') ?? '')) ??
    (definition && byDefinition(definition, near)) ??
    byDescription(name)
  );
}

/** A name of the tz database, also at the end of a path; or one of Windows. */
function exactly(name: string): Zone | undefined {
  if (name === '') return undefined;
  if (/^tzone:\/\/Microsoft\/Utc$/i.test(name)) return findZone('UTC');
  const windows = windowsZone(name);
  if (windows !== undefined) return findZone(windows);
  if (!/^[A-Za-z_]/.test(name) && !name.startsWith('/')) return undefined;
  // `/freeassociation.sourceforge.net/Tzfile/Europe/Berlin`
  const steps = name.split('/').filter(Boolean);
  for (let from = 0; from < Math.max(1, steps.length - 1); from++) {
    const zone = findZone(steps.slice(from).join('/'));
    if (zone) return zone;
  }
  return undefined;
}

/** `(UTC+01:00) Amsterdam, Berlin, Bern`, `Eastern Time (US & Canada)`, `GMT+1`: by a place, else by the offset. */
function byDescription(name: string): Zone | undefined {
  const [prefix = '', sign, hours, minutes = '00'] =
    /^\(?(?:GMT|UTC)?\s*([+-])\s*(\d{1,2})(?::?(\d\d))?\)?/i.exec(name) ?? [];
  const rest = name
    .slice(prefix.length)
    .replace(/^[:\d]*\)?\s*/, '')
    .trim();
  const windows = /^([A-Z][\w. ]*?) (?:Standard |Daylight |Summer )?Time\b/.exec(rest)?.[1];
  const named = windows === undefined ? undefined : windowsZone(`${windows} Standard Time`);
  if (named !== undefined) return findZone(named);
  for (const place of rest.split(/[,;/]/)) {
    const city = place.trim().replace(/ /g, '_');
    if (!/^[A-Z]\w+$/.test(city)) continue;
    for (const continent of CONTINENTS) {
      const zone = findZone(`${continent}/${city}`);
      if (zone) return zone;
    }
  }
  if (sign === undefined || hours === undefined || Number(hours) > 14) return undefined;
  return findZone(`${sign}${hours.padStart(2, '0')}:${minutes}`);
}

const CONTINENTS = ['Europe', 'America', 'Asia', 'Africa', 'Australia', 'Pacific', 'Atlantic'];

/** One half of a `VTIMEZONE`: from when on the clock is what. */
interface Observance {
  /** `STANDARD` or `DAYLIGHT`. */
  readonly kind: string;
  readonly start: number;
  /** Times at which it begins, on the clock before it. */
  readonly pattern: Pattern | undefined;
  readonly last: number;
  readonly dates: readonly number[];
  readonly before: number;
  readonly after: number;
}

/** The clock that a `VTIMEZONE` describes: a zone of the tz database when that shows the same all year, else its own. */
function byDefinition(definition: Component, near: Instant): Zone | undefined {
  const observances = inEras(definition.children.flatMap(observanceOf));
  if (observances.length === 0) return undefined;
  const own = new Zone('', (instant) => offsetOf(observances, instant));
  const year = dateOf(dayOf(near)).year;
  const samples = times(122, (i) => (dayNumber(year, 1, 1) + i * 3) * DAY);
  const offset = own.offsetAt(samples[0]!);
  if (observances.every(({ after }) => after === offset)) return findZone(formatOffset(offset));
  for (const name of LIKELY) {
    const zone = findZone(name);
    if (zone && samples.every((at) => zone.offsetAt(at) === own.offsetAt(at))) return zone;
  }
  return own;
}

/** Clocks that are changed twice a year, most likely first. Of another one the file itself says enough. */
const LIKELY = [
  'Europe/Amsterdam',
  'Europe/London',
  'Europe/Helsinki',
  'America/New_York',
  'America/Chicago',
  'America/Denver',
  'America/Los_Angeles',
];

/** `+05:30` */
function formatOffset(seconds: number): string {
  const minutes = Math.round(Math.abs(seconds) / 60);
  const two = (number: number) => String(number).padStart(2, '0');
  return `${seconds < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

function observanceOf(component: Component): Observance[] {
  if (component.name !== 'STANDARD' && component.name !== 'DAYLIGHT') return [];
  const [from = '', to = ''] = ['TZOFFSETFROM', 'TZOFFSETTO'].map((name) => valueOf(component, name));
  const start = parseWall(valueOf(component, 'DTSTART') ?? '')?.wall;
  if (!OFFSET.test(to) || start === undefined) return [];
  const after = parseOffset(to);
  const rule = parseRule(valueOf(component, 'RRULE') ?? '');
  const dates = component.lines
    .filter(({ name }) => name === 'RDATE')
    .flatMap(({ value }) => value.split(',').slice(0, 500))
    .flatMap((date) => parseWall(date)?.wall ?? []);
  const before = OFFSET.test(from) ? parseOffset(from) : after;
  const common = { kind: component.name, start, dates: [start, ...dates], before, after };
  if (isFault(rule)) return [{ ...common, pattern: undefined, last: 0 }];
  const last = untilOf(rule, false, new Zone('', () => before));
  return [{ ...common, pattern: patternOf(rule, start), last }];
}

/** A rule ends where a later one of its kind begins: not every program writes its `UNTIL`. */
function inEras(observances: readonly Observance[]): Observance[] {
  return observances.map((one) => {
    const later = observances.filter(({ kind, start }) => kind === one.kind && start > one.start);
    return { ...one, last: Math.min(one.last, ...later.map(({ start }) => start - 1)) };
  });
}

const OFFSET = /^[+-]\d{2}:?\d{2}(?::?\d{2})?$/;

/** What the observance that began last says; before all of them, what the first one found. */
function offsetOf(observances: readonly Observance[], instant: Instant): number {
  let [latest, offset] = [-Infinity, NaN];
  let [earliest, before] = [Infinity, 0];
  for (const one of observances) {
    const wall = instant + one.before;
    let begun = -Infinity;
    for (const date of one.dates) {
      if (date <= wall) begun = Math.max(begun, date);
      if (date < earliest) [earliest, before] = [date, one.before];
    }
    one.pattern?.each({ from: wall - 400 * DAY, to: Math.min(wall, one.last) + 1 }, (at) => {
      begun = Math.max(begun, at);
      return true;
    });
    if (begun - one.before > latest) [latest, offset] = [begun - one.before, one.after];
  }
  return Number.isNaN(offset) ? before : offset;
}

function valueOf({ lines }: Component, name: string): string | undefined {
  return lines.find((line) => line.name === name)?.value.trim();
}
