import type { Problem } from '../problem.js';
import type { Station } from './route.js';

/* How whoever mends a route tells of it. */

/** Where something is wrong: in a station or the route itself, in which of its lists at which item, in which field. */
export interface Place {
  readonly station?: Station;
  readonly list?: string;
  /** As it was given, or its copy. */
  readonly item?: object;
  readonly field?: string;
}

/** Told of what is mended. @param code one of `FAULT_WORDS`, or `duplicate` */
export type Tell = (
  place: Place,
  severity: Problem['severity'],
  code: string,
  got?: unknown,
  more?: string,
) => void;

/** Told of each copy that is put in the place of what was given. */
export type Same = <T extends object>(copy: T, original: object) => T;
