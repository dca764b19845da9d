/*
 * How long the page gets no turn while an element reads 10 000 partners from `src`, and while it makes them searchable
 * for the first letters that a visitor types. Against what a page does by hand: JSON.parse, MiniSearch's addAll.
 */
import { fileURLToPath } from 'node:url';
import { bundle } from './browser.mjs';
import { partnersDocument } from './data.mjs';

const PARTNERS = 10_000;
const RUNS = 4;

export async function measure({ open }) {
  const browser = await open({
    // Of what it takes for text the browser's tools for developers, which drive it here, keep a decoded copy: 50 ms more
    // in the page for these 9 MB, which no visitor ever waits for.
    '/partners.bin': JSON.stringify(partnersDocument(PARTNERS)),
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
  ];
}

/* In the page. Each function brings its own watch, since it can use nothing from outside itself. */

async function ours() {
  const watch = async (work) => {
    const { port1, port2 } = new MessageChannel();
    let [longest, beyond, last, watching] = [0, 0, performance.now(), true];
    port1.onmessage = () => {
      const now = performance.now();
      longest = Math.max(longest, now - last);
      beyond += Math.max(0, now - last - 50);
      last = now;
      if (watching) port2.postMessage(0);
    };
    port2.postMessage(0);
    await work();
    // What is left of the last task counts as well: layout, paint.
    await new Promise((resolve) => setTimeout(resolve, 100));
    watching = false;
    return { longest, beyond };
  };
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
  // Nothing will be found: the answer costs nothing, so that this is the index alone.
  const indexing = await watch(() => type('xylofoon'));
  const searching = await watch(() => type('taal'));
  return { reading, indexing, searching };
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
