import { css } from 'lit';
import { choiceStyles } from '../../internal/styles/choices.styles.js';

export const narrowingStyles = [
  choiceStyles,
  css`
    .groups {
      display: grid;
      gap: 1.4em;
      grid-template-columns: repeat(auto-fill, minmax(min(100%, 14em), 1fr));
      margin-block-start: 0.4em;
      padding: 1.2em 1.3em;
      border: 1px solid var(--_line);
      border-radius: var(--_radius);
      background: var(--_paper);
    }
    .groups > .filled {
      grid-column: 1 / -1;
      justify-self: start;
    }
    legend {
      padding: 0;
      font-weight: 600;
    }
    .choice:has(:disabled) {
      color: var(--_ink-soft);
      cursor: default;
    }
    .more > summary {
      padding-block: 0.3em;
      color: var(--_accent);
    }
  `,
];
