import axe from 'axe-core';
import { emulateMedia, setViewport } from '@web/test-runner-commands';
import { everythingIn } from './subject.js';

/** All of WCAG 2.2 A and AA, `target-size` included, which axe leaves off by default. */
const OPTIONS: axe.RunOptions = {
  runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa'] },
  rules: { 'target-size': { enabled: true } },
  resultTypes: ['violations'],
  // It would fetch style sheets.
  preload: false,
};

/** What axe finds, one line for each place. */
export async function violations(context: Element): Promise<string[]> {
  const results = await axe.run(context, OPTIONS);
  return results.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ failureSummary = '', html }) => {
      const summary = failureSummary.replace(/^.*:\s*|\s+/g, ' ').trim();
      return `${id}: ${html.replace(/<!--.*?-->/g, '').slice(0, 120)} ${summary}`;
    }),
  );
}

const FOCUSABLE = 'a[href], button, input, select, textarea, summary, [tabindex]:not([tabindex="-1"])';

/** Everything in `context` that can have the focus and that a screen reader would have no name for. */
export function namelessFocusables(context: Element): string[] {
  axe.setup(context);
  try {
    return [...everythingIn(context)]
      .filter((part) => part.matches(FOCUSABLE) && part.checkVisibility())
      .filter((part) => axe.commons.text.accessibleText(part).trim() === '')
      .map((part) => part.outerHTML.slice(0, 120));
  } finally {
    axe.teardown();
  }
}

/** What sticks out of an element sideways. */
export function overflowing(element: Element): string[] {
  const { left, right } = element.getBoundingClientRect();
  const found = element.scrollWidth > element.clientWidth ? [`the element itself: ${element.scrollWidth} px of content in ${element.clientWidth} px`] : [];
  for (const part of everythingIn(element.shadowRoot!)) {
    const box = part.getBoundingClientRect();
    const isSeen = box.width > 1 && box.height > 1 && part.checkVisibility();
    if (isSeen && (box.left < left - 1 || box.right > right + 1)) {
      found.push(`${part.localName}.${part.getAttribute('class') ?? ''}: ${box.left.toFixed()}–${box.right.toFixed()} in ${left.toFixed()}–${right.toFixed()}`);
    }
  }
  return found;
}

/** A way to look at a page. `enter` says what the browser cannot do, if so. */
export interface Mode {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** Whether there is hardly any room. */
  readonly narrow?: true;
  /** Whether a screen reader would not notice it. */
  readonly isForEyes?: true;
  enter?(): Promise<unknown>;
  leave?(): Promise<unknown>;
}

export const ROOMY = { width: 1024, height: 768 };
const PHONE = { width: 320, height: 640 };

/** Motion would be looked at halfway. */
const still = (colorScheme: 'light' | 'dark') => emulateMedia({ colorScheme, reducedMotion: 'reduce' });

export const MODES: readonly Mode[] = [
  { name: 'as it is', attributes: {} },
  { name: 'right to left', attributes: { lang: 'ar', dir: 'rtl' } },
  { name: 'in the dark', attributes: {}, isForEyes: true, enter: () => still('dark'), leave: () => still('light') },
  { name: 'on a phone of 320 px', attributes: {}, narrow: true, isForEyes: true, enter: () => setViewport(PHONE), leave: () => setViewport(ROOMY) },
];
