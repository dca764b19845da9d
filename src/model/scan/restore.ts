import { isCivilDate } from '../dates.js';
import { fits } from './answers.js';
import { questionsById } from './conditions.js';
import type { Filled } from './response.js';
import type { AnswerValue, Question, Scan } from './scan.js';

/** Why something in a saved response was not taken over, or not all of it. */
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
  /** Each question once. */
  readonly lost: readonly Lost[];
  /** Whether it was of a role that the scan does not have. */
  readonly lostRole: boolean;
  /** The version of the scan that it was made for; empty when it does not say. */
  readonly version: string;
  /** Whether that is another one than this. */
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
  const lost = new Map<string, Lost>();
  const take = <T>(
    values: unknown,
    fitting: (question: Question, value: unknown) => T | undefined,
  ): Record<string, T> =>
    Object.fromEntries(
      Object.entries(isRecord(values) ? values : {}).flatMap(([id, value]) => {
        const question = questions.get(id);
        const kept = question && fitting(question, value);
        if (!question) lost.set(id, { question: id, why: 'gone' });
        else if (!isWhole(kept, value)) lost.set(id, { question: id, why: 'changed' });
        return kept === undefined ? [] : [[id, kept] as const];
      }),
    );
  const { id, role, date, version: given } = saved;
  const knownRole = scan.roles?.find((one) => one.id === role)?.id;
  const version = typeof given === 'string' ? given : '';
  return {
    filled: {
      role: knownRole,
      answers: take(saved['answers'], (question, value) => part(scan, question, value)),
      wishes: take(saved['wishes'], (question, value) =>
        question.wish ? part(scan, question, value) : undefined,
      ),
      others: take(saved['others'], ({ other }, value) =>
        other && typeof value === 'string' ? shortened(value) : undefined,
      ),
    },
    id: typeof id === 'string' && /^[\w-]{8,64}$/.test(id) ? id : undefined,
    date: typeof date === 'string' && date.length === 10 && isCivilDate(date) ? date : undefined,
    lost: [...lost.values()],
    lostRole: typeof role === 'string' && knownRole === undefined,
    version,
    otherVersion: version !== scan.version,
  };
}

/** More than anybody writes in a field. */
const MAX_WORDS = 20_000;

function shortened(text: string): string {
  // Not in the middle of a character.
  return text.length > MAX_WORDS ? text.slice(0, MAX_WORDS).replace(/[\uD800-\uDBFF]$/, '') : text;
}

/** The part of an answer that still fits: of several ticks those that are there. */
function part(scan: Scan, question: Question, value: unknown): AnswerValue | undefined {
  const short = typeof value === 'string' ? shortened(value) : value;
  if (fits(scan, question, short)) return short;
  if (question.kind !== 'multiple' || !Array.isArray(value)) return undefined;
  const left = [...new Set<unknown>(value)].filter((one) => fits(scan, question, [one]));
  return fits(scan, question, left) ? left : undefined;
}

/** Whether what was kept is all there was; the same tick twice is one. */
function isWhole(kept: unknown, value: unknown): boolean {
  if (!Array.isArray(kept) || !Array.isArray(value)) return kept !== undefined && kept === value;
  return kept.length === new Set(value).size;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
