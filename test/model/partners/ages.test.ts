import { expect } from '@open-wc/testing';
import { PartnerIndex, type Offering } from '../../../src/model/partners/index.js';
import { ids, offering, partner } from './support.js';

const AGES: Record<string, Offering['ages']> = {
  baby: { max: 1 },
  toddler: { min: 2.5, max: 3.9 },
  primary: { min: 4, max: 12 },
  seven: { min: 7, max: 7 },
  'grown-up': { min: 18 },
  endless: { min: 16, max: 100_000 },
  backwards: { min: 12, max: 4 },
  nothing: {},
};

const partners = [
  ...Object.entries(AGES).map(([id, ages]) => partner(id, { offerings: [offering('o', { ages })] })),
  partner('unsaid', { offerings: [offering('o')] }),
  partner('idle'),
];

describe('Ages', () => {
  const index = new PartnerIndex({ partners });

  const choices: [chosen: string, expected: string[]][] = [
    ['0-3', ['baby', 'toddler']],
    ['4-11', ['primary', 'seven']],
    ['12-17', ['endless', 'primary']],
    ['18-', ['endless', 'grown-up']],
    ['7', ['primary', 'seven']],
    ['3', ['toddler']],
    ['2-3', ['toddler']],
    ['-3', ['baby', 'toddler']],
    ['99', ['endless', 'grown-up']],
    ['0-999', ['baby', 'endless', 'grown-up', 'primary', 'seven', 'toddler']],
  ];
  for (const [chosen, expected] of choices) {
    it(`of ${chosen} are answered by ${expected.join(', ')}, and not by who says nothing about ages`, () => {
      expect(ids(index.search({ filters: { age: [chosen] } }).results)).to.deep.equal(expected);
    });
  }

  for (const nonsense of [
    '',
    '-',
    '--',
    '11-4',
    '1e3',
    'NaN',
    'zeven',
    '4 - 11',
    '7.5',
    '12345',
    '100200',
    '-1-',
  ]) {
    it(`that are no ages answer nothing: “${nonsense}”`, () => {
      expect(index.search({ filters: { age: [nonsense] } }).count).to.equal(0);
    });
  }

  it('are any of those chosen, nonsense among them', () => {
    const { results } = index.search({ filters: { age: ['zeven', '-1', '18-'] } });
    expect(ids(results)).to.deep.equal(['baby', 'endless', 'grown-up']);
  });

  it('are counted in bands of years, a partner once per band', () => {
    const twice = partner('twice', {
      offerings: [offering('a', { ages: { min: 4, max: 5 } }), offering('b', { ages: { min: 10, max: 11 } })],
    });
    const { facets } = new PartnerIndex({ partners: [...partners, twice] }).search();
    expect(facets.age).to.deep.equal({ '0-3': 2, '4-11': 3, '12-17': 2, '18-': 2 });
  });
});
