import { answersAt, goTogether, type ChoiceGroup, type Column } from './columns.js';
import type { FacetId } from './filters.js';
import type { Offering, Partner } from './partner.js';

/**
 * A unit is a partner with one of its offerings, or without any: what filters are held against, so that two filters never
 * match two different offerings.
 */
export interface Units {
  /** The first unit of each partner, and a last one beyond the end. */
  readonly first: Int32Array;
  /** The position of each unit's partner. */
  readonly partner: Int32Array;
  readonly columns: ReadonlyMap<FacetId, Column>;
}

/** What became of a unit: it answers all groups of choices; it fails more than one; above 0, the number of the one it fails. */
export const ANSWERS = 0;
export const FAILS = -1;

/** The units that answer what a visitor chose. */
export class NarrowedUnits {
  readonly #units: Units;
  readonly #groups: readonly ChoiceGroup[];
  readonly #outcome: Int8Array;
  readonly #answering = new Map<number, Int32Array>();

  constructor(units: Units, groups: readonly ChoiceGroup[], outcome: Int8Array) {
    this.#units = units;
    this.#groups = groups;
    this.#outcome = outcome;
  }

  /** Whether the partner at a position answers, with one of its offerings or without any. */
  has(position: number): boolean {
    const { first } = this.#units;
    for (let u = first[position]!; u < first[position + 1]!; u++)
      if (this.#outcome[u] === ANSWERS) return true;
    return false;
  }

  /** The offerings with which the partner at a position answers. */
  offerings({ offerings = [] }: Partner, position: number): readonly Offering[] {
    const first = this.#units.first[position]!;
    return offerings.filter((_, i) => this.#outcome[first + i] === ANSWERS);
  }

  /**
   * Counts partners per value of a facet. The facet's own choice does not narrow its counts, so that a visitor sees what
   * adding a second value would bring.
   */
  count(id: FacetId): Record<string, number> {
    const { partner, columns } = this.#units;
    const { names, start, codes } = columns.get(id)!.counted;
    const own = 1 + this.#groups.findIndex((group) => group.some(({ column }) => column.facet.id === id));
    const others = this.#groups
      .flat()
      .filter(({ column: { facet } }) => facet.id !== id && goTogether(facet.id, id));
    const counts = new Int32Array(names.length);
    // A partner counts once, however many of its offerings have a value.
    const last = new Int32Array(names.length).fill(-1);
    const units = this.#answeringWithout(own);
    for (let j = 0; j < units.length; j++) {
      const u = units[j]!;
      for (let i = start[u]!; i < start[u + 1]!; i++) {
        const code = codes[i]!;
        if (last[code] === partner[u] || (others.length > 0 && !answersAt(others, i))) continue;
        last[code] = partner[u]!;
        counts[code]!++;
      }
    }
    return Object.fromEntries(names.flatMap((name, code) => (counts[code] ? [[name, counts[code]]] : [])));
  }

  /** The units that answer all groups but one at most, by its number, in order. */
  #answeringWithout(group: number): Int32Array {
    let units = this.#answering.get(group);
    if (!units) {
      const outcome = this.#outcome;
      units = new Int32Array(outcome.length);
      let count = 0;
      for (let u = 0; u < outcome.length; u++)
        if (outcome[u] === ANSWERS || outcome[u] === group) units[count++] = u;
      units = units.subarray(0, count);
      this.#answering.set(group, units);
    }
    return units;
  }
}
