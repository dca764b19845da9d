import { html, nothing, render, type TemplateResult } from 'lit';
import { currentLocale, formatLocale, msg, str, withLocale } from '../../i18n/localize.js';
import { icon } from '../../internal/icons.js';
import { doing, downloaded, notHere, type Outcome } from '../../internal/take-along/doing.js';
import { print } from '../../internal/take-along/files.js';
import { dataIcon, printIcon, tableIcon } from '../../internal/take-along/icons.js';
import { heading, outLink, plain, text } from '../../internal/templates.js';
import { siteName } from '../../internal/particulars.js';
import { formatsFor } from '../../model/intl.js';
import type { Response, Scan } from '../../model/scan/scan.js';
import type { HandOverState, Sent } from './hand-over.js';
import type { Failure, Outcome as Posted } from './hand-over.post.js';
import { nameFor, savedText, saveFile } from './keeping-file.js';
import type { ScanHost } from './parts.js';

/** Sending, where the page has an address for it, what can be taken along, and what can be kept. */
export function handOverBox(
  scan: Scan,
  response: Response,
  host: ScanHost,
  state: HandOverState,
  send: () => void,
): TemplateResult {
  return html`<section class="stack hand-over">
    ${state.url && !host.locked ? sending(scan, response, host, state, state.url, send) : nothing}
    ${takingAlong(scan, response, host)} ${host.bring('keeping')?.draw()}
  </section>`;
}

function sending(
  scan: Scan,
  response: Response,
  host: ScanHost,
  { isSending, failure, sent, isChanged }: HandOverState,
  url: string,
  send: () => void,
): TemplateResult {
  const isEmpty = Object.keys(response.answers).length === 0 && !response.wishes;
  const mayGo = !sent || isChanged;
  const again = failure && !isSending ? msg('Probeer het opnieuw') : msg('Verstuur');
  const label = isSending ? msg('Bezig met versturen…') : sent ? msg('Verstuur opnieuw') : again;
  return html`${sent ? receiptBox(sent, scan, host, isChanged) : nothing}
    ${
      mayGo
        ? html`<div class="sending no-print">
            ${heading(host.level(1), sent ? msg('Verstuur ook uw veranderingen') : msg('Verstuur uw antwoorden'))}
            ${failure && !isSending ? failedBox(failure, host) : nothing}
            <p>
              ${
                new URL(url).origin === location.origin
                  ? msg('Uw antwoorden gaan naar deze website.')
                  : msg(str`Uw antwoorden gaan naar ${siteName(url)}.`)
              }
              ${msg('Uw notities en uw plan gaan niet mee.')}
            </p>
            <details>
              <summary>${msg('Bekijk wat u verstuurt')}</summary>
              <pre tabindex="0" role="region" aria-label=${msg('Wat u verstuurt')} dir="ltr">${JSON.stringify(response, null, 2)}</pre>
            </details>
            ${
              isEmpty
                ? html`<p>${msg('Er is nog niets om te versturen.')}</p>`
                : html`<div class="row">
                    <button type="button" class="filled" aria-disabled=${isSending} @click=${send}>${label}</button>
                  </div>`
            }
          </div>`
        : nothing
    }`;
}

/** That it has arrived, on the screen and on paper. */
function receiptBox(sent: Sent, scan: Scan, host: ScanHost, isChanged: boolean): TemplateResult {
  const { receipt, id, at } = sent;
  const moment = momentOf(at, host.timezone);
  const reader = { language: host.language, textLanguage: scan.language ?? 'nl' };
  const paper = doing(
    (make) => host.announce(make),
    (button) =>
      print([button.closest('.receipt')!], `${plain(scan.title, reader)} ${receipt.number ?? id}`, button),
  );
  return html`<div class="receipt ${isChanged ? '' : 'outcome'}" tabindex="-1">
    ${heading(host.level(1), msg('Uw antwoorden zijn verstuurd'))}
    <dl>
      ${scan.title === undefined ? nothing : html`<dt class="soft">${msg('Scan')}</dt><dd>${text(scan.title, reader)}</dd>`}
      ${receipt.number === undefined ? nothing : html`<dt class="soft">${msg('Uw nummer')}</dt><dd><bdi>${receipt.number}</bdi></dd>`}
      <dt class="soft">${msg('Wanneer')}</dt><dd>${moment}</dd>
      ${receipt.number === undefined ? html`<dt class="soft">${msg('Kenmerk')}</dt><dd><bdi>${id}</bdi></dd>` : nothing}
    </dl>
    ${receipt.url ? html`<p>${outLink(receipt.url, msg('Bekijk het ontvangstbewijs'))}</p>` : nothing}
    ${isChanged ? html`<p class="no-print"><strong>${msg('Daarna hebt u iets veranderd. Dat is nog niet verstuurd.')}</strong></p>` : nothing}
    <div class="take-along no-print">
      <button type="button" @click=${paper}>${icon(printIcon)}${msg('Print dit bewijs')}</button>
      <span class="told" aria-hidden="true"></span>
    </div>
  </div>`;
}

function failedBox(failure: Failure, host: ScanHost): TemplateResult {
  const save = doing(
    (make) => host.announce(make),
    async () => (saveFile(host) ? savedText : notHere),
  );
  return html`<div class="failed outcome stack" tabindex="-1">
    <p><strong>${failureText(failure)}</strong></p>
    <p>${msg('Uw antwoorden zijn er nog. U kunt ze ook als bestand bewaren.')}</p>
    <div class="take-along">
      <button type="button" @click=${save}>${msg('Bewaar als bestand')}</button>
      <span class="told" aria-hidden="true"></span>
    </div>
  </div>`;
}

function failureText(failure: Failure): string {
  switch (failure) {
    case 'offline':
      return msg('U hebt geen internet. Probeer het opnieuw als u internet hebt.');
    case 'unreachable':
      return msg('We kunnen de ontvanger niet bereiken. Probeer het straks opnieuw.');
    case 'timeout':
      return msg('Het duurt te lang. Misschien is het toch aangekomen. Opnieuw versturen kan geen kwaad.');
    case 'moved':
      return msg('De ontvanger zit op een ander adres. We weten niet of het is aangekomen.');
    case 'busy':
      return msg('De ontvanger heeft het nu te druk. Probeer het straks opnieuw.');
    case 'refused':
      return msg('De ontvanger neemt deze antwoorden niet aan.');
    case 'broken':
      return msg('Bij de ontvanger ging iets mis. Probeer het straks opnieuw.');
  }
}

/** What came of sending, to hear. */
export function outcomeText(outcome: Posted): string {
  return 'receipt' in outcome ? msg('Uw antwoorden zijn verstuurd') : failureText(outcome.failure);
}

/** On paper, as a table, as data. */
function takingAlong(scan: Scan, response: Response, host: ScanHost): TemplateResult {
  const locale = currentLocale();
  const announce = (make: () => string) => host.announce(make);
  const reader = { language: host.language, textLanguage: scan.language ?? 'nl' };
  const title = plain(scan.title, reader) || msg('Scan');
  const answers = doing(announce, async (button) => {
    const { printedAnswers } = await import('./hand-over.paper.js');
    const sheet = button.ownerDocument.createElement('div');
    withLocale(locale, () => render(printedAnswers(scan, response, host), sheet));
    return withLocale(locale, () => print([sheet], title, button));
  });
  const outcome = doing(announce, (button) => print([button.closest('.step')!], title, button));
  const table = doing(announce, () => withLocale(locale, () => saveTable(scan, response, host)));
  const data = doing(announce, async (): Promise<Outcome> => {
    const { download } = await import('../../internal/take-along/download.js');
    return download(`${JSON.stringify(response, null, 2)}\n`, nameFor(host), 'json') ? downloaded : notHere;
  });
  return html`<div class="take-along no-print">
    ${
      host.session.step.at === 'result'
        ? html`<button type="button" @click=${outcome}>${icon(printIcon)}${msg('Print de uitkomst')}</button>`
        : nothing
    }
    <button type="button" @click=${answers}>${icon(printIcon)}${msg('Print uw antwoorden')}</button>
    <span class="told" aria-hidden="true"></span>
    <details>
      <summary>${msg('Uw antwoorden als gegevens')}</summary>
      <div class="row">
        <button type="button" @click=${table}>${icon(tableIcon)}${msg('Spreadsheet (CSV)')}</button>
        <button type="button" @click=${data}>${icon(dataIcon)}${msg('Gegevens (JSON)')}</button>
      </div>
    </details>
  </div>`;
}

async function saveTable(scan: Scan, response: Response, host: ScanHost): Promise<Outcome> {
  const locale = currentLocale();
  const [{ responseCsv }, { responseWords }, { download }] = await Promise.all([
    import('../../model/scan/response-csv.js'),
    import('./hand-over.words.js'),
    import('../../internal/take-along/download.js'),
  ]);
  const table = withLocale(locale, () => responseCsv(scan, response, responseWords(host.language)));
  return download(table, nameFor(host), 'csv') ? downloaded : notHere;
}

/** Day and time as a reader writes them. */
function momentOf(at: number, timezone: string): string {
  const options = { dateStyle: 'long', timeStyle: 'short', hourCycle: 'h23' } as const;
  const locale = formatLocale();
  const { DateTimeFormat } = formatsFor(locale);
  try {
    return new DateTimeFormat(locale, { ...options, timeZone: timezone }).format(at);
  } catch {
    // An attribute can name a zone that does not exist.
    return new DateTimeFormat(locale, options).format(at);
  }
}
