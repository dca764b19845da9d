import type { SamenRelatedEvent } from '../../internal/related-event.js';
import type { Partner } from '../../model/partners/partner.js';
import type { SamenPartnerDirectory } from './partner-directory.js';

/** Of one theme: more than anybody reads. */
const MOST = 20;

/**
 * Another element shows a theme: the partners that offer something about it belong to it, those with most to offer first.
 * This code is loaded when it is asked for, so the answer comes a moment later: `event.add` can wait.
 */
export async function answerTheme(directory: SamenPartnerDirectory, event: SamenRelatedEvent): Promise<void> {
  const offers = (await partnersOf(directory))
    .map((partner) => ({ partner, count: offeringsAbout(partner, event.id) }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count);
  for (const { partner } of offers.slice(0, MOST)) {
    const { id, name: title, language } = partner;
    event.add({ kind: 'partner', id, title, language });
  }
}

/** The partners that the page shows: of a slice, only what is in it. */
async function partnersOf(directory: SamenPartnerDirectory): Promise<readonly Partner[]> {
  const isSlice = [...directory.attributes].some(({ name }) => name.startsWith('filter-'));
  let document = isSlice ? undefined : directory.document;
  if (isSlice && directory.document) await directory.explore((explorer) => (document = explorer.document));
  return document?.partners ?? [];
}

function offeringsAbout({ offerings = [] }: Partner, theme: string): number {
  const wanted = key(theme);
  return offerings.filter(({ themes = [] }) => themes.some((one) => key(one) === wanted)).length;
}

const key = (theme: string): string => theme.trim().toLowerCase();
