import { html, svg, type TemplateResult } from 'lit';

/*
 * The icons: strokes on a grid of 24. Each stands beside a word and is hidden from assistive technology; low literacy
 * also hampers the reading of pictures. One constant each, so that a page loads the ones it shows.
 */

/** The marks of the four corners. */
export const CORNER_ICONS = {
  school: 'M3 10l9-5 9 5-9 5zM7 12.500V17c3 2 7 2 10 0v-4.500M21 10v6',
  care: 'M12 20s-8-4.7-8-10.300A4.3 4.3 0 0 1 12 7a4.3 4.3 0 0 1 8 2.700C20 15.3 12 20 12 20z',
  home: 'M4 11.500L12 5l8 6.500M6 10v9h12v-9M10 19v-5h4v5',
  community:
    'M6 9a3 3 0 1 0 6 0a3 3 0 1 0-6 0M14.7 10a2.3 2.3 0 1 0 4.6 0a2.3 2.3 0 1 0-4.6 0M3.5 19c.6-3.4 2.7-5 5.5-5s4.9 1.6 5.5 5M16 15c2.3 0 4 1.3 4.5 3.5',
} as const;

export const searchIcon = 'M5 11a6 6 0 1 0 12 0a6 6 0 1 0-12 0M16 16l4 4';
export const filterIcon = 'M4 7h16M7 12h10M10 17h4';
export const phoneIcon =
  'M6 4h3l1.5 4-2 1.500a11 11 0 0 0 5 5l1.5-2 4 1.500v3a2 2 0 0 1-2 2A15 15 0 0 1 4 6a2 2 0 0 1 2-2z';
export const languageIcon =
  'M4 6h9M8.5 4v2M11 6c-1 4-3.5 7-7 8.500M6 9c1 2.5 3 4.5 5.5 5.500M12.5 20l4-9.5 4 9.500M14 17h5';
export const viewIcon = 'M5 6h14M5 12h9M5 18h5';
export const saveIcon = 'M7 4h10v16l-5-4-5 4z';
export const warningIcon = 'M12 4l9 16H3zM12 10v4.500M12 17.300v.1';

/** An icon, without a name of its own: the word beside it says what it means. */
export function icon(path: string): TemplateResult {
  return html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true">${svg`<path d=${path}></path>`}</svg>`;
}
