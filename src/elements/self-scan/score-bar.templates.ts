import { html, nothing, svg, type TemplateResult } from 'lit';
import type { Marks } from './outcome-words.js';

/* The strokes and the diamond, around their own place on the bar. */
const SHAPES = { wish: 'M0 -2v22', then: 'M0 3l6 6-6 6-6-6z' } as const;

/** What is marked on a bar: how it should be, and how it was. */
export type MarkName = keyof typeof SHAPES;

/** What stands in words beside it, as a bar: in a result and in the picture of a team. Percentages are of its own width. */
export function scoreBar({ now, wished, then }: Marks): TemplateResult {
  return html`<svg class="bar" aria-hidden="true" height="18" width="100%">
    ${svg`<rect class="track" y="2" width="100%" height="14" rx="7"></rect>
      ${now === null || now <= 0 ? nothing : svg`<rect class="fill" y="2" width="${now}%" height="14" rx="7"></rect>`}
      ${mark('then', then)}${mark('wish', wished)}`}
  </svg>`;
}

function mark(name: MarkName, at: number | null): unknown {
  const path = SHAPES[name];
  return at === null
    ? nothing
    : svg`<svg class="at" x="${at}%"><path class="halo" d=${path}></path><path class=${name} d=${path}></path></svg>`;
}

/** What a mark stands for. */
export function markKey(name: MarkName, words: string): TemplateResult {
  return html`<li class="line">
    <svg class="key" aria-hidden="true" width="14" height="18" viewBox="-7 0 14 18">
      ${svg`<path class=${name} d=${SHAPES[name]}></path>`}
    </svg>
    <span>${words}</span>
  </li>`;
}
