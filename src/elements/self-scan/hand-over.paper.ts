import { html, nothing, type TemplateResult } from 'lit';
import { msg } from '../../i18n/localize.js';
import { onPaper } from '../../internal/take-along/files.js';
import { heading, text, type Reader } from '../../internal/templates.js';
import { visibility } from '../../model/scan/conditions.js';
import type { Question, Response, Scan } from '../../model/scan/scan.js';
import { answerInWords } from './outcome-words.js';
import type { ScanHost } from './parts.js';

/** All questions that were asked, with what was answered, on paper; with the notes that were made. */
export function printedAnswers(scan: Scan, response: Response, host: ScanHost): TemplateResult {
  const { isVisible } = visibility(scan, response.answers, response.role);
  const reader: Reader = { language: host.language, textLanguage: scan.language ?? 'nl' };
  const role = scan.roles?.find(({ id }) => id === response.role);
  const { notes, rows } = host.session.workings;
  return html`<div class="stack">
    ${heading(1, scan.title === undefined ? msg('Uw antwoorden') : text(scan.title, reader), 'title')}
    <p class="soft">${onPaper(msg('Uw antwoorden'), response.date)}</p>
    ${role ? html`<p>${msg('Rol')}: ${text(role.label, reader)}</p>` : nothing}
    ${scan.themes.map((theme) => {
      const asked = theme.questions.filter(isVisible);
      if (asked.length === 0) return nothing;
      const own = { ...reader, textLanguage: theme.language };
      return html`<section class="stack">
        ${heading(2, text(theme.title, own))}
        <dl class="stack">${asked.map((question) => printedAnswer(question, scan, response, own))}</dl>
      </section>`;
    })}
    ${
      notes || rows.length > 0
        ? html`<section class="stack">
            ${heading(2, scan.assignment?.title ? text(scan.assignment.title, reader) : msg('Notities'))}
            ${notes ? html`<p class="lines">${notes}</p>` : nothing}
            ${rows.length > 0 ? notedRows(scan, rows, reader) : nothing}
          </section>`
        : nothing
    }
  </div>`;
}

function printedAnswer(question: Question, scan: Scan, response: Response, reader: Reader): TemplateResult {
  const { id } = question;
  const now = answerInWords(
    question,
    own(response.answers, id),
    scan,
    reader,
    own(response.others ?? {}, id),
  );
  const wished = answerInWords(question, own(response.wishes ?? {}, id), scan, reader);
  return html`<div class="card">
    <dt><strong>${text(question.text, reader)}</strong></dt>
    ${now.length > 0 ? now.map((words) => html`<dd>${words}</dd>`) : html`<dd class="soft">${msg('Geen antwoord')}</dd>`}
    ${wished.length > 0 ? html`<dd class="soft">${msg('Gewenst:')}</dd>${wished.map((words) => html`<dd>${words}</dd>`)}` : nothing}
  </div>`;
}

function own<T>(record: Readonly<Record<string, T>>, id: string): T | undefined {
  return Object.hasOwn(record, id) ? record[id] : undefined;
}

function notedRows(
  scan: Scan,
  rows: readonly Readonly<Record<string, string>>[],
  reader: Reader,
): TemplateResult {
  const { columns = [] } = scan.assignment ?? {};
  return html`<table>
    <thead>
      <tr>${columns.map(({ label }) => html`<th scope="col">${text(label, reader)}</th>`)}</tr>
    </thead>
    <tbody>
      ${rows.map((row) => html`<tr>${columns.map(({ id }) => html`<td>${own(row, id) ?? ''}</td>`)}</tr>`)}
    </tbody>
  </table>`;
}
