import { html, nothing, type TemplateResult } from 'lit';
import { msg, plural, str } from '../../i18n/localize.js';
import { provenanceNote } from '../../internal/provenance.js';
import { heading, text, type Reader } from '../../internal/templates.js';
import { progress, questionsOf, type Paging, type ScanPage } from '../../model/scan/pages.js';
import type { Scan, Theme } from '../../model/scan/scan.js';
import type { QuestionDrawer } from './question-drawer.js';
import { mistakesSummary } from './mistakes.templates.js';
import { privacyNote, type Privacy } from './privacy.templates.js';
import { mistakesOn, type Session } from './session.model.js';

/** What a visitor can do, whatever they look at. */
export interface ScanActions {
  chooseRole(role: string | undefined): void;
  begin(): void;
  next(): void;
  back(): void;
  /** Goes to a question's field. */
  toQuestion(id: string): void;
}

/** What a screen is drawn with. */
export interface ScanView {
  readonly scan: Scan;
  readonly session: Session;
  readonly pages: readonly ScanPage[];
  readonly paging: Paging;
  readonly reader: Reader;
  readonly level: number;
  readonly disabled: boolean;
  readonly privacy: Privacy;
  readonly actions: ScanActions;
  readonly questions: QuestionDrawer;
  /** What the parts that are loaded on demand have for this screen. */
  readonly keeping: unknown;
  /** Answers that can be taken up again, on the start page. */
  readonly offer: unknown;
}

const readerOf = ({ reader }: ScanView, theme: Theme & { language?: string }): Reader => ({
  ...reader,
  textLanguage: theme.language ?? reader.textLanguage,
});

/** What the scan is about, what happens with the answers, and where to begin. */
export function startPage(view: ScanView): TemplateResult {
  const { scan, pages, reader, level, actions } = view;
  const count = questionsOf(pages).length;
  return html`<div class="stack step">
    ${scan.title === undefined ? nothing : heading(level, text(scan.title, reader), 'title')}
    ${scan.intro === undefined ? nothing : html`<p class="lines">${text(scan.intro, reader)}</p>`}
    <p>${plural(count, msg('one: De scan heeft {n} vraag. | other: De scan heeft {n} vragen.'))}</p>
    ${
      scan.themes.length > 1
        ? html`<ol class="contents">
            ${scan.themes.map((theme) => html`<li>${text(theme.title, readerOf(view, theme))}</li>`)}
          </ol>`
        : nothing
    }
    ${privacyNote(view.privacy)} ${view.offer}
    ${roleQuestion(view)}
    <div class="row"><button type="button" class="filled" @click=${() => actions.begin()}>${msg('Begin')}</button></div>
    ${view.keeping} ${provenanceNote(scan, reader)}
  </div>`;
}

function roleQuestion({ scan, session, reader, disabled, actions }: ScanView): unknown {
  const { role } = session.filled;
  if (!scan.roles?.length) return nothing;
  const wipe = ({ target }: Event) => {
    // The button goes: the focus stays with what it was about.
    (target as HTMLElement).closest('fieldset')?.querySelector<HTMLElement>(':checked')?.focus();
    actions.chooseRole(undefined);
  };
  return html`<fieldset class="question" id="role" role="radiogroup" aria-describedby="role-help" ?disabled=${disabled}>
    <legend class="legend">${msg('Wie bent u?')} <span class="need soft">${msg('(mag u overslaan)')}</span></legend>
    <p class="help soft" id="role-help">${msg('U krijgt dan de vragen die bij u passen.')}</p>
    <div class="answers"><div class="choices">
      ${scan.roles.map(
        ({ id, label }) =>
          html`<label class="choice"
            ><input type="radio" name="role" .checked=${id === role} @change=${() => actions.chooseRole(id)} /><span
              >${text(label, reader)}</span
            ></label
          >`,
      )}
    </div>
    ${
      role === undefined
        ? nothing
        : html`<button type="button" class="quiet wipe" @click=${wipe}>
            ${msg('Wis mijn antwoord')}
          </button>`
    }
    </div>
  </fieldset>`;
}

/** One page of questions. @param position of the page, from 0 */
export function pageOfQuestions(page: ScanPage, position: number, view: ScanView): TemplateResult {
  const { scan, pages, paging, reader, level, actions, session } = view;
  const { told, step } = session;
  const isAlone = paging === 'question';
  const wrong = new Map(
    told.length > 0 ? mistakesOn([page], session).map(({ question, kind }) => [question, kind]) : [],
  );
  let number = questionsOf(pages.slice(0, position)).length;
  const isLast = position === pages.length - 1 || (step.at === 'page' && step.question !== undefined);
  return html`<div class="stack step">
    ${scan.title === undefined ? nothing : heading(level, text(scan.title, reader), 'running-title')}
    ${progressNote(page, position, view)}
    ${told.length > 0 ? mistakesSummary(pages, session, { reader, level: level + 1, toQuestion: actions.toQuestion }) : nothing}
    ${page.parts.map((part) => {
      const { theme, questions } = part;
      const own = readerOf(view, theme);
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
      <button type="button" @click=${() => actions.back()}>${msg('Vorige')}</button>
      <button type="button" class="filled" @click=${() => actions.next()}>
        ${isLast ? msg('Kijk uw antwoorden na') : msg('Volgende')}
      </button>
    </div>
    ${view.keeping}
  </div>`;
}

/** How far the visitor is: in words, and as a bar. */
function progressNote({ parts }: ScanPage, position: number, view: ScanView): TemplateResult {
  const { pages, paging, session } = view;
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
            <span class="small soft">${paging === 'question' && first ? text(first.theme.title, readerOf(view, first.theme)) : howFar}</span></p>`
        : html`<p class="small soft">${howFar}</p>`
    }
    <progress aria-labelledby=${count > 1 ? 'place progress' : 'progress'} max=${of} value=${done}></progress>
    ${count > 1 && paging === 'question' ? html`<p class="small soft">${howFar}</p>` : nothing}
  </div>`;
}
