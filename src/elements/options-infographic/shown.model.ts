import { layout, type Layout } from '../../model/route/layout/layout.js';
import { outline, type Outline } from '../../model/route/outline.js';
import { inPerspective } from '../../model/route/perspective.js';
import type { Option, Perspective, Route, Station } from '../../model/route/route.js';
import type { Session } from './session.model.js';

/** All that is worked out from a route, and what a visitor did, before it is drawn. */
export interface Shown {
  /** In the visitor's perspective. */
  readonly route: Route;
  readonly outline: Outline;
  readonly layout: Layout;
  /**
   * Ids of the stations that apply, and the options that do: an id can be that of both. Undefined when the visitor looks for
   * nothing: all of it is shown alike.
   */
  readonly applies: ReadonlySet<string | Option> | undefined;
  /** The stations that the visitor passes with what they chose so far. */
  readonly walked: readonly Station[];
  /** The question that is to be answered next. */
  readonly asks: Station | undefined;
}

/** What does not change with what a visitor does. */
export type Drawn = Pick<Shown, 'route' | 'outline' | 'layout'>;

/** A route in a perspective with its lines and places: worked out again only for another route or perspective. */
export function drawn(document: Route, perspective: Perspective): Drawn {
  const route = inPerspective(document, perspective);
  const lines = outline(route);
  return { route, outline: lines, layout: layout(lines) };
}

/** Whether the visitor looks for their way: only then there is a way to work out (`finding.model.ts`). */
export function isFinding({ finding, situation, choices }: Session): boolean {
  return finding || situation !== undefined || Object.keys(choices).length > 0;
}
