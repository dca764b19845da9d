import { html, noChange, type TemplateResult } from 'lit';
import { AsyncDirective } from 'lit/async-directive.js';
import { directive, PartType, type ElementPart, type PartInfo } from 'lit/directive.js';
import { msg } from '../../i18n/localize.js';
import { mapPoints, type MapResult, type PlacedPartners } from './map.model.js';
import { PartnerMap, type MapSettings } from './partner-map.js';
import type { MapView } from './tile-map.js';

export { mapStyles } from './map.styles.js';

/** What the panel with the map is made of. */
export interface MapPanelProps extends MapSettings {
  /** Whom to show; the same array as long as they are the same. */
  readonly results: readonly MapResult[];
  /** Language that the texts of the data should be in (BCP 47). */
  readonly language: string;
}

/** A region with the map. The list stays what it was: the map shows nothing that is not in it. */
export function mapPanel(props: MapPanelProps): TemplateResult {
  return html`<section class="map no-print" aria-label=${msg('Kaart met partners')} ${partnerMap(props)}></section>`;
}

const known = new WeakMap<readonly MapResult[], Map<string, PlacedPartners>>();

/** The points of results, made once for each language. */
function placed({ results, language }: MapPanelProps): PlacedPartners {
  const perLanguage = known.get(results) ?? new Map<string, PlacedPartners>();
  known.set(results, perLanguage);
  const points = perLanguage.get(language) ?? mapPoints(results, language);
  perLanguage.set(language, points);
  return points;
}

/** Milliseconds of silence before the map follows a search: whoever types does not look at the map. */
const QUIET = 150;

/** Keeps a map in an element as long as that is in the page. Taken out and put back, it shows what it showed. */
class PartnerMapDirective extends AsyncDirective {
  #element: HTMLElement | undefined;
  #props: MapPanelProps | undefined;
  #map: PartnerMap | undefined;
  #view: MapView | undefined;
  #quiet: ReturnType<typeof setTimeout> | undefined;

  constructor(part: PartInfo) {
    super(part);
    if (part.type !== PartType.ELEMENT) throw new Error('partnerMap() belongs in the tag of an element.');
  }

  render(_props: MapPanelProps): unknown {
    return noChange;
  }

  override update(part: ElementPart, [props]: [MapPanelProps]): unknown {
    const before = this.#props;
    this.#element = part.element as HTMLElement;
    this.#props = props;
    const other = before?.tiles.template !== props.tiles.template || before.maxZoom !== props.maxZoom;
    if (other) this.disconnected();
    if (!this.isConnected) return noChange;
    if (!this.#map || before?.locale !== props.locale || before.language !== props.language)
      this.reconnected();
    else if (before.results !== props.results) {
      clearTimeout(this.#quiet);
      this.#quiet = setTimeout(() => this.reconnected(), QUIET);
    }
    return noChange;
  }

  protected override disconnected(): void {
    clearTimeout(this.#quiet);
    this.#view = this.#map?.view ?? this.#view;
    this.#map?.destroy();
    this.#map = undefined;
  }

  protected override reconnected(): void {
    clearTimeout(this.#quiet);
    const props = this.#props!;
    this.#map ??= new PartnerMap(this.#element!, props, this.#view);
    this.#map.update(placed(props), props);
  }
}

const partnerMap = directive(PartnerMapDirective);
