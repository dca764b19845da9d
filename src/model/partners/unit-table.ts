import { UnitTable } from '../facets/unit-table.js';
import type { Steps } from '../slices.js';
import { FACETS, VALUES, type Facet } from './facets.js';
import type { FacetId } from './filters.js';
import type { Partner } from './partner.js';

/**
 * Partners in a table to hold against filters. A unit is a partner with one of its offerings, or without any.
 * @param facets those that will be asked for
 */
export function partnerTable(
  partners: readonly Partner[],
  facets: readonly Facet[] = FACETS,
): Steps<UnitTable<FacetId>> {
  return UnitTable.of(partners, ({ offerings }) => offerings, facets, VALUES);
}
