import { expect } from '@open-wc/testing';
import { ActivityTimes } from '../../../src/internal/activities/activity-times.js';
import type { Activity } from '../../../src/model/activities/activity.js';
import { loadRules } from '../../../src/model/activities/occurrences.js';
import { zoneOf } from '../../../src/model/activities/zone.js';

const zone = zoneOf('Europe/Amsterdam');
const at = (instant: string) => Date.parse(instant) / 1000;

async function timesOf(fields: Partial<Activity>): Promise<ActivityTimes> {
  const activity: Activity = {
    id: 'a',
    title: 'A',
    start: '2026-11-03T19:30',
    end: '2026-11-03T21:00',
    language: 'nl',
    source: '',
    ...fields,
  };
  await loadRules([activity]);
  return new ActivityTimes(activity, 0, zone);
}
const weekly = () =>
  timesOf({
    recurrence: { rule: 'FREQ=WEEKLY;COUNT=10', except: ['2026-11-17'], also: ['2026-11-20T10:00'] },
  });

describe('The times of one activity', () => {
  it('are found as an address names them', async () => {
    const times = await weekly();
    expect(times.at('2026-11-10T19:30')?.day).to.equal('2026-11-10');
    expect(times.at('2026-11-10')?.from).to.equal('19:30');
    expect(times.at('2026-11-20T10:00')?.from).to.equal('10:00');
  });

  it('of a day on which the hour changed are that day’s', async () => {
    expect((await weekly()).at('2026-11-10T18:00')?.from).to.equal('19:30');
  });

  for (const time of ['2026-11-17T19:30', '2026-11-11', '2026-02-30', 'morgen', '']) {
    it(`has none at “${time}”`, async () => {
      expect((await weekly()).at(time)).to.equal(undefined);
    });
  }

  const NEAR: [now: string, day: string][] = [
    ['2026-10-01T00:00:00Z', '2026-11-03'],
    ['2026-11-03T19:00:00Z', '2026-11-03'],
    ['2026-11-03T20:30:00Z', '2026-11-10'],
    ['2026-11-18T00:00:00Z', '2026-11-20'],
    ['2040-01-01T00:00:00Z', '2027-01-05'],
  ];
  for (const [now, day] of NEAR) {
    it(`at ${now} the one to show is ${day}`, async () => {
      expect((await weekly()).near(at(now))?.day).to.equal(day);
    });
  }

  it('far away are found too, and those that were all left out', async () => {
    const yearly = await timesOf({
      start: '2020-02-29',
      end: undefined,
      recurrence: { rule: 'FREQ=YEARLY' },
    });
    expect(yearly.near(at('2026-11-01T00:00:00Z'))?.day).to.equal('2028-02-29');
    const none = await timesOf({ recurrence: { except: ['2026-11-03'] } });
    expect(none.near(at('2026-11-01T00:00:00Z'))?.day).to.equal('2026-11-03');
  });

  it('of a long series that was over long ago are looked for at its end', async () => {
    const daily = await timesOf({
      start: '2015-01-01T09:00',
      end: undefined,
      recurrence: { rule: 'FREQ=DAILY;UNTIL=20221230T090000Z' },
    });
    expect(daily.near(at('2026-11-01T00:00:00Z'))?.day).to.equal('2022-12-30');
    const longer = await timesOf({
      start: '2015-01-01',
      end: undefined,
      recurrence: { rule: 'FREQ=DAILY;COUNT=900', also: ['2024-05-05'] },
    });
    expect(longer.near(at('2026-11-01T00:00:00Z'))?.day).to.equal('2024-05-05');
  });

  it('come before and after each other', async () => {
    const times = await weekly();
    const second = times.at('2026-11-10')!;
    expect(times.before(second)?.day).to.equal('2026-11-03');
    expect(times.after(second, 2).map(({ day }) => day)).to.deep.equal(['2026-11-20', '2026-11-24']);
    expect(times.before(times.at('2026-11-03')!)).to.equal(undefined);
    expect(times.after(times.at('2027-01-05')!, 2)).to.deep.equal([]);
  });

  it('that take all day are the same in another zone', async () => {
    const fields = { start: '2026-11-03', end: undefined, recurrence: { rule: 'FREQ=DAILY' } };
    const here = (await timesOf(fields)).at('2026-11-05')!;
    const there = new ActivityTimes(here.activity, 0, zoneOf('Asia/Tokyo'));
    expect(there.same(here)?.day).to.equal('2026-11-05');
  });
});
