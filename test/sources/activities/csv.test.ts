import { expect } from '@open-wc/testing';
import { ACTIVITY_COLUMNS } from '../../../src/sources/activities/csv-columns.js';
import { readCsv } from '../../../src/sources/activities/csv.js';
import { writtenRepeat } from '../../../src/sources/activities/written-repeat.js';
import { writtenDay, writtenTime, writtenTimes } from '../../../src/sources/activities/written-times.js';
import { normalise } from '../../../src/sources/columns.js';
import { loadExplanations } from '../../../src/sources/faults.js';
import { ReadError } from '../../../src/sources/read-error.js';
import { own, readPage } from './read-page.js';

before(loadExplanations);

const read = (text: string) => readPage(readCsv, text, 'https://school.example/agenda.csv');

/** What a row with these cells becomes. */
function row(cells: Record<string, string>) {
  const all = { titel: 'Taalcafé', datum: '3-11-2026', ...cells };
  const quoted = (texts: string[]) => texts.map((text) => `"${text.replaceAll('"', '""')}"`).join(';');
  return read(`${quoted(Object.keys(all))}\n${quoted(Object.values(all))}`);
}

describe('A table of activities', () => {
  it('becomes activities', () => {
    const { activities, problems, document } = read(
      `Titel;Datum;Begin;Eind;Plaats;Straat;Postcode;Organisator;Doelgroep;Thema;Vorm;Taal;Kosten;Aanmelden;Aanmelden voor;Plaatsen;Herhaling;Geannuleerd;Online;Kinderopvang
Taalcafé;3-11-2026;19.00;21:00 uur;Waterdal;Plein 1;1234 AB;De Brug, Wijkteam;ouders, buren;Taal;herhaling;Nederlands, Arabisch (tolk);gratis;ja;1 november 2026;20;elke dinsdag tot 30-06-2027;nee;nee;ja: vanaf 2 jaar
Webinar;di 10 november 2026;19.00 - 20.30;;;;;;leraren;;eenmalig;;€ 5;;;;;ja;https://live.example;nee
`,
    );
    expect(problems).to.deep.equal([]);
    expect(document.terms).to.deep.equal({ theme: { taal: 'Taal' } });
    expect(activities.map(own)).to.deep.equal([
      {
        id: 'taalcafe-2026-11-03',
        title: 'Taalcafé',
        start: '2026-11-03T19:00',
        end: '2026-11-03T21:00',
        recurrence: { rule: 'FREQ=WEEKLY;UNTIL=20270630T235959Z' },
        form: 'repeat',
        organisers: ['De Brug', 'Wijkteam'],
        place: { street: 'Plein 1', postcode: '1234 AB', place: 'Waterdal' },
        attendance: 'onsite',
        registration: { mode: 'required', closes: '2026-11-01', capacity: 20 },
        cost: { free: true },
        childcare: 'vanaf 2 jaar',
        languages: [
          { code: 'nl', role: 'spoken' },
          { code: 'ar', role: 'interpreter' },
        ],
        audience: ['parent', 'buren'],
        themes: ['taal'],
      },
      {
        id: 'webinar-2026-11-10',
        title: 'Webinar',
        start: '2026-11-10T19:00',
        end: '2026-11-10T20:30',
        status: 'cancelled',
        form: 'once',
        attendance: 'online',
        onlineUrl: 'https://live.example/',
        cost: { text: '€ 5' },
        childcare: false,
        audience: ['teacher'],
      },
    ]);
  });

  it('is read with English headers', () => {
    const { first, problems } = read(
      'title,date,start,end,place,status,registration,sign up before,waiting list\nCoffee,"November 3, 2026",9 am,10:30,Waterdal,sold out,yes,2026-11-01,yes',
    );
    expect(problems).to.deep.equal([]);
    expect(own(first)).to.deep.equal({
      id: 'coffee-2026-11-03',
      title: 'Coffee',
      start: '2026-11-03T09:00',
      end: '2026-11-03T10:30',
      status: 'full',
      place: { place: 'Waterdal' },
      registration: { mode: 'required', closes: '2026-11-01', waitingList: true },
    });
  });

  for (const [name, cells, times] of [
    ['without a time, all day', {}, { start: '2026-11-03' }],
    ['with a last day', { einddatum: '5-11-2026' }, { start: '2026-11-03', end: '2026-11-05' }],
    [
      'with both days in one cell',
      { datum: '3-11-2026 t/m 5-11-2026' },
      { start: '2026-11-03', end: '2026-11-05' },
    ],
    [
      'past midnight',
      { begin: '20.00', eind: '1.00' },
      { start: '2026-11-03T20:00', end: '2026-11-04T01:00' },
    ],
    ['with the time behind the day', { datum: '3-11-2026 19:00' }, { start: '2026-11-03T19:00' }],
    [
      'with both times in one cell',
      { tijd: 'van 19.00 tot 21.00 uur' },
      { start: '2026-11-03T19:00', end: '2026-11-03T21:00' },
    ],
  ] as const)
    it(`can be ${name}`, () => {
      const { first, problems } = row(cells);
      expect(problems).to.deep.equal([]);
      const { start, end } = first;
      expect({ start, ...(end && { end }) }).to.deep.equal(times);
    });

  it('names the line and column of what is wrong', () => {
    const { activities, paths } = read(
      'titel;datum;begin;eind;vorm;herhaling;plaatsen\nGoed;3-11-2026;19:00;18:00;soms;nu en dan;veel\nNooit;30-2-2026;;;;;\n',
    );
    expect(activities.map(({ title }) => title)).to.deep.equal(['Goed']);
    expect(new Set(paths)).to.deep.equal(
      new Set([
        'regel 2, kolom “herhaling”',
        'regel 2, kolom “vorm”',
        'regel 2, kolom “eind”',
        'regel 2, kolom “plaatsen”',
        'regel 3, kolom “datum”',
      ]),
    );
  });

  it('says once what is wrong with a day, as it is written, and how to write one', () => {
    for (const datum of ['30-2-2026', '12/24/2026', 'dinsdag 24 novembr', '30 februari 2026']) {
      const { activities, problems } = row({ datum, begin: '10:00' });
      expect(activities).to.deep.equal([]);
      expect(problems, datum).to.have.length(1);
      expect(problems[0]).to.include({ severity: 'error', path: 'regel 2, kolom “datum”' });
      expect(problems[0]!.message).to.contain(`“${datum}”`).and.to.contain('dit record wordt niet getoond');
      expect(problems[0]!.hint).to.contain('3-11-2026').and.not.to.contain('2026-11-03');
    }
  });

  it('tells of a day of the week that is not that of the date', () => {
    const { first, problems } = row({ datum: 'zaterdag 24 november 2026' });
    expect(first.start).to.equal('2026-11-24');
    expect(problems.map(({ message }) => message)).to.deep.equal([
      '“zaterdag 24 november 2026” is een dinsdag; de datum wordt getoond.',
    ]);
    for (const datum of ['di 24 nov. 2026', 'Tuesday 24 November 2026', 'begin 24-11-2026'])
      expect(row({ datum }).problems.filter(({ code }) => code === 'weekday')).to.deep.equal([]);
  });

  it('tells of a zone that is none', () => {
    const { first, paths } = row({ tijdzone: 'Europa/Amsterdam' });
    expect(first.timezone).to.equal(undefined);
    expect(paths).to.deep.equal(['regel 2, kolom “tijdzone”']);
  });

  it('takes what stands under “waar” for a place, unless it is school, home or neighbourhood', () => {
    expect(own(row({ waar: 'Zaal 3, De Brug' }).first)).to.deep.include({
      place: { name: 'Zaal 3, De Brug' },
    });
    expect(row({ waar: 'Zaal 3' }).first.settings).to.equal(undefined);
    expect(own(row({ waar: 'school, thuis' }).first)).to.deep.include({ settings: ['school', 'home'] });
    expect(own(row({ waar: 'bibliotheek', locatie: 'De Brug' }).first)).to.deep.include({
      place: { name: 'De Brug' },
      settings: ['bibliotheek'],
    });
  });

  it('knows the columns that people make', () => {
    const { first, problems } = row({
      zaal: 'Zaal 3',
      opgeven: 'ja',
      categorieën: 'Taal',
      tickets: 'https://x.example',
    });
    expect(problems).to.deep.equal([]);
    expect(own(first)).to.deep.include({ place: { name: 'Zaal 3' }, themes: ['taal'] });
    expect(first.registration).to.deep.equal({ mode: 'required', url: 'https://x.example/' });
  });

  describe('that Outlook wrote', () => {
    const HEADER = 'Subject,Start Date,Start Time,End Date,End Time,All day event,Private';
    const outlook = (...rows: string[]) => read([HEADER, ...rows].join('\n'));

    it('has American days when it is in English', () => {
      const { first, problems } = outlook('A,11/3/2026,9:00:00 AM,11/3/2026,10:30:00 AM,False,False');
      expect(problems).to.deep.equal([]);
      expect(first).to.include({ start: '2026-11-03T09:00', end: '2026-11-03T10:30' });
    });

    it('has European days when one of them can only be so', () => {
      const { activities } = outlook('A,3/11/2026,9:00,,,,', 'B,13/11/2026,9:00,,,,');
      expect(activities.map(({ start }) => start)).to.deep.equal(['2026-11-03T09:00', '2026-11-13T09:00']);
    });

    it('is all day where it says so, and ends before the midnight that it names', () => {
      const { activities } = outlook(
        'A,11/4/2026,12:00:00 AM,11/5/2026,12:00:00 AM,True,False',
        'B,11/4/2026,12:00:00 AM,11/6/2026,12:00:00 AM,True,False',
      );
      expect(activities.map(({ start, end }) => [start, end])).to.deep.equal([
        ['2026-11-04', undefined],
        ['2026-11-04', '2026-11-05'],
      ]);
    });

    it('keeps to itself what is private, and says so', () => {
      const { activities, problems } = outlook(
        'Geheim,11/4/2026,9:00,,,False,True',
        'A,11/4/2026,9:00,,,False,False',
      );
      expect(activities.map(({ title }) => title)).to.deep.equal(['A']);
      expect(problems.map(({ path, code }) => [path, code])).to.deep.equal([
        ['regel 2, kolom “Private”', 'private'],
      ]);
      expect(problems[0]!.message).not.to.contain('Geheim');
      expect(row({ privé: 'Waar' }).activities).to.deep.equal([]);
    });
  });

  it('names the line of a rule that never comes', () => {
    const { paths } = row({ herhaling: 'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30' });
    expect(paths).to.deep.equal(['regel 2, kolom “herhaling”']);
  });

  it('gives activities of one name on one day an id each', () => {
    const { activities } = read('titel;datum\nInloop;3-11-2026\nInloop;3-11-2026\n');
    expect(activities.map(({ id }) => id)).to.deep.equal(['inloop-2026-11-03', 'inloop-2026-11-03-2']);
  });

  it('cannot be read without a column for the title or the day', () => {
    for (const [text, column] of [
      ['datum;plaats\n3-11-2026;X', 'titel'],
      ['titel;plaats\nA;X', 'datum'],
    ] as const)
      expect(() => read(text), column).to.throw(ReadError, `“${column}”`);
  });

  it('has columns whose names all differ', () => {
    const names = ACTIVITY_COLUMNS.flatMap(({ headers }) => [
      ...new Set([...headers.nl, ...headers.en].map(normalise)),
    ]);
    expect(names.filter((name, i) => names.indexOf(name) !== i)).to.deep.equal([]);
  });
});

describe('A day as people write it', () => {
  for (const [written, day] of [
    ['3-11-2026', '2026-11-03'],
    ['03/11/26', '2026-11-03'],
    ['3.11.2026', '2026-11-03'],
    ['2026-11-03', '2026-11-03'],
    ['3 november 2026', '2026-11-03'],
    ['di 3 nov. 2026', '2026-11-03'],
    ['dinsdag 3 november 2026', '2026-11-03'],
    ['dinsdag 3-11-2026', '2026-11-03'],
    ['3 mrt 2027', '2027-03-03'],
    ['November 3, 2026', '2026-11-03'],
    ['3rd November 2026', '2026-11-03'],
    ['30-2-2026', '30-2-2026'],
    ['binnenkort', 'binnenkort'],
  ] as const)
    it(`“${written}” is ${day}`, () => expect(writtenDay(written)).to.equal(day));
});

describe('A time as people write it', () => {
  for (const [written, time] of [
    ['19.00', '19:00'],
    ['19:00 uur', '19:00'],
    ['9u', '09:00'],
    ['9u30', '09:30'],
    ['7 pm', '19:00'],
    ['12 am', '00:00'],
    ['om 19.30 uur', '19:30'],
    ['25:00', undefined],
    ['negen uur', undefined],
  ] as const)
    it(`“${written}” is ${time ?? 'none'}`, () => expect(writtenTime(written)).to.equal(time));

  for (const [written, times] of [
    ['19.00 - 21.00', ['19:00', '21:00']],
    ['19:00–21:00 uur', ['19:00', '21:00']],
    ['van 9 tot 10.30', ['09:00', '10:30']],
    ['7-9 pm', ['19:00', '21:00']],
    ['19.00', undefined],
  ] as const)
    it(`“${written}” is ${times?.join(' and ') ?? 'not two'}`, () =>
      expect(writtenTimes(written)).to.deep.equal(times));
});

describe('A repetition in words', () => {
  // 3 November 2026 is a Tuesday.
  for (const [written, rule] of [
    ['elke dinsdag', 'FREQ=WEEKLY'],
    ['elke donderdag', 'FREQ=WEEKLY;BYDAY=TH'],
    ['elke dinsdag tot 30-06-2027', 'FREQ=WEEKLY;UNTIL=20270630T235959Z'],
    ['iedere dinsdag en donderdag t/m 30 juni 2027', 'FREQ=WEEKLY;BYDAY=TU,TH;UNTIL=20270630T235959Z'],
    ['wekelijks', 'FREQ=WEEKLY'],
    ['om de week', 'FREQ=WEEKLY;INTERVAL=2'],
    ['elke 3 weken', 'FREQ=WEEKLY;INTERVAL=3'],
    ['elke twee weken op woensdag', 'FREQ=WEEKLY;INTERVAL=2;BYDAY=WE'],
    ['10 keer', 'FREQ=WEEKLY;COUNT=10'],
    ['10 weken lang', 'FREQ=WEEKLY;COUNT=10'],
    ['elke dinsdag, 6x', 'FREQ=WEEKLY;COUNT=6'],
    ['elke werkdag', 'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR'],
    ['dagelijks', 'FREQ=DAILY'],
    ['maandelijks', 'FREQ=MONTHLY'],
    ['elke eerste maandag van de maand', 'FREQ=MONTHLY;BYDAY=1MO'],
    ['laatste vrijdag', 'FREQ=MONTHLY;BYDAY=-1FR'],
    ['every other week', 'FREQ=WEEKLY;INTERVAL=2'],
    ['every Tuesday until 2027-06-30', 'FREQ=WEEKLY;UNTIL=20270630T235959Z'],
    ['first monday of the month', 'FREQ=MONTHLY;BYDAY=1MO'],
    ['FREQ=WEEKLY;BYDAY=TU', 'FREQ=WEEKLY;BYDAY=TU'],
    ['soms', undefined],
    ['elke dinsdag behalve in de vakantie', undefined],
    ['elke dinsdag tot de zomer', undefined],
  ] as const)
    it(`“${written}” is ${rule ?? 'not understood'}`, () =>
      expect(writtenRepeat(written, '2026-11-03T19:00')?.rule).to.equal(rule));

  it('can leave days out', () =>
    expect(writtenRepeat('elke dinsdag behalve 22-12-2026 en 29 december 2026', '2026-11-03')).to.deep.equal({
      rule: 'FREQ=WEEKLY',
      except: ['2026-12-22', '2026-12-29'],
    }));
});
