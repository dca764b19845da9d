import { reach, stationsById } from './graph.js';
import { onward, outline } from './outline.js';
import type { Route, Station } from './route.js';

/* What is odd in a route and is shown as it is: for whoever keeps it. */

/** The stations that no way leads to, and no situation. */
export function unreachable(route: Route): Station[] {
  const starts = Object.values(route.situations).flatMap(({ start }) => start ?? []);
  const reached = reach(stationsById(route.stations), [route.start, ...starts], ({ next = [] }) => next);
  return route.stations.filter(({ id }) => !reached.has(id));
}

/** Where the route ends: where it says so, and where nothing goes on. */
function ends({ stations }: Pick<Route, 'stations'>): Station[] {
  return stations.filter((station) => station.end !== undefined || onward(station).length === 0);
}

/** The ends where a visitor reaches nobody: without a contact of their own, in a route that has none either. */
export function lonelyEnds(route: Route): Station[] {
  const reaches = (contact: object | undefined) => Object.values(contact ?? {}).some(Boolean);
  if (reaches(route.contact)) return [];
  return ends(route).filter(({ contacts = [] }) => !contacts.some(reaches));
}

/** A station whose own number another step has as well. */
interface NumberTwice {
  readonly station: Station;
  readonly number: string;
  readonly other: Station;
}

/**
 * The stations whose own number is that of another step too, whether that was written or counted: who is told “step 4” does
 * not know which. Of those that were all written the first keeps it.
 */
export function numbersTwice(route: Route): NumberTwice[] {
  const table = new Map<string, Station[]>();
  for (const { number, station } of outline(route).steps) {
    const others = table.get(number);
    if (others) others.push(station);
    else table.set(number, [station]);
  }
  return [...table].flatMap(([number, stations]) => {
    const [first, second] = stations;
    const written = stations.filter((station) => station.number !== undefined);
    const wrong = written.length === stations.length ? written.slice(1) : written;
    if (!first || !second) return [];
    return wrong.map((station) => ({ station, number, other: station === first ? second : first }));
  });
}
