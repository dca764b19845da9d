import { css } from 'lit';

/** Of the way out, what is not needed at once. */
export const exitDetailStyles = css`
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
