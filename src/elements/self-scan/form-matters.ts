import { msg, plural } from '../../i18n/localize.js';
import { pagesFor } from '../../model/scan/pages.js';
import { restore } from '../../model/scan/restore.js';
import type { ScanHost } from './parts.js';
import { mistakesOn, type Mistake } from './mistakes.model.js';
import { NEW_SESSION } from './session.model.js';
import { toQuestion } from './to-question.js';

/** What a form knows about the scan now. */
export interface Standing {
  readonly flags: ValidityStateFlags;
  readonly message: string;
  /** What is wrong, as far as it is about one question; the first comes first. */
  readonly mistakes: readonly Mistake[];
}

/** Where nothing is wrong. */
const VALID: Standing = { flags: {}, message: '', mistakes: [] };

/** What a form or the browser puts back. */
export interface Saved {
  readonly text: string;
  /** Whether it is all that the browser kept, not the value alone. */
  readonly isState: boolean;
}

/** What a form asks of a scan when something can have been filled in: see `form-field.ts`. */
export class FormMatters {
  readonly #host: ScanHost;
  /** What was judged last, and how. */
  #judged: readonly unknown[] = [];
  #standing = VALID;

  constructor(host: ScanHost) {
    this.#host = host;
  }

  /** What is wrong, in the language that speaks now. */
  get standing(): Standing {
    const { session, document, locale, required, report } = this.#host;
    const judged = [session, document, locale, required, report];
    if (judged.some((one, i) => one !== this.#judged[i])) {
      this.#judged = judged;
      this.#standing = this.#judge();
    }
    return this.#standing;
  }

  /** What the browser may bring back when the visitor returns to the page. */
  get state(): string | null {
    const { session, value, response, quickExit, form } = this.#host;
    // A page that one can leave at once shows nothing to whoever comes back; a form can ask the same of all its fields.
    if (quickExit || form?.autocomplete === 'off' || (value === '' && session === NEW_SESSION)) return null;
    return JSON.stringify({ ...response, ...session.filled, workings: session.workings, step: session.step });
  }

  /** Takes over what was saved; what is none changes nothing. */
  putBack({ text, isState }: Saved): void {
    const host = this.#host;
    const saved = parsed(text);
    const restored = restore(host.document!, saved);
    if (typeof restored === 'string')
      return console.warn(`<${host.localName}> cannot take this value over (${restored}).`);
    host.takeOver(restored.filled, restored.id);
    if (isState) this.#putAllBack(saved).catch((error: unknown) => host.notLoaded(error));
  }

  /** Leads the visitor to what is wrong. */
  lead(): void {
    const host = this.#host;
    const { mistakes } = this.standing;
    const [first] = mistakes;
    if (!first) return;
    host.session = { ...host.session, told: mistakes.map(({ question }) => question) };
    toQuestion(host, first.question);
  }

  /** Where the visitor was, and what they made of it. */
  async #putAllBack(saved: unknown): Promise<void> {
    const { workingsIn, stepIn } = await import('./keeping.model.js');
    const { session } = this.#host;
    this.#host.session = { ...session, workings: workingsIn(saved), step: stepIn(saved) ?? session.step };
  }

  #judge(): Standing {
    const { document, required, session, report, value } = this.#host;
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
    if (!required || (value !== '' && mistakes.length === 0)) return VALID;
    const message =
      value === '' || mistakes.length === 0
        ? msg('Vul eerst deze vragen in.')
        : plural(
            mistakes.length,
            msg(
              'one: Er is nog {n} vraag die u moet beantwoorden. | other: Er zijn nog {n} vragen die u moet beantwoorden.',
            ),
          );
    return { flags: { valueMissing: true }, message, mistakes };
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
