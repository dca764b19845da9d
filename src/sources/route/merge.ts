import type { Problem } from '../../model/problem.js';
import type { Choice, Route, Station } from '../../model/route/route.js';
import { uniqueById } from '../records.js';
import { isSound } from './structure.js';

/**
 * One route of one document or several. What hangs together wrongly is mended and reported, with code of its own. Where that
 * cannot be had the stations are shown as they are.
 */
export function mergeRoutes(documents: readonly Route[], problems: Problem[]): Route | Promise<Route> {
  const [first = { perspective: 'parent', start: '', roles: {}, situations: {}, stations: [] }, ...others] =
    documents;
  if (others.length === 0) return settle(first, problems);
  return import('./merge-several.js').then(
    ({ addUp }) => settle(addUp(documents, problems), problems),
    () => settle({ ...first, stations: documents.flatMap(({ stations }) => stations) }, problems),
  );
}

function settle(route: Route, problems: Problem[]): Route | Promise<Route> {
  const stations = uniqueById(route.stations, 'stations', problems);
  const { perspective = 'parent', start = stations[0]?.id ?? '' } = route as Partial<Route>;
  const whole = { ...route, perspective, start, stations };
  if (isSound(whole)) return whole;
  return import('./mend.js').then(
    ({ mendRoute }) => mendRoute(whole, problems),
    () => ({ ...whole, stations: stations.map(unconditional) }),
  );
}

/** A station whose ways are all open: conditions that nobody checked cannot be worked out. */
const unconditional = ({ next, ...station }: Station): Station => ({
  ...station,
  ...(next && { next: next.map(({ to, label, back }) => ({ to, label, back }) as Choice) }),
});
