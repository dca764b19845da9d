import { html, LitElement, type CSSResult, type CSSResultGroup } from 'lit';
import { loadLocale, withLocale } from '../../../src/i18n/localize.js';
import { MapSection } from '../../../src/internal/map/map-section.js';
import type { MapResult } from '../../../src/internal/map/map.model.js';
import { termLabel } from '../../../src/internal/partners/vocabulary.js';
import { baseStyles } from '../../../src/internal/styles/base.styles.js';
import { controlStyles } from '../../../src/internal/styles/controls.styles.js';
import { surfaceStyles } from '../../../src/internal/styles/surfaces.styles.js';
import { direction } from '../../../src/model/text.js';

/** The least that an element does to have a map. Its list is a word. */
export class SamenMapFixture extends LitElement {
  static override styles: CSSResultGroup = [baseStyles, controlStyles, surfaceStyles];
  static override properties = {
    results: { attribute: false },
    tiles: {},
    attribution: {},
    lang: {},
    maxZoom: { attribute: false },
  };

  results: readonly MapResult[] = [];
  tiles = '';
  attribution = '© Kaartenmaker';
  override lang = 'nl';
  maxZoom: number | undefined = undefined;
  readonly ready = true;
  /** The partners that a visitor wanted to see, in order. */
  readonly opened: string[] = [];

  readonly section = new MapSection({
    tag: this.localName,
    requestUpdate: () => this.requestUpdate(),
    adopt: (...styles: CSSResult[]) => {
      this.shadowRoot!.adoptedStyleSheets.push(...styles.map(({ styleSheet }) => styleSheet!));
      this.requestUpdate();
    },
    notLoaded: (error) => console.error(error),
  });

  protected override async getUpdateComplete(): Promise<boolean> {
    await loadLocale(this.lang);
    return super.getUpdateComplete();
  }

  protected override render(): unknown {
    const { tiles, attribution, results, lang, maxZoom } = this;
    return withLocale(
      lang,
      () => html`<div class="samen" part="base" lang=${lang} dir=${direction(lang)}>
        ${this.section.button(tiles)}
        ${this.section.panel({
          tiles,
          attribution,
          results,
          maxZoom,
          language: lang,
          locale: lang,
          kindLabel: (kind) => termLabel('kind', kind, undefined, lang),
          open: (event, id) => {
            event.preventDefault();
            this.opened.push(id);
          },
        })}
        <p>De lijst</p>
      </div>`,
    );
  }
}

customElements.define('samen-map-fixture', SamenMapFixture);
