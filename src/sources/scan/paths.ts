import type { Origin } from '../../model/documents.js';
import { places } from '../records.js';
import { positions } from './places.js';

/** `questions[5]`, for an item of a list. */
export function itemPath(list: string, item: object, index: number): string {
  return `${list}[${positions.get(item) ?? index}]`;
}

/** `themes[2].questions[5].showIf`, for what is inside a theme. */
export function themePath(theme: Origin & { id: string }, inside: string): string {
  return places.get(theme)?.(inside) ?? `themes “${theme.id}”.${inside}`;
}

/** The copy stands where the original stood. */
export function samePlace<T extends object>(copy: T, original: object): T {
  const [place, position] = [places.get(original), positions.get(original)];
  if (place) places.set(copy, place);
  if (position !== undefined) positions.set(copy, position);
  return copy;
}
