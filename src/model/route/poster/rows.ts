import type { Edge, Layout, PhaseSpan, Spot } from '../layout/layout.js';
import {
  spotFlows,
  type SpotFlows,
  SIZES,
  type Detail,
  type PosterContext,
  type SummaryLines,
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
  lane: 1.8,
  /** Of a dotted line that goes back. */
  track: 2.8,
  phase: 6.6,
  /** Between rows. */
  rows: 4,
  /** Of each line that goes on in the next row. */
  turn: 3,
} as const;

/** Lines of text that are longer than this are hard to follow, at scale 1. */
const WIDEST = 74;
/** The same on a signpost, that has few lines. */
const WIDEST_POST = 100;
/** Of a signpost: between its mark and its words, and around those. */
export const POST = { gap: 1.6, pad: 2.2 } as const;
/** Where its words would be narrower than this they stand below it, as everywhere. */
const NARROWEST_POST = 34;

/** Something that stands in a lane, and what is told of it. */
interface PlacedSpot extends SpotFlows {
  readonly spot: Spot;
  /** Width of its words. */
  readonly width: number;
  /** The column behind it is free: what one can choose from goes there. */
  readonly hasRoom: boolean;
  /** The end of a branch stands on a signpost: its words beside its mark, over so many columns. */
  readonly post?: number;
  readonly detail: Detail;
  readonly lines: SummaryLines;
}

/** What is in one lane in one row. */
interface LooseLane {
  readonly lane: number;
  readonly spots: readonly PlacedSpot[];
  /** The tracks of returns below the line here, nearest first: those that lead to the same place are one. */
  readonly tracks: readonly string[];
  /** The columns that it takes, both ends included. */
  readonly first: number;
  readonly last: number;
}

/** A lane in its place. */
interface LaneRoom extends LooseLane {
  /** From the top of the row: where the line runs, where texts begin. */
  readonly line: number;
  readonly texts: number;
}

export interface Row {
  /** The columns that stand in it, both ends included. */
  readonly from: number;
  readonly to: number;
  readonly columnWidth: number;
  readonly lanes: readonly LaneRoom[];
  readonly phases: readonly PhaseSpan[];
  /** From the top of the row: where the stretches stand, at the main line. */
  readonly phasesAt: number;
  /** The lanes of the lines that go on in the next row, the highest first. */
  readonly onward: readonly number[];
  /** Without the room below it. */
  readonly height: number;
}

export interface Rows {
  readonly rows: readonly Row[];
  readonly scale: number;
  readonly detail: Detail;
  /** How badly words had to be broken. */
  readonly broken: number;
  /** Room beside the rows, on each side, for lines that turn to the next. */
  readonly side: number;
  /** The stations that dotted lines lead back to from another row. */
  readonly backTo: readonly Spot[];
}

/** What is drawn between columns at a column's beginning: a line that changes its lane. */
interface Change {
  readonly column: number;
  readonly above: number;
  readonly below: number;
}

/** Everything of a drawing in rows. @param width of the paper between its margins @param ends the last column of each row */
export function inRows(
  layout: Layout,
  context: PosterContext,
  width: number,
  { ends, scale, detail }: { ends: readonly number[]; scale: number; detail: Detail },
): Rows {
  const rowOf = (column: number) => ends.findIndex((end) => column <= end);
  const onwardEdges = layout.edges.filter((edge) => !goesBack(edge));
  const backEdges = layout.edges.filter(goesBack);
  const crossings = ends.map((end, i) => [
    ...new Set(
      onwardEdges
        .filter((edge) => rowOf(edge.from.column) <= i && rowOf(edge.to.column) > i)
        // At the end of a row a line is still in the lane of its station.
        .map((edge) => (edge.from.column === end ? edge.from.lane : edge.lane))
        .sort((a, b) => a - b),
    ),
  ]);
  const backTo = [
    ...new Set(
      backEdges.filter((edge) => rowOf(edge.from.column) !== rowOf(edge.to.column)).map(({ to }) => to),
    ),
  ];
  const turns = Math.max(0, ...crossings.map((row) => row.length));
  const side = ends.length > 1 ? (turns + backTo.length + 0.5) * ROOM.turn * scale : 0;
  const leaving = new Set(onwardEdges.map(({ from }) => from));
  const changes = onwardEdges.flatMap(changesOf);
  let broken = 0;
  const rows = ends.map((to, i): Row => {
    const from = (ends[i - 1] ?? -1) + 1;
    const columnWidth = (width - side * 2) / (to - from + 1);
    const spots = layout.spots.filter(({ column }) => column >= from && column <= to);
    const phases = layout.phases
      .filter((phase) => phase.from <= to && phase.to >= from)
      .map((phase) => ({ ...phase, from: Math.max(phase.from, from), to: Math.min(phase.to, to) }));
    const returns = backEdges.filter((edge) => rowOf(edge.from.column) === i || rowOf(edge.to.column) === i);
    const passing = onwardEdges.filter((edge) => {
      if (rowOf(edge.from.column) > i || rowOf(edge.to.column) < i) return false;
      // At the end of a row and at the beginning of one a line is in the lane of its station.
      return !(edge.from.column === to && rowOf(edge.to.column) > i) && edge.to.column !== from;
    });
    const verticals = [...changes, ...returns.filter(({ to: goal }) => rowOf(goal.column) === i).map(dropOf)];
    const loose: LooseLane[] = [];
    for (const lane of lanesOf(spots, passing)) {
      const there = spots.filter((spot) => spot.lane === lane);
      const here = returns.filter(
        (edge) =>
          (rowOf(edge.from.column) === i && edge.from.lane === lane) ||
          (rowOf(edge.to.column) === i && edge.to.lane === lane),
      );
      /** Whether a way back runs below a column; one to or from another row runs along all that stands before. */
      const covers = (edge: Edge, column: number) => {
        const ends = [edge.from.column, edge.to.column].filter((end) => rowOf(end) === i);
        return column <= Math.max(...ends) && column >= (ends.length > 1 ? Math.min(...ends) : from);
      };
      /** Whether nothing is drawn below the line of this lane in a column, from where it begins. */
      const isFree = (column: number, own: Spot) =>
        !there.some((spot) => spot.column === column) &&
        !passing.some((edge) => edge.lane === lane && edge.from.column < column && column < edge.to.column) &&
        !verticals.some((one) => one.column === column && one.above <= lane && lane < one.below) &&
        !here.some((edge) => edge.from !== own && covers(edge, column));
      const own = there.map((spot): PlacedSpot => {
        const isPost =
          spot.kind === 'station' &&
          lane !== 0 &&
          !leaving.has(spot) &&
          !here.some((edge) => edge.from !== spot && covers(edge, spot.column));
        let free = 1;
        while (spot.column + free <= to && isFree(spot.column + free, spot)) free++;
        const over = Math.min(free, Math.ceil((WIDEST_POST * scale) / columnWidth));
        const beside =
          columnWidth * over - (ROOM.gutter * 0.75 + ROOM.mark * 2 + POST.gap + POST.pad * 2) * scale;
        const post = isPost && beside >= NARROWEST_POST * scale ? over : undefined;
        const hasRoom = !post && free > 1;
        const room = post ? beside : columnWidth - ROOM.gutter * scale;
        const width = Math.min(room, (post ? WIDEST_POST : WIDEST) * scale);
        const placed = { spot, width, hasRoom, detail, lines: 0 as const, ...(post && { post }) };
        return { ...placed, ...spotFlows(spot, context, { ...placed, scale }) };
      });
      for (const { flow, beside } of own) broken += flow.broken + (beside?.broken ?? 0);
      const tracks = [...here]
        .sort((a, b) => (a.track ?? 0) - (b.track ?? 0))
        .map(trackKey)
        .filter((key, j, all) => all.lastIndexOf(key) === j);
      const columns = [
        ...own.flatMap(({ spot: { column }, beside, post }) =>
          beside ? [column, column + 1] : [column, column + (post ?? 1) - 1],
        ),
        ...passing
          .filter((edge) => edge.lane === lane)
          .flatMap((edge) => [edge.from.column + 1, edge.to.column - 1]),
        ...here.flatMap((edge) => [edge.from.column, edge.to.column]),
      ].map((column) => Math.min(to, Math.max(from, column)));
      const [first, last] = [Math.min(...columns), Math.max(...columns)];
      loose.push({ lane, spots: own, tracks, first, last });
    }
    const bare = { from, to, columnWidth, phases, onward: crossings[i]! };
    return { ...bare, ...stacked(loose, bare, scale) };
  });
  return { rows, scale, detail, broken, side, backTo };
}

/** Where a way on changes its lane: in the first gap between columns and in the last one. */
function changesOf({ from, to, lane }: Edge): Change[] {
  const change = (column: number, a: number, b: number): Change => ({
    column,
    above: Math.min(a, b),
    below: Math.max(a, b),
  });
  if (to.column === from.column + 1) return [change(to.column, from.lane, to.lane)];
  return [change(from.column + 1, from.lane, lane), change(to.column, lane, to.lane)];
}

/** Where a way back comes from one lane to another. */
const dropOf = ({ from, to }: Edge): Change => ({
  column: to.column + 1,
  above: Math.min(from.lane, to.lane),
  below: Math.max(from.lane, to.lane),
});

/** What is drawn as one dotted line: ways back that lead to the same place. */
export const trackKey = ({ to }: Edge): string => to.step.station.id;

const phaseRoom = (scale: number): number => (ROOM.phase + 1.5) * scale;

/**
 * Lays lanes below each other, each as high as what stands above it in its own columns allows. Stretches stand at the main line:
 * they are its, not those of what left it.
 */
function stacked(
  loose: readonly LooseLane[],
  { from, to, phases }: Pick<Row, 'from' | 'to' | 'phases'>,
  scale: number,
): Pick<Row, 'lanes' | 'height' | 'phasesAt'> {
  const bottoms: number[] = [];
  let height = 0;
  let phasesAt = 0;
  const main = Math.max(
    0,
    loose.findIndex(({ lane }) => lane === 0),
  );
  const lanes = loose.map((lane, i): LaneRoom => {
    const { spots, tracks, first, last } = lane;
    if (i === main && phases.length > 0) {
      phasesAt = height;
      for (let column = from; column <= to; column++) bottoms[column] = phasesAt + phaseRoom(scale);
    }
    let above = 0;
    for (let column = first; column <= last; column++) above = Math.max(above, bottoms[column] ?? 0);
    const mark = spots.length > 0 ? ROOM.mark : 1;
    const line = above + (ROOM.lane + mark) * scale;
    const below = tracks.length > 0 ? tracks.length * ROOM.track + 0.8 : 0;
    const texts = line + (mark + (spots.length > 0 ? 1.3 : 0) + below) * scale;
    for (let column = first; column <= last; column++) bottoms[column] = texts;
    for (const one of spots) {
      const { spot, flow, beside, post } = one;
      if (post) {
        const box = postBox(one, 0, scale);
        const bottom =
          Math.max(line + (mark + below) * scale, line + box.top + box.height) + ROOM.lane * scale;
        for (let i = 0; i < post; i++) bottoms[spot.column + i] = bottom;
        continue;
      }
      bottoms[spot.column] = texts + flow.height + ROOM.lane * scale;
      if (beside) bottoms[spot.column + 1] = texts + beside.height + ROOM.lane * scale;
    }
    height = Math.max(height, ...bottoms.slice(first, last + 1));
    return { ...lane, line, texts };
  });
  return { lanes, height, phasesAt };
}

/** Where the words of a signpost stand, from where its mark is. */
export function postBox(
  { flow }: PlacedSpot,
  x: number,
  scale: number,
): { x: number; top: number; width: number; height: number } {
  const height = Math.max(ROOM.mark * 2 * scale, flow.height + POST.pad * 1.2 * scale);
  return {
    x: x + (ROOM.mark + POST.gap) * scale,
    top: -ROOM.mark * scale,
    width: flow.used + POST.pad * 2 * scale,
    height,
  };
}

/**
 * Tells in more lines what happens at each station, where there is room for it: beside one that needs much, and where the sheet
 * has some left. Everything gets its share before anything gets more.
 * @param room what all rows together may become higher
 */
export function enriched(of: Rows, context: PosterContext, room: number): Rows {
  let left = room;
  const rows = [...of.rows];
  for (const lines of [3, 4, 6] as const)
    rows.forEach((_, i) => {
      // The main line first: most go along it.
      const lanes = [...rows[i]!.lanes].sort((a, b) => Math.abs(a.lane) - Math.abs(b.lane));
      for (const { spot, lane } of lanes.flatMap(({ spots, lane }) =>
        spots.map(({ spot }) => ({ spot, lane })),
      )) {
        if (spot.kind === 'gate' || !spot.step.station.summary) continue;
        const row = rows[i]!;
        const told = row.lanes.map((one) => ({
          ...one,
          spots:
            one.lane === lane
              ? one.spots.map((it) => (it.spot === spot ? retold(it, lines, of, context) : it))
              : one.spots,
        }));
        const next = stacked(told, row, of.scale);
        const grown = next.height - row.height;
        if (grown > Math.max(0, left)) continue;
        left -= Math.max(0, grown);
        rows[i] = { ...row, ...next };
      }
    });
  return { ...of, rows };
}

function retold(it: PlacedSpot, lines: SummaryLines, { scale }: Rows, context: PosterContext): PlacedSpot {
  const { spot, width, hasRoom, post, detail } = it;
  const room = { width, hasRoom, detail, lines, ...(post && { post }) };
  return { spot, ...room, ...spotFlows(spot, context, { ...room, scale }) };
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
