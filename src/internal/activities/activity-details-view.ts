import type { Entry } from '../../model/activities/agenda.js';
import type { Zone } from '../../model/activities/zone.js';
import type { KnownPartner } from '../known-partners.js';
import type { ActivityTimes } from './activity-times.js';
import type { ActivityView } from './parts.js';

/** What belongs to an activity within its own calendar. */
export interface Kin {
  /** What it is a part of. */
  readonly whole?: Entry;
  /** Its own parts, in order of time. */
  readonly parts: readonly Entry[];
  /** The editions before and after it. */
  readonly previous?: Entry;
  readonly next?: Entry;
  readonly related: readonly Entry[];
}

/** For whom, where and when a whole activity is drawn. */
export interface DetailsView extends ActivityView {
  /** Of the page that shows a way to a place: see `route.ts`. */
  readonly routeUrl: string;
  /** The visitor's own clock, where that shows something else. */
  readonly ownZone: Zone | undefined;
  /** All times of the activity. */
  readonly times: ActivityTimes;
  readonly kin: Kin;
  /** A partner that the page knows, by its id or name. */
  partner(idOrName: string): KnownPartner | undefined;
  /** What a visitor can do with it: keep it in a calendar of their own, send it on. */
  readonly actions?: (() => unknown) | undefined;
  /** What else on the page belongs to it. */
  readonly related?: unknown;
}
