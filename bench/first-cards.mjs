/*
 * The first 20 cards of 10 000 partners against the browser's own innerHTML of the same DOM. What is timed, and why so,
 * is in README.md.
 */
import { partnersDocument } from './data.mjs';

const PARTNERS = 10_000;
const ROUNDS = 40;
const WHOLE_ROUNDS = 5;

export async function measure({ open }) {
  const browser = await open({ '/partners.json': JSON.stringify(partnersDocument(PARTNERS)) });
  const drawn = await browser.run(drawing, { rounds: ROUNDS });
  const whole = await browser.run(reading, { rounds: WHOLE_ROUNDS, html: drawn.html });
  return [
    {
      what: 'first 20 cards of 10 000 partners, drawn',
      unit: 'ms',
      ours: drawn.ours,
      peer: 'innerHTML',
      other: drawn.other,
      limit: { ratio: 1.5 },
    },
    { what: '… from `data =`', unit: 'ms', ours: whole.data, peer: 'innerHTML', other: whole.inner },
    { what: '… from `src`', unit: 'ms', ours: whole.src, peer: 'fetch, JSON.parse, innerHTML', other: whole.fetched },
  ];
}

/** In the page. Ours and theirs by turns, each in a fresh host that shows the skeleton of the loading state already. */
async function drawing({ rounds }) {
  const tag = 'samen-partner-directory';
  await import('/cdn/partner-directory.js');
  const Directory = customElements.get(tag);

  // `addController` is Lit's public way in: through it comes the controller that holds an element's data.
  const sources = new WeakMap();
  Directory.prototype.addController = function (controller) {
    if ('state' in controller && 'problems' in controller) sources.set(this, controller);
    return Object.getPrototypeOf(Directory.prototype).addController.call(this, controller);
  };
  const sourceOf = (element) => {
    const source = sources.get(element);
    if (!source) throw new Error('bench/first-cards.mjs no longer finds the controller that holds the data.');
    return source;
  };

  const frame = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  const layout = (root) => root.querySelector('article:last-of-type, li:last-child article').getBoundingClientRect().bottom;
  const median = (list) => [...list].sort((a, b) => a - b)[list.length >> 1];

  // The data, read once.
  const first = document.createElement(tag);
  first.data = await (await fetch('/partners.json')).json();
  const ready = new Promise((resolve) => first.addEventListener('samen-ready', resolve, { once: true }));
  document.body.append(first);
  await ready;
  await first.updateComplete;
  const known = sourceOf(first).state;
  // Lit's markers are its own; a page that writes HTML has none.
  const html = first.shadowRoot.innerHTML.replace(/<!--.*?-->/gs, '');
  const sheets = first.shadowRoot.adoptedStyleSheets;
  first.remove();

  const fresh = async () => {
    const element = document.createElement(tag);
    document.body.append(element);
    await element.updateComplete;
    return element;
  };
  const skeleton = (await fresh()).shadowRoot.innerHTML.replace(/<!--.*?-->/gs, '');

  const ours = async () => {
    const element = await fresh();
    element.getBoundingClientRect();
    await frame();
    // A document of its own each round: nothing that an element may remember of one counts.
    const document = { ...known.document, partners: [...known.document.partners] };
    const start = performance.now();
    sourceOf(element).state = { ...known, document };
    element.requestUpdate();
    await element.updateComplete;
    layout(element.shadowRoot);
    const took = performance.now() - start;
    if (element.shadowRoot.querySelectorAll('.cards article').length !== 20) throw new Error('There are not 20 cards.');
    element.remove();
    return took;
  };
  const theirs = async () => {
    const host = document.createElement('div');
    document.body.append(host);
    const root = host.attachShadow({ mode: 'open' });
    root.adoptedStyleSheets = sheets;
    root.innerHTML = skeleton;
    host.getBoundingClientRect();
    await frame();
    const start = performance.now();
    root.innerHTML = html;
    layout(root);
    const took = performance.now() - start;
    if (root.querySelectorAll('.cards article').length !== 20) throw new Error('There are not 20 cards.');
    host.remove();
    return took;
  };

  document.body.replaceChildren();
  const times = { ours: [], theirs: [] };
  for (let round = 0; round < rounds + 5; round++) {
    for (const [name, work] of round % 2 ? [['ours', ours], ['theirs', theirs]] : [['theirs', theirs], ['ours', ours]]) {
      const took = await work();
      // The first rounds warm the compiler up, for both.
      if (round >= 5) times[name].push(took);
    }
  }
  return { ours: median(times.ours), other: median(times.theirs), html, sheets: sheets.length };
}

/** In the page. From the moment that the element knows where its data is; and the same by hand, without any check. */
async function reading({ rounds, html }) {
  const tag = 'samen-partner-directory';
  await import('/cdn/partner-directory.js');
  const median = (list) => [...list].sort((a, b) => a - b)[list.length >> 1];
  const pause = () => new Promise((resolve) => setTimeout(resolve, 200));

  const shown = async (give) => {
    const element = document.createElement(tag);
    document.body.append(element);
    await element.updateComplete;
    const ready = new Promise((resolve) => element.addEventListener('samen-ready', resolve, { once: true }));
    const start = performance.now();
    give(element);
    await ready;
    element.shadowRoot.querySelector('.cards li:last-child').getBoundingClientRect();
    const took = performance.now() - start;
    element.remove();
    return took;
  };
  const byHand = async (get) => {
    const host = document.createElement('div');
    document.body.append(host);
    const root = host.attachShadow({ mode: 'open' });
    const start = performance.now();
    await get();
    root.innerHTML = html;
    root.querySelector('.cards li:last-child').getBoundingClientRect();
    const took = performance.now() - start;
    host.remove();
    return took;
  };

  const times = { data: [], inner: [], src: [], fetched: [] };
  for (let round = 0; round < rounds; round++) {
    const data = await (await fetch('/partners.json')).json();
    times.data.push(await shown((element) => (element.data = data)));
    await pause();
    times.inner.push(await byHand(() => {}));
    await pause();
    times.src.push(await shown((element) => (element.src = '/partners.json')));
    await pause();
    times.fetched.push(await byHand(async () => JSON.parse(await (await fetch('/partners.json')).text())));
    await pause();
  }
  return Object.fromEntries(Object.entries(times).map(([name, list]) => [name, median(list)]));
}
