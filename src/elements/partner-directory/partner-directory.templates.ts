import { html, nothing, type TemplateResult } from 'lit';
import { formatNumber, msg, plural, str } from '../../i18n/localize.js';
import { filterIcon, icon, searchIcon } from '../../internal/icons.js';
import { viewIcon } from '../../internal/partners/list-icons.js';
import { partnerSummary, type SummaryActions } from '../../internal/partners/partner-summary.templates.js';
import type { PartnerView } from '../../internal/partners/parts.js';
import { provenanceNote } from '../../internal/provenance.js';
import { heading, text } from '../../internal/templates.js';
import type { PartnersDocument } from '../../model/partners/partner.js';
import type { DirectoryExplorer } from './explorer.js';
import { PAGE_SIZE, type Answer } from './partner-directory.model.js';

/** What folds out of the row of buttons. */
export type Panel = 'filters' | 'view';

/** What the templates ask of the element. Everything but looking is done by code that loads when it is asked for. */
export interface DirectoryActions extends SummaryActions {
  setQuery(text: string): void;
  showMore(group?: string, shown?: number): void;
  togglePanel(panel: Panel): void;
  /** The visitor is about to do something. */
  prepare(): void;
}

export interface DirectoryProps {
  readonly document: PartnersDocument;
  readonly answer: Answer;
  readonly partnerView: PartnerView;
  readonly level: number;
  /** What a visitor asked, once that code is there. */
  readonly explorer: DirectoryExplorer | undefined;
  readonly actions: DirectoryActions;
}

/** The whole directory. */
export function directory(props: DirectoryProps): TemplateResult {
  const { document, level, partnerView, explorer } = props;
  const reader = { language: partnerView.language, textLanguage: document.language ?? 'nl' };
  return html`<div class="stack">
    <header>
      ${heading(level, document.title === undefined ? msg('Wie helpt u verder?') : text(document.title, reader), 'title')}
      <p class="soft">${explorer?.totals ?? totals(document)}</p>
    </header>
    ${searchForm(props)} ${explorer?.bar()} ${explorer?.mapPanel(partnerView)} ${explorer?.results(partnerView) ?? cards(props)}
    ${provenanceNote(document, reader)}
  </div>`;
}

function totals(document: PartnersDocument): string {
  const offerings = document.partners.reduce((sum, { offerings = [] }) => sum + offerings.length, 0);
  const partners = plural(document.partners.length, msg('one: {n} partner | other: {n} partners'));
  if (offerings === 0) return partners;
  return `${partners} · ${plural(offerings, msg('one: {n} vorm van hulp of activiteit | other: samen {n} vormen van hulp en activiteiten'))}`;
}

function searchForm({ explorer, partnerView, actions }: DirectoryProps): TemplateResult {
  const button = (panel: Panel, path: string, label: string) =>
    html`<button
      type="button"
      class="tool"
      data-panel=${panel}
      aria-expanded=${explorer?.panel === panel}
      aria-controls="panel"
      @click=${() => actions.togglePanel(panel)}
    >${icon(path)}${label}</button>`;
  const chosen = explorer?.chosen;
  return html`<form
    role="search"
    class="search no-print"
    @focusin=${actions.prepare}
    @submit=${(event: Event) => event.preventDefault()}
  >
    <label for="query">${msg('Wat zoekt u?')}</label>
    <div class="field">
      ${icon(searchIcon)}
      <input
        id="query"
        type="search"
        autocomplete="off"
        enterkeyhint="search"
        placeholder=${msg('taalles, huiswerk')}
        .value=${explorer?.view.query ?? ''}
        @input=${(event: InputEvent) => actions.setQuery((event.target as HTMLInputElement).value)}
      />
    </div>
    ${button('filters', filterIcon, msg('Filters') + (chosen ? ` · ${chosen}` : ''))}
    ${button('view', viewIcon, msg('Weergave'))} ${explorer?.tools()}
    <div id="panel" ?hidden=${!explorer?.panel}>${explorer?.panelContent(partnerView)}</div>
  </form>`;
}

function cards({ answer, partnerView, actions }: DirectoryProps): TemplateResult {
  const drawn = answer.results
    .slice(0, PAGE_SIZE)
    .map(({ partner, offerings }) => partnerSummary(partner, offerings, partnerView, actions));
  return entryList('cards', '', drawn, PAGE_SIZE, answer.count, () => actions.showMore());
}

/** Entries, and the way to those that are not on show yet. One template for every list, so that a next one keeps its place and the focus. */
export function entryList(
  className: string,
  group: string,
  entries: readonly unknown[],
  shown: number,
  count: number,
  showMore: () => void,
): TemplateResult {
  const left = count - shown;
  return html`<ul class=${className} role="list" data-group=${group}>
      ${entries.map((entry) => html`<li>${entry}</li>`)}
    </ul>
    ${
      left > 0
        ? html`<p class="more row no-print">
          <button type="button" @click=${showMore}>${plural(Math.min(left, PAGE_SIZE), msg('one: Toon nog {n} | other: Toon er nog {n}'))}</button>
          <span class="soft small">${msg(str`${formatNumber(shown)} van ${formatNumber(count)} getoond`)}</span>
        </p>`
        : nothing
    }`;
}
