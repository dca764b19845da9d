import {
  html,
  nothing,
  type CSSResultGroup,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import { msg } from '../../i18n/localize.js';
import { DeepLinkController, type DeepLink, type DeepLinkHost } from '../../internal/deep-links.js';
import { SamenElement } from '../../internal/element.js';
import { PartLoader } from '../../internal/part-loader.js';
import { wayOut } from '../../internal/quick-exit/way-out.js';
import { emptyState, loadingState } from '../../internal/states.js';
import type { Reader } from '../../internal/templates.js';
import { SamenSelectEvent } from '../../internal/visitor-events.js';
import { perspectivesOf } from '../../model/route/perspective.js';
import type { Perspective, Route, RouteInput } from '../../model/route/route.js';
import { routeKind } from '../../sources/route/index.js';
import { infographicStyles } from './options-infographic.styles.js';
import { page } from './options-infographic.templates.js';
import { LOADERS, type Parts, type RouteHost, type RoutePart } from './parts.js';
import { NEW_SESSION, VIEWS, type Session, type ViewName } from './session.model.js';
import { drawn, isFinding, type Drawn, type Shown } from './shown.model.js';

/**
 * Which possibilities there are for a child and its family, at a glance, and the right steps in their order: a drawing that
 * is a text, and a text that is drawn.
 *
 * Nothing that a visitor chooses is stored or sent.
 *
 * @summary The route for a child and its family: steps, choices, and whom to call.
 * @tagname samen-options-infographic
 * @fires {SamenSelectEvent<Station>} samen-select - A visitor opened a step.
 * @fires {SamenFilterEvent} samen-filter - A visitor said which situation they are in, or which way they go.
 */
export class SamenOptionsInfographic extends SamenElement<Route> implements DeepLinkHost {
  static override properties: PropertyDeclarations = {
    view: {},
    perspective: {},
    current: {},
    quickExit: { attribute: 'quick-exit' },
    session: { state: true },
  };

  static override styles: CSSResultGroup = [SamenElement.styles, infographicStyles];

  /** The route document itself (`schemas/route.json`); wins over `src`. */
  declare data: RouteInput | undefined;

  /** How it is shown at first: `route` (default), `list`, `triangle`, `roles` or `moments`. The visitor can change it. */
  declare view: 'route' | 'list' | 'triangle' | 'roles' | 'moments' | undefined;

  /** To whom it speaks: `parent`, `school` or `care`. Absent: as the document is written, and the visitor can choose. */
  declare perspective: 'parent' | 'school' | 'care' | undefined;

  /** Id of the station where the visitor is: "U bent hier". */
  declare current: string | undefined;

  /** Address of a harmless page: gives the visitor a way to leave at once, that leaves nothing behind. */
  declare quickExit: string | undefined;

  /** What the visitor did. @internal */
  session: Session = NEW_SESSION;

  readonly #links = new DeepLinkController(this);
  readonly #parts = new PartLoader<RouteHost, Parts>(this, LOADERS);
  /** The parts that are here: they too have things to forget. */
  readonly #brought = new Set<object>();
  /** Whether the route is shown with a bare way out, since the code of it could not be had: it stays, also when that is tried again. */
  #isBare = false;
  /** The document that the session is of. */
  #followed: Route | undefined;
  #linked: Route | undefined;
  #drawn: Drawn | undefined;
  #drawnOf: readonly [document: Route, perspective: Perspective] | undefined;
  #shown: Shown | undefined;
  /** Id of the station that gets the focus; empty: there is none, and the focus must not be lost. */
  #focus: string | undefined;
  /** Whether what was opened is to come in sight, as soon as it is all there. */
  #shows = false;

  constructor() {
    super(routeKind);
  }

  /** @internal */
  get shown(): Shown | undefined {
    return this.#shown;
  }

  /** @internal */
  get viewName(): ViewName {
    const wanted = this.session.view ?? String(this.view).toLowerCase();
    return this.views.find((view) => view === wanted) ?? 'route';
  }

  /** @internal */
  get views(): readonly ViewName[] {
    const { document } = this;
    const route = this.#drawnOf?.[0] === document ? this.#drawn?.route : document;
    const { corners = [], stations = [] } = route ?? {};
    return VIEWS.filter((view) => {
      if (view === 'triangle') return corners.length > 0;
      if (view === 'roles') return stations.some(({ actors }) => actors?.length);
      if (view === 'moments') return stations.some(({ parentDoes, pupilDoes }) => parentDoes || pupilDoes);
      return true;
    });
  }

  /** @internal */
  get perspectives(): readonly Perspective[] {
    return this.document ? perspectivesOf(this.document) : [];
  }

  /** @internal */
  get choosesPerspective(): boolean {
    const { perspectives } = this;
    const wanted = String(this.perspective).toLowerCase();
    return perspectives.length > 1 && !perspectives.some((one) => one === wanted);
  }

  /** @internal */
  get reader(): Reader {
    return { language: this.language, textLanguage: this.document?.language ?? 'nl' };
  }

  openDeepLink({ kind, id }: DeepLink): boolean {
    if (kind !== 'station' || !this.#shown?.outline.byId.has(id)) return false;
    this.openStation(id);
    return true;
  }

  leaveDeepLink(): void {
    this.closeStation(this.shadowRoot?.activeElement !== null);
  }

  /** @param takeFocus false for who is elsewhere on the page @internal */
  openStation(id: string, takeFocus = true): void {
    const record = this.#shown?.outline.byId.get(id)?.station;
    if (!record) return;
    const { open } = this.session;
    if (open !== id) this.#unlink();
    this.tryAgain();
    const views: readonly ViewName[] = ['route', 'list'];
    const view = views.includes(this.viewName) ? this.session.view : 'route';
    this.session = { ...this.session, open: id, view };
    this.#focus = takeFocus ? id : undefined;
    if (open !== id) this.dispatchEvent(new SamenSelectEvent('station', id, record));
  }

  /** @param takeFocus false for who is elsewhere on the page @internal */
  closeStation(takeFocus = true): void {
    this.#unlink();
    this.#focus = takeFocus ? (this.session.open ?? '') : undefined;
    this.session = { ...this.session, open: undefined };
  }

  /** @internal */
  setView(view: ViewName): void {
    this.tryAgain();
    this.session = { ...this.session, view };
  }

  /** @internal */
  clear(): void {
    this.#unlink();
    this.#focus = undefined;
    this.session = NEW_SESSION;
    for (const part of this.#brought) (part as RoutePart).forget?.();
  }

  /** The station that was open is not any more: the address must not open it again. */
  #unlink(): void {
    const { open } = this.session;
    if (open !== undefined) this.#links.closed({ kind: 'station', id: open });
  }

  /** A part that is loaded on demand. @internal */
  bring<K extends keyof Parts>(name: K): Parts[K] | undefined {
    const part = this.#parts.bring(name);
    if (part) this.#brought.add(part);
    return part;
  }

  /** Whether a part could not be had. @internal */
  lacks(name: keyof Parts): boolean {
    return this.#parts.lacks(name);
  }

  /** What could not be had is asked for again. @internal */
  tryAgain(): void {
    this.#parts.tryAgain();
    this.requestUpdate();
  }

  /** Nothing is shown before the way out of it: all of that, or, when its code could not be had, a bare link. */
  protected override get settled(): boolean {
    this.#isBare ||= this.lacks('quickExit');
    return typeof this.quickExit !== 'string' || !!this.bring('quickExit') || this.#isBare;
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    this.#follow();
    if (this.urlState !== null) this.bring('address')?.draw();
    this.#work();
  }

  /** Of a route that was read anew what was chosen stays as far as it fits; another route begins at its beginning. */
  #follow(): void {
    const { document, session } = this;
    const before = this.#followed;
    if (!document || document === before) return;
    this.#followed = document;
    if (!before) return;
    const has = (wanted: string | undefined) => document.stations.some(({ id }) => id === wanted);
    // Of several sources the first says what the route is called, and it can come last.
    const isMore =
      document.stations.length > before.stations.length && before.stations.every(({ id }) => has(id));
    if (!isMore && nameOf(before) !== nameOf(document)) {
      this.clear();
      return;
    }
    const { open, situation } = session;
    const chosen = Object.entries(session.choices);
    const choices = chosen.filter(([station]) => has(station));
    const isOpen = open === undefined || has(open);
    const isIn = situation === undefined || Object.hasOwn(document.situations, situation);
    if (isOpen && isIn && choices.length === chosen.length) return;
    this.session = {
      ...session,
      open: isOpen ? open : undefined,
      situation: isIn ? situation : undefined,
      choices: Object.fromEntries(choices),
    };
  }

  /** Works out what is shown: lines and places only for another route, what applies for whatever the visitor did. */
  #work(): void {
    const { document, session } = this;
    if (!document) {
      this.#shown = undefined;
      return;
    }
    const perspectives = this.perspectives;
    const wanted = this.choosesPerspective ? session.perspective : String(this.perspective).toLowerCase();
    const perspective = perspectives.find((one) => one === wanted) ?? perspectives[0]!;
    if (!this.#drawn || this.#drawnOf?.[0] !== document || this.#drawnOf[1] !== perspective) {
      this.#drawn = drawn(document, perspective);
      this.#drawnOf = [document, perspective];
    }
    const finder = isFinding(session) ? this.bring('wayfinder') : undefined;
    this.#shown = finder?.find(this.#drawn, session) ?? {
      ...this.#drawn,
      applies: undefined,
      walked: [],
      asks: undefined,
    };
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    if (this.#focus !== undefined && this.settled) this.#moveFocus(this.#focus);
    if (this.#shows && (this.bring('details') || this.lacks('details'))) this.#bringInSight();
    if (this.#linked === this.document || !this.ready) return;
    this.#linked = this.document;
    this.#links.dataArrived();
  }

  #moveFocus(id: string): void {
    const find = (what: string) => this.renderRoot.querySelector<HTMLElement>(what);
    const station = find(`[data-station="${CSS.escape(id)}"]`);
    this.#focus = undefined;
    this.#shows = this.session.open === id;
    // Not every view draws stations: what had the focus can be gone.
    if (station) station.focus();
    else if (!this.shadowRoot?.activeElement) find('.title')?.focus();
  }

  #bringInSight(): void {
    this.#shows = false;
    const opened = this.renderRoot.querySelector('.opened');
    if (opened) this.bring('details')?.bringInSight(opened);
  }

  protected override renderEmpty(): TemplateResult {
    return emptyState(msg('Er staan hier nog geen stappen.'), msg('Kijk later nog eens.'));
  }

  protected override renderDocument(): TemplateResult {
    const now = this.#shown;
    if (!this.settled) return loadingState(false);
    return html`${wayOut(this, () => this.clear())}${now ? page(this, now) : nothing}`;
  }
}

/** What tells a route from another. */
const nameOf = ({ id, title }: Route): string => id ?? JSON.stringify(title);

declare global {
  interface HTMLElementTagNameMap {
    'samen-options-infographic': SamenOptionsInfographic;
  }
}
