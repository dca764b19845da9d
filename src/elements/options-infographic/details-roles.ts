import { html, nothing, type TemplateResult } from 'lit';
import { listOf } from '../../i18n/localize.js';
import { icon } from '../../internal/icons.js';
import { CORNER_ICONS } from '../../internal/partners/icons.js';
import { plain, text, type Reader } from '../../internal/templates.js';
import type { Role, Route, Station } from '../../model/route/route.js';

type Roles = Pick<Route, 'roles'>;

/** A role of a route; nothing for one that it does not tell of. */
export const roleOf = (id: string, { roles }: Roles): Role | undefined =>
  Object.hasOwn(roles, id) ? roles[id] : undefined;

/** The role under an id; one that the route does not tell of with the word that it is called by. */
export function roleTag(id: string, route: Roles, reader: Reader): TemplateResult {
  return namedRole(roleOf(id, route) ?? { label: id }, { reader });
}

/** A role with its mark, its colour and its word. */
export function namedRole({ label, corner }: Role, { reader }: { readonly reader: Reader }): TemplateResult {
  return html`<span class="tag ${corner ?? ''}">${corner ? icon(CORNER_ICONS[corner]) : nothing}${text(label, reader)}</span>`;
}

/** Who is asked for consent, in a row. */
export function askedRoles({ consent }: Station, route: Roles, reader: Reader): string {
  const nameOf = (id: string) => plain(roleOf(id, route)?.label, reader) || id;
  return listOf((consent?.by ?? []).map(nameOf));
}
