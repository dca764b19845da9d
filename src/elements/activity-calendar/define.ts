import { define } from '../../internal/define.js';
import { SamenActivityCalendar } from './activity-calendar.js';

define('samen-activity-calendar', SamenActivityCalendar);
