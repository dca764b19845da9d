import { expect } from '@open-wc/testing';
import type { Activity, ActivityRecord } from '../../../src/model/activities/activity.js';
import { occurrences } from '../../../src/model/activities/index.js';
import { structuredData, type ShownActivity } from '../../../src/model/activities/structured-data.js';
import { read } from '../../../src/read.js';

const YEARS = { from: '2025-01-01', to: '2029-01-01', timezone: 'Europe/Amsterdam' };
const url = (id: string) => `https://school.example/agenda#samen/activity/${id}`;
const options = { language: 'nl', url, word: (_vocabulary: string, term: string) => term };
const activity = (fields: Partial<ActivityRecord> = {}): Activity => ({
  id: 'taal',
  title: 'Taalcafé',
  start: '2026-11-03T19:30',
  end: '2026-11-03T21:00',
  language: 'nl',
  source: 'test',
  ...fields,
});
async function shown(...activities: Activity[]): Promise<ShownActivity[]> {
  const lists = await Promise.all(
    activities.map(async (one) =>
      (await occurrences(one, YEARS)).map((occurrence) => ({ activity: one, occurrence })),
    ),
  );
  return lists.flat();
}
const graphOf = (json: string | undefined) =>
  (JSON.parse(json!) as { '@graph': Record<string, unknown>[] })['@graph'];
const nodeOf = async (fields: Partial<ActivityRecord> = {}) =>
  graphOf(structuredData(await shown(activity(fields)), options))[0]!;
const readBack = async (json: string) =>
  (await read(json, { kind: 'activities', format: 'jsonld', source: 'https://school.example/' })).document!
    .activities;

describe('What search engines are told', () => {
  it('is an event with all that schema.org has words for', async () => {
    const node = await nodeOf({
      summary: 'Samen praten.',
      description: 'Met koffie.',
      type: 'course',
      previousStart: '2026-11-02T19:30',
      status: 'full',
      place: {
        name: 'De Brug',
        street: 'Dorpsstraat 1',
        postcode: '8011 AB',
        place: 'Zwolle',
        lat: 52.5,
        lon: 6.1,
      },
      onlineUrl: 'https://meet.example/x',
      organisers: ['Bibliotheek'],
      guests: ['GGD'],
      speakers: [{ name: 'Noor', organisation: 'Oudertafel' }],
      registration: {
        mode: 'required',
        url: 'https://school.example/meld',
        opens: '2026-10-01',
        closes: '2026-11-01T12:00',
        capacity: 20,
        remaining: 0,
      },
      cost: { free: true },
      languages: ['nl', { code: 'ar', role: 'interpreter' }],
      audience: ['parent'],
      ages: { min: 4, max: 12 },
      themes: ['taal'],
      aims: ['Durven praten'],
      image: { url: 'https://school.example/a.jpg', alt: 'Een tafel' },
      recordingUrl: 'https://video.example/x',
      report: { label: 'Verslag', url: 'https://school.example/v' },
      rounds: [{ title: 'Ronde 1', start: '2026-11-03T19:45' }],
    });
    expect(node).to.deep.equal({
      '@type': 'EducationEvent',
      '@id': url('taal'),
      name: 'Taalcafé',
      eventStatus: 'https://schema.org/EventRescheduled',
      location: [
        {
          '@type': 'Place',
          name: 'De Brug',
          address: {
            '@type': 'PostalAddress',
            streetAddress: 'Dorpsstraat 1',
            postalCode: '8011 AB',
            addressLocality: 'Zwolle',
          },
          geo: { '@type': 'GeoCoordinates', latitude: 52.5, longitude: 6.1 },
        },
        { '@type': 'VirtualLocation', url: 'https://meet.example/x' },
      ],
      eventAttendanceMode: 'https://schema.org/MixedEventAttendanceMode',
      startDate: '2026-11-03T19:30:00+01:00',
      endDate: '2026-11-03T21:00:00+01:00',
      previousStartDate: '2026-11-02T19:30:00+01:00',
      subEvent: [{ '@type': 'Event', description: 'Ronde 1', startDate: '2026-11-03T19:45:00+01:00' }],
      abstract: 'Samen praten.',
      description: 'Met koffie.',
      url: url('taal'),
      inLanguage: ['nl'],
      keywords: ['taal'],
      teaches: ['Durven praten'],
      audience: [{ '@type': 'Audience', audienceType: 'parent' }],
      typicalAgeRange: '4-12',
      image: { '@type': 'ImageObject', url: 'https://school.example/a.jpg', caption: 'Een tafel' },
      recordedIn: { '@type': 'CreativeWork', url: 'https://video.example/x' },
      subjectOf: { '@type': 'CreativeWork', name: 'Verslag', url: 'https://school.example/v' },
      isAccessibleForFree: true,
      offers: {
        '@type': 'Offer',
        price: '0',
        priceCurrency: 'EUR',
        url: 'https://school.example/meld',
        availability: 'https://schema.org/SoldOut',
        validFrom: '2026-10-01',
        availabilityEnds: '2026-11-01T12:00:00+01:00',
      },
      maximumAttendeeCapacity: 20,
      remainingAttendeeCapacity: 0,
      organizer: [{ '@type': 'Organization', name: 'Bibliotheek' }],
      contributor: [{ '@type': 'Organization', name: 'GGD' }],
      performer: [
        { '@type': 'Person', name: 'Noor', affiliation: { '@type': 'Organization', name: 'Oudertafel' } },
      ],
    });
  });

  const rows: [what: string, fields: Partial<ActivityRecord>, property: string, value: unknown][] = [
    ['a day is a date', { start: '2026-11-03', end: '2026-11-05' }, 'endDate', '2026-11-05'],
    ['summer time', { start: '2026-07-03T19:30', end: undefined }, 'startDate', '2026-07-03T19:30:00+02:00'],
    ['an end that is not known', { end: undefined }, 'endDate', undefined],
    ['another zone', { timezone: 'Asia/Kolkata' }, 'startDate', '2026-11-03T19:30:00+05:30'],
    ['called off', { status: 'cancelled' }, 'eventStatus', 'https://schema.org/EventCancelled'],
    ['put off', { status: 'postponed' }, 'eventStatus', 'https://schema.org/EventPostponed'],
    ['as planned', {}, 'eventStatus', 'https://schema.org/EventScheduled'],
    [
      'online',
      { attendance: 'online' },
      'eventAttendanceMode',
      'https://schema.org/OnlineEventAttendanceMode',
    ],
    [
      'a price in a text',
      { cost: { free: false, text: '€ 7,50' } },
      'offers',
      { '@type': 'Offer', price: '7.50', priceCurrency: 'EUR' },
    ],
    ['a price that takes words', { cost: { text: '€ 5, met pas gratis' } }, 'offers', undefined],
    ['from an age', { ages: { min: 12 } }, 'typicalAgeRange', '12-'],
    ['an address that is none', { infoUrl: 'javascript:alert(1)' }, 'url', url('taal')],
    ['a whole that is not shown', { partOf: 'week' }, 'superEvent', undefined],
  ];
  for (const [what, fields, property, value] of rows) {
    it(`${what}: ${property}`, async () => expect((await nodeOf(fields))[property]).to.deep.equal(value));
  }

  it('is nothing when nothing is shown', () => expect(structuredData([], options)).to.equal(undefined));

  it('names the whole that an event is a part of', async () => {
    const week = activity({ id: 'week', title: 'Actieweek', start: '2026-11-02', end: '2026-11-06' });
    const nodes = graphOf(structuredData(await shown(week, activity({ partOf: 'week' })), options));
    expect(nodes[1]!['superEvent']).to.deep.equal({ '@id': url('week') });
  });

  it('tells a series as a schedule, or as its times', async () => {
    const rule = await nodeOf({ recurrence: { rule: 'FREQ=WEEKLY;COUNT=3', except: ['2026-11-10'] } });
    expect(rule['startDate']).to.equal('2026-11-03T19:30:00+01:00');
    expect(rule['eventSchedule']).to.deep.equal({
      '@type': 'Schedule',
      startDate: '2026-11-03',
      startTime: '19:30:00',
      endTime: '21:00:00',
      repeatFrequency: 'P1W',
      repeatCount: 3,
      exceptDate: ['2026-11-10'],
      scheduleTimezone: 'Europe/Amsterdam',
    });
    const times = await nodeOf({ recurrence: { rule: 'FREQ=MONTHLY;BYDAY=MO,TU;BYSETPOS=1;COUNT=2' } });
    expect(times['@type']).to.equal('EventSeries');
    expect(times['subEvent']).to.have.length(2);
    expect((times['subEvent'] as object[])[0]).to.include({
      '@type': 'Event',
      name: 'Taalcafé',
      startDate: '2026-11-03T19:30:00+01:00',
    });
  });

  it('cannot end the block that it stands in', async () => {
    const json = structuredData(await shown(activity({ title: '</script><script>hacked()<!--' })), options)!;
    expect(json).not.to.contain('<');
    expect(graphOf(json)[0]!['name']).to.equal('</script><script>hacked()<!--');
  });

  it('is no more than a page can hold', async () => {
    const [occurrence] = await occurrences(activity(), YEARS);
    const many = Array.from({ length: 5000 }, (_, i) => ({
      activity: activity({ id: `a${i}` }),
      occurrence: occurrence!,
    }));
    expect(graphOf(structuredData(many, options))).to.have.length(200);
    const daily = activity({
      recurrence: { also: Array.from({ length: 200 }, (_, i) => `2027-0${1 + (i % 9)}-11`) },
    });
    expect(graphOf(structuredData(await shown(daily), options))[0]!['subEvent']).to.have.length.at.most(20);
  });
});

describe('The activities of the demo, told to search engines and read back', () => {
  it('are at the same times, with the same state and audience', async () => {
    const text = await (await fetch('/demo/data/waterdal.activities.json')).text();
    const { activities } = (await read(text, { kind: 'activities' })).document!;
    const back = new Map(
      (await readBack(structuredData(await shown(...activities), options)!)).map((one) => [one.id, one]),
    );
    expect(back.size).to.equal(activities.length);
    for (const one of activities) {
      const same = back.get(url(one.id))!;
      expect(await occurrences(same, YEARS), one.id).to.deep.equal(await occurrences(one, YEARS));
      expect(Object.values(one.title), one.id).to.include(same.title);
      expect(same.audience, one.id).to.deep.equal(one.audience);
      expect(same.ages, one.id).to.deep.equal(one.ages);
      expect(same.place?.street, one.id).to.equal(one.place?.street);
      expect(same.cost?.free, one.id).to.equal(one.cost?.free);
      if (one.status === 'cancelled' || one.status === 'postponed') expect(same.status).to.equal(one.status);
      if (one.partOf !== undefined) expect(same.partOf).to.equal(url(one.partOf));
    }
  });
});
