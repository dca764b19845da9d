import { SOURCE_LOCALE, withLocale } from '../../i18n/localize.js';
import { fullTermLabel } from '../../internal/partners/full-vocabulary.js';
import type { KnownValue } from '../../model/facets/filters.js';
import type { FacetId } from '../../model/partners/filters.js';
import type { PartnersDocument } from '../../model/partners/partner.js';
import { valuesOf } from '../../model/partners/slice.js';
import { allWordings } from '../../model/wordings.js';

/** The values that a document has of a facet, and what whoever writes a page may call them. */
export function knownValues(document: PartnersDocument, facet: FacetId): KnownValue[] {
  const { terms } = document;
  return withLocale(SOURCE_LOCALE, () =>
    valuesOf(document, facet).map((value) => [
      value,
      fullTermLabel(facet === 'place' ? 'area' : facet, value, terms, SOURCE_LOCALE),
      ...allWordings(terms?.[facet]?.[value]),
    ]),
  );
}
