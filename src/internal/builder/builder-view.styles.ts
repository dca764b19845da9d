import { css } from 'lit';

export const styles = css`
  .builder {
    margin-block-start: 1.5em;
    padding: 0.9em clamp(0.8em, 3cqi, 1.4em);
    border: 2px dashed var(--_field-line);
    border-radius: var(--_control-radius);
    background: var(--_paper);
    font-size: 0.92em;
    hyphens: manual;
  }
  .builder summary {
    padding-block: 0.25em;
  }
  .builder[open] > summary {
    margin-block-end: 0.7em;
  }
  .builder .stack {
    gap: 1.2em;
  }
  .builder code {
    padding: 0.1em 0.35em;
    border-radius: 0.3em;
    background: var(--_wash);
    /* Not the bare generic family: browsers make that one smaller. */
    font-family: ui-monospace, Consolas, Menlo, monospace;
    font-size: 0.94em;
  }
  .builder textarea {
    inline-size: 100%;
    margin-block-start: 0.3em;
    padding: 0.6em;
    border: 1.5px solid var(--_field-line);
    border-radius: var(--_control-radius);
    background: var(--_paper);
    color: inherit;
    font: inherit;
  }
  .builder .kinds > li {
    display: grid;
    gap: 0.3em;
    padding: 0.9em 0;
    border-block-start: 1px solid var(--_line);
  }
  .builder .kinds > li:first-child {
    padding-block-start: 0;
    border: 0;
  }
  .builder .tag {
    margin-inline-end: 0.4em;
    background: color-mix(in oklab, var(--_own) 11%, var(--_paper));
    box-shadow: none;
    color: var(--_own);
  }
  .builder .error {
    --_own: var(--_care);
  }
  .builder .warning {
    --_own: var(--_home);
  }
  .builder details > summary {
    font-weight: 400;
  }
  .builder .places {
    margin-block: 0.3em;
    padding-inline-start: 1.4em;
    list-style: disc;
  }
  .builder table {
    inline-size: 100%;
    border-collapse: collapse;
  }
  .builder caption {
    padding-block-end: 0.2em;
    font-weight: 600;
    text-align: start;
  }
  .builder :is(th, td) {
    padding: 0.15em 0 0.15em 0.8em;
    border-block-end: 1px solid var(--_line);
    font-weight: 400;
    text-align: end;
    vertical-align: baseline;
    font-variant-numeric: tabular-nums;
  }
  .builder :is(th, td):first-child {
    inline-size: 99%;
    padding-inline-start: 0;
    text-align: start;
  }
  .builder thead :is(th, td) {
    color: var(--_ink-soft);
    font-size: 0.88em;
  }
  .builder :is(td, [scope='col']) {
    white-space: nowrap;
  }
  .builder table + p,
  .builder .translations {
    margin-block-start: 0.5em;
  }
  .builder meter {
    inline-size: clamp(4em, 18cqi, 12em);
    block-size: 0.6em;
    border: 0;
    border-radius: 1em;
    background: var(--_line);
    vertical-align: middle;
  }
  .builder meter::-webkit-meter-bar {
    grid-row: 1 / -1;
    block-size: 100%;
    border: 0;
    border-radius: 1em;
    background: var(--_line);
  }
  .builder meter::-webkit-meter-optimum-value {
    block-size: 100%;
    border-radius: 1em;
    background: var(--_accent-fill);
  }
  .builder meter::-moz-meter-bar {
    border-radius: 1em;
    background: var(--_accent-fill);
  }
  @container (max-width: 30em) {
    .builder .bar {
      display: none;
    }
  }
`;
