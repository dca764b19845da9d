import { css } from 'lit';

/** Rows of small buttons, and what came of pressing one. */
export const takeAlongStyles = css`
  .take-along {
    display: flex;
    flex-wrap: wrap;
    align-items: flex-start;
    gap: 0.4em 0.6em;
  }
  .take-along button,
  .take-along summary {
    min-block-size: 2.75em;
    padding: 0.3em 0.8em;
    font-size: 0.92em;
  }
  .take-along summary {
    display: flex;
    align-items: center;
    color: var(--_accent);
  }
  .take-along summary::marker {
    content: none;
  }
  .take-along summary::after {
    content: '';
    inline-size: 0.45em;
    block-size: 0.45em;
    margin-inline-start: 0.6em;
    border: solid currentColor;
    border-width: 0 2px 2px 0;
    transform: translateY(-0.12em) rotate(45deg);
  }
  .take-along details[open] > summary::after {
    transform: translateY(0.12em) rotate(225deg);
  }
  /* A line of its own, open and closed: what was pressed stays where it is. */
  .take-along details {
    flex-basis: 100%;
  }
  .take-along [aria-pressed='true'] {
    border-color: var(--_accent-fill);
    background: var(--_tint);
  }
  .take-along .told {
    align-self: center;
    color: var(--_ink-soft);
    font-size: 0.88em;
  }
  .take-along .told:empty {
    display: none;
  }
  @media (forced-colors: active) {
    .take-along [aria-pressed='true'] {
      forced-color-adjust: none;
      border-color: Highlight;
      background: Highlight;
      color: HighlightText;
    }
  }
`;
