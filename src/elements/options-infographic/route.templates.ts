import { html, nothing, type TemplateResult } from 'lit';
import { msg, str } from '../../i18n/localize.js';
import { heading, text } from '../../internal/templates.js';
import type { Line, Step, Way } from '../../model/route/outline.js';
import type { RouteHost } from './parts.js';
import type { Shown } from './shown.model.js';

/** The route as nested ordered lists: the drawing is made of these. */
export function routeLines(host: RouteHost, { outline }: Shown): TemplateResult {
  return html`${lineList(host, outline.main)} ${outline.loose.map((line) => lineList(host, line))}`;
}

function lineList(host: RouteHost, line: Line): TemplateResult {
  return html`<ol class="line" role="list">
    ${line.steps.map((step) => html`<li class="step">${station(host, step)}</li>`)}
  </ol>`;
}

function station(host: RouteHost, step: Step): TemplateResult {
  const { reader, session } = host;
  const { id, title, summary } = step.station;
  const isOpen = session.open === id;
  return html`${heading(
    host.level(1 + step.line.depth * 2),
    html`<button
        type="button"
        class="link"
        aria-expanded=${isOpen}
        data-station=${id}
        @click=${() => (isOpen ? host.closeStation() : host.openStation(id))}
      >${step.number}. ${text(title, reader)}</button>`,
  )}
    ${summary === undefined ? nothing : html`<p class="soft">${text(summary, reader)}</p>`}
    ${isOpen ? (host.bring('details')?.draw(step) ?? nothing) : nothing}
    ${step.ways.length > 0 ? html`<ul>${step.ways.map((way) => html`<li>${wayOut(host, way)}</li>`)}</ul>` : nothing}`;
}

function wayOut(host: RouteHost, { kind, choice, to, line }: Way): unknown {
  const label = choice.label === undefined ? nothing : html`<b>${text(choice.label, host.reader)}</b>`;
  const words = {
    next: () => msg(str`Daarna: stap ${to.number}`),
    join: () => msg(str`Ga verder bij stap ${to.number}`),
    back: () => msg(str`Terug naar stap ${to.number}`),
    branch: () => msg(str`Daarna: stap ${to.number}`),
  };
  return html`${label} ${words[kind]()} ${line ? lineList(host, line) : nothing}`;
}
