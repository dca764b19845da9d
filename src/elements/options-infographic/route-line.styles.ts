import { css } from 'lit';

/**
 * The line that runs down beside the text, with its marks, gates and stretches. `--_line-x` is where the middle of the line
 * is: the mark of a step stands on it, and each piece of a step draws the line along itself, so that it is as long as the text.
 */
export const routeLineStyles = css`
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
`;
