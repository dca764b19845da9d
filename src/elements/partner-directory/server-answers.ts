import { FACET_IDS } from '../../model/partners/filters.js';
import type { FacetCounts } from '../../model/partners/partner-index.js';
import type { Offering, Partner, PartnersDocument } from '../../model/partners/partner.js';
import { words } from '../../model/fold.js';
import { parseSources } from '../../sources/load.js';
import { HsdsSearch, taxonomyTerms } from '../../sources/partners/hsds-search.js';
import { fullTermLabel } from '../../internal/partners/full-vocabulary.js';
import type { Answers } from './answers.js';
import { EMPTY_VIEW, shownOf, type DirectoryView } from './explorer.model.js';
import { PAGE_SIZE, type Answer, type Item } from './partner-directory.model.js';
import type { SamenPartnerDirectory } from './partner-directory.js';

/** Milliseconds after a letter in which a next one may come. */
const PAUSE = 200;

/** What the server has answered to one question, page by page. */
interface Asked {
  readonly key: string;
  readonly items: Item[];
  /** Services in all, as far as the server says. */
  total: number;
  /** The last page that came, and how many stand on one. */
  page: number;
  readonly perPage: number;
  more: boolean;
}

/**
 * Answers from an Open Referral API that searches and pages by itself: a national directory needs no download of
 * everything. The server decides on the order; it cannot count per facet, so the filters are its taxonomy alone.
 */
export class ServerAnswers implements Answers {
  readonly #host: SamenPartnerDirectory;
  readonly #search: HsdsSearch;
  readonly #terms = new Map<string, string>();
  #loadTerms: (() => Promise<void>) | undefined;
  #asked: Asked | undefined;
  #under: { key: string; running: Promise<boolean> } | undefined;
  #request: AbortController | undefined;

  readonly #themes: readonly string[];

  /**
   * @param themes that the page shows nothing beside: terms of the API's taxonomy
   * @throws {Error} when there is no address to ask
   */
  constructor(host: SamenPartnerDirectory, themes: readonly string[]) {
    const [url] = parseSources(host.src, host.baseURI).urls;
    if (!url) throw new Error('server-search needs the address of a /services API in src.');
    this.#host = host;
    const { timeout, maxBytes } = host;
    this.#search = new HsdsSearch(url, { timeout, maxBytes });
    this.#themes = themes;
    // The first page has been read: it answers who asks nothing.
    if (themes.length === 0 && host.document) this.#asked = firstPage(host.document, host.total);
    this.#loadTerms = async () => {
      for (const { id, name } of await taxonomyTerms(url, { timeout, maxBytes })) this.#terms.set(id, name);
      host.requestUpdate();
    };
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
    this.#request?.abort();
    const request = (this.#request = new AbortController());
    const running = this.#fetch(view, key, asked, request.signal).finally(() => {
      if (this.#request === request) this.#under = undefined;
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
    try {
      // While somebody types, not every letter is a question.
      if (!before && view.query.trim()) await new Promise((resolve) => setTimeout(resolve, PAUSE));
      signal.throwIfAborted();
      const { document, total, pages, page } = await this.#search.search({
        query: view.query.trim(),
        page: (before?.page ?? 0) + 1,
        perPage: before?.perPage ?? PAGE_SIZE,
        taxonomyTermIds: this.#themes.length > 0 ? this.#themes : (view.filters.theme ?? []),
        signal,
      });
      const terms = words(view.query);
      const known = new Set(before?.items.map(({ offerings: [o], partner }) => `${partner.id} ${o?.id}`));
      const items = [
        ...(before?.items ?? []),
        ...document.partners
          .flatMap((partner) => entriesOf(partner, terms))
          .filter(({ partner, offerings: [o] }) => !known.has(`${partner.id} ${o?.id}`)),
      ];
      const more = items.length > (before?.items.length ?? 0) && (pages === undefined || page < pages);
      this.#asked = {
        key,
        perPage: before?.perPage ?? PAGE_SIZE,
        items,
        page,
        more,
        total: more ? Math.max(total ?? 0, items.length + 1) : items.length,
      };
      return true;
    } catch (error) {
      if (signal.aborted) return false;
      throw error;
    }
  }

  /** The themes of the taxonomy: how many services each would leave, only the server knows. */
  facets(): { all: FacetCounts; now: FacetCounts } | undefined {
    // What the page decided, a visitor cannot.
    if (this.#themes.length > 0) return undefined;
    void this.#loadTerms?.();
    this.#loadTerms = undefined;
    if (this.#terms.size === 0) return undefined;
    const empty = Object.fromEntries(FACET_IDS.map((facet) => [facet, {}])) as FacetCounts;
    const theme = Object.fromEntries([...this.#terms.keys()].map((id) => [id, NaN]));
    const counts = { ...empty, theme };
    return { all: counts, now: counts };
  }

  label(vocabulary: string, term: string): string {
    const name = vocabulary === 'theme' ? this.#terms.get(term) : undefined;
    return name ?? fullTermLabel(vocabulary, term, this.#host.document?.terms, this.#host.language);
  }

  stop(): void {
    this.#request?.abort();
  }
}

function firstPage({ partners }: PartnersDocument, total: number | undefined): Asked {
  const items = partners.flatMap((partner) => entriesOf(partner, []));
  const more = total !== undefined && total > items.length;
  const perPage = Math.max(1, items.length);
  return { key: keyOf(EMPTY_VIEW), items, page: 1, perPage, more, total: total ?? items.length };
}

/** An entry for each service, since that is what the server counts; one for a partner that comes without. */
function entriesOf(partner: Partner, terms: readonly string[]): Item[] {
  const entry = (offerings: readonly Offering[]): Item => ({ partner, offerings, terms });
  return partner.offerings?.length ? partner.offerings.map((offering) => entry([offering])) : [entry([])];
}

function keyOf({ query, filters }: DirectoryView): string {
  return JSON.stringify([query.trim(), filters.theme ?? []]);
}
