import type { Activity } from './activity.js';
import { DAY_PARTS } from './day-parts.js';
import { VALUES } from './facets.js';
import type { FacetId } from './filters.js';

/** Every value that activities have of a facet. Of the parts of the day all that there are: when something is, rules say. */
export function valuesOf(activities: readonly Activity[], id: FacetId): string[] {
  if (id === 'dayPart') return [...DAY_PARTS];
  return [...new Set(activities.flatMap((activity) => VALUES[id](activity, undefined)))];
}
