import { css } from 'lit';

/** The start page, and what all steps have in common. The questions bring `questions.styles.ts`. */
export const selfScanStyles = css`
  .step {
    gap: 1.2em;
  }
  .contents {
    padding-inline-start: 1.4em;
    list-style: decimal;
  }
  .contents li::marker {
    color: var(--_ink-soft);
    font-variant-numeric: tabular-nums;
  }

  /* -- a question -- */
  .question {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.8em;
    padding: 1.2em clamp(0.9em, 3.2cqi, 1.6em) 1.3em;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_paper);
  }
  /* Floating, a legend is laid out like anything else. */
  .legend {
    float: inline-start;
    inline-size: 100%;
    max-inline-size: 70ch;
    padding: 0;
    font-size: 1.05em;
    font-weight: 600;
    line-height: 1.4;
    text-wrap: pretty;
  }
  .legend + * {
    clear: both;
  }
  .need {
    font-size: 0.84em;
    font-weight: 400;
  }
  .help {
    margin-block-start: -0.4em;
  }

  /* -- what can be chosen -- */
  .answers,
  .choices {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.45em;
  }
  .choice {
    display: flex;
    align-items: flex-start;
    gap: 0.75em;
    padding-block: 0.3em;
    cursor: pointer;
  }
  .choice input {
    flex: none;
    inline-size: 1.5em;
    block-size: 1.5em;
    margin: 0;
    font: inherit;
    accent-color: var(--_accent-fill);
    cursor: inherit;
  }
  .question .choice {
    min-block-size: 2.9em;
    padding: 0.6em 0.9em;
    border: 1.5px solid var(--_line);
    border-radius: var(--_control-radius);
  }
  .choice > span {
    flex: 1;
    min-inline-size: 0;
  }
  @media (hover: hover) {
    .question .choice:hover:not(:has(:disabled)) {
      border-color: var(--_accent);
    }
  }
  .question .choice:has(:checked) {
    border-color: var(--_accent);
    background: var(--_tint);
    box-shadow: inset 0 0 0 1px var(--_accent);
  }
  .question .choice:has(:disabled) {
    cursor: default;
  }
  .question .choice:has(:focus-visible) {
    outline: 3px solid var(--_focus);
    outline-offset: 2px;
  }
  .choice input:focus-visible {
    outline: none;
  }
  @media (forced-colors: active) {
    .question .choice:has(:checked) {
      border: 3px solid Highlight;
    }
    .question .choice:has(:disabled) {
      border-color: GrayText;
      color: GrayText;
    }
  }
`;
