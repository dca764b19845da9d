import { expect } from '@open-wc/testing';
import { formatClock, parseMoment } from '../../../src/model/activities/clock.js';

describe('What the clock shows', () => {
  const CASES: [moment: string, clock: string][] = [
    ['2026-11-03T19:30', '19:30'],
    ['2026-11-03T00:00', '00:00'],
    ['2026-11-03T23:59:59', '23:59'],
    ['1969-12-31T23:59', '23:59'],
    ['1912-03-01T07:05', '07:05'],
  ];
  for (const [moment, clock] of CASES) {
    it(`at ${moment} is ${clock}`, () => {
      expect(formatClock(parseMoment(moment)!.wall)).to.equal(clock);
    });
  }
});
