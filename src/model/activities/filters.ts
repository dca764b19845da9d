import { facetFilters } from '../facets/filters.js';
import type { Chosen } from '../facets/unit-table.js';

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

/**
 * What a visitor chose: per facet any of the values; an activity must answer every facet at one and the same time. An `age`
 * may be any age or range in years: `7`, `4-11`, `18-`, `-3`.
 */
export type Filters = Chosen<FacetId>;

/** What is done with filters of activities. */
export const ACTIVITY_FILTERS = facetFilters(FACET_IDS, ['age']);

export const { isFacetId, parseFilters } = ACTIVITY_FILTERS;
