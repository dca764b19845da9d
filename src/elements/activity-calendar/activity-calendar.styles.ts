import { css } from 'lit';

export const activityCalendarStyles = css`
  .search {
    display: flex;
    flex-wrap: wrap;
    gap: 0.4em 0.6em;
  }
  .search > .field {
    flex: 1 13em;
    min-inline-size: 0;
  }
  .tool {
    background: var(--_paper);
    white-space: nowrap;
  }
  .search > label {
    font-weight: 600;
  }
  .search > label,
  #panel {
    flex-basis: 100%;
  }
  .views {
    display: flex;
    flex-wrap: wrap;
    max-inline-size: 100%;
    border: 1.5px solid var(--_accent);
    border-radius: var(--_control-radius);
    background: var(--_paper);
    overflow: clip;
  }
  .views button {
    flex: 1 0 auto;
    white-space: nowrap;
    min-block-size: 2.6em;
    padding-inline: 0.8em;
    border: 0;
    border-radius: 0;
  }
  .views button:focus-visible {
    outline-offset: -4px;
  }
  .views [aria-pressed='true'] {
    background: var(--_accent-fill);
    color: var(--_on-accent);
  }
  .stack > details > summary {
    padding-block: 0.6em;
  }
  details > .take-along {
    margin-block-start: 0.6em;
  }
  p.more {
    justify-content: center;
    max-inline-size: none;
  }
  @container (inline-size < 26em) {
    .views {
      flex: 1 0 auto;
    }
  }
  @media (forced-colors: active) {
    .views [aria-pressed='true'] {
      forced-color-adjust: none;
      background: Highlight;
      color: HighlightText;
    }
  }
`;
