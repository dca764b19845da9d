import type { Problem } from '../../model/problem.js';
import type { Route } from '../../model/route/route.js';

/** A problem at a station, and where inside the station it is: `next[0].to`. */
interface StationFault {
  readonly problem: Problem;
  readonly path: string;
}

/** What is wrong with a route, by where it is seen. */
export interface Faults {
  /** What is in no station that is drawn: it is about the route, or the station was left out. */
  readonly whole: readonly Problem[];
  /** By the id of the station. */
  readonly at: ReadonlyMap<string, readonly StationFault[]>;
  readonly errors: number;
  readonly warnings: number;
}

export const NO_FAULTS: Faults = { whole: [], at: new Map(), errors: 0, warnings: 0 };

/** Paths that are longer than this name nothing. */
const MAX_PATH = 500;

/**
 * Brings each problem to the station that it is about.
 * @param placeOf where a station stands in its document (`stations[3]`): what was left out before it does not move it
 */
export function faultsOf(
  { stations }: Pick<Route, 'stations'>,
  problems: readonly Problem[],
  placeOf: (station: Route['stations'][number]) => string,
): Faults {
  const ids = new Map(
    stations.map((station) => [keyOf(station.source, placeOf(station)), station.id] as const),
  );
  const at = new Map<string, StationFault[]>();
  const whole: Problem[] = [];
  const seen = new Set<string>();
  let errors = 0;
  for (const problem of problems) {
    // What is found twice is one thing to mend.
    const words = JSON.stringify([problem.source, problem.path, problem.message]);
    if (seen.has(words)) continue;
    seen.add(words);
    if (problem.severity === 'error') errors++;
    const path = String(problem.path).slice(0, MAX_PATH);
    const place = placesAround(path).find((each) => ids.has(keyOf(problem.source, each)));
    if (place === undefined) {
      whole.push(problem);
      continue;
    }
    const id = ids.get(keyOf(problem.source, place))!;
    const fault = { problem, path: path.slice(place.length).replace(/^\./, '') };
    at.set(id, [...(at.get(id) ?? []), fault]);
  }
  return { whole, at, errors, warnings: seen.size - errors };
}

const keyOf = (source: string | undefined, place: string): string => `${source ?? ''}\n${place}`;

/** `a[3].b[0]` → `a[3].b[0]`, `a[3].b`, `a[3]`, `a`. */
function placesAround(path: string): string[] {
  const ends = [...path.matchAll(/[.[]/g)].map(({ index }) => index);
  return [path.length, ...ends.reverse()].map((end) => path.slice(0, end));
}
