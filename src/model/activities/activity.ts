import type { Contact, DocumentInfo, Link, Origin, Place } from '../documents.js';
import type { OfferedLanguage } from '../partners/partner.js';
import type { LocalizedText } from '../text.js';

export const ACTIVITY_STATUS = ['confirmed', 'tentative', 'cancelled', 'postponed', 'full'] as const;
export type ActivityStatus = (typeof ACTIVITY_STATUS)[number];

/** Once, a few times, again and again, or a line that goes on: eenmalig, kortlopend, herhaling, doorgaande leerlijn. */
export const PROJECT_FORMS = ['once', 'short', 'repeat', 'continuous'] as const;
export type ProjectForm = (typeof PROJECT_FORMS)[number];

export const ATTENDANCE = ['onsite', 'online', 'mixed'] as const;
export type Attendance = (typeof ATTENDANCE)[number];

export const SETTINGS = ['school', 'home', 'community'] as const;

/** When an activity comes again (RFC 5545 §3.3.10). */
export interface Recurrence {
  /** The value of an `RRULE`, as in `FREQ=WEEKLY;BYDAY=TU;UNTIL=20270701T000000Z`. */
  rule?: string;
  /** Starts that are left out, as `start` is written: a date leaves out all of that day. */
  except?: string[];
  /** Starts that come besides, as `start` is written; with `/` an end of its own (`2026-11-03T19:00/2026-11-03T21:00`). */
  also?: string[];
}

export interface Speaker {
  name: string;
  organisation?: LocalizedText;
  perspective?: LocalizedText;
}

/** Whether and how to sign up. */
export interface Registration {
  mode: 'none' | 'optional' | 'required';
  url?: string;
  /** How to sign up, in words. */
  text?: LocalizedText;
  /** When registration opens and closes: a date, a local date-time or one with an offset. */
  opens?: string;
  closes?: string;
  /** How many people fit in, and how many places are left. */
  capacity?: number;
  remaining?: number;
  waitingList?: boolean;
}

/** One time of an activity that has several: a round, a part of a day, a lesson. */
export interface Round {
  id?: string;
  title?: LocalizedText;
  start: string;
  end?: string;
  status?: ActivityStatus;
  place?: Place;
}

/** Where people come together around a national activity. */
export interface LocalGathering {
  title?: LocalizedText;
  place?: Place;
  start?: string;
  url?: string;
  contact?: Contact;
}

/** A call for help with an activity. */
export interface VolunteerCall {
  task: LocalizedText;
  /** How many people are needed. */
  number?: number;
  contact?: Contact;
}

export interface Image {
  url: string;
  alt: LocalizedText;
}

/** An activity as a document holds it. */
export interface ActivityRecord {
  id: string;
  title: LocalizedText;
  summary?: LocalizedText;
  description?: LocalizedText;
  /** ISO 8601: a date (all day), a local date-time (in `timezone`), or one with an offset. */
  start: string;
  /** As `start`. Of a date it is the last day. Absent: of a date the same day; else not known. */
  end?: string;
  /** IANA zone of local date-times; default that of the element. */
  timezone?: string;
  /** When it was to start before it was moved. */
  previousStart?: string;
  recurrence?: Recurrence;
  status?: ActivityStatus;
  type?: string;
  form?: ProjectForm;
  /** Ids of partners, or names. */
  organisers?: string[];
  /** Where it is given, when that is not who organises it: id of a partner, or a name. */
  hostedBy?: string;
  guests?: string[];
  speakers?: Speaker[];
  place?: Place;
  attendance?: Attendance;
  onlineUrl?: string;
  livestreamUrl?: string;
  recordingUrl?: string;
  infoUrl?: string;
  registration?: Registration;
  cost?: { free?: boolean; text?: LocalizedText };
  childcare?: LocalizedText | boolean;
  languages?: OfferedLanguage[];
  interpreter?: LocalizedText | boolean;
  /** Level of Dutch that is needed: `none`, `A1`, `A2`, `B1`. */
  dutchLevel?: string;
  audience?: string[];
  beneficiaries?: string[];
  /** In years, both ends included. */
  ages?: { min?: number; max?: number };
  themes?: string[];
  settings?: string[];
  aims?: LocalizedText[];
  curriculum?: LocalizedText[];
  /** Id of the activity that this is a part of. */
  partOf?: string;
  rounds?: Round[];
  /** Id of the edition before this one. */
  follows?: string;
  related?: string[];
  localGatherings?: LocalGathering[];
  volunteers?: VolunteerCall;
  image?: Image;
  contact?: Contact;
  /** What came of it, afterwards. */
  report?: Link;
}

/** An activity as it was read: with its language and source. */
export type Activity = ActivityRecord & Origin & OtherSources;

/** Of an activity that several sources have. */
export interface OtherSources {
  /** The other sources (URLs) that have it too; `source` is the one whose record is shown. */
  readonly alsoIn?: readonly string[];
}

/** The document that a page gives: see `schemas/activities.json`. */
export interface ActivitiesInput extends DocumentInfo {
  activities: ActivityRecord[];
}

/** One of the sources of a document that was merged. */
export interface ActivitiesSource {
  /** The URL, as its activities have it in `source`. */
  readonly source: string;
  /** Its place among the addresses that the page names, from 0: the same whatever else could be had. */
  readonly place: number;
  /** What the source calls itself. */
  readonly title?: LocalizedText;
  /** Which file it is, where its site has more sources that call themselves nothing. */
  readonly file?: string;
  /** Language of the title. */
  readonly language: string;
}

/** The document as it was read and checked, from one source or merged from several. */
export interface ActivitiesDocument extends DocumentInfo {
  activities: Activity[];
  /** The sources that have activities, when the page names several. */
  sources?: readonly ActivitiesSource[];
}

/** A time at which an activity is. */
export interface Occurrence {
  /** ISO 8601 instant in UTC (`2026-11-03T18:00:00Z`); of all days a date. */
  readonly start: string;
  /** As `start`; of all days the last one. The start itself when the end is not known. */
  readonly end: string;
  readonly allDay: boolean;
}
