import { css } from 'lit';

/** Questions and the way through them, beside what the start page has already. */
export const questionStyles = css`
  /* Only for who has chosen something: this is there by then. */
  .wipe {
    justify-self: end;
    margin-block-end: -0.6em;
    font-size: 0.94em;
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  .legend .theme-title {
    font-size: 1.3em;
  }
  .legend label {
    display: block;
  }
  /* Whether it has to be answered stays together. */
  .legend .need {
    display: inline-block;
  }
  .error {
    margin-block-start: -0.4em;
    padding-inline-start: 0.7em;
    border-inline-start: 4px solid var(--_care);
    color: var(--_care);
    font-weight: 600;
  }
  .aspect {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.5em;
  }
  .aspect + .aspect {
    margin-block-start: 0.5em;
  }
  .aspect legend {
    padding: 0;
    margin-block-end: 0.4em;
    font-weight: 600;
    color: var(--_ink-soft);
  }

  /* -- what can be chosen -- */
  /* An answer gives a way to take it back: its room is there before it is, so that nothing below it moves. */
  .answers:is(.single, .scale, .boolean) {
    --_room: 1.3em;
    padding-block-end: var(--_room);
  }
  .answers:has(> .wipe) {
    padding-block-end: max(0em, var(--_room) - 0.45em);
  }
  .answers:is(.single, .scale, .boolean) > .wipe {
    align-self: start;
    min-block-size: 1.75em;
    margin-block: 0 -1.75em;
    padding-block: 0;
    font-weight: 400;
  }
  .boolean > .choices {
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 7em), 1fr));
  }
  /* Large type on a narrow phone: the words need all there is. */
  @container (max-width: 15em) {
    .question {
      padding-inline: 0.5em;
    }
    .question .choice {
      gap: 0.4em;
      padding-inline: 0.4em;
    }
    .choice input {
      inline-size: 1.2em;
      block-size: 1.2em;
    }
  }
  @container (min-width: 34em) {
    .apart {
      justify-self: start;
    }
    .question .apart .choice {
      padding-inline-end: 1.4em;
    }
    .answers.boolean {
      --_room: 0em;
      grid-template-columns: minmax(0, 20em) auto 1fr;
    }
    .answers.boolean > .wipe {
      align-self: center;
      margin: 0;
    }
    /* Many things to choose from stand beside each other. */
    .choices:has(> :nth-child(9)) {
      grid-template-columns: repeat(auto-fill, minmax(min(100%, 17em), 1fr));
    }
  }
  /* A scale is a column with all its words, until there is room for each of them in a row. */
  @container (min-width: 43em) {
    .in-row > .choices {
      grid-template-columns: repeat(auto-fit, minmax(0, 1fr));
    }
    .in-row:is(.of-6, .of-7) > .choices {
      grid-template-columns: minmax(0, 1fr);
    }
    .in-row:not(.of-6, .of-7) > .choices > .choice {
      flex-direction: column;
      align-items: center;
      gap: 0.4em;
      padding-inline: 0.3em;
      text-align: center;
      overflow-wrap: normal;
      hyphens: manual;
    }
  }
  @container (min-width: 60em) {
    .in-row:is(.of-6, .of-7) > .choices {
      grid-template-columns: repeat(auto-fit, minmax(0, 1fr));
    }
    .in-row:is(.of-6, .of-7) > .choices > .choice {
      flex-direction: column;
      align-items: center;
      gap: 0.4em;
      padding-inline: 0.3em;
      text-align: center;
      overflow-wrap: normal;
      hyphens: manual;
    }
    /* “Weet ik niet” stands beside it, and apart: it is no step. */
    .in-row:not(.of-6, .of-7) {
      grid-template-columns: minmax(0, 1fr) auto;
      column-gap: 1.5em;
    }
    .in-row > .wipe {
      grid-column: 1 / -1;
    }
  }
  @container (min-width: 72em) {
    .in-row:not(.of-6, .of-7) > .choices > .choice {
      flex-direction: row;
      align-items: flex-start;
      gap: 0.75em;
      padding-inline: 0.9em;
      text-align: start;
    }
  }

  /* -- what is written -- */
  .field.short {
    inline-size: min(100%, 12em);
  }
  .other {
    display: grid;
    gap: 0.4em;
    padding-inline-start: 0.9em;
    border-inline-start: 3px solid var(--_accent);
  }
  textarea[aria-invalid="true"],
  .field:has([aria-invalid='true']) {
    border-color: var(--_care);
    border-width: 2px;
  }

  /* -- how far -- */
  .progress {
    display: grid;
    gap: 0.4em;
  }
  .line-up {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    justify-content: space-between;
    gap: 0 1em;
    max-inline-size: none;
  }
  progress {
    appearance: none;
    display: block;
    inline-size: 100%;
    block-size: 0.6em;
    overflow: hidden;
    border: 0;
    border-radius: 1em;
    background: color-mix(in oklab, var(--_ink) 14%, var(--_paper));
    color: var(--_accent-fill);
    print-color-adjust: exact;
  }
  progress::-webkit-progress-bar {
    background: none;
  }
  progress::-webkit-progress-value {
    border-radius: 1em;
    background: var(--_accent-fill);
    transition: inline-size 0.15s ease-out;
  }
  progress::-moz-progress-bar {
    border-radius: 1em;
    background: var(--_accent-fill);
  }
  @media print {
    .question {
      break-inside: avoid;
    }
  }
  @media (forced-colors: active) {
    progress {
      border: 1px solid CanvasText;
      background: Canvas;
    }
    progress::-webkit-progress-value {
      forced-color-adjust: none;
      background: Highlight;
    }
    progress::-moz-progress-bar {
      forced-color-adjust: none;
      background: Highlight;
    }
  }
`;
