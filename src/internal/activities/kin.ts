import type { Activity } from '../../model/activities/activity.js';
import { byTime, type Entry } from '../../model/activities/agenda.js';
import type { Instant } from '../../model/activities/clock.js';
import type { Zone } from '../../model/activities/zone.js';
import type { Kin } from './activity-details-view.js';
import { ActivityTimes } from './activity-times.js';

/** More parts than a week of them is a calendar of its own. */
const MOST = 100;

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
  const { id, partOf, follows, related = [] } = activity;
  const entries = (belongs: (other: Activity) => boolean): Entry[] =>
    activities
      .flatMap((other, position) =>
        other !== activity && belongs(other) && has(position) ? [{ other, position }] : [],
      )
      .slice(0, MOST)
      .flatMap(({ other, position }) => new ActivityTimes(other, position, zone).near(now) ?? [])
      .sort(byTime);
  const [whole] = partOf === undefined ? [] : entries((other) => other.id === partOf);
  const [previous] = follows === undefined ? [] : entries((other) => other.id === follows);
  const parts = entries((other) => other.partOf === id);
  const [next] = entries((other) => other.follows === id);
  const nearer = new Set([whole, previous, next, ...parts].map((entry) => entry?.activity.id));
  return {
    whole,
    parts,
    previous,
    next,
    related: entries(
      (other) => (related.includes(other.id) || !!other.related?.includes(id)) && !nearer.has(other.id),
    ),
  };
}
