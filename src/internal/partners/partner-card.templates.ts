import { html, nothing, type TemplateResult } from 'lit';
import { listOf, msg, plural, str } from '../../i18n/localize.js';
import type { Contact, Link, Place } from '../../model/documents.js';
import type { Offering, Partner, Venue } from '../../model/partners/partner.js';
import { contactsFor, placesOf } from '../../model/partners/reach.js';
import type { LocalizedText } from '../../model/text.js';
import { icon, languageIcon, phoneIcon } from '../icons.js';
import { clockIcon, mailIcon, placeIcon, siteIcon } from '../record-icons.js';
import { linked } from '../rich-text.js';
import {
  heading,
  languageName,
  mailLink,
  outLink,
  phoneLink,
  siteName,
  text,
  type Reader,
} from '../templates.js';
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
import { fullTermLabel } from './full-vocabulary.js';

type Content = unknown;

/** A partner, whole: what it does, what it offers, whom to call and where to go. */
export function partnerCard(partner: Partner, view: PartnerView): TemplateResult {
  const reader = readerOf(partner, view);
  const offerings = partner.offerings ?? [];
  const part = (title: string, content: Content) =>
    html`<section class="part">${heading(view.level + 1, title)}${content}</section>`;
  return html`<article class="card whole">
    ${belonging(partner, view)}
    <div class="row">${partner.logo && isOwn(partner.logo) ? html`<img src=${partner.logo} alt="" loading="lazy" />` : nothing}${heading(view.level, text(partner.name, reader), 'title')}</div>
    ${foreignNote(partner, reader)}
    ${partner.role === undefined ? nothing : html`<p class="role">${text(partner.role, reader)}</p>`}
    ${paragraph(partner.summary, reader)} ${paragraph(partner.description, reader)}
    ${has(partner.contacts) ? html`<div class="panel">${contactList(partner.contacts ?? [], reader)}</div>` : nothing}
    ${partner.url ? html`<p class="line">${icon(siteIcon)}${outLink(partner.url, siteName(partner.url))}</p>` : nothing}
    ${
      has(offerings)
        ? part(
            msg('Wat zij voor u doen'),
            html`<ul class="stack">${offerings.map((o) => html`<li>${offeringPart(partner, o, reader, view)}</li>`)}</ul>`,
          )
        : nothing
    }
    ${has(placesOf(partner)) ? part(msg('Waar'), html`<ul class="stack">${placesOf(partner).map((p) => html`<li>${placePart(p, reader)}</li>`)}</ul>`) : nothing}
    ${has(partner.venues) ? part(msg('Ruimte te delen'), html`<ul class="stack">${partner.venues?.map((v) => html`<li>${venuePart(v, reader)}</li>`)}</ul>`) : nothing}
    ${has(partner.shares) ? part(msg('Biedt aan'), bullets(partner.shares, reader)) : nothing}
    ${has(partner.seeks) ? part(msg('Zoekt'), bullets(partner.seeks, reader)) : nothing}
    ${cooperationPart(partner, view)}
    <footer>
      ${freshness(partner, view)}
      ${partner.owner === undefined ? nothing : html`<p class="small soft">${msg('Wie houdt dit bij?')} ${text(partner.owner, reader)}</p>`}
    </footer>
  </article>`;
}

/** Whether an image stands on the page's own site: one from elsewhere would be a request that nobody wrote down. */
function isOwn(url: string): boolean {
  return typeof location !== 'undefined' && URL.parse?.(url, document.baseURI)?.origin === location.origin;
}

function paragraph(value: LocalizedText | undefined, reader: Reader): Content {
  return value === undefined ? nothing : html`<p class="lines">${text(value, reader, linked)}</p>`;
}

function bullets(texts: readonly LocalizedText[] | undefined, reader: Reader): TemplateResult {
  return html`<ul class="bullets">
    ${texts?.map((item) => html`<li>${text(item, reader, linked)}</li>`)}
  </ul>`;
}

function contactList(contacts: readonly Contact[], reader: Reader): TemplateResult {
  return html`<ul class="stack">
    ${contacts.map((contact) => html`<li>${contactPart(contact, reader)}</li>`)}
  </ul>`;
}

/** What somebody does comes before who it is; the phone number is the largest. */
function contactPart(contact: Contact, reader: Reader): Content {
  const line = (path: string, content: Content) =>
    html`<p class="line">${icon(path)}<span>${content}</span></p>`;
  return html`
    ${contact.function === undefined ? nothing : html`<p><strong>${text(contact.function, reader)}</strong></p>`}
    ${contact.name ? html`<p>${contact.name}</p>` : nothing}
    ${contact.phone ? line(phoneIcon, phoneLink(contact.phone)) : nothing} ${contact.email ? line(mailIcon, mailLink(contact.email)) : nothing}
    ${contact.url ? line(siteIcon, outLink(contact.url, siteName(contact.url))) : nothing}
    ${contact.hours === undefined ? nothing : line(clockIcon, text(contact.hours, reader))}
    ${has(contact.languages) ? line(languageIcon, msg(str`Spreekt ${languageList(contact.languages ?? [])}`)) : nothing}
  `;
}

function offeringPart(
  partner: Partner,
  offering: Offering,
  reader: Reader,
  view: PartnerView,
): TemplateResult {
  const own = offering.contacts ?? [];
  return html`<div class="offer">
    ${heading(view.level + 2, text(offering.name, reader))}
    ${offering.status && offering.status !== 'active' ? html`<p>${statusLabel(offering, view)}</p>` : nothing}
    ${paragraph(offering.summary, reader)} ${paragraph(offering.description, reader)} ${factList(offering, reader, view)}
    ${has(own) ? contactList(own, reader) : sharedContact(partner, offering, reader)}
    ${offering.url ? html`<p class="line">${icon(siteIcon)}${outLink(offering.url, msg('Meer lezen op de website'))}</p>` : nothing}
    ${freshness(offering, view)}
  </div>`;
}

/** Without a contact of its own, an offering still says which number to call. */
function sharedContact(partner: Partner, offering: Offering, reader: Reader): Content {
  const contact = contactsFor(partner, offering).find(({ phone }) => phone);
  if (!contact?.phone) return nothing;
  const who =
    contact.function === undefined
      ? nothing
      : html`<span class="soft small">${text(contact.function, reader)}</span>`;
  return html`<p class="line">${icon(phoneIcon)}<span class="row">${phoneLink(contact.phone, '')}${who}</span></p>`;
}

function factList(offering: Offering, reader: Reader, view: PartnerView): Content {
  const terms = (vocabulary: string, values: readonly string[] = []) =>
    listOf(values.map((value) => fullTermLabel(vocabulary, value, view.terms, view.language)));
  const { registration } = offering;
  const facts: (readonly [string, Content])[] = [
    [
      msg('Voor wie'),
      [terms('beneficiary', offering.beneficiaries), terms('targetGroup', offering.targetGroups)]
        .filter(Boolean)
        .join(' · '),
    ],
    [msg('Leeftijd'), ageText(offering.ages)],
    [msg('Thema'), terms('theme', offering.themes)],
    [msg('Wanneer'), text(offering.schedule, reader, linked)],
    [msg('Kosten'), costText(offering, reader)],
    [msg('Talen'), languageList(offering.languages ?? [])],
    [msg('Nederlands nodig?'), offering.dutchLevel ? terms('dutchLevel', [offering.dutchLevel]) : ''],
    [msg('Aanmelden'), registration ? registrationText(registration, reader, view) : ''],
    [msg('Wachttijd'), text(offering.waiting, reader)],
    [msg('Gebied'), terms('area', offering.areas)],
    [msg('Materiaal'), has(offering.materials) ? materialList(offering.materials ?? [], reader, view) : ''],
  ];
  const shown = facts.filter(([, content]) => content !== '' && content !== nothing);
  if (shown.length === 0) return nothing;
  return html`<dl class="facts">
    ${shown.map(([name, content]) => html`<div><dt>${name}</dt><dd>${content}</dd></div>`)}
  </dl>`;
}

function ageText(ages: Offering['ages']): string {
  const { min, max } = ages ?? {};
  if (min !== undefined && max !== undefined) return msg(str`${min} tot en met ${max} jaar`);
  if (min !== undefined) return msg(str`Vanaf ${min} jaar`);
  return max === undefined ? '' : msg(str`Tot en met ${max} jaar`);
}

function costText(offering: Offering, reader: Reader): Content {
  const { cost } = offering;
  const label = costLabel(offering, reader);
  return cost?.free && cost.text !== undefined ? html`${label}: ${text(cost.text, reader)}` : label;
}

function registrationText(
  registration: NonNullable<Offering['registration']>,
  reader: Reader,
  view: PartnerView,
): Content {
  const label = fullTermLabel('registration', registration.mode, view.terms, view.language);
  return joined([
    label,
    ...(registration.text === undefined ? [] : [text(registration.text, reader, linked)]),
    ...(registration.url ? [outLink(registration.url, msg('Meld u aan'))] : []),
  ]);
}

function materialList(materials: readonly Link[], reader: Reader, view: PartnerView): TemplateResult {
  return html`<ul>
    ${materials.map((link) => {
      const about = [
        link.kind && fullTermLabel('materialKind', link.kind, view.terms, view.language),
        link.language && languageName(link.language),
        link.size,
      ];
      const known = listOf(about.filter((word) => !!word) as string[]);
      return html`<li>${outLink(link.url, text(link.label, reader))}${known ? html` <span class="soft small">(${known})</span>` : nothing}</li>`;
    })}
  </ul>`;
}

function placePart(place: Place, reader: Reader): TemplateResult {
  const town = [place.postcode, place.place].filter(Boolean).join(' ');
  return html`<div class="line">
    ${icon(placeIcon)}
    <div>
      ${place.name === undefined ? nothing : html`<p><strong>${text(place.name, reader)}</strong></p>`}
      <p><bdi>${[place.street, town].filter(Boolean).join(', ')}</bdi></p>
      ${has(place.accessibility) ? html`<p class="small soft">${joined((place.accessibility ?? []).map((item) => text(item, reader)))}</p>` : nothing}
    </div>
  </div>`;
}

function venuePart(venue: Venue, reader: Reader): TemplateResult {
  const capacity =
    venue.capacity === undefined
      ? nothing
      : html`<p class="small">${plural(venue.capacity, msg('one: Voor {n} persoon | other: Voor {n} mensen'))}</p>`;
  return html`<div class="offer">
    <p><strong>${text(venue.name, reader)}</strong></p>
    ${paragraph(venue.summary, reader)} ${capacity} ${venue.place ? placePart(venue.place, reader) : nothing}
    ${has(venue.accessibility) ? html`<p class="small soft">${joined((venue.accessibility ?? []).map((item) => text(item, reader)))}</p>` : nothing}
    ${venue.contact ? contactPart(venue.contact, reader) : nothing}
  </div>`;
}

function cooperationPart(partner: Partner, view: PartnerView): Content {
  const label = (vocabulary: string, term: string) =>
    fullTermLabel(vocabulary, term, view.terms, view.language);
  const words = [
    ...(partner.cooperation ?? []).map((kind) => label('cooperation', kind)),
    ...(partner.cooperationStatus ? [label('cooperationStatus', partner.cooperationStatus)] : []),
  ];
  if (words.length === 0) return nothing;
  return html`<p class="row">${words.map((word) => html`<span class="tag">${word}</span>`)}</p>`;
}
