import { expect } from '@open-wc/testing';
import { kilometres, PartnerIndex, SORTS, type Sort } from '../../../src/model/partners/index.js';
import { ids, offering, partner } from './support.js';

const UTRECHT = { lat: 52.0907, lon: 5.1214 };

describe('Partners in order', () => {
  const partners = [
    partner('nowhere'),
    partner('b', { locations: [{ place: 'Zeist', lat: 52.09, lon: 5.23 }] }),
    partner('a', { locations: [{ street: 'Plein 1' }, { place: 'zeist', lat: 52.0907, lon: 5.2301 }] }),
    partner('far away', { locations: [{ place: 'Ámersfoort', lat: 52.156, lon: 5.387 }] }),
    partner('by its offering', {
      offerings: [offering('o', { locations: [{ place: 'Bunnik', lat: 52.0667, lon: 5.1986 }] })],
    }),
  ];
  const index = new PartnerIndex({ partners });

  const orders: [sort: Sort, expected: string[]][] = [
    ['name', ['a', 'b', 'by its offering', 'far away', 'nowhere']],
    ['relevance', ['a', 'b', 'by its offering', 'far away', 'nowhere']],
    ['place', ['far away', 'by its offering', 'a', 'b', 'nowhere']],
    ['distance', ['by its offering', 'b', 'a', 'far away', 'nowhere']],
  ];
  for (const [sort, expected] of orders) {
    it(`of ${sort}`, () => {
      expect(ids(index.search({ sort, near: UTRECHT }).results)).to.deep.equal(expected);
    });
  }

  it('have an order of each kind, and no other', () => {
    expect([...SORTS].sort()).to.deep.equal(orders.map(([sort]) => sort).sort());
    const unknown = index.search({ sort: 'constructor' as Sort });
    expect(ids(unknown.results)).to.deep.equal(orders[0]![1]);
  });

  it('say how far away they are, whatever the order, and nothing when that is not known', () => {
    const { results } = index.search({ near: UTRECHT });
    expect(results.map(({ distance }) => distance?.toFixed(1))).to.deep.equal([
      '7.4',
      '7.4',
      '5.9',
      '19.5',
      undefined,
    ]);
    expect(index.search().results.every(({ distance }) => distance === undefined)).to.equal(true);
    for (const near of [
      { lat: NaN, lon: 5 },
      { lat: 1000, lon: 5 },
      { lat: 52, lon: -181 },
    ]) {
      const nowhere = index.search({ sort: 'distance', near }).results;
      expect(ids(nowhere)).to.deep.equal(orders[0]![1]);
      expect(nowhere[0]!.distance).to.equal(undefined);
    }
  });

  it('are told to the last detail to who writes them down', () => {
    const [first] = JSON.parse(JSON.stringify(index.search({ near: UTRECHT }).results)) as object[];
    expect(first).to.have.all.keys('partner', 'offerings', 'score', 'terms', 'distance');
  });

  it('keep the order of names however many there are, with marks, digits, capitals and other scripts', () => {
    const pieces = [
      'ab',
      'Ab',
      'áb',
      'a b',
      'b',
      ' ',
      'school 9',
      'School 10',
      'ß',
      'é',
      'z',
      '-',
      'ij',
      'مكتبة',
      'ё',
      '2',
    ];
    let seed = 1;
    const next = (below: number) => (seed = (seed * 48_271) % 2_147_483_647) % below;
    const names = Array.from({ length: 2000 }, () =>
      Array.from({ length: 1 + next(5) }, () => pieces[next(pieces.length)]!).join(''),
    );
    const compare = new Intl.Collator('nl', { numeric: true, sensitivity: 'base' }).compare;
    const { results } = new PartnerIndex({ partners: names.map((name) => partner(name)) }).search();
    expect(ids(results)).to.deep.equal([...names].sort(compare));
  });
});

describe('Kilometres over the globe', () => {
  const distances: [what: string, from: [number, number], to: [number, number], expected: number][] = [
    ['from Utrecht to Groningen', [52.0907, 5.1214], [53.2194, 6.5665], 158.6],
    ['to the same point', [52, 5], [52, 5], 0],
    ['around the world', [0, 0], [0, 180], 20_015],
    ['from pole to pole', [90, 0], [-90, 0], 20_015],
    ['over the date line', [0, 179.5], [0, -179.5], 111.2],
  ];
  for (const [what, [lat, lon], [toLat, toLon], expected] of distances) {
    it(what, () => {
      expect(kilometres({ lat, lon }, { lat: toLat, lon: toLon })).to.be.closeTo(
        expected,
        expected / 100 + 1e-9,
      );
    });
  }
});
