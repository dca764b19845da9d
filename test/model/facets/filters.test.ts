import { expect } from '@open-wc/testing';
import { facetFilters } from '../../../src/model/facets/filters.js';
import { facetGroups, type FacetOffer, type FacetState } from '../../../src/model/facets/facet-groups.js';

type Id = 'theme' | 'age' | 'form';
const IDS: readonly Id[] = ['theme', 'age', 'form'];
const { toggleFilter, toEntries, fromEntries, chosenValues } = facetFilters(IDS, ['age']);

describe('What a visitor chooses', () => {
  it('is taken back by choosing it again', () => {
    const one = toggleFilter({}, 'theme', 'taal');
    const two = toggleFilter(one, 'theme', 'lezen');
    expect(two).to.deep.equal({ theme: ['taal', 'lezen'] });
    expect(toggleFilter(two, 'theme', 'taal')).to.deep.equal({ theme: ['lezen'] });
    expect(toggleFilter(one, 'theme', 'taal')).to.deep.equal({});
  });

  it('stands in the order of the facets', () => {
    const chosen = { form: ['once'], theme: ['taal'] };
    expect(chosenValues(chosen)).to.deep.equal([
      ['theme', 'taal'],
      ['form', 'once'],
    ]);
  });

  const presets = { theme: ['taal'] };
  for (const [what, filters, entries] of [
    ['what the page starts with, unsaid', presets, []],
    ['something else', { age: ['7'] }, [['age', '7']]],
    ['that all of it was taken away', {}, [['all', '1']]],
  ] as const)
    it(`comes back from an address: ${what}`, () => {
      expect(toEntries(filters, presets)).to.deep.equal(entries);
      expect(fromEntries(entries, presets)).to.deep.equal(filters);
    });
});

describe('The facets to offer', () => {
  const offer: FacetOffer<Id> = {
    ids: IDS,
    order: { form: ['once', 'repeat'] },
    forTeams: new Set(['form']),
    several: new Set(['age']),
  };
  const state: FacetState<Id> = {
    all: { theme: { taal: 3, lezen: 1 }, age: { '4-11': 2 }, form: { repeat: 2, once: 1, other: 1 } },
    now: { theme: { taal: 1 }, age: {}, form: { once: 1 } },
    filters: {},
    total: 4,
    label: (_: Id, value: string) => value,
    locale: 'nl',
  };
  const groups = (change: Partial<FacetState<Id>> = {}) => facetGroups(offer, { ...state, ...change });
  const ofFacet = (facet: Id, change: Partial<FacetState<Id>> = {}) =>
    groups(change)
      .find((group) => group.facet === facet)
      ?.values.map(({ value, count }) => [value, count]);

  it('stay in place while the counts change', () => {
    expect(ofFacet('theme')).to.deep.equal([
      ['lezen', 0],
      ['taal', 1],
    ]);
  });

  it('keep an order of their own, what is not in it last', () => {
    expect(ofFacet('form')!.map(([value]) => value)).to.deep.equal(['once', 'repeat', 'other']);
    expect(groups().map(({ facet, forTeams }) => [facet, forTeams])).to.deep.equal([
      ['theme', false],
      ['form', true],
    ]);
  });

  it('are not those that leave everything', () => {
    expect(ofFacet('theme', { all: { ...state.all, theme: { taal: 4 } } })).to.equal(undefined);
  });

  it('are there as long as something of them is chosen', () => {
    expect(ofFacet('age', { filters: { age: ['7'] } })).to.deep.equal([
      ['4-11', 0],
      ['7', 0],
    ]);
  });
});
