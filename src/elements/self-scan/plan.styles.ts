import { css } from 'lit';

/** A plan to write in, and the same on paper. */
export const planStyles = css`
  :is(.plan-actions, .plan-action, .plan-field) {
    grid-template-columns: minmax(0, 1fr);
  }
  .plan-actions {
    display: grid;
    gap: 0.8em;
  }
  .plan-action {
    display: grid;
    gap: 0.8em 1.2em;
    padding: 1em 1.2em;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_paper);
  }
  /* A legend that floats stands inside the frame, as a heading does. */
  .plan-action > legend {
    float: inline-start;
    padding: 0;
    color: var(--_heading-ink);
    font-weight: 700;
  }
  .plan-field {
    display: grid;
    gap: 0.25em;
    align-content: start;
  }
  .plan-field > :first-child {
    font-weight: 600;
    font-size: 0.92em;
  }
  .plan-field textarea {
    min-block-size: 3.4em;
    field-sizing: content;
    resize: block;
  }
  .plan-when {
    display: grid;
    gap: 0.8em;
  }
  .plan-needs {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    gap: 0.4em 0.6em;
  }
  .plan-needs > legend {
    padding: 0;
    margin-block-end: 0.3em;
    font-weight: 600;
    font-size: 0.92em;
  }
  .plan-needs .choice {
    align-items: center;
    min-block-size: 2.9em;
  }
  .plan-needs .plan-field {
    flex: 1 1 12em;
  }
  .plan-done {
    justify-self: start;
  }
  .plan button:disabled {
    border-color: transparent;
    color: var(--_ink-soft);
    opacity: 0.6;
    cursor: default;
  }
  .plan .empty {
    padding: 1em 1.2em;
    border: 1.5px dashed var(--_line);
    border-radius: var(--_radius);
  }
  .plan .note > div {
    display: grid;
    justify-items: start;
    gap: 0.4em;
  }
  @container (min-width: 40em) {
    .plan-action {
      grid-template-columns: minmax(0, 2fr) minmax(0, 3fr);
    }
    .plan-action > :is(legend, .wide) {
      grid-column: 1 / -1;
    }
    .plan-when {
      grid-template-columns: minmax(0, 2fr) minmax(0, 3fr);
    }
    .plan-action > :is(.plan-done, .row) {
      grid-column: auto;
      align-items: center;
    }
    .plan-action > .row {
      justify-content: flex-end;
    }
  }
  .plan-paper {
    display: none;
  }
  .plan-table {
    inline-size: 100%;
    border-collapse: collapse;
    text-align: start;
  }
  .plan-table :is(th, td) {
    padding: 0.4em 0.6em;
    border: 1px solid var(--_line);
    text-align: start;
    vertical-align: top;
    font-weight: 400;
  }
  .plan-table thead th {
    font-weight: 700;
  }
  @media print {
    .plan-paper {
      display: grid;
    }
    .plan-table tr {
      break-inside: avoid;
    }
    .plan-table thead {
      display: table-header-group;
    }
  }
`;
