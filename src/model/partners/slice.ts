import { runNow } from '../slices.js';
import { FACETS } from './facets.js';
import type { Filters } from './filters.js';
import type { PartnersDocument } from './partner.js';
import type { FacetId } from './filters.js';
import { partnerTable } from './unit-table.js';

/** Every value that a document has of a facet. */
export function valuesOf({ partners }: PartnersDocument, id: FacetId): string[] {
  const facet = FACETS.find((each) => each.id === id)!;
  const values = new Set<string>();
  for (const partner of partners)
    for (const offering of partner.offerings?.length ? partner.offerings : [undefined])
      for (const value of facet.values(partner, offering)) values.add(value);
  return [...values];
}

/**
 * A document with only what answers filters, for a page about one theme or one neighbourhood: the partners that answer,
 * each with only the offerings that do. A partner without offerings stays when it answers by what it is itself.
 */
export function sliceOf(document: PartnersDocument, filters: Filters): PartnersDocument {
  const facets = FACETS.filter(({ id }) => filters[id]?.length);
  if (facets.length === 0) return document;
  const units = runNow(partnerTable(document.partners, facets)).narrow(filters);
  const partners = document.partners.flatMap((partner, position) => {
    if (!units.has(position)) return [];
    const offerings = units.parts(partner.offerings, position);
    return offerings.length === (partner.offerings ?? []).length
      ? [partner]
      : [{ ...partner, offerings: [...offerings] }];
  });
  return { ...document, partners };
}
