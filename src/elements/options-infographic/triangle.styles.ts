import { css } from 'lit';

/** The triangle: corners on the edge of a box whose middle is the child. Its size is that of its text. */
export const triangleStyles = css`
  .tri-halves {
    display: grid;
    gap: 1.4em clamp(1.4em, 4cqi, 3em);
    grid-template-columns: minmax(0, 1fr);
    align-items: start;
  }
  .tri-first {
    display: grid;
    gap: 1.2em;
    justify-items: center;
  }

  /* -- the drawing -- */
  .tri-drawing {
    --_size: 6.6em;
    position: relative;
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    inline-size: min(100%, 30em);
    min-block-size: 25em;
  }
  .tri-drawing > * {
    grid-area: 1 / 1;
    place-self: center;
  }
  .tri-lines {
    position: absolute;
    inset: calc(var(--_size) / 2);
    inline-size: calc(100% - var(--_size));
    block-size: calc(100% - var(--_size));
    overflow: visible;
    fill: color-mix(in oklab, var(--_line) 22%, transparent);
    stroke: var(--_line);
    stroke-width: 0.6em;
    stroke-linejoin: round;
    stroke-linecap: round;
  }
  .tri-lines path {
    vector-effect: non-scaling-stroke;
  }
  .tri-child,
  .tri-corner {
    position: relative;
    display: flex;
    flex-direction: column;
    align-items: center;
    justify-content: center;
    gap: 0.15em;
    inline-size: var(--_size);
    min-block-size: var(--_size);
    padding: 0.5em 0.3em;
    border-radius: calc(var(--_size) / 2);
    font-weight: 700;
    line-height: 1.2;
    text-align: center;
  }
  .tri-child > span,
  .tri-corner > span {
    max-inline-size: 100%;
    font-size: 0.94em;
  }
  .tri-drawing .is-long > span {
    font-size: 0.8em;
  }
  .tri-child {
    background: color-mix(in oklab, var(--_mark) 45%, var(--_paper));
  }
  .tri-child .child-figure {
    inline-size: 3.2em;
    block-size: 3.2em;
    color: var(--_home);
  }
  .tri-corner {
    --_hue: var(--_own, var(--_accent));
    border: 0.28em solid var(--_hue);
    background: color-mix(in oklab, var(--_hue) 11%, var(--_paper));
    color: var(--_ink);
  }
  .tri-corner .icon {
    inline-size: 2.1em;
    block-size: 2.1em;
    color: var(--_hue);
  }
  @media (hover: hover) {
    .tri-corner:hover {
      background: color-mix(in oklab, var(--_hue) 24%, var(--_paper));
    }
  }
  .tri-corner[aria-expanded='true'],
  .tri-corner[aria-expanded='true']:hover {
    background: var(--_hue);
    color: var(--_paper);
  }
  .tri-corner[aria-expanded='true'] .icon {
    color: inherit;
  }
  .tri-corner.at-top {
    align-self: start;
  }
  .tri-corner.at-bottom {
    align-self: end;
  }
  .tri-corner.at-start {
    justify-self: start;
  }
  .tri-corner.at-end {
    justify-self: end;
  }
  .tri-drawing.in-triangle > :is(.at-start, .at-end) {
    align-self: end;
  }
  /* Between the corners where it is narrow; in the middle of the triangle where there is room beside it. */
  .tri-drawing.in-triangle .tri-child {
    margin-block-start: 1.6em;
  }
  .tri-drawing.in-line {
    --_size: min(6.6em, 29cqi);
    min-block-size: 8em;
  }
  .tri-drawing.in-line .tri-child {
    inline-size: min(5.8em, 25cqi);
    min-block-size: min(5.8em, 25cqi);
  }
  .tri-drawing.in-line .tri-lines {
    fill: none;
  }
  /* A square on a phone, turned on its point where there is room. */
  .tri-drawing.in-diamond .tri-lines path:first-child {
    display: none;
  }
  .tri-drawing.in-diamond :is(.at-top, .at-start) {
    align-self: start;
  }
  .tri-drawing.in-diamond :is(.at-end, .at-bottom) {
    align-self: end;
  }
  .tri-drawing.in-diamond :is(.at-top, .at-end) {
    justify-self: start;
  }
  .tri-drawing.in-diamond :is(.at-start, .at-bottom) {
    justify-self: end;
  }
  /* So many do not stand around anything: a row of them below the child. */
  .tri-drawing.in-around {
    display: flex;
    flex-wrap: wrap;
    justify-content: center;
    gap: 0.7em;
    min-block-size: 0;
    padding: 1em;
    border-radius: var(--_radius);
    background: color-mix(in oklab, var(--_line) 30%, transparent);
  }
  .in-around > .tri-child {
    margin-inline: calc(50% - var(--_size) / 2);
  }
  .in-around > .tri-corner {
    flex-direction: row;
    gap: 0.5em;
    inline-size: auto;
    min-block-size: 3em;
    padding: 0.3em 1.1em;
    border-width: 0.2em;
  }
  .in-around > .tri-corner .icon {
    inline-size: 1.4em;
    block-size: 1.4em;
  }
  .in-around > .tri-lines {
    display: none;
  }
  @container (min-width: 30em) {
    .tri-drawing {
      --_size: 7.6em;
      min-block-size: 27em;
    }
    .tri-drawing.in-triangle .tri-child {
      margin-block-start: 4.6em;
    }
    .tri-drawing.in-diamond .tri-lines path:first-child {
      display: inline;
    }
    .tri-drawing.in-diamond .tri-lines path:last-child {
      display: none;
    }
    .tri-drawing.in-diamond > :is(.at-top, .at-bottom) {
      justify-self: center;
    }
    .tri-drawing.in-diamond > :is(.at-start, .at-end) {
      align-self: center;
    }
    .tri-drawing.in-diamond > .at-start {
      justify-self: start;
    }
    .tri-drawing.in-diamond > .at-end {
      justify-self: end;
    }
  }
  @container (min-width: 52em) {
    .tri-halves {
      grid-template-columns: minmax(0, 1fr) minmax(0, 1.15fr);
    }
    .tri-first {
      position: sticky;
      inset-block-start: 1em;
    }
  }
  @media (forced-colors: active) {
    .tri-lines {
      fill: none;
      stroke: GrayText;
    }
    .tri-child {
      border: 1px solid CanvasText;
      background: Canvas;
    }
    .tri-corner[aria-expanded='true'] {
      forced-color-adjust: none;
      border-color: Highlight;
      background: Highlight;
      color: HighlightText;
    }
  }
  @media print {
    .tri-halves {
      grid-template-columns: minmax(0, 1fr);
    }
    .tri-first {
      position: static;
    }
    .tri-corner,
    .tri-corner[aria-expanded='true'],
    .tri-child {
      background: var(--_paper);
      color: inherit;
    }
    .tri-corner[aria-expanded='true'] .icon {
      color: var(--_hue);
    }
    .tri-drawing {
      break-inside: avoid;
    }
  }
`;
