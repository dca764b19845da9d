import type { Steps } from '../slices.js';
import type { Activity } from './activity.js';
import { byTime, entryOf, isOver, type Entry } from './agenda.js';
import { DAY, type Instant } from './clock.js';
import { spansOf } from './occurrences.js';
import { comesAgain, spanOf, type Span } from './times.js';
import type { Zone } from './zone.js';

/** Whether an entry is to be shown. */
export type Keep = (entry: Entry) => boolean;

/** Days that are looked at for what comes next or was last: each time further, and not without end. */
const REACH = [10, 45, 200, 800];

/** What of an activity at its one time is needed to find it in a window. */
interface Single {
  readonly position: number;
  readonly span: Span;
  readonly start: Instant;
  readonly end: Instant;
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
  /** By start. */
  readonly #singles: readonly Single[];
  /** Per single the latest end of all up to it: what goes on for months is found from a window far behind its start. */
  readonly #ends: Float64Array;
  /** Positions of activities that come again. */
  readonly #recurring: readonly number[];
  /** Made as they are looked at, and the same one ever after: who draws can tell that nothing changed. */
  readonly #entries = new Map<number, Entry>();

  private constructor(
    activities: readonly Activity[],
    singles: readonly Single[],
    recurring: readonly number[],
    zone: Zone,
  ) {
    this.#activities = activities;
    this.#singles = singles;
    this.#recurring = recurring;
    this.zone = zone;
    this.#ends = new Float64Array(singles.length);
    let latest = -Infinity;
    singles.forEach(({ end }, i) => (this.#ends[i] = latest = Math.max(latest, end)));
  }

  /** @param zone on whose clock days begin */
  static *of(activities: readonly Activity[], zone: Zone): Steps<Timeline> {
    const singles: Single[] = [];
    const recurring: number[] = [];
    for (const [position, activity] of activities.entries()) {
      if (comesAgain(activity)) recurring.push(position);
      else {
        const span = spanOf(activity, zone);
        if (span) singles.push({ position, span, ...instants(span, zone) });
      }
      yield;
    }
    singles.sort((a, b) => a.start - b.start);
    return new Timeline(activities, singles, recurring, zone);
  }

  /** Every time in a window, in order. @param to not included */
  entries(from: Instant, to: Instant, keep?: Keep): Entry[] {
    const entries: Entry[] = [];
    const add = (entry: Entry) => {
      if (!keep || keep(entry)) entries.push(entry);
    };
    for (let i = this.#firstEndingAfter(from); i < this.#singles.length; i++) {
      const { start, end } = this.#singles[i]!;
      if (start >= to) break;
      if (end > from || (end === start && start === from)) add(this.#single(i));
    }
    const bounds = { from, to, zone: this.zone };
    for (const position of this.#recurring) {
      const activity = this.#activities[position]!;
      for (const span of spansOf(activity, bounds)) add(entryOf(activity, position, span, this.zone));
    }
    return entries.sort(byTime);
  }

  /** What goes on now and what comes next: as many as are asked for, or all there are. */
  upcoming(now: Instant, count: number, keep?: Keep): Entry[] {
    let entries: Entry[] = [];
    for (const days of REACH) {
      // An end that is not known is an hour after the start.
      entries = this.entries(now - 3600, now + days * DAY, keep).filter((entry) => !isOver(entry, now));
      if (entries.length >= count) break;
    }
    return entries.slice(0, count);
  }

  /** What is over, what began last first: as many as are asked for, or all there are. */
  past(now: Instant, count: number, keep?: Keep): Entry[] {
    let entries: Entry[] = [];
    for (const days of REACH) {
      entries = this.entries(now - days * DAY, now, keep).filter((entry) => isOver(entry, now));
      if (entries.length >= count) break;
    }
    return entries.reverse().slice(0, count);
  }

  /** Whether anything is over: that which comes again counts from its first time. */
  hasPast(now: Instant): boolean {
    const isBefore = ({ start, end }: { start: Instant; end: Instant }) => Math.max(start, end) < now;
    if (this.#singles.some(isBefore)) return true;
    return this.#recurring.some((position) => {
      const span = spanOf(this.#activities[position]!, this.zone);
      return span !== undefined && isBefore(instants(span, this.zone));
    });
  }

  #single(i: number): Entry {
    let entry = this.#entries.get(i);
    if (!entry) {
      const { position, span } = this.#singles[i]!;
      this.#entries.set(i, (entry = entryOf(this.#activities[position]!, position, span, this.zone)));
    }
    return entry;
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

function instants({ start, end, allDay }: Span, zone: Zone): { start: Instant; end: Instant } {
  return allDay ? { start: zone.toInstant(start), end: zone.toInstant(end + DAY) } : { start, end };
}
