import { sendKeys, sendMouse } from '@web/test-runner-commands';
import { fixture, html } from '@open-wc/testing';
import { clock } from '../../src/internal/clock.js';
import type { SamenActivityCalendar } from '../../src/index.js';
import type { SamenFilterEvent } from '../../src/internal/visitor-events.js';
import type { ActivitiesInput } from '../../src/model/activities/activity.js';
import { ElementPage, focused, isShown, nameOf, textOf } from './element-page.js';

const realNow = clock.now;

/** Puts the clock of all calendars at an instant (ISO 8601), until `letTimeGo`. */
export function stopTime(instant: string): void {
  clock.now = () => Date.parse(instant);
}

export function letTimeGo(): void {
  clock.now = realNow;
}

/** What a link is called for who does not see it: without what is there for eyes alone. */
function linkName(link: HTMLElement): string {
  const heard = link.cloneNode(true) as HTMLElement;
  for (const part of heard.querySelectorAll('[aria-hidden=true]')) part.remove();
  return (heard.textContent ?? '').replace(/\s+/g, ' ').trim();
}

/** The activity calendar as a visitor meets it. */
export class CalendarPage extends ElementPage<SamenActivityCalendar> {
  /** A calendar with these attributes; with data, of the page itself. */
  static async with(attributes: Record<string, string>, data?: ActivitiesInput): Promise<CalendarPage> {
    const place = await fixture(html`<div></div>`);
    const element = document.createElement('samen-activity-calendar');
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    if (data) element.data = data;
    place.append(element);
    const page = new CalendarPage(element);
    await page.shown();
    if (attributes.view === 'month' || attributes.view === 'week') await page.hasPeriods();
    return page;
  }

  /** Weeks and months are loaded when they are asked for. */
  async hasPeriods(): Promise<void> {
    await this.until(() => this.root.querySelector('input[type=date]'), 'weeks and months are there', 5000);
    await this.settled();
  }

  /** Which week or month is on show: the heading above it. */
  get period(): string {
    return nameOf(this.get('heading', /\d{4}$/));
  }

  /** Presses a button, and waits for what it does. */
  async press(name: string | RegExp): Promise<void> {
    const button = this.get('button', name);
    button.focus();
    button.click();
    await this.settled();
  }

  /** Presses keys on whatever has the focus, one after the other; `Shift+PageDown` are two at once. */
  async keys(...presses: string[]): Promise<void> {
    for (const press of presses) {
      const [key = '', held] = press.split('+').reverse();
      if (held) await sendKeys({ down: held });
      await sendKeys({ press: key });
      if (held) await sendKeys({ up: held });
      await this.settled();
    }
  }

  /** Names a day in the field that goes there. */
  async goTo(day: string): Promise<void> {
    const field = this.root.querySelector<HTMLInputElement>('input[type=date]')!;
    field.value = day;
    field.dispatchEvent(new Event('change', { bubbles: true }));
    await this.settled();
  }

  // -- a month --------------------------------------------------------------------------------------------------------

  private get grid(): HTMLElement {
    return this.root.querySelector<HTMLElement>('[role=grid]')!;
  }

  /** The weeks of the grid: the texts of the numbers on its days. */
  get weeks(): string[][] {
    return [...this.grid.querySelectorAll('tbody tr')].map((row) =>
      [...row.querySelectorAll<HTMLElement>('td button:first-child')].map(textOf),
    );
  }

  /** What the columns and rows of the grid are called. */
  gridHeaders(scope: 'col' | 'row'): string[] {
    return [...this.grid.querySelectorAll<HTMLElement>(`th[scope=${scope}]`)].map((header) =>
      textOf(header.querySelector<HTMLElement>('.unseen')),
    );
  }

  /** The button of a day in the grid, by its whole name or what that begins with. */
  day(name: string): HTMLElement {
    return this.get('button', new RegExp(`^${name}(,|$)`), this.grid);
  }

  /** The cell of a day. */
  cell(name: string): HTMLElement {
    return this.day(name).closest<HTMLElement>('[role=gridcell]')!;
  }

  /** The names of all links in the cell of a day. */
  linksOn(name: string): string[] {
    return this.all('link', undefined, this.cell(name)).map(linkName);
  }

  /** Presses a day with the mouse or a thumb. */
  async chooseDay(name: string): Promise<void> {
    const day = this.day(name);
    day.scrollIntoView({ block: 'center' });
    const { left, right, top, bottom } = day.getBoundingClientRect();
    const position: [number, number] = [Math.round((left + right) / 2), Math.round((top + bottom) / 2)];
    await sendMouse({ type: 'click', position });
    await this.settled();
  }

  /** The chosen day as the grid says it. */
  get chosenDay(): string {
    const cell = this.grid.querySelector<HTMLElement>('[aria-selected=true]')!;
    return nameOf(cell.querySelector('button')!);
  }

  /** How many stops the Tab key has in the grid. */
  get gridStops(): number {
    const stops = this.grid.querySelectorAll<HTMLElement>('a, button, [tabindex]');
    return [...stops].filter((part) => part.tabIndex === 0 && isShown(part)).length;
  }

  /** The name of the link that has the focus. */
  get focusedLink(): string | undefined {
    const at = focused();
    return at.matches('a[href]') ? linkName(at) : undefined;
  }

  /** The day in the grid that has the focus. */
  get focusedDay(): string | undefined {
    return this.grid.contains(focused()) ? nameOf(focused()) : undefined;
  }

  // -- days with what is on them --------------------------------------------------------------------------------------

  /** The headings of days, each with the titles below it. */
  get listed(): Record<string, string[]> {
    const sections = [...this.root.querySelectorAll<HTMLElement>('section')].filter(isShown);
    return Object.fromEntries(
      sections.map((section) => [
        nameOf(this.get('heading', undefined, section)),
        this.all('article', undefined, section).map((entry) => linkName(this.get('link', undefined, entry))),
      ]),
    );
  }

  /** The titles of all activities on show, in order, without what their names say besides. */
  get titles(): string[] {
    return this.all('article').map((entry) => nameOf(this.get('link', undefined, entry)).replace(/, .*/, ''));
  }

  /** What stands with an activity in the list. */
  entryText(title: string): string {
    return textOf(this.all('article').find((entry) => this.find('link', new RegExp(`^${title},`), entry)));
  }

  // -- an activity that is open ---------------------------------------------------------------------------------------

  get dialog(): HTMLElement | undefined {
    return this.find('dialog');
  }

  /** All that can be read of the activity that is open. */
  get dialogText(): string {
    return textOf(this.dialog);
  }

  /** Opens an activity as a visitor does: with the link that is its title. */
  async openActivity(title: string): Promise<void> {
    const name = new RegExp(`^${title},`);
    // A browser draws what is far down later.
    await this.until(() => this.find('link', name), `${title} is listed`);
    const link = this.get('link', name);
    link.focus();
    link.click();
    await this.opened(title);
  }

  async opened(name?: string): Promise<void> {
    await this.until(
      () => this.dialog && (!name || nameOf(this.dialog) === name),
      `the activity ${name ?? ''} is open`,
    );
    await this.settled();
  }

  async closed(): Promise<void> {
    // The browser tells of it in a task of its own; after that the element takes the whole dialog away.
    await this.until(() => !this.root.querySelector('dialog'), 'the activity is closed');
    await this.settled();
  }

  get focusIsInDialog(): boolean {
    return this.dialog?.contains(focused()) ?? false;
  }

  /** What stands beside a word in the activity that is open. */
  fact(term: string): string {
    return textOf(this.get('term', term, this.dialog).nextElementSibling as HTMLElement);
  }

  /** The headings of the parts of the activity that is open. */
  get parts(): string[] {
    return this.all('heading', undefined, this.dialog).slice(1).map(nameOf);
  }

  /** What stands under one of those. */
  part(title: string): string {
    const section = this.get('heading', title, this.dialog).parentElement!;
    return textOf(section).slice(title.length).trim();
  }

  /** A link in the activity that is open. */
  linkInDialog(name: string | RegExp): HTMLAnchorElement {
    return this.get<HTMLAnchorElement>('link', name, this.dialog);
  }

  /** The page comes into sight again: time has gone on meanwhile. */
  look(): void {
    document.dispatchEvent(new Event('visibilitychange'));
  }

  // -- what was asked of it -------------------------------------------------------------------------------------------

  /** Unfolds the filters, and waits until they are there. */
  async openFilters(): Promise<void> {
    await this.press('Filters');
    await this.until(() => this.find('button', /^Bekijk/), 'the filters are there', 20_000);
  }

  /** Waits until these activities are on show and no others; a browser draws what is far down later. */
  async lists(...titles: string[]): Promise<void> {
    const isSo = () => this.titles.join() === titles.join();
    await this.until(isSo, `${titles.join(', ') || 'nothing'} is listed`).catch((error: unknown) => {
      throw new Error(`${String(error)}; there is ${this.titles.join(', ') || 'nothing'}.`);
    });
  }

  /** Types in the search field, and waits for the answer. */
  async search(text: string): Promise<void> {
    const field = this.get<HTMLInputElement>('searchbox');
    field.focus();
    await this.telling(() => {
      field.value = text;
      field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    });
  }

  /** Ticks a box or takes the tick away, and waits for the answer. */
  tick(name: string | RegExp): Promise<SamenFilterEvent> {
    return this.telling(() => this.get('checkbox', name).click());
  }

  /** Does something that asks otherwise; what the page around is told. */
  async telling(act: () => void): Promise<SamenFilterEvent> {
    const told = new Promise<SamenFilterEvent>((resolve) =>
      this.element.addEventListener('samen-filter', resolve, { once: true }),
    );
    act();
    const event = await told;
    await this.settled();
    return event;
  }
}
