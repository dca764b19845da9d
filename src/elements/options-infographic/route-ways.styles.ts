import { css, unsafeCSS } from 'lit';
import { MOST_GUTTERS } from './route-gutters.js';
import { times } from '../../model/lists.js';

/** Which dotted line beside the route it is. */
const gutters = unsafeCSS(times(MOST_GUTTERS + 1, (i) => `.g-${i}{--_g:${i}}`).join(''));

/** The ways that leave the line: cards at a fork, and dotted lines for what goes back. */
export const routeWaysStyles = css`
  ${gutters}
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
`;
