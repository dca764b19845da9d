import { html, nothing, type TemplateResult } from 'lit';
import { formatNumber, msg, plural, str } from '../../i18n/localize.js';
import { icon } from '../../internal/icons.js';
import { heading, plain, text, type Reader } from '../../internal/templates.js';
import type { Step } from '../../model/route/outline.js';
import type { Consent, Option, Route, Station } from '../../model/route/route.js';
import { askedRoles, roleTag } from './details-roles.js';
import { lackingNote } from './lacking.templates.js';
import type { RouteHost } from './parts.js';
import { readerOf, roleOf } from './roles-named.model.js';
import type { Picture } from './route-picture.js';
import type { Shown } from './shown.model.js';
import { termWords } from './term-words.js';

const yesIcon = 'M5 12.500l4.500 4.500L19 7';

/**
 * The level of the heading of a step: the ways that leave a step stand between its level and that of their own steps. What is
 * loose from the route stands below a heading of its own.
 */
export function stepLevel(host: RouteHost, { line }: Step): number {
  let root = line;
  while (root.from) root = root.from.line;
  const isLoose = host.shown?.outline.loose.includes(root);
  return host.level((isLoose ? 2 : 1) + line.depth * 2);
}

/** A gate: what has to be agreed to before the station behind it. */
export function gate(
  { host, now, places, gutters }: Picture,
  step: Step,
  { text: words }: Consent,
): TemplateResult {
  const about = text(words, readerOf(step.station, host.reader));
  return html`<div class="consent-gate ${places?.gate(step) ?? ''}">
    ${heading(
      stepLevel(host, step),
      html`<span class="mark">${icon(yesIcon)}</span> <span class="name">${gateName(step, now.route, host.reader)}</span>`,
    )}
    ${about === nothing ? nothing : html`<p class="soft deep">${about}</p>`}
    ${gutters.at(step, 'gate')}
  </div>`;
}

/** Whose consent is asked. */
export function gateName({ station }: Step, route: Route, reader: Reader): string {
  const names = askedRoles(station, route, reader);
  return names ? msg(str`Alleen met toestemming: ${names}`) : msg('Alleen met toestemming');
}

/** A station: its mark and name, and what is told at a glance. */
export function station(picture: Picture, step: Step): TemplateResult {
  const { host, now, places, gutters } = picture;
  const { session } = host;
  const reader = readerOf(step.station, host.reader);
  const { id, title, summary, options = [] } = step.station;
  const isOpen = session.open === id;
  const name = text(title, reader);
  const about = text(summary, reader);
  const faults = host.builder ? host.bring('faults') : undefined;
  const phase = places?.ownPhase(step);
  const stretch = phase && plain(now.route.phases?.find((one) => one.id === phase)?.label, host.reader);
  return html`<div class="stop ${places?.station(step) ?? ''}">
    ${heading(
      stepLevel(host, step),
      html`<button type="button" aria-expanded=${isOpen} data-station=${id} @click=${() => (isOpen ? host.closeStation() : host.openStation(id))}
        ><span class="mark"><span><bdi>${step.number}</bdi><span class="dot">.</span></span></span> <span class="name">${name === nothing ? id : name}</span></button>`,
    )}
    <div class="about">
      ${host.current === id ? html`<p><span class="tag you">${msg('U bent hier')}</span></p>` : nothing}
      ${now.applies && !now.applies.has(id) ? html`<p class="unseen">${msg('Hoort niet bij uw situatie.')}</p>` : nothing}
      ${about === nothing ? nothing : html`<p class="soft deep">${about}</p>`}
      ${stretch ? html`<p class="soft brief">${msg(str`Hoort bij: ${stretch}`)}</p>` : nothing}
      ${tags(now.route, step.station, host.reader)}
      ${options.length > 0 ? choices(options, now, reader) : nothing} ${endWords(step.station)}
      ${asked(step, reader)}
      ${faults?.at(id) ?? nothing}
    </div>
    ${gutters.at(step, 'stop')}
  </div>`;
}

/** So many letters of roles fit beside each other in a drawing that is seen at a glance; who listens hears all of them. */
const GLANCE = 12;

/** Who is there, each with the mark of their side; how long it may take, and whether it is needed. */
export function tags(
  route: Route,
  { actors = [], term, optional, options = [] }: Station,
  reader: Reader,
): unknown {
  if (actors.length + options.length === 0 && term === undefined && !optional) return nothing;
  let letters = 0;
  const shown = actors.filter((id, i) => {
    letters += (plain(roleOf(route, id).label, reader) || id).length;
    return i === 0 || letters <= GLANCE;
  }).length;
  return html`<div class="row">
    ${
      actors.length > 0
        ? html`<ul class="row" role="list" aria-label=${msg('Wie is erbij')}>
            ${actors.map((id, i) => html`<li class=${i < shown ? '' : 'deep'}>${roleTag(id, route, reader)}</li>`)}
          </ul>
          ${shown < actors.length ? html`<span class="tag brief" aria-hidden="true"><bdi>+${formatNumber(actors.length - shown)}</bdi></span>` : nothing}`
        : nothing
    }
    ${term === undefined ? nothing : html`<p class="tag">${termWords(term)}</p>`}
    ${optional ? html`<p class="tag">${msg('hoeft niet altijd')}</p>` : nothing}
    ${options.length > 0 ? html`<span class="soft brief" aria-hidden="true">${plural(options.length, msg('one: {n} mogelijkheid | other: {n} mogelijkheden'))}</span>` : nothing}
  </div>`;
}

/** What there is to choose from at a station. */
export function choices(options: readonly Option[], { applies }: Shown, reader: Reader): TemplateResult {
  return html`<div class="choices-here deep">
    <p>${msg('Mogelijkheden hier:')}</p>
    <ul role="list">
      ${options.map((option, i) => {
        const { id, title, summary, who } = option;
        const isAside = applies && !applies.has(option);
        return html`<li class=${isAside ? 'aside' : ''}>
          ${i > 0 ? html`<span class="of">${msg('of')}</span>` : nothing} <span class="what">${plain(title, reader) ? text(title, reader) : id}</span>
          ${isAside ? html`<span class="unseen">${msg('Hoort niet bij uw situatie.')}</span>` : nothing}
          ${plain(summary, reader) === '' ? nothing : html`<span class="soft of-option">${text(summary, reader)}</span>`}
          ${plain(who, reader) === '' ? nothing : html`<span class="soft of-option">${text(who, reader)}</span>`}
        </li>`;
      })}
    </ul>
  </div>`;
}

/** What decides where it goes on: the station's own question, where there are several ways. */
function asked({ station: { question, fork }, ways }: Step, reader: Reader): unknown {
  const words = () => (fork === 'all' ? msg('Dit gaat tegelijk:') : msg('Hoe gaat het verder?'));
  const own = text(question, reader);
  if (own === nothing && ways.length < 2) return nothing;
  return html`<p class="question"><strong>${own === nothing ? words() : own}</strong></p>`;
}

/** How a way ends, with a mark and in words. */
function endWords({ end }: Station): unknown {
  if (!end) return nothing;
  const words = {
    solved: () => msg('Opgelost'),
    escalate: () => msg('Anderen helpen verder'),
    'stay-in-touch': () => msg('U houdt contact'),
  }[end]();
  return html`<p><span class="tag end">${icon(END_ICONS[end])}<span>${words}</span></span></p>`;
}

const END_ICONS = {
  solved: yesIcon,
  escalate: 'M5 12h13M13 7l5 5-5 5',
  'stay-in-touch': 'M4 5h16v11H9l-5 4z',
} as const;

/** What an open station says: below it, beside it where there is room, and under the drawing when that runs sideways. */
export function openedStation({ host, places, gutters }: Picture, step: Step): TemplateResult {
  const said = host.lacks('details')
    ? lackingNote(host, '[data-station][aria-expanded=true]')
    : host.bring('details')?.draw(step);
  return html`<div class="opened ${places?.opened(step) ?? ''}">
    <div class="opened-sheet">${said ?? nothing}</div>
    ${gutters.at(step, 'opened')}
  </div>`;
}
