import { css, unsafeCSS } from 'lit';
import { MOST_GUTTERS } from './route-gutters.js';

/** Which dotted line beside the route it is. */
const gutters = unsafeCSS(Array.from({ length: MOST_GUTTERS + 1 }, (_, i) => `.g-${i}{--_g:${i}}`).join(''));

/**
 * The route as text, and the line that runs down beside it. `--_rail` is how wide the strip for the line is, `--_mark` how
 * large a mark, `--_line-x` where the middle of the line is: the mark of a step stands on it, and each piece of a step draws
 * the line along itself, so that it is as long as the text.
 */
export const routeStyles = css`
  ${gutters}
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
    /* Below what stays at the edge of the window. */
    scroll-margin-block: 1em;
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

  /* -- a line that runs down -- */
  .drawn .track {
    --_line-x: calc(var(--_mark) / 2 + var(--_gutter, 0px));
  }
  .gutters {
    --_gutter: calc(var(--_g) * 1.3em);
  }
  .drawn .step > * {
    position: relative;
    padding-block-end: 1.1em;
    padding-inline-start: calc(var(--_rail) + var(--_gutter, 0px));
  }
  .drawn .step > .ways.plain {
    padding-block-end: 0;
  }
  .drawn .step > :last-child {
    padding-block-end: 1.5em;
  }
  /* The line itself: along each piece of a step. */
  .drawn .step > *::before {
    content: '';
    position: absolute;
    inset-block: 0;
    inset-inline-start: calc(var(--_line-x) - var(--_thick) / 2);
    inline-size: var(--_thick);
    background: var(--_way);
  }
  .drawn .step:first-child > .phase::before,
  .drawn .step:not(.on) > :is(.ways, .opened)::before {
    display: none;
  }
  .drawn .step:first-child > :is(.consent-gate, .stop:not(.consent-gate ~ *))::before {
    inset-block-start: calc(var(--_mark) / 2);
  }
  .drawn .step:not(.on) > .stop::before {
    inset-block-end: auto;
    block-size: calc(var(--_mark) / 2);
  }
  .drawn .step:first-child:not(.on) > .stop:not(.consent-gate ~ *)::before {
    display: none;
  }
  .drawn .mark {
    position: absolute;
    inset-block-start: 0;
    inset-inline-start: var(--_gutter, 0px);
    display: flex;
    align-items: center;
    justify-content: center;
    min-inline-size: var(--_mark);
    block-size: var(--_mark);
    padding-inline: 0.3em;
    border: 0.3em solid var(--_way);
    border-radius: 2em;
    background: var(--_paper);
    color: var(--_ink);
    font-size: 1em;
    font-weight: 700;
    line-height: 1;
    font-variant-numeric: tabular-nums;
    hyphens: none;
    overflow-wrap: normal;
  }
  .drawn button:focus-visible .mark {
    outline: 3px solid var(--_focus);
    outline-offset: 2px;
  }
  .drawn .dot {
    font-size: 0;
  }
  .drawn :is(.stop, .consent-gate) > :first-child {
    /* The size of marks is that of the text, also in a heading. */
    font-size: 1em;
    line-height: 1.3;
  }
  .drawn .name {
    font-size: 1.12em;
  }
  .drawn .stop > :first-child > button {
    position: static;
    align-items: flex-start;
    /* The first line stands beside the middle of the mark. */
    padding-block: calc(var(--_mark) / 2 - 0.73em) 0.3em;
  }
  .drawn .consent-gate .name {
    display: block;
    padding-block: calc(var(--_mark) / 2 - 0.73em) 0.3em;
    color: var(--_care);
  }
  .drawn .consent-gate .mark {
    inset-block-start: 0.2em;
    inset-inline-start: calc(var(--_gutter, 0px) + 0.2em);
    min-inline-size: 0;
    inline-size: calc(var(--_mark) - 0.4em);
    block-size: calc(var(--_mark) - 0.4em);
    padding: 0;
    border-color: var(--_care);
    border-radius: 0.55em;
    color: var(--_care);
    rotate: 45deg;
  }
  .drawn .consent-gate .mark svg {
    rotate: -45deg;
    stroke-width: 2.6;
  }
  .drawn .phase {
    display: flex;
    align-items: center;
    gap: 1em;
    max-inline-size: none;
    color: var(--_ink-soft);
    font-weight: 600;
  }
  .drawn .phase::after {
    content: '';
    flex: 1;
    border-block-start: 2px dotted color-mix(in oklab, var(--_line) 80%, var(--_ink-soft));
  }
  /* Where the visitor is, where they went, and how it ends. */
  .drawn .walked > .stop .mark {
    background: var(--_tint);
  }
  .drawn .here > .stop .mark {
    background: var(--_accent-fill);
    color: var(--_on-accent);
  }
  .drawn .solved > .stop .mark {
    border-color: var(--_community);
  }
  .drawn .open > .stop .mark {
    box-shadow: 0 0 0 0.25em color-mix(in oklab, var(--_accent) 25%, transparent);
  }
  .drawn .aside > *::before,
  .drawn .aside > :is(.stop, .consent-gate) .mark {
    --_way: color-mix(in oklab, var(--_accent) 30%, var(--_line));
  }
  .drawn .aside > :is(.stop, .consent-gate) .mark {
    border-width: 0.14em;
    border-color: var(--_way);
    background: var(--_wash);
    color: var(--_ink-soft);
    font-weight: 400;
  }
  .drawn .aside > :is(.stop, .consent-gate) :is(.name, p, ul) {
    color: var(--_ink-soft);
  }

  /* -- forks: a card for each way, with a line of its own -- */
  .fork {
    display: grid;
    gap: 0.8em;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 15em), 1fr));
    align-items: start;
  }
  .drawn .fork > .way-out {
    position: relative;
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.3em;
    padding: 0.8em 1em;
    border: 2px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_paper);
  }
  .drawn .fork > .to-solved {
    border-color: var(--_community);
  }
  .drawn .fork > .back {
    border-style: dotted;
    border-color: var(--_field-line);
  }
  .drawn .side {
    --_mark: 2.1em;
    --_rail: 2.7em;
    --_thick: 0.35em;
    --_gutter: 0px;
    margin-block-start: 0.6em;
  }
  .drawn .side .step > * {
    padding-block-end: 0.8em;
  }
  .drawn .side .step:last-child > :last-child {
    padding-block-end: 0.1em;
  }
  .drawn .side .mark {
    border-width: 0.22em;
    font-size: 0.88em;
    min-inline-size: calc(var(--_mark) / 0.88);
    block-size: calc(var(--_mark) / 0.88);
  }
  .drawn .side .consent-gate .mark {
    min-inline-size: 0;
    inline-size: 1.9em;
    block-size: 1.9em;
  }
  .drawn .to-solved .side {
    --_way: var(--_community);
  }
  /* Deeper, the cards lie over the line: beside it there would be no room for words. */
  .drawn .side .ways {
    padding-inline-start: 0;
  }
  .drawn .side .ways > :not(.fork) {
    padding-inline-start: var(--_rail);
  }
  .drawn .side .fork > .way-out {
    padding: 0.6em 0.7em;
  }

  /* -- returns: dotted, beside the line -- */
  .return {
    --_dots: 3px dotted var(--_field-line);
    position: absolute;
    inset-block: 0;
    inset-inline-start: calc(var(--_gutter) - (var(--_g) + 0.6) * 1.3em);
    border-inline-start: var(--_dots);
  }
  .return:is(.arrives, .leaves) {
    inline-size: calc((var(--_g) + 0.6) * 1.3em);
  }
  .arrives {
    inset-block-start: calc(var(--_mark) / 2 - 2px);
    border-block-start: var(--_dots);
    border-start-start-radius: 0.7em;
  }
  .arrives::after {
    content: '';
    position: absolute;
    inset-block-start: calc(-0.3em - 1.5px);
    inset-inline-end: 0.1em;
    inline-size: 0.6em;
    block-size: 0.6em;
    border: solid var(--_field-line);
    border-width: 2.5px 2.5px 0 0;
    rotate: 45deg;
  }
  .arrives:dir(rtl)::after {
    rotate: -135deg;
  }
  .leaves {
    inset-block-end: auto;
    block-size: calc(var(--_mark) / 2 + 2px);
    border-block-end: var(--_dots);
    border-end-start-radius: 0.7em;
  }

  @container host (inline-size < 26em) {
    .map {
      --_rail: 3.3em;
    }
    .drawn .side {
      --_mark: 2em;
      --_rail: 2.4em;
    }
    .drawn .fork > .way-out {
      padding: 0.7em;
    }
    .drawn .side .side .fork > .way-out {
      padding-inline: 0.4em;
    }
    /* The line runs on behind it: a phone number needs all the room there is. */
    .drawn .step > .opened {
      padding-inline-start: 0;
    }
    .drawn .opened-sheet {
      position: relative;
      z-index: 1;
      padding-inline: 0.7em;
    }
  }
  /* With room the lines stay short enough to read, and what is open stands beside its step. */
  @container map (inline-size < 6.4em) {
    .drawn .sheet > .track > .step > * {
      max-inline-size: 48em;
    }
    @container host (inline-size >= 56em) {
      .drawn .sheet > .track > .step.open {
        display: grid;
        grid-template-columns: minmax(0, 1fr) minmax(0, 1.1fr);
        grid-template-rows: repeat(3, auto) 1fr;
      }
      .drawn .sheet > .track > .open > * {
        grid-area: 1 / 1;
      }
      .drawn .sheet > .track > .open > .consent-gate {
        grid-row: 2;
      }
      .drawn .sheet > .track > .open > .stop {
        grid-row: 3;
      }
      .drawn .sheet > .track > .open > .ways {
        grid-row: 4;
        padding-block-end: 1.5em;
      }
      .drawn .sheet > .track > .open > .opened {
        grid-area: 2 / 2 / span 3;
        padding-inline-start: var(--_space);
      }
      .drawn .sheet > .track > .open > .opened::before,
      .drawn .sheet > .track > .open > .opened > .return {
        display: none;
      }
    }
  }
  @media (forced-colors: active) {
    .drawn .step > *::before {
      forced-color-adjust: none;
      background: CanvasText;
    }
    .drawn .aside > *::before {
      background: GrayText;
    }
    .drawn .here > .stop .mark {
      forced-color-adjust: none;
      border-color: CanvasText;
      background: CanvasText;
      color: Canvas;
    }
  }
  @media print {
    .step,
    .drawn .fork > .way-out {
      break-inside: avoid;
    }
    .drawn .step > *::before,
    .drawn .here > .stop .mark {
      print-color-adjust: exact;
    }
  }
`;
