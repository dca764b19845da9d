import { css } from 'lit';

/** A week: day by day, and beside each other where there is room. */
export const weekStyles = css`
  .week-view {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: calc(1.2 * var(--_space));
  }
  .compact {
    gap: 0.2em;
    padding: 0.7em 0.9em;
  }
  .compact .time {
    font-weight: 700;
    font-variant-numeric: tabular-nums;
    line-height: 1.3;
  }
  .compact .states {
    gap: 0.3em;
  }
  .piece.compact .before {
    display: none;
  }
  .nothing {
    padding-block: 0.6em;
  }
  .week-view .gap {
    display: none;
  }
  @container (inline-size >= 52em) {
    .week-view {
      grid-template-columns: repeat(7, minmax(0, 1fr));
      gap: 0;
      border: 1px solid var(--_line);
      border-radius: var(--_radius);
      background: var(--_paper);
      overflow: clip;
    }
    /* The names of the days are as high as the highest of them, so that a bar is one line. */
    .week-view .day {
      grid-row: span 2;
      grid-template-columns: minmax(0, 1fr);
      grid-template-rows: subgrid;
      row-gap: 0.6em;
      padding-block-end: 0.8em;
    }
    .week-view .day {
      border-inline-start: 1px solid transparent;
    }
    .week-view .day + .day {
      border-inline-start-color: var(--_line);
    }
    .week-view .date {
      align-content: start;
      grid-template-columns: auto 1fr;
      align-items: baseline;
      column-gap: 0.4em;
      padding: 0.7em 0.6em 0;
    }
    .week-view .date > :is(.month, .year) {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
    .week-view .date > .tag {
      grid-column: 1 / -1;
      margin: 0.2em 0 0;
    }
    .week-view .today {
      background: var(--_tint);
    }
    .week-view .today .tag {
      background: var(--_paper);
    }
    .week-view .entries {
      align-content: start;
      gap: 0.5em;
    }
    .week-view .gap {
      display: block;
    }
    .week-view :is(.piece, .gap) {
      block-size: 2em;
    }
    .week-view .compact:not(.piece) {
      margin-inline: 0.35em;
      padding: 0.5em 0.6em;
      border-radius: 0.6em;
      font-size: 0.92em;
    }
    .week-view .piece {
      padding: 0;
      border: 0;
      border-radius: 0;
      background: none;
      box-shadow: none;
    }
    .week-view .piece :is(.which, .states) {
      display: none;
    }
    .week-view .begins {
      --_before: 0.35em;
    }
    .week-view .closed {
      --_behind: 0.35em;
    }
    .week-view .piece a {
      position: relative;
      z-index: 1;
      display: block;
      inline-size: calc(var(--_days) * (100% + 1px) - 1px - var(--_before, 0px) - var(--_behind, 0px));
      block-size: 2.1em;
      margin-inline-start: var(--_before, 0px);
      padding: 0.15em 0.6em;
      line-height: 1.7;
      background: color-mix(in oklab, var(--_accent) 22%, var(--_paper));
      font-size: 0.88em;
      overflow: hidden;
      text-overflow: ellipsis;
      white-space: nowrap;
      text-decoration-line: none;
    }
    .week-view .past :is(a, time) {
      color: var(--_ink-soft);
    }
    .week-view .piece.off a {
      background: var(--_paper);
      box-shadow: inset 0 0 0 1px var(--_line);
    }
    .week-view .begins a {
      border-start-start-radius: 0.4em;
      border-end-start-radius: 0.4em;
    }
    .week-view .closed a {
      border-start-end-radius: 0.4em;
      border-end-end-radius: 0.4em;
    }
    .week-view .covered a {
      z-index: 0;
      inline-size: 100%;
      opacity: 0;
    }
    .week-view .piece .before {
      display: inline;
    }
    .week-view .nothing {
      padding-inline: 0.6em;
    }
  }
  @media (forced-colors: active) {
    .week-view .piece a {
      border: 1px solid;
    }
  }
  @media print {
    .week-view .piece a {
      box-shadow: inset 0 0 0 1px var(--_line);
    }
    .week-view .compact {
      break-inside: avoid;
    }
  }
`;
