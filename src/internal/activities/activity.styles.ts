import { css } from 'lit';

/** What activities look like in lists: days beside what is on them. */
export const activityStyles = css`
  .day {
    display: grid;
    gap: 0.6em;
  }
  .date {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    white-space: pre-wrap;
    font-size: 1em;
  }
  .date .tag {
    margin-inline-start: 0.6em;
    background: var(--_tint);
    box-shadow: none;
    color: var(--_accent);
  }
  .entries {
    display: grid;
    gap: 0.7em;
    min-inline-size: 0;
  }
  .entry {
    gap: 0.4em;
    padding: 0.9em 1.1em;
  }
  .entry :is(h2, h3, h4, h5, h6) {
    font-size: 1.08em;
  }
  .entry :is(h2, h3, h4, h5, h6) a {
    color: inherit;
    text-decoration-color: var(--_accent);
  }
  .entry.now {
    border-color: var(--_accent);
    box-shadow: inset 4px 0 0 var(--_accent);
  }
  .entry.now:dir(rtl) {
    box-shadow: inset -4px 0 0 var(--_accent);
  }
  .entry.off a {
    color: var(--_ink-soft);
    text-decoration-line: underline line-through;
  }
  .moment time {
    color: var(--_ink);
    font-weight: 600;
  }
  .clamp {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
    overflow: hidden;
  }
  @container (inline-size >= 34em) {
    .day {
      grid-template-columns: 6.2em minmax(0, 1fr);
      gap: 1em;
    }
    .date {
      display: grid;
      align-content: start;
      justify-items: start;
      line-height: 1.2;
      padding-block-start: 0.6em;
    }
    .date > .literal {
      display: none;
    }
    .date > .day-number {
      order: -1;
      font-size: 1.7em;
    }
    .date > .weekday {
      order: 1;
      color: var(--_ink-soft);
      font-weight: 400;
      font-size: 0.88em;
    }
    .date > .tag {
      order: 2;
      margin: 0.4em 0 0;
    }
  }
`;
