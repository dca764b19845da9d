import { UNKNOWN, type AnswerValue, type Condition } from './scan.js';

/* Whether a condition holds, for whatever has answers: a scan, or a route where a way was chosen. */

/** What stands under an id. Ids are the editor's: one may be called `constructor`. */
export function own<T>(record: Readonly<Record<string, T>> | undefined, id: string): T | undefined {
  return record && Object.hasOwn(record, id) ? record[id] : undefined;
}

/** Whether somebody said something: not nothing, and not “weet ik niet”. */
export function isAnswered(value: AnswerValue | undefined): value is AnswerValue {
  return isGiven(value) && value !== UNKNOWN;
}

/** Whether somebody responded at all, be it with “weet ik niet”. */
export function isGiven(value: AnswerValue | undefined): value is AnswerValue {
  if (value === undefined) return false;
  return typeof value === 'string' ? value.trim() !== '' : !Array.isArray(value) || value.length > 0;
}

/** The chosen options of an answer, whatever its kind. */
export function chosen(value: AnswerValue | undefined): readonly string[] {
  if (Array.isArray(value)) return value as readonly string[];
  return typeof value === 'string' ? [value] : [];
}

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
