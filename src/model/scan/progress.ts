import { isGiven, own } from './answers.js';
import type { Filled } from './response.js';
import type { Question } from './scan.js';

/** Those that must be answered and are not. */
export function missing(questions: readonly Question[], { answers }: Filled): Question[] {
  return questions.filter(({ id, required }) => required && !isGiven(own(answers, id)));
}

/** How far somebody is: questions with an answer, “weet ik niet” included, of those that are asked now. */
export function progress(questions: readonly Question[], { answers }: Filled): { done: number; of: number } {
  return { done: questions.filter(({ id }) => isGiven(own(answers, id))).length, of: questions.length };
}
