import { expect } from '@open-wc/testing';
import { facetsIn, recordsFor, titleOf, type ReadDocument } from '../../src/builder/facets.js';
import { FACET_WORDS, TERM_WORDS } from '../../src/builder/facet-words.js';
import { fullTermLabel as activityLabel } from '../../src/internal/activities/full-vocabulary.js';
import { fullTermLabel as partnerLabel } from '../../src/internal/partners/full-vocabulary.js';
import { FACET_IDS as ACTIVITY_FACETS } from '../../src/model/activities/filters.js';
import { FACET_IDS as PARTNER_FACETS } from '../../src/model/partners/filters.js';

const PARTNERS = {
  title: { en: 'Partners', nl: 'Onze partners' },
  language: 'nl',
  terms: { theme: { taal: { nl: 'Taal en lezen', en: 'Language' } } },
  partners: [
    {
      id: 'bieb',
      name: 'Bibliotheek',
      corner: 'community',
      offerings: [
        { id: 'a', name: 'Taalcafé', themes: ['taal'], languages: ['ar', 'nl'], ages: { min: 3, max: 6 } },
        { id: 'b', name: 'Voorlezen', themes: ['taal', 'lezen, samen'], cost: { free: true } },
      ],
    },
    {
      id: 'cjg',
      name: { nl: 'Centrum voor Jeugd' },
      corner: 'care',
      offerings: [{ id: 'c', name: 'Spreekuur', themes: ['opvoeden'] }],
    },
  ],
} as unknown as ReadDocument;

describe('What a list can be narrowed down to', () => {
  const found = Object.fromEntries(facetsIn(PARTNERS).map((facet) => [facet.attribute, facet.values]));

  it('is what the partners say, each counted once, in the words of the data', () => {
    expect(found['theme']).to.deep.equal([
      { value: 'opvoeden', label: 'opvoeden', count: 1 },
      { value: 'taal', label: 'Taal en lezen', count: 1 },
    ]);
  });

  it('has our own words for our own terms, and the names of languages', () => {
    expect(found['corner']!.map(({ label }) => label)).to.deep.equal(['Zorg', 'Buurt']);
    expect(found['language']!.map(({ label }) => label)).to.deep.equal(['Arabisch', 'Nederlands']);
  });

  it('has ages in the bands that a visitor chooses from', () => {
    expect(found['age']!.map(({ value }) => value)).to.deep.equal(['0-3', '4-11']);
  });

  it('leaves out what all have alike, and what no attribute can hold', () => {
    expect(found).not.to.have.property('kind');
    expect(found['theme']!.map(({ value }) => value)).not.to.include('lezen, samen');
  });

  it('of a calendar are its themes, organisers, and the parts of a day', () => {
    const calendar = {
      activities: [
        { id: '1', title: 'Koffie', start: '2026-11-03', organisers: ['De Wilg'], themes: ['taal'] },
        { id: '2', title: 'Les', start: '2026-11-04', organisers: ['Bieb'] },
      ],
    } as unknown as ReadDocument;
    const facets = Object.fromEntries(facetsIn(calendar).map((facet) => [facet.attribute, facet.values]));
    expect(facets['organiser']!.map(({ value }) => value)).to.deep.equal(['Bieb', 'De Wilg']);
    expect(facets['day-part']!.map(({ value }) => value)).to.have.members([
      'morning',
      'afternoon',
      'evening',
      'weekend',
    ]);
  });

  it('of other data, and of no data, is nothing', () => {
    expect(facetsIn({})).to.deep.equal([]);
    expect(facetsIn({ stations: [{ id: 'a' }] })).to.deep.equal([]);
  });

  it('knows partners and steps by name, and what the document is called', () => {
    expect(recordsFor('partner', PARTNERS)[1]).to.deep.equal({ id: 'cjg', label: 'Centrum voor Jeugd' });
    expect(recordsFor('current', { stations: [{ id: 'start', title: 'Begin' }] })).to.deep.equal([
      { id: 'start', label: 'Begin' },
    ]);
    expect(titleOf(PARTNERS)).to.equal('Onze partners');
  });
});

describe('The words of the snippet builder', () => {
  it('are there for every facet', () => {
    for (const facet of [...PARTNER_FACETS, ...ACTIVITY_FACETS])
      expect(FACET_WORDS, facet).to.have.property(facet);
  });

  it('are those that the elements have themselves', () => {
    for (const [vocabulary, terms] of Object.entries(TERM_WORDS)) {
      const label = (PARTNER_FACETS as readonly string[]).includes(vocabulary) ? partnerLabel : activityLabel;
      for (const [term, words] of Object.entries(terms))
        expect(words, `${vocabulary}.${term}`).to.equal(label(vocabulary, term, undefined, 'nl'));
    }
  });
});
