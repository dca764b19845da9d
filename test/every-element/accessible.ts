import { expect } from '@open-wc/testing';
import { endMotion, MODES, namelessFocusables, overflowing, violations, type Mode } from './axe.js';
import type { Story } from './stories.js';
import { calm, closeDialogs, findSubjects, openEverything, stage } from './subject.js';

/* Every story, looked at by axe in every way that visitors look. */

/** The page of a story has the colours of its light or dark, as in Storybook. */
const page = new CSSStyleSheet();
page.replaceSync('.samen-page { background: Canvas; color: CanvasText }');

/** Looks at every story of every element in one of those ways. */
export async function everyStory(name: keyof typeof MODES): Promise<void> {
  const mode: Mode = MODES[name];
  document.documentElement.lang = 'nl';
  document.body.style.margin = '0';
  for (const subject of await findSubjects()) {
    describe(`<${subject.tag}> looked at ${mode.name}: WCAG 2.2 AA as far as axe can tell, and nothing sticks out`, () => {
      before(async () => {
        await subject.prepare();
        document.adoptedStyleSheets = [page];
        await mode.enter?.();
      });
      after(async () => {
        document.adoptedStyleSheets = [];
        await mode.leave?.();
      });

      for (const story of subject.stories.list) {
        it(story.name, async function () {
          this.timeout(20_000);
          const canvas = stage().appendChild(document.createElement('div'));
          for (const [key, value] of Object.entries(mode.attributes)) canvas.setAttribute(key, value);
          try {
            await lookAt(story, canvas, mode);
          } finally {
            if (location.hash) history.replaceState(null, '', location.pathname + location.search);
            stage().replaceChildren();
          }
        });
      }
    });
  }
}

async function lookAt(story: Story, canvas: HTMLElement, { narrow, isForEyes }: Mode): Promise<void> {
  const elements = await story.play(canvas);
  elements.forEach(endMotion);
  const expectInside = (when: string) => {
    for (const element of elements) expect(overflowing(element), `sticks out ${when}`).to.deep.equal([]);
  };
  expect(await violations(canvas)).to.deep.equal([]);
  if (!isForEyes) expect(namelessFocusables(canvas), 'without a name').to.deep.equal([]);
  expectInside('');
  if (story.name === 'Default') {
    await openEverything(elements[0]!);
    elements.forEach(endMotion);
    expect(await violations(canvas), 'with everything opened').to.deep.equal([]);
    expect(namelessFocusables(canvas), 'opened, without a name').to.deep.equal([]);
    expectInside('when everything is opened');
    await closeDialogs(elements[0]!);
  }
  if (!narrow) return;
  // Arabic words have other lengths, and what is absolute stands at the other side.
  Object.assign(canvas, { lang: 'ar', dir: 'rtl' });
  await Promise.all(elements.map((element) => calm(element, 16)));
  expectInside('right to left');
}
