import { expect } from '@open-wc/testing';
import { clock } from '../src/internal/clock.js';
import { hostileAttributes, hostileData } from './every-element/hostile.js';
import { leaks, life, registration } from './every-element/life.js';
import { server } from './every-element/server.js';
import { badRecords, encodings, unreadableSources } from './every-element/sources.js';
import { strictPolicy } from './every-element/strict-policy.js';
import { findSubjects } from './every-element/subject.js';

/*
 * The contract as a loop: what every element has, and every element of the future gets for free. Nothing here names an
 * element. The tags come from the loader, and a good document from the element's own stories (`sample`, else the data of
 * its first story).
 */

// What is compared before and after must not differ by a minute that went by.
const begun = Date.now();
clock.now = () => begun;

document.documentElement.lang = 'nl';
document.body.style.margin = '0';

for (const subject of await findSubjects()) {
  describe(`<${subject.tag}>`, () => {
    it('has stories, with a good document of at least two records', () => {
      if (subject.stories.trouble) throw subject.stories.trouble;
      expect(subject.stories.list).not.to.be.empty;
      expect(subject.records()).to.have.length.at.least(2);
    });
    if (subject.stories.trouble) return;

    before(() => subject.prepare());
    registration(subject);
    life(subject);
    unreadableSources(subject);
    encodings(subject);
    badRecords(subject);
    hostileAttributes(subject);
    hostileData(subject);
    strictPolicy(subject);
    server(subject);
    leaks(subject);
  });
}
