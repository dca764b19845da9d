import type { NarrowedUnits } from '../facets/narrowed-units.js';
import { UnitTable } from '../facets/unit-table.js';
import type { Steps } from '../slices.js';
import type { Activity, Occurrence } from './activity.js';
import { dayPartsOf, type DayPart } from './day-parts.js';
import { FACETS, VALUES } from './facets.js';
import { FACET_IDS, type FacetId, type Filters } from './filters.js';
import { zoneOf, type Zone } from './zone.js';

/** An activity with the times at which it is, in the stretch of the calendar that is filtered. */
export interface TimedActivity {
  readonly activity: Activity;
  readonly occurrences: readonly Occurrence[];
}

/** Per facet and value: how many activities a visitor would see after choosing it as well. */
export type FacetCounts = Record<FacetId, Record<string, number>>;

/**
 * Holds activities against filters. What differs between the times of an activity is when in the day and week they are: times
 * of which that is the same are one unit, so that a weekly activity costs no more than one that is once.
 */
export class ActivityFilter {
  readonly #table: UnitTable<FacetId>;
  readonly #entries: readonly TimedActivity[];
  readonly #parts: readonly (readonly DayPart[])[][];
  readonly #zone: Zone;

  private constructor(
    table: UnitTable<FacetId>,
    entries: readonly TimedActivity[],
    parts: readonly (readonly DayPart[])[][],
    zone: Zone,
  ) {
    this.#table = table;
    this.#entries = entries;
    this.#parts = parts;
    this.#zone = zone;
  }

  /** @param timezone on whose clock it is morning or evening */
  static *of(entries: readonly TimedActivity[], timezone?: string): Steps<ActivityFilter> {
    const zone = zoneOf(timezone);
    const parts: (readonly DayPart[])[][] = [];
    for (const { occurrences } of entries) {
      // Lists are shared, so that equal ones are the same one.
      parts.push([...new Set(occurrences.map((occurrence) => dayPartsOf(occurrence, zone)))]);
      yield;
    }
    const activities = entries.map(({ activity }) => activity);
    const table = yield* UnitTable.of(activities, (_, position) => parts[position], FACETS, VALUES);
    return new ActivityFilter(table, entries, parts, zone);
  }

  /** @param asked per position whether to look at that activity: not 0 (what a search found); without it, all of them */
  narrow(filters: Filters, asked?: Float64Array): NarrowedActivities {
    return new NarrowedActivities(this.#table.narrow(filters, asked), this.#entries, this.#parts, this.#zone);
  }
}

/** The activities that answer what a visitor chose, each with the times at which it does. */
export class NarrowedActivities {
  readonly #units: NarrowedUnits<FacetId>;
  readonly #entries: readonly TimedActivity[];
  readonly #parts: readonly (readonly DayPart[])[][];
  readonly #zone: Zone;

  constructor(
    units: NarrowedUnits<FacetId>,
    entries: readonly TimedActivity[],
    parts: readonly (readonly DayPart[])[][],
    zone: Zone,
  ) {
    this.#units = units;
    this.#entries = entries;
    this.#parts = parts;
    this.#zone = zone;
  }

  /** Whether the activity at a position answers, at any of its times. */
  has(position: number): boolean {
    return this.#units.has(position);
  }

  /** How many activities answer. */
  get count(): number {
    let count = 0;
    for (let position = 0; position < this.#entries.length; position++) if (this.has(position)) count++;
    return count;
  }

  /** The times at which the activity at a position answers. */
  occurrences(position: number): readonly Occurrence[] {
    const { occurrences } = this.#entries[position]!;
    const parts = this.#parts[position]!;
    const answering = this.#units.parts(parts, position);
    if (answering.length === parts.length) return this.has(position) ? occurrences : [];
    return occurrences.filter((occurrence) => answering.includes(dayPartsOf(occurrence, this.#zone)));
  }

  /** Counts activities per value of a facet; the facet's own choice does not narrow its counts. */
  countOf(facet: FacetId): Record<string, number> {
    return this.#units.count(facet);
  }

  get counts(): FacetCounts {
    return Object.fromEntries(FACET_IDS.map((id) => [id, this.countOf(id)])) as FacetCounts;
  }
}
