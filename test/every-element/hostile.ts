import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { recordList } from './documents.js';
import { anyAttributes, anyData, mutated, SEED } from './fuzz.js';
import { HOSTILE_TEXTS, unsafeParts } from './safety.js';
import { briskly, calm, openEverything, textOf, type MountOptions, type Subject } from './subject.js';
import { watching } from './watch.js';

/* Data and attributes from authors who mean harm, or from nobody at all. */

export function hostileAttributes(subject: Subject): void {
  describe('an attribute that holds anything at all does no harm, and none when it is gone', () => {
    const watch = watching();
    const document = subject.document();
    const names = () => subject.elementClass.observedAttributes;

    it('one by one', async function () {
      this.timeout(30_000);
      for (const name of names()) {
        const { element } = await subject.show({ properties: { data: document } });
        // Code that loads on demand comes with the first.
        await calm(element);
        const before = textOf(element);
        const written = element.getAttribute(name);
        for (const value of HOSTILE_TEXTS) {
          element.setAttribute(name, value);
          await element.updateComplete;
          expect(unsafeParts(element), `${name}=${JSON.stringify(value)}`).to.deep.equal([]);
        }
        if (written === null) element.removeAttribute(name);
        else element.setAttribute(name, written);
        await briskly(element);
        expect(textOf(element), `after ${name}`).to.equal(before);
        element.remove();
      }
      watch.expectQuiet('any');
    });

    it('by chance', async function () {
      this.timeout(30_000);
      const property = fc.asyncProperty(anyAttributes(names()), (attributes) =>
        survives(subject, { attributes, properties: { data: document } }),
      );
      await fc.assert(property, { numRuns: 40, seed: SEED });
      watch.expectQuiet('any');
    });
  });
}

export function hostileData(subject: Subject): void {
  const document = subject.document();

  describe('data from chance and malice', () => {
    const watch = watching();
    for (const [name, data, numRuns] of [
      ['good documents in which a few places were changed', mutated(document), 60],
      ['anything that a page can hand over', anyData(document, recordList(document)), 60],
    ] as const) {
      it(`${name}: never a throw, nothing unsafe in the page`, async function () {
        this.timeout(60_000);
        const property = fc.asyncProperty(data as fc.Arbitrary<unknown>, (value) =>
          survives(subject, { properties: { data: value } }),
        );
        await fc.assert(property, { numRuns, seed: SEED });
        // What cannot be read at all is one line each.
        watch.expectQuiet('any');
      });
    }
  });
}

/** Shows it, opens everything in it, and finds nothing in the page that does not belong there. */
async function survives(subject: Subject, options: MountOptions): Promise<void> {
  const { element } = await subject.show(options);
  try {
    await openEverything(element, briskly);
    expect(unsafeParts(element)).to.deep.equal([]);
  } finally {
    element.remove();
  }
}
