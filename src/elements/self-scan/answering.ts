import { msg } from '../../i18n/localize.js';
import { chosen, saysOther } from '../../model/scan/answers.js';
import type { AnswerValue, Question } from '../../model/scan/scan.js';
import { toggled } from '../../model/scan/toggled.js';
import { parseNumber, withAnswer, withEntry } from './answering.model.js';
import { fieldId } from './to-question.js';
import type { ScanHost } from './parts.js';
import type { AnswerActions } from './question.templates.js';
import type { QuestionsPart } from './questions.js';
import { SamenAnswerEvent } from './self-scan.events.js';
import type { Aspect } from './session.model.js';

/** What happens when a visitor answers: the session has the answer, the page hears of it, and a screen reader says what else changed. */
export class Answering implements AnswerActions {
  readonly #host: ScanHost;
  readonly #questions: QuestionsPart;

  constructor(host: ScanHost, questions: QuestionsPart) {
    this.#host = host;
    this.#questions = questions;
  }

  answer(question: Question, value: AnswerValue | undefined, aspect: Aspect): void {
    const host = this.#host;
    const { session } = host;
    const { page } = this.#questions;
    const before = session.filled[aspect][question.id];
    const { [question.id]: typed } = session.drafts;
    host.session = withAnswer(session, question.id, value, aspect);
    if (typed !== undefined && typeof value === 'string')
      host.session = { ...host.session, drafts: withEntry(session.drafts, question.id, undefined) };
    this.#tellSides(question, before, value);
    this.#questions.tellChange(page);
    host.dispatchEvent(new SamenAnswerEvent(question.id, value, aspect));
  }

  choose(question: Question, value: AnswerValue, aspect: Aspect): void {
    if (question.kind !== 'multiple') return this.answer(question, value, aspect);
    const before = this.#host.session.filled[aspect][question.id];
    const now = toggled(question, before, String(value));
    // At once: presses can come faster than the page is drawn.
    for (const box of this.#controls(question, aspect)) box.checked = chosen(now).includes(box.value);
    this.answer(question, now, aspect);
  }

  wipe(question: Question, aspect: Aspect): void {
    const radio = [...this.#controls(question, aspect)].find(({ checked }) => checked);
    this.answer(question, undefined, aspect);
    // The button goes: the focus stays with what it was about.
    radio?.focus();
    this.#host.announce(() => msg('Uw antwoord is gewist.'));
  }

  sayOther(question: Question, words: string): void {
    const { session } = this.#host;
    const others = withEntry(session.filled.others, question.id, words || undefined);
    this.#host.session = { ...session, filled: { ...session.filled, others } };
  }

  typeNumber(question: Question, typed: string): void {
    const { session } = this.#host;
    this.#host.session = { ...session, drafts: withEntry(session.drafts, question.id, typed || undefined) };
    this.answer(question, parseNumber(typed), 'answers');
  }

  #controls(question: Question, aspect: Aspect): Iterable<HTMLInputElement> {
    return this.#host.renderRoot.querySelectorAll(`[name="${CSS.escape(`${fieldId(question)}-${aspect}`)}"]`);
  }

  /** What an answer changes besides itself: a field that comes, other ticks that go. */
  #tellSides({ kind }: Question, before: AnswerValue | undefined, value: AnswerValue | undefined): void {
    if (kind !== 'single' && kind !== 'multiple') return;
    if (saysOther(value) && !saysOther(before))
      this.#host.announce(() => msg('Hieronder kunt u schrijven wat u bedoelt.'));
    else if (
      kind === 'multiple' &&
      chosen(value).length > 0 &&
      lost(before, value) > 0 &&
      !isSubset(value, before)
    )
      this.#host.announce(() => msg('Uw andere keuzes zijn weggehaald.'));
  }
}

const lost = (before: AnswerValue | undefined, value: AnswerValue | undefined) =>
  chosen(before).filter((one) => !chosen(value).includes(one)).length;

const isSubset = (value: AnswerValue | undefined, of: AnswerValue | undefined) =>
  chosen(value).every((one) => chosen(of).includes(one));
