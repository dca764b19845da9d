import { times } from '../../lists.js';
import type { Layout } from '../layout/layout.js';
import type { Frame } from './frame.js';
import { rowEnds, type ColumnNeed } from './row-ends.js';
import { goesBack, ROOM } from './rows.js';
import { spotFlows, type PosterContext } from './station-flow.js';

/* What each column of a route asks for, and where the rows on a paper end because of it. */

/** A width and a scale at which texts are compared before it is known how wide they will be. */
const NOMINAL = 44;

/** What there is to write in each column, about. */
export function needsOf(layout: Layout, context: PosterContext): ColumnNeed[] {
  const onward = layout.edges.filter((edge) => !goesBack(edge));
  const room = { width: NOMINAL, scale: 1, detail: 1, hasRoom: false } as const;
  return times(layout.columns, (column) => {
    const spots = layout.spots.filter((spot) => spot.column === column);
    const passing = onward.filter((edge) => edge.from.column <= column && edge.to.column > column);
    const lanes = passing.map((edge) => (edge.from.column === column ? edge.from.lane : edge.lane));
    const back = layout.edges.filter(
      (edge) => goesBack(edge) && edge.to.column <= column && edge.from.column > column,
    );
    return {
      areas: spots.map((spot) => spotFlows(spot, context, room).flow.height * NOMINAL),
      isGate: spots.some(({ kind }) => kind === 'gate'),
      onward: new Set(lanes).size,
      back: new Set(back.map(({ to }) => to)).size,
    };
  });
}

/** The last column of each row, for so many rows. */
export const endsOf = (needs: readonly ColumnNeed[], { width, margin }: Frame, count: number): number[] =>
  rowEnds(needs, count, {
    width: width - margin * 2,
    gutter: ROOM.gutter,
    row: ROOM.phase + ROOM.rows + ROOM.turn,
    lane: (ROOM.mark + ROOM.lane) * 2,
    turn: ROOM.turn * 4,
  });
