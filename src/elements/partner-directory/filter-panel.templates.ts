import { html, nothing, type TemplateResult } from 'lit';
import { msg, plural } from '../../i18n/localize.js';
import type { FacetId } from '../../model/partners/filters.js';
import type { FacetGroup, FacetValue } from './filter-panel.model.js';

export interface FilterPanelActions {
  toggle(facet: FacetId, value: string): void;
  closePanel(): void;
}

/** The filters to choose from, as questions. What only schools ask stands folded away below. */
export function filterPanel(
  groups: readonly FacetGroup[],
  found: string,
  actions: FilterPanelActions,
): TemplateResult {
  const draw = (group: FacetGroup) => facetGroup(group, actions);
  const forTeams = groups.filter((group) => group.forTeams);
  const chosenThere = forTeams.some(({ values }) => values.some(({ chosen }) => chosen));
  return html`<div class="groups">
    ${groups.filter((group) => !group.forTeams).map(draw)}
    ${
      forTeams.length > 0
        ? html`<details class="wide more" ?open=${chosenThere}>
          <summary>${msg('Voor scholen en partners')}</summary>
          <div class="groups inner">${forTeams.map(draw)}</div>
        </details>`
        : nothing
    }
    <button type="button" class="filled" @click=${() => actions.closePanel()}>${found}</button>
  </div>`;
}

function facetGroup({ facet, values, more }: FacetGroup, actions: FilterPanelActions): TemplateResult {
  const list = (some: readonly FacetValue[]) => some.map((value) => facetChoice(facet, value, actions));
  return html`<fieldset>
    <legend>${facetLabel(facet)}</legend>
    ${list(values)}
    ${
      more.length > 0
        ? html`<details class="more" ?open=${more.some(({ chosen }) => chosen)}>
          <summary>${plural(more.length, msg('one: Nog {n} | other: Nog {n}'))} <span class="unseen">${facetLabel(facet)}</span></summary>
          ${list(more)}
        </details>`
        : nothing
    }
  </fieldset>`;
}

function facetChoice(
  facet: FacetId,
  { value, label, count, chosen }: FacetValue,
  actions: FilterPanelActions,
): TemplateResult {
  return html`<label class="choice">
    <input type="checkbox" .checked=${chosen} ?disabled=${count === 0 && !chosen} @change=${() => actions.toggle(facet, value)} />
    <span>${label}${Number.isNaN(count) ? nothing : html` <span class="count">(<bdi>${count}</bdi>)</span>`}</span>
  </label>`;
}

/** What a visitor chooses by, as a short question or word. */
export function facetLabel(facet: FacetId): string {
  const labels: Record<FacetId, () => string> = {
    corner: () => msg('Waar komt de hulp vandaan?'),
    theme: () => msg('Waarover?'),
    beneficiary: () => msg('Voor wie?'),
    age: () => msg('Hoe oud is het kind?'),
    targetGroup: () => msg('Voor welke groep?'),
    language: () => msg('In welke taal?'),
    languageRole: () => msg('Hoe in die taal?'),
    dutchLevel: () => msg('Nederlands nodig?'),
    cost: () => msg('Wat kost het?'),
    registration: () => msg('Aanmelden'),
    place: () => msg('Waar?'),
    kind: () => msg('Soort partner'),
    cooperation: () => msg('Soort samenwerking'),
    cooperationStatus: () => msg('Hoe ver is de samenwerking?'),
    exchange: () => msg('Delen met elkaar'),
  };
  return labels[facet]();
}
