import { html, nothing, type CSSResult, type TemplateResult } from 'lit';
import { msg } from '../../i18n/localize.js';
import { icon } from '../icons.js';
import { placeIcon } from '../record-icons.js';
import type { MapPanelProps } from './map-panel.js';
import { tileSource, type TileSource } from './tiles.js';

/** What the section asks of the element that it is part of. */
export interface MapHost {
  /** The element's tag, for the console. */
  readonly tag: string;
  requestUpdate(): void;
  adopt(...styles: CSSResult[]): void;
  /** The code of the map could not be loaded. */
  notLoaded(error: unknown): void;
}

export interface MapSectionProps extends Omit<MapPanelProps, 'tiles' | 'tag'> {
  /** Address of the tiles as the page gave it, unchecked. */
  readonly tiles: unknown;
}

/** The map behind its button: small, for pages that give tiles. The map itself is loaded when a visitor asks for it. */
export class MapSection {
  readonly #host: MapHost;
  #open = false;
  #panel: typeof import('./map-panel.js').mapPanel | undefined;
  #asked: { readonly raw: unknown; readonly source: TileSource | undefined } | undefined;

  constructor(host: MapHost) {
    this.#host = host;
  }

  /** Whether the visitor has the map on show. */
  get open(): boolean {
    return this.#open;
  }

  set open(open: boolean) {
    this.#open = open;
    if (open && !this.#panel) void this.#load();
    this.#host.requestUpdate();
  }

  /** Whether this is an address of tiles. */
  isPossible(tiles: unknown): boolean {
    return this.#source(tiles) !== undefined;
  }

  /** The button. Without tiles there is none. */
  button(tiles: unknown): unknown {
    if (!this.#source(tiles)) return nothing;
    return html`<button type="button" class="tool to-map" aria-expanded=${this.#open} @click=${() => (this.open = !this.#open)}>
      ${icon(placeIcon)}${msg('Kaart')}
    </button>`;
  }

  /** The map, as long as it is open. */
  panel(props: MapSectionProps): TemplateResult | typeof nothing {
    const tiles = this.#source(props.tiles);
    if (!this.#open || !tiles) return nothing;
    if (!this.#panel) return html`<p class="soft" role="status">${msg('De kaart komt eraan.')}</p>`;
    return this.#panel({ ...props, tiles, tag: this.#host.tag });
  }

  async #load(): Promise<void> {
    try {
      const { mapPanel, mapStyles } = await import('./map-panel.js');
      this.#panel = mapPanel;
      this.#host.adopt(mapStyles);
      this.#host.requestUpdate();
    } catch (error) {
      this.#open = false;
      this.#host.requestUpdate();
      this.#host.notLoaded(error);
    }
  }

  #source(raw: unknown): TileSource | undefined {
    if (this.#asked && this.#asked.raw === raw) return this.#asked.source;
    const source = raw ? tileSource(raw, document.baseURI) : undefined;
    this.#asked = { raw, source };
    return source;
  }
}
