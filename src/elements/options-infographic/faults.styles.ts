import { css } from 'lit';

/** Of what is wrong, on the drawing. */
export const faultStyles = css`
  .faults {
    display: grid;
    gap: 0.5em;
    font-size: 0.88em;
    line-height: 1.45;
    text-align: start;
    hyphens: manual;
  }
  .faults.whole {
    padding: 0.8em 1em;
    border: 2px dashed var(--_field-line);
    border-radius: var(--_control-radius);
    background: var(--_paper);
  }
  .faults ul {
    display: grid;
    gap: 0.5em;
  }
  .faults a {
    /* A target of its own in a line of them (WCAG 2.5.8). */
    display: inline-block;
    min-block-size: 1.8em;
  }
  .fault {
    --_own: var(--_home);
    display: flex;
    align-items: flex-start;
    gap: 0.5em;
    padding: 0.5em 0.7em;
    border: 1.5px dashed var(--_own);
    border-radius: var(--_control-radius);
    background: color-mix(in oklab, var(--_own) 9%, var(--_paper));
  }
  .fault.error {
    --_own: var(--_care);
    border-style: solid;
  }
  .fault :is(svg, strong) {
    color: var(--_own);
  }
  .fault svg {
    flex: none;
    margin-block-start: 0.15em;
  }
  .fault code {
    padding: 0.1em 0.35em;
    border-radius: 0.3em;
    background: var(--_wash);
    font-family: ui-monospace, Consolas, Menlo, monospace;
    font-size: 0.94em;
  }
`;
