import {
  html,
  nothing,
  type CSSResult,
  type ReactiveController,
  type ReactiveControllerHost,
  type TemplateResult,
} from 'lit';
import { msg } from '../i18n/localize.js';
import { icon } from './icons.js';
import { closeIcon } from './record-icons.js';
import { dialogStyles } from './styles/dialog.styles.js';

/** An element that opens a dialog: any of ours. */
export interface DialogHost extends ReactiveControllerHost, HTMLElement {
  readonly renderRoot: HTMLElement | DocumentFragment;
  /** What a screen reader was told last. */
  readonly announcement: string;
  announce(make: () => string): void;
  adopt(...styles: CSSResult[]): void;
}

/** What an element does with its dialog. */
export interface RecordDialogOptions<T> {
  /** Whether two things are one and the same to the visitor: then the dialog stays as it is. */
  isSame(a: T, b: T): boolean;
  /** Something is shown now. @param before what stood there until now */
  opened(shown: T, before: T | undefined): void;
  /**
   * The visitor closed it, or went on to something else in it. An address that opened what stands there now is not that of
   * what was left: who lets go of an address looks at which of the two it is of.
   */
  left(shown: T): void;
}

/** How what is shown is drawn. */
export interface DialogContent {
  /** What the dialog is called. */
  readonly name: string;
  readonly content: unknown;
  /** Buttons before the one that closes. */
  readonly bar?: unknown;
}

/**
 * The dialog of an element: one thing at a time over the page. The visitor comes back to where it was opened; it stays
 * open when the element is moved in the page, and when its data is read again.
 */
export class RecordDialog<T> implements ReactiveController {
  readonly #host: DialogHost;
  readonly #options: RecordDialogOptions<T>;
  #shown: T | undefined;
  /** Something was opened, and the dialog does not show yet. */
  #opening = false;

  constructor(host: DialogHost, options: RecordDialogOptions<T>) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
    host.adopt(dialogStyles);
  }

  /** What stands in it; nothing while it is closed. */
  get shown(): T | undefined {
    return this.#shown;
  }

  show(shown: T): void {
    const before = this.#shown;
    const other = before !== undefined && !this.#options.isSame(before, shown);
    const moved = this.#dialog?.open;
    // Closed just now, of which the browser tells later, it opens again.
    this.#shown = shown;
    if (before !== undefined && !other && moved !== false) return;
    // What was told before has been heard.
    this.#host.announce(() => '');
    this.#opening = true;
    this.#host.requestUpdate();
    this.#options.opened(shown, before);
    if (other) this.#options.left(before);
    // What had the focus is gone with what stood there before: the title says what stands there now.
    if (moved) void this.#host.updateComplete.then(() => this.#focusTitle());
  }

  /** As the visitor closes it: what follows from that comes when the browser tells of it. */
  dismiss(): void {
    this.#dialog?.close();
  }

  /** Closes it for good, without telling: the address went on to something else. */
  close(): void {
    this.#dialog?.close();
    this.#shown = undefined;
    this.#host.requestUpdate();
  }

  /** The data is another: the same thing in it, or nothing, and then the dialog goes. */
  replace(now: T | undefined): void {
    const before = this.#shown;
    if (before === undefined) return;
    this.#shown = now;
    if (now !== undefined) return;
    // Its address is free again: when it is back, the same link must open it.
    this.#options.left(before);
    // The visitor stood in a dialog that goes.
    void this.#host.updateComplete.then(() =>
      this.#host.renderRoot.querySelector<HTMLElement>('.title')?.focus(),
    );
  }

  hostConnected(): void {
    if (this.#shown === undefined) return;
    // A dialog that is moved stays open, but no longer over the page.
    this.#dialog?.removeAttribute('open');
    this.#opening = true;
  }

  hostUpdated(): void {
    if (!this.#opening || this.#shown === undefined || !this.#dialog || !this.#host.isConnected) return;
    this.#opening = false;
    if (!this.#dialog.open) this.#dialog.showModal();
  }

  /** @param draw how what is shown is drawn */
  render(draw: (shown: T) => DialogContent): TemplateResult | typeof nothing {
    if (this.#shown === undefined) return nothing;
    const { name, content, bar = nothing } = draw(this.#shown);
    // eslint-disable-next-line lit-a11y/click-events-have-key-events -- Escape closes a dialog by itself
    return html`<dialog
      aria-label=${name}
      @close=${this.#closed}
      @click=${(event: Event) => event.target === event.currentTarget && this.dismiss()}
    >
      <div class="bar no-print">
        ${bar}
        <button type="button" class="quiet" autofocus @click=${() => this.dismiss()}>${icon(closeIcon)}${msg('Sluit')}</button>
      </div>
      <p class="unseen" role="status">${this.#host.announcement}</p>
      ${content}
    </dialog>`;
  }

  #focusTitle(): void {
    const find = (selector: string) => this.#dialog?.querySelector<HTMLElement>(selector);
    (find('.title') ?? find('button'))?.focus();
  }

  get #dialog(): HTMLDialogElement | null {
    return this.#host.renderRoot.querySelector('dialog');
  }

  readonly #closed = (): void => {
    // The browser tells of it later: by now something else may stand in the dialog.
    if (this.#opening || this.#dialog?.open) return;
    const shown = this.#shown;
    this.#shown = undefined;
    this.#host.requestUpdate();
    if (shown !== undefined) this.#options.left(shown);
  };
}
