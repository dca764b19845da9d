import type { Partner, PartnersDocument } from '../../model/partners/partner.js';
import type { Problem } from '../../model/problem.js';
import { uniqueById } from '../records.js';

/**
 * The partners of one document or several; an id counts once, of a partner and of an offering within it. What adds documents
 * up is code of its own. Where that cannot be had, the words of the first count for all.
 */
export function mergeDocuments(
  documents: readonly PartnersDocument[],
  problems: Problem[],
): PartnersDocument | Promise<PartnersDocument> {
  const [first = { partners: [] }, ...others] = documents;
  if (others.length === 0) return settle(first, problems);
  return import('../merge-records.js').then(
    ({ mergeRecords }) => settle(mergeRecords(documents, 'partners', problems), problems),
    () => settle({ ...first, partners: documents.flatMap(({ partners }) => partners) }, problems),
  );
}

function settle(document: PartnersDocument, problems: Problem[]): PartnersDocument {
  const partners = uniqueById(document.partners, 'partners', problems);
  return { ...document, partners: partners.map((partner) => uniqueOfferings(partner, problems)) };
}

function uniqueOfferings(partner: Partner, problems: Problem[]): Partner {
  if (!partner.offerings || partner.offerings.length < 2) return partner;
  return {
    ...partner,
    offerings: uniqueById(partner.offerings, `partner ${partner.id}.offerings`, problems, partner.source),
  };
}
