import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { deepLink } from '../deep-links.js';

/** As many partners as a visitor can keep: more is no longer a short list, and a link must not grow without end. */
export const MAX_LISTED = 200;
/** The one key under which ids stand on the device, and only when the visitor chose so. */
const KEY = 'samen-list';
/** Ids longer than this are none of ours; the data may hold anything. */
const MAX_ID = 500;
/** More of a link than two hundred ids take is not looked at. */
const MAX_LINK = 100_000;

/**
 * The partners that a visitor keeps. In memory until the visitor chooses to keep them on the device; then other tabs
 * follow. Storage may be forbidden, full, or hold what another program left: the list then works without.
 */
export class ShortList {
  #ids: readonly string[] = [];
  #cleared: readonly string[] = [];
  #remembered = false;
  #read = false;
  readonly #listeners = new Set<() => void>();

  /** The ids of the partners, in the order in which they were added. */
  get ids(): readonly string[] {
    this.#begin();
    return this.#ids;
  }

  has(id: string): boolean {
    return this.ids.includes(id);
  }

  /** Whether nothing more can be added. */
  get full(): boolean {
    return this.ids.length >= MAX_LISTED;
  }

  /** Whether the list is kept on this device. */
  get remembered(): boolean {
    this.#begin();
    return this.#remembered;
  }

  /** Whether a list was cleared that can come back. */
  get undoable(): boolean {
    return this.#cleared.length > 0;
  }

  /** Adds a partner, or takes it off. Returns whether it is in the list now: a full list takes no more. */
  toggle(id: string): boolean {
    const has = this.has(id);
    // An emptied list can come back, whichever way it was emptied.
    if (has && this.#ids.length === 1) this.#cleared = this.#ids;
    this.#change(has ? this.#ids.filter((other) => other !== id) : [...this.#ids, id]);
    return this.has(id);
  }

  /** Adds partners, as many as fit. Returns how many did not. */
  add(ids: readonly string[]): number {
    this.#change([...this.ids, ...ids]);
    return new Set(ids.filter((id) => !this.has(id))).size;
  }

  /** Makes this the list. */
  set(ids: readonly string[]): void {
    this.#begin();
    this.#change(ids);
  }

  /** Takes all partners off; `undo` brings them back. */
  clear(): void {
    const { ids } = this;
    if (ids.length === 0) return;
    this.#cleared = ids;
    this.#change([]);
  }

  /** Brings back what was cleared, before what was added since. */
  undo(): void {
    const back = this.#cleared;
    this.#cleared = [];
    this.#change([...back, ...this.ids]);
  }

  /**
   * Keeps the list on this device from now on, or no longer: then what is there is wiped at once. Returns whether that is
   * how it is now: where nothing can be kept, the list stays in memory.
   */
  remember(on: boolean): boolean {
    this.#begin();
    // What another tab keeps already is the visitor's list too.
    if (on) this.#ids = bounded([...(readStored() ?? []), ...this.#ids]);
    else forget();
    this.#remembered = on && store(this.#ids);
    this.#tell();
    return this.#remembered === on;
  }

  /** Calls a listener after each change, until the function that comes back is called. */
  subscribe(listener: () => void): () => void {
    if (this.#listeners.size === 0) {
      addEventListener('storage', this.#otherTab);
      // While nobody listened, another tab may have gone on.
      if (this.#remembered) this.#ids = readStored() ?? this.#ids;
    }
    // The same function twice is two subscriptions.
    const own = () => listener();
    this.#listeners.add(own);
    return () => {
      if (this.#listeners.delete(own) && this.#listeners.size === 0)
        removeEventListener('storage', this.#otherTab);
    };
  }

  /** Reads what is kept, at the first question: an import alone touches nothing. */
  #begin(): void {
    if (this.#read) return;
    this.#read = true;
    const stored = readStored();
    if (!stored) return;
    this.#remembered = true;
    this.#ids = stored;
  }

  #change(ids: readonly string[]): void {
    this.#ids = bounded(ids);
    if (this.#remembered) store(this.#ids);
    this.#tell();
  }

  #tell(): void {
    for (const listener of [...this.#listeners]) listener();
  }

  readonly #otherTab = ({ key, newValue }: StorageEvent): void => {
    // Without a key, everything was wiped.
    if (!this.#remembered || (key !== null && key !== KEY)) return;
    const ids = parseStored(newValue);
    if (ids) this.#ids = ids;
    // Wiped: the choice holds here as well, and what is on the screen stays.
    else this.#remembered = newValue !== null;
    this.#tell();
  };
}

/** The visitor's list: one for all elements of the page. */
export const shortList = new ShortList();

/** Draws an element anew when the list changes. */
export class ShortListController implements ReactiveController {
  #stop: (() => void) | undefined;

  constructor(
    private readonly host: ReactiveControllerHost,
    readonly list: ShortList = shortList,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    this.#stop ??= this.list.subscribe(() => this.host.requestUpdate());
  }

  hostDisconnected(): void {
    this.#stop?.();
    this.#stop = undefined;
  }
}

/** The address of a list: `#samen/list/ID,ID`. It holds ids and nothing else. */
export function listLink(ids: readonly string[]): string {
  const encoded = bounded(ids).map((id) => encodeURIComponent(id.replace(/\p{Cs}/gu, '')));
  // Each id is encoded by itself, so that the commas between them can stay as they are.
  return deepLink('list', encoded.join(',')).replaceAll('%2C', ',');
}

/** The ids in the last part of such an address, as `parseDeepLink` gives it. Anybody can write one: what makes no sense is left out. */
export function parseListIds(raw: string): string[] {
  const parts = raw.slice(0, MAX_LINK).split(',');
  // The last one may have been cut.
  if (raw.length > MAX_LINK) parts.pop();
  return bounded(
    parts.map((part) => {
      try {
        return decodeURIComponent(part);
      } catch {
        // A percent sign that encodes nothing.
        return '';
      }
    }),
  );
}

/** Each id once, and no more than a list holds. */
function bounded(ids: readonly unknown[]): string[] {
  const unique = new Set<string>();
  for (const id of ids) {
    if (unique.size === MAX_LISTED) break;
    if (typeof id === 'string' && id !== '' && id.length <= MAX_ID) unique.add(id);
  }
  return [...unique];
}

/** @throws where storage is forbidden: in a sandboxed frame, by a browser's setting, on a server */
function device(): Storage {
  // eslint-disable-next-line no-restricted-globals -- the one place, and only what the visitor chose to keep
  return localStorage;
}

function readStored(): string[] | undefined {
  try {
    return parseStored(device().getItem(KEY));
  } catch {
    return undefined;
  }
}

/** The ids in a stored text; nothing when another program wrote it. */
function parseStored(text: string | null): string[] | undefined {
  try {
    const value: unknown = JSON.parse(text ?? '');
    return Array.isArray(value) && value.every((id) => typeof id === 'string') ? bounded(value) : undefined;
  } catch {
    return undefined;
  }
}

/** Whether it could be kept: where storage is full or forbidden, the list is still in memory. */
function store(ids: readonly string[]): boolean {
  try {
    device().setItem(KEY, JSON.stringify(ids));
    return true;
  } catch {
    return false;
  }
}

function forget(): void {
  try {
    device().removeItem(KEY);
  } catch {
    // What cannot be written cannot be there.
  }
}
