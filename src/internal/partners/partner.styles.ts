import { css } from 'lit';

/** What partners look like, in the directory and alone. */
export const partnerStyles = css`
  .card :is(h2, h3, h4, h5, h6) a {
    color: inherit;
    text-decoration-color: var(--_accent);
  }
  .clamp {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 4;
    overflow: hidden;
  }
  .offers {
    display: grid;
    gap: 0.6em;
  }
  .offer {
    display: grid;
    gap: 0.3em;
    padding-inline-start: 0.9em;
    border-inline-start: 3px solid var(--_line);
  }
  .off {
    color: var(--_care);
  }
  .reach {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    margin-block-start: auto;
    padding-block-start: 0.8em;
    border-block-start: 1px solid var(--_line);
  }
  .reach .line {
    align-items: center;
  }
  .save {
    grid-area: 1 / 2;
    margin-inline-end: -0.5em;
  }
  [aria-pressed='true'] svg {
    fill: currentColor;
  }
  .line > svg {
    color: var(--_accent);
  }
  .phone {
    display: inline-block;
    padding-block: 0.1em;
    font-size: 1.16em;
    font-weight: 600;
  }
  @media print {
    a[href^='http']::after {
      content: ' (' attr(href) ')';
      font-size: 0.84em;
    }
  }
`;
