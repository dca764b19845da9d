import { absoluteUrl, DEFAULT_TIMEOUT } from '../../sources/load.js';

/** Characters of a receipt; more is no number that somebody keeps. */
const MAX_RECEIPT = 200;
/** Seconds: a day. */
const MAX_TIMEOUT = 86_400;
/** Bytes of an answer that are looked at. */
const MAX_ANSWER = 64 * 1024;

/**
 * Why nothing arrived, as far as a page can know.
 * `offline`: no connection · `unreachable`: no answer that the page may read (no server, or one that takes nothing from other
 * sites) · `timeout`: no answer in time; it may have arrived · `moved`: sent on to another address, where nothing is sent ·
 * `busy`: later · `refused`: not this · `broken`: the receiver's own fault
 */
export type Failure = 'offline' | 'unreachable' | 'timeout' | 'moved' | 'busy' | 'refused' | 'broken';

/** What the receiver gave back. */
export interface Receipt {
  readonly number?: string | undefined;
  /** Where what was sent can be found. */
  readonly url?: string | undefined;
}

export type Outcome = { readonly receipt: Receipt } | { readonly failure: Failure; readonly status?: number };

/**
 * The address that an `action` names: absolute, and either safe on its way or on the page's own site. Nothing when it is no
 * address that answers may go to.
 */
export function postUrl(action: string | undefined, base: string): string | undefined {
  const url = absoluteUrl(action, base);
  if (!url) return undefined;
  const { protocol, origin, username, password } = new URL(url);
  // A name in front of the server's looks like another server, and no browser posts to it.
  if (username || password) return undefined;
  return protocol === 'https:' || (protocol === 'http:' && origin === new URL(base).origin) ? url : undefined;
}

/**
 * Posts a response, once, and reads what came back: no cookies, no address of the page beyond its origin, nothing to an
 * address that the page did not name. Never rejects.
 * @param timeout seconds
 */
export async function post(
  url: string,
  body: string,
  timeout: number,
  signal: AbortSignal,
): Promise<Outcome> {
  const clock = new AbortController();
  const giveUp = () => clock.abort();
  const timer = setTimeout(() => clock.abort('timeout'), patience(timeout));
  signal.addEventListener('abort', giveUp);
  try {
    const response = await fetch(url, {
      method: 'POST',
      body,
      headers: {
        'Content-Type': 'application/json',
        Accept: 'application/json, text/plain;q=0.9, */*;q=0.5',
      },
      credentials: 'omit',
      referrerPolicy: 'strict-origin',
      cache: 'no-store',
      // Followed, answers could go where nobody said, and a page to log in would look like thanks.
      redirect: 'manual',
      signal: clock.signal,
    });
    return response.ok ? { receipt: await receiptIn(response) } : failureIn(response);
  } catch {
    if (clock.signal.reason === 'timeout') return { failure: 'timeout' };
    return { failure: navigator.onLine ? 'unreachable' : 'offline' };
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', giveUp);
    // What is left of the answer is not waited for.
    giveUp();
  }
}

/** Milliseconds. What is no time, or more than a timer can hold, is an attribute that somebody mistook. */
function patience(seconds: number): number {
  return (seconds > 0 && seconds < MAX_TIMEOUT ? seconds : DEFAULT_TIMEOUT) * 1000;
}

function failureIn({ status, type }: Response): Outcome {
  if (type === 'opaqueredirect') return { failure: 'moved' };
  if (status === 429 || status === 503) return { failure: 'busy', status };
  if (status === 408 || status === 504) return { failure: 'timeout', status };
  return { failure: status < 500 ? 'refused' : 'broken', status };
}

/** It has arrived, whatever is wrong with the rest of the answer. */
async function receiptIn(response: Response): Promise<Receipt> {
  const { headers, url } = response;
  const location = absoluteUrl(headers.get('location'), url);
  const receipt = { url: location?.startsWith('http') ? location : undefined };
  const type = headers.get('content-type') ?? '';
  try {
    if (/\bjson\b/i.test(type)) return { ...receipt, number: numberIn(JSON.parse(await startOf(response))) };
    if (/^text\/plain\b/i.test(type)) return { ...receipt, number: asNumber(await startOf(response)) };
  } catch {
    // No JSON after all, or cut off.
  }
  return receipt;
}

function numberIn(answer: unknown): string | undefined {
  if (typeof answer !== 'object' || answer === null) return asNumber(answer);
  const { receipt, number, id } = answer as Record<string, unknown>;
  return asNumber(receipt) ?? asNumber(number) ?? asNumber(id);
}

function asNumber(value: unknown): string | undefined {
  if (typeof value !== 'string' && typeof value !== 'number') return undefined;
  const text = String(value).trim();
  return text !== '' && text.length <= MAX_RECEIPT ? text : undefined;
}

/** The text of an answer, as far as it is looked at. */
async function startOf({ body }: Response): Promise<string> {
  const reader = body?.getReader();
  const decoder = new TextDecoder();
  let [text, size] = ['', 0];
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    text += decoder.decode(part.value, { stream: true });
    size += part.value.length;
    if (size <= MAX_ANSWER) continue;
    void reader?.cancel();
    break;
  }
  return text;
}
