import { html, nothing, type TemplateResult } from 'lit';
import { loadingState } from '../../internal/states.js';
import { provenanceNote } from '../../internal/provenance.js';
import { heading, text } from '../../internal/templates.js';
import type { Parts, RouteHost, RoutePart } from './parts.js';
import { routeLines } from './route.templates.js';
import type { Shown } from './shown.model.js';

/** All of the element, below its language switch. */
export function page(host: RouteHost, now: Shown): TemplateResult {
  const { route } = now;
  const { reader } = host;
  return html`<div class="stack">
    <header>
      ${heading(host.level(0), text(route.title, reader), 'title')}
      ${route.intro === undefined ? nothing : html`<p class="soft lines">${text(route.intro, reader)}</p>`}
    </header>
    ${drawView(host, now)} ${provenanceNote(route, reader)}
  </div>`;
}

function drawView(host: RouteHost, now: Shown): unknown {
  const { viewName } = host;
  if (viewName === 'route' || viewName === 'list') return routeLines(host, now);
  return part(host, viewName)?.draw() ?? loadingState(false);
}

const part = (host: RouteHost, name: keyof Parts) => host.bring(name) as RoutePart | undefined;
