import {
  layout,
  outline,
  type Edge,
  type Layout,
  type Line,
  type Station,
} from '../../../src/model/route/index.js';

/**
 * A route in short: `a>b,c b! c@late=solved b>c,<a`: stations with the ways on (`<` goes back), a gate (`!`), a phase (`@`), an
 * end (`=`).
 */
export function routeOf(text: string): { start: string; stations: Station[] } {
  const stations = text.split(/\s+/).map((word): Station => {
    const [, id, gate, phase, ways, end] = /^(\w+)(!?)(?:@(\w+))?(?:>([\w,<]+))?(?:=([\w-]+))?$/.exec(word)!;
    return {
      id: id!,
      title: id!,
      ...(gate && { consent: { by: [], text: '' } }),
      ...(phase && { phase }),
      ...(end && { end: end as 'solved' }),
      ...(ways && {
        next: ways.split(',').map((to) => (to[0] === '<' ? { to: to.slice(1), back: true } : { to })),
      }),
    };
  });
  return { start: stations[0]!.id, stations };
}

export const layoutOf = (text: string): Layout => layout(outline(routeOf(text)));

const COLUMN = 4;
const LANE = 2;

/** The drawing in letters: stations by their ids, gates as `<>`, ways back dotted. */
export function picture({ above, below, columns, tracks, edges, spots }: Layout): string {
  const sheet = Array.from({ length: (above + below + tracks) * LANE + 1 }, () =>
    Array<string>(columns * COLUMN).fill(' '),
  );
  const row = (lane: number) => (lane + above) * LANE;
  const put = (x: number, y: number, mark: string) => {
    const line = sheet[y]!;
    line[x] = line[x] === ' ' || line[x] === mark ? mark : '+';
  };
  for (const edge of edges) {
    if (edge.kind === 'back') {
      const ends = [edge.from, edge.to];
      const at = ends.map(({ column }) => column * COLUMN);
      for (const { column, lane } of ends)
        for (let y = row(lane) + 1; y < row(edge.lane); y++) put(column * COLUMN, y, ':');
      for (let x = Math.min(...at); x <= Math.max(...at); x++) put(x, row(edge.lane), '.');
      continue;
    }
    const lanes = lanesOf(edge);
    lanes.slice(1).forEach((to, i) => {
      const x = (edge.from.column + i) * COLUMN;
      const [y, steps] = [row(lanes[i]!), Math.abs(row(to) - row(lanes[i]!))];
      if (steps === 0) for (let dx = i > 0 ? 0 : 1; dx < COLUMN; dx++) sheet[y]![x + dx] = '-';
      for (let dy = 1; dy < steps; dy++)
        put(
          x + Math.round((dy * COLUMN) / steps),
          to > lanes[i]! ? y + dy : y - dy,
          to > lanes[i]! ? '\\' : '/',
        );
      if (i > 0) sheet[y]![x] = '-';
    });
  }
  for (const { kind, step, lane, column } of spots) {
    const mark = kind === 'gate' ? '<>' : step.station.id;
    sheet[row(lane)]!.splice(column * COLUMN, mark.length, ...mark);
  }
  return sheet.map((line) => line.join('').trimEnd()).join('\n');
}

/** The lanes of a way on in each of the columns that it passes, from its beginning to its end. */
export function lanesOf({ from, to, lane }: Edge): number[] {
  return [from.lane, ...Array<number>(to.column - from.column - 1).fill(lane), to.lane];
}

/** What keeps to one lane: a line, or a way that passes the steps of its line by. */
type Stretch = Line | Edge;

/** Which of them a way runs along. */
function stretchOf(edge: Edge): Stretch {
  const { kind, from, to } = edge;
  if (kind !== 'join' || to.column - from.column === 1) return to.step.line;
  return from.step === from.step.line.steps.at(-1) ? from.step.line : edge;
}

/** All that keeps to one lane, with that lane. */
function stretches({ spots, edges }: Layout): Map<Stretch, number> {
  return new Map<Stretch, number>([
    ...spots.map(({ step, lane }) => [step.line, lane] as const),
    ...edges.filter(({ kind }) => kind !== 'back').map((edge) => [stretchOf(edge), edge.lane] as const),
  ]);
}

/**
 * How often lines cross: ways on between two columns, and ways back on their way down through what runs below their ends.
 * (How ways back cross each other does not depend on lanes.)
 * @param lanes where everything lies, when it is not where the drawing has it
 */
export function crossings(drawing: Layout, lanes: ReadonlyMap<Stretch, number> = stretches(drawing)): number {
  /** What goes from column to column, as pairs of lanes; what is in a column. */
  const gaps = Array.from({ length: drawing.columns }, () => new Map<string, readonly [number, number]>());
  const columns = gaps.map(() => new Set<number>());
  const drops = new Set<string>();
  for (const { step, column } of drawing.spots) columns[column]!.add(lanes.get(step.line)!);
  for (const edge of drawing.edges) {
    const [from, to] = [lanes.get(edge.from.step.line)!, lanes.get(edge.to.step.line)!];
    if (edge.kind === 'back') {
      drops.add(`${edge.from.column} ${from}`).add(`${edge.to.column} ${to}`);
      continue;
    }
    const along = lanes.get(stretchOf(edge))!;
    const passed = [
      from,
      ...lanesOf(edge)
        .slice(1, -1)
        .map(() => along),
      to,
    ];
    passed.slice(1).forEach((lane, i) => {
      const pair = [passed[i]!, lane] as const;
      gaps[edge.from.column + i]!.set(pair.join(), pair);
      columns[edge.from.column + i]!.add(passed[i]!);
    });
  }
  let count = 0;
  for (const gap of gaps) {
    const pairs = [...gap.values()];
    pairs.forEach(([a, b], i) => {
      for (const [c, d] of pairs.slice(i + 1)) if ((a - c) * (b - d) < 0) count++;
    });
  }
  for (const drop of drops) {
    const [column, lane] = drop.split(' ').map(Number) as [number, number];
    count += [...columns[column]!].filter((other) => other > lane).length;
  }
  return count;
}

/** The fewest crossings of all orders in which the stretches can lie above each other. */
export function fewestCrossings(drawing: Layout): number {
  const all = [...stretches(drawing).keys()];
  let fewest = crossings(drawing);
  const tryOut = (order: readonly Stretch[], rest: readonly Stretch[]) => {
    if (fewest === 0) return;
    if (rest.length === 0)
      fewest = Math.min(fewest, crossings(drawing, new Map(order.map((one, lane) => [one, lane]))));
    for (const one of rest)
      tryOut(
        [...order, one],
        rest.filter((other) => other !== one),
      );
  };
  tryOut([], all);
  return fewest;
}
