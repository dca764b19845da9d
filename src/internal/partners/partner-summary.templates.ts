import { html, nothing, type TemplateResult } from 'lit';
import { msg, plural } from '../../i18n/localize.js';
import { languageCode, type Offering, type Partner } from '../../model/partners/partner.js';
import { deepLink } from '../deep-links.js';
import { icon } from '../icons.js';
import { phoneIcon, saveIcon } from './list-icons.js';
import { heading, outLink, plain, text, type Reader } from '../templates.js';
import { mailLink, phoneLink, siteName } from '../particulars.js';
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

/** What a visitor can do with a partner in a list. */
export interface SummaryActions {
  open(event: Event, id: string): void;
  /** Puts a partner on the visitor's own list, or takes it off. */
  save(id: string): void;
  isSaved(id: string): boolean;
}

/**
 * A partner in a list: enough to choose and to call. The name opens the whole card.
 * @param away how far it is, in words
 */
export function partnerSummary(
  partner: Partner,
  offerings: readonly Offering[],
  view: PartnerView,
  actions: SummaryActions,
  away?: string,
): TemplateResult {
  const reader = readerOf(partner, view);
  const about = partner.summary ?? partner.role ?? partner.description;
  const more = offerings.length - OFFERINGS_SHOWN;
  return html`<article class="card">
    ${belonging(partner, view)} ${heading(view.level, nameLink(partner, text(partner.name, reader), actions))}
    ${away ? html`<p class="small soft">${away}</p>` : nothing}
    ${about === undefined ? nothing : html`<p class="clamp">${text(about, reader)}</p>`}
    ${
      has(offerings)
        ? html`<ul class="offers" role="list">
          ${offerings.slice(0, OFFERINGS_SHOWN).map((offering) => offeringLine(offering, reader, view))}
          ${more > 0 ? html`<li class="small">${nameLink(partner, plural(more, msg('one: en nog {n} | other: en nog {n}')), actions)}</li>` : nothing}
        </ul>`
        : nothing
    }
    <div class="reach row">${mainContact(partner, offerings, reader)}${saveButton(partner, reader, actions)}</div>
    ${freshness(partner, view)} ${foreignNote(partner, reader)}
  </article>`;
}

/** A name that opens the whole partner. */
export function nameLink({ id }: Partner, name: Content, { open }: SummaryActions): TemplateResult {
  return html`<a href=${deepLink('partner', id)} @click=${(event: Event) => open(event, id)}>${name}</a>`;
}

/** Puts a partner on the visitor's own list. */
export function saveButton(
  { id, name }: Partner,
  reader: Reader,
  { save, isSaved }: SummaryActions,
): TemplateResult {
  const saved = isSaved(id);
  const words = saved ? msg('Bewaard') : msg('Bewaar');
  return html`<button type="button" class="quiet save no-print" aria-pressed=${saved} aria-label="${words}: ${plain(name, reader)}" @click=${() => save(id)}>${icon(saveIcon)}${words}</button>`;
}

function offeringLine(offering: Offering, reader: Reader, view: PartnerView): TemplateResult {
  const facts = offeringFacts(offering, reader, view);
  return html`<li class="offer">
    <strong>${text(offering.name, reader)}</strong>
    ${facts ? html`<span class="small soft clamp">${facts}</span>` : nothing}
  </li>`;
}

/** What a visitor chooses by: when, what it costs, which languages. */
export function offeringFacts(offering: Offering, reader: Reader, view: PartnerView): Content {
  const facts = [
    statusLabel(offering, view),
    // A list of facts has dots of its own.
    text(offering.schedule, reader, (words) => words.replace(/\.\s*$/, '')),
    costLabel(offering, reader),
    offering.dutchLevel === 'none' ? termLabel('dutchLevel', 'none', view.terms, view.language) : nothing,
    languageList((offering.languages ?? []).filter((l) => languageCode(l) !== 'nl')),
  ].filter((fact) => fact !== nothing && fact !== '');
  return joined(facts);
}

/** Whom to call: the partner's own number, else one of what it offers; a phone before all else. */
export function mainContact(partner: Partner, offerings: readonly Offering[], reader: Reader): Content {
  const contacts = [...(partner.contacts ?? []), ...offerings.flatMap((offering) => offering.contacts ?? [])];
  const contact = contacts.find(({ phone }) => phone) ?? contacts.find(({ email }) => email);
  const way = contact?.phone
    ? html`<span class="line">${icon(phoneIcon)}${phoneLink(contact.phone)}</span>`
    : contact?.email
      ? mailLink(contact.email)
      : partner.url && outLink(partner.url, siteName(partner.url));
  if (!way) return nothing;
  const role = contact?.function;
  return html`${way}${role === undefined ? nothing : html`<span class="soft small">${text(role, reader)}</span>`}`;
}
