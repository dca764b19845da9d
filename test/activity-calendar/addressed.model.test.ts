import { expect } from '@open-wc/testing';
import { addressed } from '../../src/elements/activity-calendar/addressed.js';

describe('The address of an activity', () => {
  const ids = ['taal', 'taal/2026', 'taal/2026-11-03', 'a/b'].map((id) => ({ id }));
  const CASES: [address: string, id: string | undefined, time: string | undefined][] = [
    ['taal', 'taal', ''],
    ['taal/2026-11-10', 'taal', '2026-11-10'],
    ['taal/2026-11-03', 'taal/2026-11-03', ''],
    ['taal/2026/2026-11-03T19:30', 'taal/2026', '2026-11-03T19:30'],
    ['a/b/2026-11-03', 'a/b', '2026-11-03'],
    ['a', undefined, undefined],
    ['taalcafe', undefined, undefined],
  ];
  for (const [address, id, time] of CASES) {
    it(`“${address}” is ${id ? `${id}, ${time || 'whenever'}` : 'of none of these'}`, () => {
      const found = addressed(address, ids);
      expect([found?.activity.id, found?.time]).to.deep.equal([id, time]);
    });
  }
});
