import { fits, type Arrangement } from './arrangement.js';

/** How often the room between the largest and the smallest letters is halved. */
const HALVINGS = 5;

/** The largest scale between two at which an attempt fits on so many sheets; none where the smallest does not. */
export function* largestThatFits(
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
