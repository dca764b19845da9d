import { expect } from '@open-wc/testing';
import { PartnerIndex, type Filters } from '../../../src/model/partners/index.js';
import { ids, offering, partner } from './support.js';

const partners = [
  partner('speaks Arabic', { offerings: [offering('o', { languages: ['ar', 'nl'] })] }),
  partner('Arabic interpreter', {
    offerings: [offering('o', { languages: [{ code: 'ar', role: 'interpreter' }, 'nl'] })],
  }),
  partner('speaks Arabic, Turkish interpreter', {
    offerings: [offering('o', { languages: ['ar', { code: 'tr', role: 'interpreter' }] })],
  }),
  partner('Arabic here, interpreter there', {
    offerings: [
      offering('here', { languages: ['ar'] }),
      offering('there', { languages: [{ code: 'tr', role: 'interpreter' }] }),
    ],
  }),
  partner('Turkish booklets', {
    offerings: [
      offering('o', {
        languages: [
          { code: 'tr', role: 'material' },
          { code: 'tr', role: 'spoken' },
        ],
      }),
    ],
  }),
  partner('silent'),
];

describe('A language and its role', () => {
  const index = new PartnerIndex({ partners });
  const answers: [filters: Filters, expected: string[]][] = [
    [{ language: ['ar'], languageRole: ['interpreter'] }, ['Arabic interpreter']],
    [
      { language: ['tr'], languageRole: ['interpreter'] },
      ['Arabic here, interpreter there', 'speaks Arabic, Turkish interpreter'],
    ],
    [
      { language: ['ar', 'tr'], languageRole: ['material', 'interpreter'] },
      [
        'Arabic here, interpreter there',
        'Arabic interpreter',
        'speaks Arabic, Turkish interpreter',
        'Turkish booklets',
      ],
    ],
    [{ language: ['nl'], languageRole: ['interpreter'] }, []],
    [{ languageRole: ['material'] }, ['Turkish booklets']],
    [
      { language: ['ar'], languageRole: ['spoken'] },
      ['Arabic here, interpreter there', 'speaks Arabic', 'speaks Arabic, Turkish interpreter'],
    ],
  ];
  for (const [filters, expected] of answers) {
    it(`are found in one and the same language: ${JSON.stringify(filters)}`, () => {
      expect(ids(index.search({ filters }).results)).to.deep.equal(expected);
    });
  }

  it('show only the offering in which both hold', () => {
    const { results } = index.search({ filters: { language: ['tr'], languageRole: ['interpreter'] } });
    expect(results.map(({ offerings }) => offerings.map(({ id }) => id))).to.deep.equal([['there'], ['o']]);
  });

  it('narrow the counts of each other, and not their own', () => {
    const { facets } = index.search({ filters: { language: ['ar'] } });
    expect(facets.languageRole).to.deep.equal({ spoken: 3, interpreter: 1 });
    expect(facets.language).to.deep.equal({ ar: 4, nl: 2, tr: 3 });

    const interpreters = index.search({ filters: { languageRole: ['interpreter'] } }).facets;
    expect(interpreters.language).to.deep.equal({ ar: 1, tr: 2 });
    expect(interpreters.languageRole).to.deep.equal({ spoken: 5, interpreter: 3, material: 1 });

    const both = index.search({ filters: { language: ['nl'], languageRole: ['interpreter'] } });
    expect(both.count).to.equal(0);
    expect(both.facets.language).to.deep.equal({ ar: 1, tr: 2 });
    expect(both.facets.languageRole).to.deep.equal({ spoken: 2 });
    expect(both.facets.kind).to.deep.equal({});
  });
});
