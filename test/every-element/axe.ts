import axe from 'axe-core';
import { everythingIn } from './subject.js';
import { setColourScheme, setViewport } from '../support/viewport.js';

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

/** What sticks out of an element sideways, or of the window for what lies over the page. */
export function overflowing(element: Element): string[] {
  const { scrollWidth, clientWidth } = element;
  const found = scrollWidth > clientWidth ? [`${scrollWidth} px of content in ${clientWidth} px`] : [];
  for (const part of everythingIn(element.shadowRoot!)) {
    const { left, right, width, height } = part.getBoundingClientRect();
    // Parts that something around them cuts off cannot be seen to stick out: the tiles of a map, a long title in a bar.
    if (isCutOff(part.parentElement)) continue;
    const bounds = part.closest('dialog:modal')
      ? { left: 0, right: innerWidth }
      : element.getBoundingClientRect();
    const isSeen = width > 1 && height > 1 && part.checkVisibility();
    if (isSeen && (left < bounds.left - 1 || right > bounds.right + 1)) {
      const name = `<${part.localName} class="${part.getAttribute('class') ?? ''}">`;
      found.push(
        `${name} from ${left.toFixed()} to ${right.toFixed()} px in ${bounds.left.toFixed()} to ${bounds.right.toFixed()}`,
      );
    }
  }
  return found;
}

/** Whether this, or something around it in the element, cuts off what does not fit. It is looked at itself. */
function isCutOff(part: Element | null): boolean {
  if (!part || part.matches('dialog')) return false;
  return /hidden|clip/.test(getComputedStyle(part).overflowX) || isCutOff(part.parentElement);
}

/** Brings what moves to its end: halfway, colours are not what they will be. */
export function endMotion(element: Element): void {
  for (const animation of element.shadowRoot!.getAnimations()) {
    if (animation.effect?.getComputedTiming().endTime === Infinity) animation.cancel();
    else animation.finish();
  }
}

/** A way to look at a page. */
export interface Mode {
  readonly name: string;
  /** Of the page around the element. */
  readonly attributes: Readonly<Record<string, string>>;
  /** Whether there is hardly any room. */
  readonly narrow?: true;
  /** Whether a screen reader would not notice it. */
  readonly isForEyes?: true;
  enter?(): Promise<unknown>;
  leave?(): Promise<unknown>;
}

/** On a page that goes along with what the visitor's system says. */
function paint(colorScheme: 'light' | 'dark'): Promise<void> {
  document.documentElement.style.colorScheme = 'light dark';
  return setColourScheme(colorScheme);
}

/** The ways that visitors look. Each has a file of its own in test/every-story: all together would be longer than one file may take. */
export const MODES = {
  plain: { name: 'as it is', attributes: {} },
  rtl: { name: 'right to left', attributes: { lang: 'ar', dir: 'rtl' } },
  dark: {
    name: 'in the dark',
    attributes: {},
    isForEyes: true,
    enter: () => paint('dark'),
    leave: () => paint('light'),
  },
  phone: {
    name: 'on a phone of 320 px',
    attributes: {},
    narrow: true,
    isForEyes: true,
    enter: () => setViewport({ width: 320, height: 700 }),
    leave: () => setViewport({ width: 1024, height: 700 }),
  },
} as const satisfies Readonly<Record<string, Mode>>;
