import { bendsOf, crossedIn } from '../../model/route/layout/bends.js';
import { ownPhase, type Edge, type Layout, type Spot } from '../../model/route/layout/layout.js';
import type { Step, Way } from '../../model/route/outline.js';

/*
 * Where everything stands on the grid of a drawing that runs sideways, as names of classes: columns and rows are counted,
 * nothing is measured. A lane has a row for the words at its lines, one for its stations, and one for each way that leads
 * elsewhere.
 */

/** Wider than this is no drawing to be read: then the line runs down. */
export const MOST_COLUMNS = 12;
const MOST_LANES = 5;
/** So many rows have a class, from 1: those of all lanes together. */
export const MOST_ROWS = 40;
/** So many returns run beside each other below everything. */
export const MOST_TRACKS = 4;

/** Whether a route can be drawn sideways at all; whether there is room is for the style sheet. */
function fits({ columns, above, below, tracks }: Layout): boolean {
  return columns > 1 && columns <= MOST_COLUMNS && above + below < MOST_LANES && tracks <= MOST_TRACKS;
}

/** Where everything stands on the grid, as the classes that put it there. */
export interface Places {
  station(step: Step): string;
  gate(step: Step): string;
  /** Of a way that leads elsewhere: where it says so. */
  way(from: Step, way: Way): string;
  /** Where the words at the beginning of a line stand. */
  sign(from: Step, way: Way): string;
  /** Of a stretch: at the main line, whose it is. */
  phase(id: string, step: Step): string;
  /** The phase of a step that stands at another stretch. */
  ownPhase(step: Step): string | undefined;
  /** What is open: below everything. */
  opened(step: Step): string;
  /** The row in which the stations of a lane stand, from 1. */
  rowOf(lane: number): number;
}

/** Whether a way has no line of its own that says where it goes: it gets its words below the station. */
const leadsElsewhere = ({ kind }: Way) => kind === 'back' || kind === 'join';

/** Works out the rows, and names the places; nothing for a route that does not go on a sheet that is read from side to side. */
export function placesOf(layout: Layout): Places | undefined {
  if (!fits(layout)) return undefined;
  const { spots, edges, above, below, phases } = layout;
  const stations = new Map<Step, Spot>();
  const gates = new Map<Step, Spot>();
  for (const spot of spots) (spot.kind === 'gate' ? gates : stations).set(spot.step, spot);
  const lines = new Map<Way, Edge>(edges.flatMap((edge) => (edge.way ? [[edge.way, edge] as const] : [])));

  const rows = new Map<number, number>();
  const tracks = new Map<number, number>();
  let row = 1;
  let phaseRow = row;
  for (let lane = -above; lane <= below; lane++) {
    if (lane === 0) phaseRow = row++;
    rows.set(lane, row + 1);
    const here = spots.filter((spot) => spot.lane === lane && spot.kind === 'station');
    row += 2 + Math.max(0, ...here.map(({ step }) => step.ways.filter(leadsElsewhere).length));
    const returns = edges.filter(
      ({ kind, from, to }) => kind === 'back' && (from.lane === lane || to.lane === lane),
    );
    tracks.set(lane, Math.max(0, ...returns.map(({ track = 0 }) => track + 1)));
  }
  if (row > MOST_ROWS) return undefined;
  const rowOf = (lane: number) => rows.get(lane) ?? 2;

  /** Whether nothing is drawn between a column and the next on a lane. */
  const isFree = (column: number, lane: number): boolean =>
    column + 1 < layout.columns &&
    !edges.some(({ kind, from, to, lane: along }) => {
      const middle = kind === 'back' ? from.lane : along;
      return (
        within(column + 0.5, from.column, to.column) &&
        (within(lane, from.lane, middle) || within(lane, middle, to.lane))
      );
    });
  /** Whether nothing is drawn behind a spot, nor on the way there: its words can stand beside its mark. */
  const isRoomy = ({ column, lane }: Spot): boolean =>
    lane !== 0 &&
    isFree(column, lane) &&
    !spots.some((other) => other.lane === lane && other.column === column + 1);
  /** Whether a dotted line comes down through a column from a lane to the next: the words there make way for it. */
  const isPassed = (column: number, lane: number): boolean =>
    edges.some(
      ({ kind, from, to }) =>
        kind === 'back' && to.column + 1 === column && within(lane + 0.5, from.lane, to.lane),
    );
  const isCrossed = crossedIn(layout);
  const bends = edges.flatMap(bendsOf);
  /** Whether two lines stand side by side in the gap before or behind a spot, below its mark. */
  const isNarrowed = ({ column, lane }: Spot): boolean =>
    bends.some(
      ({ column: gap, from, to }) =>
        (gap === column || gap === column + 1) && within(lane + 0.5, from, to) && isCrossed(gap, from, to),
    );
  const isOpenAbove = (column: number, lane: number): boolean =>
    column + 1 < layout.columns &&
    !edges.some(
      ({ kind, from, to, way, lane: along }) =>
        (way?.choice.label !== undefined && from.column === column && kind !== 'back') ||
        (within(column + 0.5, from.column, to.column) && Math.min(from.lane, to.lane, along) < lane),
    );
  const areaOf = (spot: Spot, row: number): string =>
    isRoomy(spot)
      ? `roomy ${area(spot.column, row, 2)}`
      : `${area(spot.column, row)} ${isPassed(spot.column, spot.lane) ? 'passed' : isNarrowed(spot) ? 'narrowed' : ''}`;
  const spotClass = (spot: Spot | undefined) =>
    spot ? `${areaOf(spot, rowOf(spot.lane))} t-${tracks.get(spot.lane) ?? 0}` : '';

  return {
    rowOf,
    opened: (step) => area(stations.get(step)?.column ?? 0, row),
    station: (step) => spotClass(stations.get(step)),
    gate: (step) => spotClass(gates.get(step)),
    way: (from, way) => {
      const spot = stations.get(from);
      if (!spot || !leadsElsewhere(way)) return '';
      const place = from.ways.filter(leadsElsewhere).indexOf(way);
      return `pointer ${areaOf(spot, rowOf(spot.lane) + 1 + place)}`;
    },
    sign: (from, way) => {
      const spot = stations.get(from);
      if (!spot || leadsElsewhere(way)) return '';
      const column = spot.column + 1;
      const { lane, to } = lines.get(way) ?? { lane: spot.lane, to: undefined };
      // Above a line that runs on there is room too, where nothing leaves it for a lane above and no other words stand.
      const isWide = to && to.column === column && (isRoomy(to) || isOpenAbove(column, lane));
      return `${area(column, rowOf(lane) - 1, isWide ? 2 : 1)} ${isPassed(column, lane - 1) ? 'passed' : ''}`;
    },
    phase: (id, step) => {
      const column = (gates.get(step) ?? stations.get(step))?.column ?? 0;
      const span =
        phases.find((each) => each.id === id && each.from <= column && each.to >= column) ??
        phases.find((each) => each.id === id);
      const { from, to } = span ?? { from: column, to: column };
      return `${area(from, phaseRow, to - from + 1)} ${isPassed(from, -1) ? 'passed' : ''}`;
    },
    ownPhase: (step) => ownPhase(layout, stations.get(step)!),
  };
}

const within = (place: number, one: number, other: number): boolean =>
  place >= Math.min(one, other) && place <= Math.max(one, other);

/**
 * The classes of a place on the grid.
 * @param column from 0
 * @param row from 1
 * @param width in columns
 * @param height in rows
 */
export const area = (column: number, row: number, width = 1, height = 1): string =>
  `c-${column + 1} r-${row}${width > 1 ? ` w-${width}` : ''}${height > 1 ? ` h-${height}` : ''}`;
