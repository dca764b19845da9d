import { expect } from '@open-wc/testing';
import { startWatching, strayRequests } from './network.js';
import { executions } from './safety.js';
import { stage } from './subject.js';

type Level = (typeof LEVELS)[number];
const LEVELS = ['error', 'warn', 'info', 'log', 'debug'] as const;

/**
 * What must not happen while a test runs: a throw, a word on the console, a request elsewhere, a hostile text executed.
 */
export class Watch {
  /** Lines on the console. */
  console: string[] = [];
  /** Addresses that the test gives to elements. */
  given: string[] = [];
  readonly #thrown: string[] = [];
  #executed = 0;
  readonly #real = new Map<Level, (...parts: unknown[]) => void>();

  start(): void {
    this.console = [];
    this.given = [];
    this.#thrown.length = 0;
    this.#executed = executions;
    startWatching();
    for (const level of LEVELS) {
      this.#real.set(level, console[level]);
      console[level] = (...parts: unknown[]) =>
        void this.console.push(`${level}: ${parts.map(String).join(' ')}`);
    }
    addEventListener('error', this.#onError);
    addEventListener('unhandledrejection', this.#onError);
  }

  stop(): void {
    for (const [level, real] of this.#real) console[level] = real;
    removeEventListener('error', this.#onError);
    removeEventListener('unhandledrejection', this.#onError);
  }

  /** @param lines that the console must hold by now; `any` when an element may have said that it failed, or what is wrong with its attributes */
  expectQuiet(lines: number | 'any' = 0): void {
    expect(this.#thrown, 'what was thrown').to.deep.equal([]);
    expect(executions - this.#executed, 'how often a hostile text was executed').to.equal(0);
    expect(strayRequests(this.given), 'requests that nobody wrote down').to.deep.equal([]);
    if (lines === 'any')
      expect(
        this.console.filter((line) => !/^(error|warn): <[\w-]+> /.test(line)),
        'lines on the console',
      ).to.deep.equal([]);
    else expect(this.console, `lines on the console: ${this.console.join(' | ')}`).to.have.length(lines);
  }

  /** Makes an address known as one that the test gave. */
  give(url: string): string {
    const absolute = new URL(url, document.baseURI).href;
    this.given.push(absolute);
    return url;
  }

  readonly #onError = (event: ErrorEvent | PromiseRejectionEvent): void => {
    const thrown: unknown = 'reason' in event ? event.reason : (event.error ?? event.message);
    this.#thrown.push(thrown instanceof Error ? `${thrown.message}\n${thrown.stack}` : String(thrown));
  };
}

/** Watches every test of a suite, and gives each an empty stage. */
export function watching(): Watch {
  const watch = new Watch();
  beforeEach(() => {
    stage().replaceChildren();
    watch.start();
  });
  afterEach(() => {
    watch.stop();
    stage().replaceChildren();
  });
  return watch;
}
