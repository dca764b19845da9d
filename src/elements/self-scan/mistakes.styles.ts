import { css } from 'lit';

/** What is wrong, with a way to each field. */
export const mistakesStyles = css`
  .mistakes {
    display: grid;
    gap: 0.6em;
    padding: 1.1em 1.3em;
    border: 2px solid var(--_care);
    border-radius: var(--_radius);
    background: var(--_paper);
  }
  .mistakes:not(:has(li:not(.mended))) {
    border-color: var(--_community);
  }
  .mistakes ul {
    display: grid;
    gap: 0.5em;
  }
  .mistakes li {
    display: grid;
    justify-items: start;
  }
  .mistakes a {
    padding-block: 0.1em;
    font-weight: 600;
  }
  .mistakes .small {
    display: inline-flex;
    align-items: center;
    gap: 0.4em;
    color: var(--_care);
  }
  .mistakes .mended .small {
    color: var(--_community);
  }
`;
