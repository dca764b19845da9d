import type { Place } from '../../model/documents.js';
import { nameForSorting } from '../../model/partners/partner.js';
import { safeUrl } from '../../model/url.js';

/**
 * Where a visitor finds the way, unless the page says otherwise. `to` takes coordinates (`52.1,5.6`) as well as an address
 * in words, which is looked up there (`initializeFromParams` and `Endpoint.setValue` of openstreetmap-website).
 */
export const DEFAULT_ROUTE_URL =
  'https://www.openstreetmap.org/directions?to={lat},{lon}#map=16/{lat}/{lon} https://www.openstreetmap.org/directions?to={address}';

/** Templates after this many are not looked at: an attribute can hold anything. */
const MAX_TEMPLATES = 10;
/** Something to fill in, and not in the host: data must not choose whose page it is. */
const TEMPLATE = /^https?:\/\/[^/?#{}]+[/?#].*\{\w+\}/i;
const GAP = /\{(\w+)\}/g;

/**
 * The address of a page that shows the way to a place: the first of the templates of which everything is known.
 *
 * A template is an http(s) address with `{lat}`, `{lon}` and `{address}` after the host; several are separated by spaces.
 * @returns nothing when none can be filled, or when the page wants no such links (no templates)
 */
export function routeTo(place: Place, templates: string): string | undefined {
  const values = valuesOf(place);
  const template = templates
    .split(/\s+/, MAX_TEMPLATES)
    .find((one) => TEMPLATE.test(one) && [...one.matchAll(GAP)].every(([, name]) => values.has(name!)));
  return safeUrl(template?.replace(GAP, (_, name: string) => values.get(name)!));
}

/** What can be filled in for a place, encoded. */
function valuesOf({ name = '', street, postcode, place, lat, lon }: Place): Map<string, string> {
  const values = new Map<string, string>();
  // Both 0 is in the sea off Ghana: what programs write when they do not know.
  if (lat !== undefined && lon !== undefined && (lat || lon))
    values.set('lat', degrees(lat)).set('lon', degrees(lon));
  const parts = [street || nameForSorting(name), [postcode, place].filter(Boolean).join(' ')].filter(Boolean);
  // A town alone is not where somebody must be, and a name alone is anywhere.
  if (parts.length > 1 || street || postcode)
    values.set('address', encodeURIComponent(parts.join(', ').replace(/\p{Cs}/gu, '')));
  return values;
}

/** A tenth of a metre is enough, and no `1e-7`. */
function degrees(value: number): string {
  return String(Number(value.toFixed(6)));
}
