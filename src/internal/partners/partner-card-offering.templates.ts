import { html, nothing, type TemplateResult } from 'lit';
import { listOf, msg } from '../../i18n/localize.js';
import type { Contact, Link, Place } from '../../model/documents.js';
import type { Offering, Partner } from '../../model/partners/partner.js';
import { contactsFor } from '../../model/partners/reach.js';
import { icon } from '../icons.js';
import { phoneIcon } from './list-icons.js';
import { clockIcon, mailIcon, siteIcon } from '../record-icons.js';
import { linked } from '../rich-text.js';
import { heading, outLink, text, type Reader } from '../templates.js';
import { languageName, mailLink, phoneLink, siteName } from '../particulars.js';
import { fullTermLabel } from './full-vocabulary.js';
import { briefPlace, isSamePlace, placePart } from './partner-card-place.templates.js';
import {
  ageText,
  contactList,
  costText,
  dotted,
  factList,
  isThere,
  list,
  nameOf,
  paragraph,
  toldNote,
  type Content,
  type Told,
} from './partner-card-parts.js';
import { freshness, has, languageList, statusLabel, type PartnerView } from './parts.js';

/** Something that a partner does, in the same order for all of them, so that they can be compared. */
export function offeringPart(
  partner: Partner,
  offering: Offering,
  told: Told | undefined,
  reader: Reader,
  view: PartnerView,
): TemplateResult {
  const own = contactList(offering.contacts, reader);
  const status = statusLabel(offering, view);
  return html`<div class="offer">
    ${heading(view.level + 2, nameOf(offering, reader))}
    ${isThere(status) ? html`<p>${status}</p>` : nothing} ${toldNote(told)}
    ${paragraph(offering.summary, reader)} ${paragraph(offering.description, reader)} ${facts(partner, offering, reader, view)}
    ${isThere(own) ? own : sharedContact(partner, offering, reader)}
    ${offering.url ? html`<p class="line">${icon(siteIcon)}${outLink(offering.url, msg('Meer lezen op de website'))}</p>` : nothing}
    ${offering.checked === partner.checked ? nothing : freshness(offering, view)}
  </div>`;
}

/**
 * Whom to call about an offering without a contact of its own. One offering stands right under the partner's number;
 * among several, each says it again in one line. Whose number it is, is only said where the partner has more of them.
 */
function sharedContact(partner: Partner, offering: Offering, reader: Reader): Content {
  const contacts = contactsFor(partner, offering);
  const contact = contacts.find(({ phone }) => phone) ?? contacts.find(({ email }) => email);
  if (!contact || partner.offerings!.length < 2) return nothing;
  const ways = (way: keyof Contact) => contacts.filter((one) => one[way]).length;
  const [path, link] = contact.phone
    ? [phoneIcon, html`${msg('Bel:')} ${phoneLink(contact.phone, '')}`]
    : [mailIcon, html`${msg('Mail:')} ${mailLink(contact.email!)}`];
  const who = ways(contact.phone ? 'phone' : 'email') > 1 ? text(contact.function, reader) : nothing;
  return html`<p class="line">${icon(path)}<span>${link}${isThere(who) ? html` <span class="soft small">${who}</span>` : nothing}</span></p>`;
}

function facts(partner: Partner, offering: Offering, reader: Reader, view: PartnerView): Content {
  const terms = (vocabulary: string, values: readonly string[] = []) =>
    listOf(values.map((value) => fullTermLabel(vocabulary, value, view.terms, view.language)));
  const waiting = text(offering.waiting, reader);
  return factList([
    [
      msg('Voor wie'),
      dotted([terms('beneficiary', offering.beneficiaries), terms('targetGroup', offering.targetGroups)]),
    ],
    [msg('Leeftijd'), ageText(offering.ages)],
    [msg('Wanneer'), text(offering.schedule, reader, linked)],
    [msg('Waar'), places(partner, offering, reader, view)],
    [msg('Kosten'), costText(offering, reader)],
    [
      msg('Wachttijd'),
      isThere(waiting)
        ? html`<span class="line">${icon(clockIcon)}<strong>${waiting}</strong></span>`
        : nothing,
    ],
    [msg('Aanmelden'), registrationText(offering, reader, view)],
    [msg('Talen'), languageList(offering.languages ?? [])],
    [msg('Nederlands nodig?'), offering.dutchLevel ? terms('dutchLevel', [offering.dutchLevel]) : ''],
    [msg('Thema'), terms('theme', offering.themes)],
    [msg('Gebied'), terms('area', offering.areas)],
    [msg('Materiaal'), has(offering.materials) ? materialList(offering.materials!, reader, view) : nothing],
  ]);
}

/** Its own places; the partner's are told about elsewhere, and where it has only one, there is nothing to choose. */
function places({ locations = [] }: Partner, offering: Offering, reader: Reader, view: PartnerView): Content {
  const isKnown = (place: Place) => locations.some((one) => isSamePlace(one, place));
  const own = offering.locations ?? [];
  if (locations.length === 1 && own.every(isKnown)) return nothing;
  const parts = own
    .map((place) => (isKnown(place) ? briefPlace : placePart)(place, reader, view))
    .filter(isThere);
  return has(parts) ? list(parts, 'places') : nothing;
}

function registrationText({ registration }: Offering, reader: Reader, view: PartnerView): Content {
  if (!registration) return nothing;
  return dotted([
    fullTermLabel('registration', registration.mode, view.terms, view.language),
    text(registration.text, reader, linked),
    registration.url ? outLink(registration.url, msg('Meld u aan')) : nothing,
  ]);
}

function materialList(materials: readonly Link[], reader: Reader, view: PartnerView): TemplateResult {
  return html`<ul role="list">
    ${materials.map((link) => {
      const label = text(link.label, reader);
      const about = dotted([
        link.kind ? fullTermLabel('materialKind', link.kind, view.terms, view.language) : nothing,
        link.language ? languageName(link.language) : nothing,
        link.size ? html`<bdi>${link.size}</bdi>` : nothing,
      ]);
      return html`<li>${outLink(link.url, isThere(label) ? label : siteName(link.url))}${isThere(about) ? html` <span class="soft small">(${about})</span>` : nothing}</li>`;
    })}
  </ul>`;
}
