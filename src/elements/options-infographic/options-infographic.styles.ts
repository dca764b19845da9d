import { css } from 'lit';

/** Of the route itself; what is loaded on demand brings its own. */
export const infographicStyles = css`
  .line {
    display: grid;
    gap: var(--_space);
  }
`;
