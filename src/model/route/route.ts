import type { Contact, DocumentInfo, Link, Origin } from '../documents.js';
import type { Condition } from '../scan/scan.js';
import type { LocalizedText } from '../text.js';

/** From where a route is told: who is meant by “you”. */
export const PERSPECTIVES = ['parent', 'school', 'care'] as const;
export type Perspective = (typeof PERSPECTIVES)[number];

/** What is said to others than the one whom the document speaks to. */
export type Perspectives<Texts> = Partial<Record<Perspective, Texts>>;

/** The sides around the child. */
export const CORNERS = ['school', 'care', 'home', 'community'] as const;
export type Corner = (typeof CORNERS)[number];

/** How a way ends: it is solved, others take it over, or people stay in touch. */
export const ENDS = ['solved', 'escalate', 'stay-in-touch'] as const;
export type End = (typeof ENDS)[number];

/** One side of the triangle: its partners and what is theirs to do. */
export interface RouteCorner {
  id: string;
  label: LocalizedText;
  /** Which of the four marks and colours it has; absent: the one that its id names. */
  corner?: Corner;
  summary?: LocalizedText;
  tasks?: LocalizedText[];
  /** Ids or names of partners. */
  partners?: string[];
  contacts?: Contact[];
}

/** Somebody who does something at a step. */
export interface Role {
  label: LocalizedText;
  /** Who that is, in plain words. */
  plain?: LocalizedText;
  corner?: Corner;
}

/** A stretch of the line. */
export interface Phase {
  id: string;
  label: LocalizedText;
}

/** Something that a visitor can be in. */
export interface Situation {
  label: LocalizedText;
  /** Id of the station where the route begins then; absent: the beginning. */
  start?: string;
  perspectives?: Perspectives<Partial<Pick<Situation, 'label'>>>;
}

/** A gate: nothing further without it. It stands before the station that has it. */
export interface Consent {
  /** Ids of the roles that are asked. */
  by: string[];
  text: LocalizedText;
  perspectives?: Perspectives<Partial<Pick<Consent, 'text'>>>;
}

/** A way on from a station. */
export interface Choice {
  /** Id of a station. */
  to: string;
  /** What the visitor says who goes this way: the answer to the station's question. */
  label?: LocalizedText;
  /** Only open when this holds: `question` is the id of a station, what it `is` the id that was gone to from there. */
  when?: Condition;
  /** Goes back to a station that was passed before. */
  back?: true;
}

/** What a station says, of which a perspective can say something else. */
export interface StationTexts {
  title?: LocalizedText;
  summary?: LocalizedText;
  parentDoes?: LocalizedText;
  pupilDoes?: LocalizedText;
  othersDo?: LocalizedText;
  expect?: LocalizedText;
  meaning?: LocalizedText;
  costs?: LocalizedText;
  rights?: LocalizedText;
  question?: LocalizedText;
  checklist?: LocalizedText[];
  contacts?: Contact[];
  links?: Link[];
  materials?: Link[];
}

/** One of several possibilities that exist at a station. */
export interface Option {
  id: string;
  title: LocalizedText;
  summary?: LocalizedText;
  /** Who does it, or for whom it is. */
  who?: LocalizedText;
  partners?: string[];
  situations?: string[];
  contacts?: Contact[];
  links?: Link[];
  perspectives?: Perspectives<Partial<Pick<Option, 'title' | 'summary' | 'who'>>>;
}

/** A step on the route. */
export interface Station extends StationTexts {
  id: string;
  title: LocalizedText;
  /** What stands in the mark; absent: it is counted (`outline`). */
  number?: string;
  /** Id of a phase. */
  phase?: string;
  /** Ids of roles: who is there. */
  actors?: string[];
  /** How long it may take (ISO 8601: `P5D`). */
  term?: string;
  partners?: string[];
  consent?: Consent;
  /** It may be passed over. */
  optional?: boolean;
  next?: Choice[];
  /** How many of the ways are gone: one of them (default), or all at the same time. */
  fork?: 'one' | 'all';
  end?: End;
  /** Ids of situations that it is for; absent: all. */
  situations?: string[];
  options?: Option[];
  perspectives?: Perspectives<StationTexts>;
}

/** What a route says of itself, of which a perspective can say something else. */
export interface RouteTexts {
  title?: LocalizedText;
  intro?: LocalizedText;
}

/** A route as it can be written. */
export interface RouteInput extends DocumentInfo, RouteTexts {
  id?: string;
  /** Whom the texts speak to (default `parent`). */
  perspective?: Perspective;
  perspectives?: Perspectives<RouteTexts>;
  /** Id of the station where it begins; absent: the first. */
  start?: string;
  /** Who stands in the middle. */
  core?: { label: LocalizedText; text?: LocalizedText };
  corners?: RouteCorner[];
  roles?: Record<string, Role>;
  phases?: Phase[];
  /** Hard words, explained where they stand. */
  glossary?: Record<string, LocalizedText>;
  /** How long all of it may take (ISO 8601: `P3M`). */
  maxDuration?: string;
  situations?: Record<string, LocalizedText | Situation>;
  stations: Station[];
}

/** A route that hangs together: every `to` is there, every loop is marked, ids are distinct (`src/sources/route`). */
export interface Route extends RouteInput {
  perspective: Perspective;
  start: string;
  roles: Record<string, Role>;
  situations: Record<string, Situation>;
  stations: (Station & Partial<Origin>)[];
}

/** What a visitor chose at forks: of a station with a question the id of the station that they go to. */
export type Choices = Readonly<Record<string, string>>;
