import { perDay, type Entry } from '../../model/activities/agenda.js';
import type { Instant } from '../../model/activities/clock.js';
import type { Keep, Timeline } from '../../model/activities/timeline.js';
import type { CivilDate } from '../../model/dates.js';

/** Ways of looking at a calendar. */
export const VIEWS = ['list', 'week', 'month'] as const;
export type ViewName = (typeof VIEWS)[number];

/** Activities in the list at first, unless the page says otherwise; and so many more at a time. */
export const PAGE_SIZE = 20;

/** What the list shows: days with what is on them, and whether there is more. */
export interface Upcoming {
  readonly days: readonly (readonly [day: CivilDate, entries: readonly Entry[]])[];
  readonly count: number;
  readonly more: boolean;
}

/** The next activities from an instant on, under their days. @param today what goes on since an earlier day stands there */
export function upcoming(
  timeline: Timeline,
  now: Instant,
  today: CivilDate,
  limit: number,
  keep?: Keep,
): Upcoming {
  const entries = timeline.upcoming(now, limit + 1, keep);
  const shown = entries.slice(0, limit);
  return { days: perDay(shown, today), count: shown.length, more: entries.length > limit };
}

/** How many activities the list shows at first: an attribute can hold anything. */
export function pageSize(limit: number | undefined): number {
  return limit && limit >= 1 ? Math.min(500, Math.floor(limit)) : PAGE_SIZE;
}
