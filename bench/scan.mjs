/*
 * A questionnaire of 150 questions with 100 conditions, all on one page: until it is there, and from an answer until the
 * page says what follows from it. Against SurveyJS with the same definition, and against the browser's own innerHTML.
 */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { inRoot } from '../scripts/lib/paths.mjs';
import { bundle } from './browser.mjs';
import { DEPENDENT, QUESTIONS, scanDocument, surveyDefinition } from './scan-data.mjs';

const ROUNDS = 15;
/** Five times as fast. */
const FIFTH = { ratio: 0.2 };

export async function measure({ open }) {
  if (!existsSync(inRoot('dist/cdn/self-scan.js')))
    throw new Error('There is no dist/cdn/self-scan.js: build first.');
  const survey = await bundle(fileURLToPath(new URL('peers/survey.js', import.meta.url)));
  const browser = await open({
    '/survey.js': survey,
    '/scan.json': JSON.stringify(scanDocument()),
    '/definition.json': JSON.stringify(surveyDefinition()),
  });
  const argument = { questions: QUESTIONS, dependent: DEPENDENT };
  const ours = await browser.page();
  const theirs = await browser.page();
  const floor = await browser.page();
  const { html, css } = await ours.run(startOurs, argument);
  await theirs.run(startTheirs, argument);
  await floor.run(startFloor, { ...argument, html, css });
  const pages = { ours, theirs, floor };
  const times = {};
  const add = (name, took) => (times[name] ??= []).push(took);
  // The first rounds are for the compiler.
  for (let round = -3; round < ROUNDS; round++)
    for (const name of round % 2 ? ['ours', 'theirs', 'floor'] : ['floor', 'theirs', 'ours']) {
      const took = await pages[name].run(() => globalThis.draw());
      if (round >= 0) add(`${name} ready`, took);
    }
  for (let round = -3; round < ROUNDS * 2; round++)
    for (const name of round % 2 ? ['ours', 'theirs'] : ['theirs', 'ours']) {
      // An answer that takes ten questions away, one that brings them back, and one that changes nothing else.
      const { away, back, alone } = await pages[name].run(() => globalThis.answer());
      if (round < 0) continue;
      add(`${name} away`, away);
      add(`${name} back`, back);
      add(`${name} alone`, alone);
    }
  for (const page of Object.values(pages)) await page.close();
  const median = (name) => times[name].sort((a, b) => a - b)[times[name].length >> 1];
  const row = (what, name, limit = FIFTH) => ({
    what,
    unit: 'ms',
    ours: median(`ours ${name}`),
    peer: 'SurveyJS',
    other: median(`theirs ${name}`),
    limit,
  });
  return [
    row('scan of 150 questions with 100 conditions, ready', 'ready'),
    {
      what: '… against the floor',
      unit: 'ms',
      ours: median('ours ready'),
      peer: 'innerHTML',
      other: median('floor ready'),
      limit: { ratio: 1.5 },
    },
    row('an answer that takes ten questions away', 'away'),
    row('an answer that brings ten questions back', 'back'),
    row('an answer that changes no other question', 'alone'),
  ];
}

/* In the page. */

async function startOurs({ questions, dependent }) {
  await import('/cdn/self-scan.js');
  const data = await (await fetch('/scan.json')).json();
  const frame = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  let element;
  const count = () => element.shadowRoot.querySelectorAll('.question').length;
  const layOut = () => element.getBoundingClientRect().bottom;
  const updated = async (there) => {
    // The first time, the questions are still on their way.
    for (let turn = 0; ; turn++) {
      await element.updateComplete;
      if (count() === there) return layOut();
      if (turn > 2) await new Promise((resolve) => setTimeout(resolve));
    }
  };
  globalThis.draw = async () => {
    element?.remove();
    element = document.createElement('samen-self-scan');
    element.setAttribute('paging', 'all');
    document.body.append(element);
    await element.updateComplete;
    await frame();
    const start = performance.now();
    const ready = new Promise((resolve) => element.addEventListener('samen-ready', resolve, { once: true }));
    element.data = data;
    await ready;
    // The visitor presses “Begin”.
    element.shadowRoot.querySelector('button.filled').click();
    await updated(questions);
    return performance.now() - start;
  };
  const press = async (id, place, there) => {
    const control = element.shadowRoot.querySelectorAll(`#question-${id} input`)[place];
    await frame();
    const start = performance.now();
    control.click();
    await updated(there);
    return performance.now() - start;
  };
  globalThis.answer = async () => ({
    away: await press('q0', 0, questions - dependent),
    back: await press('q0', 1, questions),
    alone: await press('q1', Math.floor(Math.random() * 5), questions),
  });
  await globalThis.draw();
  return {
    html: element.shadowRoot.innerHTML.replace(/<!--.*?-->/gs, ''),
    css: element.shadowRoot.adoptedStyleSheets.map((sheet) =>
      [...sheet.cssRules].map(({ cssText }) => cssText).join('\n'),
    ),
  };
}

async function startTheirs({ questions, dependent }) {
  const { survey } = await import('/survey.js');
  const definition = await (await fetch('/definition.json')).json();
  const frame = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  let host;
  const all = () => host.querySelectorAll('[data-name^="q"]');
  const updated = async (there) => {
    // Its changes are drawn in a microtask or in a frame: whichever comes first ends the wait.
    for (let turn = 0; all().length !== there; turn++) {
      if (turn < 50) await Promise.resolve();
      else await new Promise((resolve) => setTimeout(resolve));
      if (turn > 5000) throw new Error(`SurveyJS shows ${all().length} questions, not ${there}.`);
    }
    return host.getBoundingClientRect().bottom;
  };
  globalThis.draw = async () => {
    host?.remove();
    host = document.createElement('div');
    document.body.append(host);
    await frame();
    const start = performance.now();
    survey(host, structuredClone(definition));
    await updated(questions);
    return performance.now() - start;
  };
  const press = async (id, place, there) => {
    const controls = host.querySelectorAll(`[data-name="${id}"] input`);
    if (!controls[place]) throw new Error(`${id} has no choice ${place}.`);
    await frame();
    const start = performance.now();
    controls[place].click();
    await updated(there);
    return performance.now() - start;
  };
  globalThis.answer = async () => ({
    away: await press('q0', 0, questions - dependent),
    back: await press('q0', 1, questions),
    alone: await press('q1', Math.floor(Math.random() * 5), questions),
  });
}

async function startFloor({ questions, html, css }) {
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
    if (root.querySelectorAll('.question').length !== questions) throw new Error('Not all questions.');
    host.getBoundingClientRect();
    return performance.now() - start;
  };
}
