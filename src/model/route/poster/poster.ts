import { direction } from '../../text.js';
import { crossedIn } from '../layout/bends.js';
import type { Layout } from '../layout/layout.js';
import type { Route } from '../route.js';
import { drawRows, type PlacedRow } from './draw-rows.js';
import { drawFoot, drawHead, footHeight, headHeight, type Code, type Frame } from './frame.js';
import { rowEnds, type ColumnNeed } from './row-ends.js';
import { below, enriched, goesBack, inRows, ROOM, type Rows } from './rows.js';
import { Pen, type Sheet } from './sheet.js';
import {
  DETAILS,
  say,
  spotFlows,
  type Detail,
  type PosterContext,
  type SummaryLines,
} from './station-flow.js';
import type { PosterIcons, PosterWords } from './words.js';
import { times } from '../../lists.js';

export type { Sheet, Shape, TextShape } from './sheet.js';
export type { Detail } from './station-flow.js';
export type { PosterIcons, PosterWords } from './words.js';

/** Sizes of paper in millimetres (ISO 216), the short side first. */
export const PAPERS = { a4: [210, 297], a3: [297, 420] } as const;
export type Paper = keyof typeof PAPERS;

/** What a poster is made of: a route as it is shown. */
export interface PosterRoute {
  readonly route: Route;
  readonly layout: Layout;
}

export interface PosterOptions {
  readonly paper: Paper;
  /** Language of the words (BCP 47); its direction is that of the poster. */
  readonly language: string;
  /** Language that the texts of the route should be in, where that is another. */
  readonly dataLanguage?: string;
  readonly words: PosterWords;
  readonly icons: PosterIcons;
  /** Where the route stands, and the squares of the code that leads there. */
  readonly code?: Code;
}

/** A route on paper. */
export interface Poster {
  readonly paper: Paper;
  /** In millimetres, of each sheet. */
  readonly width: number;
  readonly height: number;
  readonly sheets: readonly Sheet[];
  readonly title: string;
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  /** How much is told of all stations, and in letters of which size: 1 is 12 points for a title. */
  readonly detail: Detail;
  readonly scale: number;
}

/**
 * Measures of a paper. A larger one hangs further from its readers: `smallest` is what its letters should be, `least` what
 * they may be rather than that there are more sheets.
 */
const MEASURES = {
  a4: { margin: 9, frame: 0.9, largest: 1.9, smallest: 0.76, least: 0.76 },
  a3: { margin: 12, frame: 1.3, largest: 2.7, smallest: 1, least: 0.85 },
} as const;
/** How often the room between the largest and the smallest letters is halved; every next scale that is tried is so much smaller. */
const HALVINGS = 5;
const SMALLER = 0.93;
/** More rows than this are no drawing any more on one sheet. */
const MOST_ROWS = 10;
/** What a broken word costs, and that less is told of each station: in scale, where the smallest is 1. */
const BROKEN = 0.06;
/** The same where letters could be smaller: then words need not be broken. */
const NEEDLESS = 0.3;
const LESS: Readonly<Record<Detail, number>> = { 0: 0, 1: 0.08, 2: 0.3, 3: 1.2 };
/** What it costs that nothing, or not all, is said of what happens at a station. */
const SHORT: Readonly<Record<SummaryLines, number>> = { 0: 0.3, 3: 0.12, 4: 0.06, 6: 0 };
/** The least width of a column at scale 1, in millimetres: what is narrower is hard to read. */
const NARROWEST = 27;
/** The width of a column in which text reads well, at scale 1, and what it costs when there is none of it. */
const COMFORTABLE = 46;
const CRAMPED = 1.2;
/** Where several sheets are needed there is room for legible letters. */
const ON_SHEETS = 0.9;
/** What another sheet costs, compared with telling less (`LESS`). */
const SHEET = 0.8;
/** Width of a column where there is room, at scale 1, in millimetres. */
const COLUMN = 36;

/** A way to put a route on paper. */
interface Arrangement {
  readonly rows: Rows;
  readonly frame: Frame;
  readonly scale: number;
}

/**
 * Puts a route on one sheet, with the largest letters that fit; where the smallest legible ones do not, less is told of each
 * station, and only then there are more sheets. The same route always gives the same poster.
 */
export function makePoster(shown: PosterRoute, options: PosterOptions): Poster {
  const steps = posterInSteps(shown, options);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/** The same in many short steps, so that whoever makes it can do something else in between. */
export function* posterInSteps(shown: PosterRoute, options: PosterOptions): Generator<undefined, Poster> {
  const { route, layout } = shown;
  const { paper, language } = options;
  const isMirrored = direction(language) === 'rtl';
  const context: PosterContext = {
    ...options,
    route,
    isMirrored,
    phases: layout.phases,
    goesBack: layout.edges.some(goesBack),
  };
  const frames = (['landscape', 'portrait'] as const).map((way) =>
    frameOf(paper, way, context, options.code),
  );
  const { largest, smallest, least } = MEASURES[paper];
  const arrangement =
    (yield* onOneSheet(layout, frames, context, largest, smallest)) ??
    (yield* onOneSheet(layout, frames, context, largest, least)) ??
    filled(yield* onSheets(layout, frames, paper, context), layout, context);
  const { frame, scale } = arrangement;
  return {
    paper,
    width: frame.width,
    height: frame.height,
    sheets: draw(arrangement, layout, context),
    title: say(route.title, context)?.text ?? '',
    language,
    direction: context.isMirrored ? 'rtl' : 'ltr',
    detail: arrangement.rows.detail,
    scale,
  };
}

function frameOf(
  paper: Paper,
  way: 'landscape' | 'portrait',
  context: PosterContext,
  code: Code | undefined,
): Frame {
  const [short, long] = PAPERS[paper];
  const [width, height] = way === 'landscape' ? [long, short] : [short, long];
  const { margin, frame: scale } = MEASURES[paper];
  const bare = { width, height, margin, scale, code };
  return { ...bare, head: headHeight(bare, context), foot: footHeight(bare, context) };
}

/** Room for rows on a sheet, from top to bottom. */
const roomOn = ({ height, margin, head, foot }: Frame): number => height - margin * 2 - head - foot;

function* onOneSheet(
  layout: Layout,
  frames: readonly Frame[],
  context: PosterContext,
  largest: number,
  smallest: number,
): Generator<undefined, Arrangement | undefined> {
  const needs = needsOf(layout, context);
  let best: Arrangement | undefined;
  let worth = -Infinity;
  for (const frame of frames)
    for (let count = 1; count <= Math.min(Math.max(1, layout.columns), MOST_ROWS); count++) {
      const first = endsOf(needs, frame, count);
      // What is best on an estimate need not be it on paper.
      for (const ends of count > MOST_TRIED ? [first] : [first, ...nearTo(first, needs)]) {
        const attempt = (scale: number) => arrange(layout, frame, context, { ends, scale, detail: LEAST });
        const most = yield* largestThatFits(attempt, smallest, largest);
        for (let scale = most ?? 0; scale >= smallest * SMALLER; scale *= SMALLER) {
          const own = Math.max(scale, smallest);
          // All that would be told at this size could not make it better than the best so far.
          if (own / smallest <= worth) break;
          const tried = filled(attempt(own), layout, context);
          yield;
          const value =
            own / smallest -
            leftOut(tried) -
            crampedIn(tried) * CRAMPED -
            brokenIn(tried) * (own > smallest ? NEEDLESS : BROKEN);
          if (value > worth) [best, worth] = [tried, value];
        }
      }
    }
  return best;
}

/** The least that is told of a station. */
const LEAST: Detail = 3;

function* largestThatFits(
  attempt: (scale: number) => Arrangement,
  smallest: number,
  largest: number,
  sheets = 1,
): Generator<undefined, number | undefined> {
  yield;
  if (!fits(attempt(smallest), sheets)) return undefined;
  if (fits(attempt(largest), sheets)) return largest;
  let [low, high] = [smallest, largest];
  for (let i = 0; i < HALVINGS; i++) {
    const middle = (low + high) / 2;
    yield;
    if (fits(attempt(middle), sheets)) low = middle;
    else high = middle;
  }
  return low;
}

/** What is left of the sheet is used for telling more: first of all stations alike, then in more words where there is room. */
function filled(tight: Arrangement, layout: Layout, context: PosterContext): Arrangement {
  const { frame, scale } = tight;
  const { count } = paginate(tight);
  const ends = tight.rows.rows.map(({ to }) => to);
  let best = tight;
  for (const detail of DETAILS.filter((one) => one < tight.rows.detail).reverse()) {
    const fuller = arrange(layout, frame, context, { ends, scale, detail });
    if (!fits(fuller, count)) break;
    best = fuller;
  }
  return { ...best, rows: enriched(best.rows, context, count > 1 ? 0 : paginate(best).rest) };
}

const spotsOf = ({ rows: { rows } }: Arrangement) =>
  rows.flatMap(({ lanes }) => lanes.flatMap(({ spots }) => spots));

/** What it costs that less is told of stations than there is, on average. */
function leftOut(arrangement: Arrangement): number {
  const spots = spotsOf(arrangement).filter(
    ({ spot: { kind, step } }) => kind === 'station' && step.station.summary !== undefined,
  );
  const short = spots.reduce((sum, { lines }) => sum + SHORT[lines], 0) / (spots.length || 1);
  return LESS[arrangement.rows.detail] + short;
}
/** How far columns are from wide enough: 0 is wide enough, 1 is no width at all. */
const crampedIn = ({ rows: { rows }, scale }: Arrangement): number =>
  rows.reduce((sum, { columnWidth }) => sum + Math.max(0, 1 - columnWidth / (COMFORTABLE * scale)), 0) /
  (rows.length || 1);
const brokenIn = (arrangement: Arrangement): number =>
  spotsOf(arrangement).reduce((sum, { flow, beside }) => sum + flow.broken + (beside?.broken ?? 0), 0);

/** A width and a scale at which texts are compared before it is known how wide they will be. */
const NOMINAL = 44;

/** What there is to write in each column, about. */
function needsOf(layout: Layout, context: PosterContext): ColumnNeed[] {
  const onward = layout.edges.filter((edge) => !goesBack(edge));
  const room = { width: NOMINAL, scale: 1, detail: 1, hasRoom: false } as const;
  return times(layout.columns, (column) => {
    const spots = layout.spots.filter((spot) => spot.column === column);
    const passing = onward.filter((edge) => edge.from.column <= column && edge.to.column > column);
    const lanes = passing.map((edge) => (edge.from.column === column ? edge.from.lane : edge.lane));
    const back = layout.edges.filter(
      (edge) => goesBack(edge) && edge.to.column <= column && edge.from.column > column,
    );
    return {
      areas: spots.map((spot) => spotFlows(spot, context, room).flow.height * NOMINAL),
      isGate: spots.some(({ kind }) => kind === 'gate'),
      onward: new Set(lanes).size,
      back: new Set(back.map(({ to }) => to)).size,
    };
  });
}

/** The same rows with one of them a column longer or shorter. */
function nearTo(ends: readonly number[], needs: readonly ColumnNeed[]): number[][] {
  return ends
    .slice(0, -1)
    .flatMap((end, i) =>
      [end - 1, end + 1]
        .filter((other) => other > (ends[i - 1] ?? -1) && other < ends[i + 1]! && !needs[other]!.isGate)
        .map((other) => ends.with(i, other)),
    );
}
/** Of so many rows others are tried too. */
const MOST_TRIED = 2;

const endsOf = (needs: readonly ColumnNeed[], { width, margin }: Frame, count: number): number[] =>
  rowEnds(needs, count, {
    width: width - margin * 2,
    gutter: ROOM.gutter,
    row: ROOM.phase + ROOM.rows + ROOM.turn,
    lane: (ROOM.mark + ROOM.lane) * 2,
    turn: ROOM.turn * 4,
  });

/**
 * Rows on as many sheets as they need: as few as can be while not much is left out. Letters get smaller than legible only when
 * even a row of two columns would be higher than a sheet.
 */
function* onSheets(
  layout: Layout,
  frames: readonly Frame[],
  paper: Paper,
  context: PosterContext,
): Generator<undefined, Arrangement> {
  const { smallest } = MEASURES[paper];
  const needs = needsOf(layout, context);
  let last: Arrangement | undefined;
  for (const scale of [smallest / ON_SHEETS, smallest, smallest * 0.75, smallest * 0.5, smallest * 0.25]) {
    let best: Arrangement | undefined;
    let price = Infinity;
    for (const frame of frames)
      for (let most = Math.floor((frame.width - frame.margin * 2) / (COLUMN * scale)); most >= 2; most--) {
        const ends = endsOf(needs, frame, Math.max(1, Math.ceil(layout.columns / most)));
        for (const detail of DETAILS) {
          const tried = arrange(layout, frame, context, { ends, scale, detail });
          last = tried;
          yield;
          if (tried.rows.rows.some(({ height }) => height > roomOn(frame))) continue;
          const cost = paginate(tried).count * SHEET + LESS[detail] + tried.rows.broken * BROKEN * 0.2;
          if (cost < price) [best, price] = [tried, cost];
          // Less detail only pays where it saves a sheet.
          if (LESS[detail] > SHEET) break;
        }
      }
    if (best) return yield* enlarged(best, needs, layout, paper, context);
  }
  return last!;
}

/** The same on as many sheets, with the largest letters and rows that fill them. */
function* enlarged(
  first: Arrangement,
  needs: readonly ColumnNeed[],
  layout: Layout,
  paper: Paper,
  context: PosterContext,
): Generator<undefined, Arrangement> {
  const { frame, rows } = first;
  const { detail } = rows;
  const sheets = paginate(first).count;
  let best = first;
  for (let count = sheets; count <= rows.rows.length + sheets; count++) {
    const ends = endsOf(needs, frame, count);
    const attempt = (scale: number) => arrange(layout, frame, context, { ends, scale, detail });
    const most = yield* largestThatFits(attempt, best.scale * 1.02, MEASURES[paper].largest, sheets);
    if (most === undefined) continue;
    const tried = attempt(most);
    if (brokenIn(tried) <= brokenIn(first) + sheets) best = tried;
  }
  return best;
}

function arrange(
  layout: Layout,
  frame: Frame,
  context: PosterContext,
  { ends, scale, detail }: { ends: readonly number[]; scale: number; detail: Detail },
): Arrangement {
  const width = frame.width - frame.margin * 2;
  return { rows: inRows(layout, context, width, { ends, scale, detail }), frame, scale };
}

/** On so many sheets, also where a single row is higher than any sheet. */
function fits(arrangement: Arrangement, sheets = 1): boolean {
  const { rows, scale, frame } = arrangement;
  if (rows.rows.some(({ columnWidth }) => columnWidth < NARROWEST * scale)) return false;
  if (rows.rows.some(({ height }) => height > roomOn(frame))) return false;
  return paginate(arrangement).count <= sheets;
}

interface Paged {
  readonly rows: readonly PlacedRow[];
  readonly count: number;
  /** Room that is left on the last sheet. */
  readonly rest: number;
}

/** Puts rows on sheets, one below the other. */
function paginate({ rows: { rows }, frame, scale }: Arrangement): Paged {
  const room = roomOn(frame);
  const top = frame.margin + frame.head;
  let sheet = 0;
  let y = 0;
  const placed = rows.map((row): PlacedRow => {
    if (y > 0 && y + row.height > room) {
      sheet++;
      y = 0;
    }
    const at = { row, sheet, y: top + y };
    y += row.height + below(row, scale);
    return at;
  });
  const last = placed.at(-1);
  const rest = last ? top + room - (last.y + last.row.height) : room;
  return { rows: placed, count: sheet + 1, rest };
}

/** What is left over goes above and between the rows: a drawing hangs in the middle of its paper. */
const MOST_AIR = 12;

function draw(arrangement: Arrangement, layout: Layout, context: PosterContext): Sheet[] {
  const { rows: of, frame, scale } = arrangement;
  const { width, height, margin } = frame;
  const { rows, count } = paginate(arrangement);
  const pens = times(count, () => new Pen(width, context.isMirrored));
  pens.forEach((pen, i) => {
    pen.rect(0, 0, width, height, 0, { fill: 'paper' });
    drawHead(pen, frame, context, { number: i + 1, of: count });
    drawFoot(pen, frame, context);
  });
  const bottom = margin + frame.head + roomOn(frame);
  const moved = rows.map((one) => {
    const there = rows.filter(({ sheet }) => sheet === one.sheet);
    const last = there.at(-1)!;
    const rest = Math.max(0, bottom - last.y - last.row.height);
    const air = Math.min(rest / (there.length + 1), MOST_AIR * scale);
    return { ...one, y: one.y + air * (there.indexOf(one) + 1) };
  });
  drawRows(
    {
      rows: moved,
      of,
      edges: layout.edges,
      isCrossed: crossedIn(layout),
      left: margin,
      right: width - margin,
      pens,
    },
    context,
  );
  return pens.map(({ shapes }) => ({ width, height, shapes }));
}
