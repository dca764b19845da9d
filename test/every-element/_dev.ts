import { accessible } from './accessible.js';
import { hostileAttributes, hostileData } from './hostile.js';
import { leaks, life, registration } from './life.js';
import { server } from './server.js';
import { badRecords, encodings, unreadableSources } from './sources.js';
import { strictPolicy } from './strict-policy.js';
import { findSubjects } from './subject.js';

declare const TOPICS: string;
document.documentElement.lang = 'nl';
document.body.style.margin = '0';
const all = {
  registration,
  life,
  unreadableSources,
  encodings,
  badRecords,
  hostileAttributes,
  hostileData,
  strictPolicy,
  server,
  accessible,
  leaks,
};
const topics: string = /*TOPICS*/ 'strictPolicy life server';
for (const subject of await findSubjects()) {
  describe(`<${subject.tag}>`, () => {
    before(() => subject.prepare());
    if (subject.stories.trouble)
      it('stories', () => {
        throw subject.stories.trouble;
      });
    else for (const topic of topics.split(' ')) all[topic as keyof typeof all](subject);
  });
}
