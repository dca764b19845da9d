import { html, nothing, type TemplateResult } from 'lit';
import { formatLocale, formatNumber, msg, str } from '../../i18n/localize.js';
import { icon } from '../../internal/icons.js';
import { provenanceNote } from '../../internal/provenance.js';
import { doing, downloaded, notHere } from '../../internal/take-along/doing.js';
import { onPaper, print } from '../../internal/take-along/files.js';
import { printIcon, tableIcon } from '../../internal/take-along/icons.js';
import { heading, plain, text, type Reader } from '../../internal/templates.js';
import { formatDate, todayIn } from '../../model/dates.js';
import type { TeamReport } from '../../model/scan/report/report.js';
import type { Scan } from '../../model/scan/scan.js';
import type { ScanHost } from './parts.js';
import { bar } from './report-bars.templates.js';
import { intake, protection } from './report-intake.templates.js';
import { byRole, changes, standsOut, themeScores } from './report-overview.templates.js';
import { perQuestion } from './report-question.templates.js';
import { participationWords, shareWords } from './report-words.js';
import type { ReportActions, ReportSource } from './report.js';

/** What the picture of a team is drawn with. */
export interface ReportView {
  readonly scan: Scan;
  readonly report: TeamReport;
  readonly sources: readonly ReportSource[];
  /** Whether what people wrote is told. */
  readonly told: boolean;
  readonly host: ScanHost;
  readonly reader: Reader;
  /** Of the title. */
  readonly level: number;
  readonly actions: ReportActions;
}

/** All of it: where responses come in, and what they say together. */
export function teamPicture(view: ReportView): TemplateResult {
  const { scan, report, reader, level } = view;
  return html`<div class="stack report step">
    <header class="stack top">
      ${scan.title === undefined ? nothing : html`<p class="small soft">${text(scan.title, reader)}</p>`}
      ${heading(level, msg('Het beeld van uw team'), 'title')}
    </header>
    ${intake(view)} ${report.n === 0 ? nothing : picture(view)} ${provenanceNote(scan, reader)}
  </div>`;
}

function picture(view: ReportView): TemplateResult {
  const { report } = view;
  return html`${participation(view)}
  ${report.shown ? html`${takeAlong(view)} ${themeScores(view)} ${standsOut(view)} ${byRole(view)} ${changes(view)} ${perQuestion(view)}` : nothing}`;
}

function participation(view: ReportView): TemplateResult {
  const { n, invited, minGroup, shown, before } = view.report;
  const share = invited === null ? null : n / invited;
  return html`<section class="stack participation">
    <p class="count-of"><strong>${participationWords(n, invited)}</strong></p>
    ${
      share === null || share > 1
        ? nothing
        : html`${bar(share)}
            <p class="small soft">${msg(str`Dat is ${shareWords(share)} van wie gevraagd is.`)}</p>`
    }
    ${before === null ? nothing : html`<p class="small soft">${msg(str`Aantal ingevulde scans vorige keer: ${formatNumber(before)}.`)}</p>`}
    ${
      shown
        ? nothing
        : html`<p class="note">
            ${msg(str`U ziet hier meer vanaf ${minGroup} ingevulde scans. Met minder kan iemand te herkennen zijn.`)}
          </p>`
    }
    ${protection(view)}
  </section>`;
}

function takeAlong(view: ReportView): TemplateResult {
  const { host, scan, reader, told, actions } = view;
  const title = plain(scan.title, reader) || msg('Het beeld van uw team');
  const day = formatDate(todayIn(host.timezone), formatLocale());
  const paper = doing(host.announce.bind(host), (button) =>
    print([button.closest('.report')!], title, button),
  );
  const table = doing(host.announce.bind(host), async () => {
    const [{ reportTable }, { csvTable }, { download }] = await Promise.all([
      import('./report-table.js'),
      import('../../model/csv-cells.js'),
      import('../../internal/take-along/download.js'),
    ]);
    return download(csvTable(reportTable(view, host.locale)), `${title} ${day}`, 'csv')
      ? downloaded
      : notHere;
  });
  const hasWords = view.report.themes.some(({ questions }) =>
    questions.some(({ words, wordsHidden }) => words !== null || wordsHidden === 'off'),
  );
  return html`<div class="take-along no-print">
      <button type="button" @click=${paper}>${icon(printIcon)} ${msg('Print')}</button>
      <button type="button" @click=${table}>${icon(tableIcon)} ${msg('Als tabel (CSV)')}</button>
      ${
        hasWords
          ? html`<label class="choice"
              ><input
                type="checkbox"
                .checked=${told}
                @change=${(event: Event) => actions.tellWords((event.currentTarget as HTMLInputElement).checked)}
              /><span>${msg('Laat zien wat mensen schreven')}</span></label
            >`
          : nothing
      }
      <span class="told"></span>
    </div>
    <p class="small soft paper-only">${onPaper(title, todayIn(host.timezone))}</p>`;
}
