import { html, nothing, type TemplateResult } from 'lit';
import { msg } from '../../i18n/localize.js';
import { text, type Reader } from '../../internal/templates.js';
import { chosen, offersUnknown, scaleOf, toggled } from '../../model/scan/answers.js';
import { saysOther } from '../../model/scan/response.js';
import { OTHER, UNKNOWN, type AnswerValue, type Question, type Scan } from '../../model/scan/scan.js';
import type { Aspect } from './session.model.js';

/** What a visitor does with a question. */
export interface AnswerActions {
  answer(question: Question, value: AnswerValue | undefined, aspect: Aspect): void;
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
  /** What was typed where a number belongs and is none. */
  readonly draft: string | undefined;
  /** What is wrong, in words. */
  readonly error: string | undefined;
  readonly disabled: boolean;
  readonly actions: AnswerActions;
}

/** Of a question in the shadow root: what errors lead to. */
export const fieldId = (question: Pick<Question, 'id'>): string => `question-${question.id}`;

/** A question with its field. */
export function questionField(question: Question, view: QuestionView): TemplateResult {
  const id = fieldId(question);
  const { error, disabled } = view;
  const described = [question.help && `${id}-help`, error && `${id}-error`].filter(Boolean).join(' ');
  const legend = html`${view.number}. ${text(question.text, view.reader)}
    <span class="need soft">${question.required ? msg('(verplicht)') : msg('(mag u overslaan)')}</span>`;
  const above = html`${question.help === undefined ? nothing : html`<p class="help soft" id="${id}-help">${text(question.help, view.reader)}</p>`}
    ${error === undefined ? nothing : html`<p class="error" id="${id}-error">${error}</p>`}`;
  const one = (aspect: Aspect) => choices(question, view, aspect);
  if (question.kind === 'text' || question.kind === 'number')
    return html`<div class="question" id=${id}>
      <label for="${id}-field" class="legend">${legend}</label>${above}${written(question, view, described)}
    </div>`;
  return html`<fieldset class="question" id=${id} aria-describedby=${described || nothing} ?disabled=${disabled}>
    <legend class="legend">${legend}</legend>
    ${above}
    ${
      question.wish
        ? html`<fieldset class="aspect"><legend>${msg('Zo is het nu')}</legend>${one('answers')}</fieldset>
            <fieldset class="aspect"><legend>${msg('Zo zou het moeten zijn')}</legend>${one('wishes')}</fieldset>`
        : one('answers')
    }
  </fieldset>`;
}

/** One thing to choose. */
interface Choice {
  readonly value: AnswerValue;
  readonly label: unknown;
}

function choices(question: Question, view: QuestionView, aspect: Aspect): unknown {
  const { scan, reader, other, actions } = view;
  const value = aspect === 'answers' ? view.value : view.wish;
  const offered: Choice[] = offeredBy(question, scan, reader);
  if (aspect === 'answers' && question.other) offered.push({ value: OTHER, label: msg('Anders, namelijk:') });
  if (offersUnknown(question)) offered.push({ value: UNKNOWN, label: msg('Weet ik niet') });
  const isMultiple = question.kind === 'multiple';
  const name = `${fieldId(question)}-${aspect}`;
  const choose = (one: AnswerValue) =>
    actions.answer(question, isMultiple ? toggled(question, value, String(one)) : one, aspect);
  return html`<div class="choices ${question.kind}">
      ${offered.map(
        ({ value: one, label }) =>
          html`<label class="choice">
            <input
              type=${isMultiple ? 'checkbox' : 'radio'}
              name=${name}
              .value=${String(one)}
              .checked=${isMultiple ? chosen(value).includes(String(one)) : value === one}
              @change=${() => choose(one)}
            /><span>${label}</span>
          </label>`,
      )}
    </div>
    ${
      aspect === 'answers' && saysOther(value)
        ? html`<label class="other"
            ><span>${msg('Schrijf hier wat u bedoelt. Noem geen namen.')}</span
            ><span class="field"><input .value=${other} @input=${(event: Event) => actions.sayOther(question, (event.target as HTMLInputElement).value)} /></span
          ></label>`
        : nothing
    }`;
}

function offeredBy(question: Question, scan: Scan, reader: Reader): Choice[] {
  if (question.kind === 'boolean')
    return [
      { value: true, label: msg('Ja') },
      { value: false, label: msg('Nee') },
    ];
  if (question.kind === 'scale')
    return scaleOf(scan, question).map(({ value, label }) => ({ value, label: text(label, reader) }));
  return (question.options ?? []).map(({ id, label }) => ({ value: id, label: text(label, reader) }));
}

function written(question: Question, view: QuestionView, described: string): TemplateResult {
  const { value, draft, error, disabled, actions } = view;
  const id = `${fieldId(question)}-field`;
  const typed = (event: Event) => (event.target as HTMLInputElement | HTMLTextAreaElement).value;
  if (question.kind === 'number')
    return html`<span class="field short"
      ><input
        id=${id}
        inputmode="decimal"
        aria-describedby=${described || nothing}
        aria-invalid=${error !== undefined}
        ?disabled=${disabled}
        .value=${draft ?? (typeof value === 'number' ? String(value) : '')}
        @input=${(event: Event) => actions.typeNumber(question, typed(event))}
    /></span>`;
  return html`<p class="small soft">${msg('Noem hier geen namen.')}</p>
    <textarea
      id=${id}
      rows="3"
      aria-describedby=${described || nothing}
      aria-invalid=${error !== undefined}
      ?disabled=${disabled}
      .value=${typeof value === 'string' ? value : ''}
      @input=${(event: Event) => actions.answer(question, typed(event) || undefined, 'answers')}
    ></textarea>`;
}
