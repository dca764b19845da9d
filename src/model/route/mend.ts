import { questionsIn } from '../scan/holds.js';
import { leading, MOST_STATIONS, MOST_WAYS, orderOf, reach, stationsById } from './graph.js';
import { Names } from './mend-names.js';
import type { Choice, Route, RouteInput, Station } from './route.js';
import type { Same, Tell } from './tell.js';

/**
 * Mends what hangs together wrongly in a route: ways that lead nowhere are left out, a loop that nobody marked is marked,
 * and what is named and not declared is called by its name. Nothing that was given is changed.
 */
export function mend(route: RouteInput, tell: Tell, same: Same = (copy) => copy): Route {
  const kept = withPlace(route.stations, tell);
  const mended = kept.stations.map((given) => {
    const next = waysOf(given, kept, tell, same);
    const options = given.options && distinct(given.options, 'options', tell, given);
    return {
      given,
      now: same({ ...given, ...(given.next && { next }), ...(options && { options }) }, given),
    };
  });
  const table = stationsById(mended.map(({ now }) => now));
  const start = startIn(route, table, tell);
  turnBack(mended, table, start, tell, same);
  const names = new Names(route, distinct(route.phases ?? [], 'phases', tell), table, tell, same);
  for (const { given, now } of mended) names.settle(given, now);
  const { corners } = route;
  return {
    ...route,
    perspective: route.perspective ?? 'parent',
    start,
    ...(corners && { corners: distinct(corners, 'corners', tell) }),
    ...(names.phases.length > 0 && { phases: names.phases }),
    roles: names.roles,
    situations: names.situations,
    stations: mended.map(({ now }) => now),
  };
}

interface Mended {
  readonly given: Station;
  /** A copy, to be changed. */
  readonly now: Station;
}

interface Kept {
  readonly stations: readonly Station[];
  /** The ids of those. */
  readonly known: ReadonlySet<string>;
  /** The ids of what was too much: told once, and not again at every way there. */
  readonly cutOff: ReadonlySet<string>;
}

/** The stations that can have a place: with an id of their own, and no more than a route has. */
function withPlace(given: readonly Station[], tell: Tell): Kept {
  const kept = new Map<string, Station>();
  for (const station of given) {
    const { id } = station;
    const place = { station, field: 'id' };
    // What visitors do is kept by these ids in plain objects, which have names of their own.
    if (id in {}) tell(place, 'error', 'reserved', id);
    else if (kept.has(id)) tell(place, 'error', 'duplicate', id);
    else kept.set(id, station);
  }
  const stations = [...kept.values()];
  const cutOff = new Set(stations.splice(MOST_STATIONS).map(({ id }) => id));
  if (cutOff.size > 0)
    tell(
      { field: 'stations' },
      'error',
      'too-many-steps',
      stations.length + cutOff.size,
      String(MOST_STATIONS),
    );
  return { stations, known: new Set(stations.map(({ id }) => id)), cutOff };
}

/** The ways of a station that lead somewhere, with conditions that can be worked out. */
function waysOf(station: Station, { known, cutOff }: Kept, tell: Tell, same: Same): Choice[] {
  const seen = new Set<string>();
  const ways = (station.next ?? []).filter((item) => {
    const { to, label, when } = item;
    if (cutOff.has(to)) return false;
    const said = JSON.stringify([to, label, when]);
    const code = !known.has(to)
      ? 'unknown-to'
      : to === station.id
        ? 'way-to-itself'
        : seen.has(said)
          ? 'way-twice'
          : undefined;
    if (code) tell({ station, list: 'next', item, field: 'to' }, 'error', code, to);
    else seen.add(said);
    return !code;
  });
  if (ways.length > MOST_WAYS)
    tell({ station, field: 'next' }, 'error', 'too-many-ways', ways.length, String(MOST_WAYS));
  return ways.slice(0, MOST_WAYS).map((item) => {
    const { when, ...way } = item;
    const fault = when && conditionFault(questionsIn(when), station.id, known);
    if (!fault) return item;
    tell({ station, list: 'next', item, field: 'when' }, 'warning', ...fault);
    return same(way, item);
  });
}

function conditionFault(
  asked: readonly string[],
  own: string,
  known: ReadonlySet<string>,
): readonly [code: string, got: string] | undefined {
  if (asked.includes(own)) return ['way-condition-itself', own];
  const unknown = asked.find((id) => !known.has(id));
  return unknown === undefined ? undefined : ['way-condition-unknown', unknown];
}

/** Items with each id once. */
function distinct<T extends { id: string }>(
  items: readonly T[],
  list: string,
  tell: Tell,
  station?: Station,
): T[] {
  const kept = new Map<string, T>();
  for (const item of items) {
    const first = kept.get(item.id);
    if (!first) kept.set(item.id, item);
    // What several documents have in common is nothing to tell.
    else if (station || JSON.stringify(first) !== JSON.stringify(item))
      tell({ ...(station && { station }), list, item, field: 'id' }, 'error', 'duplicate', item.id);
  }
  return [...kept.values()];
}

function startIn({ start, stations }: RouteInput, table: ReadonlyMap<string, Station>, tell: Tell): string {
  const first = [...table.keys()][0] ?? '';
  // What was written as a list comes here as one.
  const written = [start ?? []].flat();
  const begin = written.find((id) => table.has(id));
  const place = { field: 'start' };
  if (begin !== undefined && written.length > 1)
    tell(place, 'warning', 'several-starts', begin, written.slice(0, 10).join(', '));
  if (begin === undefined && written.length > 0 && stations.length > 0)
    tell(place, 'warning', 'unknown-start', written[0], first);
  return begin ?? first;
}

/** Marks the ways that close a loop, and takes the mark from ways that lead to where nobody has been. */
function turnBack(
  mended: readonly Mended[],
  table: ReadonlyMap<string, Station>,
  start: string,
  tell: Tell,
  same: Same,
): void {
  const { closing } = orderOf(table, start);
  const returns = mended.flatMap(({ given, now }) =>
    (now.next ?? []).flatMap((way, i) => (way.back ? [{ given, now, way, i }] : [])),
  );
  const place = (station: Station, item: Choice) => ({ station, list: 'next', item, field: 'back' });
  for (const { given, now } of mended) {
    now.next?.forEach((way, i) => {
      if (!closing.has(way)) return;
      tell(place(given, way), 'warning', 'loop', way.to, given.id);
      now.next![i] = same({ ...way, back: true }, way);
    });
  }
  // Ways on lead round nowhere now, and none of these will: one only goes on when nothing leads from there to here, with
  // those before it.
  const leads = leading(table);
  const wrong = returns.filter(({ now, way }) => !leads(way.to, now.id)).slice(0, MOST_WRONG_RETURNS);
  for (const { given, now, way, i } of wrong) {
    if (reach(table, [way.to]).has(now.id)) continue;
    tell(place(given, way), 'warning', 'not-back', way.to, given.id);
    const { back: _, ...onwards } = way;
    now.next![i] = same(onwards, way);
  }
}

/** Each takes a walk through all of the route. A route with more of them is none; the others stay as they are written. */
const MOST_WRONG_RETURNS = 100;
