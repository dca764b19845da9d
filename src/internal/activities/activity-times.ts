import type { Activity } from '../../model/activities/activity.js';
import { entryOf, isOver, type Entry } from '../../model/activities/agenda.js';
import { DAY, type Instant } from '../../model/activities/clock.js';
import { spansOf } from '../../model/activities/occurrences.js';
import { spanOf } from '../../model/activities/times.js';
import type { Zone } from '../../model/activities/zone.js';
import { toDayNumber } from '../../model/dates.js';

/** Days that are looked through for the next or the last time: each time further, and not without end. */
const REACH = [5, 400, 4000, 40_000];

/** Every time of one activity, for whoever looks at that one alone. */
export class ActivityTimes {
  readonly #activity: Activity;
  readonly #position: number;
  readonly #zone: Zone;

  /**
   * @param position the place of the activity in its document
   * @param zone on whose clock days begin
   */
  constructor(activity: Activity, position: number, zone: Zone) {
    this.#activity = activity;
    this.#position = position;
    this.#zone = zone;
  }

  /** The time that an address names, `2026-11-03T19:30` or `2026-11-03`; else another one on that day. */
  at(time: string): Entry | undefined {
    const day = toDayNumber(time.slice(0, 10));
    if (day === undefined) return undefined;
    const start = this.#zone.toInstant(day * DAY);
    const entries = this.#entries(start, this.#zone.toInstant((day + 1) * DAY));
    const onDay = entries.filter((entry) => entry.day === time.slice(0, 10));
    return onDay.find((entry) => entry.from === time.slice(11)) ?? onDay[0];
  }

  /** The same time as one that was known before: what takes all day is the same on the same day, in any zone. */
  same({ start, day, allDay }: Entry): Entry | undefined {
    if (allDay) return this.at(day);
    return this.#entries(start, start + 1).find((entry) => entry.start === start);
  }

  /** What goes on now or comes next; else the last time there was. */
  near(now: Instant): Entry | undefined {
    for (const days of REACH) {
      const next = this.#entries(now - 3600, now + days * DAY).find((entry) => !isOver(entry, now));
      if (next) return next;
    }
    return this.#lastBefore(now) ?? this.#first();
  }

  /** The times after one of them. */
  after({ start }: Entry, count: number): Entry[] {
    let found: Entry[] = [];
    for (const days of REACH.slice(1)) {
      found = this.#entries(start, start + days * DAY).filter((entry) => entry.start > start);
      if (found.length >= count) break;
    }
    return found.slice(0, count);
  }

  /** The time before one of them. */
  before({ start }: Entry): Entry | undefined {
    return this.#lastBefore(start);
  }

  #lastBefore(instant: Instant): Entry | undefined {
    for (const days of REACH) {
      const entries = this.#entries(instant - days * DAY, instant).filter(({ start }) => start < instant);
      if (entries.length > 0) return entries.at(-1);
    }
    return undefined;
  }

  /** As it is written, also when every time of it is left out. */
  #first(): Entry | undefined {
    const span = spanOf(this.#activity, this.#zone);
    return span && entryOf(this.#activity, this.#position, span, this.#zone);
  }

  #entries(from: Instant, to: Instant): Entry[] {
    const spans = spansOf(this.#activity, { from, to, zone: this.#zone });
    return spans.map((span) => entryOf(this.#activity, this.#position, span, this.#zone));
  }
}
