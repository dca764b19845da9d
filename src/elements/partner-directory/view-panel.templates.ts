import { html, nothing, type TemplateResult } from 'lit';
import { msg } from '../../i18n/localize.js';
import { icon, warningIcon } from '../../internal/icons.js';
import { placeIcon } from '../../internal/record-icons.js';
import type { Sort } from '../../model/partners/partner-index.js';
import type { Grouping, Layout } from './explorer.model.js';
import type { Nearby } from './nearby.js';

export interface ViewPanelProps {
  readonly grouping: Grouping;
  /** Ways of looking in which this data differs. */
  readonly groupings: readonly Grouping[];
  readonly layout: Layout;
  readonly sort: Sort;
  readonly sorts: readonly Sort[];
  /** What the visitor typed or shared as their place. */
  readonly near: string | undefined;
  readonly towns: readonly string[];
  /** Where the visitor is, and what came of asking. */
  readonly nearby: Nearby;
  /** Ways to take the result along. */
  readonly takeAlong: unknown;
  readonly actions: ViewPanelActions;
}

export interface ViewPanelActions {
  setGrouping(grouping: Grouping): void;
  setLayout(layout: Layout): void;
  setSort(sort: Sort): void;
  closePanel(): void;
}

/** How the list looks: by what, in which order, in which form. */
export function viewPanel(props: ViewPanelProps): TemplateResult {
  const { grouping, groupings, layout, sort, sorts, takeAlong, actions } = props;
  const one = <T extends string>(
    legend: string,
    name: string,
    values: readonly T[],
    chosen: T,
    labels: Record<T, string>,
    choose: (value: T) => void,
  ) =>
    values.length < 2
      ? nothing
      : html`<fieldset>
        <legend>${legend}</legend>
        ${values.map(
          (value) =>
            html`<label class="choice"><input type="radio" name=${name} .value=${value as string} .checked=${value === chosen} @change=${() => choose(value)} /><span>${labels[value]}</span></label>`,
        )}
      </fieldset>`;
  return html`<div class="groups">
    ${one(
      msg('Bekijk per'),
      'grouping',
      groupings,
      grouping,
      {
        partner: msg('Partner'),
        offering: msg('Hulp of activiteit'),
        corner: msg('Zorg, school, thuis of buurt'),
        cooperation: msg('Soort samenwerking'),
      },
      (value) => actions.setGrouping(value),
    )}
    ${one(
      msg('Volgorde'),
      'sort',
      sorts,
      sort,
      {
        relevance: msg('Wat het beste past'),
        name: msg('Naam'),
        place: msg('Plaats'),
        distance: msg('Dichtbij'),
      },
      (value) => actions.setSort(value),
    )}
    ${one(
      msg('Vorm'),
      'layout',
      ['cards', 'list'],
      layout,
      { cards: msg('Uitgebreid'), list: msg('Kort') },
      (value) => actions.setLayout(value),
    )}
    ${sort === 'distance' ? placeForm(props) : nothing}
    ${takeAlong ? html`<fieldset class="wide"><legend>${msg('Neem de resultaten mee')}</legend>${takeAlong}</fieldset>` : nothing}
    <button type="button" class="filled" @click=${() => actions.closePanel()}>${msg('Klaar')}</button>
  </div>`;
}

/** Where the visitor is: they type a place that the data knows, or choose to share their location. Nothing is sent. */
function placeForm({ near, towns, nearby }: ViewPanelProps): TemplateResult {
  const field = (event: Event) => (event.currentTarget as HTMLInputElement).value;
  return html`<div class="wide stack near">
    <label for="place">${msg('Uw plaats of postcode')}</label>
    <div class="row">
      <div class="field">
        ${icon(placeIcon)}
        <input
          id="place"
          autocomplete="postal-code"
          list="towns"
          aria-describedby="place-note"
          aria-invalid=${nearby.unknown}
          .value=${near ?? ''}
          @change=${(event: Event) => nearby.type(field(event))}
          @keydown=${(event: KeyboardEvent) => event.key === 'Enter' && nearby.type(field(event))}
        />
        <datalist id="towns">${towns.map((town) => html`<option value=${town}></option>`)}</datalist>
      </div>
      <button type="button" @click=${() => nearby.locate()}>${icon(placeIcon)}${msg('Gebruik mijn locatie')}</button>
    </div>
    <p id="place-note" class=${nearby.unknown ? 'line' : 'small soft'}>${nearby.unknown ? icon(warningIcon) : nothing}<span>${nearby.note() || msg('Uw plaats blijft op dit apparaat. Wij sturen of bewaren niets.')}</span></p>
  </div>`;
}
