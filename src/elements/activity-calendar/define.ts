import { define } from '../../internal/define.js';
import { SamenActivityCalendar } from './activity-calendar.js';

/* Whoever registers the tag has the types of it and of its events. */
export type * from './index.js';

define('samen-activity-calendar', SamenActivityCalendar);
