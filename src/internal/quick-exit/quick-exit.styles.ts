import { css } from 'lit';

export const exitStyles = css`
  /* It stays in sight; beside it, what is under it can be reached. */
  .exit {
    position: sticky;
    inset-block-start: 0.5em;
    z-index: 2;
    display: flex;
    justify-content: flex-end;
    pointer-events: none;
  }
  .exit > * {
    display: inline-flex;
    align-items: center;
    gap: 0.5em;
    min-block-size: 2.75em;
    padding: 0.4em 1em;
    border: 1.5px solid var(--_ink);
    border-radius: var(--_control-radius);
    background: var(--_ink);
    color: var(--_paper);
    font-weight: 600;
    line-height: 1.25;
    text-decoration: none;
    pointer-events: auto;
  }
  .exit > :hover {
    background: var(--_ink);
    text-decoration: underline;
  }
  .exit svg:dir(rtl) {
    scale: -1 1;
  }
  .exit-help {
    display: grid;
    justify-items: end;
    margin-block: 0.4em var(--_space);
    text-align: end;
  }
  .exit-help summary {
    padding-block: 0.3em;
  }
  /* Where there is nothing but a finger, there is no such key. */
  @media (any-pointer: coarse) and (any-hover: none) {
    .exit-help .keys {
      display: none;
    }
  }
  /* What has the focus does not hide under it (WCAG 2.4.11). */
  .exit ~ *,
  .exit ~ * :is(a, button, input, textarea, select, summary, [tabindex]) {
    scroll-margin-block-start: 4.5em;
  }
`;
