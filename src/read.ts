/**
 * Reads and checks data documents in programs: a site generator, a test, a scheduled import. No DOM, no network.
 * @module
 */
import type { Problem } from './model/problem.js';
import { chooseFormat } from './sources/format.js';
import { loadExplanations } from './sources/faults.js';
import { KINDS, type Documents } from './sources/kinds.js';
import { ReadError } from './sources/read-error.js';
import { receivedFrom } from './sources/received.js';
import { runInSlices } from './model/slices.js';

export type { Problem } from './model/problem.js';
export type { Documents } from './sources/kinds.js';

export interface ReadOptions<K extends keyof Documents> {
  kind: K;
  /** `auto` (default): by content type, then content. */
  format?: string;
  /** URL of the document: relative addresses in it are relative to this, and problems name it. */
  source?: string;
  contentType?: string;
}

export interface ReadOutcome<K extends keyof Documents> {
  /** The records that are right; undefined when the document could not be read at all. */
  document: Documents[K] | undefined;
  problems: Problem[];
  format: string | undefined;
  /** Of a feed in pages, the address of the next one. */
  next?: string;
}

/**
 * Turns bytes or text of any supported format into a checked document. Never throws on bad input: what is wrong is in
 * `problems`.
 * @example
 * const { document, problems } = await read(await readFile('partners.csv'), { kind: 'partners' });
 */
export async function read<K extends keyof Documents>(
  input: string | Uint8Array,
  { kind, format = 'auto', source = 'document', contentType = '' }: ReadOptions<K>,
): Promise<ReadOutcome<K>> {
  const problems: Problem[] = [];
  const reads = Object.hasOwn(KINDS, kind) ? KINDS[kind] : undefined;
  let name: string | undefined;
  try {
    if (!reads) {
      const kinds = Object.keys(KINDS).join(', ');
      throw new ReadError('format', source, `Er is geen soort “${kind}”; er is: ${kinds}.`);
    }
    const received = receivedFrom(input, source, contentType);
    const chosen = chooseFormat(reads, format, received);
    name = chosen.name;
    const reader = await chosen.reader();
    const { document, next } = await runInSlices(reader(received, problems));
    const merged = await reads.merge([document], problems);
    problems.push(...((await reads.examine?.(merged, problems)) ?? []));
    if (problems.length > 0) await loadExplanations();
    return { document: merged, problems, format: name, ...(next !== undefined && { next }) };
  } catch (error) {
    if (!(error instanceof ReadError)) throw error;
    await loadExplanations([error]);
    problems.push({
      source,
      path: '',
      message: error.message,
      hint: 'Controleer het bestand.',
      severity: 'error',
    });
    return { document: undefined, problems, format: name };
  }
}
