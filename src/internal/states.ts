import { html, nothing, type TemplateResult } from 'lit';
import { msg } from '../i18n/localize.js';
import type { FailReason, ReadError } from '../sources/read-error.js';
import { icon, searchIcon, warningIcon } from './icons.js';
import { outLink } from './templates.js';

/*
 * What a visitor sees while there is nothing to show: in words a parent understands, with a way on.
 * The cause and cure for whoever keeps the page go to the console and the builder view.
 */

/** Data is on its way: the page's fallback content, else the shape of what will come. */
export function loadingState(hasFallback: boolean): TemplateResult {
  if (hasFallback) return html`<slot></slot>`;
  return html`<slot hidden></slot>
    <div class="stack"><p class="soft">${msg('Even geduld, we halen de gegevens op.')}</p>
    <div class="cards" aria-hidden="true">
      ${[1, 2, 3].map(
        () =>
          html`<div class="card">
            <span class="skeleton short"></span><span class="skeleton"></span><span class="skeleton tall"></span><span class="skeleton short"></span>
          </div>`,
      )}
    </div></div>`;
}

/** Nothing could be read. The page's own fallback content stays. */
export function failedState(error: ReadError, retry: () => void): TemplateResult {
  const isUrl = /^https?:/.test(error.source);
  return html`<div class="state" role="alert">
      ${icon(warningIcon)}
      <p><strong>${reasonText(error.reason)}</strong></p>
      <p class="soft">${msg('Dat ligt niet aan u.')}</p>
      <div class="row no-print">
        <button type="button" class="filled" @click=${retry}>${msg('Probeer het opnieuw')}</button>
        ${isUrl ? outLink(error.source, msg('Bekijk de bron')) : nothing}
      </div>
    </div>
    <slot></slot>`;
}

function reasonText(reason: FailReason): string {
  switch (reason) {
    case 'network':
      return msg('We kunnen de gegevens nu niet ophalen. Hebt u internet?');
    case 'timeout':
      return msg('Het ophalen van de gegevens duurt te lang.');
    default:
      return msg('We kunnen deze gegevens nu niet laten zien.');
  }
}

/** A reload failed; what was there before is still shown. */
export function staleNote(retry: () => void): TemplateResult {
  return note(msg('Dit is misschien niet het laatste nieuws. Verversen lukte niet.'), retry);
}

/** Some of the data could not be had. @param howMuch says how much there is, where that is known */
export function partialNote(retry: () => void, howMuch?: () => string): TemplateResult {
  return note(
    howMuch?.() ?? msg('Niet alles is er nu. Een deel van de gegevens konden we niet ophalen.'),
    retry,
  );
}

function note(text: string, retry: () => void): TemplateResult {
  return html`<div class="note no-print">
    ${icon(warningIcon)}
    <p>${text} <button type="button" class="link" @click=${retry}>${msg('Probeer het opnieuw')}</button></p>
  </div>`;
}

/** There is nothing to show, or nothing was found: what that means and what to do. */
export function emptyState(title: string, advice: unknown, action: unknown = nothing): TemplateResult {
  return html`<div class="state">
    ${icon(searchIcon)}
    <p><strong>${title}</strong></p>
    <p class="soft">${advice}</p>
    ${action}
  </div>`;
}
