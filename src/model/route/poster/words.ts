import type { Corner } from '../route.js';

/** The words of a poster, in the reader's language. Sentences are whole: nothing is joined from pieces. */
export interface PosterWords {
  /** Above a gate: without this nothing goes on. */
  readonly consent: string;
  /** Of a station that may be passed over. */
  readonly optional: string;
  /** Above what exists at a station, one of which can be chosen. */
  readonly options: string;
  /** Above the ways of a station that are all gone. */
  readonly allWays: string;
  /** Before whom to reach with questions. */
  readonly questions: string;
  /** What the marks and lines mean. */
  readonly marks: Readonly<Record<'step' | 'question' | 'back', string>>;
  /** Beside the code that leads to the page. */
  readonly scan: string;
  /** Who stands for it, where it is from, of which day it is. */
  readonly provenance: readonly string[];
  /** How long something may take. @param iso a duration (ISO 8601) */
  term(iso: string): string;
  /** How long all of it may take. */
  wholeTerm(iso: string): string;
  /** Of a step that is of another phase than the stretch that it stands at. */
  ofPhase(phase: string): string;
  toStep(number: string): string;
  backTo(number: string): string;
  sheet(number: number, of: number): string;
}

/** Paths of icons on a grid of 24. */
export interface PosterIcons {
  readonly corners: Readonly<Record<Corner, string>>;
  readonly check: string;
  readonly clock: string;
}
