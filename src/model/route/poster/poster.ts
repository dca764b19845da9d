import { times } from '../../lists.js';
import { direction } from '../../text.js';
import { crossedIn } from '../layout/bends.js';
import type { Layout } from '../layout/layout.js';
import type { Route } from '../route.js';
import { filled, paginate, type Arrangement } from './arrangement.js';
import { drawRows } from './draw-rows.js';
import { drawFoot, drawHead, type Code } from './frame.js';
import { onSheets } from './more-sheets.js';
import { onOneSheet } from './one-sheet.js';
import { frameOf, MEASURES, roomOn, type Paper } from './papers.js';
import { goesBack } from './rows.js';
import { Pen, type Sheet } from './sheet.js';
import { say, type Detail, type PosterContext } from './station-flow.js';
import type { PosterIcons, PosterWords } from './words.js';

export type { Paper } from './papers.js';
export type { Sheet, Shape, TextShape } from './sheet.js';
export type { PosterWords } from './words.js';

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
 * Puts a route on one sheet (`one-sheet.ts`), with the largest letters that fit; where the smallest legible ones do not, less is told of each
 * station, and only then there are more sheets (`more-sheets.ts`). The same route always gives the same poster.
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
