import { css } from 'lit';

/** Handing answers over. */
export const handOverStyles = css`
  .hand-over .sending,
  .hand-over .receipt {
    display: grid;
    gap: 0.8em;
    padding: 1.1em 1.2em;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_paper);
  }
  .hand-over .receipt {
    border: 2px solid var(--_accent);
  }
  .hand-over .receipt dl {
    display: grid;
    grid-template-columns: fit-content(40%) minmax(0, 1fr);
    gap: 0.3em 1em;
  }
  .hand-over .receipt dd {
    font-weight: 600;
  }
  .hand-over .failed {
    padding: 0.8em 1em;
    border: 1px solid var(--_line);
    border-inline-start: 4px solid var(--_care);
    border-radius: var(--_control-radius);
  }
  .hand-over pre {
    max-block-size: 20em;
    margin-block: 0.6em 0;
    padding: 0.8em 1em;
    overflow: auto;
    border-radius: var(--_control-radius);
    background: var(--_wash);
    font-size: 0.84em;
    line-height: 1.45;
    white-space: pre-wrap;
    text-align: start;
  }
  .hand-over [aria-disabled='true'] {
    cursor: progress;
    opacity: 0.7;
  }
  @media print {
    .hand-over .receipt {
      break-inside: avoid;
    }
  }
`;
