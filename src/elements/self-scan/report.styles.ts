import { css } from 'lit';

/** The picture of a team: where files come in, and figures that stand on paper as well as on a phone. */
export const reportStyles = css`
  .report {
    gap: calc(1.8 * var(--_space));
  }
  .report .top {
    gap: 0.2em;
  }
  .report .take-along {
    align-items: center;
  }
  .report .how ol {
    display: grid;
    gap: 0.4em;
    padding-inline-start: 1.4em;
    list-style: decimal;
  }
  .zones {
    display: grid;
    gap: var(--_space);
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 18em), 1fr));
  }
  .intake {
    display: grid;
    justify-items: start;
    align-content: start;
    gap: 0.5em;
    padding: 1.1em 1.2em;
    border: 1.5px dashed var(--_field-line);
    border-radius: var(--_radius);
    background: var(--_paper);
  }
  .intake.over {
    border-style: solid;
    border-color: var(--_accent);
    background: var(--_tint);
  }
  .wrong {
    display: grid;
    gap: 0.5em;
  }
  .files ul {
    display: grid;
    gap: 0.2em;
    margin-block-start: 0.5em;
  }
  .files li {
    justify-content: space-between;
    padding-block: 0.3em;
    border-block-end: 1px solid var(--_line);
  }
  .report summary {
    padding-block: 0.35em;
  }
  .participation {
    gap: 0.5em;
    padding: 1.2em 1.3em;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_paper);
  }
  .count-of {
    font-size: 1.16em;
  }
  .report .bar {
    display: block;
    overflow: hidden;
    border-radius: 0.4em;
  }
  .report .bar:dir(rtl) {
    transform: scaleX(-1);
  }
  .report .bar .track {
    fill: var(--_line);
  }
  .report .bar :is(.fill, .part) {
    fill: var(--_accent-fill);
  }
  .report .bar .part {
    stroke: var(--_paper);
    stroke-width: 1.5;
  }
  .report .bar .at {
    overflow: visible;
  }
  .report .bar .mark {
    stroke: var(--_ink);
    stroke-width: 3;
  }
  .report .bar .halo {
    stroke: var(--_paper);
    stroke-width: 7;
  }
  .report table {
    inline-size: 100%;
    border-collapse: collapse;
    font-variant-numeric: tabular-nums;
  }
  .report caption {
    padding-block-end: 0.5em;
    text-align: start;
  }
  .report :is(th, td) {
    padding-block: 0.55em;
    padding-inline: 0 0.9em;
    border-block-end: 1px solid var(--_line);
    text-align: start;
    vertical-align: top;
    font-weight: 400;
  }
  .report :is(th, td):last-child {
    padding-inline-end: 0;
  }
  .report thead th {
    padding-block: 0.2em;
    color: var(--_ink-soft);
    font-size: 0.84em;
    font-weight: 600;
  }
  .report .scores th[scope='row'] {
    inline-size: 34%;
    font-weight: 600;
  }
  .report th.over {
    padding-block-start: 1.1em;
    color: var(--_heading-ink);
    font-weight: 700;
  }
  .report .scores td > .bar {
    margin-block: 0.35em 0.3em;
  }
  .report tfoot :is(th, td) {
    border-block-end: 0;
    font-weight: 600;
  }
  .counts .now {
    inline-size: 48%;
  }
  .counts .now span {
    white-space: nowrap;
  }
  .counts td .bar {
    margin-block: 0.35em 0.2em;
  }
  .counts td .beside > .bar {
    margin-block-end: 0;
  }
  .beside {
    display: grid;
    gap: 0.1em 0.8em;
  }
  @container (min-width: 40em) {
    .beside {
      grid-template-columns: minmax(0, 1fr) 6.5em;
      align-items: center;
    }
    .beside .bar {
      margin: 0;
    }
  }
  .facts {
    display: flex;
    flex-wrap: wrap;
    gap: 0.1em 1.2em;
  }
  .parts {
    display: flex;
    flex-wrap: wrap;
    gap: 0.1em 1.2em;
  }
  .meanings {
    display: grid;
    gap: 0.2em;
  }
  .meanings dt {
    display: inline;
    font-weight: 600;
  }
  .meanings dd {
    display: inline;
    margin-inline-start: 0.5em;
  }
  .report .card .plain:not(.parts) {
    display: grid;
    gap: 0.5em;
  }
  .written ul {
    display: grid;
    gap: 0.5em;
  }
  .written li {
    padding-inline-start: 0.9em;
    border-inline-start: 3px solid var(--_line);
  }
  .key-mark {
    inline-size: 0.9em;
    block-size: 14px;
  }
  .key-mark path {
    stroke: var(--_ink);
    stroke-width: 3;
  }
  .paper-only {
    display: none;
  }
  /* The label of an answer on a line of its own, the figures below it. The roles in the table stay what they are. */
  @container (max-width: 32em) {
    .report :is(th, td) {
      padding-inline-end: 0.6em;
    }
    .narrows tr {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      border-block-end: 1px solid var(--_line);
    }
    .narrows.one tr {
      grid-template-columns: minmax(0, 1fr) 4.6em;
    }
    .narrows.two tr {
      grid-template-columns: minmax(0, 1fr) 4.6em 4.6em;
    }
    .narrows :is(th, td, .now) {
      inline-size: auto;
      border: 0;
    }
    .narrows thead th {
      grid-row: 1;
    }
    /* Out of sight and still the first column: else all headers would be of the next one. */
    .narrows thead th:first-child {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      padding: 0;
      overflow: hidden;
      clip-path: inset(50%);
    }
    .narrows tbody th {
      grid-column: 1 / -1;
      grid-row: 1;
      padding-block-end: 0;
    }
    .narrows tbody td {
      grid-row: 2;
      padding-block-start: 0.1em;
    }
  }
  @media (forced-colors: active) {
    .report .bar {
      forced-color-adjust: none;
      border: 1px solid CanvasText;
    }
    .report .bar .track {
      fill: Canvas;
    }
    .report .bar :is(.fill, .part) {
      fill: Highlight;
    }
    .report .bar .part,
    .report .bar .halo {
      stroke: Canvas;
    }
    .report .bar .mark {
      stroke: CanvasText;
    }
  }
  @media print {
    .paper-only {
      display: block;
    }
    .report {
      gap: 1.4em;
    }
    .participation {
      padding: 0;
      border: 0;
    }
    .report :is(tr, .told-question, .participation) {
      break-inside: avoid;
    }
    .report :is(h1, h2, h3, h4, h5, h6) {
      break-after: avoid;
    }
    .report .bar {
      print-color-adjust: exact;
    }
    .report summary {
      list-style: none;
    }
  }
`;
