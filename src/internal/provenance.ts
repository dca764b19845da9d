import { html, nothing } from 'lit';
import { formatLocale, msg, str } from '../i18n/localize.js';
import { formatDate } from '../model/dates.js';
import type { DocumentInfo } from '../model/documents.js';
import { outLink, text, type Reader } from './templates.js';

/** Who stands for what is shown, where it comes from and how fresh it is. */
export function provenanceNote({ provenance }: DocumentInfo, reader: Reader): unknown {
  if (!provenance) return nothing;
  const { publisher, source, sourceUrl, modified, checked } = provenance;
  const date = checked ?? modified;
  const day = date && formatDate(date, formatLocale());
  const parts = [
    publisher === undefined ? nothing : html`<span>${text(publisher, reader)}</span>`,
    (source ?? sourceUrl)
      ? html`<span>${msg('Bron:')} ${outLink(sourceUrl, text(source ?? publisher ?? sourceUrl, reader))}</span>`
      : nothing,
    day
      ? html`<span>${checked ? msg(str`Gecontroleerd op ${day}`) : msg(str`Bijgewerkt op ${day}`)}</span>`
      : nothing,
  ].filter((part) => part !== nothing);
  return parts.length === 0 ? nothing : html`<footer class="row small soft provenance">${parts}</footer>`;
}
