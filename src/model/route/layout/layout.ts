import type { Outline, Step, Way } from '../outline.js';

/*
 * Where everything stands in the drawing, in whole columns and lanes: nothing is measured, so that it is right on a server, on
 * paper, at any zoom and in both directions. Column 0 is where the route begins; whoever draws from right to left mirrors it.
 */

/** Something that stands in the drawing: a station, or the gate before it. */
export interface Spot {
  readonly kind: 'station' | 'gate';
  readonly step: Step;
  /** 0 is the first. */
  readonly column: number;
  /** 0 is the main line; below 0 is above it. */
  readonly lane: number;
}

/** A line between two spots. */
export interface Edge {
  readonly kind: Way['kind'];
  readonly from: Spot;
  readonly to: Spot;
  /** The way that it draws; nothing for the piece between a gate and its station. */
  readonly way?: Way;
  /** The lane that it runs along between the two. */
  readonly lane: number;
  /** Of a return: which of the dotted lines below, 0 nearest. */
  readonly track?: number;
}

/** A stretch of columns, both ends included. */
export interface PhaseSpan {
  readonly id: string;
  readonly from: number;
  readonly to: number;
}

export interface Layout {
  readonly columns: number;
  /** Lanes above the main line, and below it. */
  readonly above: number;
  readonly below: number;
  /** How many dotted lines run below everything. */
  readonly tracks: number;
  readonly spots: readonly Spot[];
  readonly edges: readonly Edge[];
  readonly phases: readonly PhaseSpan[];
}

/** Works out where the stations of a route stand. */
export function layout({ main }: Outline): Layout {
  const spots: Spot[] = [];
  const edges: Edge[] = [];
  let column = 0;
  for (const step of main.steps) spots.push({ kind: 'station', step, column: column++, lane: 0 });
  return { columns: column, above: 0, below: 0, tracks: 0, spots, edges, phases: [] };
}
