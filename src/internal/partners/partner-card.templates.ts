import { html, nothing, type TemplateResult } from 'lit';
import { msg } from '../../i18n/localize.js';
import type { Offering, Partner, Venue } from '../../model/partners/partner.js';
import type { LocalizedText } from '../../model/text.js';
import { icon } from '../icons.js';
import { isOwnImage } from '../own-image.js';
import { checkIcon, closeIcon, siteIcon } from '../record-icons.js';
import { heading, plain, text, type Reader } from '../templates.js';
import { fullTermLabel } from './full-vocabulary.js';
import { offeringPart } from './partner-card-offering.templates.js';
import {
  contactList,
  isThere,
  list,
  nameOf,
  onlyLanguage,
  paragraph,
  siteLink,
  toldIn,
  toldNote,
  written,
  type Content,
  type Told,
} from './partner-card-parts.js';
import { placePart, venuePart } from './partner-card-place.templates.js';
import { reportUrl } from './partner-card-report.js';
import { belonging, freshness, has, readerOf, type PartnerView } from './parts.js';

/**
 * A partner, whole: what it does, what it offers, whom to call and where to go. What is not known is left out, its
 * heading included.
 */
export function partnerCard(partner: Partner, view: PartnerView): TemplateResult {
  const reader = readerOf(partner, view);
  const { offerings = [], venues = [], locations = [] } = partner;
  const told = toldBy(partner, reader);
  const part = (title: string, items: readonly Content[], className?: string) =>
    has(items)
      ? html`<section class="part">${heading(view.level + 1, title)}${list(items, className)}</section>`
      : nothing;
  const texts = (title: string, items: readonly LocalizedText[] | undefined) =>
    part(title, written(items, reader), 'bullets');
  const contacts = contactList(partner.contacts, reader);
  return html`<article class="card whole">
    ${belonging(partner, view)}
    <div class="row">${partner.logo && isOwnImage(partner.logo) ? html`<img src=${partner.logo} alt="" loading="lazy" />` : nothing}${heading(view.level, nameOf(partner, reader), 'title')}</div>
    ${toldNote(told.partner)}
    ${paragraph(partner.role, reader, 'role')} ${paragraph(partner.summary, reader)}
    ${isThere(contacts) ? html`<div class="panel">${contacts}</div>` : nothing}
    ${partner.url ? html`<p class="line">${icon(siteIcon)}${siteLink(partner.url)}</p>` : nothing}
    ${view.actions ? html`<div class="actions no-print">${view.actions(partner)}</div>` : nothing}
    ${duties(partner, reader, view)} ${paragraph(partner.description, reader)}
    ${part(
      msg('Wat zij voor u doen'),
      offerings.map((one) => offeringPart(partner, one, told.of(one), reader, view)),
    )}
    ${part(msg('Waar'), locations.map((place) => placePart(place, reader, view)).filter(isThere))}
    ${part(
      msg('Ruimte te delen'),
      venues.map((one) => venuePart(one, told.of(one), locations, reader, view)),
    )}
    ${texts(msg('Biedt aan'), partner.shares)} ${texts(msg('Zoekt'), partner.seeks)}
    ${cooperationPart(partner, view)}
    ${view.related?.(partner) ?? nothing}
    ${footer(partner, reader, view)}
  </article>`;
}

/**
 * In which other languages than the reader's the parts of a partner are. When all of it is in one other language, that is
 * said once, at the top; else by each part that is.
 */
function toldBy(partner: Partner, reader: Reader) {
  const { role, summary, description, does = [], doesNot = [], shares = [], seeks = [] } = partner;
  const own = toldIn(
    [role, summary, description, ...does, ...doesNot, ...shares, ...seeks],
    undefined,
    reader,
  );
  const parts = new Map<Offering | Venue, Told | undefined>();
  for (const one of partner.offerings ?? [])
    parts.set(
      one,
      toldIn(
        [one.summary, one.description, one.schedule, one.waiting, one.registration?.text],
        one.name,
        reader,
      ),
    );
  for (const one of partner.venues ?? [])
    parts.set(
      one,
      toldIn(
        [one.summary, one.availability, ...(one.availableFor ?? []), ...(one.equipment ?? [])],
        one.name,
        reader,
      ),
    );
  const all = [own, ...parts.values()].filter((told) => told !== undefined);
  const only = has(all) ? onlyLanguage(all) : undefined;
  if (only) return { partner: { language: only, whole: true }, of: () => undefined };
  return {
    partner: has(all) ? own : toldIn([], partner.name, reader),
    of: (one: Offering | Venue) => parts.get(one),
  };
}

/** What is theirs to do and what is not, side by side: a parent then asks where help is. */
function duties(partner: Partner, reader: Reader, view: PartnerView): Content {
  const column = (title: string, path: string, items: readonly LocalizedText[] | undefined) => {
    const known = written(items, reader);
    if (!has(known)) return nothing;
    return html`<section>
      ${heading(view.level + 1, title)}
      <ul role="list">
        ${known.map((item) => html`<li class="line">${icon(path)}<span>${item}</span></li>`)}
      </ul>
    </section>`;
  };
  const columns = [
    column(msg('Dit doen zij wel'), checkIcon, partner.does),
    column(msg('Dit doen zij niet'), closeIcon, partner.doesNot),
  ];
  return columns.some(isThere) ? html`<div class="duties">${columns}</div>` : nothing;
}

function cooperationPart(partner: Partner, view: PartnerView): Content {
  const label = (vocabulary: string, term: string) =>
    fullTermLabel(vocabulary, term, view.terms, view.language);
  const words = [
    ...(partner.cooperation ?? []).map((kind) => label('cooperation', kind)),
    ...(partner.cooperationStatus ? [label('cooperationStatus', partner.cooperationStatus)] : []),
  ];
  if (words.length === 0) return nothing;
  return html`<section class="part">
    ${heading(view.level + 1, msg('Samenwerking'))}
    <p class="row">${words.map((word) => html`<span class="tag">${word}</span>`)}</p>
  </section>`;
}

/** Who keeps this, how fresh it is, and where to tell that something is wrong. */
function footer(partner: Partner, reader: Reader, view: PartnerView): Content {
  const owner = text(partner.owner, reader);
  const report = reportUrl(partner, plain(partner.name, reader), view.reportTo);
  const lines = [
    freshness(partner, view),
    isThere(owner) ? html`<p class="small soft">${msg('Wie houdt dit bij?')} ${owner}</p>` : nothing,
    report ? reportLine(report, partner, view) : nothing,
  ];
  return lines.some(isThere) ? html`<footer>${lines}</footer>` : nothing;
}

function reportLine(report: string, partner: Partner, { withPage }: PartnerView): TemplateResult {
  const addPage = ({ currentTarget }: Event) => {
    if (withPage) (currentTarget as HTMLAnchorElement).href = withPage(report, partner);
  };
  return html`<p class="small no-print"><a href=${report} @click=${addPage}>${msg('Fout gezien? Meld het')}</a></p>`;
}
