import {
  html,
  type CSSResultGroup,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import { msg } from '../../i18n/localize.js';
import { DeepLinkController, type DeepLink, type DeepLinkHost } from '../../internal/deep-links.js';
import { numberAttribute, SamenElement } from '../../internal/element.js';
import { partnerCard } from '../../internal/partners/partner-card.templates.js';
import { partnerCardStyles } from '../../internal/partners/partner-card.styles.js';
import { partnerStyles } from '../../internal/partners/partner.styles.js';
import type { PartnerView } from '../../internal/partners/parts.js';
import { DEFAULT_ROUTE_URL } from '../../internal/partners/route.js';
import { provenanceNote } from '../../internal/provenance.js';
import type { RelatedController } from '../../internal/related.js';
import { emptyState } from '../../internal/states.js';
import { recordStyles } from '../../internal/styles/record.styles.js';
import { todayIn } from '../../model/dates.js';
import type { Partner, PartnersDocument, PartnersInput } from '../../model/partners/partner.js';
import type { Problem } from '../../model/problem.js';
import { partnersKind } from '../../sources/partners/index.js';
import { aloneStyles } from './partner-card.styles.js';

/**
 * One partner, whole: what it does, what it offers, whom to call and where to go.
 *
 * @summary One partner, alone on a page.
 * @tagname samen-partner-card
 * @fires {SamenRelatedEvent} samen-related - A partner is shown: who knows what belongs to it answers with `event.add`.
 */
export class SamenPartnerCard extends SamenElement<PartnersDocument> implements DeepLinkHost {
  static override properties: PropertyDeclarations = {
    partner: {},
    routeUrl: {
      attribute: 'route-url',
      converter: { fromAttribute: (value) => value ?? DEFAULT_ROUTE_URL },
    },
    outdatedAfter: { attribute: 'outdated-after', converter: numberAttribute(12) },
    reportEmail: { attribute: 'report-email' },
  };

  static override styles: CSSResultGroup = [
    SamenElement.styles,
    partnerStyles,
    recordStyles,
    partnerCardStyles,
    aloneStyles,
  ];

  /** The partners document itself (`schemas/partners.json`); wins over `src`. */
  declare data: PartnersInput | undefined;

  /** Id of the partner to show. May be left out when the document holds one. */
  partner = '';

  /**
   * Address of a page that shows the way, with `{lat}`, `{lon}` or `{address}` to fill in; several are separated by
   * spaces, and the first of which everything is known is used. Asked for when a visitor follows it. Empty: no such links.
   * @default OpenStreetMap
   */
  routeUrl: string = DEFAULT_ROUTE_URL;

  /** Months after which a check is called old. 0: never. */
  outdatedAfter = 12;

  /** Where a visitor can mail what is wrong. Absent: to the document's `contact.email`. Empty: nowhere. */
  reportEmail: string | null = null;

  readonly #links = new DeepLinkController(this);
  #known: PartnersDocument | undefined;
  /** Loaded when there is a partner on the screen: what else the page knows of it, and what a visitor can do with it. */
  #related: RelatedController | undefined;
  #actions: typeof import('../../internal/take-along/card-actions.js') | undefined;
  #loadsMore = false;

  constructor() {
    super(partnersKind);
  }

  override get problems(): readonly Problem[] {
    const { document } = this;
    if (!document || document.partners.length === 0 || this.#find(document)) return super.problems;
    return [
      ...super.problems,
      {
        source: document.partners[0]!.source,
        path: 'partners',
        message: this.partner
          ? `Er is geen partner met de id “${this.partner}”.`
          : 'Het document bevat meer dan één partner.',
        hint: 'Geef het attribuut partner de id van een partner uit dit document.',
        severity: 'error',
      },
    ];
  }

  openDeepLink({ kind, id }: DeepLink): boolean {
    const shown = this.document && this.#find(this.document);
    if (kind !== 'partner' || shown?.id !== id) return false;
    const title = this.renderRoot.querySelector<HTMLElement>('.title');
    title?.scrollIntoView?.({ block: 'start' });
    title?.focus();
    return title !== null;
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    this.#showMore();
    if (this.#known === this.document || !this.ready) return;
    this.#known = this.document;
    this.#links.dataArrived();
  }

  protected override renderEmpty(): TemplateResult {
    return this.#notThere();
  }

  protected override renderDocument(document: PartnersDocument): TemplateResult {
    const partner = this.#find(document);
    if (!partner) return this.#notThere();
    const reader = { language: this.language, textLanguage: document.language ?? 'nl' };
    const { language, timezone, routeUrl, outdatedAfter } = this;
    const actions = this.#actions;
    const announce = (make: () => string) => this.announce(make);
    const view: PartnerView = {
      language,
      level: this.level(0),
      today: todayIn(timezone),
      terms: document.terms,
      routeUrl,
      outdatedAfter,
      reportTo: this.reportEmail ?? document.contact?.email,
      related: () => this.#related?.parts({ language, timezone, level: this.level(1) }),
      ...(actions && {
        actions: () => actions.cardActions(partner, { view, announce }),
        withPage: actions.withPage,
      }),
    };
    return html`${partnerCard(partner, view)} ${provenanceNote(document, reader)}`;
  }

  #showMore(): void {
    const partner = this.document && this.#find(this.document);
    this.#related?.show(partner && 'partner', partner?.id);
    if (!partner || this.#loadsMore) return;
    this.#loadsMore = true;
    Promise.all([
      import('../../internal/related.js'),
      import('../../internal/take-along/card-actions.js'),
      import('../../internal/take-along/short-list.js'),
    ]).then(
      ([{ RelatedController }, actions, { ShortListController }]) => {
        this.#related = new RelatedController(this);
        this.#actions = actions;
        new ShortListController(this);
        this.adopt(actions.takeAlongStyles);
        this.#showMore();
      },
      (error: unknown) => this.notLoaded(error),
    );
  }

  #find({ partners }: PartnersDocument): Partner | undefined {
    if (!this.partner) return partners.length === 1 ? partners[0] : undefined;
    return partners.find(({ id }) => id === this.partner);
  }

  #notThere(): TemplateResult {
    return emptyState(
      msg('Deze partner staat hier niet meer.'),
      msg('Misschien is de naam veranderd. Zoek in de lijst met alle partners.'),
    );
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'samen-partner-card': SamenPartnerCard;
  }
}
