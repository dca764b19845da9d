import {
  html,
  isServer,
  type CSSResultGroup,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import { msg } from '../../i18n/localize.js';
import { DeepLinkController, type DeepLink, type DeepLinkHost } from '../../internal/deep-links.js';
import { numberAttribute, SamenElement } from '../../internal/element.js';
import type { SamenRelatedEvent } from '../../internal/related-event.js';
import { partnerStyles } from '../../internal/partners/partner.styles.js';
import type { PartnerView } from '../../internal/partners/parts.js';
import { emptyState, loadingState } from '../../internal/states.js';
import { todayIn } from '../../model/dates.js';
import type { PartnersDocument, PartnersInput } from '../../model/partners/partner.js';
import type { Problem } from '../../model/problem.js';
import { partnersKind } from '../../sources/partners/index.js';
import type { DirectoryExplorer } from './explorer.js';
import { everything, PAGE_SIZE } from './partner-directory.model.js';
import { partnerDirectoryStyles } from './partner-directory.styles.js';
import { directory, type DirectoryActions } from './partner-directory.templates.js';

/**
 * Searches and filters the partners around school and family, and what they offer.
 *
 * Every facet of the filters has two attributes: `filter-FACET` shows one slice of the data, which a visitor cannot
 * leave (`filter-theme="taal, lezen"`), and `preset-FACET` is where the visitor starts. Facets: `corner`, `theme`,
 * `beneficiary`, `age`, `target-group`, `language`, `language-role`, `dutch-level`, `cost`, `registration`, `place`,
 * `kind`, `cooperation`, `cooperation-status`, `exchange`.
 *
 * @summary Who can help, what they do, and whom to phone.
 * @tagname samen-partner-directory
 * @attr {string} filter-FACET - Shows only what has one of these values (separated by commas).
 * @attr {string} preset-FACET - Filters that are chosen at first; the visitor can take them away.
 * @fires {SamenSelectEvent<Partner>} samen-select - A visitor opened a partner.
 * @fires {SamenFilterEvent} samen-filter - A visitor changed the search or the filters.
 * @fires {SamenRelatedEvent} samen-related - A partner is shown: who knows of something that belongs to it may add it.
 */
export class SamenPartnerDirectory extends SamenElement<PartnersDocument> implements DeepLinkHost {
  static override properties: PropertyDeclarations = {
    groupBy: { attribute: 'group-by' },
    layout: {},
    sort: {},
    tiles: {},
    tilesAttribution: { attribute: 'tiles-attribution' },
    serverSearch: { type: Boolean, attribute: 'server-search' },
    routeUrl: { attribute: 'route-url' },
    reportEmail: { attribute: 'report-email' },
    outdatedAfter: { attribute: 'outdated-after', converter: numberAttribute(12) },
  };

  static override styles: CSSResultGroup = [SamenElement.styles, partnerStyles, partnerDirectoryStyles];

  /** The partners document itself (`schemas/partners.json`); wins over `src`. */
  declare data: PartnersInput | undefined;

  /** What the list is about: `partner`, `offering`, `corner` or `cooperation`. The visitor can change it. */
  declare groupBy: 'partner' | 'offering' | 'corner' | 'cooperation' | undefined;

  /** How an entry looks: `cards` or `list`. The visitor can change it. */
  declare layout: 'cards' | 'list' | undefined;

  /** Order: `name`, `place`, `relevance` or `distance`. By default what fits best with a search, else by name. */
  declare sort: 'relevance' | 'name' | 'place' | 'distance' | undefined;

  /** Address of map tiles with `{z}`, `{x}` and `{y}`. Without it there is no map. */
  declare tiles: string | undefined;

  /** Whom the map tiles are from, as their licence asks. */
  declare tilesAttribution: string | undefined;

  /** Lets the API of `src` (Open Referral) search and page by itself, instead of reading all of it. */
  serverSearch = false;

  /** Address of a page that shows the way, as on the card. Absent: OpenStreetMap. Empty: no such links. */
  declare routeUrl: string | undefined;

  /** Where a visitor can mail what is wrong. Absent: to the document's `contact.email`. Empty: nowhere. */
  declare reportEmail: string | null | undefined;

  /** Months after which a check counts as old; 0: never. */
  outdatedAfter = 12;

  /** @internal */
  readonly links = new DeepLinkController(this);

  #explorer: DirectoryExplorer | undefined;
  #coming: Promise<typeof import('./explorer.js')> | undefined;
  /** What there is to explore with could not be loaded. */
  #lacking = false;
  #known: PartnersDocument | undefined;
  #attributes: MutationObserver | undefined;

  constructor() {
    super(partnersKind);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // `filter-…` and `preset-…`: too many names to list in a class that all pages load.
    this.#attributes ??= new MutationObserver(() => this.requestUpdate());
    this.#attributes.observe(this, { attributes: true });
    document.addEventListener('samen-related', this.#answer);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#attributes?.disconnect();
    document.removeEventListener('samen-related', this.#answer);
  }

  readonly #answer = (event: SamenRelatedEvent): void => {
    if (event.kind === 'theme')
      import('./theme-answer.js').then(({ answerTheme }) => answerTheme(this, event)).catch(console.error);
  };

  /** Of an API that searches by itself only the first page is read. @internal */
  get firstPageOnly(): boolean {
    return this.serverSearch && this.data == null && !!this.src;
  }

  override get problems(): readonly Problem[] {
    return [...super.problems, ...(this.#explorer?.problems ?? [])];
  }

  openDeepLink(link: DeepLink): boolean {
    if (this.#explorer) return this.#explorer.layer.openDeepLink(link);
    const { kind, id } = link;
    if (this.#waits || !this.document) return false;
    if (kind === 'list') {
      // Whose partners are in it, only that code can tell.
      void this.explore(() => this.links.dataArrived());
      return false;
    }
    const here = kind === 'partner' && this.document.partners.some((partner) => partner.id === id);
    if (here) void this.explore((explorer) => explorer.layer.openDeepLink(link));
    return here;
  }

  leaveDeepLink(): void {
    this.#explorer?.layer.leave();
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (this.#explorer) this.#explorer.update();
    else if (
      !isServer &&
      !this.#lacking &&
      (this.#waits || this.tiles || this.urlState !== null || hasList())
    )
      void this.explore();
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    if (this.#known === this.document || !this.ready || (this.#waits && !this.#explorer)) return;
    this.#known = this.document;
    this.links.dataArrived();
  }

  /** Whether the page asks for something that the list alone cannot show. */
  get #waits(): boolean {
    return !!(this.groupBy || this.layout || this.sort || this.#keepsBack || this.#has('preset-'));
  }

  /** Whether the list alone would show what the page does not want to show. */
  get #keepsBack(): boolean {
    return this.firstPageOnly || this.#has('filter-');
  }

  #has(prefix: string): boolean {
    return [...(this.attributes ?? [])].some(({ name }) => name.startsWith(prefix));
  }

  /**
   * Loads what a visitor explores with, once, and then does something with it.
   * @internal
   */
  async explore(act?: (explorer: DirectoryExplorer) => unknown): Promise<void> {
    try {
      this.#coming ??= import('./explorer.js');
      const { DirectoryExplorer } = await this.#coming;
      if (!this.#explorer) {
        this.#explorer = new DirectoryExplorer(this);
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
    return emptyState(msg('Er staan hier nog geen partners.'), msg('Kijk later nog eens.'));
  }

  protected override renderDocument(document: PartnersDocument): TemplateResult {
    const explorer = this.#explorer;
    if (!explorer && this.#waits) {
      if (!this.#lacking) return loadingState(false);
      // Another way of looking can be done without; a slice must not show what is outside it.
      if (this.#keepsBack) return emptyState(msg('Dat lukt nu niet. Probeer het later.'), '');
    }
    const partnerView: PartnerView = {
      language: this.language,
      level: this.level(1),
      today: todayIn(this.timezone),
      terms: document.terms,
      outdatedAfter: this.outdatedAfter,
    };
    return html`${directory({
      document: explorer?.document ?? document,
      answer: explorer?.answer ?? everything(document.partners, PAGE_SIZE, this.locale),
      partnerView,
      level: this.level(0),
      explorer,
      actions: this.actions,
    })}
    ${explorer?.layer.draw(partnerView)}`;
  }

  /** @internal */
  readonly actions: DirectoryActions = {
    setQuery: (text) => void this.explore((explorer) => explorer.setQuery(text)),
    showMore: (group = '', shown = PAGE_SIZE) =>
      void this.explore((explorer) => explorer.showMore(group, shown)),
    togglePanel: (panel) => void this.explore((explorer) => explorer.togglePanel(panel)),
    prepare: () => void this.explore((explorer) => explorer.prepare()),
    save: (id) => {
      const saved = this.actions.isSaved(id);
      void this.explore((explorer) => explorer.takeAlong.keep(id, !saved));
    },
    isSaved: (id) => !!this.#explorer?.takeAlong.has(id),
    open: (event, id) => {
      const mouse = event as MouseEvent;
      // A new tab, or an address that is mirrored anyway: the link does its own work.
      if (mouse.ctrlKey || mouse.metaKey || mouse.shiftKey || this.urlState !== null) return;
      event.preventDefault();
      this.openDeepLink({ kind: 'partner', id });
    },
  };

  /** @internal */
  override notLoaded(error: unknown): void {
    super.notLoaded(error);
    this.announce(() => msg('Dat lukt nu niet. Probeer het later.'));
  }
}

/** Whether the visitor keeps a list on this device (`short-list.ts`). */
function hasList(): boolean {
  try {
    // eslint-disable-next-line no-restricted-globals -- only looks whether the visitor chose to keep a list
    return !!localStorage['samen-list'];
  } catch {
    return false;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'samen-partner-directory': SamenPartnerDirectory;
  }
}
