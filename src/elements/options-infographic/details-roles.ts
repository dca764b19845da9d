import { html, nothing, type TemplateResult } from 'lit';
import { listOf } from '../../i18n/localize.js';
import { icon } from '../../internal/icons.js';
import { CORNER_ICONS } from '../../internal/partners/icons.js';
import { plain, text, type Reader } from '../../internal/templates.js';
import type { Route, Station } from '../../model/route/route.js';
import { roleOf, type NamedRole } from './roles-named.model.js';

type Roles = Pick<Route, 'roles'>;

/** The role under an id; one that the route does not tell of with the word that it is called by. */
export function roleTag(id: string, route: Roles, reader: Reader): TemplateResult {
  return namedRole(roleOf(route, id), { reader });
}

/** A role with its mark, its colour and its word. */
export function namedRole(
  { id, label, corner }: NamedRole,
  { reader }: { readonly reader: Reader },
): TemplateResult {
  const name = text(label, reader);
  return html`<span class="tag ${corner ?? ''}">${corner ? icon(CORNER_ICONS[corner]) : nothing}${name === nothing ? id : name}</span>`;
}

/** Who is asked for consent, in a row. */
export function askedRoles({ consent }: Station, route: Roles, reader: Reader): string {
  const nameOf = (id: string) => plain(roleOf(route, id).label, reader) || id;
  return listOf((consent?.by ?? []).map(nameOf));
}
