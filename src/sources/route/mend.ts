import { safeParse } from 'valibot';
import type { Problem } from '../../model/problem.js';
import { mend } from '../../model/route/mend.js';
import type { Route, Station } from '../../model/route/route.js';
import type { Tell } from '../../model/route/tell.js';
import { condition } from '../condition-schema.js';
import { problem } from '../faults.js';
import { samePlace } from '../positions.js';
import { pathOf, sourceOf } from './paths.js';

/** Mends what hangs together wrongly, and reports it where it stands. What changes nothing is told by `examine.ts`. */
export function mendRoute(route: Route, problems: Problem[]): Route {
  const tell: Tell = (place, severity, code, got, expected) => {
    const fault = { code, got, expected, ...(code === 'condition' && { field: 'when', removed: true }) };
    problems.push(problem(sourceOf(place, route), pathOf(place), severity, fault));
  };
  const stations = route.stations.map((station) => withConditions(station, tell));
  return mend({ ...route, stations }, tell, samePlace);
}

/** A station whose conditions are some: they are not checked while reading, since nearly no route has any. */
function withConditions<S extends Station>(station: S, tell: Tell): S {
  const { next } = station;
  if (!next?.some(({ when }) => when)) return station;
  const ways = next.map((item) => {
    const { when, ...way } = item;
    if (!when) return item;
    const { success, output } = safeParse(condition, when);
    if (!success) tell({ station, list: 'next', item, field: 'when' }, 'warning', 'condition', when);
    return samePlace(success ? { ...way, when: output } : way, item);
  });
  return samePlace({ ...station, next: ways }, station);
}
