import { css } from 'lit';
import { filterPanelStyles } from '../../internal/filters/filter-panel.styles.js';

export const explorerStyles = [
  ...filterPanelStyles,
  css`
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
  `,
];
