import { msg } from '../../i18n/localize.js';
import type { FacetId } from '../../model/partners/filters.js';

/** What a visitor chooses by, as a short question or word. */
export function facetLabel(facet: FacetId): string {
  const labels: Record<FacetId, () => string> = {
    corner: () => msg('Waar komt de hulp vandaan?'),
    theme: () => msg('Waarover?'),
    beneficiary: () => msg('Voor wie?'),
    age: () => msg('Hoe oud is het kind?'),
    targetGroup: () => msg('Voor welke groep?'),
    language: () => msg('In welke taal?'),
    languageRole: () => msg('Hoe in die taal?'),
    dutchLevel: () => msg('Nederlands nodig?'),
    cost: () => msg('Wat kost het?'),
    registration: () => msg('Aanmelden'),
    place: () => msg('Waar?'),
    kind: () => msg('Soort partner'),
    cooperation: () => msg('Soort samenwerking'),
    cooperationStatus: () => msg('Hoe ver is de samenwerking?'),
    exchange: () => msg('Delen met elkaar'),
  };
  return labels[facet]();
}
