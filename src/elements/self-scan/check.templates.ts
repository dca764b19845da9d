import { html, nothing, type TemplateResult } from 'lit';
import { msg, plural, str } from '../../i18n/localize.js';
import { icon, warningIcon } from '../../internal/icons.js';
import { heading, text, type Reader } from '../../internal/templates.js';
import { isGiven, own } from '../../model/scan/answers.js';
import { questionsOf, type ScanPage } from '../../model/scan/pages.js';
import { progress } from '../../model/scan/progress.js';
import type { Question, Scan } from '../../model/scan/scan.js';
import { mistakesSummary } from './mistakes.templates.js';
import { answerId } from './navigation.js';
import { answerInWords } from './outcome-words.js';
import { mistakesOn, type Mistake } from './mistakes.model.js';
import type { Session } from './session.model.js';

/** What all answers are drawn with, and what can be done there. */
export interface CheckView {
  readonly scan: Scan;
  readonly session: Session;
  readonly pages: readonly ScanPage[];
  readonly reader: Reader;
  readonly level: number;
  readonly disabled: boolean;
  readonly keeping: unknown;
  change(question: string): void;
  changeRole(): void;
  back(): void;
  finish(): void;
}

/** All answers, theme by theme: what was said, what is missing, and a way to each. */
export function checkPage(view: CheckView): TemplateResult {
  const { scan, session, pages, reader, level } = view;
  const asked = questionsOf(pages);
  const { done, of } = progress(asked, session.filled);
  const mistakes = new Map(mistakesOn(pages, session).map(({ question, kind }) => [question, kind]));
  const numbers = new Map(asked.map(({ id }, i) => [id, i + 1]));
  return html`<div class="stack step">
    ${scan.title === undefined ? nothing : heading(level, text(scan.title, reader), 'running-title')}
    ${heading(level + 1, msg('Kijk uw antwoorden na'), 'theme-title')}
    ${
      session.told.length > 0
        ? mistakesSummary(pages, session, { reader, level: level + 2, toQuestion: (id) => view.change(id) })
        : nothing
    }
    <div class="stack">
      <p>
        ${msg(str`U hebt ${done} van ${of} vragen beantwoord.`)}
        ${mistakes.size > 0 ? stillToDo(mistakes.size) : done < of ? msg('De andere vragen mag u overslaan.') : nothing}
      </p>
    </div>
    ${roleAnswer(view)}
    ${themesOf(pages).map(
      ({ theme, questions }) => html`<section class="stack" aria-labelledby="check-${theme.id}">
        <div id="check-${theme.id}">
          ${heading(level + 2, text(theme.title, { ...reader, textLanguage: theme.language ?? reader.textLanguage }))}
        </div>
        <dl class="answer-list">
          ${questions.map((question) => answer(question, numbers.get(question.id)!, mistakes.get(question.id), view))}
        </dl>
      </section>`,
    )}
    <div class="row steps no-print">
      <button type="button" @click=${() => view.back()}>${msg('Vorige')}</button>
      <button type="button" class="filled" @click=${() => view.finish()}>${msg('Bekijk de uitkomst')}</button>
    </div>
    ${view.keeping}
  </div>`;
}

const stillToDo = (count: number): string =>
  plural(
    count,
    msg(
      'one: Bij {n} vraag moet u nog iets doen voordat u de uitkomst ziet. | other: Bij {n} vragen moet u nog iets doen voordat u de uitkomst ziet.',
    ),
  );

/** One question on a page, or a theme: here each theme stands once. */
function themesOf(pages: readonly ScanPage[]): { theme: Scan['themes'][number]; questions: Question[] }[] {
  const themes = new Map<Scan['themes'][number], Question[]>();
  for (const { theme, questions } of pages.flatMap(({ parts }) => parts))
    themes.set(theme, [...(themes.get(theme) ?? []), ...questions]);
  return [...themes].map(([theme, questions]) => ({ theme, questions }));
}

function roleAnswer({ scan, session, reader, disabled, changeRole }: CheckView): unknown {
  if (!scan.roles?.length) return nothing;
  const role = scan.roles.find(({ id }) => id === session.filled.role);
  return html`<dl class="answer-list">
    <div>
      <dt>${msg('Wie bent u?')}</dt>
      <dd class=${role ? '' : 'none'}>${role ? text(role.label, reader) : msg('Overgeslagen')}</dd>
      <dd class="do no-print">
        <button
          type="button"
          class="quiet"
          aria-label=${disabled ? msg('Bekijk wie u bent') : msg('Wijzig wie u bent')}
          @click=${changeRole}
        >
          ${disabled ? msg('Bekijk') : msg('Wijzig')}
        </button>
      </dd>
    </div>
  </dl>`;
}

function answer(
  question: Question,
  number: number,
  mistake: Mistake['kind'] | undefined,
  view: CheckView,
): TemplateResult {
  const { session, disabled } = view;
  const { filled } = session;
  const { id } = question;
  const isEmpty = !isGiven(own(filled.answers, id));
  const words =
    question.wish && (!isEmpty || isGiven(own(filled.wishes, id)))
      ? html`<span class="aspect-name">${msg('Zo is het nu')}</span>${said(question, view, 'answers')}
          <span class="aspect-name">${msg('Zo zou het moeten zijn')}</span>${said(question, view, 'wishes')}`
      : said(question, view, 'answers');
  const [action, name] = disabled
    ? [msg('Bekijk'), msg(str`Bekijk vraag ${number}`)]
    : isEmpty
      ? [msg('Beantwoord'), msg(str`Beantwoord vraag ${number}`)]
      : [msg('Wijzig'), msg(str`Wijzig vraag ${number}`)];
  return html`<div>
    <dt>${number}. ${text(question.text, view.reader)}</dt>
    <dd>
      ${
        mistake === undefined
          ? words
          : html`<span class="line lacks"
              >${icon(warningIcon)}<span
                >${mistake === 'number' ? msg('Dit is geen getal') : msg('Hier is nog een antwoord nodig')}</span
              ></span
            >`
      }
    </dd>
    <dd class="do no-print">
      <button type="button" class="quiet" id=${answerId(id)} aria-label=${name} @click=${() => view.change(id)}>${action}</button>
    </dd>
  </div>`;
}

function said(
  question: Question,
  { scan, session, reader }: CheckView,
  aspect: 'answers' | 'wishes',
): unknown {
  const { filled } = session;
  const value = own(filled[aspect], question.id);
  if (!isGiven(value)) return html`<span class="none">${msg('Overgeslagen')}</span>`;
  const others = aspect === 'answers' ? own(filled.others, question.id) : undefined;
  return answerInWords(question, value, scan, reader, others).map((words) => html`<span>${words}</span>`);
}
