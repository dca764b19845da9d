/*
 * A route of 10, 40 and 60 stations: until its first drawing is there, against Mermaid's flowchart, dagre with plain SVG, and
 * the browser's own innerHTML of what ours came to; and the layout alone.
 */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { inRoot } from '../scripts/lib/paths.mjs';
import { bundle } from './browser.mjs';
import { flowchartOf, graphOf, routeOf } from './route-data.mjs';

const SIZES = [10, 40, 60];
const ROUNDS = 25;
/** Ten times as fast. */
const TENTH = { ratio: 0.1 };

export async function measure({ open }) {
  if (!existsSync(inRoot('dist/cdn/options-infographic.js')))
    throw new Error('There is no dist/cdn/options-infographic.js: build first.');
  const peer = (name) => bundle(fileURLToPath(new URL(`peers/${name}.js`, import.meta.url)));
  const browser = await open({
    '/mermaid.js': await peer('mermaid'),
    '/dagre.js': await peer('dagre'),
    '/model.js': await bundle(inRoot('dist/model/route/index.js')),
  });
  const rows = [];
  for (const size of SIZES) {
    const pages = {};
    for (const name of ['ours', 'mermaid', 'dagre', 'floor']) pages[name] = await browser.page();
    const made = await pages.ours.run(startOurs, routeOf(size));
    await pages.mermaid.run(startMermaid, flowchartOf(size));
    await pages.dagre.run(startDagre, graphOf(size));
    await pages.floor.run(startFloor, made);
    const times = {};
    // The first rounds are for the compiler.
    for (let round = -3; round < ROUNDS; round++) {
      const order = Object.keys(pages);
      for (const name of round % 2 ? order : order.reverse()) {
        const took = await pages[name].run(() => globalThis.draw());
        if (round >= 0) (times[name] ??= []).push(took);
      }
    }
    for (const page of Object.values(pages)) await page.close();
    const median = (name) => times[name].sort((a, b) => a - b)[times[name].length >> 1];
    const row = (what, name, peerName, limit) => ({
      what: `route of ${size} stations, ${what}`,
      unit: 'ms',
      ours: median('ours'),
      peer: peerName,
      other: median(name),
      limit,
    });
    rows.push(
      row('first drawing', 'mermaid', 'Mermaid', TENTH),
      row('first drawing', 'dagre', 'dagre and plain SVG, no text list'),
      row('against the floor', 'floor', 'innerHTML', size === 40 ? { ratio: 1.5 } : undefined),
    );
    const { ours, theirs } = await browser.run(placeOnly, { route: routeOf(size), graph: graphOf(size) });
    rows.push({
      what: `route of ${size} stations, layout alone`,
      unit: 'ms',
      ours,
      peer: 'dagre',
      other: theirs,
      limit: size === 40 ? { ours: 1 } : undefined,
    });
  }
  return rows;
}

/* In the page. */

async function startOurs(data) {
  await import('/cdn/options-infographic.js');
  const frame = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  const stations = data.stations.length;
  let element;
  globalThis.draw = async () => {
    element?.remove();
    element = document.createElement('samen-options-infographic');
    document.body.append(element);
    await element.updateComplete;
    await frame();
    const fresh = structuredClone(data);
    const start = performance.now();
    const ready = new Promise((resolve) => element.addEventListener('samen-ready', resolve, { once: true }));
    element.data = fresh;
    await ready;
    element.getBoundingClientRect();
    const took = performance.now() - start;
    const drawn = element.shadowRoot.querySelectorAll('[data-station]').length;
    if (drawn < stations) throw new Error(`${drawn} of ${stations} stations.`);
    return took;
  };
  await globalThis.draw();
  return {
    html: element.shadowRoot.innerHTML.replace(/<!--.*?-->/gs, ''),
    css: element.shadowRoot.adoptedStyleSheets.map((sheet) =>
      [...sheet.cssRules].map(({ cssText }) => cssText).join('\n'),
    ),
  };
}

async function startMermaid(text) {
  const { draw } = await import('/mermaid.js');
  const frame = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  let host;
  globalThis.draw = async () => {
    host?.remove();
    host = document.createElement('div');
    document.body.append(host);
    await frame();
    const start = performance.now();
    await draw(host, text);
    host.getBoundingClientRect();
    return performance.now() - start;
  };
  await globalThis.draw();
}

async function startDagre(graph) {
  const { draw } = await import('/dagre.js');
  const frame = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  let host;
  globalThis.draw = async () => {
    host?.remove();
    host = document.createElement('div');
    document.body.append(host);
    await frame();
    const start = performance.now();
    draw(host, graph);
    host.getBoundingClientRect();
    return performance.now() - start;
  };
  await globalThis.draw();
}

async function startFloor({ html, css }) {
  const frame = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  const sheets = css.map((text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    return sheet;
  });
  let host;
  globalThis.draw = async () => {
    host?.remove();
    host = document.createElement('div');
    document.body.append(host);
    const root = host.attachShadow({ mode: 'open' });
    root.adoptedStyleSheets = sheets;
    await frame();
    const start = performance.now();
    root.innerHTML = html;
    host.getBoundingClientRect();
    return performance.now() - start;
  };
}

/** The median of many, each of which the compiler has seen before. */
async function placeOnly({ route, graph }) {
  const { layout, outline } = await import('/model.js');
  const { place } = await import('/dagre.js');
  const time = (work) => {
    const times = [];
    for (let round = -20; round < 100; round++) {
      const start = performance.now();
      work();
      if (round >= 0) times.push(performance.now() - start);
    }
    return times.sort((a, b) => a - b)[50];
  };
  return { ours: time(() => layout(outline(route))), theirs: time(() => place(graph)) };
}
