import { fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { SamenSelfScan } from '../../src/index.js';
import type { ScanInput } from '../../src/model/scan/scan.js';
import { ElementPage, focused, isShown, nameOf, textOf } from './element-page.js';

/** What can be seen of something: without the words that are there for a screen reader alone. */
function seen(element: HTMLElement | null | undefined): string {
  const copy = element?.cloneNode(true) as HTMLElement | undefined;
  for (const part of copy?.querySelectorAll('.unseen') ?? []) part.remove();
  return (copy?.textContent ?? '').replace(/\s+/g, ' ').trim();
}

/** The texts of the elements that an attribute names, in the same tree. */
function named(element: Element, attribute: string): HTMLElement[] {
  const ids = element.getAttribute(attribute)?.split(/\s+/) ?? [];
  return ids.flatMap((id) => (element.getRootNode() as ShadowRoot).getElementById(id) ?? []);
}

/** What a group of choices is called. */
export function groupName(group: HTMLElement): string {
  const by = named(group, 'aria-labelledby').map(textOf);
  return by.length > 0 ? by.join(' ') : nameOf(group);
}

type Words = string | RegExp;
const fits = (text: string, wanted: Words) =>
  typeof wanted === 'string' ? text.includes(wanted) : wanted.test(text);

/** A question as a visitor meets it: one group of choices, two for what is and what should be, or a field. */
export class QuestionOnPage {
  constructor(
    readonly name: string,
    readonly groups: readonly HTMLElement[],
    readonly field: HTMLInputElement | HTMLTextAreaElement | undefined,
    private readonly settled: () => Promise<void>,
  ) {}

  /** The group of a row: `Zo is het nu`; without one, the first or only group. */
  row(name: Words = ''): HTMLElement {
    const found = this.groups.find((group) => fits(groupName(group), name));
    if (!found) throw new Error(`“${this.name}” has no row “${name}”.`);
    return found;
  }

  /** The radio buttons or check boxes of a row. */
  inputs(row?: Words): HTMLInputElement[] {
    const inputs = 'input[type=radio], input[type=checkbox]';
    if (this.groups.length > 0) return [...this.row(row).querySelectorAll<HTMLInputElement>(inputs)];
    return [...(this.container?.querySelectorAll<HTMLInputElement>(inputs) ?? [])];
  }

  /** The labels of what can be chosen. */
  choices(row?: Words): string[] {
    return this.inputs(row).map((input) => seen(input.labels?.[0]));
  }

  /** The labels of what is chosen. */
  chosen(row?: Words): string[] {
    return this.inputs(row)
      .filter((input) => input.checked)
      .map((input) => seen(input.labels?.[0]));
  }

  choice(label: Words, row?: Words): HTMLInputElement {
    const isIt = (input: HTMLInputElement) => {
      const text = seen(input.labels?.[0]);
      return typeof label === 'string' ? text === label : label.test(text);
    };
    const found = this.inputs(row).find(isIt);
    if (!found) throw new Error(`“${this.name}” offers ${this.choices(row).join(', ')}; not ${label}.`);
    return found;
  }

  /** Presses choices: a radio button is chosen, a check box turned on or off. */
  async choose(labels: Words | readonly Words[], row?: Words): Promise<void> {
    for (const label of [labels].flat() as Words[]) {
      const input = this.choice(label, row);
      input.focus();
      input.click();
      await this.settled();
    }
  }

  /** Fills in the field of a question that asks for words or a number. */
  async type(words: string): Promise<void> {
    await fill(this.field!, words);
    await this.settled();
  }

  /** The field for the words at “Anders, namelijk”, when it is there. */
  get other(): HTMLInputElement | undefined {
    const field = this.groups[0]?.querySelector<HTMLInputElement>('input:not([type])');
    return field && isShown(field) ? field : undefined;
  }

  async sayOther(words: string): Promise<void> {
    await fill(this.other!, words);
    await this.settled();
  }

  /** What stands there besides the name, as a screen reader gets it with the field: help, and what is wrong. */
  get described(): string {
    return named(this.field ?? this.groups[0]!, 'aria-describedby')
      .map(textOf)
      .join(' ');
  }

  /** What is wrong with the answer, said at the field. */
  get error(): string | undefined {
    const errors = named(this.field ?? this.groups[0]!, 'aria-describedby').filter((part) =>
      part.id.endsWith('-error'),
    );
    return errors[0] && textOf(errors[0]);
  }

  /** Whether a screen reader says that the answer is wrong. */
  get isInvalid(): boolean {
    const at = [this.field, ...this.groups, ...this.inputs()];
    return at.some((element) => element?.getAttribute('aria-invalid') === 'true');
  }

  /** All that can be read of the question. */
  get text(): string {
    return textOf(this.container);
  }

  get container(): HTMLElement | undefined {
    return (this.field ?? this.groups[0])?.closest<HTMLElement>('.question') ?? undefined;
  }
}

async function fill(field: HTMLInputElement | HTMLTextAreaElement, words: string): Promise<void> {
  field.focus();
  field.value = words;
  field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  field.dispatchEvent(new Event('change', { bubbles: true }));
  return Promise.resolve();
}

/** The self-scan as a visitor meets it. */
export class ScanPage extends ElementPage<SamenSelfScan> {
  /** A scan with these attributes; with data, of the page itself. */
  static async with(attributes: Record<string, string> = {}, data?: ScanInput): Promise<ScanPage> {
    const place = await fixture(html`<div></div>`);
    const element = document.createElement('samen-self-scan');
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    if (data) element.data = data;
    place.append(element);
    const page = new ScanPage(element);
    await page.shown();
    return page;
  }

  /** The same, and begins: what stands there are the first questions. @param role label of the role to choose */
  static async begun(attributes: Record<string, string>, data: ScanInput, role?: string): Promise<ScanPage> {
    const page = await ScanPage.with(attributes, data);
    await page.begin(role);
    return page;
  }

  /** Presses a button, and waits for what it does. */
  async press(name: Words): Promise<void> {
    const button = this.get('button', name);
    button.focus();
    button.click();
    await this.settled();
  }

  /** Presses keys on whatever has the focus, one after the other; `Shift+Tab` are two at once. */
  async keys(...presses: string[]): Promise<void> {
    for (const press of presses) {
      const [key = '', held] = press.split('+').reverse();
      if (held) await sendKeys({ down: held });
      await sendKeys({ press: key });
      if (held) await sendKeys({ up: held });
      await this.settled();
    }
  }

  // -- the way through ------------------------------------------------------------------------------------------------

  async begin(role?: string): Promise<void> {
    if (role !== undefined) await this.answer('Wie bent u?', role);
    await this.press('Begin');
    await this.there();
  }

  /** Goes on, whatever the button is called here. */
  async next(): Promise<void> {
    await this.press(/^(Volgende|Kijk uw antwoorden na)$/);
    await this.there();
  }

  async back(): Promise<void> {
    await this.press('Vorige');
    await this.there();
  }

  /** Goes on until the answers can be looked over. */
  async toCheck(): Promise<void> {
    for (let steps = 0; this.heading !== 'Kijk uw antwoorden na'; steps++) {
      if (steps > 500 || this.mistakes.length > 0) throw new Error(`There is no way on. Shown: ${this.text}`);
      if (this.find('button', 'Begin')) await this.begin();
      else await this.next();
    }
  }

  /** Goes on until what came out is shown. */
  async toResult(): Promise<void> {
    await this.toCheck();
    await this.press('Bekijk de uitkomst');
    await this.there();
  }

  /** Waits for a step whose code is loaded when it is asked for. */
  async there(): Promise<void> {
    await this.until(() => this.root.querySelector('.step'), 'the step is there', 5000);
    await this.settled();
  }

  /** The heading of the step: what the focus goes to. */
  get heading(): string {
    const heading =
      this.root.querySelector<HTMLElement>('.step .theme-title') ??
      this.root.querySelector<HTMLElement>('.step .title');
    return heading ? nameOf(heading) : '';
  }

  /** How far the visitor is, in words. */
  get progress(): string {
    const bar = this.progressBar;
    return bar ? named(bar, 'aria-labelledby').map(textOf).join(' ') : '';
  }

  get progressBar(): HTMLProgressElement | undefined {
    return this.root.querySelector('progress') ?? undefined;
  }

  // -- questions ------------------------------------------------------------------------------------------------------

  /** The questions on this page, by their names: number, text and whether they can be skipped. */
  get asked(): string[] {
    return this.questions().map(({ name }) => name);
  }

  /** A question on this page, by its text or a part of it. */
  question(text: Words): QuestionOnPage {
    const found = this.questions().find(({ name }) => fits(name, text));
    if (!found) throw new Error(`“${text}” is not asked here; asked are: ${this.asked.join(' | ')}`);
    return found;
  }

  /** Answers a question with choices. */
  async answer(question: Words, labels: Words | readonly Words[], row?: Words): Promise<void> {
    await this.question(question).choose(labels, row);
  }

  /** Answers a question with words or a number. */
  async write(question: Words, words: string): Promise<void> {
    await this.question(question).type(words);
  }

  private questions(): QuestionOnPage[] {
    const containers = [...this.root.querySelectorAll<HTMLElement>('.question')].filter(isShown);
    return containers.map((container) => {
      const inside = this.all('group', undefined, container);
      const groups = container.matches('fieldset') ? [container] : inside;
      const field =
        groups.length > 0
          ? undefined
          : (container.querySelector<HTMLInputElement | HTMLTextAreaElement>('textarea, input:not([type])') ??
            undefined);
      const name = textOf(container.querySelector<HTMLElement>('.legend'));
      return new QuestionOnPage(name, groups, field, () => this.settled());
    });
  }

  // -- what is wrong --------------------------------------------------------------------------------------------------

  /** The list of what is wrong, when there is one. */
  get summary(): HTMLElement | undefined {
    return this.root.getElementById('mistakes') ?? undefined;
  }

  /** What it lists. */
  get mistakes(): string[] {
    return [...(this.summary?.querySelectorAll('li') ?? [])].map((item) => textOf(item));
  }

  // -- all answers ----------------------------------------------------------------------------------------------------

  /** All answers on the page where they can be looked over: what stands with each question. */
  get answers(): Record<string, string> {
    return Object.fromEntries(
      this.all('term').map((term) => [
        textOf(term),
        textOf(term.parentElement!.querySelector<HTMLElement>('dd')),
      ]),
    );
  }

  /** Goes from there to a question. */
  async change(question: Words): Promise<void> {
    const term = this.all('term').find((each) => fits(textOf(each), question));
    await this.click('button', /^(Wijzig|Beantwoord|Bekijk)/, term!.parentElement!);
  }

  /** What has the focus is in the element. */
  get focusIsInside(): boolean {
    return this.root.contains(focused());
  }
}
