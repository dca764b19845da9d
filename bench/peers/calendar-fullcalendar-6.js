// A calendar with FullCalendar 6, as its web component: month, week, list, in Dutch. Its styles are in its code.
import '@fullcalendar/web-component/global';
import dayGrid from '@fullcalendar/daygrid';
import list from '@fullcalendar/list';
import timeGrid from '@fullcalendar/timegrid';
import nl from '@fullcalendar/core/locales/nl';

const VIEWS = { month: 'dayGridMonth', week: 'timeGridWeek', list: 'listMonth', 'week-list': 'listWeek' };

export const parts = { entries: '.fc-event', title: '.fc-toolbar-title', next: '.fc-next-button' };

export const toEvents = (rows) => rows;

export function calendar(host, { events, view, date, perDay }) {
  const element = document.createElement('full-calendar');
  host.append(element);
  element.options = {
    plugins: [dayGrid, timeGrid, list],
    locale: nl,
    initialView: VIEWS[view],
    initialDate: date,
    dayMaxEvents: perDay,
    height: 'auto',
    headerToolbar: { start: 'prev,next today', center: 'title', end: 'dayGridMonth,timeGridWeek,listMonth' },
    events,
  };
}
