import { LOADERS } from '../../src/cdn/elements.js';
import type { SamenElement } from '../../src/internal/element.js';
import { asList, recordList, type Json, type JsonObject } from './documents.js';
import { loadStories, type Stories } from './stories.js';

/** What every element has. The loop knows no other names. */
export type AnyElement = SamenElement<unknown>;
type AnyConstructor = CustomElementConstructor & {
  readonly observedAttributes: readonly string[];
  readonly elementProperties: ReadonlyMap<string, { attribute?: boolean | string; state?: boolean }>;
};

/** The events that say that an element has come to an outcome. */
const OUTCOMES = ['samen-ready', 'samen-failed'] as const;

/** Longer than any source here takes; what has no outcome by then will have none. */
const PATIENCE = 8000;

export interface MountOptions {
  /** Properties, set before the element is connected. */
  readonly properties?: Readonly<Record<string, unknown>>;
  readonly attributes?: Readonly<Record<string, string>>;
  readonly children?: readonly Node[];
  readonly into?: Element;
}

export interface Mounted {
  readonly element: AnyElement;
  /** All outcomes so far. */
  readonly outcomes: (
    GlobalEventHandlersEventMap['samen-ready'] | GlobalEventHandlersEventMap['samen-failed']
  )[];
  /** Resolves with the next outcome, once it is on the screen. */
  next(): Promise<Event>;
}

/** One element, by what can be found about it: its name in the loader, and its stories. */
export class Subject {
  readonly tag: string;

  constructor(
    readonly name: string,
    readonly stories: Stories,
  ) {
    this.tag = `samen-${name}`;
  }

  /** Defines the element, and opens everything in it once: the code that it loads on demand is then here too. */
  async prepare(): Promise<void> {
    await LOADERS[this.name]!();
    const { element } = await this.show({ properties: { data: this.document() } });
    await openEverything(element, (opening) => calm(opening, 250));
    await closeDialogs(element);
    element.remove();
  }

  get elementClass(): AnyConstructor {
    return customElements.get(this.tag) as AnyConstructor;
  }

  /** A new copy of a good document. */
  document(): JsonObject {
    return structuredClone(this.stories.sample);
  }

  /** The document's records. */
  records(): Json[] {
    const document = this.document();
    return asList(document[recordList(document)]);
  }

  /** What the element needs beside its data, as its first story gives it: `partner="id"`. */
  get settings(): Readonly<Record<string, unknown>> {
    const { data: _data, src: _src, ...settings } = this.stories.defaultArgs;
    return settings;
  }

  /** The same, as attributes. */
  get attributes(): Record<string, string> {
    const attributes: Record<string, string> = {};
    for (const [name, value] of Object.entries(this.settings)) {
      const declared = this.elementClass.elementProperties.get(name)?.attribute;
      const attribute = typeof declared === 'string' ? declared : name.toLowerCase();
      if (value === true) attributes[attribute] = '';
      else if (typeof value === 'string' || typeof value === 'number') attributes[attribute] = String(value);
    }
    return attributes;
  }

  create({ properties = {}, attributes = {}, children = [] }: MountOptions = {}): AnyElement {
    const element = document.createElement(this.tag) as AnyElement;
    for (const [name, value] of Object.entries({ ...this.attributes, ...attributes }))
      element.setAttribute(name, value);
    element.append(...children);
    return Object.assign(element, properties);
  }

  mount(options: MountOptions = {}): Mounted {
    const element = this.create(options);
    const mounted = observe(element);
    (options.into ?? stage()).append(element);
    return mounted;
  }

  /** Mounts, and waits for the outcome. */
  async show(options: MountOptions = {}): Promise<Mounted> {
    const mounted = this.mount(options);
    await mounted.next();
    return mounted;
  }
}

/** Follows the outcomes of an element from now on. */
export function observe(element: AnyElement): Mounted {
  const outcomes: Mounted['outcomes'] = [];
  let awaited = 0;
  for (const type of OUTCOMES) element.addEventListener(type, (event) => outcomes.push(event));
  const next = async () => {
    const at = awaited++;
    const end = performance.now() + PATIENCE;
    while (outcomes[at] === undefined) {
      if (performance.now() > end) throw new Error(`<${element.localName}> became neither ready nor failed.`);
      await pause();
    }
    await element.updateComplete;
    return outcomes[at];
  };
  return { element, outcomes, next };
}

/** Where elements stand during a test; empty before each. */
export function stage(): Element {
  return (
    document.querySelector('#stage') ??
    document.body.appendChild(Object.assign(document.createElement('main'), { id: 'stage' }))
  );
}

export const pause = (ms = 0): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Until something is so; what comes over the network comes in its own time. */
export async function until(condition: () => unknown, what: string): Promise<void> {
  for (const end = performance.now() + PATIENCE; !condition(); await pause(8))
    if (performance.now() > end) throw new Error(`Waited in vain: ${what}.`);
}

/** Until an element's DOM has been left alone for a moment: code that is loaded on demand has come by then. */
export async function calm(element: Element, ms = 40): Promise<void> {
  let last = performance.now();
  const observer = new MutationObserver(() => (last = performance.now()));
  observer.observe(element.shadowRoot!, {
    subtree: true,
    childList: true,
    attributes: true,
    characterData: true,
  });
  const end = last + PATIENCE;
  while (performance.now() - last < ms && performance.now() < end) await pause(8);
  observer.disconnect();
}

/** The same for code that is here already: a few turns in which nothing changed. */
export async function briskly(element: AnyElement): Promise<void> {
  const observer = new MutationObserver(() => undefined);
  observer.observe(element.shadowRoot!, {
    subtree: true,
    childList: true,
    attributes: true,
    characterData: true,
  });
  for (let [quiet, rounds] = [0, 0]; quiet < 2 && rounds < 50; rounds++) {
    await element.updateComplete;
    await pause();
    quiet = observer.takeRecords().length > 0 ? 0 : quiet + 1;
  }
  observer.disconnect();
}

/** An element and everything in it, or everything in a tree; through shadow roots, and also in another page's. */
export function* everythingIn(root: Element | ShadowRoot): Generator<Element> {
  if ('tagName' in root) {
    yield root as Element;
    const { shadowRoot } = root as Element;
    if (shadowRoot) yield* everythingIn(shadowRoot);
  }
  for (const child of root.children) yield* everythingIn(child);
}

/** Whether an element has come to an outcome: data, or word that there is none. */
export function isSettled(element: AnyElement): boolean {
  return element.ready || !!element.shadowRoot?.querySelector('[role="alert"]');
}

/** All text that an element draws, white space aside. */
export function textOf(element: Element): string {
  return (element.shadowRoot?.textContent ?? '').replace(/\s+/g, ' ');
}

export function isVisible(element: Element | null | undefined): element is Element {
  return !!element?.checkVisibility() && element.getBoundingClientRect().height > 0;
}

/** What a visitor can fold out. */
const FOLDS = '[aria-expanded="false"]:not(:disabled), details:not([open]) > summary';

/**
 * Folds out everything that folds out, and opens the first record that the element links to.
 * @param settle waits until the element has drawn what was opened
 */
export async function openEverything(
  element: AnyElement,
  settle: (element: AnyElement) => Promise<void> = calm,
): Promise<void> {
  for (const part of everythingIn(element.shadowRoot!))
    if (part.matches(FOLDS)) (part as HTMLElement).click();
  await settle(element);
  const address = location.pathname + location.search;
  element.shadowRoot!.querySelector<HTMLElement>('a[href^="#samen/"]')?.click();
  await settle(element);
  if (location.hash) history.replaceState(history.state, '', address);
}

/** Closes what lies over the page. */
export async function closeDialogs(element: AnyElement): Promise<void> {
  for (const dialog of element.shadowRoot!.querySelectorAll('dialog')) dialog.close();
  await calm(element);
}

export async function findSubjects(): Promise<Subject[]> {
  return Promise.all(Object.keys(LOADERS).map(async (name) => new Subject(name, await loadStories(name))));
}
