import type { Activity } from '../../model/activities/activity.js';
import { MAX_REFERENCES } from '../../model/activities/references.js';
import type { Problem } from '../../model/problem.js';

/** Fields in which an activity names other activities. */
const REFERENCES = ['partOf', 'follows', 'related'] as const;
/** Lists in which it names others. Organisers and guests may be names: whether these are there is not looked at. */
const LISTS = ['organisers', 'guests', 'related'] as const;
/** So many are enough to see what is wrong with one activity, and with all of them. */
const MOST_OF_ONE = 5;
const MOST = 100;

/**
 * References to activities that are not there: a visitor does not see them. And more references than are followed. What is
 * too much to name is counted.
 */
export function missingReferences(activities: readonly Activity[]): Problem[] {
  const ids = new Set(activities.map(({ id }) => id));
  const problems: Problem[] = [];
  let unnamed = 0;
  for (const activity of activities) {
    const found = [...tooMany(activity), ...missing(activity, ids)];
    const named = found.slice(0, Math.min(MOST_OF_ONE, MOST - problems.length));
    problems.push(...named);
    unnamed += found.length - named.length;
  }
  return unnamed > 0 ? [...problems, more(problems[0]!.source, unnamed)] : problems;
}

function missing(activity: Activity, ids: ReadonlySet<string>): Problem[] {
  return REFERENCES.flatMap((field) =>
    [activity[field] ?? []]
      .flat()
      .slice(0, MAX_REFERENCES)
      .filter((id) => !ids.has(id))
      .map((id): Problem => ({
        ...placeOf(activity, field),
        message: `Er is geen activiteit met de id “${id.slice(0, 60)}”.`,
        hint: 'Kijk of de id klopt, of zet die activiteit erbij.',
      })),
  );
}

function tooMany(activity: Activity): Problem[] {
  return LISTS.filter((field) => (activity[field]?.length ?? 0) > MAX_REFERENCES).map((field): Problem => ({
    ...placeOf(activity, field),
    message: `Hier staan er ${activity[field]!.length}. Alleen de eerste ${MAX_REFERENCES} tellen mee.`,
    hint: 'Laat alleen staan wat een bezoeker verder helpt.',
  }));
}

function more(source: string, count: number): Problem {
  const what =
    count === 1 ? 'Er is nog 1 verwijzing' : `Er zijn nog ${count.toLocaleString('nl-NL')} verwijzingen`;
  return {
    source,
    path: 'activities',
    message: `${what} waarmee iets mis is.`,
    hint: 'Herstel eerst de andere en kijk dan opnieuw.',
    severity: 'warning',
  };
}

const placeOf = ({ id, source }: Activity, field: string) =>
  ({ source, path: `activities “${id}”.${field}`, severity: 'warning', code: 'reference', field }) as const;
