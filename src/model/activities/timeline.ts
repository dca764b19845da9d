import type { Steps } from '../slices.js';
import type { Activity } from './activity.js';
import { byTime, entryOf, isOver, type Entry } from './agenda.js';
import { DAY, type Instant } from './clock.js';
import { spansOf, timesOf } from './occurrences.js';
import { comesAgain, instantsOf, spanOf, type Span } from './times.js';
import type { Zone } from './zone.js';
import { indexed } from '../lists.js';

/** What of an activity at one of its times is needed to find and to choose it. */
export interface Time {
  /** The place of the activity in its document. */
  readonly position: number;
  readonly start: Instant;
  /** When it is over; the start itself when that is not known. */
  readonly end: Instant;
  readonly allDay: boolean;
}

/** Which times are to be shown. */
export interface Keep {
  (time: Time): boolean;
  /** Whether an activity may have such a time: that of others is not worked out. */
  readonly mayHave?: (position: number) => boolean;
}

/** Seconds that are looked at for what comes next or was last: each time further, and not without end. */
const REACH = [1, 3, 10, 45, 200, 800].map((days) => days * DAY);

interface Placed extends Time {
  readonly span: Span;
  /** Made when it is looked at, and the same one ever after: who draws can tell that nothing changed. */
  entry: Entry | undefined;
}

/**
 * Every time of a document's activities, ready to be asked for any window: what comes once stands sorted, so that a month
 * out of ten years costs no more than what is in it; what comes again is worked out for the window.
 *
 * Activities with rules need `loadRules` first.
 */
export class Timeline {
  readonly zone: Zone;
  readonly #activities: readonly Activity[];
  /** What comes once, by start. */
  readonly #singles: readonly Placed[];
  /** Per single the latest end of all up to it: what goes on for months is found from a window far behind its start. */
  readonly #ends: Float64Array;
  /** Positions of activities that come again. */
  readonly #recurring: readonly number[];
  /** When the first of all is over. */
  readonly #firstEnd: Instant;

  private constructor(
    activities: readonly Activity[],
    singles: readonly Placed[],
    recurring: readonly number[],
    firstEnd: Instant,
    zone: Zone,
  ) {
    this.#activities = activities;
    this.#singles = singles;
    this.#recurring = recurring;
    this.#firstEnd = firstEnd;
    this.zone = zone;
    let latest = -Infinity;
    this.#ends = Float64Array.from(singles, ({ end }) => (latest = Math.max(latest, end)));
  }

  /** @param zone on whose clock days begin */
  static *of(activities: readonly Activity[], zone: Zone): Steps<Timeline> {
    const singles: Placed[] = [];
    const recurring: number[] = [];
    let firstEnd = Infinity;
    for (const [position, activity] of indexed(activities)) {
      const again = comesAgain(activity);
      const span = spanOf(activity, zone);
      // One time is little work; to look at the clock after each would be as much.
      if (again || position % 16 === 0) yield;
      if (!span) continue;
      const time = placed(position, span, zone);
      firstEnd = Math.min(firstEnd, time.end);
      if (again) {
        recurring.push(position);
        timesOf(activity, zone);
      } else singles.push(time);
    }
    yield;
    singles.sort((a, b) => a.start - b.start);
    yield;
    return new Timeline(activities, singles, recurring, firstEnd, zone);
  }

  /** Every time in a window, in order. @param to not included */
  entries(from: Instant, to: Instant, keep?: Keep): Entry[] {
    const entries: Entry[] = [];
    const add = (time: Placed) => {
      if (keep && !keep(time)) return;
      const { position, span } = time;
      entries.push((time.entry ??= entryOf(this.#activities[position]!, position, span, this.zone)));
    };
    for (let i = this.#firstEndingAfter(from); i < this.#singles.length; i++) {
      const { start, end } = this.#singles[i]!;
      if (start >= to) break;
      if (end > from || (end === start && start === from)) add(this.#singles[i]!);
    }
    const { zone } = this;
    for (const position of this.#recurring) {
      if (keep?.mayHave?.(position) === false) continue;
      const spans = spansOf(this.#activities[position]!, { from, to, zone });
      for (const span of spans) add(placed(position, span, zone));
    }
    return entries.sort(byTime);
  }

  /** What goes on now and what comes next: as many as are asked for, or all there are. */
  upcoming(now: Instant, count: number, keep?: Keep): Entry[] {
    let entries: Entry[] = [];
    for (const reach of REACH) {
      // An end that is not known is an hour after the start.
      entries = this.entries(now - 3600, now + reach, keep).filter((entry) => !isOver(entry, now));
      if (entries.length >= count) break;
    }
    return entries.slice(0, count);
  }

  /** What is over, what began last first: as many as are asked for, or all there are. */
  past(now: Instant, count: number, keep?: Keep): Entry[] {
    let entries: Entry[] = [];
    for (const reach of REACH) {
      const from = now - reach;
      entries = this.entries(from, now, keep).filter((entry) => isOver(entry, now));
      // What began before the window comes after all that began in it, seen or not.
      if (entries.at(-count) && entries.at(-count)!.start >= from) break;
    }
    return entries.reverse().slice(0, count);
  }

  /** Whether anything is over: that which comes again counts from its first time. */
  hasPast(now: Instant): boolean {
    return this.#firstEnd < now;
  }

  /** The first single from which on something may still go on at an instant. */
  #firstEndingAfter(instant: Instant): number {
    let [low, high] = [0, this.#ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#ends[middle]! < instant) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

function placed(position: number, span: Span, zone: Zone): Placed {
  const { start, end } = instantsOf(span, zone);
  return { position, start, end, allDay: span.allDay, span, entry: undefined };
}
