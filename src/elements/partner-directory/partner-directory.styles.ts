import { css } from 'lit';

export const partnerDirectoryStyles = css`
  .search {
    display: flex;
    flex-wrap: wrap;
    gap: 0.4em 0.6em;
  }
  .search > label {
    font-weight: 600;
  }
  .search > label,
  #panel {
    flex-basis: 100%;
  }
  .search > .field {
    flex: 1 13em;
    min-inline-size: 0;
  }
  .tool {
    background: var(--_paper);
  }
  .cards > li {
    display: grid;
    min-inline-size: 0;
  }
  p.more {
    justify-content: center;
  }
`;
