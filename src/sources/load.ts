import { safeUrl } from '../model/url.js';
import { ReadError, type FailReason } from './read-error.js';

export interface LoadOptions {
  /** Seconds before a request is given up; default 10. Waiting because a server asked to does not count. */
  timeout?: number;
  /** Bytes after which a body is given up, while it streams in; default 16 MiB. */
  maxBytes?: number;
  signal?: AbortSignal;
  /** A page after the first: there is something to lose, so it is asked for again when the server stumbles, with more patience. */
  later?: boolean;
  /** What the document is about (`DocumentKind.name`), for the words about a failure. */
  kind?: string;
}

/** What came over the line, before anybody has tried to understand it. */
export interface Loaded {
  readonly source: string;
  readonly contentType: string;
  /** As it came in, piece by piece. */
  readonly parts: readonly Uint8Array<ArrayBuffer>[];
  /** Bytes in all. */
  readonly size: number;
  /** The pieces as one, made at every call. */
  readonly bytes: Uint8Array<ArrayBuffer>;
}

export const DEFAULT_TIMEOUT = 10;
export const DEFAULT_MAX_BYTES = 16 * 1024 * 1024;

/**
 * Fetches one URL within limits: no cookies, no address of the page beyond its origin, never longer or larger than asked.
 * A server that is busy and says for how long is asked again (`failures.ts`).
 *
 * @throws {ReadError} for everything that can go wrong, except when `signal` is aborted: then its `AbortError`
 */
export async function load(url: string, options: LoadOptions = {}, tried = 0): Promise<Loaded> {
  const { timeout = DEFAULT_TIMEOUT, maxBytes = DEFAULT_MAX_BYTES, signal } = options;
  const clock = new AbortController();
  const giveUp = (reason?: FailReason) => clock.abort(reason);
  const cancelled = () => giveUp();
  if (signal?.aborted) giveUp();
  signal?.addEventListener('abort', cancelled);
  const timer = setTimeout(giveUp, timeout * 1000, 'timeout');
  let failure: Response | FailReason;
  try {
    const response = await fetch(url, {
      signal: clock.signal,
      credentials: 'omit',
      referrerPolicy: 'strict-origin',
      headers: { Accept: 'application/json, text/calendar, text/csv, */*;q=0.5' },
    });
    if (response.ok) return await receive(url, response, maxBytes, giveUp);
    failure = response;
  } catch {
    if (signal?.aborted) throw signal.reason;
    // Whatever the fetch or the stream rejects with: who gave up knows why.
    failure = clock.signal.aborted ? (clock.signal.reason as FailReason) : 'network';
  } finally {
    giveUp();
    clearTimeout(timer);
    signal?.removeEventListener('abort', cancelled);
  }
  const { waitToAskAgain } = await import('./failures.js').catch(() => {
    // Most likely there is no connection at all.
    throw new ReadError('network', url, 'Geen verbinding.');
  });
  await waitToAskAgain(failure, url, tried, { ...options, timeout, maxBytes });
  return load(url, options, tried + 1);
}

async function receive(
  source: string,
  { headers, body }: Response,
  maxBytes: number,
  giveUp: (reason: FailReason) => void,
): Promise<Loaded> {
  if (Number(headers.get('content-length')) > maxBytes) giveUp('too-large');
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  const reader = body?.getReader();
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    parts.push(part.value);
    size += part.value.length;
    // The next read fails.
    if (size > maxBytes) giveUp('too-large');
  }
  return {
    source,
    contentType: headers.get('content-type') ?? '',
    parts,
    size,
    get bytes() {
      const bytes = new Uint8Array(size);
      let at = 0;
      for (const part of parts) {
        bytes.set(part, at);
        at += part.length;
      }
      return bytes;
    },
  };
}

/**
 * The URLs that a `src` attribute names, absolute, each once; what may not be fetched is left out and returned apart.
 * Only http(s): an attribute can come from a hostile author.
 */
export function parseSources(src: string, base: string | undefined): { urls: string[]; refused: string[] } {
  const urls = new Set<string>();
  const refused: string[] = [];
  for (const part of src.split(/\s+/).filter(Boolean)) {
    // What a calendar is subscribed to by is the same document.
    const url = absoluteUrl(part.replace(/^webcals?:/i, 'https:'), base);
    if (url?.startsWith('http')) urls.add(url);
    else refused.push(part);
  }
  return { urls: [...urls], refused };
}

/** A URL from data or an attribute, made absolute; nothing when it does not pass the gate (`safeUrl`). */
export function absoluteUrl(raw: unknown, base: string | undefined): string | undefined {
  const url = safeUrl(raw);
  if (url === undefined) return undefined;
  try {
    return safeUrl(new URL(url, base).href);
  } catch {
    return undefined;
  }
}
