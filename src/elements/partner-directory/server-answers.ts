import { fullTermLabel } from '../../internal/partners/full-vocabulary.js';
import { words } from '../../model/fold.js';
import { FACET_IDS, type Filters } from '../../model/partners/filters.js';
import type { FacetCounts } from '../../model/partners/partner-index.js';
import type { Offering, Partner, PartnersDocument } from '../../model/partners/partner.js';
import { sliceOf } from '../../model/partners/slice.js';
import { parseSources } from '../../sources/load.js';
import { HsdsSearch, taxonomyTerms } from '../../sources/partners/hsds-search.js';
import type { Answers } from './answers.js';
import { EMPTY_VIEW, isNarrowed, shownOf, type DirectoryView } from './explorer.model.js';
import { PAGE_SIZE, type Answer, type Item } from './partner-directory.model.js';
import type { SamenPartnerDirectory } from './partner-directory.js';

/** Milliseconds after a letter in which a next one may come. */
const PAUSE = 200;

/** What the server has answered to one question, page by page. */
interface Asked {
  readonly key: string;
  readonly items: readonly Item[];
  /** Services in all, as far as anybody can say. */
  readonly total: number;
  /** The last page that came, and how many stand on one. */
  readonly page: number;
  readonly perPage: number;
  readonly more: boolean;
}

/**
 * Answers from an Open Referral API that searches and pages by itself: a national directory needs no download of
 * everything. The server decides on the order; it cannot count per facet, so the filters are its taxonomy alone.
 */
export class ServerAnswers implements Answers {
  readonly #host: SamenPartnerDirectory;
  readonly #url: string;
  readonly #search: HsdsSearch;
  /** What the page shows nothing beside: terms of the taxonomy, which the server is asked for, and the rest. */
  readonly #themes: readonly string[];
  readonly #rest: Filters;
  readonly #terms = new Map<string, string>();
  /** Every partner that came, with all that it was seen to offer. */
  readonly #seen = new Map<string, Partner>();
  #termsAsked = false;
  #asked: Asked | undefined;
  #under: { readonly key: string; readonly running: Promise<boolean> } | undefined;
  #request = new AbortController();

  /**
   * @param locks what the page shows nothing beside
   * @throws {Error} when there is no address to ask
   */
  constructor(host: SamenPartnerDirectory, { theme = [], ...rest }: Filters) {
    const [url] = parseSources(host.src, host.baseURI).urls;
    if (!url) throw new Error('server-search needs the address of a /services API in src.');
    const { document, total, timeout, maxBytes } = host;
    this.#host = host;
    this.#url = url;
    this.#search = new HsdsSearch(url, { timeout, maxBytes });
    this.#themes = theme;
    this.#rest = rest;
    // The first page has been read: it answers who asks nothing.
    if (theme.length > 0 || !document) return;
    const items = this.#itemsOf(document, []);
    const perPage = Math.max(1, itemsIn(document).length);
    // Without a total there may be more when there is a page full.
    const more = total === undefined ? perPage >= PAGE_SIZE : total > perPage;
    this.#asked = {
      key: keyOf(EMPTY_VIEW),
      items,
      page: 1,
      perPage,
      more,
      total: this.#total(items, more, total),
    };
  }

  get partners(): readonly Partner[] {
    return [...this.#seen.values()];
  }

  find(view: DirectoryView): Answer | undefined {
    const asked = this.#asked;
    if (asked?.key !== keyOf(view)) return undefined;
    return { results: asked.items, count: asked.items.length, total: asked.total };
  }

  async prepare(view: DirectoryView): Promise<boolean> {
    const key = keyOf(view);
    const asked = this.#asked?.key === key ? this.#asked : undefined;
    if (asked && (!asked.more || asked.items.length >= shownOf(view, '', false))) return false;
    if (this.#under?.key === key) return this.#under.running;
    this.stop();
    const { signal } = this.#request;
    const running = this.#fetch(view, key, asked, signal).finally(() => {
      if (!signal.aborted) this.#under = undefined;
    });
    this.#under = { key, running };
    return running;
  }

  async #fetch(
    view: DirectoryView,
    key: string,
    before: Asked | undefined,
    signal: AbortSignal,
  ): Promise<boolean> {
    const query = view.query.trim();
    const perPage = before?.perPage ?? PAGE_SIZE;
    try {
      // While somebody types, not every letter is a question.
      if (!before && query) await new Promise((resolve) => setTimeout(resolve, PAUSE));
      signal.throwIfAborted();
      const taxonomyTermIds = this.#themes.length > 0 ? this.#themes : (view.filters.theme ?? []);
      const page = (before?.page ?? 0) + 1;
      const found = await this.#search.search({ query, page, perPage, taxonomyTermIds, signal });
      const known = new Set(before?.items.map(nameOfItem));
      const came = this.#itemsOf(found.document, words(query));
      const items = [...(before?.items ?? []), ...came.filter((item) => !known.has(nameOfItem(item)))];
      const more =
        itemsIn(found.document).length > 0 && (found.pages === undefined || found.page < found.pages);
      this.#asked = { key, items, page, perPage, more, total: this.#total(items, more, found.total) };
      return true;
    } catch (error) {
      if (signal.aborted) return false;
      throw error;
    }
  }

  /** An entry for each service that the page wants to show. What one page says of a partner is not all of it. */
  #itemsOf(document: PartnersDocument, terms: readonly string[]): Item[] {
    const shown = Object.keys(this.#rest).length > 0 ? sliceOf(document, this.#rest) : document;
    for (const partner of shown.partners) {
      const { offerings: known = [] } = this.#seen.get(partner.id) ?? {};
      const more = (partner.offerings ?? []).filter(
        ({ id }) => !known.some((offering) => offering.id === id),
      );
      this.#seen.set(partner.id, { ...partner, offerings: [...known, ...more] });
    }
    return itemsIn(shown).map((item) => ({ ...item, terms }));
  }

  /** What the server counts is no count of a slice that it does not know. */
  #total(items: readonly Item[], more: boolean, total: number | undefined): number {
    const counted = Object.keys(this.#rest).length > 0 ? undefined : total;
    return more ? Math.max(counted ?? 0, items.length + 1) : items.length;
  }

  total(view: DirectoryView): number | undefined {
    if (Object.keys(this.#rest).length > 0) return undefined;
    // Of a slice, only an answer to no question tells.
    if (this.#themes.length > 0) return isNarrowed(view) ? undefined : this.find(view)?.total;
    return this.#host.total;
  }

  /** The themes of the taxonomy: how many services each would leave, only the server knows. */
  facets(): { all: FacetCounts; now: FacetCounts } | undefined {
    if (this.#themes.length > 0) return undefined;
    if (!this.#termsAsked) void this.#loadTerms();
    if (this.#terms.size === 0) return undefined;
    const empty = Object.fromEntries(FACET_IDS.map((facet) => [facet, {}])) as FacetCounts;
    const theme = Object.fromEntries([...this.#terms.keys()].map((id) => [id, NaN]));
    const counts = { ...empty, theme };
    return { all: counts, now: counts };
  }

  async #loadTerms(): Promise<void> {
    this.#termsAsked = true;
    const { timeout, maxBytes } = this.#host;
    for (const { id, name } of await taxonomyTerms(this.#url, { timeout, maxBytes }))
      this.#terms.set(id, name);
    this.#host.requestUpdate();
  }

  label(vocabulary: string, term: string): string {
    const name = vocabulary === 'theme' ? this.#terms.get(term) : undefined;
    return name ?? fullTermLabel(vocabulary, term, this.#host.document?.terms, this.#host.language);
  }

  stop(): void {
    this.#request.abort();
    this.#request = new AbortController();
    this.#under = undefined;
  }
}

/** An entry for each service, since that is what a server counts; one for a partner that comes without. */
function itemsIn({ partners }: PartnersDocument): Item[] {
  return partners.flatMap((partner) => {
    const entry = (offerings: readonly Offering[]): Item => ({ partner, offerings, terms: [] });
    return partner.offerings?.length ? partner.offerings.map((offering) => entry([offering])) : [entry([])];
  });
}

function nameOfItem({ partner, offerings: [offering] }: Item): string {
  return JSON.stringify([partner.id, offering?.id]);
}

function keyOf({ query, filters }: DirectoryView): string {
  return JSON.stringify([query.trim(), filters.theme ?? []]);
}
