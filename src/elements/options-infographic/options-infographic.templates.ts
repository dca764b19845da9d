import { html, nothing, type TemplateResult } from 'lit';
import { msg } from '../../i18n/localize.js';
import { icon } from '../../internal/icons.js';
import { provenanceNote } from '../../internal/provenance.js';
import { loadingState } from '../../internal/states.js';
import { heading, text } from '../../internal/templates.js';
import type { Perspective } from '../../model/route/route.js';
import { resolveText, sameLanguage } from '../../model/text.js';
import { lackingNote } from './lacking.templates.js';
import type { Parts, RouteHost } from './parts.js';
import { routeCore, routeLines } from './route.templates.js';
import type { ViewName } from './session.model.js';
import { isFinding, type Shown } from './shown.model.js';

const wayIcon = 'M6 20v-6a4 4 0 0 1 4-4h9M15 6l4 4-4 4';

/** All of the element, below its language switch. */
export function page(host: RouteHost, now: Shown): TemplateResult {
  const { route } = now;
  const { reader, perspectives, session } = host;
  // Who chose to whom it is told reads there what came of it.
  const isChosen = session.perspective !== undefined && route.perspective !== perspectives[0];
  const language = isInOther(host, now) ? (host.bring('words')?.draw(isChosen) ?? nothing) : nothing;
  return html`<div class="stack">
    <div class="top"><header class="head">
      ${heading(host.level(0), text(route.title, reader), 'title')}
      ${route.intro === undefined ? nothing : html`<p class="soft lines">${text(route.intro, reader, paragraphs)}</p>`}
      ${isChosen ? nothing : language}
    </header>
    ${routeCore(host, now)}</div>
    ${tools(host, now)} ${isChosen ? language : nothing} ${wayfinder(host)}
    ${host.builder ? (host.bring('faults')?.draw() ?? nothing) : nothing} ${drawView(host, now)} ${takeAlong(host)}
    ${provenanceNote(route, reader)}
  </div>`;
}

/** An empty line is a small gap: a picture is to be seen without scrolling. */
const paragraphs = (words: string) => words.split(/\n\s*\n/).map((one) => html`<span>${one}</span>`);

/** Whether the title, or that of a step, is in another language than the reader's. */
function isInOther({ reader }: RouteHost, { route }: Shown): boolean {
  return [route, ...route.stations].some(({ title }) => {
    const found = resolveText(title, reader.language, reader.textLanguage)?.language;
    return found !== undefined && !sameLanguage(found, reader.language);
  });
}

/** How it is looked at, for whom, and which way is the visitor's. */
function tools(host: RouteHost, { route }: Shown): unknown {
  const { views, viewName, perspectives } = host;
  const names: Record<ViewName, () => string> = {
    route: () => msg('De route'),
    list: () => msg('Lijst'),
    triangle: () => msg('Driehoek'),
    roles: () => msg('Wie doet wat'),
    moments: () => msg('Momenten'),
  };
  const told: Record<Perspective, () => string> = {
    parent: () => msg('ouders'),
    school: () => msg('school'),
    care: () => msg('zorg'),
  };
  const canFind =
    Object.keys(route.situations).length > 0 ||
    route.stations.some(({ next = [], fork }) => next.length > 1 && fork !== 'all');
  const isOpen = isFinding(host.session);
  return html`<div class="tools no-print">
    ${
      canFind
        ? html`<button type="button" class=${isOpen ? '' : 'filled'} data-finder aria-expanded=${isOpen} @click=${() => toggleFinding(host)}>${icon(wayIcon)}${msg('Vind uw weg')}</button>`
        : nothing
    }
    ${views.length > 1 ? switchOf(msg('Weergave'), views, viewName, names, (view) => host.setView(view)) : nothing}
    ${
      host.choosesPerspective
        ? switchOf(
            msg('Voor wie'),
            perspectives,
            route.perspective,
            told,
            (perspective) => (host.session = { ...host.session, perspective }),
            html`<span aria-hidden="true">${msg('Voor wie')}</span>`,
          )
        : nothing
    }
  </div>`;
}

/** Begins to look for the visitor's way, or stops: also when what helps with that could not be had. */
function toggleFinding(host: RouteHost): void {
  const { session } = host;
  if (!isFinding(session)) {
    host.tryAgain();
    host.session = { ...session, finding: true };
    return;
  }
  const finder = host.bring('wayfinder');
  if (finder) finder.stop();
  else host.session = { ...session, finding: false, choices: {}, situation: undefined, unsure: undefined };
}

function switchOf<T extends string>(
  name: string,
  all: readonly T[],
  now: T,
  words: Record<T, () => string>,
  choose: (one: T) => void,
  label: unknown = nothing,
): TemplateResult {
  return html`<div class="switch" role="group" aria-label=${name}>
    ${label}${all.map((one) => html`<button type="button" aria-pressed=${one === now} @click=${() => choose(one)}>${words[one]()}</button>`)}
  </div>`;
}

/** The questions that lead to the visitor's way, as long as they look for it. */
function wayfinder(host: RouteHost): unknown {
  return isFinding(host.session) ? drawPart(host, 'wayfinder', '[data-finder]') : nothing;
}

function drawView(host: RouteHost, now: Shown): unknown {
  const { viewName } = host;
  if (viewName === 'route' || viewName === 'list') return routeLines(host, now);
  return drawPart(host, viewName, '[aria-pressed=true]', loadingState(false));
}

/**
 * A part that the visitor asked for, or that it could not be had.
 * @param back what gets the focus of who tries again
 * @param meanwhile what is shown until it is here
 */
function drawPart(
  host: RouteHost,
  name: 'triangle' | 'roles' | 'moments' | 'wayfinder' | 'takeAlong',
  back: string,
  meanwhile: unknown = nothing,
): unknown {
  const part: Parts['triangle'] | undefined = host.bring(name);
  return host.lacks(name) ? lackingNote(host, back) : (part?.draw() ?? meanwhile);
}

/** What can be taken along: folded away, and loaded for who unfolds it. */
function takeAlong(host: RouteHost): TemplateResult {
  const onToggle = (event: Event) => {
    const taking = (event.target as HTMLDetailsElement).open;
    if (!taking) return;
    host.tryAgain();
    if (!host.session.taking) host.session = { ...host.session, taking };
  };
  return html`<details class="take no-print" ?open=${!!host.session.taking} @toggle=${onToggle}>
    <summary>${msg('Bewaar, print of deel de route')}</summary>
    ${host.session.taking ? drawPart(host, 'takeAlong', '.take > summary') : nothing}
  </details>`;
}
