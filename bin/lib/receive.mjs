import { ReadError } from '../../dist/command.js';
import { ourPackage } from './our-package.mjs';
import { Failure, request } from './request.mjs';
import { withRetries } from './retry.mjs';

/**
 * What receives the pages of a source for `gather`: asks again when that can help, and takes no file that is no text.
 *
 * @param {{headers?: Record<string, string>, timeout: number, maxBytes: number, retries: number, signal?: AbortSignal,
 *   onRequest?: () => void, onRetry?: (url: string, failure: Failure, seconds: number) => void}} options as for `request` and
 *   `withRetries`
 * @returns {Promise<(url: string) => Promise<{bytes: Buffer, contentType: string}>>} which throws a `ReadError`, or the reason of
 *   the signal
 */
export async function receiver({
  headers = {},
  timeout,
  maxBytes,
  retries,
  signal = new AbortController().signal,
  onRequest,
  onRetry,
}) {
  const { name, version } = await ourPackage();
  const agentName = `${name}/${version}`;
  return async (url) => {
    const ask = () => {
      onRequest?.();
      return request(url, { headers, agentName, timeout, maxBytes, signal });
    };
    const again = (failure, seconds) => onRetry?.(url, failure, seconds);
    try {
      const page = await withRetries(ask, { retries, signal, onRetry: again });
      refuseOtherFiles(url, page.bytes);
      return page;
    } catch (error) {
      throw error instanceof Failure
        ? new ReadError(error.reason, url, error.message, { cause: error.status })
        : error;
    }
  };
}

/** Files that are no text, by how they begin. */
const OTHER_FILES = [
  ['504b0304', 'een ZIP-bestand, of een werkblad van Excel of LibreOffice. Bewaar het als CSV.'],
  ['d0cf11e0', 'een oud Excel-bestand. Bewaar het als CSV.'],
  ['1f8b', 'een bestand dat met gzip is ingepakt. Geef het adres van het uitgepakte bestand.'],
  ['25504446', 'een PDF. Vraag om een adres met de gegevens zelf.'],
];

function refuseOtherFiles(url, bytes) {
  const begin = bytes.subarray(0, 4).toString('hex');
  const [, what] = OTHER_FILES.find(([mark]) => begin.startsWith(mark)) ?? [];
  if (what) throw new ReadError('format', url, `dit is ${what}`);
}
