import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import { listOf, msg, plural, str } from '../../i18n/localize.js';
import type { ActivityView } from '../../internal/activities/parts.js';
import { icon, searchIcon } from '../../internal/icons.js';
import type { Entry } from '../../model/activities/agenda.js';
import { DAY } from '../../model/activities/clock.js';
import { addDays } from '../../model/civil.js';
import { toDayNumber, type CivilDate } from '../../model/dates.js';
import type { CalendarExplorer } from './explorer.js';
import { month } from './month.templates.js';
import { periodBar, periodTitle, type PeriodActions } from './period-bar.templates.js';
import type { PeriodProps } from './period-entry.templates.js';
import {
  boundsOf,
  firstBusyDay,
  keyTarget,
  periodOf,
  shift,
  within,
  type Period,
  type PeriodName,
} from './periods.model.js';
import { periodStyles } from './periods.styles.js';
import { week } from './week.templates.js';

/** Finds what gets the focus after the next drawing. */
type Aim = (root: ParentNode) => HTMLElement | null | undefined;

const atButton =
  (day: CivilDate): Aim =>
  (root) =>
    root.querySelector<HTMLElement>(`[data-day="${day}"]`);
/** The name of the chosen day, above what is on it. */
const atList: Aim = (root) => root.querySelector<HTMLElement>('.chosen .date');
const atTitle: Aim = (root) => root.querySelector<HTMLElement>('.period-title');

/** Weeks and months, and the way through them. */
export class Periods implements ReactiveController {
  readonly #explorer: CalendarExplorer;
  /** The last period that was looked at, and what it was made of. */
  #known: { readonly of: readonly unknown[]; readonly period: Period } | undefined;
  /** What there is elsewhere, for a period with nothing. */
  #found: { readonly from: Period; readonly entry: Entry | undefined } | undefined;
  /** Days whose whole list is asked for. */
  readonly #whole = new Set<CivilDate>();
  #focus: Aim | undefined;
  #reveal = false;

  constructor(explorer: CalendarExplorer) {
    this.#explorer = explorer;
    explorer.host.adopt(...periodStyles);
    explorer.host.addController(this);
  }

  get #name(): PeriodName {
    return this.#explorer.viewName === 'week' ? 'week' : 'month';
  }

  get #day(): CivilDate {
    return within(this.#explorer.day);
  }

  /** The period that a day is in, with what is on it: made once, as long as nothing changes. */
  #periodOf(day: CivilDate): Period {
    const explorer = this.#explorer;
    const name = this.#name;
    const of = [name, boundsOf(name, day)[0], explorer.host.timeline, explorer.keep];
    if (!this.#known || of.some((part, i) => part !== this.#known!.of[i]))
      this.#known = { of, period: periodOf(name, day, (first, last) => explorer.entriesIn(first, last)) };
    return this.#known.period;
  }

  draw(view: ActivityView): TemplateResult {
    const explorer = this.#explorer;
    const day = this.#day;
    const period = this.#periodOf(day);
    const parts: PeriodProps = {
      view,
      actions: explorer.host.actions,
      mark: (activity) => explorer.sourceMark(activity),
    };
    return html`${periodBar(period, day, view.level, this.#ways)}
    ${period.count === 0 ? this.#emptyNote(period) : nothing}
    ${
      period.name === 'week'
        ? week({ ...parts, period, whole: this.#whole, showWhole: this.#showWhole })
        : month({
            ...parts,
            period,
            day,
            weekNumbers: explorer.host.weekNumbers,
            whole: this.#whole.has(day),
            onGridClick: this.#onGridClick,
            onGridKey: this.#onGridKey,
            showDay: (day) => this.#goTo(day, atList),
            showWhole: this.#showWhole,
          })
    }`;
  }

  /** Nothing in this period: a way to the next one that has something, or else to the last. */
  #emptyNote(period: Period): TemplateResult {
    const { name } = period;
    const { keep } = this.#explorer;
    const found = this.#elsewhere(period);
    const words =
      name === 'month'
        ? keep
          ? msg('In deze maand is er niets gevonden.')
          : msg('In deze maand is er niets te doen.')
        : keep
          ? msg('In deze week is er niets gevonden.')
          : msg('In deze week is er niets te doen.');
    return html`<div class="note empty">${icon(searchIcon)}
      <p>${words}</p>
      ${found ? html`<button type="button" class="no-print" @click=${() => this.#goTo(found.day, atTitle)}>${msg(str`Ga naar ${this.#titleOf(found.day)}`)}</button>` : nothing}
    </div>`;
  }

  #titleOf(day: CivilDate): string {
    const name = this.#name;
    const [first, last] = boundsOf(name, day);
    return periodTitle({ name, first, last });
  }

  /** Something after an empty period, or else before it: looked for once. */
  #elsewhere(period: Period): Entry | undefined {
    if (this.#found?.from !== period) {
      const { keep, host } = this.#explorer;
      const [next] = host.timeline?.upcoming(this.#startOf(addDays(period.last, 1)), 1, keep) ?? [];
      const [last] = next ? [] : (host.timeline?.past(this.#startOf(period.first), 1, keep) ?? []);
      this.#found = { from: period, entry: next ?? last };
    }
    return this.#found.entry;
  }

  #startOf(day: CivilDate): number {
    return this.#explorer.host.zone.toInstant((toDayNumber(day) ?? 0) * DAY);
  }

  // -- as the visitor does --------------------------------------------------------------------------------------------

  readonly #ways: PeriodActions = {
    step: (steps) => {
      const name = this.#name;
      const there = within(shift(name, this.#day, steps));
      const { today } = this.#explorer.host;
      const [first, last] = boundsOf(name, there);
      if (today >= first && today <= last) this.#goTo(today);
      else if (name === 'week') this.#goTo(there);
      // Of another month the first day with something on it is chosen: that is then on show below.
      else this.#goTo(firstBusyDay(this.#periodOf(there)) ?? first);
    },
    today: () => this.#goTo(this.#explorer.host.today),
    jump: (day) => this.#goTo(day),
  };

  readonly #onGridClick = (event: MouseEvent): void => {
    const day = dayAt(event);
    if (day === undefined) return;
    // A press of Enter or the space bar is a click too: it goes on to what is on that day.
    const byKey = event.detail === 0;
    this.#reveal = !byKey;
    this.#goTo(day, byKey ? atList : atButton(day));
  };

  readonly #onGridKey = (event: KeyboardEvent): void => {
    const day = dayAt(event);
    if (day === undefined) return;
    const rtl = (event.target as Element).matches(':dir(rtl)');
    const target = keyTarget(event.key, day, event, rtl);
    if (target === undefined) return;
    event.preventDefault();
    this.#goTo(target, atButton(target));
  };

  /** Chooses a day. A period that comes into sight by it is told, once. */
  #goTo(day: CivilDate, focus?: Aim): void {
    const name = this.#name;
    const before = boundsOf(name, this.#day)[0];
    this.#focus = focus;
    this.#explorer.goTo(day);
    if (boundsOf(name, day)[0] !== before) this.tell();
  }

  /** Tells a screen reader which week or month is on show, and how much is in it. */
  tell(): void {
    const { host } = this.#explorer;
    const day = this.#day;
    const { count } = this.#periodOf(day);
    host.announce(() =>
      listOf([
        this.#titleOf(day),
        count > 0
          ? plural(count, msg('one: {n} activiteit | other: {n} activiteiten'))
          : msg('geen activiteiten'),
      ]),
    );
  }

  readonly #showWhole = (day: CivilDate, event: Event): void => {
    const section = (event.target as Element).closest('section')!;
    const shown = section.querySelectorAll('article').length;
    this.#whole.add(day);
    // The button goes: what it stood for comes in its place.
    this.#focus = () => section.querySelectorAll('article')[shown]?.querySelector('a');
    this.#explorer.host.requestUpdate();
  };

  hostUpdated(): void {
    const { renderRoot } = this.#explorer.host;
    const [focus, reveal] = [this.#focus, this.#reveal];
    this.#focus = undefined;
    this.#reveal = false;
    focus?.(renderRoot)?.focus();
    if (reveal) renderRoot.querySelector('.chosen .date')?.scrollIntoView({ block: 'nearest' });
  }
}

/** The day whose button an event is about. */
function dayAt(event: Event): CivilDate | undefined {
  return (event.target as Element).closest<HTMLElement>('[data-day]')?.dataset.day;
}
