import { runInSlices } from '../model/slices.js';
import { Received } from './format.js';
import { parseJson } from './json-slices.js';
import type { Loaded } from './load.js';

/** Bytes that are decoded in one go: a millisecond's work or two. */
const PIECE = 256 * 1024;

/**
 * A large document of JSON in UTF-8, decoded and parsed a piece at a time, so that the page is not held up.
 * @returns nothing for anything else, and for JSON that is not right: what reads documents of any size then finds out what
 *   it is, or where it goes wrong
 */
export async function receive(
  { source, parts }: Loaded,
  signal?: AbortSignal,
): Promise<Received | undefined> {
  try {
    return Received.fromValue(source, await runInSlices(parseJson(decodeUtf8(parts)), signal));
  } catch {
    signal?.throwIfAborted();
    return undefined;
  }
}

/** @throws {TypeError} when it is not UTF-8 */
function* decodeUtf8(parts: readonly Uint8Array[]): Generator<string, void, void> {
  // It drops a byte order mark by itself; that of another encoding is not UTF-8.
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let looksLikeJson = false;
  for (const part of parts) {
    for (let at = 0; at < part.length; at += PIECE) {
      const text = decoder.decode(part.subarray(at, at + PIECE), { stream: true });
      looksLikeJson ||= /^\s*[[{]/.test(text);
      if (!looksLikeJson && /\S/.test(text)) throw new TypeError('This is not JSON.');
      yield text;
    }
  }
  yield decoder.decode();
}
