import { request as http } from 'node:http';
import { request as https } from 'node:https';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import { retryAfter } from '../../dist/command.js';
import { isWeb, shown } from './addresses.mjs';

/*
 * One answer of one address, whole or not at all. Not by the `fetch` of Node: that takes a body of gzip that breaks off for
 * the end of it, and a calendar that misses its last months is worse than none.
 */

const MOST_REDIRECTS = 5;
const ACCEPT = 'application/json, text/calendar, text/csv, */*;q=0.5';

/** Why there is no answer. */
export class Failure extends Error {
  /**
   * @param {string} reason one of the words of `samen-failed`
   * @param {{passing?: boolean, status?: number, retryAfter?: number}} [more] whether it can be over in a moment, the HTTP
   *   status, and the seconds that the server asks to wait
   */
  constructor(reason, message, { passing = false, status, retryAfter } = {}) {
    super(message);
    Object.assign(this, { reason, passing, status, retryAfter });
  }
}

/**
 * @param {{headers: Record<string, string>, agentName: string, timeout: number, maxBytes: number, signal: AbortSignal}} options
 *   `timeout` in seconds for all of it, redirects and body included; own `headers` go to the site of the address alone
 * @returns {Promise<{bytes: Buffer, contentType: string}>}
 * @throws {Failure} or the reason of the signal
 */
export async function request(address, { headers, agentName, timeout, maxBytes, signal }) {
  const clock = AbortSignal.timeout(timeout * 1000);
  const both = AbortSignal.any([clock, signal]);
  let url = new URL(address);
  const { origin } = url;
  try {
    for (let redirects = 0; ; redirects++) {
      const response = await ask(url, both, {
        accept: ACCEPT,
        'accept-encoding': 'gzip, br',
        'user-agent': agentName,
        ...(url.origin === origin && headers),
      });
      const next = redirectOf(response, url);
      if (next === undefined) return await take(response, { maxBytes, signal: both });
      response.destroy();
      if (redirects === MOST_REDIRECTS)
        throw new Failure(
          'network',
          `het adres verwijst meer dan ${MOST_REDIRECTS} keer door, of in een kring.`,
        );
      url = next;
    }
  } catch (error) {
    if (error instanceof Failure) throw error;
    if (signal.aborted) throw signal.reason;
    if (clock.aborted)
      throw new Failure('timeout', `binnen ${timeout} seconden was het antwoord er niet (--timeout).`, {
        passing: true,
      });
    throw asFailure(error, url);
  }
}

function ask(url, signal, headers) {
  return new Promise((resolve, reject) => {
    const send = url.protocol === 'https:' ? https : http;
    send(url, { headers, signal }).on('response', resolve).on('error', reject).end();
  });
}

function redirectOf({ statusCode, headers: { location } }, url) {
  if (![301, 302, 303, 307, 308].includes(statusCode) || location === undefined) return undefined;
  const next = URL.canParse(location, url) ? new URL(location, url) : undefined;
  const isFine = next !== undefined && isWeb(next) && !next.username && !next.password;
  if (isFine) return next;
  throw new Failure(
    'network',
    `het adres verwijst door naar iets dat niet mag: ${shown(location).slice(0, 100)}`,
  );
}

const DECODERS = {
  gzip: createGunzip,
  'x-gzip': createGunzip,
  deflate: createInflate,
  br: createBrotliDecompress,
};

async function take(response, { maxBytes, signal }) {
  const { statusCode: status, headers } = response;
  if (status < 200 || status > 299) {
    response.destroy();
    throw statusFailure(status, headers);
  }
  const tooLarge = new Failure('too-large', `het antwoord is groter dan ${maxBytes} bytes (--max-bytes).`);
  const encoding = (headers['content-encoding'] ?? 'identity').trim().toLowerCase();
  const isPlain = encoding === 'identity' || encoding === '';
  if (!isPlain && !Object.hasOwn(DECODERS, encoding)) {
    response.destroy();
    throw new Failure(
      'format',
      `het antwoord is ingepakt op een manier die hier niet bekend is (${encoding}).`,
    );
  }
  if (isPlain && Number(headers['content-length']) > maxBytes) {
    response.destroy();
    throw tooLarge;
  }
  const parts = [];
  let size = 0;
  const collect = async (source) => {
    for await (const part of source) {
      size += part.length;
      if (size > maxBytes) break;
      parts.push(part);
    }
  };
  try {
    await pipeline([response, ...(isPlain ? [] : [DECODERS[encoding]()]), collect], { signal });
  } catch (error) {
    // Who stops reading breaks off what still comes in.
    if (size <= maxBytes) throw error;
  } finally {
    response.destroy();
  }
  if (size > maxBytes) throw tooLarge;
  return { bytes: Buffer.concat(parts, size), contentType: headers['content-type'] ?? '' };
}

function statusFailure(status, headers) {
  const passing = status === 429 || status >= 500;
  const wait = passing ? retryAfter(headers['retry-after'] ?? null, headers.date) : undefined;
  const said = STATUS[status] ?? (status >= 500 ? 'daar gaat iets mis.' : 'klopt het adres?');
  return new Failure('status', `de server gaf fout ${status}: ${said}`, {
    passing,
    status,
    retryAfter: wait,
  });
}

const STATUS = {
  401: 'er is een sleutel nodig. Geef die mee met --header.',
  403: 'dat mag niet. Is er een sleutel nodig? Geef die mee met --header.',
  404: 'op dit adres staat niets. Klopt het?',
  410: 'dit is weggehaald.',
  429: 'er is te vaak gevraagd. Probeer het later.',
  503: 'de server is te druk. Probeer het later.',
};

/** What went wrong below HTTP, in words, by the code of the system. Most of it can be over in a moment. */
function asFailure(error, { host }) {
  const { code = '' } = error;
  if (/CERT|SIGNATURE|ERR_TLS|ISSUER/.test(code))
    return new Failure('network', `het certificaat van ${host} is niet in orde (${code}).`);
  if (code === 'EPROTO') return new Failure('network', `${host} spreekt op dit adres geen https.`);
  if (code.startsWith('HPE_'))
    return new Failure('network', `${host} geeft iets terug dat geen antwoord van een website is (${code}).`);
  if (code === 'Z_BUF_ERROR' || code === 'ERR_STREAM_PREMATURE_CLOSE' || error.message === 'aborted')
    return new Failure('network', 'het antwoord brak halverwege af.', { passing: true });
  if (code.startsWith('Z_') || code.startsWith('ERR_'))
    return new Failure('format', `het antwoord zegt ingepakt te zijn, maar is niet uit te pakken (${code}).`);
  const said = NETWORK[code] ?? 'geen verbinding, of het adres klopt niet.';
  return new Failure('network', `${said} (${code || error.message})`, { passing: true });
}

const NETWORK = {
  ENOTFOUND: 'geen verbinding: deze naam is niet bekend.',
  EAI_AGAIN: 'geen verbinding: de naam is nu niet op te zoeken.',
  ECONNREFUSED: 'geen verbinding: daar luistert niemand.',
  ECONNRESET: 'de verbinding werd verbroken.',
  ETIMEDOUT: 'geen verbinding: er kwam geen antwoord.',
};
