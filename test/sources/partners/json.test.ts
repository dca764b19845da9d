import { expect } from '@open-wc/testing';
import { translate } from '../../../src/sources/explain.js';
import { ReadError } from '../../../src/sources/read-error.js';
import { readJson } from '../../../src/sources/partners/json.js';
import { readPage } from './read-page.js';
import { loadExplanations } from '../../../src/sources/faults.js';

before(loadExplanations);

const read = (document: unknown) => readPage(readJson, document);

/** The texts and addresses that a partner can hold, each with the same value. */
function everywhere(value: string) {
  const contact = { function: value, name: value, phone: value, email: value, url: value, hours: value };
  const place = { name: value, street: value, postcode: value, place: value, accessibility: [value] };
  const texts = { name: value, summary: value, description: value };
  return {
    id: 'p',
    ...texts,
    url: value,
    logo: value,
    kinds: [value],
    role: value,
    does: [value],
    doesNot: [value],
    owner: value,
    contacts: [contact],
    locations: [place],
    venues: [
      {
        ...texts,
        place,
        contact,
        availableFor: [value],
        availability: value,
        equipment: [value],
        cost: { text: value },
      },
    ],
    shares: [value],
    offerings: [
      {
        id: 'o',
        ...texts,
        themes: [value],
        cost: { text: value },
        registration: { mode: 'required', url: value, text: value },
        schedule: value,
        contacts: [contact],
        url: value,
        materials: [{ label: value, url: value }],
      },
    ],
  };
}

/** Every value under a key, however deep. */
function valuesOf(thing: unknown, key: RegExp): unknown[] {
  if (typeof thing !== 'object' || thing === null) return [];
  return Object.entries(thing).flatMap(([name, value]) => [
    ...(key.test(name) ? [value] : []),
    ...valuesOf(value, key),
  ]);
}

describe('A partners document', () => {
  it('gives each partner its language and source', () => {
    const { partners } = read({ language: 'en', partners: [{ id: 'a', name: 'A' }] });
    expect(partners).to.deep.equal([
      { id: 'a', name: 'A', language: 'en', source: 'https://feed.example/services' },
    ]);
  });

  it('is Dutch unless it says otherwise', () => {
    expect(read({ partners: [{ id: 'a', name: 'A' }] }).partners[0]).to.include({ language: 'nl' });
  });

  it('keeps what it says about itself, and leaves out what is wrong in that', () => {
    const { document, paths } = read({
      title: { nl: 'Partners' },
      provenance: { publisher: 'Gemeente', modified: '2026-02-30', sourceUrl: 'javascript:alert(1)' },
      terms: { theme: { taal: 'Taal' } },
      partners: [],
    });
    expect(document).to.deep.include({ title: { nl: 'Partners' }, terms: { theme: { taal: 'Taal' } } });
    expect(document.provenance).to.deep.equal({ publisher: 'Gemeente' });
    expect(paths.sort()).to.deep.equal(['provenance.modified', 'provenance.sourceUrl']);
  });

  it('has addresses that are relative to itself', () => {
    const { partners } = read({
      partners: [
        { id: 'a', name: 'A', url: '/a', logo: 'logo.png', offerings: [{ id: 'o', name: 'O', url: '#o' }] },
      ],
    });
    expect(partners[0]).to.include({ url: 'https://feed.example/a', logo: 'https://feed.example/logo.png' });
    expect(partners[0]?.offerings?.[0]?.url).to.equal('https://feed.example/services#o');
  });

  describe('without a list of partners is refused, with what there is instead', () => {
    const refused: [what: string, document: unknown, words: RegExp][] = [
      ['as an object', { items: [], total: 1 }, /“partners”.*items, total/],
      ['as a list', [{ id: 'a' }], /lijst alleen.*Zet eromheen: \{"partners": \[…\]\}/],
      ['as null', null, /iets anders/],
      ['as a text', '"partners"', /iets anders/],
      ['with partners that are no list', { partners: { a: {} } }, /“partners” is geen lijst/],
    ];
    for (const [what, document, words] of refused) {
      it(what, () => {
        let error: unknown;
        try {
          read(document);
        } catch (thrown) {
          error = thrown;
        }
        expect(error).to.be.instanceOf(ReadError);
        translate(error as ReadError);
        expect((error as ReadError).message).to.match(words);
      });
    }
  });

  it('loses only what is wrong', () => {
    const { partners, paths } = read({
      partners: [
        { name: 'Zonder id' },
        {
          id: 'a',
          name: 'A',
          corner: 'moon',
          offerings: [{ id: 'o' }, { id: 'p', name: 'P', ages: { min: '4', max: 'twaalf' } }],
        },
        null,
        'b',
        { id: 12, name: 13 },
      ],
    });
    expect(partners.map(({ id }) => id)).to.deep.equal(['a', '12']);
    expect(partners[0]?.offerings).to.deep.equal([{ id: 'p', name: 'P', ages: { min: 4 } }]);
    expect(paths).to.deep.equal([
      'partners[0].id',
      'partners[1].corner',
      'partners[1].offerings[0].name',
      'partners[1].offerings[1].ages.max',
      'partners[2]',
      'partners[3]',
    ]);
  });

  it('can be nulls everywhere', () => {
    const partner = Object.fromEntries(Object.keys(everywhere('')).map((key) => [key, null]));
    const { partners, problems } = read({
      title: null,
      terms: null,
      partners: [{ ...partner, id: 'a', name: 'A' }],
    });
    expect(partners[0]).to.deep.include({ id: 'a', name: 'A' });
    expect(problems).to.deep.equal([]);
  });

  describe('that means harm', () => {
    for (const script of [
      'javascript:alert(1)',
      'data:text/html,<script>alert(1)</script>',
      ' java\nscript:alert(1)',
      'vbscript:x',
    ]) {
      it(`has no ${JSON.stringify(script)} left in any address, and says so`, () => {
        const { partners, problems } = read({ partners: [everywhere(script)] });
        expect(valuesOf(partners, /url$|logo/i)).to.deep.equal([]);
        expect(problems.filter(({ path }) => /url$|logo/.test(path)).length).to.be.at.least(6);
      });
    }

    it('keeps scripts in texts as the texts that they are', () => {
      const script = '<script>alert(1)</script><img src=x onerror=alert(1)>';
      const { partners } = read({ partners: [everywhere(script)] });
      expect(partners[0]).to.include({ name: script, description: script });
    });

    it('is cut where a field holds a megabyte', () => {
      const { partners, problems } = read({ partners: [everywhere('x'.repeat(1e6))] });
      expect(JSON.stringify(partners).length).to.be.below(1e6);
      expect(problems.length).to.be.above(10);
    });

    it('does not change what objects inherit', () => {
      read(
        '{"partners": [{"id": "a", "name": "A", "__proto__": {"polluted": 1}, "constructor": {"prototype": {"polluted": 1}}}], "terms": {"__proto__": {"polluted": "1"}, "constructor": {"a": "b"}}, "__proto__": {"polluted": 1}}',
      );
      expect({}).not.to.have.property('polluted');
    });

    it('can be an object that holds itself', () => {
      const partner: Record<string, unknown> = { id: 'a', name: 'A' };
      partner.offerings = [{ id: 'o', name: 'O', partner }, partner];
      expect(read({ partners: [partner, partner] }).partners).to.have.length(2);
    });

    it('can be an object of which one record throws', () => {
      const trap = {
        id: 'a',
        get name(): string {
          throw new Error('trap');
        },
      };
      const { partners, problems } = read({ partners: [trap, { id: 'b', name: 'B' }] });
      expect(partners.map(({ id }) => id)).to.deep.equal(['b']);
      expect(problems).to.have.length(1);
    });
  });
});
