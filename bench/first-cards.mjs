/*
 * The first 20 cards of 10 000 partners against the browser's own innerHTML of the same DOM. What is timed, and why so,
 * is in README.md.
 */
import { partnersDocument } from './data.mjs';

const PARTNERS = 10_000;
const ROUNDS = 60;
const WHOLE_ROUNDS = 5;

export async function measure({ open }) {
  const browser = await open({ '/partners.json': JSON.stringify(partnersDocument(PARTNERS)) });
  const times = await browser.run(drawing, { rounds: ROUNDS, wholeRounds: WHOLE_ROUNDS });
  const median = (name) => times[name].sort((a, b) => a - b)[times[name].length >> 1];
  return [
    {
      what: 'first 20 cards of 10 000 partners, drawn',
      unit: 'ms',
      ours: median('drawn'),
      peer: 'innerHTML',
      other: median('inner'),
      limit: { ratio: 1.5 },
    },
    { what: '… read from `data` and drawn', unit: 'ms', ours: median('data') },
    {
      what: '… read from `src` and drawn',
      unit: 'ms',
      ours: median('src'),
      peer: 'fetch, JSON.parse, innerHTML',
      other: median('byHand'),
    },
  ];
}

/** In the page. By turns, each in a fresh host that shows the skeleton of the loading state already. */
async function drawing({ rounds, wholeRounds }) {
  const tag = 'samen-partner-directory';
  await import('/cdn/partner-directory.js');
  const data = await (await fetch('/partners.json')).json();

  // Lit's public `addController` is the way in to the controller that holds an element's data.
  const sources = new WeakMap();
  const { prototype } = customElements.get(tag);
  const { addController } = prototype;
  prototype.addController = function (controller) {
    if ('state' in controller && 'problems' in controller) sources.set(this, controller);
    addController.call(this, controller);
  };

  const frame = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  const pause = () => new Promise((resolve) => setTimeout(resolve, 200));
  /** Lays out, and makes sure that what was asked is there. */
  const layOut = (root) => {
    const cards = root.querySelectorAll('.cards article');
    if (cards.length !== 20) throw new Error(`There are ${cards.length} cards.`);
    return cards[19].getBoundingClientRect().bottom;
  };
  // Lit's markers are its own; a page that writes HTML has none.
  const htmlOf = (element) => element.shadowRoot.innerHTML.replace(/<!--.*?-->/gs, '');

  const fresh = async () => {
    const element = document.createElement(tag);
    document.body.append(element);
    await element.updateComplete;
    await frame();
    return element;
  };
  /** The whole way: reading included. */
  const shown = async (give) => {
    const element = await fresh();
    const ready = new Promise((resolve) => element.addEventListener('samen-ready', resolve, { once: true }));
    const start = performance.now();
    give(element);
    await ready;
    layOut(element.shadowRoot);
    const took = performance.now() - start;
    element.remove();
    return { took, element };
  };

  const { element: first } = await shown((element) => (element.data = data));
  const html = htmlOf(first);
  const skeleton = htmlOf(await fresh());
  const sheets = first.shadowRoot.adoptedStyleSheets;
  const known = sources.get(first)?.state;
  if (!known) throw new Error('bench/first-cards.mjs no longer finds the controller that holds the data.');
  document.body.replaceChildren();

  /** Drawing alone. A list of its own each time: nothing counts that one element may leave behind for the next. */
  const ours = async () => {
    const element = await fresh();
    const { document } = known;
    const state = { ...known, document: { ...document, partners: [...document.partners] } };
    const start = performance.now();
    sources.get(element).state = state;
    element.requestUpdate();
    await element.updateComplete;
    layOut(element.shadowRoot);
    const took = performance.now() - start;
    element.remove();
    return took;
  };
  const theirs = async (get = () => {}) => {
    const host = document.createElement('div');
    document.body.append(host);
    const root = host.attachShadow({ mode: 'open' });
    root.adoptedStyleSheets = sheets;
    root.innerHTML = skeleton;
    await frame();
    const start = performance.now();
    await get();
    root.innerHTML = html;
    layOut(root);
    const took = performance.now() - start;
    host.remove();
    return took;
  };

  const times = { drawn: [], inner: [], data: [], src: [], byHand: [] };
  // The first rounds are for the compiler.
  for (let round = -20; round < rounds; round++) {
    const one = round % 2 ? await ours() : await theirs();
    const two = round % 2 ? await theirs() : await ours();
    if (round < 0) continue;
    times.drawn.push(round % 2 ? one : two);
    times.inner.push(round % 2 ? two : one);
  }
  for (let round = 0; round < wholeRounds; round++) {
    times.data.push((await shown((element) => (element.data = data))).took);
    await pause();
    times.src.push((await shown((element) => (element.src = '/partners.json'))).took);
    await pause();
    times.byHand.push(await theirs(async () => JSON.parse(await (await fetch('/partners.json')).text())));
    await pause();
  }
  return times;
}
