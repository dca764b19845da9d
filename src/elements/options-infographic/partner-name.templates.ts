import { html } from 'lit';
import { deepLink } from '../../internal/deep-links.js';
import type { KnownPartner } from '../../internal/known-partners.js';
import { nameOf } from '../../internal/partners/partner-card-parts.js';
import type { Reader } from '../../internal/templates.js';

/** What a partner is called, with a way to its card where something on the page can open that. */
export function partnerName({ partner, opens }: KnownPartner, reader: Reader): unknown {
  const name = nameOf(partner, { ...reader, textLanguage: partner.language });
  return opens ? html`<a href=${deepLink('partner', partner.id)}>${name}</a>` : name;
}
