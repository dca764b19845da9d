import { expect } from '@open-wc/testing';
import type { Activity } from '../../../src/model/activities/activity.js';
import { missingReferences } from '../../../src/sources/activities/references.js';

const named = (id: string, fields: Partial<Activity> = {}): Activity => ({
  id,
  title: id,
  start: '2026-11-03',
  language: 'nl',
  source: 'agenda.json',
  ...fields,
});
const some = (count: number) => Array.from({ length: count }, (_, i) => `x${i}`);

describe('References to other activities', () => {
  it('are told of when they lead nowhere', () => {
    const found = missingReferences([named('a', { partOf: 'weg', related: ['b', 'kwijt'] }), named('b')]);
    expect(found.map(({ path, message }) => [path, message])).to.deep.equal([
      ['activities “a”.partOf', 'Er is geen activiteit met de id “weg”.'],
      ['activities “a”.related', 'Er is geen activiteit met de id “kwijt”.'],
    ]);
  });

  it('to organisers and guests are not looked for: these can be names', () => {
    expect(missingReferences([named('a', { organisers: ['Bieb'], guests: ['Gym'] })])).to.deep.equal([]);
  });

  for (const field of ['organisers', 'guests', 'related'] as const) {
    it(`are too many in “${field}” above two hundred, which is told once`, () => {
      const others = some(200).map((id) => named(id));
      expect(missingReferences([named('a', { [field]: some(200) }), ...others])).to.deep.equal([]);
      const found = missingReferences([named('a', { [field]: some(20_000) }), ...others]);
      expect(found.map(({ message, severity }) => [message, severity])).to.deep.equal([
        ['Hier staan er 20000. Alleen de eerste 200 tellen mee.', 'warning'],
      ]);
    });
  }
});
