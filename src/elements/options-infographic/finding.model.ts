import type { Choices, Route, Station } from '../../model/route/route.js';
import { applicable, openQuestion, openWays, walk } from '../../model/route/walk.js';
import type { Session } from './session.model.js';
import { isFinding, type Drawn, type Shown } from './shown.model.js';

/** What is shown to who looks for their way: how far they come, what is asked next, and what applies. */
export function shown(drawing: Drawn, session: Session): Shown {
  const { route } = drawing;
  const { situation, choices } = session;
  const walked = walk(route, choices, situation);
  const asks = openQuestion(route, choices, situation);
  const applies = isFinding(session) ? new Set(applying(route, session, walked, asks)) : undefined;
  return { ...drawing, applies, walked, asks };
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
  // Beyond an open question everything that it leads to can still come; who went back comes to theirs again.
  const open = asks ?? walked.find((station) => wentBack(station, choices));
  if (open) for (const id of applicable({ ...route, start: open.id })) stations.add(id);
  const options = new Set(
    route.stations.flatMap(({ id, options = [] }) =>
      stations.has(id) ? options.map((option) => option.id) : [],
    ),
  );
  return fits.filter((id) => stations.has(id) || options.has(id));
}

/** Whether the answer to a station's question leads back. */
const wentBack = (station: Station, choices: Choices): boolean =>
  openWays(station, choices).some(({ to, back }) => back && to === choices[station.id]);
