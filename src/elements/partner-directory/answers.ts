import { withLocale } from '../../i18n/localize.js';
import { fullTermLabel } from '../../internal/partners/full-vocabulary.js';
import { PartnerIndex, type FacetCounts, type Results } from '../../model/partners/partner-index.js';
import type { Partner, PartnersDocument } from '../../model/partners/partner.js';
import { isNarrowed, type DirectoryView } from './explorer.model.js';
import type { Answer } from './partner-directory.model.js';

/** What answers a visitor's questions: an index on the page, or the server that the records come from. */
export interface Answers {
  /** What answers a view; nothing while that is still being made ready. */
  find(view: DirectoryView): Answer | undefined;
  /** Gets ready to answer a view. Resolves to whether it took a wait; rejects when it cannot be had. */
  prepare(view: DirectoryView): Promise<boolean>;
  /** Counts per facet, of everything and of what answers the view; nothing when nobody can count. */
  facets(view: DirectoryView): { readonly all: FacetCounts; readonly now: FacetCounts } | undefined;
  /** What a term of a vocabulary is called. */
  label(vocabulary: string, term: string): string;
  /** The partners that are known by now: a server gives them bit by bit. */
  readonly partners: readonly Partner[];
  /** How many there are in all, where that is not what stands on the page. */
  total?(view: DirectoryView): number | undefined;
  /** Gets ready for a search that may come. */
  warm?(): void;
  /** Stops what is under way. */
  stop?(): void;
}

/** So few partners are sorted and put in tables within one turn of the page: nobody needs to wait. */
const FEW = 1_000;

/** Answers from the document on the page, in one language. */
export class LocalAnswers implements Answers {
  readonly index: PartnerIndex;
  readonly #document: PartnersDocument;
  readonly #language: string;
  #all: FacetCounts | undefined;
  #found: { view: DirectoryView; results: Results } | undefined;

  /**
   * @param language in which the document says its terms
   * @param locale whose words for terms a search finds
   */
  constructor(document: PartnersDocument, language: string, locale: string) {
    this.#document = document;
    this.#language = language;
    const termWords = (vocabulary: string, term: string) =>
      withLocale(locale, () => this.label(vocabulary, term));
    this.index = new PartnerIndex(document, termWords, locale);
  }

  get partners(): readonly Partner[] {
    return this.#document.partners;
  }

  async prepare(view: DirectoryView): Promise<boolean> {
    if (this.#canAnswer(view.query)) return false;
    await (view.query.trim() ? this.index.prepare() : this.index.prepareFilters());
    return true;
  }

  #canAnswer(query: string): boolean {
    if (query.trim()) return this.index.prepared;
    return this.index.filterable || this.#document.partners.length <= FEW;
  }

  warm(): void {
    // Whoever searches will see that it failed.
    this.index.prepare().catch(() => undefined);
  }

  find(view: DirectoryView): Results | undefined {
    const known = this.#found;
    if (known && sameQuestion(known.view, view)) return known.results;
    if (!this.#canAnswer(view.query)) return undefined;
    const { query, filters, sort, near } = view;
    const results = this.index.search({ query, filters, ...(sort && { sort }), ...(near && { near }) });
    this.#found = { view, results };
    return results;
  }

  facets(view: DirectoryView): { all: FacetCounts; now: FacetCounts } | undefined {
    if (!this.#canAnswer('')) return undefined;
    this.#all ??= this.index.search().facets;
    return { all: this.#all, now: (isNarrowed(view) && this.find(view)?.facets) || this.#all };
  }

  label(vocabulary: string, term: string): string {
    return fullTermLabel(
      vocabulary === 'place' ? 'area' : vocabulary,
      term,
      this.#document.terms,
      this.#language,
    );
  }
}

/** Showing more, or otherwise, is no new question. */
function sameQuestion(a: DirectoryView, b: DirectoryView): boolean {
  return a.query === b.query && a.filters === b.filters && a.sort === b.sort && a.near === b.near;
}
