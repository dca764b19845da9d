/* Words that have labels of their own, in the order in which they are shown. Any other word may be used as well. */

/** For whom an activity is. */
export const AUDIENCES = [
  'parent',
  'pupil',
  'teacher',
  'support-staff',
  'head',
  'board',
  'youth-care',
  'municipality',
  'volunteer',
] as const;

/** What kind of activity it is. */
export const ACTIVITY_TYPES = [
  'information-meeting',
  'webinar',
  'coffee-morning',
  'course',
  'lesson',
  'workshop',
  'table-talk',
  'conference',
  'action-week',
  'consultation-hour',
  'meeting',
  'training',
  'excursion',
  'party',
  'sport',
  'homework',
] as const;
