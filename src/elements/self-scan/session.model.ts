import type { AnswerValue, Scan } from '../../model/scan/scan.js';
import { NOTHING_FILLED, restore, type Filled } from '../../model/scan/response.js';
import { missing, pagesFor, questionsOf, type Paging, type ScanPage } from '../../model/scan/pages.js';
import type { Workings } from '../../model/scan/workings.js';

/** Where a visitor is: at the start, on a page of questions, looking all answers over, or at what came out. */
export type Step =
  | { readonly at: 'start' | 'check' | 'result' }
  | {
      readonly at: 'page';
      readonly page: string;
      /** The question that the visitor came to change from where all answers stand: the way on leads back to there. */
      readonly question?: string;
    };

export const START: Step = { at: 'start' };

/** What one visitor does with a scan: a value; whatever changes makes a new one. */
export interface Session {
  readonly filled: Filled;
  /** What stands in the fields for numbers, as it was typed: be it a number or not. */
  readonly drafts: Readonly<Record<string, string>>;
  readonly step: Step;
  /**
   * Questions that the visitor was told about when trying to go on: only then is what is missing called wrong. What was
   * mended since stays in the list, so that nothing moves away under a finger.
   */
  readonly told: readonly string[];
  /** What the visitor makes of the result: notes, a plan. */
  readonly workings: Workings;
}

export const NEW_SESSION: Session = {
  filled: NOTHING_FILLED,
  drafts: {},
  step: START,
  told: [],
  workings: { notes: '', rows: [], goal: '', plan: [] },
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

/**
 * The number that somebody wrote, as people write them: with a comma or a point, a point between thousands, or in the
 * digits of Arabic and Persian. Undefined when it is none.
 */
export function parseNumber(typed: string): number | undefined {
  const plain = typed
    .replace(/[٠-٩۰-۹]/g, (digit) => String(digit.charCodeAt(0) & 15))
    .replace(/[\s٬'’]/g, '')
    .replace('−', '-')
    .replace(/[,٫]/g, '.');
  const whole = /^-?[1-9]\d{0,2}(\.\d{3})+$/.test(plain) ? plain.replaceAll('.', '') : plain;
  return /^-?\d{1,15}(\.\d{1,9})?$/.test(whole) ? Number(whole) : undefined;
}

/**
 * Whether the labels of a scale can stand side by side without breaking a word: a few steps, short words, no whole
 * sentences. There is about 6.5 em for each.
 */
export function fitsInRow(labels: readonly string[]): boolean {
  return (
    labels.length <= 7 &&
    labels.every((label) => label.length <= 28 && label.split(/[\s-]+/).every((word) => word.length <= 12))
  );
}

/** The pages for a session, and where in them the visitor is; -1 when not on one. */
export interface Place {
  readonly pages: readonly ScanPage[];
  readonly position: number;
}

export function pagesOf(scan: Scan, { filled, step }: Session, paging: Paging): Place {
  const pages = pagesFor(scan, filled, paging);
  return { pages, position: step.at === 'page' ? placeOf(scan, pages, step.page) : -1 };
}

/** Where a page is; of one that is not there now: the one that holds what stood on it, else its neighbour. */
export function placeOf(scan: Scan, pages: readonly ScanPage[], id: string): number {
  const exact = pages.findIndex((page) => page.id === id);
  if (exact >= 0) return exact;
  const holding = pageWith(pages, id);
  if (holding) return pages.indexOf(holding);
  const order = scan.themes.flatMap((theme) => [theme.id, ...theme.questions.map((question) => question.id)]);
  const at = id === 'all' ? 0 : order.indexOf(id);
  if (at < 0) return -1;
  const next = pages.findIndex((page) => order.indexOf(questionsOf([page])[0]!.id) > at);
  return next < 0 ? pages.length - 1 : next;
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
    const draft = drafts[id]?.trim();
    if (draft && parseNumber(draft) === undefined) return [{ question: id, kind: 'number' }];
    return lacking.has(id) ? [{ question: id, kind: 'missing' }] : [];
  });
}

/** The page on which a question or a theme stands. */
export function pageWith(pages: readonly ScanPage[], id: string): ScanPage | undefined {
  const has = (holds: (part: ScanPage['parts'][number]) => boolean) =>
    pages.find(({ parts }) => parts.some(holds));
  return (
    has(({ questions }) => questions.some((question) => question.id === id)) ??
    has(({ theme }) => theme.id === id)
  );
}

/** A session as it goes on with a scan that was read anew: with the answers that fit, at the same place. */
export function refitted(scan: Scan, session: Session): Session {
  const restored = restore(scan, { ...session.filled, scan: scan.id });
  return typeof restored === 'string' ? NEW_SESSION : { ...session, filled: restored.filled };
}
