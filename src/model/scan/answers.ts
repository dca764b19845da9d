import { chosen, own } from './holds.js';
import {
  OTHER,
  UNKNOWN,
  type AnswerValue,
  type Answers,
  type Question,
  type Scan,
  type ScaleOption,
} from './scan.js';

export { chosen, isAnswered, isGiven, own } from './holds.js';

/** Whether “anders” is among what was chosen. */
export function saysOther(value: AnswerValue | undefined): boolean {
  return chosen(value).includes(OTHER);
}

/** The steps of a question's scale; none when it has no scale. */
export function scaleOf({ scales }: Pick<Scan, 'scales'>, { scale }: Question): readonly ScaleOption[] {
  return (scale !== undefined && own(scales, scale)?.options) || [];
}

/** Whether “weet ik niet” can be said: by default of everything that is not written in words. */
export function offersUnknown({ unknown = true, kind }: Question): boolean {
  return unknown && kind !== 'text';
}

/** Whether a value can be an answer to a question: what a saved file or an older version holds may not be. */
export function fits(scan: Pick<Scan, 'scales'>, question: Question, value: unknown): value is AnswerValue {
  const { kind, options = [], other } = question;
  // Where something is written, it is a word like any other.
  if (value === UNKNOWN) return kind === 'text' || offersUnknown(question);
  const known = (id: unknown) =>
    (id === OTHER && other === true) || options.some((option) => option.id === id);
  switch (kind) {
    case 'single':
      return known(value);
    case 'multiple':
      return (
        Array.isArray(value) &&
        value.length > 0 &&
        value.length <= options.length + 1 &&
        value.every(known) &&
        new Set(value).size === value.length &&
        (value.length === 1 || !options.some(({ id, exclusive }) => exclusive && value.includes(id)))
      );
    case 'scale':
      return scaleOf(scan, question).some((step) => step.value === value);
    case 'boolean':
      return typeof value === 'boolean';
    case 'number':
      return typeof value === 'number' && Number.isFinite(value);
    case 'text':
      return typeof value === 'string' && value.trim() !== '';
    default:
      return false;
  }
}

/** How it should be, where a question asks that and it was answered. */
export function wishFor(
  scan: Pick<Scan, 'scales'>,
  question: Question,
  wishes: Answers | undefined,
): AnswerValue | undefined {
  const value = question.wish ? own(wishes, question.id) : undefined;
  return fits(scan, question, value) ? value : undefined;
}

/** What was written at “anders, namelijk”, as long as that is the answer. */
export function wordsFor(
  { id, other }: Question,
  answer: AnswerValue | undefined,
  others: Readonly<Record<string, string>> | undefined,
): string | undefined {
  const words = other && saysOther(answer) ? own(others, id) : undefined;
  return words?.trim() ? words : undefined;
}
