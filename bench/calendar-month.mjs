/*
 * A month of 1 000 and of 10 000 activities, and the way to the next month: against other calendars with the same
 * activities. What is timed, and why so, is in README.md.
 */
import { compare, openCalendars, PEERS } from './calendar.mjs';

const SIZES = [1000, 10_000];
const ROUNDS = { draw: 20, turn: 15 };
const HALF = { ratio: 0.5 };
/** 60 a second. */
const FRAME = { ours: 16.7 };

export async function measure({ open }) {
  const browser = await openCalendars(open, SIZES);
  const names = [...Object.keys(PEERS), 'data'];
  const rows = [];
  const add = (what, times, limit) => {
    for (const [name, peer] of Object.entries(PEERS))
      rows.push({ what, unit: 'ms', ours: times.data, peer, other: times[name], limit });
  };
  for (const size of SIZES) {
    const options = { size, view: 'month', rounds: ROUNDS.draw };
    const { times } = await compare(browser, options, [...names, 'drawn', 'floor']);
    add(`month of ${size} activities, given as data, and drawn`, times, HALF);
    rows.push({
      what: '… drawn alone',
      unit: 'ms',
      ours: times.drawn,
      peer: 'innerHTML',
      other: times.floor,
    });
  }
  const options = { size: SIZES.at(-1), view: 'month', act: 'turn', rounds: ROUNDS.turn };
  const { times } = await compare(browser, options, names);
  rows.push({ what: 'next month, of 10 000 activities', unit: 'ms', ours: times.data, limit: FRAME });
  add('… against others', times, HALF);
  return rows;
}
