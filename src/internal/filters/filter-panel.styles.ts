import { css } from 'lit';
import { choiceStyles } from '../styles/choices.styles.js';
import { markedStyles } from '../styles/marked.styles.js';

/** A panel that folds out of the row of buttons, with filters in it, what was chosen, and what a search found. */
export const filterPanelStyles = [
  choiceStyles,
  markedStyles,
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
    .groups > .filled,
    .wide {
      grid-column: 1 / -1;
    }
    .groups > .filled {
      justify-self: start;
    }
    .groups.inner {
      padding: 0.8em 0 0;
      border: 0;
    }
    .tool[aria-expanded='true'] {
      background: var(--_tint);
      box-shadow: inset 0 0 0 1.5px var(--_accent);
    }
    legend {
      margin-block-end: 0.35em;
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
