import { html, nothing, type TemplateResult } from 'lit';
import { currentLocale } from '../i18n/localize.js';
import { direction, resolveText, sameLanguage, type LocalizedText } from '../model/text.js';
import { safeUrl } from '../model/url.js';

/** For whom a template is drawn: what the templates of all elements need to know. */
export interface Reader {
  /** The language that texts of the data should be in (BCP 47). */
  readonly language: string;
  /** Language of the plain strings in the data at hand. */
  readonly textLanguage: string;
  /** Marks what a search found in a text. */
  readonly mark?: (text: string) => unknown;
}

type Content = unknown;

/** A heading of a level that the page decides; deeper than six there is none. */
export function heading(level: number, content: Content, className = ''): TemplateResult {
  switch (Math.min(6, Math.max(1, level))) {
    case 1:
      return html`<h1 class=${className} tabindex="-1">${content}</h1>`;
    case 2:
      return html`<h2 class=${className} tabindex="-1">${content}</h2>`;
    case 3:
      return html`<h3 class=${className} tabindex="-1">${content}</h3>`;
    case 4:
      return html`<h4 class=${className} tabindex="-1">${content}</h4>`;
    case 5:
      return html`<h5 class=${className} tabindex="-1">${content}</h5>`;
    default:
      return html`<h6 class=${className} tabindex="-1">${content}</h6>`;
  }
}

/**
 * A text of the data in the reader's language, marked with its own language and direction where those differ from the
 * element's (WCAG 3.1.2).
 * @param draw how the plain text becomes content; by default what a search found is marked
 */
export function text(value: LocalizedText | undefined, reader: Reader, draw = reader.mark): Content {
  const resolved = resolveText(value, reader.language, reader.textLanguage);
  if (resolved === undefined) return nothing;
  const content = draw ? draw(resolved.text) : resolved.text;
  if (sameLanguage(resolved.language, currentLocale())) return content;
  return html`<span lang=${resolved.language} dir=${direction(resolved.language)}>${content}</span>`;
}

/** The bare string of a text, for names of controls and for messages. */
export function plain(value: LocalizedText | undefined, reader: Reader): string {
  return resolveText(value, reader.language, reader.textLanguage)?.text ?? '';
}

/** A link out. Without a safe address only its words remain. */
export function outLink(url: string | undefined, content: Content): Content {
  const safe = safeUrl(url);
  return safe ? html`<a href=${safe}>${content}</a>` : content;
}
