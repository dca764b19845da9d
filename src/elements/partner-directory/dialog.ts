import { html, nothing } from 'lit';
import { msg } from '../../i18n/localize.js';
import { partnerCard } from '../../internal/partners/partner-card.templates.js';
import { partnerCardStyles } from '../../internal/partners/partner-card.styles.js';
import type { PartnerView } from '../../internal/partners/parts.js';
import { RecordDialog, type DialogContent } from '../../internal/record-dialog.js';
import { dialogStyles } from '../../internal/styles/dialog.styles.js';
import { recordStyles } from '../../internal/styles/record.styles.js';
import { plain } from '../../internal/templates.js';
import { SamenSelectEvent } from '../../internal/visitor-events.js';
import type { Partner } from '../../model/partners/partner.js';
import type { SamenPartnerDirectory } from './partner-directory.js';

export const directoryDialogStyles = [dialogStyles, recordStyles, partnerCardStyles];

/** What stands over the page: a partner, or the visitor's own list. */
export type Shown = { readonly partner: Partner } | { readonly list: true };

const partnerOf = (shown: Shown | undefined): Partner | undefined =>
  shown && 'partner' in shown ? shown.partner : undefined;

/** The dialog of a directory: a partner, or the visitor's list, from which partners are opened. */
export class DirectoryDialog {
  readonly #dialog: RecordDialog<Shown>;
  readonly #listTitle: () => string;
  /** A partner was opened from the list. */
  #fromList = false;

  /** @param left called when the visitor has closed it, or went on to something else in it */
  constructor(host: SamenPartnerDirectory, left: (shown: Shown) => void, listTitle: () => string) {
    this.#listTitle = listTitle;
    this.#dialog = new RecordDialog<Shown>(host, {
      isSame: (a, b) => partnerOf(a) === partnerOf(b),
      opened: (shown, before) => {
        const partner = partnerOf(shown);
        this.#fromList = partner !== undefined && before !== undefined && 'list' in before;
        if (partner) host.dispatchEvent(new SamenSelectEvent('partner', partner.id, partner));
      },
      left,
    });
    host.adopt(...directoryDialogStyles);
  }

  get partner(): Partner | undefined {
    return partnerOf(this.#dialog.shown);
  }

  show(shown: Shown): void {
    this.#dialog.show(shown);
  }

  close(): void {
    this.#dialog.close();
  }

  /** The data is another: the same partner in it, or no dialog. */
  documentChanged(partners: readonly Partner[]): void {
    const { partner } = this;
    if (!partner) return;
    const now = partners.find(({ id }) => id === partner.id);
    this.#dialog.replace(now && { partner: now });
  }

  /** @param list draws the visitor's own list */
  render(view: PartnerView, list: () => unknown): unknown {
    return this.#dialog.render((shown) => {
      const partner = partnerOf(shown);
      return partner ? this.#card(partner, view) : { name: this.#listTitle(), content: list() };
    });
  }

  #card(partner: Partner, view: PartnerView): DialogContent {
    const back = () => this.show({ list: true });
    return {
      name: plain(partner.name, { language: view.language, textLanguage: partner.language }),
      content: partnerCard(partner, view),
      bar: this.#fromList
        ? html`<button type="button" class="quiet" @click=${back}>${msg('Terug naar de lijst')}</button>`
        : nothing,
    };
  }
}
