import { safeUrl } from '../model/url.js';
import { ReadError } from './read-error.js';

export interface LoadOptions {
  /** Seconds before a request is given up; default 10. */
  timeout?: number;
  /** Bytes after which a body is given up, while it streams in; default 16 MiB. */
  maxBytes?: number;
  signal?: AbortSignal;
}

/** What came over the line, before anybody has tried to understand it. */
export interface Loaded {
  readonly source: string;
  readonly contentType: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

export const DEFAULT_TIMEOUT = 10;
export const DEFAULT_MAX_BYTES = 16 * 1024 * 1024;

/**
 * Fetches one URL within limits: no cookies, no address of the page beyond its origin, never longer or larger than asked.
 *
 * @throws {ReadError} for everything that can go wrong, except when `signal` is aborted: then its `AbortError`
 */
export async function load(
  url: string,
  { timeout = DEFAULT_TIMEOUT, maxBytes = DEFAULT_MAX_BYTES, signal }: LoadOptions = {},
): Promise<Loaded> {
  const clock = new AbortController();
  const cancelled = () => clock.abort(signal?.reason);
  if (signal?.aborted) cancelled();
  signal?.addEventListener('abort', cancelled);
  const timer = setTimeout(
    () => clock.abort(new ReadError('timeout', url, timeoutMessage(timeout))),
    timeout * 1000,
  );
  try {
    const response = await fetch(url, {
      signal: clock.signal,
      credentials: 'omit',
      referrerPolicy: 'strict-origin',
      headers: { Accept: 'application/json, text/calendar, text/csv, */*;q=0.5' },
    });
    if (!response.ok) throw new ReadError('status', url, statusMessage(response.status));
    const bytes = await readBody(response, url, maxBytes);
    return { source: url, contentType: response.headers.get('content-type') ?? '', bytes };
  } catch (error) {
    clock.abort(error);
    if (signal?.aborted) throw signal.reason;
    if (error instanceof ReadError) throw error;
    // A timeout that fires while the body streams surfaces as whatever the stream rejects with.
    if (clock.signal.reason instanceof ReadError) throw clock.signal.reason;
    throw new ReadError('network', url, NETWORK_MESSAGE, { cause: error });
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', cancelled);
  }
}

async function readBody(response: Response, url: string, maxBytes: number): Promise<Uint8Array<ArrayBuffer>> {
  const tooLarge = () => new ReadError('too-large', url, tooLargeMessage(maxBytes));
  if (Number(response.headers.get('content-length')) > maxBytes) throw tooLarge();
  const parts: Uint8Array[] = [];
  let size = 0;
  const reader = response.body?.getReader();
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    size += part.value.byteLength;
    if (size > maxBytes) throw tooLarge();
    parts.push(part.value);
  }
  const bytes = new Uint8Array(size);
  let offset = 0;
  for (const part of parts) {
    bytes.set(part, offset);
    offset += part.byteLength;
  }
  return bytes;
}

/**
 * The URLs that a `src` attribute names, absolute, each once; what may not be fetched is left out and returned apart.
 * Only http(s): an attribute can come from a hostile author.
 */
export function parseSources(src: string, base: string | undefined): { urls: string[]; refused: string[] } {
  const urls = new Set<string>();
  const refused: string[] = [];
  for (const part of src.split(/\s+/).filter(Boolean)) {
    const url = absoluteUrl(part, base);
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

const NETWORK_MESSAGE =
  'Geen verbinding, een fout adres, of de server laat andere sites niet lezen: ' +
  'vraag de beheerder dan om CORS.';
const timeoutMessage = (seconds: number) =>
  `De server gaf binnen ${seconds} seconden geen antwoord. Verhoog het attribuut timeout.`;
const statusMessage = (status: number) => `De server gaf fout ${status}. Controleer het adres.`;
const tooLargeMessage = (maxBytes: number) =>
  `Het document is groter dan ${Math.round(maxBytes / 1024)} KiB. Verhoog het attribuut max-bytes.`;
