import type { Partner, PartnersDocument } from '../../model/partners/partner.js';
import type { Problem } from '../../model/problem.js';
import type { DescribePath, Report } from '../check.js';
import { mergeRecords, readRecords, uniqueById } from '../records.js';
import type { Steps } from '../../model/slices.js';
import { partner as schema } from './schema.js';

/** Checks partner records from any format, and gives each its language and source. */
export function readPartners(
  records: readonly unknown[],
  language: string,
  report: Report,
  describe: DescribePath,
): Steps<Partner[]> {
  return readRecords(records, schema, language, report, describe);
}

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
