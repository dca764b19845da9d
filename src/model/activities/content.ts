import { words } from '../fold.js';
import type { Activity, ActivityRecord, ActivityStatus } from './activity.js';
import { parseMoment } from './clock.js';
import { zoneOf } from './zone.js';
import { indexed } from '../lists.js';

/* What an activity says, held against what another source says of it: the same event counts once. */

/** How much an activity tells: of two sources, the one that tells more is shown. */
export function richness(activity: ActivityRecord): number {
  let count = 0;
  for (const [field, value] of Object.entries(activity) as [string, unknown][]) {
    if (field === 'alsoIn') continue;
    if (Array.isArray(value)) count += value.length;
    else if (typeof value === 'object' && value !== null) count += Object.keys(value).length;
    else if (value !== undefined && value !== '') count++;
  }
  return count;
}

/**
 * The words by which two records are known as one event: the same start (as an instant) with the same folded title in any
 * of its languages, or with the same address.
 */
export function eventKeys({ title, start, timezone, infoUrl }: ActivityRecord): string[] {
  const moment = parseMoment(start);
  if (!moment) return [];
  const { allDay, fixed, wall } = moment;
  const at = allDay ? `d${wall}` : `t${fixed ? wall : zoneOf(timezone).toInstant(wall)}`;
  const titles = typeof title === 'string' ? [title] : Object.values(title);
  const keys = titles.map((wording) => words(wording).join(' ')).filter(Boolean);
  return [...keys, ...(infoUrl ? [`url ${infoUrl}`] : [])].map((key) => `${at} ${key}`);
}

/** An event in the making, from several sources. */
interface Joined {
  shown: Activity;
  readonly lists: Set<number>;
}

/**
 * The activities of several sources, each event once: of what two sources both have, the record that says more stays, with
 * the other source in `alsoIn`. What refers to the record that went refers to the one that stayed. That it is cancelled,
 * postponed or full counts whoever says so: nobody should stand before a closed door.
 * @param clash told of a record that has the id of another event, and is left out
 */
export function joinSources(
  lists: readonly (readonly Activity[])[],
  clash: (activity: Activity, list: number) => void,
): Activity[] {
  const joined: Joined[] = [];
  const byId = new Map<string, Joined>();
  const byKey = new Map<string, Joined>();
  const stayed = new Map<string, string>();
  for (const [number, list] of indexed(lists)) {
    for (const activity of list) {
      const keys = eventKeys(activity);
      const namesake = byId.get(activity.id);
      const alike = keys.map((key) => byKey.get(key)).find((one) => one && isSamePlace(one.shown, activity));
      const same = namesake && isSameEvent(namesake.shown, activity) ? namesake : alike;
      if (namesake && same !== namesake) clash(activity, number);
      else if (!same || same.lists.has(number)) {
        const one = { shown: activity, lists: new Set([number]) };
        joined.push(one);
        byId.set(activity.id, one);
        for (const key of keys) byKey.set(key, byKey.get(key) ?? one);
      } else {
        const gone = same.shown.id;
        same.shown = join(same.shown, activity);
        same.lists.add(number);
        byId.set(activity.id, same);
        for (const key of keys) byKey.set(key, byKey.get(key) ?? same);
        for (const id of [gone, activity.id]) if (id !== same.shown.id) stayed.set(id, same.shown.id);
      }
    }
  }
  return joined.map(({ shown }) => (stayed.size > 0 ? withReferences(shown, stayed) : shown));
}

/** The same id in two sources is the same event, unless nothing else about it is the same. */
function isSameEvent(one: ActivityRecord, other: ActivityRecord): boolean {
  if (one.start === other.start || one.recurrence || other.recurrence) return true;
  const titles = (record: ActivityRecord) => eventKeys({ ...record, start: '2000-01-01', infoUrl: '' });
  const known = new Set(titles(one));
  return titles(other).some((title) => known.has(title)) || (!!one.infoUrl && one.infoUrl === other.infoUrl);
}

/** Whether two places can be one: a gathering of the same name at the same time can be in two towns. */
function isSamePlace({ place: one }: ActivityRecord, { place: other }: ActivityRecord): boolean {
  const differ = (a: string | undefined, b: string | undefined) =>
    a !== undefined && b !== undefined && words(a).join() !== words(b).join();
  return !differ(one?.place, other?.place) && !differ(one?.street, other?.street);
}

const WARNINGS: readonly ActivityStatus[] = ['cancelled', 'postponed', 'full'];

function join(one: Activity, other: Activity): Activity {
  const [shown, gone] = richness(other) > richness(one) ? [other, one] : [one, other];
  const status = WARNINGS.find((warning) => [one.status, other.status].includes(warning)) ?? shown.status;
  const alsoIn = new Set([...(shown.alsoIn ?? []), gone.source, ...(gone.alsoIn ?? [])]);
  alsoIn.delete(shown.source);
  return { ...shown, ...(status && { status }), alsoIn: [...alsoIn] };
}

/** With references to records that stayed; one record can have gone for another that went as well. */
function withReferences(activity: Activity, stayed: ReadonlyMap<string, string>): Activity {
  const of = (id: string) => {
    let at = id;
    for (let hops = 0; hops < 10 && stayed.has(at); hops++) at = stayed.get(at)!;
    return at;
  };
  const { partOf, follows, related } = activity;
  return {
    ...activity,
    ...(partOf !== undefined && { partOf: of(partOf) }),
    ...(follows !== undefined && { follows: of(follows) }),
    ...(related && { related: related.map(of) }),
  };
}
