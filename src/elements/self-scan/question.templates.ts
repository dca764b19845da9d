import { html, nothing, type TemplateResult } from 'lit';
import { msg, str } from '../../i18n/localize.js';
import { heading, plain, text, type Reader } from '../../internal/templates.js';
import { chosen, isGiven, offersUnknown, saysOther, scaleOf } from '../../model/scan/answers.js';
import { OTHER, UNKNOWN, type AnswerValue, type Question, type Scan } from '../../model/scan/scan.js';
import { fitsInRow } from './answering.model.js';
import { fieldId } from './to-question.js';
import type { Mistake } from './mistakes.model.js';
import type { Aspect } from './session.model.js';

/** What a visitor does with a question. */
export interface AnswerActions {
  answer(question: Question, value: AnswerValue | undefined, aspect: Aspect): void;
  /** Chooses something; where several answers are possible, turns it on or off. */
  choose(question: Question, value: AnswerValue, aspect: Aspect): void;
  /** Takes an answer back. */
  wipe(question: Question, aspect: Aspect): void;
  /** Words at “anders, namelijk”. */
  sayOther(question: Question, words: string): void;
  /** What stands in a field for a number. */
  typeNumber(question: Question, typed: string): void;
}

/** A question as it stands now. */
export interface QuestionView {
  readonly scan: Scan;
  readonly reader: Reader;
  /** Number among all questions that are asked, from 1. */
  readonly number: number;
  readonly value: AnswerValue | undefined;
  readonly wish: AnswerValue | undefined;
  readonly other: string;
  /** What was typed where a number belongs. */
  readonly draft: string | undefined;
  readonly mistake: Mistake['kind'] | undefined;
  /** Where a question stands alone it is the heading of the page. */
  readonly level: number | undefined;
  readonly disabled: boolean;
  readonly actions: AnswerActions;
}

/** A question with its field. */
export function questionField(question: Question, view: QuestionView): TemplateResult {
  const id = fieldId(question);
  const { mistake, disabled, level, reader } = view;
  const { kind, help } = question;
  const isWritten = kind === 'text' || kind === 'number';
  const describedBy = (error: Mistake['kind'] | undefined) =>
    ([help !== undefined && `${id}-help`, kind === 'text' && `${id}-names`, error && `${id}-error`]
      .filter(Boolean)
      .join(' ') || nothing) as string;
  const words = html`${view.number}. ${text(question.text, reader)}
    <span class="need soft">${question.required ? msg('(verplicht)') : msg('(mag u overslaan)')}</span>`;
  const name = isWritten ? html`<label for="${id}-field" id="${id}-text">${words}</label>` : words;
  const title = level === undefined ? name : heading(level, name, 'theme-title');
  const above = html`${help === undefined ? nothing : html`<p class="help soft lines" id="${id}-help">${text(help, reader)}</p>`}
    ${kind === 'text' ? html`<p class="small soft" id="${id}-names">${msg('Noem hier geen namen.')}</p>` : nothing}
    ${mistake === undefined ? nothing : html`<p class="error" id="${id}-error">${mistakeText(mistake, question)}</p>`}`;
  if (isWritten)
    return html`<div class="question" id=${id}>
      <div class="legend">${title}</div>
      ${above}${written(question, view, describedBy(mistake))}
    </div>`;
  // A radio group can be called wrong as a whole; a group of check boxes cannot, so there each box is.
  const isRadio = kind !== 'multiple';
  const role = (isRadio ? 'radiogroup' : nothing) as 'radiogroup';
  const invalid = invalidIf(mistake !== undefined && isRadio);
  if (!question.wish)
    return html`<fieldset
      class="question"
      id=${id}
      role=${role}
      aria-describedby=${describedBy(mistake)}
      aria-invalid=${invalid}
      ?disabled=${disabled}
    >
      <legend class="legend">${title}</legend>
      ${above}${choices(question, view, 'answers')}
    </fieldset>`;
  // Each row is a group that is called by the question and the row together: many screen readers only say the nearest.
  const row = (aspect: Aspect, label: string, wrong?: Mistake['kind']) =>
    html`<fieldset
      class="aspect"
      role=${role}
      aria-labelledby="${id}-text ${id}-${aspect}"
      aria-describedby=${describedBy(wrong)}
      aria-invalid=${invalidIf(wrong !== undefined && isRadio)}
      ?disabled=${disabled}
    >
      <legend id="${id}-${aspect}">${label}</legend>
      ${choices(question, view, aspect)}
    </fieldset>`;
  return html`<div class="question" id=${id}>
    <div class="legend" id="${id}-text">${title}</div>
    ${above}${row('answers', msg('Zo is het nu'), mistake)}${row('wishes', msg('Zo zou het moeten zijn'))}
  </div>`;
}

/** For `aria-invalid`, which is only there when something is wrong. */
const invalidIf = (isWrong: boolean) => (isWrong ? 'true' : nothing) as 'true';

/** How to mend an answer. */
function mistakeText(mistake: Mistake['kind'], question: Question): string {
  if (mistake === 'number') return msg('Schrijf hier een getal, bijvoorbeeld 12.');
  return offersUnknown(question)
    ? msg('Geef hier een antwoord. Weet u het niet? Kies dan “Weet ik niet”.')
    : msg('Geef hier een antwoord.');
}

function choices(question: Question, view: QuestionView, aspect: Aspect): TemplateResult {
  const { kind, required } = question;
  const { scan, reader, other, mistake, actions } = view;
  const value = aspect === 'answers' ? view.value : view.wish;
  const id = `${fieldId(question)}-${aspect}`;
  const isMultiple = kind === 'multiple';
  const ticked = chosen(value);
  const isChosen = (one: AnswerValue) => (isMultiple ? ticked.includes(one as string) : value === one);
  // Its state before its name: a radio button that is on turns the others off when it comes into their group.
  const choice = (one: AnswerValue, label: unknown, position?: number, of?: number) =>
    html`<label class="choice">
      <input
        type=${isMultiple ? 'checkbox' : 'radio'}
        .checked=${isChosen(one)}
        name=${id}
        .value=${String(one)}
        aria-posinset=${position ?? nothing}
        aria-setsize=${of ?? nothing}
        aria-invalid=${invalidIf(isMultiple && aspect === 'answers' && mistake !== undefined)}
        @change=${() => actions.choose(question, one, aspect)}
      /><span
        >${label}${position === undefined ? nothing : html`<span class="unseen"> ${msg(str`(${position} van ${of})`)}</span>`}</span
      >
    </label>`;
  const row = kind === 'scale' ? rowClass(scan, question, reader) : '';
  return html`<div class=${`answers ${kind}${row}`}>
    <div class="choices">
      ${offered(question, scan, reader, choice)}
      ${aspect === 'answers' && question.other ? choice(OTHER, msg('Anders, namelijk:')) : nothing}
    </div>
    ${
      aspect === 'answers' && saysOther(value)
        ? html`<label class="other"
            ><span>${msg('Schrijf hier wat u bedoelt. Noem geen namen.')}</span
            ><span class="field"
              ><input
                .value=${other}
                maxlength="500"
                autocomplete="off"
                @input=${(event: Event) => actions.sayOther(question, (event.target as HTMLInputElement).value)} /></span
          ></label>`
        : nothing
    }
    ${offersUnknown(question) ? html`<div class="apart">${choice(UNKNOWN, msg('Weet ik niet'))}</div>` : nothing}
    ${
      !isMultiple && !(required && aspect === 'answers') && isGiven(value)
        ? html`<button type="button" class="quiet wipe no-print" @click=${() => actions.wipe(question, aspect)}>
            ${msg('Wis mijn antwoord')}
          </button>`
        : nothing
    }
  </div>`;
}

/**
 * What can be chosen. Of a scale each step says which one it is of how many: “weet ik niet” is in the same group of radio
 * buttons, and is no step.
 */
function offered(
  { kind, options = [], ...question }: Question,
  scan: Scan,
  reader: Reader,
  choice: (value: AnswerValue, label: unknown, position?: number, of?: number) => TemplateResult,
): TemplateResult[] {
  if (kind === 'boolean') return [choice(true, msg('Ja')), choice(false, msg('Nee'))];
  if (kind !== 'scale') return options.map(({ id, label }) => choice(id, text(label, reader)));
  const steps = scaleOf(scan, { kind, ...question });
  return steps.map(({ value, label }, i) => choice(value, text(label, reader), i + 1, steps.length));
}

/** A scale stands in a row where there is room, if its words fit under each other there. */
function rowClass(scan: Scan, question: Question, reader: Reader): string {
  const labels = scaleOf(scan, question).map(({ label }) => plain(label, reader));
  return fitsInRow(labels) ? ` in-row of-${labels.length}` : '';
}

function written(question: Question, view: QuestionView, described: string): TemplateResult {
  const { value, draft, mistake, disabled, actions } = view;
  const id = `${fieldId(question)}-field`;
  const invalid = invalidIf(mistake !== undefined);
  const typed = (event: Event) => (event.target as HTMLInputElement | HTMLTextAreaElement).value;
  if (question.kind === 'text')
    return html`<textarea
      id=${id}
      rows="3"
      maxlength="5000"
      aria-describedby=${described}
      aria-invalid=${invalid}
      ?disabled=${disabled}
      .value=${typeof value === 'string' ? value : ''}
      @input=${(event: Event) => actions.answer(question, typed(event) || undefined, 'answers')}
    ></textarea>`;
  const isUnknown = value === UNKNOWN;
  return html`<span class="field short"
      ><input
        id=${id}
        inputmode="decimal"
        autocomplete="off"
        maxlength="30"
        aria-describedby=${described}
        aria-invalid=${invalid}
        ?disabled=${disabled}
        .value=${draft ?? (typeof value === 'number' ? String(value) : '')}
        @input=${(event: Event) => actions.typeNumber(question, typed(event))}
    /></span>
    ${
      offersUnknown(question)
        ? html`<div class="apart">
            <label class="choice"
              ><input
                type="checkbox"
                aria-describedby="${fieldId(question)}-text"
                ?disabled=${disabled}
                .checked=${isUnknown}
                @change=${() => actions.answer(question, isUnknown ? undefined : UNKNOWN, 'answers')}
              /><span>${msg('Weet ik niet')}</span></label
            >
          </div>`
        : nothing
    }`;
}
