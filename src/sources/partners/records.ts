import type { Partner, PartnersDocument } from '../../model/partners/partner.js';
import type { Problem } from '../../model/problem.js';
import type { DescribePath, Report } from '../check.js';
import { duplicate, mergeRecords, mergeTerms, readRecords, uniqueById } from '../records.js';
import type { Steps } from '../slices.js';
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

/**
 * The pages of one feed as one document. A partner that comes back on a later page brings more offerings; what a page
 * repeats counts once, and only counts as wrong when it is not the same.
 */
export function joinPages(pages: readonly PartnersDocument[], problems: Problem[]): PartnersDocument {
  const [first = { partners: [] }] = pages;
  if (pages.length <= 1) return first;
  const partners = new Map<string, Partner>();
  for (const partner of pages.flatMap((page) => page.partners)) {
    const known = partners.get(partner.id) ?? { ...partner, offerings: [] };
    partners.set(partner.id, withMoreOfferings(known, partner, problems));
  }
  const modified = pages
    .flatMap(({ provenance }) => provenance?.modified ?? [])
    .sort()
    .at(-1);
  return {
    ...first,
    ...(modified && { provenance: { ...first.provenance, modified } }),
    terms: mergeTerms(pages),
    partners: [...partners.values()],
  };
}

function withMoreOfferings(known: Partner, more: Partner, problems: Problem[]): Partner {
  const offerings = new Map(known.offerings?.map((offering) => [offering.id, offering]));
  for (const offering of more.offerings ?? []) {
    const same = offerings.get(offering.id);
    if (same === undefined) offerings.set(offering.id, offering);
    else if (JSON.stringify(same) !== JSON.stringify(offering)) {
      problems.push(duplicate(offering.id, more.source, `partner ${more.id}`));
    }
  }
  return { ...more, ...known, offerings: [...offerings.values()] };
}

function uniqueOfferings(partner: Partner, problems: Problem[]): Partner {
  if (!partner.offerings) return partner;
  return {
    ...partner,
    offerings: uniqueById(partner.offerings, `partner ${partner.id}`, problems, partner.source),
  };
}
