import type { Occurrence } from './activity.js';
import type { Series } from './series.js';
import {
  boundsOf,
  comesAgain,
  overlaps,
  spanOf,
  toOccurrence,
  type Bounds,
  type Span,
  type Timed,
  type TimeWindow,
} from './times.js';
import type { Zone } from './zone.js';

/*
 * The times of activities in a window. Whoever has thousands of activities makes a `Timeline` once, and asks it for every
 * window that is shown; what follows rules is loaded when the first activity has one.
 */

type SeriesModule = typeof import('./series.js');

let series: SeriesModule | undefined;

/** Whether some of these activities come again, and what follows rules is not here yet. */
export function needsRules(activities: readonly Timed[]): boolean {
  return !series && activities.some(comesAgain);
}

/**
 * Fetches what follows rules, when one of these activities comes again. Until then only their first times are known: a
 * server that renders a calendar calls it before, for it cannot wait while rendering.
 */
export async function loadRules(activities: readonly Timed[]): Promise<void> {
  if (needsRules(activities)) series = await import('./series.js');
}

/** The times of one activity, read once. */
type Known = { readonly span: Span | undefined } | { readonly series: Series | undefined };

/** What is known of activities, per zone of the page. Activities are never changed after reading. */
const known = new WeakMap<Timed, { readonly zone: Zone; readonly times: Known }>();

/** Reads the times of an activity, once: of one that follows a rule that is most of the work. */
export function timesOf(activity: Timed, zone: Zone): Known {
  const before = known.get(activity);
  // Once rules can be followed, what was known without them does not count any more.
  if (before?.zone === zone && ('series' in before.times || !series || !comesAgain(activity)))
    return before.times;
  const times =
    series && comesAgain(activity)
      ? { series: series.seriesOf(activity, zone) }
      : { span: spanOf(activity, zone) };
  known.set(activity, { zone, times });
  return times;
}

/** When an activity is in a window, sorted, in numbers. Those that come again need `loadRules` first. */
export function spansOf(activity: Timed, bounds: Bounds): Span[] {
  const times = timesOf(activity, bounds.zone);
  if ('series' in times) return times.series && series ? series.spansIn(times.series, bounds) : [];
  return times.span && overlaps(times.span, bounds) ? [times.span] : [];
}

/**
 * When an activity is in a window: every time that overlaps it, sorted by start, at most 2 000. An activity whose start is
 * no time, or a window that is none, gives none; a rule that is wrong or hostile gives the first time alone
 * (`checkRecurrence` says what is wrong with it).
 *
 * Never depends on the zone of the machine.
 * @example
 * await occurrences(activity, { from: '2026-11-01', to: '2026-12-01', timezone: 'Europe/Amsterdam' });
 * // [{ start: '2026-11-03T18:30:00Z', end: '2026-11-03T20:00:00Z', allDay: false }, …]
 */
export async function occurrences(activity: Timed, window: TimeWindow): Promise<Occurrence[]> {
  const bounds = boundsOf(window);
  if (!bounds) return [];
  await loadRules([activity]);
  return spansOf(activity, bounds).map(toOccurrence);
}
