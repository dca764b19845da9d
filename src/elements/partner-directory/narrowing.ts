import { html, nothing, type TemplateResult } from 'lit';
import { currentLocale, msg, plural, str, withLocale } from '../../i18n/localize.js';
import { icon } from '../../internal/icons.js';
import { closeIcon } from '../../internal/record-icons.js';
import { fullTermLabel } from '../../internal/partners/full-vocabulary.js';
import { marker } from '../../internal/rich-text.js';
import { emptyState } from '../../internal/states.js';
import { phoneLink, text } from '../../internal/templates.js';
import type { FacetId } from '../../model/partners/filters.js';
import { PartnerIndex, type Results } from '../../model/partners/partner-index.js';
import type { PartnersDocument } from '../../model/partners/partner.js';
import {
  chosenValues,
  facetGroups,
  isNarrowed,
  type DirectoryView,
  type FacetGroup,
  type FacetValue,
} from './narrowing.model.js';

export { narrowingStyles } from './narrowing.styles.js';

export interface NarrowingActions {
  toggle(facet: FacetId, value: string): void;
  setFiltersOpen(open: boolean): void;
  /** As `toggle`, for a button that is gone after it. */
  takeBack(facet: FacetId, value: string): void;
  clear(): void;
}

/**
 * Searching and filtering one document in one language: the index, and what a visitor sees of it. Loaded for who
 * searches or filters; the list itself does without.
 */
export class Narrowing {
  readonly index: PartnerIndex;
  readonly #document: PartnersDocument;
  #all: Results | undefined;
  #found: { view: DirectoryView; results: Results } | undefined;

  constructor(
    document: PartnersDocument,
    /** Language in which the document says its terms. */
    readonly language: string,
    /** Locale whose words for terms a search finds. */
    readonly locale: string,
  ) {
    this.#document = document;
    this.index = new PartnerIndex(document, (vocabulary, term) =>
      withLocale(locale, () => this.#label(vocabulary, term)),
    );
  }

  /** Gets ready to answer a view. Resolves to whether it took a wait. */
  async prepare(view: DirectoryView): Promise<boolean> {
    if (!view.query.trim() || this.index.prepared) return false;
    await this.index.prepare();
    return true;
  }

  /** What answers a view; nothing while the text index is not there. */
  find(view: DirectoryView): Results | undefined {
    if (this.#found?.view === view) return this.#found.results;
    if (view.query.trim() && !this.index.prepared) return undefined;
    const results = this.index.search({ query: view.query, filters: view.filters });
    this.#found = { view, results };
    return results;
  }

  /** The filters to choose from. */
  panel(view: DirectoryView, actions: NarrowingActions): TemplateResult {
    this.#all ??= this.index.search();
    const { facets, count } = this.find(view) ?? this.#all;
    const label = (facet: FacetId, value: string) => this.#label(facet, value);
    const groups = facetGroups(this.#all.facets, facets, view.filters, label, currentLocale());
    // On a phone the results are a long way down.
    const done = (event: Event) => {
      actions.setFiltersOpen(false);
      const root = (event.currentTarget as Element).getRootNode() as ShadowRoot;
      root.querySelector<HTMLElement>('.filters')?.focus();
    };
    return html`<div class="groups">
      ${groups.map((group) => facetGroup(group, actions))}
      <button type="button" class="filled" @click=${done}>${plural(count, msg('one: Bekijk {n} partner | other: Bekijk {n} partners'))}</button>
    </div>`;
  }

  /** How many were found, and what was chosen; each choice can be taken back. */
  bar(view: DirectoryView, actions: NarrowingActions): unknown {
    const results = isNarrowed(view) ? this.find(view) : undefined;
    if (!results) return nothing;
    const chips = chosenValues(view.filters).map(([facet, value]) => {
      const label = this.#label(facet, value);
      return html`<button type="button" class="chip" aria-label=${msg(str`Haal filter weg: ${label}`)} @click=${() => actions.takeBack(facet, value)}>${label}${icon(closeIcon)}</button>`;
    });
    return html`<div class="row">
      ${results.count > 0 ? html`<strong>${this.found(results.count)}</strong>` : nothing}
      <span class="row no-print">${chips}${results.count > 0 ? html`<button type="button" class="quiet" @click=${actions.clear}>${msg('Wis alles')}</button>` : nothing}</span>
    </div>`;
  }

  /** Draws texts with what the search found marked. */
  readonly marker = marker;

  /** How many partners were found, in words. */
  found(count: number): string {
    return count === 0
      ? msg('Niets gevonden')
      : plural(count, msg('one: {n} gevonden | other: {n} gevonden'));
  }

  /** Nothing answers: what to do, and a person to ask. */
  nothingFound(view: DirectoryView, actions: NarrowingActions): TemplateResult {
    const { contact, language = 'nl' } = this.#document;
    const reader = { language: this.language, textLanguage: language };
    const query = view.query.trim();
    const person = contact?.phone
      ? html`<p>${msg('Of bel iemand die u verder helpt:')} ${phoneLink(contact.phone)} ${contact.function === undefined ? nothing : text(contact.function, reader)}</p>`
      : nothing;
    return emptyState(
      query ? msg(str`Niets gevonden voor “${query}”`) : msg('Niets gevonden'),
      chosenValues(view.filters).length > 0
        ? msg('Probeer een ander woord, of haal een filter weg.')
        : msg('Probeer een ander woord.'),
      html`<button type="button" class="filled" @click=${actions.clear}>${msg('Wis alles')}</button>${person}`,
    );
  }

  #label(facet: string, value: string): string {
    return fullTermLabel(facet === 'place' ? 'area' : facet, value, this.#document.terms, this.language);
  }
}

function facetGroup({ facet, values, more }: FacetGroup, actions: NarrowingActions): TemplateResult {
  const list = (some: readonly FacetValue[]) => some.map((value) => facetChoice(facet, value, actions));
  return html`<fieldset>
    <legend>${facetLabel(facet)}</legend>
    ${list(values)}
    ${
      more.length > 0
        ? html`<details class="more">
          <summary>${plural(more.length, msg('one: Nog {n} | other: Nog {n}'))}</summary>
          ${list(more)}
        </details>`
        : nothing
    }
  </fieldset>`;
}

function facetChoice(
  facet: FacetId,
  { value, label, count, chosen }: FacetValue,
  actions: NarrowingActions,
): TemplateResult {
  return html`<label class="choice">
    <input type="checkbox" .checked=${chosen} ?disabled=${count === 0 && !chosen} @change=${() => actions.toggle(facet, value)} />
    <span>${label} <span class="count">(<bdi>${count}</bdi>)</span></span>
  </label>`;
}

/** What a visitor chooses by, as a short question or word. */
function facetLabel(facet: FacetId): string {
  const labels: Record<FacetId, () => string> = {
    corner: () => msg('Van welke kant?'),
    theme: () => msg('Waarover?'),
    beneficiary: () => msg('Voor wie?'),
    targetGroup: () => msg('Voor welke groep?'),
    language: () => msg('In welke taal?'),
    dutchLevel: () => msg('Nederlands nodig?'),
    cost: () => msg('Wat kost het?'),
    registration: () => msg('Aanmelden'),
    kind: () => msg('Soort partner'),
    cooperation: () => msg('Soort samenwerking'),
    place: () => msg('Waar?'),
  };
  return labels[facet]();
}
