import { css } from 'lit';
import { drawingStyles } from './drawing.styles.js';
import { routeStyles } from './route.styles.js';

/** Of the page around the route, and of the route itself; what is loaded on demand brings its own. */
export const infographicStyles = [
  css`
    :host {
      container-name: host;
    }
    .top {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: var(--_space) 2em;
    }
    .head {
      display: grid;
      flex: 1 1 24em;
      gap: 0.4em;
      min-inline-size: 0;
    }
    .head > p {
      max-inline-size: 90ch;
    }
    .head .lines span {
      display: block;
      margin-block-end: 0.2em;
    }
    .tools {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 0.6em 1em;
    }
    .switch {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 0.3em;
    }
    .switch > span {
      margin-inline-end: 0.3em;
      font-weight: 600;
    }
    .switch button {
      padding-inline: 0.9em;
      border-color: var(--_line);
      border-radius: 2em;
      background: var(--_paper);
    }
    .switch [aria-pressed='true'] {
      border-color: var(--_accent-fill);
      background: var(--_tint);
    }
    .core {
      display: flex;
      align-items: center;
      gap: 1em;
      max-inline-size: min(100%, 30em);
      padding: 0.6em 1.3em 0.6em 1em;
      border-radius: var(--_radius);
      background: color-mix(in oklab, var(--_mark) 45%, var(--_paper));
    }
    .core > svg {
      inline-size: 3em;
      block-size: 3em;
      fill: var(--_home);
      stroke: none;
    }
    @media not print {
      /* The language switch stands in the corner (see its own styles): what comes beside the title begins below it. */
      @container (min-width: 40em) {
        .languages ~ * .top > .core {
          flex-basis: 30em;
        }
        .languages ~ * .top > .head ~ :not(.core) {
          margin-block-start: 3.3em;
        }
      }
      @container (min-width: 56em) {
        .languages ~ * .top > .core {
          flex-basis: auto;
          margin-block-start: 3.3em;
        }
      }
    }
    .take > summary {
      padding-block: 0.6em;
    }
    @media (forced-colors: active) {
      .switch [aria-pressed='true'] {
        forced-color-adjust: none;
        border-color: Highlight;
        background: Highlight;
        color: HighlightText;
      }
      .core {
        border: 1px solid;
      }
      .core > svg {
        fill: CanvasText;
      }
    }
  `,
  routeStyles,
  drawingStyles,
];
