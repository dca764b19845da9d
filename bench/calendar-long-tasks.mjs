/*
 * How long the page gets no turn while a calendar reads 10 000 activities, or a calendar file of 2 MB, and while a visitor
 * looks around in them. Against what a page does by hand to read them: JSON.parse; ical.js.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { bundle } from './browser.mjs';
import { activitiesDocument, calendarFile, NOW } from './data.mjs';

const ACTIVITIES = 10_000;
const FILE = 2_000_000;
const RUNS = 4;
const LIMIT = { ours: 50 };

/** What is read, in which way; the first goes against the same by hand. */
const READ = [
  { name: 'data', what: '10 000 activities, as data', peer: 'JSON.parse', other: 'parsing' },
  { name: 'json', what: '10 000 activities, from `src`', peer: 'JSON.parse', other: 'parsing' },
  { name: 'rules', what: '10 000 activities, 1 000 of them weekly, from `src`' },
  { name: 'ics', what: 'a calendar file of 2 MB', peer: 'ical.js', other: 'reading' },
];
/** What a visitor does then. */
const LOOKING = [
  ['month', 'month opened, loading its code included'],
  ['next', 'next month'],
  ['week', 'week opened'],
  ['list', 'back to the list'],
  ['filters', 'filters opened'],
  ['ticked', 'a filter ticked'],
  ['typed', 'a word searched'],
];

export async function measure({ open }) {
  const path = (name) => fileURLToPath(new URL(name, import.meta.url));
  const browser = await open({
    // Of what it takes for text the browser's tools for developers, which drive it here, keep a decoded copy.
    '/data.bin': JSON.stringify(activitiesDocument(ACTIVITIES)),
    '/rules.bin': JSON.stringify(activitiesDocument(ACTIVITIES, { rules: true })),
    '/agenda.bin': calendarFile(FILE),
    '/watch.js': readFileSync(path('watch.js'), 'utf8'),
    '/ical.js': await bundle(path('peers/ical.js')),
  });
  // Each in a page of its own: a visitor's page is not warm. The best run counts, since other work on this machine can
  // only make a task longer.
  const runs = [];
  for (let run = 0; run < RUNS; run++) {
    const all = { hand: await browser.run(byHand) };
    for (const { name } of READ) all[name] = await browser.run(ours, { name, now: NOW });
    runs.push(all);
  }
  const least = (name, part, key = 'longest') => Math.min(...runs.map((run) => run[name][part][key]));
  return READ.flatMap(({ name, what, peer, other }) => [
    {
      what: `longest task while ${what} are read`.replace(/(a calendar file .*) are/, '$1 is'),
      unit: 'ms',
      ours: least(name, 'reading'),
      peer,
      other: other && least('hand', other),
      limit: LIMIT,
    },
    { what: '… all tasks, beyond 50 ms each', unit: 'ms', ours: least(name, 'reading', 'beyond') },
    ...LOOKING.map(([part, doing]) => ({
      what: `… then: ${doing}`,
      unit: 'ms',
      ours: least(name, part),
      limit: LIMIT,
    })),
  ]);
}

/* In the page. */

async function ours({ name, now }) {
  const { watch } = await import('/watch.js');
  const began = performance.now();
  Date.now = () => Math.floor(now + performance.now() - began);
  await import('/cdn/activity-calendar.js');
  const element = document.createElement('samen-activity-calendar');
  element.languages = '';
  document.body.append(element);
  const data = name === 'data' && JSON.parse(await (await fetch('/data.bin')).text());
  const { shadowRoot: root } = element;
  const until = async (there) => {
    for (let i = 0; !there(); i++) {
      if (i > 2000) throw new Error(`This never came: ${there}`);
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    await element.updateComplete;
  };
  const reading = await watch(async () => {
    if (data) element.data = data;
    else {
      if (name === 'ics') element.format = 'ics';
      element.src = { json: '/data.bin', rules: '/rules.bin', ics: '/agenda.bin' }[name];
    }
    await until(() => root.querySelector('#days .entry'));
  });
  const [list, week, month] = root.querySelectorAll('.views button');
  const press = (button, there) =>
    watch(async () => {
      button().click();
      await until(there);
    });
  const title = () => root.querySelector('.period-title')?.textContent;
  const opened = await press(
    () => month,
    () => root.querySelector('[role="grid"] .chip'),
  );
  const before = title();
  const next = await press(
    () => root.querySelector('.ways .on'),
    () => title() !== before,
  );
  const looking = {
    month: opened,
    next,
    week: await press(
      () => week,
      () => root.querySelector('.period-title') && !root.querySelector('[role="grid"]'),
    ),
    list: await press(
      () => list,
      () => root.querySelector('#days .entry'),
    ),
    filters: await press(
      () => root.querySelector('[data-panel="filters"]'),
      () => root.querySelector('#panel input'),
    ),
  };
  const heard = (act) =>
    watch(async () => {
      const answered = new Promise((resolve) =>
        element.addEventListener('samen-filter', resolve, { once: true }),
      );
      act();
      await answered;
      await element.updateComplete;
    });
  const ticked = await heard(() => root.querySelector('#panel input[type="checkbox"]:enabled').click());
  const input = root.querySelector('input[type="search"]');
  const typed = await heard(() => {
    input.focus();
    input.value = 'taal';
    input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  });
  return { reading, ...looking, ticked, typed };
}

async function byHand() {
  const timed = async (work) => {
    const start = performance.now();
    await work();
    return { longest: performance.now() - start };
  };
  const { read } = await import('/ical.js');
  const [data, file] = await Promise.all(
    ['/data.bin', '/agenda.bin'].map(async (url) => (await fetch(url)).text()),
  );
  return { parsing: await timed(() => JSON.parse(data)), reading: await timed(() => read(file)) };
}
