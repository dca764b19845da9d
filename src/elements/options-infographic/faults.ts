import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import { countText } from '../../internal/builder/report-text.js';
import { deepLink } from '../../internal/deep-links.js';
import { icon, warningIcon } from '../../internal/icons.js';
import type { Problem } from '../../model/problem.js';
import { stationPath } from '../../sources/route/paths.js';
import { faultsOf, NO_FAULTS, type Faults } from './faults.model.js';
import { faultStyles } from './faults.styles.js';
import type { FaultsPart, RouteHost } from './parts.js';

/** More at one place nobody mends in one go: the list below the element has them all. */
const MAX_SHOWN = 8;

/**
 * For whoever keeps the route: what is wrong with it, on the drawing itself. What is about a station stands at that station,
 * what is about the route stands above the line. In Dutch, like everything for whoever keeps the data.
 */
export class FaultsOnDrawing implements FaultsPart, ReactiveController {
  readonly #host: RouteHost;
  #of: readonly unknown[] = [];
  #faults: Faults = NO_FAULTS;

  constructor(host: RouteHost) {
    this.#host = host;
    host.addController(this);
    host.adopt(faultStyles);
  }

  hostUpdate(): void {
    const { document, problems } = this.#host;
    const of = [document, ...problems];
    if (of.length === this.#of.length && of.every((one, i) => one === this.#of[i])) return;
    this.#of = of;
    this.#faults = document ? faultsOf(document, problems, (station) => stationPath(station, '')) : NO_FAULTS;
  }

  /** Above the line: how much is wrong, what is in no station, and where the rest is. */
  draw(): TemplateResult | typeof nothing {
    const { whole, at, errors, warnings } = this.#faults;
    if (errors + warnings === 0) return nothing;
    const steps = this.#host.shown?.outline.steps.filter(({ station }) => at.has(station.id)) ?? [];
    return html`<div class="faults whole no-print" role="group" aria-label="Controle van de route" lang="nl" dir="ltr">
      <p><strong>Controle van de route:</strong> ${countText({ groups: [], sources: [], errors, warnings })}</p>
      ${faultList(whole.map((problem) => ({ problem, path: problem.path })))}
      ${
        steps.length === 0
          ? nothing
          : html`<p>
              Op de tekening, bij
              ${steps.map(
                ({ station, number }, i) =>
                  html`${i > 0 ? ', ' : nothing}<a href=${deepLink('station', station.id)}>stap <bdi>${number}</bdi></a>`,
              )}.
            </p>`
      }
    </div>`;
  }

  /** What is wrong at a station. */
  at(station: string): TemplateResult | typeof nothing {
    const found = this.#faults.at.get(station);
    if (!found) return nothing;
    return html`<div class="faults no-print" lang="nl" dir="ltr">${faultList(found)}</div>`;
  }
}

function faultList(found: readonly { readonly problem: Problem; readonly path: string }[]): unknown {
  if (found.length === 0) return nothing;
  const left = found.length - MAX_SHOWN;
  return html`<ul role="list">
      ${found.slice(0, MAX_SHOWN).map(({ problem, path }) => faultItem(problem, path))}
    </ul>
    ${left > 0 ? html`<p>En nog ${left}. Ze staan alle in de lijst onderaan.</p>` : nothing}`;
}

function faultItem({ severity, message, hint }: Problem, path: string): TemplateResult {
  const isError = severity === 'error';
  return html`<li class=${isError ? 'fault error' : 'fault'}>
    ${icon(warningIcon)}
    <p>
      <strong>${isError ? 'Fout:' : 'Let op:'}</strong> ${short(message)} ${hint ? short(hint) : nothing}
      ${path ? html`<code>${short(path)}</code>` : nothing}
    </p>
  </li>`;
}

/** Problems come from anywhere: a message can be as long as a document. */
function short(text: unknown): string {
  const words = typeof text === 'string' ? text.slice(0, 500) : '';
  return words.length === 500 ? `${words}…` : words;
}
