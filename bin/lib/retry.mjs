import { setTimeout as pause } from 'node:timers/promises';
import { Failure } from './request.mjs';

/** Seconds. Whoever has to wait longer is better asked again at the next turn of the cron. */
export const LONGEST_WAIT = 120;
/** Seconds between two tries of our own accord, at most. */
const LONGEST_STEP = 60;

/**
 * Asks again what can be over in a moment: each time about twice as late, and never at the same moment as everybody else. A
 * server that says how long to wait gets that, and a little more.
 *
 * @param {() => Promise<T>} ask
 * @param {{retries: number, signal?: AbortSignal, onRetry?: (failure: Failure, seconds: number) => void}} options
 * @param wait for tests
 * @template T
 */
export async function withRetries(ask, { retries, signal, onRetry }, wait = pause, random = Math.random) {
  for (let tried = 0; ; tried++) {
    try {
      return await ask();
    } catch (error) {
      if (!(error instanceof Failure) || !error.passing || tried >= retries) throw error;
      const seconds = secondsToWait(error.retryAfter, tried, random());
      if (error.retryAfter > LONGEST_WAIT)
        throw new Failure(
          error.reason,
          `${error.message} De server vraagt om ${error.retryAfter} seconden te wachten; dat is te lang.`,
          error,
        );
      onRetry?.(error, seconds);
      await wait(seconds * 1000, undefined, { signal });
    }
  }
}

/** @param chance from 0 to 1 */
export function secondsToWait(told, tried, chance) {
  if (told !== undefined) return told * (1 + chance / 10);
  return Math.min(LONGEST_STEP, 2 ** tried) * (0.5 + chance / 2);
}
