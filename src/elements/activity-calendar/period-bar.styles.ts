import { css } from 'lit';

/** The way through weeks and months: which it is, the next and the one before, a date; and what stands there when there is nothing. */
export const periodBarStyles = css`
  .period {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0.6em 1.2em;
  }
  /* A row of its own: a longer name must not move the button that the pointer is on. */
  .period-title {
    flex-basis: 100%;
    font-size: 1.3em;
  }
  .ways {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
    min-inline-size: 0;
  }
  .ways button {
    flex: 1 1 auto;
    padding-inline: 0.7em;
    background: var(--_paper);
  }
  .ways button svg:dir(rtl) {
    transform: scaleX(-1);
  }
  .go {
    display: flex;
    flex: 1 1 10em;
    align-items: center;
    gap: 0.5em;
    min-inline-size: 0;
    white-space: nowrap;
  }
  .go input {
    flex: 1;
    min-inline-size: 0;
    min-block-size: 2.75em;
    padding: 0.2em 0.5em;
    border: 1.5px solid var(--_field-line);
    border-radius: var(--_control-radius);
    background: var(--_paper);
    color: inherit;
    font: inherit;
  }
  .empty {
    flex-wrap: wrap;
    align-items: center;
  }
  .empty svg {
    margin: 0;
  }
  .empty p {
    flex: 1 1 12em;
  }
  @container (inline-size < 24em) {
    .ways button {
      padding-inline: 0.4em;
    }
    .ways svg {
      display: none;
    }
    .go input {
      padding-inline: 0.3em;
      font-size: 0.94em;
    }
  }
  @container (inline-size >= 40em) {
    .ways button,
    .go {
      flex: none;
    }
    .go input {
      inline-size: 9.5em;
    }
  }
`;
