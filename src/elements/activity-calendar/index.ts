export { SamenActivityCalendar } from './activity-calendar.js';
