import { html, nothing, type TemplateResult } from 'lit';
import { msg, str } from '../../i18n/localize.js';
import { icon, warningIcon } from '../../internal/icons.js';
import { outLink } from '../../internal/templates.js';
import { siteName } from '../../internal/particulars.js';
import { isCalendarFile } from '../../model/activities/calendar-file.js';
import { readableAddress } from '../../sources/elsewhere.js';

/**
 * What a visitor sees when the calendar stands on another site, which does not let this page read it: that it is there,
 * and a link that opens it. Why, and what to do about it, is for whoever keeps the page.
 */
export function elsewhereState(source: string, retry: () => void): TemplateResult {
  const address = readableAddress(source);
  return html`<div class="state" role="alert">
      ${icon(warningIcon)}
      <p><strong>${msg('Deze agenda staat op een andere website.')}</strong></p>
      <p class="soft">
        ${address === undefined ? msg('U kunt deze agenda hier niet zien.') : msg('U kunt deze agenda hier niet zien. Op die website wel.')}
      </p>
      ${
        address === undefined
          ? nothing
          : html`<p>${outLink(address, msg(str`Open de agenda op ${siteName(address)}`))}</p>
              ${isCalendarFile(address) ? html`<p class="small soft">${msg('Dit is een bestand. Het opent in de agenda van uw telefoon of computer.')}</p>` : nothing}`
      }
      <div class="row no-print">
        <button type="button" @click=${retry}>${msg('Probeer het opnieuw')}</button>
      </div>
    </div>
    <slot></slot>`;
}
