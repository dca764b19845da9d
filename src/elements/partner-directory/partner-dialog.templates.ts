import { html, type TemplateResult } from 'lit';
import { msg } from '../../i18n/localize.js';
import { icon } from '../../internal/icons.js';
import { closeIcon } from '../../internal/record-icons.js';
import { partnerCard } from '../../internal/partners/partner-card.templates.js';
import { partnerCardStyles } from '../../internal/partners/partner-card.styles.js';
import type { PartnerView } from '../../internal/partners/parts.js';
import { dialogStyles } from '../../internal/styles/dialog.styles.js';
import { plain } from '../../internal/templates.js';
import type { Partner } from '../../model/partners/partner.js';

export const partnerDialogStyles = [dialogStyles, partnerCardStyles];

/** A partner over the page: the visitor comes back to where it was opened. */
export function partnerDialog(
  partner: Partner,
  view: PartnerView,
  close: () => void,
  closed: () => void,
): TemplateResult {
  // eslint-disable-next-line lit-a11y/click-events-have-key-events -- Escape closes a dialog by itself
  return html`<dialog
    aria-label=${plain(partner.name, { language: view.language, textLanguage: partner.language })}
    @close=${closed}
    @click=${(event: Event) => event.target === event.currentTarget && close()}
  >
    <div class="bar no-print">
      <button type="button" class="quiet" autofocus @click=${close}>${icon(closeIcon)}${msg('Sluit')}</button>
    </div>
    ${partnerCard(partner, view)}
  </dialog>`;
}
