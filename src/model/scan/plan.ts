import { isCivilDate, type CivilDate } from '../dates.js';

/** One thing that a team or a parent is going to do. */
export interface PlanAction {
  /** Random, and the same for as long as the action is there: to-do lists know it by this. */
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

export type Plan = readonly PlanAction[];

/** What an action can take, apart from what a visitor thinks of: “facilitering in tijd, geld, expertise…”. */
export const NEEDS = ['time', 'money', 'expertise'] as const;
export type Need = (typeof NEEDS)[number];

/** More than anybody is going to do. */
export const MAX_ACTIONS = 100;

/** The words around a plan, in the language of whoever takes it along. */
export interface PlanWords {
  readonly what: string;
  readonly who: string;
  readonly when: string;
  readonly needs: string;
  readonly done: string;
  readonly goal: string;
  readonly yes: string;
  readonly need: Readonly<Record<Need, string>>;
  /** What an action is called that has no words of its own. @param number from 1 */
  readonly action: (number: number) => string;
}

/** Puts an action in a plan; a full plan takes no more. @param position from 0; absent: at the end */
export function addAction(plan: Plan, action: PlanAction, position = plan.length): Plan {
  return plan.length < MAX_ACTIONS ? plan.toSpliced(position, 0, action) : plan;
}

/** Changes one action. What is empty afterwards is left out. */
export function changeAction(plan: Plan, id: string, change: Partial<Omit<PlanAction, 'id'>>): Plan {
  return plan.map((action) => {
    if (action.id !== id) return action;
    const { what, who, when, needs = [], done, tip } = { ...action, ...change };
    return {
      id,
      what,
      ...(who && { who }),
      ...(when && { when }),
      ...(needs.length > 0 && { needs }),
      ...(done && { done }),
      ...(tip && { tip }),
    };
  });
}

/** Moves an action towards the end (1) or the beginning (-1), as far as there is room. */
export function moveAction(plan: Plan, id: string, by: number): Plan {
  const from = positionOf(plan, id);
  const to = Math.min(plan.length - 1, Math.max(0, from + by));
  return from < 0 || from === to ? plan : plan.toSpliced(from, 1).toSpliced(to, 0, plan[from]!);
}

export function removeAction(plan: Plan, id: string): Plan {
  return plan.filter((action) => action.id !== id);
}

/** Where an action stands, from 0; -1 when it is not there. */
export function positionOf(plan: Plan, id: string): number {
  return plan.findIndex((action) => action.id === id);
}

/** Whether nothing was said about an action. */
export function isBlank({ what, who, when, needs, done }: PlanAction): boolean {
  return !`${what}${who ?? ''}${when ?? ''}${needs?.join('') ?? ''}`.trim() && !done;
}

/** The day of an action, when that is what stands there. */
export function dayOf({ when = '' }: Pick<PlanAction, 'when'>): CivilDate | undefined {
  return when.length === 10 && isCivilDate(when) ? when : undefined;
}

/** What an action takes, with one of the known needs ticked or not. They keep their order. */
export function withNeed({ needs = [] }: PlanAction, need: Need, on: boolean): readonly string[] {
  const known = NEEDS.filter((one) => (one === need ? on : needs.includes(one)));
  return [...known, ...needs.filter((one) => !isNeed(one))];
}

/** What an action takes, with other words for what has none of ours. */
export function withOwnNeed({ needs = [] }: PlanAction, words: string): readonly string[] {
  return [...needs.filter(isNeed), ...(words === '' ? [] : [words])];
}

/** What an action takes in the visitor's own words. */
export function ownNeed({ needs = [] }: PlanAction): string {
  return needs.filter((one) => !isNeed(one)).join(', ');
}

/** All that an action takes, to read. */
export function needsText({ needs = [] }: PlanAction, { need }: Pick<PlanWords, 'need'>): string {
  return needs.map((one) => (isNeed(one) ? need[one] : one.trim())).join(', ');
}

/** What an action is called. @param number from 1 */
export function actionTitle(
  { what }: PlanAction,
  number: number,
  { action }: Pick<PlanWords, 'action'>,
): string {
  return what.trim() || action(number);
}

function isNeed(need: string): need is Need {
  return (NEEDS as readonly string[]).includes(need);
}
