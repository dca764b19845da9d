import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { msg, plural, str } from '../../i18n/localize.js';
import { provenanceNote } from '../../internal/provenance.js';
import { heading, text, type Reader } from '../../internal/templates.js';
import { progress, questionsOf, type ScanPage } from '../../model/scan/pages.js';
import type { Question, Scan } from '../../model/scan/scan.js';
import { kept } from './kept.js';
import { fieldId, type AnswerActions } from './question.templates.js';
import type { Mistake, Session } from './session.model.js';

/** What a visitor can do, whatever they look at. */
export interface ScanActions extends AnswerActions {
  chooseRole(role: string | undefined): void;
  begin(): void;
  next(): void;
  back(): void;
  /** Goes to a question's field. */
  toQuestion(question: Question): void;
}

/** What a screen is drawn with. */
export interface ScanView {
  readonly scan: Scan;
  readonly session: Session;
  readonly pages: readonly ScanPage[];
  readonly reader: Reader;
  readonly level: number;
  readonly disabled: boolean;
  readonly actions: ScanActions;
  /** Draws a question; the same as before when nothing about it changed. */
  readonly question: (question: Question, number: number, error: string | undefined) => TemplateResult;
  /** What the parts that are loaded on demand have for this screen. */
  readonly keeping: unknown;
}

/** What the scan is about, what happens with the answers, and where to begin. */
export function startPage(view: ScanView): TemplateResult {
  const { scan, session, pages, reader, level, actions } = view;
  const count = questionsOf(pages).length;
  const { roles = [] } = scan;
  const { role } = session.filled;
  return html`<div class="stack step">
    ${scan.title === undefined ? nothing : heading(level, text(scan.title, reader), 'title')}
    ${scan.intro === undefined ? nothing : html`<p class="lines">${text(scan.intro, reader)}</p>`}
    <p>${plural(count, msg('one: De scan heeft {n} vraag. | other: De scan heeft {n} vragen.'))}</p>
    ${
      scan.themes.length > 1
        ? html`<ol class="contents">
            ${scan.themes.map((theme) => html`<li>${text(theme.title, { ...reader, textLanguage: theme.language })}</li>`)}
          </ol>`
        : nothing
    }
    <p class="note privacy">${msg('Uw antwoorden blijven op dit apparaat. Wij bewaren en versturen niets.')}</p>
    ${
      roles.length > 0
        ? html`<fieldset class="question" ?disabled=${view.disabled}>
            <legend class="legend">${msg('Wie bent u?')}</legend>
            <p class="help soft">${msg('U krijgt dan de vragen die bij u passen.')}</p>
            <div class="choices single">
              ${[...roles, undefined].map(
                (one) =>
                  html`<label class="choice"
                    ><input type="radio" name="role" .checked=${one?.id === role} @change=${() => actions.chooseRole(one?.id)} /><span
                      >${one ? text(one.label, reader) : msg('Dat zeg ik liever niet')}</span
                    ></label
                  >`,
              )}
            </div>
          </fieldset>`
        : nothing
    }
    <div class="row"><button type="button" class="filled" @click=${() => actions.begin()}>${msg('Begin')}</button></div>
    ${view.keeping} ${provenanceNote(scan, reader)}
  </div>`;
}

/** One page of questions. @param position of the page, from 0 */
export function pageOfQuestions(
  page: ScanPage,
  position: number,
  mistakes: readonly Mistake[],
  view: ScanView,
): TemplateResult {
  const { scan, pages, reader, level, actions, session } = view;
  const asked = questionsOf(pages);
  const numbers = new Map(asked.map((question, i) => [question.id, i + 1]));
  const wrong = new Map(mistakes.map(({ question, kind }) => [question, kind]));
  const { done, of } = progress(asked, session.filled);
  const isLast = position === pages.length - 1;
  return html`<div class="stack step">
    ${scan.title === undefined ? nothing : heading(level, text(scan.title, reader), 'running-title')}
    ${mistakes.length > 0 && session.insists ? mistakesSummary(mistakes, asked, numbers, view) : nothing}
    <div class="progress">
      <p id="progress" class="small soft">
        ${msg(str`Deel ${position + 1} van ${pages.length}`)} ·
        ${msg(str`${done} van ${of} vragen beantwoord`)}
      </p>
      <progress aria-labelledby="progress" max=${of} value=${done}></progress>
    </div>
    ${page.parts.map(
      ({ theme, questions }) => html`<section class="stack theme" id="theme-${theme.id}">
        ${heading(level + 1, text(theme.title, { ...reader, textLanguage: theme.language }), 'theme-title')}
        ${theme.description === undefined ? nothing : html`<p class="lines">${text(theme.description, { ...reader, textLanguage: theme.language })}</p>`}
        ${repeat(
          questions.map((question) => {
            const kind = session.insists ? wrong.get(question.id) : undefined;
            return [
              question.id,
              view.question(question, numbers.get(question.id)!, kind && mistakeText(kind)),
            ] as const;
          }),
          ([id]) => id,
          ([, drawn]) => kept(drawn),
        )}
      </section>`,
    )}
    <div class="row steps no-print">
      <button type="button" @click=${() => actions.back()}>${msg('Vorige')}</button>
      <button type="button" class="filled" @click=${() => actions.next()}>
        ${isLast ? msg('Kijk uw antwoorden na') : msg('Volgende')}
      </button>
    </div>
    ${view.keeping}
  </div>`;
}

function mistakesSummary(
  mistakes: readonly Mistake[],
  asked: readonly Question[],
  numbers: ReadonlyMap<string, number>,
  { level, reader, actions }: ScanView,
): TemplateResult {
  return html`<div class="mistakes" id="mistakes" role="alert" tabindex="-1">
    ${heading(level + 1, plural(mistakes.length, msg('one: Er klopt nog iets niet | other: Er kloppen nog {n} dingen niet')))}
    <ul>
      ${mistakes.map(({ question: id, kind }) => {
        const question = asked.find((one) => one.id === id)!;
        const go = (event: Event) => {
          event.preventDefault();
          actions.toQuestion(question);
        };
        return html`<li>
          <a href="#${fieldId(question)}" @click=${go}>${msg(str`Vraag ${numbers.get(id)}`)}: ${text(question.text, reader)}</a>
          <span class="small">${mistakeText(kind)}</span>
        </li>`;
      })}
    </ul>
  </div>`;
}

function mistakeText(kind: Mistake['kind']): string {
  return kind === 'missing'
    ? msg('Geef hier een antwoord. Weet u het niet? Kies dan “Weet ik niet”.')
    : msg('Schrijf hier een getal, bijvoorbeeld 12.');
}
