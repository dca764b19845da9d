import type { Offering, Partner, PartnersDocument } from '../../model/partners/partner.js';
import type { Problem } from '../../model/problem.js';
import { absoluteUrl } from '../load.js';
import { checkRecords, type DescribePath, type Report } from '../check.js';
import type { Steps } from '../slices.js';
import { partner as schema } from './schema.js';

/** Checks partner records from any format, and gives each its language and source. */
export function* readRecords(
  records: readonly unknown[],
  language: string,
  report: Report,
  describe: DescribePath,
): Steps<Partner[]> {
  const checked = yield* checkRecords(records, schema, report, describe);
  return checked.map((record) => absoluteUrls({ ...record, language, source: report.source }));
}

/** Addresses in a document are relative to the document, not to the page that shows it. */
function absoluteUrls(partner: Partner): Partner {
  const base = URL.canParse(partner.source) ? partner.source : undefined;
  if (base === undefined) return partner;
  const absolute = <T extends { url?: string }>(thing: T): T =>
    thing.url === undefined ? thing : { ...thing, url: absoluteUrl(thing.url, base) };
  const offering = (o: Offering): Offering => ({
    ...absolute(o),
    ...(o.materials && { materials: o.materials.map(absolute) }),
    ...(o.contacts && { contacts: o.contacts.map(absolute) }),
    ...(o.registration && { registration: absolute(o.registration) }),
  });
  return {
    ...absolute(partner),
    ...(partner.logo && { logo: absoluteUrl(partner.logo, base) }),
    ...(partner.contacts && { contacts: partner.contacts.map(absolute) }),
    ...(partner.offerings && { offerings: partner.offerings.map(offering) }),
  };
}

/** Several documents as one: the first says what it is called, an id counts once, terms add up. */
export function mergeDocuments(documents: readonly PartnersDocument[], problems: Problem[]): PartnersDocument {
  const [first = { partners: [] }] = documents;
  const partners = new Map<string, Partner>();
  for (const partner of documents.flatMap((document) => document.partners)) {
    if (partners.has(partner.id)) problems.push(duplicate(partner.id, partner.source));
    else partners.set(partner.id, uniqueOfferings(partner, problems));
  }
  return { ...first, terms: mergeTerms(documents), partners: [...partners.values()] };
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
  const modified = pages.flatMap(({ provenance }) => provenance?.modified ?? []).sort().at(-1);
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
  const ids = new Set<string>();
  const offerings = partner.offerings?.filter(({ id }) => {
    if (ids.has(id)) problems.push(duplicate(id, partner.source, `partner ${partner.id}`));
    return !ids.has(id) && ids.add(id);
  });
  return offerings?.length === partner.offerings?.length ? partner : { ...partner, offerings };
}

function duplicate(id: string, source: string, where = 'partners'): Problem {
  return {
    source,
    path: where,
    message: `De id “${id}” komt meer dan eens voor; alleen de eerste wordt getoond.`,
    hint: 'Geef elk record een eigen id.',
    severity: 'error',
  };
}

function mergeTerms(documents: readonly PartnersDocument[]): PartnersDocument['terms'] {
  const merged: NonNullable<PartnersDocument['terms']> = {};
  for (const { terms = {} } of documents) {
    for (const [vocabulary, labels] of Object.entries(terms)) {
      merged[vocabulary] = { ...labels, ...merged[vocabulary] };
    }
  }
  return merged;
}
