import type { crossedIn } from '../layout/bends.js';
import type { Edge, Spot } from '../layout/layout.js';
import { widthOf, wrap, oneLine } from './text-measure.js';
import { POST, ROOM, goesBack, phaseSize, postBox, trackKey, type Row, type Rows } from './rows.js';
import type { Ink, Pen, Point } from './sheet.js';
import { bare, END_INKS, say, SIZES, type PosterContext } from './station-flow.js';

/** A row in its place on a sheet. */
export interface PlacedRow {
  readonly row: Row;
  /** Number of the sheet, from 0. */
  readonly sheet: number;
  readonly y: number;
}

/** Where rows stand, and whom to draw them with. */
interface Placed {
  readonly rows: readonly PlacedRow[];
  readonly of: Rows;
  readonly edges: readonly Edge[];
  readonly isCrossed: ReturnType<typeof crossedIn>;
  /** Where the paper between its margins begins and ends. */
  readonly left: number;
  readonly right: number;
  readonly pens: readonly Pen[];
}

/** Draws rows on their sheets: stretches, lines, marks, words, in this order. */
export function drawRows(placed: Placed, context: PosterContext): void {
  for (const one of placed.rows) drawPhases(one, placed, context);
  for (const one of placed.rows) drawEndGrounds(one, placed);
  const returns = placed.edges.filter(goesBack);
  for (const edge of returns) drawReturn(edge, placed);
  const onward = placed.edges.filter((edge) => !goesBack(edge));
  // The main line lies on top of what leaves it.
  for (const edge of [...onward].sort((a, b) => Number(isMain(a)) - Number(isMain(b))))
    drawLine(edge, placed);
  for (const one of placed.rows) drawSpots(one, placed, context);
}

const isMain = ({ from, to, lane }: Edge): boolean => from.lane === 0 && to.lane === 0 && lane === 0;

function drawPhases({ row, sheet, y }: PlacedRow, placed: Placed, context: PosterContext): void {
  const pen = placed.pens[sheet]!;
  const { scale } = placed.of;
  const { columnWidth } = row;
  const height = ROOM.phase * scale;
  const size = phaseSize(scale);
  const gap = 1 * scale;
  for (const { id, from, to } of row.phases) {
    const x = columnStart(from, row, placed) + gap / 2;
    const width = columnWidth * (to - from + 1) - gap;
    const top = y + row.phasesAt;
    pen.rect(x, top, width, height, 1.8 * scale, { fill: 'wash' });
    const said = say(context.route.phases?.find((phase) => phase.id === id)?.label, context);
    const pad = 2.4 * scale;
    const [line] = said
      ? wrap(oneLine(said.text), { width: width - pad * 2, size, bold: true, lines: 1 }).lines
      : [];
    if (said && line)
      pen.text({ ...said, text: line }, x + pad, top + height / 2 + size * 0.36, {
        size,
        bold: true,
        ink: 'soft',
      });
  }
}

/** Behind the words of an end: where a way leads has a name. */
function drawEndGrounds({ row, sheet, y }: PlacedRow, placed: Placed): void {
  const { scale } = placed.of;
  for (const { spots, line, texts } of row.lanes)
    for (const one of spots) {
      const { spot, flow, post } = one;
      const { end } = spot.step.station;
      if (!end || spot.kind === 'gate' || flow.isEmpty) continue;
      const fill = END_INKS[end][1];
      if (post) {
        const box = postBox(one, markOf(spot, row, placed), scale);
        placed.pens[sheet]!.rect(box.x, y + line + box.top, box.width, box.height, 2.4 * scale, { fill });
        continue;
      }
      const width = Math.min(flow.used + 5 * scale, row.columnWidth - 1);
      const x = middle(spot.column, row, placed) - width / 2;
      placed.pens[sheet]!.rect(x, y + texts - 1 * scale, width, flow.height + 2.2 * scale, 2.4 * scale, {
        fill,
      });
    }
}

function drawSpots({ row, sheet, y }: PlacedRow, placed: Placed, context: PosterContext): void {
  const pen = placed.pens[sheet]!;
  const { scale } = placed.of;
  for (const { spots, line, texts } of row.lanes)
    for (const one of spots) {
      const { spot, flow, beside, post } = one;
      const x = markOf(spot, row, placed);
      if (spot.kind === 'gate') drawGate(pen, x, y + line, scale, context);
      else drawMark(pen, spot, x, y + line, scale);
      if (post) {
        const box = postBox(one, x, scale);
        const inset = (box.height - flow.height) / 2;
        flow.draw(pen, box.x + POST.pad * scale, y + line + box.top + inset);
      } else flow.draw(pen, x - flow.width / 2, y + texts);
      if (!beside) continue;
      const start = middle(spot.column + 1, row, placed) - beside.width / 2;
      const around = 1.4 * scale;
      pen.rect(
        start - around,
        y + texts - around,
        beside.width + around * 2,
        beside.height + around * 2,
        2 * scale,
        {
          fill: 'wash',
        },
      );
      beside.draw(pen, start, y + texts);
    }
}

/** Turned on its point: here one stops first. */
function drawGate(pen: Pen, x: number, y: number, scale: number, { icons }: PosterContext): void {
  const half = ROOM.mark * 1.18 * scale;
  const points: Point[] = [
    [x, y - half],
    [x + half, y],
    [x, y + half],
    [x - half, y],
  ];
  pen.line(points, 1.4 * scale, { fill: 'paper', stroke: 'care', strokeWidth: 1 * scale }, true);
  pen.icon(icons.check, x, y, ROOM.mark * 0.95 * scale, 'care');
}

function drawMark(pen: Pen, { step }: Spot, x: number, y: number, scale: number): void {
  const { end, optional, question } = step.station;
  const radius = ROOM.mark * scale;
  const ink: Ink = end ? END_INKS[end][0] : 'accent';
  const isChoice = question !== undefined && step.ways.length > 1;
  const width = 1 * scale;
  pen.circle(x, y, radius - width / 2, {
    fill: isChoice ? ink : 'paper',
    stroke: ink,
    strokeWidth: width,
    ...(optional && { dash: [1.4 * scale, 1.7 * scale] as const }),
  });
  const [number = ''] = wrap(oneLine(step.number), {
    width: radius * 4,
    size: SIZES.number * scale,
    bold: true,
    lines: 1,
  }).lines;
  const most = (radius - width) * 1.7;
  const size = Math.min(SIZES.number * scale, (most / widthOf(number, 1, true)) * 0.95);
  pen.text(bare(number), x, y + size * 0.36, {
    size,
    bold: true,
    ink: isChoice ? 'paper' : end ? ink : 'ink',
    side: 'middle',
  });
}

function drawLine(edge: Edge, placed: Placed): void {
  const { scale } = placed.of;
  const { from, to } = edge;
  const end = to.kind === 'station' ? to.step.station.end : undefined;
  const ink: Ink = end && to.lane !== 0 ? END_INKS[end][0] : 'accent';
  const paint = { stroke: ink, strokeWidth: (isMain(edge) ? 1.7 : 1.3) * scale };
  const first = rowAt(from.column, placed);
  const last = rowAt(to.column, placed);
  let points: Point[] = [];
  let lane = from.lane;
  for (let i = first; i <= last; i++) {
    const { row, sheet, y } = placed.rows[i]!;
    const at = (wanted: number): number => y + lineOf(row, wanted);
    if (i === first) points.push([markOf(from, row, placed), at(lane)]);
    const change = (column: number, shift: number, wanted: number) => {
      // Where lines go up and down in the same gap each has a side of it.
      const own = placed.isCrossed(column, lane, wanted) ? (wanted < lane ? -1.7 : 1.7) : shift;
      const x = columnStart(column, row, placed) + own * scale;
      // What leaves a mark does so at once, not somewhere on the way to the next.
      const isFirst = i === first && points.length === 1;
      const wide = Math.abs(x - points[0]![0]) - ROOM.mark * 0.6 * scale;
      points.push(isFirst ? [x, at(lane), wide] : [x, at(lane)], [x, at(wanted)]);
      lane = wanted;
    };
    // To the next column there is one gap; at the end of a row a line goes on from the lane that it is in.
    if (edge.to.column === from.column + 1 && i === last && lane !== to.lane && i === first)
      change(to.column, -1.1, to.lane);
    else if (edge.lane !== lane && !(i < last && i === first && from.column === row.to))
      change(i === first ? from.column + 1 : row.from, i === first ? -1.1 : 1.1, edge.lane);
    if (i === last) {
      if (lane !== to.lane) change(to.column, 1.1, to.lane);
      points.push([markOf(to, row, placed), at(to.lane)]);
      continue;
    }
    const next = placed.rows[i + 1]!;
    // The line from the highest lane goes round the others, so that they do not cross. Lines that leave in one lane are one.
    const order = row.onward.indexOf(lane);
    const turn = ROOM.turn * scale;
    const right = placed.right - placed.of.side + (row.onward.length - order) * turn - turn * 0.4;
    const left = placed.left + placed.of.side - (order + 0.6) * turn;
    const entry = next.row.from === to.column ? to.lane : edge.lane;
    const nextLine = next.y + lineOf(next.row, entry);
    if (next.sheet === sheet) {
      const between =
        y + row.height + (ROOM.rows / 2 + (row.onward.length - order - 0.5) * ROOM.turn) * scale;
      points.push([right, at(lane)], [right, between], [left, between], [left, nextLine]);
    } else {
      points.push([right, at(lane)]);
      placed.pens[sheet]!.line(points, 3 * scale, paint);
      arrow(placed.pens[sheet]!, [right, at(lane)], 'end', ink, scale);
      points = [[left, nextLine]];
    }
    lane = entry;
  }
  placed.pens[placed.rows[last]!.sheet]!.line(points, 4 * scale, paint);
}

/** A dotted line back, with an arrow where it arrives. What leads to the same place comes together. */
function drawReturn(edge: Edge, placed: Placed): void {
  const { from, to } = edge;
  const { scale } = placed.of;
  const [start, goal] = [placed.rows[rowAt(from.column, placed)]!, placed.rows[rowAt(to.column, placed)]!];
  const isSameRow = start === goal;
  const shift = ROOM.mark * 0.42 * scale;
  const fromX = markOf(from, start.row, placed) - shift;
  const toX = markOf(to, goal.row, placed) + (isSameRow ? shift : -shift);
  const fromTrack = start.y + trackOf(start.row, from.lane, edge, scale);
  const toTrack = goal.y + trackOf(goal.row, to.lane, edge, scale);
  const points: Point[] = [
    [fromX, start.y + lineOf(start.row, from.lane)],
    [fromX, fromTrack],
  ];
  const paint = { stroke: 'soft' as const, strokeWidth: 0.6 * scale, dash: [0.1, 1.7 * scale] as const };
  const pen = placed.pens[start.sheet]!;
  const outside = placed.left + (placed.of.backTo.indexOf(to) + 0.5) * ROOM.turn * scale;
  if (start.sheet !== goal.sheet) {
    pen.line([...points, [outside, fromTrack]], 2 * scale, paint);
    arrow(pen, [outside, fromTrack], 'start', 'soft', scale);
    return;
  }
  // One that joins another stops there.
  const joins = longest(edge, placed) !== edge;
  const tip = goal.y + lineOf(goal.row, to.lane) + ROOM.mark * 0.95 * scale;
  const end: Point[] = [
    [toX, toTrack],
    [toX, tip + 1.6 * scale],
  ];
  if (!isSameRow) points.push([outside, fromTrack], ...(joins ? [] : ([[outside, toTrack]] as Point[])));
  else if (fromTrack !== toTrack) {
    const beside = columnStart(to.column + 1, start.row, placed) + 0.9 * scale;
    points.push([beside, fromTrack], [beside, toTrack]);
  }
  pen.line(joins ? points : [...points, ...end], 2 * scale, paint);
  if (!joins) arrow(pen, [toX, tip], 'up', 'soft', scale);
}

/** Of the ways back from one place to another row, or within a row: the one that comes from furthest. */
function longest(edge: Edge, placed: Placed): Edge {
  const goal = rowAt(edge.to.column, placed);
  const isHere = (one: Edge) => rowAt(one.from.column, placed) === goal;
  const sheet = placed.rows[goal]!.sheet;
  return placed.edges
    .filter(
      (one) =>
        goesBack(one) &&
        one.to === edge.to &&
        isHere(one) === isHere(edge) &&
        placed.rows[rowAt(one.from.column, placed)]!.sheet === sheet,
    )
    .reduce((far, one) => (isFurther(one, far, isHere(edge), placed) ? one : far));
}

/** In one row those in the lane of the station pass all others; from other rows those that stand lowest. */
function isFurther(one: Edge, other: Edge, isHere: boolean, placed: Placed): boolean {
  const places = [one, other].map(({ from, to }) =>
    isHere
      ? [from.lane === to.lane ? 1 : 0, from.column]
      : [rowAt(from.column, placed), from.lane, from.column],
  );
  const [a, b] = places as [number[], number[]];
  const i = a.findIndex((value, j) => value !== b[j]);
  return i >= 0 && a[i]! > b[i]!;
}

/** The head of an arrow, with its point here. */
function arrow(pen: Pen, [x, y]: Point, towards: 'up' | 'start' | 'end', ink: Ink, scale: number): void {
  const [long, half] = [2 * scale, 1.1 * scale];
  const points: Record<typeof towards, Point[]> = {
    up: [
      [x, y],
      [x + half, y + long],
      [x - half, y + long],
    ],
    start: [
      [x - long, y],
      [x, y - half],
      [x, y + half],
    ],
    end: [
      [x + long, y],
      [x, y - half],
      [x, y + half],
    ],
  };
  pen.line(points[towards], 0.2, { fill: ink }, true);
}

const rowAt = (column: number, { rows }: Placed): number => rows.findIndex(({ row }) => column <= row.to);
const laneIn = (row: Row, lane: number) => row.lanes.find((one) => one.lane === lane) ?? row.lanes[0]!;
const lineOf = (row: Row, lane: number): number => laneIn(row, lane).line;

function trackOf(row: Row, lane: number, edge: Edge, scale: number): number {
  const room = laneIn(row, lane);
  const place = Math.max(0, room.tracks.indexOf(trackKey(edge)));
  return room.line + (ROOM.mark + (place + 0.75) * ROOM.track) * scale;
}

/** Where a column begins. */
const columnStart = (column: number, row: Row, { left, of }: Placed): number =>
  left + of.side + (column - row.from) * row.columnWidth;
const middle = (column: number, row: Row, placed: Placed): number =>
  columnStart(column, row, placed) + row.columnWidth / 2;

/** The middle of the mark of a station: of a signpost it stands where its column begins. */
function markOf(spot: Spot, row: Row, placed: Placed): number {
  const isPost = laneIn(row, spot.lane).spots.some((one) => one.spot === spot && one.post);
  if (!isPost) return middle(spot.column, row, placed);
  return columnStart(spot.column, row, placed) + (ROOM.gutter / 2 + ROOM.mark) * placed.of.scale;
}
