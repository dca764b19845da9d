import type { LoadOptions } from './load.js';
import { refusedByPolicy } from './own-policy.js';
import { ReadError, type FailReason } from './read-error.js';

/** How often one request is asked again. */
const MOST_TRIES = 3;
/** Seconds. Whoever has to wait longer is better told when to come back. */
const LONGEST_WAIT = 60;
/** The same for what a visitor waits for before there is anything to see: once, and not for long. */
const MOST_TRIES_AT_FIRST = 1;
const LONGEST_WAIT_AT_FIRST = 10;

/**
 * What to do about a request that failed: waits, when asking again makes sense; else throws what went wrong and the cure.
 *
 * A server that is busy (429, 503) says in `Retry-After` for how long. Another site's script can only read that header
 * when the server says so: `Access-Control-Expose-Headers: Retry-After`. Without it, only a later page of a feed is asked
 * for again, each time a little later, since then there is something to lose.
 *
 * @param failure the answer that is an error, or why there is none
 * @param tried how often it has been asked again already
 * @throws {ReadError} the `cause` of `status` is the HTTP status, that of `network` can be `ELSEWHERE`; the signal's reason when that is aborted
 */
export async function waitToAskAgain(
  failure: Response | FailReason,
  url: string,
  tried: number,
  { signal, later, kind, timeout, maxBytes }: LoadOptions & { timeout: number; maxBytes: number },
): Promise<void> {
  if (failure === 'timeout') throw new ReadError(failure, url, timeoutMessage(timeout));
  if (failure === 'too-large') throw new ReadError(failure, url, tooLargeMessage(maxBytes));
  if (typeof failure === 'string') throw await noAnswer(failure, url, kind);
  const { status, headers } = failure;
  const busy = status === 429 || status === 503;
  const told = busy ? retryAfter(headers.get('retry-after'), headers.get('date')) : undefined;
  const passing = busy || (status >= 500 && status !== 501);
  const seconds = told ?? (later && passing ? 2 ** tried : undefined);
  const [most, longest] = later ? [MOST_TRIES, LONGEST_WAIT] : [MOST_TRIES_AT_FIRST, LONGEST_WAIT_AT_FIRST];
  if (seconds === undefined || seconds > longest || tried >= most)
    throw new ReadError('status', url, statusMessage(status, told), { cause: status });
  await pause(seconds * 1000, signal);
}

/** Why there is no answer at all. A browser does not say; an address on another site is most probably not to be read. */
async function noAnswer(reason: FailReason, url: string, kind: string | undefined): Promise<ReadError> {
  const page = (globalThis as { origin?: string }).origin;
  const elsewhere = page === undefined ? undefined : await import('./elsewhere.js').catch(() => undefined);
  const isRefused = page !== undefined && (await refusedByPolicy(url));
  if (page === undefined || !elsewhere?.standsElsewhere(url, page, navigator.onLine))
    return new ReadError(reason, url, isRefused ? policyMessage(url) : NETWORK_MESSAGE);
  const message = isRefused ? policyMessage(url) : elsewhere.elsewhereMessage(url, page, kind);
  return new ReadError(reason, url, message, { cause: elsewhere.ELSEWHERE });
}

/**
 * Seconds that a `Retry-After` asks for: a number of them or a date (RFC 9110 §10.2.3); nothing when it says neither.
 * @param date the answer's own `Date`, where it can be read: the clock of the visitor's device may be hours off
 */
export function retryAfter(value: string | null, date?: string | null): number | undefined {
  const text = value?.trim() ?? '';
  if (/^\d+$/.test(text)) return Number(text);
  const until = httpDate(text);
  if (until === undefined) return undefined;
  return Math.max(0, Math.ceil((until - (httpDate(date ?? '') ?? Date.now())) / 1000));
}

/** Milliseconds since 1970 of a date in one of HTTP's three forms (RFC 9110 §5.6.7); the oldest names no zone, and means UTC. */
function httpDate(text: string): number | undefined {
  if (!/^[a-z]{3,9},? .*\d\d:\d\d:\d\d/i.test(text)) return undefined;
  const time = Date.parse(/GMT$/.test(text) ? text : `${text} GMT`);
  return Number.isNaN(time) ? undefined : time;
}

function statusMessage(status: number, wait: number | undefined): string {
  if (wait) {
    const when = new Date(Date.now() + Math.min(wait, 1e9) * 1000).toLocaleString('nl-NL', {
      dateStyle: 'short',
      timeStyle: 'short',
    });
    return `De server is te druk (fout ${status}) en vraagt om ${wait} ${wait === 1 ? 'seconde' : 'seconden'} te wachten. Het kan weer vanaf ${when}.`;
  }
  if (status === 429 || status === 503)
    return `De server is te druk (fout ${status}). Probeer het later, of vraag de beheerder om meer ruimte.`;
  return `De server gaf fout ${status}. Controleer het adres.`;
}

/** Waits, or rejects with the signal's reason as soon as that is aborted. */
function pause(milliseconds: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = () => {
      clearTimeout(timer);
      reject(signal?.reason as Error);
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', stop);
      resolve();
    }, milliseconds);
    if (signal?.aborted) stop();
    else signal?.addEventListener('abort', stop, { once: true });
  });
}

const policyMessage = (url: string) =>
  `De pagina zelf mag dit adres niet lezen: haar Content-Security-Policy verbiedt het. Voeg ${new URL(url).origin} toe aan connect-src.`;
const NETWORK_MESSAGE =
  'Geen verbinding, een fout adres, of de server laat andere sites niet lezen: ' +
  'vraag de beheerder dan om CORS.';
const timeoutMessage = (seconds: number) =>
  `De server gaf binnen ${seconds} seconden geen antwoord. Verhoog het attribuut timeout.`;
const tooLargeMessage = (maxBytes: number) =>
  `Het document is groter dan ${Math.round(maxBytes / 1024)} KiB. Verhoog het attribuut max-bytes.`;
