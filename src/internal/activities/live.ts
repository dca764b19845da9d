import { isOver, type Entry } from '../../model/activities/agenda.js';
import type { Instant } from '../../model/activities/clock.js';

/** So many minutes before it begins, somebody may want to be there already: the link opens then. */
export const LIVE_MINUTES = 15;

/** Whether it is time to watch or join from home. */
export function liveState(entry: Entry, now: Instant): 'before' | 'now' | 'over' {
  if (isOver(entry, now)) return 'over';
  return now < entry.start - LIVE_MINUTES * 60 ? 'before' : 'now';
}
