import { html, nothing, render, type TemplateResult } from 'lit';
import { currentLocale, formatNumber, msg, plural, str, withLocale } from '../../i18n/localize.js';
import type { Partner, PartnersDocument } from '../../model/partners/partner.js';
import { icon } from '../icons.js';
import { partnerSummary, type SummaryActions } from '../partners/partner-summary.templates.js';
import type { PartnerView } from '../partners/parts.js';
import { heading, plain } from '../templates.js';
import { copyText } from './clipboard.js';
import { doing, downloaded, linkCopied, notHere, type Announce, type Outcome } from './doing.js';
import { onPaper, print, saveTable } from './files.js';
import { dataIcon, linkIcon, printIcon, tableIcon } from './icons.js';

export { takeAlongStyles } from './take-along.styles.js';

/** More partners on paper than anybody carries, and than a browser lays out without a long wait. */
const MAX_PRINTED = 500;

/** What the result of a search is, as far as it can be taken along. */
export interface ResultExportProps {
  readonly document: PartnersDocument;
  /** All partners that were found, in their order, also those that are not on show yet. */
  readonly partners: () => readonly Partner[];
  /** How much of how much that is, where a server has more. */
  readonly part?: { readonly count: number; readonly total: number };
  readonly view: PartnerView;
  readonly announce: Announce;
  /** The address that brings this result back, where there is one. */
  readonly selectionLink?: () => string;
}

/** Takes the result of a search along: on paper, as a table, as data, as a link. */
export function resultExport(props: ResultExportProps): TemplateResult {
  const { document, view, announce, part, selectionLink } = props;
  const locale = currentLocale();
  const { title: given, language = 'nl' } = document;
  const title = plain(given, { language: view.language, textLanguage: language }) || msg('Partners');
  // The file tells by its name that it is not all there is: in the data itself there is no place for that.
  const fileTitle = part ? msg(str`${title}, de eerste ${part.count} van ${part.total}`) : title;
  const told =
    (outcome: Outcome): Outcome =>
    () =>
      [outcome?.(), outcome === downloaded && firstOf(props)].filter(Boolean).join(' ');
  const paper = doing(announce, (button) => {
    const sheet = button.ownerDocument.createElement('div');
    sheet.className = 'stack';
    withLocale(locale, () => render(printedResult(title, props), sheet));
    return print([sheet], title, button);
  });
  const table = doing(announce, async () =>
    told(await saveTable(props.partners(), document.terms, fileTitle)),
  );
  const data = doing(announce, async () => {
    const [{ writeJson }, { download }] = await Promise.all([
      import('../../sources/partners/json-write.js'),
      import('./download.js'),
    ]);
    return told(download(writeJson(document, props.partners()), fileTitle, 'json') ? downloaded : notHere);
  });
  const link = doing(announce, async (button) =>
    (await copyText(selectionLink?.() ?? '', button)) ? linkCopied : notHere,
  );
  return html`<div class="take-along no-print">
    <button type="button" @click=${paper}>${icon(printIcon)}${msg('Print deze lijst')}</button>
    ${selectionLink ? html`<button type="button" @click=${link}>${icon(linkIcon)}${msg('Kopieer de link')}</button>` : nothing}
    <span class="told" aria-hidden="true"></span>
    <details>
      <summary>${msg('Voor scholen en partners')}</summary>
      <div class="row">
        <button type="button" @click=${table}>${icon(tableIcon)}${msg('Spreadsheet (CSV)')}</button>
        <button type="button" @click=${data}>${icon(dataIcon)}${msg('Gegevens (JSON)')}</button>
      </div>
    </details>
  </div>`;
}

/** The result on paper: all of it, not the first page of the screen. */
function printedResult(title: string, props: ResultExportProps): TemplateResult {
  const { view } = props;
  const partners = props.partners();
  const shown = partners.slice(0, MAX_PRINTED);
  return html`${heading(view.level - 1, title, 'title')}
    <p class="soft">${onPaper(plural(partners.length, msg('one: {n} partner | other: {n} partners')), view.today)}</p>
    ${props.part ? html`<p>${firstOf(props)}</p>` : nothing}
    ${shown.length < partners.length ? html`<p>${msg(str`Hier staan de eerste ${MAX_PRINTED}.`)}</p>` : nothing}
    <div class="cards">
      ${shown.map((partner) => partnerSummary(partner, partner.offerings ?? [], { ...view, mark: undefined }, ON_PAPER))}
    </div>`;
}

/** Says that a server has more than this. */
function firstOf({ part }: ResultExportProps): string | undefined {
  return part && msg(str`Dit zijn de eerste ${formatNumber(part.count)} van ${formatNumber(part.total)}.`);
}

/** On paper nothing opens. */
const ON_PAPER: SummaryActions = { open: () => undefined, save: () => undefined, isSaved: () => false };
