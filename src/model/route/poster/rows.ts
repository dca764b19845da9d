import type { Edge, Layout, PhaseSpan, Spot } from '../layout/layout.js';
import {
  DETAILS,
  spotFlows,
  type SpotFlows,
  SIZES,
  type Detail,
  type PosterContext,
} from './station-flow.js';

/*
 * A drawing that is wider than the paper goes on in rows below each other: which columns stand in each, which lanes, and how
 * much room those take. All lengths in millimetres.
 */

/** Measures at scale 1. */
export const ROOM = {
  /** Radius of a mark. */
  mark: 4.8,
  /** Between columns: lines between lanes go through there. */
  gutter: 6,
  /** Around what stands in a lane. */
  lane: 2.2,
  /** Of a dotted line that goes back. */
  track: 2.8,
  phase: 7.5,
  /** Between rows. */
  rows: 5,
  /** Of each line that goes on in the next row. */
  turn: 3,
} as const;

/** What is in one lane in one row. */
interface LooseLane {
  readonly lane: number;
  readonly spots: readonly ({ readonly spot: Spot } & SpotFlows)[];
  /** The returns that run below the line here, nearest first. */
  readonly returns: readonly Edge[];
  /** The columns that it takes, both ends included. */
  readonly first: number;
  readonly last: number;
}

/** A lane in its place. */
export interface LaneRoom extends LooseLane {
  /** From the top of the row: where the line runs, where texts begin. */
  readonly line: number;
  readonly texts: number;
}

export interface Row {
  /** The columns that stand in it, both ends included. */
  readonly from: number;
  readonly to: number;
  readonly lanes: readonly LaneRoom[];
  readonly phases: readonly PhaseSpan[];
  /** Lines that go on in the next row, the highest lane first. */
  readonly onward: readonly Edge[];
  /** Without the room below it. */
  readonly height: number;
}

export interface Rows {
  readonly rows: readonly Row[];
  readonly columnWidth: number;
  readonly scale: number;
  readonly detail: Detail;
  /** How many words had to be broken. */
  readonly broken: number;
  /** Room beside the rows, on each side, for lines that turn to the next. */
  readonly side: number;
}

/** Where rows end so that there are so many of them, about equally long; a gate stays with its station. */
function rowEnds({ columns, spots }: Layout, count: number): number[] {
  const most = Math.ceil(columns / count);
  const gates = new Set(spots.filter(({ kind }) => kind === 'gate').map(({ column }) => column));
  const ends: number[] = [];
  for (let start = 0; start < columns;) {
    let end = Math.min(columns - 1, start + most - 1);
    if (end < columns - 1 && end > start && gates.has(end)) end--;
    ends.push(end);
    start = end + 1;
  }
  return ends;
}

/** Everything of a drawing in rows. @param width of the paper between its margins */
export function inRows(
  layout: Layout,
  context: PosterContext,
  width: number,
  { count, scale, detail }: { count: number; scale: number; detail: Detail },
): Rows {
  const ends = rowEnds(layout, count);
  const rowOf = (column: number) => ends.findIndex((end) => column <= end);
  const lengths = ends.map((end, i) => end - (ends[i - 1] ?? -1));
  const crossings = ends.map((_, i) =>
    layout.edges
      .filter((edge) => !goesBack(edge) && rowOf(edge.from.column) <= i && rowOf(edge.to.column) > i)
      .sort((a, b) => a.lane - b.lane),
  );
  const turns = Math.max(0, ...crossings.map((row) => row.length));
  const back = layout.edges.some(
    (edge) => goesBack(edge) && rowOf(edge.from.column) !== rowOf(edge.to.column),
  );
  const side = ends.length > 1 ? (turns + (back ? 1.5 : 0.5)) * ROOM.turn * scale : 0;
  const columnWidth = (width - side * 2) / Math.max(...lengths);
  let broken = 0;
  const rows = ends.map((to, i): Row => {
    const from = (ends[i - 1] ?? -1) + 1;
    const spots = layout.spots.filter(({ column }) => column >= from && column <= to);
    const phases = layout.phases
      .filter((phase) => phase.from <= to && phase.to >= from)
      .map((phase) => ({ ...phase, from: Math.max(phase.from, from), to: Math.min(phase.to, to) }));
    const returns = layout.edges.filter(
      (edge) => goesBack(edge) && (rowOf(edge.from.column) === i || rowOf(edge.to.column) === i),
    );
    const passing = layout.edges.filter((edge) => {
      if (goesBack(edge) || rowOf(edge.from.column) > i || rowOf(edge.to.column) < i) return false;
      // At the end of a row and at the beginning of one a line is in the lane of its station.
      return !(edge.from.column === to && rowOf(edge.to.column) > i) && edge.to.column !== from;
    });
    const loose: LooseLane[] = [];
    for (const lane of lanesOf(spots, passing)) {
      const there = spots.filter((spot) => spot.lane === lane);
      const own = there.map((spot) => ({
        spot,
        ...flowsIn({ there, to }, spot, context, { columnWidth, scale, detail }),
      }));
      for (const { flow, beside } of own) broken += flow.broken + (beside?.broken ?? 0);
      const tracks = returns.filter(
        (edge) =>
          (rowOf(edge.from.column) === i && edge.from.lane === lane) ||
          (rowOf(edge.to.column) === i && edge.to.lane === lane),
      );
      tracks.sort((a, b) => (a.track ?? 0) - (b.track ?? 0));
      const columns = [
        ...own.flatMap(({ spot: { column }, beside }) => (beside ? [column, column + 1] : [column])),
        ...passing
          .filter((edge) => edge.lane === lane)
          .flatMap((edge) => [edge.from.column + 1, edge.to.column - 1]),
        ...tracks.flatMap((edge) => [edge.from.column, edge.to.column]),
      ].map((column) => Math.min(to, Math.max(from, column)));
      const [first, last] = [Math.min(...columns), Math.max(...columns)];
      loose.push({ lane, spots: own, returns: tracks, first, last });
    }
    const top = phases.length > 0 ? phaseRoom(scale) : 0;
    const { lanes, height } = stacked(loose, top, scale);
    return { from, to, lanes, phases, onward: crossings[i]!, height };
  });
  return { rows, columnWidth, scale, detail, broken, side };
}

const phaseRoom = (scale: number): number => (ROOM.phase + 1.5) * scale;

/** Lays lanes below each other, each as high as what stands above it in its own columns allows. */
function stacked(
  loose: readonly LooseLane[],
  top: number,
  scale: number,
): { lanes: LaneRoom[]; height: number } {
  const bottoms: number[] = [];
  let height = top;
  const lanes = loose.map((lane): LaneRoom => {
    const { spots, returns, first, last } = lane;
    let above = top;
    for (let column = first; column <= last; column++) above = Math.max(above, bottoms[column] ?? top);
    const mark = spots.length > 0 ? ROOM.mark : 1;
    const line = above + (ROOM.lane + mark) * scale;
    const tracks = returns.length > 0 ? returns.length * ROOM.track + 0.8 : 0;
    const texts = line + (mark + (spots.length > 0 ? 1.6 : 0) + tracks) * scale;
    for (let column = first; column <= last; column++) bottoms[column] = texts;
    for (const { spot, flow, beside } of spots) {
      bottoms[spot.column] = texts + flow.height + ROOM.lane * scale;
      if (beside) bottoms[spot.column + 1] = texts + beside.height + ROOM.lane * scale;
    }
    height = Math.max(height, ...bottoms.slice(first, last + 1));
    return { ...lane, line, texts };
  });
  return { lanes, height };
}

function flowsIn(
  { there, to }: { there: readonly Spot[]; to: number },
  spot: Spot,
  context: PosterContext,
  { columnWidth, scale, detail }: { columnWidth: number; scale: number; detail: Detail },
): SpotFlows {
  const hasRoom = spot.column < to && !there.some(({ column }) => column === spot.column + 1);
  return spotFlows(spot, context, { width: columnWidth - ROOM.gutter * scale, scale, detail, hasRoom });
}

const heightOf = ({ flow, beside }: SpotFlows): number => Math.max(flow.height, beside?.height ?? 0);

/**
 * Tells more where there is room for it: beside a station that needs much, and where the sheet has some left.
 * @param room what all rows together may become higher
 */
export function enriched(of: Rows, context: PosterContext, room: number): Rows {
  if (of.detail === 0) return of;
  const richer = DETAILS.filter((detail) => detail < of.detail).reverse();
  const lanes = of.rows.flatMap((row) =>
    row.lanes
      .filter(({ spots }) => spots.length > 0)
      .map((lane) => {
        const there = lane.spots.map(({ spot }) => spot);
        const told = (detail: Detail) =>
          there.map((spot) => ({
            spot,
            ...flowsIn({ there, to: row.to }, spot, context, { ...of, detail }),
          }));
        const height = Math.max(...lane.spots.map(heightOf));
        return { lane, height, wider: richer.map(told) };
      }),
  );
  let left = room;
  const heights = new Map(lanes.map(({ lane, height }) => [lane, height]));
  richer.forEach((_, level) => {
    for (const { lane, wider } of lanes) {
      const needed = Math.max(...wider[level]!.map(heightOf)) - heights.get(lane)!;
      if (needed <= 0 || needed > left) continue;
      left -= needed;
      heights.set(lane, heights.get(lane)! + needed);
    }
  });
  // What is left then is for the longest lane of each row, as far as any of its stations can use it.
  for (const row of of.rows) {
    const longest = [...row.lanes].sort((a, b) => b.spots.length - a.spots.length)[0];
    if (longest && heights.has(longest)) heights.set(longest, heights.get(longest)! + left / of.rows.length);
  }
  const told = new Map(
    lanes.map(({ lane, wider }) => [
      lane,
      lane.spots.map((least, i) =>
        // The most that fits.
        wider.reduce((best, all) => (heightOf(all[i]!) <= heights.get(lane)! ? all[i]! : best), least),
      ),
    ]),
  );
  const rows = of.rows.map((row): Row => {
    const own = row.lanes.map((lane) => ({ ...lane, spots: told.get(lane) ?? lane.spots }));
    return { ...row, ...stacked(own, row.phases.length > 0 ? phaseRoom(of.scale) : 0, of.scale) };
  });
  return { ...of, rows };
}

/** The lanes that something stands in, or runs along, from above. */
function lanesOf(spots: readonly Spot[], passing: readonly Edge[]): number[] {
  const all = new Set(spots.map(({ lane }) => lane));
  for (const { lane } of passing) all.add(lane);
  return [...all].sort((a, b) => a - b);
}

/** Room below a row, in which lines turn to the next. */
export const below = (row: Row, scale: number): number =>
  (ROOM.rows + Math.max(0, row.onward.length) * ROOM.turn) * scale;

/** Nothing that goes against the order of reading is drawn as a way on, whatever it is called. */
export const goesBack = ({ kind, from, to }: Edge): boolean => kind === 'back' || to.column <= from.column;

/** Letters of the words above stretches of a row. */
export const phaseSize = (scale: number): number => SIZES.phase * scale;
