import { css } from 'lit';

/** What comes with exploring: the calendars that are shown together, and what is past. */
export const explorerStyles = css`
  /* As high as what comes: what stands below does not jump. */
  .awaited {
    min-block-size: 90vb;
  }
  .sources {
    gap: 0.3em 1.1em;
  }
  .source {
    display: inline-flex;
    align-items: center;
    gap: 0.45em;
    min-block-size: 2.2em;
    cursor: pointer;
  }
  .source input {
    inline-size: 1.15em;
    block-size: 1.15em;
    margin: 0;
    accent-color: var(--_accent-fill);
  }
  .mark {
    flex: none;
    inline-size: 0.75em;
    block-size: 0.75em;
    fill: var(--_accent);
  }
  .mark.source-1 {
    fill: var(--_home);
  }
  .mark.source-2 {
    fill: var(--_school);
  }
  .mark.source-3 {
    fill: var(--_care);
  }
  .mark.source-4 {
    fill: var(--_community);
  }
  .mark.source-5 {
    fill: var(--_ink-soft);
  }
  #past {
    margin-block-start: var(--_space);
  }
  .from-source {
    display: flex;
    font-size: 0.88em;
    flex-wrap: wrap;
    gap: 0.2em 0.8em;
  }
  .from-source .line {
    align-items: center;
    gap: 0.4em;
  }
  .from-source .line > svg {
    margin: 0;
  }
  @media (forced-colors: active) {
    .mark {
      forced-color-adjust: none;
      fill: CanvasText;
    }
  }
`;
