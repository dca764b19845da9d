import type { DocumentInfo, Link, Origin } from '../documents.js';
import type { LocalizedText } from '../text.js';

/** What a question asks for. */
export const QUESTION_KINDS = ['single', 'multiple', 'scale', 'boolean', 'text', 'number'] as const;
export type QuestionKind = (typeof QUESTION_KINDS)[number];

/** What a scan gives back: advice that follows from answers, scores, or both; default `both` with levels, else `advice`. */
export const SCAN_MODES = ['advice', 'score', 'both'] as const;
export type ScanMode = (typeof SCAN_MODES)[number];

/** Stands for “weet ik niet” in an answer. No option can have this id. */
export const UNKNOWN = 'unknown';
/** Stands for “anders, namelijk” in an answer; the words are in `Response.others`. No option can have this id. */
export const OTHER = 'other';

/** One thing that somebody can choose. */
export interface Option {
  id: string;
  label: LocalizedText;
  /** What it counts for. Absent: it does not. */
  value?: number;
  /** Cannot go together with another option: “geen van deze”. */
  exclusive?: boolean;
  /** What follows from choosing it: tips, or the ids of tips that stand elsewhere in the scan. */
  tips?: (string | Tip)[];
}

/** One step of a scale. */
export interface ScaleOption {
  value: number;
  label: LocalizedText;
}

export interface Scale {
  options: ScaleOption[];
}

/** When something is so, by what was answered. Several comparisons in one condition must all hold. */
export type Condition =
  | {
      question: string;
      is?: AnswerValue;
      isNot?: AnswerValue;
      includes?: string;
      atLeast?: number;
      atMost?: number;
      answered?: boolean;
    }
  | { all: Condition[] }
  | { any: Condition[] }
  | { not: Condition };

/** When a tip applies, by the score of a theme (percent, 0–100). */
export interface ScoreCondition {
  theme: string;
  below?: number;
  atLeast?: number;
}

export interface Question {
  id: string;
  kind: QuestionKind;
  text: LocalizedText;
  /** Stands above the field. */
  help?: LocalizedText;
  options?: Option[];
  /** Id of one of the scan's scales. */
  scale?: string;
  /** Default false. */
  required?: boolean;
  /** Offers “weet ik niet”; default true. */
  unknown?: boolean;
  /** Offers “anders, namelijk”, with room for words. */
  other?: boolean;
  /** Asks how it is, and how it should be. */
  wish?: boolean;
  showIf?: Condition;
  /** Ids of the roles that get this question; absent: all. */
  roles?: string[];
  /** How much it counts in the score of its theme; default 1. 0: not at all. */
  weight?: number;
  /** A high answer is a low score. */
  reverse?: boolean;
}

/** Something to do, and where to get help with it. */
export interface Tip {
  id: string;
  text: LocalizedText;
  /** Absent: when anything in its theme was answered. What an option names is brought up by that option alone. */
  when?: Condition | ScoreCondition;
  links?: Link[];
  /** A task that goes with it. */
  task?: LocalizedText;
  /** Themes of partners and activities on the same page that help with it; absent: those of its theme. */
  themes?: string[];
}

export interface Theme {
  id: string;
  title: LocalizedText;
  description?: LocalizedText;
  questions: Question[];
  tips?: Tip[];
  /** What partners and activities call this theme; absent: its id. */
  themes?: string[];
  /** Scored questions that must be answered before there is a score; default 1. */
  minAnswered?: number;
}

export interface Role {
  id: string;
  label: LocalizedText;
}

/** What a score means. */
export interface Level {
  id: string;
  /** From this score on (percent, 0–100), up to the next level. */
  from: number;
  label: LocalizedText;
  meaning: LocalizedText;
}

/** A task to do with what came out, alone or as a team. */
export interface Assignment {
  title?: LocalizedText;
  text: LocalizedText;
  /** Columns of a small table to fill in; absent: one field for notes. */
  columns?: { id: string; label: LocalizedText }[];
}

/** What a scan says beside its themes. */
export interface ScanInfo extends DocumentInfo {
  /** What responses call this scan; absent: made of its title. */
  id?: string;
  version?: string;
  intro?: LocalizedText;
  roles?: Role[];
  scales?: Record<string, Scale>;
  mode?: ScanMode;
  advice?: Tip[];
  levels?: Level[];
  assignment?: Assignment;
  literature?: Link[];
}

/** A scan as a page gives it. */
export interface ScanInput extends Omit<ScanInfo, 'assignment'> {
  assignment?: LocalizedText | Assignment;
  themes: Theme[];
}

/** A scan as it was read and checked: conditions name questions that are there, and go round in no circle. */
export interface Scan extends ScanInfo {
  id: string;
  version: string;
  themes: (Theme & Origin)[];
}

/** One answer: ids, never labels, so that answers in several languages can be put together. */
export type AnswerValue = string | readonly string[] | number | boolean;

/** Answers by the id of their question. */
export type Answers = Readonly<Record<string, AnswerValue>>;

/** What one person, or one group at one screen, answered. Holds no name and nothing that tells who it was. */
export interface Response {
  scan: string;
  version: string;
  /** Random. */
  id: string;
  role?: string;
  /** The day: `2026-11-21`. */
  date: string;
  /** Language that it was answered in (BCP 47). */
  language: string;
  answers: Record<string, AnswerValue>;
  /** Of questions that ask how it should be. */
  wishes?: Record<string, AnswerValue>;
  /** The words at “anders, namelijk”. */
  others?: Record<string, string>;
}
