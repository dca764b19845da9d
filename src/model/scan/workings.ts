/** One thing that a team or a parent is going to do. */
export interface PlanAction {
  readonly id: string;
  readonly what: string;
  /** A role or a first name that only the visitor sees. */
  readonly who?: string;
  /** A day (`2026-11-21`), or words: “na de herfst”. */
  readonly when?: string;
  /** What it takes: `time`, `money`, `expertise`, or words. */
  readonly needs?: readonly string[];
  readonly done?: boolean;
  /** Id of the tip that it was made of. */
  readonly tip?: string;
}

/** What a visitor makes of a result. It is kept and printed with the answers, and never sent with them. */
export interface Workings {
  /** Notes at the assignment. */
  readonly notes: string;
  /** Rows of the assignment's table: texts by column. */
  readonly rows: readonly Readonly<Record<string, string>>[];
  /** What all of the plan is for. */
  readonly goal: string;
  readonly plan: readonly PlanAction[];
}

export const NO_WORKINGS: Workings = { notes: '', rows: [], goal: '', plan: [] };
