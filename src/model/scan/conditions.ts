import { fits } from './answers.js';
import { holds, own, type AnswerOf } from './holds.js';
import type { Answers, AnswerValue, Condition, Question, Scan } from './scan.js';

export { holds, questionsIn, type AnswerOf } from './holds.js';

/** The questions of a scan, by id. */
export function questionsById({ themes }: Pick<Scan, 'themes'>): ReadonlyMap<string, Question> {
  const found = new Map<string, Question>();
  for (const { questions } of themes) for (const question of questions) found.set(question.id, question);
  return found;
}

/** What visibility is worked out of. */
type Questions = Pick<Scan, 'themes' | 'scales'>;

/**
 * The questions that somebody gets, in their order: those for this role, as far as what was answered asks for them. An
 * answer to a question that is hidden does not count, so that what hangs on it is hidden too.
 * @param role absent: not said, and every role's questions are asked
 */
export function visibleQuestions(scan: Questions, answers: Answers, role?: string): Question[] {
  const { isVisible } = visibility(scan, answers, role);
  return scan.themes.flatMap(({ questions }) => questions.filter(isVisible));
}

/** What is visible, and what is answered there. */
export interface Visibility {
  readonly isVisible: (question: Question) => boolean;
  /** Of what is hidden, and of what cannot be an answer to the question: nothing. */
  readonly answerOf: AnswerOf;
  readonly holds: (condition: Condition) => boolean;
}

/** Works out what is visible for these answers; each question once. */
export function visibility(scan: Questions, answers: Answers, role?: string): Visibility {
  const questions = questionsById(scan);
  const known = new Map<Question, boolean>();
  const valueOf = (id: string, option: string) =>
    questions.get(id)?.options?.find((one) => one.id === option)?.value;
  const answerOf = (id: string): AnswerValue | undefined => {
    const question = questions.get(id);
    const value = question && isVisible(question) ? own(answers, id) : undefined;
    return question && fits(scan, question, value) ? value : undefined;
  };
  const applies = (condition: Condition) => holds(condition, answerOf, valueOf);
  const isVisible = (question: Question): boolean => {
    const before = known.get(question);
    if (before !== undefined) return before;
    // While it is being worked out, what asks for itself counts as visible: nothing hangs.
    known.set(question, true);
    const { roles, showIf } = question;
    const isAsked = role === undefined || !roles?.length || roles.includes(role);
    const visible = isAsked && (!showIf || applies(showIf));
    known.set(question, visible);
    return visible;
  };
  // In the order of the scan: whatever is looked at first, the outcome is the same.
  questions.forEach(isVisible);
  return { isVisible, answerOf, holds: applies };
}
