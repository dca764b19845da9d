import { html, nothing, type TemplateResult } from 'lit';
import { msg, str } from '../../i18n/localize.js';
import { heading, text, type Reader } from '../../internal/templates.js';
import { questionsOf, type Paging, type ScanPage } from '../../model/scan/pages.js';
import { progress } from '../../model/scan/progress.js';
import type { Scan } from '../../model/scan/scan.js';
import { mistakesSummary } from './mistakes.templates.js';
import type { QuestionDrawer } from './question-drawer.js';
import { readerOf } from './self-scan.templates.js';
import { mistakesOn } from './mistakes.model.js';
import type { Session } from './session.model.js';

/** What a page of questions is drawn with. */
export interface PageView {
  readonly scan: Scan;
  readonly session: Session;
  readonly pages: readonly ScanPage[];
  /** Of the page, from 0. */
  readonly position: number;
  readonly paging: Paging;
  readonly reader: Reader;
  readonly level: number;
  readonly questions: QuestionDrawer;
  /** What the part that keeps answers has for this page. */
  readonly keeping: unknown;
  next(): void;
  back(): void;
  /** Goes to a question's field. */
  toQuestion(id: string): void;
}

/** One page of questions. */
export function pageOfQuestions(page: ScanPage, view: PageView): TemplateResult {
  const { scan, pages, position, paging, reader, level, session } = view;
  const { told, step } = session;
  const isAlone = paging === 'question';
  const wrong = new Map(
    told.length > 0 ? mistakesOn([page], session).map(({ question, kind }) => [question, kind]) : [],
  );
  let number = questionsOf(pages.slice(0, position)).length;
  const isLast = position === pages.length - 1 || (step.at === 'page' && step.question !== undefined);
  return html`<div class="stack step">
    ${scan.title === undefined ? nothing : heading(level, text(scan.title, reader), 'running-title')}
    ${progressNote(page, view)}
    ${told.length > 0 ? mistakesSummary(pages, session, { reader, level: level + 1, toQuestion: view.toQuestion }) : nothing}
    ${page.parts.map((part) => {
      const { theme, questions } = part;
      const own = readerOf(reader, theme);
      // Of a theme whose questions stand alone, what it is about stands with the first.
      const opens = !isAlone || pages[position - 1]?.parts[0]?.theme !== theme;
      // What is hidden keeps its place, so that what stands below it stays as it is.
      const [slots, asked] = [isAlone ? questions : theme.questions, new Set(questions)];
      return html`<section class="stack theme" id="theme-${theme.id}">
        ${isAlone ? nothing : heading(level + 1, text(theme.title, own), 'theme-title')}
        ${theme.description === undefined || !opens ? nothing : html`<p class="lines">${text(theme.description, own)}</p>`}
        ${slots.map((question) => {
          if (!asked.has(question)) return nothing;
          const mistake = told.includes(question.id) ? wrong.get(question.id) : undefined;
          return view.questions.draw(question, ++number, mistake, own, isAlone ? level + 1 : undefined);
        })}
      </section>`;
    })}
    <div class="row steps no-print">
      <button type="button" @click=${() => view.back()}>${msg('Vorige')}</button>
      <button type="button" class="filled" @click=${() => view.next()}>
        ${isLast ? msg('Kijk uw antwoorden na') : msg('Volgende')}
      </button>
    </div>
    ${view.keeping}
  </div>`;
}

/** How far the visitor is: in words, and as a bar. */
function progressNote({ parts }: ScanPage, view: PageView): TemplateResult {
  const { pages, position, paging, reader, session } = view;
  const { done, of } = progress(questionsOf(pages), session.filled);
  const [page, count] = [position + 1, pages.length];
  const [first] = parts;
  const where =
    paging === 'question' ? msg(str`Vraag ${page} van ${count}`) : msg(str`Deel ${page} van ${count}`);
  const howFar = html`<span id="progress">${msg(str`${done} van ${of} vragen beantwoord`)}</span>`;
  return html`<div class="progress">
    ${
      count > 1
        ? html`<p class="line-up"><strong id="place">${where}</strong>
            <span class="small soft">${paging === 'question' && first ? text(first.theme.title, readerOf(reader, first.theme)) : howFar}</span></p>`
        : html`<p class="small soft">${howFar}</p>`
    }
    <progress aria-labelledby=${count > 1 ? 'place progress' : 'progress'} max=${of} value=${done}></progress>
    ${count > 1 && paging === 'question' ? html`<p class="small soft">${howFar}</p>` : nothing}
  </div>`;
}
