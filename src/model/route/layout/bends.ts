import type { Edge, Layout } from './layout.js';

/** Where a way on goes from one lane to another: in the gap before a column. */
interface Bend {
  readonly column: number;
  readonly from: number;
  readonly to: number;
}

/** The bends of a way on: in the first gap between columns, and in the last. */
export function bendsOf({ kind, from, to, lane }: Edge): Bend[] {
  if (kind === 'back') return [];
  const isNear = to.column - from.column <= 1;
  const bends = isNear
    ? [{ column: to.column, from: from.lane, to: to.lane }]
    : [
        { column: from.column + 1, from: from.lane, to: lane },
        { column: to.column, from: lane, to: to.lane },
      ];
  return bends.filter((bend) => bend.from !== bend.to);
}

/**
 * Whether in a gap, between two lanes, lines also go the other way. In the same place they would be one line, of which nobody can
 * tell where it leads.
 */
export function crossedIn({
  edges,
}: Pick<Layout, 'edges'>): (column: number, from: number, to: number) => boolean {
  const bends = edges.flatMap(bendsOf);
  return (column, from, to) =>
    bends.some(
      (other) =>
        other.column === column &&
        other.to > other.from !== to > from &&
        Math.max(Math.min(other.from, other.to), Math.min(from, to)) <
          Math.min(Math.max(other.from, other.to), Math.max(from, to)),
    );
}
