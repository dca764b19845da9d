import { isCivilDate } from '../model/dates.js';
import { resolveText, type LocalizedText } from '../model/text.js';
import { safeUrl } from '../model/url.js';

/** Something on the page that belongs to a record that is shown: what a listener gives to `event.add`. */
export interface RelatedAnswer {
  /** `activity`, `station`, or a word of your own. */
  kind: string;
  /** Id of the record: without `href` the link goes to `#samen/KIND/ID`. */
  id?: string;
  title: LocalizedText;
  href?: string;
  /** When it begins: a date, a local date-time, or one with an offset (ISO 8601). What is past is not shown. */
  when?: string;
  /** Language of a plain title (BCP 47); that of the page when absent. */
  language?: string;
}

/** An answer as it was understood. */
export type RelatedRecord = Readonly<RelatedAnswer>;

/* Anybody on the page can answer, with anything. These are far beyond what a card shows. */
const MAX_RECORDS = 1000;
const MAX_LANGUAGES = 40;
const MAX_TEXT = 300;

/**
 * A record is shown: who knows what belongs to it says so, at once. The element that shows the record fires it; another
 * element or a script on the page answers with `add`. That is how elements find each other without knowing each other.
 */
export class SamenRelatedEvent extends Event {
  static readonly type = 'samen-related';
  readonly #found: RelatedRecord[] = [];

  constructor(
    /** What kind of record is shown: `partner`, `activity`, `theme`. */
    readonly kind: string,
    /** Its id; of a theme, what partners and activities call it. */
    readonly id: string,
  ) {
    super(SamenRelatedEvent.type, { bubbles: true, composed: true });
  }

  /** What was added until now. */
  get found(): readonly RelatedRecord[] {
    return [...this.#found];
  }

  /** Adds something that belongs to the record. What cannot be understood is left out; nothing throws. */
  add(answer: RelatedAnswer): void {
    try {
      const record = this.#found.length < MAX_RECORDS && understood(answer);
      if (record) this.#found.push(record);
    } catch {
      // An answer can do anything when it is read.
    }
  }
}

function understood(answer: RelatedAnswer): RelatedRecord | undefined {
  // Each field is read once: a second look may see something else.
  const { kind, id, title, href, when, language }: Partial<Record<keyof RelatedAnswer, unknown>> = answer;
  const text = wordings(title);
  if (!/^[\w-]{1,40}$/.test(plain(kind)) || !resolveText(text, 'nl', 'nl')) return undefined;
  return Object.freeze({
    kind: plain(kind),
    id: plain(id) || undefined,
    title: text,
    href: safeUrl(href),
    when: isCivilDate(plain(when)) ? plain(when) : undefined,
    language: /^[a-z]{2,8}(-[a-z\d]{1,8})*$/i.test(plain(language)) ? plain(language) : undefined,
  });
}

function wordings(title: unknown): LocalizedText {
  if (typeof title !== 'object' || title === null) return plain(title);
  const languages = Object.keys(title).slice(0, MAX_LANGUAGES);
  return Object.fromEntries(
    languages.map((language) => [language, plain((title as Record<string, unknown>)[language])]),
  );
}

/** A text of a length that a card can show, or nothing. */
function plain(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number'
    ? String(value).slice(0, MAX_TEXT).trim()
    : '';
}
