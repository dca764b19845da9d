import { html, nothing, type TemplateResult } from 'lit';
import { msg, str } from '../../i18n/localize.js';
import type { Contact } from '../../model/documents.js';
import type { Cost, Offering } from '../../model/partners/partner.js';
import { resolveText, sameLanguage, type LocalizedText } from '../../model/text.js';
import { icon, languageIcon } from '../icons.js';
import { phoneIcon } from './list-icons.js';
import { clockIcon, mailIcon, siteIcon } from '../record-icons.js';
import { linked } from '../rich-text.js';
import { outLink, plain, text, type Reader } from '../templates.js';
import { languageName, languageNote, mailLink, phoneLink, siteName } from '../particulars.js';
import { costLabel, has, joined, languageList } from './parts.js';

/* What the parts of a whole partner are drawn with. What is not known is not drawn, its word included. */

export type Content = unknown;
type Texts = readonly (LocalizedText | undefined)[];

export const isThere = (content: Content): boolean => content !== nothing && content !== '';

/** The texts of a list that there are. */
export function written(texts: Texts | undefined, reader: Reader): Content[] {
  return (texts ?? []).map((item) => text(item, reader, linked)).filter(isThere);
}

/** What a record is called; what has no name has its id. */
export function nameOf({ id, name }: { id: string; name: LocalizedText }, reader: Reader): Content {
  const known = text(name, reader);
  return isThere(known) ? known : id;
}

export function paragraph(value: LocalizedText | undefined, reader: Reader, className = 'lines'): Content {
  const content = text(value, reader, linked);
  return isThere(content) ? html`<p class=${className}>${content}</p>` : nothing;
}

export function list(items: readonly Content[], className = 'stack'): TemplateResult {
  return html`<ul class=${className} role="list">
    ${items.map((item) => html`<li>${item}</li>`)}
  </ul>`;
}

/** Words with what they stand for; without the words of which nothing is known. */
export function factList(facts: readonly (readonly [word: string, content: Content])[]): Content {
  const known = facts.filter(([, content]) => isThere(content));
  if (known.length === 0) return nothing;
  return html`<dl class="facts">
    ${known.map(([word, content]) => html`<div><dt>${word}</dt><dd>${content}</dd></div>`)}
  </dl>`;
}

/** The contacts that say how to reach somebody, or whom. */
export function contactList(contacts: readonly Contact[] | undefined, reader: Reader): Content {
  const parts = (contacts ?? []).map((contact) => contactPart(contact, reader)).filter(isThere);
  return has(parts) ? list(parts) : nothing;
}

/** What somebody does comes before who it is; the phone number is the largest. */
export function contactPart(contact: Contact, reader: Reader): Content {
  const line = (path: string, content: Content) =>
    isThere(content) ? html`<p class="line">${icon(path)}<span>${content}</span></p>` : nothing;
  const role = text(contact.function, reader);
  const parts = [
    isThere(role) ? html`<p><strong>${role}</strong></p>` : nothing,
    contact.name ? html`<p><bdi>${contact.name}</bdi></p>` : nothing,
    contact.phone ? line(phoneIcon, phoneLink(contact.phone)) : nothing,
    contact.email ? line(mailIcon, mailLink(contact.email)) : nothing,
    contact.url ? line(siteIcon, siteLink(contact.url)) : nothing,
    line(clockIcon, text(contact.hours, reader)),
    has(contact.languages)
      ? line(languageIcon, msg(str`Spreekt ${languageList(contact.languages!)}`))
      : nothing,
  ].filter(isThere);
  return has(parts) ? parts : nothing;
}

/** A link with the name of the site that it leads to, left to right in every script. */
export function siteLink(url: string): Content {
  return outLink(url, html`<bdi dir="ltr">${siteName(url)}</bdi>`);
}

/** In which other languages than the reader's a part of a partner is. */
export interface Told {
  /** The first other language (BCP 47); nothing when all is in the reader's own. */
  readonly language?: string;
  /** Whether all of it is. */
  readonly whole: boolean;
}

/** What the texts of a part are in; its name counts when there is no more, since names are not translated. */
export function toldIn(texts: Texts, name: LocalizedText | undefined, reader: Reader): Told | undefined {
  const languages = (some: Texts) =>
    some.flatMap((one) => resolveText(one, reader.language, reader.textLanguage)?.language ?? []);
  const more = languages(texts);
  const all = has(more) ? more : languages([name]);
  if (!has(all)) return undefined;
  const other = all.filter((language) => !sameLanguage(language, reader.language));
  return { language: other[0], whole: other.length === all.length };
}

/** The one other language that everything is in: then it is said once. */
export function onlyLanguage(parts: readonly (Told | undefined)[]): string | undefined {
  const known = parts.filter((part) => part !== undefined);
  const language = known[0]?.language;
  return known.every((part) => part.whole && part.language === language) ? language : undefined;
}

/** Says that a part, or some of it, is in another language than the reader's. */
export function toldNote(told: Told | undefined): Content {
  if (!told?.language) return nothing;
  if (told.whole) return languageNote(told.language);
  const name = languageName(told.language);
  return html`<p class="small soft line">${icon(languageIcon)} ${msg(str`Een deel is alleen in het ${name}`)}</p>`;
}

/** Several things with a dot between them, without those that are not there. */
export function dotted(parts: readonly Content[]): Content {
  const known = parts.filter(isThere);
  return has(known) ? joined(known) : nothing;
}

/** For which ages, in years. */
export function ageText(ages: Offering['ages']): string {
  const { min, max } = ages ?? {};
  if (min !== undefined && max !== undefined) return msg(str`${min} tot en met ${max} jaar`);
  if (min !== undefined) return msg(str`Vanaf ${min} jaar`);
  return max === undefined ? '' : msg(str`Tot en met ${max} jaar`);
}

/** Whether it is free, and what there is to say about it. */
export function costText(record: { cost?: Cost }, reader: Reader): Content {
  const label = costLabel(record, reader);
  const more = record.cost?.free ? text(record.cost.text, reader) : nothing;
  if (!isThere(more)) return label;
  // Who writes "Gratis, ook de koffie" has said so already.
  const said = plain(record.cost?.text, reader).toLowerCase().startsWith(String(label).toLowerCase());
  return said ? more : html`${label}: ${more}`;
}
