import { css } from 'lit';
import { routeLineStyles } from './route-line.styles.js';
import { routeRoomStyles } from './route-room.styles.js';
import { routeWaysStyles } from './route-ways.styles.js';

/**
 * The route as text, with or without a line beside it. `--_rail` is how wide the strip for the line is, `--_mark` how large a
 * mark. What stands later wins: the line, the ways that leave it, and what changes with the room that there is.
 */
export const routeStyles = [
  css`
    .map {
      --_mark: 2.75em;
      --_rail: 3.9em;
      --_thick: 0.5em;
      --_way: var(--_accent);
    }
    .map .soft {
      text-wrap: pretty;
    }
    .stop > :first-child > button:focus-visible {
      outline-offset: 0;
    }
    .stop > :first-child > button {
      justify-content: flex-start;
      gap: 0;
      inline-size: 100%;
      padding: 0;
      border: 0;
      border-radius: 0.5em;
      background: none;
      color: inherit;
      font-weight: inherit;
      text-align: start;
    }
    @media (hover: hover) {
      .stop > :first-child > button:hover .name {
        text-decoration: underline;
        text-decoration-thickness: 0.1em;
        text-underline-offset: 0.2em;
      }
    }
    .about {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: 0.45em;
      justify-items: start;
      padding-block-start: 0.15em;
    }
    .about .row {
      gap: 0.4em;
    }
    .question {
      margin-block-start: 0.4em;
    }
    .you {
      background: var(--_accent-fill);
      box-shadow: none;
      color: var(--_on-accent);
    }
    .end {
      --_own: var(--_accent);
      background: color-mix(in oklab, var(--_own) 11%, var(--_paper));
      box-shadow: none;
      color: var(--_own);
    }
    .solved .end {
      --_own: var(--_community);
    }
    .choices-here ul {
      padding-inline-start: 1.1em;
      list-style: disc;
    }
    .choices-here li::marker {
      color: var(--_accent);
    }
    .what {
      font-weight: 600;
    }
    .of-option {
      display: block;
      font-size: 0.94em;
    }
    .of {
      /* A box of its own, so that its name is a word of its own. */
      display: inline-block;
      margin-inline-end: 0.1em;
      color: var(--_ink-soft);
      font-size: 0.94em;
      font-weight: 400;
    }
    .sign {
      font-size: 1em;
      line-height: inherit;
    }
    .answer {
      font-weight: 700;
    }
    .to {
      display: inline-flex;
      align-items: center;
      gap: 0.45em;
      min-block-size: 1.9em;
      font-weight: 600;
    }
    .to:dir(rtl) svg,
    [data-finder]:dir(rtl) svg,
    .escalate > .stop .end:dir(rtl) svg {
      transform: scaleX(-1);
    }
    .opened-sheet {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: var(--_space);
      padding: clamp(0.9em, 4%, 1.4em);
      border: 1.5px solid var(--_accent);
      border-radius: var(--_radius);
      background: var(--_paper);
    }
    .aside > .stop :is(.name, .tag),
    .aside > .consent-gate .name,
    li.aside > .what {
      font-weight: 400;
    }

    /* -- text alone -- */
    .as-list .mark {
      font-variant-numeric: tabular-nums;
    }
    .as-list :is(.consent-gate .mark, .return) {
      display: none;
    }
    .as-list .stop > :first-child > button {
      display: inline;
      min-block-size: 0;
      padding-block: 0.35em;
    }
    .as-list .track {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: 1.1em;
    }
    .as-list .step {
      display: grid;
      gap: 0.35em;
      padding-block-end: 1.1em;
      border-block-end: 1px solid var(--_line);
    }
    .as-list .step:last-child {
      padding-block-end: 0;
      border-block-end: 0;
    }
    .as-list .phase {
      color: var(--_ink-soft);
      font-weight: 600;
    }
    .as-list .consent-gate {
      padding-inline-start: 0.8em;
      border-inline-start: 3px solid var(--_care);
    }
    .as-list .fork {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: 0.6em;
      padding-inline-start: 0.9em;
      border-inline-start: 2px solid var(--_line);
    }
    .as-list .side {
      margin-block: 0.6em;
      padding-inline-start: 0.6em;
    }
  `,
  routeLineStyles,
  routeWaysStyles,
  routeRoomStyles,
];
