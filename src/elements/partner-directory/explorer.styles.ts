import { css } from 'lit';
import { choiceStyles } from '../../internal/styles/choices.styles.js';

export const explorerStyles = [
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
    .near .field {
      flex: 1 12em;
      min-inline-size: 0;
    }
    .near p[aria-invalid] {
      color: var(--_ink);
    }
    .near label {
      font-weight: 600;
    }
    .group {
      display: flex;
      align-items: center;
      gap: 0.5em;
      padding-block-end: 0.4em;
      border-block-end: 2px solid var(--_own, var(--_line));
    }
    .group > svg {
      color: var(--_own);
    }
    .group > .count {
      font-weight: 400;
    }
    .rows {
      border: 1px solid var(--_line);
      border-radius: var(--_radius);
      background: var(--_paper);
    }
    .rows > li + li {
      border-block-start: 1px solid var(--_line);
    }
    .item {
      display: flex;
      flex-wrap: wrap;
      justify-content: space-between;
      gap: 0.4em 1.2em;
      padding: 0.8em 1.1em;
    }
    .item > div {
      display: grid;
      gap: 0.3em;
      align-content: center;
      min-inline-size: 0;
    }
    .item > div:first-child {
      flex: 1 15em;
    }
    .item > .end {
      display: flex;
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
