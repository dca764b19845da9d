import { fits, isGiven } from './answers.js';
import { questionsById, visibleQuestions } from './conditions.js';
import { OTHER, type AnswerValue, type Answers, type Question, type Response, type Scan } from './scan.js';

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
  const asked = visibleQuestions(scan, filled.answers, filled.role);
  const of = <T>(values: Readonly<Record<string, T>>, counts: (question: Question, value: T) => boolean) =>
    Object.fromEntries(
      asked.flatMap((question) => {
        const value = Object.hasOwn(values, question.id) ? values[question.id] : undefined;
        return value !== undefined && counts(question, value) ? [[question.id, value] as const] : [];
      }),
    );
  const answers = of(filled.answers, (_, value) => isGiven(value));
  const wishes = of(filled.wishes, ({ wish }, value) => wish === true && isGiven(value));
  const others = of(
    filled.others,
    (question, words) => words.trim() !== '' && saysOther(answers[question.id]),
  );
  return {
    scan: scan.id,
    version: scan.version,
    id,
    ...(filled.role !== undefined && { role: filled.role }),
    date,
    language,
    answers,
    ...(Object.keys(wishes).length > 0 && { wishes }),
    ...(Object.keys(others).length > 0 && { others }),
  };
}

export function saysOther(value: AnswerValue | undefined): boolean {
  return value === OTHER || (Array.isArray(value) && value.includes(OTHER));
}

/** Why something in a saved response was not taken over. */
export interface Lost {
  /** Id of the question that it was an answer to. */
  readonly question: string;
  /** `gone`: the scan has no such question · `changed`: what was answered cannot be answered now. */
  readonly why: 'gone' | 'changed';
}

/** What came of a saved response. */
export interface Restored {
  readonly filled: Filled;
  /** The response's own, or undefined when that is no good. */
  readonly id: string | undefined;
  readonly date: string | undefined;
  readonly lost: readonly Lost[];
  /** Questions of the scan that the version of the response did not have an answer to. */
  readonly version: string;
  /** Whether it was made for another version of the scan. */
  readonly otherVersion: boolean;
}

/** Why a response cannot be taken at all. `not-a-response`: no response of any scan · `other-scan`: of another one. */
export type Refusal = 'not-a-response' | 'other-scan';

/**
 * Takes over what fits of a response that was saved, by this version of the scan or another one. Anything can have happened
 * to it since: nothing in it is believed before it was looked at.
 */
export function restore(scan: Scan, saved: unknown): Restored | Refusal {
  if (!isRecord(saved) || !isRecord(saved['answers']) || typeof saved['scan'] !== 'string')
    return 'not-a-response';
  if (saved['scan'] !== scan.id) return 'other-scan';
  const questions = questionsById(scan);
  const lost: Lost[] = [];
  const take = (values: unknown): Record<string, AnswerValue> => {
    const taken: Record<string, AnswerValue> = {};
    for (const [id, value] of Object.entries(isRecord(values) ? values : {})) {
      const question = questions.get(id);
      const kept = question && part(scan, question, value);
      if (kept !== undefined) taken[id] = kept;
      if (!question) lost.push({ question: id, why: 'gone' });
      else if (kept === undefined || (Array.isArray(value) && value.length !== (kept as string[]).length))
        lost.push({ question: id, why: 'changed' });
    }
    return taken;
  };
  const role = scan.roles?.find(({ id }) => id === saved['role'])?.id;
  const answers = take(saved['answers']);
  const wishes = take(saved['wishes']);
  const words = isRecord(saved['others']) ? saved['others'] : {};
  const others = Object.fromEntries(
    Object.entries(words).flatMap(([id, text]) =>
      typeof text === 'string' && questions.get(id)?.other ? [[id, text.slice(0, MAX_WORDS)] as const] : [],
    ),
  );
  const { id, date, version } = saved;
  return {
    filled: { role, answers, wishes, others },
    id: typeof id === 'string' && /^[\w-]{8,64}$/.test(id) ? id : undefined,
    date: typeof date === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(date) ? date : undefined,
    lost,
    version: String(version ?? ''),
    otherVersion: String(version ?? '') !== scan.version,
  };
}

/** More than anybody writes in a field of one line or a few. */
const MAX_WORDS = 5000;

/** The part of an answer that still fits: of several ticks those that are there. */
function part(scan: Scan, question: Question, value: unknown): AnswerValue | undefined {
  if (typeof value === 'string' && value.length > MAX_WORDS) value = value.slice(0, MAX_WORDS);
  if (fits(scan, question, value)) return value;
  if (question.kind !== 'multiple' || !Array.isArray(value)) return undefined;
  const left = [...new Set<unknown>(value)].filter((one) => fits(scan, question, [one]));
  return fits(scan, question, left) ? left : undefined;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
