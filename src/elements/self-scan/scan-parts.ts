import { html, type TemplateResult } from 'lit';
import { msg } from '../../i18n/localize.js';
import { icon, warningIcon } from '../../internal/icons.js';
import { PartLoader } from '../../internal/part-loader.js';
import { loadingState } from '../../internal/states.js';
import { heading } from '../../internal/templates.js';
import { LOADERS, type Parts, type ScanHost } from './parts.js';

/** The parts of a scan. */
export class ScanParts extends PartLoader<ScanHost, Parts> {
  constructor(host: ScanHost) {
    super(host, LOADERS);
  }

  /** A step that is a part: until it is here, that it is on its way or could not be had. The answers stay either way. */
  draw(name: keyof Parts): TemplateResult {
    const drawn = this.bring(name)?.draw() as TemplateResult | undefined;
    return drawn ?? (this.lacks(name) ? this.#lacking() : loadingState(false));
  }

  #lacking(): TemplateResult {
    const { host } = this;
    return html`<div class="state step">
      ${icon(warningIcon)}
      ${heading(host.level(1), msg('Dit deel van de scan konden we niet laden.'), 'title')}
      <p class="soft">${msg('Uw antwoorden zijn er nog. Hebt u internet?')}</p>
      <div class="row no-print">
        <button type="button" @click=${() => host.navigation.move(-1)}>${msg('Vorige')}</button>
        <button type="button" class="filled" @click=${() => host.goTo(host.session.step)}>
          ${msg('Probeer het opnieuw')}
        </button>
      </div>
    </div>`;
  }
}
