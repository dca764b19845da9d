import { css } from 'lit';
import { tokenStyles } from '../../../src/internal/tokens.js';

/** What the drawings in the documentation share. They use the tokens that they show. */
export const docsStyles = [
  tokenStyles,
  css`
    :host {
      display: block;
      margin-block: 1rem 2rem;
      color: #1d2733;
      color-scheme: light;
      font:
        1rem/1.5 system-ui,
        'Segoe UI',
        Roboto,
        'Noto Sans',
        sans-serif;
    }
    * {
      box-sizing: border-box;
    }
    p,
    ul,
    dl,
    dd {
      margin: 0;
      padding: 0;
      list-style: none;
    }
    .sheet {
      overflow: clip;
      border: 1px solid #dcd8cf;
      border-radius: 14px;
      background: #fff;
    }
    .sheet > * + * {
      border-block-start: 1px solid #ece8df;
    }
    code {
      font: 0.9em/1.4 ui-monospace, 'Cascadia Code', Menlo, Consolas, monospace;
      overflow-wrap: anywhere;
    }
    .name {
      font-weight: 600;
    }
    .soft {
      color: #51606e;
      font-size: 0.9em;
    }
    table {
      inline-size: 100%;
      border-collapse: collapse;
    }
    caption {
      padding: 1rem 1.2rem 0.2rem;
      font-weight: 600;
      text-align: start;
    }
    th,
    td {
      padding: 0.6rem 1.2rem;
      text-align: start;
      vertical-align: top;
    }
    th {
      color: #51606e;
      font-size: 0.85em;
      font-weight: 600;
    }
    tbody tr {
      border-block-start: 1px solid #ece8df;
    }
    .scroll {
      overflow-x: auto;
    }
  `,
];
