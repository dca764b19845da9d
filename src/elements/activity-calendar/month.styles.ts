import { css } from 'lit';

/** A month, and the day that is chosen in it. On a phone a day has marks; what they stand for is listed below. */
export const monthStyles = css`
  .month-view {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    align-items: start;
    gap: calc(1.2 * var(--_space)) calc(1.4 * var(--_space));
  }
  .sheet {
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_paper);
    overflow: clip;
  }
  .sheet table {
    inline-size: 100%;
    border-spacing: 0;
    table-layout: fixed;
  }
  .sheet thead th {
    padding: 0.45em 0;
    color: var(--_ink-soft);
    font-size: 0.84em;
    font-weight: 600;
    text-align: center;
    overflow-wrap: normal;
    hyphens: none;
  }
  .short {
    display: none;
  }
  .week-number {
    inline-size: 1.9em;
    padding: 0.7em 0 0;
    border-block-start: 1px solid var(--_line);
    background: var(--_wash);
    color: var(--_ink-soft);
    font-size: 0.84em;
    font-weight: 400;
    text-align: center;
    vertical-align: top;
  }
  .sheet thead .week-number {
    border: 0;
  }
  .sheet td {
    position: relative;
    block-size: 3.6em;
    padding: 0 0 0.35em;
    border-block-start: 1px solid var(--_line);
    text-align: center;
    vertical-align: top;
    line-height: 1;
  }
  .sheet td.outside {
    background: var(--_wash);
  }
  .number {
    inline-size: 100%;
    min-block-size: 0;
    padding: 0.25em 0;
    border: 0;
    color: var(--_ink);
    font-weight: 400;
  }
  .number:hover {
    background: none;
  }
  .number span {
    display: grid;
    place-content: center;
    min-inline-size: 1.9em;
    min-block-size: 1.9em;
    border-radius: 2em;
    font-variant-numeric: tabular-nums;
  }
  .busy:not(.outside) .number {
    font-weight: 600;
  }
  .outside .number {
    color: var(--_ink-soft);
  }
  .today .number span {
    background: var(--_accent-fill);
    color: var(--_on-accent);
    font-weight: 700;
  }
  /* The whole day can be pressed. */
  .number::after {
    content: '';
    position: absolute;
    inset: 0;
  }
  .number:focus-visible {
    outline: 0;
  }
  .number:focus-visible::after {
    outline: 3px solid var(--_focus);
    outline-offset: -4px;
    border-radius: 0.5em;
  }
  .sheet td[aria-selected='true'] {
    box-shadow: inset 0 0 0 2px var(--_accent);
  }
  @media (hover: hover) {
    .sheet td:hover {
      background: color-mix(in oklab, var(--_accent) 5%, var(--_paper));
    }
  }
  @container (inline-size < 40em) {
    .sheet td :is(a, .rest button) {
      display: none;
    }
    /* Marks: a dot each, a line for what takes days, hollow for what does not go on, a cross for what is more. */
    .chip,
    .rest {
      display: inline-block;
      inline-size: 0.42em;
      block-size: 0.42em;
      margin: 0 0.06em;
      border-radius: 50%;
      background: var(--_accent);
      vertical-align: middle;
    }
    .chip.off,
    .sheet td .piece.off {
      background: none;
      box-shadow: inset 0 0 0 1.5px var(--_ink-soft);
    }
    .rest {
      border-radius: 0;
      background:
        linear-gradient(var(--_ink-soft)) center / 100% 1.5px no-repeat,
        linear-gradient(var(--_ink-soft)) center / 1.5px 100% no-repeat;
    }
    .sheet td :is(.piece, .gap) {
      block-size: 0.28em;
      margin-block-end: 0.16em;
    }
    .sheet td .piece {
      background: color-mix(in oklab, var(--_accent) 55%, var(--_paper));
    }
    .sheet td .piece.begins {
      margin-inline-start: 0.4em;
      border-start-start-radius: 1em;
      border-end-start-radius: 1em;
    }
    .sheet td .piece.ends {
      margin-inline-end: 0.4em;
      border-start-end-radius: 1em;
      border-end-end-radius: 1em;
    }
  }
  .chosen {
    display: grid;
    gap: 0.6em;
  }
  .chosen .date {
    display: flex;
    padding: 0;
    font-size: 1.08em;
    scroll-margin-block: 1em 9em;
  }
  .chosen .date > * {
    display: inline;
    order: 0;
    margin-block: 0;
    font: inherit;
    color: inherit;
  }
  .chosen .date > .tag {
    margin-inline-start: 0.6em;
  }
  @container (inline-size >= 40em) {
    .short {
      display: inline;
    }
    .narrow {
      display: none;
    }
    .sheet thead th {
      padding-inline: 0.6em;
      text-align: start;
    }
    .week-number {
      inline-size: 2.6em;
      padding-inline: 0;
      text-align: center;
    }
    .sheet td {
      block-size: 6.6em;
      text-align: start;
      line-height: 1.3;
    }
    /* The first day too, unseen: a bar counts on days that are all as wide. */
    .sheet td {
      border-inline-start: 1px solid var(--_line);
    }
    .sheet td:first-child {
      border-inline-start-color: transparent;
    }
    .number {
      justify-content: start;
      padding: 0.25em 0.3em;
    }
    .sheet td :is(a, .rest button) {
      position: relative;
      z-index: 1;
    }
    .sheet td :is(.chip, .rest) {
      margin: 0 0.25em 0.2em;
    }
    .sheet td a {
      min-block-size: 24px;
      padding: 0.22em 0.45em;
      border-radius: 0.4em;
      background: var(--_tint);
      color: var(--_ink);
      font-size: 0.8em;
      text-decoration: none;
    }
    .sheet td .chip a {
      display: -webkit-box;
      -webkit-box-orient: vertical;
      -webkit-line-clamp: 3;
      overflow: hidden;
    }
    .sheet td.outside .chip a {
      background: none;
      color: var(--_ink-soft);
    }
    .sheet td.outside .before {
      color: inherit;
    }
    .sheet td .now a {
      box-shadow: inset 0 0 0 2px var(--_accent);
    }
    .sheet td .past a {
      background: none;
      color: var(--_ink-soft);
    }
    .sheet td .past .before {
      color: inherit;
    }
    .sheet td .off a {
      background: none;
      box-shadow: inset 0 0 0 1px var(--_line);
      color: var(--_ink-soft);
    }
    .sheet td a:hover .what {
      text-decoration: underline;
    }
    .sheet td .mark {
      inline-size: 0.7em;
      block-size: 0.7em;
      margin-inline-end: 0.35em;
    }
    .sheet td .rest button {
      display: inline-flex;
      min-block-size: 24px;
      padding: 0 0.45em;
      border: 0;
      font-size: 0.8em;
    }
    .sheet td :is(.piece, .gap) {
      block-size: 1.6em;
      margin-block-end: 0.2em;
    }
    .sheet td .begins {
      --_before: 0.3em;
    }
    .sheet td .closed {
      --_behind: 0.3em;
    }
    .sheet td .piece a {
      --_reach: calc(var(--_before, 0px) + var(--_behind, 0px));
      display: block;
      inline-size: calc(var(--_days) * (100% + 1px) - 1px - var(--_reach));
      block-size: 2em;
      margin-inline-start: var(--_before, 0px);
      border-radius: 0;
      background: color-mix(in oklab, var(--_accent) 22%, var(--_paper));
      font-weight: 600;
      line-height: 1.5;
      overflow: hidden;
      text-overflow: ellipsis;
      white-space: nowrap;
    }
    .sheet td .begins a {
      border-start-start-radius: 0.4em;
      border-end-start-radius: 0.4em;
    }
    .sheet td .closed a {
      border-start-end-radius: 0.4em;
      border-end-end-radius: 0.4em;
    }
    .sheet td .off.piece a {
      background: var(--_paper);
    }
    /* Under the bar that began before it: for who reads on, not for eyes. */
    .sheet td .covered a {
      z-index: 0;
      inline-size: 100%;
      opacity: 0;
    }
  }
  /* With much room the chosen day stands beside the month. */
  @container (inline-size >= 72em) {
    .month-view {
      grid-template-columns: minmax(0, 1fr) 18.5em;
    }
    .chosen {
      position: sticky;
      inset-block-start: 1em;
    }
  }
  @media (forced-colors: active) {
    .sheet td[aria-selected='true'] {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
    .sheet td a {
      border: 1px solid;
    }
    .today .number span {
      forced-color-adjust: none;
      background: Highlight;
      color: HighlightText;
    }
    .number {
      border: 0;
    }
    @container (inline-size < 40em) {
      :is(.chip, td .piece):not(.off) {
        forced-color-adjust: none;
        background: CanvasText;
      }
      :is(.chip, td .piece).off {
        border: 1px solid CanvasText;
      }
      .rest {
        forced-color-adjust: none;
        --_ink-soft: CanvasText;
      }
    }
  }
  @media print {
    .month-view {
      display: block;
    }
    .sheet tr {
      break-inside: avoid;
    }
    .sheet td[aria-selected='true'] {
      background: none;
      box-shadow: none;
    }
    .today .number span {
      outline: 1.5px solid;
      background: none;
      color: inherit;
    }
    .sheet td a {
      box-shadow: inset 0 0 0 1px var(--_line);
    }
  }
`;
