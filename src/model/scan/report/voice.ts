import { isGiven, wishFor, wordsFor } from '../answers.js';
import { visibility, type Visibility } from '../conditions.js';
import type { AnswerValue, Question, Response, Scan } from '../scan.js';

/** A role's id; null: those who chose none. */
export type Group = string | null;

/** What one person says, without what was hidden from them or cannot be an answer. */
export class Voice {
  readonly id: string;
  readonly group: Group;
  readonly #response: Response;
  readonly #scan: Scan;
  readonly #seen: Visibility;

  constructor(scan: Scan, response: Response) {
    const role = scan.roles?.find(({ id }) => id === response.role)?.id;
    this.id = response.id;
    this.group = role ?? null;
    this.#scan = scan;
    this.#response = response;
    this.#seen = visibility(scan, response.answers, role);
  }

  /** Also “weet ik niet”. */
  answer({ id }: Question): AnswerValue | undefined {
    const value = this.#seen.answerOf(id);
    return isGiven(value) ? value : undefined;
  }

  wish(question: Question): AnswerValue | undefined {
    return this.#seen.isVisible(question) ? wishFor(this.#scan, question, this.#response.wishes) : undefined;
  }

  /** What they wrote: as an answer, or at “anders, namelijk”. */
  words(question: Question): string | undefined {
    const answer = this.answer(question);
    const words = question.kind === 'text' ? answer : wordsFor(question, answer, this.#response.others);
    return typeof words === 'string' ? words.trim() : undefined;
  }
}
