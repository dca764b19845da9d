import { waitUntil } from '@open-wc/testing';
import { textOf } from './element-page.js';

/** What a page told: its console, what was thrown in it, and what its policy refused. */
interface Told {
  readonly level: 'error' | 'warn' | 'thrown';
  readonly text: string;
}

type ServedWindow = Window &
  typeof globalThis & {
    readonly told: readonly Told[];
    readonly violations: readonly { blockedURI: string }[];
  };

export interface Served {
  readonly head?: string;
  /** May come in pieces: cut at each `<!-- later -->`. */
  readonly body: string;
  /** What the strict policy allows besides. */
  readonly also?: string;
  /** Another policy than the strict one. */
  readonly policy?: string;
}

/** A whole page as a server sends it: parsed by the browser, in order, under a Content Security Policy. */
export class ServedPage {
  readonly #frame = document.createElement('iframe');

  constructor(page: Served) {
    this.#frame.style.cssText = 'inline-size: 40em; block-size: 30em';
    this.#frame.src = `/fixture/page/?${new URLSearchParams({ ...page })}`;
    document.body.append(this.#frame);
  }

  get #window(): ServedWindow {
    return this.#frame.contentWindow as ServedWindow;
  }

  get document(): Document {
    return this.#frame.contentDocument!;
  }

  async shows(tag: string, words: string): Promise<Element> {
    await this.until(
      () => this.document.querySelector(tag)?.shadowRoot?.textContent?.includes(words),
      `<${tag}> shows “${words}”`,
    );
    return this.document.querySelector(tag)!;
  }

  /** Waits until the frame in the page shows an element with these words. */
  async framed(tag: string, words: string): Promise<void> {
    const inner = () => this.document.querySelector('iframe')?.contentDocument;
    await this.until(
      () => inner()?.querySelector(tag)?.shadowRoot?.textContent?.includes(words),
      `the frame has a <${tag}> that shows “${words}”`,
    );
  }

  until(seen: () => unknown, what: string): Promise<void> {
    return waitUntil(() => Boolean(seen()), what, { timeout: 8000, interval: 20 });
  }

  /** Until everything is parsed, and time for what should not happen. */
  async settled(): Promise<void> {
    await this.until(
      () => this.document?.readyState === 'complete' && this.#window.told,
      'the page is there',
    );
    await new Promise((resolve) => setTimeout(resolve, 300));
  }

  /** What a reader sees of the page itself, without the elements. */
  get text(): string {
    return textOf(this.document.body);
  }

  get told(): readonly Told[] {
    return this.#window.told;
  }

  get errors(): string[] {
    return this.told.filter(({ level }) => level !== 'warn').map(({ text }) => text);
  }

  get refused(): string[] {
    return this.#window.violations.map(({ blockedURI }) => blockedURI);
  }

  close(): void {
    this.#frame.remove();
  }
}
