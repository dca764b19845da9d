import { facetFilters } from '../facets/filters.js';
import type { Chosen } from '../facets/unit-table.js';

/** In the order in which a visitor is offered them: what a parent asks first comes first. */
export const FACET_IDS = [
  'corner',
  'theme',
  'beneficiary',
  'age',
  'targetGroup',
  'language',
  'languageRole',
  'dutchLevel',
  'cost',
  'registration',
  'place',
  'kind',
  'cooperation',
  'cooperationStatus',
  'exchange',
] as const;

export type FacetId = (typeof FACET_IDS)[number];

/**
 * What a visitor chose: per facet any of the values; a partner must answer every facet, in one and the same offering.
 * An `age` may be any age or range in years: `7`, `4-11`, `18-`, `-3`.
 */
export type Filters = Chosen<FacetId>;

/** What is done with filters of partners. */
export const PARTNER_FILTERS = facetFilters(FACET_IDS, ['age']);

export const {
  isFacetId,
  parseFilters,
  chosenValues,
  sameFilters,
  toggleFilter,
  filtersFromAttributes,
  resolveFilters,
} = PARTNER_FILTERS;
