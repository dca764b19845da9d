import type { Partner, PartnersDocument } from '../../model/partners/partner.js';
import type { Problem } from '../../model/problem.js';
import { mergeRecords, uniqueById } from '../records.js';

/** Several documents as one. An id counts once, of a partner and of an offering within it. */
export function mergeDocuments(
  documents: readonly PartnersDocument[],
  problems: Problem[],
): PartnersDocument {
  const merged = mergeRecords(documents, 'partners', problems);
  return { ...merged, partners: merged.partners.map((partner) => uniqueOfferings(partner, problems)) };
}

function uniqueOfferings(partner: Partner, problems: Problem[]): Partner {
  if (!partner.offerings || partner.offerings.length < 2) return partner;
  return {
    ...partner,
    offerings: uniqueById(partner.offerings, `partner ${partner.id}.offerings`, problems, partner.source),
  };
}
