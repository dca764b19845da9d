import { expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { MODES, namelessFocusables, overflowing, ROOMY, violations } from './axe.js';
import { closeDialogs, openEverything, stage, type Subject } from './subject.js';

/* Every story, looked at by axe in every way that visitors look. */

export function accessible(subject: Subject): void {
  for (const mode of MODES) {
    describe(`looked at ${mode.name}: WCAG 2.2 AA as far as axe can tell`, () => {
      before(async function () {
        try {
          await setViewport(ROOMY);
          await mode.enter?.();
        } catch (error) {
          // WebKit and Firefox cannot be told by the runner.
          if (!/not supported/.test(String(error))) throw error;
          if (mode.enter) this.skip();
        }
      });
      after(async () => {
        await mode.leave?.().catch(() => undefined);
      });

      for (const story of subject.stories.list) {
        it(story.name, async function () {
          this.timeout(20_000);
          const canvas = document.createElement('div');
          for (const [name, value] of Object.entries(mode.attributes)) canvas.setAttribute(name, value);
          stage().replaceChildren(canvas);
          try {
            const elements = await story.play(canvas);
            expect(await violations(canvas)).to.deep.equal([]);
            expect(namelessFocusables(canvas), 'without a name').to.deep.equal([]);
            for (const element of elements) expect(overflowing(element), 'sticks out').to.deep.equal([]);
            if (story.name === 'Default') {
              await openEverything(elements[0]!);
              expect(await violations(canvas), 'with everything opened').to.deep.equal([]);
              await closeDialogs(elements[0]!);
            }
          } finally {
            if (location.hash) history.replaceState(null, '', location.pathname + location.search);
            stage().replaceChildren();
          }
        });
      }
    });
  }
}
