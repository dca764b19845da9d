import { performance } from 'node:perf_hooks';

/**
 * One thing that can succeed or fail. Prints a line with its time when it ends, and what it said when it failed.
 * @param {string} name
 * @param {() => Promise<{code: number, output: string, note?: string}>} work
 * @returns {Promise<boolean>} whether it succeeded
 */
export async function step(name, work) {
  const start = performance.now();
  let outcome;
  try {
    outcome = await work();
  } catch (error) {
    outcome = { code: 1, output: error?.stack ?? String(error) };
  }
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  const passed = outcome.code === 0;
  console.log(
    `${passed ? '✓' : '✗'} ${name.padEnd(14)} ${seconds.padStart(5)} s${outcome.note ? `  ${outcome.note}` : ''}`,
  );
  if (!passed) console.log(shortened(outcome.output).replace(/^/gm, '    '));
  return passed;
}

/** Runs several steps, so many at a time, each as early as it can. Answers in their order. */
export async function together(steps, atATime = 2) {
  const results = [];
  const waiting = steps.entries();
  const worker = async () => {
    for (const [index, start] of waiting) results[index] = await start();
  };
  await Promise.all(Array.from({ length: atATime }, worker));
  return results;
}

const LINES = 400;

/** The beginning and the end of a long text. */
function shortened(text) {
  const lines = text.trim().split('\n');
  if (lines.length <= LINES) return lines.join('\n');
  const half = LINES / 2;
  return [...lines.slice(0, half), `… ${lines.length - LINES} lines …`, ...lines.slice(-half)].join('\n');
}
