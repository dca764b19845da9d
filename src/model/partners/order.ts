import type { Steps } from '../slices.js';
import { allPlaces } from './distance.js';
import { nameComparer, nameForSorting, type Partner } from './partner.js';

type Compare<T> = (a: T, b: T) => number;

/** Positions up to this can be sorted: a key and a position fit in the 53 bits of a whole number. */
const POSITIONS = 2 ** 22;

/** The largest key to sort by. */
export const LAST = 2 ** 30;

/** The positions of partners in the order of their names. */
export function* orderByName(partners: readonly Partner[], language: string): Steps<Int32Array> {
  const compare = readersOrder(language);
  const named = partners.map((partner, position) => ({ name: nameForSorting(partner.name), position }));
  yield;
  const sorted = yield* mergeSort(named, (a, b) => compare(a.name, b.name));
  return Int32Array.from(sorted, ({ position }) => position);
}

/** Per position the place of the partner's town in the alphabet; without a town, last. */
export function townRanks(partners: readonly Partner[], language: string): Float64Array {
  const compare = readersOrder(language);
  const towns = partners.map((partner) => [...allPlaces(partner)].find(({ place }) => place)?.place);
  const sorted = [...new Set(towns)].filter((town) => town !== undefined).sort(compare);
  const ranks = new Map<string | undefined, number>([[undefined, LAST]]);
  let rank = 0;
  sorted.forEach((town, i) => {
    if (i > 0 && compare(sorted[i - 1]!, town) !== 0) rank++;
    ranks.set(town, rank);
  });
  return Float64Array.from(towns, (town) => ranks.get(town)!);
}

/**
 * Sorts positions by a number; those with the same one stay in the order in which they are.
 * @param key a whole number from 0 to `LAST`
 */
export function sortedBy(positions: Int32Array, key: (position: number) => number): Int32Array {
  // One number holds the key and where the position stands: a browser sorts plain numbers ten times as fast as by a
  // function. Loops, since `from` and `map` take longer than the sorting.
  const keys = new Float64Array(positions.length);
  for (let i = 0; i < keys.length; i++) keys[i] = key(positions[i]!) * POSITIONS + i;
  keys.sort();
  const sorted = new Int32Array(keys.length);
  for (let i = 0; i < keys.length; i++) sorted[i] = positions[keys[i]! % POSITIONS]!;
  return sorted;
}

/** Compares as a reader looks names up, and quickly where letters and spaces decide. */
function readersOrder(language: string): Compare<string> {
  const compare = nameComparer(language);
  return (a, b) => {
    const length = Math.min(a.length, b.length);
    for (let i = 0; i < length; i++) {
      const [one, other] = [rankOf(a.charCodeAt(i)), rankOf(b.charCodeAt(i))];
      if (one < 0 || other < 0) break;
      if (one !== other) return one - other;
    }
    return compare(a, b);
  };
}

/** The place in the alphabet of a space or a Latin letter without a mark; below 0 for what only a collator knows. */
function rankOf(code: number): number {
  if (code === 32) return 0;
  const letter = (code | 32) - 96;
  return letter >= 1 && letter <= 26 ? letter : -1;
}

/** Items that are sorted in one go; few enough for a turn of their own. */
const RUN = 256;

function* mergeSort<T>(items: readonly T[], compare: Compare<T>): Steps<T[]> {
  let runs: T[][] = [];
  for (let from = 0; from < items.length; from += RUN) {
    runs.push(items.slice(from, from + RUN).sort(compare));
    yield;
  }
  while (runs.length > 1) {
    const merged: T[][] = [];
    for (let i = 0; i < runs.length; i += 2) merged.push(yield* merge(runs[i]!, runs[i + 1] ?? [], compare));
    runs = merged;
  }
  return runs[0] ?? [];
}

function* merge<T>(a: readonly T[], b: readonly T[], compare: Compare<T>): Steps<T[]> {
  const merged: T[] = [];
  for (let i = 0, j = 0; i < a.length || j < b.length;) {
    const first = j >= b.length || (i < a.length && compare(a[i]!, b[j]!) <= 0);
    merged.push(first ? a[i++]! : b[j++]!);
    if (merged.length % RUN === 0) yield;
  }
  return merged;
}
