import { html, nothing, type TemplateResult } from 'lit';
import { msg, plural, str } from '../../i18n/localize.js';
import type { FacetGroup, FacetValue } from '../../model/facets/facet-groups.js';
import { icon, warningIcon } from '../icons.js';
import { closeIcon } from '../record-icons.js';

/** What a panel of filters says and does. */
export interface FilterPanelProps<Id extends string> {
  /** What a visitor chooses by, as a short question or word. */
  legend(facet: Id): string;
  /** On the heading of what stands folded away below. */
  readonly forTeams: string;
  /** On the button that leads to the results: how many there are. */
  readonly found: string;
  toggle(facet: Id, value: string): void;
  close(): void;
}

/** The filters to choose from, as questions. What professionals choose by stands folded away below. */
export function filterPanel<Id extends string>(
  groups: readonly FacetGroup<Id>[],
  props: FilterPanelProps<Id>,
): TemplateResult {
  const draw = (group: FacetGroup<Id>) => facetGroup(group, props);
  const forTeams = groups.filter((group) => group.forTeams);
  const chosenThere = forTeams.some(({ values }) => values.some(({ chosen }) => chosen));
  return html`<div class="groups">
    ${groups.filter((group) => !group.forTeams).map(draw)}
    ${
      forTeams.length > 0
        ? html`<details class="wide more" ?open=${chosenThere}>
          <summary>${props.forTeams}</summary>
          <div class="groups inner">${forTeams.map(draw)}</div>
        </details>`
        : nothing
    }
    <button type="button" class="filled" @click=${() => props.close()}>${props.found}</button>
  </div>`;
}

function facetGroup<Id extends string>(
  { facet, values, more }: FacetGroup<Id>,
  props: FilterPanelProps<Id>,
): TemplateResult {
  const list = (some: readonly FacetValue[]) => some.map((value) => facetChoice(facet, value, props));
  const legend = props.legend(facet);
  return html`<fieldset>
    <legend>${legend}</legend>
    ${list(values)}
    ${
      more.length > 0
        ? html`<details class="more" ?open=${more.some(({ chosen }) => chosen)}>
          <summary>${plural(more.length, msg('one: Nog {n} | other: Nog {n}'))} <span class="unseen">${legend}</span></summary>
          ${list(more)}
        </details>`
        : nothing
    }
  </fieldset>`;
}

function facetChoice<Id extends string>(
  facet: Id,
  { value, label, count, chosen }: FacetValue,
  props: FilterPanelProps<Id>,
): TemplateResult {
  return html`<label class="choice">
    <input type="checkbox" .checked=${chosen} ?disabled=${count === 0 && !chosen} @change=${() => props.toggle(facet, value)} />
    <span>${label}${Number.isNaN(count) ? nothing : html` <span class="count">(<bdi>${count}</bdi>)</span>`}</span>
  </label>`;
}

/** Something that was chosen, and can be taken back. */
export interface Chip {
  readonly label: string;
  takeBack(): void;
}

/**
 * How many were found, and what was chosen; each choice can be taken back.
 * @param found how many, in words; absent as long as nobody knows
 * @param clear takes all of it back; absent when nothing was found: what stands below does so then
 */
export function chosenBar(
  found: string | undefined,
  chips: readonly Chip[],
  clear: (() => void) | undefined,
): TemplateResult {
  return html`<div class="row">
    ${found === undefined ? nothing : html`<strong>${found}</strong>`}
    <span class="row no-print">${chips.map(chip)}${clear ? html`<button type="button" class="quiet" @click=${clear}>${msg('Wis alles')}</button>` : nothing}</span>
  </div>`;
}

function chip({ label, takeBack }: Chip): TemplateResult {
  return html`<button type="button" class="chip" aria-label=${msg(str`Haal filter weg: ${label}`)} @click=${takeBack}>${label}${icon(closeIcon)}</button>`;
}

/** What a visitor asked could not be answered. */
export function askingFailed(retry: () => void): TemplateResult {
  return html`<div class="note no-print">${icon(warningIcon)}<p>${msg('Zoeken lukt nu niet.')} <button type="button" class="link" @click=${retry}>${msg('Probeer het opnieuw')}</button></p></div>`;
}

/** After a chip was taken back and is gone: the visitor goes on at the last one, or where the search is. */
export function focusAfterChip(root: DocumentFragment | HTMLElement): void {
  if ((root as ShadowRoot).activeElement) return;
  [...root.querySelectorAll<HTMLElement>('input[type="search"], .chip')].at(-1)?.focus();
}
