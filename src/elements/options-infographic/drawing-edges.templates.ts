import { html, nothing, svg, type TemplateResult } from 'lit';
import type { Edge } from '../../model/route/layout/layout.js';
import type { Line } from '../../model/route/outline.js';
import { area, type Places } from './drawing-places.js';
import type { Shown } from './shown.model.js';

/*
 * The lines of a drawing that runs sideways. Each piece stands in an area of the grid of its own: along one lane, or from the
 * middle of one lane to the middle of another, however high the text between them is. Decoration: the lists say all of it.
 */

export function drawnEdges({ layout, outline, applies }: Shown, places: Places): TemplateResult {
  return html`<div class="edges" aria-hidden="true">
    ${layout.edges.map((edge) => {
      if (rootOf(edge.from.step.line) !== outline.main) return nothing;
      const soft =
        applies && !(applies.has(edge.from.step.station.id) && applies.has(edge.to.step.station.id));
      const name = `edge ${edge.kind} ${soft ? 'aside' : ''} ${leadsToEnd(edge) ? 'solved' : ''}`;
      return edge.kind === 'back' ? backward(edge, places, name) : forward(edge, places, name);
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
const RISES = 'M1 2C1.700 2 2 1.950 2 1.780V.220C2 .05 2.300 0 3 0';
const SINKS = 'M1 0C1.700 0 2 .05 2 .220V1.780C2 1.950 2.300 2 3 2';

function forward({ from, to, lane }: Edge, places: Places, name: string): unknown {
  const isNear = to.column - from.column <= 1;
  // To the next column there is one gap, and one bend in it.
  const along = isNear ? to.lane : lane;
  const begin = from.column + (along === from.lane ? 0 : 1);
  const end = to.column - (along === to.lane ? 0 : 1);
  return html`${bend(from.column, from.lane, along)} ${run(begin, end)} ${bend(to.column - 1, along, to.lane)}`;

  /** Along a lane, from the middle of one column to that of another. */
  function run(first: number, last: number): unknown {
    if (last <= first) return nothing;
    const half = 50 / (last - first + 1);
    return html`<svg class="${name} ${area(first, places.rowOf(along), last - first + 1)}">
      ${svg`<line x1="${half}%" x2="${100 - half}%" y1="50%" y2="50%"></line>`}
    </svg>`;
  }

  /** From one lane to another, between a column and the next. */
  function bend(column: number, lane: number, goal: number): unknown {
    if (lane === goal) return nothing;
    const row = places.rowOf(Math.min(lane, goal));
    const height = places.rowOf(Math.max(lane, goal)) - row;
    return html`<svg class="${name} bend ${area(column, row, 2, height)}" viewBox="0 0 4 2" preserveAspectRatio="none">
      ${svg`<path d=${goal < lane ? RISES : SINKS}></path>`}
    </svg>`;
  }
}

/** Below the marks; from another lane between the columns to there. */
function backward({ from, to, track = 0 }: Edge, places: Places, name: string): unknown {
  const half = (columns: number) => 50 / columns;
  const row = places.rowOf(to.lane);
  if (from.lane === to.lane) {
    const width = from.column - to.column + 1;
    return hook(to.column, row, width, half(width), 100 - half(width), true);
  }
  const width = Math.max(1, from.column - to.column);
  const [upper, lower] = from.lane < to.lane ? [from.lane, to.lane] : [to.lane, from.lane];
  const top = places.rowOf(upper);
  return html`${hook(to.column, row, 1, 50, 200, true)}
    ${hook(to.column + 1, places.rowOf(from.lane), width, -100, 100 - half(width), false)}
    <svg class="${name} shaft t-${track} ${area(to.column + 1, top, 1, places.rowOf(lower) - top)}">
      ${svg`<line x1="0" x2="0" y1="0" y2="100%"></line>`}
    </svg>`;

  /** A box of which only the sides that are inside show; from and to in hundredths. */
  function hook(
    column: number,
    at: number,
    span: number,
    first: number,
    last: number,
    isGoal: boolean,
  ): TemplateResult {
    return html`<svg class="${name} hook t-${track} ${area(column, at, span)}">
      ${svg`<rect x="${first}%" width="${last - first}%" y="-100%" height="195%" rx="10"></rect>`}
      ${isGoal ? svg`<svg x="${first}%" class="head"><path d="M-5 7L0 1L5 7"></path></svg>` : nothing}
    </svg>`;
  }
}
