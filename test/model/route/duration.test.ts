import { expect } from '@open-wc/testing';
import { daysIn, parseTerm } from '../../../src/model/route/duration.js';

describe('A term', () => {
  const cases: [iso: string, days: number | undefined][] = [
    ['P5D', 5],
    ['P2W', 14],
    ['P3M', 90],
    ['P1Y', 360],
    ['PT2H', 2 / 24],
    ['PT30M', 1 / 48],
    ['P1Y2M1W3DT12H', 360 + 60 + 7 + 3 + 0.5],
    ['P0D', 0],
    ['P', undefined],
    ['PT', undefined],
    ['P1DT', undefined],
    ['5D', undefined],
    ['P5', undefined],
    ['P1.5M', undefined],
    ['-P5D', undefined],
    ['P99999D', undefined],
    ['5 dagen', undefined],
    ['', undefined],
  ];
  for (const [iso, days] of cases)
    it(`${iso || 'nothing'} is ${days === undefined ? 'none' : `about ${days} days`}`, () => {
      expect(parseTerm(iso) !== undefined).to.equal(days !== undefined);
      expect(daysIn(iso)).to.equal(days ?? 0);
    });

  it('counts months as long as it is asked to', () => {
    expect(daysIn('P3M', 31)).to.equal(93);
    expect(daysIn(undefined)).to.equal(0);
  });
});
