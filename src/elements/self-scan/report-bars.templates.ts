import { nothing, svg, html, type TemplateResult } from 'lit';

/* Bars beside their numbers: hidden from assistive technology, which has the numbers. They mirror where text does. */

/** A part of a whole. @param share 0–1 */
export function bar(share: number): TemplateResult {
  return html`<svg class="share" aria-hidden="true" width="100%" height="14">
    ${svg`<rect class="track" width="100%" height="14"></rect>
      ${share > 0 ? svg`<rect class="fill" width="${cut(share)}%" height="14"></rect>` : nothing}`}
  </svg>`;
}

/**
 * How a whole is divided: from light to dark in the order of the answers.
 * @param shares together at most 1
 * @param turned from dark to light: yes comes first
 */
export function stack(shares: readonly number[], turned = false): TemplateResult {
  let from = 0;
  const last = Math.max(1, shares.length - 1);
  return html`<svg class="share" aria-hidden="true" width="100%" height="14">
    ${svg`<rect class="track" width="100%" height="14"></rect>`}
    ${shares.map((share, i) => {
      const at = from;
      from += share;
      return share > 0
        ? svg`<rect class="part" x="${cut(at)}%" width="${cut(share)}%" height="14" fill-opacity=${(0.25 + (0.75 * (turned ? last - i : i)) / last).toFixed(2)}></rect>`
        : nothing;
    })}
  </svg>`;
}

/** Percent, to a hundredth. */
function cut(share: number): number {
  return Math.round(Math.min(1, Math.max(0, share)) * 10_000) / 100;
}
