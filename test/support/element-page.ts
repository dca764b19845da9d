import { fixture, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { TemplateResult } from 'lit';
import { contrast, groundOf, over, screenColour } from './colour-page.js';

/** Which of our native elements have which role: as far as these tests ask for it. */
const ROLES = {
  alert: '[role=alert]',
  article: 'article',
  button: 'button, summary',
  checkbox: 'input[type=checkbox]',
  combobox: 'input[list]',
  dialog: 'dialog[open]',
  group: 'fieldset',
  heading: 'h1, h2, h3, h4, h5, h6',
  image: 'img[alt]:not([alt=""])',
  link: 'a[href]',
  list: 'ul, ol',
  mark: 'mark',
  radio: 'input[type=radio]',
  search: '[role=search]',
  searchbox: 'input[type=search]',
  status: '[role=status]',
  term: 'dt',
} as const;

export type Role = keyof typeof ROLES;
type Name = string | RegExp;

const oneLine = (text: string | null | undefined) => (text ?? '').replace(/\s+/g, ' ').trim();

/** What can be read of an element: not what is hidden, nor what is hidden from assistive technology only. */
export const textOf = (element: HTMLElement | undefined | null): string => oneLine(element?.innerText);

/** The accessible name, as far as our templates make one. */
export function nameOf(element: HTMLElement): string {
  const label = element.getAttribute('aria-label');
  if (label !== null) return label;
  if (element instanceof HTMLFieldSetElement) return textOf(element.querySelector('legend'));
  if (element instanceof HTMLInputElement) return oneLine([...(element.labels ?? [])].map(textOf).join(' '));
  // Words that are only heard stand on a line of their own.
  return textOf(element).replaceAll(' ,', ',');
}

export const isShown = (element: Element): boolean =>
  element.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: false });

/** The element that has the focus, in whatever shadow root. */
export function focused(): HTMLElement {
  let at = document.activeElement;
  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
  return at as HTMLElement;
}

/** What all elements of the library have, as far as a page needs it to wait for them. */
export type OurElement = HTMLElement & {
  readonly ready: boolean;
  readonly updateComplete: Promise<boolean>;
};

/** An element as a visitor meets it: by role, name and text; never by its fields or classes. */
export class ElementPage<E extends OurElement = OurElement> {
  constructor(readonly element: E) {}

  /** Puts the template in the page, without waiting for data. The element is its first of ours. */
  static async put<P>(this: new (element: never) => P, template: TemplateResult): Promise<P> {
    const first = await fixture<HTMLElement>(template);
    const found = first.localName.startsWith('samen-') ? first : firstOfOurs(first);
    return new this(found as never);
  }

  /** The same, and waits until data is shown. */
  static async open<P extends { shown(): Promise<unknown> }>(
    this: new (element: never) => P,
    template: TemplateResult,
  ): Promise<P> {
    const first = await fixture<HTMLElement>(template);
    const found = first.localName.startsWith('samen-') ? first : firstOfOurs(first);
    const page = new this(found as never);
    await page.shown();
    return page;
  }

  async shown(): Promise<this> {
    await waitUntil(() => this.element.ready, 'data should be shown', { timeout: 5000, interval: 5 });
    await this.settled();
    return this;
  }

  /** Puts an element that was made by hand in the page. */
  shownIn(place: Element): Promise<this> {
    place.append(this.element);
    return this.shown();
  }

  async failed(): Promise<this> {
    await waitUntil(() => this.all('alert').length > 0, 'a failure should be told', { interval: 10 });
    return this;
  }

  /** What was asked for is drawn. */
  async settled(): Promise<void> {
    await this.element.updateComplete;
  }

  /** Waits for what a visitor waits for. */
  until(seen: () => unknown, what: string, timeout = 3000): Promise<void> {
    return waitUntil(() => Boolean(seen()), what, { interval: 10, timeout });
  }

  /** Everything shown with this role, in reading order. */
  all<T extends HTMLElement = HTMLElement>(role: Role, name?: Name, inside: ParentNode = this.root): T[] {
    const fits = (element: HTMLElement) =>
      name === undefined ||
      (typeof name === 'string' ? nameOf(element) === name : name.test(nameOf(element)));
    return [...inside.querySelectorAll<T>(ROLES[role])].filter(
      (element) => isShown(element) && fits(element),
    );
  }

  find<T extends HTMLElement = HTMLElement>(role: Role, name?: Name, inside?: ParentNode): T | undefined {
    return this.all<T>(role, name, inside)[0];
  }

  get<T extends HTMLElement = HTMLElement>(role: Role, name?: Name, inside?: ParentNode): T {
    const found = this.find<T>(role, name, inside);
    if (found) return found;
    const there = this.all(role, undefined, inside).map((element) => `“${nameOf(element)}”`);
    throw new Error(
      `No ${role} “${name ?? ''}”; there is ${there.join(', ') || 'none'}. Shown: ${this.text}`,
    );
  }

  click(role: Role, name?: Name, inside?: ParentNode): Promise<void> {
    this.get(role, name, inside).click();
    return this.settled();
  }

  /** All that can be read in the element: its own, and what the page put in it as long as that is shown. */
  get text(): string {
    const slotted = [...this.element.children].filter(isShown).map((child) => textOf(child as HTMLElement));
    const own = this.base === this.element ? '' : textOf(this.base);
    return oneLine([own, ...slotted].join(' '));
  }

  get headings(): { level: number; name: string }[] {
    return this.all('heading').map((heading) => ({
      level: Number(heading.localName.slice(1)),
      name: nameOf(heading),
    }));
  }

  get title(): string {
    return this.headings[0]?.name ?? '';
  }

  /** What a screen reader was last told. */
  get announced(): string {
    return textOf(this.root.querySelector<HTMLElement>(ROLES.status));
  }

  /** Listens along with a screen reader from now on. */
  listen(): string[] {
    const heard: string[] = [];
    new MutationObserver(() => heard.push(this.announced)).observe(this.root.querySelector(ROLES.status)!, {
      characterData: true,
      childList: true,
      subtree: true,
    });
    return heard;
  }

  /** The language and direction in which the element speaks. */
  get speaks(): { language: string | null; direction: string } {
    return { language: this.base.getAttribute('lang'), direction: getComputedStyle(this.base).direction };
  }

  /** The language and direction that a browser takes a text to be in. */
  languageOf(text: string): { language: string | null | undefined; direction: string } {
    const walker = document.createTreeWalker(this.root, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const parent = walker.currentNode.parentElement;
      if (!parent || !walker.currentNode.textContent?.includes(text)) continue;
      return {
        language: parent.closest('[lang]')?.getAttribute('lang'),
        direction: getComputedStyle(parent).direction,
      };
    }
    throw new Error(`“${text}” is not there. Shown: ${this.text}`);
  }

  /** Texts on show that stand out too little from what is behind them (WCAG 1.4.3), with their contrast. */
  unreadable(): string[] {
    const found = new Set<string>();
    const walker = document.createTreeWalker(this.root, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const text = walker.currentNode.textContent?.trim();
      const parent = walker.currentNode.parentElement;
      if (!text || !parent || !isShown(parent) || parent.closest('style, .unseen, :disabled')) continue;
      if (parent.closest('label')?.querySelector(':disabled')) continue;
      const ground = groundOf(parent);
      const ratio = contrast(over(screenColour(getComputedStyle(parent).color), ground), ground);
      if (ratio < 4.5) found.add(`“${text}” ${ratio.toFixed(2)}`);
    }
    return [...found];
  }

  get isBusy(): boolean {
    return this.base.getAttribute('aria-busy') === 'true';
  }

  /** The name of what has the focus, or nothing when it is outside the element. */
  get focusedName(): string | undefined {
    const at = focused();
    return this.root.contains(at) ? nameOf(at) : undefined;
  }

  /** Presses Tab until something with this name has the focus; as a visitor, gives up after a while. */
  async tabTo(name: Name, most = 25): Promise<void> {
    const passed: string[] = [];
    for (let presses = 0; presses < most; presses++) {
      await sendKeys({ press: 'Tab' });
      const now = nameOf(focused());
      if (typeof name === 'string' ? now === name : name.test(now)) return;
      passed.push(now);
    }
    throw new Error(`Tab never came to ${name}; it passed ${passed.join(', ')}`);
  }

  protected get root(): ShadowRoot {
    return this.element.shadowRoot!;
  }

  private get base(): HTMLElement {
    return this.root.querySelector<HTMLElement>('[part~=base]') ?? this.element;
  }
}

function firstOfOurs(root: Element): Element | undefined {
  for (const element of root.querySelectorAll('*')) {
    if (element.localName.startsWith('samen-')) return element;
    const inside = element.shadowRoot && firstOfOurs(element.shadowRoot.firstElementChild ?? element);
    if (inside) return inside;
  }
  return undefined;
}
