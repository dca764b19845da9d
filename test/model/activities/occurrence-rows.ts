import type { Timed } from '../../../src/model/activities/times.js';

/*
 * When activities are, as a table: read in the browser and, under three host zones, in Node. Expected is the start of
 * every time in the window; with `–` its end as well.
 */

export interface OccurrenceRow {
  readonly what: string;
  readonly activity: Timed;
  readonly from: string;
  readonly to: string;
  readonly timezone?: string;
  readonly expected: readonly string[];
}

const YEAR = { from: '2026-01-01', to: '2027-01-01' };
const again = (start: string, rule: string, more: object = {}): Timed => ({
  start,
  recurrence: { rule, ...more },
});

export const OCCURRENCE_ROWS: readonly OccurrenceRow[] = [
  // Once
  {
    what: 'a local time is one in the zone of the page',
    activity: { start: '2026-11-03T19:30', end: '2026-11-03T21:00' },
    ...YEAR,
    expected: ['2026-11-03T18:30:00Z–2026-11-03T20:00:00Z'],
  },
  {
    what: 'a local time is one in the zone of the activity, when it has one',
    activity: { start: '2026-11-03T19:30', end: '2026-11-03T21:00', timezone: 'America/New_York' },
    ...YEAR,
    expected: ['2026-11-04T00:30:00Z–2026-11-04T02:00:00Z'],
  },
  {
    what: 'an unknown zone counts as the one of the page',
    activity: { start: '2026-07-01T10:00', timezone: 'Europa/Zwolle' },
    ...YEAR,
    timezone: 'Europe/London',
    expected: ['2026-07-01T09:00:00Z'],
  },
  {
    what: 'a time with an offset needs no zone',
    activity: { start: '2026-11-03T19:30:00-05:00' },
    ...YEAR,
    expected: ['2026-11-04T00:30:00Z'],
  },
  {
    what: 'a date is a whole day, and the same day everywhere',
    activity: { start: '2026-11-03' },
    ...YEAR,
    timezone: 'Pacific/Apia',
    expected: ['2026-11-03–2026-11-03'],
  },
  {
    what: 'the end of whole days is the last day',
    activity: { start: '2026-10-12', end: '2026-10-16' },
    from: '2026-10-16',
    to: '2026-10-17',
    expected: ['2026-10-12–2026-10-16'],
  },
  {
    what: 'whole days are over when their last day is',
    activity: { start: '2026-10-12', end: '2026-10-16' },
    from: '2026-10-17',
    to: '2026-10-18',
    expected: [],
  },
  {
    what: 'a whole day is where the page is: it begins before midnight in UTC',
    activity: { start: '2026-07-02' },
    from: '2026-07-01T21:00:00Z',
    to: '2026-07-01T22:00:01Z',
    expected: ['2026-07-02'],
  },
  {
    what: 'what ends where the window starts is not in it',
    activity: { start: '2026-11-03T19:30', end: '2026-11-03T21:00' },
    from: '2026-11-03T21:00',
    to: '2026-11-04',
    expected: [],
  },
  {
    what: 'what has no end is in the window that it starts in',
    activity: { start: '2026-11-03T19:30' },
    from: '2026-11-03T19:30',
    to: '2026-11-03T19:31',
    expected: ['2026-11-03T18:30:00Z–2026-11-03T18:30:00Z'],
  },
  {
    what: 'an end before the start counts as none',
    activity: { start: '2026-11-03T19:30', end: '2026-11-02T21:00' },
    ...YEAR,
    expected: ['2026-11-03T18:30:00Z–2026-11-03T18:30:00Z'],
  },
  {
    what: 'a start that does not exist is never',
    activity: { start: '2026-02-30T10:00' },
    ...YEAR,
    expected: [],
  },
  {
    what: 'a time that the clock skips is as long after the change',
    activity: { start: '2026-03-29T02:30' },
    ...YEAR,
    expected: ['2026-03-29T01:30:00Z'],
  },
  {
    what: 'a time that the clock shows twice is the first one',
    activity: { start: '2026-10-25T02:30' },
    ...YEAR,
    expected: ['2026-10-25T00:30:00Z'],
  },
  {
    what: 'a day that a country skipped is the one after it',
    activity: { start: '2011-12-30T10:00', timezone: 'Pacific/Apia' },
    from: '2011-12-01',
    to: '2012-01-31',
    expected: ['2011-12-30T20:00:00Z'],
  },

  // Again, on the clock of its zone
  {
    what: 'a weekly evening keeps its hour when the clock is changed in spring',
    activity: again('2026-03-24T19:30', 'FREQ=WEEKLY;COUNT=2'),
    ...YEAR,
    expected: ['2026-03-24T18:30:00Z', '2026-03-31T17:30:00Z'],
  },
  {
    what: 'and in autumn',
    activity: again('2026-10-20T19:30', 'FREQ=WEEKLY;COUNT=2'),
    ...YEAR,
    expected: ['2026-10-20T17:30:00Z', '2026-10-27T18:30:00Z'],
  },
  {
    what: 'a daily time in the hour that is skipped is later that day alone',
    activity: again('2026-03-28T02:30', 'FREQ=DAILY;COUNT=3'),
    ...YEAR,
    expected: ['2026-03-28T01:30:00Z', '2026-03-29T01:30:00Z', '2026-03-30T00:30:00Z'],
  },
  {
    what: 'a time in UTC, in a zone that is UTC, stays in UTC',
    activity: { start: '2026-03-24T18:30:00Z', timezone: 'UTC', recurrence: { rule: 'FREQ=WEEKLY;COUNT=2' } },
    ...YEAR,
    expected: ['2026-03-24T18:30:00Z', '2026-03-31T18:30:00Z'],
  },
  {
    what: 'a time with an offset comes again on the clock of the page',
    activity: again('2026-03-24T19:30:00+01:00', 'FREQ=WEEKLY;COUNT=2'),
    ...YEAR,
    expected: ['2026-03-24T18:30:00Z', '2026-03-31T17:30:00Z'],
  },
  {
    what: 'each time takes as long as the first one, in hours (RFC 5545 §3.8.5.3)',
    activity: {
      start: '2026-03-21T20:00',
      end: '2026-03-22T09:00',
      recurrence: { rule: 'FREQ=WEEKLY;COUNT=2' },
    },
    ...YEAR,
    expected: ['2026-03-21T19:00:00Z–2026-03-22T08:00:00Z', '2026-03-28T19:00:00Z–2026-03-29T08:00:00Z'],
  },
  {
    what: 'a series of whole days keeps its number of days',
    activity: { start: '2026-03-28', end: '2026-03-29', recurrence: { rule: 'FREQ=MONTHLY;COUNT=2' } },
    ...YEAR,
    expected: ['2026-03-28–2026-03-29', '2026-04-28–2026-04-29'],
  },
  {
    what: 'a window in the middle has what began before it and goes on',
    activity: {
      start: '2026-01-02T20:00',
      end: '2026-01-04T12:00',
      recurrence: { rule: 'FREQ=WEEKLY;COUNT=30' },
    },
    from: '2026-05-03',
    to: '2026-05-09',
    expected: ['2026-05-01T18:00:00Z', '2026-05-08T18:00:00Z'],
  },

  // Ends of a series
  {
    what: 'UNTIL as a date holds all of that day',
    activity: again('2026-01-06T19:30', 'FREQ=WEEKLY;UNTIL=20260113'),
    ...YEAR,
    expected: ['2026-01-06T18:30:00Z', '2026-01-13T18:30:00Z'],
  },
  {
    what: 'UNTIL in UTC is an instant, and counts itself',
    activity: again('2026-01-06T19:30', 'FREQ=WEEKLY;UNTIL=20260113T183000Z'),
    ...YEAR,
    expected: ['2026-01-06T18:30:00Z', '2026-01-13T18:30:00Z'],
  },
  {
    what: 'UNTIL in UTC just before the time leaves it out',
    activity: again('2026-01-06T19:30', 'FREQ=WEEKLY;UNTIL=20260113T182959Z'),
    ...YEAR,
    expected: ['2026-01-06T18:30:00Z'],
  },
  {
    what: 'UNTIL without a zone is on the clock of the activity',
    activity: again('2026-01-06T19:30', 'FREQ=WEEKLY;UNTIL=20260113T193000'),
    ...YEAR,
    expected: ['2026-01-06T18:30:00Z', '2026-01-13T18:30:00Z'],
  },
  {
    what: 'UNTIL of whole days can be a midnight turned into UTC',
    activity: again('2026-08-16', 'FREQ=DAILY;UNTIL=20260817T220000Z'),
    ...YEAR,
    expected: ['2026-08-16', '2026-08-17', '2026-08-18'],
  },
  {
    what: 'UNTIL of whole days at midnight in UTC is that day',
    activity: again('2026-08-16', 'FREQ=DAILY;UNTIL=20260817T000000Z'),
    ...YEAR,
    timezone: 'America/New_York',
    expected: ['2026-08-16', '2026-08-17'],
  },
  {
    what: 'COUNT counts the start, also when the rule does not give it',
    activity: again('2026-01-05', 'FREQ=WEEKLY;BYDAY=TH;COUNT=3'),
    ...YEAR,
    expected: ['2026-01-05', '2026-01-08', '2026-01-15'],
  },
  {
    what: 'COUNT counts what was before the window',
    activity: again('2025-12-30T10:00', 'FREQ=DAILY;COUNT=4'),
    from: '2026-01-01',
    to: '2026-02-01',
    expected: ['2026-01-01T09:00:00Z', '2026-01-02T09:00:00Z'],
  },

  // Less and more
  {
    what: 'what is left out by its time is left out',
    activity: again('2026-01-06T19:30', 'FREQ=WEEKLY;COUNT=3', { except: ['2026-01-13T19:30'] }),
    ...YEAR,
    expected: ['2026-01-06T18:30:00Z', '2026-01-20T18:30:00Z'],
  },
  {
    what: 'what is left out by its instant is left out',
    activity: again('2026-01-06T19:30', 'FREQ=WEEKLY;COUNT=3', { except: ['2026-01-13T18:30:00Z'] }),
    ...YEAR,
    expected: ['2026-01-06T18:30:00Z', '2026-01-20T18:30:00Z'],
  },
  {
    what: 'a date leaves out all of that day',
    activity: again('2026-01-06T00:30', 'FREQ=WEEKLY;COUNT=3', { except: ['2026-01-13'] }),
    ...YEAR,
    expected: ['2026-01-05T23:30:00Z', '2026-01-19T23:30:00Z'],
  },
  {
    what: 'another time on the same day leaves nothing out',
    activity: again('2026-01-06T19:30', 'FREQ=WEEKLY;COUNT=2', { except: ['2026-01-13T12:00'] }),
    ...YEAR,
    expected: ['2026-01-06T18:30:00Z', '2026-01-13T18:30:00Z'],
  },
  {
    what: 'midnight leaves out a whole day, as Exchange writes it',
    activity: again('2026-01-06', 'FREQ=WEEKLY;COUNT=2', { except: ['2026-01-12T23:00:00Z'] }),
    ...YEAR,
    expected: ['2026-01-06'],
  },
  {
    what: 'the start can be left out as well',
    activity: again('2026-01-06', 'FREQ=WEEKLY;COUNT=2', { except: ['2026-01-06'] }),
    ...YEAR,
    expected: ['2026-01-13'],
  },
  {
    what: 'what comes besides is put in order, each time once',
    activity: again('2026-01-06T19:30', 'FREQ=WEEKLY;COUNT=2', {
      also: ['2026-01-10T10:00', '2026-01-13T19:30', '2026-01-08'],
    }),
    ...YEAR,
    expected: [
      '2026-01-06T18:30:00Z',
      '2026-01-08T18:30:00Z',
      '2026-01-10T09:00:00Z',
      '2026-01-13T18:30:00Z',
    ],
  },
  {
    what: 'what comes besides can have an end of its own',
    activity: {
      start: '2026-01-06T19:30',
      end: '2026-01-06T20:30',
      recurrence: { also: ['2026-01-10T10:00/2026-01-10T16:00', '2026-01-11T10:00/PT2H'] },
    },
    ...YEAR,
    expected: [
      '2026-01-06T18:30:00Z–2026-01-06T19:30:00Z',
      '2026-01-10T09:00:00Z–2026-01-10T15:00:00Z',
      '2026-01-11T09:00:00Z–2026-01-11T11:00:00Z',
    ],
  },

  // Rules
  {
    what: 'the last Thursday of the month',
    activity: again('2026-01-29', 'FREQ=MONTHLY;BYDAY=-1TH;COUNT=3'),
    ...YEAR,
    expected: ['2026-01-29', '2026-02-26', '2026-03-26'],
  },
  {
    what: 'the second working day of the month',
    activity: again('2026-01-02', 'FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=2;COUNT=3'),
    ...YEAR,
    expected: ['2026-01-02', '2026-02-03', '2026-03-03'],
  },
  {
    what: 'the last day of the month but one',
    activity: again('2026-01-30', 'FREQ=MONTHLY;BYMONTHDAY=-2;COUNT=3'),
    ...YEAR,
    expected: ['2026-01-30', '2026-02-27', '2026-03-30'],
  },
  {
    what: 'a month without a 31st is passed over',
    activity: again('2026-01-31', 'FREQ=MONTHLY;COUNT=3'),
    ...YEAR,
    expected: ['2026-01-31', '2026-03-31', '2026-05-31'],
  },
  {
    what: '29 February comes in leap years only, and not in 2100',
    activity: again('2092-02-29', 'FREQ=YEARLY;COUNT=3'),
    from: '2090-01-01',
    to: '2110-01-01',
    expected: ['2092-02-29', '2096-02-29', '2104-02-29'],
  },
  {
    what: 'week 53 is not in every year',
    activity: again('2026-12-28', 'FREQ=YEARLY;BYWEEKNO=53;BYDAY=MO'),
    from: '2026-01-01',
    to: '2038-01-01',
    expected: ['2026-12-28', '2032-12-27', '2037-12-28'],
  },
  {
    what: 'week 1 can begin in the year before',
    activity: again('2024-12-30', 'FREQ=YEARLY;BYWEEKNO=1;BYDAY=MO;COUNT=3'),
    from: '2024-01-01',
    to: '2028-01-01',
    expected: ['2024-12-30', '2025-12-29', '2027-01-04'],
  },
  {
    what: 'the last day of the year is day -1',
    activity: again('2026-12-31', 'FREQ=YEARLY;BYYEARDAY=-1;COUNT=2'),
    from: '2026-01-01',
    to: '2029-01-01',
    expected: ['2026-12-31', '2027-12-31'],
  },
  {
    what: 'where a week starts decides which weeks are the other ones',
    activity: again('2026-01-06', 'FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,SU;WKST=MO;COUNT=4'),
    ...YEAR,
    expected: ['2026-01-06', '2026-01-11', '2026-01-20', '2026-01-25'],
  },
  {
    what: 'and so it does when it starts on Sunday',
    activity: again('2026-01-06', 'FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,SU;WKST=SU;COUNT=4'),
    ...YEAR,
    expected: ['2026-01-06', '2026-01-18', '2026-01-20', '2026-02-01'],
  },
  {
    what: 'several times a day',
    activity: again('2026-01-06T09:00', 'FREQ=DAILY;BYHOUR=9,13;BYMINUTE=0,30;COUNT=5'),
    ...YEAR,
    expected: [
      '2026-01-06T08:00:00Z',
      '2026-01-06T08:30:00Z',
      '2026-01-06T12:00:00Z',
      '2026-01-06T12:30:00Z',
      '2026-01-07T08:00:00Z',
    ],
  },
  {
    what: 'hours of a whole day say nothing',
    activity: again('2026-01-06', 'FREQ=DAILY;BYHOUR=9,13;COUNT=2'),
    ...YEAR,
    expected: ['2026-01-06', '2026-01-07'],
  },
  {
    what: 'every third hour of one day',
    activity: again('2026-01-06T09:00', 'FREQ=HOURLY;INTERVAL=3;UNTIL=20260106T140000'),
    ...YEAR,
    expected: ['2026-01-06T08:00:00Z', '2026-01-06T11:00:00Z'],
  },
  {
    what: 'a daily time since 1900 is there without counting all days',
    activity: again('1900-01-01T09:00', 'FREQ=DAILY'),
    from: '2026-11-21',
    to: '2026-11-22',
    expected: ['2026-11-21T08:00:00Z'],
  },

  // Rules that are not followed: the first time is
  {
    what: 'a rule that nobody can read',
    activity: again('2026-01-06', 'elke dinsdag'),
    ...YEAR,
    expected: ['2026-01-06'],
  },
  { what: 'every second', activity: again('2026-01-06', 'FREQ=SECONDLY'), ...YEAR, expected: ['2026-01-06'] },
  {
    what: 'an interval of ages',
    activity: again('2026-01-06', 'FREQ=DAILY;INTERVAL=99999999999'),
    ...YEAR,
    expected: ['2026-01-06'],
  },
  {
    what: 'another calendar',
    activity: again('2026-01-06', 'RSCALE=CHINESE;FREQ=YEARLY'),
    from: '2026-01-01',
    to: '2030-01-01',
    expected: ['2026-01-06'],
  },
  {
    what: 'a rule that never gives a day',
    activity: again('2026-01-06', 'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30;COUNT=5'),
    from: '2026-01-01',
    to: '2030-01-01',
    expected: ['2026-01-06'],
  },
];
