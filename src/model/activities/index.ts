/**
 * What the activity calendar thinks with, for programs: no DOM, no network.
 * @module
 */
export * from './activity.js';
export { loadRules, occurrences } from './occurrences.js';
export { checkRecurrence, checkTimes, type TimeFault } from './recurrence-check.js';
export { MAX_OCCURRENCES } from './series.js';
export type { Timed, TimeWindow } from './times.js';
export {
  ActivityFilter,
  type FacetCounts,
  type NarrowedActivities,
  type TimedActivity,
} from './activity-filter.js';
export { DAY_PARTS, dayPartsOf, type DayPart } from './day-parts.js';
export { FACETS, type Facet } from './facets.js';
export { FACET_IDS, isFacetId, parseFilters, type FacetId, type Filters } from './filters.js';
export {
  activityState,
  registrationState,
  type ActivityState,
  type RegistrationState,
  type RegistrationStateName,
} from './registration.js';
export { ACTIVITY_TYPES, AUDIENCES } from './vocabulary.js';
