import type { Origin } from '../../model/documents.js';
import type { Role, Route, Station } from '../../model/route/route.js';

/** A role with its id. */
export interface NamedRole extends Role {
  readonly id: string;
}

/** The role under an id; one that the route does not declare is called what it is written as. */
export function roleOf({ roles }: Pick<Route, 'roles'>, id: string): NamedRole {
  return Object.hasOwn(roles, id) ? { ...roles[id]!, id } : { id, label: id };
}

/** For whom the texts of a station are drawn: of merged documents each has a language of its own. */
export function readerOf<R extends { readonly textLanguage: string }>(
  { language }: Station & Partial<Pick<Origin, 'language'>>,
  reader: R,
): R {
  return language === undefined ? reader : { ...reader, textLanguage: language };
}
