import type { Place } from '../documents.js';
import type { Partner } from './partner.js';

/** A point on the globe, in degrees (WGS 84). */
export interface Point {
  readonly lat: number;
  readonly lon: number;
}

/** Kilometres over the globe, which takes it for a ball of 6 371 km: half a percent off at most. */
export function kilometres(from: Point, to: Point): number {
  const radians = (degrees: number) => (degrees * Math.PI) / 180;
  const h =
    Math.sin(radians(from.lat - to.lat) / 2) ** 2 +
    Math.cos(radians(from.lat)) * Math.cos(radians(to.lat)) * Math.sin(radians(from.lon - to.lon) / 2) ** 2;
  return 12_742 * Math.asin(Math.sqrt(Math.min(1, h)));
}

/** Where a place is, if it says so and that is on the globe. */
export function pointOf(place: Partial<Point> | undefined): Point | undefined {
  const { lat, lon } = place ?? {};
  const within = (degrees: unknown, most: number) =>
    Number.isFinite(degrees) && Math.abs(degrees as number) <= most;
  return within(lat, 90) && within(lon, 180) ? { lat: lat!, lon: lon! } : undefined;
}

/** Kilometres to the nearest place of a partner, its offerings' included; unknown without coordinates. */
export function distanceTo(partner: Partner, near: Point): number | undefined {
  let least: number | undefined;
  for (const place of allPlaces(partner)) {
    const point = pointOf(place);
    const distance = point && kilometres(point, near);
    if (distance !== undefined && !(least! <= distance)) least = distance;
  }
  return least;
}

/** The places of a partner and of its offerings, as they are written. */
export function* allPlaces({ locations, offerings }: Partner): Iterable<Place> {
  if (locations) yield* locations;
  for (const offering of offerings ?? []) if (offering?.locations) yield* offering.locations;
}
