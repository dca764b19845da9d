import type { Steps } from '../slices.js';
import {
  answers,
  choiceOf,
  ColumnBuilder,
  goTogether,
  type Choice,
  type Column,
  type FacetRules,
} from './columns.js';
import { ANSWERS, FAILS, NarrowedUnits, type Units } from './narrowed-units.js';
import { indexed } from '../lists.js';

/** Per facet the values of a record with one of its parts (or without any). */
export type ValuesOf<Id extends string, R, P> = Readonly<
  Record<Id, (record: R, part: P | undefined) => readonly string[]>
>;

/** Per facet what a visitor chose: any of these. */
export type Chosen<Id extends string> = { readonly [facet in Id]?: readonly string[] };

/**
 * Holds records against filters. Their values are numbered and stand in columns, since every letter that a visitor types
 * asks for all of them.
 */
export class UnitTable<Id extends string> implements Units<Id> {
  private constructor(
    readonly first: Int32Array,
    readonly record: Int32Array,
    readonly columns: ReadonlyMap<Id, Column>,
  ) {}

  /**
   * @param partsOf what a record consists of, as far as filters go
   * @param facets those that will be asked for
   */
  static *of<Id extends string, R, P>(
    records: readonly R[],
    partsOf: (record: R, position: number) => readonly P[] | undefined,
    facets: readonly FacetRules<Id>[],
    values: ValuesOf<Id, R, P>,
  ): Steps<UnitTable<Id>> {
    const first = new Int32Array(records.length + 1);
    const recordOf: number[] = [];
    const builders = facets.map((facet) => new ColumnBuilder(facet));
    for (const [position, record] of indexed(records)) {
      const parts = partsOf(record, position);
      for (const part of parts?.length ? parts : [undefined]) {
        recordOf.push(position);
        for (const builder of builders) builder.add(values[builder.facet.id](record, part));
      }
      first[position + 1] = recordOf.length;
      yield;
    }
    const columns = new Map<Id, Column>();
    for (const builder of builders) {
      columns.set(builder.facet.id, builder.column());
      yield;
    }
    return new UnitTable(first, Int32Array.from(recordOf), columns);
  }

  /**
   * @param asked per position whether to look at that record: not 0; without it, all of them
   * @param without units that do not count, by their number: those of the first record first
   */
  narrow(filters: Chosen<Id>, asked?: Float64Array, without?: (unit: number) => boolean): NarrowedUnits<Id> {
    const groups = this.#groups(filters);
    const outcome = new Int8Array(this.record.length).fill(ANSWERS);
    if (asked) for (let u = 0; u < outcome.length; u++) if (!asked[this.record[u]!]) outcome[u] = FAILS;
    if (without) for (let u = 0; u < outcome.length; u++) if (without(u)) outcome[u] = FAILS;
    for (const [index, group] of indexed(groups)) {
      for (let u = 0; u < outcome.length; u++) {
        if (outcome[u] === FAILS || answers(group, u)) continue;
        outcome[u] = outcome[u] === ANSWERS ? index + 1 : FAILS;
      }
    }
    return new NarrowedUnits(this, groups, outcome);
  }

  /** Each chosen facet with those that it goes together with. */
  #groups(filters: Chosen<Id>): Choice[][] {
    const groups: Choice[][] = [];
    for (const [id, column] of this.columns) {
      const chosen = filters[id];
      if (!chosen?.length) continue;
      const group = groups.find(([other]) => goTogether(other!.column.facet, column.facet));
      if (group) group.push(choiceOf(column, chosen));
      else groups.push([choiceOf(column, chosen)]);
    }
    return groups;
  }
}
