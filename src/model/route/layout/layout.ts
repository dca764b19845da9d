import type { Line, Outline, Step, Way } from '../outline.js';
import { Rows, type Row } from './rows.js';

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

/**
 * A line between two spots: ways on, from a station to the next one or to the gate before it; ways back, from station to
 * station. Of several ways between the same two only the first is drawn.
 *
 * A way on leaves `from.lane` in the first gap between columns, runs along `lane`, and comes to `to.lane` in the last gap; one
 * that leads to the next column does so in that one gap. A way back goes straight down from its station, along `lane`, and
 * straight up; one that leads to its own station is a small loop there.
 */
export interface Edge {
  readonly kind: Way['kind'];
  readonly from: Spot;
  readonly to: Spot;
  /** The way that it draws; nothing for the piece between a gate and its station. */
  readonly way?: Way;
  /** The lane that it runs along between the two. Of a return: `below` + 1 + its track. */
  readonly lane: number;
  /** Of a return: which of the dotted lines below, 0 nearest. */
  readonly track?: number;
}

/** A stretch of columns, both ends included. A phase that is left and comes again has several. */
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

/** A line that is to be drawn, when it is known where. */
interface Plan {
  readonly kind: Way['kind'];
  readonly from: Step;
  readonly to: Step;
  readonly way?: Way;
  /** The row that it runs along; nothing for ways back. */
  readonly along?: Row;
  /** Of a way back. */
  track?: number;
}

/**
 * Works out where the stations of a route stand. Columns: each station as early as all that leads to it allows. Lanes: where
 * least is crossed, then near the main line, then above it (`Rows`). Loose lines are drawn too, below all others. Ways back
 * take tracks below everything, small ones inside large ones.
 */
export function layout(outline: Outline): Layout {
  const { main, steps } = outline;
  const columns = columnsOf(steps);
  const columnOf = (step: Step) => columns[step.place]!;
  /** Where a step begins for who comes along the line: at its gate, if there is one. */
  const entry = (step: Step) => columnOf(step) - (step.station.consent ? 1 : 0);

  const rows = new Rows();
  const rowOf = new Map<Line, Row>();
  for (const { line } of steps) {
    if (rowOf.has(line)) continue;
    const first = line.from ? columnOf(line.from) + 1 : entry(line.steps[0]!);
    const row = rows.add(first, columnOf(line.steps.at(-1)!), !line.from && line !== main);
    if (line.from) rows.connect(first - 1, rowOf.get(line.from.line)!, row);
    rowOf.set(line, row);
  }

  const plans: Plan[] = [];
  for (const step of steps) {
    const row = rowOf.get(step.line)!;
    const column = columnOf(step);
    if (step.station.consent) plans.push({ kind: 'next', from: step, to: step, along: row });
    const seen = new Set<Step>();
    for (const way of step.ways) {
      const { kind, to } = way;
      if (seen.has(to)) continue;
      seen.add(to);
      const plan = { kind, from: step, to, way };
      let along = rowOf.get(to.line)!;
      if (kind === 'back') {
        rows.drop(column, row);
        rows.drop(columnOf(to), along);
        plans.push(plan);
        continue;
      }
      if (kind === 'join') {
        const last = entry(to) - 1;
        const goal = along;
        if (last === column) rows.connect(column, row, goal);
        else {
          if (step === step.line.steps.at(-1)) {
            // Behind the end of a line its own lane is free.
            along = row;
            row.last = Math.max(row.last, last);
          } else {
            along = rows.add(column + 1, last);
            rows.connect(column, row, along);
          }
          rows.connect(last, along, goal);
        }
      }
      plans.push({ ...plan, along });
    }
  }
  const { above, below } = rows.arrange();

  const spots: Spot[] = [];
  const stations = new Map<Step, Spot>();
  const entries = new Map<Step, Spot>();
  for (const step of steps) {
    const { lane } = rowOf.get(step.line)!;
    const station: Spot = { kind: 'station', step, column: columnOf(step), lane };
    const first: Spot = step.station.consent ? { ...station, kind: 'gate', column: entry(step) } : station;
    spots.push(...new Set([first, station]));
    entries.set(step, first);
    stations.set(step, station);
  }
  const tracks = layTracks(plans, columnOf);
  const edges = plans.map(({ kind, from, to, way, along, track = 0 }): Edge => {
    const isGate = !way;
    return {
      kind,
      from: (isGate ? entries : stations).get(from)!,
      to: (isGate || kind === 'back' ? stations : entries).get(to)!,
      ...(way && { way }),
      lane: along ? along.lane : below + 1 + track,
      ...(!along && { track }),
    };
  });
  return {
    columns: Math.max(-1, ...columns) + 1,
    above,
    below,
    tracks,
    spots,
    edges,
    phases: phasesOf(spots, main),
  };
}

/**
 * The phase of a step that stands at another stretch, or at none: a stretch is that of the main line, and what leaves it later
 * can be of what was before.
 */
export function ownPhase({ phases }: Pick<Layout, 'phases'>, { step, column }: Spot): string | undefined {
  const { phase } = step.station;
  const here = phases.find(({ from, to }) => from <= column && column <= to);
  return here?.id === phase ? undefined : phase;
}

/** The columns of the stations, by their places. */
function columnsOf(steps: readonly Step[]): number[] {
  // Ways lead to what is read later, save from a loose line to one before it: from the last to the first, nothing leads back.
  const trees: Step[][] = [];
  for (const step of steps) {
    if (!step.line.from && step === step.line.steps[0]) trees.unshift([]);
    trees[0]!.push(step);
  }
  const columns = steps.map(() => 0);
  for (const { place, station, ways } of trees.flat()) {
    if (station.consent) columns[place]!++;
    for (const { kind, to } of ways)
      if (kind !== 'back') columns[to.place] = Math.max(columns[to.place]!, columns[place]! + 1);
  }
  return columns;
}

/** Gives ways back their tracks, the shortest ones first, each below all that it passes. The answer is how many there are. */
function layTracks(plans: readonly Plan[], columnOf: (step: Step) => number): number {
  const taken: number[] = [];
  const returns = plans
    .filter(({ along }) => !along)
    .map((plan) => {
      const ends = [columnOf(plan.to), columnOf(plan.from)];
      return { plan, first: Math.min(...ends), last: Math.max(...ends) };
    })
    .sort((a, b) => a.last - a.first - (b.last - b.first));
  for (const { plan, first, last } of returns) {
    let track = 0;
    for (let column = first; column <= last; column++) track = Math.max(track, taken[column] ?? 0);
    plan.track = track;
    for (let column = first; column <= last; column++) taken[column] = track + 1;
  }
  return Math.max(0, ...returns.map(({ plan }) => plan.track! + 1));
}

/**
 * The stretches of the phases. The main line says where a phase is; where nothing of it stands, the phase before goes on.
 * Behind its end the branches say so.
 */
function phasesOf(spots: readonly Spot[], main: Line): PhaseSpan[] {
  const phases: (string | undefined)[] = [];
  const behind: (string | undefined)[] = [];
  for (const { step, column } of spots)
    if (step.line === main) phases[column] = step.station.phase ?? '';
    else behind[column] ??= step.station.phase;
  for (let column = 0; column < phases.length; column++) phases[column] ??= phases[column - 1];
  const spans: PhaseSpan[] = [];
  for (let column = 0; column < Math.max(phases.length, behind.length); column++) {
    const id = phases[column] ?? behind[column];
    if (!id) continue;
    const last = spans.at(-1);
    if (last?.id === id && last.to === column - 1) spans.splice(-1, 1, { ...last, to: column });
    else spans.push({ id, from: column, to: column });
  }
  return spans;
}
