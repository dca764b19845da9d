import { expect } from '@open-wc/testing';
import type { Activity } from '../../../src/model/activities/activity.js';
import { occurrences } from '../../../src/model/activities/index.js';
import { readIcs } from '../../../src/sources/activities/ics.js';
import { loadExplanations } from '../../../src/sources/faults.js';
import { Received } from '../../../src/sources/format.js';
import { ReadError } from '../../../src/sources/read-error.js';
import { own, readPage } from './read-page.js';

before(loadExplanations);

const read = (text: string) => readPage(readIcs, text);
const calendar = (...lines: string[]) =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', ...lines, 'END:VCALENDAR'].join('\r\n');
const EVENT = ['UID:e1', 'SUMMARY:Koffieochtend', 'DTSTART;TZID=Europe/Amsterdam:20261103T193000'];
const event = (...lines: string[]) => calendar('BEGIN:VEVENT', ...EVENT, ...lines, 'END:VEVENT');
const starting = (...lines: string[]) =>
  calendar('BEGIN:VEVENT', 'UID:e1', 'SUMMARY:Koffieochtend', ...lines, 'END:VEVENT');

/** What the one event of a calendar without mistakes becomes. */
function only(text: string) {
  const { activities, first, problems } = read(text);
  expect(problems.map(({ path, message }) => `${path}: ${message}`)).to.deep.equal([]);
  expect(activities).to.have.length(1);
  return own(first);
}

async function startsOf(activities: readonly Activity[], year = 2026): Promise<string[]> {
  const window = { from: `${year}-01-01`, to: `${year + 2}-01-01`, timezone: 'Europe/Amsterdam' };
  const lists = await Promise.all(activities.map((activity) => occurrences(activity, window)));
  return lists.flatMap((list) => list.map(({ start }) => start)).sort();
}

describe('Our own fields in a calendar file', () => {
  it('say of the calendar what iCalendar has no property for', () => {
    const { document, problems } = read(
      calendar(
        'X-WR-CALNAME:Agenda',
        'X-SAMEN-TITLE:{"nl":"Agenda"\\,"en":"Calendar"}',
        'X-SAMEN-LANGUAGE:en',
        'X-SAMEN-CONTACT:{"function":"Desk"\\,"phone":"010 123"}',
        'X-SAMEN-PROVENANCE:{"publisher":"Region"}',
        'X-SAMEN-TERMS:{"theme":{"taal":{"en":"Language"}}}',
        'BEGIN:VEVENT',
        ...EVENT,
        'LAST-MODIFIED:20261120T090000Z',
        'CATEGORIES:Taal',
        'END:VEVENT',
      ),
    );
    expect(problems).to.deep.equal([]);
    const { activities, ...info } = document;
    expect(info).to.deep.equal({
      title: { nl: 'Agenda', en: 'Calendar' },
      language: 'en',
      contact: { function: 'Desk', phone: '010 123' },
      provenance: { publisher: 'Region', modified: '2026-11-20' },
      terms: { theme: { taal: { en: 'Language' } } },
    });
    expect(activities[0]).to.include({ language: 'en' });
  });

  it('that are wrong there cost only themselves', () => {
    const { document, paths } = read(
      calendar('X-SAMEN-CONTACT:niemand', 'X-SAMEN-TERMS:[', 'BEGIN:VEVENT', ...EVENT, 'END:VEVENT'),
    );
    expect(document).not.to.have.any.keys('contact');
    expect(document.activities).to.have.length(1);
    expect(paths).to.deep.equal(['contact', 'terms']);
  });

  it('take the place of the categories, and of what those would be called', () => {
    const { first, document } = read(event('CATEGORIES:Niet naar school', 'X-SAMEN-THEMES:schoolverzuim'));
    expect(first.themes).to.deep.equal(['schoolverzuim']);
    expect(document.terms).to.deep.equal({});
  });

  it('tell when something was to be that was moved', () => {
    expect(only(event('X-SAMEN-PREVIOUS-START:2026-10-27T19:30')).previousStart).to.equal('2026-10-27T19:30');
  });
});

describe('An event of a calendar file', () => {
  it('becomes an activity with all that it says', () => {
    const text = event(
      'DTEND;TZID=Europe/Amsterdam:20261103T210000',
      'DESCRIPTION;LANGUAGE=nl:Samen praten\\, met koffie.\\nTot dan\\; kom je?',
      'LOCATION:Buurthuis De Brug\\, Dorpsstraat 1\\, 8011 AB Zwolle\\, Nederland',
      'GEO:52.51;6.09',
      'ORGANIZER;CN="Welzijn Noord":mailto:post@welzijn.example',
      'CONTACT:Balie\\, 038-123 45 67\\, balie@welzijn.example',
      'CATEGORIES:Taal,Opvoeden,Ouders,Koffieochtend,Herhaling',
      'URL:https://school.example/koffie',
      'CONFERENCE;VALUE=URI;FEATURE=VIDEO:https://meet.example/abc',
      'IMAGE;VALUE=URI;DISPLAY=BADGE:https://school.example/koffie.jpg',
      'RELATED-TO:week',
      'RELATED-TO;RELTYPE=SIBLING:e2',
      'STATUS:CONFIRMED',
      'TRANSP:TRANSPARENT',
      'X-SAMEN-CHILDCARE:true',
      'X-SAMEN-AUDIENCE:teacher,head',
      'X-SAMEN-REGISTRATION:{"mode":"required"\\,"capacity":20}',
      'BEGIN:VALARM',
      'DESCRIPTION:Niet vergeten',
      'END:VALARM',
    );
    expect(only(text)).to.deep.equal({
      id: 'e1',
      title: 'Koffieochtend',
      description: { nl: 'Samen praten, met koffie.\nTot dan; kom je?' },
      start: '2026-11-03T19:30:00',
      end: '2026-11-03T21:00:00',
      timezone: 'Europe/Amsterdam',
      status: 'confirmed',
      type: 'coffee-morning',
      form: 'repeat',
      organisers: ['Welzijn Noord'],
      place: {
        name: 'Buurthuis De Brug',
        street: 'Dorpsstraat 1',
        postcode: '8011 AB',
        place: 'Zwolle',
        lat: 52.51,
        lon: 6.09,
      },
      attendance: 'mixed',
      onlineUrl: 'https://meet.example/abc',
      infoUrl: 'https://school.example/koffie',
      registration: { mode: 'required', capacity: 20 },
      childcare: true,
      audience: ['teacher', 'head'],
      themes: ['taal', 'opvoeden'],
      partOf: 'week',
      related: ['e2'],
      image: { url: 'https://school.example/koffie.jpg', alt: '' },
      contact: { function: 'Balie', phone: '038-123 45 67', email: 'balie@welzijn.example' },
    });
  });

  const fields: [what: string, lines: string[], field: string, value: unknown][] = [
    [
      'HTML is shown as text',
      ['DESCRIPTION:<p>Caf&eacute; &amp; meer<br>kom</p><script>x</script>'],
      'description',
      'Café & meer\nkom\nx',
    ],
    ['a text in two languages', ['SUMMARY;LANGUAGE=en:Coffee'], 'title', 'Koffieochtend'],
    [
      'an address as the place is where to click',
      ['LOCATION:https://meet.example/x'],
      'onlineUrl',
      'https://meet.example/x',
    ],
    [
      'a meeting in Teams',
      ['X-MICROSOFT-SKYPETEAMSMEETINGURL:https://teams.example/x'],
      'attendance',
      'online',
    ],
    [
      'a meeting in Google',
      ['X-GOOGLE-CONFERENCE:https://meet.google.example/x'],
      'onlineUrl',
      'https://meet.google.example/x',
    ],
    [
      'the place that Outlook writes for a meeting is none',
      ['LOCATION:Microsoft Teams-vergadering'],
      'attendance',
      'online',
    ],
    [
      'a structured place',
      ['X-APPLE-STRUCTURED-LOCATION;VALUE=URI;X-TITLE="De Brug":geo:52.5,6.1'],
      'place',
      { name: 'De Brug', lat: 52.5, lon: 6.1 },
    ],
    ['a point in the sea is none', ['GEO:0;0', 'LOCATION:De Brug'], 'place', { name: 'De Brug' }],
    [
      'an address of who organises it is not shown',
      ['ORGANIZER:mailto:jan@school.example'],
      'organisers',
      undefined,
    ],
    ['a script as an address is none', ['URL:javascript:alert(1)'], 'infoUrl', undefined],
    [
      'a picture that stands in the file is left out',
      ['ATTACH;ENCODING=BASE64;FMTTYPE=image/png;VALUE=BINARY:iVBORw0'],
      'image',
      undefined,
    ],
    [
      'a livestream',
      ['CONFERENCE;VALUE=URI;FEATURE=FEED:https://stream.example'],
      'livestreamUrl',
      'https://stream.example/',
    ],
    ['cancelled, as Americans write it', ['STATUS:CANCELED'], 'status', 'cancelled'],
    ['an escaped backslash', ['DESCRIPTION:C:\\\\nieuw'], 'description', 'C:\\nieuw'],
  ];
  for (const [what, lines, field, value] of fields) {
    it(what, () => expect(only(event(...lines))[field as keyof Activity & 'title']).to.deep.equal(value));
  }

  it('in a calendar that is cancelled is cancelled', () => {
    expect(only(calendar('METHOD:CANCEL', 'BEGIN:VEVENT', ...EVENT, 'END:VEVENT')).status).to.equal(
      'cancelled',
    );
  });

  it('the calendar has a name, and says when it was changed', () => {
    const { document } = read(
      calendar(
        'X-WR-CALNAME:De Brug',
        'BEGIN:VEVENT',
        ...EVENT,
        'LAST-MODIFIED:20261001T080000Z',
        'END:VEVENT',
      ),
    );
    expect(document.title).to.equal('De Brug');
    expect(document.provenance).to.deep.equal({ modified: '2026-10-01' });
  });
});

describe('When an event is', () => {
  const rows: [what: string, lines: string[], expected: object][] = [
    ['a day', ['DTSTART;VALUE=DATE:20261103', 'DTEND;VALUE=DATE:20261104'], { start: '2026-11-03' }],
    [
      'days, of which the end is the last',
      ['DTSTART;VALUE=DATE:20261012', 'DTEND;VALUE=DATE:20261017'],
      { start: '2026-10-12', end: '2026-10-16' },
    ],
    [
      'a day written twice',
      ['DTSTART;VALUE=DATE:20261103', 'DTEND;VALUE=DATE:20261103'],
      { start: '2026-11-03' },
    ],
    ['a day without saying that it is one', ['DTSTART:20261103'], { start: '2026-11-03' }],
    [
      'a day with a duration',
      ['DTSTART;VALUE=DATE:20261103', 'DURATION:P2D'],
      { start: '2026-11-03', end: '2026-11-04' },
    ],
    [
      'a whole day of Outlook',
      ['DTSTART:20261103T000000', 'DTEND:20261104T000000', 'X-MICROSOFT-CDO-ALLDAYEVENT:TRUE'],
      { start: '2026-11-03' },
    ],
    [
      'an instant',
      ['DTSTART:20261103T183000Z', 'DTEND:20261103T200000Z'],
      { start: '2026-11-03T18:30:00Z', end: '2026-11-03T20:00:00Z' },
    ],
    ['a time that floats', ['DTSTART:20261103T193000'], { start: '2026-11-03T19:30:00' }],
    [
      'an hour and a half',
      ['DTSTART:20261103T193000', 'DURATION:PT1H30M'],
      { start: '2026-11-03T19:30:00', end: '2026-11-03T21:00:00' },
    ],
    [
      '24 hours over a change of the clock',
      ['DTSTART;TZID=Europe/Amsterdam:20261024T120000', 'DURATION:PT24H'],
      { start: '2026-10-24T12:00:00', end: '2026-10-25T11:00:00', timezone: 'Europe/Amsterdam' },
    ],
    [
      'a day over a change of the clock',
      ['DTSTART;TZID=Europe/Amsterdam:20261024T120000', 'DURATION:P1D'],
      { start: '2026-10-24T12:00:00', end: '2026-10-25T12:00:00', timezone: 'Europe/Amsterdam' },
    ],
    [
      'an end in another zone',
      ['DTSTART;TZID=Europe/Amsterdam:20261103T193000', 'DTEND;TZID=Europe/London:20261103T200000'],
      { start: '2026-11-03T19:30:00', end: '2026-11-03T20:00:00Z', timezone: 'Europe/Amsterdam' },
    ],
    [
      'small letters',
      ['dtstart;tzid=europe/amsterdam:20261103T193000'],
      { start: '2026-11-03T19:30:00', timezone: 'Europe/Amsterdam' },
    ],
    ['dashes and colons', ['DTSTART:2026-11-03T19:30'], { start: '2026-11-03T19:30:00' }],
  ];
  for (const [what, lines, expected] of rows) {
    it(what, () => {
      const { id: _id, title: _title, ...rest } = only(starting(...lines));
      expect(rest).to.deep.equal(expected);
    });
  }

  it('a time that floats is in the zone of the calendar, when that has one', () => {
    const text = calendar(
      'X-WR-TIMEZONE:Europe/London',
      'BEGIN:VEVENT',
      'UID:e',
      'SUMMARY:A',
      'DTSTART:20261103T193000',
      'END:VEVENT',
    );
    expect(only(text)).to.include({ start: '2026-11-03T19:30:00', timezone: 'Europe/London' });
  });
});

describe('The zone of an event', () => {
  const names: [tzid: string, zone: string][] = [
    ['W. Europe Standard Time', 'Europe/Berlin'],
    ['"w. europe standard time"', 'Europe/Berlin'],
    ['Romance Standard Time', 'Europe/Paris'],
    ['/freeassociation.sourceforge.net/Tzfile/Europe/Berlin', 'Europe/Berlin'],
    ['/softwarestudio.org/Olson_20011030_5/America/Argentina/Buenos_Aires', 'America/Buenos_Aires'],
    ['"(UTC+01:00) Amsterdam, Berlin, Bern, Rome, Stockholm, Vienna"', 'Europe/Amsterdam'],
    ['"Amsterdam, Belgrade, Berlin, Brussels"', 'Europe/Amsterdam'],
    ['"(UTC-05:00) Eastern Time (US & Canada)"', 'America/New_York'],
    ['TZID=Europe/Brussels', 'Europe/Brussels'],
    ['GMT+1', '+01:00'],
    ['"UTC+01:30"', '+01:30'],
    ['"(GMT +01:00)"', '+01:00'],
  ];
  for (const [tzid, zone] of names) {
    it(`${tzid} is ${zone}`, () => {
      const found = only(starting(`DTSTART;TZID=${tzid}:20261103T193000`)).timezone;
      // A browser can know a zone by its older or its newer name.
      expect(found?.replace('Argentina/', '')).to.equal(zone);
    });
  }

  it('that nobody knows is told with its line, and is that of the page', () => {
    const { first, problems, paths } = read(starting('DTSTART;TZID=Europa/Zwolle:20261103T193000'));
    expect(first.start).to.equal('2026-11-03T19:30:00');
    expect(first.timezone).to.equal(undefined);
    expect(paths).to.deep.equal(['regel 6']);
    expect(problems[0]!.message).to.contain('Europa/Zwolle');
  });

  const half = (kind: string, to: string, from: string, rule: string, time = '02') => [
    `BEGIN:${kind}`,
    `DTSTART:16010101T${time}0000`,
    `TZOFFSETFROM:${from}`,
    `TZOFFSETTO:${to}`,
    `RRULE:FREQ=YEARLY;${rule}`,
    `END:${kind}`,
  ];
  const zone = (standard: string[], daylight: string[], ...more: string[]) =>
    calendar(
      'BEGIN:VTIMEZONE',
      'TZID:Customized Time Zone',
      ...standard,
      ...daylight,
      'END:VTIMEZONE',
      'BEGIN:VEVENT',
      'UID:e1',
      'SUMMARY:Les',
      ...more,
      'END:VEVENT',
    );

  it('that the file describes as ours is ours', () => {
    const text = zone(
      half('STANDARD', '+0100', '+0200', 'BYMONTH=10;BYDAY=-1SU', '03'),
      half('DAYLIGHT', '+0200', '+0100', 'BYMONTH=3;BYDAY=-1SU'),
      'DTSTART;TZID=Customized Time Zone:20261103T193000',
    );
    expect(only(text).timezone).to.equal('Europe/Amsterdam');
  });

  it('that the file describes without a summer is its offset', () => {
    const text = zone(
      half('STANDARD', '+0545', '+0545', 'BYMONTH=1'),
      [],
      'DTSTART;TZID=Customized Time Zone:20261103T193000',
    );
    expect(only(text)).to.include({ start: '2026-11-03T19:30:00', timezone: '+05:45' });
  });

  it('that only the file knows is reckoned with as it says, in a series too', async () => {
    // Summer in May alone.
    const { activities, problems } = read(
      zone(
        half('STANDARD', '+0100', '+0200', 'BYMONTH=6;BYMONTHDAY=1'),
        half('DAYLIGHT', '+0200', '+0100', 'BYMONTH=5;BYMONTHDAY=1'),
        'DTSTART;TZID=Customized Time Zone:20260415T100000',
        'RRULE:FREQ=MONTHLY;COUNT=3',
      ),
    );
    expect(problems).to.deep.equal([]);
    expect(await startsOf(activities)).to.deep.equal([
      '2026-04-15T09:00:00Z',
      '2026-05-15T08:00:00Z',
      '2026-06-15T09:00:00Z',
    ]);
  });
});

describe('A series', () => {
  const series = (...lines: string[]) => [
    'BEGIN:VEVENT',
    'UID:les',
    'SUMMARY:Taalles',
    'DTSTART;TZID=Europe/Amsterdam:20261013T193000',
    'DTEND;TZID=Europe/Amsterdam:20261013T210000',
    ...lines,
    'END:VEVENT',
  ];
  const instead = (id: string, ...lines: string[]) => [
    'BEGIN:VEVENT',
    'UID:les',
    'SUMMARY:Taalles (anders)',
    `RECURRENCE-ID${id}`,
    ...lines,
    'END:VEVENT',
  ];

  const rows: [what: string, lines: string[], starts: string[]][] = [
    [
      'keeps its hour over a change of the clock',
      series('RRULE:FREQ=WEEKLY;COUNT=3'),
      ['2026-10-13T17:30:00Z', '2026-10-20T17:30:00Z', '2026-10-27T18:30:00Z'],
    ],
    [
      'without a day, left out as a date',
      series('RRULE:FREQ=WEEKLY;COUNT=3', 'EXDATE;VALUE=DATE:20261020'),
      ['2026-10-13T17:30:00Z', '2026-10-27T18:30:00Z'],
    ],
    [
      'without a time, left out in UTC',
      series('RRULE:FREQ=WEEKLY;COUNT=3', 'EXDATE:20261020T173000Z,20261027T183000Z'),
      ['2026-10-13T17:30:00Z'],
    ],
    [
      'with times besides',
      series('RDATE;TZID=Europe/Amsterdam:20261101T100000', 'RDATE;VALUE=PERIOD:20261102T100000Z/PT3H'),
      ['2026-10-13T17:30:00Z', '2026-11-01T09:00:00Z', '2026-11-02T10:00:00Z'],
    ],
    [
      'with one time moved over a change of the clock',
      [
        ...series('RRULE:FREQ=WEEKLY;COUNT=3'),
        ...instead(';TZID=Europe/Amsterdam:20261020T193000', 'DTSTART;TZID=Europe/Amsterdam:20261026T193000'),
      ],
      ['2026-10-13T17:30:00Z', '2026-10-26T18:30:00Z', '2026-10-27T18:30:00Z'],
    ],
    [
      'with one time named in UTC',
      [...series('RRULE:FREQ=WEEKLY;COUNT=2'), ...instead(':20261020T173000Z', 'DTSTART:20261021T173000Z')],
      ['2026-10-13T17:30:00Z', '2026-10-21T17:30:00Z'],
    ],
    [
      'an hour later from some time on',
      [
        ...series('RRULE:FREQ=WEEKLY;COUNT=4'),
        ...instead(
          ';TZID=Europe/Amsterdam;RANGE=THISANDFUTURE:20261027T193000',
          'DTSTART;TZID=Europe/Amsterdam:20261027T203000',
        ),
      ],
      ['2026-10-13T17:30:00Z', '2026-10-20T17:30:00Z', '2026-10-27T19:30:00Z', '2026-11-03T19:30:00Z'],
    ],
    [
      'a day later from some time on',
      [
        ...series('RRULE:FREQ=WEEKLY;BYDAY=TU;UNTIL=20261103T235959Z'),
        ...instead(
          ';TZID=Europe/Amsterdam;RANGE=THISANDFUTURE:20261027T193000',
          'DTSTART;TZID=Europe/Amsterdam:20261028T193000',
        ),
      ],
      ['2026-10-13T17:30:00Z', '2026-10-20T17:30:00Z', '2026-10-28T18:30:00Z', '2026-11-04T18:30:00Z'],
    ],
    [
      'with a rule of its own from some time on',
      [
        ...series('RRULE:FREQ=WEEKLY'),
        ...instead(
          ';TZID=Europe/Amsterdam;RANGE=THISANDFUTURE:20261027T193000',
          'DTSTART;TZID=Europe/Amsterdam:20261027T193000',
          'RRULE:FREQ=MONTHLY;COUNT=2',
        ),
      ],
      ['2026-10-13T17:30:00Z', '2026-10-20T17:30:00Z', '2026-10-27T18:30:00Z', '2026-11-27T18:30:00Z'],
    ],
  ];
  for (const [what, lines, starts] of rows) {
    it(what, async () => {
      const { activities, problems } = read(calendar(...lines));
      expect(problems.map(({ message }) => message)).to.deep.equal([]);
      expect(await startsOf(activities)).to.deep.equal(starts);
    });
  }

  it('has what was changed as an activity of its own, that says when it was to be', () => {
    const { activities } = read(
      calendar(
        ...instead(
          ';TZID=Europe/Amsterdam:20261020T193000',
          'DTSTART;TZID=Europe/Amsterdam:20261021T100000',
          'STATUS:CANCELLED',
        ),
        ...series('RRULE:FREQ=WEEKLY;COUNT=3'),
      ),
    );
    expect(activities.map(({ id }) => id)).to.deep.equal(['les', 'les#20261020T193000']);
    expect(activities[1]).to.include({ status: 'cancelled', previousStart: '2026-10-20T19:30:00' });
  });

  it('in UTC stays in UTC', async () => {
    const { activities } = read(starting('DTSTART:20261020T173000Z', 'RRULE:FREQ=WEEKLY;COUNT=2'));
    expect(await startsOf(activities)).to.deep.equal(['2026-10-20T17:30:00Z', '2026-10-27T17:30:00Z']);
  });

  it('with a newer version is the newer one', () => {
    const version = (sequence: number, title: string) => [
      'BEGIN:VEVENT',
      'UID:a',
      `SUMMARY:${title}`,
      `SEQUENCE:${sequence}`,
      `DTSTART:2026110${1 + (sequence % 9)}`,
      'END:VEVENT',
    ];
    for (const order of [
      [2, 0, 10],
      [10, 0, 2],
    ]) {
      const { activities } = read(calendar(...order.flatMap((n) => version(n, `Versie ${n}`))));
      expect(activities.map(({ title }) => title)).to.deep.equal(['Versie 10']);
    }
  });
});

describe('A calendar file with something wrong', () => {
  const rows: [what: string, lines: string[], path: string, says: RegExp, titles: string[]][] = [
    ['no DTSTART', ['BEGIN:VEVENT', 'UID:a', 'SUMMARY:A', 'END:VEVENT'], 'regel 3', /geen begin/, []],
    [
      '30 February',
      ['BEGIN:VEVENT', 'UID:a', 'SUMMARY:A', 'DTSTART:20260230', 'END:VEVENT'],
      'regel 6',
      /20260230/,
      [],
    ],
    [
      'an end before the start',
      ['BEGIN:VEVENT', ...EVENT, 'DTEND;TZID=Europe/Amsterdam:20261103T180000', 'END:VEVENT'],
      'regel 7',
      /Het einde is voor het begin/,
      ['Koffieochtend'],
    ],
    [
      'an end that does not exist',
      ['BEGIN:VEVENT', ...EVENT, 'DTEND:straks', 'END:VEVENT'],
      'regel 7',
      /straks/,
      ['Koffieochtend'],
    ],
    [
      'a duration without a unit',
      ['BEGIN:VEVENT', ...EVENT, 'DURATION:90', 'END:VEVENT'],
      'regel 7',
      /“90”/,
      ['Koffieochtend'],
    ],
    [
      'a hostile rule',
      ['BEGIN:VEVENT', ...EVENT, 'RRULE:FREQ=DAILY;INTERVAL=99999999999', 'END:VEVENT'],
      'regel 7',
      /99999999999/,
      ['Koffieochtend'],
    ],
    [
      'a rule for every second',
      ['BEGIN:VEVENT', ...EVENT, 'RRULE:FREQ=SECONDLY', 'END:VEVENT'],
      'regel 7',
      /SECONDLY/,
      ['Koffieochtend'],
    ],
    [
      'a rule that never gives a day',
      ['BEGIN:VEVENT', ...EVENT, 'RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30', 'END:VEVENT'],
      'regel 7',
      /geen enkele dag/,
      ['Koffieochtend'],
    ],
    [
      'two rules',
      ['BEGIN:VEVENT', ...EVENT, 'RRULE:FREQ=WEEKLY', 'RRULE:FREQ=DAILY', 'END:VEVENT'],
      'regel 8',
      /meer dan één regel/,
      ['Koffieochtend'],
    ],
    [
      'a date besides that does not exist',
      ['BEGIN:VEVENT', ...EVENT, 'RDATE:20261131T100000', 'END:VEVENT'],
      'regel 7',
      /20261131/,
      ['Koffieochtend'],
    ],
    [
      'no END:VEVENT',
      ['BEGIN:VEVENT', ...EVENT, 'BEGIN:VEVENT', 'UID:b', 'SUMMARY:B', 'DTSTART:20261104', 'END:VEVENT'],
      'regel 3',
      /geen einde/,
      ['Koffieochtend', 'B'],
    ],
    ['no END:VEVENT at all', ['BEGIN:VEVENT', ...EVENT], 'regel 3', /geen einde/, ['Koffieochtend']],
    [
      'no title',
      ['BEGIN:VEVENT', 'UID:a', 'DTSTART:20261104', 'END:VEVENT'],
      'regel 3',
      /geen titel/,
      ['Activiteit zonder titel'],
    ],
    ['something private', ['BEGIN:VEVENT', ...EVENT, 'CLASS:PRIVATE', 'END:VEVENT'], 'regel 7', /privé/, []],
    [
      'a task',
      [
        'BEGIN:VTODO',
        'UID:t',
        'END:VTODO',
        'BEGIN:VTODO',
        'END:VTODO',
        'BEGIN:VEVENT',
        ...EVENT,
        'END:VEVENT',
      ],
      'regel 3',
      /VTODO/,
      ['Koffieochtend'],
    ],
    [
      'two activities with one UID',
      [
        'BEGIN:VEVENT',
        ...EVENT,
        'END:VEVENT',
        'BEGIN:VEVENT',
        'UID:e1',
        'SUMMARY:B',
        'DTSTART:20261104',
        'END:VEVENT',
      ],
      'regel 8',
      /UID “e1”/,
      ['Koffieochtend', 'B'],
    ],
    [
      'a place outside the world',
      ['BEGIN:VEVENT', ...EVENT, 'GEO:152.1;6', 'END:VEVENT'],
      'regel 7',
      /152/,
      ['Koffieochtend'],
    ],
    [
      'a field of ours that is wrong',
      ['BEGIN:VEVENT', ...EVENT, 'X-SAMEN-FORM:soms', 'END:VEVENT'],
      'regel 7',
      /soms/,
      ['Koffieochtend'],
    ],
    [
      'a line break in a text',
      ['BEGIN:VEVENT', ...EVENT, 'DESCRIPTION:Kom', 'ook langs', 'END:VEVENT'],
      'regel 8',
      /ook langs/,
      ['Koffieochtend'],
    ],
  ];
  for (const [what, lines, path, says, titles] of rows) {
    it(`${what} says so with the line`, () => {
      const { activities, problems, paths } = read(calendar(...lines));
      expect(activities.map(({ title }) => title)).to.deep.equal(titles);
      expect(paths).to.deep.equal([path]);
      expect(problems[0]!.message).to.match(says);
      expect(problems[0]!.hint).to.match(/\S/);
    });
  }

  it('that is no calendar is refused', () => {
    expect(() => read('BEGIN:VCARD\r\nFN:Jan\r\nEND:VCARD')).to.throw(ReadError, /geen agenda/);
  });

  it('that holds events and no calendar around them is read', () => {
    expect(only(['BEGIN:VEVENT', ...EVENT, 'END:VEVENT'].join('\n')).title).to.equal('Koffieochtend');
  });
});

describe('A calendar file as programs write it', () => {
  it('may end its lines in every way, and have empty ones', () => {
    expect(only(event().replace(/\r\n/g, '\r')).title).to.equal('Koffieochtend');
    let turn = 0;
    const mixed = event().replace(/\r\n/g, () => ['\n', '\r\n\r\n', '\r', '\n  \n'][turn++ % 4]!);
    expect(only(mixed).title).to.equal('Koffieochtend');
  });

  it('may have a mark at its start', () => {
    const bytes = new TextEncoder().encode(`\uFEFF${event()}`);
    const received = Received.fromBytes('x', 'text/calendar', bytes);
    expect(only(received.text).title).to.equal('Koffieochtend');
  });

  it('may fold lines anywhere', () => {
    expect(only(event('DESCRIPTION:Koffie\r\n  en th\r\n\tee')).description).to.equal('Koffie en thee');
  });

  it('may fold a line inside a letter', () => {
    const [before, after] = event('DESCRIPTION:Café in de één').split('é in') as [string, string];
    const bytes = [
      ...new TextEncoder().encode(before),
      0xc3,
      13,
      10,
      32,
      0xa9,
      ...new TextEncoder().encode(` in${after}`),
    ];
    const received = Received.fromBytes('x', 'text/calendar', new Uint8Array(bytes));
    expect(only(received.text).description).to.equal('Café in de één');
  });

  it('may be in Windows-1252', () => {
    const bytes = Uint8Array.from(event('DESCRIPTION:Caf\u00e9'), (letter) => letter.charCodeAt(0));
    expect(only(Received.fromBytes('x', 'text/calendar', bytes).text).description).to.equal('Café');
  });

  it('may put a colon, a comma and a semicolon between quotes', () => {
    expect(only(event('ORGANIZER;CN="A: b, c; d";X-Y=z:mailto:a@b.example')).organisers).to.deep.equal([
      'A: b, c; d',
    ]);
  });
});

describe('A large calendar file', () => {
  /** In how many steps it is read: between any two of them the page can have its turn. */
  const stepsOf = (text: string): number => {
    const steps = readIcs(new Received('x', '', text), []);
    let count = 0;
    while (!steps.next().done) count++;
    return count;
  };

  const files: [what: string, text: () => string, count: number][] = [
    ['a line of a megabyte', () => event(`DESCRIPTION:${'<b>&amp;'.repeat(130_000)}`), 1],
    ['a megabyte in one word', () => event(`${'X'.repeat(1_000_000)}:1`), 1],
    ['a text folded a hundred thousand times', () => event(`DESCRIPTION:a${'\r\n a'.repeat(100_000)}`), 1],
    ['a million dates', () => event(`RDATE:${'20261104T100000,'.repeat(100_000)}`), 1],
    [
      'a thousand zones that nobody knows',
      () =>
        calendar(
          ...Array.from({ length: 1000 }, (_, i) => [
            'BEGIN:VEVENT',
            `UID:${i}`,
            'SUMMARY:A',
            `DTSTART;TZID=Zone ${i}:20261103T100000`,
            'END:VEVENT',
          ]).flat(),
        ),
      1000,
    ],
    [
      'components in each other without end',
      () =>
        calendar(...Array.from({ length: 20_000 }, () => 'BEGIN:X'), 'BEGIN:VEVENT', ...EVENT, 'END:VEVENT'),
      1,
    ],
  ];
  for (const [what, text, count] of files) {
    it(`${what} is read`, function () {
      this.timeout(10_000);
      const { activities } = read(text());
      expect(activities).to.have.length(count);
    });
  }

  it('is read in steps so small that a visitor does not notice', function () {
    this.timeout(20_000);
    const body = Array.from({ length: 3000 }, (_, i) => [
      'BEGIN:VEVENT',
      `UID:${i}`,
      'SUMMARY:A',
      'DTSTART;TZID=Europe/Amsterdam:20261103T100000',
      'RRULE:FREQ=WEEKLY',
      `DESCRIPTION:${'kom langs '.repeat(20)}`,
      'END:VEVENT',
    ]).flat();
    const text = calendar(...body);
    // At least one for taking an event apart, one for reading it, and one for checking it. How long they take: bench/.
    expect(stepsOf(text)).to.be.above(9000);
  });
});
