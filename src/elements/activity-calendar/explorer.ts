import { html, nothing } from 'lit';
import { msg } from '../../i18n/localize.js';
import type { ActivityView } from '../../internal/activities/parts.js';
import { sourceLine, sourceMark, sourcesOf } from '../../internal/activities/sources.js';
import { filterPanelStyles } from '../../internal/filters/filter-panel.styles.js';
import { KnownPartners } from '../../internal/known-partners.js';
import { text } from '../../internal/templates.js';
import { phoneLink } from '../../internal/particulars.js';
import { UrlStateController } from '../../internal/url-state.js';
import type { Activity } from '../../model/activities/activity.js';
import type { Entry } from '../../model/activities/agenda.js';
import { DAY } from '../../model/activities/clock.js';
import type { Keep, Timeline } from '../../model/activities/timeline.js';
import { unknownWords } from '../../model/facets/attribute-problems.js';
import { toDayNumber, type CivilDate } from '../../model/dates.js';
import type { Problem } from '../../model/problem.js';
import type { SamenActivityCalendar } from './activity-calendar.js';
import { pageSize, upcoming, VIEWS, type Upcoming, type ViewName } from './activity-calendar.model.js';
import type { Panel } from './activity-calendar.templates.js';
import { archive } from './archive.templates.js';
import { CalendarFilters } from './calendar-filters.js';
import {
  dayNamed,
  EMPTY_VIEW,
  fromEntries,
  toEntries,
  viewNamed,
  type CalendarView,
} from './explorer.model.js';
import { explorerStyles } from './explorer.styles.js';
import { calendarBar, calendarFilterPanel, nothingFound } from './filter-panel.templates.js';
import { Layer } from './layer.js';
import { sourcesBar } from './sources-bar.templates.js';
import type { TakeAlong } from './take-along.js';

const NOTHING: Upcoming = { days: [], count: 0, more: false };

/**
 * What a visitor does with a calendar: searching, filtering, looking at weeks and months and at what is past, opening,
 * taking along. Loaded when the visitor or the page asks for any of it; looking at what comes next does without.
 */
export class CalendarExplorer {
  readonly host: SamenActivityCalendar;
  readonly filters: CalendarFilters;
  /** What stands over the page. */
  readonly layer: Layer;
  readonly partners: KnownPartners;
  view: CalendarView = EMPTY_VIEW;
  /** What folded out of the row of buttons. */
  panel: Panel | undefined;
  #timeline: Timeline | undefined;
  /** For whom and when was drawn last. */
  #drawn: ActivityView | undefined;
  /** How many activities the list shows beside those at first. */
  #more = 0;
  /** How many of what is past are on show; 0 as long as nobody looked. */
  #past = 0;
  #periods: import('./periods.js').Periods | undefined;
  /** The visitor chose to look at weeks or months. */
  #tells = false;
  #takeAlong: TakeAlong | undefined;
  /** What is taken along could not be loaded: only what a visitor does tries again. */
  #lacksTakeAlong = false;
  /** What the list shows, and what that was worked out for. */
  #list: { readonly of: readonly unknown[]; readonly list: Upcoming } | undefined;
  #address: UrlStateController | undefined;
  /** Where the focus goes once a list is longer: in which list, behind so many entries. */
  #focus: { readonly list: string; readonly after: number } | undefined;

  constructor(host: SamenActivityCalendar) {
    this.host = host;
    this.layer = new Layer(this);
    this.partners = new KnownPartners(host);
    this.filters = new CalendarFilters(host, {
      asked: () => this.#asked(),
      partners: this.partners,
    });
    host.adopt(...filterPanelStyles, explorerStyles);
    host.renderRoot.addEventListener('keydown', this.#escape);
    host.addController(this);
  }

  get viewName(): ViewName {
    return this.view.name ?? viewNamed(this.host.view) ?? 'list';
  }

  /** The day that is chosen. */
  get day(): CivilDate {
    return this.view.day ?? dayNamed(this.host.date) ?? this.host.today;
  }

  /** Which entries the visitor and the page want to see; nothing when that is all of them. */
  get keep(): Keep | undefined {
    return this.filters.keep;
  }

  /** What is wrong with what the page asks for. */
  get problems(): readonly Problem[] {
    return [...unknownWords(this.host.attributes, { view: VIEWS }), ...this.filters.problems];
  }

  /** The name of an organiser by its id, when the page knows it. */
  organiserName(id: string): string | undefined {
    return this.partners.nameOf(id, this.host.language);
  }

  // -- as the element draws -------------------------------------------------------------------------------------------

  /** Before every drawing: takes what is new in the element, and answers. */
  update(): void {
    const { timeline, urlState } = this.host;
    if (urlState !== null) this.#mirror();
    this.filters.update();
    if (!timeline) return;
    if (timeline !== this.#timeline) {
      this.#timeline = timeline;
      this.layer.documentChanged();
    }
    if (this.viewName !== 'list' && !this.#periods) void this.#loadPeriods();
  }

  /** What the list shows. */
  get list(): Upcoming {
    const { timeline, clock, today, limit } = this.host;
    if (!timeline) return NOTHING;
    const shown = pageSize(limit) + this.#more;
    const of = [timeline, clock.now, today, shown, this.keep];
    if (!this.#list || of.some((one, i) => one !== this.#list!.of[i]))
      this.#list = { of, list: upcoming(timeline, clock.now, today, shown, this.keep) };
    return this.#list.list;
  }

  /** What is on some days, in order. @param last included */
  entriesIn(first: CivilDate, last: CivilDate): Entry[] {
    const { timeline } = this.host;
    const [from, to] = [toDayNumber(first), toDayNumber(last)];
    if (!timeline || from === undefined || to === undefined) return [];
    const { zone } = timeline;
    return timeline.entries(zone.toInstant(from * DAY), zone.toInstant((to + 1) * DAY), this.keep);
  }

  /** How many were found and what was chosen, and the calendars that are shown together. */
  bar(): unknown {
    const { document, language } = this.host;
    const sources = document?.sources;
    const isEmpty = this.viewName === 'list' && this.list.count === 0;
    return html`${sources ? sourcesBar(sources, this.filters.off, language, (place) => this.filters.toggleSource(place)) : nothing}
    ${calendarBar(this.filters, isEmpty)}`;
  }

  panelContent(): unknown {
    return this.panel === 'filters' ? calendarFilterPanel(this.filters, () => this.closePanel()) : nothing;
  }

  /** A week or a month; nothing when it is the list that is looked at. */
  content(view: ActivityView): unknown {
    this.#drawn = view;
    if (this.viewName === 'list') return undefined;
    return (
      this.#periods?.draw(view) ??
      html`<p class="soft awaited">${msg('Even geduld, we halen de gegevens op.')}</p>`
    );
  }

  /** What is past, below the list, for who unfolds it. */
  archive(view: ActivityView): unknown {
    const { timeline, clock, actions } = this.host;
    if (!timeline || this.#past === 0) return nothing;
    const entries = timeline.past(clock.now, this.#past + 1, this.keep);
    return archive({
      entries: entries.slice(0, this.#past),
      more: entries.length > this.#past,
      isNarrowed: this.keep !== undefined,
      level: this.host.level(1),
      view,
      actions: { ...actions, showMorePast: () => this.showPast() },
    });
  }

  /** Nothing answers: what to do. */
  nothingFound(): unknown {
    const { document, language } = this.host;
    if (!this.filters.isNarrowed) return undefined;
    const { contact, language: textLanguage = 'nl' } = document ?? {};
    return nothingFound(
      this.filters,
      contact?.phone
        ? html`<p>${msg('Of bel iemand die u verder helpt:')} ${phoneLink(contact.phone)} ${text(contact.function, { language, textLanguage })}</p>`
        : nothing,
    );
  }

  /** Which source an activity is from, where there are several. */
  source(activity: Activity): unknown {
    const { document, language } = this.host;
    return document?.sources && sourceLine(document, activity, language);
  }

  /** The mark of the source that an activity is from, where there are several. */
  sourceMark(activity: Activity): unknown {
    const { document } = this.host;
    const [place] = document?.sources ? sourcesOf(document, activity) : [];
    return place === undefined ? nothing : sourceMark(place);
  }

  /** Gets what a visitor takes along, for who unfolds it. */
  async openTakeAlong(): Promise<void> {
    await this.#loadTakeAlong().catch((error: unknown) => this.host.notLoaded(error));
  }

  async #loadTakeAlong(): Promise<void> {
    try {
      const { TakeAlong } = await import('./take-along.js');
      this.#takeAlong ??= new TakeAlong(this);
      this.host.requestUpdate();
    } catch (error) {
      this.#lacksTakeAlong = true;
      throw error;
    }
  }

  /** The buttons for the calendar as a whole. @param title what it is called */
  takeAlong(view: ActivityView, title: string): unknown {
    return this.#takeAlong?.draw(view, title) ?? nothing;
  }

  async #loadPeriods(): Promise<void> {
    try {
      const { Periods } = await import('./periods.js');
      this.#periods ??= new Periods(this);
      this.host.requestUpdate();
      // Whoever chose it hears what is there; what a page begins with is not told.
      if (this.#tells) this.#periods.tell();
    } catch (error) {
      this.view = { ...this.view, name: 'list' };
      this.host.notLoaded(error);
    }
  }

  // -- as the visitor does --------------------------------------------------------------------------------------------

  setView(name: ViewName): void {
    this.#look({ name });
    if (name === 'list') return;
    this.#tells = true;
    this.#periods?.tell();
  }

  /** Chooses a day, in a week or month. */
  goTo(day: CivilDate): void {
    this.#look({ day });
  }

  showMore(): void {
    this.#focus = { list: '#days', after: this.list.count };
    this.#more += pageSize(this.host.limit);
    this.host.requestUpdate();
  }

  /** Whether what is past is on show. */
  get showsPast(): boolean {
    return this.#past > 0;
  }

  /** Shows what is past; again, and more of it. */
  showPast(): void {
    if (this.#past > 0) this.#focus = { list: '#past', after: this.#past };
    this.#past += pageSize(this.host.limit);
    this.host.requestUpdate();
  }

  togglePanel(panel: Panel): void {
    this.panel = this.panel === panel ? undefined : panel;
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

  hostUpdated(): void {
    // What search engines are told, for a page that wants that: no visitor has to hear that it could not be had.
    if (this.host.structuredData && !this.#takeAlong && !this.#lacksTakeAlong)
      this.#loadTakeAlong().catch(console.error);
    this.#takeAlong?.updated(this.#drawn);
    const focus = this.#focus;
    this.#focus = undefined;
    if (!focus) return;
    const entries = this.host.renderRoot.querySelectorAll<HTMLElement>(`${focus.list} article`);
    entries[focus.after]?.querySelector('a')?.focus();
  }

  hostDisconnected(): void {
    this.filters.stop();
  }

  // -------------------------------------------------------------------------------------------------------------------

  #look(change: Partial<CalendarView>): void {
    this.view = { ...this.view, ...change };
    this.#changed();
  }

  /** The visitor asked something else: what they had unfolded of the list before is not that of this one. */
  #asked(): void {
    this.#more = 0;
    this.#changed();
  }

  #changed(): void {
    this.#address?.write([...this.filters.toEntries(), ...toEntries(this.view, this.viewName)]);
    this.host.requestUpdate();
  }

  /** Takes the view from the address, and keeps it there. */
  #mirror(): void {
    this.#address ??= new UrlStateController(
      this.host,
      () => this.host.urlState,
      (entries) => {
        this.filters.restore(entries);
        this.view = fromEntries(entries);
        this.host.requestUpdate();
      },
    );
  }
}
