import { html, type TemplateResult } from 'lit';
import { currentLocale, msg, str } from '../i18n/localize.js';
import { formatsFor } from '../model/intl.js';
import { remember } from '../model/remember.js';
import { mailUrl, phoneUrl } from '../model/contact-urls.js';
import { icon, languageIcon } from './icons.js';

/* How languages, phone numbers, and addresses of mail and sites are written. */

/** A note that a text is not in the reader's language, saying which language it is in. */
export function languageNote(language: string): TemplateResult {
  const name = languageName(language);
  return html`<p class="small soft line">${icon(languageIcon)} ${msg(str`Alleen in het ${name}`)}</p>`;
}

const names = remember((locale) => {
  const table = new (formatsFor(locale).DisplayNames)([locale], { type: 'language', fallback: 'code' });
  return remember((code) => table.of(code) ?? code);
});

/** The name of a language in a locale; a code that nobody knows is shown as written. */
export function languageName(code: string, locale = currentLocale()): string {
  try {
    return names(locale)(code);
  } catch {
    // Not a language tag at all.
    return code;
  }
}

/** A phone number that can be called, kept together and left to right in every script. */
export function phoneLink(phone: string, className = 'phone'): unknown {
  const url = phoneUrl(phone);
  const number = html`<bdi dir="ltr">${phone}</bdi>`;
  return url ? html`<a class=${className} href=${url}>${number}</a>` : number;
}

export function mailLink(email: string): unknown {
  const url = mailUrl(email);
  return url ? html`<a href=${url}><bdi dir="ltr">${email}</bdi></a>` : html`<bdi dir="ltr">${email}</bdi>`;
}

/** The name of a site, short enough to read: its host. */
export function siteName(url: string): string {
  return /^https?:\/\/(?:www\.)?([^/?#]+)/i.exec(url)?.[1] ?? url;
}
