import type { LocalizedText } from '../../model/text.js';
import { prose } from '../feed-values.js';

/** The texts of a survey: plain, or one per language with the survey's own under `default`. */
export class Texts {
  /** Language of what is written plainly, and of `default` (BCP 47). */
  readonly language: string;

  constructor(language: string) {
    this.language = language;
  }

  /** A text to show; nothing when there is nothing to read. Markup that a survey may have in it is taken out. */
  of(value: unknown, clean: (text: string) => string | undefined = prose): LocalizedText | undefined {
    if (typeof value !== 'object' || value === null)
      return typeof value === 'boolean'
        ? String(value)
        : clean(typeof value === 'number' ? String(value) : asText(value));
    const wordings: Record<string, string> = {};
    for (const [language, said] of Object.entries(value)) {
      const text = clean(asText(said));
      if (text === undefined || language === '__proto__') continue;
      // What is said for the survey's own language goes before what is said for any.
      if (language !== 'default') wordings[language] = text;
      else wordings[this.language] ??= text;
    }
    const languages = Object.keys(wordings);
    if (languages.length === 0) return undefined;
    return languages.length === 1 && languages[0] === this.language ? wordings[this.language] : wordings;
  }

  /** What a piece of HTML says. */
  ofHtml(value: unknown): LocalizedText | undefined {
    return this.of(value, (html) =>
      // The paragraph around it tells that it is HTML, whatever is in it.
      prose(`<p>${html.replace(/<(script|style)\b[^]*?<\/\1\s*>|<!--[^]*?-->/gi, '')}</p>`)?.replace(
        /\n\s*\n+/g,
        '\n\n',
      ),
    );
  }

  /** Texts after each other, in every language that one of them has. */
  together(parts: readonly (LocalizedText | undefined)[], between = '\n\n'): LocalizedText | undefined {
    const texts = parts.filter((part) => part !== undefined);
    if (texts.every((text) => typeof text === 'string')) return texts.join(between) || undefined;
    const languages = new Set(
      texts.flatMap((text) => (typeof text === 'string' ? this.language : Object.keys(text))),
    );
    return Object.fromEntries(
      [...languages].map((language) => [
        language,
        texts
          .map((text) => this.#in(text, language))
          .filter(Boolean)
          .join(between),
      ]),
    );
  }

  #in(text: LocalizedText, language: string): string | undefined {
    if (typeof text === 'string') return text;
    return text[language] ?? text[this.language] ?? Object.values(text)[0];
  }
}

function asText(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
