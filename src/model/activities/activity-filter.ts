import type { NarrowedUnits } from '../facets/narrowed-units.js';
import { UnitTable } from '../facets/unit-table.js';
import { runNow, type Steps } from '../slices.js';
import type { Activity, Occurrence } from './activity.js';
import { overAt } from './agenda.js';
import type { Instant } from './clock.js';
import { dayPartsAt, dayPartsOf, dayPartsOfSpan, type DayPart } from './day-parts.js';
import { FACETS, VALUES, type Facet } from './facets.js';
import { FACET_IDS, type FacetId, type Filters } from './filters.js';
import { spansOf } from './occurrences.js';
import { instantsOf, type Bounds } from './times.js';
import { zoneOf, type Zone } from './zone.js';

/** An activity with the times at which it is, in the stretch of the calendar that is filtered. */
export interface TimedActivity {
  readonly activity: Activity;
  readonly occurrences: readonly Occurrence[];
}

/** A time in numbers, as a calendar shows it: its end is the instant at which it is over, also of all days. */
export interface Time {
  readonly start: Instant;
  readonly end: Instant;
  readonly allDay: boolean;
}

/** Per facet and value: how many activities a visitor would see after choosing it as well. */
export type FacetCounts = Record<FacetId, Record<string, number>>;

/**
 * Holds activities against filters. What differs between the times of an activity is when in the day and week they are: times
 * of which that is the same are one unit, so that a weekly activity costs no more than one that is once.
 *
 * Only what is in the stretch counts; any other time can be held against the filters as well.
 */
export class ActivityFilter {
  readonly #table: UnitTable<FacetId>;
  readonly #counts: Uint8Array;
  readonly #zone: Zone;
  /** Per unit when the last of its times in the stretch is over, where that was asked for. */
  readonly #overs: readonly Instant[];

  private constructor(table: UnitTable<FacetId>, counts: Uint8Array, zone: Zone, overs: readonly Instant[]) {
    this.#table = table;
    this.#counts = counts;
    this.#zone = zone;
    this.#overs = overs;
  }

  /** @param timezone on whose clock it is morning or evening */
  static *of(entries: readonly TimedActivity[], timezone?: string): Steps<ActivityFilter> {
    const zone = zoneOf(timezone);
    return yield* ActivityFilter.#of(
      entries.map(({ activity }) => activity),
      (position) => entries[position]!.occurrences.map((occurrence) => dayPartsOf(occurrence, zone)),
      zone,
    );
  }

  /**
   * Of all that activities are in a stretch. Those that come again need `loadRules` first.
   * @param only parts of the day: times at others do not count, nor do activities that have no other times
   */
  static *within(
    activities: readonly Activity[],
    bounds: Bounds,
    only: readonly string[] = [],
  ): Steps<ActivityFilter> {
    const { zone } = bounds;
    const overs: Instant[] = [];
    const timesOf = (position: number) => {
      const units = new Map<readonly DayPart[], Instant>();
      for (const span of spansOf(activities[position]!, bounds)) {
        const parts = dayPartsOfSpan(span, zone);
        if (!answersParts(parts, only)) continue;
        units.set(parts, Math.max(units.get(parts) ?? 0, overAt(instantsOf(span, zone))));
      }
      // An activity without times is a unit as well.
      overs.push(...(units.size > 0 ? units.values() : [0]));
      return [...units.keys()];
    };
    return yield* ActivityFilter.#of(activities, timesOf, zone, FACETS, overs);
  }

  /**
   * For these filters alone, and without a stretch to count in: for who only asks what answers. Quick enough to be made while
   * a visitor waits.
   */
  static forFilters(activities: readonly Activity[], filters: Filters, zone: Zone): ActivityFilter {
    const facets = FACETS.filter(({ id }) => id !== 'dayPart' && filters[id]?.length);
    return runNow(ActivityFilter.#of(activities, () => [], zone, facets));
  }

  static *#of(
    activities: readonly Activity[],
    timesOf: (position: number) => readonly (readonly DayPart[])[],
    zone: Zone,
    facets: readonly Facet[] = FACETS,
    overs: readonly Instant[] = [],
  ): Steps<ActivityFilter> {
    const counts = new Uint8Array(activities.length);
    const parts = (_: Activity, position: number) => {
      const times = timesOf(position);
      counts[position] = Number(times.length > 0);
      // Lists are shared, so that equal ones are the same one.
      return times.length > 1 ? [...new Set(times)] : times;
    };
    const table = yield* UnitTable.of(activities, parts, facets, VALUES);
    return new ActivityFilter(table, counts, zone, overs);
  }

  /**
   * @param asked per position whether to look at that activity: not 0 (what a search found); without it, all of them
   * @param now of a filter that was made `within` a stretch: times that are over then do not count
   */
  narrow(filters: Filters, asked?: Float64Array, now?: Instant): NarrowedActivities {
    const overs = this.#overs;
    const isOver = now === undefined ? undefined : (unit: number) => overs[unit]! <= now;
    const units = this.#table.narrow(filters, asked, isOver);
    return new NarrowedActivities(units, this.#counts, filters.dayPart ?? [], this.#zone);
  }
}

/** The activities that answer what a visitor chose. */
export class NarrowedActivities {
  readonly #units: NarrowedUnits<FacetId>;
  readonly #counts: Uint8Array;
  readonly #dayParts: readonly string[];
  readonly #zone: Zone;

  constructor(units: NarrowedUnits<FacetId>, counts: Uint8Array, dayParts: readonly string[], zone: Zone) {
    this.#units = units;
    this.#counts = counts;
    this.#dayParts = dayParts;
    this.#zone = zone;
  }

  /** Whether the activity at a position answers, at any of its times in the stretch. */
  has(position: number): boolean {
    return this.#units.has(position);
  }

  /** Whether the activity at a position answers but for the part of the day, which only a time can. */
  mayHave(position: number): boolean {
    return this.#units.hasBut(position, 'dayPart');
  }

  /** Whether the activity at a position answers at one time, be it in the stretch or not. */
  hasAt(position: number, time: Occurrence | Time): boolean {
    if (!this.mayHave(position)) return false;
    return this.#dayParts.length === 0 || answersParts(this.#partsAt(time), this.#dayParts);
  }

  #partsAt(time: Occurrence | Time): readonly DayPart[] {
    return typeof time.start === 'string'
      ? dayPartsOf(time as Occurrence, this.#zone)
      : dayPartsAt(time as Time, this.#zone);
  }

  /** How many activities answer, of those in the stretch. */
  get count(): number {
    return this.#counts.reduce((sum, counts, position) => sum + Number(counts && this.has(position)), 0);
  }

  /** Counts activities in the stretch per value of a facet; the facet's own choice does not narrow its counts. */
  countOf(facet: FacetId): Record<string, number> {
    return this.#units.count(facet, this.#counts);
  }

  get counts(): FacetCounts {
    return Object.fromEntries(FACET_IDS.map((id) => [id, this.countOf(id)])) as FacetCounts;
  }
}

/** Whether a time is in one of these parts of the day or week; without any, it is. */
export function answersParts(parts: readonly DayPart[], chosen: readonly string[]): boolean {
  return chosen.length === 0 || parts.some((part) => chosen.includes(part));
}
