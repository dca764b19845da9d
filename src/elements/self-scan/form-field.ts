import { isServer, type PropertyDeclarations, type PropertyValues } from 'lit';
import { msg, withLocale } from '../../i18n/localize.js';
import { SamenElement } from '../../internal/element.js';
import type { Response, Scan } from '../../model/scan/scan.js';
import type { DocumentKind } from '../../sources/format.js';
import type { Saved, Standing } from './form-matters.js';
import type { Parts, ScanHost } from './parts.js';

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
  };

  /** What the form calls its value. */
  declare name: string | undefined;

  /** Whether the form cannot be sent before the scan is complete: an answer wherever one is needed, and at least one. */
  required = false;

  /** Whether the answers can be looked at but not changed. */
  disabled = false;

  /** @internal */
  abstract session: ScanHost['session'];
  /** @internal */
  abstract report: boolean;
  /** What was filled in so far, as it would leave the page. */
  abstract get response(): Response | undefined;
  /** @internal */
  abstract clear(focus?: string): void;
  /** @internal */
  abstract bring<K extends keyof Parts>(name: K): Parts[K] | undefined;

  // `attachInternals` is public so that a page could ask for them; only the first call gets them.
  readonly #internals = isServer ? undefined : this.attachInternals();
  /** What a form or the browser wants to put back, as long as nothing is there to put it in. */
  #pending: Saved | undefined;
  /** A form wants to show what is wrong. */
  #leads = false;
  /** Whether a fieldset around it is disabled, or the element itself. */
  #barred = false;
  /** What the form was told last, and of what. */
  #told: readonly unknown[] = [];

  protected constructor(kind: DocumentKind<Scan>) {
    super(kind);
    if (isServer) return;
    this.addEventListener('invalid', this.#whenInvalid);
    // A click on a label in the page arrives here, and nowhere inside.
    this.addEventListener('click', (event) => event.composedPath()[0] === this && this.focus());
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // What a page set before the element was defined hides the accessor: Lit does not know of this property.
    if (!Object.hasOwn(this, 'value')) return;
    const { value } = this;
    delete (this as { value?: string }).value;
    this.value = value;
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
    if (this.document && this.#pending && !this.#pending.isState) return this.#pending.text;
    return response && !this.report && (hasAny(response.answers) || hasAny(response.wishes))
      ? JSON.stringify(response)
      : '';
  }

  set value(value: string) {
    const text = String(value ?? '');
    // A page that binds the value sets what is there already: what is being typed, or hidden now, stays.
    if (!this.#pending && text === this.value) return;
    if (text === '') this.clear('');
    this.#putLater(text === '' ? undefined : { text, isState: false });
  }

  /** What is wrong with what is filled in, as a form asks it; undefined on a server. */
  get validity(): ValidityState | undefined {
    this.#tell(true);
    return this.#internals?.validity;
  }

  /** Why the form cannot be sent, in the element's language. */
  get validationMessage(): string {
    this.#tell(true);
    return this.#internals?.validationMessage ?? '';
  }

  /** Whether a form looks at it before it is sent. */
  get willValidate(): boolean {
    return this.#internals?.willValidate ?? false;
  }

  /** Whether the form can be sent; fires `invalid` when it cannot. */
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
    this.value = '';
  }

  /** @internal */
  formStateRestoreCallback(state: unknown, reason: string): void {
    if (typeof state !== 'string' || state === '') return;
    this.#putLater({ text: state, isState: reason === 'restore' });
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    this.#putBack();
    this.#lead();
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    this.#tell();
  }

  #putLater(saved: Saved | undefined): void {
    this.#pending = saved;
    this.#told = [];
    this.#putBack();
    this.#tell();
    this.requestUpdate();
  }

  #putBack(): void {
    const saved = this.#pending;
    const questions = saved && this.document && this.bring('questions');
    if (!questions) return;
    this.#pending = undefined;
    this.#told = [];
    questions.form.putBack(saved);
  }

  /** Tells the form what is filled in and what is wrong with it. @param always also outside a form */
  #tell(always = false): void {
    const { session, document, locale, required, report } = this;
    const internals = this.#internals;
    if (!internals || !(always || internals.form)) return;
    const form = this.bring('questions')?.form;
    const standing = withLocale(locale, () => form?.standing ?? this.#standing);
    const told = [session, document, locale, required, report, internals.form, form];
    if (told.some((one, i) => one !== this.#told[i])) {
      this.#told = told;
      if (internals.form) internals.setFormValue(this.value, form?.state ?? null);
    }
    const { flags, message, mistakes } = standing;
    // What is drawn may have changed since, and the anchor with it.
    internals.setValidity(flags, message || undefined, this.#control(mistakes[0]?.question));
  }

  /** How it stands before the questions are there: nothing can have been filled in wrongly. */
  get #standing(): Standing {
    return this.required && !this.report
      ? { flags: { valueMissing: true }, message: msg('Vul eerst deze vragen in.'), mistakes: [] }
      : { flags: {}, message: '', mistakes: [] };
  }

  #lead(): void {
    const questions = this.#leads && this.bring('questions');
    if (!questions) return;
    this.#leads = false;
    questions.form.lead();
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
      if (event.defaultPrevented || !active() || active() === before) return;
      this.#leads = true;
      this.requestUpdate();
    });
  };
}

function hasAny(record: object | undefined): boolean {
  return Object.keys(record ?? {}).length > 0;
}
