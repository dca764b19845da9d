import { html, isServer, type TemplateResult } from 'lit';
import { msg } from '../../i18n/localize.js';
import { icon, warningIcon } from '../../internal/icons.js';
import { loadingState } from '../../internal/states.js';
import { heading } from '../../internal/templates.js';
import { LOADERS, type Parts, type ScanHost } from './parts.js';

/** What is loaded on demand: each part once, and again when that failed and the visitor comes back to it. */
export class PartLoader {
  readonly #host: ScanHost;
  readonly #here: Partial<Parts> = {};
  readonly #asked = new Set<keyof Parts>();
  readonly #failed = new Set<keyof Parts>();

  constructor(host: ScanHost) {
    this.#host = host;
  }

  /** A part, once it is here; asks for it when it is not. */
  bring<K extends keyof Parts>(name: K): Parts[K] | undefined {
    const here = this.#here[name];
    if (!here && !isServer && !this.#asked.has(name)) void this.#load(name);
    return here;
  }

  /** A step that is a part: until it is here, that it is on its way or could not be had. The answers stay either way. */
  draw(name: keyof Parts): TemplateResult {
    const drawn = this.bring(name)?.draw() as TemplateResult | undefined;
    return drawn ?? (this.#failed.has(name) ? this.#lacking() : loadingState(false));
  }

  /** What could not be had is asked for again. */
  tryAgain(): void {
    for (const name of this.#failed) this.#asked.delete(name);
    this.#failed.clear();
  }

  async #load<K extends keyof Parts>(name: K): Promise<void> {
    this.#asked.add(name);
    try {
      const part = await LOADERS[name](this.#host);
      this.#here[name] = part as Partial<Parts>[K];
    } catch (error) {
      this.#failed.add(name);
      this.#host.notLoaded(error);
    }
    this.#host.requestUpdate();
  }

  #lacking(): TemplateResult {
    const host = this.#host;
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
