import type { NarrowedUnits } from '../facets/narrowed-units.js';
import type { UnitTable } from '../facets/unit-table.js';
import { words } from '../fold.js';
import { Gradual } from '../gradual.js';
import type { Found } from '../search/text-index.js';
import type { TermWords } from '../search/words.js';
import { runInSlices } from '../slices.js';
import { allWordings } from '../wordings.js';
import { distanceTo, pointOf, type Point } from './distance.js';
import { FACETS } from './facets.js';
import type { FacetId, Filters } from './filters.js';
import { LAST, orderByName, sortedBy, townRanks } from './order.js';
import type { Partner, PartnersDocument } from './partner.js';
import { Result } from './result.js';
import type { PartnerSearch } from './search.js';
import { partnerTable } from './unit-table.js';

/** `place` is the town of a partner's first place, in alphabetical order; `distance` needs `near`. */
export const SORTS = ['relevance', 'name', 'place', 'distance'] as const;
export type Sort = (typeof SORTS)[number];

export interface Query {
  readonly query?: string;
  readonly filters?: Filters;
  /** Default: `relevance` with a query, else `name`. */
  readonly sort?: Sort;
  /** Where the visitor is: gives results a distance, and a way to sort them. */
  readonly near?: Point;
}

/** Per facet and value: how many partners a visitor would see after choosing it as well. */
export type FacetCounts = Record<FacetId, Record<string, number>>;

export interface Results {
  readonly results: readonly Result[];
  readonly count: number;
  readonly facets: FacetCounts;
}

/**
 * Searches and filters a partners document.
 *
 * Filters work at once; a text query works after `prepare()`, which builds the text index in slices.
 */
export class PartnerIndex {
  readonly #partners: readonly Partner[];
  readonly #document: PartnersDocument;
  readonly #termWords: TermWords;
  readonly #table: Gradual<UnitTable<FacetId>>;
  readonly #byName: Gradual<Int32Array>;
  #byTown: Float64Array | undefined;
  #distances: { readonly near: Point; readonly kilometres: Float64Array } | undefined;
  #preparing: Promise<void> | undefined;
  #search: PartnerSearch | undefined;

  /**
   * @param termWords what terms are called, so that a search finds them
   * @param language whose alphabet orders the names
   */
  constructor(
    document: PartnersDocument,
    termWords: TermWords = (_, term) => term,
    readonly language = 'nl',
  ) {
    const { partners, terms } = document;
    this.#partners = partners;
    this.#document = document;
    this.#termWords = (vocabulary, term) =>
      [termWords(vocabulary, term), ...allWordings(terms?.[vocabulary]?.[term])].join(' ');
    this.#table = new Gradual(() => partnerTable(partners));
    this.#byName = new Gradual(() => orderByName(partners, language));
  }

  /** Loads the search engine, and builds all that an answer needs in slices; once, however often it is asked. */
  prepare(): Promise<void> {
    return (this.#preparing ??= this.#prepare().catch((error: unknown) => {
      this.#preparing = undefined;
      throw error;
    }));
  }

  async #prepare(): Promise<void> {
    // The engine is half the weight of a directory, and most visitors filter or scroll.
    const { PartnerSearch } = await import('./search.js');
    const search = new PartnerSearch(this.#termWords, this.#document.terms?.['synonym']);
    await runInSlices(search.add(this.#partners));
    await this.prepareFilters();
    this.#search = search;
  }

  /** Builds in slices what answers without a text query stand on, so that the first of thousands does not hold up the page. */
  async prepareFilters(): Promise<void> {
    await runInSlices(this.#byName.steps());
    await runInSlices(this.#table.steps());
  }

  /** Whether filters can be answered without work that holds up the page. */
  get filterable(): boolean {
    return this.#byName.made && this.#table.made;
  }

  /** Whether a text query can be answered now. */
  get prepared(): boolean {
    return this.#search !== undefined;
  }

  search({ query = '', filters = {}, sort, near }: Query = {}): Results {
    const partners = this.#partners;
    const asked = words(query).length > 0;
    const found = asked ? (this.#search?.find(query) ?? nothing(partners.length)) : undefined;
    const distances = near && pointOf(near) && this.#distancesTo(near);
    const narrow = () => this.#table.value.narrow(filters, found?.scores);
    const narrowed = FACETS.some(({ id }) => filters[id]?.length) ? narrow() : undefined;

    let positions = this.#byName.value;
    if (narrowed) positions = positions.filter((position) => narrowed.has(position));
    else if (found) positions = positions.filter((position) => found.scores[position] !== 0);
    positions = this.#sorted(positions, sort ?? (asked ? 'relevance' : 'name'), found, distances);

    const search = { found, narrowed };
    const results: Result[] = [];
    for (const position of positions) {
      const score = found ? found.scores[position]! : 0;
      const distance = distances && Number.isFinite(distances[position]) ? distances[position] : undefined;
      results.push(new Result(partners[position]!, score, distance, search, position));
    }
    let counted: FacetCounts | undefined;
    return {
      results,
      count: results.length,
      // Counting is as much work as searching and only needed while filters are on show.
      get facets() {
        return (counted ??= countAll(narrowed ?? narrow()));
      },
    };
  }

  /** Kilometres per partner; without coordinates, infinitely many. A visitor stays where they are while typing. */
  #distancesTo(near: Point): Float64Array {
    const known = this.#distances;
    if (known?.near.lat === near.lat && known.near.lon === near.lon) return known.kilometres;
    const kilometres = Float64Array.from(this.#partners, (p) => distanceTo(p, near) ?? Infinity);
    this.#distances = { near: { ...near }, kilometres };
    return kilometres;
  }

  /** @param byName positions in the order of names, in which those stay that are equal in another order */
  #sorted(byName: Int32Array, sort: Sort, found?: Found, distances?: Float64Array): Int32Array {
    if (sort === 'relevance' && found) {
      const { scores } = found;
      const best = scores.reduce((most, score) => Math.max(most, score), 0);
      return sortedBy(byName, (position) => Math.round((1 - scores[position]! / best) * LAST));
    }
    if (sort === 'place') {
      const ranks = (this.#byTown ??= townRanks(this.#partners, this.language));
      return sortedBy(byName, (position) => ranks[position]!);
    }
    if (sort === 'distance' && distances) {
      const metres = (position: number) => Math.round(distances[position]! * 1000);
      return sortedBy(byName, (position) => Math.min(LAST, metres(position)));
    }
    return byName;
  }
}

function nothing(count: number): Found {
  return { scores: new Float64Array(count), terms: () => [], words: () => [] };
}

function countAll(units: NarrowedUnits<FacetId>): FacetCounts {
  return Object.fromEntries(FACETS.map(({ id }) => [id, units.count(id)])) as FacetCounts;
}
