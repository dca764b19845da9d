import { STEP } from './session.model.js';

/**
 * Moves the focus to what has an id, or to the heading of the step when there is no such thing on it.
 * @returns whether it went anywhere: a step may still be loading
 */
export function moveFocus(root: ParentNode, id: string): boolean {
  const find = (selector: string) => root.querySelector<HTMLElement>(selector);
  const step = find('.step');
  const heading = find('.step .theme-title') ?? find('.step .title') ?? step;
  const named = id === STEP ? undefined : find(`[id="${CSS.escape(id)}"]`);
  const target = named ? controlIn(named) : heading;
  if (!target) return false;
  if (!target.matches('a[href], button, input, textarea, [tabindex]')) target.tabIndex = -1;
  bringIntoSight(named ?? step ?? target);
  target.focus({ preventScroll: true });
  return true;
}

/** Of a question its field, of a radio group the button that is chosen; of a theme its heading. */
function controlIn(target: HTMLElement): HTMLElement {
  const find = (selector: string) => target.querySelector<HTMLElement>(selector);
  if (target.matches('.question'))
    return find('input[type=radio]:checked:enabled') ?? find(':is(input, textarea):enabled') ?? target;
  return target.matches('.theme') ? (find('.theme-title') ?? target) : target;
}

/** Scrolls only when it has to: what fits where the visitor looks stays where it is. */
function bringIntoSight(target: HTMLElement): void {
  const { top, bottom } = target.getBoundingClientRect();
  if (top < 0 || top > innerHeight / 2 || (bottom > innerHeight && top > innerHeight / 4))
    target.scrollIntoView({ block: 'start' });
}
