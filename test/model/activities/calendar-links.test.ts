import { expect } from '@open-wc/testing';
import type { Activity, ActivityRecord, Occurrence } from '../../../src/model/activities/activity.js';
import {
  googleUrl,
  isOneOfSeries,
  outlookUrl,
  subscribeUrl,
} from '../../../src/model/activities/calendar-links.js';
import { isCalendarFile } from '../../../src/model/activities/calendar-file.js';
import { safeUrl } from '../../../src/model/url.js';
import { textReader } from './text-reader.js';

const activity = (fields: Partial<ActivityRecord> = {}): Activity => ({
  id: 'taal',
  title: 'Taalcafé & thee',
  start: '2026-11-03T19:30',
  end: '2026-11-03T21:00',
  place: { name: 'De Brug', place: 'Zwolle' },
  language: 'nl',
  source: 'test',
  ...fields,
});
const EVENING: Occurrence = { start: '2026-11-03T18:30:00Z', end: '2026-11-03T20:00:00Z', allDay: false };
const LATER: Occurrence = { start: '2026-11-17T18:30:00Z', end: '2026-11-17T20:00:00Z', allDay: false };
const DAYS: Occurrence = { start: '2026-12-30', end: '2027-01-02', allDay: true };
const LINK = 'https://school.example/#samen/activity/taal';
const options = { reader: textReader(), link: LINK };
const google = (fields: Partial<ActivityRecord> = {}, occurrence = EVENING) =>
  new URL(googleUrl(activity(fields), occurrence, options)!);
const outlook = (fields: Partial<ActivityRecord> = {}, occurrence = EVENING) =>
  new URL(outlookUrl(activity(fields), occurrence, 'live', options)!);
const parameters = ({ searchParams }: URL) => Object.fromEntries(searchParams);

describe('The link to Google Calendar', () => {
  it('has the activity filled in', () => {
    const url = google({ summary: 'Kom erbij.' });
    expect(url.origin + url.pathname).to.equal('https://calendar.google.com/calendar/render');
    expect(parameters(url)).to.deep.equal({
      action: 'TEMPLATE',
      dates: '20261103T183000Z/20261103T200000Z',
      ctz: 'Europe/Amsterdam',
      text: 'Taalcafé & thee',
      location: 'De Brug, Zwolle',
      details: `Kom erbij.\n\nwhere: De Brug, Zwolle\n\nmore: ${LINK}`,
    });
  });

  it('ends days on the day after, and names no zone for them', () => {
    const { dates, ctz } = parameters(google({}, DAYS));
    expect(dates).to.equal('20261230/20270103');
    expect(ctz).to.equal(undefined);
  });

  it('names no zone that is a mere offset', () => {
    expect(parameters(google({ timezone: '+05:30' }))['ctz']).to.equal(undefined);
  });

  const series: [what: string, recurrence: object, recur: string | undefined][] = [
    ['a rule', { rule: 'FREQ=WEEKLY;BYDAY=TU' }, 'RRULE:FREQ=WEEKLY;BYDAY=TU'],
    [
      'a count as an end, since this may not be the first time',
      { rule: 'FREQ=WEEKLY;COUNT=4' },
      'RRULE:FREQ=WEEKLY;UNTIL=20261124T183000Z',
    ],
    ['days that are left out', { rule: 'FREQ=WEEKLY', except: ['2026-11-10'] }, undefined],
    ['days besides', { rule: 'FREQ=WEEKLY', also: ['2026-11-11'] }, undefined],
    ['a rule that is none', { rule: 'FREQ=WEEKLY&text=x' }, undefined],
  ];
  for (const [what, recurrence, recur] of series) {
    it(`takes a series along only when that says all: ${what}`, () => {
      const url = google({ recurrence }, LATER);
      expect(parameters(url)['recur']).to.equal(recur);
      expect(parameters(url)['dates']).to.equal('20261117T183000Z/20261117T200000Z');
    });
  }

  it('says whether it is one of a series', () => {
    const rule = activity({ recurrence: { rule: 'FREQ=WEEKLY' } });
    const holidays = activity({ recurrence: { rule: 'FREQ=WEEKLY', except: ['2026-11-10'] } });
    expect([activity(), rule, holidays].map((one) => isOneOfSeries(one, 'google'))).to.deep.equal([
      false,
      false,
      true,
    ]);
    expect([activity(), rule, holidays].map((one) => isOneOfSeries(one, 'outlook'))).to.deep.equal([
      false,
      true,
      true,
    ]);
  });
});

describe('The link to Outlook', () => {
  it('has the activity filled in', () => {
    const url = outlook({ summary: 'Kom <erbij> & praat.' });
    expect(url.origin + url.pathname).to.equal('https://outlook.live.com/calendar/deeplink/compose');
    expect(parameters(url)).to.deep.equal({
      path: '/calendar/action/compose',
      rru: 'addevent',
      startdt: '2026-11-03T18:30:00Z',
      enddt: '2026-11-03T20:00:00Z',
      subject: 'Taalcafé & thee',
      location: 'De Brug, Zwolle',
      body: `Kom &lt;erbij&gt; &amp; praat.<br><br>where: De Brug, Zwolle<br><br>more: ${LINK}`,
    });
    expect(url.search, 'a plus would stay a plus').not.to.contain('+');
  });

  it('of work or school is at another address', () => {
    expect(outlookUrl(activity(), EVENING, 'office', options)).to.match(
      /^https:\/\/outlook\.office\.com\/calendar\/deeplink\/compose\?/,
    );
  });

  it('says that it takes all day', () => {
    const { startdt, enddt, allday } = parameters(outlook({}, DAYS));
    expect([startdt, enddt, allday]).to.deep.equal(['2026-12-30', '2027-01-03', 'true']);
  });
});

describe('Links to calendars of hostile activities', () => {
  const texts: [what: string, text: string][] = [
    ['a text without end', 'Kom '.repeat(5000)],
    ['in a script that takes six signs per letter', 'مرحبا '.repeat(2000)],
    ['half characters', '\ud83c'.repeat(5000)],
    ['parameters', '&dates=x&add=evil@example.org#'.repeat(300)],
    ['markup', '<img src=x onerror=alert(1)>'.repeat(300)],
    ['line breaks', '\r\n'.repeat(3000)],
  ];
  for (const [what, text] of texts) {
    it(`stay short and whole: ${what}`, () => {
      const fields = { title: text, summary: text, place: { name: text } };
      for (const url of [google(fields), outlook(fields)]) {
        expect(url.href.length).to.be.at.most(2000);
        expect(safeUrl(url.href)).to.equal(url.href);
        expect(url.hash).to.equal('');
        expect(url.searchParams.has('add')).to.equal(false);
        expect(url.href).not.to.match(/%ED%A0|%0D/i);
      }
      const [details, body] = [google(fields), outlook(fields)].map(
        ({ searchParams }) => searchParams.get('details') ?? searchParams.get('body')!,
      );
      expect(details).to.contain(LINK);
      expect(body).to.contain(LINK).and.not.to.contain('<img');
    });
  }

  it('are not there without a time', () => {
    const never = { start: 'ooit', end: 'nooit', allDay: false };
    expect(googleUrl(activity(), never, options)).to.equal(undefined);
    expect(outlookUrl(activity(), never, 'live', options)).to.equal(undefined);
  });
});

describe('Subscribing to a calendar file', () => {
  const rows: [src: string, url: string | undefined][] = [
    ['https://school.example/a.ics?x=1', 'webcal://school.example/a.ics?x=1'],
    ['http://school.example/a.ics', 'webcal://school.example/a.ics'],
    ['HTTPS://school.example/a.ics', 'webcal://school.example/a.ics'],
    [' https://school\n.example/a.ics ', 'webcal://school.example/a.ics'],
    ['/agenda.ics', undefined],
    ['webcal://school.example/a.ics', undefined],
    ['javascript:alert(1)//https://x', undefined],
    ['https:javascript', undefined],
    ['https:///x', undefined],
    ['data in de pagina', undefined],
    [`https://school.example/${'a'.repeat(5000)}`, undefined],
  ];
  for (const [src, url] of rows) {
    it(`${JSON.stringify(src.slice(0, 40))} → ${url}`, () => expect(subscribeUrl(src)).to.equal(url));
  }

  it('is for calendar files', () => {
    expect(isCalendarFile('https://a.example/b.ICS?token=1')).to.equal(true);
    expect(isCalendarFile('https://a.example/feed', 'ics')).to.equal(true);
    expect(isCalendarFile('https://a.example/b.ics', 'json')).to.equal(false);
    expect(isCalendarFile('https://a.example/?file=b.ics')).to.equal(false);
    expect(isCalendarFile('https://p63-caldav.icloud.com/published/2/abc')).to.equal(true);
    expect(isCalendarFile('https://a.example/icloud.com/agenda')).to.equal(false);
  });
});
