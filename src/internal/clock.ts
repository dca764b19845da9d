import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** What time it is. A test that needs another time puts another clock here. */
export const clock = { now: (): number => Date.now() };

const MINUTE = 60_000;

/** Draws its element again as time goes on: at every minute, and when the page comes back into sight. */
export class ClockController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  /** Seconds since 1970, of the minute that goes on now. */
  get now(): number {
    return (Math.floor(clock.now() / MINUTE) * MINUTE) / 1000;
  }

  hostConnected(): void {
    document.addEventListener('visibilitychange', this.#tick);
    this.#tick();
  }

  hostDisconnected(): void {
    document.removeEventListener('visibilitychange', this.#tick);
    clearTimeout(this.#timer);
  }

  readonly #tick = (): void => {
    clearTimeout(this.#timer);
    // Nobody looks: what comes into sight again is drawn then.
    if (document.hidden) return;
    this.#timer = setTimeout(this.#tick, MINUTE - (clock.now() % MINUTE));
    this.#host.requestUpdate();
  };
}
