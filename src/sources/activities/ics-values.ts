import {
  DAY,
  formatDay,
  formatInstant,
  formatWall,
  dayOf,
  type Instant,
  type Moment,
} from '../../model/activities/clock.js';
import { findZone, zoneOf, type Zone } from '../../model/activities/zone.js';
import type { Report } from '../check.js';
import type { Component } from './ics-components.js';
import type { ContentLine } from './ics-lines.js';
import { parseWall } from './ics-moment.js';
import { icsProblem } from './ics-problems.js';
import { zoneNamed } from './ics-zones.js';

/* Dates and times of calendar files. */

/** A time and the zone that it is in; without one it floats: the same on every clock. */
export interface IcsTime extends Moment {
  readonly zone: Zone | undefined;
}

/** Reads times with the zones that a file defines, and reports zones that nobody knows, each once. */
export class Times {
  readonly #zones = new Map<string, Zone | undefined>();
  readonly #definitions = new Map<string, Component>();
  readonly #report: Report;
  /** The zone of times that do not name theirs, when the file says so. */
  readonly #default: Zone | undefined;

  constructor(definitions: readonly Component[], calendarZone: string | undefined, report: Report) {
    this.#report = report;
    for (const definition of definitions) {
      // Some programs write the zones of a calendar as one, with a name for each.
      for (const { name, value } of definition.lines)
        if (name === 'TZID' && !this.#definitions.has(value.trim()))
          this.#definitions.set(value.trim(), definition);
    }
    this.#default = calendarZone
      ? zoneNamed(calendarZone, this.#definitions.get(calendarZone), 0)
      : undefined;
  }

  read({ value, params, line }: ContentLine, text = value): IcsTime | undefined {
    // A colon in a zone's name that is not between quotes: what comes last is the time.
    const moment = parseWall(/[^:]*$/.exec(text.trim())?.[0] ?? '') ?? parseWall(text);
    if (!moment) return undefined;
    const isDate = moment.allDay || params.get('VALUE')?.toUpperCase() === 'DATE';
    if (isDate)
      return {
        wall: dayOf(moment.wall) * DAY,
        allDay: true,
        fixed: false,
        zone: this.#zone(params, moment, line),
      };
    if (moment.fixed) return { ...moment, zone: findZone('UTC') };
    return { ...moment, zone: this.#zone(params, moment, line) ?? this.#default };
  }

  #zone(params: ContentLine['params'], { wall }: Moment, line: number): Zone | undefined {
    const tzid = params.get('TZID')?.trim();
    if (!tzid) return undefined;
    if (!this.#zones.has(tzid)) {
      const zone = zoneNamed(tzid, this.#definitions.get(tzid), wall);
      this.#zones.set(tzid, zone);
      if (!zone)
        this.#report.problems.push(icsProblem(this.#report.source, line, 'unknown-zone', tzid.slice(0, 60)));
    }
    return this.#zones.get(tzid);
  }
}

/** When a time is, where one that floats is read on a clock in Amsterdam: only for comparing. */
export function toInstant({ wall, fixed, zone }: IcsTime): Instant {
  return fixed ? wall : (zone ?? zoneOf()).toInstant(wall);
}

/** Whether our documents can name this zone. */
export function isNamed(zone: Zone | undefined): boolean {
  return zone !== undefined && zone.name !== '';
}

/** A time as our documents write it, in a record with this zone. */
export function write(time: IcsTime, recordZone: Zone | undefined): string {
  if (time.allDay) return formatDay(dayOf(time.wall));
  if (time.zone === recordZone && !time.fixed && (recordZone === undefined || isNamed(recordZone)))
    return formatWall(time.wall);
  return time.zone || time.fixed ? formatInstant(toInstant(time)) : formatWall(time.wall);
}
