import type { LitElement } from 'lit';

/*
 * What a visitor does in a story once there is something to do it with: listeners for `samen-ready`, and not `play`
 * functions, so that a story is the same in Storybook, in its documentation and in a test.
 */

type Act = (event: Event) => Promise<void>;

/** Types words in the search field. */
export const searchFor =
  (words: string): Act =>
  async (event) => {
    const field = await part<HTMLInputElement>(event, 'input[type="search"]');
    field.value = words;
    field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  };

/** Folds the filters out. */
export const openFilters: Act = async (event) =>
  (await part<HTMLButtonElement>(event, 'button.filters[aria-expanded="false"]')).click();

/** Searches, and narrows that down with the first choice of the first filter. */
export const searchAndFilter =
  (words: string): Act =>
  async (event) => {
    await searchFor(words)(event);
    await part(event, '.row > strong');
    await openFilters(event);
    (await part<HTMLInputElement>(event, '#filters input[type="checkbox"]:enabled')).click();
    (await part<HTMLButtonElement>(event, 'button.filters[aria-expanded="true"]')).click();
  };

/** Follows a link to a partner, as from another page. */
export const follow =
  (id: string): Act =>
  async () => {
    location.hash = `#samen/partner/${id}`;
  };

/** A part of the element that sent the event, as soon as it is drawn. */
async function part<E extends Element>(event: Event, selector: string): Promise<E> {
  const element = event.target as LitElement;
  for (let patience = 100; patience > 0; patience--) {
    await element.updateComplete;
    const found = element.renderRoot.querySelector<E>(selector);
    if (found) return found;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error(`<${element.localName}> has no ${selector}.`);
}
