import { FACET_IDS, parseFilters, type FacetId, type Filters } from '../../model/partners/filters.js';
import { firstByName, type Offering, type Partner } from '../../model/partners/partner.js';

/** What a visitor has asked of the directory. */
export interface DirectoryView {
  readonly query: string;
  readonly filters: Filters;
  /** How many cards are on show. */
  readonly shown: number;
}

/** Cards at a time: enough to compare, few enough to come to the end. */
export const PAGE_SIZE = 20;
export const EMPTY_VIEW: DirectoryView = { query: '', filters: {}, shown: PAGE_SIZE };

/** What stands in the list: a partner with the offerings to show, and the words that were found. */
export interface Answer {
  readonly count: number;
  /** In order; at least those on show. */
  readonly results: readonly {
    readonly partner: Partner;
    readonly offerings: readonly Offering[];
    readonly terms: readonly string[];
  }[];
}

/** The answer to no question: the first partners by name. */
export function everything(partners: readonly Partner[], shown: number, language: string): Answer {
  const results = firstByName(partners, shown, language).map((partner) => ({
    partner,
    offerings: partner.offerings ?? [],
    terms: [],
  }));
  return { count: partners.length, results };
}

/** Whether anything is asked at all. */
export function isNarrowed({ query, filters }: DirectoryView): boolean {
  return query.trim() !== '' || chosenValues(filters).length > 0;
}

/** Every chosen value with its facet, in the order of the facets. */
export function chosenValues(filters: Filters): [facet: FacetId, value: string][] {
  return FACET_IDS.flatMap((facet) =>
    (filters[facet] ?? []).map((value): [FacetId, string] => [facet, value]),
  );
}

/** The filters with one value chosen, or no longer. */
export function toggleFilter(filters: Filters, facet: FacetId, value: string): Filters {
  const before = filters[facet] ?? [];
  const after = before.includes(value) ? before.filter((other) => other !== value) : [...before, value];
  const { [facet]: _, ...others } = filters;
  return after.length > 0 ? { ...filters, [facet]: after } : others;
}

/** The view as parameters of an address. */
export function toEntries({ query, filters }: DirectoryView): [string, string][] {
  return [...(query.trim() ? ([['q', query.trim()]] as [string, string][]) : []), ...chosenValues(filters)];
}

/** The view that an address asks for. What it does not know it leaves out; anybody can write an address. */
export function fromEntries(entries: readonly (readonly [string, string])[]): DirectoryView {
  const query = entries.find(([key]) => key === 'q')?.[1] ?? '';
  return { query: query.slice(0, 200), filters: parseFilters(entries), shown: PAGE_SIZE };
}
