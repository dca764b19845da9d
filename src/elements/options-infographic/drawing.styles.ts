import { css, unsafeCSS } from 'lit';
import { MOST_COLUMNS, MOST_ROWS, MOST_TRACKS } from './drawing-places.js';

const numbered = (name: string, property: string, last: number) =>
  Array.from({ length: last + 1 }, (_, i) => `.${name}-${i}{--_${property}:${i}}`).join('');

/** Columns, rows and how many of them, as classes: a strict policy allows no styles in the page. */
const places = unsafeCSS(
  numbered('n', 'columns', MOST_COLUMNS) +
    numbered('c', 'column', MOST_COLUMNS) +
    numbered('w', 'wide', MOST_COLUMNS) +
    numbered('r', 'row', MOST_ROWS) +
    numbered('h', 'high', MOST_ROWS) +
    numbered('t', 'track', MOST_TRACKS),
);

/**
 * The drawing that runs sideways: the same lists on one grid. A lane is as high as its text; what is drawn hangs on the marks,
 * which stand at the top of it. `--_strip` is how high the strip of the marks is.
 *
 * How wide it has to be depends on the number of columns, and a container query knows no variables. But it knows the size of
 * the container's letters: those are as many times larger as there are columns, and in it they are what they were.
 */
export const drawingStyles = css`
  .edges {
    display: none;
  }
  .map {
    --_columns: 99;
    container: map / inline-size;
    font-size: calc(var(--_columns) * 1em);
  }
  .map > * {
    font-size: calc(1em / var(--_columns));
  }
  ${places}
  @media not print {
    @container map (inline-size >= 7.2em) {
      .sideways .sheet {
        --_mark: 2.9em;
        --_strip: 4.2em;
        --_thick: 9px;
        --_gutter: 0px;
        position: relative;
        display: grid;
        grid-template-columns: repeat(var(--_columns), minmax(0, 1fr));
        max-inline-size: none;
        padding: 1.3em 1em;
        border: 1px solid var(--_line);
        border-radius: var(--_radius);
        background: var(--_paper);
      }
      .sideways .sheet :is(.edges, .track, .step, .ways, .fork, .way-out:not(.pointer)) {
        /* Whatever it is elsewhere: the grid is that of the whole sheet. */
        display: contents !important;
      }
      .sideways .sheet .return,
      .sideways .sheet .step > *::before,
      .sideways .sheet .phase::after {
        display: none !important;
      }
      .sideways .sheet :is(.stop, .consent-gate, .phase, .sign, .pointer, .edge) {
        grid-column: var(--_column) / span var(--_wide, 1);
        grid-row: var(--_row) / span var(--_high, 1);
      }
      .sideways .sheet .track :is(.stop, .consent-gate, .pointer) {
        position: relative;
        display: block;
        align-self: start;
        padding: 0 0.35em 0.6em;
        border: 0;
        background: none;
        text-align: center;
      }
      .sideways .sheet .track :is(.stop, .consent-gate) {
        padding-block-start: calc(var(--_strip) + var(--_track) * 1.1em);
      }
      .sideways .sheet .track .pointer {
        padding-block-end: 0.4em;
      }
      .sideways .sheet .track .mark {
        --_size: var(--_mark);
        inset-block-start: calc((var(--_strip) - var(--_size)) / 2);
        inset-inline: 0;
        inline-size: fit-content;
        min-inline-size: var(--_size);
        block-size: var(--_size);
        margin-inline: auto;
        border-width: 0.28em;
        font-size: 1em;
      }
      .sideways .sheet .track .consent-gate .mark {
        --_size: 2.4em;
      }
      .sideways .sheet .side {
        --_mark: 2.5em;
      }
      .sideways .sheet .stop > :first-child > button {
        justify-content: center;
        min-block-size: 0;
        padding-block: 0.1em;
        text-align: center;
      }
      .sideways .track :is(.about, .consent-gate > p, .pointer > *) {
        font-size: 0.92em;
      }
      .sideways .sheet .name {
        padding: 0;
        font-size: 0.98em;
        line-height: 1.3;
      }
      .sideways .sheet .consent-gate .name {
        font-size: 0.92em;
      }
      .sideways .about {
        justify-items: center;
        gap: 0.4em;
        margin-block-start: 0.3em;
      }
      .sideways .about .row {
        justify-content: center;
      }
      .sideways .about .tag {
        padding-inline: 0.55em;
        border-radius: 1em;
        line-height: 1.3;
      }
      .sideways .choices-here {
        justify-self: stretch;
        text-align: start;
      }
      .sideways .sheet .track .phase {
        margin: 0 0.15em 0.8em;
        padding: 0.4em 0.9em;
        border-radius: 0.6em;
        background: var(--_wash);
      }
      .sideways .sheet .sign {
        z-index: 1;
        align-self: end;
        padding-inline-start: 0.6em;
        font-size: 0.92em;
        line-height: 1.25;
      }
      .sideways .sheet .pointer .sign {
        padding: 0;
      }
      .sideways .sheet .opened {
        grid-area: var(--_row) / 1 / auto / -1 !important;
        max-inline-size: none;
        margin-block-start: 0.8em;
        padding: 0 !important;
      }
      .sideways .pointer .to {
        display: inline-block;
        padding-block: 0.1em;
      }
      .sideways .pointer .to svg {
        margin-inline-end: 0.35em;
        vertical-align: -0.2em;
      }
      .sideways .of-step {
        display: flex;
        align-items: center;
        gap: 0.7em;
        font-size: 1.16em;
      }
      .sideways .sheet .track .of-step .mark {
        position: static;
        margin: 0;
        font-size: 0.8em;
      }
      /* For who listens: who looks has the line. */
      .sideways .way-out:not(.pointer) > .words,
      .sideways .choices-here .of-option {
        position: absolute;
        inline-size: 1px;
        block-size: 1px;
        overflow: hidden;
        clip-path: inset(50%);
        white-space: nowrap;
      }

      /* -- lines -- */
      .edge {
        position: absolute;
        inset: 0;
        inline-size: 100%;
        block-size: var(--_strip);
        overflow: visible;
        fill: none;
        stroke: var(--_accent);
        stroke-width: var(--_thick);
        stroke-linecap: square;
      }
      .edge:dir(rtl) {
        transform: scaleX(-1);
      }
      .bend {
        inset-block-start: calc(var(--_strip) / 2);
        block-size: 100%;
        stroke-linecap: butt;
      }
      .bend path {
        vector-effect: non-scaling-stroke;
      }
      .edge.solved {
        stroke: var(--_community);
      }
      .edge.back {
        stroke: var(--_ink-soft);
        stroke-width: 3px;
        stroke-dasharray: 3 8;
        stroke-linecap: round;
      }
      .edge.aside {
        stroke: color-mix(in oklab, var(--_accent) 22%, var(--_line));
        stroke-width: 5px;
      }
      .edge.back.aside {
        stroke: var(--_line);
        stroke-width: 3px;
      }
      .hook {
        inset-block-start: calc((var(--_strip) + var(--_mark)) / 2);
        block-size: calc((var(--_strip) - var(--_mark)) / 2 + (var(--_track) + 0.4) * 1.1em);
        overflow: hidden;
      }
      .shaft {
        inset-block-start: calc(var(--_strip) + (var(--_track) + 0.4) * 1.1em);
        block-size: 100%;
      }
      .head {
        overflow: visible;
        stroke-dasharray: none;
      }
    }
  }
  @media (forced-colors: active) {
    .sideways .edge {
      stroke: CanvasText;
    }
    .sideways .edge.aside {
      stroke: GrayText;
    }
  }
`;
