/*
 * Searching 10 000 partners through `samen-elements/model/partners`, against MiniSearch by itself on the same texts with
 * the same rules, Orama, which counts facets too, and itemsjs, which is made for counting them.
 */
import { fileURLToPath } from 'node:url';
import { inRoot } from '../scripts/lib/paths.mjs';
import { bundle } from './browser.mjs';
import { partnersDocument, QUERIES } from './data.mjs';

const PARTNERS = 10_000;
const ROUNDS = 7;

const peer = (name) => bundle(fileURLToPath(new URL(`peers/${name}.js`, import.meta.url)));

export async function measure({ open }) {
  const browser = await open({
    '/partners.json': JSON.stringify(partnersDocument(PARTNERS)),
    '/ours.js': await bundle(inRoot('dist/model/partners/index.js')),
    '/minisearch.js': await peer('minisearch'),
    '/orama.js': await peer('orama'),
    '/itemsjs.js': await peer('itemsjs'),
  });
  const { build, query } = await browser.run(searching, { rounds: ROUNDS, queries: QUERIES });
  const row = (what, times, peerName, ours, other, at, limit) => ({
    what,
    unit: 'ms',
    ours: percentile(times[ours], at),
    peer: peerName,
    other: percentile(times[other], at),
    limit,
  });
  const quarter = { ratio: 0.25 };
  return [
    row('index of 10 000 partners, built', build, 'MiniSearch', 'ours', 'miniSearch', 0.5),
    row('index of 10 000 partners, built', build, 'Orama', 'ours', 'orama', 0.5),
    row('index of 10 000 partners, built', build, 'itemsjs', 'ours', 'itemsjs', 0.5),
    row('query, p50', query, 'MiniSearch', 'ours', 'miniSearch', 0.5),
    row('query, p95', query, 'MiniSearch', 'ours', 'miniSearch', 0.95),
    row('query with facet counts, p50', query, 'Orama', 'facets', 'orama', 0.5),
    row('query with facet counts, p95', query, 'Orama', 'facets', 'orama', 0.95),
    row('query with facet counts, p50', query, 'itemsjs', 'facets', 'itemsjs', 0.5, quarter),
    row('query with facet counts, p95', query, 'itemsjs', 'facets', 'itemsjs', 0.95, quarter),
  ];
}

const percentile = (list, at) =>
  [...list].sort((a, b) => a - b)[Math.min(list.length - 1, Math.floor(list.length * at))];

/** In the page. By turns, query by query. */
async function searching({ rounds, queries }) {
  const [{ createIndex, FACETS }, miniSearch, orama, itemsjs] = await Promise.all([
    import('/ours.js'),
    import('/minisearch.js'),
    import('/orama.js'),
    import('/itemsjs.js'),
  ]);
  const read = await (await fetch('/partners.json')).json();
  const all = (text) =>
    text === undefined ? '' : typeof text === 'string' ? text : Object.values(text).join(' ');
  const rows = read.partners.map((partner, id) => {
    const { offerings } = partner;
    return {
      id,
      name: all(partner.name),
      about: [
        all(partner.summary),
        all(partner.description),
        ...partner.locations.map(({ place }) => place),
      ].join(' '),
      offerings: offerings.flatMap((o) => [o.name, o.summary, o.schedule].map(all)).join(' '),
      labels: [...partner.kinds, ...offerings.flatMap(({ themes }) => themes)].join(' '),
    };
  });
  const faceted = rows.map((row, i) => ({
    ...row,
    id: String(row.id),
    theme: [...new Set(read.partners[i].offerings.flatMap(({ themes }) => themes))],
  }));
  // The same facets as ours, with the values of all offerings together.
  const valuesOf = (facet, partner) =>
    [undefined, ...partner.offerings].flatMap((offering) => facet.values(partner, offering));
  const items = rows.map((row, i) => ({
    ...row,
    ...Object.fromEntries(FACETS.map((facet) => [facet.id, [...new Set(valuesOf(facet, read.partners[i]))]])),
  }));

  const times = { build: {}, query: {} };
  const timed = async (kind, name, work) => {
    const start = performance.now();
    const result = await work();
    (times[kind][name] ??= []).push(performance.now() - start);
    return result;
  };
  const document = {
    ...read,
    partners: read.partners.map((partner) => ({ ...partner, language: 'nl', source: 'bench' })),
  };
  let index, searchMini;
  for (let round = 0; round < 3; round++) {
    index = await timed('build', 'ours', () => createIndex(document));
    searchMini = await timed('build', 'miniSearch', () => miniSearch.directory(rows));
  }
  const searchOrama = await timed('build', 'orama', () => orama.directory(faceted));
  const searchItems = await timed('build', 'itemsjs', () =>
    itemsjs.directory(
      items,
      FACETS.map(({ id }) => id),
    ),
  );

  const first = (results) => results.slice(0, 20).map((result) => result.score);
  for (let round = 0; round < rounds; round++) {
    for (const query of queries) {
      await timed('query', 'ours', () => first(index.search({ query }).results));
      await timed('query', 'miniSearch', () => first(searchMini(query)));
      await timed('query', 'facets', () => {
        const { results, facets } = index.search({ query });
        return [first(results), facets];
      });
      await timed('query', 'orama', () => searchOrama(query));
      await timed('query', 'itemsjs', () => searchItems(query));
    }
  }
  return times;
}
