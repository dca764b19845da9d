import type { Outline } from '../outline.js';
import type { Choice, Option, Route, Station } from '../route.js';

/**
 * A route with only these stations (by id) and options: what is left out is passed over, so that what led to it leads to what comes
 * behind it. The stations keep the numbers that they have among all of them. Where nothing would be left it is the whole route.
 */
export function onlyOf(
  route: Route,
  applies: ReadonlySet<string | Option>,
  { byId }: Pick<Outline, 'byId'>,
): Route {
  const kept = route.stations.filter(({ id }) => applies.has(id));
  if (kept.length === 0) return route;
  const table = new Map(route.stations.map((station) => [station.id, station]));

  /** Where a way to a station leads, when what is left out is passed over. */
  function goals(id: string): string[] {
    const found = new Set<string>();
    const seen = new Set<string>();
    const open = [id];
    while (open.length > 0) {
      const at = open.shift()!;
      if (seen.has(at)) continue;
      seen.add(at);
      if (applies.has(at)) found.add(at);
      else open.push(...(table.get(at)?.next ?? []).filter(({ back }) => !back).map(({ to }) => to));
    }
    return [...found];
  }

  const own = (station: Station): Station => {
    const next = (station.next ?? []).flatMap((choice): Choice[] =>
      goals(choice.to)
        // A detour that comes back to where it began says nothing.
        .filter((to) => to !== station.id || to === choice.to)
        .map((to) => ({ ...choice, to })),
    );
    const ways = [...new Map(next.map((choice) => [choice.to, choice])).values()];
    const { options } = station;
    const number = byId.get(station.id)?.number;
    return {
      ...station,
      ...(number !== undefined && { number }),
      next: ways,
      ...(options && { options: options.filter((option) => applies.has(option)) }),
    };
  };
  const stations = kept.map(own);
  // Where the beginning is left out, it begins at the first thing behind it.
  const start = goals(route.start)[0] ?? stations[0]!.id;
  return { ...route, start, stations };
}
