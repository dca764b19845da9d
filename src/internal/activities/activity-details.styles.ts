import { css } from 'lit';

/** What only a whole activity shows. */
export const activityDetailsStyles = css`
  .activity > .lead {
    font-size: 1.16em;
    line-height: 1.4;
  }
  .activity.off > .title,
  .activity.off .when strong {
    color: var(--_ink-soft);
    text-decoration: line-through;
  }
  .note.wrong {
    max-inline-size: none;
  }
  .note.care {
    background: color-mix(in oklab, var(--_care) 11%, var(--_paper));
  }
  .note.care svg {
    color: var(--_care);
  }
  .tag.care {
    color: var(--_care);
  }
  .ways {
    display: grid;
    justify-items: start;
    gap: 0.4em;
  }
  a.button {
    display: inline-flex;
    align-items: center;
    min-block-size: 2.75em;
    padding: 0.4em 1.2em;
    border-radius: var(--_control-radius);
    font-weight: 600;
    line-height: 1.25;
    text-decoration: none;
  }
  .picture {
    justify-self: start;
    inline-size: 100%;
    max-inline-size: 24em;
    block-size: auto;
    border-radius: var(--_control-radius);
  }
  .activity .part a {
    padding-block: 0.2em;
  }
  .activity .offer,
  .call {
    display: grid;
    gap: 0.3em;
  }
  .activity details[open] > summary {
    margin-block-end: 0.6em;
  }
  /* On paper there is nothing to fold out. */
  @media print {
    .more > summary {
      display: none;
    }
    .more::details-content {
      content-visibility: visible;
      block-size: auto;
    }
  }
  .dates {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 15em), 1fr));
    gap: 0.4em 1em;
  }
  @media (forced-colors: active) {
    a.button {
      border: 1px solid Highlight;
    }
  }
`;
