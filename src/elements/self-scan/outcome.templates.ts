import { html, nothing, type TemplateResult } from 'lit';
import { formatLocale, msg, str } from '../../i18n/localize.js';
import { heading, outLink, text, type Reader } from '../../internal/templates.js';
import { formatDate } from '../../model/dates.js';
import type { Scan } from '../../model/scan/scan.js';
import type { Outcome } from './outcome.model.js';
import { labelOf } from './outcome-ways.templates.js';

/** What this is the outcome of, and the heading that the focus goes to. @param level of the heading */
export function outcomeTitle({ title }: Scan, reader: Reader, level: number): TemplateResult {
  return html`${title === undefined ? nothing : html`<p class="running-title">${text(title, reader)}</p>`}
  ${heading(level, msg('Uw uitkomst'), 'title')}`;
}

/** When, and as whom: a printed outcome lies on a table among others. @param date the day: `2026-11-21` */
export function madeBy({ scan, filled }: Outcome, date: string, reader: Reader): TemplateResult {
  const role = scan.roles?.find(({ id }) => id === filled.role);
  const day = formatDate(date, formatLocale());
  return html`<p class="small soft">
    ${msg(str`Ingevuld op ${day}.`)} ${role ? html`${msg('Wie bent u?')} ${text(role.label, reader)}` : nothing}
  </p>`;
}

/** A way to an earlier outcome: what it takes is loaded when somebody opens it. */
export function comparing(load: () => void, content: unknown): TemplateResult {
  const toggled = (event: Event) => {
    if ((event.target as HTMLDetailsElement).open) load();
  };
  return html`<details class="compare" @toggle=${toggled}>
    <summary>${msg('Vergelijk met een eerdere uitkomst')}</summary>
    ${content}
  </details>`;
}

export function literature({ literature: links = [] }: Scan, reader: Reader, level: number): unknown {
  if (links.length === 0) return nothing;
  return html`<section class="stack">
    ${heading(level, msg('Meer lezen'))}
    <ul class="bullets">
      ${links.map((link) => html`<li>${outLink(link.url, labelOf(link, reader))}</li>`)}
    </ul>
  </section>`;
}

/** To begin again takes everything away: it is asked twice. @param decide with nothing: asks; else the answer */
export function beginAgain(asks: boolean, decide: (answer?: boolean) => void): TemplateResult {
  if (!asks)
    return html`<button type="button" class="again quiet" @click=${() => decide()}>
      ${msg('Begin opnieuw')}
    </button>`;
  return html`<div class="sure note" role="group" aria-labelledby="sure" tabindex="-1">
    <div class="stack">
      <p id="sure">${msg('Weet u het zeker? Alles wat u hebt ingevuld, gaat weg.')}</p>
      <div class="row">
        <button type="button" @click=${() => decide(true)}>${msg('Ja, begin opnieuw')}</button>
        <button type="button" class="quiet" @click=${() => decide(false)}>${msg('Nee, laat staan')}</button>
      </div>
    </div>
  </div>`;
}
