import { html, nothing, type TemplateResult } from 'lit';
import { formatNumber, msg, str } from '../../i18n/localize.js';
import { heading, text, type Reader } from '../../internal/templates.js';
import { questionsById } from '../../model/scan/conditions.js';
import type { GroupTally, QuestionReport, ThemeReport } from '../../model/scan/report/report.js';
import type { Tally } from '../../model/scan/report/tally.js';
import type { Question } from '../../model/scan/scan.js';
import { quoted } from './outcome-words.js';
import { bar, stack } from './report-bars.templates.js';
import { themeTitle } from './report-overview.templates.js';
import {
  agreementWords,
  answerLabel,
  answersWords,
  groupLabel,
  majorityWords,
  numberWords,
  shareWords,
  unknownWords,
} from './report-words.js';
import type { ReportView } from './report.templates.js';

/** With more questions than this, those of a theme are folded away: all of them take twenty screens of a phone. */
const FOLDS_FROM = 10;

/** Every question, by theme. */
export function perQuestion(view: ReportView): TemplateResult {
  const isLong = view.report.themes.reduce((sum, { questions }) => sum + questions.length, 0) > FOLDS_FROM;
  return html`<section class="stack">
    ${heading(view.level + 1, msg('Per vraag'))}
    ${view.report.themes.map((theme) => themeQuestions(theme, isLong, view))}
  </section>`;
}

/** @param folds whether its questions are folded away, until somebody wants to see them */
function themeQuestions(theme: ThemeReport, folds: boolean, view: ReportView): TemplateResult {
  const { scan, reader, level } = view;
  const questions = questionsById(scan);
  const own = {
    ...reader,
    textLanguage: scan.themes.find(({ id }) => id === theme.id)?.language ?? reader.textLanguage,
  };
  const title = heading(level + 2, themeTitle(theme.id, view));
  const cards = theme.questions.map((one) => questionCard(one, questions.get(one.id)!, own, view));
  const { on, of } = theme.agreed;
  return folds
    ? html`<details class="folded">
        <summary>
          ${title}${of > 0 ? html`<span class="small soft">${msg(str`Eens over ${on} van ${of} vragen`)}</span>` : nothing}
        </summary>
        <div class="stack">${cards}</div>
      </details>`
    : html`<section class="stack">${title} ${cards}</section>`;
}

function questionCard(
  told: QuestionReport,
  question: Question,
  reader: Reader,
  view: ReportView,
): TemplateResult {
  const { tally, unknown, words, wordsHidden } = told;
  const facts = tally
    ? [
        answersWords(tally.n),
        unknown ? unknownWords(unknown) : undefined,
        tally.majority ? majorityWords(tally.majority) : undefined,
        tally.agreement ? agreementWords(tally.agreement) : undefined,
      ].filter((one) => one !== undefined)
    : [msg('Te weinig antwoorden om te laten zien'), ...(unknown ? [unknownWords(unknown)] : [])];
  return html`<div class="card told-question">
    ${heading(view.level + 3, text(question.text, reader))}
    <p class="small soft facts">${facts.map((fact) => html`<span>${fact}</span>`)}</p>
    ${tally && tally.counts.length > 0 ? distribution(told, tally, question, reader, view) : nothing}
    ${tally?.quartiles ? middle(tally, question, reader, view) : nothing}
    ${told.groups.length > 0 && tally && tally.counts.length > 0 ? roles(told.groups, question, reader, view) : nothing}
    ${words ? written(words) : nothing}
    ${tally && wordsHidden === 'few' ? html`<p class="small soft">${msg('Wat mensen schreven laten we niet zien: het zijn er te weinig.')}</p>` : nothing}
  </div>`;
}

/** How often each answer was given: beside it how it should be, and what was said last time. */
function distribution(
  { wished, before }: QuestionReport,
  { counts }: Tally,
  question: Question,
  reader: Reader,
  { scan }: ReportView,
): TemplateResult {
  const beside = ['', 'one', 'two'][Number(wished !== null) + Number(before !== null)]!;
  return html`<table class="counts narrows ${beside}" role="table">
    <caption class="unseen">
      ${msg('Hoe vaak elk antwoord is gegeven')}
    </caption>
    <thead role="rowgroup">
      <tr role="row">
        <th scope="col" role="columnheader">${msg('Antwoord')}</th>
        <th scope="col" role="columnheader" class="now">${msg('Nu')}</th>
        ${wished ? html`<th scope="col" role="columnheader">${msg('Gewenst')}</th>` : nothing}
        ${before ? html`<th scope="col" role="columnheader">${msg('Vorige keer')}</th>` : nothing}
      </tr>
    </thead>
    <tbody role="rowgroup">
      ${counts.map(
        ({ value, count, share }, i) =>
          html`<tr role="row">
            <th scope="row" role="rowheader">${answerLabel(scan, question, value, reader)}</th>
            <td role="cell" class="now">
              <div class="beside">${bar(share)}
                <span><strong>${formatNumber(count)}</strong> <span class="soft">(${shareWords(share)})</span></span>
              </div>
            </td>
            ${wished ? html`<td role="cell">${shareWords(wished.counts[i]?.share ?? 0)}</td>` : nothing}
            ${before ? html`<td role="cell">${shareWords(before.counts[i]?.share ?? 0)}</td>` : nothing}
          </tr>`,
      )}
    </tbody>
  </table>`;
}

/** Where the middle is: of a scale the step, of numbers where half of them lie. */
function middle(
  { quartiles }: Tally,
  question: Question,
  reader: Reader,
  { scan }: ReportView,
): TemplateResult {
  const { lower, median, upper } = quartiles!;
  if (question.kind === 'scale')
    return html`<p class="small">${msg('Het middelste antwoord:')} <strong>${answerLabel(scan, question, median, reader)}</strong></p>`;
  const [from, to] = [numberWords(lower), numberWords(upper)];
  return html`<p>${msg('Het middelste getal:')} <strong><bdi>${numberWords(median)}</bdi></strong></p>
    <p class="small soft">${msg(str`De helft van de getallen ligt van ${from} tot en met ${to}.`)}</p>`;
}

/** The same by role: who can be told about. */
function roles(
  groups: readonly GroupTally[],
  question: Question,
  reader: Reader,
  { scan, reader: ours }: ReportView,
): TemplateResult {
  return html`<details class="roles">
    <summary>${msg('Per rol')}</summary>
    <table class="counts">
      <caption class="unseen">
        ${msg('Wat elke rol antwoordt')}
      </caption>
      <thead>
        <tr>
          <th scope="col">${msg('Rol')}</th>
          <th scope="col">${msg('Antwoorden')}</th>
        </tr>
      </thead>
      <tbody>
        ${groups.map(
          ({ group, tally }) =>
            html`<tr>
              <th scope="row">${groupLabel(scan, group, ours)}</th>
              <td>${typeof tally === 'string' ? html`<span class="soft">${untold(tally)}</span>` : groupCounts(tally, question, reader, scan)}</td>
            </tr>`,
        )}
      </tbody>
    </table>
  </details>`;
}

function untold(why: 'hidden' | 'not-asked'): string {
  return why === 'hidden'
    ? msg('Niet te laten zien: de groep is te klein.')
    : msg('– (niet gevraagd of niet ingevuld)');
}

function groupCounts(
  tally: Tally,
  question: Question,
  reader: Reader,
  scan: ReportView['scan'],
): TemplateResult {
  return html`${
    question.kind === 'multiple' || tally.n === 0
      ? nothing
      : stack(
          tally.counts.map(({ share }) => share),
          question.kind === 'boolean',
        )
  }
    <ul class="plain parts" role="list">
      ${tally.counts
        .filter(({ count }) => count > 0)
        .map(
          ({ value, count }) =>
            html`<li>${answerLabel(scan, question, value, reader)} <strong>${count}</strong></li>`,
        )}
    </ul>
    <span class="small soft facts"
      ><span>${answersWords(tally.n)}</span>${tally.unknown > 0 ? html`<span>${unknownWords(tally.unknown)}</span>` : nothing}</span
    >`;
}

/** What people wrote, in an order of nobody. */
function written(words: readonly string[]): TemplateResult {
  return html`<div class="stack written">
    <p class="small soft">${msg('Wat mensen schreven, door elkaar. Staat er een naam in? Deel dit dan niet.')}</p>
    <ul role="list">
      ${words.map((one) => html`<li class="lines">${quoted(one)}</li>`)}
    </ul>
  </div>`;
}
