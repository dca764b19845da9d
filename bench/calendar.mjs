/*
 * Calendars by turns: this one and its peers, each in a page of its own, with the same activities. What is timed, and why
 * so, is in README.md.
 */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { inRoot } from '../scripts/lib/paths.mjs';
import { bundle } from './browser.mjs';
import { activitiesDocument, eventsOf, NOW, OPENED } from './data.mjs';

export const PEERS = {
  'calendar-fullcalendar-6': 'FullCalendar 6, web component',
  'calendar-fullcalendar-7': 'FullCalendar 7',
  'calendar-event-calendar': 'EventCalendar',
  'calendar-schedule-x': 'Schedule-X',
};
/** Events that a day of a month shows before it says how many more there are. */
const PER_DAY = 3;
/** What one contender may take, in ms, before its rounds are enough: some take seconds for one. */
const ENOUGH = 8000;
const LEAST_ROUNDS = 3;

const here = (path) => fileURLToPath(new URL(path, import.meta.url));

/** A browser with the calendars and their activities. @param sizes how many */
export async function openCalendars(open, sizes) {
  if (!existsSync(inRoot('dist/cdn/activity-calendar.js')))
    throw new Error('There is no dist/cdn/activity-calendar.js: build first.');
  const files = { '/calendar-page.js': readFileSync(here('calendar-page.js'), 'utf8') };
  for (const size of sizes) {
    const document = activitiesDocument(size);
    files[`/activities-${size}.json`] = JSON.stringify(document);
    files[`/events-${size}.json`] = JSON.stringify(eventsOf(document));
  }
  for (const name of Object.keys(PEERS)) files[`/${name}.js`] = await bundle(here(`peers/${name}.js`));
  return open(files);
}

/** How many activities begin in the first so many days that calendars open on: as many as a list of them has. */
export function entriesIn(size, days) {
  const last = new Date(Date.parse(OPENED) + days * 86_400_000).toISOString().slice(0, 10);
  return activitiesDocument(size).activities.filter(({ start }) => start >= OPENED && start < last).length;
}

/**
 * @param browser that has the calendars
 * @param {{ size: number, view: string, limit?: number, act?: 'draw' | 'turn', rounds: number }} options
 * @param {string[]} names contenders: peers, `data`, `drawn`, `floor`
 * @returns per contender the median in ms (`times`), and what each ended up with (`ends`)
 */
export async function compare(browser, { act = 'draw', rounds, ...options }, names) {
  const argument = { ...options, date: OPENED, now: NOW, perDay: PER_DAY };
  const pages = {};
  const ends = {};
  for (const name of names) {
    if (name === 'floor') continue;
    pages[name] = await browser.page();
    ends[name] = await pages[name].run(start, { ...argument, name });
  }
  if (names.includes('floor')) {
    pages.floor = await browser.page();
    const { html, css } = ends.drawn;
    await pages.floor.run(startFloor, { html, css });
  }
  const times = Object.fromEntries(names.map((name) => [name, []]));
  const spent = Object.fromEntries(names.map((name) => [name, 0]));
  // The first rounds are for the compiler.
  for (let round = -3; round < rounds; round++)
    for (const name of round % 2 ? names : names.toReversed()) {
      if (spent[name] > ENOUGH && times[name].length >= LEAST_ROUNDS) continue;
      const began = performance.now();
      const took = await pages[name].run(once, act);
      spent[name] += performance.now() - began;
      if (round >= 0) times[name].push(took);
    }
  for (const page of Object.values(pages)) await page.close();
  const median = (list) => list.sort((a, b) => a - b)[list.length >> 1];
  return { ends, times: Object.fromEntries(names.map((name) => [name, median(times[name])])) };
}

/* In the page. */

async function start(argument) {
  const { contender } = await import('/calendar-page.js');
  globalThis.calendar = await contender(argument);
  const { ends, html, css } = globalThis.calendar;
  return { ...ends, html, css };
}

async function startFloor(argument) {
  const { floor } = await import('/calendar-page.js');
  globalThis.calendar = floor(argument);
}

async function once(act) {
  return globalThis.calendar[act]();
}
