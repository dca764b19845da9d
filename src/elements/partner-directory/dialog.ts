import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import { msg } from '../../i18n/localize.js';
import { SamenSelectEvent } from '../../internal/visitor-events.js';
import { icon } from '../../internal/icons.js';
import { partnerCard } from '../../internal/partners/partner-card.templates.js';
import { partnerCardStyles } from '../../internal/partners/partner-card.styles.js';
import type { PartnerView } from '../../internal/partners/parts.js';
import { closeIcon } from '../../internal/record-icons.js';
import { dialogStyles } from '../../internal/styles/dialog.styles.js';
import { plain } from '../../internal/templates.js';
import type { Partner } from '../../model/partners/partner.js';
import type { SamenPartnerDirectory } from './partner-directory.js';

export const directoryDialogStyles = [dialogStyles, partnerCardStyles];

/** What stands over the page: a partner, or the visitor's own list. */
export type Shown = { readonly partner: Partner } | { readonly list: true };

/** The dialog of a directory: the visitor comes back to where it was opened. */
export class DirectoryDialog implements ReactiveController {
  readonly #host: SamenPartnerDirectory;
  readonly #left: (shown: Shown) => void;
  readonly #listTitle: () => string;
  #shown: Shown | undefined;
  /** Something was opened, and the dialog does not show yet. */
  #opening = false;
  /** A partner was opened from the list. */
  #fromList = false;

  /** @param left called when the visitor has closed it, or went on to something else in it */
  constructor(host: SamenPartnerDirectory, left: (shown: Shown) => void, listTitle: () => string) {
    this.#listTitle = listTitle;
    this.#host = host;
    this.#left = left;
    host.addController(this);
    host.adopt(...directoryDialogStyles);
  }

  get #dialog(): HTMLDialogElement | null {
    return this.#host.renderRoot.querySelector('dialog');
  }

  get partner(): Partner | undefined {
    return this.#shown && 'partner' in this.#shown ? this.#shown.partner : undefined;
  }

  show(shown: Shown): void {
    const partner = 'partner' in shown ? shown.partner : undefined;
    // Closed just now, of which the browser tells later, it opens again.
    if (this.#shown && partner === this.partner && this.#dialog?.open !== false) return;
    this.#fromList = partner !== undefined && this.#shown !== undefined && 'list' in this.#shown;
    const moved = this.#dialog?.open;
    const before = this.#shown;
    const other = before && partner !== this.partner;
    this.#shown = shown;
    // What was told before has been heard.
    this.#host.announce(() => '');
    this.#opening = true;
    this.#host.requestUpdate();
    if (partner) this.#host.dispatchEvent(new SamenSelectEvent('partner', partner.id, partner));
    if (other) this.#left(before);
    // What had the focus is gone with what stood there before.
    if (moved) void this.#host.updateComplete.then(() => this.#dialog?.querySelector('button')?.focus());
  }

  close(): void {
    this.#dialog?.close();
    this.#shown = undefined;
    this.#host.requestUpdate();
  }

  /** The data is another: the same partner in it, or no dialog. */
  documentChanged(partners: readonly Partner[]): void {
    const { partner } = this;
    if (!partner) return;
    const now = partners.find(({ id }) => id === partner.id);
    this.#shown = now && { partner: now };
    // Its address is free again: when the partner is back, the same link must open it.
    if (!now) this.#left({ partner });
    // The visitor stood in a dialog that goes.
    if (!now)
      void this.#host.updateComplete.then(() =>
        this.#host.renderRoot.querySelector<HTMLElement>('.title')?.focus(),
      );
  }

  hostConnected(): void {
    if (!this.#shown) return;
    // A dialog that is moved stays open, but no longer over the page.
    this.#dialog?.removeAttribute('open');
    this.#opening = true;
  }

  hostUpdated(): void {
    if (!this.#opening || !this.#shown || !this.#dialog || !this.#host.isConnected) return;
    this.#opening = false;
    if (!this.#dialog.open) this.#dialog.showModal();
  }

  /** @param list draws the visitor's own list */
  render(view: PartnerView, list: () => unknown): TemplateResult | typeof nothing {
    if (!this.#shown) return nothing;
    const { partner } = this;
    const name = partner
      ? plain(partner.name, { language: view.language, textLanguage: partner.language })
      : this.#listTitle();
    const close = () => this.#dialog?.close();
    // eslint-disable-next-line lit-a11y/click-events-have-key-events -- Escape closes a dialog by itself
    return html`<dialog
      aria-label=${name}
      @close=${this.#closed}
      @click=${(event: Event) => event.target === event.currentTarget && close()}
    >
      <div class="bar no-print">
        ${this.#fromList ? html`<button type="button" class="quiet" @click=${() => this.show({ list: true })}>${msg('Terug naar de lijst')}</button>` : nothing}
        <button type="button" class="quiet" autofocus @click=${close}>${icon(closeIcon)}${msg('Sluit')}</button>
      </div>
      <p class="unseen" role="status">${this.#host.announcement}</p>
      ${partner ? partnerCard(partner, view) : list()}
    </dialog>`;
  }

  readonly #closed = (): void => {
    // The browser tells of it later: by now something else may stand in the dialog.
    if (this.#opening || this.#dialog?.open) return;
    const shown = this.#shown;
    this.#shown = undefined;
    this.#host.requestUpdate();
    if (shown) this.#left(shown);
  };
}
