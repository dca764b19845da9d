import { expect } from '@open-wc/testing';
import { readTribe } from '../../../src/sources/activities/tribe.js';
import { loadExplanations } from '../../../src/sources/faults.js';
import { own, readPage } from './read-page.js';

before(loadExplanations);

const SOURCE = 'https://school.example/wp-json/tribe/events/v1/events?per_page=10';

const EVENT = {
  id: 7,
  global_id: 'school.example?id=7',
  title: 'Caf&eacute; &#8211; ouders &amp; kind',
  description: '<p>Kom <strong>erbij</strong>.</p>\n<p>Neem &euro; 2 mee</p>',
  excerpt: '<p>Kom erbij. [&hellip;]</p>',
  start_date: '2026-11-03 19:00:00',
  end_date: '2026-11-03 21:00:00',
  utc_start_date: '2026-11-03 18:00:00',
  utc_end_date: '2026-11-03 20:00:00',
  timezone: 'Europe/Amsterdam',
  all_day: false,
  cost: '€5',
  url: 'https://school.example/event/7',
  website: 'https://aanmelden.example',
  image: { url: 'https://school.example/a.jpg', width: 10 },
  venue: {
    venue: 'De Brug',
    address: 'Plein 1',
    city: 'Waterdal',
    zip: '1234 AB',
    geo_lat: 52.1,
    geo_lng: 5.6,
  },
  organizer: [{ organizer: 'Bibliotheek', phone: '010 123', email: '' }],
  categories: [{ name: 'Taal &amp; lezen' }],
  tags: [{ name: 'Ouders' }],
};

const read = (events: unknown, rest: object = {}, source = SOURCE) =>
  readPage(readTribe, { events, ...rest }, source);

describe('A list of The Events Calendar', () => {
  it('becomes activities, with entities as characters and markup as lines', () => {
    const { first, problems } = read([EVENT]);
    expect(problems).to.deep.equal([]);
    expect(own(first)).to.deep.equal({
      id: 'school.example?id=7',
      title: 'Café – ouders & kind',
      description: 'Kom erbij.\nNeem € 2 mee',
      start: '2026-11-03T19:00:00',
      end: '2026-11-03T21:00:00',
      timezone: 'Europe/Amsterdam',
      themes: ['taal-lezen', 'ouders'],
      organisers: ['Bibliotheek'],
      contact: { function: 'Bibliotheek', phone: '010 123' },
      place: {
        name: 'De Brug',
        street: 'Plein 1',
        postcode: '1234 AB',
        place: 'Waterdal',
        lat: 52.1,
        lon: 5.6,
      },
      infoUrl: 'https://school.example/event/7',
      registration: { mode: 'optional', url: 'https://aanmelden.example/' },
      cost: { text: '€5' },
      image: { url: 'https://school.example/a.jpg', alt: '' },
    });
  });

  for (const [name, fields, expected] of [
    [
      'all day',
      { all_day: true, start_date: '2026-11-03 00:00:00', end_date: '2026-11-04 23:59:59' },
      { start: '2026-11-03', end: '2026-11-04' },
    ],
    [
      'in a zone that is only an offset',
      { timezone: 'UTC+1' },
      { start: '2026-11-03T18:00:00Z', end: '2026-11-03T20:00:00Z' },
    ],
    ['free', { cost: 'Gratis' }, { cost: { free: true } }],
    ['cancelled', { event_status: 'canceled' }, { status: 'cancelled' }],
    [
      'online',
      { is_virtual: true, virtual_url: 'https://live.example/1', venue: [] },
      { attendance: 'online', onlineUrl: 'https://live.example/1' },
    ],
  ] as const)
    it(`can be ${name}`, () => expect(read([{ ...EVENT, ...fields }]).first).to.deep.include(expected));

  it('does without all that is empty', () => {
    const bare = {
      id: 1,
      title: 'A',
      start_date: '2026-11-03 19:00:00',
      end_date: '2026-11-03 19:00:00',
      venue: [],
      organizer: [],
      image: false,
      cost: '',
      website: '',
      categories: [],
      tags: [],
      description: '',
      timezone: 'Europe/Amsterdam',
    };
    const { first, problems } = read([bare]);
    expect(problems).to.deep.equal([]);
    expect(own(first)).to.deep.equal({
      id: '1',
      title: 'A',
      start: '2026-11-03T19:00:00',
      timezone: 'Europe/Amsterdam',
    });
  });

  it('keeps to itself what is not for lists', () => {
    const { activities } = read([
      { ...EVENT, hide_from_listings: true },
      { ...EVENT, status: 'draft' },
      { ...EVENT, password_protected: true },
    ]);
    expect(activities).to.deep.equal([]);
  });

  it('says where in the feed something is wrong', () => {
    const { paths, activities } = read([
      EVENT,
      { ...EVENT, global_id: 'x', start_date: '2026-02-30 19:00:00' },
      null,
    ]);
    expect(activities).to.have.length(1);
    expect(new Set(paths)).to.deep.equal(new Set(['events[1].start_date', 'events[2].id']));
  });
});

describe('The pages of The Events Calendar', () => {
  const next = (next_rest_url: string, source = SOURCE) =>
    read([EVENT], { next_rest_url, total: 11, total_pages: 2 }, source);

  for (const [name, written, expected] of [
    [
      'at the same address',
      'https://school.example/wp-json/tribe/events/v1/events?per_page=10&page=2',
      SOURCE + '&page=2',
    ],
    [
      'with a slash at the end',
      'https://school.example/wp-json/tribe/events/v1/events/?per_page=10&page=2',
      SOURCE + '&page=2',
    ],
    [
      'that forget that the site is https',
      'http://school.example/wp-json/tribe/events/v1/events?per_page=10&page=2',
      SOURCE + '&page=2',
    ],
  ] as const)
    it(`${name} are followed`, () => {
      const outcome = next(written);
      expect(outcome.next).to.equal(expected);
      expect(outcome.problems).to.deep.equal([]);
    });

  for (const [name, written] of [
    ['another site', 'https://evil.example/wp-json/tribe/events/v1/events?page=2'],
    ['another path', 'https://school.example/wp-json/wp/v2/users?page=2'],
    ['no web address', 'javascript:alert(1)'],
  ] as const)
    it(`on ${name} are not`, () => {
      const outcome = next(written);
      expect(outcome.next).to.equal(undefined);
      expect(outcome.paths).to.deep.equal(['next_rest_url']);
    });

  it('are one document, in which what is repeated counts once', () => {
    const one = read([EVENT]);
    const two = read([
      EVENT,
      { ...EVENT, global_id: 'school.example?id=8', categories: [{ name: 'Sport' }] },
    ]);
    const joined = one.join!([one.document, two.document], []);
    expect(joined.activities.map(({ id }) => id)).to.deep.equal([
      'school.example?id=7',
      'school.example?id=8',
    ]);
    expect(joined.terms?.['theme']).to.have.all.keys('taal-lezen', 'ouders', 'sport');
  });

  it('tell how many records there are', () => {
    expect(next('').page.feed).to.deep.include({
      total: 11,
      pages: 2,
      size: 1,
      ids: ['school.example?id=7'],
    });
  });
});
