import { html, nothing, svg, type TemplateResult } from 'lit';
import { listOf, msg, plural, str } from '../../i18n/localize.js';
import { icon } from '../../internal/icons.js';
import type { KnownPartner, KnownPartners } from '../../internal/known-partners.js';
import { phoneLink } from '../../internal/particulars.js';
import { CORNER_ICONS } from '../../internal/partners/icons.js';
import { contactList, isThere, paragraph, written } from '../../internal/partners/partner-card-parts.js';
import { heading, plain, text } from '../../internal/templates.js';
import type { Partner } from '../../model/partners/partner.js';
import { phoneOf } from '../../model/partners/phone.js';
import type { Route } from '../../model/route/route.js';
import { namedRole } from './details-roles.js';
import { partnerName } from './partner-name.templates.js';
import type { RouteHost } from './parts.js';
import type { Shape, Side, Triangle } from './triangle.model.js';
import { asideNote, childFigure, stepNumbers } from './views.templates.js';

type Content = unknown;

/** The triangle as it stands now. */
interface TriangleView {
  readonly host: RouteHost;
  readonly route: Route;
  readonly triangle: Triangle;
  /** How many steps are left out. */
  readonly aside: number;
  /** Ids of the corners that are open. */
  readonly open: ReadonlySet<string>;
  readonly partners: KnownPartners;
  /** Of a corner the partners in the directories on the page. */
  readonly directory: (side: Side) => readonly Partner[];
  /** Opens or closes a corner. @param from the drawing, which is not where its text stands */
  readonly toggle: (id: string, from: 'drawing' | 'text') => void;
  readonly toggleAll: () => void;
}

/** More of the directory is the directory's work. */
const MOST = 5;

const arrowIcon = 'M6 9l6 6 6-6';

/** School, care and home with the child in the middle: a drawing to choose from, and all of it as text. */
export function triangleView(view: TriangleView): TemplateResult {
  const { host, route, triangle, aside, open, toggleAll } = view;
  const { sides } = triangle;
  const child = childWords(route, host);
  const allOpen = sides.every(({ record }) => open.has(record.id));
  return html`<section class="triangle stack">
    <div>
      ${heading(host.level(1), msg(str`Samen rond ${child}`))}
      <p class="soft">${together(view, child)}</p>
    </div>
    <div class="tri-halves">
      <div class="tri-first">
        ${drawing(view, child)}
      </div>
      <div class="tri-sides">
        ${sides.map((side, i) => sidePart(view, side, i))}
        <div class="row no-print">
          <button type="button" class="quiet" @click=${toggleAll}>
            ${allOpen ? msg('Sluit alles') : msg('Open alles')}
          </button>
        </div>
        ${asideNote(aside)}
      </div>
    </div>
  </section>`;
}

function childWords({ core, perspective }: Route, { reader }: RouteHost): string {
  const own = plain(core?.label, reader);
  if (own) return own;
  if (perspective === 'parent') return msg('uw kind');
  return perspective === 'school' ? msg('de leerling') : msg('het kind');
}

/** The relation that the lines draw, in words. */
function together({ host, triangle: { sides } }: TriangleView, child: string): string {
  const names = sides.map(({ record }) => plain(record.label, host.reader) || record.id);
  const [a, b, c, d] = names;
  switch (names.length) {
    case 2:
      return msg(str`${a} en ${b} werken samen rond ${child}.`);
    case 3:
      return msg(str`${a}, ${b} en ${c} werken samen rond ${child}.`);
    case 4:
      return msg(str`${a}, ${b}, ${c} en ${d} werken samen rond ${child}.`);
    default: {
      const all = listOf(names);
      return msg(str`Rond ${child}: ${all}.`);
    }
  }
}

/* -- the drawing -- */

function drawing(view: TriangleView, child: string): TemplateResult {
  const { shape, sides } = view.triangle;
  return html`<div class="tri-drawing in-${shape}">
    ${lines(shape)}
    <p class="tri-child">${childFigure()}<span>${child}</span></p>
    ${sides.map(({ record, corner, place }, i) => {
      const { id, label } = record;
      const isOpen = view.open.has(id);
      return html`<button
        type="button"
        class="tri-corner at-${place} ${corner ?? ''} ${isLong(plain(label, view.host.reader)) ? 'is-long' : ''}"
        aria-expanded=${isOpen}
        aria-controls="tri-more-${i}"
        @click=${() => view.toggle(id, 'drawing')}
      >${corner ? icon(CORNER_ICONS[corner]) : nothing}<span>${plain(label, view.host.reader) ? text(label, view.host.reader) : id}</span></button>`;
    })}
  </div>`;
}

/** Whether a label has a word that a corner only holds in a smaller size. */
const isLong = (label: string): boolean => /\S{9}/.test(label);

/** Through the middles of the corners, whatever the size of the drawing. */
const PATHS: Readonly<Record<Shape, readonly string[]>> = {
  line: ['M0 50H100'],
  triangle: ['M50 0L100 100H0Z'],
  diamond: ['M50 0L100 50L50 100L0 50Z', 'M0 0H100V100H0Z'],
  around: [],
};

function lines(shape: Shape): TemplateResult {
  return html`<svg class="tri-lines" viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">
    ${PATHS[shape].map((path) => svg`<path d=${path}></path>`)}
  </svg>`;
}

/* -- the text -- */

function sidePart(view: TriangleView, side: Side, i: number): TemplateResult {
  const { host, open, toggle } = view;
  const { record, corner, people } = side;
  const { id, label, summary } = record;
  const isOpen = open.has(id);
  return html`<section class="tri-side ${corner ?? ''} ${isOpen ? 'is-open' : ''}" data-corner=${id}>
    ${heading(
      host.level(2),
      html`<button
        type="button"
        class="tri-open"
        aria-expanded=${isOpen}
        aria-controls="tri-more-${i}"
        @click=${() => toggle(id, 'text')}
      >${corner ? html`<span class="tri-mark">${icon(CORNER_ICONS[corner])}</span>` : nothing}<span class="tri-name">${plain(label, host.reader) ? text(label, host.reader) : id}</span
        >${icon(arrowIcon)}</button>`,
    )}
    ${paragraph(summary, host.reader)}
    ${people.length > 0 && !isOpen ? html`<p class="row tri-brief no-print">${people.map(({ role }) => namedRole(role, host))}</p>` : nothing}
    <div class="tri-more" id="tri-more-${i}">${more(view, side)}</div>
  </section>`;
}

function more(view: TriangleView, side: Side): Content {
  const { reader } = view.host;
  const { record } = side;
  const tasks = written(record.tasks, reader);
  const contacts = contactList(record.contacts, reader);
  const parts = [
    tasks.length > 0
      ? part(
          view,
          msg('Taken'),
          html`<ul class="bullets">${tasks.map((task) => html`<li>${task}</li>`)}</ul>`,
        )
      : nothing,
    peoplePart(view, side),
    partnersPart(view, side),
    isThere(contacts) ? part(view, msg('Contact'), contacts) : nothing,
    directoryPart(view, side),
  ].filter(isThere);
  return parts.length > 0 ? parts : html`<p class="soft">${msg('Hier staat nog niets bij.')}</p>`;
}

const part = ({ host }: TriangleView, title: string, content: Content): TemplateResult =>
  html`<section class="tri-part">${heading(host.level(3), title)} ${content}</section>`;

function peoplePart(view: TriangleView, { people }: Side): Content {
  if (people.length === 0) return nothing;
  const { host } = view;
  return part(
    view,
    msg('Wie hoort hierbij?'),
    html`<ul class="tri-list" role="list">
      ${people.map(
        ({ role, steps }) =>
          html`<li>
            <p>${namedRole(role, host)}</p>
            ${paragraph(role.plain, host.reader)} ${steps.length > 0 ? stepNumbers(host, steps) : nothing}
          </li>`,
      )}
    </ul>`,
  );
}

function partnersPart(view: TriangleView, { record: { partners = [] } }: Side): Content {
  if (partners.length === 0) return nothing;
  return part(
    view,
    msg('Partners'),
    html`<ul class="tri-list" role="list">
      ${partners.map((idOrName) => {
        const known = view.partners.find(idOrName);
        return html`<li>${known ? knownPartner(view, known) : html`<p><strong>${idOrName}</strong></p>`}</li>`;
      })}
    </ul>`,
  );
}

function knownPartner({ host }: TriangleView, known: KnownPartner): TemplateResult {
  const { partner } = known;
  const reader = { ...host.reader, textLanguage: partner.language };
  const phone = phoneOf(partner);
  return html`<p><strong>${partnerName(known, host.reader)}</strong></p>
    ${paragraph(partner.summary, reader)} ${phone ? html`<p>${phoneLink(phone)}</p>` : nothing}`;
}

function directoryPart(view: TriangleView, side: Side): Content {
  const named = new Set(side.record.partners?.map((name) => view.partners.find(name)?.partner.id ?? name));
  const others = view.directory(side).filter(({ id }) => !named.has(id));
  if (others.length === 0) return nothing;
  const rest = others.length - MOST;
  return part(
    view,
    msg('Ook in de gids'),
    html`<ul class="tri-links" role="list">
      ${others.slice(0, MOST).map((partner) => html`<li>${partnerName({ partner, opens: true }, view.host.reader)}</li>`)}
      ${rest > 0 ? html`<li class="soft">${plural(rest, msg('one: en nog {n} | other: en nog {n}'))}</li>` : nothing}
    </ul>`,
  );
}
