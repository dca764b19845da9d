import type { Step } from '../../model/route/outline.js';
import type { Corner, Route, RouteCorner } from '../../model/route/route.js';
import { roleOf, type NamedRole } from './roles-named.model.js';
import { cornerNamed } from './views.model.js';

/** How the corners stand around the child: beside it, as a triangle, as a diamond, or in a row when there are more. */
export type Shape = 'line' | 'triangle' | 'diamond' | 'around';

/** Where a corner stands in the drawing. */
type Place = 'top' | 'start' | 'end' | 'bottom' | 'around';

/** Somebody of a corner, with the steps where they are. */
interface Somebody {
  readonly role: NamedRole;
  readonly steps: readonly Step[];
}

/** A corner of the triangle, in its place. */
export interface Side {
  readonly record: RouteCorner;
  /** Which mark and colour it has; none when it is a side of its own. */
  readonly corner: Corner | undefined;
  readonly place: Place;
  readonly people: readonly Somebody[];
}

export interface Triangle {
  readonly shape: Shape;
  readonly sides: readonly Side[];
}

const PLACES: Readonly<Record<number, readonly Place[]>> = {
  1: ['start'],
  2: ['start', 'end'],
  3: ['top', 'start', 'end'],
  4: ['top', 'start', 'end', 'bottom'],
};

/** Home stands on top and the community below; the others stand as they are written. */
const RANK: Readonly<Partial<Record<Corner, number>>> = { home: -1, community: 1 };

/**
 * The sides around the child, in the order in which they are drawn and read.
 * @param steps those that are shown
 */
export function triangle(route: Pick<Route, 'corners' | 'roles'>, steps: readonly Step[]): Triangle {
  const { corners = [] } = route;
  const ranked = corners.length === 3 || corners.length === 4;
  const rank = (record: RouteCorner) => (ranked ? (RANK[markOf(record) ?? 'school'] ?? 0) : 0);
  const inOrder = [...corners].sort((a, b) => rank(a) - rank(b));
  return {
    shape:
      corners.length > 4
        ? 'around'
        : corners.length === 4
          ? 'diamond'
          : corners.length === 3
            ? 'triangle'
            : 'line',
    sides: inOrder.map((record, i) => {
      const corner = markOf(record);
      const place = PLACES[corners.length]?.[i] ?? 'around';
      return { record, corner, place, people: corner ? peopleOf(route, corner, steps) : [] };
    }),
  };
}

const markOf = ({ corner, id }: RouteCorner): Corner | undefined => corner ?? cornerNamed(id);

function peopleOf(route: Pick<Route, 'roles'>, corner: Corner, steps: readonly Step[]): Somebody[] {
  return Object.keys(route.roles)
    .map((id) => roleOf(route, id))
    .filter((role) => role.corner === corner)
    .map((role) => ({ role, steps: steps.filter(({ station }) => station.actors?.includes(role.id)) }));
}
