import type { Choices, Option, Route, Station } from '../../model/route/route.js';
import { applying, openQuestion, openWays, walk } from '../../model/route/walk.js';
import type { Session } from './session.model.js';
import { isFinding, type Drawn, type Shown } from './shown.model.js';

/** What is shown to who looks for their way: how far they come, what is asked next, and what applies. */
export function shown(drawing: Drawn, session: Session): Shown {
  const { route } = drawing;
  const { situation, choices } = session;
  const walked = walk(route, choices, situation);
  const asks = openQuestion(route, choices, situation);
  const applies = isFinding(session) ? new Set(whatApplies(route, session, walked, asks)) : undefined;
  return { ...drawing, applies, walked, asks };
}

/** What applies: what fits the situation, as far as it is passed or still can be. */
function whatApplies(
  route: Route,
  { situation, choices }: Session,
  walked: readonly Station[],
  asks: Station | undefined,
): readonly (string | Option)[] {
  const fits = applying(route, situation);
  if (Object.keys(choices).length === 0) return fits;
  const passed = new Set<string | Option>(walked.map(({ id }) => id));
  // Beyond an open question everything that it leads to can still come; who went back comes to theirs again.
  const open = asks ?? walked.find((station) => wentBack(station, choices));
  if (open) for (const id of applying({ ...route, start: open.id })) passed.add(id);
  for (const { id, options = [] } of route.stations)
    if (passed.has(id)) for (const option of options) passed.add(option);
  return fits.filter((one) => passed.has(one));
}

/** Whether the answer to a station's question leads back. */
const wentBack = (station: Station, choices: Choices): boolean =>
  openWays(station, choices).some(({ to, back }) => back && to === choices[station.id]);
