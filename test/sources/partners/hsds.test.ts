import { expect } from '@open-wc/testing';
import type { Offering } from '../../../src/model/partners/partner.js';
import { ReadError } from '../../../src/sources/read-error.js';
import { scheduleText } from '../../../src/sources/partners/hsds-schedule.js';
import { summaryOf } from '../../../src/sources/partners/hsds-service.js';
import { readHsds } from '../../../src/sources/partners/hsds.js';
import { readPage, SOURCE } from './read-page.js';
import { loadExplanations } from '../../../src/sources/faults.js';

before(loadExplanations);

const read = (feed: unknown, source?: string) => readPage(readHsds, feed, source);

const ORGANIZATION = { id: 'o1', name: 'Welzijn Noord' };
const service = (fields: object = {}) => ({
  id: 's1',
  name: 'Spreekuur',
  organization: ORGANIZATION,
  ...fields,
});

/** What the one service of a feed becomes. */
function offering(fields: object): Offering {
  const { partners, problems } = read([service(fields)]);
  expect(problems).to.deep.equal([]);
  return partners[0]!.offerings![0]!;
}

/** Which offerings each partner has, by id. */
const shape = ({ partners }: ReturnType<typeof read>) =>
  Object.fromEntries(partners.map(({ id, offerings = [] }) => [id, offerings.map((one) => one.id)]));

describe('A feed of Open Referral', () => {
  describe('can be', () => {
    const second = { id: 's2', name: 'Cursus', organization: { id: 'o2', name: 'School' } };
    const shapes: [what: string, feed: unknown, expected: Record<string, string[]>][] = [
      ['a page of services (3.0)', { contents: [service(), second] }, { o1: ['s1'], o2: ['s2'] }],
      ['a page of services (UK)', { content: [service(), second] }, { o1: ['s1'], o2: ['s2'] }],
      [
        'a bare list of services',
        [service(), service({ id: 's2' }), second],
        { o1: ['s1', 's2'], o2: ['s2'] },
      ],
      ['a single service', service(), { o1: ['s1'] }],
      [
        'a list of full organizations',
        { contents: [{ ...ORGANIZATION, services: [{ id: 's1', name: 'A' }] }] },
        { o1: ['s1'] },
      ],
      [
        'a list of short organizations',
        { contents: [{ ...ORGANIZATION, website: 'https://a.example' }] },
        { o1: [] },
      ],
      ['a single organization', { ...ORGANIZATION, services: [] }, { o1: [] }],
      [
        'a service at a location',
        { id: 'x', service: service(), location: { name: 'Plein' } },
        { o1: ['s1'] },
      ],
      [
        'organizations and services side by side',
        { organizations: [ORGANIZATION], services: [{ id: 's1', name: 'A', organization_id: 'o1' }] },
        { o1: ['s1'] },
      ],
      [
        'services that name their organization by id only',
        [
          { id: 's1', name: 'A', organization_id: 'o9' },
          { id: 's2', name: 'B', organization_id: 'o9' },
        ],
        { o9: ['s1', 's2'] },
      ],
      [
        'services of organizations without an id',
        [service({ organization: { name: 'Café Noord' } })],
        { 'cafe-noord': ['s1'] },
      ],
      ['services of nobody', [{ id: 's1', name: 'A', status: 'active' }], { s1: ['s1'] }],
      ['empty', { contents: [], total_pages: 0, page_number: 1 }, {}],
    ];
    for (const [what, feed, expected] of shapes) {
      it(what, () => {
        const outcome = read(feed);
        expect(shape(outcome)).to.deep.equal(expected);
        expect(outcome.problems.filter(({ severity }) => severity === 'error')).to.deep.equal([]);
      });
    }
  });

  describe('is refused when it is', () => {
    const refused: [what: string, feed: unknown][] = [
      ['something else', { version: '3.0', openapi_url: 'https://a.example' }],
      ['a text', '"services"'],
      ['null', 'null'],
      ['a page without a list', { contents: null }],
    ];
    for (const [what, feed] of refused)
      it(what, () => expect(() => read(feed)).to.throw(ReadError, /Open Referral/));
  });

  it('is English unless it says otherwise', () => {
    expect(read([service()]).document.language).to.equal('en');
    expect(read([service()]).partners[0]).to.include({ language: 'en', source: SOURCE });
    expect(read({ language: 'nld', contents: [service()] }).partners[0]?.language).to.equal('nl');
  });

  it('is as fresh as its freshest service', () => {
    const { document } = read([
      service({ last_modified: '2026-01-01T00:00:00Z' }),
      service({ id: 's2', last_modified: '2026-03-01' }),
      service({ id: 's3', last_modified: 'yesterday' }),
    ]);
    expect(document.provenance).to.deep.equal({ modified: '2026-03-01' });
  });

  it('adds up the places of a service that is listed once per place', () => {
    const at = (city: string) => ({ id: city, service: service(), location: { addresses: [{ city }] } });
    const { partners } = read({ contents: [at('Hengelo'), at('Borne')] });
    expect(partners[0]?.offerings).to.have.length(1);
    expect(partners[0]?.offerings?.[0]?.locations).to.deep.equal([{ place: 'Hengelo' }, { place: 'Borne' }]);
  });
});

describe('An organization of a feed', () => {
  it('becomes a partner', () => {
    const { partners } = read({
      ...ORGANIZATION,
      alternate_name: 'WN',
      description: 'Voor iedereen.',
      website: 'www.noord.example',
      logo: 'https://noord.example/logo.png',
      email: 'info@noord.example',
      phones: [{ number: '"010 123 45 67"', extension: 12 }],
      attributes: [{ taxonomy_term: { code: 'welzijn', name: 'Welzijnswerk', taxonomy: 'kinds' } }],
      locations: [
        {
          name: 'Huis',
          latitude: '52.1',
          longitude: 6.7,
          addresses: [{ address_1: 'Plein 1', city: 'Hengelo' }],
        },
      ],
      services: [],
    });
    expect(partners[0]).to.deep.equal({
      id: 'o1',
      name: 'Welzijn Noord',
      description: 'Voor iedereen.\n\nWN',
      url: 'https://www.noord.example/',
      logo: 'https://noord.example/logo.png',
      kinds: ['welzijn'],
      contacts: [{ phone: '010 123 45 67 (12)', email: 'info@noord.example' }],
      locations: [{ name: 'Huis', street: 'Plein 1', place: 'Hengelo', lat: 52.1, lon: 6.7 }],
      offerings: [],
      language: 'en',
      source: SOURCE,
    });
  });

  it('of which only the id is known is called after its service, and that is said once', () => {
    const { partners, problems } = read([
      { id: 's1', name: 'A', organization_id: 'o1' },
      { id: 's2', name: 'B', organization_id: 'o1' },
    ]);
    expect(partners.map(({ id, name }) => [id, name])).to.deep.equal([['o1', 'A']]);
    expect(problems.map(({ path, severity }) => [path, severity])).to.deep.equal([['[0]', 'warning']]);
    expect(problems[0]!.hint).to.include('full=true');
  });

  it('of which a later record says the name is called by it', () => {
    const { partners, problems } = read([
      { id: 's1', name: 'A', organization_id: 'o1' },
      service({ id: 's2' }),
    ]);
    expect(partners.map(({ name }) => name)).to.deep.equal(['Welzijn Noord']);
    expect(problems).to.deep.equal([]);
  });
});

describe('A service of a feed', () => {
  const mapped: [what: string, fields: object, expected: Partial<Offering>][] = [
    ['has its status in small letters', { status: 'Temporarily Closed' }, { status: 'temporarily closed' }],
    ['was checked on the day it was assured', { assured_date: '2026-01-02' }, { checked: '2026-01-02' }],
    ['has an address of its own', { url: 'https://a.example/s' }, { url: 'https://a.example/s' }],
    ['may have a waiting time', { wait_time: '2 weeks' }, { waiting: '2 weeks' }],
    [
      'says who can come in its description',
      { description: 'A.', eligibility_description: 'Parents.' },
      { description: 'A.\n\nParents.' },
    ],
    [
      'says what is different now before anything else',
      { description: 'A.', alert: 'Closed today.' },
      { description: 'Closed today.\n\nA.' },
    ],
    ['says which interpreters there are', { interpretation_services: 'Urdu' }, { description: 'Urdu' }],
    [
      'loses the markup of older feeds',
      { description: '<p>A &amp; B<br/>C</p><p>D</p>' },
      { description: 'A & B\nC\nD' },
    ],
    [
      'keeps what only looks like markup',
      { description: 'age < 12 <script>' },
      { description: 'age < 12 <script>' },
    ],
    ['has ages', { minimum_age: 4, maximum_age: '12' }, { ages: { min: 4, max: 12 } }],
    ['has no limit for an age of 0 or of 100', { minimum_age: 0, maximum_age: 100 }, {}],
    [
      'has ages of the older profile',
      { eligibilitys: [{ eligibility: 'Youth', minimum_age: 12 }] },
      { ages: { min: 12 }, description: 'Youth' },
    ],
    [
      'speaks languages by their shortest tag, each once',
      {
        languages: [
          { code: 'eng' },
          { code: 'en', name: 'English' },
          { name: 'Kurdish' },
          { language: 'Urdu' },
          { name: 'Klingon' },
        ],
      },
      {
        languages: [
          { code: 'en', role: 'spoken' },
          { code: 'ku', role: 'spoken' },
          { code: 'ur', role: 'spoken' },
          { code: 'Klingon', role: 'spoken' },
        ],
      },
    ],
    [
      'is free when its text says just that',
      { fees_description: 'Free of charge.' },
      { cost: { free: true, text: 'Free of charge.' } },
    ],
    [
      'is not free when its text says more',
      { fees_description: 'Free for members' },
      { cost: { text: 'Free for members' } },
    ],
    [
      'is free when all its prices are 0',
      { cost_options: [{ amount: 0 }, { amount: '0.00' }] },
      { cost: { free: true, text: '0\n0.00' } },
    ],
    [
      'is not free when one price is 0',
      {
        cost_options: [
          { option: 'Child', amount: 0 },
          { option: 'Adult', amount: 5, currency: 'eur' },
        ],
      },
      { cost: { text: 'Child: 0\nAdult: 5 EUR' } },
    ],
    [
      'may say that nobody has to sign up',
      { application_process: 'Just turn up!' },
      { registration: { mode: 'none', text: 'Just turn up!' } },
    ],
    [
      'says how to sign up, not that one must',
      { application_process: 'Ring us.' },
      { registration: { mode: 'optional', text: 'Ring us.' } },
    ],
    [
      'is for areas',
      { service_areas: [{ name: 'Hengelo' }, { service_area: 'Borne' }, { name: 'Hengelo' }] },
      { areas: ['Hengelo', 'Borne'] },
    ],
    [
      'has a sentence about its area in its description',
      { service_areas: [{ name: 'x'.repeat(80) }] },
      { description: 'x'.repeat(80) },
    ],
    [
      'has themes from its taxonomy',
      { attributes: [{ taxonomy_term: { code: 'debt', name: 'Debt advice', taxonomy: 'needs' } }] },
      { themes: ['debt'] },
    ],
    [
      'has themes of the older profile',
      { service_taxonomys: [{ taxonomy: { id: 'x', name: 'Debt' } }] },
      { themes: ['Debt'] },
    ],
    [
      'has target groups from a taxonomy about people',
      { attributes: [{ taxonomy_term: { code: 'parents', taxonomy: 'Target audience' } }] },
      { targetGroups: ['parents'] },
    ],
    [
      'takes the name of a term whose code is a number',
      { attributes: [{ taxonomy_term: { code: '12.3', name: 'Debt' } }] },
      { themes: ['Debt'] },
    ],
    [
      'is at an address of the older profile',
      {
        service_at_locations: [
          { location: { physical_addresses: [{ city: 'Hengelo', postal_code: '7551' }] } },
        ],
      },
      { locations: [{ postcode: '7551', place: 'Hengelo' }] },
    ],
    [
      'is at the visiting address, not the postal one',
      {
        service_at_locations: [
          {
            location: {
              addresses: [
                { city: 'A', address_type: 'postal' },
                { city: 'B', address_type: 'physical' },
              ],
            },
          },
        ],
      },
      { locations: [{ place: 'B' }] },
    ],
    ['is at no place when that says nothing', { service_at_locations: [{ location: { id: 'l' } }, {}] }, {}],
    [
      'can be nulls everywhere',
      Object.fromEntries(
        [
          'description',
          'phones',
          'schedules',
          'languages',
          'minimum_age',
          'cost_options',
          'service_at_locations',
          'contacts',
          'attributes',
          'url',
          'assured_date',
        ].map((key) => [key, null]),
      ),
      {},
    ],
    [
      'can be lists of nulls',
      {
        phones: [null],
        schedules: [null],
        languages: [null],
        contacts: [null],
        attributes: [null, {}],
        service_at_locations: [null],
      },
      {},
    ],
    [
      'can be lists of texts',
      { phones: ['010'], languages: ['en'], contacts: 'x', attributes: {}, schedules: 1 },
      {},
    ],
  ];
  for (const [what, fields, expected] of mapped) {
    it(what, () => expect(offering(fields)).to.deep.equal({ id: 's1', name: 'Spreekuur', ...expected }));
  }

  it('gives its terms their names', () => {
    const attributes = [
      { taxonomy_term: { code: 'debt', name: 'Debt advice' } },
      { taxonomy_term: { code: '__proto__', name: 'x' } },
    ];
    const { document } = read([service({ attributes })]);
    expect(Object.entries(document.terms!.theme!)).to.deep.equal([
      ['debt', 'Debt advice'],
      ['__proto__', 'x'],
    ]);
    expect({}).not.to.have.property('x');
  });

  describe('can be reached', () => {
    const person = { name: 'Ann', title: 'Reception', email: 'ann@a.example', phones: [{ number: '010 1' }] };
    const contacts: [what: string, fields: object, expected: Offering['contacts']][] = [
      [
        'by a person with a function',
        { contacts: [person] },
        [{ function: 'Reception', name: 'Ann', email: 'ann@a.example', phone: '010 1' }],
      ],
      [
        'by a department when there is no title',
        { contacts: [{ department: 'Desk', email: 'd@a.example' }] },
        [{ function: 'Desk', email: 'd@a.example' }],
      ],
      [
        'by phone, without the quotes of a careless export',
        { phones: [{ number: '"+44 1234 234567"', extension: 100 }] },
        [{ phone: '+44 1234 234567 (100)' }],
      ],
      [
        'by its own phone and e-mail as one',
        { phones: [{ number: '010 2' }], email: 'info@a.example' },
        [{ phone: '010 2', email: 'info@a.example' }],
      ],
      [
        'by what nobody gave before',
        { contacts: [person], phones: [{ number: '010 1' }, { number: '010 2' }], email: 'ann@a.example' },
        [{ function: 'Reception', name: 'Ann', email: 'ann@a.example', phone: '010 1' }, { phone: '010 2' }],
      ],
      ['not by fax', { phones: [{ number: '010 3', type: 'fax' }] }, undefined],
      ['not by a number that is none', { phones: [{ number: '""' }, { number: null }, {}] }, undefined],
      [
        'by a phone with a word for what it is',
        { phones: [{ number: '010 4', description: 'Crisis line' }] },
        [{ phone: '010 4', function: 'Crisis line' }],
      ],
      [
        'at a place, by the name of that place',
        { service_at_locations: [{ location: { name: 'Huis', phones: [{ number: '010 5' }] } }] },
        [{ function: 'Huis', phone: '010 5' }],
      ],
      [
        'in languages',
        { phones: [{ number: '010 6', languages: [{ code: 'urd' }] }] },
        [{ phone: '010 6', languages: ['ur'] }],
      ],
    ];
    for (const [what, fields, expected] of contacts)
      it(what, () => expect(offering(fields).contacts).to.deep.equal(expected));
  });
});

describe('A summary', () => {
  const summaries: [what: string, text: string | undefined, expected: string | undefined][] = [
    ['is not needed for a short text', 'Short. And short.', undefined],
    ['is not there without a text', undefined, undefined],
    ['is the first sentence of a long text', `First one. ${'word '.repeat(60)}`, 'First one.'],
    [
      'does not end at a point inside a word',
      `Version 3.0 is here. ${'word '.repeat(60)}`,
      'Version 3.0 is here.',
    ],
    [
      'is as many words as fit when the sentence is long',
      'word '.repeat(100),
      `${'word '.repeat(40).trim()}…`,
    ],
    ['is cut anywhere when there are no words', 'x'.repeat(1e6), `${'x'.repeat(200)}…`],
  ];
  for (const [what, text, expected] of summaries) it(what, () => expect(summaryOf(text)).to.equal(expected));
});

describe('Schedules in words', () => {
  const week = { freq: 'WEEKLY', opens_at: '09:00', closes_at: '17:00' };
  const schedules: [what: string, schedules: object[], nl: string | undefined, en?: string][] = [
    ['days and times', [{ ...week, byday: 'MO,WE' }], 'ma, wo 09:00–17:00', 'Mon, Wed 09:00–17:00'],
    ['days in the order of the week', [{ ...week, byday: 'SU,MO,FR' }], 'ma, vr, zo 09:00–17:00'],
    [
      'days with the same times together',
      [
        { ...week, byday: 'TU' },
        { ...week, byday: 'MO' },
      ],
      'ma, di 09:00–17:00',
    ],
    [
      'days with other times apart',
      [
        { ...week, byday: 'MO' },
        { ...week, byday: 'TU', closes_at: '12:00' },
      ],
      'ma 09:00–17:00\ndi 09:00–12:00',
    ],
    [
      'times with seconds and a zone',
      [{ byday: 'MO', opens_at: '9:00:00+01:00', closes_at: '17.30' }],
      'ma 09:00–17:30',
    ],
    ['only a start', [{ byday: 'MO', opens_at: '10:00' }], 'ma 10:00'],
    ['only days', [{ byday: 'mo' }], 'ma'],
    [
      'every second week',
      [{ ...week, byday: 'MO', interval: '2' }],
      'ma 09:00–17:00 om de 2 weken',
      'Mon 09:00–17:00 every 2 weeks',
    ],
    [
      'a day of the month',
      [{ freq: 'MONTHLY', byday: '2MO,-1FR', opens_at: '10:00' }],
      '2e ma, laatste vr 10:00 elke maand',
      '2nd Mon, last Fri 10:00 every month',
    ],
    [
      'dates of the month',
      [{ freq: 'MONTHLY', bymonthday: '1,15', interval: 3 }],
      'dag 1, 15 om de 3 maanden',
      'day 1, 15 every 3 months',
    ],
    ['no dates of the month in a week', [{ freq: 'WEEKLY', byday: 'MO', bymonthday: '1,15' }], 'ma'],
    [
      'a period',
      [{ byday: 'MO', valid_from: '2026-01-01', valid_to: '2026-06-30' }],
      'ma (vanaf 1 januari 2026 tot en met 30 juni 2026)',
    ],
    ['no period that does not exist', [{ byday: 'MO', valid_from: '2026-02-30' }], 'ma'],
    ['no period alone', [{ valid_from: '2026-01-01' }], undefined],
    [
      'what people wrote themselves, once',
      [
        { ...week, byday: 'MO', description: 'Niet in mei.' },
        { ...week, byday: 'TU', description: 'Niet in mei.' },
      ],
      'ma, di 09:00–17:00\nNiet in mei.',
    ],
    ['no times that do not exist', [{ byday: 'MO', opens_at: '25:00', closes_at: '12:75' }], 'ma'],
    ['nothing about nothing', [{}], undefined],
    ['nothing without schedules', [], undefined],
    [
      'nothing of the wrong kind',
      [{ byday: 12, opens_at: {}, freq: [], interval: 'x', valid_from: null }],
      undefined,
    ],
  ];
  for (const [what, list, nl, en] of schedules) {
    it(`are ${what}`, () => {
      expect(scheduleText(list as never, 'nl')).to.equal(nl);
      if (en !== undefined) expect(scheduleText(list as never, 'en')).to.equal(en);
    });
  }

  it('are in English words for a language that is no language', () => {
    expect(scheduleText([{ byday: 'MO' }], 'not a tag!')).to.equal('Mon');
  });

  it('are those of the service, else those of its places', () => {
    const places = [{ location: {}, schedules: [{ byday: 'TU' }] }];
    expect(offering({ schedules: [{ byday: 'MO' }], service_at_locations: places }).schedule).to.equal('Mon');
    expect(offering({ service_at_locations: places }).schedule).to.equal('Tue');
  });
});

describe('What is wrong in a feed', () => {
  const wrong: [what: string, feed: unknown, partners: Record<string, string[]>, paths: string[]][] = [
    ['a service without an id', { contents: [service({ id: null })] }, { o1: [] }, ['contents[0].id']],
    [
      'a service without a name',
      { contents: [service(), service({ id: 's2', name: '' })] },
      { o1: ['s1'] },
      ['contents[1].name'],
    ],
    ['an organization without an id', { contents: [{ name: 'A', website: 'a' }] }, {}, ['contents[0].id']],
    ['a service of nobody without an id', [{ name: 'A', status: 'active' }], {}, ['[0].id']],
    [
      'an entry that is none',
      { content: [null, 'x', [], service()] },
      { o1: ['s1'] },
      ['content[0]', 'content[1]', 'content[2]'],
    ],
    ['a list of taxonomy terms', { contents: [{ id: '1', name: 'A', term_uri: 'x' }] }, {}, ['contents[0]']],
    ['a script for an address', [service({ url: 'javascript:alert(1)' })], { o1: ['s1'] }, ['[0].url']],
    [
      'a script for a website',
      [{ ...ORGANIZATION, website: 'data:text/html,x', services: [] }],
      { o1: [] },
      ['[0].website'],
    ],
    [
      'a day that does not exist',
      [service({ assured_date: '2026-02-30' })],
      { o1: ['s1'] },
      ['[0].assured_date'],
    ],
    ['an age that is no number', [service({ minimum_age: 'twelve' })], { o1: ['s1'] }, ['[0].minimum_age']],
    [
      'coordinates outside the globe',
      [service({ service_at_locations: [{}, { location: { latitude: 100, longitude: 200 } }] })],
      { o1: ['s1'] },
      ['[0].service_at_locations[1].location.latitude', '[0].service_at_locations[1].location.longitude'],
    ],
    [
      'coordinates of an organization',
      [{ ...ORGANIZATION, services: [], locations: [{ latitude: 100 }] }],
      { o1: [] },
      ['[0].locations[0].latitude'],
    ],
    [
      'a service of an organization',
      [{ ...ORGANIZATION, services: [{ id: 's1', name: 'A' }, { id: 's2' }] }],
      { o1: ['s1'] },
      ['[0].services[1].name'],
    ],
    [
      'a service at a location',
      { contents: [{ service: service({ url: 'data:x' }), location: { latitude: 91 } }] },
      { o1: ['s1'] },
      ['contents[0].service.url', 'contents[0].location.latitude'],
    ],
  ];
  for (const [what, feed, partners, paths] of wrong) {
    it(`is left out and found back in the feed: ${what}`, () => {
      const outcome = read(feed);
      expect(shape(outcome)).to.deep.equal(partners);
      expect([...outcome.paths].sort()).to.deep.equal([...paths].sort());
    });
  }

  it('does no harm: services and organizations that hold each other', () => {
    const organization: Record<string, unknown> = { ...ORGANIZATION };
    const one: Record<string, unknown> = { id: 's1', name: 'A', organization };
    one.service_at_locations = [{ service: one, location: { name: 'Huis', organization } }];
    organization.services = [one, { id: 's2', name: 'B', organization }];
    organization.locations = [{ name: 'Huis', services: organization.services }];
    expect(shape(read([organization]))).to.deep.equal({ o1: ['s1', 's2'] });
    expect(shape(read({ contents: [one, one] }))).to.deep.equal({ o1: ['s1', 's1'] });
  });

  it('does no harm: nesting written out a thousand times', () => {
    let nested: object = { id: 's0', name: 'A' };
    for (let i = 1; i < 1000; i++)
      nested = { id: `s${i}`, name: 'A', organization: { ...ORGANIZATION, services: [nested] } };
    expect(shape(read(JSON.stringify([nested])))).to.have.property('o1');
  });

  it('does no harm: a megabyte in every field', () => {
    const long = (text: string) =>
      read([
        service(
          Object.fromEntries(
            [
              'description',
              'fees_description',
              'application_process',
              'wait_time',
              'url',
              'email',
              'status',
            ].map((key) => [key, text]),
          ),
        ),
      ]);
    const start = performance.now();
    for (const text of ['x', ' x', '<p>x', '. ', '-', '\n']) {
      expect(JSON.stringify(long(text.repeat(1e6 / text.length)).partners).length).to.be.below(300_000);
    }
    expect(performance.now() - start).to.be.below(5000);
  });

  it('does no harm: keys that objects inherit', () => {
    const feed =
      '{"contents": [{"id": "s1", "name": "A", "status": "active", "__proto__": {"polluted": 1}, "organization": {"id": "__proto__", "name": "constructor"}}]}';
    expect(read(feed).partners.map(({ id, name }) => [id, name])).to.deep.equal([
      ['__proto__', 'constructor'],
    ]);
    expect({}).not.to.have.property('polluted');
  });
});

describe('The next page of a feed', () => {
  const page = (fields: object) => ({ contents: [service()], ...fields });
  const nexts: [what: string, source: string, fields: object, expected: string | undefined][] = [
    ['is asked for in 3.0', SOURCE, { page_number: 1, total_pages: 3, last_page: false }, `${SOURCE}?page=2`],
    ['is asked for in the UK profile', SOURCE, { number: 1, totalPages: 3, last: false }, `${SOURCE}?page=2`],
    [
      'keeps what else was asked',
      `${SOURCE}?per_page=50&page=2&full=true`,
      { page_number: 2, total_pages: 3 },
      `${SOURCE}?per_page=50&page=3&full=true`,
    ],
    [
      'is asked for with numbers as texts',
      SOURCE,
      { page_number: '1', total_pages: '3' },
      `${SOURCE}?page=2`,
    ],
    [
      'is asked for when the feed does not number its pages',
      `${SOURCE}?page=2`,
      { total_pages: 3 },
      `${SOURCE}?page=3`,
    ],
    [
      'is asked for when only the end is told',
      SOURCE,
      { page_number: 1, last_page: false },
      `${SOURCE}?page=2`,
    ],
    ['is asked for when pages count from 0', SOURCE, { number: 0, totalPages: 3 }, `${SOURCE}?page=1`],
    [
      'is not there after the last',
      `${SOURCE}?page=3`,
      { page_number: 3, total_pages: 3, last_page: true },
      undefined,
    ],
    [
      'is not there when the feed says so',
      SOURCE,
      { page_number: 1, total_pages: 3, last_page: true },
      undefined,
    ],
    [
      'is asked for after an empty one in the middle',
      SOURCE,
      { page_number: 1, total_pages: 3, contents: [], empty: true },
      `${SOURCE}?page=2`,
    ],
    [
      'is counted by what was asked, not by what a page calls itself',
      `${SOURCE}?page=2`,
      { page_number: 5, total_pages: 5, last_page: true },
      `${SOURCE}?page=3`,
    ],
    [
      'is asked for after a page that calls itself an earlier one: what it gives will tell',
      `${SOURCE}?page=2`,
      { page_number: 1, total_pages: 3, last_page: false },
      `${SOURCE}?page=3`,
    ],
    [
      'is not there when there is nothing at all',
      SOURCE,
      { page_number: 1, total_pages: 3, total_items: 0, contents: [], empty: true },
      undefined,
    ],
    [
      'is not there when this one is empty and only the end would be told',
      SOURCE,
      { page_number: 1, last_page: false, contents: [], empty: true },
      undefined,
    ],
    ['is not there in a feed without pages', SOURCE, {}, undefined],
    [
      'is not there when nothing makes sense',
      SOURCE,
      { page_number: null, total_pages: 'many', last_page: 'x' },
      undefined,
    ],
  ];
  for (const [what, source, fields, expected] of nexts) {
    it(what, () => {
      const outcome = read(page(fields), source);
      expect(outcome.next).to.equal(expected);
      expect(outcome.problems).to.deep.equal([]);
    });
  }

  const stuck: [what: string, source: string, fields: object][] = [
    ['whose number is no number of a page', SOURCE, { page_number: 1.5, total_pages: 3 }],
    ['whose number is below nothing', SOURCE, { page_number: -1, total_pages: 3 }],
    ['whose number is too large to count on', SOURCE, { page_number: 2 ** 53, total_pages: 2 ** 60 }],
    ['that did not come from an address', 'document', { page_number: 1, total_pages: 3 }],
  ];
  for (const [what, source, fields] of stuck) {
    it(`is not asked for after a page ${what}, and that is said`, () => {
      const { next, problems, partners } = read(page(fields), source);
      expect(next).to.equal(undefined);
      expect(problems.map(({ severity }) => severity)).to.deep.equal(['warning']);
      expect(partners).to.have.length(1);
    });
  }

  it('is never anywhere else, whatever the feed says', () => {
    const { next } = read(
      page({
        page_number: 1,
        total_pages: 3,
        next: 'https://evil.example/',
        links: { next: '//evil.example' },
      }),
    );
    expect(next).to.equal(`${SOURCE}?page=2`);
  });
});
