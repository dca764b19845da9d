import type { Bounds, MapPoint } from './map.model.js';

/** What is drawn as one button: a point, or points that lie too close together to be told apart. */
export interface MapItem {
  /** The same for the same points at the same zoom. */
  readonly key: string;
  readonly lat: number;
  readonly lon: number;
  /** In the order in which they were given; one for a point of its own. */
  readonly points: readonly MapPoint[];
  /** The zoom at which they come apart; nothing when no zoom of this map does that. */
  readonly apartAt?: number;
}

/** Pixels between two buttons: a finger fits in. */
const DISTANCE = 52;
/** Pixels of the whole world at zoom 0 (Web Mercator). */
const WORLD = 256;
/** More cells than the world has at any zoom in one direction, so that two numbers make one. */
const ROW = 2 ** 24;

/**
 * Which buttons a part of the map has. A point takes in all that come after it in the list and lie too close, so that no
 * two buttons do. Made once for each zoom that is looked at, over all points: a group does not change while the map is
 * moved. For 10 000 points that takes milliseconds; an index for all zooms at once would hold up the page.
 */
export class Clusters {
  readonly #points: readonly MapPoint[];
  readonly #maxZoom: number;
  /** Where the points lie in the square of the projection, 0 to 1. */
  readonly #x: Float64Array;
  readonly #y: Float64Array;
  readonly #perZoom = new Map<number, readonly MapItem[]>();

  constructor(points: readonly MapPoint[], maxZoom: number) {
    this.#points = points;
    this.#maxZoom = maxZoom;
    this.#x = Float64Array.from(points, ({ lon }) => lon / 360 + 0.5);
    this.#y = Float64Array.from(points, ({ lat }) => {
      const sine = Math.sin((lat * Math.PI) / 180);
      return 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI);
    });
  }

  /** The buttons in a part of the map, from north to south. */
  within({ west, south, east, north }: Bounds, zoom: number): MapItem[] {
    const level = Math.round(zoom);
    const items = this.#perZoom.get(level) ?? this.#at(level);
    this.#perZoom.set(level, items);
    return items.filter(({ lat, lon }) => lat >= south && lat <= north && lon >= west && lon <= east);
  }

  #at(zoom: number): MapItem[] {
    const reach = DISTANCE / (WORLD * 2 ** zoom);
    const cellOf = (i: number) => Math.floor(this.#x[i]! / reach) * ROW + Math.floor(this.#y[i]! / reach);
    const cells = new Map<number, number[]>();
    for (let i = 0; i < this.#points.length; i++) {
      const cell = cellOf(i);
      const there = cells.get(cell);
      if (there) there.push(i);
      else cells.set(cell, [i]);
    }
    const taken = new Uint8Array(this.#points.length);
    const items: MapItem[] = [];
    for (let i = 0; i < this.#points.length; i++) {
      if (taken[i]) continue;
      items.push(this.#item(this.#takeAround(i, cellOf(i), cells, reach, taken), zoom));
    }
    return items.sort((a, b) => b.lat - a.lat || a.lon - b.lon);
  }

  /** The point and all that are too close to it and free, which no longer are. */
  #takeAround(
    i: number,
    cell: number,
    cells: ReadonlyMap<number, number[]>,
    reach: number,
    taken: Uint8Array,
  ): number[] {
    const members: number[] = [];
    for (const column of [-ROW, 0, ROW]) {
      for (const row of [-1, 0, 1]) {
        for (const j of cells.get(cell + column + row) ?? []) {
          if (taken[j] || this.#distance(i, j) > reach) continue;
          taken[j] = 1;
          members.push(j);
        }
      }
    }
    return members.sort((a, b) => a - b);
  }

  #distance(i: number, j: number): number {
    return Math.hypot(this.#x[i]! - this.#x[j]!, this.#y[i]! - this.#y[j]!);
  }

  #item(members: readonly number[], zoom: number): MapItem {
    const points = members.map((i) => this.#points[i]!);
    const [{ id, lat, lon }] = points as [MapPoint];
    if (points.length === 1) return { key: `${id} ${lat} ${lon}`, lat, lon, points };
    const widest = members.reduce((most, i) => Math.max(most, this.#distance(members[0]!, i)), 0);
    // Just past the zoom at which the farthest is as far as a button.
    const apartAt = Math.max(zoom + 1, Math.floor(Math.log2(DISTANCE / (WORLD * widest))) + 1);
    return {
      key: `${zoom} ${id} ${lat} ${lon}`,
      lat,
      lon,
      points,
      apartAt: apartAt <= this.#maxZoom ? apartAt : undefined,
    };
  }
}
