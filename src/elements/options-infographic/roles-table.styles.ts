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
      @media print {
        ${table} thead th {
          position: static;
        }
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

/** Who does what at which step as a table, where its columns have room: the more columns, the more room. */
export const rolesTable: CSSResult[] = [
  asTable('few', '38em'),
  asTable('some', '54em'),
  asTable('many', '66em'),
  scrolled,
];
