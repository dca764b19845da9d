import { expect } from '@open-wc/testing';
import { createIndex, type PartnersInput } from '../../../src/model/partners/index.js';
import { ids, offering, partner } from './support.js';

const partners = [
  partner('homework', { description: 'Huiswerkbegeleiding' }),
  partner('tutor', { description: 'Bijles' }),
  partner('class', { description: 'Een klas waar iedereen huiswerk maakt' }),
  partner('support', { description: 'Studiehulp' }),
  partner('doctor', { description: 'Dokter', locations: [{ place: 'Hengelo' }] }),
  partner('doctor too', { description: 'طبيب' }),
  partner('other', { description: 'Zwemmen', locations: [{ place: 'Hengelo' }] }),
];
const synonym = {
  huiswerkbegeleiding: 'bijles, Studiehulp; huiswerk klas',
  tutoring: { nl: 'bijles', en: 'coaching' },
  huisarts: { nl: 'dokter', ar: 'طَبيب، حكيم' },
  leeg: ' , ;',
};
const search = async (query: string, terms: PartnersInput['terms'] = { synonym }) =>
  (await createIndex({ partners, terms })).search({ query }).results;

const HELP = ['class', 'homework', 'support', 'tutor'];
const DOCTORS = ['doctor', 'doctor too'];

describe('Synonyms', () => {
  const queries: [what: string, query: string, expected: string[]][] = [
    ['find what any of them finds', 'bijles', HELP],
    ['work both ways', 'huiswerkbegeleiding', HELP],
    ['forgive case and accents', 'STUDIEHÚLP', HELP],
    ['can be several words', 'huiswerk klas', HELP],
    ['in any language, those that share a word taken together', 'coaching', HELP],
    ['of which several words are the start', 'huiswerk kl', HELP],
    ['before they are typed to their end', 'coac', HELP],
    ['in Arabic', 'حكيم', DOCTORS],
    ['in Arabic, with an Arabic comma and without vowel marks', 'طبيب', DOCTORS],
    ['leave the other words as they are', 'huisarts hengelo', ['doctor']],
    ['in the place of one word among others', 'hengelo huisarts', ['doctor']],
    ['need more than three letters to be guessed', 'coa', []],
    ['are not guessed before the last word', 'coac hengelo', []],
    ['are not taken from what stands in the middle of a query apart', 'huiswerk hengelo klas', []],
  ];
  for (const [what, query, expected] of queries) {
    it(what, async () => expect(ids(await search(query)).sort()).to.deep.equal(expected));
  }

  it('count for less than the word that was typed, however rare they are', async () => {
    for (const [query, first] of [
      ['bijles', 'tutor'],
      ['studiehulp', 'support'],
      ['huiswerkbegeleiding', 'homework'],
      ['huisarts dokter', 'doctor'],
    ] as const)
      expect(ids(await search(query))[0], query).to.equal(first);
    const many = [partner('rare', { description: 'Studiehulp' })].concat(
      Array.from({ length: 50 }, (_, i) => partner(`common ${i}`, { description: 'Bijles' })),
    );
    const { results } = (await createIndex({ partners: many, terms: { synonym } })).search({
      query: 'bijles',
    });
    expect(results.at(-1)!.partner.id).to.equal('rare');
  });

  it('say which words were found, so that they can be marked', async () => {
    const results = await search('bijles');
    const terms = Object.fromEntries(results.map((result) => [result.partner.id, [...result.terms].sort()]));
    expect(terms).to.deep.equal({
      tutor: ['bijles'],
      homework: ['huiswerkbegeleiding'],
      support: ['studiehulp'],
      class: ['huiswerk', 'klas'],
    });
  });

  it('are not needed', async () => {
    expect(ids(await search('bijles', {}))).to.deep.equal(['tutor']);
    expect(ids(await search('bijles', { synonym: {} }))).to.deep.equal(['tutor']);
  });

  it('can be written wrongly, or be called like what objects inherit', async () => {
    const odd = { synonym: { constructor: 'bijles', a: null, b: 7, c: { nl: null }, __proto__: 'x' } };
    expect(ids(await search('constructor', odd as never))).to.deep.equal(['tutor']);
  });

  it('do not hang when there are a great many', async () => {
    const all = Array.from({ length: 20_000 }, (_, i) => `woord${i}`).join(',');
    const start = performance.now();
    expect((await search('woord', { synonym: { alles: all } })).length).to.equal(0);
    expect(performance.now() - start).to.be.below(2000);
  });
});

describe('The words for what a partner is and does', () => {
  const labelled = [
    partner('p', {
      kinds: ['kind-term'],
      corner: 'care',
      cooperation: ['wellbeing'],
      cooperationStatus: 'wanted',
      offerings: [
        offering('o', {
          themes: ['theme-term'],
          beneficiaries: ['parent'],
          targetGroups: ['newcomers'],
          languages: [{ code: 'ti', role: 'interpreter' }],
          areas: ['Noord'],
          cost: { free: true },
        }),
      ],
    }),
    partner('q'),
  ];
  const own: Record<string, Record<string, string | Record<string, string>>> = {
    kind: { 'kind-term': 'Bibliotheek' },
    corner: { care: 'Zorg' },
    cooperation: { wellbeing: 'Welzijn' },
    cooperationStatus: { wanted: 'Gewenst' },
    theme: { 'theme-term': { nl: 'Opvoeden', uk: 'Виховання' } },
    beneficiary: { parent: 'Ouder' },
    targetGroup: { newcomers: 'Nieuwkomers' },
    language: { ti: 'Tigrinya' },
    languageRole: { interpreter: 'Tolk' },
    area: { Noord: 'De buurt boven het kanaal' },
    cost: { free: 'Gratis' },
  };
  for (const [vocabulary, terms] of Object.entries(own)) {
    const [label] = Object.values(terms).flatMap((text) =>
      typeof text === 'string' ? [text] : Object.values(text),
    );
    it(`are searched: ${vocabulary}, ${label}`, async () => {
      const index = await createIndex({ partners: labelled, terms: own });
      expect(ids(index.search({ query: label!.toUpperCase() }).results)).to.deep.equal(['p']);
    });
  }

  it('are searched in every language of the document', async () => {
    const index = await createIndex({ partners: labelled, terms: own });
    expect(ids(index.search({ query: 'виховання тигринья' }).results)).to.deep.equal([]);
    expect(ids(index.search({ query: 'виховання tolk' }).results)).to.deep.equal(['p']);
  });
});
