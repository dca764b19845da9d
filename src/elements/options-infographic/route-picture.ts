import type { Phase } from '../../model/route/route.js';
import type { Step } from '../../model/route/outline.js';
import type { Places } from './drawing-places.js';
import type { RouteHost } from './parts.js';
import type { Gutters } from './route-gutters.js';
import type { Shown } from './shown.model.js';

/** What every template of the route is drawn with. */
export interface Picture {
  readonly host: RouteHost;
  readonly now: Shown;
  /** Text alone: the same lists without marks and lines. */
  readonly isList: boolean;
  /** At which steps another stretch of the line begins. */
  readonly phases: ReadonlyMap<Step, Phase>;
  /** Where everything stands when there is room to draw it sideways; nothing when it never fits. */
  readonly places: Places | undefined;
  readonly gutters: Gutters;
}
