import {
  html,
  isServer,
  type CSSResultGroup,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import { msg } from '../../i18n/localize.js';
import { activityStyles } from '../../internal/activities/activity.styles.js';
import type { ActivityView } from '../../internal/activities/parts.js';
import { ClockController } from '../../internal/clock.js';
import { DeepLinkController, type DeepLink, type DeepLinkHost } from '../../internal/deep-links.js';
import { numberAttribute, SamenElement } from '../../internal/element.js';
import type { SamenRelatedEvent } from '../../internal/related-event.js';
import { emptyState, loadingState } from '../../internal/states.js';
import type { ActivitiesDocument, ActivitiesInput } from '../../model/activities/activity.js';
import { formatClock } from '../../model/activities/clock.js';
import { loadRules, needsRules } from '../../model/activities/occurrences.js';
import { isOff } from '../../model/activities/registration.js';
import { Timeline } from '../../model/activities/timeline.js';
import { zoneOf, type Zone } from '../../model/activities/zone.js';
import { todayIn } from '../../model/dates.js';
import { remember } from '../../model/remember.js';
import type { Problem } from '../../model/problem.js';
import { nextTurn, runInSlices, runNow, runSlice, type Steps } from '../../model/slices.js';
import { activitiesKind } from '../../sources/activities/index.js';
import type { ELSEWHERE } from '../../sources/elsewhere.js';
import type { ReadError } from '../../sources/read-error.js';
import { pageSize, upcoming, VIEWS, type ViewName } from './activity-calendar.model.js';
import { activityCalendarStyles } from './activity-calendar.styles.js';
import { calendar, type CalendarActions } from './activity-calendar.templates.js';
import type { CalendarExplorer } from './explorer.js';
import { indexed } from '../../model/lists.js';

const ownZone = remember(() => new Intl.DateTimeFormat().resolvedOptions().timeZone);

/**
 * Shows what there is to do: as a list, a week or a month, from one calendar or several.
 *
 * Every facet of the filters has two attributes: `filter-FACET` shows one slice of the data, which a visitor cannot
 * leave (`filter-audience="parent"`), and `preset-FACET` is where the visitor starts.
 *
 * @summary What there is to do, when and where, and how to come.
 * @tagname samen-activity-calendar
 * @attr {string} filter-FACET - Shows only what has one of these values (separated by commas).
 * @attr {string} preset-FACET - Filters that are chosen at first; the visitor can take them away.
 * @fires {SamenSelectEvent<Activity>} samen-select - A visitor opened an activity.
 * @fires {SamenFilterEvent} samen-filter - A visitor changed the search or the filters.
 * @fires {SamenRelatedEvent} samen-related - An activity is shown: who knows of something that belongs to it may add it.
 */
export class SamenActivityCalendar extends SamenElement<ActivitiesDocument> implements DeepLinkHost {
  static override properties: PropertyDeclarations = {
    view: {},
    limit: { converter: numberAttribute() },
    date: {},
    weekNumbers: { type: Boolean, attribute: 'week-numbers' },
    fromContent: {
      attribute: 'from-content',
      converter: (value: string | null) => value !== null && (value.trim() !== 'page' || 'page'),
    },
    structuredData: { type: Boolean, attribute: 'structured-data' },
    routeUrl: { attribute: 'route-url' },
  };

  static override styles: CSSResultGroup = [SamenElement.styles, activityStyles, activityCalendarStyles];

  /** The activities document itself (`schemas/activities.json`); wins over `src`. */
  declare data: ActivitiesInput | undefined;

  /** How the calendar is shown at first: `list`, `week` or `month`. The visitor can change it. */
  declare view: 'list' | 'week' | 'month' | undefined;

  /** How many activities the list shows at first; 20 unless the page says otherwise. */
  declare limit: number | undefined;

  /** The day on which the calendar opens, as `2026-11-03`. Absent: today. */
  declare date: string | undefined;

  /** Shows the numbers of weeks (ISO 8601). */
  weekNumbers = false;

  /** Reads the activities from the element's own content: schema.org (JSON-LD or microdata) or h-event. `page`: from the whole page. */
  fromContent: boolean | 'page' = false;

  /**
   * Tells search engines of the activities that are shown, in a script with schema.org data inside the element. Not of what
   * was read from the page (`from-content`): they know that already.
   */
  structuredData = false;

  /** Address of a page that shows the way, as on the partner card. Absent: OpenStreetMap. Empty: no such links. */
  declare routeUrl: string | undefined;

  /** @internal */
  readonly links = new DeepLinkController(this);
  /** @internal */
  readonly clock = new ClockController(this);
  /** What is shown, and when everything in it is: replaced in one go. */
  #shown: { readonly document: ActivitiesDocument; readonly timeline: Timeline } | undefined;
  /** What is being worked out. */
  #timelineOf: readonly [document: ActivitiesDocument, zone: Zone] | undefined;
  #explorer: CalendarExplorer | undefined;
  #coming: Promise<typeof import('./explorer.js')> | undefined;
  /** What there is to explore with could not be loaded. */
  #lacking = false;
  #linked: Timeline | undefined;
  /** What to say when the calendar stands on a site that lets no other read it; null when that could not be loaded. */
  #elsewhere: typeof import('./elsewhere.js') | null | undefined;
  #loadsElsewhere = false;
  #attributes: MutationObserver | undefined;
  /** The page that is listened to: an element can be moved to another one. */
  #page: Document | undefined;
  /** The link to an activity that had the focus before drawing. */
  #focused: { readonly link: Element; readonly href: string | null } | undefined;

  constructor() {
    super(activitiesKind);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // `filter-…` and `preset-…`: too many names to list in a class that all pages load.
    this.#attributes ??= new MutationObserver(() => this.requestUpdate());
    this.#attributes.observe(this, { attributes: true });
    this.#page = this.ownerDocument;
    this.#page.addEventListener('samen-related', this.#answer);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#attributes?.disconnect();
    this.#page?.removeEventListener('samen-related', this.#answer);
  }

  override get problems(): readonly Problem[] {
    return [...super.problems, ...(this.#explorer?.problems ?? [])];
  }

  /** The document that is shown: until the times of a new one are worked out, the one before. @internal */
  override get document(): ActivitiesDocument | undefined {
    return this.#shown?.document;
  }

  /** When everything in the document is. @internal */
  get timeline(): Timeline | undefined {
    return this.#shown?.timeline;
  }

  /** On whose clock times are shown. @internal */
  get zone(): Zone {
    return this.timeline?.zone ?? zoneOf(this.timezone);
  }

  /** The day that it is there. @internal */
  get today(): string {
    return todayIn(this.zone.name, new Date(this.clock.now * 1000));
  }

  openDeepLink(link: DeepLink): boolean {
    if (this.#explorer) return this.#explorer.layer.openDeepLink(link);
    const { kind, id } = link;
    if (kind !== 'activity' || this.#waits || !this.document) return false;
    // Of an activity that comes again, a time may follow its id.
    const here = this.document.activities.some(
      (activity) => id === activity.id || id.startsWith(`${activity.id}/`),
    );
    if (here) void this.explore((explorer) => explorer.layer.openDeepLink(link));
    return here;
  }

  leaveDeepLink(): void {
    this.#explorer?.layer.leave();
  }

  protected override get settled(): boolean {
    return !this.#loadsElsewhere && super.document === this.document;
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    this.#schedule();
    const link = (this.renderRoot as ShadowRoot | undefined)?.activeElement?.closest('article a');
    this.#focused = link ? { link, href: link.getAttribute('href') } : undefined;
    if (this.#explorer) this.#explorer.update();
    else if (!isServer && !this.#lacking && (this.#waits || this.#wants)) void this.explore();
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    this.#keepFocus();
    const { timeline } = this;
    if (this.#linked === timeline || !this.ready || (this.#waits && !this.#explorer)) return;
    this.#linked = timeline;
    this.links.dataArrived();
  }

  /**
   * As time goes on what is over leaves the list, and its place in the page is taken by what came after it: the focus stays with
   * the activity that a visitor was at; when that is gone, it goes to the first day.
   */
  #keepFocus(): void {
    const { link, href } = this.#focused ?? {};
    const root = this.renderRoot as ShadowRoot;
    const moved = link?.isConnected
      ? root.activeElement === link && link.getAttribute('href') !== href
      : link;
    // Something else was given the focus meanwhile.
    if (!moved || (!link!.isConnected && root.activeElement)) return;
    const links = [...root.querySelectorAll<HTMLElement>('article a')];
    const same = links.find((each) => each.getAttribute('href') === href);
    (same ?? root.querySelector<HTMLElement>('.date') ?? root.querySelector<HTMLElement>('.title'))?.focus();
  }

  /** Works out when everything is: at once where that is little, else in slices, while what was there stays on show. */
  #schedule(): void {
    const document = super.document;
    const zone = zoneOf(this.timezone);
    if (document === undefined) this.#shown = this.#timelineOf = undefined;
    if (document === undefined || (this.#timelineOf?.[0] === document && this.#timelineOf[1] === zone))
      return;
    this.#timelineOf = [document, zone];
    const steps = Timeline.of(document.activities, zone);
    if (isServer) this.#shown = { document, timeline: runNow(steps) };
    else {
      const first = needsRules(document.activities) ? undefined : runSlice(steps);
      if (first?.done) this.#shown = { document, timeline: first.value };
      else void this.#scheduleLater(document, zone, steps);
    }
  }

  async #scheduleLater(document: ActivitiesDocument, zone: Zone, steps: Steps<Timeline>): Promise<void> {
    try {
      await loadRules(document.activities);
    } catch (error) {
      // What comes again is then shown once.
      this.notLoaded(error);
    }
    const timeline = await runInSlices(steps);
    // Drawing is work enough for one task.
    await nextTurn();
    if (this.#timelineOf?.[0] !== document || this.#timelineOf[1] !== zone) return;
    this.#shown = { document, timeline };
    this.requestUpdate();
  }

  /** Whether the page asks for something that the list alone cannot show. */
  get #waits(): boolean {
    const otherView = (VIEWS as readonly unknown[]).indexOf(this.view) > 0;
    return otherView || this.#keepsBack || this.#has('preset-');
  }

  /** Whether there is something that comes beside the list as soon as it can be had: an address, names of sources. */
  get #wants(): boolean {
    return this.urlState !== null || this.structuredData || !!this.document?.sources;
  }

  /** Whether the list alone would show what the page does not want to show. */
  get #keepsBack(): boolean {
    return this.#has('filter-');
  }

  #has(prefix: string): boolean {
    return [...(this.attributes ?? [])].some(({ name }) => name.startsWith(prefix));
  }

  /**
   * Loads what a visitor explores with, once, and then does something with it.
   * @internal
   */
  async explore(act?: (explorer: CalendarExplorer) => unknown): Promise<void> {
    try {
      this.#coming ??= import('./explorer.js');
      const { CalendarExplorer } = await this.#coming;
      if (!this.#explorer) {
        this.#explorer = new CalendarExplorer(this);
        this.#explorer.update();
        this.requestUpdate();
      }
      this.#lacking = false;
    } catch (error) {
      this.#coming = undefined;
      this.#lacking = true;
      return this.notLoaded(error);
    }
    act?.(this.#explorer);
  }

  protected override renderEmpty(): TemplateResult {
    return emptyState(msg('Er staan hier nog geen activiteiten.'), msg('Kijk later nog eens.'));
  }

  protected override renderFailed(error: ReadError, retry: () => void): TemplateResult {
    // A visitor reads the element's own content instead.
    if (this.fromContent && !this.src) return html`<slot></slot>`;
    if (error.cause === ('elsewhere' satisfies typeof ELSEWHERE)) {
      if (this.#elsewhere) return this.#elsewhere.elsewhereState(error.source, retry);
      if (this.#elsewhere === undefined) {
        void this.#loadElsewhere();
        return html`<slot></slot>`;
      }
    }
    return super.renderFailed(error, retry);
  }

  async #loadElsewhere(): Promise<void> {
    this.#loadsElsewhere = true;
    this.#elsewhere = await import('./elsewhere.js').catch(() => null);
    this.#loadsElsewhere = false;
    this.requestUpdate();
  }

  protected override renderDocument(): TemplateResult {
    const { document, timeline, zone, today } = this;
    const explorer = this.#explorer;
    if (!document || !timeline) return loadingState(false);
    if (!explorer && this.#waits) {
      if (!this.#lacking) return loadingState(false);
      // Another way of looking can be done without; a slice must not show what is outside it.
      if (this.#keepsBack) return emptyState(msg('Dat lukt nu niet. Probeer het later.'), '');
    }
    const { now } = this.clock;
    const activityView: ActivityView = {
      language: this.language,
      level: this.level(1),
      zone,
      now,
      today,
      terms: document.terms,
      mark: explorer?.filters.mark,
      source: explorer && ((activity) => explorer.source(activity)),
    };
    return html`${calendar({
      document,
      view: explorer?.viewName ?? 'list',
      activityView,
      level: this.level(0),
      list: explorer?.list ?? upcoming(timeline, now, today, pageSize(this.limit)),
      hasPast: timeline.hasPast(now),
      ownClock: this.#ownClock(zone, now),
      explorer,
      actions: this.actions,
    })}
    ${explorer?.layer.draw(activityView)}`;
  }

  /** What the visitor's own clock shows, when that is something else. */
  #ownClock(zone: Zone, now: number): string | undefined {
    // A server does not know whose clock counts.
    const own = isServer ? zone : zoneOf(ownZone(''), zone.name);
    return own.offsetAt(now) === zone.offsetAt(now) ? undefined : formatClock(own.toWall(now));
  }

  /** Another element shows a partner: the activities that the partner organises, gives or is a guest at belong to it. */
  readonly #answer = (event: SamenRelatedEvent): void => {
    if (event.kind === 'theme')
      import('./theme-answer.js').then(({ answerTheme }) => answerTheme(this, event)).catch(console.error);
    const { timeline, document, clock } = this;
    if (event.kind !== 'partner' || !timeline || !document || (this.#waits && !this.#explorer)) return;
    for (const [position, activity] of indexed(document.activities)) {
      const { organisers = [], guests = [], hostedBy, id, title, language } = activity;
      const belongs = [...organisers, ...guests, hostedBy].includes(event.id);
      if (!belongs || isOff(activity)) continue;
      if (this.#explorer?.filters.has(position) === false) continue;
      // What comes again is told of once: the next time.
      const [next] = runNow(Timeline.of([activity], timeline.zone)).upcoming(clock.now, 1);
      if (!next) continue;
      const when = next.from ? `${next.day}T${next.from}` : next.day;
      event.add({ kind: 'activity', id, title, when, language });
    }
  };

  /** @internal */
  readonly actions: CalendarActions = {
    setQuery: (text) => void this.explore((explorer) => explorer.filters.setQuery(text)),
    setView: (view: ViewName) => void this.explore((explorer) => explorer.setView(view)),
    showMore: () => void this.explore((explorer) => explorer.showMore()),
    showPast: (event) => {
      if ((event.target as HTMLDetailsElement).open)
        void this.explore((explorer) => explorer.showsPast || explorer.showPast());
    },
    takeAlong: (event) => {
      if ((event.target as HTMLDetailsElement).open)
        void this.explore((explorer) => explorer.openTakeAlong());
    },
    togglePanel: (panel) => void this.explore((explorer) => explorer.togglePanel(panel)),
    prepare: () => void this.explore((explorer) => explorer.filters.prepare()),
    open: (event, entry) => {
      const mouse = event as MouseEvent;
      // A new tab: the link does its own work.
      if (mouse.ctrlKey || mouse.metaKey || mouse.shiftKey || this.urlState !== null) return;
      event.preventDefault();
      void this.explore((explorer) => explorer.layer.show(entry));
    },
  };

  /** @internal */
  override notLoaded(error: unknown): void {
    super.notLoaded(error);
    this.announce(() => msg('Dat lukt nu niet. Probeer het later.'));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'samen-activity-calendar': SamenActivityCalendar;
  }
}
