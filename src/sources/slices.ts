/**
 * Work that can be put down and taken up: a generator that yields where a pause is fine.
 * The same code runs to its end at once (on a server, for a small document) or in slices (for a large one), so that
 * reading 10 000 records never holds up the page.
 */
export type Steps<T> = Generator<void, T, void>;

/** Milliseconds of work before the page gets a turn. Well under the 50 ms that visitors notice. */
const SLICE = 12;

/** Runs to the end, now. */
export function runNow<T>(steps: Steps<T>): T {
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

/** Runs for one slice: `done` with the outcome when that was enough. */
export function runSlice<T>(steps: Steps<T>): IteratorResult<void, T> {
  const end = performance.now() + SLICE;
  let step = steps.next();
  while (!step.done && performance.now() < end) step = steps.next();
  return step;
}

/** Runs in slices. Rejects with the signal's reason when that is aborted. */
export async function runInSlices<T>(steps: Steps<T>, signal?: AbortSignal): Promise<T> {
  for (;;) {
    signal?.throwIfAborted();
    const step = runSlice(steps);
    if (step.done) return step.value;
    await new Promise((resolve) => setTimeout(resolve));
  }
}
