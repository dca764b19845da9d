import type { Activity } from '../../model/activities/activity.js';
import { checkRecurrence } from '../../model/activities/recurrence-check.js';
import type { Problem } from '../../model/problem.js';

/**
 * What is wrong with how activities come again. The rest of such an activity is right: it is shown for its first time.
 * @param pathOf where a field of an activity stands
 */
export function recurrenceProblems(
  activities: readonly Activity[],
  pathOf: (activity: Activity, field: string) => string,
): Problem[] {
  return activities.flatMap((activity) => {
    const fault = activity.recurrence && checkRecurrence(activity);
    if (!fault) return [];
    const { code, field, message, hint } = fault;
    const path = pathOf(activity, field);
    return [
      { source: activity.source, path, message, hint, severity: 'warning', code, field: 'rule' } as const,
    ];
  });
}

/** The same for a document, unless whoever read it has looked already. */
export function examine(activities: readonly Activity[], known: readonly Problem[]): Problem[] {
  const done = new Set(known.flatMap(({ code, source }) => (code?.startsWith('rule') ? [source] : [])));
  const left = activities.filter(({ source }) => !done.has(source));
  return recurrenceProblems(left, ({ id }, field) => `activities “${id}”.${field}`);
}
