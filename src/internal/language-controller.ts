import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { isLoaded, loadLocale, localeFor, SOURCE_LOCALE } from '../i18n/localize.js';
import { direction } from '../model/text.js';

type Host = ReactiveControllerHost & HTMLElement;

/**
 * Knows which language an element speaks: the visitor's choice in its own switch, its `lang`, the nearest ancestor's
 * (through shadow roots), the document's, else Dutch; and fetches the interface texts for it.
 */
export class LanguageController implements ReactiveController {
  readonly #host: Host;
  #chosen: string | undefined;
  #declared: string | undefined;
  /** Locales that could not be fetched: the element then speaks Dutch rather than nothing. */
  readonly #missing = new Set<string>();
  #observer: MutationObserver | undefined;

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
  }

  /** The language that the visitor is to read, as asked for (BCP 47): decides which texts of the data are shown. */
  get language(): string {
    return this.#chosen ?? this.#declaredLanguage();
  }

  /** The language of the interface texts: the nearest one that exists and is loaded. */
  get locale(): string {
    const locale = localeFor(this.language);
    return this.#missing.has(locale) ? SOURCE_LOCALE : locale;
  }

  get direction(): 'ltr' | 'rtl' {
    const own = this.#host.getAttribute('dir');
    return own === 'rtl' || own === 'ltr' ? own : direction(this.locale);
  }

  /** Whether the element can speak now. While false, it keeps what it shows. */
  get ready(): boolean {
    return isLoaded(this.locale);
  }

  /** The visitor chose a language in this element; nothing around it changes. */
  choose(language: string): void {
    this.#chosen = language;
    this.#changed();
  }

  /** The page said something new about the language; that counts more than an earlier choice. */
  declaredAgain(): void {
    this.#chosen = undefined;
    this.#declared = undefined;
    this.#changed();
  }

  hostConnected(): void {
    this.#declared = nearestLanguage(this.#host);
    // One observer for all the trees that the element stands in: an ancestor's language may change at any time.
    this.#observer = new MutationObserver(() => {
      if (nearestLanguage(this.#host) !== this.#declaredLanguage()) this.declaredAgain();
    });
    for (let root = this.#host.getRootNode(); ; root = (root as ShadowRoot).host.getRootNode()) {
      this.#observer.observe(root, { subtree: true, attributes: true, attributeFilter: ['lang'] });
      if (!(root instanceof ShadowRoot)) break;
    }
    this.#changed();
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
  }

  #declaredLanguage(): string {
    return (this.#declared ??= nearestLanguage(this.#host));
  }

  #changed(): void {
    const { locale } = this;
    if (!isLoaded(locale)) {
      loadLocale(locale).then(
        () => this.#host.requestUpdate(),
        () => {
          if (this.#missing.has(locale)) return;
          this.#missing.add(locale);
          console.warn(`<${this.#host.localName}> has no texts in “${locale}” now and speaks Dutch.`);
          this.#host.requestUpdate();
        },
      );
    }
    this.#host.requestUpdate();
  }
}

/** `lang` of the element or of what stands around it, as browsers inherit it (HTML §3.2.6.2), and across shadow roots. */
function nearestLanguage(element: Element): string {
  let at: Element | null = element;
  while (at) {
    const language = at.getAttribute('lang')?.trim();
    if (language && isLanguageTag(language)) return language;
    const root: Node | undefined = at.getRootNode?.();
    at =
      at.parentElement ??
      (typeof ShadowRoot !== 'undefined' && root instanceof ShadowRoot ? root.host : null);
  }
  return SOURCE_LOCALE;
}

/** Whether `Intl` will take it: an attribute can hold anything. */
export function isLanguageTag(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}
