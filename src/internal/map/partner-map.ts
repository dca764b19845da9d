import { nothing, render } from 'lit';
import { withLocale } from '../../i18n/localize.js';
import { CORNERS } from '../../model/partners/partner.js';
import { Clusters, type MapItem } from './clusters.model.js';
import {
  boundsOf,
  deepestZoom,
  samePlaces,
  WIDEST,
  type MapPoint,
  type PlacedPartners,
} from './map.model.js';
import { frame, itemName, markerContent, onShow, withoutTiles } from './map.templates.js';
import { TileMap, type MapView } from './tile-map.js';
import type { TileSource } from './tiles.js';

/** How a map looks and speaks, and what it leads to. */
export interface MapSettings {
  readonly tiles: TileSource;
  /** Who made the map, as plain text: addresses in it become links. */
  readonly attribution: string;
  /** The deepest zoom that the tile server has; default 18. */
  readonly maxZoom?: number;
  /** Locale of the interface texts; its texts are there. */
  readonly locale: string;
  /** The words for a term of the vocabulary `kind`. Called while `msg` speaks the locale. */
  kindLabel(kind: string): string;
  /** A visitor wants to see a partner. The event comes from a link to its address. */
  open(event: Event, id: string): void;
  /** The element's tag, for the console. */
  readonly tag: string;
}

/** Milliseconds that a hint stays: time to read one line. */
const HINT = 2000;
/** Milliseconds in which a browser tells that it was the page's policy that refused a tile. */
const BLAME = 300;
/** Pixels that an arrow key moves the map. */
const STEP = 80;
const ARROWS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-STEP, 0],
  ArrowRight: [STEP, 0],
  ArrowUp: [0, -STEP],
  ArrowDown: [0, STEP],
};

/** Partners on a map, as buttons that a keyboard reaches. Everything in its container is its own. */
export class PartnerMap {
  readonly #container: HTMLElement;
  #settings: MapSettings;
  #points: readonly MapPoint[] = [];
  #withoutPlace = 0;
  #clusters: Clusters | undefined;
  #map: TileMap | undefined;
  /** What to begin with, when the map was there before. */
  #view: MapView | undefined;
  #items: readonly MapItem[] = [];
  readonly #buttons = new Map<string, HTMLButtonElement>();
  #opened: MapItem | undefined;
  /** Who was asked to come closer: the first of them that is on show gets the focus. */
  #next: ReadonlySet<MapPoint> | undefined;
  #tellView = false;
  #told = '';
  #hint: 'wheel' | 'touch' | undefined;
  #hintEnds: ReturnType<typeof setTimeout> | undefined;
  #noTiles = false;
  #blame: ReturnType<typeof setTimeout> | undefined;
  /** The builder was told why there is no picture. */
  #complained = false;
  readonly #stop = new AbortController();
  readonly #size: ResizeObserver;

  /** @param view what to show first; by default all points */
  constructor(container: HTMLElement, settings: MapSettings, view?: MapView) {
    this.#container = container;
    this.#settings = settings;
    this.#view = view;
    this.#size = new ResizeObserver(() => this.#resized());
    const { signal } = this.#stop;
    document.addEventListener('securitypolicyviolation', (event) => this.#refused(event), { signal });
    window.addEventListener('online', () => this.#noTiles && this.#map?.reload(), { signal });
    this.#draw();
    this.#size.observe(this.#canvas);
  }

  /** What is on show; nothing as long as there was nothing to show. */
  get view(): MapView | undefined {
    return this.#map?.view;
  }

  /** Shows other points, or the same in another language. Where the places changed, all of them come into view. */
  update({ points, withoutPlace }: PlacedPartners, settings: MapSettings = this.#settings): void {
    const spoke = this.#settings.locale;
    this.#settings = settings;
    this.#withoutPlace = withoutPlace;
    this.#container.classList.toggle('empty', points.length === 0);
    if (points !== this.#points) {
      const moved = !samePlaces(points, this.#points);
      this.#points = points;
      this.#clusters = undefined;
      if (moved) {
        this.#close();
        this.#showAll(false);
      }
    } else if (spoke === settings.locale) return;
    this.#start();
    this.#refresh();
  }

  /** Takes everything away, and stops everything. */
  destroy(): void {
    this.#stop.abort();
    this.#size.disconnect();
    clearTimeout(this.#hintEnds);
    clearTimeout(this.#blame);
    const map = this.#map;
    this.#map = undefined;
    map?.destroy();
    this.#buttons.clear();
    render(nothing, this.#container);
  }

  get #canvas(): HTMLElement {
    return this.#container.querySelector<HTMLElement>('.canvas')!;
  }

  get #maxZoom(): number {
    return deepestZoom(this.#settings.maxZoom);
  }

  /** Makes the map as soon as there is something to show and room to show it. */
  #start(): void {
    const canvas = this.#canvas;
    const view = this.#view ?? boundsOf(this.#points);
    if (this.#map || !view || canvas.clientWidth === 0 || canvas.clientHeight === 0) return;
    this.#map = new TileMap(canvas, view, {
      tiles: this.#settings.tiles,
      maxZoom: this.#maxZoom,
      calm: matchMedia('(prefers-reduced-motion: reduce)').matches,
      moved: () => this.#moved(),
      hint: (of) => this.#giveHint(of),
      pressed: () => this.#closePopup(),
      drawn: (came) => this.#drawn(came),
    });
  }

  #resized(): void {
    if (this.#map) this.#map.resized();
    else {
      this.#start();
      this.#refresh();
    }
  }

  #moved(): void {
    if (!this.#map) return;
    this.#refresh();
    if (this.#tellView) this.#tell(() => onShow(this.#items));
    this.#tellView = false;
  }

  /** Draws what the view holds. */
  #refresh(): void {
    const map = this.#map;
    if (map) {
      this.#clusters ??= new Clusters(this.#points, this.#maxZoom);
      this.#items = this.#clusters.within(map.bounds, map.view.zoom);
      // What was opened may be part of a group now, or lie outside the view.
      const opened = this.#opened && this.#items.find(({ key }) => key === this.#opened?.key);
      if (opened) this.#opened = opened;
      else this.#close();
      withLocale(this.#settings.locale, () => this.#drawButtons(map));
    }
    this.#draw();
    this.#focusNext();
  }

  #focusNext(): void {
    const next = this.#next;
    this.#next = undefined;
    const item = next && this.#items.find(({ points }) => points.some((point) => next.has(point)));
    const focused = this.#focused;
    // The visitor may be somewhere else by now. Safari gives a button that is clicked no focus.
    if (item && (!focused || focused === this.#canvas || focused === document.body))
      this.#buttons.get(item.key)?.focus();
  }

  get #focused(): Element | null {
    return (this.#container.getRootNode() as ShadowRoot | Document).activeElement;
  }

  /** The buttons of what is on show, in reading order. Those that stay are kept, so that none loses the focus. */
  #drawButtons(map: TileMap): void {
    const keep = new Set(this.#items.map(({ key }) => key));
    const focused = this.#focused;
    for (const [key, button] of this.#buttons) {
      if (keep.has(key)) continue;
      // Not out of the map: whoever came here by keyboard goes on from here.
      if (button === focused) this.#canvas.focus({ preventScroll: true });
      map.take(button);
      this.#buttons.delete(key);
    }
    let before: Element | null = null;
    for (const item of [...this.#items].reverse()) {
      let button = this.#buttons.get(item.key);
      if (!button) {
        button = document.createElement('button');
        button.type = 'button';
        this.#buttons.set(item.key, button);
      }
      this.#describe(button, item);
      // What has the focus stays where it is in the page, and the others are put around it.
      if (button !== focused && (button.parentNode !== map.pane || button.nextElementSibling !== before))
        map.pane.insertBefore(button, before);
      map.put(button, item);
      before = button;
    }
  }

  #describe(button: HTMLButtonElement, item: MapItem): void {
    const [{ corner }] = item.points as readonly [MapPoint];
    const group = item.points.length > 1;
    button.className = ['marker', group ? 'group' : (corner ?? ''), 'leaflet-zoom-animated'].join(' ');
    button.setAttribute('aria-label', itemName(item));
    if (group && item.apartAt !== undefined) {
      button.removeAttribute('aria-haspopup');
      button.removeAttribute('aria-expanded');
    } else {
      button.setAttribute('aria-haspopup', 'dialog');
      button.setAttribute('aria-expanded', String(item.key === this.#opened?.key));
    }
    button.onclick = (event) => this.#pressed(event, item);
    button.onfocus = () => {
      if (button.matches(':focus-visible')) this.#map?.reveal(item);
    };
    render(markerContent(item), button);
  }

  #draw(): void {
    const { locale, attribution } = this.#settings;
    const there = new Set(this.#points.map(({ corner }) => corner));
    const zoom = this.#map?.view.zoom;
    withLocale(locale, () =>
      render(
        frame({
          withoutPlace: this.#withoutPlace,
          noTiles: this.#noTiles,
          zoom: {
            deepest: zoom === undefined || zoom >= this.#maxZoom,
            widest: zoom === undefined || zoom <= WIDEST,
          },
          opened: this.#opened,
          told: this.#told,
          hint: this.#hint,
          corners: CORNERS.filter((corner) => there.has(corner)),
          attribution,
          kindLabel: (kind) => this.#settings.kindLabel(kind),
          actions: {
            zoomBy: (steps) => this.#zoomBy(steps),
            showAll: () => {
              this.#tellView = true;
              this.#showAll();
            },
            open: (event, id) => this.#settings.open(event, id),
            close: () => void this.#closePopup(),
            keyDown: (event) => this.#keyDown(event),
          },
        }),
        this.#container,
      ),
    );
  }

  #showAll(animate = true): void {
    const bounds = boundsOf(this.#points);
    if (bounds) this.#map?.show(bounds, animate);
  }

  #zoomBy(steps: number): void {
    const zoom = this.#map?.view.zoom ?? 0;
    if (!this.#map || zoom + steps < WIDEST || zoom + steps > this.#maxZoom) return;
    this.#tellView = true;
    this.#map.zoomBy(steps);
  }

  #pressed(event: MouseEvent, item: MapItem): void {
    const map = this.#map;
    // A keyboard presses without a pointer (detail 0).
    if (!map || (event.detail > 0 && map.wasDragged)) return;
    const bounds = boundsOf(item.points)!;
    if (item.points.length > 1 && item.apartAt !== undefined) {
      this.#opened = undefined;
      this.#next = new Set(item.points);
      map.show(bounds, true, item.apartAt);
      return;
    }
    this.#opened = item;
    this.#refresh();
    this.#uncover(map, item);
    this.#container.querySelector<HTMLElement>('.popup a')?.focus({ preventScroll: true });
  }

  /** Keeps the marker in sight beside its popup; on a phone above it. */
  #uncover(map: TileMap, item: MapItem): void {
    const popup = this.#container.querySelector('.popup')?.getBoundingClientRect();
    const canvas = this.#canvas.getBoundingClientRect();
    if (!popup) return;
    const beside = popup.width < canvas.width / 2;
    const atLeft = popup.left - canvas.left < canvas.right - popup.right;
    const air = 40;
    map.reveal(
      item,
      beside
        ? { [atLeft ? 'left' : 'right']: popup.width + air }
        : { bottom: Math.min(popup.height + air, canvas.height - 2 * air) },
    );
  }

  /** Answers whether there was something to close. */
  #closePopup(): boolean {
    if (!this.#close()) return false;
    this.#refresh();
    return true;
  }

  /** Where a visitor stood in what closes, the focus goes to its marker, else to the map. */
  #close(): boolean {
    const opened = this.#opened;
    this.#opened = undefined;
    if (opened && this.#focused?.closest('.popup'))
      (this.#buttons.get(opened.key) ?? this.#canvas).focus({ preventScroll: true });
    return opened !== undefined;
  }

  #keyDown(event: KeyboardEvent): void {
    const { key, target } = event;
    if (key === 'Escape') {
      // Nothing around the map closes as well.
      if (this.#closePopup()) stop(event);
      return;
    }
    if (target !== this.#canvas || event.ctrlKey || event.metaKey || event.altKey) return;
    const [x, y] = ARROWS[key] ?? [0, 0];
    if (x || y) this.#map?.moveBy(x, y);
    else if (key === '+' || key === '=') this.#zoomBy(1);
    else if (key === '-') this.#zoomBy(-1);
    else return;
    stop(event);
  }

  #tell(make: () => string): void {
    const text = withLocale(this.#settings.locale, make);
    // The same words twice are only heard twice when something differs.
    this.#told = text && text === this.#told ? `${text}\u00a0` : text;
    this.#draw();
  }

  #giveHint(of: 'wheel' | 'touch'): void {
    clearTimeout(this.#hintEnds);
    this.#hintEnds = setTimeout(() => {
      this.#hint = undefined;
      this.#draw();
    }, HINT);
    if (this.#hint === of) return;
    this.#hint = of;
    this.#draw();
  }

  #drawn(came: boolean): void {
    clearTimeout(this.#blame);
    if (!came && navigator.onLine) this.#blame = setTimeout(() => this.#complain('unreachable'), BLAME);
    if (this.#noTiles === !came) return;
    this.#noTiles = !came;
    this.#tell(() => (came ? '' : withoutTiles()));
  }

  #refused({ blockedURI, disposition, effectiveDirective }: SecurityPolicyViolationEvent): void {
    const { origin } = this.#settings.tiles;
    if (disposition !== 'enforce' || effectiveDirective !== 'img-src') return;
    if (blockedURI !== origin && !blockedURI.startsWith(`${origin}/`)) return;
    this.#complain('refused');
    this.#drawn(false);
    clearTimeout(this.#blame);
  }

  /** Tells whoever built the page why there is no picture, and the cure. */
  #complain(why: 'refused' | 'unreachable'): void {
    const { tag, tiles } = this.#settings;
    if (this.#complained) return;
    this.#complained = true;
    console.error(
      why === 'refused'
        ? `<${tag}> Het beleid van deze pagina (Content-Security-Policy) houdt de kaart tegen: voeg ${tiles.origin} toe aan img-src.`
        : `<${tag}> Er komt geen kaart van ${tiles.template}: kijk of dit adres van “tiles” klopt en of de server antwoordt.`,
    );
  }
}

function stop(event: Event): void {
  event.preventDefault();
  event.stopPropagation();
}
