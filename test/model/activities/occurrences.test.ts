import { expect } from '@open-wc/testing';
import type { Occurrence } from '../../../src/model/activities/activity.js';
import { MAX_OCCURRENCES, occurrences } from '../../../src/model/activities/index.js';
import { OCCURRENCE_ROWS } from './occurrence-rows.js';

const written = ({ start, end }: Occurrence, like = '') => (like.includes('–') ? `${start}–${end}` : start);

describe('When an activity is', () => {
  for (const { what, activity, expected, ...window } of OCCURRENCE_ROWS) {
    it(what, async () => {
      const found = await occurrences(activity, { timezone: 'Europe/Amsterdam', ...window });
      expect(found.map((one) => written(one, expected[0]))).to.deep.equal(expected);
      expect(found.every(({ allDay }) => allDay === !activity.start.includes('T'))).to.equal(true);
    });
  }

  it('is the same in a window asked for again, and for another zone of the page', async () => {
    const activity = { start: '2026-01-06T19:30', recurrence: { rule: 'FREQ=WEEKLY;COUNT=2' } };
    const starts = async (timezone: string) =>
      (await occurrences(activity, { from: '2026-01-01', to: '2026-02-01', timezone })).map(
        ({ start }) => start,
      );
    expect(await starts('Europe/Amsterdam')).to.deep.equal(['2026-01-06T18:30:00Z', '2026-01-13T18:30:00Z']);
    expect(await starts('Europe/London')).to.deep.equal(['2026-01-06T19:30:00Z', '2026-01-13T19:30:00Z']);
    expect(await starts('Europe/Amsterdam')).to.deep.equal(['2026-01-06T18:30:00Z', '2026-01-13T18:30:00Z']);
  });
});

describe('Hostile records', () => {
  const year = { from: '2026-01-01', to: '2027-01-01', timezone: 'Europe/Amsterdam' };
  const rows: [what: string, activity: object, count: number][] = [
    [
      'every hour for ever',
      { start: '2020-01-01T00:00', recurrence: { rule: 'FREQ=HOURLY' } },
      MAX_OCCURRENCES,
    ],
    [
      'every second of every day, in a rule for days',
      {
        start: '2026-02-01T00:00',
        recurrence: {
          rule: `FREQ=DAILY;BYHOUR=${list(24)};BYMINUTE=${list(60)};BYSECOND=${list(60)}`,
        },
      },
      1,
    ],
    [
      'a million dates besides',
      { start: '2026-01-01', recurrence: { also: Array.from({ length: 1_000_000 }, () => '2026-02-01') } },
      2,
    ],
    [
      'a million dates left out',
      { start: '2026-01-01', recurrence: { except: Array.from({ length: 1_000_000 }, () => '2026-02-01') } },
      1,
    ],
    [
      'a count without end',
      { start: '0001-01-01T00:00', recurrence: { rule: 'FREQ=HOURLY;BYMONTH=2;BYMONTHDAY=30;COUNT=9999' } },
      0,
    ],
    ['nothing where texts should be', { start: null, recurrence: null }, 0],
    [
      'numbers where texts should be',
      { start: '2026-01-01', recurrence: { rule: 5, also: [3], except: 7 } },
      1,
    ],
  ];
  for (const [what, activity, count] of rows) {
    it(`${what}: no error, no more than ${count}`, async () => {
      expect(await occurrences(activity as { start: string }, year)).to.have.length(count);
    });
  }

  it('a window that is none has nothing in it', async () => {
    const activity = { start: '2026-01-01' };
    expect(await occurrences(activity, { from: 'gisteren', to: 'morgen' })).to.deep.equal([]);
    expect(await occurrences(activity, { from: '2027-01-01', to: '2026-01-01' })).to.deep.equal([]);
  });
});

function list(count: number): string {
  return Array.from({ length: count }, (_, i) => i).join(',');
}
