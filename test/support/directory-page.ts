import { sendKeys } from '@web/test-runner-commands';
import type { SamenFilterEvent, SamenPartnerDirectory } from '../../src/index.js';
import { ElementPage, focused, nameOf, textOf } from './element-page.js';

/** The partner directory as a visitor meets it. */
export class DirectoryPage extends ElementPage<SamenPartnerDirectory> {
  get searchField(): HTMLInputElement {
    return this.get<HTMLInputElement>('searchbox');
  }

  /** Types in the search field, after what is there, and waits for the answer. */
  async type(text: string): Promise<void> {
    this.searchField.focus();
    const answered = this.answerTo(this.searchField.value + text);
    await sendKeys({ type: text });
    await answered;
  }

  /** Fills the search field at once, as pasting does. */
  async search(text: string): Promise<void> {
    const answered = this.answerTo(text);
    this.searchField.value = text;
    this.searchField.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    await answered;
  }

  private async answerTo(query: string): Promise<void> {
    const asked: string[] = [];
    const hear = (event: SamenFilterEvent) => void asked.push(event.query);
    this.element.addEventListener('samen-filter', hear);
    await this.until(() => asked.at(-1) === query, `“${query}” is answered`, 5000);
    this.element.removeEventListener('samen-filter', hear);
    await this.settled();
  }

  /** The cards on show, in order. */
  get cards(): HTMLElement[] {
    return this.all('article').filter((card) => !card.closest('dialog'));
  }

  /** The names on the cards. */
  get names(): string[] {
    return this.cards.map((card) => nameOf(this.get('heading', undefined, card)));
  }

  card(name: string | RegExp): HTMLElement {
    const fits = (card: HTMLElement) => this.find('heading', name, card) !== undefined;
    const found = this.cards.find(fits);
    if (!found) throw new Error(`No card “${name}”; there is ${this.names.join(', ')}`);
    return found;
  }

  cardText(name: string | RegExp): string {
    return textOf(this.card(name));
  }

  /** The words that the search marked, once each. */
  get marked(): string[] {
    return [...new Set(this.all('mark').map(textOf))];
  }

  /** Offerings named on a card. */
  offerings(name: string): string[] {
    return [...this.card(name).querySelectorAll<HTMLElement>('li strong:first-child')].map(textOf);
  }

  async openFilters(): Promise<void> {
    const button = this.get('button', /^Filters/);
    if (button.getAttribute('aria-expanded') !== 'true') button.click();
    await this.until(() => this.all('group').length > 0, 'the filters are on show');
  }

  async openView(): Promise<void> {
    const button = this.get('button', 'Weergave');
    if (button.getAttribute('aria-expanded') !== 'true') button.click();
    await this.until(() => this.all('radio').length > 0, 'the ways of looking are on show');
  }

  /** The ways of looking that one question offers. */
  ways(group: string): string[] {
    return this.all('radio', undefined, this.get('group', group)).map(nameOf);
  }

  /** The way of looking that is chosen. */
  way(group: string): string {
    const chosen = this.all<HTMLInputElement>('radio', undefined, this.get('group', group)).find(
      ({ checked }) => checked,
    );
    return chosen ? nameOf(chosen) : '';
  }

  async look(group: string, label: string): Promise<void> {
    this.get('radio', label, this.get('group', group)).click();
    await this.settled();
    await this.settled();
  }

  /** The headings above the entries, each with the names of what stands under it. */
  get groups(): Record<string, string[]> {
    const sections = [...this.root.querySelectorAll<HTMLElement>('section')].filter(
      (section) => !section.closest('article, dialog') && this.find('list', undefined, section),
    );
    return Object.fromEntries(
      sections.map((section) => [
        nameOf(this.get('heading', undefined, section)),
        this.all('article', undefined, section).map((entry) => nameOf(this.get('heading', undefined, entry))),
      ]),
    );
  }

  saveButton(name: string): HTMLElement {
    return this.find('button', `Bewaar: ${name}`) ?? this.get('button', `Bewaard: ${name}`);
  }

  /** Whether the button in the list says that a partner is kept. */
  isSaved(name: string): boolean {
    return this.saveButton(name).getAttribute('aria-pressed') === 'true';
  }

  async save(name: string): Promise<void> {
    const before = this.isSaved(name);
    this.saveButton(name).click();
    await this.until(() => this.isSaved(name) !== before, `the button of ${name} answers`);
  }

  /** Opens the visitor's own list. */
  async openList(): Promise<void> {
    this.get('button', /^Mijn lijst/).click();
    await this.opened('Mijn lijst');
  }

  /** The names in the visitor's own list. */
  get listed(): string[] {
    return this.all('button', /^Haal weg: /, this.dialog).map((button) =>
      nameOf(button).replace('Haal weg: ', ''),
    );
  }

  filter(group: string, label: string | RegExp): HTMLInputElement {
    return this.get<HTMLInputElement>('checkbox', withCount(label), this.get('group', group));
  }

  /** Number behind a value: how many partners it would leave. */
  count(group: string, label: string | RegExp): number {
    return Number(/\((\d+)\)$/.exec(nameOf(this.filter(group, label)))?.[1]);
  }

  /** The values of one group, without their counts. */
  values(group: string): string[] {
    return this.all('checkbox', undefined, this.get('group', group)).map((box) =>
      nameOf(box).replace(/ \(\d+\)$/, ''),
    );
  }

  async choose(group: string, label: string | RegExp): Promise<void> {
    this.filter(group, label).click();
    await this.settled();
    await this.settled();
  }

  /** What was chosen, as buttons that take it back. */
  get chips(): string[] {
    return this.all('button', /^Haal filter weg/).map(textOf);
  }

  chip(label: string): HTMLElement {
    return this.get('button', `Haal filter weg: ${label}`);
  }

  get dialog(): HTMLElement | undefined {
    return this.find('dialog');
  }

  get dialogText(): string {
    return textOf(this.dialog);
  }

  link(name: string | RegExp): HTMLElement {
    return this.get('link', undefined, this.get('heading', name, this.card(name)));
  }

  async openCard(name: string | RegExp): Promise<void> {
    const link = this.link(name);
    link.focus();
    link.click();
    await this.opened();
  }

  async opened(name?: string): Promise<void> {
    await this.until(
      () => this.dialog && (!name || nameOf(this.dialog) === name),
      `the card ${name ?? ''} is open`,
    );
    await this.settled();
  }

  async closed(): Promise<void> {
    // The browser tells of it in a task of its own; after that the element takes the whole card away.
    await this.until(() => !this.root.querySelector('dialog'), 'the card is closed');
    await this.settled();
  }

  get focusIsInDialog(): boolean {
    return this.dialog?.contains(focused()) ?? false;
  }
}

const withCount = (label: string | RegExp): RegExp =>
  typeof label === 'string'
    ? new RegExp(`^${label.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')} \\(\\d+\\)$`)
    : label;
