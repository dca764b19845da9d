import { wishFor, wordsFor } from './answers.js';
import { visibility } from './conditions.js';
import type { Answers, Question, Response, Scan } from './scan.js';

/** What somebody has filled in so far. */
export interface Filled {
  readonly role?: string | undefined;
  /** Also of questions that are hidden now: whoever goes back finds them again. */
  readonly answers: Answers;
  readonly wishes: Answers;
  readonly others: Readonly<Record<string, string>>;
}

export const NOTHING_FILLED: Filled = { answers: {}, wishes: {}, others: {} };

/** What goes with a response besides what was filled in. */
export interface Signature {
  readonly id: string;
  /** The day: `2026-11-21`. */
  readonly date: string;
  /** BCP 47. */
  readonly language: string;
}

/** The response as it leaves the page: without what is hidden, and without wishes and words that belong to nothing. */
export function makeResponse(scan: Scan, filled: Filled, { id, date, language }: Signature): Response {
  const { isVisible, answerOf } = visibility(scan, filled.answers, filled.role);
  const asked = scan.themes.flatMap(({ questions }) => questions.filter(isVisible));
  const from = <T>(valueOf: (question: Question) => T | undefined): Record<string, T> =>
    Object.fromEntries(
      asked.flatMap((question) => {
        const value = valueOf(question);
        return value === undefined ? [] : [[question.id, value] as const];
      }),
    );
  const wishes = from((question) => wishFor(scan, question, filled.wishes));
  const others = from((question) => wordsFor(question, answerOf(question.id), filled.others));
  return {
    scan: scan.id,
    version: scan.version,
    id,
    ...(filled.role !== undefined && { role: filled.role }),
    date,
    language,
    answers: from((question) => answerOf(question.id)),
    ...(Object.keys(wishes).length > 0 && { wishes }),
    ...(Object.keys(others).length > 0 && { others }),
  };
}
