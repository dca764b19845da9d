import { html, nothing, type TemplateResult } from 'lit';
import { msg, plural } from '../../i18n/localize.js';
import { languageCode, type Offering, type Partner } from '../../model/partners/partner.js';
import { deepLink } from '../deep-links.js';
import { icon, phoneIcon } from '../icons.js';
import { heading, mailLink, outLink, phoneLink, siteName, text, type Reader } from '../templates.js';
import {
  belonging,
  costLabel,
  foreignNote,
  freshness,
  has,
  joined,
  languageList,
  readerOf,
  statusLabel,
  type PartnerView,
} from './parts.js';
import { termLabel } from './vocabulary.js';

type Content = unknown;

/** Offerings in a compact card before "en nog 2". */
const OFFERINGS_SHOWN = 3;

/** A partner in a list: enough to choose and to call. The name opens the whole card. */
export function partnerSummary(
  partner: Partner,
  offerings: readonly Offering[],
  view: PartnerView,
  open: (event: Event, id: string) => void,
): TemplateResult {
  const reader = readerOf(partner, view);
  const link = html`<a href=${deepLink('partner', partner.id)} @click=${(event: Event) => open(event, partner.id)}>${text(partner.name, reader)}</a>`;
  const about = partner.summary ?? partner.role ?? partner.description;
  const more = offerings.length - OFFERINGS_SHOWN;
  return html`<article class="card">
    ${belonging(partner, view)} ${heading(view.level, link)}
    ${about === undefined ? nothing : html`<p class="clamp">${text(about, reader)}</p>`}
    ${
      has(offerings)
        ? html`<ul class="offers">
          ${offerings.slice(0, OFFERINGS_SHOWN).map((offering) => offeringLine(offering, reader, view))}
          ${more > 0 ? html`<li class="small soft">${plural(more, msg('one: en nog {n} | other: en nog {n}'))}</li>` : nothing}
        </ul>`
        : nothing
    }
    ${mainContact(partner, offerings, reader)} ${freshness(partner, view)} ${foreignNote(partner, reader)}
  </article>`;
}

function offeringLine(offering: Offering, reader: Reader, view: PartnerView): TemplateResult {
  const facts = [
    statusLabel(offering, view),
    // A list of facts has dots of its own.
    text(offering.schedule, reader, (words) => words.replace(/\.\s*$/, '')),
    costLabel(offering, reader),
    offering.dutchLevel === 'none' ? termLabel('dutchLevel', 'none', view.terms, view.language) : nothing,
    languageList((offering.languages ?? []).filter((l) => languageCode(l) !== 'nl')),
  ].filter((fact) => fact !== nothing && fact !== '');
  return html`<li class="offer">
    <strong>${text(offering.name, reader)}</strong>
    ${has(facts) ? html`<span class="small soft clamp">${joined(facts)}</span>` : nothing}
  </li>`;
}

/** Whom to call: the partner's own number, else one of what it offers; a phone before all else. */
function mainContact(partner: Partner, offerings: readonly Offering[], reader: Reader): Content {
  const contacts = [...(partner.contacts ?? []), ...offerings.flatMap((offering) => offering.contacts ?? [])];
  const contact = contacts.find(({ phone }) => phone) ?? contacts.find(({ email }) => email);
  const way = contact?.phone
    ? html`<span class="line">${icon(phoneIcon)}${phoneLink(contact.phone)}</span>`
    : contact?.email
      ? mailLink(contact.email)
      : partner.url && outLink(partner.url, siteName(partner.url));
  if (!way) return nothing;
  const role = contact?.function;
  return html`<p class="reach row">${way}${role === undefined ? nothing : html`<span class="soft small">${text(role, reader)}</span>`}</p>`;
}
