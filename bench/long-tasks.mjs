/*
 * How long the page gets no turn while an element reads 10 000 partners from `src`, and while it makes them searchable
 * for the first letters that a visitor types. Against what a page does by hand: JSON.parse, MiniSearch's addAll.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { bundle } from './browser.mjs';
import { partnersDocument } from './data.mjs';

const PARTNERS = 10_000;
const RUNS = 4;

/** What else a visitor does with all of them. */
const LOOKING = [
  ['filters', 'filters opened, before anything else'],
  ['ways', 'ways of looking opened'],
  ['offering', 'by offering'],
  ['corner', 'by corner'],
  ['place', 'by place'],
  ['distance', 'by distance, a place typed'],
  ['everything', 'back to all of them, by name'],
  ['map', 'map opened, loading its code included'],
];

export async function measure({ open }) {
  const browser = await open({
    // Of what it takes for text the browser's tools for developers, which drive it here, keep a decoded copy: 50 ms more
    // in the page for these 9 MB, which no visitor ever waits for.
    '/partners.bin': JSON.stringify(partnersDocument(PARTNERS)),
    '/watch.js': readFileSync(fileURLToPath(new URL('watch.js', import.meta.url)), 'utf8'),
    '/minisearch.js': await bundle(fileURLToPath(new URL('peers/minisearch.js', import.meta.url))),
  });
  // Each in a page of its own: a visitor's page is not warm. The best run counts, since other work on this machine can
  // only make a task longer.
  const runs = [];
  for (let run = 0; run < RUNS; run++)
    runs.push({ ...(await browser.run(ours)), ...(await browser.run(byHand)) });
  const least = (part, key) => Math.min(...runs.map((run) => run[part][key]));
  const rows = (what, part, peer, other) => [
    {
      what: `longest task while 10 000 partners are ${what}`,
      unit: 'ms',
      ours: least(part, 'longest'),
      peer,
      other: least(other, 'longest'),
      limit: { ours: 50 },
    },
    { what: '… all tasks, beyond 50 ms each', unit: 'ms', ours: least(part, 'beyond') },
  ];
  return [
    ...rows('read', 'reading', 'JSON.parse', 'parsing'),
    ...rows('indexed', 'indexing', 'MiniSearch', 'adding'),
    ...rows('searched', 'searching', 'MiniSearch', 'finding'),
    ...LOOKING.map(([part, what]) => ({
      what: `longest task, of 10 000 partners: ${what}`,
      unit: 'ms',
      ours: least(part, 'longest'),
      limit: { ours: 50 },
    })),
  ];
}

/* In the page. */

async function ours() {
  const { watch } = await import('/watch.js');
  const heard = (target, type) =>
    new Promise((resolve) => target.addEventListener(type, resolve, { once: true }));

  await import('/cdn/partner-directory.js');
  const element = document.createElement('samen-partner-directory');
  document.body.append(element);
  const reading = await watch(async () => {
    const ready = heard(element, 'samen-ready');
    element.src = '/partners.bin';
    await ready;
  });
  const input = element.shadowRoot.querySelector('input[type="search"]');
  const type = async (text) => {
    const answered = heard(element, 'samen-filter');
    input.value = text;
    input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    await answered;
  };
  const { shadowRoot: root } = element;
  const until = async (there) => {
    for (let i = 0; !there(); i++) {
      if (i > 1000) throw new Error(`This never came: ${there}`);
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    await element.updateComplete;
  };
  const open = (panel) => () => {
    root.querySelector(`[data-panel="${panel}"]`).click();
    return until(() => root.querySelector('#panel input'));
  };
  const choose = (name, value) => async () => {
    const radios = [...root.querySelectorAll(`#panel input[name="${name}"]`)];
    radios.find((radio) => radio.value === value).click();
    await element.updateComplete;
  };
  // The first that the visitor does: the tables for counting are made then.
  const filters = await watch(open('filters'));
  root.querySelector('[data-panel="filters"]').click();
  await element.updateComplete;
  // It begins when the focus enters the field. Nothing will be found: the answer costs nothing, so that this is the index alone.
  const indexing = await watch(() => {
    input.focus();
    return type('xylofoon');
  });
  const searching = await watch(() => type('taal'));
  await type('');

  const ways = await watch(open('view'));
  const offering = await watch(choose('grouping', 'offering'));
  const corner = await watch(choose('grouping', 'corner'));
  await choose('grouping', 'partner')();
  const place = await watch(choose('sort', 'place'));
  await choose('sort', 'distance')();
  const town = root.querySelector('#place');
  const distance = await watch(async () => {
    town.value = root.querySelector('#towns option').value;
    town.dispatchEvent(new Event('change', { bubbles: true }));
    await until(() => /\d (?:m|km) van /.test(root.querySelector('.cards').textContent.replace(/\s+/g, ' ')));
  });
  const everything = await watch(choose('sort', 'name'));
  // Nothing answers there: tiles are no work of ours.
  element.tiles = '/no-tiles/{z}/{x}/{y}.png';
  await until(() => root.querySelector('.to-map'));
  const map = await watch(async () => {
    root.querySelector('.to-map').click();
    await until(() => root.querySelector('.map .mark'));
  });
  return { reading, indexing, searching, filters, ways, offering, corner, place, distance, everything, map };
}

async function byHand() {
  const timed = async (work) => {
    const start = performance.now();
    const result = await work();
    return [{ longest: performance.now() - start }, result];
  };
  const { directory } = await import('/minisearch.js');
  const text = await (await fetch('/partners.bin')).text();
  const [parsing, { partners }] = await timed(() => JSON.parse(text));
  const all = (value) => (typeof value === 'string' ? value : Object.values(value ?? {}).join(' '));
  const [adding, search] = await timed(() =>
    directory(
      partners.map((partner, id) => ({
        id,
        name: all(partner.name),
        about: [partner.summary, partner.description, ...partner.locations.map(({ place }) => place)]
          .map(all)
          .join(' '),
        offerings: partner.offerings.flatMap((o) => [o.name, o.summary, o.schedule].map(all)).join(' '),
        labels: [...partner.kinds, ...partner.offerings.flatMap(({ themes }) => themes)].join(' '),
      })),
    ),
  );
  const [finding] = await timed(() => search('taal'));
  return { parsing, adding, finding };
}
