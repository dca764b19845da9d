import { expect } from '@open-wc/testing';
import type { Activity } from '../../../src/model/activities/activity.js';
import { isOver, type Entry } from '../../../src/model/activities/agenda.js';
import { DAY, formatDay, formatWall } from '../../../src/model/activities/clock.js';
import { loadRules } from '../../../src/model/activities/occurrences.js';
import { Timeline, type Keep, type Time } from '../../../src/model/activities/timeline.js';
import { zoneOf } from '../../../src/model/activities/zone.js';
import { runNow } from '../../../src/model/slices.js';

/*
 * What comes next and what was last is looked for from now on, and no further than needed. Here it is held against the
 * slow way: everything within 800 days, put in order.
 */

/** As far as a timeline looks. */
const FAR = 800 * DAY;
/** 1 October 2026, on any wall. */
const FIRST = Date.UTC(2026, 9, 1) / 1000;
const ZONES = ['Europe/Amsterdam', 'Pacific/Apia', 'America/New_York'];

/** Mulberry32: the same calendars at every run. */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** A calendar in which much falls together: few days, few times, all kinds of lengths, over the nights the clock changes. */
function randomCalendar(random: () => number, zone: string): Activity[] {
  const whole = (most: number) => Math.floor(random() * most);
  const pick = <T>(list: readonly T[]): T => list[whole(list.length)]!;
  const days = pick([5, 60, 400]);
  return Array.from({ length: 1 + whole(50) }, (_, n): Activity => {
    const day = FIRST + whole(days) * DAY;
    const time = day + pick([0, 1.5, 2.5, 9, 19, 23.5]) * 3600;
    const again = random() < 0.25;
    const recurrence = {
      rule: pick([
        'FREQ=WEEKLY',
        'FREQ=WEEKLY;COUNT=4',
        'FREQ=DAILY;COUNT=9',
        'FREQ=MONTHLY;BYDAY=1TU',
        'FREQ=DAILY;INTERVAL=3',
      ]),
      ...(random() < 0.4 && { except: [formatDay(day / DAY + pick([0, 3, 7]))] }),
      ...(random() < 0.4 && { also: [formatDay(day / DAY + pick([1, 50, 700]))] }),
    };
    const times = pick([
      () => ({ start: formatDay(day / DAY) }),
      () => ({ start: formatDay(day / DAY), end: formatDay(day / DAY + pick([0, 1, 4, 90])) }),
      () => ({ start: formatWall(time) }),
      () => ({ start: formatWall(time), end: formatWall(time + pick([0, 1, 24, 24 * 80]) * 3600) }),
    ])();
    return {
      id: String(n),
      title: String(n),
      language: 'nl',
      source: 'test',
      ...times,
      ...(again && { recurrence }),
      ...(random() < 0.3 && { timezone: pick([...ZONES, zone]) }),
    };
  });
}

/** What a visitor may ask for: all, some activities, some times, hardly anything. */
const KEEPS: readonly (Keep | undefined)[] = [
  undefined,
  ({ position }: Time) => position % 3 === 0,
  ({ allDay }: Time) => !allDay,
  Object.assign(({ position }: Time) => position === 2, { mayHave: (position: number) => position === 2 }),
];

const told = (entries: readonly Entry[]): string[] =>
  entries.map(({ activity: { id }, day, from, until, lastDay }) => [id, day, from, lastDay, until].join(' '));

for (const zone of ZONES)
  describe(`In ${zone}, a timeline of any calendar`, () => {
    const random = generator(ZONES.indexOf(zone) + 1);
    const calendars = Array.from({ length: 24 }, () => randomCalendar(random, zone));
    /** Moments between which much begins and ends. */
    const moments = [-3, 0, 2, 40, 390, 900].flatMap((day) => {
      const start = FIRST + day * DAY;
      return [start, start + 9 * 3600, start + 13.25 * 3600];
    });

    const eachQuestion = async (ask: (timeline: Timeline, now: number, keep: Keep | undefined) => void) => {
      await loadRules(calendars.flat());
      for (const activities of calendars) {
        const timeline = runNow(Timeline.of(activities, zoneOf(zone)));
        for (const now of moments) for (const keep of KEEPS) ask(timeline, now, keep);
      }
    };

    it('gives what comes next as if all of it had been put in order', () =>
      eachQuestion((timeline, now, keep) => {
        const slow = timeline.entries(now - 3600, now + FAR, keep).filter((entry) => !isOver(entry, now));
        for (const count of [1, 4, 21, 200])
          expect(told(timeline.upcoming(now, count, keep))).to.deep.equal(told(slow.slice(0, count)));
      }));

    it('gives what was last as if all of it had been put in order', () =>
      eachQuestion((timeline, now, keep) => {
        const slow = timeline.entries(now - FAR, now, keep).filter((entry) => isOver(entry, now));
        slow.reverse();
        for (const count of [1, 4, 21, 200])
          expect(told(timeline.past(now, count, keep))).to.deep.equal(told(slow.slice(0, count)));
      }));

    it('has a past as soon as one time is over, and none before all of them', () =>
      eachQuestion((timeline, now, keep) => {
        if (keep) return;
        const isOne = timeline.past(now, 1).some(({ end }) => end < now);
        if (isOne) expect(timeline.hasPast(now)).to.equal(true);
        if (now <= FIRST - 2 * DAY) expect(timeline.hasPast(now)).to.equal(false);
      }));
  });
