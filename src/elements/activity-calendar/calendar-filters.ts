import { SOURCE_LOCALE, withLocale } from '../../i18n/localize.js';
import { fullTermLabel } from '../../internal/activities/full-vocabulary.js';
import { sourcesOf } from '../../internal/activities/sources.js';
import { focusAfterChip } from '../../internal/filters/filter-panel.templates.js';
import { PageFilters } from '../../internal/filters/page-filters.js';
import { Telling } from '../../internal/filters/telling.js';
import type { KnownPartners } from '../../internal/known-partners.js';
import type { ActivitiesDocument } from '../../model/activities/activity.js';
import { ActivityFilter, type NarrowedActivities } from '../../model/activities/activity-filter.js';
import { ACTIVITY_FILTERS, type FacetId, type Filters } from '../../model/activities/filters.js';
import type { Keep, Time, Timeline } from '../../model/activities/timeline.js';
import { valuesOf } from '../../model/activities/values.js';
import { unknownFacets } from '../../model/facets/attribute-problems.js';
import type { KnownValue } from '../../model/facets/filters.js';
import type { Problem } from '../../model/problem.js';
import { MAX_QUERY } from '../../model/search/words.js';
import type { Found } from '../../model/search/text-index.js';
import { allWordings } from '../../model/wordings.js';
import type { SamenActivityCalendar } from './activity-calendar.js';
import { CalendarCounts, type Counts } from './calendar-counts.js';
import { CalendarSearch, isQuestion } from './calendar-search.js';
import { foundText } from './filter-panel.templates.js';
import {
  NO_QUESTION,
  questionEntries,
  questionFrom,
  withoutSource,
  type Question,
} from './question.model.js';

export interface CalendarFiltersOptions {
  /** The visitor asked otherwise: the view is drawn again, and its address written. */
  asked(): void;
  /** What the page knows of organisers. */
  readonly partners: Pick<KnownPartners, 'find' | 'nameOf' | 'version'>;
}

/**
 * What a visitor asks (words, filters, which sources), and what the page does by attribute (`filter-FACET`, `preset-FACET`).
 * Which times answer is known at once (`keep`); how many there are of each takes a moment when there are thousands (`counts`).
 */
export class CalendarFilters {
  /** What the page asks for by attribute. */
  readonly page = new PageFilters(ACTIVITY_FILTERS);
  /** Which entries the visitor and the page want to see; nothing when that is all of them. */
  keep: Keep | undefined;

  readonly #host: SamenActivityCalendar;
  readonly #options: CalendarFiltersOptions;
  readonly #telling: Telling;
  readonly #search: CalendarSearch;
  readonly #counting: CalendarCounts;
  #question = NO_QUESTION;
  /** What was drawn last. */
  #document: ActivitiesDocument | undefined;
  #timeline: Timeline | undefined;
  /** What the words of the page were held against; nothing when it has new ones. */
  #resolvedOf: readonly unknown[] = [];
  #slice: NarrowedActivities | undefined;
  /** What is asked came from an address, and does not stand in the words of the data yet. */
  #restored = false;
  /** What `keep` was worked out for. */
  #known: readonly unknown[] = [];
  #asked: Float64Array | undefined;
  /** For the choice of now alone, until the table that counts is there. */
  #quick:
    { readonly timeline: Timeline; readonly chosen: Filters; readonly filter: ActivityFilter } | undefined;

  constructor(host: SamenActivityCalendar, options: CalendarFiltersOptions) {
    this.#host = host;
    this.#options = options;
    this.#telling = new Telling(host);
    this.#search = new CalendarSearch({
      termNames: (vocabulary, term, language) => this.#names(vocabulary as FacetId, term, language),
      answers: () => host.requestUpdate(),
      fails: (error) => host.notLoaded(error),
    });
    this.#counting = new CalendarCounts(() => host.requestUpdate());
    this.#readPage();
  }

  get query(): string {
    return this.#question.query;
  }

  /** The filters that the visitor chose, or that the page chose for the start. */
  get chosen(): Filters {
    return this.#question.chosen;
  }

  /** The sources that are left out, by their place. */
  get off(): readonly number[] {
    return this.#question.off;
  }

  /** How many filters are chosen. */
  get chosenCount(): number {
    return ACTIVITY_FILTERS.chosenValues(this.chosen).length;
  }

  /** How many sources are left out, of those that there are. */
  get offCount(): number {
    const { off } = this;
    return this.#document?.sources?.filter(({ place }) => off.includes(place)).length ?? 0;
  }

  /** Whether the visitor asked for less than everything. */
  get isNarrowed(): boolean {
    return this.query.trim() !== '' || this.chosenCount > 0 || this.offCount > 0;
  }

  /** The visitor waits for a search that is being made ready. */
  get pending(): boolean {
    return this.#search.waits(this.query);
  }

  /** What the visitor asked could not be answered. */
  get failed(): boolean {
    return this.#search.failed;
  }

  /** What is wrong with what the page asks for. */
  get problems(): readonly Problem[] {
    return [...unknownFacets(this.#host.attributes, ACTIVITY_FILTERS), ...this.page.problems];
  }

  /** Marks what the search found in a text. */
  get mark(): ((text: string) => unknown) | undefined {
    return this.#search.mark;
  }

  /** Whether the page has the activity at a position: it shows one slice of the data, as far as activities go. */
  has(position: number): boolean {
    return this.#slice?.mayHave(position) ?? true;
  }

  /** Counts of what is still to come; nothing while they are being made ready. */
  get counts(): Counts | undefined {
    const [document, timeline] = [this.#document, this.#timeline];
    if (!document || !timeline) return undefined;
    const { today, clock } = this.#host;
    return this.#counting.of({
      activities: document.activities,
      timeline,
      today,
      now: clock.now,
      slice: this.#slice,
      dayParts: this.page.locks.dayPart ?? [],
      chosen: this.chosen,
      asked: this.#asked,
    });
  }

  /** What a value of a facet is called. */
  label(facet: FacetId, value: string): string {
    return this.#label(facet, value, this.#host.language);
  }

  #label(facet: FacetId, value: string, language: string): string {
    const name = facet === 'organiser' ? this.#options.partners.nameOf(value, language) : undefined;
    return name ?? fullTermLabel(facet, value, this.#document?.terms, language);
  }

  /** All that a value is called. @param language in which its label is */
  #names(facet: FacetId, value: string, language: string): string[] {
    const partner = facet === 'organiser' ? this.#options.partners.find(value)?.partner : undefined;
    return [
      this.#label(facet, value, language),
      ...allWordings(partner?.name),
      ...allWordings(this.#document?.terms?.[facet]?.[value]),
    ];
  }

  // -- as the calendar draws ------------------------------------------------------------------------------------------

  /** Before every drawing: takes what is new, and works out what answers. */
  update(): void {
    this.#readPage();
    const { timeline, document, language, locale } = this.#host;
    if (!timeline || !document) return;
    const names = this.#options.partners.version;
    this.#timeline = timeline;
    this.#document = document;
    this.#search.update({ document, language, locale, names });
    const resolvedOf = [document, timeline, names];
    if (resolvedOf.some((one, i) => one !== this.#resolvedOf[i])) {
      this.#resolvedOf = resolvedOf;
      this.#resolve(document, timeline);
    }
    const found = this.#search.find(this.query);
    const known = [document, timeline, this.chosen, this.off, this.#slice, found];
    if (known.every((one, i) => one === this.#known[i])) return;
    this.#known = known;
    this.#asked = this.#askedOf(document, found);
    const narrowed =
      this.#asked || this.chosenCount > 0
        ? this.#filter(document, timeline).narrow(this.chosen, this.#asked)
        : undefined;
    const both = [this.#slice, narrowed].filter((one) => one !== undefined);
    this.keep =
      both.length > 0
        ? Object.assign((time: Time) => both.every((one) => one.hasAt(time.position, time)), {
            mayHave: (position: number) => both.every((one) => one.mayHave(position)),
          })
        : undefined;
  }

  /** Takes what the page asks for in the words of the data, and of the partners that the page knows by now. */
  #resolve(document: ActivitiesDocument, { zone }: Timeline): void {
    const { activities } = document;
    const { presets } = this.page;
    this.page.resolve((facet) => this.#knownValues(facet));
    this.#follow(presets);
    if (this.#restored) {
      // Somebody may have typed the address: `Taal` is the theme `taal`.
      const { filters } = ACTIVITY_FILTERS.resolveFilters(this.chosen, (facet) => this.#knownValues(facet));
      this.#question = { ...this.#question, chosen: filters };
      this.#restored = false;
    }
    const { isSlice, locks } = this.page;
    this.#slice = isSlice ? ActivityFilter.forFilters(activities, locks, zone).narrow(locks) : undefined;
  }

  #readPage(): void {
    const { presets } = this.page;
    if (!this.page.read(this.#host.attributes)) return;
    this.#resolvedOf = [];
    this.#follow(presets);
  }

  /** Goes along with other presets; but what the visitor chose stays. */
  #follow(before: Filters): void {
    const { presets } = this.page;
    const { sameFilters } = ACTIVITY_FILTERS;
    // A question that stays the same one is still being answered.
    if (sameFilters(this.chosen, before) && !sameFilters(this.chosen, presets))
      this.#question = { ...this.#question, chosen: presets };
  }

  /** The values that the data has of a facet, and what whoever writes a page may call them. */
  #knownValues(facet: FacetId): KnownValue[] {
    return withLocale(SOURCE_LOCALE, () =>
      valuesOf(this.#document!.activities, facet).map((value) => [
        value,
        ...this.#names(facet, value, SOURCE_LOCALE),
      ]),
    );
  }

  /** What activities are held against the visitor's choice with: the table that counts them, as soon as it is there. */
  #filter({ activities }: ActivitiesDocument, timeline: Timeline): ActivityFilter {
    const table = this.#counting.tableOf(timeline);
    if (table) return table;
    const { chosen } = this;
    const known = this.#quick;
    if (known?.timeline === timeline && known.chosen === chosen) return known.filter;
    const filter = ActivityFilter.forFilters(activities, chosen, timeline.zone);
    this.#quick = { timeline, chosen, filter };
    return filter;
  }

  /**
   * Per position 1 for what is on show and was found; nothing when that is everything. What several sources have is shown as
   * long as one of them is.
   */
  #askedOf(document: ActivitiesDocument, found: Found | undefined): Float64Array | undefined {
    const { off } = this;
    const leavesOut = this.offCount > 0;
    if (!found && !leavesOut) return undefined;
    return Float64Array.from(document.activities, (activity, position) =>
      Number(
        (!found || found.scores[position] !== 0) &&
          (!leavesOut || sourcesOf(document, activity).some((place) => !off.includes(place))),
      ),
    );
  }

  // -- as the visitor does --------------------------------------------------------------------------------------------

  setQuery(query: string): void {
    this.#ask({ query: query.slice(0, MAX_QUERY) });
  }

  toggle(facet: FacetId, value: string): void {
    this.#ask({ chosen: ACTIVITY_FILTERS.toggleFilter(this.chosen, facet, value) });
  }

  /** As `toggle`, for a button that is gone after it. */
  async takeBack(facet: FacetId, value: string): Promise<void> {
    this.toggle(facet, value);
    await this.#host.updateComplete;
    focusAfterChip(this.#host.renderRoot);
  }

  /** Leaves out a source, or takes it in again. */
  toggleSource(place: number): void {
    this.#ask({ off: withoutSource(this.#question, place) });
  }

  clear(): void {
    this.#ask(NO_QUESTION);
    this.#host.renderRoot.querySelector<HTMLElement>('input[type="search"]')?.focus();
  }

  /** The visitor is about to search. */
  prepare(): void {
    // Only what a visitor really does tries again what could not be had.
    if (!this.failed) void this.#search.prepare();
  }

  /** Asks again what could not be answered. */
  async retry(): Promise<void> {
    await this.#search.prepare();
    await this.#host.updateComplete;
    const root = this.#host.renderRoot as ShadowRoot;
    // The button is gone.
    if (!this.failed && !root.activeElement) root.querySelector<HTMLElement>('input[type="search"]')?.focus();
  }

  /** The element left the page. */
  stop(): void {
    this.#telling.stop();
  }

  #ask(change: Partial<Question>): void {
    this.#question = { ...this.#question, ...change };
    this.#search.failed = false;
    this.#telling.stop();
    this.#options.asked();
    void this.#tell(this.#question);
  }

  /** Once it is answered: tells the page at once, and a screen reader when the visitor pauses. */
  async #tell(question: Question): Promise<void> {
    const { query, chosen } = question;
    const isSame = () => question === this.#question && this.#host.isConnected;
    if (isQuestion(query)) await this.#search.prepare();
    await this.#host.updateComplete;
    if (!isSame()) return;
    // Of thousands it takes a moment.
    if (!this.counts) await this.#counting.complete();
    if (!isSame()) return;
    const found = this.counts?.found ?? 0;
    // That it failed was said already.
    const text = this.failed ? undefined : () => foundText(found);
    this.#telling.tell(query, chosen as Record<string, readonly string[]>, found, text);
  }

  // -- in the address -------------------------------------------------------------------------------------------------

  /** What was asked, as parameters of an address. */
  toEntries(): [string, string][] {
    return questionEntries(this.#question, this.page.presets);
  }

  /** Takes over what an address asks for. */
  restore(entries: readonly (readonly [string, string])[]): void {
    this.#question = questionFrom(entries, this.page.presets);
    this.#restored = true;
    this.#resolvedOf = [];
  }
}
