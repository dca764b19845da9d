import { html, nothing, type TemplateResult } from 'lit';
import { formatLocale, formatNumber, listOf, msg, plural, str } from '../../i18n/localize.js';
import { activitySummary } from '../../internal/activities/activity-summary.templates.js';
import { dayWords } from '../../internal/activities/when.js';
import { weekdayNames } from '../../internal/activities/weekdays.js';
import { isOff } from '../../model/activities/registration.js';
import type { CivilDate } from '../../model/dates.js';
import { dayHeading } from './activity-calendar.templates.js';
import { dayOfDays, entryAnchor, entryClass, shortly, type PeriodProps } from './period-entry.templates.js';
import { periodTitle } from './period-bar.templates.js';
import {
  DAY_LIST,
  type CalendarDay,
  type CalendarWeek,
  type OnDay,
  type Period,
  type Piece,
} from './periods.model.js';

/*
 * A month as a grid of dates (ARIA Authoring Practices). It is a real table, with the role of a grid: the days have their
 * columns and weeks by nature, on paper and without styles too, and the keys of a grid. The grid is one stop for the
 * Tab key: the button of the chosen day. The links in the cells are for the mouse and for who reads on; with the keyboard
 * the way to them is the list of the chosen day, the next stop.
 */

export interface MonthProps extends PeriodProps {
  readonly period: Period;
  /** The chosen day. */
  readonly day: CivilDate;
  readonly weekNumbers: boolean;
  /** The whole list of the chosen day is asked for, however long. */
  readonly whole: boolean;
  onGridClick(event: MouseEvent): void;
  onGridKey(event: KeyboardEvent): void;
  /** A visitor wants to see what else is on a day. */
  showDay(day: CivilDate): void;
  showWhole(day: CivilDate, event: Event): void;
}

/** The month, and what is on the chosen day. */
export function month(props: MonthProps): TemplateResult {
  const { period, day, weekNumbers } = props;
  const names = weekdayNames(formatLocale());
  return html`<div class="month-view">
    <div class="sheet">
      <table
        role="grid"
        aria-label=${periodTitle(period)}
        class=${weekNumbers ? 'numbered' : ''}
        @click=${props.onGridClick}
        @keydown=${props.onGridKey}
      >
        <thead>
          <tr>
            ${weekNumbers ? html`<th scope="col" class="week-number"><span class="unseen">${msg('Week')}</span></th>` : nothing}
            ${names.map(({ short, narrow, long }) => html`<th scope="col"><span class="short" aria-hidden="true">${short}</span><span class="narrow" aria-hidden="true">${narrow}</span><span class="unseen">${long}</span></th>`)}
          </tr>
        </thead>
        <tbody>
          ${period.weeks.map((week) => weekRow(week, props))}
        </tbody>
      </table>
    </div>
    ${chosenDay(
      period.weeks.flatMap(({ days }) => days).find((one) => one.day === day),
      props,
    )}
  </div>`;
}

function weekRow({ number, days }: CalendarWeek, props: MonthProps): TemplateResult {
  return html`<tr>
    ${props.weekNumbers ? html`<th scope="row" class="week-number"><span class="unseen">${msg(str`week ${number}`)}</span><span aria-hidden="true">${formatNumber(number)}</span></th>` : nothing}
    ${days.map((day) => dayCell(day, props))}
  </tr>`;
}

function dayCell(
  { day, outside, all, bars, single, hidden }: CalendarDay,
  props: MonthProps,
): TemplateResult {
  const { view } = props;
  const [chosen, isToday] = [day === props.day, day === view.today];
  const count =
    all.length > 0
      ? plural(all.length, msg('one: {n} activiteit | other: {n} activiteiten'))
      : msg('geen activiteiten');
  const words = dayWords(day, view.today);
  const name = listOf(isToday ? [words, msg('vandaag'), count] : [words, count]);
  // One after the other, without a space: on a phone these are marks on one line.
  const lines = [
    ...bars.map((piece) => (piece ? bar(piece, day, props) : html`<div class="gap"></div>`)),
    ...single.map((entry) => chip({ entry, nth: 1, of: 1 }, day, props)),
  ];
  if (hidden > 0) lines.push(rest(hidden, day, words, props));
  return html`<td
    role="gridcell"
    class=${`${outside ? 'outside' : ''}${isToday ? ' today' : ''}${all.length > 0 ? ' busy' : ''}`}
    aria-selected=${chosen}
  >
    <button
      type="button"
      class="number"
      data-day=${day}
      tabindex=${chosen ? 0 : -1}
      aria-label=${name}
      aria-current=${isToday ? 'date' : 'false'}
    ><span>${formatNumber(Number(day.slice(8)))}</span></button>
    ${lines}
  </td>`;
}

function chip(onDay: OnDay, day: CivilDate, props: MonthProps): TemplateResult {
  return line('chip', onDay, day, shortly(onDay.entry, props.view), props);
}

/** A bar on one day. Only where it begins in a week its title is seen, over as many days as it has there. */
function bar(piece: Piece, day: CivilDate, props: MonthProps): TemplateResult {
  const { entry, span } = piece;
  const before = span && isOff(entry.activity) ? shortly(entry, props.view) : nothing;
  return line(`piece${pieceClass(piece)}`, piece, day, before, props);
}

/** One template for all lines: another month fills the ones that are there. */
function line(
  className: string,
  onDay: OnDay,
  day: CivilDate,
  before: unknown,
  props: MonthProps,
): TemplateResult {
  return html`<div class=${className + entryClass(onDay.entry, props.view)}>${entryAnchor(onDay, day, before, -1, props)}</div>`;
}

function rest(count: number, day: CivilDate, words: string, props: MonthProps): TemplateResult {
  return html`<div class="rest"><button type="button" tabindex="-1" @click=${() => props.showDay(day)}>${msg(str`nog ${formatNumber(count)}`)}<span class="unseen">, ${words}</span></button></div>`;
}

/** Where a bar begins and ends: on this day (`begins`, `ends`), or in this week (`closed`), and how far its title may run. */
export function pieceClass({ nth, of, span }: Piece): string {
  const parts = [
    nth === 1 && 'begins',
    nth === of && 'ends',
    span > 0 && nth + span - 1 === of && 'closed',
    span > 0 ? `span-${span}` : 'covered',
  ];
  return ` ${parts.filter(Boolean).join(' ')}`;
}

/** What is on the chosen day, in full. */
function chosenDay(chosen: CalendarDay | undefined, props: MonthProps): unknown {
  if (!chosen) return nothing;
  const { view, actions, whole } = props;
  const { day, all } = chosen;
  const inDay = { ...view, level: view.level + 2 };
  const shown = whole ? all : all.slice(0, DAY_LIST.month);
  return html`<section class="chosen no-print">
    ${dayHeading(day, view, view.level + 1)}
    <div class="entries">
      ${shown.map((onDay) => activitySummary(onDay.entry, inDay, actions, onDay.of > 1 ? html`<p class="small soft">${dayOfDays(onDay)}</p>` : nothing))}
      ${all.length === 0 ? html`<p class="soft nothing">${msg('Op deze dag is er niets te doen.')}</p>` : nothing}
      ${moreOfDay(all.length - shown.length, (event) => props.showWhole(day, event))}
    </div>
  </section>`;
}

/** A day with very much on it shows the rest when that is asked for. */
export function moreOfDay(count: number, show: (event: Event) => void): unknown {
  return count > 0
    ? html`<p class="no-print"><button type="button" @click=${show}>${msg(str`Toon nog ${formatNumber(count)}`)}</button></p>`
    : nothing;
}
