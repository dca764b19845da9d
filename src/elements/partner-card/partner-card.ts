import {
  html,
  type CSSResultGroup,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import { msg } from '../../i18n/localize.js';
import { DeepLinkController, type DeepLink, type DeepLinkHost } from '../../internal/deep-links.js';
import { SamenElement } from '../../internal/element.js';
import { partnerCard } from '../../internal/partners/partner-card.templates.js';
import { partnerCardStyles } from '../../internal/partners/partner-card.styles.js';
import { partnerStyles } from '../../internal/partners/partner.styles.js';
import { provenanceNote } from '../../internal/provenance.js';
import { emptyState } from '../../internal/states.js';
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
 */
export class SamenPartnerCard extends SamenElement<PartnersDocument> implements DeepLinkHost {
  static override properties: PropertyDeclarations = { partner: {} };

  static override styles: CSSResultGroup = [
    SamenElement.styles,
    partnerStyles,
    partnerCardStyles,
    aloneStyles,
  ];

  /** The partners document itself (`schemas/partners.json`); wins over `src`. */
  declare data: PartnersInput | undefined;

  /** Id of the partner to show. May be left out when the document holds one. */
  partner = '';

  readonly #links = new DeepLinkController(this);
  #known: PartnersDocument | undefined;

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
    const view = {
      language: this.language,
      level: this.level(0),
      today: todayIn(this.timezone),
      terms: document.terms,
    };
    return html`${partnerCard(partner, view)} ${provenanceNote(document, reader)}`;
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
