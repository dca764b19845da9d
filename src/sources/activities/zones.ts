import type { Activity } from '../../model/activities/activity.js';
import { findZone } from '../../model/activities/zone.js';
import type { Problem } from '../../model/problem.js';

/* Zones that are none: the times of such an activity are those of the calendar. */

export function unknownZone(zone: string, path: string, source: string): Problem {
  return {
    source,
    path,
    message: `De tijdzone “${zone.slice(0, 60)}” is niet bekend; de tijden gelden als die van de agenda.`,
    hint: 'Gebruik een naam als Europe/Amsterdam of America/Paramaribo, of laat dit leeg.',
    severity: 'warning',
    code: 'timezone',
    field: 'timezone',
  };
}

/** The zones of activities that are none. */
export function unknownZones(activities: readonly Activity[]): Problem[] {
  return activities.flatMap(({ id, timezone, source }) =>
    timezone === undefined || findZone(timezone)
      ? []
      : [unknownZone(timezone, `activities “${id}”.timezone`, source)],
  );
}
