import { css } from 'lit';

export const partnerDirectoryStyles = css`
  .search {
    display: grid;
    gap: 0.4em 0.6em;
    grid-template-columns: minmax(0, 1fr) auto;
  }
  .search > label {
    grid-column: 1 / -1;
    font-weight: 600;
  }
  .search > .field {
    grid-column: 1;
  }
  .filters {
    background: var(--_paper);
  }
  .number {
    min-inline-size: 1.6em;
    border-radius: 1em;
    background: var(--_accent-fill);
    color: var(--_on-accent);
    font-size: 0.88em;
    text-align: center;
  }
  #filters {
    grid-column: 1 / -1;
  }
  .cards > li {
    display: grid;
    min-inline-size: 0;
  }
  p.more {
    justify-content: center;
  }
`;
