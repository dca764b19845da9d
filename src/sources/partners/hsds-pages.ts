import type { Partner, PartnersDocument } from '../../model/partners/partner.js';
import type { Problem } from '../../model/problem.js';
import type { FeedPage } from '../format.js';
import { mergeTerms } from '../merge-records.js';
import { duplicate } from '../records.js';
import { fields, line, numeric, type Fields } from '../feed-values.js';

/** Where a page stands in its feed, and the address of the next one, when the feed says that there is more. */
export interface Paging {
  readonly next?: string;
  readonly feed?: FeedPage;
}

/**
 * Finds the next page. Its address differs from this page's only in `page`, so a feed cannot send a visitor's browser
 * anywhere else. Pages are counted by what is asked, not by what they call themselves: no page is passed over because a
 * feed counts wrong. Whether it gives anything new is for who reads on to see (`pages.ts`).
 */
export function pagingOf(
  source: string,
  page: Fields,
  records: readonly unknown[],
  problems: Problem[],
): Paging {
  // HSDS 3.0 and Open Referral UK, which followed Java's Spring, name the same numbers differently.
  const pages = numeric(page.total_pages ?? page.totalPages);
  const total = numeric(page.total_items ?? page.totalElements ?? page.total);
  const isLast = page.last_page ?? page.last;
  const url = URL.canParse(source) && /^https?:/i.test(source) ? new URL(source) : undefined;
  const asked = numeric(url?.searchParams.get('page'));
  const number = numeric(page.page_number ?? page.number ?? page.page);
  const at = asked ?? number ?? 1;
  const isEmpty = records.length === 0 && (page.empty === true || total === undefined);
  const saysMore = pages === undefined ? isLast === false && !isEmpty : at < pages && total !== 0;
  // A feed that contradicts itself on the page that was asked for is believed when it says that it ends.
  const more = saysMore && !(isLast === true && (number ?? at) === at);
  const warn = (message: string, hint: string) =>
    problems.push({
      source,
      path: 'page_number' in page ? 'page_number' : 'number',
      message,
      hint,
      severity: 'warning',
    });
  if (!url) {
    if (more)
      warn(
        `Dit is pagina ${at} van ${pages ?? 'meer'}; de andere worden niet gelezen.`,
        'Geef het adres van de feed in plaats van één pagina.',
      );
    return {};
  }
  if (!Number.isSafeInteger(at) || at < 0) {
    if (more)
      warn(
        `Dit is volgens de feed pagina ${at}; hier houdt het lezen op.`,
        'Vraag de beheerder van de feed of de parameter page werkt.',
      );
    return {};
  }
  const addressOf = (wanted: number) => {
    const address = new URL(url);
    address.searchParams.set('page', String(wanted));
    return address.href;
  };
  // Page 2 that says to be page 3: then what it calls page 2 is at 1.
  const isOneFurther = asked !== undefined && asked > 0 && number === asked + 1;
  const ids = records.flatMap((record) => line(fields(record).id) ?? []);
  return {
    ...(more && { next: addressOf(at + 1) }),
    feed: {
      total: total !== undefined && total >= 0 ? total : undefined,
      pages,
      size: records.length,
      ids,
      asked,
      number,
      after: addressOf(at + 1),
      missed: isOneFurther ? addressOf(at - 1) : undefined,
    },
  };
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
