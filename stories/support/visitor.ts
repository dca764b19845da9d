import type { LitElement } from 'lit';
import type { SamenSelfScan } from '../../src/elements/self-scan/self-scan.js';
import type { Session } from '../../src/elements/self-scan/session.model.js';

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
  (await part<HTMLButtonElement>(event, '[data-panel="filters"][aria-expanded="false"]')).click();

/** Folds the ways of looking out. */
export const openViews: Act = async (event) =>
  (await part<HTMLButtonElement>(event, '[data-panel="view"][aria-expanded="false"]')).click();

/** Sorts by what is near a place. */
export const sortNear =
  (place: string): Act =>
  async (event) => {
    await openViews(event);
    (await part<HTMLInputElement>(event, 'input[name="sort"][value="distance"]')).click();
    const field = await part<HTMLInputElement>(event, '#place');
    field.value = place;
    field.dispatchEvent(new Event('change', { bubbles: true }));
  };

/** Presses a button by the word that is on it. */
export const press =
  (selector: string): Act =>
  async (event) =>
    (await part<HTMLButtonElement>(event, selector)).click();

/** Puts the first two partners on the visitor's list, and opens that. */
export const saveTwo: Act = async (event) => {
  await part(event, '.cards li:nth-child(2) .save');
  const element = event.target as LitElement;
  for (const button of [...element.renderRoot.querySelectorAll<HTMLButtonElement>('.save')].slice(0, 2))
    if (button.ariaPressed !== 'true') button.click();
  await press('[data-panel="list"]')(event);
};

/** Searches, and narrows that down with the first choice of the first filter. */
export const searchAndFilter =
  (words: string): Act =>
  async (event) => {
    await searchFor(words)(event);
    await part(event, '.row > strong');
    await openFilters(event);
    (await part<HTMLInputElement>(event, '#panel input[type="checkbox"]:enabled')).click();
    (await part<HTMLButtonElement>(event, '[data-panel="filters"][aria-expanded="true"]')).click();
  };

/** Follows a link to a record, as from another page. */
export const follow =
  (id: string, kind = 'partner'): Act =>
  async () => {
    location.hash = `#samen/${kind}/${id}`;
  };

/** Where a visitor is in a scan, and what they filled in. */
export type ScanState = Partial<Session>;

/** A visitor has come to a place in a scan. */
export const at =
  (state: ScanState): Act =>
  async (event) => {
    const element = event.target as SamenSelfScan;
    element.session = { ...element.session, ...state };
    await element.updateComplete;
  };

/** Chooses a file with something in it. */
export const chooseFile =
  (selector: string, name: string, content: unknown): Act =>
  async (event) => {
    const field = await part<HTMLInputElement>(event, selector);
    const chosen = new DataTransfer();
    chosen.items.add(new File([JSON.stringify(content)], name, { type: 'application/json' }));
    field.files = chosen.files;
    field.dispatchEvent(new Event('change', { bubbles: true }));
  };

/** Sends answers to a receiver that answers so. It is in this page: nothing goes over the network. */
export const send =
  (answer: () => Response): Act =>
  async (event) => {
    const button = await part<HTMLButtonElement>(event, '.sending .filled');
    const { fetch } = globalThis;
    globalThis.fetch = () => Promise.resolve(answer());
    button.click();
    globalThis.fetch = fetch;
  };

/** One thing after the other. */
export const inTurn =
  (...acts: readonly Act[]): Act =>
  async (event) => {
    for (const act of acts) await act(event);
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
