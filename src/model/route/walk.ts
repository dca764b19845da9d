import { holds, own } from '../scan/holds.js';
import { orderOf, reach, stationsById } from './graph.js';
import type { Choice, Choices, Option, RouteInput, Station } from './route.js';

/** As far as ways and situations are concerned. What was not read from a document (`read`) will do as well. */
type Ways = Pick<RouteInput, 'stations' | 'start' | 'situations'>;

/** Where a situation begins. Empty when there is no station at all. */
export function startOf({ stations, start, situations }: Ways, situation?: string): string {
  const given = situation === undefined ? undefined : own(situations, situation);
  const wanted = [(given as { start?: unknown } | undefined)?.start, start];
  const [first] = wanted.filter((id) => stations.some((station) => station.id === id));
  return (first as string | undefined) ?? stations[0]?.id ?? '';
}

/**
 * The stations that are passed, in order, until a question that was not answered or the end. Of parallel ways (`fork: 'all'`)
 * each is gone, and what comes after them is passed when all of them are. A way back is not gone again: who chooses it comes
 * to the station there, and the walk ends. What is not for the situation is passed over, and asks nothing.
 * @param choices of a station with several ways: the id of the one that is gone to
 * @param situation id of the situation that the visitor is in; it decides where the walk begins
 */
export function walk(route: Ways, choices: Choices, situation?: string): Station[] {
  return travel(route, choices, situation).passed;
}

/** The first question on the walk that was not answered. */
export function openQuestion(route: Ways, choices: Choices, situation?: string): Station | undefined {
  return travel(route, choices, situation).asks;
}

interface Travel {
  readonly passed: Station[];
  readonly asks: Station | undefined;
}

function travel(route: Ways, choices: Choices, situation: string | undefined): Travel {
  const table = stationsById(route.stations);
  const start = startOf(route, situation);
  const places = new Map(orderOf(table, startOf(route)).ids.map((id, place) => [id, place]));
  const passed: Station[] = [];
  let asks: Station | undefined;
  const seen = new Set<string>();
  /** What was chosen where the walk has been: what was chosen elsewhere says nothing. */
  const made: Record<string, string> = {};
  /** What comes after a question that is open. */
  const beyond = new Set<string>();
  const open = new Set(table.has(start) ? [start] : []);
  while (open.size > 0) {
    const [id] = [...open].sort((a, b) => places.get(a)! - places.get(b)!) as [string];
    open.delete(id);
    const station = table.get(id)!;
    if (beyond.has(id)) continue;
    seen.add(id);
    const isFor = appliesIn(situation)(station);
    if (isFor) passed.push(station);
    const ways = openWays(station, made);
    const answer = own(choices, id);
    const chosen = ways.find(({ to }) => to === answer);
    let gone: readonly Choice[] = ways;
    if (station.fork !== 'all' && ways.length > 1) {
      if (chosen) gone = [chosen];
      else if (isFor) {
        gone = [];
        asks ??= station;
        for (const later of reach(table, [id])) beyond.add(later);
      } else gone = [ways.find(({ back }) => !back) ?? ways[0]!];
    }
    if (answer !== undefined) made[id] = answer;
    for (const { to } of gone) if (table.has(to) && !seen.has(to)) open.add(to);
  }
  return { passed, asks };
}

/** The ways that are open with these choices. A condition looks at the choices that were made. */
export function openWays({ next = [] }: Station, choices: Choices): readonly Choice[] {
  return next.filter(({ when }) => !when || holds(when, (question) => own(choices, question)));
}

/** Whether the visitor has to say which way it goes. A way back is a way too: “it does not fit yet”. */
export function isQuestion(station: Station, choices: Choices): boolean {
  return station.fork !== 'all' && openWays(station, choices).length > 1;
}

/** Whether something is for a situation: what names none is for all. Without a situation everything is. */
const appliesIn =
  (situation: string | undefined) =>
  ({ situations }: { situations?: string[] }): boolean =>
    situation === undefined || !situations?.length || situations.includes(situation);

/**
 * The ids of stations and of their options that apply in a situation: what is for all, and what is for this one, as far as
 * it can be reached. What does not apply is passed over, and no wall.
 */
export function applicable(route: Ways, situation?: string): string[] {
  return applying(route, situation).map((one) => (typeof one === 'string' ? one : one.id));
}

/** The same with the options themselves: one of them can have the id of a station, or of an option elsewhere. */
export function applying(route: Ways, situation?: string): (string | Option)[] {
  const table = stationsById(route.stations);
  const reached = reach(table, [startOf(route, situation)], ({ next = [] }) => next);
  const applies = appliesIn(situation);
  return [...table.values()].flatMap((station) =>
    reached.has(station.id) && applies(station)
      ? [station.id, ...(station.options ?? []).filter(applies)]
      : [],
  );
}
