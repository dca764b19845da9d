import type { Edge, Layout, Spot } from '../../model/route/layout/layout.js';
import type { Step, Way } from '../../model/route/outline.js';

/*
 * Where everything stands on the grid of a drawing that runs sideways, as names of classes: columns and rows are counted,
 * nothing is measured. A lane has a row for the words at its lines, one for its stations, and one for each way that leads
 * elsewhere.
 */

/** Wider than this is no drawing to be read: then the line runs down. */
export const MOST_COLUMNS = 12;
const MOST_LANES = 5;
export const MOST_ROWS = 40;
export const MOST_TRACKS = 4;

/** Whether a route can be drawn sideways at all; whether there is room is for the style sheet. */
export function fits({ columns, above, below, tracks }: Layout): boolean {
  return columns > 1 && columns <= MOST_COLUMNS && above + below < MOST_LANES && tracks <= MOST_TRACKS;
}

export interface Places {
  station(step: Step): string;
  gate(step: Step): string;
  /** Of a way that leads elsewhere: where it says so. */
  way(from: Step, way: Way): string;
  /** Where the words at the beginning of a line stand. */
  sign(from: Step, way: Way): string;
  phase(id: string, step: Step): string;
  /** What is open: below everything. */
  readonly opened: string;
  /** The row in which the stations of a lane stand, from 1. */
  rowOf(lane: number): number;
}

/** Whether a way has no line of its own that says where it goes: it gets its words below the station. */
const leadsElsewhere = ({ kind }: Way) => kind === 'back' || kind === 'join';

/** Works out the rows, and names the places. */
export function placesOf(layout: Layout): Places {
  const { spots, edges, above, below, phases } = layout;
  const stations = new Map<Step, Spot>();
  const gates = new Map<Step, Spot>();
  for (const spot of spots) (spot.kind === 'gate' ? gates : stations).set(spot.step, spot);
  const lines = new Map<Way, Edge>(edges.flatMap((edge) => (edge.way ? [[edge.way, edge] as const] : [])));

  const rows = new Map<number, number>();
  const tracks = new Map<number, number>();
  let row = 2;
  for (let lane = -above; lane <= below; lane++) {
    rows.set(lane, row + 1);
    const here = spots.filter((spot) => spot.lane === lane && spot.kind === 'station');
    row += 2 + Math.max(0, ...here.map(({ step }) => step.ways.filter(leadsElsewhere).length));
    const returns = edges.filter(
      ({ kind, from, to }) => kind === 'back' && (from.lane === lane || to.lane === lane),
    );
    tracks.set(lane, Math.max(0, ...returns.map(({ track = 0 }) => track + 1)));
  }
  const rowOf = (lane: number) => rows.get(lane) ?? 2;
  const spotClass = (spot: Spot | undefined) =>
    spot ? `${area(spot.column, rowOf(spot.lane))} t-${tracks.get(spot.lane) ?? 0}` : '';

  return {
    rowOf,
    opened: `r-${row}`,
    station: (step) => spotClass(stations.get(step)),
    gate: (step) => spotClass(gates.get(step)),
    way: (from, way) => {
      const spot = stations.get(from);
      if (!spot || !leadsElsewhere(way)) return '';
      const place = from.ways.filter(leadsElsewhere).indexOf(way);
      return `pointer ${area(spot.column, rowOf(spot.lane) + 1 + place)}`;
    },
    sign: (from, way) => {
      const spot = stations.get(from);
      return spot && !leadsElsewhere(way)
        ? area(spot.column + 1, rowOf(lines.get(way)?.lane ?? spot.lane) - 1)
        : '';
    },
    phase: (id, step) => {
      const column = (gates.get(step) ?? stations.get(step))?.column ?? 0;
      const span =
        phases.find((each) => each.id === id && each.from <= column && each.to >= column) ??
        phases.find((each) => each.id === id);
      return span ? area(span.from, 1, span.to - span.from + 1) : area(column, 1);
    },
  };
}

/** @param column from 0 */
export const area = (column: number, row: number, width = 1, height = 1): string =>
  `c-${column + 1} r-${row}${width > 1 ? ` w-${width}` : ''}${height > 1 ? ` h-${height}` : ''}`;
