import { html, svg, type TemplateResult } from 'lit';

/*
 * The icons: strokes on a grid of 24. Each stands beside a word and is hidden from assistive technology; low literacy
 * also hampers the reading of pictures. One constant each, so that a page loads the ones it shows.
 */

export const searchIcon = 'M5 11a6 6 0 1 0 12 0a6 6 0 1 0-12 0M16 16l4 4';
export const filterIcon = 'M4 7h16M7 12h10M10 17h4';
export const languageIcon =
  'M4 6h9M8.5 4v2M11 6c-1 4-3.5 7-7 8.500M6 9c1 2.5 3 4.5 5.5 5.500M12.5 20l4-9.5 4 9.500M14 17h5';
export const warningIcon = 'M12 4l9 16H3zM12 10v4.500M12 17.300v.1';

/** An icon, without a name of its own: the word beside it says what it means. */
export function icon(path: string): TemplateResult {
  return html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true">${svg`<path d=${path}></path>`}</svg>`;
}
