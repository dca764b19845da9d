import type { Origin } from '../../model/documents.js';
import { places } from '../records.js';

export { itemPath, samePlace } from '../positions.js';

/** `themes[2].questions[5].showIf`, for what is inside a theme. */
export function themePath(theme: Origin & { id: string }, inside: string): string {
  return places.get(theme)?.(inside) ?? `themes “${theme.id}”.${inside}`;
}
