import { chosen, isAnswered, isGiven } from './answers.js';
import type { Answers, AnswerValue, Condition, Question, Scan } from './scan.js';

/** What was answered to a question, as far as it counts: what is hidden says nothing. */
export type AnswerOf = (question: string) => AnswerValue | undefined;

/**
 * Whether a condition holds. Of a question that was not answered, or is hidden, nothing holds but `answered: false`, `isNot`
 * and what is under `not`. `atLeast` and `atMost` look at a number, at the value of a step, or at how many options are ticked.
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
  const { question, is, isNot, includes, atLeast, atMost, answered } = condition;
  const value = answerOf(question);
  if (answered !== undefined && isAnswered(value) !== answered) return false;
  if (is !== undefined && !equals(value, is)) return false;
  if (isNot !== undefined && equals(value, isNot)) return false;
  if (includes !== undefined && !chosen(value).includes(includes)) return false;
  if (atLeast === undefined && atMost === undefined) return true;
  const amount = amountOf(value, (option) => valueOf(question, option));
  return (
    amount !== undefined &&
    (atLeast === undefined || amount >= atLeast) &&
    (atMost === undefined || amount <= atMost)
  );
}

function equals(value: AnswerValue | undefined, wanted: AnswerValue): boolean {
  if (!isGiven(value)) return false;
  if (!Array.isArray(value) && !Array.isArray(wanted)) return value === wanted;
  const [a, b] = [chosen(value), chosen(wanted)];
  return a.length === b.length && a.every((one) => b.includes(one));
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
  return new Map(themes.flatMap(({ questions }) => questions.map((question) => [question.id, question])));
}

/**
 * The questions that somebody gets, in their order: those for this role, as far as what was answered asks for them. An
 * answer to a question that is hidden does not count, so that what hangs on it is hidden too.
 */
export function visibleQuestions(scan: Pick<Scan, 'themes'>, answers: Answers, role?: string): Question[] {
  const { isVisible } = visibility(scan, answers, role);
  return scan.themes.flatMap(({ questions }) => questions.filter(isVisible));
}

/** What is visible, and what is answered there. */
export interface Visibility {
  readonly isVisible: (question: Question) => boolean;
  /** Of what is hidden: nothing. */
  readonly answerOf: AnswerOf;
  readonly holds: (condition: Condition) => boolean;
}

/** Works out what is visible for these answers; each question once. */
export function visibility(scan: Pick<Scan, 'themes'>, answers: Answers, role?: string): Visibility {
  const questions = questionsById(scan);
  /** Undefined while it is being worked out: what asks for itself counts as visible, and nothing hangs. */
  const known = new Map<Question, boolean | undefined>();
  const valueOf = (id: string, option: string) =>
    questions.get(id)?.options?.find((one) => one.id === option)?.value;
  const answerOf = (id: string): AnswerValue | undefined => {
    const question = questions.get(id);
    return question && isVisible(question) && Object.hasOwn(answers, id) ? answers[id] : undefined;
  };
  const isVisible = (question: Question): boolean => {
    if (known.has(question)) return known.get(question) ?? true;
    const { roles, showIf } = question;
    if (roles && roles.length > 0 && role !== undefined && !roles.includes(role)) {
      known.set(question, false);
      return false;
    }
    known.set(question, undefined);
    const visible = !showIf || holds(showIf, answerOf, valueOf);
    known.set(question, visible);
    return visible;
  };
  return { isVisible, answerOf, holds: (condition) => holds(condition, answerOf, valueOf) };
}
