import { html, nothing, type TemplateResult } from 'lit';
import { msg, plural, str } from '../../i18n/localize.js';
import { icon } from '../../internal/icons.js';
import { heading, plain, text } from '../../internal/templates.js';
import type { Line, Step } from '../../model/route/outline.js';
import { drawnEdges } from './drawing-edges.templates.js';
import { placesOf } from './drawing-places.js';
import type { RouteHost } from './parts.js';
import { gutterPieces } from './route-gutters.js';
import { gate, openedStation, station } from './route-station.templates.js';
import { waysOut } from './route-ways.templates.js';
import type { Picture } from './route-picture.js';
import type { Shown } from './shown.model.js';
import { termWords } from './term-words.js';

const childIcon =
  'M12 3.500a4 4 0 1 0 0 8a4 4 0 1 0 0-8zM12 13c-4.200 0-6.700 2.500-7.200 7.200q0 .8.8.8h12.800q.8 0 .8-.8C18.700 15.500 16.200 13 12 13z';

/** Who stands in the middle, how many steps there are, and how long all of it may take. */
export function routeCore({ reader }: RouteHost, { route, outline }: Shown): TemplateResult {
  const { core, maxDuration } = route;
  const about = text(core?.text, reader);
  const facts = html`<p class="small soft">${plural(outline.steps.length, msg('one: {n} stap | other: {n} stappen'))}${
    maxDuration === undefined ? nothing : html` · ${msg(str`Alles bij elkaar: ${termWords(maxDuration)}`)}`
  }</p>`;
  if (!core) return facts;
  return html`<div class="core">
    ${icon(childIcon)}
    <div><p><strong>${text(core.label, reader)}</strong></p>
      ${about === nothing ? nothing : html`<p>${about}</p>`}
      ${facts}</div>
  </div>`;
}

/** The route as nested ordered lists: the drawing is made of these. */
export function routeLines(host: RouteHost, now: Shown): TemplateResult {
  const { outline, layout } = now;
  const isList = host.viewName === 'list';
  const places = isList ? undefined : placesOf(layout);
  const common = {
    host,
    now,
    isList,
    phases: phaseStarts(now),
    gutters: gutterPieces(isList ? undefined : outline),
  };
  const main: Picture = { ...common, places };
  const loose: Picture = { ...common, places: undefined };
  return html`<div
      class="map ${isList ? 'as-list' : 'drawn'} ${places ? `sideways n-${layout.columns}` : ''} ${common.gutters.width ? `gutters g-${common.gutters.width}` : ''}"
      @focusin=${() => host.bring('keys')}
      @keydown=${(event: KeyboardEvent) => host.bring('keys')?.onArrow(event, host)}
    >
      <div class="sheet">
        ${places ? drawnEdges(now, places) : nothing} ${lineList(main, outline.main)}
      </div>
    </div>
    ${
      outline.loose.length > 0
        ? html`<section class="stack">
            ${heading(host.level(1), msg('Los van de route'))}
            <div class="map ${isList ? 'as-list' : 'drawn'}">
              <div class="sheet">${outline.loose.map((line) => lineList(loose, line))}</div>
            </div>
          </section>`
        : nothing
    }`;
}

/** At which steps another stretch begins. */
export function phaseStarts({ route, outline }: Pick<Shown, 'route' | 'outline'>): Picture['phases'] {
  const { phases = [] } = route;
  const starts = new Map<Step, (typeof phases)[number]>();
  if (phases.length === 0) return starts;
  let now: string | undefined;
  for (const step of outline.main.steps) {
    const { phase } = step.station;
    if (phase === undefined || phase === now) continue;
    now = phase;
    const found = phases.find(({ id }) => id === phase);
    starts.set(step, found ?? { id: phase, label: phase });
  }
  return starts;
}

function lineList(picture: Picture, { steps, depth }: Line): TemplateResult {
  // The roles say again what a list is: one that is laid out otherwise is none to some browsers.
  return html`<ol class="track ${depth > 0 ? 'side' : ''}" role="list">
    ${steps.map((step) => stepItem(picture, step))}
  </ol>`;
}

function stepItem(picture: Picture, step: Step): TemplateResult {
  const { host, now, phases, places, gutters } = picture;
  const { id, consent, end } = step.station;
  const phase = phases.get(step);
  const goesOn = step.ways.some(({ kind }) => kind === 'next');
  const isOpen = host.session.open === id;
  const states = [
    goesOn ? 'on' : '',
    isOpen ? 'open' : '',
    host.current === id ? 'here' : '',
    now.applies ? (now.applies.has(id) ? '' : 'aside') : '',
    now.applies && now.walked.some((station) => station.id === id) ? 'walked' : '',
    end ?? '',
  ];
  return html`<li class="step ${states.filter(Boolean).join(' ')}" role="listitem" aria-current=${host.current === id ? 'step' : 'false'}>
    ${phase ? html`<p class="phase ${places?.phase(phase.id, step) ?? ''}"><span>${plain(phase.label, host.reader) ? text(phase.label, host.reader) : phase.id}</span>${gutters.at(step, 'phase')}</p>` : nothing}
    ${consent ? gate(picture, step, consent) : nothing} ${station(picture, step)}
    ${isOpen ? openedStation(picture, step) : nothing} ${waysOut(picture, step, lineList)}
  </li>`;
}
