import { css } from 'lit';

/** All answers under each other. */
export const checkStyles = css`
  .answer-list {
    display: grid;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_paper);
  }
  .answer-list > div {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 0.2em 1em;
    padding: 0.8em clamp(0.9em, 3.2cqi, 1.4em);
  }
  .answer-list > div + div {
    border-block-start: 1px solid var(--_line);
  }
  .answer-list dt {
    grid-column: 1 / -1;
    max-inline-size: 70ch;
    text-wrap: pretty;
  }
  .answer-list dd {
    display: grid;
    gap: 0.3em;
    align-content: center;
    font-weight: 600;
  }
  .answer-list .do {
    font-weight: 400;
  }
  .answer-list q {
    white-space: pre-line;
    quotes: none;
  }
  .answer-list .aspect-name {
    color: var(--_ink-soft);
    font-weight: 400;
  }
  .answer-list .lacks {
    color: var(--_care);
  }
  .answer-list .none {
    color: var(--_ink-soft);
    font-weight: 400;
  }
  .answer-list button {
    align-self: start;
  }
  @container (min-width: 44em) {
    .answer-list > div {
      grid-template-columns: minmax(0, 1.1fr) minmax(0, 1fr) 8.5em;
      align-items: start;
    }
    .answer-list dt {
      grid-column: auto;
      padding-block: 0.6em;
    }
    .answer-list dd {
      padding-block: 0.6em;
    }
    .answer-list .do {
      justify-self: end;
      padding: 0;
    }
  }
  @media print {
    .answer-list {
      border: 0;
    }
    .answer-list > div {
      break-inside: avoid;
      padding-inline: 0;
    }
  }
`;
