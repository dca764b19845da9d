import type { TemplateResult } from 'lit';
import { msg, plural } from '../../i18n/localize.js';
import type { DeepLink } from '../../internal/deep-links.js';
import { SamenFilterEvent } from '../../internal/events.js';
import { MapSection } from '../../internal/map/map-section.js';
import { fullTermLabel } from '../../internal/partners/full-vocabulary.js';
import type { PartnerView } from '../../internal/partners/parts.js';
import { marker } from '../../internal/rich-text.js';
import { parseListIds } from '../../internal/take-along/short-list.js';
import { loadingState } from '../../internal/states.js';
import { UrlStateController } from '../../internal/url-state.js';
import { parseFilters, type FacetId, type Filters } from '../../model/partners/filters.js';
import { findPlace } from '../../model/partners/near.js';
import { SORTS, type Sort } from '../../model/partners/partner-index.js';
import type { Partner, PartnersDocument } from '../../model/partners/partner.js';
import { sliceOf } from '../../model/partners/slice.js';
import { LocalAnswers, type Answers } from './answers.js';
import type { DirectoryDialog, Shown } from './dialog.js';
import type { Problem } from '../../model/problem.js';
import {
  attributeProblems,
  chosenValues,
  EMPTY_VIEW,
  filtersFromAttributes,
  fromEntries,
  GROUPINGS,
  isNarrowed,
  LAYOUTS,
  oneOf,
  sameFilters,
  shownOf,
  toEntries,
  toggleFilter,
  type DirectoryView,
  type Grouping,
  type Layout,
} from './explorer.model.js';
import { explorerStyles } from './explorer.styles.js';
import { bar, nothingFound, panelContent, tools } from './explorer.templates.js';
import type { SamenPartnerDirectory } from './partner-directory.js';
import { everything, PAGE_SIZE, type Answer, type Item } from './partner-directory.model.js';
import type { Panel } from './partner-directory.templates.js';
import { foundText, results } from './results.templates.js';
import { TakeAlong } from './take-along.js';

/** Milliseconds of silence before a screen reader hears how many were found: not every letter is news. */
const QUIET = 600;

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
  view: DirectoryView = EMPTY_VIEW;
  /** What folded out of the row of buttons. */
  panel: Panel | undefined;
  /** The document, or the slice of it that the page shows. */
  document: PartnersDocument | undefined;
  /** What is on show. */
  answer: Answer = NOT_YET;
  /** What came of asking where the visitor is. */
  placeNote: () => string = () => '';

  #whole: PartnersDocument | undefined;
  #locks: Filters = {};
  #presets: Filters = {};
  #answers: Answers | undefined;
  /** Language and locale that the answers are in. */
  #tongue = '';
  /** All partners by name, as many as are on show. */
  #all: Answer | undefined;
  /** The visitor's question could not be answered. */
  failed = false;
  /** Searching could not be loaded: only what a visitor does tries again, not every drawing. */
  #lacking = false;
  #quiet: ReturnType<typeof setTimeout> | undefined;
  #focus: { readonly group: string; readonly entry: number } | undefined;
  #address: UrlStateController | undefined;
  #dialog: DirectoryDialog | undefined;
  /** What a server gave. */
  readonly #seen = new Map<string, Partner>();
  /** The list that an address asked for. */
  #list: DeepLink | undefined;

  constructor(host: SamenPartnerDirectory) {
    this.host = host;
    this.takeAlong = new TakeAlong(this);
    this.map = new MapSection({
      tag: host.localName,
      requestUpdate: () => host.requestUpdate(),
      adopt: (...styles) => host.adopt(...styles),
      notLoaded: (error) => host.notLoaded(error),
    });
    host.adopt(...explorerStyles);
    host.addController(this);
    this.#readAttributes();
    this.view = { ...EMPTY_VIEW, filters: this.#presets };
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
    return attributeProblems(this.host.attributes, this.host.firstPageOnly);
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
      this.#seen.clear();
    }
    const tongue = `${language} ${locale}`;
    if (this.document === undefined || tongue !== this.#tongue) {
      this.#tongue = tongue;
      this.#all = undefined;
      this.#answers?.stop?.();
      this.#answers = undefined;
    }
    if (this.document === undefined) {
      // The terms of a server are no themes of ours: it answers those itself.
      const locks = this.host.firstPageOnly ? { ...this.#locks, theme: [] } : this.#locks;
      this.document = chosenValues(locks).length > 0 ? sliceOf(whole, locks) : whole;
      this.#dialog?.documentChanged(this.partners);
    }
    this.answer = this.#answerTo(this.document);
  }

  #readAttributes(): void {
    const { attributes } = this.host;
    const locks = filtersFromAttributes(attributes, 'filter-');
    if (!sameFilters(locks, this.#locks)) {
      this.#locks = locks;
      this.document = undefined;
      // What was found may lie outside the slice of now.
      this.answer = NOT_YET;
    }
    const asked = filtersFromAttributes(attributes, 'preset-');
    // A server can only be asked for its own taxonomy.
    const presets = this.host.firstPageOnly
      ? parseFilters(chosenValues({ theme: asked.theme ?? [] }))
      : asked;
    if (sameFilters(presets, this.#presets)) return;
    // What the visitor chose stays.
    if (sameFilters(this.view.filters, this.#presets)) this.view = { ...this.view, filters: presets };
    this.#presets = presets;
  }

  #answerTo(document: PartnersDocument): Answer {
    const { locale } = this.host;
    if (
      !this.host.firstPageOnly &&
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
    if ((!found || this.host.firstPageOnly) && !this.#lacking && this.host.isConnected) {
      // A server may have to be asked for more of the same. What needs no wait is answered at once.
      void this.#prepare();
      found ??= this.#answers?.find(this.question);
    }
    // Until the code or the text index has come, what was on show stays.
    if (found && this.host.firstPageOnly) this.#remember(found.results);
    if (found) return found;
    if (this.answer !== NOT_YET || (this.host.firstPageOnly && this.#locks.theme)) return this.answer;
    return (this.#all ??= this.host.firstPageOnly
      ? this.#firstPage(document.partners)
      : everything(document.partners, PAGE_SIZE, locale));
  }

  /** What came with the page, in the order of the server, until the code to ask it more is there. */
  #firstPage(partners: readonly Partner[]): Answer {
    const results = partners.map((partner) => ({ partner, offerings: partner.offerings ?? [], terms: [] }));
    const { total = results.length } = this.host;
    return { count: results.length, total, results };
  }

  /** Gets ready to answer; draws again when that took a wait. */
  async #prepare(): Promise<void> {
    const { document, host } = this;
    if (!document) return;
    const fresh = !this.#answers;
    try {
      this.#answers ??= host.firstPageOnly
        ? await this.#askServer()
        : new LocalAnswers(document, host.language, host.locale);
      if ((await this.#answers.prepare(this.question)) || fresh || this.failed) host.requestUpdate();
      this.failed = false;
    } catch (error) {
      this.#lacking = this.failed = true;
      host.notLoaded(error);
    }
  }

  async #askServer(): Promise<Answers> {
    const { ServerAnswers } = await import('./server-answers.js');
    return (this.#answers ??= new ServerAnswers(this.host, this.#locks.theme ?? []));
  }

  /** The partners that are known by now: a server gives them bit by bit. */
  get partners(): readonly Partner[] {
    const { partners = [] } = this.document ?? {};
    return this.#seen.size > 0 ? [...new Map([...partners.map(byId), ...this.#seen]).values()] : partners;
  }

  /** What one page says of a partner is not all of it: the next one may have more that it offers. */
  #remember(items: readonly Item[]): void {
    for (const { partner, offerings } of items) {
      const { offerings: known = [] } = this.#seen.get(partner.id) ?? partner;
      const more = offerings.filter(({ id }) => !known.some((offering) => offering.id === id));
      if (more.length > 0 || !this.#seen.has(partner.id))
        this.#seen.set(partner.id, { ...partner, offerings: [...known, ...more] });
    }
  }

  /** How many there are of what was asked, also what a server still has. */
  get count(): number {
    return this.answer.total ?? this.answer.count;
  }

  hostUpdated(): void {
    this.takeAlong.shows(this.#dialog?.partner?.id);
    const focus = this.#focus;
    if (!focus) return;
    const lists = [...this.host.renderRoot.querySelectorAll<HTMLElement>('ul[data-group]')];
    const entry = lists.find(({ dataset }) => dataset['group'] === focus.group)?.children[focus.entry];
    // From a server it comes later.
    if (!entry) return;
    this.#focus = undefined;
    entry.querySelector<HTMLElement>('a[href^="#samen"]')?.focus();
  }

  hostDisconnected(): void {
    clearTimeout(this.#quiet);
    if (!this.host.isConnected) this.#answers?.stop?.();
  }

  /** All that was found, also what is not on show yet. */
  get found(): readonly Item[] {
    return this.#answers?.find(this.question)?.results ?? this.answer.results;
  }

  /** How many there are in all, where that is not what stands on the page. */
  get totals(): string | undefined {
    if (!this.host.firstPageOnly) return undefined;
    // Of a slice, only an answer to no question tells.
    const known = isNarrowed(this.view) ? undefined : this.answer.total;
    const total = this.#locks.theme ? known : this.host.total;
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
      attribution: tilesAttribution,
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

  /** What stands over the page. */
  layer(view: PartnerView): unknown {
    return this.#dialog?.render(this.takeAlong.dress(view), () => this.takeAlong.draw(view));
  }

  // -- as the visitor does --------------------------------------------------------------------------------------------

  setQuery(query: string): void {
    this.#ask({ ...this.view, query, shown: {} });
  }

  toggle(facet: FacetId, value: string): void {
    this.#ask({ ...this.view, filters: toggleFilter(this.view.filters, facet, value), shown: {} });
  }

  /** As `toggle`, for a button that is gone after it. */
  async takeBack(facet: FacetId, value: string): Promise<void> {
    this.toggle(facet, value);
    await this.host.updateComplete;
    if ((this.host.renderRoot as ShadowRoot).activeElement) return;
    const next = [...this.host.renderRoot.querySelectorAll<HTMLElement>('input[type="search"], .chip')].at(
      -1,
    );
    next?.focus();
  }

  clear(): void {
    const { query: _, ...kept } = this.view;
    this.#ask({ ...kept, query: '', filters: {}, shown: {} });
    this.host.renderRoot.querySelector<HTMLElement>('input[type="search"]')?.focus();
  }

  showMore(group: string, shown: number): void {
    this.#focus = { group, entry: shown };
    this.#look({ shown: { ...this.view.shown, [group]: shown + PAGE_SIZE } });
  }

  setGrouping(grouping: Grouping): void {
    this.#look({ grouping, shown: {} });
  }

  setLayout(layout: Layout): void {
    this.#look({ layout });
  }

  setSort(sort: Sort): void {
    this.#look({ sort, shown: {} });
  }

  /** Sorts by distance to a place that the data knows. */
  setPlace(words: string): void {
    if (!words.trim()) return;
    const near = findPlace(this.document?.partners ?? [], words);
    this.#placeFound(
      near,
      near
        ? () => msg('Wat het dichtst bij u is, staat nu bovenaan.')
        : () => msg('Deze plaats kennen wij niet. Typ een plaats of postcode in de buurt.'),
    );
  }

  /** Asks the browser where the visitor is, which asks the visitor. */
  locate(): void {
    const refused = () =>
      this.#placeFound(undefined, () => msg('Wij weten niet waar u bent. Typ uw plaats of postcode.'));
    if (!('geolocation' in navigator)) return refused();
    navigator.geolocation.getCurrentPosition(
      ({ coords: { latitude: lat, longitude: lon } }) =>
        this.#placeFound({ lat, lon, label: '' }, () => msg('Wat het dichtst bij u is, staat nu bovenaan.')),
      refused,
      { timeout: 10_000, maximumAge: 600_000 },
    );
  }

  #placeFound(near: DirectoryView['near'], note: () => string): void {
    this.placeNote = note;
    this.host.announce(note);
    if (near) this.#look({ near, sort: 'distance', shown: {} });
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

  /** Asks again what could not be answered. */
  async retry(): Promise<void> {
    this.#lacking = false;
    await this.#prepare();
    await this.host.updateComplete;
    if (this.failed || (this.host.renderRoot as ShadowRoot).activeElement) return;
    // The button is gone.
    this.host.renderRoot.querySelector<HTMLElement>('input[type="search"]')?.focus();
  }

  /** The visitor is about to search or filter. */
  prepare(): void {
    if (this.host.firstPageOnly || !this.document) return;
    void this.#prepare().then(() => this.#answers?.warm?.());
  }

  /** Opens what an address names; false when it is not here. */
  openDeepLink({ kind, id }: DeepLink): boolean {
    if (kind === 'list') {
      const ids = parseListIds(id);
      if (!this.partners.some((partner) => ids.includes(partner.id))) return false;
      this.#list = { kind, id };
      this.takeAlong.receive(ids);
      void this.show({ list: true });
      return true;
    }
    const partner = kind === 'partner' && this.partners.find((candidate) => candidate.id === id);
    if (!partner) return false;
    void this.show({ partner });
    return true;
  }

  leaveDeepLink(): void {
    this.#dialog?.close();
  }

  /** Shows a partner or the visitor's list over the page. Its code is only loaded for who opens one. */
  async show(shown: Shown): Promise<void> {
    try {
      const { DirectoryDialog } = await import('./dialog.js');
      this.#dialog ??= new DirectoryDialog(this.host, (left) => {
        const link = 'partner' in left ? { kind: 'partner', id: left.partner.id } : this.#list;
        if (link) this.host.links.closed(link);
        if ('list' in left) void this.#leftList();
      });
      await this.takeAlong.ready(shown);
      this.#dialog.show(shown);
    } catch (error) {
      this.host.notLoaded(error);
    }
  }

  /** The button that opened an empty list is gone. */
  async #leftList(): Promise<void> {
    await this.host.updateComplete;
    if (document.activeElement === document.body && this.takeAlong.isEmpty)
      this.host.renderRoot.querySelector<HTMLElement>('.title')?.focus();
  }

  // -------------------------------------------------------------------------------------------------------------------

  /** Looks otherwise at the same answer. */
  #look(change: Partial<DirectoryView>): void {
    this.view = { ...this.view, ...change };
    this.#lacking = false;
    this.#address?.write(toEntries(this.view, this.#presets));
    this.host.requestUpdate();
  }

  #ask(view: DirectoryView): void {
    this.#look(view);
    clearTimeout(this.#quiet);
    void this.#tell(this.view);
  }

  /** Once the view is answered: tells the page at once, and a screen reader when the visitor pauses. */
  async #tell(view: DirectoryView): Promise<void> {
    if (isNarrowed(view) || this.host.firstPageOnly) await this.#prepare();
    await this.host.updateComplete;
    if (view !== this.view || !this.host.isConnected) return;
    const { count } = this;
    this.host.dispatchEvent(
      new SamenFilterEvent(view.query, view.filters as Record<string, readonly string[]>, count),
    );
    // That it failed was said already.
    if (!this.failed) this.#quiet = setTimeout(() => this.host.announce(() => foundText(count)), QUIET);
  }

  /** Takes the view from the address, and keeps it there. */
  #mirror(): void {
    this.#address ??= new UrlStateController(
      this.host,
      () => this.host.urlState,
      (entries) => {
        this.view = fromEntries(entries, this.#presets);
        this.host.requestUpdate();
      },
    );
  }
}

const byId = (partner: Partner): [id: string, partner: Partner] => [partner.id, partner];
