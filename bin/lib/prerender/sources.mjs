import { readFile } from 'node:fs/promises';
import { asWritten, DEFAULT_MAX_BYTES, gather, KINDS, ReadError } from '../../../dist/command.js';
import { read } from '../../../dist/read.js';
import { isWeb, shown } from '../addresses.mjs';
import { fileReason, Refusal } from '../errors.mjs';
import { receiver } from '../receive.mjs';
import { countOf } from '../records.mjs';

/** Seconds for one answer. */
const TIMEOUT = 30;
const RETRIES = 3;

/**
 * What an element's `src` says now, or the data that stands in it.
 * @param {Map<string, Promise<object>>} cache what was read for other elements of the page
 * @returns {Promise<undefined | {data: object, sources: object[], records: number, problems: object[]}>} `sources` with for each
 *   address the document, for the element to go on with; none when the data stands in it already
 * @throws {Refusal} when a source cannot be had
 */
export async function readSources({ kind, attributes, data: inline }, { site, base, cache }) {
  const src = (attributes.get('src') ?? '').split(/\s+/).filter(Boolean);
  if (src.length === 0) return inline === undefined ? undefined : readInline(kind, inline, site);
  const format = attributes.get('format') || 'auto';
  const outcomes = await Promise.all(
    src.map(async (written) => {
      const address = addressOf(written, site, base);
      const key = `${kind} ${format} ${address}`;
      if (!cache.has(key)) cache.set(key, readOne(kind, format, address, site));
      return { src: written, address, ...(await cache.get(key)) };
    }),
  );
  const documents = outcomes.map(({ document }) => document);
  const problems = outcomes.flatMap(({ problems }) => problems);
  const whole = documents.length === 1 ? documents[0] : await KINDS[kind].merge(documents, []);
  return {
    data: asWritten(kind, whole),
    sources: outcomes.map(({ src, address, document }) => ({
      src,
      address,
      document: asWritten(kind, document),
    })),
    records: countOf(kind, whole),
    problems,
  };
}

async function readInline(kind, text, site) {
  const { document, problems } = await read(text, { kind, source: site.page });
  if (!document)
    throw new Refusal(`De data in de pagina is niet te lezen: ${problems[0]?.message}`, 'format');
  return {
    data: asWritten(kind, document),
    sources: [],
    records: countOf(kind, document),
    problems: named(problems, site),
  };
}

function addressOf(written, site, base) {
  const whole = written.replace(/^webcals?:/i, 'https:');
  const address = URL.canParse(whole, base) ? site.resolve(whole, base) : undefined;
  if (address && isWeb(new URL(address))) return address;
  throw new Refusal(
    `src="${written}": alleen bestanden van de site, https:// en http:// worden gelezen.`,
    'network',
  );
}

async function readOne(kind, format, address, site) {
  const fromWeb = await receiver({ timeout: TIMEOUT, maxBytes: DEFAULT_MAX_BYTES, retries: RETRIES });
  const receive = (url) => (site.isFile(url) ? fromFile(url, site) : fromWeb(url));
  try {
    const { document, problems } = await gather([address], kind, format, receive);
    return { document, problems: named(problems, site) };
  } catch (error) {
    if (!(error instanceof ReadError)) throw error;
    throw new Refusal(`${shown(site.shown(error.source))}: ${error.message}`, error.reason);
  }
}

async function fromFile(address, site) {
  const file = site.fileAt(address);
  const bytes = await readFile(file).catch((error) => {
    throw new Refusal(`${file} is niet te lezen: ${fileReason(error)}`, 'file');
  });
  return { bytes, contentType: '' };
}

const named = (problems, site) =>
  problems.map((problem) => ({ ...problem, source: site.shown(problem.source) }));
