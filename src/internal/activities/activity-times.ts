import type { Activity } from '../../model/activities/activity.js';
import { entryOf, isOver, type Entry } from '../../model/activities/agenda.js';
import { DAY, type Instant } from '../../model/activities/clock.js';
import { spansOf, timesOf } from '../../model/activities/occurrences.js';
import { instantsOf, spanOf, type Span } from '../../model/activities/times.js';
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
    const isNext = (span: Span) => !isOver(instantsOf(span, this.#zone), now);
    for (const days of REACH) {
      const next = this.#spans(now - 3600, now + days * DAY).find(isNext);
      if (next) return this.#entry(next);
    }
    return this.#lastBefore(now) ?? this.#first();
  }

  /** The times after one of them. */
  after({ start }: Entry, count: number): Entry[] {
    let found: Span[] = [];
    for (const days of REACH.slice(1)) {
      found = this.#spans(start, start + days * DAY).filter((span) => this.#startOf(span) > start);
      if (found.length >= count) break;
    }
    return found.slice(0, count).map((span) => this.#entry(span));
  }

  /** The time before one of them. */
  before({ start }: Entry): Entry | undefined {
    return this.#lastBefore(start);
  }

  #lastBefore(instant: Instant): Entry | undefined {
    const end = Math.min(instant, this.#end());
    for (const days of REACH) {
      const spans = this.#spans(end - days * DAY, instant);
      const last = spans.findLast((span) => this.#startOf(span) < instant);
      if (last) return this.#entry(last);
    }
    return undefined;
  }

  /**
   * When what its rule gives is over, give or take a day: of a series that is long past the last time is near that, and far
   * from now.
   */
  #end(): Instant {
    const times = timesOf(this.#activity, this.#zone);
    return ('series' in times ? times.series?.rule?.last : undefined) ?? Infinity;
  }

  /** As it is written, also when every time of it is left out. */
  #first(): Entry | undefined {
    const span = spanOf(this.#activity, this.#zone);
    return span && this.#entry(span);
  }

  #entries(from: Instant, to: Instant): Entry[] {
    return this.#spans(from, to).map((span) => this.#entry(span));
  }

  #spans(from: Instant, to: Instant): Span[] {
    return spansOf(this.#activity, { from, to, zone: this.#zone });
  }

  #startOf(span: Span): Instant {
    return instantsOf(span, this.#zone).start;
  }

  #entry(span: Span): Entry {
    return entryOf(this.#activity, this.#position, span, this.#zone);
  }
}
