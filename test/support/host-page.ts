import { executeServerCommand } from '@web/test-runner-commands';

/* The page around the elements: its address, its console, its requests and its clock. */

const START = location.href;

/** A browser keeps fifty entries of a tab: a test that counts them, or goes back, needs room for its own. */
const MANY = 30;

/** Puts the address in place without telling anybody, as before a page loads. */
export async function setAddress(change: { query?: Record<string, string>; hash?: string }): Promise<void> {
  if (history.length > MANY) await executeServerCommand('forget-history');
  const url = new URL(START);
  for (const [key, value] of Object.entries(change.query ?? {})) url.searchParams.append(key, value);
  url.hash = change.hash ?? '';
  if (url.href === location.href) return;
  try {
    history.replaceState(null, '', url);
  } catch {
    // Safari allows a hundred changes in ten seconds.
    await new Promise((resolve) => setTimeout(resolve, 5000));
    history.replaceState(null, '', url);
  }
}

/** The query of the address, without what the test runner put there. */
export function query(): Record<string, string[]> {
  const own = new URL(START).searchParams;
  const found: Record<string, string[]> = {};
  for (const [key, value] of new URLSearchParams(location.search)) {
    if (!own.has(key)) (found[key] ??= []).push(value);
  }
  return found;
}

/** Follows a link to a place in the page, as a click on it does. */
export async function goTo(hash: string): Promise<void> {
  const gone = new Promise((resolve) => addEventListener('hashchange', resolve, { once: true }));
  location.hash = hash;
  await gone;
}

/** The browser's Back button. */
export async function goBack(): Promise<void> {
  const gone = new Promise((resolve) => addEventListener('popstate', resolve, { once: true }));
  history.back();
  await gone;
  await new Promise((resolve) => setTimeout(resolve));
}

/** What the console was told, instead of showing it. */
export class ConsoleTap {
  readonly warnings: string[] = [];
  readonly errors: string[] = [];
  readonly #warn = console.warn;
  readonly #error = console.error;

  constructor() {
    console.warn = (...parts: unknown[]) => void this.warnings.push(parts.join(' '));
    console.error = (...parts: unknown[]) => void this.errors.push(parts.join(' '));
  }

  release(): void {
    console.warn = this.#warn;
    console.error = this.#error;
  }
}

interface Logged {
  readonly url: string;
  readonly outcome: 'open' | 'complete' | 'aborted';
}

/** What a test asked of the fixture server, by a word in the address that only this test uses. */
export async function requests(containing: string): Promise<Logged[]> {
  return (await fetch(`/fixture/log?contains=${containing}`)).json() as Promise<Logged[]>;
}

let counted = 0;
/** A word that no other request has in its address. */
export const unique = (): string => `t${Date.now().toString(36)}${counted++}`;

/** Requests of the page that wait until the test lets them through. */
export class Gate {
  readonly #fetch = window.fetch;
  readonly #waiting = new Map<string, () => void>();

  /** @param holds a word in the addresses that must wait */
  constructor(holds: string) {
    window.fetch = async (input, options) => {
      const url = String(input instanceof Request ? input.url : input);
      if (url.includes(holds)) {
        await new Promise<void>((resolve, reject) => {
          this.#waiting.set(url, resolve);
          options?.signal?.addEventListener('abort', () => reject(options.signal!.reason as Error));
        });
      }
      return this.#fetch.call(window, input, options);
    };
  }

  get waiting(): number {
    return this.#waiting.size;
  }

  /** Lets everything through that waits, and all that comes later. */
  open(): void {
    window.fetch = this.#fetch;
    for (const resolve of this.#waiting.values()) resolve();
    this.#waiting.clear();
  }
}

/** Collects the events that reach the document, as a page sees them. */
export function collect<K extends keyof GlobalEventHandlersEventMap>(
  type: K,
): GlobalEventHandlersEventMap[K][] & { stop(): void } {
  const events: GlobalEventHandlersEventMap[K][] = [];
  const add = (event: GlobalEventHandlersEventMap[K]) => void events.push(event);
  document.addEventListener(type, add as EventListener);
  return Object.assign(events, { stop: () => document.removeEventListener(type, add as EventListener) });
}

/** What this page put on the device and did not take away again, in either kind of storage, by its keys. */
const put = new Set<string>();
const { setItem, removeItem, clear } = Storage.prototype;
Object.assign(Storage.prototype, {
  setItem(this: Storage, key: string, value: string) {
    setItem.call(this, key, value);
    put.add(key);
  },
  removeItem(this: Storage, key: string) {
    removeItem.call(this, key);
    put.delete(key);
  },
  clear(this: Storage) {
    clear.call(this);
    put.clear();
  },
});

/** The same. Test pages run side by side at one address: what others keep there is not this one's. */
export const keptOnDevice = (): string[] => [...put];
