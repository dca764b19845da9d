import { expect } from '@open-wc/testing';
import type { ActivitiesDocument, Activity } from '../../../src/model/activities/activity.js';
import { occurrences } from '../../../src/model/activities/index.js';
import type { Problem } from '../../../src/model/problem.js';
import { runNow } from '../../../src/model/slices.js';
import { Received, type Reader } from '../../../src/sources/format.js';
import { readIcs } from '../../../src/sources/activities/ics.js';
import { readJson } from '../../../src/sources/activities/json.js';

/*
 * The demo's school year as JSON and as a calendar file: a visitor sees the same. What iCalendar has no property for stands
 * in `X-SAMEN-…`. What cannot be the same is below, and nothing else:
 *
 * - A time of a series that was moved (RECURRENCE-ID) is an activity of its own, since more than its time may be different;
 *   in JSON it is left out of the series (`except`) and comes besides (`also`).
 * - A calendar program always writes a STATUS; where JSON says nothing it is CONFIRMED, which is what nothing means.
 * - Where JSON does not say whether something is on site or online, its place or address says so.
 * - Windows has one zone for Toronto and New York. The clock there is the same.
 */

const FROM = '2025-08-01';
const TO = '2027-09-01';
const ZONES = ['Europe/Amsterdam', 'America/New_York', 'Pacific/Apia'];

/** Fields that say when: compared by the times that come of them. */
const WHEN = new Set(['id', 'source', 'start', 'end', 'timezone', 'recurrence']);
/** Activities of which a time stands by itself in the calendar file. */
const SPLIT = { fietsles: 1, 'zomertijd-wandeling': 1 };

let json: ActivitiesDocument;
let ics: ActivitiesDocument;
const problems: Problem[] = [];

async function read(name: string, reader: Reader<ActivitiesDocument>): Promise<ActivitiesDocument> {
  const source = new URL(`/demo/data/${name}`, location.href).href;
  const text = await (await fetch(source)).text();
  return runNow(reader(new Received(source, '', text), problems)).document;
}

before(async () => {
  json = await read('waterdal.activities.json', readJson);
  ics = await read('waterdal.activities.ics', readIcs);
});

/** What the calendar file has of an activity: the series first, then the times of it that stand by themselves. */
const twins = (id: string): Activity[] =>
  ics.activities.filter((activity) => activity.id === id || activity.id.startsWith(`${id}#`));

/** What an activity says, but for when it is. */
function said(activity: Activity, { attendance }: Activity): object {
  const { status = 'confirmed', ...rest } = activity;
  const fields = Object.entries({ ...rest, status }).filter(([name]) => !WHEN.has(name));
  return attendance === undefined
    ? Object.fromEntries(fields.filter(([name]) => name !== 'attendance'))
    : Object.fromEntries(fields);
}

describe('The demo’s school year as a calendar file', () => {
  it('is read without a problem, as is the JSON', () => {
    expect(problems).to.deep.equal([]);
  });

  it('holds the same activities', () => {
    const ids = new Set(ics.activities.map(({ id }) => id.replace(/#.*$/, '')));
    expect([...ids]).to.have.members(json.activities.map(({ id }) => id));
    const split = Object.fromEntries(
      json.activities.flatMap(({ id }) => (twins(id).length > 1 ? [[id, twins(id).length - 1]] : [])),
    );
    expect(split).to.deep.equal(SPLIT);
  });

  it('says the same of each', () => {
    for (const activity of json.activities) {
      const [twin, ...times] = twins(activity.id);
      expect(said(twin!, activity), activity.id).to.deep.equal(said(activity, activity));
      for (const { previousStart: _, ...time } of times)
        expect(said(time, activity), time.id).to.deep.equal(said(activity, activity));
    }
  });

  for (const timezone of ZONES) {
    it(`is at the same times, for a page in ${timezone}`, async () => {
      const window = { from: FROM, to: TO, timezone };
      const timesOf = async (activities: Activity[]) => {
        const lists = await Promise.all(activities.map((activity) => occurrences(activity, window)));
        return lists
          .flat()
          .map(({ start, end, allDay }) => `${start} ${end} ${allDay}`)
          .sort();
      };
      for (const activity of json.activities) {
        const times = await timesOf([activity]);
        expect(times, activity.id).not.to.deep.equal([]);
        expect(await timesOf(twins(activity.id)), activity.id).to.deep.equal(times);
      }
    });
  }

  it('tells of a moved time when it was to be', () => {
    const [, moved] = twins('fietsles');
    expect(moved).to.include({ previousStart: '2026-10-23T13:00:00', start: '2026-12-04T13:00:00' });
  });

  it('says the same of itself', () => {
    for (const field of ['title', 'language', 'provenance', 'contact'] as const)
      expect(ics[field], field).to.deep.equal(json[field]);
    expect(ics.terms).to.deep.equal(json.terms);
  });

  it('holds the cases that calendars are misread by', async () => {
    const text = await (await fetch('/demo/data/waterdal.activities.ics')).text();
    const cases: [what: string, pattern: RegExp][] = [
      ['a zone with its definition', /BEGIN:VTIMEZONE\r\nTZID:Europe\/Amsterdam\r\n/],
      ['a Windows zone', /DTSTART;TZID=Eastern Standard Time:/],
      ['a floating time', /DTSTART:2026\d{4}T\d{6}\r\n/],
      [
        'days, the end of which is the day after',
        /DTSTART;VALUE=DATE:20260930\r\nDTEND;VALUE=DATE:20261012\r\n/,
      ],
      ['a day as Outlook writes it', /X-MICROSOFT-CDO-ALLDAYEVENT:TRUE/],
      ['a length instead of an end', /DURATION:PT1H30M/],
      ['days that are left out', /EXDATE;VALUE=DATE:\d{8},\d{8}/],
      ['times that are left out', /EXDATE:\d{8}T\d{6}/],
      ['times that come besides', /RDATE;VALUE=PERIOD:\d{8}T\d{6}\/\d{8}T\d{6}/],
      ['a moved time, and one named in UTC after the clock was changed', /RECURRENCE-ID:20270328T080000Z/],
      ['folded lines', /\r\n \S/],
      ['commas, semicolons and lines in texts', /\\,[^]*\\;|\\;[^]*\\,/],
      [
        'a colon and a comma in a parameter',
        /LABEL="[^"]*:[^"]*":[^]*CN="[^"]*,|CN="[^"]*,[^]*LABEL="[^"]*:/,
      ],
      ['texts in other languages', /SUMMARY;LANGUAGE=ar:/],
      ['an alarm with a text of its own', /BEGIN:VALARM[^]*?DESCRIPTION:/],
    ];
    for (const [what, pattern] of cases) expect(text, what).to.match(pattern);
    const lines = text.split('\r\n');
    const bytes = new TextEncoder();
    expect(lines.every((line) => !line.includes('\n') && bytes.encode(line).length <= 75)).to.equal(true);
  });

  it('shows nobody who comes', () => {
    expect(JSON.stringify(ics)).not.to.contain('iemand@school.example');
  });
});
