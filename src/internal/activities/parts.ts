import type { Terms } from '../../model/documents.js';
import type { Activity } from '../../model/activities/activity.js';
import type { Entry } from '../../model/activities/agenda.js';
import type { Instant } from '../../model/activities/clock.js';
import type { Zone } from '../../model/activities/zone.js';
import type { CivilDate } from '../../model/dates.js';
import type { Reader } from '../templates.js';

/** For whom, where and when activities are drawn. */
export interface ActivityView {
  /** Language that the texts of the data should be in (BCP 47). */
  readonly language: string;
  /** Level of an activity's title as a heading. */
  readonly level: number;
  /** On whose clock times are shown. */
  readonly zone: Zone;
  readonly now: Instant;
  /** The day that it is in the zone. */
  readonly today: CivilDate;
  /** The document's own words for its terms. */
  readonly terms: Terms | undefined;
  /** Marks what a search found in a text. */
  readonly mark?: Reader['mark'];
  /** Tells which source an activity is from, where there are several. */
  readonly source?: ((activity: Activity) => unknown) | undefined;
}

/** What a visitor can do with an activity in a list. */
export interface EntryActions {
  open(event: Event, entry: Entry): void;
}

export const readerOf = (activity: Activity, view: ActivityView): Reader => ({
  language: view.language,
  textLanguage: activity.language,
  mark: view.mark,
});
