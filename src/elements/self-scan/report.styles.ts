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
  .report .share {
    display: block;
    overflow: hidden;
    border-radius: 0.4em;
  }
  .report .share:dir(rtl) {
    transform: scaleX(-1);
  }
  .report .share .track {
    fill: var(--_line);
  }
  .report .share :is(.fill, .part) {
    fill: var(--_accent-fill);
  }
  .report .share .part {
    stroke: var(--_paper);
    stroke-width: 1.5;
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
  .keys {
    display: flex;
    flex-wrap: wrap;
    gap: 0.1em 1.2em;
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
  .counts td .share {
    margin-block: 0.35em 0.2em;
  }
  .counts td .beside > .share {
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
    .beside .share {
      margin: 0;
    }
  }
  .outstanding {
    display: grid;
    gap: var(--_space);
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 15em), 1fr));
  }
  .folded > summary {
    padding-block: 0.6em;
    color: var(--_accent);
  }
  .folded > summary > :is(h1, h2, h3, h4, h5, h6) {
    display: inline;
    color: inherit;
  }
  .folded > summary > .small {
    margin-inline-start: 0.8em;
    font-weight: 400;
  }
  .folded > .stack {
    margin-block: 0.4em 0.8em;
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
    .narrows.three tr {
      grid-template-columns: 4.6em 4.6em minmax(0, 1fr);
    }
    .report .narrows :is(th[scope='row'], th, td, .now) {
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
    .narrows :is(tbody, tfoot) th {
      grid-column: 1 / -1;
      grid-row: 1;
      padding-block-end: 0;
    }
    .narrows :is(tbody, tfoot) td {
      grid-row: 2;
      padding-block-start: 0.1em;
    }
  }
  @media (forced-colors: active) {
    .report .share {
      forced-color-adjust: none;
      border: 1px solid CanvasText;
    }
    .report .share .track {
      fill: Canvas;
    }
    .report .share :is(.fill, .part) {
      fill: Highlight;
    }
    .report .share .part {
      stroke: Canvas;
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
    /* A grid that goes on over the page lets what follows stand on top of it. */
    .report,
    .report .stack:not(.participation, .top) {
      display: block;
    }
    .report > * + *,
    .report section > * + *,
    .report .stack > * + * {
      margin-block-start: 0.8em;
    }
    .report > section {
      margin-block-start: 1.6em;
    }
    .counts :is(th, td) {
      padding-block: 0.2em;
    }
    .counts td .share {
      margin-block: 0;
    }
    .report details::details-content {
      content-visibility: visible;
      block-size: auto;
    }
    .report :is(h1, h2, h3, h4, h5, h6) {
      break-after: avoid;
    }
    .report .share {
      print-color-adjust: exact;
    }
    .report summary {
      list-style: none;
      color: inherit;
      break-after: avoid;
    }
  }
`;
