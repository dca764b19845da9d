import type { Steps } from '../slices.js';
import type { Activity } from './activity.js';
import { byTime, entryOf, isOver, type Entry } from './agenda.js';
import { DAY, type Instant } from './clock.js';
import { spansOf, timesOf } from './occurrences.js';
import { comesAgain, instantsOf, spanOf, type Span } from './times.js';
import type { Zone } from './zone.js';

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

/** Seconds that are looked at for what comes next or was last: as far as that takes, and not without end. */
const REACH = [1, 10, 45, 200, 800].map((days) => days * DAY);
const FAR = REACH.at(-1)!;
/** Windows that stay known: who pages through months goes back too, and every minute draws again. */
const WINDOWS = 8;

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
  /** What comes again, in the windows that were looked at last. */
  readonly #windows = new Map<string, Map<number, readonly Placed[]>>();

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
    for (const [position, activity] of activities.entries()) {
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
    singles.sort((a, b) => a.start - b.start || Number(b.allDay) - Number(a.allDay) || a.end - b.end);
    yield;
    return new Timeline(activities, singles, recurring, firstEnd, zone);
  }

  /** Every time in a window, in order. @param to not included */
  entries(from: Instant, to: Instant, keep?: Keep): Entry[] {
    const times: Placed[] = [];
    for (let i = this.#firstEndingAfter(from); i < this.#singles.length; i++) {
      const time = this.#singles[i]!;
      const { start, end } = time;
      if (start >= to) break;
      if ((end > from || (end === start && start === from)) && (!keep || keep(time))) times.push(time);
    }
    for (const time of this.#again(from, to, keep)) if (!keep || keep(time)) times.push(time);
    return this.#inOrder(times);
  }

  /** What goes on now and what comes next: as many as are asked for, or all there are. */
  upcoming(now: Instant, count: number, keep?: Keep): Entry[] {
    const isNext = (time: Time) => !isOver(time, now) && (!keep || keep(time));
    // An end that is not known is an hour after the start.
    const from = now - 3600;
    const singles: Placed[] = [];
    /** Nothing behind this counts: there is enough up to it. */
    let last = now + FAR;
    for (let i = this.#firstEndingAfter(from); i < this.#singles.length; i++) {
      const time = this.#singles[i]!;
      if (time.start >= last) break;
      if (isNext(time) && singles.push(time) === count) last = Math.min(last, time.start + 1);
    }
    let times: readonly Placed[] = singles;
    if (this.#recurring.length > 0)
      for (const reach of REACH) {
        const to = Math.min(last, now + reach);
        times = [...singles.filter(({ start }) => start < to), ...this.#again(from, to, keep).filter(isNext)];
        if (to === last || times.length >= count) break;
      }
    return this.#inOrder(times).slice(0, count);
  }

  /** What is over, what began last first: as many as are asked for, or all there are. */
  past(now: Instant, count: number, keep?: Keep): Entry[] {
    const wasNext = (time: Time) => isOver(time, now) && (!keep || keep(time));
    const singles: Placed[] = [];
    const farthest = now - FAR;
    /** What began before this does not count: there is enough since. */
    let first = -Infinity;
    for (let i = this.#first((single) => this.#singles[single]!.start >= now) - 1; i >= 0; i--) {
      const time = this.#singles[i]!;
      if (time.start < first || this.#ends[i]! <= farthest) break;
      if (time.end > farthest && wasNext(time) && singles.push(time) === count) first = time.start;
    }
    singles.reverse();
    let times: readonly Placed[] = singles;
    if (this.#recurring.length > 0)
      for (const reach of REACH) {
        const from = Math.max(first, now - reach);
        times = [...singles, ...this.#again(from, now, keep).filter(wasNext)];
        if (from === first || reach === FAR) break;
        // What began before the window and ended in it comes after what began between.
        if (times.filter(({ start }) => start >= from).length >= count) break;
      }
    return this.#inOrder(times).reverse().slice(0, count);
  }

  /** Whether anything is over: that which comes again counts from its first time. */
  hasPast(now: Instant): boolean {
    return this.#firstEnd < now;
  }

  #inOrder(times: readonly Placed[]): Entry[] {
    return times.map((time) => this.#entry(time)).sort(byTime);
  }

  #entry(time: Placed): Entry {
    const { position, span } = time;
    return (time.entry ??= entryOf(this.#activities[position]!, position, span, this.zone));
  }

  /** The times in a window of what comes again. @param keep of which activities; all their times */
  #again(from: Instant, to: Instant, keep?: Keep): Placed[] {
    const { zone } = this;
    const window = `${from} ${to}`;
    let known = this.#windows.get(window);
    if (!known) {
      if (this.#windows.size >= WINDOWS) this.#windows.clear();
      this.#windows.set(window, (known = new Map()));
    }
    const found: Placed[] = [];
    for (const position of this.#recurring) {
      if (keep?.mayHave?.(position) === false) continue;
      let times = known.get(position);
      if (!times) {
        const spans = spansOf(this.#activities[position]!, { from, to, zone });
        known.set(position, (times = spans.map((span) => placed(position, span, zone))));
      }
      found.push(...times);
    }
    return found;
  }

  /** The first single from which on something may still go on at an instant. */
  #firstEndingAfter(instant: Instant): number {
    return this.#first((i) => this.#ends[i]! >= instant);
  }

  /** The first single of which something is true that is so of all after it. */
  #first(is: (i: number) => boolean): number {
    let [low, high] = [0, this.#ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (is(middle)) high = middle;
      else low = middle + 1;
    }
    return low;
  }
}

function placed(position: number, span: Span, zone: Zone): Placed {
  const { start, end } = instantsOf(span, zone);
  return { position, start, end, allDay: span.allDay, span, entry: undefined };
}
