import type { Activity } from '../../model/activities/activity.js';
import { byTime, type Entry } from '../../model/activities/agenda.js';
import type { Instant } from '../../model/activities/clock.js';
import { MAX_REFERENCES } from '../../model/activities/references.js';
import type { Zone } from '../../model/activities/zone.js';
import type { Kin } from './activity-details-view.js';
import { ActivityTimes } from './activity-times.js';

/** More parts than a week of them is a calendar of its own. */
const MOST = 100;

/** An activity with its place in the document. */
type Placed = readonly [other: Activity, position: number];

/**
 * What belongs to an activity in its calendar: what it is a part of and its parts, the editions before and after it, and
 * what goes with it, told by either side. Each at its next time, else its last one.
 * @param has whether the page shows the activity at a position at all
 */
export function kinOf(
  activity: Activity,
  activities: readonly Activity[],
  has: (position: number) => boolean,
  zone: Zone,
  now: Instant,
): Kin {
  const { id, partOf, follows } = activity;
  const goesWith = new Set(activity.related?.slice(0, MAX_REFERENCES));
  const found: Record<'whole' | 'parts' | 'previous' | 'next' | 'related', Placed[]> = {
    whole: [],
    parts: [],
    previous: [],
    next: [],
    related: [],
  };
  // Thousands are looked at, and a few belong: only of these it is worked out when they are.
  activities.forEach((other, position) => {
    if (other === activity) return;
    const place = [other, position] as const;
    if (other.id === partOf) found.whole.push(place);
    if (other.partOf === id) found.parts.push(place);
    if (other.id === follows) found.previous.push(place);
    if (other.follows === id) found.next.push(place);
    if (goesWith.has(other.id) || names(other, id)) found.related.push(place);
  });
  const entries = (places: readonly Placed[]): Entry[] =>
    places
      .filter(([, position]) => has(position))
      .slice(0, MOST)
      .flatMap(([other, position]) => new ActivityTimes(other, position, zone).near(now) ?? [])
      .sort(byTime);
  const [whole] = entries(found.whole);
  const [previous] = entries(found.previous);
  const [next] = entries(found.next);
  const parts = entries(found.parts);
  const nearer = new Set([whole, previous, next, ...parts].map((entry) => entry?.activity.id));
  const related = entries(found.related.filter(([other]) => !nearer.has(other.id)));
  return { whole, parts, previous, next, related };
}

/** Whether an activity says that another goes with it. */
function names({ related }: Activity, id: string): boolean {
  const at = related?.indexOf(id) ?? -1;
  return at >= 0 && at < MAX_REFERENCES;
}
