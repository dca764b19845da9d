import { expect } from '@open-wc/testing';
import type { Activity } from '../../../src/model/activities/activity.js';
import { isOver, isUnderWay, perDay, type Entry } from '../../../src/model/activities/agenda.js';
import { loadRules } from '../../../src/model/activities/occurrences.js';
import { Timeline } from '../../../src/model/activities/timeline.js';
import { zoneOf } from '../../../src/model/activities/zone.js';
import { runNow } from '../../../src/model/slices.js';

const activity = (id: string, fields: Partial<Activity>): Activity => ({
  id,
  title: id,
  start: '2026-11-03',
  language: 'nl',
  source: 'test',
  ...fields,
});

const at = (iso: string): number => Date.parse(iso) / 1000;

async function timelineOf(activities: Activity[], zone = 'Europe/Amsterdam'): Promise<Timeline> {
  await loadRules(activities);
  return runNow(Timeline.of(activities, zoneOf(zone)));
}

const told = (entries: readonly Entry[]): string[] =>
  entries.map(({ activity: { id }, day, lastDay, from, until }) =>
    [id, day + (lastDay > day ? `/${lastDay}` : ''), from + (until && `-${until}`)].filter(Boolean).join(' '),
  );

describe('A timeline', () => {
  const everyday = [
    activity('les', { start: '2026-11-03T19:00', end: '2026-11-03T20:30' }),
    activity('week', { start: '2026-10-05', end: '2026-12-18' }),
    activity('nacht', { start: '2026-11-03T22:00', end: '2026-11-04T00:00' }),
    activity('kamp', { start: '2026-11-03T10:00', end: '2026-11-05T16:00' }),
    activity('taal', {
      start: '2026-11-03T10:00',
      end: '2026-11-03T11:00',
      recurrence: { rule: 'FREQ=WEEKLY;COUNT=3' },
    }),
    activity('inloop', { start: '2026-11-03T10:00' }),
  ];

  it('gives what is on a day in order: all days first, then by start and end', async () => {
    const timeline = await timelineOf(everyday);
    expect(told(timeline.entries(at('2026-11-03T00:00+01:00'), at('2026-11-04T00:00+01:00')))).to.deep.equal([
      'week 2026-10-05/2026-12-18',
      'inloop 2026-11-03 10:00',
      'taal 2026-11-03 10:00-11:00',
      'kamp 2026-11-03/2026-11-05 10:00-16:00',
      'les 2026-11-03 19:00-20:30',
      // What ends at midnight has no part in the day that begins then.
      'nacht 2026-11-03 22:00-00:00',
    ]);
  });

  it('finds what began long before the window and still goes on, behind much that is over', async () => {
    const short = Array.from({ length: 50 }, (_, n) =>
      activity(`kort-${n}`, { start: `2026-10-${String(6 + (n % 20)).padStart(2, '0')}T10:00` }),
    );
    const timeline = await timelineOf([
      activity('lang', { start: '2020-01-01', end: '2030-01-01' }),
      ...short,
    ]);
    expect(told(timeline.entries(at('2026-11-10T00:00Z'), at('2026-11-11T00:00Z')))).to.deep.equal([
      'lang 2020-01-01/2030-01-01',
    ]);
  });

  it('gives each time that comes once as the same entry, and only those that are to be kept', async () => {
    const timeline = await timelineOf(everyday);
    const ask = () =>
      timeline.entries(at('2026-11-03T17:00Z'), at('2026-11-03T19:00Z'), ({ allDay }) => !allDay);
    expect(told(ask())).to.deep.equal([
      'kamp 2026-11-03/2026-11-05 10:00-16:00',
      'les 2026-11-03 19:00-20:30',
    ]);
    expect(ask()[1]).to.equal(ask()[1]);
  });

  it('gives what goes on and what comes next, also when that is far away', async () => {
    const timeline = await timelineOf(everyday);
    const next = (iso: string, count = 10) => told(timeline.upcoming(at(iso), count));
    expect(next('2026-11-03T18:30Z', 2)).to.deep.equal([
      'week 2026-10-05/2026-12-18',
      'kamp 2026-11-03/2026-11-05 10:00-16:00',
    ]);
    expect(next('2026-11-06T00:00Z')).to.deep.equal([
      'week 2026-10-05/2026-12-18',
      'taal 2026-11-10 10:00-11:00',
      'taal 2026-11-17 10:00-11:00',
    ]);
    const far = await timelineOf([activity('ver', { start: '2028-01-20' })]);
    expect(told(far.upcoming(at('2026-11-06T00:00Z'), 1))).to.deep.equal(['ver 2028-01-20']);
  });

  it('gives what is over, what began last first, and knows whether there is any', async () => {
    const timeline = await timelineOf(everyday);
    expect(told(timeline.past(at('2026-11-12T00:00Z'), 3))).to.deep.equal([
      'taal 2026-11-10 10:00-11:00',
      'nacht 2026-11-03 22:00-00:00',
      'les 2026-11-03 19:00-20:30',
    ]);
    expect(timeline.hasPast(at('2026-11-12T00:00Z'))).to.equal(true);
    expect(timeline.hasPast(at('2026-10-01T00:00Z'))).to.equal(false);
  });

  it('shows the same moment on the clock and the day of another zone', async () => {
    const evening = [activity('laat', { start: '2026-11-03T23:30+01:00', end: '2026-11-04T00:30+01:00' })];
    const of = async (zone: string) =>
      told((await timelineOf(evening, zone)).entries(at('2026-11-01T00:00Z'), at('2026-11-08T00:00Z')));
    expect(await of('Europe/Amsterdam')).to.deep.equal(['laat 2026-11-03/2026-11-04 23:30-00:30']);
    expect(await of('Pacific/Apia')).to.deep.equal(['laat 2026-11-04 11:30-12:30']);
    expect(await of('America/New_York')).to.deep.equal(['laat 2026-11-03 17:30-18:30']);
  });

  it('begins days at midnight of the zone, on the days that the clock is changed too', async () => {
    const days = [activity('maart', { start: '2027-03-28' }), activity('oktober', { start: '2026-10-25' })];
    const timeline = await timelineOf(days);
    const [october, march] = timeline.entries(at('2026-10-01T00:00Z'), at('2027-04-01T00:00Z'));
    expect((october!.end - october!.start) / 3600).to.equal(25);
    expect((march!.end - march!.start) / 3600).to.equal(23);
  });

  it('leaves out what has a start that is no time', async () => {
    const timeline = await timelineOf([activity('geen', { start: 'binnenkort' })]);
    expect(timeline.upcoming(at('2020-01-01T00:00Z'), 5)).to.deep.equal([]);
  });
});

describe('An entry', () => {
  const one = async (fields: Partial<Activity>) =>
    (await timelineOf([activity('x', fields)])).entries(at('2026-01-01T00:00Z'), at('2027-01-01T00:00Z'))[0]!;

  it('is under way from its start until its end, and over after that', async () => {
    const entry = await one({ start: '2026-11-03T19:00', end: '2026-11-03T20:30' });
    const state = (iso: string) => [isUnderWay(entry, at(iso)), isOver(entry, at(iso))];
    expect(state('2026-11-03T17:59:59Z')).to.deep.equal([false, false]);
    expect(state('2026-11-03T18:00:00Z')).to.deep.equal([true, false]);
    expect(state('2026-11-03T19:30:00Z')).to.deep.equal([false, true]);
  });

  it('counts as an hour long when its end is not known', async () => {
    const entry = await one({ start: '2026-11-03T19:00' });
    expect(isOver(entry, at('2026-11-03T18:59:59Z'))).to.equal(false);
    expect(isOver(entry, at('2026-11-03T19:00:00Z'))).to.equal(true);
  });

  it('stands under today when it began before today and goes on', async () => {
    const week = await one({ start: '2026-11-02', end: '2026-11-06' });
    const lesson = await one({ start: '2026-11-04T10:00' });
    expect(perDay([week, lesson], '2026-11-04').map(([day, entries]) => [day, told(entries)])).to.deep.equal([
      ['2026-11-04', ['x 2026-11-02/2026-11-06', 'x 2026-11-04 10:00']],
    ]);
    expect(perDay([week]).map(([day]) => day)).to.deep.equal(['2026-11-02']);
  });
});
