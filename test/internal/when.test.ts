import { expect } from '@open-wc/testing';
import { loadLocale, withLocale } from '../../src/i18n/localize.js';
import { clockWords, dayWords, goesOn, soonWords, timeWords } from '../../src/internal/activities/when.js';
import type { Activity } from '../../src/model/activities/activity.js';
import type { Entry } from '../../src/model/activities/agenda.js';
import { Timeline } from '../../src/model/activities/timeline.js';
import { zoneOf } from '../../src/model/activities/zone.js';
import { runNow } from '../../src/model/slices.js';

const TODAY = '2026-11-03';
const at = (iso: string): number => Date.parse(iso) / 1000;

function entry(start: string, end?: string): Entry {
  const activity: Activity = { id: 'a', title: 'A', start, language: 'nl', source: '', ...(end && { end }) };
  const timeline = runNow(Timeline.of([activity], zoneOf('Europe/Amsterdam')));
  return timeline.entries(at('2026-01-01T00:00Z'), at('2028-01-01T00:00Z'))[0]!;
}

describe('A time in words', () => {
  const rows: [what: string, start: string, end: string | undefined, words: string][] = [
    ['an hour and a half', '2026-11-03T19:00', '2026-11-03T20:30', '19:00 tot 20:30'],
    ['an end that is not known', '2026-11-03T19:00', undefined, '19:00'],
    ['until midnight', '2026-11-03T22:00', '2026-11-04T00:00', '22:00 tot 00:00'],
    ['a night', '2026-11-03T20:00', '2026-11-04T08:00', '20:00 tot woensdag 4 november, 08:00'],
    ['all day', '2026-11-03', undefined, 'de hele dag'],
    ['some days', '2026-11-03', '2026-11-06', 'tot en met vrijdag 6 november'],
    ['into the next year', '2026-12-30', '2027-01-02', 'tot en met zaterdag 2 januari 2027'],
    // 02:30 does not exist on that night: it is 03:30.
    ['an hour that was skipped', '2027-03-28T02:30', '2027-03-28T04:00', '03:30 tot 04:00'],
  ];
  for (const [what, start, end, words] of rows)
    it(`tells ${what}`, () => expect(timeWords(entry(start, end), TODAY)).to.equal(words));

  it('names the year of another year only', () => {
    expect(dayWords('2026-12-31', TODAY)).to.equal('donderdag 31 december');
    expect(dayWords('2027-01-01', TODAY)).to.equal('vrijdag 1 januari 2027');
  });

  it('is written as the language writes it', async () => {
    await Promise.all([loadLocale('en'), loadLocale('ar')]);
    withLocale('en', () => expect(dayWords('2026-11-03', TODAY)).to.equal('Tuesday 3 November'));
    withLocale('ar', () => {
      expect(dayWords('2026-11-03', TODAY)).to.contain('نوفمبر');
      expect(clockWords('19:30')).to.match(/^(19:30|١٩:٣٠)$/);
    });
  });
});

describe('What begins soon', () => {
  const lesson = entry('2026-11-03T19:00', '2026-11-03T20:30');
  const rows: [now: string, words: string | undefined][] = [
    ['2026-11-03T11:59Z', undefined],
    ['2026-11-03T12:00Z', 'over 6 uur'],
    ['2026-11-03T15:31Z', 'over 2 uur'],
    ['2026-11-03T16:30Z', 'over 90 minuten'],
    ['2026-11-03T17:15Z', 'over 45 minuten'],
    ['2026-11-03T17:59Z', 'over 1 minuut'],
    ['2026-11-03T18:00Z', undefined],
  ];
  for (const [now, words] of rows)
    it(`is told at ${now.slice(11, 16)} as ${words ?? 'nothing'}`, () =>
      expect(soonWords(lesson, at(now))).to.equal(words));

  it('is not told of what takes all day', () => {
    expect(soonWords(entry('2026-11-04'), at('2026-11-03T22:00Z'))).to.equal(undefined);
  });

  it('goes on from its start, unless it takes all day', () => {
    expect(goesOn(lesson, at('2026-11-03T18:30Z'))).to.equal(true);
    expect(goesOn(lesson, at('2026-11-03T19:30Z'))).to.equal(false);
    expect(goesOn(entry('2026-11-03'), at('2026-11-03T12:00Z'))).to.equal(false);
  });
});
