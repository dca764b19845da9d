import { css } from 'lit';
import { baseStyles } from '../styles/base.styles.js';

/**
 * Of what is made for paper: black on white, sizes in points, so that a poster is as large on every screen that prints it.
 * One sheet of A4 has 190 by 270 mm within the margins that printers have.
 */
export const paperStyles = [
  ...baseStyles,
  css`
    .samen {
      background: #fff;
      color: #000;
      font-size: 11pt;
      hyphens: manual;
    }
    :is(h1, h2) {
      color: #000;
    }
    p,
    dd {
      max-inline-size: none;
    }

    .poster {
      display: grid;
      gap: 5.5mm;
      align-content: start;
      font-size: 16pt;
      line-height: 1.3;
      break-inside: avoid;
    }
    .poster h1 {
      font-size: 44pt;
      line-height: 1.08;
    }
    .poster.long h1 {
      font-size: 30pt;
    }
    .poster .by {
      padding-block-end: 3mm;
      border-block-end: 1.5mm solid var(--_accent);
      font-weight: 600;
    }
    .poster .when {
      display: grid;
      gap: 1mm;
    }
    .poster .day,
    .poster .time {
      font-weight: 700;
      font-size: 28pt;
      line-height: 1.15;
    }
    .poster .day::first-letter {
      text-transform: uppercase;
    }
    .poster .where {
      font-weight: 600;
      font-size: 20pt;
    }
    .poster .street {
      margin-block-start: -5mm;
    }
    .poster .state,
    .agenda .state {
      justify-self: start;
      padding: 0.05em 0.4em;
      border: 0.6mm solid #000;
      font-weight: 700;
    }
    .poster .state {
      font-size: 24pt;
    }
    .poster dl {
      display: grid;
      gap: 1.5mm;
      margin: 0;
      font-size: 14pt;
    }
    .poster dl > div {
      display: grid;
      grid-template-columns: 52mm minmax(0, 1fr);
      gap: 4mm;
    }
    .poster dt {
      color: #444;
    }
    .poster .call {
      font-weight: 700;
      font-size: 30pt;
    }
    .poster .who {
      display: block;
      font-weight: 400;
      font-size: 14pt;
    }
    .poster .address {
      font-weight: 600;
      font-size: 14pt;
    }

    .agenda h1 {
      font-size: 20pt;
    }
    .agenda .period {
      font-weight: 600;
      font-size: 15pt;
    }
    .agenda .period::first-letter,
    .agenda h2::first-letter {
      text-transform: uppercase;
    }
    .agenda section {
      margin-block-start: 5mm;
    }
    .agenda h2 {
      padding-block-end: 0.8mm;
      border-block-end: 0.3mm solid #000;
      font-size: 12pt;
      break-after: avoid;
    }
    .agenda li {
      display: grid;
      grid-template-columns: 42mm minmax(0, 1fr);
      gap: 4mm;
      padding-block: 1.2mm;
      border-block-end: 0.1mm solid #999;
      line-height: 1.35;
      break-inside: avoid;
    }
    .agenda .state {
      padding: 0 0.3em;
      border-width: 0.3mm;
    }
    .agenda .more {
      display: block;
      color: #333;
      font-size: 10pt;
    }
  `,
];
