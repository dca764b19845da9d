import { MOST_STATIONS, MOST_WAYS, leading, orderOf, stationsById } from '../../model/route/graph.js';
import type { Route } from '../../model/route/route.js';

/**
 * Whether all in a route hangs together: ways lead to stations, loops are marked as such, and what is named is declared.
 * Nearly every route is like that; the others are looked at by `mend.ts`, and so is what is rare.
 */
export function isSound({ stations, start, roles, situations, phases = [], corners = [] }: Route): boolean {
  const table = stationsById(stations);
  const leads = leading(table);
  const areIn = (names: object, ids: readonly string[] = []) => ids.every((id) => Object.hasOwn(names, id));
  return (
    stations.length <= MOST_STATIONS &&
    (table.has(start) || stations.length === 0) &&
    orderOf(table, start).closing.size === 0 &&
    areDistinct(phases) &&
    areDistinct(corners) &&
    Object.values(situations).every((situation) => !situation.start || table.has(situation.start)) &&
    stations.every(({ id, next = [], actors, consent, phase, options = [], situations: own }) => {
      const isSoundWay = ({ to, when, back }: (typeof next)[number]) =>
        !when && to !== id && table.has(to) && (!back || leads(to, id));
      return (
        !(id in {}) &&
        next.length <= MOST_WAYS &&
        next.every(isSoundWay) &&
        new Set(next.map(({ to }) => to)).size === next.length &&
        areIn(roles, actors) &&
        consent?.by.length !== 0 &&
        areIn(roles, consent?.by) &&
        (phase === undefined || phases.some((one) => one.id === phase)) &&
        areDistinct(options) &&
        [own, ...options.map((option) => option.situations)].every((ids) => areIn(situations, ids))
      );
    })
  );
}

const areDistinct = (items: readonly { id: string }[]): boolean =>
  new Set(items.map(({ id }) => id)).size === items.length;
