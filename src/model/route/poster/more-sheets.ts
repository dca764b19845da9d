import type { Layout } from '../layout/layout.js';
import { arrange, paginate, type Arrangement } from './arrangement.js';
import { endsOf, needsOf } from './column-needs.js';
import type { Frame } from './frame.js';
import { largestThatFits } from './largest-scale.js';
import { MEASURES, roomOn, type Paper } from './papers.js';
import type { ColumnNeed } from './row-ends.js';
import { DETAILS, type PosterContext } from './station-flow.js';
import { brokenIn, isWorseThanASheet, priceOf } from './worth.js';

/** Where several sheets are needed there is room for legible letters. */
const ON_SHEETS = 0.9;
/** Width of a column where there is room, at scale 1, in millimetres. */
const COLUMN = 36;

/**
 * Rows on as many sheets as they need: as few as can be while not much is left out. Letters get smaller than legible only when
 * even a row of two columns would be higher than a sheet.
 */
export function* onSheets(
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
          const cost = priceOf(tried);
          if (cost < price) [best, price] = [tried, cost];
          // Less detail only pays where it saves a sheet.
          if (isWorseThanASheet(detail)) break;
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
