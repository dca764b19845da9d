import { html, nothing, type TemplateResult } from 'lit';
import { msg } from '../../i18n/localize.js';
import { activitySummary } from '../../internal/activities/activity-summary.templates.js';
import { outcome } from '../../internal/activities/outcome.templates.js';
import { readerOf, type ActivityView, type EntryActions } from '../../internal/activities/parts.js';
import { perDay, type Entry } from '../../model/activities/agenda.js';
import { dayHeading } from './activity-calendar.templates.js';

export interface ArchiveProps {
  /** What is over, the last first. */
  readonly entries: readonly Entry[];
  readonly more: boolean;
  /** Whether a search or a filter leaves some out. */
  readonly isNarrowed?: boolean;
  /** Level of the headings of days. */
  readonly level: number;
  readonly view: ActivityView;
  readonly actions: EntryActions & { showMorePast(): void };
}

/** What is past, with what came of it: reports and recordings. */
export function archive({ entries, more, isNarrowed, level, view, actions }: ArchiveProps): TemplateResult {
  if (entries.length === 0)
    return html`<p class="soft">${isNarrowed ? msg('Hiervan is nog niets geweest.') : msg('Er is nog niets geweest.')}</p>`;
  const inDay = { ...view, level: level + 1 };
  return html`<div class="stack" id="past">
      ${perDay(entries)
        .reverse()
        .map(
          ([day, past]) => html`<section class="day">
            ${dayHeading(day, view, level)}
            <div class="entries">${past.map((entry) => activitySummary(entry, inDay, actions, outcome(entry.activity, readerOf(entry.activity, view))))}</div>
          </section>`,
        )}
    </div>
    ${more ? html`<p class="more row no-print"><button type="button" @click=${actions.showMorePast}>${msg('Toon meer')}</button></p>` : nothing}`;
}
