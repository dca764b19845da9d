import { NOTHING_FILLED, type Filled } from '../../model/scan/response.js';
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

/** Where the focus goes to, by default: the heading of the step. */
export const STEP = 'step';
