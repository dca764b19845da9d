import { css } from 'lit';

/** What only a whole partner shows. */
export const partnerCardStyles = css`
  .role {
    font-size: 1.16em;
    line-height: 1.4;
  }
  .duties {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 16em), 1fr));
    gap: 1em 1.6em;
  }
  .duties section,
  .duties ul {
    display: grid;
    align-content: start;
    gap: 0.4em;
  }
  .duties > :last-child svg {
    color: var(--_ink-soft);
  }
  .part .offer {
    gap: 0.5em;
  }
  .card img {
    max-inline-size: 7em;
    max-block-size: 3.5em;
    object-fit: contain;
  }
`;
