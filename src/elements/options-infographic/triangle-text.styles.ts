import { css } from 'lit';

/** What is said of each corner of the triangle: beside the drawing or below it. */
export const triangleTextStyles = css`
  .tri-sides {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.8em;
  }
  .tri-side {
    --_hue: var(--_own, var(--_accent));
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.3em;
    padding: 0.4em 1.2em 1em;
    border: 1px solid var(--_line);
    border-inline-start: 0.3em solid var(--_hue);
    border-radius: var(--_radius);
    background: var(--_paper);
    scroll-margin-block: 0.8em;
  }
  .tri-open {
    inline-size: 100%;
    justify-content: flex-start;
    gap: 0.6em;
    min-block-size: 3em;
    padding: 0;
    border: 0;
    color: var(--_heading-ink);
    font-weight: inherit;
    text-align: start;
  }
  .tri-open:hover {
    background: none;
  }
  .tri-open:hover .tri-name {
    text-decoration: underline;
    text-decoration-thickness: 0.08em;
    text-underline-offset: 0.2em;
  }
  .tri-name {
    flex: 1;
    min-inline-size: 0;
  }
  .tri-open > .icon {
    transition: rotate 0.15s;
    color: var(--_accent);
  }
  .tri-open[aria-expanded='true'] > .icon {
    rotate: 180deg;
  }
  .tri-mark {
    flex: none;
    display: grid;
    place-items: center;
    inline-size: 2.1em;
    block-size: 2.1em;
    border-radius: 50%;
    background: color-mix(in oklab, var(--_hue) 11%, var(--_paper));
    color: var(--_hue);
  }
  .tri-more {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 1.1em;
    margin-block-start: 0.4em;
  }
  .tri-part {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.5em;
  }
  .tri-part > :is(h3, h4, h5, h6) {
    font-size: 1em;
  }
  .tri-list {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.9em;
  }
  .tri-list > li {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.3em;
  }
  .tri-part .phone {
    font-size: 1.16em;
    font-weight: 700;
  }
  .tri-part a {
    padding-block: 0.15em;
  }
  .tri-links {
    display: flex;
    flex-wrap: wrap;
    gap: 0.2em 1.1em;
  }
  @media screen {
    .tri-side:not(.is-open) > .tri-more {
      display: none;
    }
  }
  @media print {
    .tri-open > .icon {
      display: none;
    }
    .tri-side,
    .tri-part {
      break-inside: avoid;
    }
  }
`;
