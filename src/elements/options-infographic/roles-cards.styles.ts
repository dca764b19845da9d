import { css } from 'lit';

/** Who does what at which step as a card for every step: where a table has no room, and under what makes it one. */
export const rolesCards = css`
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
  @media print {
    .rol-table tr {
      break-inside: avoid;
    }
  }
`;
