import { expect } from '@open-wc/testing';
import { closest } from '../../src/sources/closest.js';

const NAMES = ['titel', 'taal', 'event', 'id', 'locatie', 'omschrijving'];

describe('The name that somebody meant', () => {
  for (const [written, meant] of [
    ['titl', 'titel'],
    ['lokatie', 'locatie'],
    ['omschijvng', 'omschrijving'],
    ['zaal', undefined],
    ['wie', undefined],
    ['opgeven', undefined],
    ['', undefined],
  ] as const)
    it(`with “${written}” is ${meant ?? 'not known'}`, () =>
      expect(
        closest(
          written,
          NAMES.map((name) => [name, name]),
        ),
      ).to.equal(meant));
});
