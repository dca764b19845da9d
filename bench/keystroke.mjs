/*
 * From a letter that a visitor types to the results and the facet counts that answer it, of 10 000 partners and with the
 * filters open. Against the same cards and counts by plain Lit, with MiniSearch or itemsjs behind it, and against the
 * browser's own innerHTML of them. What is timed, and why so, is in README.md.
 */
import { fileURLToPath } from 'node:url';
import { inRoot } from '../scripts/lib/paths.mjs';
import { bundle } from './browser.mjs';
import { partnersDocument } from './data.mjs';

const PARTNERS = 10_000;
/** itemsjs takes so long that fewer must do. */
const ROUNDS = { ours: 7, plain: 7, floor: 7, itemsjs: 2, beginnings: 2 };
const LIMIT = { ours: 16 };
const QUARTER = { ratio: 0.25 };

/** What a visitor types, letter by letter: from the text that is there, back to what it shares with the next, and on. */
const TYPED = [
  'taalcafe',
  'taal',
  '',
  'huiswrek',
  'huiswerk',
  '',
  'bibliotheek linden',
  '',
  'zwemen',
  'zwemmen',
  '',
  'koffie voor ouders',
  '',
  'hulp',
];

/** Filters that are ticked one after the other and then taken away again, by their names in our page. */
const TICKED = {
  'theme=taal': 'taal',
  'cost=free': 'Gratis',
  'kind=bibliotheek': 'Bibliotheek',
  'corner=home': 'Thuis',
};

/** The steps in the order in which they are done: `{ text }` is a letter more or less, `{ tick }` a filter. */
function steps() {
  const all = [];
  let there = '';
  const type = (text) => {
    // Who wants to begin anew selects all of it.
    if (text === '') there = '';
    else {
      while (!text.startsWith(there)) all.push({ text: (there = there.slice(0, -1)) });
      while (there !== text) all.push({ text: (there = text.slice(0, there.length + 1)) });
      return;
    }
    all.push({ text });
  };
  const tick = () => {
    const choices = Object.keys(TICKED);
    for (const choice of [...choices, ...choices.toReversed()]) all.push({ tick: choice });
  };
  for (const text of TYPED) type(text);
  tick();
  type('');
  tick();
  return all;
}

export async function measure({ open }) {
  const peer = (name) => bundle(fileURLToPath(new URL(`peers/${name}.js`, import.meta.url)));
  const browser = await open({
    '/partners.bin': JSON.stringify(partnersDocument(PARTNERS)),
    '/model.js': await bundle(inRoot('dist/model/partners/index.js')),
    '/plain-lit.js': await peer('plain-lit'),
    '/minisearch.js': await peer('minisearch'),
    '/counting.js': await peer('counting'),
    '/itemsjs.js': await peer('itemsjs'),
  });
  // Each has a page, and so a memory, of its own. They take turns: what else this machine does, it does to all of them.
  const pages = Object.fromEntries(
    await Promise.all(Object.keys(ROUNDS).map(async (name) => [name, await browser.page()])),
  );
  const asked = steps();
  const like = await pages.ours.run(startOurs, { ticked: TICKED });
  for (const name of ['plain', 'itemsjs', 'beginnings']) await pages[name].run(prepareThere);
  await pages.plain.run(startPlain, like);
  await pages.itemsjs.run(startItems, { ...like, beginnings: false });
  await pages.beginnings.run(startItems, { ...like, beginnings: true });
  const { states } = await pages.ours.run(takeSteps, { asked, states: true });
  await pages.floor.run(startFloor, { ...like, states });

  const rounds = Object.fromEntries(Object.keys(ROUNDS).map((name) => [name, []]));
  // The first round is for the compiler.
  for (let round = -1; round < Math.max(...Object.values(ROUNDS)); round++)
    for (const [name, page] of Object.entries(pages)) {
      if (round >= ROUNDS[name]) continue;
      const { times } = await page.run(takeSteps, { asked });
      if (round >= 0) rounds[name].push(times);
    }
  if (process.env.BENCH_STEPS) printSteps(asked, rounds);

  // Of each step the median of its rounds: what else the machine did in one of them does not count.
  const at = (name, kind, key, share) => {
    const kept = asked.flatMap((step, i) =>
      kind in step ? [median(rounds[name].map((times) => times[i][key]))] : [],
    );
    return percentile(kept, share);
  };
  const others = [
    ['plain', 'MiniSearch, plain Lit'],
    ['itemsjs', 'itemsjs, plain Lit', QUARTER],
    ['beginnings', 'the same, beginnings of words too', QUARTER],
    ['floor', 'innerHTML of the answer'],
  ];
  const rowsOf = (what, kind, key, limit) =>
    [0.5, 0.95].flatMap((share) =>
      others.map(([name, peer, ratio], first) => ({
        what: `${what}, p${share * 100}`,
        unit: 'ms',
        ours: at('ours', kind, key, share),
        peer,
        other: at(name, kind, key, share),
        limit: share > 0.5 ? (ratio ?? (first === 0 ? limit : undefined)) : undefined,
      })),
    );
  return [
    ...rowsOf('letter typed, results and counts changed', 'text', 'updated', LIMIT),
    ...rowsOf('… and laid out', 'text', 'laidOut'),
    ...rowsOf('filter ticked, results and counts changed', 'tick', 'updated', LIMIT),
    ...rowsOf('… and laid out', 'tick', 'laidOut'),
  ];
}

const percentile = (list, share) =>
  [...list].sort((a, b) => a - b)[Math.min(list.length - 1, Math.floor(list.length * share))];
const median = (list) => percentile(list, 0.5);

/** For finding out which steps are slow: the median of the rounds, by step. */
function printSteps(asked, rounds) {
  for (const [i, { text, tick }] of asked.entries()) {
    const cells = Object.values(rounds).map((all) =>
      ['updated', 'laidOut'].map((key) => median(all.map((times) => times[i][key])).toFixed(1)).join('/'),
    );
    console.error(cells.map((cell) => cell.padStart(12)).join(''), ' ', tick ?? `“${text}”`);
  }
}

/* In the page. Each function can use nothing from outside itself but what one before it left on `globalThis.bench`. */

/** Does the steps, and answers how long each took: until the page has changed, and until it has been laid out. */
async function takeSteps({ asked, states }) {
  const { root, change, seen } = globalThis.bench;
  const frame = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  const times = [];
  const kept = [];
  for (const step of asked) {
    const start = performance.now();
    await change(step);
    const updated = performance.now() - start;
    const cards = root.querySelectorAll('.cards article');
    cards[cards.length - 1]?.getBoundingClientRect();
    const laidOut = performance.now() - start;
    times.push({ updated, laidOut });
    seen?.(step);
    if (states) kept.push(globalThis.bench.state());
    await frame();
  }
  return states ? { states: kept } : { times };
}

/** Our element, its filters open and its index ready. Answers what the peers need to look the same. */
async function startOurs({ ticked }) {
  await import('/cdn/partner-directory.js');
  const element = document.createElement('samen-partner-directory');
  const heard = (type) => new Promise((resolve) => element.addEventListener(type, resolve, { once: true }));
  document.body.append(element);
  const ready = heard('samen-ready');
  element.src = '/partners.bin';
  await ready;
  const root = element.shadowRoot;
  const input = root.querySelector('input[type="search"]');
  const enter = (text) => {
    input.value = text;
    input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  };
  const answered = async (text) => {
    const answer = heard('samen-filter');
    enter(text);
    await answer;
  };
  await answered('xylofoon');
  await answered('');
  root.querySelector('[data-panel="filters"]').click();
  while (!root.querySelector('#panel input')) await new Promise((resolve) => setTimeout(resolve, 20));

  const boxes = new Map();
  const labels = [...root.querySelectorAll('#panel label')];
  for (const [choice, name] of Object.entries(ticked)) {
    const label = labels.find((each) => each.textContent.trim().startsWith(`${name} (`));
    if (!label) throw new Error(`The filter ${name} is not in the page.`);
    boxes.set(choice, label.querySelector('input'));
  }
  const change = async ({ text, tick }) => {
    const answer = new Promise((resolve) =>
      element.addEventListener('samen-filter', resolve, { once: true }),
    );
    if (tick) boxes.get(tick).click();
    else enter(text);
    globalThis.bench.last = await answer;
  };
  const html = (node) => node.innerHTML.replace(/<!--.*?-->/gs, '');
  const parts = () => [...root.querySelector('.stack').children].slice(2);
  globalThis.bench = {
    root,
    change,
    /** What was timed must have been what a visitor sees. */
    seen() {
      const { count } = globalThis.bench.last;
      const told = root.querySelector('#panel button.filled').textContent.replace(/\D/g, '');
      const cards = root.querySelectorAll('.cards article').length;
      if (Number(told) !== count || cards !== Math.min(20, count))
        throw new Error(`${count} partners were found, but the page says ${told} and shows ${cards}.`);
    },
    state: () => ({
      panel: html(root.querySelector('#panel')),
      results: parts()
        .map(({ outerHTML }) => outerHTML.replace(/<!--.*?-->/gs, ''))
        .join(''),
    }),
  };
  return {
    sheets: root.adoptedStyleSheets.map(({ cssRules }) =>
      [...cssRules].map(({ cssText }) => cssText).join('\n'),
    ),
    html: html(root),
  };
}

/** Plain Lit, with MiniSearch behind it and counting by hand. */
async function startPlain({ sheets }) {
  const { page } = await import('/plain-lit.js');
  const { directory } = await import('/minisearch.js');
  const { counter } = await import('/counting.js');
  const { rows, facets, partners, values, host } = await globalThis.prepare(sheets);
  const search = directory(rows);
  const count = counter(rows, facets);
  const everybody = rows.map(({ id }) => id);
  page(host, values, (query, filters) => {
    const found = query.trim() ? search(query) : undefined;
    const terms = new Map(found?.map((hit) => [hit.id, hit.terms]));
    const { answering, counts } = count(found ? found.map(({ id }) => id) : everybody, filters);
    const hits = answering.slice(0, 20).map((id) => ({ partner: partners[id], terms: terms.get(id) ?? [] }));
    return { count: answering.length, hits, counts };
  });
}

/**
 * Plain Lit, with itemsjs behind it.
 * @param beginnings whether it looks for beginnings of words as well, as all others do; by itself it finds whole words
 */
async function startItems({ sheets, beginnings }) {
  const { page } = await import('/plain-lit.js');
  const { directory } = await import('/itemsjs.js');
  const { rows, facets, partners, values, host } = await globalThis.prepare(sheets);
  const search = directory(rows, facets);
  page(host, values, (query, filters) => {
    const words = query.split(/\s+/).filter(Boolean);
    const asked = beginnings ? words.map((word) => `+${word}*`).join(' ') : query;
    const { data, pagination } = search(asked, filters);
    const counted = Object.entries(data.aggregations).map(([facet, { buckets }]) => [
      facet,
      Object.fromEntries(buckets.map(({ key, doc_count }) => [key, doc_count])),
    ]);
    return {
      count: pagination.total,
      hits: data.items.map(({ id }) => ({ partner: partners[id], terms: words })),
      counts: Object.fromEntries(counted),
    };
  });
}

/** What ours ended up with after each step, put in as HTML. */
async function startFloor({ sheets, html, states }) {
  const host = document.createElement('div');
  document.body.append(host);
  const root = host.attachShadow({ mode: 'open' });
  root.adoptedStyleSheets = sheets.map((text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    return sheet;
  });
  root.innerHTML = html;
  const panel = root.querySelector('#panel');
  const results = document.createElement('div');
  const stack = root.querySelector('.stack');
  while (stack.children[2]) results.append(stack.children[2]);
  stack.append(results);
  let next = 0;
  globalThis.bench = {
    root,
    change() {
      const state = states[next++ % states.length];
      panel.innerHTML = state.panel;
      results.innerHTML = state.results;
    },
  };
}

/** For the pages of plain Lit: the partners as rows, a host with our styles, and the way to do a step. */
function prepareThere() {
  globalThis.prepare = async (sheets) => {
    const { FACETS } = await import('/model.js');
    const { partners } = await (await fetch('/partners.bin')).json();
    const all = (text) => (typeof text === 'string' ? text : Object.values(text ?? {}).join(' '));
    partners.sort((a, b) => (all(a.name) < all(b.name) ? -1 : 1));
    const rows = partners.map((partner, id) => ({
      id,
      name: all(partner.name),
      about: [partner.summary, partner.description, ...partner.locations.map(({ place }) => place)]
        .map(all)
        .join(' '),
      offerings: partner.offerings.flatMap((o) => [o.name, o.summary, o.schedule].map(all)).join(' '),
      labels: [...partner.kinds, ...partner.offerings.flatMap(({ themes }) => themes)].join(' '),
      // The same facets as ours, with the values of all offerings together.
      ...Object.fromEntries(
        FACETS.map((facet) => [
          facet.id,
          [
            ...new Set(
              [undefined, ...partner.offerings].flatMap((offering) => facet.values(partner, offering)),
            ),
          ],
        ]),
      ),
    }));
    // Those that there is something to choose of; the most common first.
    const values = {};
    for (const { id } of FACETS) {
      const counts = new Map();
      for (const row of rows) for (const value of row[id]) counts.set(value, (counts.get(value) ?? 0) + 1);
      const differs = [...counts].some(([, count]) => count < rows.length);
      if (differs && (id !== 'languageRole' || counts.size > 1))
        values[id] = [...counts].sort((a, b) => b[1] - a[1]).map(([value]) => value);
    }
    const host = document.createElement('div');
    document.body.append(host);
    const root = host.attachShadow({ mode: 'open' });
    root.adoptedStyleSheets = sheets.map((text) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(text);
      return sheet;
    });
    globalThis.bench = {
      root,
      // Plain Lit draws at once.
      change({ text, tick }) {
        if (tick) return root.querySelector(`[data-choice="${tick}"]`).click();
        const input = root.querySelector('input[type="search"]');
        input.value = text;
        input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
      },
    };
    return { rows, facets: Object.keys(values), partners, values, host: root };
  };
}
