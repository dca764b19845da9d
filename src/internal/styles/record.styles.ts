import { css } from 'lit';

/** What a record looks like that is shown whole: a partner, an activity. */
export const recordStyles = css`
  .panel {
    padding: 1em 1.2em;
    border-radius: var(--_radius);
    background: var(--_tint);
  }
  .whole .line a {
    padding-block: 0.2em;
  }
  .whole .line .phone {
    padding-block: 0;
  }
  .whole {
    gap: 1em;
  }
  /* Icons stand on the first line of their words, whatever its size. */
  .whole .line {
    align-items: baseline;
  }
  .whole .line > svg {
    margin: 0;
    transform: translateY(0.2em);
  }
  .whole .phone {
    font-size: 1.35em;
  }
  .facts .phone {
    font-size: 1.16em;
  }
  .part {
    display: grid;
    gap: 0.8em;
    margin-block-start: 0.6em;
  }
  .bullets {
    padding-inline-start: 1.2em;
    list-style: disc;
  }
  .facts {
    display: grid;
    gap: 0.45em;
  }
  .facts > div {
    display: grid;
    grid-template-columns: clamp(5.5em, 30cqi, 10em) minmax(0, 1fr);
    gap: 0.2em 1em;
  }
  .facts dt {
    color: var(--_ink-soft);
  }
  .route {
    inline-size: fit-content;
    padding-block: 0.2em;
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
  }
  footer {
    display: grid;
    gap: 0.3em;
  }
  @container (max-width: 21em) {
    .facts > div {
      grid-template-columns: minmax(0, 1fr);
    }
  }
`;
