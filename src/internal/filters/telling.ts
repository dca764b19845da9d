import { SamenFilterEvent } from '../visitor-events.js';

/** Milliseconds of silence before a screen reader hears how many were found: not every letter is news. */
const QUIET = 600;

/** Whose visitor asks. */
export interface TellingHost {
  announce(make: () => string): void;
  dispatchEvent(event: Event): boolean;
}

/** Tells what a visitor's question found: the page at once, a screen reader when the visitor pauses. */
export class Telling {
  readonly #host: TellingHost;
  #quiet: ReturnType<typeof setTimeout> | undefined;

  constructor(host: TellingHost) {
    this.#host = host;
  }

  /** @param text what a screen reader hears; absent when it heard already */
  tell(
    query: string,
    filters: Readonly<Record<string, readonly string[]>>,
    count: number,
    text: (() => string) | undefined,
  ): void {
    this.stop();
    this.#host.dispatchEvent(new SamenFilterEvent(query, filters, count));
    if (text) this.#quiet = setTimeout(() => this.#host.announce(text), QUIET);
  }

  /** The visitor asks something else, or is gone. */
  stop(): void {
    clearTimeout(this.#quiet);
  }
}
