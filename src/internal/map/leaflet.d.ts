/*
 * What we use of Leaflet 2.0.0-alpha.1, which comes without types. It is taken module by module and becomes part of the
 * package: see docs/decisions/0007-map.md.
 */

declare module 'leaflet/src/geometry/Point.js' {
  export class Point {
    constructor(x: number, y: number);
    x: number;
    y: number;
    round(): Point;
  }
}

declare module 'leaflet/src/geo/LatLngBounds.js' {
  import type { Point } from 'leaflet/src/geometry/Point.js';
  export interface LatLng {
    readonly lat: number;
    readonly lng: number;
  }
  export type LatLngInput = LatLng | readonly [lat: number, lng: number];
  export class LatLngBounds {
    constructor(corner: LatLngInput, opposite: LatLngInput);
    getSouth(): number;
    getWest(): number;
    getNorth(): number;
    getEast(): number;
    getCenter(): LatLng;
  }
  export type { Point };
}

declare module 'leaflet/src/map/Map.js' {
  import type { LatLng, LatLngBounds, LatLngInput } from 'leaflet/src/geo/LatLngBounds.js';
  import type { Point } from 'leaflet/src/geometry/Point.js';
  import type { Layer } from 'leaflet/src/layer/Layer.js';
  import type { Handler } from 'leaflet/src/core/Handler.js';

  interface Motion {
    readonly animate?: boolean;
  }

  export class LeafletMap {
    constructor(container: HTMLElement, options: Readonly<Record<string, unknown>>);
    readonly dragging: Handler & { moved(): boolean | undefined };
    readonly scrollWheelZoom: Handler;
    readonly pinchZoom: Handler;
    addHandler(name: string, handler: typeof Handler): this;
    addLayer(layer: Layer): this;
    on(types: string, listener: (event: MapEvent) => void, context?: object): this;
    setView(center: LatLngInput, zoom: number, motion?: Motion): this;
    setZoom(zoom: number, motion?: Motion): this;
    panTo(center: LatLngInput, motion?: Motion): this;
    panBy(offset: readonly [number, number], motion?: Motion): this;
    panInside(
      point: LatLngInput,
      options: Motion & {
        readonly paddingTopLeft?: readonly [number, number];
        readonly paddingBottomRight?: readonly [number, number];
      },
    ): this;
    getBoundsZoom(bounds: LatLngBounds, inside: boolean, padding: Point): number;
    getBounds(): LatLngBounds;
    getCenter(): LatLng;
    getZoom(): number;
    getPane(name: string): HTMLElement;
    invalidateSize(motion: Motion): this;
    latLngToLayerPoint(point: LatLngInput): Point;
    /** Not public: where a point will be at the end of an animated zoom, as Leaflet's own markers ask. */
    _latLngToNewLayerPoint(point: LatLngInput, zoom: number, center: LatLng): Point;
    remove(): this;
  }

  export interface MapEvent {
    readonly originalEvent: Event;
    readonly latlng: LatLng;
    readonly center: LatLng;
    readonly zoom: number;
  }
}

declare module 'leaflet/src/core/Handler.js' {
  import type { LeafletMap } from 'leaflet/src/map/Map.js';
  export class Handler {
    constructor(map: LeafletMap);
    enable(): this;
    disable(): this;
  }
}

declare module 'leaflet/src/map/handler/Map.Drag.js' {
  export { Handler as Drag } from 'leaflet/src/core/Handler.js';
}

declare module 'leaflet/src/map/handler/Map.PinchZoom.js' {
  export { Handler as PinchZoom } from 'leaflet/src/core/Handler.js';
}

declare module 'leaflet/src/map/handler/Map.ScrollWheelZoom.js' {
  export { Handler as ScrollWheelZoom } from 'leaflet/src/core/Handler.js';
}

declare module 'leaflet/src/layer/Layer.js' {
  export class Layer {
    on(types: string, listener: (event: { readonly tile: HTMLImageElement }) => void): this;
  }
}

declare module 'leaflet/src/layer/tile/GridLayer.js' {
  import { Layer } from 'leaflet/src/layer/Layer.js';
  export class GridLayer extends Layer {
    constructor(options: Readonly<Record<string, unknown>>);
    createTile(
      coordinates: { readonly x: number; readonly y: number; readonly z: number },
      done: (error: unknown, tile: HTMLElement) => void,
    ): HTMLElement;
    getContainer(): HTMLElement;
    redraw(): this;
  }
}
