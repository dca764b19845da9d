import { waitUntil } from '@open-wc/testing';
import { textOf } from './element-page.js';

/** A whole page of its own, in a frame: for scripts that act on the page they stand in. */
export class FramePage {
  readonly errors: string[] = [];
  readonly warnings: string[] = [];

  private constructor(private readonly frame: HTMLIFrameElement) {}

  /** @param scripts addresses of module scripts */
  static async open(body: string, scripts: string[], { scriptsFirst = false } = {}): Promise<FramePage> {
    const frame = document.createElement('iframe');
    frame.style.cssText = 'inline-size: 40em; block-size: 30em';
    const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
    frame.src = '/fixture/login';
    document.body.append(frame);
    await loaded;
    const page = new FramePage(frame);
    const { document: inner, console: log } = page.window;
    log.error = (...parts: unknown[]) => void page.errors.push(parts.join(' '));
    log.warn = (...parts: unknown[]) => void page.warnings.push(parts.join(' '));
    page.window.addEventListener('error', (event) => page.errors.push(event.message));
    page.window.addEventListener('unhandledrejection', (event) => page.errors.push(String(event.reason)));
    inner.body.replaceChildren();
    const run = () =>
      Promise.all(
        scripts.map(
          (src) =>
            new Promise((resolve, reject) => {
              const script = inner.createElement('script');
              Object.assign(script, { type: 'module', src, onload: resolve, onerror: reject });
              inner.head.append(script);
            }),
        ),
      );
    if (scriptsFirst) await run();
    page.add(body);
    if (!scriptsFirst) await run();
    return page;
  }

  /** The address of a copy of a script that has lost what should stand beside it. */
  static async strayCopy(src: string): Promise<string> {
    const text = await (await fetch(src)).text();
    return URL.createObjectURL(new Blob([text], { type: 'text/javascript' }));
  }

  /** Adds markup to the page, as a content management system does. */
  add(markup: string): void {
    const { body } = this.window.document;
    body.append(this.window.document.createRange().createContextualFragment(markup));
  }

  /** Runs a script of the page itself. */
  run(code: string): void {
    const { document: inner } = this.window;
    inner.head.append(Object.assign(inner.createElement('script'), { text: code }));
  }

  /** What the page holds: its elements, as a page's own script finds them. */
  get body(): HTMLElement {
    return this.window.document.body;
  }

  /** Waits until an element shows these words. */
  async shows(tag: string, words: string): Promise<void> {
    const shown = () => this.window.document.querySelector(tag)?.shadowRoot?.textContent?.includes(words);
    await waitUntil(shown, `<${tag}> should show “${words}”`, { timeout: 8000, interval: 20 });
  }

  until(seen: () => unknown, what: string): Promise<void> {
    return waitUntil(() => Boolean(seen()), what, { timeout: 5000, interval: 20 });
  }

  /** Time for what should not happen. */
  pause(): Promise<void> {
    return new Promise((resolve) => setTimeout(resolve, 150));
  }

  defines(tag: string): boolean {
    return this.window.customElements.get(tag) !== undefined;
  }

  /** The scripts that the page fetched, as paths. */
  get scripts(): string[] {
    return this.window.performance
      .getEntriesByType('resource')
      .map(({ name }) => new URL(name).pathname)
      .filter((path) => /\.[jt]s$/.test(path));
  }

  loaded(end: string): boolean {
    return this.scripts.some((path) => path.endsWith(end));
  }

  loadedFrom(end: string): Promise<void> {
    return this.until(() => this.loaded(end), `${end} is loaded`);
  }

  get text(): string {
    return textOf(this.window.document.body);
  }

  close(): void {
    this.frame.remove();
  }

  private get window(): Window & typeof globalThis {
    return this.frame.contentWindow as Window & typeof globalThis;
  }
}
