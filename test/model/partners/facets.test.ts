import { expect } from '@open-wc/testing';
import { FACETS, type FacetId, type Offering, type Partner } from '../../../src/model/partners/index.js';

const PARTNER: Partner = { id: 'p', name: 'P', language: 'nl', source: 'test' };
const OFFERING: Offering = { id: 'o', name: 'O' };

const values = (facet: FacetId, partner: Partial<Partner>, offering?: Partial<Offering>) =>
  FACETS.find(({ id }) => id === facet)!.values(
    { ...PARTNER, ...partner },
    offering && { ...OFFERING, ...offering },
  );

describe('A facet', () => {
  const cases: [
    facet: FacetId,
    partner: Partial<Partner>,
    offering: Partial<Offering> | undefined,
    expected: string[],
  ][] = [
    ['corner', { corner: 'care' }, undefined, ['care']],
    ['kind', { kinds: ['school'] }, undefined, ['school']],
    ['cooperation', { cooperation: ['care'] }, undefined, ['care']],
    ['theme', {}, { themes: ['taal'] }, ['taal']],
    ['beneficiary', {}, { beneficiaries: ['parent'] }, ['parent']],
    ['targetGroup', {}, { targetGroups: ['nieuwkomers'] }, ['nieuwkomers']],
    [
      'language',
      {},
      { languages: ['nl', { code: 'ar', role: 'interpreter' }, { code: 'nl' }] },
      ['nl', 'ar'],
    ],
    [
      'languageRole',
      {},
      { languages: ['nl', { code: 'ar', role: 'interpreter' }, { code: 'nl' }] },
      ['spoken', 'interpreter'],
    ],
    ['age', {}, { ages: { min: 4, max: 12 } }, ['4-12']],
    ['age', {}, { ages: { min: 18 } }, ['18-']],
    ['age', {}, { ages: { max: 3.5 } }, ['-3']],
    ['age', {}, { ages: {} }, []],
    ['age', {}, { ages: { min: NaN, max: -1 } }, []],
    ['dutchLevel', {}, { dutchLevel: 'A1' }, ['A1']],
    ['cost', {}, { cost: { free: true } }, ['free']],
    ['cost', {}, { cost: { text: '€ 5' } }, ['paid']],
    ['cost', {}, {}, []],
    ['registration', {}, { registration: { mode: 'none' } }, ['none']],
    ['cooperationStatus', { cooperationStatus: 'wanted' }, undefined, ['wanted']],
    ['exchange', { venues: [{ name: 'Zaal' }], seeks: ['Stoelen'] }, undefined, ['rooms', 'seeks']],
    ['exchange', { shares: ['Koffie'] }, {}, ['shares']],
    ['exchange', { venues: [], shares: [], seeks: [] }, {}, []],
    ['place', {}, { areas: ['Noord'], locations: [{ place: 'Hengelo' }] }, ['Noord', 'Hengelo']],
    ['place', { locations: [{ place: 'Hengelo' }] }, {}, ['Hengelo']],
    ['place', { locations: [{ place: 'Hengelo' }] }, { locations: [] }, ['Hengelo']],
    ['place', { locations: [{ place: 'Hengelo' }] }, { locations: [{ place: 'Borne' }] }, ['Borne']],
    [
      'place',
      { locations: [{ place: 'Borne' }, { place: 'Borne' }, { street: 'Plein 1' }] },
      undefined,
      ['Borne'],
    ],
  ];
  for (const [facet, partner, offering, expected] of cases) {
    it(`${facet} of ${JSON.stringify({ ...partner, ...(offering && { offering }) })} is ${expected.join(' and ') || 'nothing'}`, () => {
      expect([...values(facet, partner, offering)]).to.deep.equal(expected);
    });
  }

  for (const { id } of FACETS) {
    it(`${id} of a partner about whom nothing is known is nothing`, () => {
      expect([...values(id, {})]).to.deep.equal([]);
      expect([...values(id, {}, {})]).to.deep.equal([]);
    });
  }
});
