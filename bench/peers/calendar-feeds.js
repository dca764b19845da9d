// What a calendar with FullCalendar 6 takes that reads a calendar file, and follows rules.
import iCalendar from '@fullcalendar/icalendar';
import rrule from '@fullcalendar/rrule';

export * from './calendar-fullcalendar-6.js';
export const plugins = [iCalendar, rrule];
