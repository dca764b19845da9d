import type { Partner, PartnersDocument } from '../../model/partners/partner.js';
import type { Problem } from '../../model/problem.js';
import { duplicate, mergeTerms } from '../records.js';
import { numeric, type Fields } from './hsds-values.js';

/**
 * The address of the next page of a feed, or nothing after the last one. It differs from this page's address only in
 * `page`, so a feed cannot send a visitor's browser anywhere else.
 */
export function nextPage(source: string, page: Fields, problems: Problem[]): string | undefined {
  // HSDS 3.0 and Open Referral UK, which followed Java's Spring, name the same numbers differently.
  const total = numeric(page.total_pages ?? page.totalPages);
  const isLast = page.last_page ?? page.last;
  const url = URL.canParse(source) && /^https?:/i.test(source) ? new URL(source) : undefined;
  const asked = numeric(url?.searchParams.get('page'));
  const number = numeric(page.page_number ?? page.number ?? page.page) ?? asked ?? 1;
  const more = total === undefined ? isLast === false : number < total && isLast !== true;
  if (!more || page.empty === true) return undefined;
  const warn = (message: string, hint: string) =>
    problems.push({
      source,
      path: 'page_number' in page ? 'page_number' : 'number',
      message,
      hint,
      severity: 'warning',
    });
  if (!url) {
    warn(
      `Dit is pagina ${number} van ${total ?? 'meer'}; de andere worden niet gelezen.`,
      'Geef het adres van de feed in plaats van één pagina.',
    );
    return undefined;
  }
  if (!Number.isSafeInteger(number) || number < 0 || (asked !== undefined && number < asked)) {
    warn(
      `Dit is volgens de feed pagina ${number}, maar gevraagd is pagina ${asked ?? 1}; hier houdt het lezen op.`,
      'Vraag de beheerder van de feed of de parameter page werkt.',
    );
    return undefined;
  }
  url.searchParams.set('page', String(number + 1));
  return url.href;
}

/**
 * The pages of one feed as one document. A partner that comes back on a later page brings more offerings; what a page
 * repeats counts once, and only counts as wrong when it is not the same.
 */
export function joinPages(pages: readonly PartnersDocument[], problems: Problem[]): PartnersDocument {
  const [first = { partners: [] }] = pages;
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
