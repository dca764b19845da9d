import type { Activity } from '../../model/activities/activity.js';
import type { Problem } from '../../model/problem.js';

/** Fields in which an activity names others. Organisers and guests may be names: those are not looked at. */
const REFERENCES = ['partOf', 'follows', 'related'] as const;

/** References to activities that are not there: a visitor does not see them. */
export function missingReferences(activities: readonly Activity[]): Problem[] {
  const ids = new Set(activities.map(({ id }) => id));
  return activities.flatMap((activity) =>
    REFERENCES.flatMap((field) =>
      [activity[field] ?? []].flat().flatMap((id): Problem[] =>
        ids.has(id)
          ? []
          : [
              {
                source: activity.source,
                path: `activities “${activity.id}”.${field}`,
                message: `Er is geen activiteit met de id “${id.slice(0, 60)}”.`,
                hint: 'Kijk of de id klopt, of zet die activiteit erbij.',
                severity: 'warning',
                code: 'reference',
                field,
              },
            ],
      ),
    ),
  );
}
