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
import { SamenFilterEvent, SamenSelectEvent } from '../../internal/events.js';
import { partnerStyles } from '../../internal/partners/partner.styles.js';
import type { PartnerView } from '../../internal/partners/parts.js';
import { emptyState } from '../../internal/states.js';
import type { UrlStateController } from '../../internal/url-state.js';
import { todayIn } from '../../model/dates.js';
import type { FacetId } from '../../model/partners/filters.js';
import type { Partner, PartnersDocument, PartnersInput } from '../../model/partners/partner.js';
import { partnersKind } from '../../sources/partners/index.js';
import type { Narrowing } from './narrowing.js';
import {
  EMPTY_VIEW,
  everything,
  fromEntries,
  isNarrowed,
  PAGE_SIZE,
  toEntries,
  toggleFilter,
  type Answer,
  type DirectoryView,
} from './partner-directory.model.js';
import { partnerDirectoryStyles } from './partner-directory.styles.js';
import { directory } from './partner-directory.templates.js';

/** Milliseconds of silence before a screen reader hears how many were found: not every letter is news. */
const QUIET = 600;

/**
 * Searches and filters the partners around school and family, and what they offer.
 *
 * @summary Who can help, what they do, and whom to phone.
 * @tagname samen-partner-directory
 * @fires {SamenSelectEvent} samen-select - A visitor opened a partner.
 * @fires {SamenFilterEvent} samen-filter - A visitor changed the search or the filters.
 */
export class SamenPartnerDirectory extends SamenElement<PartnersDocument> implements DeepLinkHost {
  static override properties: PropertyDeclarations = {
    view: { state: true },
    filtersOpen: { state: true },
    opened: { state: true },
  };

  static override styles: CSSResultGroup = [SamenElement.styles, partnerStyles, partnerDirectoryStyles];

  /** The partners document itself (`schemas/partners.json`); wins over `src`. */
  declare data: PartnersInput | undefined;

  private view: DirectoryView = EMPTY_VIEW;
  private filtersOpen = false;
  private opened: Partner | undefined;

  private get dialog(): HTMLDialogElement | null {
    return this.renderRoot.querySelector('dialog');
  }

  /** All partners by name. */
  #all: Answer | undefined;
  /** What is on show. */
  #answer: Answer | undefined;
  #narrowing: Narrowing | undefined;
  #dialog: typeof import('./partner-dialog.templates.js').partnerDialog | undefined;
  #known: PartnersDocument | undefined;
  #focusCard: number | undefined;
  /** Searching could not be loaded: only what a visitor does tries again, not every drawing. */
  #lacking = false;
  /** A partner was opened, and the dialog does not show yet. */
  #opening = false;
  #quiet: ReturnType<typeof setTimeout> | undefined;

  readonly #links = new DeepLinkController(this);
  #address: UrlStateController | undefined;

  constructor() {
    super(partnersKind);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (!this.opened) return;
    // A dialog that is moved stays open, but no longer over the page.
    this.dialog?.removeAttribute('open');
    this.#opening = true;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#quiet);
  }

  openDeepLink({ kind, id }: DeepLink): boolean {
    const partner =
      kind === 'partner' ? this.document?.partners.find((candidate) => candidate.id === id) : undefined;
    if (partner) this.#open(partner);
    return partner !== undefined;
  }

  leaveDeepLink(): void {
    this.dialog?.close();
    this.opened = undefined;
  }

  protected override documentChanged(document: PartnersDocument): void {
    this.#narrowing = this.#answer = this.#all = undefined;
    const { opened } = this;
    if (!opened) return;
    this.opened = document.partners.find(({ id }) => id === opened.id);
    // The visitor stood in a dialog that goes.
    if (!this.opened)
      void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('.title')?.focus());
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (changed.has('urlState') && this.urlState !== null) void this.#mirror();
    const { document } = this;
    if (document === undefined) return;
    if (this.#narrowing?.locale !== this.locale || this.#narrowing.language !== this.language)
      this.#narrowing = undefined;
    if (!this.#lacking && (this.filtersOpen || isNarrowed(this.view))) void this.#narrow(document);
    const shown = Math.min(this.view.shown, document.partners.length);
    if (!(this.#all && this.#all.results.length >= shown))
      this.#all = everything(document.partners, shown, this.locale);
    // Until the code or the text index has come, what was on show stays.
    this.#answer = isNarrowed(this.view)
      ? (this.#narrowing?.find(this.view) ?? this.#answer ?? this.#all)
      : this.#all;
  }

  /** Takes the view from the address, and keeps it there. */
  async #mirror(): Promise<void> {
    const { UrlStateController } = await import('../../internal/url-state.js');
    if (this.#address) return;
    // What a visitor asked while the code was on its way counts more than what the address says.
    const asked = this.view;
    this.#address = new UrlStateController(
      this,
      () => this.urlState,
      (entries) => (this.view = fromEntries(entries)),
    );
    if (!isNarrowed(asked)) return;
    this.view = asked;
    this.#address.write(toEntries(asked));
  }

  /** Makes sure that the view can be answered, and then does. */
  async #narrow(document: PartnersDocument): Promise<void> {
    const { locale, language } = this;
    try {
      if (!this.#narrowing) {
        const { Narrowing, narrowingStyles } = await import('./narrowing.js');
        if (document !== this.document || locale !== this.locale || language !== this.language) return;
        this.#narrowing ??= new Narrowing(document, language, locale);
        this.adopt(...narrowingStyles);
      }
      if (await this.#narrowing.prepare(this.view)) this.requestUpdate();
    } catch (error) {
      this.#lacking = true;
      this.notLoaded(error);
    }
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    if (this.#opening && this.opened && this.dialog && this.isConnected) {
      this.#opening = false;
      if (!this.dialog.open) this.dialog.showModal();
    }
    if (this.#focusCard !== undefined) {
      this.renderRoot
        .querySelectorAll<HTMLElement>('.cards a[href^="#samen"]')
        .item(this.#focusCard)
        ?.focus();
      this.#focusCard = undefined;
    }
    if (this.#known !== this.document && this.ready) {
      this.#known = this.document;
      this.#links.dataArrived();
    }
  }

  protected override renderEmpty(): TemplateResult {
    return emptyState(msg('Er staan hier nog geen partners.'), msg('Kijk later nog eens.'));
  }

  protected override renderDocument(document: PartnersDocument): TemplateResult {
    const { view, filtersOpen } = this;
    const narrowing = this.#narrowing;
    const partnerView: PartnerView = {
      language: this.language,
      level: this.level(1),
      today: todayIn(this.timezone),
      terms: document.terms,
    };
    return html`${directory({
      document,
      answer: this.#answer!,
      view,
      partnerView,
      level: this.level(0),
      filtersOpen,
      panel: filtersOpen ? narrowing?.panel(view, this) : nothing,
      bar: narrowing?.bar(view, this),
      nothingFound: narrowing?.nothingFound(view, this),
      marker: narrowing?.marker,
      actions: this,
    })}
    ${this.opened && this.#dialog ? this.#dialog(this.opened, partnerView, () => this.dialog?.close(), this.#closed) : nothing}`;
  }

  /** @internal */
  readonly setQuery = (text: string): void => this.#ask({ ...this.view, query: text, shown: PAGE_SIZE });

  /** @internal */
  readonly toggle = (facet: FacetId, value: string): void =>
    this.#ask({ ...this.view, filters: toggleFilter(this.view.filters, facet, value), shown: PAGE_SIZE });

  /** @internal */
  readonly takeBack = async (facet: FacetId, value: string): Promise<void> => {
    this.toggle(facet, value);
    await this.updateComplete;
    if ((this.renderRoot as ShadowRoot).activeElement) return;
    const next = [...this.renderRoot.querySelectorAll<HTMLElement>('input[type="search"], .chip')].at(-1);
    next?.focus();
  };

  /** @internal */
  readonly clear = (): void => {
    this.#ask(EMPTY_VIEW);
    this.renderRoot.querySelector<HTMLElement>('input[type="search"]')?.focus();
  };

  /** @internal */
  readonly showMore = (): void => {
    this.#focusCard = this.view.shown;
    this.view = { ...this.view, shown: this.view.shown + PAGE_SIZE };
  };

  /** @internal */
  readonly setFiltersOpen = (open: boolean): void => {
    this.filtersOpen = open;
  };

  /** @internal */
  readonly open = (event: Event, id: string): void => {
    const mouse = event as MouseEvent;
    // A new tab, or an address that is mirrored anyway: the link does its own work.
    if (mouse.ctrlKey || mouse.metaKey || mouse.shiftKey || this.urlState !== null) return;
    event.preventDefault();
    this.openDeepLink({ kind: 'partner', id });
  };

  /** @internal */
  readonly prepare = (): void => {
    if (this.document) void this.#narrow(this.document);
  };

  #ask(view: DirectoryView): void {
    this.view = view;
    this.#address?.write(toEntries(view));
    clearTimeout(this.#quiet);
    void this.#tell(view);
  }

  /** Once the view is answered: tells the page at once, and a screen reader when the visitor pauses. */
  async #tell(view: DirectoryView): Promise<void> {
    if (isNarrowed(view) && this.document) await this.#narrow(this.document);
    await this.updateComplete;
    if (view !== this.view || !this.#answer) return;
    const length = this.#answer.count;
    this.dispatchEvent(
      new SamenFilterEvent(view.query, view.filters as Record<string, readonly string[]>, length),
    );
    this.#quiet = setTimeout(() => this.announce(() => this.#narrowing?.found(length) ?? ''), QUIET);
  }

  #open(partner: Partner): void {
    // Closed just now, of which the browser tells later, it opens again.
    if (this.opened === partner && this.dialog?.open !== false) return;
    this.opened = partner;
    this.#opening = true;
    this.requestUpdate();
    void this.#loadDialog();
    this.dispatchEvent(new SamenSelectEvent('partner', partner.id, partner));
  }

  /** The whole card is only drawn, and only loaded, for who opens one. */
  async #loadDialog(): Promise<void> {
    try {
      const { partnerDialog, partnerDialogStyles } = await import('./partner-dialog.templates.js');
      this.#dialog = partnerDialog;
      this.adopt(...partnerDialogStyles);
    } catch (error) {
      this.opened = undefined;
      this.notLoaded(error);
    }
  }

  protected override notLoaded(error: unknown): void {
    super.notLoaded(error);
    this.announce(() => msg('Dat lukt nu niet. Probeer het later.'));
  }

  readonly #closed = (): void => {
    // The browser tells of it later: by now another partner may stand in the dialog.
    if (this.#opening || this.dialog?.open) return;
    const { opened } = this;
    this.opened = undefined;
    if (opened) this.#links.closed({ kind: 'partner', id: opened.id });
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'samen-partner-directory': SamenPartnerDirectory;
  }
}
