import { html, nothing, svg, type TemplateResult } from 'lit';
import { formatNumber, msg, str } from '../../i18n/localize.js';
import { icon, warningIcon } from '../../internal/icons.js';
import { paragraph } from '../../internal/partners/partner-card-parts.js';
import { checkIcon } from '../../internal/record-icons.js';
import { heading, plain } from '../../internal/templates.js';
import { namedRole } from './details-roles.js';
import type { RouteHost } from './parts.js';
import { readerOf } from './roles-named.model.js';
import type { Part, RoleColumn, RoleRow, RoleTable } from './roles.model.js';
import { asideNote, stepNumbers, stepTitle } from './views.templates.js';

type Content = unknown;

/** The roles as they stand now. */
interface RolesView {
  readonly host: RouteHost;
  readonly table: RoleTable;
  /** How many steps are left out. */
  readonly aside: number;
}

/** Who does what at which step: a table, what stands out in it, and then each role by itself. */
export function rolesView(view: RolesView): TemplateResult {
  const { host, table, aside } = view;
  const { columns } = table;
  return html`<section class="roles stack">
    <div>
      ${heading(host.level(1), msg('Wie doet wat?'))}
      <p class="soft">${msg('Per stap ziet u wie meedoet en wie toestemming geeft.')}</p>
    </div>
    ${heavyNote(view)}
    ${columns.length > 0 ? html`${legend()}${tableOf(view)}` : nothing}
    ${asideNote(aside)} ${host.builder ? idleNote(view) : nothing}
    ${columns.length > 0 ? html`<ul class="rol-people" role="list">${columns.map((column) => html`<li class="card">${person(view, column)}</li>`)}</ul>` : nothing}
  </section>`;
}

/* -- the table -- */

/** What the marks mean, once: where the table has no room to say it in each cell. Who listens hears it in the cells. */
function legend(): TemplateResult {
  return html`<p class="rol-legend small" aria-hidden="true">
    <span class="rol-mark">${icon(checkIcon)}</span> ${partWords('joins')}
    <span class="rol-mark rol-gate">${icon(checkIcon)}</span> ${partWords('consents')}
  </p>`;
}

/** How many columns there are: the more, the wider it has to be before it is drawn as a table. See the styles. */
function amount({ columns: { length } }: RoleTable): string {
  if (length <= 4) return 'few';
  if (length <= 7) return 'some';
  return length <= 12 ? 'many' : 'too-many';
}

/** The roles are named outright: a browser forgets what a table is when it is not drawn as one. */
function tableOf(view: RolesView): TemplateResult {
  const { host, table } = view;
  const { columns, rows } = table;
  const size = amount(table);
  const name = msg('Wie doet wat bij welke stap');
  const drawn = html`<table class="rol-table of-${size}" role="table">
    <caption class="unseen">${name}</caption>
    <thead role="rowgroup">
      <tr role="row">
        <th scope="col" role="columnheader">${msg('Stap')}</th>
        ${columns.map(({ role }) => html`<th scope="col" role="columnheader">${namedRole(role, host)}</th>`)}
      </tr>
    </thead>
    <tbody role="rowgroup">
      ${rows.map((row) => rowOf(view, row))}
    </tbody>
    <tfoot role="rowgroup">
      <tr role="row">
        <th scope="row" role="rowheader">${msg('Aantal stappen')}</th>
        ${columns.map((column) => total(view, column))}
      </tr>
    </tfoot>
  </table>`;
  // So many columns are scrolled rather than that their words are broken; with keys too.
  return size === 'many'
    ? html`<div class="rol-scroll" role="region" tabindex="0" aria-label=${name}>${drawn}</div>`
    : drawn;
}

function rowOf({ host, table: { columns } }: RolesView, { step, parts }: RoleRow): TemplateResult {
  const isEmpty = parts.every((part) => part === undefined);
  return html`<tr role="row">
    <th scope="row" role="rowheader">
      ${stepTitle(host, step)}
      ${isEmpty && host.builder ? html`<span class="rol-nobody">nog niemand</span>` : nothing}
    </th>
    ${parts.map((part, i) => cell(host, columns[i]!, part))}
  </tr>`;
}

/** Where each step is a card, a cell says whose it is: the heads of the columns are not seen there. */
function cell(host: RouteHost, { role, heavy }: RoleColumn, part: Part | undefined): TemplateResult {
  const classes = `${role.corner ?? ''} ${heavy ? 'heavy' : ''}`;
  if (!part) return html`<td class="rol-none ${classes}" role="cell"></td>`;
  return html`<td class=${classes} role="cell">
    <span class="rol-who" aria-hidden="true">${namedRole(role, host)}</span>
    <span class="rol-part">
      ${part === 'consents' ? nothing : html`<span class="rol-mark">${icon(checkIcon)}</span>`}
      ${part === 'joins' ? nothing : html`<span class="rol-mark rol-gate">${icon(checkIcon)}</span>`}
      <span>${partWords(part)}</span>
    </span>
  </td>`;
}

function partWords(part: Part): string {
  switch (part) {
    case 'joins':
      return msg('doet mee');
    case 'consents':
      return msg('geeft toestemming');
    case 'both':
      return msg('doet mee en geeft toestemming');
  }
}

function total({ host, table: { rows } }: RolesView, { role, steps, heavy }: RoleColumn): TemplateResult {
  return html`<td class="${role.corner ?? ''} ${heavy ? 'heavy' : ''}" role="cell">
    <span class="rol-who" aria-hidden="true">${namedRole(role, host)}</span>
    <span class="rol-total">
      <span class="rol-count">${countWords(steps.length, rows.length)}</span>
      ${bar(steps.length / rows.length)}
      ${heavy ? html`<span class="rol-much">${icon(warningIcon)}${msg('bij veel stappen')}</span>` : nothing}
    </span>
  </td>`;
}

function countWords(some: number, all: number): string {
  const [a, b] = [formatNumber(some), formatNumber(all)];
  return msg(str`bij ${a} van ${b}`);
}

/** How much of the route somebody stands at: what the words say, as a length. */
function bar(share: number): TemplateResult {
  return html`<svg class="rol-bar" aria-hidden="true">${svg`<rect class="ground" width="100%" height="100%"></rect><rect class="own" width="${(share * 100).toFixed(1)}%" height="100%"></rect>`}</svg>`;
}

/* -- what stands out -- */

function heavyNote({ host, table: { columns, rows } }: RolesView): Content {
  const heavy = columns.filter((column) => column.heavy);
  if (heavy.length === 0) return nothing;
  return html`<ul class="rol-heavy" role="list">
    ${heavy.map(({ role, steps }) => {
      const [name, a, b] = [
        plain(role.label, host.reader) || role.id,
        formatNumber(steps.length),
        formatNumber(rows.length),
      ];
      return html`<li class="line">${icon(warningIcon)}<span>${msg(str`Dit vraagt veel van: ${name} (${a} van de ${b} stappen). Bespreek wie kan helpen.`)}</span></li>`;
    })}
  </ul>`;
}

/** For whoever keeps the route. */
function idleNote({ host, table: { idle } }: RolesView): Content {
  if (idle.length === 0) return nothing;
  const names = idle.map(({ label, id }) => plain(label, host.reader) || id).join(', ');
  return html`<p class="rol-nobody">Staat bij geen enkele stap: ${names}.</p>`;
}

/* -- each by itself -- */

function person({ host, table: { rows } }: RolesView, { role, steps, deeds }: RoleColumn): TemplateResult {
  return html`${heading(host.level(2), namedRole(role, host))}
    ${paragraph(role.plain, host.reader)}
    <p class="small soft">${stepCount(steps.length, rows.length)}</p>
    ${deeds.length > 0 ? deedList(host, deeds) : nothing}
    ${rest(host, steps, deeds)}`;
}

function stepCount(some: number, all: number): string {
  const [a, b] = [formatNumber(some), formatNumber(all)];
  return msg(str`Stappen: ${a} van ${b}`);
}

function deedList(host: RouteHost, deeds: RoleColumn['deeds']): TemplateResult {
  return html`<ul class="rol-deeds" role="list">
    ${deeds.map(
      ({ step, texts }) => html`<li>
        <p class="small">${stepTitle(host, step)}</p>
        ${texts.map((one) => paragraph(one, readerOf(step.station, host.reader)))}
      </li>`,
    )}
  </ul>`;
}

/** The steps of which the route does not say what this role does there. */
function rest(host: RouteHost, steps: RoleColumn['steps'], deeds: RoleColumn['deeds']): Content {
  const told = new Set(deeds.map(({ step }) => step));
  const others = steps.filter((step) => !told.has(step));
  return others.length > 0 ? stepNumbers(host, others, told.size > 0) : nothing;
}
