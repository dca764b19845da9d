import { direction } from '../../text.js';
import type { Layout } from '../layout/layout.js';
import type { Route } from '../route.js';
import { drawRows, type PlacedRow } from './draw-rows.js';
import { drawFoot, drawHead, footHeight, headHeight, type Code, type Frame } from './frame.js';
import { below, enriched, inRows, type Rows } from './rows.js';
import { Pen, type Sheet } from './sheet.js';
import { DETAILS, say, type Detail, type PosterContext } from './station-flow.js';
import type { PosterIcons, PosterWords } from './words.js';

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
  /** How much is told of each station, and in letters of which size: 1 is 12 points for a title. */
  readonly detail: Detail;
  readonly scale: number;
}

/** Measures of a paper. A larger one hangs further from its readers. */
const MEASURES = {
  a4: { margin: 9, frame: 0.9, largest: 1.6, smallest: 0.76 },
  a3: { margin: 12, frame: 1.3, largest: 2.3, smallest: 0.85 },
} as const;
/** Every next scale that is tried is so much smaller. */
const STEP = 0.92;
/** More rows than this are no drawing any more on one sheet. */
const MOST_ROWS = 10;
/** What a broken word costs, and that less is told of each station: in scale, where the smallest is 1. */
const BROKEN = 0.05;
/** The same where letters could be smaller: then words need not be broken. */
const NEEDLESS = 0.3;
const LESS: Readonly<Record<Detail, number>> = { 0: 0, 1: 0.1, 2: 0.25, 3: 0.7, 4: 1.4 };
/** The least width of a column at scale 1, in millimetres: what is narrower is hard to read. */
const NARROWEST = 27;
/** Where several sheets are needed there is room for legible letters. */
const ON_SHEETS = 0.9;
/** What another sheet costs, compared with telling less (`LESS`). */
const SHEET = 0.5;
/** Width of a column where there is room, at scale 1, in millimetres. */
const COLUMN = 36;

/** A way to put a route on paper. */
interface Arrangement {
  readonly rows: Rows;
  readonly frame: Frame;
  readonly scale: number;
  readonly detail: Detail;
}

/**
 * Puts a route on one sheet, with the largest letters that fit; where the smallest legible ones do not, less is told of each
 * station, and only then there are more sheets. The same route always gives the same poster.
 */
export function makePoster(shown: PosterRoute, options: PosterOptions): Poster {
  const { route, layout } = shown;
  const { paper, language } = options;
  const context: PosterContext = { ...options, route, isMirrored: direction(language) === 'rtl' };
  const frames = (['landscape', 'portrait'] as const).map((way) =>
    frameOf(paper, way, context, options.code),
  );
  const arrangement = onOneSheet(layout, frames, paper, context) ?? onSheets(layout, frames, paper, context);
  const { frame, scale, detail } = arrangement;
  return {
    paper,
    width: frame.width,
    height: frame.height,
    sheets: draw(arrangement, layout, context),
    title: say(route.title, context)?.text ?? '',
    language,
    direction: context.isMirrored ? 'rtl' : 'ltr',
    detail,
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

function onOneSheet(
  layout: Layout,
  frames: readonly Frame[],
  paper: Paper,
  context: PosterContext,
): Arrangement | undefined {
  const { largest, smallest } = MEASURES[paper];
  const columns = Math.max(1, layout.columns);
  let best: Arrangement | undefined;
  let worth = -Infinity;
  const worthOf = (scale: number, detail: Detail) => scale / smallest - LESS[detail];
  for (const detail of DETAILS)
    for (const frame of frames)
      for (let count = 1; count <= Math.min(columns, MOST_ROWS); count++) {
        const most = Math.ceil(columns / count);
        // Already tried with fewer rows.
        if (count > 1 && Math.ceil(columns / (count - 1)) === most) continue;
        const attempt = (scale: number) => arrange(layout, frame, context, { most, scale, detail });
        if (worthOf(largest, detail) <= worth) continue;
        const least = attempt(smallest);
        if (!fits(least)) continue;
        if (detail > 0) {
          // Where something must be left out, room is for telling more of it, not for larger letters.
          const left = Math.min(paginate(least).rest / frame.height, 0.2);
          const value = worthOf(smallest, detail) - least.rows.broken * BROKEN + left;
          if (value > worth) [best, worth] = [least, value];
          continue;
        }
        for (let scale = largest; scale > smallest * STEP; scale *= STEP) {
          const own = Math.max(scale, smallest);
          if (worthOf(own, detail) <= worth) break;
          const tried = attempt(own);
          const value = worthOf(own, detail) - tried.rows.broken * (own > smallest ? NEEDLESS : BROKEN);
          if (value <= worth || !fits(tried)) continue;
          best = tried;
          worth = value;
        }
      }
  return best;
}

/**
 * Rows on as many sheets as they need: as few as can be while not much is left out. Letters get smaller than legible only when
 * even a row of two columns would be higher than a sheet.
 */
function onSheets(
  layout: Layout,
  frames: readonly Frame[],
  paper: Paper,
  context: PosterContext,
): Arrangement {
  const { smallest } = MEASURES[paper];
  let last: Arrangement | undefined;
  for (const scale of [smallest / ON_SHEETS, smallest, smallest * 0.75, smallest * 0.5, smallest * 0.25]) {
    let best: Arrangement | undefined;
    let price = Infinity;
    for (const frame of frames)
      for (let most = Math.floor((frame.width - frame.margin * 2) / (COLUMN * scale)); most >= 2; most--)
        for (const detail of DETAILS) {
          const tried = arrange(layout, frame, context, { most, scale, detail });
          last = tried;
          if (tried.rows.rows.some(({ height }) => height > roomOn(frame))) continue;
          const cost = paginate(tried).count * SHEET + LESS[detail] + tried.rows.broken * BROKEN * 0.2;
          if (cost < price) [best, price] = [tried, cost];
          // Less detail only pays where it saves a sheet.
          if (LESS[detail] > SHEET) break;
        }
    if (best) return best;
  }
  return last!;
}

function arrange(
  layout: Layout,
  frame: Frame,
  context: PosterContext,
  { most, scale, detail }: { most: number; scale: number; detail: Detail },
): Arrangement {
  const width = frame.width - frame.margin * 2;
  const count = Math.max(1, Math.ceil(layout.columns / most));
  return { rows: inRows(layout, context, width, { count, scale, detail }), frame, scale, detail };
}

/** On one sheet, also where a single row is higher than any sheet. */
function fits(arrangement: Arrangement): boolean {
  const { rows, scale } = arrangement;
  if (rows.columnWidth < NARROWEST * scale) return false;
  const { count, rest } = paginate(arrangement);
  return count === 1 && rest >= 0;
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
/** How much of it may be used to tell more. */
const FILLED = 0.9;

function draw(tight: Arrangement, layout: Layout, context: PosterContext): Sheet[] {
  const { count: sheets, rest: left } = paginate(tight);
  const room = sheets > 1 ? 0 : left * FILLED;
  const arrangement = { ...tight, rows: enriched(tight.rows, context, room) };
  const { rows: of, frame, scale } = arrangement;
  const { width, height, margin } = frame;
  const { rows, count, rest } = paginate(arrangement);
  const air = count > 1 ? 0 : Math.min(Math.max(0, rest) / (rows.length + 1), MOST_AIR * scale);
  const pens = Array.from({ length: count }, () => new Pen(width, context.isMirrored));
  pens.forEach((pen, i) => {
    pen.rect(0, 0, width, height, 0, { fill: 'paper' });
    drawHead(pen, frame, context, { number: i + 1, of: count });
    drawFoot(pen, frame, context);
  });
  const moved = rows.map((one, i) => ({ ...one, y: one.y + air * (i + 1) }));
  drawRows({ rows: moved, of, edges: layout.edges, left: margin, right: width - margin, pens }, context);
  return pens.map(({ shapes }) => ({ width, height, shapes }));
}
