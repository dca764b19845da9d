import type { Steps } from '../slices.js';
import { answers, choiceOf, ColumnBuilder, goTogether, type Choice, type Column } from './columns.js';
import { FACETS, VALUES, type Facet } from './facets.js';
import type { FacetId, Filters } from './filters.js';
import { ANSWERS, FAILS, NarrowedUnits, type Units } from './narrowed-units.js';
import type { Partner } from './partner.js';

/**
 * Holds partners against filters. Their values are numbered and stand in columns, since every letter that a visitor types
 * asks for all of them.
 */
export class UnitTable implements Units {
  private constructor(
    readonly first: Int32Array,
    readonly partner: Int32Array,
    readonly columns: ReadonlyMap<FacetId, Column>,
  ) {}

  /** @param facets those that will be asked for */
  static *of(partners: readonly Partner[], facets: readonly Facet[] = FACETS): Steps<UnitTable> {
    const first = new Int32Array(partners.length + 1);
    const partnerOf: number[] = [];
    const builders = facets.map((facet) => new ColumnBuilder(facet));
    for (const [position, partner] of partners.entries()) {
      for (const offering of partner.offerings?.length ? partner.offerings : [undefined]) {
        partnerOf.push(position);
        for (const builder of builders) builder.add(VALUES[builder.facet.id](partner, offering));
      }
      first[position + 1] = partnerOf.length;
      yield;
    }
    const columns = new Map<FacetId, Column>();
    for (const builder of builders) {
      columns.set(builder.facet.id, builder.column());
      yield;
    }
    return new UnitTable(first, Int32Array.from(partnerOf), columns);
  }

  /** @param asked per position whether to look at that partner: not 0; without it, all of them */
  narrow(filters: Filters, asked?: Float64Array): NarrowedUnits {
    const groups = this.#groups(filters);
    const outcome = new Int8Array(this.partner.length).fill(ANSWERS);
    if (asked) for (let u = 0; u < outcome.length; u++) if (!asked[this.partner[u]!]) outcome[u] = FAILS;
    for (const [index, group] of groups.entries()) {
      for (let u = 0; u < outcome.length; u++) {
        if (outcome[u] === FAILS || answers(group, u)) continue;
        outcome[u] = outcome[u] === ANSWERS ? index + 1 : FAILS;
      }
    }
    return new NarrowedUnits(this, groups, outcome);
  }

  /** Each chosen facet with those that it goes together with. */
  #groups(filters: Filters): Choice[][] {
    const groups: Choice[][] = [];
    for (const [id, column] of this.columns) {
      const chosen = filters[id];
      if (!chosen?.length) continue;
      const group = groups.find(([other]) => goTogether(other!.column.facet.id, id));
      if (group) group.push(choiceOf(column, chosen));
      else groups.push([choiceOf(column, chosen)]);
    }
    return groups;
  }
}
