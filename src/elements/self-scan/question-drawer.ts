import type { TemplateResult } from 'lit';
import type { Reader } from '../../internal/templates.js';
import type { Question } from '../../model/scan/scan.js';
import { questionField, type AnswerActions, type QuestionView } from './question.templates.js';
import type { ScanHost } from './parts.js';
import type { Mistake } from './mistakes.model.js';

/** Draws questions; one that nothing changed about gives the same drawing as before: with 150 questions that is nearly all of them. */
export class QuestionDrawer {
  readonly #host: ScanHost;
  readonly #actions: AnswerActions;
  /** How each question was drawn last, and what with. */
  readonly #drawn = new WeakMap<
    Question,
    { readonly with: readonly unknown[]; readonly template: TemplateResult }
  >();

  constructor(host: ScanHost, actions: AnswerActions) {
    this.#host = host;
    this.#actions = actions;
  }

  /** @param level of the heading that it is, where it stands alone */
  draw(
    question: Question,
    number: number,
    mistake: Mistake['kind'] | undefined,
    reader: Reader,
    level: number | undefined,
  ): TemplateResult {
    const { locale, locked, document } = this.#host;
    const { filled, drafts } = this.#host.session;
    const { id } = question;
    const answer = filled.answers[id];
    const [wish, other, draft] = [filled.wishes[id], filled.others[id], drafts[id]];
    const { language, textLanguage } = reader;
    const now = [number, mistake, answer, wish, other, draft, level, locked, locale, language, textLanguage];
    const before = this.#drawn.get(question);
    if (before && now.every((value, i) => value === before.with[i])) return before.template;
    const view: QuestionView = {
      scan: document!,
      reader,
      number,
      value: answer,
      wish,
      other: other ?? '',
      draft,
      mistake,
      level,
      disabled: locked,
      actions: this.#actions,
    };
    const template = questionField(question, view);
    this.#drawn.set(question, { with: now, template });
    return template;
  }
}
