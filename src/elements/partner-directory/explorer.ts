import type { TemplateResult } from 'lit';
import { msg, plural } from '../../i18n/localize.js';
import { focusAfterChip } from '../../internal/filters/filter-panel.templates.js';
import { PageFilters } from '../../internal/filters/page-filters.js';
import { Telling } from '../../internal/filters/telling.js';
import { MapSection } from '../../internal/map/map-section.js';
import { fullTermLabel } from '../../internal/partners/full-vocabulary.js';
import type { PartnerView } from '../../internal/partners/parts.js';
import { marker } from '../../internal/marked-text.js';
import { loadingState } from '../../internal/states.js';
import { UrlStateController } from '../../internal/url-state.js';
import {
  chosenValues,
  parseFilters,
  PARTNER_FILTERS,
  sameFilters,
  toggleFilter,
  type FacetId,
  type Filters,
} from '../../model/partners/filters.js';
import { SORTS, type Sort } from '../../model/partners/partner-index.js';
import type { Partner, PartnersDocument } from '../../model/partners/partner.js';
import { sliceOf } from '../../model/partners/slice.js';
import type { Problem } from '../../model/problem.js';
import { LocalAnswers, type Answers } from './answers.js';
import type { Shown } from './dialog.js';
import {
  attributeProblems,
  EMPTY_VIEW,
  fromEntries,
  GROUPINGS,
  isNarrowed,
  LAYOUTS,
  MAX_QUERY,
  NO_TILES,
  oneOf,
  shownOf,
  toEntries,
  type DirectoryView,
  type Grouping,
  type Layout,
} from './explorer.model.js';
import { explorerStyles } from './explorer.styles.js';
import { knownValues } from './known-values.js';
import { Layer } from './layer.js';
import { Nearby } from './nearby.js';
import { bar, nothingFound, panelContent, tools } from './explorer.templates.js';
import type { SamenPartnerDirectory } from './partner-directory.js';
import { everything, PAGE_SIZE, type Answer, type Item } from './partner-directory.model.js';
import type { Panel } from './partner-directory.templates.js';
import { foundText, results } from './results.templates.js';
import { TakeAlong } from './take-along.js';

/** Milliseconds of waiting for a server before the visitor is told. */
const PATIENCE = 400;

/** Before the first answer. */
const NOT_YET: Answer = { count: 0, results: [] };

/**
 * What a visitor does with a directory: searching, filtering, other ways of looking, opening, taking along. Loaded when
 * the visitor or the page asks for any of it; looking at the list does without.
 */
export class DirectoryExplorer {
  readonly host: SamenPartnerDirectory;
  /** The visitor's own list, and what else they take along. */
  readonly takeAlong: TakeAlong;
  readonly map: MapSection;
  /** What stands over the page. */
  readonly layer: Layer;
  readonly nearby: Nearby;
  view: DirectoryView = EMPTY_VIEW;
  /** What folded out of the row of buttons. */
  panel: Panel | undefined;
  /** The document, or the slice of it that the page shows. */
  document: PartnersDocument | undefined;
  /** What is on show. */
  answer: Answer = NOT_YET;
  /** A server is being asked, and the visitor waits. */
  pending = false;
  /** The visitor's question could not be answered. */
  failed = false;
  /** What the page asks for by attribute. */
  readonly page = new PageFilters(PARTNER_FILTERS);

  readonly #telling: Telling;
  #whole: PartnersDocument | undefined;
  #answers: Answers | undefined;
  /** Language and locale that the answers are in. */
  #tongue = '';
  /** All partners by name, as many as are on show. */
  #all: Answer | undefined;
  /** Searching could not be loaded: only what a visitor does tries again, not every drawing. */
  #lacking = false;
  /** Where the focus goes once an entry is there, and where it was when the visitor asked. */
  #focus: { readonly group: string; readonly entry: number; readonly from: Element | null } | undefined;
  #address: UrlStateController | undefined;

  constructor(host: SamenPartnerDirectory) {
    this.host = host;
    this.#telling = new Telling(host);
    this.takeAlong = new TakeAlong(this);
    this.layer = new Layer(this);
    this.nearby = new Nearby({
      announce: (make) => host.announce(make),
      partners: () => this.partners,
      sortNear: (near) => this.#look({ near, sort: 'distance', shown: {} }),
    });
    this.map = new MapSection({
      tag: host.localName,
      requestUpdate: () => host.requestUpdate(),
      adopt: (...styles) => host.adopt(...styles),
      notLoaded: (error) => host.notLoaded(error),
    });
    host.adopt(...explorerStyles);
    host.renderRoot.addEventListener('keydown', this.#escape);
    host.addController(this);
    this.#readAttributes();
  }

  get grouping(): Grouping {
    // A server counts services: so do we.
    const usual = this.host.firstPageOnly ? 'offering' : 'partner';
    return this.view.grouping ?? oneOf(GROUPINGS, this.host.groupBy) ?? usual;
  }

  get layout(): Layout {
    return this.view.layout ?? oneOf(LAYOUTS, this.host.layout) ?? 'cards';
  }

  get sort(): Sort {
    const asked = this.view.query.trim() !== '';
    const sort = this.view.sort ?? oneOf(SORTS, this.host.sort) ?? (asked ? 'relevance' : 'name');
    return sort === 'relevance' && !asked ? 'name' : sort;
  }

  /** How many filters are chosen. */
  get chosen(): number {
    return chosenValues(this.view.filters).length;
  }

  get answers(): Answers | undefined {
    return this.#answers;
  }

  /** What is wrong with what the page asks for. */
  get problems(): readonly Problem[] {
    const { attributes, firstPageOnly, tiles } = this.host;
    const map = tiles && !this.map.isPossible(tiles) ? [NO_TILES] : [];
    return [...attributeProblems(attributes, firstPageOnly), ...this.page.problems, ...map];
  }

  /** What the answers are asked. */
  get question(): DirectoryView {
    return { ...this.view, sort: this.sort };
  }

  // -- as the element draws -------------------------------------------------------------------------------------------

  /** Before every drawing: takes what is new in the element, and answers. */
  update(): void {
    this.#readAttributes();
    const { document: whole, language, locale, urlState } = this.host;
    if (urlState !== null) this.#mirror();
    if (whole === undefined) return;
    if (whole !== this.#whole) {
      this.#whole = whole;
      this.document = undefined;
    }
    const tongue = `${language} ${locale}`;
    if (this.document === undefined || tongue !== this.#tongue) {
      this.#tongue = tongue;
      this.#all = undefined;
      this.#answers?.stop?.();
      this.#answers = undefined;
    }
    if (this.document === undefined) {
      this.#resolve(whole);
      // A server keeps to the slice by itself.
      const sliced = !this.host.firstPageOnly && this.page.isSlice;
      this.document = sliced ? sliceOf(whole, this.page.locks) : whole;
      // The first page of many says nothing of who is not on it.
      if (!this.host.firstPageOnly) this.layer.documentChanged(this.document.partners);
    }
    this.answer = this.#answerTo(this.document);
  }

  #readAttributes(): void {
    const { presets } = this.page;
    const changed = this.page.read(this.host.attributes, this.#usable);
    if (!changed) return;
    // What was found may lie outside the slice of now.
    if (changed === 'locks') this.answer = NOT_YET;
    this.document = undefined;
    this.#follow(presets);
  }

  /** Goes along with other presets; but what the visitor chose stays. */
  #follow(before: Filters): void {
    if (sameFilters(this.view.filters, before)) this.view = { ...this.view, filters: this.page.presets };
  }

  #resolve(document: PartnersDocument): void {
    const { presets } = this.page;
    this.page.resolve(this.host.firstPageOnly ? undefined : (facet) => knownValues(document, facet));
    this.#follow(presets);
  }

  /** A server can only be asked for its own taxonomy. */
  readonly #usable = (filters: Filters): Filters =>
    this.host.firstPageOnly ? parseFilters(chosenValues({ theme: filters.theme ?? [] })) : filters;

  #answerTo(document: PartnersDocument): Answer {
    const { locale, firstPageOnly } = this.host;
    if (
      !firstPageOnly &&
      !isNarrowed(this.view) &&
      this.sort === 'name' &&
      this.grouping === 'partner' &&
      !this.view.near
    ) {
      // Sorting all ten thousand would hold up the page.
      const shown = Math.min(shownOf(this.view, '', false), document.partners.length);
      if ((this.map.open || this.panel) && !this.#answers) void this.#prepare();
      if (!(this.#all && this.#all.results.length >= shown))
        this.#all = everything(document.partners, shown, locale);
      return this.#all;
    }
    let found = this.#answers?.find(this.question);
    // A server may have to be asked for more of the same. What needs no wait is answered at once.
    if ((!found || firstPageOnly) && !this.#lacking && this.host.isConnected) {
      void this.#prepare();
      found ??= this.#answers?.find(this.question);
    }
    // Until the code or the text index has come, what was on show stays; and at first, only what the page asked for.
    if (found || this.answer !== NOT_YET) return found ?? this.answer;
    if (firstPageOnly || (!this.view.query.trim() && !this.#lacking)) return NOT_YET;
    return (this.#all ??= everything(document.partners, PAGE_SIZE, locale));
  }

  /** Gets ready to answer; draws again when that took a wait. */
  async #prepare(): Promise<void> {
    const { document, host } = this;
    if (!document) return;
    const fresh = !this.#answers;
    const waits = setTimeout(() => this.#waiting(true), PATIENCE);
    try {
      this.#answers ??= host.firstPageOnly
        ? await this.#askServer()
        : new LocalAnswers(document, host.language, host.locale);
      if ((await this.#answers.prepare(this.question)) || fresh || this.failed) host.requestUpdate();
      this.failed = false;
    } catch (error) {
      this.#lacking = this.failed = true;
      host.notLoaded(error);
    } finally {
      clearTimeout(waits);
      this.#waiting(false);
    }
  }

  #waiting(pending: boolean): void {
    if (this.pending === pending || (pending && !this.host.firstPageOnly)) return;
    this.pending = pending;
    if (pending) this.host.announce(() => msg('Even zoeken…'));
    this.host.requestUpdate();
  }

  async #askServer(): Promise<Answers> {
    const { ServerAnswers } = await import('./server-answers.js');
    return (this.#answers ??= new ServerAnswers(this.host, this.page.locks));
  }

  /** The partners that are known by now, of the slice that the page shows. */
  get partners(): readonly Partner[] {
    return this.#answers?.partners ?? this.document?.partners ?? [];
  }

  /** How many there are of what was asked, also what a server still has: entries as they stand in the list. */
  get count(): number {
    const { total, count, results } = this.answer;
    if (total !== undefined || this.grouping !== 'offering') return total ?? count;
    return results.reduce((sum, { offerings }) => sum + offerings.length, 0);
  }

  hostUpdated(): void {
    this.takeAlong.shows(this.layer.partner?.id);
    const focus = this.#focus;
    if (!focus) return;
    const active = this.#active;
    // Meanwhile the visitor went on to something else.
    if (active && active !== focus.from && !active.closest('.more')) return void (this.#focus = undefined);
    const lists = [...this.host.renderRoot.querySelectorAll<HTMLElement>('ul[data-group]')];
    const entry = lists.find(({ dataset }) => dataset['group'] === focus.group)?.children[focus.entry];
    // From a server it comes later.
    if (!entry) return;
    this.#focus = undefined;
    entry.querySelector<HTMLElement>('a[href^="#samen"]')?.focus();
  }

  get #active(): Element | null {
    return (this.host.renderRoot as ShadowRoot).activeElement;
  }

  hostDisconnected(): void {
    this.#telling.stop();
    if (!this.host.isConnected) this.#answers?.stop?.();
  }

  /** All that was found, also what is not on show yet. */
  get found(): readonly Item[] {
    return this.#answers?.find(this.question)?.results ?? this.answer.results;
  }

  /** How many there are in all, in words, where that is not what stands on the page. */
  get totals(): string | undefined {
    if (!this.host.firstPageOnly) return undefined;
    const total = this.#answers?.total?.(this.view);
    if (total === undefined) return '';
    return plural(
      total,
      msg('one: {n} vorm van hulp of activiteit | other: {n} vormen van hulp en activiteiten'),
    );
  }

  bar(): unknown {
    return bar(this);
  }

  mapPanel({ terms, language }: PartnerView): unknown {
    const { tiles, tilesAttribution, locale, actions } = this.host;
    return this.map.panel({
      tiles,
      attribution: tilesAttribution ?? '',
      results: this.found,
      language,
      locale,
      kindLabel: (kind) => fullTermLabel('kind', kind, terms, language),
      open: actions.open,
    });
  }

  tools(): unknown {
    return tools(this);
  }

  panelContent(view: PartnerView): unknown {
    return panelContent(this, view);
  }

  results(partnerView: PartnerView): TemplateResult {
    const { answer, view, grouping, layout } = this;
    if (answer === NOT_YET && !this.failed) return loadingState(false);
    if (answer.count === 0) return nothingFound(this, partnerView);
    // As long as nobody knows where the visitor is, nothing is near. A server has an order of its own.
    const usual = this.sort === 'name' || (this.sort === 'distance' && !view.near);
    const byName = usual && !this.host.firstPageOnly;
    return results({
      answer,
      view,
      grouping,
      layout,
      byName,
      partnerView,
      marker,
      actions: this.host.actions,
    });
  }

  // -- as the visitor does --------------------------------------------------------------------------------------------

  setQuery(query: string): void {
    this.#ask({ ...this.view, query: query.slice(0, MAX_QUERY), shown: {} });
  }

  toggle(facet: FacetId, value: string): void {
    this.#ask({ ...this.view, filters: toggleFilter(this.view.filters, facet, value), shown: {} });
  }

  /** As `toggle`, for a button that is gone after it. */
  async takeBack(facet: FacetId, value: string): Promise<void> {
    this.toggle(facet, value);
    await this.host.updateComplete;
    focusAfterChip(this.host.renderRoot);
  }

  clear(): void {
    const { query: _, ...kept } = this.view;
    this.#ask({ ...kept, query: '', filters: {}, shown: {} });
    this.host.renderRoot.querySelector<HTMLElement>('input[type="search"]')?.focus();
  }

  showMore(group: string, shown: number): void {
    this.#focus = { group, entry: shown, from: this.#active };
    this.#look({ shown: { ...this.view.shown, [group]: shown + PAGE_SIZE } });
  }

  setGrouping(grouping: Grouping): void {
    this.#look({ grouping, shown: {} });
  }

  setLayout(layout: Layout): void {
    this.#look({ layout });
  }

  setSort(sort: Sort): void {
    this.nearby.moveOn();
    this.#look({ sort, shown: {} });
  }

  togglePanel(panel: Panel): void {
    this.panel = this.panel === panel ? undefined : panel;
    if (this.panel && this.document) void this.#prepare();
    if (this.panel === 'view') void this.takeAlong.loadResult();
    this.host.requestUpdate();
  }

  /** Folds the panel in again, and leaves the visitor at the button that opened it. */
  closePanel(): void {
    const { panel } = this;
    if (!panel) return;
    this.panel = undefined;
    this.host.requestUpdate();
    this.host.renderRoot.querySelector<HTMLElement>(`.tool[data-panel="${panel}"]`)?.focus();
  }

  readonly #escape = (event: Event): void => {
    const { key, target } = event as KeyboardEvent;
    if (key !== 'Escape' || !(target as Element).closest('#panel')) return;
    event.stopPropagation();
    this.closePanel();
  };

  /** Asks again what could not be answered. */
  async retry(): Promise<void> {
    this.#lacking = false;
    await this.#prepare();
    await this.host.updateComplete;
    if (this.failed || this.#active) return;
    // The button is gone.
    this.host.renderRoot.querySelector<HTMLElement>('input[type="search"]')?.focus();
  }

  /** The visitor is about to search or filter. */
  prepare(): void {
    // Only what a visitor really does tries again what could not be had.
    if (this.host.firstPageOnly || !this.document || this.#lacking) return;
    void this.#prepare().then(() => this.#answers?.warm?.());
  }

  /** Shows a partner or the visitor's list over the page. */
  show(shown: Shown): Promise<void> {
    return this.layer.show(shown);
  }

  // -------------------------------------------------------------------------------------------------------------------

  /** Looks otherwise at the same answer. */
  #look(change: Partial<DirectoryView>): void {
    this.view = { ...this.view, ...change };
    this.#lacking = false;
    this.#address?.write(toEntries(this.view, this.page.presets));
    this.host.requestUpdate();
  }

  #ask(view: DirectoryView): void {
    this.#focus = undefined;
    this.#look(view);
    this.#telling.stop();
    void this.#tell(this.view);
  }

  /** Once the view is answered: tells the page at once, and a screen reader when the visitor pauses. */
  async #tell(view: DirectoryView): Promise<void> {
    if (isNarrowed(view) || this.host.firstPageOnly) await this.#prepare();
    await this.host.updateComplete;
    if (view !== this.view || !this.host.isConnected) return;
    const { count } = this;
    // That it failed was said already.
    const text = this.failed ? undefined : () => foundText(count);
    this.#telling.tell(view.query, view.filters as Record<string, readonly string[]>, count, text);
  }

  /** Takes the view from the address, and keeps it there. */
  #mirror(): void {
    this.#address ??= new UrlStateController(
      this.host,
      () => this.host.urlState,
      (entries) => {
        const view = fromEntries(entries, this.page.presets);
        this.view = { ...view, filters: this.#usable(view.filters) };
        this.host.requestUpdate();
      },
    );
  }
}
