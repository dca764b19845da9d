import { SOURCE_LOCALE, withLocale } from '../../i18n/localize.js';
import { fullTermLabel } from '../../internal/activities/full-vocabulary.js';
import { focusAfterChip } from '../../internal/filters/filter-panel.templates.js';
import { PageFilters } from '../../internal/filters/page-filters.js';
import { Telling } from '../../internal/filters/telling.js';
import { marker } from '../../internal/rich-text.js';
import type { ActivitiesDocument, Activity } from '../../model/activities/activity.js';
import {
  ActivityFilter,
  type FacetCounts,
  type NarrowedActivities,
} from '../../model/activities/activity-filter.js';
import type { ActivitySearch } from '../../model/activities/activity-search.js';
import { DAY } from '../../model/activities/clock.js';
import { ACTIVITY_FILTERS, type FacetId, type Filters } from '../../model/activities/filters.js';
import type { Keep, Time, Timeline } from '../../model/activities/timeline.js';
import { valuesOf } from '../../model/activities/values.js';
import { unknownFacets } from '../../model/facets/attribute-problems.js';
import type { KnownValue } from '../../model/facets/filters.js';
import { words } from '../../model/fold.js';
import { Gradual } from '../../model/gradual.js';
import type { Problem } from '../../model/problem.js';
import type { Found } from '../../model/search/text-index.js';
import { MAX_QUERY } from '../../model/search/words.js';
import { runInSlices } from '../../model/slices.js';
import { allWordings } from '../../model/text.js';
import type { SamenActivityCalendar } from './activity-calendar.js';
import { foundText } from './filter-panel.templates.js';

/** So few activities are put in tables within one turn of the page: nobody needs to wait. */
const FEW = 1_000;
/** Seconds ahead in which activities count: as far as the list looks. */
const AHEAD = 800 * DAY;
/** The most words beside those that were typed (synonyms, right spellings) that are marked in a text. */
const MARKED = 40;

/** How many activities there are of those still to come, and how many a visitor would see after each choice. */
export interface Counts {
  /** Without anything that the visitor asked. */
  readonly all: FacetCounts;
  readonly total: number;
  /** With what the visitor asked. */
  readonly now: FacetCounts;
  readonly found: number;
}

export interface CalendarFiltersOptions {
  /** The visitor asked otherwise: the view is drawn again, and its address written. @param cleared all of it was taken back */
  asked(cleared: boolean): void;
  /** The name of a partner by its id, when the page knows it. */
  organiserName(id: string): string | undefined;
}

/**
 * What a visitor searches and filters by, and what the page does by attribute (`filter-FACET`, `preset-FACET`). Which times
 * answer is known at once (`keep`); how many there are of each takes a moment when there are thousands (`counts`).
 */
export class CalendarFilters {
  /** What the page asks for by attribute. */
  readonly page = new PageFilters(ACTIVITY_FILTERS);
  /** Which entries the visitor and the page want to see; nothing when that is all of them. */
  keep: Keep | undefined;
  /** What the visitor asked could not be answered. */
  failed = false;

  readonly #host: SamenActivityCalendar;
  readonly #options: CalendarFiltersOptions;
  readonly #telling: Telling;
  #query = '';
  #chosen: Filters = {};
  /** The document that the timeline is of. */
  #document: ActivitiesDocument | undefined;
  /** Whether what the page asks for stands in the words of the document. */
  #resolved = false;
  #timeline: Timeline | undefined;
  /** Language and locale that the search speaks. */
  #tongue = '';
  #slice: NarrowedActivities | undefined;
  #search: ActivitySearch | undefined;
  #searching: Promise<ActivitySearch> | undefined;
  /** What the search found last; stays until a next answer is there. */
  #found: { readonly query: string; readonly by: ActivitySearch; readonly found: Found } | undefined;
  /** What `keep` and the counts were worked out for. */
  #known: readonly unknown[] = [];
  #asked: Float64Array | undefined;
  /** For the choice of now alone, until the table is there. */
  #quick:
    { readonly timeline: Timeline; readonly chosen: Filters; readonly filter: ActivityFilter } | undefined;
  #table: Gradual<ActivityFilter> | undefined;
  #tableOf: readonly unknown[] = [];
  /** The table that is being made ready. */
  #counting: Gradual<ActivityFilter> | undefined;
  #counts: Counts | undefined;

  constructor(host: SamenActivityCalendar, options: CalendarFiltersOptions) {
    this.#host = host;
    this.#options = options;
    this.#telling = new Telling(host);
    this.#readPage();
  }

  get query(): string {
    return this.#query;
  }

  /** The filters that the visitor chose, or that the page chose for the start. */
  get chosen(): Filters {
    return this.#chosen;
  }

  /** How many filters are chosen. */
  get chosenCount(): number {
    return ACTIVITY_FILTERS.chosenValues(this.#chosen).length;
  }

  /** Whether the visitor asked for less than everything. */
  get isNarrowed(): boolean {
    return this.#query.trim() !== '' || this.chosenCount > 0;
  }

  /** The visitor waits for a search that is being made ready. */
  get pending(): boolean {
    return this.#query.trim() !== '' && !this.#search && !this.failed;
  }

  /** What is wrong with what the page asks for. */
  get problems(): readonly Problem[] {
    return [...unknownFacets(this.#host.attributes, ACTIVITY_FILTERS), ...this.page.problems];
  }

  /** Marks what the search found in a text. */
  get mark(): ((text: string) => unknown) | undefined {
    if (!this.#found) return undefined;
    const typed = words(this.#found.query);
    const others = this.#found.found.words().filter((word) => !typed.some((start) => word.startsWith(start)));
    return marker([...typed, ...others.slice(0, MARKED)]);
  }

  /** Whether the page has the activity at a position: it shows one slice of the data, as far as activities go. */
  has(position: number): boolean {
    return this.#slice?.mayHave(position) ?? true;
  }

  // -- as the calendar draws ------------------------------------------------------------------------------------------

  /**
   * Before every drawing: takes what is new, and works out what answers.
   * @param isOn whether an activity is from a source that is on show; another function when that changed
   */
  update(isOn?: (activity: Activity) => boolean): void {
    this.#readPage();
    const { timeline, document, language, locale } = this.#host;
    if (!timeline || !document) return;
    const tongue = `${language} ${locale}`;
    if (timeline !== this.#timeline || tongue !== this.#tongue) {
      // A document that its times are still worked out of waits: positions are those of the one before.
      if (timeline !== this.#timeline) {
        this.#document = document;
        this.#resolved = false;
      }
      this.#timeline = timeline;
      this.#tongue = tongue;
      this.#search = this.#searching = this.#found = undefined;
    }
    if (!this.#resolved) this.#resolve(timeline);
    const { activities } = this.#document!;
    const found = this.#find();
    const known = [this.#document, this.#chosen, this.#slice, found, isOn];
    if (known.every((one, i) => one === this.#known[i])) return;
    this.#known = known;
    this.#counts = undefined;
    this.#asked = this.#askedOf(activities, found, isOn);
    const slice = this.#slice;
    const narrowed =
      this.#asked || this.chosenCount > 0
        ? this.#filter(activities, timeline).narrow(this.#chosen, this.#asked)
        : undefined;
    const both = [slice, narrowed].filter((one) => one !== undefined);
    this.keep =
      both.length > 0
        ? Object.assign((time: Time) => both.every((one) => one.hasAt(time.position, time)), {
            mayHave: (position: number) => both.every((one) => one.mayHave(position)),
          })
        : undefined;
  }

  /** A new document, or a page that asks for another slice of it. */
  #resolve({ zone }: Timeline): void {
    const { activities } = this.#document!;
    const { presets } = this.page;
    this.#resolved = true;
    this.page.resolve((facet) => this.#knownValues(facet));
    this.#follow(presets);
    const { isSlice, locks } = this.page;
    this.#slice = isSlice ? ActivityFilter.forFilters(activities, locks, zone).narrow(locks) : undefined;
  }

  #readPage(): void {
    const { presets } = this.page;
    if (!this.page.read(this.#host.attributes)) return;
    this.#resolved = false;
    this.#follow(presets);
  }

  /** Goes along with other presets; but what the visitor chose stays. */
  #follow(before: Filters): void {
    if (ACTIVITY_FILTERS.sameFilters(this.#chosen, before)) this.#chosen = this.page.presets;
  }

  /** The values that the data has of a facet, and what whoever writes a page may call them. */
  #knownValues(facet: FacetId): KnownValue[] {
    const { activities, terms } = this.#document!;
    return withLocale(SOURCE_LOCALE, () =>
      valuesOf(activities, facet).map((value) => [
        value,
        this.#label(facet, value, SOURCE_LOCALE),
        ...allWordings(terms?.[facet]?.[value]),
      ]),
    );
  }

  /** What activities are held against the visitor's choice with: the table that counts them, as soon as it is there. */
  #filter(activities: readonly Activity[], timeline: Timeline): ActivityFilter {
    if (this.#table?.made && this.#tableOf[0] === timeline) return this.#table.value;
    const known = this.#quick;
    if (known?.timeline === timeline && known.chosen === this.#chosen) return known.filter;
    const filter = ActivityFilter.forFilters(activities, this.#chosen, timeline.zone);
    this.#quick = { timeline, chosen: this.#chosen, filter };
    return filter;
  }

  /** Per position 1 for what is on show and was found; nothing when that is everything. */
  #askedOf(
    activities: readonly Activity[],
    found: Found | undefined,
    isOn: ((activity: Activity) => boolean) | undefined,
  ): Float64Array | undefined {
    if (!found && !isOn) return undefined;
    return Float64Array.from(activities, (activity, position) =>
      Number((!found || found.scores[position] !== 0) && (!isOn || isOn(activity))),
    );
  }

  /** What the search found; until it is ready, what it found before. */
  #find(): Found | undefined {
    const query = this.#query.trim();
    if (words(query).length === 0) this.#found = undefined;
    else if (!this.#search) {
      if (!this.failed) void this.#prepare();
    } else if (this.#found?.query !== query || this.#found.by !== this.#search)
      this.#found = { query, by: this.#search, found: this.#search.find(query) };
    return this.#found?.found;
  }

  /** Counts of what is still to come; nothing while they are being made ready. */
  get counts(): Counts | undefined {
    const timeline = this.#timeline;
    if (!this.#document || !timeline) return undefined;
    const { activities } = this.#document;
    const { today, clock } = this.#host;
    const tableOf = [timeline, today, this.#slice];
    if (tableOf.some((one, i) => one !== this.#tableOf[i])) {
      const bounds = { from: clock.now, to: clock.now + AHEAD, zone: timeline.zone };
      const only = this.page.locks.dayPart;
      this.#table = new Gradual(() => ActivityFilter.within(activities, bounds, only));
      this.#tableOf = tableOf;
      this.#counts = undefined;
    }
    const table = this.#table!;
    if (!table.made && activities.length > FEW) {
      void this.#counted(table);
      return undefined;
    }
    return (this.#counts ??= this.#countsOf(table.value, activities));
  }

  #countsOf(table: ActivityFilter, activities: readonly Activity[]): Counts {
    const slice = this.#slice;
    const inSlice = slice && Float64Array.from(activities, (_, position) => Number(slice.mayHave(position)));
    const asked = this.#asked;
    const both =
      inSlice && asked ? inSlice.map((one, position) => one && asked[position]!) : (inSlice ?? asked);
    const all = table.narrow({}, inSlice);
    const now = table.narrow(this.#chosen, both);
    // Counting per facet takes longest, and is only needed while the filters are on show.
    let [allCounts, nowCounts]: (FacetCounts | undefined)[] = [];
    return {
      total: all.count,
      found: now.count,
      get all() {
        return (allCounts ??= all.counts);
      },
      get now() {
        return (nowCounts ??= now.counts);
      },
    };
  }

  /** Gets ready to count; draws again then. */
  async #counted(table: Gradual<ActivityFilter>): Promise<void> {
    if (table === this.#counting) return;
    this.#counting = table;
    await runInSlices(table.steps());
    if (table === this.#table) this.#host.requestUpdate();
  }

  /** What a value of a facet is called. */
  label(facet: FacetId, value: string): string {
    return this.#label(facet, value, this.#host.language);
  }

  #label(facet: FacetId, value: string, language: string): string {
    const name = facet === 'organiser' ? this.#options.organiserName(value) : undefined;
    return name ?? fullTermLabel(facet, value, this.#document?.terms, language);
  }

  /** Gets the search ready; draws again when that took a wait. */
  async #prepare(): Promise<void> {
    const searching = (this.#searching ??= this.#makeSearch());
    try {
      const search = await searching;
      if (searching !== this.#searching) return;
      const isNew = this.#search !== search || this.failed;
      this.#search = search;
      this.failed = false;
      if (isNew) this.#host.requestUpdate();
    } catch (error) {
      if (searching !== this.#searching) return;
      this.#searching = undefined;
      this.failed = true;
      this.#host.notLoaded(error);
    }
  }

  async #makeSearch(): Promise<ActivitySearch> {
    const { activities, terms } = this.#document!;
    const { language, locale } = this.#host;
    const { ActivitySearch } = await import('../../model/activities/activity-search.js');
    const termWords = (vocabulary: string, term: string) => {
      const label = withLocale(locale, () => this.#label(vocabulary as FacetId, term, language));
      return [label, ...allWordings(terms?.[vocabulary]?.[term])].join(' ');
    };
    return runInSlices(ActivitySearch.of(activities, termWords, terms?.['synonym']));
  }

  // -- as the visitor does --------------------------------------------------------------------------------------------

  setQuery(query: string): void {
    this.#ask(query.slice(0, MAX_QUERY), this.#chosen);
  }

  toggle(facet: FacetId, value: string): void {
    this.#ask(this.#query, ACTIVITY_FILTERS.toggleFilter(this.#chosen, facet, value));
  }

  /** As `toggle`, for a button that is gone after it. */
  async takeBack(facet: FacetId, value: string): Promise<void> {
    this.toggle(facet, value);
    await this.#host.updateComplete;
    focusAfterChip(this.#host.renderRoot);
  }

  clear(): void {
    this.#ask('', {}, true);
    this.#host.renderRoot.querySelector<HTMLElement>('input[type="search"]')?.focus();
  }

  /** The visitor is about to search. */
  prepare(): void {
    // Only what a visitor really does tries again what could not be had.
    if (this.#document && !this.failed) void this.#prepare();
  }

  /** Asks again what could not be answered. */
  async retry(): Promise<void> {
    if (this.#document) await this.#prepare();
    await this.#host.updateComplete;
    const root = this.#host.renderRoot as ShadowRoot;
    // The button is gone.
    if (!this.failed && !root.activeElement) root.querySelector<HTMLElement>('input[type="search"]')?.focus();
  }

  /** The element left the page. */
  stop(): void {
    this.#telling.stop();
  }

  #ask(query: string, chosen: Filters, cleared = false): void {
    this.#query = query;
    this.#chosen = chosen;
    this.failed = false;
    this.#telling.stop();
    this.#options.asked(cleared);
    void this.#tell(query, chosen);
  }

  /** Once it is answered: tells the page at once, and a screen reader when the visitor pauses. */
  async #tell(query: string, chosen: Filters): Promise<void> {
    const isSame = () => query === this.#query && chosen === this.#chosen && this.#host.isConnected;
    if (words(query).length > 0 && this.#document) await this.#prepare();
    await this.#host.updateComplete;
    if (!isSame()) return;
    // Of thousands it takes a moment.
    if (!this.counts && this.#table) await runInSlices(this.#table.steps());
    if (!isSame()) return;
    const found = this.counts?.found ?? 0;
    // That it failed was said already.
    const text = this.failed ? undefined : () => foundText(found);
    this.#telling.tell(query, chosen as Record<string, readonly string[]>, found, text);
  }

  // -- in the address -------------------------------------------------------------------------------------------------

  /** What was asked, as parameters of an address. */
  toEntries(): [string, string][] {
    const query = this.#query.trim();
    return [
      ...(query ? [['q', query] as [string, string]] : []),
      ...ACTIVITY_FILTERS.toEntries(this.#chosen, this.page.presets),
    ];
  }

  /** Takes over what an address asks for. */
  restore(entries: readonly (readonly [string, string])[]): void {
    const query = entries.find(([key]) => key === 'q')?.[1] ?? '';
    this.#query = query.slice(0, MAX_QUERY);
    this.#chosen = ACTIVITY_FILTERS.fromEntries(entries, this.page.presets);
  }
}
