import { chosen, fits, isAnswered, isGiven, own } from './answers.js';
import type { Answers, AnswerValue, Condition, Question, Scan } from './scan.js';

/** What was answered to a question, as far as it counts: what is hidden says nothing. */
export type AnswerOf = (question: string) => AnswerValue | undefined;

/**
 * Whether a condition holds. Of a question that was not answered, or is hidden, nothing holds but `answered: false`, `isNot`
 * and what is under `not`. `atLeast` and `atMost` look at a number, at the value of a step or of the chosen option, or at how
 * many options are ticked.
 * @param valueOf what an option counts for, where that is known
 */
export function holds(
  condition: Condition,
  answerOf: AnswerOf,
  valueOf: (question: string, option: string) => number | undefined = () => undefined,
): boolean {
  const inside = (one: Condition) => holds(one, answerOf, valueOf);
  if ('all' in condition) return condition.all.every(inside);
  if ('any' in condition) return condition.any.some(inside);
  if ('not' in condition) return !inside(condition.not);
  const { question, is, isNot, includes, atLeast = -Infinity, atMost = Infinity, answered } = condition;
  const value = answerOf(question);
  if (answered !== undefined && isAnswered(value) !== answered) return false;
  if (is !== undefined && !equals(value, is)) return false;
  if (isNot !== undefined && equals(value, isNot)) return false;
  if (includes !== undefined && !chosen(value).includes(includes)) return false;
  if (atLeast === -Infinity && atMost === Infinity) return true;
  const amount = amountOf(value, (option) => valueOf(question, option));
  return amount !== undefined && amount >= atLeast && amount <= atMost;
}

/** Of several ticks the order does not matter; one tick is as good as the option that was ticked. */
function equals(value: AnswerValue | undefined, wanted: AnswerValue): boolean {
  if (!isGiven(value)) return false;
  if (!Array.isArray(value) && !Array.isArray(wanted)) return value === wanted;
  const [a, b] = [chosen(value), chosen(wanted)];
  return a.length > 0 && a.length === b.length && a.every((one) => b.includes(one));
}

function amountOf(
  value: AnswerValue | undefined,
  valueOf: (option: string) => number | undefined,
): number | undefined {
  if (typeof value === 'number') return value;
  if (Array.isArray(value)) return value.length;
  return typeof value === 'string' ? valueOf(value) : undefined;
}

/** The questions that a condition looks at. */
export function questionsIn(condition: Condition): string[] {
  if ('all' in condition) return condition.all.flatMap(questionsIn);
  if ('any' in condition) return condition.any.flatMap(questionsIn);
  if ('not' in condition) return questionsIn(condition.not);
  return [condition.question];
}

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
