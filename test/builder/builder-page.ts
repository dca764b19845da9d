import { waitUntil } from '@open-wc/testing';
import { Builder } from '../../src/builder/builder.js';
import { isShown, textOf } from '../support/element-page.js';

const oneLine = (text: string | null | undefined) => (text ?? '').replace(/\s+/g, ' ').trim();

/** The snippet builder as an editor sees it, with the embed page that was built. */
export class BuilderPage {
  private constructor(
    readonly root: HTMLElement,
    private readonly leave: () => void,
  ) {}

  static async open({ samples }: { samples?: string } = {}): Promise<BuilderPage> {
    const sheet = Object.assign(document.createElement('link'), {
      rel: 'stylesheet',
      href: '/src/cdn/builder.css',
    });
    const loaded = new Promise((resolve) => sheet.addEventListener('load', resolve, { once: true }));
    document.head.append(sheet);
    await loaded;
    const root = document.body.appendChild(document.createElement('main'));
    new Builder({ host: `${location.origin}/dist/cdn/`, samples }).mount(root);
    return new BuilderPage(root, () => {
      root.remove();
      sheet.remove();
    });
  }

  close(): void {
    this.leave();
  }

  /** What a label, a legend or a button says must begin with this. */
  field<E extends HTMLInputElement | HTMLSelectElement = HTMLInputElement>(label: string): E {
    const found = [...this.root.querySelectorAll('label')].find((each) =>
      oneLine(each.textContent).startsWith(label),
    );
    if (!found?.control) throw new Error(`There is no field “${label}”.`);
    return found.control as E;
  }

  button(name: string): HTMLButtonElement {
    const found = [...this.root.querySelectorAll('button')].find((each) =>
      oneLine(each.textContent).startsWith(name),
    );
    if (!found) throw new Error(`There is no button “${name}”.`);
    return found;
  }

  open(summary: string): HTMLDetailsElement {
    const found = [...this.root.querySelectorAll('summary')].find((each) =>
      oneLine(each.textContent).startsWith(summary),
    );
    if (!found) throw new Error(`Nothing opens under “${summary}”.`);
    const details = found.parentElement as HTMLDetailsElement;
    details.open = true;
    return details;
  }

  type(label: string, text: string): void {
    const field = this.field(label);
    field.value = text;
    field.dispatchEvent(new Event('input', { bubbles: true }));
    field.dispatchEvent(new Event('change', { bubbles: true }));
  }

  /** What the field says is wrong with what stands in it. */
  fault(label: string): string {
    const field = this.field(label);
    return (field.getAttribute('aria-describedby') ?? '')
      .split(' ')
      .map((id) => document.getElementById(id))
      .filter((each) => each?.classList.contains('wrong'))
      .map((each) => textOf(each))
      .join(' ');
  }

  /** What became of the address. */
  get report(): string {
    return textOf(this.root.querySelector<HTMLElement>('.report'));
  }

  reports(words: string | RegExp): Promise<void> {
    return waitUntil(() => this.report.match(words), `the report should say “${words}”`, {
      timeout: 8000,
      interval: 30,
    });
  }

  get codes(): string[] {
    return [...this.root.querySelectorAll('.snippet code')].map((each) => each.textContent);
  }

  get frame(): HTMLIFrameElement | null {
    return this.root.querySelector('iframe');
  }

  /** The element in the preview. */
  get shown(): HTMLElement | null {
    return (
      this.frame?.contentDocument?.querySelector<HTMLElement>(
        'samen-partner-directory, samen-partner-card',
      ) ?? null
    );
  }

  async previews(words: string): Promise<void> {
    await waitUntil(
      () => this.shown?.shadowRoot?.textContent?.includes(words),
      `the preview should show “${words}”`,
      {
        timeout: 8000,
        interval: 30,
      },
    );
  }

  /** What was said last to whoever cannot see it. */
  get announced(): string {
    return oneLine(this.root.querySelector('p[role=status]')?.textContent);
  }

  until(seen: () => unknown, what: string): Promise<void> {
    return waitUntil(() => Boolean(seen()), what, { timeout: 8000, interval: 20 });
  }

  get isEmpty(): boolean {
    const empty = this.root.querySelector('.screen-empty');
    return empty !== null && isShown(empty);
  }
}
