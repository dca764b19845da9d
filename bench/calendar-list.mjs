/*
 * The first list of a calendar of 1 000 and of 10 000 activities: against other calendars with the same activities, and
 * against the browser's own innerHTML of the same DOM. What is timed, and why so, is in README.md.
 */
import { compare, entriesIn, openCalendars, PEERS } from './calendar.mjs';

/** The same entries for everybody: lists of peers show a month or a week, and a month of 10 000 has 900. */
const LISTS = [
  { size: 1000, days: 28, view: 'list', called: 'a month' },
  { size: 10_000, days: 7, view: 'week-list', called: 'a week' },
];
const ROUNDS = 30;
const FLOOR = { ratio: 1.5 };
const THIRD = { ratio: 0.33 };

export async function measure({ open }) {
  const browser = await openCalendars(
    open,
    LISTS.map(({ size }) => size),
  );
  const rows = [];
  for (const { size, days, view, called } of LISTS) {
    const limit = entriesIn(size, days);
    const names = [...Object.keys(PEERS), 'data', 'drawn', 'floor'];
    const { times, ends } = await compare(browser, { size, view, limit, rounds: ROUNDS }, names);
    for (const [name, { entries }] of Object.entries(ends))
      if (entries !== limit && name !== 'calendar-schedule-x')
        throw new Error(`The list of ${name} has ${entries} entries instead of ${limit}.`);
    const what = `list of ${limit} of ${size} activities (${called})`;
    rows.push(
      { what: `${what}, drawn`, ...against(times, 'drawn', 'floor', 'innerHTML'), limit: FLOOR },
      ...Object.entries(PEERS).map(([name, peer]) => ({
        what: '… given as data, and drawn',
        // It knows no month: it draws all that it has.
        ...against(times, 'data', name, name === 'calendar-schedule-x' ? `${peer}, all ${size}` : peer),
        limit: THIRD,
      })),
    );
    const own = await compare(browser, { size, view, limit: 0, rounds: ROUNDS }, ['data', 'drawn', 'floor']);
    const first = `first list as it comes (${own.ends.drawn.entries}) of ${size} activities`;
    rows.push(
      { what: `${first}, drawn`, ...against(own.times, 'drawn', 'floor', 'innerHTML'), limit: FLOOR },
      { what: '… given as data, and drawn', unit: 'ms', ours: own.times.data },
    );
  }
  return rows;
}

const against = (times, ours, other, peer) => ({ unit: 'ms', ours: times[ours], peer, other: times[other] });
