import { unknownValue } from '../../model/facets/attribute-problems.js';
import type { Attribute, FacetFilters, KnownValue, Prefix } from '../../model/facets/filters.js';
import type { Chosen } from '../../model/facets/unit-table.js';
import type { Problem } from '../../model/problem.js';

/**
 * What a page asks for by attribute: `filter-FACET` is a slice that a visitor cannot leave, `preset-FACET` where the visitor
 * starts. First as it is written, and once there is data in the words of the data.
 */
export class PageFilters<Id extends string> {
  readonly #facets: FacetFilters<Id>;
  #written: { readonly locks: Chosen<Id>; readonly presets: Chosen<Id> } = { locks: {}, presets: {} };
  #unknown: Problem[] = [];
  #locks: Chosen<Id> = {};
  #presets: Chosen<Id> = {};

  constructor(facets: FacetFilters<Id>) {
    this.#facets = facets;
  }

  get locks(): Chosen<Id> {
    return this.#locks;
  }

  get presets(): Chosen<Id> {
    return this.#presets;
  }

  /** Whether the page shows less than all of its data. */
  get isSlice(): boolean {
    return this.#facets.chosenValues(this.#locks).length > 0;
  }

  /** What the page asks for of which the data has nothing. */
  get problems(): readonly Problem[] {
    return this.#unknown;
  }

  /**
   * Reads the attributes.
   * @param usable what of the presets can be asked
   * @returns what is new: another slice, or only another start
   */
  read(
    attributes: Iterable<Attribute>,
    usable: (presets: Chosen<Id>) => Chosen<Id> = (presets) => presets,
  ): 'locks' | 'presets' | undefined {
    const { filtersFromAttributes, sameFilters } = this.#facets;
    const list = [...attributes];
    const locks = filtersFromAttributes(list, 'filter-');
    const presets = usable(filtersFromAttributes(list, 'preset-'));
    const before = this.#written;
    const sameSlice = sameFilters(locks, before.locks);
    if (sameSlice && sameFilters(presets, before.presets)) return undefined;
    this.#written = { locks, presets };
    this.#locks = locks;
    this.#presets = presets;
    return sameSlice ? 'presets' : 'locks';
  }

  /**
   * Takes what is written in the words of the data; what the data does not have is a problem of the page's.
   * @param known the values that the data has of a facet and what each is called; without it, nobody can tell
   */
  resolve(known?: (facet: Id) => readonly KnownValue[]): void {
    const { locks, presets } = this.#written;
    this.#unknown = [];
    if (!known) return;
    const take = (prefix: Prefix, written: Chosen<Id>) => {
      const { filters, unknown } = this.#facets.resolveFilters(written, known);
      for (const [facet, value] of unknown) {
        const values = known(facet).map(([each]) => each);
        this.#unknown.push(unknownValue(prefix, facet, value, values));
      }
      return filters;
    };
    this.#locks = take('filter-', locks);
    this.#presets = take('preset-', presets);
  }
}
