// A calendar with FullCalendar 7: month, week, list, in Dutch, with its classic theme.
import { Calendar } from 'fullcalendar';
import dayGrid from 'fullcalendar/daygrid';
import list from 'fullcalendar/list';
import nl from 'fullcalendar/locales/nl';
import theme from 'fullcalendar/themes/classic';
import timeGrid from 'fullcalendar/timegrid';
import skeleton from 'fullcalendar/skeleton.css';
import look from 'fullcalendar/themes/classic/theme.css';
import palette from 'fullcalendar/themes/classic/palette.css';
import { addStyles } from './styles.js';

const VIEWS = { month: 'dayGridMonth', week: 'timeGridWeek', list: 'listMonth', 'week-list': 'listWeek' };

/** Its own classes are made by a tool; `entry` is given to it. */
export const parts = { entries: '.entry', title: '[role="heading"]', next: '[aria-label="Volgende"]' };

addStyles(skeleton, look, palette);

export const toEvents = (rows) => rows;

export function calendar(host, { events, view, date, perDay }) {
  const element = document.createElement('div');
  host.append(element);
  new Calendar(element, {
    plugins: [theme, dayGrid, timeGrid, list],
    locale: nl,
    initialView: VIEWS[view],
    initialDate: date,
    dayMaxEvents: perDay,
    eventClass: 'entry',
    height: 'auto',
    headerToolbar: { start: 'prev,next today', center: 'title', end: 'dayGridMonth,timeGridWeek,listMonth' },
    events,
  }).render();
}
