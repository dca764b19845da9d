import { linkHosts } from '../../internal/deep-links.js';
import type { Partner } from '../../model/partners/partner.js';
import type { Corner } from '../../model/route/route.js';

/** An element on the page that holds a list of partners: a directory. A card holds one, which it names. */
interface Directory {
  readonly document?: { readonly partners?: readonly Partner[] };
  readonly partner?: unknown;
}

/** The partners that the directories on the page have for a corner, each once, in the order of their documents. */
export function partnersIn(corner: Corner): readonly Partner[] {
  const found = new Map<string, Partner>();
  for (const host of linkHosts()) {
    const { document, partner: only } = host as Directory;
    if (typeof only === 'string') continue;
    for (const partner of document?.partners ?? [])
      if (partner.corner === corner && !found.has(partner.id)) found.set(partner.id, partner);
  }
  return [...found.values()];
}
