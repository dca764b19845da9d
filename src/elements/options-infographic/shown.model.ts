import { layout, type Layout } from '../../model/route/layout/layout.js';
import { outline, type Outline } from '../../model/route/outline.js';
import { inPerspective } from '../../model/route/perspective.js';
import type { Perspective, Route, Station } from '../../model/route/route.js';
import { applicable, openQuestion, walk } from '../../model/route/walk.js';
import type { Session } from './session.model.js';

/** All that is worked out from a route, and what a visitor did, before it is drawn. */
export interface Shown {
  /** In the visitor's perspective. */
  readonly route: Route;
  readonly outline: Outline;
  readonly layout: Layout;
  /** Ids of stations and options that apply; undefined when the visitor looks for nothing: all of it is shown alike. */
  readonly applies: ReadonlySet<string> | undefined;
  /** The stations that the visitor passes with what they chose so far. */
  readonly walked: readonly Station[];
  /** The question that is to be answered next. */
  readonly asks: Station | undefined;
}

/** What does not change with what a visitor does. */
export type Drawn = Pick<Shown, 'route' | 'outline' | 'layout'>;

export function drawn(document: Route, perspective: Perspective): Drawn {
  const route = inPerspective(document, perspective);
  const lines = outline(route);
  return { route, outline: lines, layout: layout(lines) };
}

export function shown(drawing: Drawn, session: Session): Shown {
  const { route } = drawing;
  const { finding, situation, choices } = session;
  const seeks = finding || situation !== undefined || Object.keys(choices).length > 0;
  const walked = walk(route, choices, situation);
  const asks = openQuestion(route, choices, situation);
  if (!seeks) return { ...drawing, applies: undefined, walked, asks };
  return { ...drawing, applies: new Set(applying(route, session, walked, asks)), walked, asks };
}

/** What applies: what fits the situation, as far as it is passed or still can be. */
function applying(
  route: Route,
  { situation, choices }: Session,
  walked: readonly Station[],
  asks: Station | undefined,
): readonly string[] {
  const fits = applicable(route, situation);
  if (Object.keys(choices).length === 0) return fits;
  const stations = new Set(walked.map(({ id }) => id));
  // Beyond an open question everything that it leads to can still come.
  if (asks) for (const id of applicable({ ...route, start: asks.id })) stations.add(id);
  const options = new Set(
    route.stations.flatMap(({ id, options = [] }) =>
      stations.has(id) ? options.map((option) => option.id) : [],
    ),
  );
  return fits.filter((id) => stations.has(id) || options.has(id));
}
