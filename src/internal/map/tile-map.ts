import { LatLngBounds, type LatLng } from 'leaflet/src/geo/LatLngBounds.js';
import { Point } from 'leaflet/src/geometry/Point.js';
import { GridLayer } from 'leaflet/src/layer/tile/GridLayer.js';
import { Drag } from 'leaflet/src/map/handler/Map.Drag.js';
import { PinchZoom } from 'leaflet/src/map/handler/Map.PinchZoom.js';
import { ScrollWheelZoom } from 'leaflet/src/map/handler/Map.ScrollWheelZoom.js';
import { LeafletMap, type MapEvent } from 'leaflet/src/map/Map.js';
import { WIDEST, type Bounds } from './map.model.js';
import { tileUrl, type TileCoordinates, type TileSource } from './tiles.js';

/* All that knows Leaflet. What stands on the map is given as elements; what it means is not known here. */

/** A place on the map. */
export interface Spot {
  readonly lat: number;
  readonly lon: number;
}

/** What is on show. */
export interface MapView extends Spot {
  readonly zoom: number;
}

export interface TileMapOptions {
  readonly tiles: TileSource;
  readonly maxZoom: number;
  /** No animation: the visitor wants less motion. */
  readonly calm: boolean;
  /** The map came to rest somewhere else. */
  moved(): void;
  /** The visitor wants to go about it another way than the map allows. */
  hint(of: 'wheel' | 'touch'): void;
  /** The visitor pressed the map, not something on it. Answers whether that was all that it meant. */
  pressed(): boolean;
  /** Tiles came, or for all that were asked none did. */
  drawn(came: boolean): void;
}

/** Room around what is shown as a whole: half a button, and some air. */
const MARGIN = 40;
/** A single place is shown with its surroundings. */
const STREETS = 15;

/** Tiles that a visitor can move and zoom, with elements that stay in their place. */
export class TileMap {
  readonly #map: LeafletMap;
  readonly #options: TileMapOptions;
  readonly #tiles: Tiles;
  readonly #spots = new Map<HTMLElement, Spot>();
  readonly #stop = new AbortController();
  #aim: LatLng | undefined;

  /**
   * @param canvas an element with a size
   * @param view what to show first
   */
  constructor(canvas: HTMLElement, view: MapView | Bounds, options: TileMapOptions) {
    this.#options = options;
    const { calm, maxZoom } = options;
    const map = new LeafletMap(canvas, {
      minZoom: WIDEST,
      maxZoom,
      zoomAnimation: !calm,
      fadeAnimation: !calm,
      inertia: !calm,
      trackResize: false,
      dragging: false,
      scrollWheelZoom: false,
      pinchZoom: false,
    });
    this.#map = map;
    // Named here and not only imported: a bundler may leave out a module of which nothing is used.
    map.addHandler('dragging', Drag).addHandler('pinchZoom', PinchZoom);
    map.addHandler('scrollWheelZoom', ScrollWheelZoom);
    map.pinchZoom.enable();
    this.#listen(canvas);
    if ('zoom' in view) map.setView([view.lat, view.lon], view.zoom);
    else this.show(view, false);
    this.#tiles = new Tiles(options.tiles.template, maxZoom, (came) => options.drawn(came));
    map.addLayer(this.#tiles);
    map.on('moveend', () => options.moved());
    map.on('zoom viewreset', () => this.#place());
    map.on('zoomanim', (event) => this.#place(event));
    map.on('click', (event) => this.#pressed(event));
  }

  get view(): MapView {
    const { lat, lng } = this.#map.getCenter();
    return { lat, lon: lng, zoom: this.#map.getZoom() };
  }

  get bounds(): Bounds {
    const bounds = this.#map.getBounds();
    return {
      south: bounds.getSouth(),
      west: bounds.getWest(),
      north: bounds.getNorth(),
      east: bounds.getEast(),
    };
  }

  /** Where elements are put. */
  get pane(): HTMLElement {
    return this.#map.getPane('markerPane');
  }

  /** Whether the pointer went along with the map just now, so that letting go of it is no click. */
  get wasDragged(): boolean {
    return this.#map.dragging.moved() === true;
  }

  /** Shows a part of the map as a whole. @param least zoom to go to at least */
  show({ south, west, north, east }: Bounds, animate = true, least = 0): void {
    // It may have been out of sight until now.
    this.resized();
    const bounds = new LatLngBounds([south, west], [north, east]);
    const zoom = this.#map.getBoundsZoom(bounds, false, new Point(2 * MARGIN, 2 * MARGIN));
    const deepest = Math.max(least, Math.min(STREETS, this.#options.maxZoom));
    const center = middle(south, west, north, east);
    this.#map.setView(center, Math.max(least, Math.min(zoom, deepest)), this.#motion(animate));
  }

  zoomBy(steps: number): void {
    this.#map.setZoom(this.#map.getZoom() + steps, this.#motion());
  }

  /** Pixels, as seen: to the right and down. */
  moveBy(x: number, y: number): void {
    this.#map.panBy([x, y], this.#motion());
  }

  /** Moves just so far that a place is on show, clear of what covers the edges (pixels). */
  reveal({ lat, lon }: Spot, cover: { left?: number; right?: number; bottom?: number } = {}): void {
    const { left = MARGIN, right = MARGIN, bottom = MARGIN } = cover;
    this.#map.panInside([lat, lon], {
      paddingTopLeft: [left, MARGIN],
      paddingBottomRight: [right, bottom],
      ...this.#motion(),
    });
  }

  /** Keeps an element in its place on the map, with its top left corner there. */
  put(element: HTMLElement, { lat, lon }: Spot): void {
    this.#spots.set(element, { lat, lon });
    move(element, this.#map.latLngToLayerPoint([lat, lon]));
  }

  take(element: HTMLElement): void {
    this.#spots.delete(element);
    element.remove();
  }

  /** The canvas has another size. */
  resized(): void {
    this.#map.invalidateSize({ animate: false });
  }

  /** Asks for all tiles again. */
  reload(): void {
    this.#tiles.redraw();
  }

  destroy(): void {
    this.#stop.abort();
    this.#spots.clear();
    this.#map.remove();
  }

  #motion(animate = true): { animate?: boolean } {
    // Left open, Leaflet decides by the distance.
    return animate && !this.#options.calm ? {} : { animate: false };
  }

  #place(zooming?: MapEvent): void {
    for (const [element, { lat, lon }] of this.#spots)
      move(
        element,
        zooming
          ? this.#map._latLngToNewLayerPoint([lat, lon], zooming.zoom, zooming.center)
          : this.#map.latLngToLayerPoint([lat, lon]),
      );
  }

  /**
   * Pressing moves a place to the middle, twice zooms in on it: whoever cannot drag or pinch gets everywhere (WCAG 2.5.1
   * and 2.5.7).
   */
  #pressed({ originalEvent, latlng }: MapEvent): void {
    const { target, detail } = originalEvent as PointerEvent;
    if ((target as Element).closest('button') || this.#options.pressed()) return;
    if (detail < 2) this.#aim = latlng;
    const zoom = this.#map.getZoom() + (detail === 2 ? 1 : 0);
    this.#map.setView(this.#aim ?? latlng, Math.min(zoom, this.#options.maxZoom), this.#motion());
  }

  /** The page keeps its scrolling: the wheel zooms with Ctrl, and a finger alone scrolls the page. */
  #listen(canvas: HTMLElement): void {
    const { signal } = this.#stop;
    const { dragging, scrollWheelZoom } = this.#map;
    const first = { signal, capture: true, passive: true };
    canvas.addEventListener(
      'pointerdown',
      ({ pointerType }) => void (pointerType === 'mouse' ? dragging.enable() : dragging.disable()),
      first,
    );
    canvas.addEventListener(
      'wheel',
      ({ ctrlKey, metaKey }) => {
        if (ctrlKey || metaKey) scrollWheelZoom.enable();
        else {
          scrollWheelZoom.disable();
          this.#options.hint('wheel');
        }
      },
      // Not passive: else the first turn with Ctrl would zoom the page.
      { ...first, passive: false },
    );
    canvas.addEventListener(
      'touchmove',
      (event) => {
        if (event.touches.length < 2) this.#options.hint('touch');
        else if (event.cancelable) event.preventDefault();
      },
      { signal, passive: false },
    );
  }
}

/** The middle of a rectangle as it is drawn: further north the same distance takes more degrees of the picture. */
function middle(south: number, west: number, north: number, east: number): readonly [number, number] {
  const y = (lat: number) => Math.asinh(Math.tan((lat * Math.PI) / 180));
  const lat = (Math.atan(Math.sinh((y(south) + y(north)) / 2)) * 180) / Math.PI;
  return [lat, (west + east) / 2];
}

function move(element: HTMLElement, point: Point): void {
  const { x, y } = point.round();
  element.style.transform = `translate(${x}px, ${y}px)`;
}

/**
 * Leaflet's `TileLayer` puts a `data:` image in what it removes, which a strict `img-src` refuses. This one takes the
 * address away.
 */
class Tiles extends GridLayer {
  readonly #template: string;

  constructor(template: string, maxZoom: number, told: (came: boolean) => void) {
    super({ maxZoom });
    this.#template = template;
    this.on('tileload', () => told(true));
    // The edge of what a server has is no failure as long as something is on show.
    this.on('load', () => {
      if (!this.getContainer().querySelector('.leaflet-tile-loaded')) told(false);
    });
    this.on('tileunload', ({ tile }) => {
      tile.onload = tile.onerror = null;
      if (!tile.complete) tile.removeAttribute('src');
    });
  }

  override createTile(
    coordinates: TileCoordinates,
    done: (error: unknown, tile: HTMLElement) => void,
  ): HTMLElement {
    const tile = document.createElement('img');
    tile.alt = '';
    tile.decoding = 'async';
    tile.referrerPolicy = 'strict-origin';
    tile.onload = () => done(undefined, tile);
    tile.onerror = (error) => done(error, tile);
    tile.src = tileUrl(this.#template, coordinates);
    return tile;
  }
}
