import type { Choice, Route, Station } from './route.js';

/*
 * A route as a text: one line of steps, with below a step the ways that leave the line there. Each station stands in it once,
 * so that its number means one place. The drawing is made from the same lines (`layout`), so that what is seen and what is
 * read cannot differ.
 */

/**
 * Where a way leads: on to the step below it (`next`), along steps of its own (`branch`), to a step that stands elsewhere
 * further on (`join`), or back (`back`).
 */
export type WayKind = 'next' | 'branch' | 'join' | 'back';

/** One way on from a step. */
export interface Way {
  readonly kind: WayKind;
  readonly choice: Choice;
  /** Where it leads. */
  readonly to: Step;
  /** Of a branch: its steps. */
  readonly line?: Line;
}

/** A station in its place. */
export interface Step {
  readonly station: Station;
  /** `4`, `4a`: counted along the line; what leaves it is counted with letters from the step where it left. */
  readonly number: string;
  readonly ways: readonly Way[];
  /** The line that it stands on. */
  readonly line: Line;
}

/** Steps that follow each other. */
export interface Line {
  readonly steps: readonly Step[];
  /** How many lines it hangs from: 0 is the main line. */
  readonly depth: number;
  /** The step where it leaves another line; nothing for the main line and for loose ones. */
  readonly from?: Step;
}

export interface Outline {
  readonly main: Line;
  /** What no way leads to: shown apart, so that nothing is lost. */
  readonly loose: readonly Line[];
  /** All steps in the order in which they are read. */
  readonly steps: readonly Step[];
  readonly byId: ReadonlyMap<string, Step>;
}

interface MutableStep extends Step {
  number: string;
  readonly ways: Way[];
  readonly line: MutableLine;
}
interface MutableLine extends Line {
  readonly steps: MutableStep[];
  readonly from?: MutableStep;
}

/** The ways that go on; those that go back are no steps forward. */
export const onward = ({ next = [] }: Station): readonly Choice[] => next.filter(({ back }) => !back);

/**
 * Puts a route in the order in which it is read. The line goes on where most steps are still to come; of equals, the way
 * that is written first. Takes time in proportion to stations and ways.
 */
export function outline({ stations, start }: Pick<Route, 'stations' | 'start'>): Outline {
  const table = new Map(stations.map((station) => [station.id, station]));
  const lengths = lengthsOf(stations, table);
  const placed = new Map<string, MutableStep>();

  /** A line from a station, as far as it meets nothing that has a place. */
  function draw(first: Station, depth: number, from?: MutableStep): MutableLine {
    const line: MutableLine = { steps: [], depth, ...(from && { from }) };
    for (let station: Station | undefined = first; station; station = longest(station)) {
      const step: MutableStep = { station, number: '', ways: [], line };
      placed.set(station.id, step);
      line.steps.push(step);
    }
    return line;
  }

  function longest(station: Station): Station | undefined {
    let best: Station | undefined;
    for (const { to } of onward(station)) {
      const other = table.get(to);
      if (other && !placed.has(to) && (!best || lengths.get(to)! > lengths.get(best.id)!)) best = other;
    }
    return best;
  }

  const steps: MutableStep[] = [];
  /** Settles the ways of the steps of a line; lines that leave it are settled where they leave it. */
  function settle(line: MutableLine): void {
    line.steps.forEach((step, i) => {
      steps.push(step);
      for (const choice of step.station.next ?? []) {
        const to = placed.get(choice.to);
        const goal = to ? undefined : table.get(choice.to);
        if (choice.back && to) step.ways.push({ kind: 'back', choice, to });
        else if (to) step.ways.push({ kind: to === line.steps[i + 1] ? 'next' : 'join', choice, to });
        else if (goal) {
          const branch = draw(goal, line.depth + 1, step);
          step.ways.push({ kind: 'branch', choice, to: branch.steps[0]!, line: branch });
          settle(branch);
        }
      }
    });
  }

  const first = table.get(start) ?? stations[0];
  const main = first ? draw(first, 0) : { steps: [], depth: 0 };
  settle(main);
  const loose: MutableLine[] = [];
  for (const station of stations) {
    if (placed.has(station.id)) continue;
    const line = draw(station, 0);
    loose.push(line);
    settle(line);
  }
  count(steps);
  return { main, loose, steps, byId: placed };
}

/** How many steps there are at most from a station to the end of its way, itself included. */
function lengthsOf(stations: readonly Station[], table: ReadonlyMap<string, Station>): Map<string, number> {
  const lengths = new Map<string, number>();
  // No recursion: a line can be long. 0 marks what is being looked at, so that a loop that nobody marked ends.
  for (const begin of stations) {
    const stack = [begin];
    while (stack.length > 0) {
      const station = stack.at(-1)!;
      const others = onward(station).flatMap(({ to }) => table.get(to) ?? []);
      if (!lengths.has(station.id)) {
        lengths.set(station.id, 0);
        stack.push(...others.filter(({ id }) => !lengths.has(id)));
      } else {
        stack.pop();
        const most = Math.max(0, ...others.map(({ id }) => lengths.get(id) ?? 0));
        lengths.set(station.id, most + 1);
      }
    }
  }
  return lengths;
}

/** Gives the steps their numbers, in the order in which they are read. */
function count(steps: readonly MutableStep[]): void {
  let main = 0;
  let aside = 0;
  for (const step of steps) {
    const own = step.station.number;
    if (step.line.depth === 0) {
      main++;
      aside = 0;
      step.number = own ?? String(main);
    } else step.number = own ?? `${anchorOf(step)}${letters(aside++)}`;
  }
}

/** The number of the step on the main line that a branch hangs from. */
function anchorOf(step: Step): string {
  const { line } = step;
  let from = line.from;
  while (from && from.line.depth > 0) ({ from } = from.line as { from?: Step });
  return from?.number ?? '';
}

/** a … z, aa, ab … */
function letters(n: number): string {
  return (n >= 26 ? letters(Math.floor(n / 26) - 1) : '') + String.fromCharCode(97 + (n % 26));
}
