import { expect } from '@open-wc/testing';
import {
  createIndex,
  FACET_IDS,
  parseFilters,
  PartnerIndex,
  type FacetId,
  type Filters,
  type Partner,
} from '../../../src/model/partners/index.js';

const partner = (id: string, rest: Partial<Partner> = {}): Partner => ({
  id,
  name: id,
  language: 'nl',
  source: 'test',
  ...rest,
});

const PARTNERS: Partner[] = [
  partner('bibliotheek', {
    name: { nl: 'Bibliotheek De Brug', en: 'The Bridge Library' },
    corner: 'community',
    kinds: ['bibliotheek'],
    locations: [{ place: 'Hengelo', lat: 52.27, lon: 6.79 }],
    offerings: [
      { id: 'taalcafe', name: 'Taalcafé', themes: ['taal'], languages: ['nl', 'ar'], cost: { free: true } },
      { id: 'voorlezen', name: 'Voorlezen', themes: ['lezen'], languages: ['nl'], cost: { text: '€ 5' } },
    ],
  }),
  partner('welzijn', {
    name: 'Welzijn Noord',
    corner: 'care',
    description: 'Opvoeden en opgroeien, ook voor wie Tigrinya spreekt.',
    locations: [{ place: 'Groningen', lat: 53.22, lon: 6.57 }],
    offerings: [
      {
        id: 'spreekuur',
        name: 'Spreekuur',
        themes: ['opvoeden', 'taal'],
        languages: [{ code: 'ti', role: 'spoken' }],
      },
    ],
  }),
  partner('école', { name: 'École Zuid', corner: 'school' }),
  partner('zwemclub', { name: 'Zwemclub', corner: 'community', kinds: ['sportvereniging'], offerings: [] }),
];

const TERMS = { theme: { opvoeden: { nl: 'Opvoeden', uk: 'Виховання' } } };
const ids = (partners: readonly { partner: Partner }[]) => partners.map((result) => result.partner.id);

describe('A directory of partners', () => {
  const index = () => createIndex({ partners: PARTNERS, terms: TERMS });

  it('shows everybody in the order of the alphabet when nothing is asked', async () => {
    const { results, count } = (await index()).search();
    expect(ids(results)).to.deep.equal(['bibliotheek', 'école', 'welzijn', 'zwemclub']);
    expect(count).to.equal(4);
  });

  describe('is searched', () => {
    const queries: [what: string, query: string, expected: string[]][] = [
      ['by name', 'welzijn', ['welzijn']],
      ['by a name in another language', 'library', ['bibliotheek']],
      ['without accents', 'ecole', ['école']],
      ['by the start of a word', 'bibl', ['bibliotheek']],
      ['with one typo', 'biblotheek', ['bibliotheek']],
      ['by the name of an offering', 'voorlezen', ['bibliotheek']],
      ['by words of the description', 'opgroeien', ['welzijn']],
      ['by the label of a theme in any language', 'виховання', ['welzijn']],
      ['by place', 'hengelo', ['bibliotheek']],
      ['for all words at once', 'welzijn hengelo', []],
      ['for nothing that is there', 'xyzzy', []],
      ['for punctuation only, which is no question', '…!?', ['bibliotheek', 'école', 'welzijn', 'zwemclub']],
      ['for what objects inherit, which nobody wrote', 'constructor __proto__', []],
    ];
    for (const [what, query, expected] of queries) {
      it(what, async () => expect(ids((await index()).search({ query }).results)).to.deep.equal(expected));
    }

    it('for a megabyte, without hanging', async () => {
      const directory = await index();
      const start = performance.now();
      expect(directory.search({ query: 'a'.repeat(1e6) }).count).to.equal(0);
      expect(performance.now() - start).to.be.below(2000);
    });

    it('and puts the offering that answers first', async () => {
      const [result] = (await index()).search({ query: 'voorlezen' }).results;
      expect(result?.offerings.map(({ id }) => id)).to.deep.equal(['voorlezen', 'taalcafe']);
      expect(result?.score).to.be.above(0);
      expect(result?.terms).to.include('voorlezen');
    });

    it('before the index is ready, and finds nothing then instead of everything', async () => {
      const directory = new PartnerIndex({ partners: PARTNERS });
      expect(directory.prepared).to.equal(false);
      expect(directory.search({ query: 'welzijn' }).count).to.equal(0);
      expect(directory.search({ filters: { corner: ['care'] } }).count).to.equal(1);
      await directory.prepare();
      expect(directory.search({ query: 'welzijn' }).count).to.equal(1);
    });
  });

  describe('is filtered', () => {
    const choices: [what: string, filters: Filters, expected: string[]][] = [
      ['by the partner', { corner: ['community'] }, ['bibliotheek', 'zwemclub']],
      ['by its offerings', { theme: ['taal'] }, ['bibliotheek', 'welzijn']],
      ['by any value of a facet', { corner: ['care', 'school'] }, ['école', 'welzijn']],
      ['by all facets', { theme: ['taal'], corner: ['care'] }, ['welzijn']],
      ['by two facets of one offering, not of two', { theme: ['lezen'], language: ['ar'] }, []],
      ['by a language however it was written', { language: ['ti'] }, ['welzijn']],
      ['by a value that nobody has', { theme: ['constructor'] }, []],
      [
        'by an empty list, which is no choice',
        { theme: [] },
        ['bibliotheek', 'école', 'welzijn', 'zwemclub'],
      ],
    ];
    for (const [what, filters, expected] of choices) {
      it(what, async () => expect(ids((await index()).search({ filters }).results)).to.deep.equal(expected));
    }

    it('down to the offerings that answer', async () => {
      const [result] = (await index()).search({ filters: { theme: ['lezen'] } }).results;
      expect(result?.offerings.map(({ id }) => id)).to.deep.equal(['voorlezen']);
    });
  });

  describe('is sorted', () => {
    it('by distance, with who has no place last', async () => {
      const near = { lat: 53.2, lon: 6.5 };
      const { results } = (await index()).search({ sort: 'distance', near });
      expect(ids(results)).to.deep.equal(['welzijn', 'bibliotheek', 'école', 'zwemclub']);
    });

    it('by name when nobody knows where the visitor is', async () => {
      expect(ids((await index()).search({ sort: 'distance' }).results)[0]).to.equal('bibliotheek');
    });

    it('by how well a partner answers', async () => {
      const partners = [partner('a', { description: 'Taal en meer' }), partner('b', { name: 'Taal' })];
      expect(ids((await createIndex({ partners })).search({ query: 'taal' }).results)).to.deep.equal([
        'b',
        'a',
      ]);
    });

    it('with numbers in names as people count', async () => {
      const partners = [partner('School 10'), partner('School 9')];
      expect(ids((await createIndex({ partners })).search().results)).to.deep.equal([
        'School 9',
        'School 10',
      ]);
    });
  });

  describe('counts', () => {
    const situations: { query?: string; filters?: Filters }[] = [
      {},
      { filters: { corner: ['community'] } },
      { filters: { theme: ['taal'] } },
      { filters: { theme: ['taal', 'lezen'], language: ['nl'] } },
      { query: 'taal' },
      { query: 'taal', filters: { corner: ['care'] } },
    ];
    for (const { query, filters = {} } of situations) {
      it(`what choosing a value would bring, given ${JSON.stringify({ query, filters })}`, async () => {
        const directory = await index();
        const { facets } = directory.search({ query, filters });
        for (const facet of FACET_IDS) {
          for (const [value, count] of Object.entries(facets[facet])) {
            const chosen = directory.search({ query, filters: { ...filters, [facet]: [value] } });
            expect(count, `${facet} ${value}`).to.equal(chosen.count);
          }
        }
      });
    }

    it('values that are called like what objects inherit', async () => {
      const offerings = [{ id: 'a', name: 'A', themes: ['constructor', '__proto__', 'toString'] }];
      const { facets } = (await createIndex({ partners: [partner('p', { offerings })] })).search();
      expect(Object.entries(facets.theme)).to.deep.equal([
        ['constructor', 1],
        ['__proto__', 1],
        ['toString', 1],
      ]);
      expect(Object.prototype).not.to.have.property('n');
    });

    it('a partner once, however many of its offerings have a value', async () => {
      const offerings = ['a', 'b'].map((id) => ({ id, name: id, themes: ['taal', 'taal'] }));
      const { facets } = (await createIndex({ partners: [partner('p', { offerings })] })).search();
      expect(facets.theme).to.deep.equal({ taal: 1 });
    });
  });

  it('can be empty', async () => {
    const directory = await createIndex({ partners: [] });
    expect(directory.search({ query: 'taal' }).count).to.equal(0);
    expect(directory.search().count).to.equal(0);
  });
});

describe('Filters from an address', () => {
  const parsed: [what: string, entries: [string, string][], expected: Filters][] = [
    ['are kept when they are known', [['theme', 'taal']], { theme: ['taal'] }],
    [
      'add up',
      [
        ['theme', 'taal'],
        ['theme', 'lezen'],
      ],
      { theme: ['taal', 'lezen'] },
    ],
    [
      'count once',
      [
        ['theme', 'taal'],
        ['theme', 'taal'],
      ],
      { theme: ['taal'] },
    ],
    ['are dropped when nobody knows them', [['colour', 'red']], {}],
    ['are dropped when they are empty', [['theme', '']], {}],
    [
      'are dropped when they mean to harm',
      [
        ['__proto__', 'x'],
        ['constructor', 'x'],
      ],
      {},
    ],
  ];
  for (const [what, entries, expected] of parsed) {
    it(what, () => expect(parseFilters(entries)).to.deep.equal(expected));
  }
});

describe('The names of facets', () => {
  it('are each there once', () => {
    expect(new Set<FacetId>(FACET_IDS).size).to.equal(FACET_IDS.length);
  });
});
