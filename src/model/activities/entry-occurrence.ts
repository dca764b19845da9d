import type { Occurrence } from './activity.js';
import type { Entry } from './agenda.js';
import { formatInstant } from './clock.js';

/** The time that an entry stands for, apart from any zone: what is taken along is the same everywhere. */
export function occurrenceOf({ start, end, allDay, day, lastDay }: Entry): Occurrence {
  return allDay
    ? { start: day, end: lastDay, allDay }
    : { start: formatInstant(start), end: formatInstant(end), allDay };
}
