import { csvTable } from '../csv-cells.js';
import type { LocalizedText } from '../text.js';
import { chosen, scaleOf, wishFor, wordsFor } from './answers.js';
import { visibility } from './conditions.js';
import { hasScores } from './result.js';
import { points, valueOf } from './score.js';
import { OTHER, UNKNOWN, type AnswerValue, type Question, type Response, type Scan } from './scan.js';

/** The columns of a response as a table, in their order. */
export const RESPONSE_COLUMNS = [
  'theme',
  'question',
  'text',
  'kind',
  'answer',
  'label',
  'wish',
  'wishLabel',
  'other',
  'value',
  'points',
  'possible',
  'role',
  'date',
  'response',
] as const;
export type ResponseColumn = (typeof RESPONSE_COLUMNS)[number];

/** What a table says in the reader's language. */
export interface ResponseWords {
  /** A text of the scan. @param language of its plain strings */
  text(value: LocalizedText, language: string): string;
  readonly yes: string;
  readonly no: string;
  /** “Weet ik niet”. */
  readonly unknown: string;
  /** “Anders, namelijk”. */
  readonly other: string;
  readonly columns: Readonly<Record<ResponseColumn, string>>;
}

/**
 * A response as a table for a spreadsheet: a row for each question that was asked, answered or not. Several ticks stand in
 * one cell, each on a line. Points, and what could be earned, are weighted and turned round as in the score; what does not
 * count has none, and where the scan gives no scores nothing has.
 */
export function responseCsv(scan: Scan, response: Response, words: ResponseWords): string {
  const { answers, wishes, others, date, id: by } = response;
  const { isVisible, answerOf } = visibility(scan, answers, response.role);
  const role = scan.roles?.find(({ id }) => id === response.role);
  const who = role ? words.text(role.label, scan.language ?? 'nl') : '';
  const rows = scan.themes.flatMap(({ title, questions, language }) =>
    questions.filter(isVisible).map((question) => {
      const answer = answerOf(question.id);
      const wish = wishFor(scan, question, wishes);
      const label = (one: AnswerValue) => labelOf(scan, question, one, language, words);
      const { earned, possible, count } = points(scan, [question], () => answer);
      const counts = count > 0 && hasScores(scan);
      const cells: Record<ResponseColumn, string | number> = {
        theme: words.text(title, language),
        question: question.id,
        text: words.text(question.text, language),
        kind: question.kind,
        answer: lines(answer, idOf),
        label: lines(answer, label),
        wish: lines(wish, idOf),
        wishLabel: lines(wish, label),
        other: wordsFor(question, answer, others) ?? '',
        value: counts ? valueOf(question, answer)! : '',
        points: counts ? earned : '',
        possible: counts ? possible : '',
        role: who,
        date,
        response: by,
      };
      return RESPONSE_COLUMNS.map((column) => cells[column]);
    }),
  );
  return csvTable([RESPONSE_COLUMNS.map((column) => words.columns[column]), ...rows]);
}

/** An answer in one cell: several ticks each on a line. */
function lines(answer: AnswerValue | undefined, say: (one: AnswerValue) => string | number): string | number {
  if (answer === undefined) return '';
  return Array.isArray(answer) ? chosen(answer).map(say).join('\n') : say(answer);
}

function idOf(one: AnswerValue): string | number {
  return typeof one === 'number' ? one : String(one);
}

/** What stands on the screen for one part of an answer. */
function labelOf(
  scan: Scan,
  question: Question,
  answer: AnswerValue,
  language: string,
  words: ResponseWords,
): string | number {
  if (typeof answer === 'boolean') return answer ? words.yes : words.no;
  if (question.kind === 'text') return idOf(answer);
  if (answer === UNKNOWN) return words.unknown;
  if (answer === OTHER) return words.other;
  const label =
    question.kind === 'scale'
      ? scaleOf(scan, question).find(({ value }) => value === answer)?.label
      : question.options?.find(({ id }) => id === answer)?.label;
  return label === undefined ? idOf(answer) : words.text(label, language);
}
