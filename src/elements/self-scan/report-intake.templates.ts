import { html, nothing, type TemplateResult } from 'lit';
import { msg, plural, str } from '../../i18n/localize.js';
import { icon, warningIcon } from '../../internal/icons.js';
import { removeIcon } from '../../internal/take-along/icons.js';
import { heading } from '../../internal/templates.js';
import type { Moment, ReportSource } from './report.js';
import { foundWords } from './report-words.js';
import type { ReportView } from './report.templates.js';

/** Where responses come in, and what was read. None of it is printed: who sent which file is nobody's business. */
export function intake(view: ReportView): TemplateResult {
  const { sources, report, level } = view;
  const files = sources.filter(({ name }) => name !== undefined);
  const isEmpty = report.n === 0;
  return html`<section class="stack no-print">
    ${isEmpty ? howTo(level + 1) : nothing}
    <div class="zones">
      ${zone('now', view)}
    ${isEmpty && !sources.some(({ moment }) => moment === 'before') ? nothing : zone('before', view)}
    </div>
    ${files.length > 0 ? read(files, view) : nothing}
  </section>`;
}

/** How a team comes to have something to put together. */
function howTo(level: number): TemplateResult {
  return html`<div class="stack how">
    ${heading(level, msg('Zo krijgt u het beeld van uw team'))}
    <ol>
      <li>${msg('Geef iedereen de link naar de scan.')}</li>
      <li>${msg('Iedereen vult de scan zelf in en bewaart de antwoorden als bestand.')}</li>
      <li>${msg('U krijgt de bestanden en kiest ze hieronder. Er staan geen namen in.')}</li>
    </ol>
    <p class="soft">${msg('De bestanden blijven op dit apparaat. Wij bewaren en versturen niets.')}</p>
  </div>`;
}

/** A place to drop files, with a button that does the same. */
function zone(moment: Moment, { actions }: ReportView): TemplateResult {
  const over = (event: DragEvent, is: boolean) => {
    if (!event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    (event.currentTarget as HTMLElement).classList.toggle('over', is);
  };
  const drop = (event: DragEvent) => {
    over(event, false);
    actions.add([...(event.dataTransfer?.files ?? [])], moment);
  };
  const chosen = (event: Event) => {
    const input = event.currentTarget as HTMLInputElement;
    actions.add([...(input.files ?? [])], moment);
    // The same file can be chosen again.
    input.value = '';
  };
  const open = (event: Event) =>
    (event.currentTarget as HTMLElement).parentElement!.querySelector('input')!.click();
  return html`<div
    class="intake ${moment}"
    @dragover=${(event: DragEvent) => over(event, true)}
    @dragleave=${(event: DragEvent) => over(event, false)}
    @drop=${drop}
  >
    <input type="file" multiple hidden accept=".json,application/json" @change=${chosen} />
    <button type="button" class="choose ${moment === 'now' ? 'filled' : ''}" @click=${open}>
      ${moment === 'now' ? msg('Kies bestanden met antwoorden') : msg('Kies bestanden van de vorige keer')}
    </button>
    <p class="small soft">
      ${
        moment === 'now'
          ? msg('U kunt er veel tegelijk kiezen, of ze hierheen slepen.')
          : msg('Heeft uw team de scan al eens gedaan? Dan ziet u wat er veranderde.')
      }
    </p>
  </div>`;
}

/** What was read, each with a way to take it away again. */
function read(files: readonly ReportSource[], { actions }: ReportView): TemplateResult {
  const wrong = files.filter(({ found }) => foundWords(found).wrong.length > 0);
  return html`<div class="stack">
    ${wrong.length > 0 ? html`<ul class="wrong" role="list">${wrong.map((file) => html`<li class="note">${icon(warningIcon)} ${about(file)}</li>`)}</ul>` : nothing}
    <details class="files">
      <summary>${plural(files.length, msg('one: {n} bestand gelezen | other: {n} bestanden gelezen'))}</summary>
      <ul role="list">
        ${files.map(
          (file) =>
            html`<li class="row">
              ${about(file)}
              <button type="button" class="quiet" @click=${() => actions.remove(file)}>
                ${icon(removeIcon)} ${msg('Haal weg')}<span class="unseen">: <bdi>${file.name}</bdi></span>
              </button>
            </li>`,
        )}
      </ul>
    </details>
  </div>`;
}

function about({ name, moment, found }: ReportSource): TemplateResult {
  const { good, wrong } = foundWords(found);
  return html`<div>
    <strong><bdi>${name}</bdi></strong> ${moment === 'before' ? html`<span class="tag">${msg('vorige keer')}</span>` : nothing}
    ${[...good, ...wrong].map((words) => html`<p class="small">${words}</p>`)}
  </div>`;
}

/** What protects people, in plain words. */
export function protection({ report: { minGroup } }: ReportView): TemplateResult {
  return html`<p class="small soft guard">
    ${msg(str`Groepen kleiner dan ${minGroup} laten we niet zien. Zo herkent u niemand.`)}
  </p>`;
}
