import type { SamenRelatedEvent } from '../../internal/related-event.js';
import { isOff } from '../../model/activities/registration.js';
import type { SamenActivityCalendar } from './activity-calendar.js';
import type { CalendarExplorer } from './explorer.js';

/** Of one theme: more than anybody reads. */
const MOST = 10;
/** Times that are looked at in one go: what comes again every week fills many of them. */
const AT_ONCE = 60;

/**
 * Another element shows a theme: the activities about it that are still to come belong to it, the next one first. This
 * code is loaded when it is asked for, so the answer comes a moment later: `event.add` can wait.
 */
export async function answerTheme(calendar: SamenActivityCalendar, event: SamenRelatedEvent): Promise<void> {
  let explorer: CalendarExplorer | undefined;
  if (calendar.document && isSlice(calendar)) await calendar.explore((here) => (explorer = here));
  const { document, timeline, clock } = calendar;
  if (!document || !timeline || (isSlice(calendar) && !explorer)) return;
  const wanted = key(event.id);
  const left = new Set(
    document.activities.flatMap((activity, position) => {
      const isAbout = activity.themes?.some((theme) => key(theme) === wanted);
      return isAbout && !isOff(activity) && explorer?.filters.has(position) !== false ? [position] : [];
    }),
  );
  const mayHave = (position: number) => left.has(position);
  const keep = Object.assign(({ position }: { position: number }) => left.has(position), { mayHave });
  for (let told = 0; told < MOST && left.size > 0;) {
    const entries = timeline.upcoming(clock.now, AT_ONCE, keep);
    for (const { activity, position, day, from } of entries) {
      // What comes again is told of once: the next time.
      if (told === MOST || !left.delete(position)) continue;
      const { id, title, language } = activity;
      event.add({ kind: 'activity', id, title, when: from ? `${day}T${from}` : day, language });
      told++;
    }
    if (entries.length < AT_ONCE) return;
  }
}

/** Whether the page shows only a part of its activities. */
function isSlice({ attributes }: SamenActivityCalendar): boolean {
  return [...attributes].some(({ name }) => name.startsWith('filter-'));
}

const key = (theme: string): string => theme.trim().toLowerCase();
