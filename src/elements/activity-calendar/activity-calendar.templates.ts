import { html, nothing, type TemplateResult } from 'lit';
import { msg, str } from '../../i18n/localize.js';
import { activitySummary } from '../../internal/activities/activity-summary.templates.js';
import type { ActivityView, EntryActions } from '../../internal/activities/parts.js';
import { clockWords, dayParts } from '../../internal/activities/when.js';
import { filterIcon, icon, searchIcon } from '../../internal/icons.js';
import { provenanceNote } from '../../internal/provenance.js';
import { emptyState } from '../../internal/states.js';
import { heading, plain, text } from '../../internal/templates.js';
import type { ActivitiesDocument } from '../../model/activities/activity.js';
import { formatClock } from '../../model/activities/clock.js';
import { toDayNumber, type CivilDate } from '../../model/dates.js';
import { VIEWS, type Upcoming, type ViewName } from './activity-calendar.model.js';
import type { CalendarExplorer } from './explorer.js';

/** What folds out of the row of buttons. */
export type Panel = 'filters';

/** What the templates ask of the element. Everything but looking is done by code that loads when it is asked for. */
export interface CalendarActions extends EntryActions {
  setQuery(text: string): void;
  setView(view: ViewName): void;
  showMore(): void;
  showPast(event: Event): void;
  takeAlong(event: Event): void;
  togglePanel(panel: Panel): void;
  /** The visitor is about to do something. */
  prepare(): void;
}

export interface CalendarProps {
  readonly document: ActivitiesDocument;
  readonly view: ViewName;
  readonly activityView: ActivityView;
  readonly level: number;
  readonly list: Upcoming;
  /** Whether anything is over. */
  readonly hasPast: boolean;
  /** What the clock of the visitor shows, where that is another one than the times are in: `13:30`. */
  readonly ownClock: string | undefined;
  /** What a visitor asked, once that code is there. */
  readonly explorer: CalendarExplorer | undefined;
  readonly actions: CalendarActions;
}

/** The whole calendar. */
export function calendar(props: CalendarProps): TemplateResult {
  const { document, level, activityView, explorer } = props;
  const reader = { language: activityView.language, textLanguage: document.language ?? 'nl' };
  return html`<div class="stack">
    ${heading(level, document.title === undefined ? msg('Wat is er te doen?') : text(document.title, reader), 'title')}
    ${searchForm(props)} ${explorer?.bar() ?? nothing} ${zoneNote(props)}
    ${explorer?.content(activityView) ?? html`${list(props)} ${past(props)}`} ${takeAlong(props)} ${provenanceNote(document, reader)}
  </div>`;
}

function searchForm({ document, activityView, explorer, view, actions }: CalendarProps): TemplateResult {
  const chosen = explorer?.filters.chosenCount;
  const names: Record<ViewName, string> = { list: msg('Lijst'), week: msg('Week'), month: msg('Maand') };
  return html`<form
    role="search"
    aria-label=${titleOf(document, activityView)}
    class="search no-print"
    @focusin=${actions.prepare}
    @submit=${(event: Event) => event.preventDefault()}
  >
    <label for="query">${msg('Wat zoekt u?')}</label>
    <div class="field">
      ${icon(searchIcon)}
      <input
        id="query"
        type="search"
        autocomplete="off"
        enterkeyhint="search"
        placeholder=${msg('koffieochtend, taal, sport')}
        .value=${explorer?.filters.query ?? ''}
        @input=${(event: InputEvent) => actions.setQuery((event.target as HTMLInputElement).value)}
      />
    </div>
    <button
      type="button"
      class="tool"
      data-panel="filters"
      aria-expanded=${explorer?.panel === 'filters'}
      aria-controls="panel"
      @click=${() => actions.togglePanel('filters')}
    >${icon(filterIcon)}${msg('Filters') + (chosen ? ` · ${chosen}` : '')}</button>
    <div class="views" role="group" aria-label=${msg('Weergave')}>
      ${VIEWS.map((name) => html`<button type="button" aria-pressed=${name === view} @click=${() => actions.setView(name)}>${names[name]}</button>`)}
    </div>
    <div id="panel" ?hidden=${!explorer?.panel}>${explorer?.panelContent() ?? nothing}</div>
  </form>`;
}

/** That the times are of another clock than the visitor's. */
function zoneNote({ ownClock, activityView }: CalendarProps): unknown {
  if (!ownClock) return nothing;
  const { now, zone } = activityView;
  const there = clockWords(formatClock(zone.toWall(now)));
  const city = zone.name.split('/').at(-1)!.replaceAll('_', ' ');
  return html`<p class="small soft">${msg(str`De tijden zijn die van ${city}. Daar is het nu ${there}, bij u ${clockWords(ownClock)}.`)}</p>`;
}

/** The next activities, day by day. */
export function list({
  list: { days, more },
  activityView,
  level,
  actions,
  explorer,
}: CalendarProps): TemplateResult {
  if (days.length === 0)
    return html`${explorer?.nothingFound() ?? emptyState(msg('Er is nu niets te doen.'), msg('Kijk later nog eens.'))}`;
  const inDay = { ...activityView, level: level + 2 };
  return html`<div class="stack" id="days">
      ${days.map(
        ([day, entries]) => html`<section class="day">
          ${dayHeading(day, activityView, level + 1)}
          <div class="entries">${entries.map((entry) => activitySummary(entry, inDay, actions))}</div>
        </section>`,
      )}
    </div>
    ${more ? html`<p class="more row no-print"><button type="button" @click=${actions.showMore}>${msg('Toon meer')}</button></p>` : nothing}`;
}

/** What is past: folded away, and worked out for who unfolds it. */
function past({ hasPast, explorer, activityView, actions }: CalendarProps): unknown {
  if (!hasPast) return nothing;
  return html`<details class="no-print" @toggle=${actions.showPast}>
    <summary>${msg('Wat is geweest')}</summary>
    ${explorer?.archive(activityView) ?? nothing}
  </details>`;
}

/** What the calendar is called. */
function titleOf({ title, language = 'nl' }: ActivitiesDocument, view: ActivityView): string {
  return plain(title, { language: view.language, textLanguage: language }) || msg('Agenda');
}

/** What can be taken along: folded away, and loaded for who unfolds it. */
function takeAlong({ document, explorer, activityView, actions }: CalendarProps): TemplateResult {
  return html`<details class="take no-print" @toggle=${actions.takeAlong}>
    <summary>${msg('Bewaar of print de agenda')}</summary>
    ${explorer?.takeAlong(activityView, titleOf(document, activityView)) ?? nothing}
  </details>`;
}

/** A day as a heading: on a phone on one line, with room as the leaf of a calendar. */
export function dayHeading(day: CivilDate, { today }: ActivityView, level: number): TemplateResult {
  const parts = dayParts(day, today).map(
    ({ type, value }) => html`<span class=${type === 'day' ? 'day-number' : type}>${value}</span>`,
  );
  const near = day === today ? msg('vandaag') : daysUntil(day, today) === 1 ? msg('morgen') : '';
  const content = html`${parts}${near ? html` <span class="tag">${near}</span>` : nothing}`;
  return heading(level, content, 'date');
}

const daysUntil = (day: CivilDate, today: CivilDate): number => toDayNumber(day)! - toDayNumber(today)!;
