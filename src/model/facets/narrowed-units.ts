import { answersAt, goTogether, type ChoiceGroup, type Column } from './columns.js';

/**
 * A unit is a record with one of its parts (a partner with an offering, an activity with a time), or without any: what
 * filters are held against, so that two filters never match two different parts.
 */
export interface Units<Id extends string> {
  /** The first unit of each record, and a last one beyond the end. */
  readonly first: Int32Array;
  /** The position of each unit's record. */
  readonly record: Int32Array;
  readonly columns: ReadonlyMap<Id, Column>;
}

/** What became of a unit: it answers all groups of choices; it fails more than one; above 0, the number of the one it fails. */
export const ANSWERS = 0;
export const FAILS = -1;

/** The units that answer what a visitor chose. */
export class NarrowedUnits<Id extends string> {
  readonly #units: Units<Id>;
  readonly #groups: readonly ChoiceGroup[];
  readonly #outcome: Int8Array;
  readonly #answering = new Map<number, Int32Array>();

  constructor(units: Units<Id>, groups: readonly ChoiceGroup[], outcome: Int8Array) {
    this.#units = units;
    this.#groups = groups;
    this.#outcome = outcome;
  }

  /** Whether the record at a position answers, with one of its parts or without any. */
  has(position: number): boolean {
    const { first } = this.#units;
    for (let u = first[position]!; u < first[position + 1]!; u++)
      if (this.#outcome[u] === ANSWERS) return true;
    return false;
  }

  /** Whether the record at a position answers all that was chosen of other facets, with one of its parts or without any. */
  hasBut(position: number, id: Id): boolean {
    const group = this.#groupOf(id);
    const { first } = this.#units;
    for (let u = first[position]!; u < first[position + 1]!; u++)
      if (this.#outcome[u] === ANSWERS || this.#outcome[u] === group) return true;
    return false;
  }

  /**
   * The parts with which the record at a position answers.
   * @param parts all of its parts
   */
  parts<P>(parts: readonly P[] = [], position: number): readonly P[] {
    const first = this.#units.first[position]!;
    return parts.filter((_, i) => this.#outcome[first + i] === ANSWERS);
  }

  /**
   * Counts records per value of a facet. The facet's own choice does not narrow its counts, so that a visitor sees what
   * adding a second value would bring.
   * @param counts per position whether that record counts: not 0; without it, all of them do
   */
  count(id: Id, counts?: Uint8Array): Record<string, number> {
    const { record, columns } = this.#units;
    const { facet, counted } = columns.get(id)!;
    const { names, start, codes } = counted;
    const own = this.#groupOf(id);
    const others = this.#groups
      .flat()
      .filter(({ column }) => column.facet !== facet && goTogether(column.facet, facet));
    const found = new Int32Array(names.length);
    // A record counts once, however many of its parts have a value.
    const last = new Int32Array(names.length).fill(-1);
    const units = this.#answeringWithout(own);
    for (let j = 0; j < units.length; j++) {
      const u = units[j]!;
      if (counts && !counts[record[u]!]) continue;
      for (let i = start[u]!; i < start[u + 1]!; i++) {
        const code = codes[i]!;
        if (last[code] === record[u] || (others.length > 0 && !answersAt(others, i))) continue;
        last[code] = record[u]!;
        found[code]!++;
      }
    }
    return Object.fromEntries(names.flatMap((name, code) => (found[code] ? [[name, found[code]]] : [])));
  }

  /** The number of the group of choices that a facet is in; 0 when nothing of it was chosen. */
  #groupOf(id: Id): number {
    const facet = this.#units.columns.get(id)?.facet;
    return 1 + this.#groups.findIndex((group) => group.some(({ column }) => column.facet === facet));
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
