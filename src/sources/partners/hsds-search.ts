import type { PartnersDocument } from '../../model/partners/partner.js';
import type { Problem } from '../../model/problem.js';
import { loadExplanations } from '../faults.js';
import { Received } from '../format.js';
import { load, type LoadOptions } from '../load.js';
import { readPage } from '../read-page.js';
import { fields, line, list, numeric } from '../feed-values.js';
import { partnersKind } from './index.js';

/** What a visitor asks of an API. */
export interface HsdsQuery {
  query?: string;
  /** From 1 on. */
  page?: number;
  /** Services on a page; default 20. An API may give fewer, and an address that names a number itself keeps that. */
  perPage?: number;
  /** Terms of the API's own taxonomies. The standard knows one at a time; more are given as the parameter repeated. */
  taxonomyTermIds?: readonly string[];
  signal?: AbortSignal;
}

/** A page of what the API found. */
export interface HsdsFound {
  readonly document: PartnersDocument;
  /** Services that were found in all, where the API tells. */
  readonly total?: number;
  readonly pages?: number;
  readonly page: number;
  readonly problems: readonly Problem[];
}

export interface TaxonomyTerm {
  readonly id: string;
  readonly name: string;
}

/** More than a visitor can choose from. */
const MOST_TERMS = 200;
/** Pages of terms that are asked for at most: an API decides itself how many it gives at once. */
const MOST_TERM_PAGES = 10;

/**
 * Lets an Open Referral API search and page by itself, so that a national directory is not downloaded whole: `GET
 * /services?search=…&page=…&per_page=…&taxonomy_term_id=…` (HSDS 3.0 API reference; Open Referral UK likewise).
 *
 * What it says is what is shown. Whether an API knows `search` at all cannot be told from outside: one that ignores it
 * gives everything, whatever was asked.
 */
export class HsdsSearch {
  readonly #url: string;
  readonly #options: LoadOptions;
  #request: AbortController | undefined;

  /** @param url of the `/services` endpoint, absolute; its own parameters (a key, a region, `full`) are kept */
  constructor(url: string, options: LoadOptions = {}) {
    this.#url = url;
    this.#options = options;
  }

  /**
   * Asks for one page. A newer question cancels the older one.
   * @throws {ReadError} when it cannot be had or read; an `AbortError`, or the signal's reason, when it was cancelled
   */
  async search({
    query = '',
    page = 1,
    perPage = 20,
    taxonomyTermIds = [],
    signal,
  }: HsdsQuery = {}): Promise<HsdsFound> {
    this.#request?.abort();
    const request = (this.#request = new AbortController());
    const cancelled = () => request.abort(signal?.reason);
    if (signal?.aborted) cancelled();
    signal?.addEventListener('abort', cancelled);
    try {
      const url = new URL(this.#url);
      if (query.trim()) url.searchParams.set('search', query.trim());
      url.searchParams.set('page', String(page));
      if (!url.searchParams.has('per_page')) url.searchParams.set('per_page', String(perPage));
      for (const id of taxonomyTermIds) url.searchParams.append('taxonomy_term_id', id);

      const problems: Problem[] = [];
      const options = { ...this.#options, later: page > 1, signal: request.signal };
      const { document, feed } = await readPage(url.href, partnersKind, 'hsds', options, problems);
      const merged = await partnersKind.merge([document], problems);
      if (problems.length > 0) await loadExplanations().catch(() => undefined);
      request.signal.throwIfAborted();
      return { document: merged, total: feed?.total, pages: feed?.pages, page, problems };
    } finally {
      signal?.removeEventListener('abort', cancelled);
    }
  }
}

/**
 * The terms of an API's taxonomies, to filter by: `GET /taxonomy_terms` beside its `/services`. Optional for an API, and
 * so for us: none when it has none, or when anything else goes wrong.
 * @param url of the `/services` endpoint; of another address nobody knows what stands beside it
 * @param options with a `signal`, for when nobody waits for them any more: then what has come by then
 */
export async function taxonomyTerms(url: string, options: LoadOptions = {}): Promise<TaxonomyTerm[]> {
  const terms = new Map<string, string>();
  try {
    const beside = new URL(url);
    if (!/\/services\/?$/.test(beside.pathname)) return [];
    beside.pathname = beside.pathname.replace(/services\/?$/, 'taxonomy_terms');
    for (const name of ['search', 'taxonomy_term_id', 'full', 'minimal']) beside.searchParams.delete(name);
    beside.searchParams.set('per_page', String(MOST_TERMS));
    for (let page = 1; page <= MOST_TERM_PAGES && terms.size < MOST_TERMS; page++) {
      beside.searchParams.set('page', String(page));
      const { contentType, bytes } = await load(beside.href, options);
      const value = Received.fromBytes(beside.href, contentType, bytes).json();
      const document = fields(value);
      const known = terms.size;
      for (const term of list(value, document.contents, document.content)) {
        const [id, name] = [line(term.id), line(term.name)];
        if (id !== undefined && name !== undefined) terms.set(id, name);
      }
      const pages = numeric(document.total_pages ?? document.totalPages) ?? 1;
      if (page >= pages || terms.size === known) break;
    }
  } catch {
    // What has come is of use all the same.
  }
  return [...terms].slice(0, MOST_TERMS).map(([id, name]) => ({ id, name }));
}
