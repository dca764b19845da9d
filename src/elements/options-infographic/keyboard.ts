import type { Layout, Spot } from '../../model/route/layout/layout.js';
import type { Outline, Step } from '../../model/route/outline.js';
import type { RouteHost } from './parts.js';

/** Where an arrow key leads, seen from the drawing: `on` is where the line runs to. */
type Direction = 'on' | 'back' | 'up' | 'down' | 'first' | 'last';

const KEYS: Readonly<Record<string, Direction>> = {
  ArrowRight: 'on',
  ArrowLeft: 'back',
  ArrowUp: 'up',
  ArrowDown: 'down',
  Home: 'first',
  End: 'last',
};
const MIRRORED: Partial<Record<Direction, Direction>> = { on: 'back', back: 'on' };

const OPPOSITE: Partial<Record<Direction, Direction>> = { on: 'back', back: 'on', up: 'down', down: 'up' };
/** From where the last arrow came: the opposite one leads back there, whatever stands nearer. */
const came = new WeakMap<object, { readonly from: Step; readonly at: Step; readonly by: Direction }>();

/** Moves the focus along the drawing. Every station can be reached with Tab as well. */
export function onArrow(event: KeyboardEvent, { shown, renderRoot, viewName }: RouteHost): void {
  const target = (event.target as Element).closest<HTMLElement>('[data-station]');
  const key = KEYS[event.key];
  const step = shown?.outline.byId.get(target?.dataset.station ?? '');
  if (!target || !key || !step || !shown || event.ctrlKey || event.altKey || event.metaKey || event.shiftKey)
    return;
  const isSideways =
    viewName === 'route' && getComputedStyle(target.closest('.step')!).display === 'contents';
  const isMirrored = getComputedStyle(target).direction === 'rtl';
  const direction = (isMirrored && MIRRORED[key]) || key;
  const back = came.get(renderRoot);
  const returns =
    back && back.at === step && back.by === OPPOSITE[direction] && shown.outline.steps.includes(back.from);
  const goal = isSideways
    ? returns
      ? back.from
      : inDrawing(shown.layout, step, direction)
    : inLines(shown.outline, step, direction);
  if (!goal) return;
  event.preventDefault();
  came.set(renderRoot, { from: step, at: goal, by: direction });
  renderRoot.querySelector<HTMLElement>(`[data-station="${CSS.escape(goal.station.id)}"]`)?.focus();
}

/** Along a line that runs sideways: on and back on the lane, up and down to the nearest station on the lanes there. */
function inDrawing({ spots }: Layout, step: Step, direction: Direction): Step | undefined {
  const stations = spots.filter(({ kind }) => kind === 'station');
  const here = stations.find((spot) => spot.step === step);
  if (!here) return undefined;
  const column = (spot: Spot) => Math.abs(spot.column - here.column);
  const lane = (spot: Spot) => Math.abs(spot.lane - here.lane);
  const onLane = stations.filter((spot) => spot.lane === here.lane);
  const behind = (spot: Spot) => spot.column < here.column;
  const beyond = (spot: Spot) => spot.column > here.column;
  switch (direction) {
    case 'first':
      return farthest(onLane.filter(behind));
    case 'last':
      return farthest(onLane.filter(beyond));
    case 'on':
      return nearest(onLane.filter(beyond), column) ?? nearest(stations.filter(beyond), column);
    case 'back':
      return nearest(onLane.filter(behind), column) ?? nearest(stations.filter(behind), column);
    default: {
      const there = stations.filter((spot) =>
        direction === 'up' ? spot.lane < here.lane : spot.lane > here.lane,
      );
      // A branch begins one column further: of two that are as near, the one further on.
      return nearest(there, (spot) => lane(spot) * 1000 + column(spot) * 2 + (behind(spot) ? 1 : 0));
    }
  }

  function farthest(some: readonly Spot[]): Step | undefined {
    return nearest(some, (spot) => -column(spot));
  }
}

function nearest(some: readonly Spot[], distance: (spot: Spot) => number): Step | undefined {
  let best: Spot | undefined;
  for (const spot of some) if (!best || distance(spot) < distance(best)) best = spot;
  return best?.step;
}

/** Along lines that run down: up and down as they are read, on into a branch, back out of it. */
function inLines({ steps }: Outline, step: Step, direction: Direction): Step | undefined {
  switch (direction) {
    case 'first':
      return steps[0];
    case 'last':
      return steps.at(-1);
    case 'up':
      return steps[steps.indexOf(step) - 1];
    case 'down':
      return steps[steps.indexOf(step) + 1];
    case 'on':
      return step.ways.find(({ kind }) => kind === 'branch')?.to;
    case 'back':
      return step.line.from;
  }
}
