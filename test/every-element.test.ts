import { expect } from '@open-wc/testing';
import { executeServerCommand } from '@web/test-runner-commands';
import fc from 'fast-check';
import { define } from '../src/internal/define.js';
import { MODES, namelessFocusables, overflowing, violations } from './every-element/accessibility.js';
import { BAD_RECORDS, CIRCLING, ENCODINGS, UNREADABLE, victimsOf } from './every-element/bad-sources.js';
import { asList, isText, mapLeaves, recordList, textsOf, type Json, type JsonObject } from './every-element/documents.js';
import { anyAttributes, anyData, mutated, SEED } from './every-element/fuzz.js';
import { answering, asked, holding } from './every-element/network.js';
import { HOSTILE_TEXTS, unsafeParts } from './every-element/safety.js';
import { StrictPage } from './every-element/strict-page.js';
import {
  calm,
  closeDialogs,
  everythingIn,
  findSubjects,
  isVisible,
  observe,
  openEverything,
  pause,
  stage,
  textOf,
  type AnyElement,
  type Mounted,
  type Subject,
} from './every-element/subject.js';
import { watching } from './every-element/watch.js';

/*
 * The contract as a loop: what every element has, and every element of the future gets for free. Nothing here names an
 * element. The tags come from the loader, and a good document from the element's own stories (`sample`, else the data of
 * its first story).
 */

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

    before(() => subject.define());
    registration(subject);
    life(subject);
    badSources(subject);
    badRecords(subject);
    attributes(subject);
    fuzz(subject);
    strictPolicy(subject);
    server(subject);
    accessibility(subject);
    leaks(subject);
  });
}
