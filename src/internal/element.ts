import {
  html,
  LitElement,
  nothing,
  type ComplexAttributeConverter,
  type CSSResult,
  type CSSResultGroup,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import { msg, withLocale } from '../i18n/localize.js';
import type { Problem } from '../model/problem.js';
import type { DocumentKind } from '../sources/format.js';
import { DEFAULT_MAX_BYTES, DEFAULT_TIMEOUT } from '../sources/load.js';
import type { ReadError } from '../sources/read-error.js';
import { DataController, type DataState } from './data-controller.js';
import { VERSION } from './define.js';
import { SamenFailedEvent, SamenReadyEvent } from './events.js';
import { LanguageController } from './language-controller.js';
import { emptyState, failedState, loadingState, partialNote, staleNote } from './states.js';
import { baseStyles } from './styles/base.styles.js';
import { controlStyles } from './styles/controls.styles.js';
import { surfaceStyles } from './styles/surfaces.styles.js';
import { registerTokens } from './tokens.js';

/* Events are loaded with what fires them; their types come with the element. */
export type {} from './events.js';
export type {} from './visitor-events.js';

/** A number from an attribute; anything else counts as absent. */
export const numberAttribute = (absent?: number): ComplexAttributeConverter<number | undefined> => ({
  fromAttribute(value) {
    const number = Number(value);
    return value?.trim() && Number.isFinite(number) ? number : absent;
  },
});

/**
 * What every element of the library has: language, data and its life cycle, states, and the look.
 * An element adds what it shows (`renderDocument`) and what its documents are (`kind`).
 *
 * @attr {string} lang - Language of the element (BCP 47). Absent: that of the page, else Dutch.
 * @attr {'ltr' | 'rtl' | 'auto'} dir - Direction of the element. Absent: that of its language.
 * @fires {SamenReadyEvent} samen-ready - Data is shown; again after a reload.
 * @fires {SamenFailedEvent} samen-failed - Nothing could be shown.
 * @slot - Fallback content: shown until the element is ready, kept when it fails. Data may stand here too, as `<script type="application/json">`.
 * @csspart base - The box around everything.
 */
export abstract class SamenElement<D> extends LitElement {
  /** @internal */
  static readonly samenVersion: string = VERSION;

  /** Declared here and not with decorators: those weigh half a kilobyte more. */
  static override properties: PropertyDeclarations = {
    src: {},
    format: {},
    data: { attribute: false },
    languages: {},
    headingLevel: { attribute: 'heading-level', converter: numberAttribute(2) },
    timezone: {},
    refresh: { converter: numberAttribute() },
    urlState: { attribute: 'url-state' },
    builder: { type: Boolean },
    timeout: { converter: numberAttribute(DEFAULT_TIMEOUT) },
    maxBytes: { attribute: 'max-bytes', converter: numberAttribute(DEFAULT_MAX_BYTES) },
  };

  static override styles: CSSResultGroup = [baseStyles, controlStyles, surfaceStyles];

  /** URL of the data; or several, separated by spaces, whose records are merged. */
  src = '';

  /** Format of the data: `auto` (by content type, then content) or the name of one. */
  format = 'auto';

  /** The data document itself, as an object; wins over `src`. */
  data: unknown = undefined;

  /** Space-separated languages (BCP 47) for a language switch. Absent: no switch. */
  languages = '';

  /** Level of the element's title, 1–6; inner headings follow from it. */
  headingLevel = 2;

  /** IANA zone in which times and "today" are shown. */
  timezone = 'Europe/Amsterdam';

  /** Minutes between reloads, at least 1. Absent: never. */
  refresh: number | undefined = undefined;

  /** Mirrors filters, view and opened record in the address. A value is the prefix of the parameters (default `samen`). */
  urlState: string | null = null;

  /** Shows whoever keeps the data what is wrong with it, and how to mend it. */
  builder = false;

  /**
   * Seconds before a request is given up.
   * @default 10
   */
  timeout: number = DEFAULT_TIMEOUT;

  /**
   * Bytes after which a document is given up.
   * @default 16777216
   */
  maxBytes: number = DEFAULT_MAX_BYTES;

  readonly #kind: DocumentKind<D>;
  readonly #language: LanguageController;
  readonly #source: DataController<D>;
  /** @internal Styles that came with code that was loaded on demand. */
  readonly lateStyles: CSSResult[] = [];
  /** Parts that were asked for: once each. */
  readonly #asked = new Set<string>();
  #announcement = '';
  #shown: DataState<D> | undefined;
  #builder: typeof import('./builder-view.js') | undefined;
  #switch: typeof import('./language-switch.js') | undefined;

  static override get observedAttributes(): string[] {
    return [...super.observedAttributes, 'lang', 'dir'];
  }

  /** @param kind what the element's documents are and how they are read */
  protected constructor(kind: DocumentKind<D>) {
    super();
    registerTokens();
    this.#kind = kind;
    this.#language = new LanguageController(this);
    this.#source = new DataController(this, kind);
  }

  /** The element's content, when there is a document with records. */
  protected abstract renderDocument(document: D): TemplateResult;

  /** What stands there when a document holds no records, or when there is none. */
  protected renderEmpty(_document?: D): TemplateResult {
    return emptyState(msg('Hier staat nog niets.'), msg('Kijk later nog eens.'));
  }

  /** What stands there when nothing could be read. The page's own fallback content stays. */
  protected renderFailed(error: ReadError, retry: () => void): TemplateResult {
    return failedState(error, retry);
  }

  /** Whether what is shown is what the data says: an element that works something out first is not before that. */
  protected get settled(): boolean {
    return true;
  }

  /** What is wrong with the data that is shown. */
  get problems(): readonly Problem[] {
    return this.#source.problems;
  }

  /** Whether data is shown. */
  get ready(): boolean {
    return this.#shown?.document !== undefined;
  }

  /** Reads the data again. Resolves when the outcome is shown, whatever it is; never rejects. */
  async reload(): Promise<void> {
    await this.#source.reload();
    await this.updateComplete;
  }

  /** The language that texts of the data are shown in (BCP 47). @internal */
  get language(): string {
    return this.#language.language;
  }

  /** The language of the interface texts. @internal */
  get locale(): string {
    return this.#language.locale;
  }

  /** The document that is shown. @internal */
  get document(): D | undefined {
    return this.#source.state.document;
  }

  /** How many records there are in all, where the source says so. @internal */
  get total(): number | undefined {
    return this.#source.state.total;
  }

  /** The level for headings inside the element. @param depth 0 for the title, 1 for what is under it @internal */
  level(depth: number): number {
    const level = Math.round(Number(this.headingLevel));
    return (level >= 1 && level <= 6 ? level : 2) + depth;
  }

  /** Tells a screen reader what changed, once. The text is made in the element's own language. @internal */
  announce(make: () => string): void {
    const text = withLocale(this.locale, make);
    // The same words twice are only heard twice when something differs.
    this.#announcement = text === this.#announcement ? `${text}\u00a0` : text;
    this.requestUpdate();
  }

  /** What a screen reader was told last: what lies over the page has to say it itself, since the rest is inert then. @internal */
  get announcement(): string {
    return this.#announcement;
  }

  override attributeChangedCallback(name: string, old: string | null, value: string | null): void {
    super.attributeChangedCallback(name, old, value);
    if (old === value) return;
    if (name === 'lang') this.#language.declaredAgain();
    if (name === 'dir') this.requestUpdate();
  }

  protected override shouldUpdate(): boolean {
    // In a language whose texts are still on their way, what is shown stays as it is.
    return this.#language.ready || !this.hasUpdated;
  }

  protected override willUpdate(_changed: PropertyValues): void {
    this.#source.sync();
    for (const part of ['builder', 'languages'] as const)
      if (this[part] && !this.#asked.has(part)) void this.#load(part);
  }

  protected override updated(_changed: PropertyValues): void {
    const { state } = this.#source;
    if (!this.#language.ready || !this.settled || state === this.#shown) return;
    const before = this.#shown;
    const { document, error } = state;
    this.#shown = state;
    if (error && state.status === 'failed' && error !== before?.error)
      this.dispatchEvent(new SamenFailedEvent(error.reason, error.source, error.message));
    else if (document !== undefined && document !== before?.document) {
      this.dispatchEvent(new SamenReadyEvent(this.#kind.count(document), this.problems, this.language));
      void this.#source.examine();
    }
  }

  async #load(part: 'builder' | 'languages'): Promise<void> {
    this.#asked.add(part);
    try {
      if (part === 'builder') this.adopt((this.#builder = await import('./builder-view.js')).styles);
      else this.adopt((this.#switch = await import('./language-switch.js')).styles);
    } catch (error) {
      this.notLoaded(error);
    }
  }

  /** A part that is loaded on demand could not be had: the rest goes on. @internal */
  notLoaded(error: unknown): void {
    console.error(`<${this.localName}> could not load a part.`, error);
  }

  /** Adds the styles of code that was loaded on demand, and draws again. @internal */
  adopt(...styles: CSSResult[]): void {
    const late = styles.filter((style) => !this.lateStyles.includes(style));
    this.lateStyles.push(...late);
    const root = this.renderRoot as ShadowRoot | undefined;
    if (root?.ownerDocument !== globalThis.document) this.adoptedCallback();
    else root?.adoptedStyleSheets.push(...late.flatMap(({ styleSheet }) => styleSheet ?? []));
    this.requestUpdate();
  }

  /** @internal Moved to another document: the styles have to be made anew there. */
  adoptedCallback(): void {
    void import('./adopted-styles.js').then(({ restyle }) => restyle(this));
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    const root = super.createRenderRoot();
    if (root.hasChildNodes()) {
      // What a server drew stays as it is until the same can be drawn here.
      const begin = this.enableUpdating;
      this.enableUpdating = () => undefined;
      this.renderOptions.renderBefore = null;
      import('./hydration/take-over.js')
        .then(({ takeOver }) =>
          takeOver(this, this.#source, this.#kind, () => this.#language.ready && this.settled),
        )
        .catch((error) => {
          root.replaceChildren();
          this.notLoaded(error);
        })
        .finally(begin as () => void);
    }
    return root;
  }

  protected override render(): unknown {
    // Until it can speak: what the page gave, in the room that the page keeps.
    if (!this.#language.ready) return html`<div class="samen" aria-busy="true"><slot></slot></div>`;
    return withLocale(this.locale, () => {
      const { state } = this.#source;
      return html`<div class="samen" part="base" lang=${this.locale} dir=${this.#language.direction} aria-busy=${state.busy}>
        ${this.languages ? (this.#switch?.languageSwitch(this.languages, this.language, (language) => this.#language.choose(language)) ?? nothing) : nothing}
        <p class="unseen" role="status">${this.#announcement}</p>
        ${this.#renderState(state)}
        ${this.builder ? (this.#builder?.builderView(this, state.status, this.#kind) ?? nothing) : nothing}
      </div>`;
    });
  }

  #renderState(state: DataState<D>): unknown {
    const { status, document, error, partial } = state;
    if (document === undefined) {
      if (status === 'failed' && error) return this.renderFailed(error, () => void this.#retry());
      const hasFallback = this.#hasFallback();
      return status === 'empty' && !hasFallback ? this.renderEmpty() : loadingState(hasFallback);
    }
    return html`
      ${status === 'stale' ? staleNote(() => void this.#retry()) : nothing}
      ${partial ? partialNote(() => void this.#retry(), state.howMuch) : nothing}
      ${status === 'empty' ? this.renderEmpty(document) : this.renderDocument(document)}
    `;
  }

  async #retry(): Promise<void> {
    this.announce(() => msg('We proberen het opnieuw.'));
    await this.#source.retry();
    await this.updateComplete;
    const { error, partial } = this.#source.state;
    if (error || partial) this.announce(() => msg('Het is weer niet gelukt.'));
    // The button that had the focus may be gone.
    if (document.activeElement === document.body)
      this.renderRoot.querySelector<HTMLElement>('.title, .state button')?.focus();
  }

  /** Whether the page gave something to show until the data is there. On a server nobody can tell: the slot decides. */
  #hasFallback(): boolean {
    const nodes = [...(this.childNodes ?? [])];
    return nodes.some((node) =>
      node.nodeType === Node.ELEMENT_NODE
        ? !/^(script|template|style)$/i.test(node.nodeName)
        : node.nodeType === Node.TEXT_NODE && /\S/.test(node.textContent ?? ''),
    );
  }
}
