import { expect } from '@open-wc/testing';
import type { Activity, ActivityRecord } from '../../../src/model/activities/activity.js';
import { writeIcs, type IcsOptions } from '../../../src/model/activities/ics-write.js';
import { occurrences } from '../../../src/model/activities/index.js';
import { vtimezone } from '../../../src/model/activities/vtimezone.js';
import { zoneOf } from '../../../src/model/activities/zone.js';
import { read } from '../../../src/read.js';
import { textReader } from './text-reader.js';

const NOW = Date.UTC(2026, 10, 20, 9);
const SOURCE = 'https://school.example/agenda.json';
const activity = (fields: Partial<ActivityRecord> = {}): Activity => ({
  id: 'taal',
  title: 'Taalcafé',
  start: '2026-11-03T19:30',
  end: '2026-11-03T21:00',
  language: 'nl',
  source: SOURCE,
  ...fields,
});
const write = (fields: Partial<ActivityRecord> = {}, options: Partial<IcsOptions> = {}) =>
  writeIcs(activity(fields), { reader: textReader(), now: NOW, ...options });
/** The lines of the file as they are before they are folded. */
const linesOf = (file: string) => file.replace(/\r\n /g, '').split('\r\n').filter(Boolean);
const property = (file: string, name: string) =>
  linesOf(file).filter((line) => line.startsWith(`${name}:`) || line.startsWith(`${name};`));
const eventLines = (file: string, ...names: string[]) => {
  const [, event = ''] = file.split('BEGIN:VEVENT');
  return names.flatMap((name) => property(event, name));
};
const readBack = async (file: string) => {
  const { document, problems } = await read(file, { kind: 'activities', format: 'ics', source: 'x.ics' });
  // Of one activity alone, those that it names are not there.
  expect(problems.filter(({ code }) => code !== 'reference')).to.deep.equal([]);
  return document!.activities;
};
const YEARS = { from: '2025-01-01', to: '2029-01-01', timezone: 'Europe/Amsterdam' };

describe('A calendar file', () => {
  it('has what a calendar needs', () => {
    const file = write(
      {
        summary: 'Samen praten.',
        description: 'Met koffie; en thee, voor iedereen.',
        audience: ['parent'],
        cost: { free: true },
        themes: ['taal'],
        type: 'coffee-morning',
        registration: { mode: 'required', closes: '2026-11-01' },
        place: {
          name: 'De Brug',
          street: 'Dorpsstraat 1',
          postcode: '8011 AB',
          place: 'Zwolle',
          lat: 52.5,
          lon: 6.09,
        },
        contact: { function: 'Balie', phone: '038 123' },
        livestreamUrl: 'https://kijk.example/live',
        partOf: 'week',
      },
      { url: (id) => `https://school.example/#samen/activity/${id}`, title: 'Agenda' },
    );
    expect(linesOf(file).slice(0, 6)).to.deep.equal([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//Samen//NL',
      'CALSCALE:GREGORIAN',
      'NAME:Agenda',
      'X-WR-CALNAME:Agenda',
    ]);
    const lines = linesOf(file);
    expect(lines.slice(lines.indexOf('BEGIN:VEVENT'))).to.deep.equal([
      'BEGIN:VEVENT',
      'UID:taal@school.example',
      'DTSTAMP:20261120T090000Z',
      'DTSTART;TZID=Europe/Amsterdam:20261103T193000',
      'DTEND;TZID=Europe/Amsterdam:20261103T210000',
      'SUMMARY;LANGUAGE=nl:Taalcafé',
      'DESCRIPTION;LANGUAGE=nl:Samen praten.\\nMet koffie\\; en thee\\, voor iedereen.\\n\\n' +
        'audience: audience parent\\ncost: cost free\\n' +
        'registration: registration required. until 2026-11-01\\n' +
        'where: De Brug\\, Dorpsstraat 1\\, 8011 AB Zwolle\\n' +
        'livestream: https://kijk.example/live\\nphone: 038 123 (Balie)\\n\\n' +
        'more: https://school.example/#samen/activity/taal',
      'LOCATION:De Brug\\, Dorpsstraat 1\\, 8011 AB Zwolle',
      'GEO:52.500000;6.090000',
      'URL:https://school.example/#samen/activity/taal',
      'CONFERENCE;VALUE=URI;FEATURE=FEED;LABEL="livestream":https://kijk.example/live',
      'STATUS:CONFIRMED',
      'CONTACT:Balie\\, 038 123',
      'CATEGORIES:type coffee-morning,theme taal,audience parent',
      'RELATED-TO:week@school.example',
      'END:VEVENT',
      'END:VCALENDAR',
    ]);
  });

  const times: [what: string, fields: Partial<ActivityRecord>, lines: string[]][] = [
    [
      'a day ends on the day after',
      { start: '2026-11-03', end: undefined },
      ['DTSTART;VALUE=DATE:20261103', 'DTEND;VALUE=DATE:20261104'],
    ],
    [
      'so do several days',
      { start: '2026-12-30', end: '2027-01-02' },
      ['DTSTART;VALUE=DATE:20261230', 'DTEND;VALUE=DATE:20270103'],
    ],
    [
      'an end that is not known is not made up',
      { end: undefined },
      ['DTSTART;TZID=Europe/Amsterdam:20261103T193000'],
    ],
    [
      'a time with an offset stands on the clock of the zone',
      { start: '2026-11-03T18:30:00Z', end: '2026-11-03T20:00:00Z' },
      ['DTSTART;TZID=Europe/Amsterdam:20261103T193000', 'DTEND;TZID=Europe/Amsterdam:20261103T210000'],
    ],
    [
      'a clock in UTC needs no zone',
      { timezone: 'UTC' },
      ['DTSTART:20261103T193000Z', 'DTEND:20261103T210000Z'],
    ],
    [
      'the second of two times that the clock shows alike is in UTC',
      { start: '2026-10-25T02:30:00+02:00', end: '2026-10-25T02:30:00+01:00' },
      ['DTSTART;TZID=Europe/Amsterdam:20261025T023000', 'DTEND:20261025T013000Z'],
    ],
    [
      'a mere offset has a name without a colon',
      { timezone: '+05:30' },
      ['DTSTART;TZID=UTC+0530:20261103T193000', 'DTEND;TZID=UTC+0530:20261103T210000'],
    ],
    [
      'a zone that does not exist is the one of the page',
      { timezone: 'Mars/Base' },
      ['DTSTART;TZID=Europe/Amsterdam:20261103T193000', 'DTEND;TZID=Europe/Amsterdam:20261103T210000'],
    ],
  ];
  for (const [what, fields, expected] of times) {
    it(`when it is: ${what}`, () => {
      expect(eventLines(write(fields), 'DTSTART', 'DTEND', 'DURATION')).to.deep.equal(expected);
    });
  }

  const series: [what: string, fields: Partial<ActivityRecord>, lines: string[]][] = [
    [
      'the last day of a rule is an instant',
      { recurrence: { rule: 'FREQ=WEEKLY;UNTIL=20270629' } },
      ['RRULE:FREQ=WEEKLY;UNTIL=20270629T215959Z'],
    ],
    [
      'of whole days it is a day',
      { start: '2026-11-03', end: undefined, recurrence: { rule: 'FREQ=DAILY;UNTIL=20261109T225959Z' } },
      ['RRULE:FREQ=DAILY;UNTIL=20261109'],
    ],
    [
      'an end and a count are one end',
      { recurrence: { rule: 'RRULE:FREQ=WEEKLY;COUNT=3;UNTIL=20280101T000000Z' } },
      ['RRULE:FREQ=WEEKLY;UNTIL=20261117T183000Z'],
    ],
    [
      'every part of a rule',
      { recurrence: { rule: 'freq=monthly; interval=2; byday=TU,-1TU;bysetpos=1;wkst=su;count=4' } },
      ['RRULE:FREQ=MONTHLY;INTERVAL=2;BYDAY=TU,-1TU;BYSETPOS=1;WKST=SU;COUNT=4'],
    ],
    [
      'a day that is left out is each of its times',
      {
        recurrence: {
          rule: 'FREQ=WEEKLY;BYHOUR=9,19;BYMINUTE=30;COUNT=9',
          except: ['2026-11-10', '2026-11-11'],
        },
      },
      [
        'RRULE:FREQ=WEEKLY;BYHOUR=9,19;BYMINUTE=30;COUNT=9',
        'EXDATE;TZID=Europe/Amsterdam:20261110T093000,20261110T193000',
      ],
    ],
    [
      'what comes besides, with an end of its own where it has one',
      {
        recurrence: {
          also: ['2026-11-05', '2026-11-06T10:00', '2026-11-07T10:00/2026-11-07T12:00'],
          except: ['2026-11-06'],
        },
      },
      [
        'RDATE;TZID=Europe/Amsterdam:20261105T193000',
        'RDATE;VALUE=PERIOD;TZID=Europe/Amsterdam:20261107T100000/PT120M',
      ],
    ],
    [
      'whole days besides and left out',
      {
        start: '2026-11-03',
        end: undefined,
        recurrence: { rule: 'FREQ=DAILY;COUNT=3', also: ['2026-12-01'], except: ['2026-11-04T00:00'] },
      },
      ['RRULE:FREQ=DAILY;COUNT=3', 'RDATE;VALUE=DATE:20261201', 'EXDATE;VALUE=DATE:20261104'],
    ],
    ['a rule that nobody can follow is left out', { recurrence: { rule: 'FREQ=SECONDLY' } }, []],
  ];
  for (const [what, fields, expected] of series) {
    it(`comes again: ${what}`, async () => {
      const file = write(fields);
      expect(eventLines(file, 'RRULE', 'RDATE', 'EXDATE')).to.deep.equal(expected);
      const [back] = await readBack(file);
      const known = fields.recurrence?.rule === 'FREQ=SECONDLY' ? activity() : activity(fields);
      expect(await occurrences(back!, YEARS)).to.deep.equal(await occurrences(known, YEARS));
    });
  }

  it('of one time of a series holds no others, under a name of its own', async () => {
    const fields = { recurrence: { rule: 'FREQ=WEEKLY', except: ['2026-11-10'] } };
    const occurrence = { start: '2026-11-17T18:30:00Z', end: '2026-11-17T20:00:00Z', allDay: false };
    const file = write(fields, { occurrence });
    expect(eventLines(file, 'UID', 'DTSTART', 'DTEND', 'RRULE', 'EXDATE')).to.deep.equal([
      'UID:taal-20261117T183000Z@school.example',
      'DTSTART;TZID=Europe/Amsterdam:20261117T193000',
      'DTEND;TZID=Europe/Amsterdam:20261117T210000',
    ]);
    const day = { start: '2026-11-17', end: '2026-11-18', allDay: true };
    expect(eventLines(write(fields, { occurrence: day }), 'UID', 'DTSTART', 'DTEND')).to.deep.equal([
      'UID:taal-20261117@school.example',
      'DTSTART;VALUE=DATE:20261117',
      'DTEND;VALUE=DATE:20261119',
    ]);
  });

  const states: [status: ActivityRecord['status'], lines: string[]][] = [
    ['confirmed', ['SUMMARY;LANGUAGE=nl:Taalcafé', 'STATUS:CONFIRMED']],
    ['tentative', ['SUMMARY;LANGUAGE=nl:Taalcafé', 'STATUS:TENTATIVE']],
    ['cancelled', ['SUMMARY;LANGUAGE=nl:CANCELLED: Taalcafé', 'STATUS:CANCELLED']],
    [
      'postponed',
      ['SUMMARY;LANGUAGE=nl:POSTPONED: Taalcafé', 'STATUS:CANCELLED', 'X-SAMEN-STATUS:postponed'],
    ],
    ['full', ['SUMMARY;LANGUAGE=nl:Taalcafé', 'STATUS:CONFIRMED', 'X-SAMEN-STATUS:full']],
  ];
  for (const [status, expected] of states) {
    it(`says that it is ${status}, and is read back so`, async () => {
      const file = write({ status });
      expect(eventLines(file, 'SUMMARY', 'STATUS', 'X-SAMEN-STATUS')).to.deep.equal(expected);
      expect((await readBack(file))[0]!.status).to.equal(status);
    });
  }

  it('puts what is online where calendars make it clickable', async () => {
    const file = write({ onlineUrl: 'https://meet.example/é?a=b,c' });
    expect(eventLines(file, 'LOCATION', 'CONFERENCE')).to.deep.equal([
      'LOCATION:https://meet.example/%C3%A9?a=b,c',
      'CONFERENCE;VALUE=URI;FEATURE=VIDEO;LABEL="online":https://meet.example/%C3%A9?a=b,c',
    ]);
    expect((await readBack(file))[0]!.attendance).to.equal('online');
  });

  const names: [what: string, id: string, source: string, uid: string][] = [
    ['with its site', 'avond', SOURCE, 'avond@school.example'],
    ['as it was in the calendar that it came from', '5a@google.com', SOURCE, '5a@google.com'],
    [
      'a number that is unique in the world',
      '6ba7b810-9dad-11d1-80b4-00c04fd430c8',
      SOURCE,
      '6ba7b810-9dad-11d1-80b4-00c04fd430c8',
    ],
    ['with the page, where the data stands in it', 'avond', 'data in de pagina', 'avond@pagina.example'],
  ];
  for (const [what, id, source, uid] of names) {
    it(`has a name that stays the same: ${what}`, () => {
      const file = writeIcs(
        { ...activity({ id }), source },
        { reader: textReader(), now: NOW, url: () => 'https://user:x@PAGINA.example:8080/agenda#x' },
      );
      expect(eventLines(file, 'UID')).to.deep.equal([`UID:${uid}`]);
    });
  }

  it('holds several activities, and each zone once', async () => {
    const toronto = activity({ id: 'b', timezone: 'America/Toronto' });
    const file = writeIcs([activity(), toronto, activity({ id: 'c', timezone: 'America/Toronto' })], {
      reader: textReader(),
      now: NOW,
    });
    expect(property(file, 'TZID')).to.deep.equal(['TZID:Europe/Amsterdam', 'TZID:America/Toronto']);
    const back = await readBack(file);
    expect(back.map(({ timezone }) => timezone)).to.deep.equal([
      'Europe/Amsterdam',
      'America/Toronto',
      'America/Toronto',
    ]);
    expect((await occurrences(back[1]!, YEARS))[0]!.start).to.equal('2026-11-04T00:30:00Z');
  });

  it('leaves out what has no time, and is a calendar still', () => {
    expect(linesOf(write({ start: 'ooit' }))).to.deep.equal([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//Samen//NL',
      'CALSCALE:GREGORIAN',
      'END:VCALENDAR',
    ]);
  });

  it('is in the reader’s language', () => {
    const title = { nl: 'Taalcafé', ar: 'مقهى اللغة' };
    const file = write({ title, onlineUrl: 'https://a.example' }, { reader: textReader('ar') });
    expect(property(file, 'SUMMARY')).to.deep.equal(['SUMMARY;LANGUAGE=ar:مقهى اللغة']);
    expect(property(file, 'DESCRIPTION')[0]).to.contain('\u2066https://a.example\u2069');
  });
});

describe('The lines of a calendar file', () => {
  it('are no longer than 75 octets, and no character is cut', () => {
    const title = 'é🎉الأنشطة '.repeat(60);
    const file = write({ title, description: 'x'.repeat(400) });
    const bytes = new TextEncoder().encode(file);
    const decoder = new TextDecoder('utf-8', { fatal: true });
    let start = 0;
    let count = 0;
    for (let at = 0; at < bytes.length; at++) {
      if (bytes[at] !== 10) continue;
      expect(bytes[at - 1], 'every line ends with CR LF').to.equal(13);
      expect(at - 1 - start).to.be.at.most(75);
      expect(() => decoder.decode(bytes.slice(start, at))).not.to.throw();
      start = at + 1;
      count++;
    }
    expect(start).to.equal(bytes.length);
    expect(count).to.be.above(15);
  });

  const hostile: [what: string, fields: Partial<ActivityRecord>][] = [
    ['a title with a line break', { title: 'Feest\r\nEND:VEVENT\r\nBEGIN:VALARM' }],
    ['a title with a bare CR', { title: 'Feest\rATTACH:https://evil.example' }],
    ['a title with a line separator', { title: 'Feest\u2028ATTENDEE:mailto:x@evil.example\u0085X:1' }],
    ['a description with all kinds of breaks', { description: 'a\n\r\nRRULE:FREQ=DAILY\r b\n\tc\u0000' }],
    ['an id with a line break', { id: 'a\r\nRRULE:FREQ=DAILY' }],
    ['a place with a line break', { place: { name: 'x\r\nURL:https://evil.example' } }],
    [
      'a rule with a line break',
      { recurrence: { rule: 'FREQ=WEEKLY;X-A=1\r\nATTACH:https://evil.example' } },
    ],
    ['an address with a line break', { infoUrl: 'https://a.example/\r\nATTACH:https://evil.example' }],
    ['an address that is none', { infoUrl: 'javascript:alert(1)', onlineUrl: 'javascript:alert(1)' }],
    ['an umbrella with a line break', { partOf: 'x\r\nATTENDEE:mailto:x@evil.example' }],
    [
      'a contact with a line break',
      { contact: { name: 'a\nATTENDEE:mailto:x@evil.example', phone: '1\r\nX:1' } },
    ],
    [
      'a type and themes with a line break',
      { type: 'a\r\nX:1', themes: ['b\nATTACH:https://evil.example,c'] },
    ],
    ['half a character', { title: 'a\ud800b' }],
  ];
  const KNOWN =
    /^(?:BEGIN|END|UID|DTSTAMP|DTSTART|DTEND|RRULE|SUMMARY|DESCRIPTION|LOCATION|URL|STATUS|CONTACT|CATEGORIES|RELATED-TO)[:;]/;
  for (const [what, fields] of hostile) {
    it(`cannot be made by ${what}`, async () => {
      const file = write({ title: 'Feest', ...fields });
      const [, event = ''] = file.split('BEGIN:VEVENT\r\n');
      const lines = linesOf(event.split('END:VCALENDAR')[0]!);
      for (const line of lines) expect(line).to.match(KNOWN);
      // eslint-disable-next-line no-control-regex -- these may not be there
      expect(file).not.to.match(/[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff]/);
      expect(file.replace(/\r\n/g, '')).not.to.match(/[\r\n\u2028\u2029]/);
      expect(property(file, 'END').filter((line) => line === 'END:VEVENT')).to.have.length(1);
      expect(property(file, 'URL').join()).not.to.contain('javascript');
      expect(await readBack(file)).to.have.length(1);
    });
  }

  it('of a title and a text without end are cut', () => {
    const file = write({ title: 'a'.repeat(20_000), description: '🎉'.repeat(10_000) });
    expect(property(file, 'SUMMARY')[0]!.length).to.be.below(600);
    expect(property(file, 'DESCRIPTION')[0]!.length).to.be.below(8100);
  });

  it('come out of a million exceptions and additions in no time', () => {
    const many = Array.from({ length: 1_000_000 }, (_, i) => `2026-11-${10 + (i % 20)}`);
    const file = write({ recurrence: { rule: 'FREQ=DAILY', except: many, also: many } });
    expect(property(file, 'EXDATE')[0]!.split(',')).to.have.length(20);
  });
});

describe('A zone in a calendar file', () => {
  const at = (text: string) => Date.parse(text) / 1000;
  const zone = (name: string, last = at('2026-12-31T00:00:00Z')) =>
    vtimezone(name, zoneOf(name), at('2026-11-03T18:30:00Z'), last).slice(2, -1);

  it('that changes its clock by a rule has that rule', () => {
    expect(zone('Europe/Amsterdam')).to.deep.equal([
      'BEGIN:DAYLIGHT',
      'DTSTART:20250330T020000',
      'TZOFFSETFROM:+0100',
      'TZOFFSETTO:+0200',
      'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU',
      'END:DAYLIGHT',
      'BEGIN:STANDARD',
      'DTSTART:20251026T030000',
      'TZOFFSETFROM:+0200',
      'TZOFFSETTO:+0100',
      'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU',
      'END:STANDARD',
    ]);
    expect(zone('America/New_York').filter((line) => /^(?:RRULE|TZ)/.test(line))).to.deep.equal([
      'TZOFFSETFROM:-0500',
      'TZOFFSETTO:-0400',
      'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=2SU',
      'TZOFFSETFROM:-0400',
      'TZOFFSETTO:-0500',
      'RRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=1SU',
    ]);
  });

  for (const [name, offset, start] of [
    ['Pacific/Apia', '+1300', '20250101T000000'],
    ['Asia/Kolkata', '+0530', '20250101T000000'],
    ['America/Phoenix', '-0700', '20250101T000000'],
  ] as const) {
    it(`that never changes its clock has one: ${name}`, () => {
      expect(zone(name)).to.deep.equal([
        'BEGIN:STANDARD',
        `DTSTART:${start}`,
        `TZOFFSETFROM:${offset}`,
        `TZOFFSETTO:${offset}`,
        'END:STANDARD',
      ]);
    });
  }

  it('that changes its clock by the moon has each change', () => {
    const lines = zone('Africa/Casablanca');
    expect(lines.join('\n')).not.to.contain('RRULE');
    expect(lines).to.include('RDATE:20260215T030000').and.to.include('RDATE:20260322T020000');
  });

  it('that stopped changing its clock has the changes until then', () => {
    const apia = vtimezone(
      'x',
      zoneOf('Pacific/Apia'),
      at('2019-06-01T00:00:00Z'),
      at('2019-07-01T00:00:00Z'),
    );
    expect(apia.filter((line) => /^(?:DTSTART|RDATE)/.test(line))).to.deep.equal([
      'DTSTART:20180401T040000',
      'RDATE:20190407T040000',
      'RDATE:20200405T040000',
      'RDATE:20210404T040000',
      'DTSTART:20180930T030000',
      'RDATE:20190929T030000',
      'RDATE:20200927T030000',
    ]);
  });

  for (const name of [
    'Europe/Amsterdam',
    'America/New_York',
    'Pacific/Apia',
    'Asia/Kolkata',
    'Africa/Casablanca',
    'Asia/Jerusalem',
    'Australia/Lord_Howe',
    '+05:30',
  ]) {
    it(`is enough for a program that has never heard of ${name}`, async () => {
      const known = activity({ timezone: name, start: '2026-02-03T01:30', end: '2026-02-03T03:00' });
      const series = { ...known, recurrence: { rule: 'FREQ=WEEKLY;COUNT=120' } };
      const file = writeIcs(series, { reader: textReader(), now: NOW });
      const nameless = file.replace(/TZID([:=])[\w/+]+/g, 'TZID$1Schoolklok');
      expect(nameless).to.contain('TZID:Schoolklok').and.to.contain('TZID=Schoolklok');
      const [back] = await readBack(nameless);
      expect(await occurrences(back!, YEARS)).to.deep.equal(await occurrences(series, YEARS));
    });
  }
});

describe('The activities of the demo, written to a calendar file and read back', () => {
  let known: readonly Activity[];
  before(async () => {
    const text = await (await fetch('/demo/data/waterdal.activities.json')).text();
    known = (await read(text, { kind: 'activities', source: 'https://waterdal.example/a.json' })).document!
      .activities;
  });

  for (const [what, rename] of [
    ['by a program that knows the zones', (file: string) => file],
    [
      'by one that does not',
      (file: string) => file.replaceAll('Europe/Amsterdam', 'Klok-1').replaceAll('America/Toronto', 'Klok-2'),
    ],
  ] as const) {
    it(`are at the same times, ${what}`, async () => {
      expect(known.length).to.be.at.least(66);
      const file = rename(writeIcs(known, { reader: textReader(), now: NOW }));
      const back = new Map((await readBack(file)).map((one) => [one.id, one]));
      for (const one of known) {
        const read = back.get(`${one.id}@waterdal.example`);
        expect(await occurrences(read!, YEARS), one.id).to.deep.equal(await occurrences(one, YEARS));
      }
    });
  }

  it('are in the same zone', async () => {
    const back = await readBack(writeIcs(known, { reader: textReader(), now: NOW }));
    for (const [i, { timezone, start }] of known.entries())
      expect(back[i]!.timezone, known[i]!.id).to.equal(
        start.length > 10 ? (timezone ?? 'Europe/Amsterdam') : undefined,
      );
  });
});
