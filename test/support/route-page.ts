import { fixture, html } from '@open-wc/testing';
import { executeServerCommand, sendKeys } from '@web/test-runner-commands';
import type { SamenOptionsInfographic } from '../../src/elements/options-infographic/index.js';
import type { RouteInput } from '../../src/model/route/route.js';
import { ElementPage, focused, isShown, nameOf, textOf } from './element-page.js';

/** What the browser tells assistive technology of one thing, and of what is in it. */
export interface Heard {
  readonly role: string;
  readonly name: string;
  readonly description: string;
  readonly properties: Readonly<Record<string, unknown>>;
  readonly children: readonly Heard[];
}

/** The options infographic as a visitor meets it. */
export class RoutePage extends ElementPage<SamenOptionsInfographic> {
  /** A route with these attributes; with data, of the page itself. @param width of the element in CSS pixels; absent: all there is */
  static async with(
    attributes: Record<string, string>,
    data?: RouteInput,
    { width }: { width?: number } = {},
  ): Promise<RoutePage> {
    const place = await fixture<HTMLElement>(html`<div></div>`);
    if (width !== undefined) place.style.width = `${width}px`;
    const element = document.createElement('samen-options-infographic');
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    if (data) element.data = data;
    place.append(element);
    const page = new RoutePage(element);
    await page.shown();
    return page;
  }

  /** The buttons of the stations, in reading order. */
  get stations(): HTMLElement[] {
    return this.all('button').filter((button) => button.dataset.station !== undefined);
  }

  /** Their numbers and titles as they are read: `3. Overleg: MDO`. */
  get stationNames(): string[] {
    return this.stations.map(nameOf);
  }

  /** The button of a station, by its title or a part of it. */
  station(title: string): HTMLElement {
    const found = this.stations.find((button) => nameOf(button).includes(title));
    if (!found) throw new Error(`No station “${title}”; there is ${this.stationNames.join(' | ')}`);
    return found;
  }

  /** The item of the list that a station is, with its ways and what leaves it. */
  item(title: string): HTMLElement {
    return this.station(title).closest<HTMLElement>('li')!;
  }

  /** All that can be read of a station and its ways. */
  textAt(title: string): string {
    return textOf(this.item(title));
  }

  /** Opens a station, or closes it when it is open. */
  async press(name: string | RegExp): Promise<void> {
    const button = this.get('button', name);
    button.focus();
    button.click();
    await this.settled();
  }

  async open(title: string): Promise<void> {
    this.station(title).click();
    await this.settled();
  }

  isOpen(title: string): boolean {
    return this.station(title).getAttribute('aria-expanded') === 'true';
  }

  /** The station that has the focus. */
  get at(): string | undefined {
    const now = focused();
    return now.dataset.station === undefined ? undefined : nameOf(now);
  }

  /** Presses keys on whatever has the focus. */
  async keys(...presses: string[]): Promise<void> {
    for (const press of presses) {
      await sendKeys({ press });
      await this.settled();
    }
  }

  /** Whether the line runs sideways. */
  get isSideways(): boolean {
    const [first, second] = this.stations.map((button) => this.markOf(button));
    return Boolean(first && second && Math.abs(first.top - second.top) < 2);
  }

  /** Where the marks of the stations are drawn, by their numbers. */
  get marks(): Map<string, DOMRect> {
    return new Map(
      this.stations.map((button) => [nameOf(button).split('.')[0]!, this.markOf(button)] as const),
    );
  }

  /** Where the gates are drawn. */
  get gates(): DOMRect[] {
    return [...this.root.querySelectorAll<HTMLElement>('.consent-gate .mark')]
      .filter(isShown)
      .map((mark) => mark.getBoundingClientRect());
  }

  private markOf(button: HTMLElement): DOMRect {
    return button.querySelector('.mark')!.getBoundingClientRect();
  }

  /** Whether words can be seen: not only heard. */
  seen(words: string, inside: Element = this.root.querySelector('.samen')!): boolean {
    return this.boxes(inside).some((box) => box.words.includes(words));
  }

  /** Words in the drawing, and marks that it leads past, that one of its lines runs through. */
  get struckThrough(): string[] {
    const marks = [...this.root.querySelectorAll('.sheet .mark')].map((mark) => mark.getBoundingClientRect());
    const isAtMark = ([x, y]: Point) =>
      marks.some(
        ({ left, right, top, bottom }) => x > left - 2 && x < right + 2 && y > top - 2 && y < bottom + 2,
      );
    const points = [...this.root.querySelectorAll('.edge')]
      .flatMap(pointsOf)
      .filter((point) => !isAtMark(point));
    return this.boxes(this.root.querySelector('.sheet')!)
      .filter(({ left, right, top, bottom }) =>
        points.some(([x, y]) => x > left - 4 && x < right + 4 && y > top + 2 && y < bottom - 2),
      )
      .map(({ words }) => words);
  }

  /** Lines of text that can be seen, and where. */
  private boxes(
    inside: Element,
  ): { words: string; left: number; right: number; top: number; bottom: number }[] {
    const walker = document.createTreeWalker(inside, NodeFilter.SHOW_TEXT);
    const found = [];
    while (walker.nextNode()) {
      const parent = walker.currentNode.parentElement;
      const words = walker.currentNode.textContent?.trim();
      if (!words || !parent || !isShown(parent) || isClipped(parent, inside)) continue;
      const range = document.createRange();
      range.selectNodeContents(walker.currentNode);
      for (const { left, right, top, bottom } of range.getClientRects())
        if (right - left > 1) found.push({ words, left, right, top, bottom });
    }
    return found;
  }

  /** Texts that reach out of the element, or out of the window, to the sides. */
  get sticksOut(): string[] {
    const { left, right } = this.element.getBoundingClientRect();
    const walker = document.createTreeWalker(this.root, NodeFilter.SHOW_TEXT);
    const found: string[] = [];
    while (walker.nextNode()) {
      const parent = walker.currentNode.parentElement;
      const words = walker.currentNode.textContent?.trim();
      if (!words || !parent || !isShown(parent) || parent.closest('.unseen, style')) continue;
      const range = document.createRange();
      range.selectNodeContents(walker.currentNode);
      const box = range.getBoundingClientRect();
      if (box.width > 1 && (box.left < left - 1 || box.right > right + 1)) found.push(words);
    }
    return found;
  }

  /** The ways of looking at it that can be chosen, and the one that is. */
  get views(): { names: string[]; chosen: string | undefined } {
    const group = this.root.querySelector<HTMLElement>('[role=group][aria-label=Weergave]');
    const buttons = group ? this.all('button', undefined, group) : [];
    return {
      names: buttons.map(nameOf),
      chosen: buttons.filter((button) => button.getAttribute('aria-pressed') === 'true').map(nameOf)[0],
    };
  }

  /** What the browser tells assistive technology of the page; `false` where it does not tell. */
  static heard(): Promise<Heard | false> {
    return executeServerCommand<Heard | false, undefined>('accessibility-tree');
  }
}

type Point = readonly [x: number, y: number];

const isClipped = (element: Element | null, root: Element): boolean =>
  element !== null &&
  element !== root &&
  (getComputedStyle(element).clipPath !== 'none' || isClipped(element.parentElement, root));

/** Points on a line of the drawing. */
function pointsOf(edge: Element): Point[] {
  const path = edge.querySelector('path');
  const steps = Array.from({ length: 101 }, (_, i) => i / 100);
  if (path) {
    // Stretched over its box, and mirrored by CSS; not by its matrix, which WebKit works out without that.
    const svg = path.ownerSVGElement!;
    const { width, height } = svg.viewBox.baseVal;
    const box = svg.getBoundingClientRect();
    const isMirrored = new DOMMatrix(getComputedStyle(svg).transform).a < 0;
    return steps.map((part) => {
      const { x, y } = path.getPointAtLength(part * path.getTotalLength());
      const across = (x / width) * box.width;
      return [isMirrored ? box.right - across : box.left + across, box.top + (y / height) * box.height];
    });
  }
  const { left, right, top, bottom } = edge.getBoundingClientRect();
  const widths = getComputedStyle(edge);
  const across = (y: number) => steps.map((part): Point => [left + part * (right - left), y]);
  const down = (x: number) => steps.map((part): Point => [x, top + part * (bottom - top)]);
  return [
    ...(parseFloat(widths.borderTopWidth) ? across(top + 2) : []),
    ...(parseFloat(widths.borderBottomWidth) ? across(bottom - 2) : []),
    ...(parseFloat(widths.borderLeftWidth) ? down(left + 2) : []),
    ...(parseFloat(widths.borderRightWidth) ? down(right - 2) : []),
  ];
}
