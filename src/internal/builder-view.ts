import { css, html, nothing, type TemplateResult } from 'lit';
import type { Problem } from '../model/problem.js';
import type { ReadError } from '../sources/read-error.js';

/** More than this nobody reads; the count says how many there are. */
const SHOWN = 50;

/**
 * What is wrong with the data, for whoever keeps it. In Dutch in every language, like the problems themselves, and only
 * where the page asks for it with `builder`.
 */
export function builderView(problems: readonly Problem[], error: ReadError | undefined): TemplateResult {
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const summary = problems.length === 0 ? 'geen problemen gevonden' : `${errors} fouten, ${problems.length - errors} waarschuwingen`;
  return html`<details class="builder no-print" lang="nl" dir="ltr" ?open=${problems.length > 0}>
    <summary>Controle van de gegevens: ${summary}</summary>
    ${error ? html`<p><strong>${error.reason}</strong>: ${error.message}</p>` : nothing}
    <ol>
      ${problems.slice(0, SHOWN).map(
        (problem) =>
          html`<li>
            <strong>${problem.severity === 'error' ? 'Fout' : 'Let op'}</strong>
            ${problem.path ? html`<code>${problem.path}</code>` : nothing}: ${problem.message} ${problem.hint}
            <span class="soft small">(${problem.source})</span>
          </li>`,
      )}
    </ol>
    ${problems.length > SHOWN ? html`<p>En nog ${problems.length - SHOWN}.</p>` : nothing}
  </details>`;
}

export const builderStyles = css`
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
