import { css } from 'lit';

/** Keeping answers: quiet, except where something has to be decided. */
export const keepingStyles = css`
  .keeping {
    display: grid;
    gap: 0.8em;
    padding-block-start: 0.9em;
    border-block-start: 1px solid var(--_line);
  }
  .keeping.offer {
    padding-block-start: 0;
    border: 0;
  }
  .keeping.over {
    outline: 3px dashed var(--_accent);
    outline-offset: 0.4em;
  }
  .keeping .decide {
    display: grid;
    gap: 0.7em;
    padding: 1em 1.2em;
    border: 1.5px solid var(--_accent);
    border-radius: var(--_radius);
    background: var(--_paper);
  }
  .keeping .told {
    display: grid;
    gap: 0.5em;
    padding: 0.8em 1em;
    border-radius: var(--_control-radius);
    background: var(--_tint);
  }
  .keeping .told.wrong {
    border-inline-start: 4px solid var(--_care);
    background: var(--_paper);
  }
  .keeping .told ul {
    padding-inline-start: 1.4em;
    list-style: disc;
  }
  .keeping details > :not(summary) {
    margin-block-start: 0.7em;
  }
  .keeping summary {
    padding-block: 0.6em;
    color: var(--_accent);
  }
  @media (forced-colors: active) {
    .keeping .told {
      border: 1px solid;
    }
  }
`;
