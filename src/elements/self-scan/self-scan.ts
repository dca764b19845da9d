import {
  isServer,
  type CSSResultGroup,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import { msg } from '../../i18n/localize.js';
import { DeepLinkController, type DeepLink, type DeepLinkHost } from '../../internal/deep-links.js';
import { numberAttribute, SamenElement } from '../../internal/element.js';
import { emptyState, loadingState } from '../../internal/states.js';
import { choiceStyles } from '../../internal/styles/choices.styles.js';
import { todayIn } from '../../model/dates.js';
import { PAGINGS, type Paging } from '../../model/scan/pages.js';
import { makeResponse, type Filled, type Signature } from '../../model/scan/response.js';
import { result, type ScanResult } from '../../model/scan/result.js';
import type { AnswerValue, Question, Response, Scan, ScanInput } from '../../model/scan/scan.js';
import { scanKind } from '../../sources/scan/index.js';
import { LOADERS, type Parts, type ScanHost } from './parts.js';
import { fieldId, questionField, type QuestionView } from './question.templates.js';
import { SamenAnswerEvent, SamenCompleteEvent } from './self-scan.events.js';
import { selfScanStyles } from './self-scan.styles.js';
import { pageOfQuestions, startPage, type ScanActions, type ScanView } from './self-scan.templates.js';
import {
  mistakesOn,
  NEW_SESSION,
  pagesOf,
  pageWith,
  withAnswer,
  withEntry,
  type Aspect,
  type Session,
  type Step,
} from './session.model.js';

/**
 * A questionnaire that somebody fills in, alone or with a team, and leaves knowing what to do next.
 *
 * Nothing that is filled in is stored or sent, unless the visitor asks for it.
 *
 * @summary A self-scan: questions, what came out, and what to do next.
 * @tagname samen-self-scan
 * @fires {SamenAnswerEvent} samen-answer - A visitor answered a question.
 * @fires {SamenCompleteEvent} samen-complete - A visitor finished the scan.
 */
export class SamenSelfScan extends SamenElement<Scan> implements DeepLinkHost, ScanHost {
  /** It is a field of the form that it stands in. */
  static readonly formAssociated = true;

  static override properties: PropertyDeclarations = {
    paging: {},
    name: { reflect: true },
    required: { type: Boolean, reflect: true },
    disabled: { type: Boolean, reflect: true },
    storage: {},
    action: {},
    quickExit: { attribute: 'quick-exit' },
    report: { type: Boolean },
    minGroup: { attribute: 'min-group', converter: numberAttribute(5) },
    invited: { converter: numberAttribute() },
    session: { state: true },
  };

  static override styles: CSSResultGroup = [SamenElement.styles, choiceStyles, selfScanStyles];

  /** The scan document itself (`schemas/scan.json`); wins over `src`. */
  declare data: ScanInput | undefined;

  /** How much stands on one page: `theme` (default), `question` or `all`. */
  declare paging: string | undefined;

  /** `device`: the visitor is offered to keep the answers on this device. Absent: nothing is kept. */
  declare storage: string | undefined;

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

  /** Whether the answers can be looked at but not changed. */
  disabled = false;

  /** What the visitor has filled in, and where they are. @internal */
  session: Session = NEW_SESSION;

  readonly #links = new DeepLinkController(this);
  readonly #parts: Partial<Parts> = {};
  readonly #asked = new Set<keyof Parts>();
  #id: string | undefined;
  #known: Scan | undefined;
  /** How each question was drawn last, and what with. */
  readonly #drawn = new Map<
    string,
    { readonly state: readonly unknown[]; readonly template: TemplateResult }
  >();
  /** Where the focus goes when the step is drawn. */
  #focus: string | undefined;

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

  /** What comes out of it so far. */
  get result(): ScanResult | undefined {
    const { document, response } = this;
    return document && response && result(document, response);
  }

  openDeepLink({ kind, id }: DeepLink): boolean {
    const { document } = this;
    if (kind !== 'theme' || !document || this.report || !document.themes.some((theme) => theme.id === id))
      return false;
    const page = pageWith(pagesOf(document, this.session, this.pagingMode).pages, id);
    if (page) this.goTo({ at: 'page', page: page.id }, `theme-${id}`);
    return page !== undefined;
  }

  /** Goes to another step. @param focus id of what gets the focus there; absent: the heading @internal */
  goTo(step: Step, focus = 'step'): void {
    this.session = { ...this.session, step, insists: false };
    this.#focus = focus;
  }

  /** Takes over answers that come from somewhere else. @internal */
  takeOver(filled: Filled, id?: string): void {
    this.#id = id ?? this.#id;
    this.session = { ...this.session, filled, drafts: {}, insists: false };
  }

  /** @internal */
  clear(): void {
    this.#id = undefined;
    this.session = NEW_SESSION;
    this.#focus = 'step';
  }

  /** A part that is loaded on demand; asked for once, and again after a failure. @internal */
  bring<K extends keyof Parts>(name: K): Parts[K] | undefined {
    const here = this.#parts[name];
    if (!here && !isServer && !this.#asked.has(name)) void this.#load(name);
    return here;
  }

  async #load<K extends keyof Parts>(name: K): Promise<void> {
    this.#asked.add(name);
    try {
      const part = await LOADERS[name](this);
      this.#parts[name] = part as Partial<Parts>[K];
    } catch (error) {
      this.notLoaded(error);
    }
    this.requestUpdate();
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (this.urlState !== null) this.bring('address')?.draw();
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    this.#moveFocus();
    if (this.#known === this.document || !this.ready) return;
    this.#known = this.document;
    this.#links.dataArrived();
  }

  #moveFocus(): void {
    const id = this.#focus;
    if (!id) return;
    const find = (selector: string) => this.renderRoot.querySelector<HTMLElement>(selector);
    const target =
      id === 'step'
        ? (find('.step .theme-title') ?? find('.step .title') ?? find('.step'))
        : find(`[id="${CSS.escape(id)}"]`);
    if (!target) return;
    this.#focus = undefined;
    focusIn(target);
  }

  protected override renderEmpty(): TemplateResult {
    return emptyState(msg('Er staan hier nog geen vragen.'), msg('Kijk later nog eens.'));
  }

  protected override renderDocument(scan: Scan): TemplateResult {
    if (this.report)
      return (this.bring('report')?.draw() as TemplateResult | undefined) ?? loadingState(false);
    const { session } = this;
    const { pages, position } = pagesOf(scan, session, this.pagingMode);
    const view: ScanView = {
      scan,
      session,
      pages,
      reader: { language: this.language, textLanguage: scan.language ?? 'nl' },
      level: this.level(0),
      disabled: this.disabled,
      actions: this.#actions,
      question: (question, number, error) => this.#question(scan, question, number, error),
      keeping:
        this.storage === 'device' || session.step.at === 'start' ? this.bring('keeping')?.draw() : undefined,
    };
    const page = pages[position];
    const { at } = session.step;
    if (at === 'page' && page) return pageOfQuestions(page, position, mistakesOn([page], session), view);
    if (at === 'check' || at === 'result')
      return (
        (this.bring(at === 'check' ? 'check' : 'outcome')?.draw() as TemplateResult | undefined) ??
        loadingState(false)
      );
    return startPage(view);
  }

  /** A question that nothing changed about is not drawn again. */
  #question(scan: Scan, question: Question, number: number, error: string | undefined): TemplateResult {
    const { filled, drafts } = this.session;
    const { id } = question;
    const { language, locale, disabled } = this;
    const state = [
      question,
      number,
      filled.answers[id],
      filled.wishes[id],
      filled.others[id],
      drafts[id],
      error,
      language,
      locale,
      disabled,
    ];
    const before = this.#drawn.get(id);
    if (before && state.every((value, i) => value === before.state[i])) return before.template;
    const theme = scan.themes.find(({ questions }) => questions.includes(question));
    const view: QuestionView = {
      scan,
      reader: { language, textLanguage: theme?.language ?? scan.language ?? 'nl' },
      number,
      value: filled.answers[id],
      wish: filled.wishes[id],
      other: filled.others[id] ?? '',
      draft: drafts[id],
      error,
      disabled,
      actions: this.#actions,
    };
    const template = questionField(question, view);
    this.#drawn.set(id, { state, template });
    return template;
  }

  readonly #actions: ScanActions = {
    answer: (question, value, aspect) => this.#answer(question, value, aspect),
    sayOther: (question, words) => {
      const { filled } = this.session;
      this.session = {
        ...this.session,
        filled: { ...filled, others: withEntry(filled.others, question.id, words) },
      };
    },
    typeNumber: (question, typed) => {
      const number = Number(typed.trim().replace(',', '.'));
      const isNumber = typed.trim() !== '' && Number.isFinite(number);
      const isDraft = typed.trim() !== '' && !isNumber;
      this.session = {
        ...this.session,
        drafts: withEntry(this.session.drafts, question.id, isDraft ? typed : undefined),
      };
      this.#answer(question, isNumber ? number : undefined, 'answers');
    },
    chooseRole: (role) => {
      this.session = { ...this.session, filled: { ...this.session.filled, role } };
    },
    begin: () => this.#move(-1, 1),
    next: () => this.#next(),
    back: () => this.#move(this.#position, -1),
    toQuestion: (question) => this.toQuestion(question.id),
  };

  #answer(question: Question, value: AnswerValue | undefined, aspect: Aspect): void {
    this.session = withAnswer(this.session, question.id, value, aspect);
    this.dispatchEvent(new SamenAnswerEvent(question.id, value));
  }

  get #position(): number {
    return this.document ? pagesOf(this.document, this.session, this.pagingMode).position : -1;
  }

  #next(): void {
    const { document, session } = this;
    if (!document) return;
    const { pages, position } = pagesOf(document, session, this.pagingMode);
    const page = pages[position];
    if (page && mistakesOn([page], session).length > 0) {
      this.session = { ...session, insists: true };
      this.#focus = 'mistakes';
      return;
    }
    this.#move(position, 1);
  }

  #move(position: number, by: number): void {
    const { document } = this;
    if (!document) return;
    const { pages } = pagesOf(document, this.session, this.pagingMode);
    const page = pages[position + by];
    if (page) this.goTo({ at: 'page', page: page.id });
    else this.goTo({ at: by > 0 ? 'check' : 'start' });
  }

  /** Goes to the field of a question, on whichever page it stands. @internal */
  toQuestion(id: string): void {
    const { document, session } = this;
    const page = document && pageWith(pagesOf(document, session, this.pagingMode).pages, id);
    if (!page) return;
    const { step, insists } = session;
    if (step.at !== 'page' || step.page !== page.id) this.goTo({ at: 'page', page: page.id });
    this.session = { ...this.session, insists };
    this.#focus = fieldId({ id });
  }

  /** The visitor has looked everything over and wants to see what comes out. @internal */
  finish(): void {
    const { document, session } = this;
    if (!document) return;
    const { pages } = pagesOf(document, session, this.pagingMode);
    const [mistake] = mistakesOn(pages, session);
    if (mistake) {
      this.session = { ...session, insists: true };
      this.toQuestion(mistake.question);
      return;
    }
    this.goTo({ at: 'result' });
    this.dispatchEvent(new SamenCompleteEvent(this.response!, this.result!));
  }
}

/** Where there is no secure context (http on a local network) there is no `randomUUID`. */
function randomId(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('');
}

/** Moves the focus to something, or to the first control in it. */
function focusIn(target: HTMLElement): void {
  const control = target.matches('.question')
    ? target.querySelector<HTMLElement>('input, textarea')
    : undefined;
  const goal = control ?? target;
  if (goal === target && !target.hasAttribute('tabindex')) target.tabIndex = -1;
  target.scrollIntoView?.({ block: 'start' });
  goal.focus({ preventScroll: true });
}

declare global {
  interface HTMLElementTagNameMap {
    'samen-self-scan': SamenSelfScan;
  }
}
