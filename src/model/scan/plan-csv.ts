import { csvTable } from '../csv-cells.js';
import { isBlank, needsText, type Plan, type PlanWords } from './plan.js';

/**
 * A plan as a table for a spreadsheet: one row per action, in their order. A day is written as `2026-11-21`, which every
 * spreadsheet takes for one.
 * @param goal stands in a column of its own, when there is one: a row of its own would spoil sorting
 */
export function writePlanCsv(plan: Plan, goal: string, words: PlanWords): string {
  const aim = goal.trim();
  const column = (value: string) => (aim ? [value] : []);
  const actions = plan.filter((action) => !isBlank(action));
  return csvTable([
    [words.what, words.who, words.when, words.needs, words.done, ...column(words.goal)],
    ...actions.map((action) => [
      action.what,
      action.who ?? '',
      action.when ?? '',
      needsText(action, words),
      action.done ? words.yes : '',
      ...column(aim),
    ]),
  ]);
}
