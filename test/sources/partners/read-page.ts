import type { PartnersDocument } from '../../../src/model/partners/partner.js';
import type { Problem } from '../../../src/model/problem.js';
import { Received, type Reader } from '../../../src/sources/format.js';
import { runNow } from '../../../src/model/slices.js';

export const SOURCE = 'https://feed.example/services';

/** What a reader makes of one page: of a text, or of data that is an object already. */
export function readPage(reader: Reader<PartnersDocument>, input: unknown, source = SOURCE) {
  const problems: Problem[] = [];
  const received =
    typeof input === 'string' ? new Received(source, '', input) : Received.fromValue(source, input);
  const { document, next } = runNow(reader(received, problems));
  return { document, next, partners: document.partners, problems, paths: problems.map(({ path }) => path) };
}
