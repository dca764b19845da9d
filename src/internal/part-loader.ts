import { isServer } from 'lit';

/** An element whose code is partly loaded on demand. */
interface PartHost {
  requestUpdate(): void;
  /** A part could not be had: the rest goes on. */
  notLoaded(error: unknown): void;
}

/** How each part of an element is loaded. */
export type Loaders<H, P> = { readonly [K in keyof P]: (host: H) => Promise<P[K]> };

/** What is loaded on demand: each part once, and again when that failed and the visitor comes back to it. */
export class PartLoader<H extends PartHost, P> {
  protected readonly host: H;
  readonly #loaders: Loaders<H, P>;
  readonly #here: Partial<P> = {};
  /** What was asked for, and whether that failed. */
  readonly #asked = new Map<keyof P, boolean>();

  constructor(host: H, loaders: Loaders<H, P>) {
    this.host = host;
    this.#loaders = loaders;
  }

  /** A part, once it is here; asks for it when it is not. */
  bring<K extends keyof P>(name: K): P[K] | undefined {
    const here = this.#here[name];
    if (!here && !isServer && !this.#asked.has(name)) void this.#load(name);
    return here;
  }

  /** Whether a part could not be had. */
  lacks(name: keyof P): boolean {
    return !!this.#asked.get(name);
  }

  /** What could not be had is asked for again. */
  tryAgain(): void {
    for (const [name, failed] of this.#asked) if (failed) this.#asked.delete(name);
  }

  async #load<K extends keyof P>(name: K): Promise<void> {
    this.#asked.set(name, false);
    try {
      this.#here[name] = (await this.#loaders[name](this.host)) as Partial<P>[K];
    } catch (error) {
      this.#asked.set(name, true);
      this.host.notLoaded(error);
    }
    this.host.requestUpdate();
  }
}
