import { MAX_ACTIONS, type PlanAction } from './plan.js';

export type { PlanAction } from './plan.js';

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

/** More rows and columns than an assignment has; a file may hold anything. */
const MAX_ROWS = 200;
const MAX_COLUMNS = 20;
/** More than anybody writes in one field. */
const MAX_WORDS = 5000;

/** Whether a visitor made anything of the result yet. */
export function hasWorkings({ notes, rows, goal, plan }: Workings): boolean {
  return notes !== '' || rows.length > 0 || goal !== '' || plan.length > 0;
}

/** Takes over what makes sense of workings that were saved: nothing in a file is believed before it was looked at. */
export function restoreWorkings(saved: unknown): Workings {
  if (!isRecord(saved)) return NO_WORKINGS;
  const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
  return {
    notes: words(saved['notes']),
    rows: list(saved['rows']).slice(0, MAX_ROWS).filter(isRecord).map(restoreRow),
    goal: words(saved['goal']),
    plan: restorePlan(list(saved['plan'])),
  };
}

function restoreRow(row: Record<string, unknown>): Record<string, string> {
  const cells = Object.entries(row).filter((cell): cell is [string, string] => typeof cell[1] === 'string');
  return Object.fromEntries(cells.slice(0, MAX_COLUMNS).map(([column, text]) => [column, words(text)]));
}

function restorePlan(saved: readonly unknown[]): PlanAction[] {
  const plan = new Map<string, PlanAction>();
  for (const one of saved) {
    if (plan.size === MAX_ACTIONS) break;
    if (!isRecord(one)) continue;
    const { id, what, who, when, needs, done, tip } = one;
    // The id goes into files for to-do lists, and tells the actions apart.
    if (typeof id !== 'string' || !/^[\w-]{1,64}$/.test(id) || plan.has(id)) continue;
    const needed = Array.isArray(needs) ? needs.map(words).filter(Boolean).slice(0, MAX_COLUMNS) : [];
    plan.set(id, {
      id,
      what: words(what),
      ...(words(who) && { who: words(who) }),
      ...(words(when) && { when: words(when) }),
      ...(needed.length > 0 && { needs: needed }),
      ...(done === true && { done }),
      ...(words(tip) && { tip: words(tip) }),
    });
  }
  return [...plan.values()];
}

function words(value: unknown): string {
  return typeof value === 'string' ? value.slice(0, MAX_WORDS) : '';
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
