import { html, type TemplateResult } from 'lit';
import { formatLocale, msg, str } from '../../i18n/localize.js';
import { dateOf } from '../../internal/activities/when.js';
import { icon } from '../../internal/icons.js';
import { heading } from '../../internal/templates.js';
import { weekNumber } from '../../model/civil.js';
import type { CivilDate } from '../../model/dates.js';
import { formatsFor } from '../../model/intl.js';
import { remember } from '../../model/remember.js';
import { FIRST_DAY, LAST_DAY, type Period } from './periods.model.js';

/** What a visitor does to come to another period. */
export interface PeriodActions {
  /** So many periods further. */
  step(steps: number): void;
  today(): void;
  /** To a day that was typed or chosen. */
  jump(day: CivilDate): void;
}

const UTC = { timeZone: 'UTC', calendar: 'gregory' } as const;

const months = remember(
  (locale) => new (formatsFor(locale).DateTimeFormat)(locale, { ...UTC, month: 'long', year: 'numeric' }),
);
const ranges = remember(
  (locale) =>
    new (formatsFor(locale).DateTimeFormat)(locale, {
      ...UTC,
      day: 'numeric',
      month: 'long',
      year: 'numeric',
    }),
);

/** `november 2026`, `week 47 · 16–22 november 2026` */
export function periodTitle({ name, first, last }: Pick<Period, 'name' | 'first' | 'last'>): string {
  if (name === 'month') return months(formatLocale()).format(dateOf(first));
  const range = ranges(formatLocale()).formatRange(dateOf(first), dateOf(last));
  return msg(str`week ${weekNumber(first)} · ${range}`);
}

const backIcon = 'M14 6l-6 6 6 6';
const onIcon = 'M10 6l6 6-6 6';

/** Which period it is, and the ways to another. */
export function periodBar(
  period: Period,
  day: CivilDate,
  level: number,
  { step, today, jump }: PeriodActions,
): TemplateResult {
  const ofMonth = period.name === 'month';
  const onChange = (event: Event) => {
    const { value, validity } = event.target as HTMLInputElement;
    // A year that is half typed is the year 20.
    if (value && validity.valid) jump(value);
  };
  return html`<div class="period">
    ${heading(level, periodTitle(period), 'period-title')}
    <div class="ways no-print">
      <button type="button" class="back" @click=${() => step(-1)}>${icon(backIcon)}${ofMonth ? msg('Vorige maand') : msg('Vorige week')}</button>
      <button type="button" class="on" @click=${() => step(1)}>${ofMonth ? msg('Volgende maand') : msg('Volgende week')}${icon(onIcon)}</button>
      <button type="button" @click=${today}>${msg('Vandaag')}</button>
      <label class="go"><span>${msg('Ga naar')}</span>
        <input type="date" min=${FIRST_DAY} max=${LAST_DAY} .value=${day} @change=${onChange} /></label>
    </div>
  </div>`;
}
