import { html, nothing, type TemplateResult } from 'lit';
import { msg, plural } from '../../i18n/localize.js';
import { deepLink, parseDeepLink } from '../../internal/deep-links.js';
import type { KnownPartners } from '../../internal/known-partners.js';
import type { RelatedRecord } from '../../internal/related-event.js';
import { stillToCome, timeInWords } from '../../internal/related.js';
import { outLink, plain, text, type Reader } from '../../internal/templates.js';
import { languageName, phoneLink } from '../../internal/particulars.js';
import type { Link } from '../../model/documents.js';
import type { Partner } from '../../model/partners/partner.js';
import { phoneOf } from '../../model/partners/phone.js';
import type { AppliedTip } from '../../model/scan/result.js';
import { sameLanguage } from '../../model/text.js';
import { safeUrl } from '../../model/url.js';
import { termsOf, type Outcome } from './outcome.model.js';

/** What tips are drawn with. */
export interface TipsView {
  readonly outcome: Outcome;
  readonly reader: Reader;
  /** Level of headings. */
  readonly level: number;
  readonly timezone: string;
  readonly partners: KnownPartners;
  /** What the page has for themes. */
  readonly related: (terms: readonly string[]) => readonly RelatedRecord[];
  /** Whether a tip is in the visitor's plan. */
  readonly isPlanned: (tip: AppliedTip) => boolean;
  /** Puts it there; or goes to it, when it is. Absent as long as there is no plan to put it in. */
  readonly plan: ((tip: AppliedTip) => void) | undefined;
  readonly toQuestions: () => void;
  readonly toAssignment: () => void;
}

/** Of each kind, under one tip. */
const SHOWN = 3;

/** Texts of a theme are in the language of its source. */
export function readerOf({ theme }: AppliedTip, { scan }: Outcome, reader: Reader): Reader {
  const language = scan.themes.find(({ id }) => id === theme)?.language;
  return language === undefined ? reader : { ...reader, textLanguage: language };
}

export interface Action {
  readonly content: unknown;
  readonly link?: Link;
  readonly partner?: Partner;
}

/** The way to begin with a tip: its first link, or a partner on the page that can be phoned. */
export function actionOf(tip: AppliedTip, view: TipsView): Action | undefined {
  const own = readerOf(tip, view.outcome, view.reader);
  const link = tip.links?.find(({ url }) => safeUrl(url));
  if (link) {
    const partner = partnerOf(link, view);
    return { content: linkLine(link, own, view, 'do'), link, ...(partner && { partner }) };
  }
  for (const { kind, id } of view.related(termsOf(view.outcome.scan, tip))) {
    const known = kind === 'partner' && id ? view.partners.find(id) : undefined;
    if (known?.opens && phoneOf(known.partner))
      return { content: partnerLine(known.partner, view.reader), partner: known.partner };
  }
  return undefined;
}

/** The partner that an address like `#samen/partner/bibliotheek` names, when an element on the page can open it. */
function partnerOf({ url }: Link, { partners }: TipsView): Partner | undefined {
  const link = parseDeepLink(url);
  const known = link?.kind === 'partner' ? partners.find(link.id) : undefined;
  return known?.opens ? known.partner : undefined;
}

function partnerLine(
  partner: Partner,
  reader: Reader,
  name = text(partner.name, { ...reader, textLanguage: partner.language }),
): TemplateResult {
  const phone = phoneOf(partner);
  return html`<a href=${deepLink('partner', partner.id)}>${name}</a>${phone ? html` <span class="nowrap">${phoneLink(phone)}</span>` : nothing}`;
}

/** The words of a link, and the language that it leads to when that is another one. */
export function labelOf({ label, language }: Link, reader: Reader): unknown {
  return language === undefined || sameLanguage(reader.language, language)
    ? text(label, reader)
    : html`${text(label, reader)} (${languageName(language)})`;
}

/** A link of a tip. To a partner that nothing on the page can open it would lead nowhere: then it is words. */
function linkLine(link: Link, reader: Reader, view: TipsView, className = ''): unknown {
  const label = labelOf(link, reader);
  const partner = partnerOf(link, view);
  if (partner) {
    const name = plain(partner.name, { ...reader, textLanguage: partner.language });
    const said = plain(link.label, reader);
    // Where one says the other, once is enough.
    if (name.includes(said)) return partnerLine(partner, reader);
    return said.includes(name)
      ? partnerLine(partner, reader, label)
      : html`<span>${label}:</span> ${partnerLine(partner, reader)}`;
  }
  if (parseDeepLink(link.url)?.kind === 'partner') return label;
  if (className && safeUrl(link.url))
    return html`<a class=${className} href=${safeUrl(link.url)!}>${label}</a>`;
  return outLink(link.url, label);
}

export function links(all: readonly Link[], reader: Reader, view: TipsView): unknown {
  return all.length > 0
    ? html`<ul class="bullets">
        ${all.map((link) => html`<li>${linkLine(link, reader, view)}</li>`)}
      </ul>`
    : nothing;
}

/** What the page has for the themes of a tip. @param but a partner that is shown already */
export function related(tip: AppliedTip, view: TipsView, but?: Partner): unknown {
  const shown = new Set(
    [but, ...(tip.links ?? []).map((link) => partnerOf(link, view))].map((one) => one?.id),
  );
  const found = view
    .related(termsOf(view.outcome.scan, tip))
    .filter(({ kind, id }) => kind !== 'partner' || id === undefined || !shown.has(id));
  const of = (fits: (kind: string) => boolean) => found.filter(({ kind }) => fits(kind));
  const partners = of((kind) => kind === 'partner');
  const coming = stillToCome(
    of((kind) => kind === 'activity'),
    view.timezone,
  );
  const others = of((kind) => kind !== 'partner' && kind !== 'activity');
  const parts = [
    group(
      msg('Wie kan hierbij helpen'),
      partners.map((record) => recordLine(record, view)),
      (rest) => plural(rest, msg('one: Nog {n} partner | other: Nog {n} partners')),
    ),
    group(
      msg('Binnenkort hierover'),
      coming.map(({ record, time }) =>
        time
          ? html`${recordLine(record, view)}
              <span class="small soft"><time datetime=${time}>${timeInWords(time, view.timezone)}</time></span>`
          : recordLine(record, view),
      ),
      (rest) => plural(rest, msg('one: Nog {n} activiteit | other: Nog {n} activiteiten')),
    ),
    group(
      msg('Zie ook'),
      others.map((record) => recordLine(record, view)),
      (rest) => plural(rest, msg('one: Nog {n} | other: Nog {n}')),
    ),
  ].filter((part) => part !== nothing);
  return parts.length > 0 ? html`<div class="related">${parts}</div>` : nothing;
}

function recordLine({ kind, id, href, title, language }: RelatedRecord, view: TipsView): unknown {
  const known = kind === 'partner' && id && !href ? view.partners.find(id) : undefined;
  if (known) return partnerLine(known.partner, view.reader);
  const pageLanguage = document.documentElement.lang || 'nl';
  const words = text(title, { language: view.reader.language, textLanguage: language ?? pageLanguage });
  return outLink(href ?? (id && deepLink(kind, id)), words);
}

/** @param more what to call those that do not fit */
function group(label: string, lines: readonly unknown[], more: (rest: number) => string): unknown {
  if (lines.length === 0) return nothing;
  const rest = lines.length - SHOWN;
  const list = (some: readonly unknown[]) =>
    html`<ul class="ways" role="list">
      ${some.map((line) => html`<li>${line}</li>`)}
    </ul>`;
  return html`<div>
    <p class="small label">${label}</p>
    ${list(lines.slice(0, SHOWN))}
    ${
      rest > 0
        ? html`<details class="no-print">
            <summary class="small">${more(rest)}</summary>
            ${list(lines.slice(SHOWN))}
          </details>`
        : nothing
    }
  </div>`;
}
