import { html, nothing, type TemplateResult } from 'lit';
import { msg } from '../../i18n/localize.js';
import {
  placeWords,
  stateWords,
  timeAttribute,
} from '../../internal/activities/activity-summary.templates.js';
import { timeWords } from '../../internal/activities/when.js';
import { heading } from '../../internal/templates.js';
import { isOff } from '../../model/activities/registration.js';
import type { CivilDate } from '../../model/dates.js';
import { dayHeading } from './activity-calendar.templates.js';
import { moreOfDay, pieceClass } from './month.templates.js';
import { dayOfDays, entryAnchor, entryClass, isFull, type PeriodProps } from './period-entry.templates.js';
import { DAY_LIST, type CalendarDay, type OnDay, type Period, type Piece } from './periods.model.js';

export interface WeekProps extends PeriodProps {
  readonly period: Period;
  /** Days whose whole list is asked for, however long. */
  readonly whole: ReadonlySet<CivilDate>;
  showWhole(day: CivilDate, event: Event): void;
}

/** Seven days: below each other, with room beside each other. What takes days then runs over them as a bar. */
export function week(props: WeekProps): TemplateResult {
  return html`<div class="week-view">${props.period.weeks[0]!.days.map((day) => dayColumn(day, props))}</div>`;
}

function dayColumn({ day, all, bars, single }: CalendarDay, props: WeekProps): TemplateResult {
  const { view, whole } = props;
  const shown = whole.has(day) ? single : single.slice(0, DAY_LIST.week);
  return html`<section class=${`day${day === view.today ? ' today' : ''}`}>
    ${dayHeading(day, view, view.level + 1)}
    <div class="entries">
      ${bars.map((piece) => (piece ? bar(piece, day, props) : html`<div class="gap"></div>`))}
      ${shown.map((entry) => card({ entry, nth: 1, of: 1 }, day, props))}
      ${all.length === 0 ? html`<p class="soft nothing">${msg('niets')}</p>` : nothing}
      ${moreOfDay(single.length - shown.length, (event) => props.showWhole(day, event))}
    </div>
  </section>`;
}

function card(onDay: OnDay, day: CivilDate, props: WeekProps): TemplateResult {
  const { entry } = onDay;
  return html`<article class=${`entry card compact${entryClass(entry, props.view)}`}>
    ${when(onDay, props)} ${title(onDay, day, 0, props)} ${where(onDay, props)} ${states(onDay, props)}
  </article>`;
}

/** What takes days, on one of them. The keyboard comes to it on its first day of the week; it is the same activity. */
function bar(piece: Piece, day: CivilDate, props: WeekProps): TemplateResult {
  const { entry, span } = piece;
  const className = `entry card compact piece${pieceClass(piece)}${entryClass(entry, props.view)}`;
  return html`<article class=${className}>
    <p class="small soft which">${dayOfDays(piece)}</p>
    ${title(piece, day, span > 0 ? 0 : -1, props)} ${states(piece, props)}
  </article>`;
}

function title(onDay: OnDay, day: CivilDate, tabindex: 0 | -1, props: WeekProps): TemplateResult {
  const { view } = props;
  // On a bar there is no room for more than a title, so what goes wrong stands before it.
  const [worst] = onDay.of > 1 && isOff(onDay.entry.activity) ? stateWords(onDay.entry, view) : [];
  return heading(view.level + 2, entryAnchor(onDay, day, worst ? `${worst} ` : nothing, tabindex, props));
}

function when({ entry }: OnDay, { view }: WeekProps): TemplateResult {
  return html`<p class="time"><time datetime=${timeAttribute(entry)}>${timeWords(entry, view.today)}</time></p>`;
}

function where({ entry }: OnDay, { view }: WeekProps): unknown {
  const words = placeWords(entry.activity, view);
  return words ? html`<p class="small soft"><bdi>${words}</bdi></p>` : nothing;
}

/** The title says it too. */
function states({ entry }: OnDay, { view }: WeekProps): unknown {
  const words = stateWords(entry, view);
  const bad = isOff(entry.activity) || isFull(entry, view);
  return words.length > 0
    ? html`<p class="row states" aria-hidden="true">${words.map((word, i) => html`<span class=${bad && i === 0 ? 'tag care' : 'tag'}>${word}</span>`)}</p>`
    : nothing;
}
