import { html, nothing, svg, type TemplateResult } from 'lit';
import { crossedIn } from '../../model/route/layout/bends.js';
import type { Edge } from '../../model/route/layout/layout.js';
import type { Line } from '../../model/route/outline.js';
import { area, type Places } from './drawing-places.js';
import type { Shown } from './shown.model.js';

/*
 * The lines of a drawing that runs sideways. Each piece stands in an area of the grid of its own: along one lane, or from the
 * middle of one lane to the middle of another, however high the text between them is. Decoration: the lists say all of it.
 */

export function drawnEdges({ layout, outline, applies }: Shown, places: Places): TemplateResult {
  const isCrossed = crossedIn(layout);
  return html`<div class="edges" aria-hidden="true">
    ${layout.edges.map((edge) => {
      if (rootOf(edge.from.step.line) !== outline.main) return nothing;
      const soft =
        applies && !(applies.has(edge.from.step.station.id) && applies.has(edge.to.step.station.id));
      const name = `edge ${edge.kind} ${soft ? 'aside' : ''} ${leadsToEnd(edge) ? 'solved' : ''}`;
      return edge.kind === 'back' ? backward(edge, places, name) : forward(edge, places, name, isCrossed);
    })}
  </div>`;
}

/** The line that hangs from no other. */
function rootOf(line: Line): Line {
  let root = line;
  while (root.from) root = root.from.line;
  return root;
}

/** Whether it stands on a branch that ends well. */
function leadsToEnd({ lane, from, to }: Edge): boolean {
  if (lane === 0) return false;
  const { line } = to.lane === 0 ? from.step : to.step;
  return line.steps.at(-1)?.station.end === 'solved';
}

/** In the middle of the gap between two columns, where no text stands; round where it leaves and where it comes. */
const RISES = 'M1 2C1.750 2 2 1.900 2 1.600V.400C2 .1 2.250 0 3 0';
const SINKS = 'M1 0C1.750 0 2 .1 2 .400V1.600C2 1.900 2.250 2 3 2';

function forward(
  { from, to, lane }: Edge,
  places: Places,
  name: string,
  isCrossed: ReturnType<typeof crossedIn>,
): unknown {
  const isNear = to.column - from.column <= 1;
  // To the next column there is one gap, and one bend in it.
  const along = isNear ? to.lane : lane;
  const begin = from.column + (along === from.lane ? 0 : 1);
  const end = to.column - (along === to.lane ? 0 : 1);
  return html`${bend(from.column, from.lane, along)} ${
    // From the middle of one column to that of another.
    end > begin
      ? html`<i class="${name} run ${area(begin, places.rowOf(along), end - begin + 1)}"></i>`
      : nothing
  } ${bend(to.column - 1, along, to.lane)}`;

  /** From one lane to another, between a column and the next. */
  function bend(column: number, lane: number, goal: number): unknown {
    if (lane === goal) return nothing;
    const row = places.rowOf(Math.min(lane, goal));
    const height = places.rowOf(Math.max(lane, goal)) - row;
    // Where lines go up and down in the same gap each has a side of it.
    const side = isCrossed(column + 1, lane, goal) ? (goal < lane ? 'early' : 'late') : '';
    return html`<svg class="${name} bend ${side} ${area(column, row, 2, height)}" viewBox="0 0 4 2" preserveAspectRatio="none">
      ${svg`<path d=${goal < lane ? RISES : SINKS}></path>`}
    </svg>`;
  }
}

/** Below the marks; from another lane beside the column that it leads to, where no line bends. */
function backward({ from, to, track = 0 }: Edge, places: Places, name: string): TemplateResult {
  const piece = (shape: string, where: string) => html`<i class="${name} ${shape} t-${track} ${where}"></i>`;
  const row = places.rowOf(to.lane);
  const width = from.column - to.column;
  if (from.lane === to.lane)
    return piece(`hook goal ${width === 0 ? 'self' : ''}`, area(to.column, row, width + 1));
  const other = places.rowOf(from.lane);
  return html`${piece('hook goal on', area(to.column, row))}
    ${width > 0 ? piece('hook off', area(to.column + 1, other, width)) : piece('hook on', area(from.column, other, 1 - width))}
    ${piece('shaft', area(to.column, Math.min(row, other), 1, Math.abs(row - other)))}`;
}
