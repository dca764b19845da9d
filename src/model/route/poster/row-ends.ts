/*
 * Where a drawing that is wider than its paper goes on in a next row. Pure arithmetic on estimates: what really fits is worked out when
 * the rows are laid.
 */

/** What there is in one column. */
export interface ColumnNeed {
  /** What is written in each of its lanes, as an area: less wide is higher. */
  readonly areas: readonly number[];
  /** Whether it is a gate: that stays with its station. */
  readonly isGate: boolean;
  /** Lines that go on from it, or past it, to the next column; those in the same lane count once. */
  readonly onward: number;
  /** Places that dotted lines lead back to from behind it. */
  readonly back: number;
}

/** Lengths in the unit of the areas. */
interface RowCosts {
  /** Width of a row. */
  readonly width: number;
  /** Between columns. */
  readonly gutter: number;
  /** Height of a row without its lanes, and of a lane without its words. */
  readonly row: number;
  readonly lane: number;
  /** What one more line that turns to the next row costs, in height. */
  readonly turn: number;
}

/** More columns than this in a row are not read. */
const MOST_COLUMNS = 12;

/**
 * The last columns of so many rows, so that all of them together are as low as can be: a row has few columns where much is
 * written, and goes on where few lines have to go round. A gate never ends a row.
 */
export function rowEnds(columns: readonly ColumnNeed[], count: number, costs: RowCosts): number[] {
  const { length } = columns;
  const longest = Math.max(MOST_COLUMNS, Math.ceil(length / count) + 1);
  /** The least height of so many rows that end with a column, and where the last of them begins. */
  const best: { height: number; start: number }[][] = [];
  for (let row = 0; row < Math.min(count, length); row++) {
    best[row] = columns.map((_, end) => {
      let found = { height: Infinity, start: 0 };
      const first = row === 0 ? 0 : Math.max(row, end - longest + 1);
      for (let start = row === 0 ? 0 : end; start >= first; start--) {
        const before = row === 0 ? 0 : (best[row - 1]![start - 1]?.height ?? Infinity);
        if (before === Infinity || end - start >= longest) continue;
        const height = before + heightOf(columns, start, end, costs);
        if (height < found.height) found = { height, start };
      }
      return found;
    });
  }
  const ends: number[] = [];
  let end = length - 1;
  for (let row = best.length - 1; row >= 0 && end >= 0; row--) {
    ends.unshift(end);
    end = best[row]![end]!.start - 1;
  }
  return ends;
}

function heightOf(
  columns: readonly ColumnNeed[],
  start: number,
  end: number,
  { width, gutter, row, lane, turn }: RowCosts,
): number {
  const own = Math.max(width / (end - start + 1) - gutter, gutter / 2);
  let high = 0;
  for (let column = start; column <= end; column++) {
    const { areas } = columns[column]!;
    high = Math.max(
      high,
      areas.reduce((sum, area) => sum + area / own + lane, 0),
    );
  }
  const last = columns[end]!;
  if (end === columns.length - 1) return high + row;
  return high + row + turn * Math.max(0, last.onward + last.back - 1) + (last.isGate ? 1e6 : 0);
}
