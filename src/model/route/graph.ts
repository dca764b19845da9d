import { onward } from './outline.js';
import type { Choice, Station } from './route.js';

/* A route as stations and ways, whatever they say. Nothing here leans on it that all is right: it is what finds that out. */

/** More stations than these are no route, and nobody finds their way in them. */
export const MOST_STATIONS = 1000;
/** More ways than these nobody chooses from. */
export const MOST_WAYS = 50;

type Stations = ReadonlyMap<string, Station>;

/** Stations by their id; of those with the same, the first. */
export function stationsById(stations: readonly Station[]): Map<string, Station> {
  const table = new Map<string, Station>();
  for (const station of stations) if (!table.has(station.id)) table.set(station.id, station);
  return table;
}

/** What can be come to from some stations, those included. @param ways which ways are followed; absent: those that go on */
export function reach(
  table: Stations,
  from: Iterable<string>,
  ways: (station: Station) => readonly Choice[] = onward,
): ReadonlySet<string> {
  const found = new Set<string>();
  for (const id of from) if (table.has(id)) found.add(id);
  // What is added while this goes on has its turn as well.
  for (const id of found) for (const { to } of ways(table.get(id)!)) if (table.has(to)) found.add(to);
  return found;
}

/** Tells whether one station leads to another. Walks from each that is asked about once, however often that is. */
export function leading(table: Stations): (from: string, to: string) => boolean {
  const known = new Map<string, ReadonlySet<string>>();
  return (from, to) => {
    const beyond = known.get(from) ?? reach(table, [from]);
    known.set(from, beyond);
    return beyond.has(to);
  };
}

interface Order {
  /** The ids of stations, each after all that leads to it; what leaves a station first comes first. */
  readonly ids: readonly string[];
  /** Ways that close a loop and do not say so. Without them everything ends somewhere. */
  readonly closing: ReadonlySet<Choice>;
}

/** The order in which stations can be passed. Takes time in proportion to stations and ways. */
export function orderOf(table: Stations, start: string): Order {
  const closing = new Set<Choice>();
  // Who walks the ways as they are written sees which one closes a loop; who walks them from the last to the first has,
  // backwards, an order in which the first way comes first.
  descend(table, start, closing, (ways) => ways.reverse());
  const ids = descend(table, start, closing, (ways) => ways).reverse();
  return { ids, closing };
}

/**
 * Walks all ways, deep before wide. Without recursion: a line can be long.
 * @param closing gets the ways that lead to where the walk still is; what is in it already is not walked
 * @param arrange puts the ways of a station in order, the last one first
 * @returns the stations, each after all that it leads to
 */
function descend(
  table: Stations,
  start: string,
  closing: Set<Choice>,
  arrange: (ways: Choice[]) => Choice[],
): string[] {
  const left: string[] = [];
  /** Whether a station is still being looked at. */
  const open = new Map<string, boolean>();
  const enter = (id: string) => {
    open.set(id, true);
    return { id, ways: arrange([...onward(table.get(id)!)]) };
  };
  for (const root of [start, ...table.keys()]) {
    if (open.has(root) || !table.has(root)) continue;
    const trail = [enter(root)];
    while (trail.length > 0) {
      const { id, ways } = trail.at(-1)!;
      const way = ways.pop();
      if (!way) {
        open.set(id, false);
        left.push(id);
        trail.pop();
      } else if (closing.has(way) || !table.has(way.to)) continue;
      else if (open.get(way.to)) closing.add(way);
      else if (!open.has(way.to)) trail.push(enter(way.to));
    }
  }
  return left;
}
