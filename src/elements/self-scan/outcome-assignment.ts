import { html, nothing, type TemplateResult } from 'lit';
import { msg, str } from '../../i18n/localize.js';
import { linked } from '../../internal/rich-text.js';
import { heading, plain, text, type Reader } from '../../internal/templates.js';
import type { Assignment } from '../../model/scan/scan.js';
import type { ScanHost } from './parts.js';

type Row = Readonly<Record<string, string>>;
type Column = NonNullable<Assignment['columns']>[number];

/** A task to do with what came out: with room for notes, or a small table to fill in. */
export class AssignmentSheet {
  readonly #host: ScanHost;
  /** The row that was taken away last, and where it stood. */
  #removed: { readonly row: Row; readonly position: number } | undefined;

  constructor(host: ScanHost) {
    this.#host = host;
  }

  draw(assignment: Assignment, reader: Reader, level: number): TemplateResult {
    const { title, columns } = assignment;
    return html`<section class="stack assignment" id="assignment" tabindex="-1">
      ${heading(level, title === undefined ? msg('Opdracht') : text(title, reader))}
      <p class="lines">${text(assignment.text, reader, linked)}</p>
      ${columns?.length ? this.#table(columns, reader) : this.#notes()}
      <p class="small soft no-print">${msg('Wat u hier schrijft, wordt niet verstuurd. Noem geen namen.')}</p>
    </section>`;
  }

  #notes(): TemplateResult {
    const { session, locked } = this.#host;
    const { notes } = session.workings;
    const typed = (event: Event) => {
      const { value } = event.target as HTMLTextAreaElement;
      this.#host.session = {
        ...this.#host.session,
        workings: { ...this.#host.session.workings, notes: value },
      };
    };
    return html`<label class="stack notes">
        <span class="label">${msg('Uw aantekeningen')}</span>
        <textarea rows="4" maxlength="5000" ?disabled=${locked} .value=${notes} @input=${typed}></textarea>
      </label>
      ${onPaper(notes)}`;
  }

  /** There is always a row to write in. */
  get #rows(): readonly Row[] {
    const { rows } = this.#host.session.workings;
    return rows.length > 0 ? rows : [{}];
  }

  #change(rows: readonly Row[]): void {
    const { session } = this.#host;
    this.#host.session = { ...session, workings: { ...session.workings, rows } };
  }

  #table(columns: readonly Column[], reader: Reader): TemplateResult {
    const { locked } = this.#host;
    const rows = this.#rows;
    return html`<table class="sheet" role="table">
        <thead role="rowgroup">
          <tr role="row">
            ${columns.map(({ label }) => html`<th scope="col" role="columnheader">${text(label, reader)}</th>`)}
            ${rows.length > 1 ? html`<td role="cell" class="no-print"></td>` : nothing}
          </tr>
        </thead>
        <tbody role="rowgroup">
          ${rows.map(
            (row, i) => html`<tr role="row">
              ${columns.map((column) => this.#cell(row, i, column, reader))}
              ${
                rows.length > 1
                  ? html`<td role="cell" class="no-print">
                      <button
                        type="button"
                        class="quiet"
                        aria-label=${msg(str`Haal rij ${i + 1} weg`)}
                        ?disabled=${locked}
                        @click=${() => this.#remove(i)}
                      >
                        ${msg('Haal weg')}
                      </button>
                    </td>`
                  : nothing
              }
            </tr>`,
          )}
        </tbody>
      </table>
      <div class="row no-print">
        <button type="button" class="add-row" ?disabled=${locked} @click=${() => this.#add()}>
          ${msg('Nog een rij')}
        </button>
        ${
          this.#removed
            ? html`<span>${msg('De rij is weg.')}</span>
                <button type="button" class="undo-row quiet" @click=${() => this.#undo()}>${msg('Zet terug')}</button>`
            : nothing
        }
      </div>`;
  }

  #cell(row: Row, position: number, { id, label }: Column, reader: Reader): TemplateResult {
    const value = (Object.hasOwn(row, id) && row[id]) || '';
    const typed = (event: Event) => {
      const written = (event.target as HTMLTextAreaElement).value;
      this.#change(this.#rows.map((one, i) => (i === position ? { ...one, [id]: written } : one)));
    };
    return html`<td role="cell">
      <span class="small label cell-label" aria-hidden="true">${text(label, reader)}</span>
      <textarea
        rows="1"
        maxlength="5000"
        aria-label=${msg(str`${plain(label, reader)}, rij ${position + 1}`)}
        ?disabled=${this.#host.locked}
        .value=${value}
        @input=${typed}
      ></textarea>
      ${onPaper(value)}
    </td>`;
  }

  #add(): void {
    this.#removed = undefined;
    const rows = this.#rows;
    this.#change([...rows, {}]);
    this.#focus(`tbody tr:nth-child(${rows.length + 1}) textarea`);
  }

  #remove(position: number): void {
    const rows = this.#rows;
    this.#removed = { row: rows[position]!, position };
    this.#change(rows.filter((_, i) => i !== position));
    this.#host.announce(() => msg('De rij is weg.'));
    this.#focus('.undo-row');
  }

  #undo(): void {
    if (!this.#removed) return;
    const { row, position } = this.#removed;
    this.#removed = undefined;
    const { rows } = this.#host.session.workings;
    this.#change([...rows.slice(0, position), row, ...rows.slice(position)]);
    this.#host.announce(() => msg('De rij staat er weer.'));
    this.#focus(`tbody tr:nth-child(${position + 1}) textarea`);
  }

  #focus(selector: string): void {
    void this.#host.updateComplete.then(() =>
      this.#host.renderRoot.querySelector<HTMLElement>(`.assignment ${selector}`)?.focus(),
    );
  }
}

/** What stands in a field, where there are no fields; empty, it is room to write by hand. */
function onPaper(words: string): TemplateResult {
  return html`<div class="on-paper lines" aria-hidden="true" dir="auto">${words}</div>`;
}
