import { holds } from '../scan/conditions.js';
import type { Choice, Choices, Route, Station } from './route.js';

/** As far as ways and situations are concerned. */
type Ways = Pick<Route, 'stations' | 'start' | 'situations'>;

/** Where a situation begins. */
export function startOf(route: Ways, situation?: string): string {
  const own = situation === undefined ? undefined : route.situations[situation]?.start;
  return own !== undefined && route.stations.some(({ id }) => id === own) ? own : route.start;
}

/**
 * The stations that are passed, in order, until a question that was not answered or the end. A way back is not gone again:
 * who chooses it comes to the station there, and the walk ends.
 * @param choices of a station with several ways: the id of the one that is gone to
 * @param situation id of the situation that the visitor is in; it decides where the walk begins
 */
export function walk(route: Ways, choices: Choices, situation?: string): Station[] {
  const table = new Map(route.stations.map((station) => [station.id, station]));
  const passed = new Map<string, Station>();
  /** Parallel ways that are still to be gone; a meeting point is passed when all of them are. */
  const open = [startOf(route, situation)];
  while (open.length > 0) {
    const station = table.get(open.shift()!);
    if (!station || passed.has(station.id)) continue;
    passed.set(station.id, station);
    open.push(...goals(station, choices).map(({ to }) => to));
  }
  return [...passed.values()];
}

/** The ways that are gone from a station with these choices: none when a question is open, several when all are gone. */
function goals(station: Station, choices: Choices): readonly Choice[] {
  const ways = openWays(station, choices);
  if (station.fork === 'all') return ways;
  const chosen = ways.find(({ to }) => to === choices[station.id]);
  if (chosen) return [chosen];
  return isQuestion(station, choices) ? [] : ways.slice(0, 1);
}

/** The ways that are open with these choices. A condition looks at the choices that were made. */
export function openWays({ next = [] }: Station, choices: Choices): readonly Choice[] {
  return next.filter(({ when }) => !when || holds(when, (question) => choices[question]));
}

/** Whether the visitor has to say which way it goes. A way back is a way too: “it does not fit yet”. */
export function isQuestion(station: Station, choices: Choices): boolean {
  return station.fork !== 'all' && openWays(station, choices).length > 1;
}

/** The first question on the walk that was not answered. */
export function openQuestion(route: Ways, choices: Choices, situation?: string): Station | undefined {
  return walk(route, choices, situation).find(
    (station) =>
      isQuestion(station, choices) &&
      !openWays(station, choices).some(({ to }) => to === choices[station.id]),
  );
}

/**
 * The ids of stations and of their options that apply in a situation: what is for all, and what is for this one, as far as
 * it can be reached.
 */
export function applicable(route: Ways, situation?: string): string[] {
  const table = new Map(route.stations.map((station) => [station.id, station]));
  const applies = ({ situations }: { situations?: string[] }) =>
    situation === undefined || !situations?.length || situations.includes(situation);
  const reached = new Set<string>();
  const open = [startOf(route, situation)];
  while (open.length > 0) {
    const id = open.pop()!;
    const station = table.get(id);
    if (!station || reached.has(id)) continue;
    reached.add(id);
    // What does not apply is passed over, not a wall.
    open.push(...(station.next ?? []).map(({ to }) => to));
  }
  return route.stations.flatMap((station) =>
    reached.has(station.id) && applies(station)
      ? [station.id, ...(station.options ?? []).filter(applies).map(({ id }) => id)]
      : [],
  );
}
