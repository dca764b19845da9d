import type { Choice, Route, Station } from './route.js';

/*
 * A route as a text: one line of steps, with below a step the ways that leave the line there. Each station stands in it once,
 * so that its number means one place. The drawing is made from the same lines (`layout`), so that what is seen and what is
 * read cannot differ.
 */

/**
 * Where a way leads: on to the step below it (`next`), along steps of its own (`branch`), to a step that stands elsewhere
 * further on (`join`), or back (`back`). What it is follows from the order in which the steps are read, not from what the
 * data says: an unmarked loop goes back, and what is marked `back` but comes further on does not.
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
  /** Its place among `Outline.steps`. */
  readonly place: number;
  /** In the order of the data. Two of them may lead to the same step. */
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
  /** What no way leads to: shown apart, so that nothing is lost. Numbers go on from the main line. */
  readonly loose: readonly Line[];
  /**
   * All steps in the order in which they are read: a step, the branches that leave there, the next step. Ways on lead to what
   * is read later; only from a loose line they can lead to a line that stands before it.
   */
  readonly steps: readonly Step[];
  readonly byId: ReadonlyMap<string, Step>;
}

interface MutableStep extends Step {
  number: string;
  place: number;
  readonly ways: Way[];
  readonly line: MutableLine;
}
interface MutableLine extends Line {
  readonly steps: MutableStep[];
  readonly from?: MutableStep;
}
type Table = ReadonlyMap<string, Station>;

/** The ways that go on; those that go back are no steps forward. */
export const onward = ({ next = [] }: Station): readonly Choice[] => next.filter(({ back }) => !back);

/**
 * Puts a route in the order in which it is read. Takes time in proportion to stations and ways, and does not recur: no route
 * is too long or too deep.
 *
 * The line goes on where most steps are still to come, so that “it is solved” right after a question is a branch and the long
 * way is the line; of equals, the way that is written first. A later way that comes to the same station by one or two steps
 * more is a detour and stays a branch. An end where others take over counts for two steps less: what should happen comes
 * before what happens when that fails.
 */
export function outline({ stations, start }: Pick<Route, 'stations' | 'start'>): Outline {
  const table = new Map(stations.map((station) => [station.id, station]));
  const favourite = favourites(stations, table);
  const byId = new Map<string, MutableStep>();
  const drawn: MutableStep[] = [];
  const follower = new Map<Step, MutableStep>();

  /**
   * Draws a line and what leaves it. The line takes its stations first, then the branches do, from its end to its beginning:
   * what several branches lead to stands on the last of them, so that the others lead further on.
   */
  function draw(first: Station, root?: MutableStep): MutableStep | undefined {
    const todo: [Station, MutableStep?, MutableLine?][] = [[first, root]];
    for (let one = todo.pop(); one; one = todo.pop()) {
      const [station, from, goesOn] = one;
      if (byId.has(station.id)) continue;
      const line = goesOn ?? { steps: [], depth: from ? from.line.depth + 1 : 0, ...(from && { from }) };
      const step: MutableStep = { station, number: '', place: 0, ways: [], line };
      byId.set(station.id, step);
      drawn.push(step);
      line.steps.push(step);
      if (goesOn) follower.set(from!, step);
      const ahead = goals(station, table).filter(({ id }) => !byId.has(id));
      const best = favourite(ahead);
      todo.push(...ahead.map((other): [Station, MutableStep] => [other, step]));
      if (best) todo.push([best, step, line]);
    }
    return byId.get(first.id);
  }

  const aimed = new Set(stations.flatMap(({ id, next = [] }) => next.map(({ to }) => to !== id && to)));
  const roots: MutableStep[] = [];
  let looked = 0;
  for (const station of [
    ...[table.get(start) ?? stations[0]].filter((begin) => !!begin),
    ...stations.filter(({ id }) => !aimed.has(id)),
    ...stations,
  ]) {
    if (byId.has(station.id)) continue;
    roots.push(draw(station)!);
    // What is only gone back to hangs from the step that goes there.
    for (; looked < drawn.length; looked++)
      for (const { to } of drawn[looked]!.station.next ?? [])
        if (table.has(to)) draw(table.get(to)!, drawn[looked]);
  }

  const steps = inOrder(roots, byId, follower);
  const [main = { steps: [], depth: 0 }, ...loose] = roots.map(({ line }) => line);
  return { main, loose, steps, byId };
}

/** The stations that a station leads on to. */
const goals = (station: Station, table: Table): Station[] =>
  onward(station).flatMap(({ to }) => table.get(to) ?? []);

/** Chooses with which of several stations a line goes on. */
function favourites(stations: readonly Station[], table: Table) {
  /** How many steps are still to come, itself included, and where its line goes on. */
  const ahead = new Map<Station, { steps: number; then: Station | undefined }>();

  function favourite(ways: readonly Station[]): Station | undefined {
    let best: Station | undefined;
    for (const way of ways) {
      const then = ahead.get(way)?.then;
      const isDetour = then && best && (then === best || ahead.get(then)?.then === best);
      if (!best || (!isDetour && stepsOf(way) > stepsOf(best))) best = way;
    }
    return best;
  }
  // What lies on a loop that is being looked at has no length yet.
  const stepsOf = (station: Station) => ahead.get(station)?.steps ?? 0;

  const seen = new Set<Station>();
  const todo = stations.map((station) => ({ station, isDone: false }));
  for (let one = todo.pop(); one; one = todo.pop()) {
    const { station, isDone } = one;
    const ways = isDone || !seen.has(station) ? goals(station, table) : [];
    if (isDone) {
      const then = favourite(ways);
      ahead.set(station, { then, steps: then ? stepsOf(then) + 1 : station.end === 'escalate' ? -1 : 1 });
    } else if (!seen.has(station)) {
      seen.add(station);
      todo.push({ station, isDone: true }, ...ways.map((way) => ({ station: way, isDone: false })));
    }
  }
  return favourite;
}

/** The steps in the order in which they are read, with their ways and numbers. */
function inOrder(
  roots: readonly MutableStep[],
  byId: ReadonlyMap<string, MutableStep>,
  follower: ReadonlyMap<Step, MutableStep>,
): Step[] {
  const steps: MutableStep[] = [];
  const todo = [...roots].reverse();
  let main = 0;
  let aside = 0;
  let anchor = '';
  for (let step = todo.pop(); step; step = todo.pop()) {
    const { station, line, ways } = step;
    const next = follower.get(step);
    step.place = steps.push(step) - 1;
    if (line.depth > 0) step.number = station.number ?? `${anchor}${letters(aside++)}`;
    else {
      main++;
      aside = 0;
      anchor = step.number = station.number ?? String(main);
    }
    const branches = new Set<MutableStep>();
    for (const choice of station.next ?? []) {
      const to = byId.get(choice.to);
      if (!to) continue;
      const isBranch = to.line.from === step && to.line.steps[0] === to && !branches.has(to);
      if (isBranch) branches.add(to);
      // Whether the others lead on or back is known when all steps have their place.
      ways.push({
        kind: to === next ? 'next' : isBranch ? 'branch' : 'join',
        choice,
        to,
        ...(isBranch && { line: to.line }),
      });
    }
    if (next) todo.push(next);
    todo.push(...[...branches].reverse());
  }
  let root = 0;
  for (const { place, line, ways } of steps) {
    if (line.depth === 0 && place === line.steps[0]!.place) root = place;
    ways.forEach((way, i) => {
      const { kind, choice, to } = way;
      const isBefore = to.place <= place && (choice.back ?? to.place >= root);
      if (kind === 'join' && isBefore) ways[i] = { ...way, kind: 'back' };
    });
  }
  return steps;
}

/** a … z, aa, ab … */
function letters(n: number): string {
  return (n >= 26 ? letters(Math.floor(n / 26) - 1) : '') + String.fromCharCode(97 + (n % 26));
}
