import { css } from 'lit';
import { recordStyles } from '../../internal/styles/record.styles.js';
import { scoresStyles } from './outcome-scores.styles.js';
import { scoreBarStyles } from './score-bar.styles.js';

/** What came out: the one thing to do, tips, answers, the assignment. */
export const outcomeStyles = [
  recordStyles,
  scoreBarStyles,
  scoresStyles,
  css`
    .result.step {
      gap: calc(1.7 * var(--_space));
    }
    /* What has the focus is framed: as tall and as wide as its words, whatever the margins are. */
    .result > .title {
      align-self: start;
      justify-self: start;
      margin-block-end: calc(-1 * var(--_space));
    }
    .result .stack {
      gap: 0.8em;
    }
    .result .running-title + .title {
      margin-block-start: calc(-1 * var(--_space));
    }
    .result summary {
      min-block-size: 2.75em;
      padding-block: 0.6em;
      color: var(--_accent);
    }
    .result .label {
      font-weight: 600;
    }
    .on-paper {
      display: none;
    }

    /* The one thing to do. */
    .first-thing {
      padding: clamp(1.1em, 3.5cqi, 1.8em);
      border-radius: var(--_radius);
      border-inline-start: 0.35em solid var(--_accent-fill);
      background: var(--_tint);
    }
    .first-thing > :is(h1, h2, h3, h4, h5, h6) {
      color: var(--_accent);
      font-size: 1em;
    }
    .first-thing > .tip-text {
      font-size: clamp(1.16em, 1em + 1cqi, 1.35em);
      line-height: 1.3;
      text-wrap: balance;
    }
    .first-thing .row {
      gap: 0.6em 0.9em;
    }
    .first-thing .action {
      display: flex;
      flex-wrap: wrap;
      align-items: baseline;
      gap: 0.2em 0.9em;
    }
    .first-thing .action .phone {
      font-size: 1.35em;
      font-weight: 700;
    }
    .first-thing .do {
      display: inline-flex;
      align-items: center;
      min-block-size: 2.75em;
      padding: 0.4em 1.1em;
      border-radius: var(--_control-radius);
      background: var(--_accent-fill);
      color: var(--_on-accent);
      font-weight: 600;
      text-decoration: none;
    }
    .first-thing button:not(.filled, .quiet) {
      background: var(--_paper);
    }
    .tip-text {
      font-weight: 600;
      line-height: 1.4;
    }
    .nowrap {
      white-space: nowrap;
    }

    /* Tips. */
    .tips {
      display: grid;
      gap: var(--_space);
      grid-template-columns: minmax(0, 1fr);
    }
    @container (min-width: 52em) {
      .tips {
        grid-template-columns: repeat(2, minmax(0, 1fr));
      }
    }
    .tip .task,
    .first-thing .task {
      padding-inline-start: 0.8em;
      border-inline-start: 3px solid var(--_line);
    }
    .first-thing .task {
      border-color: var(--_accent);
    }
    .tip > .row {
      margin-block-start: auto;
      padding-block-start: 0.3em;
    }
    .planned {
      font-weight: 600;
      font-size: 0.92em;
    }
    .planned svg {
      color: var(--_accent);
    }
    .related {
      display: grid;
      gap: 0.8em 1.6em;
      grid-template-columns: repeat(auto-fit, minmax(min(100%, 15em), 1fr));
      padding-block-start: 0.7em;
      border-block-start: 1px solid var(--_line);
    }
    .tip .related {
      border: 0;
      padding-block-start: 0.2em;
    }
    .first-thing .related {
      border-color: color-mix(in oklab, var(--_accent) 35%, transparent);
    }
    .result .bullets a {
      padding-block: 0.15em;
    }
    .ways {
      display: grid;
      gap: 0.5em;
      margin-block-start: 0.3em;
    }
:is(.ways, .bullets) .phone {
      font-weight: 700;
      margin-inline-start: 0.3em;
    }
    .ways li > .small {
      display: block;
    }

    /* Answers. */
    .given-themes {
      display: grid;
      gap: var(--_space);
      grid-template-columns: minmax(0, 1fr);
    }
    @container (min-width: 52em) {
      .given-themes {
        display: block;
        columns: 2;
        column-gap: var(--_space);
      }
      .given-themes > .given {
        break-inside: avoid;
        margin-block-end: var(--_space);
      }
    }
    .given dt {
      font-weight: 600;
    }
    .given dl,
    .comparing dl {
      gap: 1em;
    }
    .given dd.line svg {
      color: var(--_accent);
    }
    .given .follows {
      padding-inline-start: 1.65em;
      font-size: 0.92em;
    }
    .comparing dt {
      font-weight: 600;
    }
    .comparing input[type='file'] {
      max-inline-size: 100%;
      color: inherit;
      font: inherit;
    }
    .comparing ::file-selector-button {
      min-block-size: 2.75em;
      margin-inline-end: 0.8em;
      padding: 0.4em 1em;
      border: 1.5px solid var(--_accent);
      border-radius: var(--_control-radius);
      background: transparent;
      color: var(--_accent);
      font: inherit;
      font-weight: 600;
      cursor: pointer;
    }

    /* The assignment. */
    .assignment textarea {
      display: block;
      field-sizing: content;
      min-block-size: 2.75em;
      resize: vertical;
    }
    .notes textarea {
      min-block-size: 7em;
    }
    .sheet,
    .sheet :is(thead, tbody) {
      display: block;
    }
    .sheet :is(th, td) {
      padding: 0;
      text-align: start;
    }
    .sheet tr {
      display: grid;
      gap: 0.5em;
      padding: 0.8em;
    }
    .sheet tbody tr {
      margin-block-end: 0.6em;
      border: 1px solid var(--_line);
      border-radius: var(--_radius);
      background: var(--_paper);
    }
    .sheet thead {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
    @container (min-width: 40em) {
      .sheet tr {
        grid-auto-flow: column;
        grid-auto-columns: minmax(0, 1fr);
        align-items: start;
        padding: 0.3em 0;
      }
      .sheet tr > .no-print {
        inline-size: 7em;
      }
      .sheet tr:has(> .no-print) {
        padding-inline-end: 7.5em;
        position: relative;
      }
      .sheet tr > .no-print {
        position: absolute;
        inset-inline-end: 0;
        inset-block-start: 0.3em;
      }
      .sheet tbody tr {
        margin: 0;
        border: 0;
        background: none;
      }
      .sheet thead {
        position: static;
        inline-size: auto;
        block-size: auto;
        clip-path: none;
      }
      .sheet thead tr {
        padding-block: 0;
      }
      .sheet .cell-label {
        display: none;
      }
    }
    .result .sure {
      flex-basis: 100%;
    }

    @media (forced-colors: active) {
      .first-thing {
        border: 2px solid CanvasText;
      }
      .first-thing .do {
        border: 2px solid LinkText;
      }
    }
    @media print {
      .first-thing {
        border: 2px solid var(--_ink);
        background: none;
        break-inside: avoid;
      }
      .first-thing .do {
        padding: 0;
        background: none;
        color: inherit;
        text-decoration: underline;
      }
      .related > div {
        break-inside: avoid;
      }
      /* A grid that goes on over the page lets what follows stand on top of it. */
      .result,
      .result > section:not(.first-thing),
      .result > details > .stack,
      .tips,
      .pictures,
      .pictures > .stack {
        display: block;
      }
      .result > * + *,
      .result > * + .title {
        margin-block: 1.6em 0;
      }
      .result > .running-title + .title,
      .result > .title + * {
        margin-block-start: 0.2em;
      }
      .result > section:not(.first-thing) > * + *,
      .tips > * + *,
      .pictures > * + *,
      .pictures > .stack > * + * {
        margin-block-start: 0.8em;
      }
      /* Paper has room for two columns, and a theme can go on in the next one. */
      .given-themes {
        display: block;
        columns: 2;
        column-gap: 2em;
      }
      .given-themes > .given {
        display: block;
        break-inside: auto;
        margin: 0;
      }
      .given > * + * {
        margin-block-start: 0.4em;
      }
      .given dl {
        display: block;
      }
      .given dl > div {
        break-inside: avoid;
        margin-block-start: 0.6em;
      }
      .given > .small {
        break-after: avoid;
      }
      .assignment {
        break-inside: avoid;
      }
      .tip > .row:not(:has(.planned)) {
        display: none;
      }
      /* On paper all of it is open: a summary is a heading, or says nothing. */
      .result summary {
        list-style: none;
        color: inherit;
      }
      .more-tips > summary {
        display: none;
      }
      .more-tips {
        margin-block-start: 0.8em;
      }
      .result :is(h2, h3, h4, h5, h6) {
        break-after: avoid;
      }
      .result details::details-content {
        content-visibility: visible;
        block-size: auto;
      }
      .compare:not(:has(.compared)),
      .result textarea,
      .notes {
        display: none;
      }
      .sheet tr:has(> .no-print) {
        padding-inline-end: 0;
      }
      /* What was written; and where nothing was, room to write. */
      .on-paper {
        display: block;
        padding: 0.4em 0.6em;
        border: 1px solid var(--_ink);
      }
      .on-paper:empty {
        min-block-size: 2.2em;
      }
      .notes + .on-paper:empty,
      .sheet tbody tr:only-child .on-paper:empty {
        min-block-size: 8em;
      }
    }
  `,
];
