import type { Layout } from '../layout/layout.js';
import { arrange, filled, type Arrangement } from './arrangement.js';
import { endsOf, needsOf } from './column-needs.js';
import type { Frame } from './frame.js';
import { largestThatFits } from './largest-scale.js';
import type { ColumnNeed } from './row-ends.js';
import type { Detail, PosterContext } from './station-flow.js';
import { worthOf } from './worth.js';

/** Every next scale that is tried is so much smaller. */
const SMALLER = 0.93;
/** More rows than this are no drawing any more on one sheet. */
const MOST_ROWS = 10;
/** Of so many rows others are tried too. */
const MOST_TRIED = 2;
/** The least that is told of a station. */
const LEAST: Detail = 3;

/** The best way to have all of a route on one sheet; none where not even the smallest letters fit. */
export function* onOneSheet(
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
          const value = worthOf(tried, smallest);
          if (value > worth) [best, worth] = [tried, value];
        }
      }
    }
  return best;
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
