import { html, nothing, type TemplateResult } from 'lit';
import { formatLocale, listOf, msg, str } from '../../i18n/localize.js';
import { formatDate } from '../../model/dates.js';
import { isOutdated } from '../../model/partners/outdated.js';
import type { Terms } from '../../model/documents.js';
import {
  languageCode,
  type Cost,
  type OfferedLanguage,
  type Offering,
  type Partner,
} from '../../model/partners/partner.js';
import { resolveText, sameLanguage } from '../../model/text.js';
import { icon, warningIcon } from '../icons.js';
import { CORNER_ICONS } from './icons.js';
import { text, type Reader } from '../templates.js';
import { languageName, languageNote } from '../particulars.js';
import { termLabel } from './vocabulary.js';

/* What a partner in a list and a whole partner have in common. */

/** For whom and where partners are drawn. */
export interface PartnerView {
  /** Language that the texts of the data should be in (BCP 47). */
  readonly language: string;
  /** Level of the partner's name as a heading. */
  readonly level: number;
  /** Today, for saying that a check is old. */
  readonly today: string;
  /** The document's own words for its terms. */
  readonly terms?: Terms;
  /** Marks what the search found in a text. */
  readonly mark?: Reader['mark'];
  /** Months after which a check is old: 12 unless the page says otherwise, and 0 for never. */
  readonly outdatedAfter?: number;
  /** Of the page that shows a way to a place: see `route.ts`. */
  readonly routeUrl?: string;
  /** E-mail address of whoever wants to hear what is wrong. */
  readonly reportTo?: string;
  /** Adds the page to a mail about a mistake, when the visitor is about to write it. */
  readonly withPage?: (report: string, partner: Partner) => string;
  /** What a visitor can do with a whole partner: print it, send it on. */
  readonly actions?: (partner: Partner) => unknown;
  /** What else on the page belongs to a whole partner. */
  readonly related?: (partner: Partner) => unknown;
}

type Content = unknown;

export const has = (list: readonly unknown[] | undefined): boolean => !!list?.length;
export const readerOf = (partner: Partner, view: PartnerView): Reader => ({
  language: view.language,
  textLanguage: partner.language,
  mark: view.mark,
});

export function belonging(partner: Partner, view: PartnerView): Content {
  const { corner, kinds = [] } = partner;
  if (!corner && kinds.length === 0) return nothing;
  const names = kinds.map((kind) => termLabel('kind', kind, view.terms, view.language)).join(' · ');
  return html`<p class="row">${corner ? cornerTag(corner) : nothing}<span class="soft small">${names}</span></p>`;
}

/** A corner of the triangle: always its colour and its mark and its word. */
export function cornerTag(corner: NonNullable<Partner['corner']>): TemplateResult {
  return html`<span class="tag ${corner}">${icon(CORNER_ICONS[corner])}${termLabel('corner', corner, undefined, '')}</span>`;
}

/** Parts with a dot between them; a part may be a template. */
export const joined = (parts: readonly Content[]): Content =>
  // Nearly always there are only words, and one text is drawn much faster than a template for each.
  parts.every((part) => typeof part === 'string')
    ? parts.join('\u00a0· ')
    : parts.map((part, i) => (i === 0 ? part : html`${'\u00a0· '}${part}`));

export function languageList(languages: readonly OfferedLanguage[], nameOf = languageName): string {
  const names = languages.map((language) => {
    const role = typeof language === 'string' ? undefined : language.role;
    const name = nameOf(languageCode(language));
    return role && role !== 'spoken' ? `${name} (${termLabel('languageRole', role, undefined, '')})` : name;
  });
  return listOf([...new Set(names)]);
}

export function costLabel({ cost }: { cost?: Cost }, reader: Reader): Content {
  if (!cost) return nothing;
  if (cost.text !== undefined && !cost.free) return text(cost.text, reader);
  return cost.free === undefined
    ? nothing
    : termLabel('cost', cost.free ? 'free' : 'paid', undefined, reader.language);
}

export function statusLabel(offering: Offering, view: PartnerView): Content {
  const { status } = offering;
  if (!status || status === 'active') return nothing;
  return html`<strong class="off">${termLabel('status', status, view.terms, view.language)}</strong>`;
}

/** When somebody last checked that it is still so. */
export function freshness(record: { checked?: string }, view: PartnerView): Content {
  const { checked } = record;
  if (!checked) return nothing;
  const date = formatDate(checked, formatLocale());
  if (!isOutdated(checked, view.today, view.outdatedAfter))
    return html`<p class="small soft">${msg(str`Gecontroleerd op ${date}`)}</p>`;
  return html`<p class="small line">${icon(warningIcon)} ${msg(str`Misschien verouderd: gecontroleerd op ${date}`)}</p>`;
}

/** Says it when what a partner tells about itself is in another language than the reader's. */
export function foreignNote(partner: Partner, reader: Reader): Content {
  const told =
    partner.summary ?? partner.role ?? partner.description ?? partner.offerings?.[0]?.name ?? partner.name;
  const language = resolveText(told, reader.language, reader.textLanguage)?.language;
  return !language || sameLanguage(language, reader.language) ? nothing : languageNote(language);
}
