import type { ReactiveController } from 'lit';
import { SamenRelatedEvent, type RelatedAnswer, type RelatedRecord } from '../../internal/related-event.js';
import type { ScanHost } from './parts.js';

/** Milliseconds after which no answer is an answer too: what was known before goes. */
const PATIENCE = 500;

/** Asks the page about a theme, and hears of answers that come later: who answers may have to load something first. */
class ThemeQuestion extends SamenRelatedEvent {
  readonly #answered: () => void;

  constructor(term: string, answered: () => void) {
    super('theme', term);
    this.#answered = answered;
  }

  override add(answer: RelatedAnswer): void {
    super.add(answer);
    this.#answered();
  }
}

/**
 * Knows what the page has for the themes of tips: partners, activities, whatever a script of the page adds. Asks again when
 * another element has new data, and keeps what there was until the answers are in.
 */
export class RelatedToThemes implements ReactiveController {
  readonly #host: ScanHost;
  readonly #questions = new Map<string, ThemeQuestion>();
  /** What was answered the time before: stays on show until there is something new, so that nobody loses their place. */
  readonly #before = new Map<string, readonly RelatedRecord[]>();
  #document: Document | undefined;
  #terms: readonly string[] = [];
  #asking = false;

  constructor(host: ScanHost) {
    this.#host = host;
    host.addController(this);
  }

  /** Says which themes are shown now: of new ones the page is asked. */
  show(terms: readonly string[]): void {
    const known = this.#terms;
    this.#terms = terms;
    if (terms.some((term) => !known.includes(term))) void this.#ask(false);
  }

  /** What the page has for some themes: each record once. */
  for(terms: readonly string[]): RelatedRecord[] {
    const found = new Map<string, RelatedRecord>();
    for (const term of terms)
      for (const record of this.#found(term)) {
        const { kind, id, href, title } = record;
        const key = JSON.stringify([kind, id ?? [href, title]]);
        if (!found.has(key)) found.set(key, record);
      }
    return [...found.values()];
  }

  #found(term: string): readonly RelatedRecord[] {
    const now = this.#questions.get(term)?.found ?? [];
    return now.length > 0 ? now : (this.#before.get(term) ?? []);
  }

  hostConnected(): void {
    this.#document = this.#host.ownerDocument;
    this.#document.addEventListener('samen-ready', this.#othersReady);
    void this.#ask(true);
  }

  hostDisconnected(): void {
    this.#document?.removeEventListener('samen-ready', this.#othersReady);
  }

  readonly #othersReady = (event: Event): void => {
    if (event.composedPath()[0] !== this.#host) void this.#ask(true);
  };

  /** @param again also about what was asked before */
  async #ask(again: boolean): Promise<void> {
    if (again) {
      for (const term of this.#questions.keys()) this.#before.set(term, this.#found(term));
      this.#questions.clear();
    }
    if (this.#asking) return;
    this.#asking = true;
    // Until the tips stand in the page; and of many reasons at once, one is enough.
    await this.#host.updateComplete;
    this.#asking = false;
    if (!this.#host.isConnected) return;
    for (const term of this.#terms) {
      if (this.#questions.has(term)) continue;
      const question = new ThemeQuestion(term, () => this.#host.requestUpdate());
      this.#questions.set(term, question);
      this.#host.dispatchEvent(question);
    }
    if (this.#before.size > 0) setTimeout(() => this.#forget(), PATIENCE);
  }

  #forget(): void {
    this.#before.clear();
    this.#host.requestUpdate();
  }
}
