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
import { wayOut } from '../../internal/quick-exit/way-out.js';
import { emptyState, loadingState } from '../../internal/states.js';
import { todayIn } from '../../model/dates.js';
import { PAGINGS, type Paging } from '../../model/scan/pages.js';
import { makeResponse, type Filled, type Signature } from '../../model/scan/response.js';
import type { Response, Scan, ScanInput } from '../../model/scan/scan.js';
import { scanKind } from '../../sources/scan/index.js';
import { ScanField } from './form-field.js';
import { Navigation } from './navigation.js';

import type { Parts } from './parts.js';
import { ScanParts } from './scan-parts.js';
import { selfScanStyles } from './self-scan.styles.js';
import { startPage } from './self-scan.templates.js';
import { NEW_SESSION, STEP, type Session, type Step } from './session.model.js';

/**
 * A questionnaire that somebody fills in, alone or with a team, and leaves knowing what to do next.
 *
 * Nothing that is filled in is stored or sent, unless the visitor asks for it.
 *
 * @summary A self-scan: questions, what came out, and what to do next.
 * @tagname samen-self-scan
 * @fires {SamenAnswerEvent} samen-answer - A visitor answered a question.
 * @fires {SamenCompleteEvent} samen-complete - A visitor finished the scan.
 * @fires {SamenRelatedEvent} samen-related - Tips are shown: who knows of something that belongs to their theme may add it.
 */
export class SamenSelfScan extends ScanField implements DeepLinkHost {
  static override properties: PropertyDeclarations = {
    paging: {},
    storage: {},
    action: {},
    quickExit: { attribute: 'quick-exit' },
    report: { type: Boolean },
    minGroup: { attribute: 'min-group', converter: numberAttribute(5) },
    invited: { converter: numberAttribute() },
    responses: { attribute: false },
    previousResponses: { attribute: false },
    session: { state: true },
  };

  static override styles: CSSResultGroup = [SamenElement.styles, selfScanStyles];

  /** The scan document itself (`schemas/scan.json`); wins over `src`. */
  declare data: ScanInput | undefined;

  /** How much stands on one page: `theme` (default), `question` or `all`. */
  declare paging: 'theme' | 'question' | 'all' | undefined;

  /** `device`: the visitor is offered to keep the answers on this device. Absent: nothing is kept. */
  declare storage: 'device' | undefined;

  /** Address that the response is posted to, when the visitor says so. Absent: it is sent nowhere. */
  declare action: string | undefined;

  /** Address of a harmless page: gives the visitor a way to leave at once, that leaves nothing behind. */
  declare quickExit: string | undefined;

  /** Instead of the questions: the picture that the responses of a team give. */
  report = false;

  /** Of a team: groups with fewer responses than this are not shown. */
  minGroup = 5;

  /** Of a team: how many were asked to fill it in. */
  declare invited: number | undefined;

  /** Of a team: responses that the page has; files that somebody chooses come with them. */
  declare responses: readonly Response[] | undefined;

  /** Of a team: the responses of last time, to compare with. */
  declare previousResponses: readonly Response[] | undefined;

  /** What the visitor has filled in, and where they are. @internal */
  session: Session = NEW_SESSION;

  readonly #links = new DeepLinkController(this);
  readonly #parts = new ScanParts(this);
  /** @internal */
  readonly navigation: Navigation = new Navigation(this);
  #id: string | undefined;
  /** The scan that the session is about. */
  #scan: Scan | undefined;
  #linked: Scan | undefined;
  /** Where the focus goes when the step is drawn. */
  #focus: string | undefined;
  /** Whether the visitor came to another page of questions, and was not told how far that is. */
  #arrives = false;
  /** Whether the visitor has finished, and the page was not told. */
  #finishes = false;

  constructor() {
    super(scanKind);
  }

  /** @internal */
  get pagingMode(): Paging {
    return PAGINGS.find((paging) => paging === this.paging) ?? 'theme';
  }

  /** @internal */
  get signature(): Signature {
    this.#id ??= crypto.randomUUID?.() ?? randomId();
    return { id: this.#id, date: todayIn(this.timezone), language: this.language };
  }

  /** What was filled in so far, as it would leave the page; undefined while there is no scan. */
  get response(): Response | undefined {
    return this.document && makeResponse(this.document, this.session.filled, this.signature);
  }

  openDeepLink({ kind, id }: DeepLink): boolean {
    return kind === 'theme' && !this.report && this.navigation.toTheme(id);
  }

  /** Goes to another step. @param focus id of what gets the focus there; absent: the heading @internal */
  goTo(step: Step, focus = STEP): void {
    const { step: before } = this.session;
    this.session = { ...this.session, step, told: [] };
    this.#focus = focus;
    this.#parts.tryAgain();
    // Asking again for what could not be loaded is no other step.
    this.#finishes &&= step === before;
    this.#arrives ||= step.at === 'page' && !(before.at === 'page' && before.page === step.page);
    this.#tellPlace();
  }

  /** Takes over answers that come from somewhere else. @internal */
  takeOver(filled: Filled, id?: string): void {
    this.#id = id ?? this.#id;
    this.session = { ...this.session, filled, drafts: {}, told: [] };
  }

  /** Empties everything. @param focus id of what gets the focus then; absent: the heading; empty: it stays where it is @internal */
  clear(focus = STEP): void {
    this.#id = undefined;
    this.session = NEW_SESSION;
    this.#focus = focus || undefined;
  }

  /** A part that is loaded on demand. @internal */
  bring<K extends keyof Parts>(name: K): Parts[K] | undefined {
    return this.#parts.bring(name);
  }

  /** Nothing is shown before the way out of it: all of that, or, when its code could not be had, a bare link. */
  protected override get settled(): boolean {
    return typeof this.quickExit !== 'string' || !!this.bring('quickExit') || this.#parts.lacks('quickExit');
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    this.#follow();
    if (this.session.step.at === 'page' && !this.report) this.bring('questions')?.settle();
    this.#tellPlace();
    if (this.urlState !== null && !this.report) this.bring('address')?.draw();
  }

  /** Tells the visitor how far they are, as soon as the questions are there. */
  #tellPlace(): void {
    const questions = this.#arrives && this.bring('questions');
    if (!questions) return;
    this.#arrives = false;
    questions.tellPlace();
  }

  /** Of a scan that was read anew the answers stay that fit; another scan begins at its beginning. */
  #follow(): void {
    const { document } = this;
    if (!document || document === this.#scan) return;
    if (this.#scan && this.#scan.id !== document.id) this.clear('');
    else if (this.#scan) this.bring('questions')?.refit();
    this.#scan = document;
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    if (this.#focus && this.#moveFocus(this.#focus)) this.#focus = undefined;
    this.#tellFinish();
    if (this.#linked === this.document || !this.ready) return;
    this.#linked = this.document;
    this.#links.dataArrived();
  }

  /** What moves it comes with the questions; when those could not be had, the heading says so. */
  #moveFocus(id: string): boolean {
    const heading =
      this.#parts.lacks('questions') && this.renderRoot.querySelector<HTMLElement>('.step .title');
    if (heading) heading.focus();
    return this.bring('questions')?.moveFocus(id) ?? !!heading;
  }

  /** Tells the page that the visitor has finished, when what comes out is on show. */
  #tellFinish(): void {
    const outcome = this.#finishes && this.session.step.at === 'result' && this.bring('outcome');
    if (!outcome) return;
    this.#finishes = false;
    outcome.complete();
  }

  protected override renderEmpty(): TemplateResult {
    return emptyState(msg('Er staan hier nog geen vragen.'), msg('Kijk later nog eens.'));
  }

  protected override renderDocument(scan: Scan): TemplateResult {
    if (!this.settled) return loadingState(false);
    const leave = () => {
      this.bring('keeping')?.wipe();
      this.clear();
    };
    return html`${wayOut(this, leave)}${this.#renderStep(scan)}`;
  }

  #renderStep(scan: Scan): TemplateResult {
    if (this.report) return this.#parts.draw('report');
    const { session, language } = this;
    const { at } = session.step;
    if (at === 'check') return this.#parts.draw('check');
    if (at === 'result') return this.#parts.draw('outcome');
    // What comes next is asked for before it is needed.
    if (at === 'page') {
      for (const next of ['check', 'outcome'] as const) this.bring(next);
      return this.#parts.draw('questions');
    }
    this.bring('questions');
    const keeping = this.bring('keeping');
    return startPage({
      scan,
      session,
      pages: this.navigation.pages,
      reader: { language, textLanguage: scan.language ?? 'nl' },
      level: this.level(0),
      disabled: this.locked,
      privacy: this,
      keeping: keeping?.draw(),
      offer: keeping?.offer(),
      chooseRole: (role) => {
        this.session = { ...this.session, filled: { ...this.session.filled, role } };
      },
      begin: () => this.navigation.move(1),
    });
  }

  /** The visitor has looked everything over and wants to see what comes out. @internal */
  finish(): void {
    this.goTo({ at: 'result' });
    this.#finishes = true;
  }
}

/** Where there is no secure context (http on a local network) there is no `randomUUID`. */
function randomId(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('');
}

declare global {
  interface HTMLElementTagNameMap {
    'samen-self-scan': SamenSelfScan;
  }
}
