import type { Problem } from '../model/problem.js';
import { nextTurn, runInSlices } from '../model/slices.js';
import { chooseFormat, Received, type DocumentKind, type Page } from './format.js';
import { load, type LoadOptions } from './load.js';

/** Bytes from which decoding and parsing at once would hold up the page. */
const LARGE = 1e6;

/**
 * Fetches one document, or one page of it, and reads it, in pieces that leave the page its turns.
 * @throws {ReadError} when it cannot be had or read; the signal's reason when that is aborted
 */
export async function readPage<D>(
  url: string,
  kind: DocumentKind<D>,
  format: string | null,
  options: LoadOptions,
  problems: Problem[],
): Promise<Page<D>> {
  const loaded = await load(url, { ...options, kind: kind.name });
  await nextTurn();
  // Without the code for what is large, that is read at once as well.
  const large = loaded.size > LARGE ? await import('./large-document.js').catch(() => undefined) : undefined;
  const received =
    (await large?.receive(loaded, options.signal)) ??
    Received.fromBytes(url, loaded.contentType, loaded.bytes);
  await nextTurn();
  const reader = await chooseFormat(kind, format, received).reader();
  return runInSlices(reader(received, problems), options.signal);
}
