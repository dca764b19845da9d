import type { Place } from '../documents.js';
import { fold, words } from '../fold.js';
import { remember } from '../remember.js';
import { allPlaces, pointOf, type Point } from './distance.js';
import { nameComparer, type Partner } from './partner.js';

/** A point with the words for it: a postcode, a town or both. */
export interface FoundPlace extends Point {
  readonly label: string;
}

/** A place in the data of which is known where it is. */
interface Known extends Point {
  readonly town: string;
  /** Folded, for comparing. */
  readonly key: string;
  /** Of a Dutch postcode: its four digits and its two letters. */
  readonly digits: string;
  readonly letters: string;
}

/** Neighbouring numbers are mostly neighbouring places; further than this they are in another region. */
const NEAR_NUMBERS = 25;

/** `1234 AB`, `1234ab`, `1234`, and each with a town after it. */
const POSTCODE = /^(\d{4}) ?([a-z]{2})?(?: .*)?$/;

/**
 * Where a visitor is who typed a town or a postcode: the middle of the places in the data with that town, that postcode
 * or its four digits, else with the nearest digits. Nothing is asked of anybody; what the data does not know has no place.
 */
export function findPlace(partners: readonly Partner[], text: string): FoundPlace | undefined {
  const key = words(westernDigits(text)).join(' ');
  const [, digits, letters] = POSTCODE.exec(key) ?? [];
  const known = [...knownPlaces(partners)];
  if (digits) return byPostcode(known, digits, letters);
  const there = key ? known.filter((place) => place.key === key) : [];
  return middle(there, there[0]?.town ?? '');
}

/** The towns that `findPlace` knows, as the data writes them, in alphabetical order. */
export function knownTowns(partners: readonly Partner[]): string[] {
  const towns = new Map<string, string>();
  for (const { key, town } of knownPlaces(partners)) if (key && !towns.has(key)) towns.set(key, town);
  return [...towns.values()].sort(nameComparer('nl'));
}

function byPostcode(known: readonly Known[], digits: string, letters = ''): FoundPlace | undefined {
  const there = known.filter((place) => place.digits === digits);
  const exactly = letters ? there.filter((place) => place.letters === letters) : [];
  if (exactly.length > 0) return middle(exactly, `${digits} ${letters.toUpperCase()} ${exactly[0]!.town}`);
  if (there.length > 0) return middle(there, `${digits} ${there[0]!.town}`);
  const apart = (place: Known) => (place.digits ? Math.abs(Number(place.digits) - Number(digits)) : Infinity);
  const nearest = known.reduce<Known | undefined>(
    (best, place) => (apart(place) < (best ? apart(best) : NEAR_NUMBERS + 1) ? place : best),
    undefined,
  );
  return nearest && byPostcode(known, nearest.digits);
}

function middle(places: readonly Point[], label: string): FoundPlace | undefined {
  if (places.length === 0) return undefined;
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  return {
    lat: mean(places.map(({ lat }) => lat)),
    lon: mean(places.map(({ lon }) => lon)),
    label: label.trim(),
  };
}

function* knownPlaces(partners: readonly Partner[]): Iterable<Known> {
  // Thousands of places are in the same few towns.
  const keyOf = remember((town) => words(town).join(' '));
  for (const partner of partners) {
    for (const place of allPlaces(partner)) {
      const point = pointOf(place);
      if (!point) continue;
      const town = textOf(place, 'place');
      const [, digits = '', letters = ''] = POSTCODE.exec(fold(textOf(place, 'postcode'))) ?? [];
      yield { ...point, town, key: keyOf(town), digits, letters };
    }
  }
}

function textOf(place: Place, field: 'place' | 'postcode'): string {
  const text: unknown = place[field];
  return typeof text === 'string' ? text.trim() : '';
}

/** `١٢٣٤` and `۱۲۳۴` as `1234`. */
function westernDigits(text: string): string {
  return text.replace(/[٠-٩۰-۹]/g, (digit) => String(digit.charCodeAt(0) & 15));
}
