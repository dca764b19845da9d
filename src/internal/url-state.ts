import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { replaceAddress } from './deep-links.js';
import { prefixOf, statePrefix } from './page-address.js';

type Entries = Iterable<readonly [key: string, value: string]>;

/**
 * Mirrors an element's view in the query of the page's address, so that a link or a reload brings it back.
 *
 * Keys are prefixed (`samen-q`, or `gids-q` with `url-state="gids"`) because the query belongs to the page: its own
 * parameters, and those of a second element, stay as they are.
 */
export class UrlStateController implements ReactiveController {
  readonly #prefix: () => string | null;
  readonly #restore: (entries: [string, string][]) => void;
  /** The view that the address and the element last agreed on. */
  #known: string | undefined;

  /**
   * @param prefix the value of `url-state`; null means that the address is not touched
   * @param restore takes over what the address says
   */
  constructor(
    host: ReactiveControllerHost,
    prefix: () => string | null,
    restore: (entries: [string, string][]) => void,
  ) {
    this.#prefix = prefix;
    this.#restore = restore;
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('popstate', this.#read);
    this.#read();
  }

  hostDisconnected(): void {
    removeEventListener('popstate', this.#read);
  }

  /** Writes the view to the address; in place, so that Back leaves the page and does not undo letters one by one. */
  write(entries: Entries): void {
    const prefix = this.#key();
    if (prefix === undefined) return;
    const before = new URLSearchParams(location.search);
    const parameters = new URLSearchParams(before);
    for (const key of new Set(before.keys())) if (prefixOf(key) === prefix) parameters.delete(key);
    const written = [...entries];
    for (const [key, value] of written) parameters.append(prefix + key, value);
    this.#known = JSON.stringify(written);
    const query = parameters.toString();
    if (query !== before.toString())
      replaceAddress(`${location.pathname}${query && `?${query}`}${location.hash}`);
  }

  readonly #read = (): void => {
    const prefix = this.#key();
    if (prefix === undefined) return;
    const entries = [...new URLSearchParams(location.search)].flatMap(([key, value]): [string, string][] =>
      prefixOf(key) === prefix ? [[key.slice(prefix.length), value]] : [],
    );
    // A hash link fires popstate too; only a view that somebody else wrote is news.
    const read = JSON.stringify(entries);
    if (read === this.#known) return;
    this.#known = read;
    this.#restore(entries);
  };

  #key(): string | undefined {
    const urlState = this.#prefix();
    return urlState === null ? undefined : statePrefix(urlState);
  }
}

/** A new entry in the history, for what is written next: Back undoes that. Silently does nothing where that is forbidden. */
export function addEntry(): void {
  try {
    history.pushState(history.state, '', location.href);
  } catch {
    // SecurityError at origin `null`, or a limit on calls: Back then leaves the page, and nothing breaks.
  }
}
