import type { Choices, Perspective } from '../../model/route/route.js';

/** How a route is shown. */
export const VIEWS = ['route', 'list', 'triangle', 'roles', 'moments'] as const;
export type ViewName = (typeof VIEWS)[number];

/**
 * What a visitor did with the route: never stored, never sent. One value; whatever changes puts a new one in its place, and
 * that draws again.
 */
export interface Session {
  /** Id of the station that is open. */
  readonly open?: string | undefined;
  /** What was answered at forks. */
  readonly choices: Choices;
  /** Id of the situation that the visitor is in. */
  readonly situation?: string | undefined;
  /** Whether they said that they do not know which situation they are in. */
  readonly unsure?: boolean | undefined;
  /** Id of the station whose question they put off: they are not there yet. */
  readonly later?: string | undefined;
  /** Of a station's checklist the numbers of what is done, from 0. */
  readonly ticks: Readonly<Record<string, readonly number[]>>;
  /** What the visitor looks at, when they chose something else than the page did. */
  readonly view?: ViewName | undefined;
  readonly perspective?: Perspective | undefined;
  /** Whether the visitor is looking for their way. */
  readonly finding: boolean;
  /** Whether they unfolded what can be taken along. */
  readonly taking?: boolean | undefined;
}

export const NEW_SESSION: Session = { choices: {}, ticks: {}, finding: false };
