/*
 * The first 20 cards of 10 000 partners against the browser's own innerHTML of the same DOM. What is timed, and why so,
 * is in README.md.
 */
import { partnersDocument } from './data.mjs';

const PARTNERS = 10_000;
const ROUNDS = 31;

export async function measure({ open }) {
  const browser = await open({ '/partners.json': JSON.stringify(partnersDocument(PARTNERS)) });
  const times = await browser.run(drawing, { rounds: ROUNDS });
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
async function drawing({ rounds }) {
  const tag = 'samen-partner-directory';
  await import('/cdn/partner-directory.js');
  const data = await (await fetch('/partners.json')).json();

  const frame = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  /** Lays out, and makes sure that what was asked is there. */
  const layOut = (root) => {
    const cards = root.querySelectorAll('.cards article:not([aria-hidden] *)');
    if (cards.length !== 20) throw new Error(`There are ${cards.length} cards.`);
    return cards[19].getBoundingClientRect().bottom;
  };
  // Lit's markers are its own; a page that writes HTML has none.
  const htmlOf = (element) => element.shadowRoot.innerHTML.replace(/<!--.*?-->/gs, '');

  /**
   * @param give gives a fresh element its data
   * @returns the whole time, and that of the one update that draws the cards: `samen-ready` is dispatched at its end
   */
  const ours = async (give, pause) => {
    const element = document.createElement(tag);
    document.body.append(element);
    let updating;
    // Lit's own way to choose the moment of an update. A pause, so that what reading leaves behind is not in it.
    if (pause) element.scheduleUpdate = async () => {
        await frame();
        updating = performance.now();
        element.performUpdate();
    };
    await element.updateComplete;
    const outcome = new Promise((resolve) => {
      element.addEventListener('samen-ready', () => {
        layOut(element.shadowRoot);
        const end = performance.now();
        resolve({ drawn: end - updating, whole: end - start });
      });
    });
    await frame();
    const start = performance.now();
    give(element);
    const { drawn, whole } = await outcome;
    element.remove();
    return { drawn, whole, element };
  };

  const { element: first } = await ours((element) => (element.data = data));
  const html = htmlOf(first);
  const sheets = first.shadowRoot.adoptedStyleSheets;
  const waiting = document.createElement(tag);
  document.body.append(waiting);
  await waiting.updateComplete;
  const skeleton = htmlOf(waiting);
  waiting.remove();

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
  for (let round = 0; round < rounds; round++) {
    if (round % 2) times.inner.push(await theirs());
    times.drawn.push((await ours((element) => (element.data = data), true)).drawn);
    if (round % 2 === 0) times.inner.push(await theirs());
    if (round % 6) continue;
    // The whole way takes long and is only there for the record.
    times.data.push((await ours((element) => (element.data = data))).whole);
    times.src.push((await ours((element) => (element.src = '/partners.json'))).whole);
    times.byHand.push(await theirs(async () => JSON.parse(await (await fetch('/partners.json')).text())));
  }
  return times;
}
