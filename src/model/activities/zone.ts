import { remember } from '../remember.js';
import { DAY, dayNumber, parseOffset, type Instant, type WallTime } from './clock.js';

/* What a clock in a zone shows, from the browser's own table of zones (`Intl`). */

/** Where times are shown when nothing better is known. */
const DEFAULT_ZONE = 'Europe/Amsterdam';

/** The zone under a name: an IANA name in any case, or an offset such as `+01:00`; nothing when there is no such zone. */
export const findZone = remember((name): Zone | undefined => {
  if (/^(?:UTC|GMT|Z|Etc\/(?:UTC|GMT|UCT|Zulu))$/i.test(name)) return new Zone('UTC', () => 0);
  if (/^[+-]\d\d:\d\d$/.test(name)) {
    const offset = parseOffset(name);
    return new Zone(name, () => offset);
  }
  try {
    const format = new Intl.DateTimeFormat('en-US', {
      timeZone: name,
      calendar: 'gregory',
      numberingSystem: 'latn',
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
      era: 'short',
    });
    return new Zone(format.resolvedOptions().timeZone, (instant) => wallIn(format, instant) - instant);
  } catch {
    return undefined;
  }
});

/** The first of these names that is a zone; else the zone of this library's makers and most of its users. */
export function zoneOf(...names: readonly (string | undefined)[]): Zone {
  for (const name of names) {
    const zone = name ? findZone(name) : undefined;
    if (zone) return zone;
  }
  return findZone(DEFAULT_ZONE)!;
}

/** A time zone. Offsets are in seconds, east of Greenwich positive. */
export class Zone {
  /** Per day the offset all through it; `NaN` of a day on which the clock is changed. */
  readonly #days = new Map<number, number>();
  readonly #exact: (instant: Instant) => number;

  constructor(
    readonly name: string,
    exact: (instant: Instant) => number,
  ) {
    this.#exact = exact;
  }

  /** How far the clock here is ahead of UTC. */
  offsetAt(instant: Instant): number {
    const day = Math.floor(instant / DAY);
    let offset = this.#days.get(day);
    if (offset === undefined) {
      const start = this.#exact(day * DAY);
      offset = start === this.#exact((day + 1) * DAY) ? start : NaN;
      // A window is a few hundred days; rules through all centuries must not fill the memory.
      if (this.#days.size > 20_000) this.#days.clear();
      this.#days.set(day, offset);
    }
    return Number.isNaN(offset) ? this.#exact(instant) : offset;
  }

  /** What the clock here shows. */
  toWall(instant: Instant): WallTime {
    return instant + this.offsetAt(instant);
  }

  /**
   * When the clock here shows this. A time that it shows twice is the first one; one that it skips is as long after the
   * change as it was after the last time before (RFC 5545 §3.3.5): 02:30 on 29 March 2026 in Amsterdam is 03:30.
   */
  toInstant(wall: WallTime): Instant {
    // Offsets are less than a day, so these two are from before and after any change that this time can be near to.
    const before = this.offsetAt(wall - DAY);
    const after = this.offsetAt(wall + DAY);
    if (before === after) return wall - before;
    const early = wall - Math.max(before, after);
    const late = wall - Math.min(before, after);
    if (early + this.offsetAt(early) === wall) return early;
    if (late + this.offsetAt(late) === wall) return late;
    return wall - before;
  }
}

const DIGITS = /(\d+)\D+(\d+)\D+(\d+) (\w)\D+(\d+)\D+(\d+)\D+(\d+)/;

/** `M/D/Y A, H:M:S`: `en-US` is written so in every browser, and this is twice as fast as taking the parts. */
function wallIn(format: Intl.DateTimeFormat, instant: Instant): WallTime {
  const [, month, day, year, era, hour, minute, second] = DIGITS.exec(format.format(instant * 1000)) ?? [];
  const civilYear = era === 'B' ? 1 - Number(year) : Number(year);
  return (
    dayNumber(civilYear, Number(month), Number(day)) * DAY +
    (Number(hour) % 24) * 3600 +
    Number(minute) * 60 +
    Number(second)
  );
}
