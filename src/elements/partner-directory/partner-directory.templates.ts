import { html, nothing, type TemplateResult } from 'lit';
import { formatNumber, msg, plural, str } from '../../i18n/localize.js';
import { filterIcon, icon, searchIcon } from '../../internal/icons.js';
import { partnerSummary } from '../../internal/partners/partner-summary.templates.js';
import type { PartnerView } from '../../internal/partners/parts.js';
import { provenanceNote } from '../../internal/provenance.js';
import { heading, text } from '../../internal/templates.js';
import type { PartnersDocument } from '../../model/partners/partner.js';
import { chosenValues, PAGE_SIZE, type Answer, type DirectoryView } from './partner-directory.model.js';

/** What the templates ask of the element. */
export interface DirectoryActions {
  setQuery(text: string): void;
  showMore(): void;
  setFiltersOpen(open: boolean): void;
  open(event: Event, id: string): void;
  /** The visitor is about to search or filter. */
  prepare(): void;
}

export interface DirectoryProps {
  readonly document: PartnersDocument;
  readonly answer: Answer;
  readonly view: DirectoryView;
  readonly partnerView: PartnerView;
  readonly level: number;
  readonly filtersOpen: boolean;
  /** What searching and filtering add, once their code is there. */
  readonly panel: unknown;
  readonly bar: unknown;
  readonly nothingFound: unknown;
  readonly marker: ((terms: readonly string[]) => PartnerView['mark']) | undefined;
  readonly actions: DirectoryActions;
}

/** The whole directory. */
export function directory(props: DirectoryProps): TemplateResult {
  const { document, level, partnerView, answer } = props;
  const reader = { language: partnerView.language, textLanguage: document.language ?? 'nl' };
  return html`<div class="stack">
    <header>
      ${heading(level, document.title === undefined ? msg('Wie helpt u verder?') : text(document.title, reader), 'title')}
      <p class="soft">${totals(document)}</p>
    </header>
    ${searchForm(props)} ${props.bar} ${answer.results.length === 0 ? props.nothingFound : cards(props)}
    ${provenanceNote(document, reader)}
  </div>`;
}

function totals(document: PartnersDocument): string {
  const offerings = document.partners.reduce((sum, { offerings = [] }) => sum + offerings.length, 0);
  const partners = plural(document.partners.length, msg('one: {n} partner | other: {n} partners'));
  if (offerings === 0) return partners;
  return `${partners} · ${plural(offerings, msg('one: {n} vorm van hulp of activiteit | other: samen {n} vormen van hulp en activiteiten'))}`;
}

function searchForm({ view, filtersOpen, panel, actions }: DirectoryProps): TemplateResult {
  const chosen = chosenValues(view.filters).length;
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
        placeholder=${msg('bijvoorbeeld taalles of huiswerk')}
        .value=${view.query}
        @input=${(event: InputEvent) => actions.setQuery((event.target as HTMLInputElement).value)}
      />
    </div>
    <button
      type="button"
      class="filters"
      aria-expanded=${filtersOpen}
      aria-controls="filters"
      @click=${() => actions.setFiltersOpen(!filtersOpen)}
    >
      ${icon(filterIcon)}${msg('Filters')}${chosen > 0 ? ` · ${chosen}` : nothing}
    </button>
    <div id="filters" ?hidden=${!filtersOpen}>${panel}</div>
  </form>`;
}

function cards(props: DirectoryProps): TemplateResult {
  const { answer, view, partnerView, actions } = props;
  const { results } = answer;
  const drawn = results
    .slice(0, view.shown)
    .map(
      ({ partner, offerings, terms }) =>
        html`<li>${partnerSummary(partner, offerings, { ...partnerView, mark: props.marker?.(terms) }, actions.open)}</li>`,
    );
  const left = answer.count - view.shown;
  return html`<ul class="cards" role="list">
      ${drawn}
    </ul>
    ${
      left > 0
        ? html`<p class="more row no-print">
          <button type="button" @click=${actions.showMore}>${plural(Math.min(left, PAGE_SIZE), msg('one: Toon nog {n} | other: Toon er nog {n}'))}</button>
          <span class="soft small">${msg(str`${formatNumber(view.shown)} van ${formatNumber(answer.count)} getoond`)}</span>
        </p>`
        : nothing
    }`;
}
