import { expect } from '@open-wc/testing';
import { seriesWords } from '../../../src/internal/activities/series-words.js';
import type { Activity } from '../../../src/model/activities/activity.js';
import { zoneOf } from '../../../src/model/activities/zone.js';

/* 3 November 2026 is a Tuesday, and the first of its month. */

const zone = zoneOf('Europe/Amsterdam');
const now = Date.parse('2026-10-01T00:00:00Z') / 1000;

const words = (rule: string, fields: Partial<Activity> = {}): string =>
  seriesWords(
    {
      id: 'a',
      title: 'A',
      start: '2026-11-03T19:30',
      language: 'nl',
      source: '',
      recurrence: { rule },
      ...fields,
    },
    zone,
    now,
  ).join(', ');

const RULES: [rule: string, words: string][] = [
  ['FREQ=WEEKLY', 'Elke dinsdag'],
  ['FREQ=WEEKLY;BYDAY=WE,MO', 'Elke maandag en woensdag'],
  ['FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR', 'Elke werkdag'],
  ['FREQ=WEEKLY;INTERVAL=2', 'Om de week op dinsdag'],
  ['FREQ=WEEKLY;INTERVAL=3;BYDAY=TU', 'Elke 3 weken op dinsdag'],
  ['FREQ=DAILY', 'Elke dag'],
  ['FREQ=DAILY;BYDAY=MO,TU,WE,TH,FR', 'Elke werkdag'],
  ['FREQ=DAILY;INTERVAL=2', 'Om de dag'],
  ['FREQ=DAILY;INTERVAL=10', 'Elke 10 dagen'],
  ['FREQ=MONTHLY;BYDAY=1TU', 'Elke eerste dinsdag van de maand'],
  ['FREQ=MONTHLY;BYDAY=TU;BYSETPOS=1', 'Elke eerste dinsdag van de maand'],
  ['FREQ=MONTHLY;BYDAY=-1FR', 'Elke laatste vrijdag van de maand'],
  ['FREQ=MONTHLY;BYDAY=TU', 'Elke dinsdag'],
  ['FREQ=MONTHLY', 'Op dag 3 van elke maand'],
  ['FREQ=MONTHLY;BYMONTHDAY=15', 'Op dag 15 van elke maand'],
  ['FREQ=MONTHLY;BYMONTHDAY=-1', 'Elke laatste dag van de maand'],
  ['FREQ=YEARLY', 'Elk jaar op 3 november'],
  ['FREQ=YEARLY;BYMONTH=11;BYMONTHDAY=3', 'Elk jaar op 3 november'],
  ['FREQ=WEEKLY;UNTIL=20270629T215959Z', 'Elke dinsdag, tot en met 29 juni 2027'],
  ['FREQ=WEEKLY;COUNT=4', 'Elke dinsdag, tot en met 24 november 2026'],
  ['FREQ=WEEKLY;UNTIL=20991231T000000Z', 'Elke dinsdag'],
  // What has no short words, or would have wrong ones.
  ['FREQ=MONTHLY;INTERVAL=2', 'Komt vaker terug'],
  ['FREQ=MONTHLY;BYDAY=1TU,3TU', 'Komt vaker terug'],
  ['FREQ=MONTHLY;BYDAY=5TU', 'Komt vaker terug'],
  ['FREQ=MONTHLY;BYMONTHDAY=1,15', 'Komt vaker terug'],
  ['FREQ=MONTHLY;BYMONTHDAY=-2', 'Komt vaker terug'],
  ['FREQ=MONTHLY;BYMONTHDAY=13;BYDAY=FR', 'Komt vaker terug'],
  ['FREQ=WEEKLY;BYMONTH=11', 'Komt vaker terug'],
  ['FREQ=DAILY;INTERVAL=2;BYDAY=MO', 'Komt vaker terug'],
  ['FREQ=YEARLY;BYMONTH=5', 'Komt vaker terug'],
  ['FREQ=YEARLY;INTERVAL=2', 'Komt vaker terug'],
  ['FREQ=HOURLY', 'Komt vaker terug'],
  ['FREQ=SOMETIMES', 'Komt vaker terug'],
];

describe('How often an activity comes again, in words', () => {
  for (const [rule, expected] of RULES) {
    it(`${rule} is “${expected}”`, () => {
      expect(words(rule)).to.equal(expected);
    });
  }

  it('is no rule at all when only single dates are added', () => {
    expect(words('', { recurrence: { also: ['2026-11-10'] } })).to.equal('Komt vaker terug');
  });

  it('ends with the last date of all, also one that was added', () => {
    const rule = 'FREQ=WEEKLY;COUNT=2';
    const added = (recurrence: Activity['recurrence']) =>
      words(rule, { recurrence: { rule, ...recurrence } });
    expect(added({ also: ['2026-12-04'] })).to.equal('Elke dinsdag, tot en met 4 december 2026');
    expect(added({ also: ['2026-11-05'] })).to.equal('Elke dinsdag, tot en met 10 november 2026');
    expect(added({ also: ['2026-12-04'], except: ['2026-12-04'] })).to.equal(
      'Elke dinsdag, tot en met 10 november 2026',
    );
  });

  it('names no weekday where it is another one for the page', () => {
    const late = { start: '2026-11-03T23:30', timezone: 'America/New_York' };
    expect(words('FREQ=WEEKLY', late)).to.equal('Komt vaker terug');
    expect(words('FREQ=WEEKLY', { ...late, start: '2026-11-03T10:00' })).to.equal('Elke dinsdag');
  });
});
