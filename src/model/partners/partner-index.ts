import type { Place } from '../documents.js';
import { answers, words } from '../fold.js';
import { allWordings } from '../text.js';
import { FACETS } from './facets.js';
import type { FacetId, Filters } from './filters.js';
import {
  nameComparer,
  nameForSorting,
  type Offering,
  type Partner,
  type PartnersDocument,
} from './partner.js';
import { placesOf } from './reach.js';
import { runInSlices, runNow, type Steps } from '../slices.js';
import type { Hit, PartnerSearch, TermWords } from './search.js';

export interface Query {
  readonly query?: string;
  readonly filters?: Filters;
  /** Default: `relevance` with a query, else `name`. */
  readonly sort?: 'relevance' | 'name' | 'distance';
  /** Where the visitor is, for sorting by distance. */
  readonly near?: { readonly lat: number; readonly lon: number };
}

export interface Result {
  readonly partner: Partner;
  /** The offerings that answer the filters, those that answer the query first. */
  readonly offerings: readonly Offering[];
  /** How well the partner answers the query; 0 without one. Only good for comparing within one search. */
  readonly score: number;
  /** The folded words that the search found, for marking them. */
  readonly terms: readonly string[];
}

/** Per facet and value: how many partners a visitor would see after choosing it as well. */
export type FacetCounts = Record<FacetId, Record<string, number>>;

export interface Results {
  readonly results: readonly Result[];
  readonly count: number;
  readonly facets: FacetCounts;
}

/** A partner with one of its offerings: what the filters are held against, so that two filters never match two different offerings. */
interface Unit {
  readonly position: number;
  readonly offering: Offering | undefined;
  /** Looked up once: an answer asks for them thousands of times. */
  readonly values: Readonly<Record<FacetId, readonly string[]>>;
}

/**
 * Searches and filters a partners document.
 *
 * Filters work at once; a text query works after `prepare()`, which builds the text index in slices.
 */
export class PartnerIndex {
  readonly #partners: readonly Partner[];
  readonly #termWords: TermWords;
  #units: Unit[] | undefined;
  #byName: Int32Array | undefined;
  #preparing: Promise<void> | undefined;
  #search: PartnerSearch | undefined;

  constructor(document: PartnersDocument, termWords: TermWords = (_, term) => term) {
    this.#partners = document.partners;
    this.#termWords = (vocabulary, term) =>
      `${termWords(vocabulary, term)} ${allWordings(document.terms?.[vocabulary]?.[term])}`;
  }

  /** Loads the search engine and builds the text index; once, however often it is asked. */
  prepare(): Promise<void> {
    return (this.#preparing ??= this.#prepare().catch((error: unknown) => {
      this.#preparing = undefined;
      throw error;
    }));
  }

  async #prepare(): Promise<void> {
    // The engine is half the weight of a directory, and most visitors filter or scroll.
    const { PartnerSearch } = await import('./search.js');
    const search = new PartnerSearch();
    await runInSlices(search.add(this.#partners, this.#termWords));
    this.#byName ??= await runInSlices(nameRank(this.#partners));
    this.#search = search;
  }

  /** Whether a text query can be answered now. */
  get prepared(): boolean {
    return this.#search !== undefined;
  }

  search({ query = '', filters = {}, sort, near }: Query = {}): Results {
    const asked = words(query).length > 0;
    const hits = asked
      ? new Map((this.#search?.find(query) ?? []).map((hit) => [hit.position, hit]))
      : undefined;
    const chosen = chosenFilters(filters);
    const order = sort ?? (asked ? 'relevance' : 'name');
    const found = chosen.length === 0 ? undefined : this.#matching(chosen, hits);
    const positions = [...(found ?? hits ?? this.#partners).keys()];
    const results = this.#sorted(positions, order, hits, near).map((position) =>
      this.#result(position, found?.get(position), hits?.get(position)),
    );
    const facets = () => this.#count(chosen, hits);
    let counted: FacetCounts | undefined;
    return {
      results,
      count: results.length,
      // Counting is as much work as searching and only needed while filters are on show.
      get facets() {
        return (counted ??= facets());
      },
    };
  }

  #allUnits(): Unit[] {
    return (this.#units ??= this.#partners.flatMap((partner, position): Unit[] => {
      const offerings = partner.offerings?.length ? partner.offerings : [undefined];
      return offerings.map((offering) => ({ position, offering, values: facetValues(partner, offering) }));
    }));
  }

  #matching(chosen: readonly Chosen[], hits: ReadonlyMap<number, Hit> | undefined): Map<number, Offering[]> {
    const found = new Map<number, Offering[]>();
    for (const unit of this.#allUnits()) {
      if (hits && !hits.has(unit.position)) continue;
      if (!chosen.every((filter) => this.#answers(unit, filter))) continue;
      const offerings = found.get(unit.position) ?? [];
      if (unit.offering) offerings.push(unit.offering);
      found.set(unit.position, offerings);
    }
    return found;
  }

  #answers(unit: Unit, filter: Chosen): boolean {
    return unit.values[filter.facet.id].some((value) => filter.values.has(value));
  }

  #result(position: number, offerings: readonly Offering[] | undefined, hit: Hit | undefined): Result {
    const partner = this.#partners[position]!;
    const shown = offerings ?? partner.offerings ?? [];
    const terms = hit?.terms ?? [];
    let ordered: readonly Offering[] | undefined;
    return {
      partner,
      score: hit?.score ?? 0,
      terms,
      // Of the thousands that can be found a visitor sees twenty: only theirs are put in order.
      get offerings() {
        return (ordered ??= terms.length > 0 ? answeringFirst(shown, terms) : shown);
      },
    };
  }

  #sorted(
    positions: number[],
    order: NonNullable<Query['sort']>,
    hits: ReadonlyMap<number, Hit> | undefined,
    near: Query['near'],
  ): number[] {
    const rank = this.#nameRank();
    const byName = (a: number, b: number) => rank[a]! - rank[b]!;
    if (order === 'relevance' && hits) {
      const score = new Float64Array(this.#partners.length);
      for (const hit of hits.values()) score[hit.position] = hit.score;
      return positions.sort((a, b) => score[b]! - score[a]! || byName(a, b));
    }
    if (order === 'distance' && near) {
      const distance = new Map(positions.map((p) => [p, nearest(placesOf(this.#partners[p]!), near)]));
      return positions.sort((a, b) => distance.get(a)! - distance.get(b)! || byName(a, b));
    }
    return positions.sort(byName);
  }

  #nameRank(): Int32Array {
    return (this.#byName ??= runNow(nameRank(this.#partners)));
  }

  /**
   * Counts partners per value. A facet's own choice does not narrow its own counts, so that a visitor sees what adding
   * a second value would bring.
   */
  #count(chosen: readonly Chosen[], hits: ReadonlyMap<number, Hit> | undefined): FacetCounts {
    const counts = Object.fromEntries(
      FACETS.map(({ id }) => [id, new Map<string, { n: number; last: number }>()]),
    );
    for (const unit of this.#allUnits()) {
      if (hits && !hits.has(unit.position)) continue;
      const failed = chosen.filter((filter) => !this.#answers(unit, filter));
      if (failed.length > 1) continue;
      for (const facet of failed.length === 1 ? [failed[0]!.facet] : FACETS) {
        for (const value of unit.values[facet.id]) {
          const entry = counts[facet.id]!.get(value);
          if (entry === undefined) counts[facet.id]!.set(value, { n: 1, last: unit.position });
          else if (entry.last !== unit.position) {
            entry.n += 1;
            entry.last = unit.position;
          }
        }
      }
    }
    const numbers = ([id, values]: [string, Map<string, { n: number }>]) =>
      [id, Object.fromEntries([...values].map(([value, { n }]) => [value, n]))] as const;
    return Object.fromEntries(Object.entries(counts).map(numbers)) as FacetCounts;
  }
}

interface Chosen {
  readonly facet: (typeof FACETS)[number];
  readonly values: ReadonlySet<string>;
}

function chosenFilters(filters: Filters): Chosen[] {
  return FACETS.flatMap((facet) => {
    const values = filters[facet.id];
    return values?.length ? [{ facet, values: new Set(values) }] : [];
  });
}

/** Kilometres over the globe to the nearest place; without coordinates, last. */
function nearest(places: readonly Place[], near: { lat: number; lon: number }): number {
  return Math.min(Infinity, ...places.map((place) => kilometres(place, near)));
}

function kilometres(place: Place, near: { lat: number; lon: number }): number {
  if (place.lat === undefined || place.lon === undefined) return Infinity;
  const radians = (degrees: number) => (degrees * Math.PI) / 180;
  const latitude = radians(place.lat - near.lat);
  const longitude = radians(place.lon - near.lon);
  const h =
    Math.sin(latitude / 2) ** 2 +
    Math.cos(radians(place.lat)) * Math.cos(radians(near.lat)) * Math.sin(longitude / 2) ** 2;
  return 12_742 * Math.asin(Math.sqrt(h));
}

function answeringFirst(offerings: readonly Offering[], terms: readonly string[]): readonly Offering[] {
  const answering = offerings.filter((o) =>
    answers(`${allWordings(o.name)} ${allWordings(o.summary)}`, terms),
  );
  return [...answering, ...offerings.filter((o) => !answering.includes(o))];
}

/** The place of each partner in the alphabet; a turn of its own, since comparing names as a reader would is slow. */
function* nameRank(partners: readonly Partner[]): Steps<Int32Array> {
  const compare = nameComparer('nl');
  const names = partners.map(({ name }) => nameForSorting(name));
  yield;
  const order = [...names.keys()].sort((a, b) => compare(names[a]!, names[b]!));
  const rank = new Int32Array(partners.length);
  order.forEach((position, place) => (rank[position] = place));
  return rank;
}

function facetValues(partner: Partner, offering: Offering | undefined): Unit['values'] {
  return Object.fromEntries(
    FACETS.map((facet) => [facet.id, facet.values(partner, offering)]),
  ) as Unit['values'];
}
