import { css } from 'lit';

/** Questions and the way through them. */
export const selfScanStyles = css`
  .question {
    display: grid;
    gap: 0.6em;
    padding: 1.1em 1.2em;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_paper);
  }
  .legend {
    padding: 0;
    font-weight: 600;
    float: inline-start;
    inline-size: 100%;
  }
  .legend + * {
    clear: both;
  }
  .need {
    font-weight: 400;
    font-size: 0.88em;
  }
  .choices {
    display: grid;
    gap: 0.4em;
  }
  .choice {
    padding: 0.55em 0.8em;
    border: 1.5px solid var(--_line);
    border-radius: var(--_control-radius);
  }
  .choice:has(:checked) {
    border-color: var(--_accent);
    background: var(--_tint);
  }
  @container (min-width: 44em) {
    .choices.scale {
      grid-auto-flow: column;
      grid-auto-columns: minmax(0, 1fr);
    }
  }
  .error {
    color: var(--_care);
    font-weight: 600;
  }
  .mistakes {
    padding: 1em 1.2em;
    border: 2px solid var(--_care);
    border-radius: var(--_radius);
    background: var(--_paper);
  }
  textarea {
    inline-size: 100%;
    padding: 0.6em 0.9em;
    border: 1.5px solid var(--_field-line);
    border-radius: var(--_control-radius);
    background: var(--_paper);
    color: inherit;
    font: inherit;
  }
  progress {
    inline-size: 100%;
    block-size: 0.6em;
    accent-color: var(--_accent-fill);
  }
  .contents {
    padding-inline-start: 1.4em;
    list-style: decimal;
  }
  .steps {
    justify-content: space-between;
  }
`;
