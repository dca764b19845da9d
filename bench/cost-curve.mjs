/*
 * What one record costs in a small directory and in a very large one: reading it with all its checks, indexing it, and
 * searching past it with all facets counted. Where nothing grows faster than the directory, the ratios stay near 1.
 * In Node, through what programs use: `samen-elements/read` and `samen-elements/model/partners`.
 */
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { partnersDocument, QUERIES } from './data.mjs';

const SIZES = [100, 1_000, 10_000, 100_000];
/** Against which the others are held: large enough that what is done once per directory no longer counts. */
const BASE = 1_000;
/** Records in all per size and measurement: enough to get warm. */
const RECORDS = 50_000;
/** What a record may cost in a larger directory. A processor's caches hold a small one. */
const FLAT = { ratio: 1.5 };

export async function measure() {
  const costs = new Map();
  // One after the other, and each with a memory of its own.
  for (const size of SIZES) costs.set(size, await inWorker(size));
  return ['read', 'indexed', 'searched, facets counted'].flatMap((what) =>
    SIZES.map((size) => ({
      what: `a record ${what}, of ${size.toLocaleString('en').replaceAll(',', ' ')}`,
      unit: 'µs',
      ours: costs.get(size)[what],
      peer: 'of 1 000',
      other: costs.get(BASE)[what],
      limit: size > BASE ? FLAT : undefined,
    })),
  );
}

function inWorker(size) {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL(import.meta.url), {
      workerData: { size },
      resourceLimits: { maxOldGenerationSizeMb: 6_000 },
    });
    worker.once('message', resolve);
    worker.once('error', reject);
  });
}

async function costOf(size) {
  const { read } = await import('../dist/read.js');
  const { createIndex } = await import('../dist/model/partners/index.js');
  const text = JSON.stringify(partnersDocument(size));
  const rounds = Math.max(3, Math.ceil(RECORDS / size));
  const each = (time) => time / size;

  const [reading, { document, problems }] = await median(rounds, () => read(text, { kind: 'partners' }));
  if (document?.partners.length !== size) throw new Error(JSON.stringify(problems[0]));
  const [indexing, index] = await median(rounds, () => createIndex(document));
  const [searching] = await median(rounds, () => QUERIES.map((query) => index.search({ query }).facets));
  return {
    read: each(reading),
    indexed: each(indexing),
    'searched, facets counted': each(searching) / QUERIES.length,
  };
}

/** Microseconds of a processor, since waiting for a turn is no cost; and what the last round made. */
async function median(rounds, work) {
  const times = [];
  let made;
  for (let round = 0; round < rounds; round++) {
    const start = process.cpuUsage();
    made = await work();
    const { user, system } = process.cpuUsage(start);
    times.push(user + system);
  }
  return [times.sort((a, b) => a - b)[times.length >> 1], made];
}

if (!isMainThread && workerData?.size) parentPort.postMessage(await costOf(workerData.size));
