import { css } from 'lit';

/** The moments: one line from top to bottom, with what is theirs in the colours of home and child. */
export const momentsStyles = css`
  .mom-counts {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
  }
  .mom-count {
    display: inline-flex;
    align-items: center;
    gap: 0.5em;
    padding: 0.35em 0.9em;
    border-radius: 2em;
    background: color-mix(in oklab, var(--_home) 11%, var(--_paper));
    font-weight: 600;
    font-variant-numeric: tabular-nums;
  }
  .mom-count :is(.icon, .child-figure) {
    color: var(--_home);
  }
  .mom-count.pupil,
  .mom-cell.pupil {
    background: color-mix(in oklab, var(--_mark) 45%, var(--_paper));
  }
  /* -- the line: one, from the first step to the last -- */
  .mom-route {
    --_dot: 2.4em;
    position: relative;
    display: grid;
    grid-template-columns: minmax(0, 1fr);
  }
  .mom-route::before {
    content: '';
    position: absolute;
    inset-block: 1em 1.6em;
    inset-inline-start: calc(var(--_dot) / 2 - 0.25em);
    inline-size: 0.5em;
    border-radius: 0.25em;
    background: var(--_accent-fill);
  }
  .mom-route:has(> .mom-stretch:first-child > .mom-phase)::before {
    inset-block-start: 3.2em;
  }
  .mom-stretch,
  .mom-line {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
  }
  .mom-phase {
    display: flex;
    align-items: center;
    gap: 0.9em;
    padding-inline-start: 3.2em;
    padding-block: 0.2em 0.7em;
    color: var(--_ink-soft);
    font-size: 1em;
    font-weight: 600;
  }
  .mom-phase::after {
    content: '';
    flex: 1;
    border-block-start: 2px dotted var(--_line);
  }
  .mom-step {
    position: relative;
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.5em;
    padding-inline-start: 3.2em;
    padding-block-end: 1.6em;
  }
  /* A branch: beside the line, along one of its own. */
  .mom-step.branched {
    margin-inline-start: 3.2em;
  }
  .mom-step.branched::before {
    content: '';
    position: absolute;
    inset-block: 0;
    inset-inline-start: calc(var(--_dot) / 2 - 0.125em);
    border-inline-start: 0.25em solid var(--_accent-fill);
  }
  .mom-step.branched:not(.branched + *)::before {
    inset-block-start: 1em;
  }
  .mom-step.branched:not(:has(+ .branched))::before {
    inset-block-end: 1.6em;
  }
  @container (max-width: 30em) {
    .mom-step.branched {
      margin-inline-start: 1.6em;
    }
  }
  .mom-title {
    display: flex;
    align-items: center;
    min-block-size: calc(var(--_dot) / 1.16);
  }
  .moments .to-step {
    color: inherit;
    text-decoration-color: var(--_accent);
  }
  .mom-dot,
  .quiet-step::after {
    position: absolute;
    inset-inline-start: 0;
    border-radius: 50%;
    background: var(--_paper);
  }
  .mom-dot {
    display: grid;
    place-items: center;
    inline-size: calc(var(--_dot) / 1.16);
    block-size: calc(var(--_dot) / 1.16);
    border: 0.24em solid var(--_home);
    background: color-mix(in oklab, var(--_home) 11%, var(--_paper));
    color: var(--_home);
  }
  .mom-dot.pupil {
    background: color-mix(in oklab, var(--_mark) 45%, var(--_paper));
  }
  .quiet-step::after {
    content: '';
    inset-block-start: 0.25em;
    inset-inline-start: calc(var(--_dot) / 2 - 0.5em);
    inline-size: 1em;
    block-size: 1em;
    border: 0.2em solid var(--_accent-fill);
  }
  .mom-quiet {
    font-size: 0.94em;
  }
  .mom-quiet .to-step {
    margin-inline-end: 0.5em;
    color: var(--_ink-soft);
  }

  /* -- what they do, side by side -- */
  .mom-pair {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.6em;
  }
  .mom-cell {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    align-content: start;
    gap: 0.2em;
    padding: 0.75em 1em 0.85em;
    border-radius: var(--_radius);
    background: color-mix(in oklab, var(--_home) 11%, var(--_paper));
  }
  .mom-cell dt {
    display: flex;
    align-items: center;
    gap: 0.45em;
    color: var(--_home);
    font-size: 0.88em;
    font-weight: 700;
  }
  .mom-cell .tag {
    background: none;
    padding-inline: 0;
  }
  .mom-cell dd {
    display: grid;
    gap: 0.4em;
  }
  .mom-unsaid {
    padding: 0.3em 0.7em;
    border: 1.5px dashed var(--_care);
    border-radius: var(--_control-radius);
    color: var(--_care);
    font-size: 0.88em;
  }
  @container (min-width: 36em) {
    .mom-pair {
      grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
    }
    .mom-cell.pupil {
      grid-column: 2;
    }
  }

  /* -- the gate -- */
  .mom-gate {
    position: relative;
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.15em;
    margin-block-end: 0.6em;
    padding: 0.75em 1em 0.85em;
    border: 1.5px solid var(--_care);
    border-radius: var(--_radius);
    background: color-mix(in oklab, var(--_care) 7%, var(--_paper));
  }
  .mom-gate strong {
    color: var(--_care);
  }
  .mom-diamond {
    position: absolute;
    inset-block-start: 0.7em;
    inset-inline-start: calc(var(--_dot) / 2 - 3.2em - 0.95em - 1.5px);
    display: grid;
    place-items: center;
    inline-size: 1.9em;
    block-size: 1.9em;
    border: 0.25em solid var(--_care);
    border-radius: 0.5em;
    background: var(--_paper);
    color: var(--_care);
    rotate: 45deg;
  }
  .mom-diamond .icon {
    rotate: -45deg;
  }
  @media (forced-colors: active) {
    .mom-route::before {
      forced-color-adjust: none;
      background: CanvasText;
    }
    .mom-cell,
    .mom-count {
      border: 1px solid;
    }
  }
  @media print {
    .mom-step {
      break-inside: avoid;
    }
    .mom-route::before {
      print-color-adjust: exact;
    }
    .mom-cell,
    .mom-count {
      border: 1px solid var(--_line);
    }
  }
`;
