import { isServer, type ReactiveController, type ReactiveControllerHost } from 'lit';
import type { Problem } from '../model/problem.js';
import { chooseFormat, Received, type DocumentKind, type Page } from '../sources/format.js';
import { loadExplanations } from '../sources/faults.js';
import { parseSources } from '../sources/load.js';
import type { Reading } from '../sources/pages.js';
import { ReadError } from '../sources/read-error.js';
import { readPage } from '../sources/read-page.js';
import { nextTurn, runInSlices, runNow, runSlice } from '../model/slices.js';

/**
 * Where an element stands with its data.
 *
 * `waiting`: nobody has said where the data is · `loading`: on its way, nothing to show yet · `ready` · `empty`: read
 * well, no records; or, without a document, nobody said it in time · `failed`: nothing could be read · `stale`: a reload failed, the earlier document is still shown.
 */
export type DataStatus = 'waiting' | 'loading' | 'ready' | 'empty' | 'failed' | 'stale';

export interface DataState<D> {
  readonly status: DataStatus;
  readonly document?: D;
  readonly error?: ReadError;
  /** A reload, or the next pages of a long source, are on their way. */
  readonly busy: boolean;
  /** One of the sources, or a page of one, could not be had: there is more than what is shown. */
  readonly partial: boolean;
  /** How many records there are in all sources, where they tell: more than shown while pages are missing. */
  readonly total?: number;
  /** Says how much of it is there, while rendering; only where that is known. */
  readonly howMuch?: () => string;
}

/** What the controller reads from its element. */
export interface DataHost extends ReactiveControllerHost, HTMLElement {
  readonly src: string;
  readonly format: string;
  readonly data: unknown;
  readonly timeout: number;
  readonly maxBytes: number;
  readonly refresh: number | undefined;
  /** Of a source in pages only the first is wanted: the element asks for others by itself. */
  readonly firstPageOnly?: boolean;
  /** Without a source, the data is what the element's own children say; of `page`, what the whole page says. */
  readonly fromContent?: boolean | 'page';
}

/** What has come in of one source. */
export interface Progress<D> extends Reading<D> {
  error?: ReadError;
}

const IN_PAGE = 'data in de pagina';
const IDLE = { busy: false, partial: false } as const;

/**
 * Brings an element its data: from `data`, `src` or a script in the page; again when one of those changes, on
 * `reload()`, and every `refresh` minutes. A newer request cancels the older one, and removing the element stops all.
 */
export class DataController<D> implements ReactiveController {
  state: DataState<D> = { status: 'waiting', ...IDLE };

  readonly #host: DataHost;
  readonly #kind: DocumentKind<D>;
  #problems: readonly Problem[] = [];
  /** Of each document what only shows when its parts are held against each other. */
  readonly #examined = new WeakMap<object, readonly Problem[]>();
  #inputs: readonly unknown[] = [];
  /** What the document that is shown was read from: after a failure, another one's records are not this one's. */
  #shown: readonly unknown[] | undefined;
  #children: MutationObserver | undefined;
  #request: AbortController | undefined;
  #running: Promise<void> = Promise.resolve();
  /** What was read last: a visitor who tries again gets the rest. */
  #sources: Progress<D>[] | undefined;
  #paging: typeof import('./more-pages.js') | undefined;
  #timer: ReturnType<typeof setInterval> | undefined;
  #minutes = 0;

  constructor(host: DataHost, kind: DocumentKind<D>) {
    this.#host = host;
    this.#kind = kind;
    host.addController(this);
  }

  hostConnected(): void {
    this.#host.requestUpdate();
    // The parser may not have come to the script with the data yet, and a framework may add it later.
    if (document.readyState === 'loading') addEventListener('DOMContentLoaded', this.#parsed, { once: true });
    this.#children ??= new MutationObserver(() => document.readyState === 'loading' || this.#parsed());
    this.#children.observe(this.#host, {
      attributeFilter: ['datetime', 'content', 'href'],
      childList: true,
      characterData: true,
      subtree: true,
    });
  }

  hostDisconnected(): void {
    // Moving an element disconnects and connects it in one go; only what stays away is stopped.
    queueMicrotask(() => {
      if (this.#host.isConnected) return;
      removeEventListener('DOMContentLoaded', this.#parsed);
      this.#children?.disconnect();
      this.#setTimer(0);
      if (this.state.busy || this.state.status === 'loading') {
        this.#request?.abort();
        this.#inputs = [];
      }
    });
  }

  /** What is wrong with the document that there is, or why there is none. */
  get problems(): readonly Problem[] {
    return [...this.#problems, ...(this.#examined.get(this.state.document as object) ?? [])];
  }

  /** Looks for mistakes that take more code to find: for whoever keeps the data, once visitors have theirs. */
  async examine(): Promise<void> {
    const document = this.state.document!;
    const found = await this.#kind.examine?.(document, this.#problems).catch(() => []);
    if (!found?.length) return;
    this.#examined.set(document, found);
    this.#host.requestUpdate();
  }

  /**
   * Starts reading when what there is to read has changed. Call it before rendering.
   * @param before what has come in of the sources already
   */
  sync(before?: Progress<D>[]): void {
    const { data, src, format, timeout, maxBytes, firstPageOnly } = this.#host;
    const inline = data == null && !src && !isServer ? this.#inline() : undefined;
    const inputs = [data ?? undefined, src, format, timeout, maxBytes, firstPageOnly, inline];
    if (!isServer) this.#setTimer(this.#host.isConnected ? refreshMinutes(this.#host.refresh) : 0);
    if (inputs.every((input, i) => input === this.#inputs[i])) return;
    if (!isServer && !this.#host.isConnected) return;
    this.#inputs = inputs;
    this.#start(inline, before);
  }

  /** Reads again. Resolves when the outcome is shown, whatever it is. */
  async reload(): Promise<void> {
    this.#sources = undefined;
    await this.retry();
  }

  /** Reads what could not be had, from the page on where it broke off. Resolves when the outcome is shown. */
  async retry(): Promise<void> {
    this.#start(this.#inline(), this.#sources);
    await this.#running;
  }

  readonly #parsed = (): void => {
    // Of a script the text tells whether it is another one; an element that holds markup stays the same.
    if (typeof this.#inputs.at(-1) === 'object') this.#inputs = [];
    this.#host.requestUpdate();
  };

  #start(inline: unknown, before?: Progress<D>[]): void {
    this.#request?.abort();
    const request = (this.#request = new AbortController());
    const { data, src } = this.#host;
    if (data != null) this.#running = this.#readValue(data, request.signal);
    else if (src) this.#running = this.#readSources(src, request.signal, before);
    else if (inline !== undefined) this.#running = this.#readValue(inline, request.signal);
    else {
      this.#set({ status: 'waiting', ...IDLE }, []);
      // The page may be fetching the data by itself.
      const giveUp = () =>
        request.signal.aborted ||
        void import('./no-source.js').then(
          ({ tell }) => tell(this.#host, request.signal) && this.#set({ status: 'empty', ...IDLE }, []),
        );
      if (!isServer) setTimeout(giveUp, this.#host.timeout * 1000);
    }
  }

  /** The data that stands in the page, once that is all there: the text of a script that is no script, or what holds the markup. */
  #inline(): unknown {
    const { fromContent, ownerDocument } = this.#host;
    if (document.readyState === 'loading') return undefined;
    if (fromContent) return fromContent === 'page' ? ownerDocument.documentElement : this.#host;
    return this.#host.querySelector?.(':scope > script[type="application/json"]')?.textContent ?? undefined;
  }

  /** Not a single `await` before the outcome when it can be had at once: on a server there is no second chance. */
  async #readValue(value: unknown, signal: AbortSignal): Promise<void> {
    const progress = started<D>(IN_PAGE);
    try {
      const received =
        typeof value === 'string' ? new Received(IN_PAGE, '', value) : Received.fromValue(IN_PAGE, value);
      const reader =
        this.#host.data == null && this.#host.fromContent
          ? this.#kind.content!()
          : chooseFormat(this.#kind, this.#host.format, received).reader();
      const steps = (typeof reader === 'function' ? reader : await reader)(received, progress.problems);
      if (isServer) progress.pages.push(runNow(steps));
      else {
        const first = runSlice(steps);
        if (!first.done) this.#loading();
        progress.pages.push(first.done ? first.value : await runInSlices(steps, signal));
      }
    } catch (error) {
      if (signal.aborted) return;
      progress.error = asReadError(error, IN_PAGE);
    }
    if (!signal.aborted) await this.#publish([progress], true, signal);
  }

  async #readSources(src: string, signal: AbortSignal, before?: Progress<D>[]): Promise<void> {
    const { urls, refused } = parseSources(src, this.#host.baseURI);
    const sources = (this.#sources = before ?? [
      ...urls.map((url) => ({ ...started<D>(url), next: url })),
      ...refused.map((url) => ({ ...started<D>(url), error: refusal(url) })),
    ]);
    this.#loading();
    await Promise.all(
      sources.map((progress) =>
        this.#readSource(progress, signal, () => void this.#publish(sources, false, signal)),
      ),
    );
    await nextTurn();
    if (!signal.aborted) await this.#publish(sources, true, signal);
  }

  /** Reads a source page by page. A page that fails ends it; what came before it stays. */
  async #readSource(progress: Progress<D>, signal: AbortSignal, more: () => void): Promise<void> {
    const { pages, problems, next } = progress;
    if (next === undefined) return;
    const { format, timeout, maxBytes, firstPageOnly } = this.#host;
    const options = { timeout: positive(timeout), maxBytes: positive(maxBytes), signal };
    const read = (url: string, later: boolean) =>
      readPage(url, this.#kind, format, { ...options, later }, problems);
    progress.error = undefined;
    try {
      if (pages.length === 0) {
        problems.length = 0;
        const first = await read(next, false);
        signal.throwIfAborted();
        pages.push(first);
        progress.next = first.next;
      }
      if (progress.next === undefined) return;
      this.#paging = await import('./more-pages.js');
      if (firstPageOnly) progress.next = undefined;
      else await this.#paging.readOn(progress, (url) => read(url, true), more, signal);
    } catch (error) {
      if (!signal.aborted) progress.error = asReadError(error, progress.next ?? next);
    }
  }

  #loading(): void {
    const { document } = this.state;
    this.#set(
      { ...this.state, status: document ? this.state.status : 'loading', busy: true },
      this.#problems,
    );
  }

  async #publish(sources: readonly Progress<D>[], complete: boolean, signal: AbortSignal): Promise<void> {
    const errors = sources.flatMap(({ error }) => error ?? []);
    const problems = sources.flatMap((source) => source.problems);
    const asked = sources.map(({ pages }) => (pages.length > 0 ? joined(pages, problems) : undefined));
    const documents = asked.filter((document): document is D => document !== undefined);
    const merged = documents.length > 0 ? this.#kind.merge(documents, problems, asked) : undefined;
    const document = merged instanceof Promise ? await merged : merged;
    if (!isServer && problems.length + errors.length > 0)
      await loadExplanations(errors).catch(() => undefined);
    const count = document === undefined ? -1 : this.#kind.count(document);
    // Putting a long list together, and drawing it: each is work enough for one task.
    if (count > 1000 && !isServer) await nextTurn();
    if (signal.aborted) return;
    for (const { source, message } of errors) {
      problems.push({ source, path: '', message, hint: '', severity: 'error' });
      if (complete && !isServer) console.error(`<${this.#host.localName}> ${source}: ${message}`);
    }
    const before = this.#shown === this.#inputs ? this.state.document : undefined;
    const isWhole = complete && errors.length === 0;
    // Of a reload, what was whole stays on show until there is at least as much.
    if (document !== undefined && (isWhole || !before || count >= this.#kind.count(before))) {
      this.#shown = this.#inputs;
      this.#set(
        {
          status: count > 0 ? 'ready' : 'empty',
          document,
          busy: !complete,
          partial: errors.length > 0,
          ...this.#paging?.sums(sources),
        },
        problems,
      );
    } else if (complete) {
      this.#set(
        { status: before ? 'stale' : 'failed', document: before, error: errors[0], ...IDLE },
        problems,
      );
    }
  }

  #set(state: DataState<D>, problems: readonly Problem[]): void {
    this.state = state;
    this.#problems = problems;
    this.#host.requestUpdate();
  }

  #setTimer(minutes: number): void {
    if (minutes === this.#minutes) return;
    this.#minutes = minutes;
    clearInterval(this.#timer);
    // A page that nobody looks at does not need news.
    if (minutes) this.#timer = setInterval(() => document.hidden || void this.reload(), minutes * 60_000);
  }
}

function started<D>(source: string): Progress<D> {
  return { source, pages: [], problems: [] };
}

function joined<D>(pages: readonly Page<D>[], problems: Problem[]): D {
  const documents = pages.map((page) => page.document);
  return (documents.length > 1 && pages[0]!.join?.(documents, problems)) || documents[0]!;
}

/** At least a minute between reloads, at most a day: an attribute can hold anything. */
function refreshMinutes(minutes: number | undefined): number {
  return minutes && minutes > 0 ? Math.min(1440, Math.max(1, minutes)) : 0;
}

function positive(value: number): number | undefined {
  return value > 0 ? value : undefined;
}

function refusal(url: string): ReadError {
  return new ReadError('network', url, 'refused');
}

function asReadError(error: unknown, source: string): ReadError {
  if (error instanceof ReadError) return error;
  // Data handed over as an object can do anything when it is read.
  return new ReadError('schema', source, 'unreadable', { cause: error });
}
