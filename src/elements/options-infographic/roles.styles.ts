import { css, unsafeCSS, type CSSResult } from 'lit';

/** A table, from a width of the element on that gives its columns room. */
const asTable = (amount: string, width: string): CSSResult => {
  const table = unsafeCSS(`.rol-table.of-${amount}`);
  return css`
    @container (min-width: ${unsafeCSS(width)}) {
      ${table} {
        display: table;
        table-layout: fixed;
        border: 1px solid var(--_line);
        border-radius: var(--_radius);
        border-collapse: separate;
        border-spacing: 0;
        background: var(--_paper);
      }
      ${table} thead {
        display: table-header-group;
        position: static;
        clip-path: none;
      }
      ${table} tbody {
        display: table-row-group;
      }
      ${table} tfoot {
        display: table-footer-group;
      }
      ${table} tr {
        display: table-row;
      }
      ${table} :is(th, td),
      ${table} .rol-none {
        display: table-cell;
        padding: 0.65em ${unsafeCSS(amount === 'many' ? '0.15em' : '0.4em')};
        border-block-start: 1px solid var(--_line);
        text-align: center;
        vertical-align: middle;
      }
      ${table} :is(th, td):first-child {
        inline-size: ${unsafeCSS(amount === 'few' ? '34%' : amount === 'some' ? '26%' : '16%')};
        padding-inline: 1em 0.6em;
        text-align: start;
      }
      ${table} thead th {
        position: sticky;
        inset-block-start: 0;
        z-index: 1;
        border: 0;
        border-block-end: 2px solid var(--_line);
        background: var(--_paper);
        vertical-align: bottom;
        font-weight: 600;
        line-height: 1.25;
      }
      ${table} tbody tr:first-child :is(th, td) {
        border-block-start: 0;
      }
      ${table} thead th:first-child {
        border-start-start-radius: var(--_radius);
      }
      ${table} thead th:last-child {
        border-start-end-radius: var(--_radius);
      }
      ${table} thead .tag {
        flex-direction: column;
        gap: 0.15em;
        padding: 0.35em ${unsafeCSS(amount === 'many' ? '0.2em' : '0.4em')};
        border-radius: var(--_control-radius);
        font-size: ${unsafeCSS(amount === 'few' ? '0.88em' : amount === 'some' ? '0.78em' : '0.72em')};
        text-align: center;
      }
      ${table} thead .tag svg {
        inline-size: 1.4em;
        block-size: 1.4em;
      }
      ${table} .rol-who {
        display: none;
      }
      ${table} .rol-part,
      ${table} .rol-total {
        display: inline-flex;
        flex-wrap: wrap;
        justify-content: center;
        gap: 0.15em 0.3em;
        line-height: 1.2;
      }
      /* Said once, above the table, to eyes. */
      .rol-legend:has(~ ${table}, ~ .rol-scroll > ${table}) {
        display: flex;
      }
      ${table} .rol-part > span:last-child {
        position: absolute;
        inline-size: 1px;
        block-size: 1px;
        overflow: hidden;
        clip-path: inset(50%);
        white-space: nowrap;
      }
      ${table} :is(th, td) {
        position: relative;
      }
      ${table} .rol-mark {
        display: inline-grid;
      }
      ${table} .rol-bar {
        inline-size: min(5em, 100%);
      }
      ${table} .rol-much {
        justify-content: center;
        font-size: 0.94em;
      }
      ${table} .heavy {
        background: color-mix(in oklab, var(--_own, var(--_accent)) 6%, var(--_paper));
      }
      ${table} tfoot :is(th, td) {
        border-block-start: 2px solid var(--_line);
        vertical-align: top;
      }
    }
  `;
};

/** Cards of steps on a phone, a table where its columns have room. */
const cards = css`
  .rol-heavy {
    display: grid;
    gap: 0.3em;
    padding: 0.7em 1em;
    border-radius: var(--_control-radius);
    background: color-mix(in oklab, var(--_mark) 45%, var(--_paper));
  }
  .rol-heavy .icon,
  .rol-much .icon {
    color: var(--_home);
  }
  .rol-legend {
    display: none;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.4em 0.6em;
  }
  .rol-legend .rol-mark {
    display: inline-grid;
  }
  .rol-nobody {
    display: inline-block;
    padding: 0.1em 0.6em;
    border: 1.5px dashed var(--_care);
    border-radius: var(--_control-radius);
    color: var(--_care);
    font-size: 0.88em;
    font-weight: 600;
  }

  /* -- each step a card -- */
  .rol-table,
  .rol-table :is(tbody, tfoot) {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.6em;
  }
  .rol-table {
    inline-size: 100%;
  }
  .rol-table thead {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
  }
  .rol-table tr {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em 0.9em;
    padding: 0.8em 1em 0.95em;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_paper);
  }
  .rol-table :is(th, td) {
    padding: 0;
    text-align: start;
    font-weight: inherit;
    vertical-align: top;
  }
  .rol-table th[scope='row'] {
    flex: 1 0 100%;
    font-weight: 600;
    line-height: 1.35;
  }
  .rol-table .to-step {
    display: inline-block;
    padding-block: 0.15em;
  }
  .rol-table td {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.2em 0.45em;
    font-size: 0.88em;
  }
  .rol-table .rol-none {
    display: none;
  }
  .rol-who .tag {
    font-size: 0.96em;
  }
  .rol-part {
    display: inline-flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.2em 0.4em;
  }
  .rol-mark {
    display: none;
    place-items: center;
    inline-size: 1.75em;
    block-size: 1.75em;
    border-radius: 50%;
    background: var(--_own, var(--_accent));
    color: var(--_paper);
  }
  .rol-gate {
    margin-inline: 0.15em;
    border: 0.16em solid var(--_care);
    border-radius: 0.35em;
    background: var(--_paper);
    color: var(--_care);
    rotate: 45deg;
    scale: 0.85;
  }
  .rol-gate .icon {
    rotate: -45deg;
  }
  .rol-total {
    display: inline-flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.2em 0.6em;
  }
  .rol-count {
    font-weight: 700;
    font-variant-numeric: tabular-nums;
  }
  .rol-bar {
    inline-size: 5em;
    block-size: 0.55em;
    border-radius: 0.3em;
    overflow: hidden;
  }
  .rol-bar .ground {
    fill: var(--_line);
  }
  .rol-bar .own {
    fill: var(--_own, var(--_accent-fill));
  }
  .rol-bar:dir(rtl) {
    scale: -1 1;
  }
  .rol-much {
    display: inline-flex;
    align-items: center;
    gap: 0.3em;
    font-weight: 600;
  }
  .rol-table tfoot tr {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    border-color: transparent;
    background: var(--_tint);
  }
  /* Lengths that begin at the same place can be compared. */
  .rol-table tfoot td {
    display: grid;
    grid-template-columns: minmax(0, 1fr) 11.5em;
  }
  .rol-table tfoot .rol-total {
    display: grid;
    grid-template-columns: 6em 5em;
  }
  .rol-table tfoot .rol-much {
    grid-column: 1 / -1;
  }

  /* -- each by itself -- */
  .rol-people {
    display: grid;
    gap: 0.8em;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 19em), 1fr));
    align-items: start;
  }
  .rol-people > li {
    gap: 0.5em;
  }
  .rol-deeds {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.6em;
  }
  .rol-deeds > li {
    padding-inline-start: 0.8em;
    border-inline-start: 3px solid var(--_line);
  }
  .rol-deeds .to-step {
    padding-block: 0.2em;
  }
  @media (forced-colors: active) {
    .rol-mark {
      forced-color-adjust: none;
      background: CanvasText;
      color: Canvas;
    }
    .rol-gate {
      border-color: CanvasText;
      background: Canvas;
      color: CanvasText;
    }
    .rol-bar .ground {
      fill: Canvas;
      stroke: CanvasText;
    }
    .rol-bar .own {
      fill: CanvasText;
    }
    .rol-heavy {
      border: 1px solid;
    }
  }
  @media print {
    .rol-table tr,
    .rol-people > li {
      break-inside: avoid;
    }
    .rol-table thead th {
      position: static;
    }
    .rol-mark,
    .rol-bar {
      print-color-adjust: exact;
    }
  }
`;

/**
 * Many columns: none is narrower than its longest word. What does not fit is scrolled to, with the steps and the heads in sight.
 */
const scrolled = css`
  @media not print {
    @container (min-width: 66em) {
      .rol-scroll {
        max-block-size: 92vh;
        overflow: auto;
        border: 1px solid var(--_line);
        border-radius: var(--_radius);
        /* A shadow at the side where there is more. */
        background:
          linear-gradient(90deg, var(--_paper) 40%, transparent) 0 0 / 3em 100% local no-repeat,
          linear-gradient(-90deg, var(--_paper) 40%, transparent) 100% 0 / 3em 100% local no-repeat,
          linear-gradient(90deg, color-mix(in oklab, var(--_ink) 30%, transparent), transparent) 0 0 / 1.2em 100% scroll no-repeat,
          linear-gradient(-90deg, color-mix(in oklab, var(--_ink) 30%, transparent), transparent) 100% 0 / 1.2em 100% scroll no-repeat,
          var(--_paper);
      }
      .rol-table.of-many {
        table-layout: auto;
        border: 0;
        background: none;
      }
      .rol-table.of-many :is(th, td) {
        min-inline-size: 3.6em;
        padding-inline: 0.25em;
        overflow-wrap: break-word;
      }
      .rol-table.of-many :is(th, td) > * {
        /* A word that never ends may break. */
        max-inline-size: 14em;
      }
      /* Turned: a column is as wide as its marks, and its head can be read whole. */
      .rol-table.of-many thead th + th > * {
        writing-mode: vertical-rl;
        rotate: 180deg;
      }
      .rol-table.of-many thead .tag {
        flex-direction: row;
        align-items: center;
        max-block-size: none;
        padding: 0.5em 0.35em;
        font-size: 0.8em;
        white-space: nowrap;
      }
      .rol-table.of-many thead .tag svg {
        rotate: 90deg;
      }
      .rol-table.of-many :is(th, td):first-child {
        position: sticky;
        inset-inline-start: 0;
        z-index: 1;
        inline-size: auto;
        min-inline-size: 13em;
        padding-inline-start: 1em;
        border-inline-end: 1px solid var(--_line);
        background: var(--_paper);
      }
      .rol-table.of-many thead th:first-child {
        z-index: 2;
      }
      .rol-table.of-many tfoot :is(th, td) {
        background: var(--_tint);
      }
    }
  }
`;

export const rolesStyles: CSSResult[] = [
  cards,
  asTable('few', '38em'),
  asTable('some', '54em'),
  asTable('many', '66em'),
  scrolled,
];
