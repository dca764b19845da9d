import { css } from 'lit';

/** Check boxes with their words, and chips of what was chosen. */
export const choiceStyles = css`
  .choice {
    display: flex;
    align-items: flex-start;
    gap: 0.6em;
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
  button.chip {
    min-block-size: 2.2em;
    padding: 0.2em 0.5em 0.2em 0.85em;
    border: 1px solid var(--_line);
    border-radius: 2em;
    background: var(--_paper);
    color: var(--_ink);
    font-size: 0.88em;
  }
  button.chip:dir(rtl) {
    padding: 0.2em 0.85em 0.2em 0.5em;
  }
  button.chip:hover {
    border-color: var(--_accent);
  }
  .count {
    color: var(--_ink-soft);
    font-variant-numeric: tabular-nums;
  }
`;
