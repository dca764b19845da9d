import { expect } from '@open-wc/testing';
import { readJsonLd } from '../../../src/sources/activities/jsonld.js';
import { jsonLdOf, scriptBlocks } from '../../../src/sources/page-scripts.js';
import { ReadError } from '../../../src/sources/read-error.js';
import { loadExplanations } from '../../../src/sources/faults.js';
import { own, readPage } from './read-page.js';

before(loadExplanations);

const EVENT = {
  '@context': 'https://schema.org',
  '@type': 'Event',
  name: 'Ouderavond',
  startDate: '2026-11-03T19:00',
};
const read = (value: unknown) => readPage(readJsonLd, value);
/** What one event with these properties becomes. */
const event = (properties: object) => read({ ...EVENT, ...properties }).first;

describe('An event of schema.org', () => {
  it('becomes an activity', () => {
    const { first, problems } = read({
      ...EVENT,
      '@id': 'https://school.example/e#1',
      description: 'Kom <em>erbij</em>.<br>Tot dan &#8211; straks.',
      endDate: '2026-11-03T21:00',
      eventStatus: 'https://schema.org/EventRescheduled',
      previousStartDate: '2026-10-27',
      eventAttendanceMode: 'https://schema.org/MixedEventAttendanceMode',
      location: [
        {
          '@type': 'Place',
          name: 'De Brug',
          address: {
            '@type': 'PostalAddress',
            streetAddress: 'Plein 1',
            postalCode: '1234 AB',
            addressLocality: 'Waterdal',
          },
          geo: { latitude: '52.1', longitude: 5.6 },
        },
        { '@type': 'VirtualLocation', url: 'https://live.example/1' },
      ],
      organizer: [{ '@type': 'Organization', name: 'Bibliotheek', telephone: '010 123' }, 'Wijkteam'],
      performer: { '@type': 'Person', name: 'Noor', affiliation: { name: 'Oudertafel' } },
      offers: {
        '@type': 'Offer',
        price: '7.5',
        priceCurrency: 'EUR',
        url: 'https://school.example/aanmelden',
        validFrom: '2026-10-01',
        validThrough: '2026-11-01',
      },
      maximumAttendeeCapacity: 40,
      remainingAttendeeCapacity: 0,
      inLanguage: ['nl', { '@type': 'Language', name: 'Arabisch' }],
      typicalAgeRange: '4-12',
      audience: { '@type': 'Audience', audienceType: 'ouders' },
      about: [{ '@type': 'Thing', name: 'Taal' }],
      keywords: 'lezen, taal',
      teaches: 'Een brief lezen',
      image: { '@type': 'ImageObject', url: '/a.jpg', caption: 'Een tafel' },
      url: 'https://school.example/e',
      recordedIn: { '@type': 'VideoObject', url: 'https://video.example/1' },
    });
    expect(problems).to.deep.equal([]);
    expect(own(first)).to.deep.equal({
      id: 'https://school.example/e#1',
      title: 'Ouderavond',
      description: 'Kom erbij.\nTot dan – straks.',
      start: '2026-11-03T19:00',
      end: '2026-11-03T21:00',
      previousStart: '2026-10-27',
      status: 'confirmed',
      organisers: ['Bibliotheek', 'Wijkteam'],
      speakers: [{ name: 'Noor', organisation: 'Oudertafel' }],
      place: {
        name: 'De Brug',
        street: 'Plein 1',
        postcode: '1234 AB',
        place: 'Waterdal',
        lat: 52.1,
        lon: 5.6,
      },
      attendance: 'mixed',
      onlineUrl: 'https://live.example/1',
      infoUrl: 'https://school.example/e',
      recordingUrl: 'https://video.example/1',
      registration: {
        mode: 'required',
        url: 'https://school.example/aanmelden',
        opens: '2026-10-01',
        closes: '2026-11-01',
        capacity: 40,
        remaining: 0,
      },
      cost: { free: false, text: '€ 7,50' },
      languages: [
        { code: 'nl', role: 'spoken' },
        { code: 'ar', role: 'spoken' },
      ],
      audience: ['parent'],
      ages: { min: 4, max: 12 },
      themes: ['taal', 'lezen'],
      aims: ['Een brief lezen'],
      image: { url: 'https://school.example/a.jpg', alt: 'Een tafel' },
      contact: { function: 'Bibliotheek', phone: '010 123' },
    });
  });

  for (const [name, properties, expected] of [
    ['cancelled', { eventStatus: 'EventCancelled' }, { status: 'cancelled' }],
    ['postponed', { eventStatus: 'https://schema.org/EventPostponed' }, { status: 'postponed' }],
    ['moved online', { eventStatus: ['EventRescheduled', 'EventMovedOnline'] }, { attendance: 'online' }],
    ['sold out', { offers: [{ availability: 'https://schema.org/SoldOut' }] }, { status: 'full' }],
    ['free', { isAccessibleForFree: true }, { cost: { free: true } }],
    ['free by its price', { offers: { price: 0 } }, { cost: { free: true } }],
    ['at an address in words', { location: 'Aula' }, { place: { name: 'Aula' }, attendance: 'onsite' }],
    [
      'at an address on one line',
      { location: { '@type': 'Place', address: 'Plein 1, 1234 AB Waterdal' } },
      { place: { street: 'Plein 1', postcode: '1234 AB', place: 'Waterdal' } },
    ],
    [
      'at a web address',
      { location: 'https://live.example/1' },
      { onlineUrl: 'https://live.example/1', attendance: 'online' },
    ],
    ['up to an age', { typicalAgeRange: '-12' }, { ages: { max: 12 } }],
    [
      'all day, as programs write it',
      { startDate: '2026-11-03T00:00:00+01:00', endDate: '2026-11-04T23:59:59+01:00' },
      { start: '2026-11-03', end: '2026-11-04' },
    ],
    [
      'as long as it takes',
      { startDate: '2026-11-03T19:00:00+01:00', duration: 'PT1H30M' },
      { end: '2026-11-03T20:30:00+01:00' },
    ],
    [
      'in two languages',
      {
        name: [
          { '@value': 'Avond', '@language': 'nl' },
          { '@value': 'مساء', '@language': 'ar' },
        ],
      },
      { title: { nl: 'Avond', ar: 'مساء' } },
    ],
  ] as const)
    it(`can be ${name}`, () => expect(event(properties)).to.deep.include(expected));

  it('is any kind of event, with or without a prefix', () => {
    for (const type of [
      'EducationEvent',
      'schema:Event',
      'https://schema.org/SocialEvent',
      ['Thing', 'Festival'],
    ]) {
      const { activities } = read({ '@type': type, 'schema:name': 'A', 'schema:startDate': '2026-11-03' });
      expect(activities.map(({ title }) => title)).to.deep.equal(['A']);
    }
  });

  it('refers to what stands elsewhere in the graph', () => {
    const { first } = read({
      '@graph': [
        { '@id': '#plek', '@type': 'Place', name: 'De Brug' },
        { ...EVENT, location: { '@id': '#plek' }, organizer: { '@id': '#org' } },
        { '@id': '#org', '@type': 'Organization', name: 'Bibliotheek' },
      ],
    });
    expect(first.place).to.deep.equal({ name: 'De Brug' });
    expect(first.organisers).to.deep.equal(['Bibliotheek']);
  });

  it('without a day is left out, and its place in the document named', () => {
    const { activities, paths } = read({ '@graph': [EVENT, { '@type': 'Event', name: 'Ooit' }] });
    expect(activities).to.have.length(1);
    expect(paths).to.deep.equal(['@graph[1].startDate']);
  });

  it('that refers to itself does no harm', () => {
    const loop = {
      ...EVENT,
      '@id': '#a',
      superEvent: { '@id': '#a' },
      subEvent: [{ '@id': '#a' }],
      organizer: { '@id': '#a' },
    };
    expect(read(loop).activities).to.have.length(1);
  });
});

describe('Events that belong together', () => {
  const sub = (fields: object) => ({ '@type': 'Event', ...fields });

  it('are an umbrella with its parts when the parts have names of their own', () => {
    const { activities } = read({
      ...EVENT,
      '@id': 'week',
      subEvent: [sub({ '@id': 'webinar', name: 'Webinar', startDate: '2026-11-04T15:00' })],
    });
    expect(activities.map(({ id, partOf }) => [id, partOf])).to.deep.equal([
      ['week', undefined],
      ['webinar', 'week'],
    ]);
  });

  it('are rounds of one activity when they have no name', () => {
    const { activities } = read({
      ...EVENT,
      subEvent: [sub({ startDate: '2026-11-03T19:15' }), sub({ startDate: '2026-11-03T20:15' })],
    });
    expect(activities.map(({ rounds }) => rounds)).to.deep.equal([
      [{ start: '2026-11-03T19:15' }, { start: '2026-11-03T20:15' }],
    ]);
  });

  it('find the event around them, whichever is told first', () => {
    const part = {
      ...EVENT,
      '@id': 'part',
      superEvent: { '@type': 'Event', '@id': 'week', name: 'Week', startDate: '2026-11-02' },
    };
    expect(read(part).activities.map(({ id, partOf }) => [id, partOf])).to.deep.equal([
      ['part', 'week'],
      ['week', undefined],
    ]);
  });

  it('are one activity with several times in a series of one name', () => {
    const { activities } = read({
      '@type': 'EventSeries',
      name: 'Les',
      subEvent: [
        sub({ name: 'Les', startDate: '2026-11-10T09:00', endDate: '2026-11-10T10:00' }),
        sub({ name: 'Les', startDate: '2026-11-03T09:00' }),
      ],
    });
    expect(activities).to.have.length(1);
    expect(activities[0]).to.deep.include({
      start: '2026-11-03T09:00',
      recurrence: { also: ['2026-11-10T09:00/2026-11-10T10:00'] },
    });
  });

  for (const [name, schedule, expected] of [
    [
      'weekly on a day after the first of the season',
      {
        startDate: '2026-09-01',
        endDate: '2027-06-30',
        repeatFrequency: 'P1W',
        byDay: 'https://schema.org/Thursday',
        startTime: '09:00',
        endTime: '10:30',
        exceptDate: ['2026-12-24'],
        scheduleTimezone: 'Europe/Amsterdam',
      },
      {
        start: '2026-09-03T09:00',
        end: '2026-09-03T10:30',
        timezone: 'Europe/Amsterdam',
        recurrence: { rule: 'FREQ=WEEKLY;BYDAY=TH;UNTIL=20270630T235959Z', except: ['2026-12-24'] },
      },
    ],
    [
      'monthly',
      { startDate: '2026-11-02T19:00', repeatFrequency: 'P1M', repeatCount: 3, duration: 'PT1H' },
      { end: '2026-11-02T20:00:00', recurrence: { rule: 'FREQ=MONTHLY;COUNT=3' } },
    ],
    [
      'every other day',
      { startDate: '2026-11-02', repeatFrequency: 'P2D' },
      { start: '2026-11-02', recurrence: { rule: 'FREQ=DAILY;INTERVAL=2' } },
    ],
  ] as const)
    it(`come again ${name}`, () => {
      const { first, problems } = read({
        '@type': 'Event',
        name: 'Les',
        eventSchedule: { '@type': 'Schedule', ...schedule },
      });
      expect(problems).to.deep.equal([]);
      expect(first).to.deep.include(expected);
    });
});

describe('A web page with events', () => {
  const block = (value: unknown, type = 'application/ld+json') =>
    `<script type="${type}">${typeof value === 'string' ? value : JSON.stringify(value)}</script>`;

  it('is read for its data blocks, in its language', () => {
    const { document, activities } = readPage(
      readJsonLd,
      `<!doctype html><html lang="en"><title>Agenda</title>${block(EVENT)}${block([{ ...EVENT, name: 'B' }])}`,
    );
    expect(activities.map(({ title }) => title)).to.deep.equal(['Ouderavond', 'B']);
    expect(document.language).to.equal('en');
  });

  it('has no blocks in comments or in other scripts, and any order of attributes', () => {
    const page = `<!-- ${block('{"a":1}')} --><script>const a = '<script type="application/ld+json">';</script>
<SCRIPT id=x data-a="a > b" TYPE='application/ld+json; charset=utf-8'>{"b":2}</SCRIPT>${block('{"c":3}', 'text/plain')}`;
    expect(scriptBlocks(page, 'application/ld+json')).to.deep.equal([{ text: '{"b":2}', line: 2 }]);
  });

  it('keeps entities in a block as they are: a script is text', () => {
    expect(scriptBlocks(block('{"a":"&amp;"}'), 'application/ld+json')[0]?.text).to.equal('{"a":"&amp;"}');
  });

  it('reports a block that is no JSON with its line, and reads the others', () => {
    const { activities, paths } = readPage(readJsonLd, `<html>\n${block('{oops')}\n${block(EVENT)}`);
    expect(activities).to.have.length(1);
    expect(paths).to.deep.equal(['regel 2']);
  });

  it('without any events says so', () => {
    expect(() => readPage(readJsonLd, `<html>${block({ '@type': 'WebSite' })}`)).to.throw(
      ReadError,
      'geen activiteiten',
    );
  });

  it('of a megabyte of openings ends at once', () => {
    const started = performance.now();
    scriptBlocks('<script '.repeat(150_000), 'application/ld+json');
    scriptBlocks('<!--'.repeat(250_000), 'application/ld+json');
    scriptBlocks('<script></script>'.repeat(60_000), 'application/ld+json');
    expect(performance.now() - started).to.be.below(1000);
  });

  it('gives its data to an element that stands in it, but not what our elements wrote', () => {
    const root = document.createElement('div');
    const blocks: [type: string, text: string, isOurs?: boolean][] = [
      ['application/ld+json', '<!-- {"a":1} -->'],
      ['Application/LD+JSON; charset=utf-8', '{oops'],
      ['application/json', '{"b":2}'],
      ['application/ld+json', '{"c":3}', true],
    ];
    for (const [type, text, isOurs] of blocks) {
      const script = document.createElement('script');
      script.type = type;
      script.textContent = text;
      if (isOurs) script.dataset.writtenBy = 'samen';
      root.append(script);
    }
    expect(jsonLdOf(root)).to.deep.equal(['{"a":1}', '{oops']);
  });
});
