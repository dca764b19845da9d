import type { Activity } from '../../model/activities/activity.js';
import {
  ActivityFilter,
  type FacetCounts,
  type NarrowedActivities,
} from '../../model/activities/activity-filter.js';
import { ASSUMED_LENGTH } from '../../model/activities/agenda.js';
import { DAY, type Instant } from '../../model/activities/clock.js';
import type { Filters } from '../../model/activities/filters.js';
import type { Timeline } from '../../model/activities/timeline.js';
import type { CivilDate } from '../../model/dates.js';
import { Gradual } from '../../model/gradual.js';
import { runInSlices, runSlice } from '../../model/slices.js';

/** Seconds ahead in which activities count: as far as the list looks. */
const AHEAD = 800 * DAY;

/** How many activities there are of those still to come, and how many a visitor would see after each choice. */
export interface Counts {
  /** Without anything that the visitor asked. */
  readonly all: FacetCounts;
  readonly total: number;
  /** With what the visitor asked. */
  readonly now: FacetCounts;
  readonly found: number;
}

/** What is counted. */
export interface Counted {
  readonly activities: readonly Activity[];
  readonly timeline: Timeline;
  readonly today: CivilDate;
  readonly now: Instant;
  /** What the page shows of it, and at which parts of the day. */
  readonly slice: NarrowedActivities | undefined;
  readonly dayParts: readonly string[];
  readonly chosen: Filters;
  /** Per position 1 for what is on show and was found; nothing when that is everything. */
  readonly asked: Float64Array | undefined;
}

/** Counts what is still to come. Of thousands of times the table for that takes a moment: it is made once a day, in slices. */
export class CalendarCounts {
  readonly #ready: () => void;
  #table: Gradual<ActivityFilter> | undefined;
  #tableOf: readonly unknown[] = [];
  /** The table that is being made ready. */
  #coming: Gradual<ActivityFilter> | undefined;
  #counts: Counts | undefined;
  #countsOf: readonly unknown[] = [];

  /** @param ready what could not be counted at once now can */
  constructor(ready: () => void) {
    this.#ready = ready;
  }

  /** The table of a calendar, when it is there: it can be held against filters as well. */
  tableOf(timeline: Timeline): ActivityFilter | undefined {
    return this.#table?.made && this.#tableOf[0] === timeline ? this.#table.value : undefined;
  }

  /** How many there are; nothing while that is worked out. */
  of(counted: Counted): Counts | undefined {
    const { activities, timeline, today, now, slice, dayParts, chosen, asked } = counted;
    const tableOf = [timeline, today, String(dayParts)];
    if (differs(tableOf, this.#tableOf)) {
      const bounds = { from: now - ASSUMED_LENGTH, to: now + AHEAD, zone: timeline.zone };
      this.#table = new Gradual(() => ActivityFilter.within(activities, bounds, dayParts));
      this.#tableOf = tableOf;
    }
    const table = this.#table!;
    // How much work it is nobody can tell beforehand: one activity may have thousands of times.
    if (!table.made && (table === this.#coming || !runSlice(table.steps()).done)) {
      void this.#make(table);
      return undefined;
    }
    const countsOf = [table, now, slice, chosen, asked];
    if (differs(countsOf, this.#countsOf)) {
      this.#counts = countsOn(table.value, counted);
      this.#countsOf = countsOf;
    }
    return this.#counts;
  }

  /** Works out what `of` could not at once. */
  async complete(): Promise<void> {
    if (this.#table) await runInSlices(this.#table.steps());
  }

  async #make(table: Gradual<ActivityFilter>): Promise<void> {
    if (table === this.#coming) return;
    this.#coming = table;
    await runInSlices(table.steps());
    if (table === this.#table) this.#ready();
  }
}

function countsOn(table: ActivityFilter, { activities, now, slice, chosen, asked }: Counted): Counts {
  const inSlice = slice && Float64Array.from(activities, (_, position) => Number(slice.mayHave(position)));
  const both =
    inSlice && asked ? inSlice.map((one, position) => one && asked[position]!) : (inSlice ?? asked);
  const all = table.narrow({}, inSlice, now);
  const found = table.narrow(chosen, both, now);
  // Counting per facet takes longest, and is only needed while the filters are on show.
  let [allCounts, nowCounts]: (FacetCounts | undefined)[] = [];
  return {
    total: all.count,
    found: found.count,
    get all() {
      return (allCounts ??= all.counts);
    },
    get now() {
      return (nowCounts ??= found.counts);
    },
  };
}

const differs = (one: readonly unknown[], other: readonly unknown[]): boolean =>
  one.some((each, i) => each !== other[i]);
