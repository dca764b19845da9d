import type { Place } from '../../model/documents.js';
import type { Corner, Offering, Partner } from '../../model/partners/partner.js';
import { resolveText, type LocalizedText } from '../../model/text.js';

/* What stands on the map and what does not: values and rules, without a map. */

/** A place of a partner, ready to be shown: one marker. */
export interface MapPoint {
  /** The partner's. A partner with several places has several points. */
  readonly id: string;
  /** The partner's name in the reader's language. */
  readonly name: string;
  /** Degrees north, WGS 84. */
  readonly lat: number;
  /** Degrees east, WGS 84. */
  readonly lon: number;
  readonly corner?: Corner;
  /** The first kind, as a term of the vocabulary. */
  readonly kind?: string;
  /** Town, else whatever tells this place from another. */
  readonly place?: string;
  /** The whole address on one line. */
  readonly address?: string;
}

/** A partner as a search found it. */
export interface MapResult {
  readonly partner: Partner;
  /** The offerings that count; by default all. */
  readonly offerings?: readonly Offering[];
}

/** Partners as far as they have a place. */
export interface PlacedPartners {
  /** In the order of the partners. */
  readonly points: readonly MapPoint[];
  /** How many partners have none. */
  readonly withoutPlace: number;
}

/** In degrees. */
export interface Bounds {
  readonly south: number;
  readonly west: number;
  readonly north: number;
  readonly east: number;
}

/** Where the square of the Web Mercator projection ends (EPSG:3857). */
const MAX_LATITUDE = 85.051129;

/**
 * Where partners are.
 * @param language that the texts should be in (BCP 47)
 */
export function mapPoints(results: readonly MapResult[], language: string): PlacedPartners {
  const points: MapPoint[] = [];
  let withoutPlace = 0;
  for (const { partner, offerings = partner.offerings ?? [] } of results) {
    const before = points.length;
    const spots = new Set<string>();
    // Every place as it was written and not each address once: of two that have the same address only one may be located.
    for (const place of [...(partner.locations ?? []), ...offerings.flatMap((o) => o.locations ?? [])]) {
      if (!isLocated(place)) continue;
      const spot = `${place.lat} ${place.lon}`;
      if (spots.has(spot)) continue;
      spots.add(spot);
      points.push(new PartnerPoint(place.lat, place.lon, partner, place, language));
    }
    if (points.length === before) withoutPlace++;
  }
  return { points, withoutPlace };
}

/** 0, 0 lies in the sea: it is what programs write that do not know. */
function isLocated(place: Place): place is Place & { lat: number; lon: number } {
  const { lat, lon } = place;
  if (!Number.isFinite(lat) || !Number.isFinite(lon)) return false;
  return Math.abs(lat!) <= MAX_LATITUDE && Math.abs(lon!) <= 180 && (lat !== 0 || lon !== 0);
}

/** Ten thousand are made at once, and few are looked at: words are looked up when they are asked for. */
class PartnerPoint implements MapPoint {
  constructor(
    readonly lat: number,
    readonly lon: number,
    private readonly partner: Partner,
    private readonly at: Place,
    private readonly language: string,
  ) {}

  get id(): string {
    return this.partner.id;
  }

  get name(): string {
    return this.#words(this.partner.name) ?? this.id;
  }

  get corner(): Corner | undefined {
    return this.partner.corner;
  }

  get kind(): string | undefined {
    return this.partner.kinds?.[0];
  }

  get place(): string | undefined {
    return this.at.place ?? this.#words(this.at.name) ?? this.at.street;
  }

  get address(): string | undefined {
    const { name, street, postcode, place } = this.at;
    const town = [postcode, place].filter(Boolean).join(' ');
    return [this.#words(name), street, town].filter(Boolean).join(', ') || undefined;
  }

  #words(text: LocalizedText | undefined): string | undefined {
    return resolveText(text, this.language, this.partner.language)?.text;
  }
}

/** The smallest rectangle that holds all points; nothing when there are none. */
export function boundsOf(points: readonly MapPoint[]): Bounds | undefined {
  if (points.length === 0) return undefined;
  let [south, west, north, east] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { lat, lon } of points) {
    south = Math.min(south, lat);
    north = Math.max(north, lat);
    west = Math.min(west, lon);
    east = Math.max(east, lon);
  }
  return { south, west, north, east };
}

/** Whether two lists lie in the same places, so that a map need not move. */
export function samePlaces(a: readonly MapPoint[], b: readonly MapPoint[]): boolean {
  return (
    a.length === b.length &&
    a.every(({ id, lat, lon }, i) => b[i]!.id === id && b[i]!.lat === lat && b[i]!.lon === lon)
  );
}

/** How many partners there are among points. */
export function countPartners(points: readonly MapPoint[]): number {
  return new Set(points.map(({ id }) => id)).size;
}

/** The first point of each partner. */
export function eachPartner(points: readonly MapPoint[]): MapPoint[] {
  return [...new Map([...points].reverse().map((point) => [point.id, point])).values()].reverse();
}

/** The widest view: a continent. Nobody looks for a partner on a globe. */
export const WIDEST = 3;

/** The deepest zoom that is asked of a tile server unless the page says otherwise: house numbers are readable. */
const DEEPEST = 18;

/** A zoom that tile servers can have: a whole number, else the default. */
export function deepestZoom(zoom: unknown): number {
  return Number.isInteger(zoom) && (zoom as number) > WIDEST && (zoom as number) <= 22
    ? (zoom as number)
    : DEEPEST;
}
