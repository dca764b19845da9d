// A calendar with EventCalendar: month, week, list, in Dutch.
import { createCalendar, DayGrid, List, TimeGrid } from '@event-calendar/core';
import look from '@event-calendar/core/index.css';
import { addStyles } from './styles.js';

const VIEWS = { month: 'dayGridMonth', week: 'timeGridWeek', list: 'listMonth', 'week-list': 'listWeek' };

export const parts = { entries: '.ec-event', title: '.ec-title', next: '.ec-next' };

addStyles(look);

export const toEvents = (rows) => rows;

export function calendar(host, { events, view, date }) {
  const element = document.createElement('div');
  host.append(element);
  createCalendar(element, [DayGrid, TimeGrid, List], {
    locale: 'nl',
    firstDay: 1,
    view: VIEWS[view],
    date,
    // It knows no number: as many as fit in its cells, of a calendar that has a height.
    dayMaxEvents: true,
    height: view === 'month' ? '800px' : 'auto',
    headerToolbar: { start: 'prev,next today', center: 'title', end: 'dayGridMonth,timeGridWeek,listMonth' },
    buttonText: { today: 'vandaag', dayGridMonth: 'maand', timeGridWeek: 'week', listMonth: 'lijst' },
    events,
  });
}
