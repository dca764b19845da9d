import { expect } from '@open-wc/testing';
import { findPlace, knownTowns, type Partner } from '../../../src/model/partners/index.js';
import { offering, partner } from './support.js';

const partners = [
  partner('a', {
    locations: [
      { place: 'Waterdal', postcode: '1234 AB', lat: 52, lon: 5 },
      { place: 'Waterdal', postcode: '1234CD', lat: 52.2, lon: 5.2 },
    ],
  }),
  partner('b', {
    offerings: [
      offering('o', { locations: [{ place: ' Wáterdal', postcode: '1236 ZZ', lat: 52.4, lon: 5.4 }] }),
    ],
  }),
  partner('c', { locations: [{ place: 'Zandwijk aan Zee', lat: 53, lon: 6 }, { place: 'Nergenshuizen' }] }),
  partner('d', { locations: [{ postcode: '1300 AA', lat: 51, lon: 4 }] }),
];

describe('The place that a visitor types', () => {
  const places: [typed: string, expected: [lat: number, lon: number, label: string] | undefined][] = [
    ['Waterdal', [52.2, 5.2, 'Waterdal']],
    ['  waterdál ', [52.2, 5.2, 'Waterdal']],
    ['zandwijk AAN zee', [53, 6, 'Zandwijk aan Zee']],
    ['1234 AB', [52, 5, '1234 AB Waterdal']],
    ['1234ab', [52, 5, '1234 AB Waterdal']],
    ['1234 AB Waterdal', [52, 5, '1234 AB Waterdal']],
    ['1234', [52.1, 5.1, '1234 Waterdal']],
    ['١٢٣٤', [52.1, 5.1, '1234 Waterdal']],
    ['1234 XX', [52.1, 5.1, '1234 Waterdal']],
    ['1234 Ergens', [52.1, 5.1, '1234 Waterdal']],
    ['1240', [52.4, 5.4, '1236 Wáterdal']],
    ['1300', [51, 4, '1300']],
    ['1325', [51, 4, '1300']],
    ['1326', undefined],
    ['9999 ZZ', undefined],
    ['12345', undefined],
    ['Nergenshuizen', undefined],
    ['Water', undefined],
    ['constructor', undefined],
    ['', undefined],
    [' …!', undefined],
  ];
  for (const [typed, expected] of places) {
    it(`“${typed}” is ${expected ? expected[2] : 'not known'}`, () => {
      const found = findPlace(partners, typed);
      expect(found?.label).to.equal(expected?.[2]);
      if (!expected) return;
      expect(found!.lat).to.be.closeTo(expected[0], 1e-9);
      expect(found!.lon).to.be.closeTo(expected[1], 1e-9);
    });
  }

  it('can be chosen from the towns of which is known where they are, each once', () => {
    expect(knownTowns(partners)).to.deep.equal(['Waterdal', 'Zandwijk aan Zee']);
  });

  it('is looked for in data of any shape', () => {
    const odd = [
      {},
      { locations: null, offerings: null },
      {
        locations: [
          {},
          null,
          { lat: '52', lon: 5, place: 'A' },
          { lat: 52, lon: 5, place: 7, postcode: 1234 },
        ],
      },
      { offerings: [{}, { locations: undefined }] },
    ] as unknown as Partner[];
    expect(findPlace(odd, '1234')).to.equal(undefined);
    expect(findPlace(odd, 'A')).to.equal(undefined);
    expect(knownTowns(odd)).to.deep.equal([]);
  });
});
