import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { formatNumber, msg, str } from '../../i18n/localize.js';
import { icon } from '../../internal/icons.js';
import type { KnownPartners } from '../../internal/known-partners.js';
import { languageName, phoneLink, siteName } from '../../internal/particulars.js';
import {
  contactList,
  contactPart,
  dotted,
  isThere,
  list,
} from '../../internal/partners/partner-card-parts.js';
import { clockIcon, closeIcon } from '../../internal/record-icons.js';
import { shareIcon } from '../../internal/take-along/icons.js';
import { heading, outLink, plain, text, type Reader } from '../../internal/templates.js';
import type { Contact, Link } from '../../model/documents.js';
import { onward, type Step } from '../../model/route/outline.js';
import type { Option, Route } from '../../model/route/route.js';
import type { LocalizedText } from '../../model/text.js';
import { phoneOf } from '../../model/partners/phone.js';
import { isSamePhone, neighbours, reachable, Told, type Neighbour } from './details.model.js';
import { roleTag } from './details-roles.js';
import { detailsWords } from './details-words.js';
import type { Explained } from './glossary.js';
import { readerOf, roleOf } from './roles-named.model.js';
import { partnerName } from './partner-name.templates.js';
import { choices, gateName, tags } from './route-station.templates.js';
import type { Shown } from './shown.model.js';
import { termWords } from './term-words.js';

type Content = unknown;

/** An open station while it is drawn. */
interface Drawing extends DetailsView {
  readonly told: Told;
}

/** An open station as it stands now. */
interface DetailsView {
  readonly step: Step;
  readonly now: Shown;
  readonly reader: Reader;
  /** Level of the headings in it. */
  readonly level: number;
  readonly explained: Explained;
  readonly partners: KnownPartners;
  /** Numbers of what is done on the list, from 0. */
  readonly done: readonly number[];
  readonly tick: (number: number, isDone: boolean) => void;
  /** Passes the station on. */
  readonly share: (event: Event) => void;
  readonly open: (id: string) => void;
  readonly close: () => void;
}

/** What is below the title and summary of an open station. Made in the order in which it is read (`Explained`). */
export function stationDetails(opened: DetailsView): TemplateResult {
  const view: Drawing = { ...opened, told: new Told() };
  const { step, now, level, explained } = view;
  const { station } = step;
  const { route } = now;
  const words = detailsWords(route.perspective);
  const told = (title: string, value: LocalizedText | undefined, className = '') => {
    const content = explained.paragraph(value);
    return content === nothing ? nothing : part(level, title, content, className);
  };
  const main = [
    told(words.parent, station.parentDoes, route.perspective === 'parent' ? 'mine' : ''),
    told(words.pupil, station.pupilDoes),
    told(words.others, station.othersDo),
    told(words.expect, station.expect),
    told(words.meaning, station.meaning),
    told(msg('Wie betaalt'), station.costs),
    told(words.rights, station.rights),
    options(view),
  ].filter(isThere);
  const aside = [term(view), people(view), checklist(view), contacts(view), partners(view)].filter(isThere);
  return html`${glance(view)}<div class="details">
    <div class=${main.length > 0 && aside.length > 0 ? 'columns' : 'stack'}>
      ${main.length > 0 ? html`<div class="stack">${main}</div>` : nothing}
      ${aside.length > 0 ? html`<div class="stack">${aside}</div>` : nothing}
    </div>
    ${elsewhere(view)} ${ending(view)}
  </div>`;
}

/** What the drawing leaves out to be seen at a glance. Only shown below it, and only to eyes: who listens heard it there. */
function glance({ step, now, reader, close }: DetailsView): TemplateResult {
  const { title, summary, consent, options: all = [] } = step.station;
  const about = text(summary, reader);
  return html`<div class="of-step">
    <div aria-hidden="true">
      <p><span class="mark"><bdi>${step.number}</bdi></span> <strong>${text(title, reader)}</strong></p>
      ${isThere(about) ? html`<p>${about}</p>` : nothing}
      ${tags(now.route, step.station, reader)} ${all.length > 0 ? choices(all, now, reader) : nothing}
      ${consent ? html`<p class="gate-words"><strong>${gateName(step, now.route, reader)}</strong> ${text(consent.text, reader)}</p>` : nothing}
    </div>
    <button type="button" class="quiet no-print" @click=${close}>${icon(closeIcon)}${msg('Sluit')}</button>
  </div>`;
}

function part(level: number, title: Content, content: Content, className = ''): TemplateResult {
  return html`<section class="said ${className}">${heading(level, title)} ${content}</section>`;
}

function term({ step: { station }, level }: DetailsView): Content {
  if (station.term === undefined) return nothing;
  return part(
    level,
    msg('Hoe lang het mag duren'),
    html`<p class="line">${icon(clockIcon)}<span>${termWords(station.term)}</span></p>`,
  );
}

function people({ step: { station }, now: { route }, level, explained, reader }: DetailsView): Content {
  const { actors = [] } = station;
  // Their names stand at the step already.
  if (!actors.some((id) => isThere(text(roleOf(route, id).plain, reader)))) return nothing;
  return part(
    level,
    msg('Wie is erbij'),
    html`<ul class="people" role="list">
      ${actors.map((id) => html`<li>${roleTag(id, route, reader)} ${explained.paragraph(roleOf(route, id).plain, 'small')}</li>`)}
    </ul>`,
  );
}

function checklist({ step: { station }, level, reader, done, tick }: DetailsView): Content {
  const { checklist: things = [] } = station;
  if (things.length === 0) return nothing;
  const [some, all] = [formatNumber(done.length), formatNumber(things.length)];
  return part(
    level,
    msg('Denk hieraan'),
    html`<ul class="ticks" role="list">
        ${things.map(
          (thing, i) =>
            html`<li>
              <label class="tick"
                ><input
                  type="checkbox"
                  .checked=${live(done.includes(i))}
                  @change=${(event: Event) => tick(i, (event.target as HTMLInputElement).checked)}
                /><span>${text(thing, reader)}</span></label
              >
            </li>`,
        )}
      </ul>
      <p class="count">${msg(str`${some} van ${all} gedaan`)}</p>
      <p class="small soft no-print">${msg('Wij bewaren uw vinkjes niet. Ze zijn weg als u de pagina sluit.')}</p>`,
  );
}

function contacts(view: Drawing): Content {
  const { station } = view.step;
  const { level, now } = view;
  const { contacts: whom, own } = reachable(station, now.route);
  const people = contactBlock(whom, own ? station.partners : undefined, view);
  if (isThere(people)) return part(level, own ? msg('Contact') : msg('Vragen?'), people, 'call');
  // They can stand in one of the possibilities already.
  if (isThere(contactList(whom, view.reader))) return nothing;
  return station.end !== undefined || onward(station).length === 0
    ? part(
        level,
        msg('Vragen?'),
        html`<p>${msg('Vraag het aan de school, of aan iemand die u vertrouwt.')}</p>`,
        'call',
      )
    : nothing;
}

/** Contacts that were not told yet, each with the way to the card of the partner that has the same phone. */
function contactBlock(
  whom: readonly Contact[] | undefined,
  ids: readonly string[] | undefined = [],
  { told, partners: known, reader }: Drawing,
): Content {
  const items = (whom ?? []).flatMap((contact) => {
    const about = contactPart(contact, reader);
    if (!isThere(about) || told.phone(contact.phone)) return [];
    const same = ids
      .map((id) => known.find(id))
      .find((found) => found && isSamePhone(phoneOf(found.partner), contact.phone));
    if (!same) return [about];
    told.partner(same.partner.id);
    return [html`<p>${partnerName(same, reader)}</p>${about}`];
  });
  return items.length > 0 ? html`<div class="contacts">${list(items)}</div>` : nothing;
}

function partners(view: Drawing): Content {
  const others = partnerList(view.step.station.partners, view);
  return isThere(others) ? part(view.level, msg('Wie kan hierbij helpen?'), others) : nothing;
}

/** Partners by id or name; of those that the page knows the name, a way to the card, and the phone. What was told is left out. */
function partnerList(
  ids: readonly string[] | undefined,
  { told, partners: known, reader }: Drawing,
): Content {
  const items = (ids ?? []).flatMap((id) => {
    const found = known.find(id);
    if (told.partner(found?.partner.id ?? id)) return [];
    if (!found) return html`<li><bdi>${id}</bdi></li>`;
    const phone = phoneOf(found.partner);
    return html`<li>
      ${partnerName(found, reader)}
      ${phone && !told.phone(phone) ? phoneLink(phone) : nothing}
    </li>`;
  });
  return items.length > 0 ? html`<ul class="partners" role="list">${items}</ul>` : nothing;
}

/** What can be done about each of the possibilities. */
function options(view: Drawing): Content {
  const { options: all = [] } = view.step.station;
  // What they are stands at the step already.
  if (
    !all.some(
      ({ partners = [], contacts = [], links = [] }) => partners.length + contacts.length + links.length > 0,
    )
  )
    return nothing;
  return part(
    view.level,
    msg('Mogelijkheden hier'),
    html`<ul class="options" role="list">
      ${all.map((option) => html`<li class="option">${oneOption(option, view)}</li>`)}
    </ul>`,
  );
}

function oneOption(option: Option, all: Drawing): TemplateResult {
  const { level, reader, explained, now } = all;
  const isAside = now.applies && !now.applies.has(option);
  // Whom to call is not told only where the visitor passes it over.
  const view = isAside ? { ...all, told: new Told() } : all;
  const title = text(option.title, reader);
  const who = text(option.who, reader);
  return html`${heading(level + 1, isThere(title) ? title : option.id)}
    ${isAside ? html`<p class="small soft">${msg('Hoort niet bij uw situatie.')}</p>` : nothing}
    ${explained.paragraph(option.summary)}
    ${isThere(who) ? html`<p class="small"><span class="soft">${msg('Wie')}</span> ${who}</p>` : nothing}
    ${contactBlock(option.contacts, option.partners, view)} ${partnerList(option.partners, view)}
    ${option.links?.length ? html`${linkList(option.links, view)}${away(option.links)}` : nothing}`;
}

/** What leads away from the page comes last: who follows it often does not come back. */
function elsewhere(view: DetailsView): Content {
  const { materials = [], links = [] } = view.step.station;
  if (materials.length + links.length === 0) return nothing;
  const group = (title: string, list: readonly Link[]) =>
    list.length === 0 ? nothing : part(view.level, title, linkList(list, view));
  return html`<div class="elsewhere stack">
    ${group(msg('Materiaal'), materials)} ${group(msg('Meer lezen'), links)} ${away([...materials, ...links])}
  </div>`;
}

function linkList(links: readonly Link[], { reader, now: { route } }: DetailsView): TemplateResult {
  return html`<ul class="links" role="list">
    ${links.map((link) => {
      const label = text(link.label, reader);
      const about = dotted([
        kindOf(link, route, reader),
        link.language ? languageName(link.language) : nothing,
        link.size ? html`<bdi>${link.size}</bdi>` : nothing,
      ]);
      return html`<li>
        ${outLink(link.url, isThere(label) ? label : html`<bdi dir="ltr">${siteName(link.url)}</bdi>`)}
        ${isThere(about) ? html`<span class="small soft">(${about})</span>` : nothing}
      </li>`;
    })}
  </ul>`;
}

/** What kind of thing a link leads to, in the document's words. */
function kindOf({ kind }: Link, { terms }: Route, reader: Reader): Content {
  if (kind === undefined) return nothing;
  const kinds = terms?.materialKind ?? {};
  const words = text(Object.hasOwn(kinds, kind) ? kinds[kind] : undefined, reader);
  return isThere(words) ? words : kind;
}

/** Said when one of the links leads to another site. */
function away(links: readonly Link[]): Content {
  const host = typeof location === 'undefined' ? '' : location.host;
  const isAway = links.some(
    ({ url }) => /^https?:/i.test(url) && siteName(url) !== host.replace(/^www\./, ''),
  );
  return isAway ? html`<p class="small soft">${msg('U gaat dan naar een andere website.')}</p>` : nothing;
}

/** To pass it on, to go on, to close it. */
function ending(view: DetailsView): TemplateResult {
  const { step, now, reader } = view;
  const { before, after } = neighbours(step, now);
  const go = ({ step: to, way }: Neighbour, words: string) => html`<li>
    <button type="button" @click=${() => view.open(to.station.id)}>
      <span class="small soft">${plain(way?.choice.label, reader) ? text(way?.choice.label, reader) : words}</span>
      <span><bdi>${to.number}</bdi>. ${text(to.station.title, readerOf(to.station, reader))}</span>
    </button>
  </li>`;
  return html`<div class="ending no-print">
    ${
      before || after.length > 0
        ? html`<ul class="neighbours" role="list" aria-label=${msg('Naar een andere stap')}>
            ${before ? go({ step: before }, msg('Vorige stap')) : nothing} ${after.map((one) => go(one, msg('Volgende stap')))}
          </ul>`
        : nothing
    }
    <div class="take-along">
      <button type="button" @click=${view.share}>${icon(shareIcon)}${msg('Deel deze stap')}</button>
      <button type="button" class="quiet" @click=${view.close}>${icon(closeIcon)}${msg('Sluit')}</button>
      <span class="told" aria-hidden="true"></span>
    </div>
  </div>`;
}
