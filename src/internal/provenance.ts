import { html, nothing } from 'lit';
import { currentLocale, msg, str } from '../i18n/localize.js';
import { formatDate } from '../model/dates.js';
import type { DocumentInfo } from '../model/documents.js';
import { outLink, text, type Reader } from './templates.js';

/** Who stands for what is shown, where it comes from and how fresh it is. */
export function provenanceNote({ provenance }: DocumentInfo, reader: Reader): unknown {
  if (!provenance) return nothing;
  const { publisher, source, sourceUrl, modified, checked } = provenance;
  const from = source ?? publisher;
  const date = checked ?? modified;
  const parts = [
    publisher === undefined ? nothing : html`<span>${text(publisher, reader)}</span>`,
    from === undefined || (from === publisher && !sourceUrl)
      ? nothing
      : html`<span>${msg('Bron:')} ${outLink(sourceUrl, text(from, reader))}</span>`,
    date ? html`<span>${msg(str`Bijgewerkt op ${formatDate(date, currentLocale())}`)}</span>` : nothing,
  ].filter((part) => part !== nothing);
  return parts.length === 0 ? nothing : html`<footer class="row small soft provenance">${parts}</footer>`;
}
