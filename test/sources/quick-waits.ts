/**
 * Lets waits of these numbers of seconds pass at once, and remembers them. All other timers run as they are; those of
 * `waitUntil` are 1 second when a test names none.
 */
export class QuickWaits {
  readonly waited: number[] = [];
  readonly #setTimeout = window.setTimeout;

  constructor(...seconds: number[]) {
    window.setTimeout = ((go: () => void, delay = 0, ...more: unknown[]): unknown => {
      const quick = seconds.includes(delay / 1000);
      if (quick) this.waited.push(delay / 1000);
      return Reflect.apply(this.#setTimeout, window, [go, quick ? 1 : delay, ...more]);
    }) as unknown as typeof window.setTimeout;
  }

  release(): void {
    window.setTimeout = this.#setTimeout;
  }
}
