import { linkHosts } from '../../internal/deep-links.js';
import type { PartnerHolder } from '../../internal/known-partners.js';
import type { Partner } from '../../model/partners/partner.js';
import type { Corner } from '../../model/route/route.js';

/** The partners that the directories on the page have for a corner, each once, in the order of their documents. */
export function partnersIn(corner: Corner): readonly Partner[] {
  const found = new Map<string, Partner>();
  for (const host of linkHosts()) {
    const { document, partner: only } = host as PartnerHolder;
    // A card is of one partner, which it names.
    if (typeof only === 'string') continue;
    for (const partner of document?.partners ?? [])
      if (partner.corner === corner && !found.has(partner.id)) found.set(partner.id, partner);
  }
  return [...found.values()];
}
