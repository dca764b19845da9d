import { html, nothing, type TemplateResult } from 'lit';
import { msg } from '../../i18n/localize.js';
import { activitySummary } from '../../internal/activities/activity-summary.templates.js';
import { readerOf, type ActivityView, type EntryActions } from '../../internal/activities/parts.js';
import { outLink, text } from '../../internal/templates.js';
import { perDay, type Entry } from '../../model/activities/agenda.js';
import { dayHeading } from './activity-calendar.templates.js';

export interface ArchiveProps {
  /** What is over, the last first. */
  readonly entries: readonly Entry[];
  readonly more: boolean;
  /** Level of the headings of days. */
  readonly level: number;
  readonly view: ActivityView;
  readonly actions: EntryActions & { showMorePast(): void };
}

/** What is past, with what came of it: reports and recordings. */
export function archive({ entries, more, level, view, actions }: ArchiveProps): TemplateResult {
  if (entries.length === 0) return html`<p class="soft">${msg('Er is nog niets geweest.')}</p>`;
  const inDay = { ...view, level: level + 1 };
  return html`<div class="stack" id="past">
      ${perDay(entries)
        .reverse()
        .map(
          ([day, past]) => html`<section class="day">
            ${dayHeading(day, view, level)}
            <div class="entries">${past.map((entry) => activitySummary(entry, inDay, actions, outcome(entry, view)))}</div>
          </section>`,
        )}
    </div>
    ${more ? html`<p class="more row no-print"><button type="button" @click=${actions.showMorePast}>${msg('Toon meer')}</button></p>` : nothing}`;
}

/** What there is to see or read afterwards. */
function outcome({ activity }: Entry, view: ActivityView): unknown {
  const { recordingUrl, report } = activity;
  if (!recordingUrl && !report) return nothing;
  return html`<p class="row small">
    ${recordingUrl ? outLink(recordingUrl, msg('Kijk de opname terug')) : nothing}
    ${report ? outLink(report.url, text(report.label, readerOf(activity, view))) : nothing}
  </p>`;
}
