// A calendar with Schedule-X: month, week, list, in Dutch, with its default theme. It needs `Temporal`; where a browser
// has none, the polyfill that it asks for comes along.
import { createCalendar, createViewList, createViewMonthGrid, createViewWeek } from '@schedule-x/calendar';
import look from '@schedule-x/theme-default/dist/index.css';
import { addStyles } from './styles.js';

/** Its list has no period: it holds all that it is given. */
export const parts = { entries: '.sx__event', title: '.sx__range-heading', next: '.sx__chevron--next' };

if (!globalThis.Temporal) await import('temporal-polyfill-0/global');
addStyles(look);

/** Its own kinds of times. */
export const toEvents = (rows) =>
  rows.map(({ id, title, start, end, allDay }) => ({
    id,
    title,
    start: allDay
      ? Temporal.PlainDate.from(start)
      : Temporal.ZonedDateTime.from(`${start}[Europe/Amsterdam]`),
    // Of all days its end is the last day, and not the one after.
    end: allDay ? Temporal.PlainDate.from(start) : Temporal.ZonedDateTime.from(`${end}[Europe/Amsterdam]`),
  }));

export function calendar(host, { events, view, date, perDay }) {
  const element = document.createElement('div');
  element.style.height = '800px';
  host.append(element);
  const views = { month: createViewMonthGrid(), week: createViewWeek(), list: createViewList() };
  createCalendar({
    locale: 'nl-NL',
    timezone: 'Europe/Amsterdam',
    views: Object.values(views),
    defaultView: (views[view] ?? views.list).name,
    selectedDate: Temporal.PlainDate.from(date),
    monthGridOptions: { nEventsPerDay: perDay },
    events,
  }).render(element);
}
