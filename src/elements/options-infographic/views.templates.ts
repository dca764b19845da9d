import { html, nothing, svg, type TemplateResult } from 'lit';
import { msg, plural } from '../../i18n/localize.js';
import { text } from '../../internal/templates.js';
import type { Step } from '../../model/route/outline.js';
import type { RouteHost } from './parts.js';
import { readerOf } from './roles-named.model.js';
import { stepLink } from './step-link.templates.js';

/* What the triangle, the table of roles and the moments are drawn with. */

/** Number and title of a step, as a way to it. */
export function stepTitle(host: RouteHost, step: Step): TemplateResult {
  return stepLink(
    host,
    step,
    html`<bdi>${step.number}</bdi>. ${text(step.station.title, readerOf(step.station, host.reader))}`,
  );
}

/**
 * Steps in a row, by their numbers; who does not see the drawing hears their titles too.
 * @param more whether other steps were named before
 */
export function stepNumbers(host: RouteHost, steps: readonly Step[], more = false): TemplateResult {
  return html`<p class="stops">
    <span class="soft">${plural(
      steps.length,
      more
        ? msg('one: Ook bij stap | other: Ook bij de stappen')
        : msg('one: Bij stap | other: Bij de stappen'),
    )}</span>
    ${steps.map((step) =>
      stepLink(
        host,
        step,
        html`<bdi>${step.number}</bdi><span class="unseen">. ${text(step.station.title, readerOf(step.station, host.reader))}</span>`,
      ),
    )}
  </p>`;
}

/** How many steps are left out, since they are for another situation than the visitor's. */
export function asideNote(aside: number): unknown {
  if (aside === 0) return nothing;
  return html`<p class="small soft">${plural(
    aside,
    msg('one: {n} stap hoort niet bij uw situatie. | other: {n} stappen horen niet bij uw situatie.'),
  )}</p>`;
}

/** The child: a filled figure, unlike the strokes of the sides around it. */
export function childFigure(): TemplateResult {
  return html`<svg class="child-figure" viewBox="0 0 48 48" aria-hidden="true">${svg`<circle cx="24" cy="15" r="8"></circle><path d="M24 25c-8 0-13 5-14 15a2 2 0 0 0 2 2h24a2 2 0 0 0 2-2c-1-10-6-15-14-15z"></path>`}</svg>`;
}
