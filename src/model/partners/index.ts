/**
 * What the partner directory thinks with, for programs: no DOM, no network.
 * @module
 */
import { PartnerIndex } from './partner-index.js';
import type { PartnersDocument } from './partner.js';

export * from './partner.js';
export * from './filter-terms.js';
export * from './reach.js';
export { FACETS, type Facet } from './facets.js';
export { FACET_IDS, isFacetId, parseFilters, type FacetId, type Filters } from './filters.js';
export { AGE_BANDS } from '../facets/ages.js';
export { kilometres, type Point } from './distance.js';
export { findPlace, knownTowns, type FoundPlace } from './near.js';
export {
  PartnerIndex,
  SORTS,
  type FacetCounts,
  type Query,
  type Results,
  type Sort,
} from './partner-index.js';
export type { Result } from './result.js';
export { sliceOf } from './slice.js';

/**
 * Makes a document searchable.
 * @example
 * const index = await createIndex(document);
 * const { results, count, facets } = index.search({ query: 'taal', filters: { language: ['ar'] } });
 */
export async function createIndex(document: PartnersDocument): Promise<PartnerIndex> {
  const index = new PartnerIndex(document);
  await index.prepare();
  return index;
}
