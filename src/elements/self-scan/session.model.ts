import type { AnswerValue, Scan } from '../../model/scan/scan.js';
import { NOTHING_FILLED, type Filled } from '../../model/scan/response.js';
import { missing, pagesFor, questionsOf, type Paging, type ScanPage } from '../../model/scan/pages.js';
import { NO_WORKINGS, type Workings } from '../../model/scan/workings.js';

/** Where a visitor is: at the start, on a page of questions, looking all answers over, or at what came out. */
export type Step =
  | { readonly at: 'start' | 'check' | 'result' }
  | { readonly at: 'page'; readonly page: string; readonly question?: string };

export const START: Step = { at: 'start' };

/** What one visitor does with a scan: a value; whatever changes makes a new one. */
export interface Session {
  readonly filled: Filled;
  /** What was typed where a number belongs, as long as it is none. */
  readonly drafts: Readonly<Record<string, string>>;
  readonly step: Step;
  /** Whether the visitor tried to go on: only then is what is missing called wrong. */
  readonly insists: boolean;
  /** What the visitor makes of the result: notes, a plan. */
  readonly workings: Workings;
}

export const NEW_SESSION: Session = {
  filled: NOTHING_FILLED,
  drafts: {},
  step: START,
  insists: false,
  workings: NO_WORKINGS,
};

/** Which of the two answers of a question that asks how it is and how it should be. */
export type Aspect = 'answers' | 'wishes';

/** A copy of a record with one entry changed; nothing takes it out. */
export function withEntry<T>(
  record: Readonly<Record<string, T>>,
  key: string,
  value: T | undefined,
): Readonly<Record<string, T>> {
  const { [key]: _, ...rest } = record;
  return value === undefined ? rest : { ...rest, [key]: value };
}

export function withAnswer(
  session: Session,
  question: string,
  value: AnswerValue | undefined,
  aspect: Aspect = 'answers',
): Session {
  const { filled } = session;
  return { ...session, filled: { ...filled, [aspect]: withEntry(filled[aspect], question, value) } };
}

/** The pages for a session, and where in them the visitor is; -1 when not on one. */
export function pagesOf(
  scan: Scan,
  { filled, step }: Session,
  paging: Paging,
): { readonly pages: readonly ScanPage[]; readonly position: number } {
  const pages = pagesFor(scan, filled, paging);
  return { pages, position: step.at === 'page' ? pages.findIndex(({ id }) => id === step.page) : -1 };
}

/** What is wrong with the answers on some pages: questions without an answer that need one, numbers that are none. */
export interface Mistake {
  readonly question: string;
  readonly kind: 'missing' | 'number';
}

export function mistakesOn(pages: readonly ScanPage[], { filled, drafts }: Session): Mistake[] {
  const asked = questionsOf(pages);
  const lacking = new Set(missing(asked, filled).map(({ id }) => id));
  return asked.flatMap(({ id }): Mistake[] => {
    if (drafts[id] !== undefined) return [{ question: id, kind: 'number' }];
    return lacking.has(id) ? [{ question: id, kind: 'missing' }] : [];
  });
}

/** The page on which a question or a theme stands. */
export function pageWith(pages: readonly ScanPage[], id: string): ScanPage | undefined {
  return pages.find(({ parts }) =>
    parts.some(({ theme, questions }) => theme.id === id || questions.some((question) => question.id === id)),
  );
}
