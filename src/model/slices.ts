/**
 * Work that can be put down and taken up: a generator that yields where a pause is fine.
 * The same code runs to its end at once (on a server, for a small document) or in slices (for a large one), so that
 * reading 10 000 records never holds up the page.
 */
export type Steps<T> = Generator<void, T, void>;

// These stand in every browser and in Node; the model knows no more of them.
declare const performance: { now(): number };
declare function setTimeout(go: (value: unknown) => void): unknown;
interface Scheduler {
  postTask?(go: () => void): Promise<unknown>;
}
interface Signal {
  throwIfAborted(): void;
}

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
export async function runInSlices<T>(steps: Steps<T>, signal?: Signal): Promise<T> {
  for (;;) {
    signal?.throwIfAborted();
    const step = runSlice(steps);
    if (step.done) return step.value;
    await nextTurn();
  }
}

/**
 * Gives the page its turn: between two pieces of work that cannot be cut. Not by `scheduler.yield`, which goes on before
 * the page's own timers and messages; a timer that follows on another one waits 4 ms for nothing, so it is for where there
 * is no `scheduler`.
 */
export function nextTurn(): Promise<unknown> {
  const { scheduler } = globalThis as { scheduler?: Scheduler };
  return scheduler?.postTask?.(() => {}) ?? new Promise((resolve) => setTimeout(resolve));
}
