import { css, html, nothing, type TemplateResult } from 'lit';
import type { Problem } from '../model/problem.js';
import type { DataStatus } from './data-controller.js';

/** More than this nobody reads; the count says how many there are. */
const SHOWN = 50;

/**
 * What is wrong with the data, for whoever keeps it. In Dutch in every language, like the problems themselves, and only
 * where the page asks for it with `builder`.
 */
export function builderView(problems: readonly Problem[], status: DataStatus): TemplateResult {
  return html`<details class="builder no-print" lang="nl" dir="ltr" ?open=${problems.length > 0}>
    <summary>Controle van de gegevens: ${summary(problems)}</summary>
    ${status === 'waiting' ? html`<p>Er zijn nog geen gegevens. Geef hun adres in het attribuut <code>src</code>.</p>` : nothing}
    <ol>
      ${problems.slice(0, SHOWN).map(
        (problem) =>
          html`<li>
            <strong>${problem.severity === 'error' ? 'Fout' : 'Let op'}</strong>
            ${problem.path ? html`<code>${problem.path}</code> ` : nothing}${problem.message} ${problem.hint}
            <span class="soft small">(${problem.source})</span>
          </li>`,
      )}
    </ol>
    ${problems.length > SHOWN ? html`<p>En nog ${problems.length - SHOWN}.</p>` : nothing}
  </details>`;
}

function summary(problems: readonly Problem[]): string {
  if (problems.length === 0) return 'geen problemen gevonden';
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const warnings = problems.length - errors;
  return `${errors} ${errors === 1 ? 'fout' : 'fouten'}, ${warnings} ${warnings === 1 ? 'waarschuwing' : 'waarschuwingen'}`;
}

export const styles = css`
  .builder {
    margin-block-start: 1.5em;
    padding: 0.8em 1em;
    border: 2px dashed var(--_field-line);
    border-radius: var(--_control-radius);
    background: var(--_paper);
    font-size: 0.88em;
  }
  .builder ol {
    margin-block-start: 0.6em;
    padding-inline-start: 1.5em;
    list-style: decimal;
  }
`;
