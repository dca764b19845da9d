import { Lack, type Completeness, type Example } from './completeness.js';
import type { Contact, Place } from './documents.js';
import { remember } from './remember.js';
import type { LocalizedText } from './text.js';

/* What counting who lacks something shares, whatever the records are about. */

/** A text that can be translated, as `Completeness` names it. */
export interface TranslatedText {
  readonly subject: string;
  readonly subjects: string;
  readonly field: string;
  readonly label: string;
  /** A proper name: when nobody translates those, they are the same in every language. */
  readonly isName: boolean;
}

/** Languages of a document, past which it is no use to say what is missing: a hostile one can name thousands. */
const MAX_LANGUAGES = 20;

/** Counts in which languages texts are not: each that any of them is in, also when the first comes last. */
export class Translations<K extends string> {
  readonly #texts: ReadonlyMap<
    K,
    TranslatedText & { readonly all: Lack; readonly by: Map<string, Lack>; isTranslated: boolean }
  >;
  readonly #languages = new Set<string>();
  /** `nl-BE` → `nl`: who reads one reads the other. */
  readonly #baseOf = remember((tag) => tag.toLowerCase().split('-', 1)[0]!);

  constructor(texts: Readonly<Record<K, TranslatedText>>) {
    this.#texts = new Map(
      (Object.keys(texts) as K[]).map((key) => [
        key,
        { ...texts[key], all: new Lack(), by: new Map<string, Lack>(), isTranslated: false },
      ]),
    );
  }

  count(key: K, text: LocalizedText | undefined, language: string, example: () => Example): void {
    if (text === undefined || !isFilled(text)) return;
    const tags =
      typeof text === 'string' ? [language] : Object.keys(text).filter((tag) => isFilled(text[tag]));
    const codes = tags.map(this.#baseOf);
    for (const code of codes) this.#discover(code);
    const own = this.#texts.get(key)!;
    if (typeof text !== 'string') own.isTranslated = true;
    for (const [code, lack] of own.by) lack.count(codes.includes(code), example);
    own.all.count(false, example);
  }

  /** Nobody who came before had it. */
  #discover(code: string): void {
    if (this.#languages.has(code) || this.#languages.size === MAX_LANGUAGES || !/^[a-z]{2,3}$/.test(code))
      return;
    this.#languages.add(code);
    for (const { all, by } of this.#texts.values()) by.set(code, new Lack(all));
  }

  outcome(): Completeness[] {
    if (this.#languages.size < 2) return [];
    return [...this.#texts.values()].flatMap(
      ({ subject, subjects, field, label, isName, by, isTranslated }) => {
        if (isName && !isTranslated) return [];
        return [...by].map(([language, lack]) => ({
          ...{ subject, subjects, field, language },
          label: `${label} in het ${languageName(language)}`,
          ...numbers(lack),
        }));
      },
    );
  }
}

const names = remember((code) => {
  try {
    return new Intl.DisplayNames(['nl'], { type: 'language' }).of(code) ?? code;
  } catch {
    // No language at all.
    return code;
  }
});
const languageName = (code: string): string => names(code);

/** The numbers of a row. */
export function numbers({ missing, of, examples }: Lack): Pick<Completeness, 'missing' | 'of' | 'examples'> {
  return { missing, of, examples };
}

export function some<T>(list: readonly T[] | undefined, fits: (one: T) => boolean): boolean {
  return list?.some(fits) ?? false;
}

export function isFilled(text: LocalizedText | undefined): boolean {
  if (typeof text === 'string') return text.trim() !== '';
  return text !== undefined && Object.values(text).some((wording) => wording.trim() !== '');
}

export function isReachable({ phone, email, url }: Contact): boolean {
  return isFilled(phone) || isFilled(email) || isFilled(url);
}

export function hasAddress({ street, postcode, place }: Place): boolean {
  return isFilled(street) || isFilled(postcode) || isFilled(place);
}

export function isOnMap({ lat, lon }: Place): boolean {
  return lat !== undefined && lon !== undefined;
}
