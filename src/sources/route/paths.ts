import type { Place } from '../../model/route/tell.js';
import type { Route, Station } from '../../model/route/route.js';
import { itemPath, sources } from '../positions.js';
import { places } from '../records.js';

/** The document that something stands in; of what the route says of itself, that of its first station. */
export function sourceOf({ station, item }: Place, { stations }: Route): string {
  const record: Route['stations'][number] | undefined = station ?? (item ? undefined : stations[0]);
  return record?.source ?? (item && sources.get(item)) ?? '';
}

/** `stations[2].next[0].to` */
export function pathOf({ station, list, item, field = '' }: Place): string {
  const at = list && item ? itemPath(list, item, 0) : '';
  const inside = at && field ? `${at}.${field}` : at || field;
  return station ? stationPath(station, inside) : inside;
}

/** What is inside a station. */
export function stationPath(station: Station, inside: string): string {
  return places.get(station)?.(inside) ?? `stations “${station.id}”${inside && `.${inside}`}`;
}
