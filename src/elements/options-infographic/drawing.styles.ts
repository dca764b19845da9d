import { css, unsafeCSS } from 'lit';
import { MOST_COLUMNS, MOST_ROWS, MOST_TRACKS } from './drawing-places.js';
import { times } from '../../model/lists.js';

const numbered = (name: string, property: string, last: number) =>
  times(last + 1, (i) => `.${name}-${i}{--_${property}:${i}}`).join('');

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
  .edges,
  .brief {
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
    @container map (inline-size >= 6.4em) {
      .sideways .sheet {
        --_mark: 2.9em;
        --_strip: 3.5em;
        --_thick: 0.55em;
        --_gutter: 0px;
        /* How far beside the middle of a gap, and of a mark, a way back runs: where no other line does. */
        --_beside: calc(0.9em + var(--_track, 0) * 0.4em);
        --_apart: 0.5em;
        position: relative;
        display: grid;
        grid-template-columns: repeat(var(--_columns), minmax(0, 1fr));
        max-inline-size: none;
        padding: 0.8em 1em;
        border: 1px solid var(--_line);
        border-radius: var(--_radius);
        background: var(--_paper);
        font-size: calc(0.9em / var(--_columns));
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
        padding: 0 0.45em 0.5em;
        border: 0;
        background: none;
        text-align: center;
      }
      .sideways .sheet .track :is(.stop, .consent-gate) {
        padding-block-start: calc(var(--_strip) + var(--_track) * 0.85em);
      }
      .sideways .sheet .track .pointer {
        padding: 0 0.5em 0.3em;
        line-height: 1.3;
      }
      .sideways .sheet .pointer > * {
        font-size: 0.92em;
      }
      .sideways .sheet .track .phase {
        /* What leaves the line goes over it. */
        position: static;
        margin: 0.4em 0.15em 0;
        padding: 0.35em 0.9em;
        border-radius: 0.6em;
        background: var(--_wash);
      }
      .sideways .sheet .track .passed {
        padding-inline: 2.2em;
      }
      .sideways .sheet .track .narrowed {
        padding-inline: 1.1em;
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
      .sideways .sheet .name {
        padding: 0;
        font-size: 1em;
        line-height: 1.25;
      }
      .sideways .sheet .consent-gate .name {
        font-size: 0.92em;
      }
      /* What is longer is read when the step is open, or in the list; who listens hears all of it. */
      .sideways .sheet :is(.stop, .consent-gate) .name {
        display: -webkit-box;
        overflow: hidden;
        -webkit-box-orient: vertical;
        -webkit-line-clamp: 5;
      }
      .sideways .track .about {
        justify-items: center;
        gap: 0.35em;
        margin-block-start: 0.2em;
        font-size: 0.94em;
        line-height: 1.35;
      }
      .sideways .about .row {
        justify-content: center;
        gap: 0.25em;
      }
      .sideways .about ul.row {
        display: contents;
      }
      .sideways .about .tag {
        padding-inline: 0.5em;
        border-radius: 1em;
        line-height: 1.3;
      }
      .sideways .about .question {
        margin: 0;
      }
      .sideways .about .brief {
        display: block;
      }
      .sideways .sheet .sign {
        z-index: 1;
        align-self: end;
        padding-block-start: 0.4em;
        padding-inline-start: 0.8em;
        font-size: 0.92em;
        line-height: 1.25;
      }
      .sideways .sheet .pointer .sign {
        padding: 0;
      }
      .sideways .pointer .to {
        display: inline-block;
        min-block-size: 24px;
        padding-block: 0.15em;
      }
      .sideways .pointer .to svg {
        margin-inline-end: 0.35em;
        vertical-align: -0.2em;
      }
      .sideways span.brief {
        white-space: nowrap;
      }
      @container map (inline-size < 7.4em) {
        .sideways .sheet .name,
        .sideways .about .brief {
          font-size: 0.9em;
        }
      }

      /* -- where nothing stands behind a mark: the words beside it -- */
      .sideways .sheet .track .roomy {
        padding-inline-start: calc(25% + var(--_mark) / 2 + 0.6em);
        text-align: start;
      }
      .sideways .sheet .track .stop.roomy {
        min-block-size: calc(var(--_strip) + var(--_track) * 0.85em);
        padding-block-start: 0;
      }
      .sideways .sheet .roomy .mark {
        inset-inline-end: 50%;
      }
      .sideways .sheet .roomy > :first-child > button {
        /* The name beside the middle of the mark; what is above it is to be touched too. */
        margin-block-start: -0.1em;
        padding-block-start: calc(var(--_strip) / 2 - 0.55em);
      }
      .sideways .sheet .roomy > :first-child > button,
      .sideways .roomy .about .row {
        justify-content: flex-start;
        text-align: start;
      }
      .sideways .track .roomy .about {
        justify-items: start;
      }

      /* -- what is open: below it all, tied to its mark -- */
      .sideways .sheet .opened {
        grid-area: var(--_row) / 1 / auto / -1 !important;
        max-inline-size: none;
        margin-block-start: 1em;
        padding: 0 !important;
        font-size: calc(1em / 0.9);
      }
      .sideways .sheet .open > .stop .name {
        color: var(--_accent);
      }

      /* For who listens: who looks has the line, and opens a step to know more. */
      .sideways .way-out:not(.pointer) > .words,
      .sideways :is(.about, .consent-gate) .deep {
        position: absolute;
        inline-size: 1px;
        block-size: 1px;
        overflow: hidden;
        clip-path: inset(50%);
        white-space: nowrap;
      }

      /* -- lines -- */
      .edge {
        --_own: var(--_accent);
        position: absolute;
        inset: 0;
        inline-size: 100%;
        overflow: visible;
        fill: none;
        stroke: var(--_own);
        stroke-width: var(--_thick);
      }
      .run {
        inset: calc((var(--_strip) - var(--_thick)) / 2) calc(50% / var(--_wide)) auto;
        inline-size: auto;
        border-block-start: var(--_thick) solid var(--_own);
      }
      .bend {
        inset-block-start: calc(var(--_strip) / 2);
        block-size: 100%;
      }
      .bend:dir(rtl) {
        transform: scaleX(-1);
      }
      .bend.early {
        inset-inline-start: -0.55em;
      }
      .bend.late {
        inset-inline-start: 0.55em;
      }
      .bend path {
        vector-effect: non-scaling-stroke;
      }
      .edge.solved {
        --_own: var(--_community);
      }
      .edge.aside {
        --_own: color-mix(in oklab, var(--_accent) 22%, var(--_line));
        --_thick: 0.3em;
      }
      .edge.back {
        --_own: var(--_ink-soft);
        inline-size: auto;
        border: 0 dotted var(--_own);
      }
      .edge.back.aside {
        --_own: var(--_line);
      }
      .edge.hook {
        inset: calc((var(--_strip) + var(--_mark)) / 2) calc(50% / var(--_wide, 1) + var(--_apart)) auto;
        block-size: calc((var(--_strip) - var(--_mark)) / 2 + (var(--_track) + 0.4) * 0.85em);
        border-width: 0 3px 3px;
        border-radius: 0 0 0.6em 0.6em;
      }
      .edge.self {
        --_apart: -0.8em;
      }
      .edge.on {
        inset-inline-end: calc(-1 * var(--_beside));
        border-inline-end: 0;
        border-end-end-radius: 0;
      }
      .edge.off {
        inset-inline-start: var(--_beside);
        border-inline-start: 0;
        border-end-start-radius: 0;
      }
      .edge.shaft {
        inset-block: calc(var(--_strip) + (var(--_track) + 0.4) * 0.85em) auto;
        inset-inline: auto calc(-1 * var(--_beside));
        block-size: 100%;
        border-inline-end-width: 3px;
      }
      .goal::before {
        content: '';
        position: absolute;
        inset-block-start: 0.1em;
        inset-inline-start: calc(-0.35em - 1.5px);
        inline-size: 0.7em;
        block-size: 0.7em;
        border: solid var(--_own);
        border-width: 3px 0 0 3px;
        rotate: 45deg;
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
