/** In the order in which a visitor is offered them: what a parent asks first comes first. */
export const FACET_IDS = [
  'audience',
  'theme',
  'type',
  'dayPart',
  'attendance',
  'place',
  'beneficiary',
  'age',
  'language',
  'cost',
  'childcare',
  'form',
  'organiser',
  'setting',
  'status',
] as const;

export type FacetId = (typeof FACET_IDS)[number];

export function isFacetId(id: string): id is FacetId {
  return (FACET_IDS as readonly string[]).includes(id);
}

/**
 * What a visitor chose: per facet any of the values; an activity must answer every facet at one and the same time. An `age`
 * may be any age or range in years: `7`, `4-11`, `18-`, `-3`.
 */
export type Filters = { readonly [facet in FacetId]?: readonly string[] };

/** Filters as they come from an address or an attribute: unknown facets are dropped, empty ones left out. */
export function parseFilters(entries: Iterable<readonly [string, string]>): Filters {
  const filters: { [facet in FacetId]?: string[] } = {};
  for (const [facet, value] of entries) {
    if (isFacetId(facet) && value && !filters[facet]?.includes(value)) (filters[facet] ??= []).push(value);
  }
  return filters;
}
