import { html, nothing } from 'lit';
import type { Outline, Step } from '../../model/route/outline.js';

/** A piece of a step, from above to below. */
type Block = 'phase' | 'gate' | 'stop' | 'opened' | 'ways';

/** The dotted lines of the returns beside a line that runs down. */
export interface Gutters {
  /** How many run beside each other at most. */
  readonly width: number;
  /** What runs along a piece of a step. */
  at(step: Step, block: Block): unknown;
}

/** More beside each other than this would leave no room for the text: the words say the rest. */
export const MOST_GUTTERS = 3;

interface Return {
  /** Places on the line of the step that it goes to, and of the one that it comes from. */
  readonly to: number;
  readonly from: number;
  readonly track: number;
}

/** Which returns run beside the main line, and where. They are drawn piece by piece, so that nothing has to be measured. */
export function gutterPieces(outline: Outline | undefined): Gutters {
  const returns: Return[] = [];
  const places = new Map<Step, number>(outline?.main.steps.map((step, i) => [step, i]));
  for (const [step, from] of places) {
    for (const { kind, to } of step.ways) {
      const place = kind === 'back' ? places.get(to) : undefined;
      if (place === undefined || place >= from) continue;
      const taken = new Set(
        returns.filter((other) => other.from >= place && other.to <= from).map(({ track }) => track),
      );
      let track = 0;
      while (taken.has(track)) track++;
      if (track < MOST_GUTTERS) returns.push({ to: place, from, track });
    }
  }
  const width = Math.max(0, ...returns.map(({ track }) => track + 1));
  const at = (step: Step, block: Block): unknown => {
    const place = places.get(step);
    if (place === undefined || width === 0) return nothing;
    return returns.map(({ to, from, track }) => {
      if (place < to || place > from) return nothing;
      if (place === to && (block === 'phase' || block === 'gate')) return nothing;
      if (place === from && (block === 'ways' || block === 'opened')) return nothing;
      const end = block !== 'stop' ? '' : place === to ? 'arrives' : place === from ? 'leaves' : '';
      return html`<i class="return g-${track} ${end}" aria-hidden="true"></i>`;
    });
  };
  return { width, at };
}
