import { css } from 'lit';

/** What the steps after the start have in common. */
export const stepStyles = css`
  .running-title {
    font-size: 0.94em;
    font-weight: 600;
    color: var(--_ink-soft);
  }
  .theme-title {
    font-size: 1.35em;
    inline-size: fit-content;
    line-height: 1.25;
  }
  textarea {
    inline-size: 100%;
    min-block-size: 6em;
    max-block-size: 60vb;
    padding: 0.6em 0.9em;
    border: 1.5px solid var(--_field-line);
    border-radius: var(--_control-radius);
    background: var(--_paper);
    color: inherit;
    font: inherit;
    resize: vertical;
    field-sizing: content;
  }
  textarea:focus-visible {
    outline-offset: 2px;
  }
  .steps {
    justify-content: space-between;
    margin-block-start: 0.4em;
  }
`;
