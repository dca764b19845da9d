import { isServer, type PropertyDeclarations, type PropertyValues } from 'lit';
import { msg, plural, withLocale } from '../../i18n/localize.js';
import { SamenElement } from '../../internal/element.js';
import { pagesFor } from '../../model/scan/pages.js';
import { restore, type Filled } from '../../model/scan/response.js';
import type { Response, Scan } from '../../model/scan/scan.js';
import type { DocumentKind } from '../../sources/format.js';
import { mistakesOn, NEW_SESSION, type Mistake, type Session } from './session.model.js';

/** What a form knows about the scan now. */
interface Standing {
  readonly flags: ValidityStateFlags;
  readonly message: string;
  /** What is wrong, as far as it is about one question; the first comes first. */
  readonly mistakes: readonly Mistake[];
}

/** Where nothing is wrong. */
const VALID: Standing = { flags: {}, message: '', mistakes: [] };

/**
 * A scan as a field of the form that it stands in: it has a value, can be required, and does what a form asks of its fields.
 * Outside a form the browser gets nothing to hold on to.
 */
export abstract class ScanField extends SamenElement<Scan> {
  /** It is a field of the form that it stands in. */
  static readonly formAssociated = true;

  static override properties: PropertyDeclarations = {
    name: { reflect: true },
    required: { type: Boolean, reflect: true },
    disabled: { type: Boolean, reflect: true },
    // Only so that what a page sets before the element is defined is kept.
    value: { attribute: false, noAccessor: true },
  };

  /** What the form calls its value. */
  declare name: string | undefined;

  /** Whether the form cannot be sent before the scan is complete: an answer wherever one is needed, and at least one. */
  required = false;

  /** Whether the answers can be looked at but not changed. */
  disabled = false;

  /** What the visitor has filled in, and where they are. @internal */
  abstract session: Session;
  /** @internal */
  abstract quickExit: string | undefined;
  /** @internal */
  abstract report: boolean;
  abstract get response(): Response | undefined;
  abstract takeOver(filled: Filled, id?: string): void;
  abstract toQuestion(id: string): void;
  abstract clear(focus?: string): void;

  // `attachInternals` is public so that a page could ask for them; only the first call gets them.
  readonly #internals = isServer ? undefined : this.attachInternals();
  /** What a form or the browser wants to put back, as long as there is no scan to put it in. */
  #pending: { readonly text: string; readonly isState: boolean } | undefined;
  /** Whether a fieldset around it is disabled, or the element itself. */
  #barred = false;
  /** What the form was told last, and of what. */
  #told: readonly unknown[] = [];
  #standing = VALID;

  protected constructor(kind: DocumentKind<Scan>) {
    super(kind);
    if (isServer) return;
    this.addEventListener('invalid', this.#whenInvalid);
    // A click on a label in the page arrives here, and nowhere inside.
    this.addEventListener('click', (event) => event.composedPath()[0] === this && this.focus());
  }

  /** As a form knows its fields by. */
  get type(): string {
    return this.localName;
  }

  /** The form that it belongs to. */
  get form(): HTMLFormElement | null {
    return this.#internals?.form ?? null;
  }

  /** The labels in the page that name it. */
  get labels(): NodeList | undefined {
    return this.#internals?.labels;
  }

  /** The response as JSON; nothing as long as nothing is filled in. Set to bring a response back; what is none changes nothing. */
  get value(): string {
    const { response } = this;
    return response && !this.report && (hasAny(response.answers) || hasAny(response.wishes))
      ? JSON.stringify(response)
      : '';
  }

  set value(value: string) {
    this.#pending = { text: String(value ?? ''), isState: false };
    this.#putBack();
    this.#tell();
  }

  get validity(): ValidityState | undefined {
    this.#tell(true);
    return this.#internals?.validity;
  }

  /** Why the form cannot be sent, in the element's language. */
  get validationMessage(): string {
    this.#tell(true);
    return this.#internals?.validationMessage ?? '';
  }

  get willValidate(): boolean {
    return this.#internals?.willValidate ?? false;
  }

  checkValidity(): boolean {
    this.#tell(true);
    return this.#internals?.checkValidity() ?? true;
  }

  /** As `checkValidity`, and leads the visitor to what is missing. */
  reportValidity(): boolean {
    this.#tell(true);
    return this.#internals?.reportValidity() ?? true;
  }

  /** Moves the focus to the first control that is on show. */
  override focus(options?: FocusOptions): void {
    this.#control()?.focus(options);
  }

  /** Whether nothing can be changed: it is disabled, or a fieldset around it is. @internal */
  get locked(): boolean {
    return this.disabled || this.#barred;
  }

  /** @internal */
  formAssociatedCallback(): void {
    this.#told = [];
    this.requestUpdate();
  }

  /** @internal */
  formDisabledCallback(disabled: boolean): void {
    this.#barred = disabled;
    this.requestUpdate();
  }

  /** @internal */
  formResetCallback(): void {
    this.clear('');
    this.#tell();
  }

  /** @internal */
  formStateRestoreCallback(state: unknown, reason: string): void {
    if (typeof state !== 'string' || state === '') return;
    this.#pending = { text: state, isState: reason === 'restore' };
    this.requestUpdate();
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    this.#putBack();
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    this.#tell();
  }

  #putBack(): void {
    const { document } = this;
    if (!this.#pending || !document) return;
    const { text, isState } = this.#pending;
    this.#pending = undefined;
    if (text === '') return this.clear('');
    const saved = parsed(text);
    const restored = restore(document, saved);
    if (typeof restored === 'string')
      return console.warn(`<${this.localName}> cannot take this value over (${restored}).`);
    this.takeOver(restored.filled, restored.id);
    if (isState) void this.#putAllBack(saved);
  }

  /** Where the visitor was, and what they made of it. */
  async #putAllBack(saved: unknown): Promise<void> {
    const { workingsIn, stepIn } = await import('./keeping.model.js');
    const { session } = this;
    this.session = { ...session, workings: workingsIn(saved), step: stepIn(saved) ?? session.step };
  }

  /** Tells the form what is filled in and what is wrong with it. @param always also outside a form */
  #tell(always = false): void {
    const { session, document, locale, required, report } = this;
    const internals = this.#internals;
    if (!internals || !(always || internals.form)) return;
    const told = [session, document, locale, required, report, internals.form];
    if (told.some((one, i) => one !== this.#told[i])) {
      this.#told = told;
      this.#standing = withLocale(locale, () => this.#judge());
      if (internals.form) internals.setFormValue(this.value, this.#state);
    }
    const { flags, message, mistakes } = this.#standing;
    // What is drawn may have changed since, and the anchor with it.
    internals.setValidity(flags, message || undefined, this.#control(mistakes[0]?.question));
  }

  /** What the browser may bring back when the visitor returns to the page. */
  get #state(): string | null {
    const { session, value, response } = this;
    // A page that one can leave at once shows nothing to whoever comes back; a form can ask the same of all its fields.
    if (this.quickExit || this.form?.autocomplete === 'off' || (value === '' && session === NEW_SESSION))
      return null;
    return JSON.stringify({ ...response, workings: session.workings, step: session.step });
  }

  #judge(): Standing {
    const { document, required, session, report } = this;
    if (report) return VALID;
    const pages = document ? pagesFor(document, session.filled, 'all') : [];
    const mistakes = mistakesOn(pages, session);
    const numbers = mistakes.filter(({ kind }) => kind === 'number');
    if (numbers.length > 0)
      return {
        flags: { badInput: true },
        message: msg('Schrijf hier een getal, bijvoorbeeld 12.'),
        mistakes: numbers,
      };
    if (!required || (this.value !== '' && mistakes.length === 0)) return VALID;
    const message =
      this.value === '' || mistakes.length === 0
        ? msg('Vul eerst deze vragen in.')
        : plural(
            mistakes.length,
            msg(
              'one: Er is nog {n} vraag die u moet beantwoorden. | other: Er zijn nog {n} vragen die u moet beantwoorden.',
            ),
          );
    return { flags: { valueMissing: true }, message, mistakes };
  }

  /** The first control of a question that is on show, else the first of all. */
  #control(question?: string): HTMLElement | undefined {
    const root = this.renderRoot as ParentNode | undefined;
    const controls = ':is(input:not([type=file]), textarea, button, a[href]):not(:disabled)';
    const inQuestion = question && `[id="question-${CSS.escape(question)}"] ${controls}`;
    return (
      (inQuestion && root?.querySelector<HTMLElement>(inQuestion)) ||
      root?.querySelector<HTMLElement>(`.step ${controls}`) ||
      undefined
    );
  }

  readonly #whenInvalid = (event: Event): void => {
    const active = () => (this.renderRoot as ShadowRoot).activeElement;
    const before = active();
    // Whoever only asks gets an answer and no more. Whoever wants it shown (a browser that sends a form) moves the focus here.
    setTimeout(() => {
      const [first] = this.#standing.mistakes;
      if (event.defaultPrevented || !active() || active() === before || !first) return;
      this.session = { ...this.session, told: this.#standing.mistakes.map(({ question }) => question) };
      this.toQuestion(first.question);
    });
  };
}

function hasAny(record: object | undefined): boolean {
  return Object.keys(record ?? {}).length > 0;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
