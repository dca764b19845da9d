import { paginate, type Arrangement } from './arrangement.js';
import type { Detail, SummaryLines } from './station-flow.js';

/* How good an arrangement is to read: large letters, wide columns, whole words and much that is told, weighed against each other. */

/** What a broken word costs, and that less is told of each station: in scale, where the smallest is 1. */
const BROKEN = 0.06;
/** The same where letters could be smaller: then words need not be broken. */
const NEEDLESS = 0.3;
const LESS: Readonly<Record<Detail, number>> = { 0: 0, 1: 0.08, 2: 0.3, 3: 1.2 };
/** What it costs that nothing, or not all, is said of what happens at a station. */
const SHORT: Readonly<Record<SummaryLines, number>> = { 0: 0.3, 3: 0.12, 4: 0.06, 6: 0 };
/** The width of a column in which text reads well, at scale 1, and what it costs when there is none of it. */
const COMFORTABLE = 46;
const CRAMPED = 1.2;
/** What another sheet costs, compared with telling less (`LESS`). */
const SHEET = 0.8;

/** What an arrangement on one sheet is worth: how large its letters are, less what is wrong with it. @param smallest of its letters */
export const worthOf = (arrangement: Arrangement, smallest: number): number =>
  arrangement.scale / smallest -
  leftOut(arrangement) -
  crampedIn(arrangement) * CRAMPED -
  brokenIn(arrangement) * (arrangement.scale > smallest ? NEEDLESS : BROKEN);

/** What an arrangement on several sheets costs, with letters of a given size. */
export const priceOf = (arrangement: Arrangement): number =>
  paginate(arrangement).count * SHEET +
  LESS[arrangement.rows.detail] +
  arrangement.rows.broken * BROKEN * 0.2;

/** Whether telling so much less would cost more than another sheet. */
export const isWorseThanASheet = (detail: Detail): boolean => LESS[detail] > SHEET;

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

/** How badly words are broken. */
export const brokenIn = (arrangement: Arrangement): number =>
  spotsOf(arrangement).reduce((sum, { flow, beside }) => sum + flow.broken + (beside?.broken ?? 0), 0);
