import type { Problem } from '../model/problem.js';
import { runInSlices } from '../model/slices.js';
import { loadExplanations } from './faults.js';
import { chooseFormat, type DocumentKind, type Page } from './format.js';
import { KINDS, type Documents } from './kinds.js';
import { readOn, type Reading } from './pages.js';
import { ReadError } from './read-error.js';
import { receivedFrom } from './received.js';

/** What came over the line of one page. */
export interface ReceivedPage {
  readonly bytes: Uint8Array;
  readonly contentType: string;
}

/** How one source was read. */
export interface GatheredSource {
  readonly source: string;
  readonly format: string;
  readonly pages: number;
  readonly records: number;
}

export interface Gathered<D> {
  readonly document: D;
  readonly problems: readonly Problem[];
  readonly sources: readonly GatheredSource[];
}

/**
 * Reads sources whole, page by page and one after the other, and puts them together as an element does. Unlike an element
 * it wants everything: one page that cannot be had is the end.
 *
 * @param receive fetches one page; a `ReadError` of it with an HTTP status as its cause can mean that a feed ended early
 * @throws {ReadError} with its words in place; whatever else `receive` throws
 */
export async function gather<K extends keyof Documents>(
  urls: readonly string[],
  kindName: K,
  format: string,
  receive: (url: string) => Promise<ReceivedPage>,
): Promise<Gathered<Documents[K]>> {
  const kind: DocumentKind<Documents[K]> = KINDS[kindName];
  const problems: Problem[] = [];
  const documents: Documents[K][] = [];
  const sources: GatheredSource[] = [];
  try {
    for (const url of urls) {
      const { document, ...told } = await gatherOne(url, kind, format, receive, problems);
      documents.push(document);
      sources.push({ source: url, records: kind.count(document), ...told });
    }
    const document = await kind.merge(documents, problems);
    problems.push(...((await kind.examine?.(document, problems)) ?? []));
    if (problems.length > 0) await loadExplanations();
    return { document, problems, sources };
  } catch (error) {
    if (error instanceof ReadError) await loadExplanations([error]);
    throw error;
  }
}

async function gatherOne<D>(
  source: string,
  kind: DocumentKind<D>,
  format: string,
  receive: (url: string) => Promise<ReceivedPage>,
  problems: Problem[],
): Promise<{ document: D; format: string; pages: number }> {
  const reading: Reading<D> = { source, pages: [], problems: [] };
  let name = '';
  const read = async (url: string): Promise<Page<D>> => {
    const { bytes, contentType } = await receive(url);
    const received = receivedFrom(bytes, url, contentType);
    const chosen = chooseFormat(kind, format, received);
    name ||= chosen.name;
    const reader = await chosen.reader();
    return runInSlices(reader(received, reading.problems));
  };
  const first = await read(source);
  reading.pages.push(first);
  reading.next = first.next;
  if (reading.next !== undefined) await readOn(reading, read, () => undefined);
  problems.push(...reading.problems);
  const documents = reading.pages.map(({ document }) => document);
  const document = (documents.length > 1 && first.join?.(documents, problems)) || first.document;
  return { document, format: name, pages: documents.length };
}
