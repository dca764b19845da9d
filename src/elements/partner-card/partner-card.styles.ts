import { css } from 'lit';

/** The card is the element: no ground around it. */
export const aloneStyles = css`
  .samen {
    padding: var(--samen-padding, 0);
    background: none;
  }
  .card {
    padding: clamp(1em, 4cqi, 2em);
  }
  @container (min-width: 40em) {
    .languages {
      inset: clamp(1em, 4cqi, 2em);
      inset-block-end: auto;
      inset-inline-start: auto;
    }
  }
  .provenance {
    margin-block-start: 0.6em;
    /* In the em of small text. */
    padding-inline: calc(clamp(1em, 4cqi, 2em) / 0.88);
  }
  .cards > .card ~ .card {
    display: none;
  }
`;
