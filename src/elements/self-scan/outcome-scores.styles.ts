import { css } from 'lit';

/** Scores as bars in a table, and all at once in a drawing. Everything is SVG: it prints, whatever a browser leaves out. */
export const scoresStyles = css`
    .pictures {
      display: grid;
      gap: calc(1.4 * var(--_space));
      align-items: start;
      padding: clamp(1em, 3cqi, 1.6em);
      border: 1px solid var(--_line);
      border-radius: var(--_radius);
      background: var(--_paper);
    }
    .bars,
    .bars :is(thead, tbody, tfoot, caption) {
      display: block;
    }
    .bars caption {
      text-align: start;
    }
    .bars tr {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: 0.3em;
      padding-block: 0.9em;
      border-block-end: 1px solid var(--_line);
    }
    .bars :is(tbody, tfoot) tr:last-child {
      border-block-end: 0;
    }
    .bars tfoot tr {
      border-block-start: 2px solid var(--_line);
    }
    .bars :is(th, td) {
      padding: 0;
      text-align: start;
      font-weight: inherit;
    }
    .bars th[scope='row'] {
      font-weight: 600;
    }
    .bars :is(.answered, .meaning, .marks) {
      display: block;
      font-weight: 400;
    }
    .bars .marks {
      font-weight: 600;
      font-variant-numeric: tabular-nums;
    }
    .bars thead {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
    @container (min-width: 40em) {
      .bars tr {
        grid-template-columns: minmax(0, 12.5em) minmax(7em, 1fr) minmax(0, 13em);
        gap: 1.4em;
      }
      .bars thead {
        position: static;
        inline-size: auto;
        block-size: auto;
        clip-path: none;
      }
      .bars thead tr {
        padding-block: 0.6em 0.4em;
      }
      .bars thead th {
        color: var(--_ink-soft);
        font-size: 0.84em;
      }
      .bars td > .bar {
        margin-block: 0.25em 0.3em;
      }
    }
    @container (min-width: 76em) {
      .pictures:has(.radar) {
        grid-template-columns: minmax(0, 1fr) 23em;
      }
      .pictures > .radar {
        position: sticky;
        inset-block-start: 1em;
        margin-block-start: 1.5em;
      }
    }
    .radar {
      inline-size: min(100%, 25em);
      block-size: auto;
      margin-inline: auto;
      overflow: visible;
    }
    .radar text {
      fill: var(--_ink);
      font-size: 12.5px;
    }
    @container (max-width: 28em) {
      .radar text {
        font-size: 13.5px;
      }
    }
    .radar .ring {
      fill: none;
      stroke: var(--_line);
    }
    .radar :is(.now, .wish, .then) {
      stroke-width: 2.5;
      stroke-linejoin: round;
    }
    .radar .now {
      fill: color-mix(in srgb, var(--_accent-fill) 22%, transparent);
      stroke: var(--_accent-fill);
    }
    .radar .dot {
      fill: var(--_accent-fill);
    }
    .radar .wish {
      fill: none;
      stroke: var(--_ink);
      stroke-dasharray: 7 4;
    }
    .radar .then {
      fill: none;
      stroke: var(--_ink-soft);
      stroke-dasharray: 1.5 4;
      stroke-linecap: round;
    }
    @media (forced-colors: active) {
      .pictures {
        border: 2px solid CanvasText;
      }
      .radar .dot {
        fill: CanvasText;
      }
      .radar .wish {
        stroke: Highlight;
      }
      .radar text {
        fill: CanvasText;
      }
      .radar .ring {
        stroke: GrayText;
      }
      .radar .now {
        fill: none;
        stroke: CanvasText;
      }
      .radar .then {
        stroke: LinkText;
      }
    }
    @media print {
      .pictures {
        padding: 0;
        border: 0;
      }
      .bars tr,
      .radar {
        break-inside: avoid;
      }
      .radar {
        inline-size: 20em;
      }
    }
  `;
