import { css } from 'lit';

/** Questions one at a time, what was answered, and one clear box. */
export const wayfinderStyles = css`
  .finder {
    padding: clamp(0.9em, 3cqi, 1.5em);
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_paper);
  }
  .finder-title {
    font-size: 1.25em;
  }
  /* What comes in sight with the focus stands below what stays at the edge of the window. */
  .finder,
  .finder :is(.asked, .now-box) {
    scroll-margin-block: 1em;
  }
  .exit ~ * .finder,
  .exit ~ * .finder :is(.asked, .now-box) {
    scroll-margin-block-start: 4.5em;
  }
  .finder > .row > .quiet {
    padding-inline: 0;
  }
  .finder fieldset {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.5em;
  }
  .finder legend {
    padding: 0;
    margin-block-end: 0.6em;
  }
  .asked {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.7em;
  }
  .asked > .small {
    margin-block-end: -0.5em;
  }
  .finder > .asked:not(:has(fieldset)) {
    padding-block-start: 0.4em;
  }
  .missed {
    padding-inline-start: 0.7em;
    border-inline-start: 4px solid var(--_care);
    color: var(--_care);
    font-weight: 600;
  }
  .picks {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.5em;
  }
  .pick {
    display: flex;
    align-items: flex-start;
    gap: 0.75em;
    min-block-size: 2.9em;
    padding: 0.6em 0.9em;
    border: 1.5px solid var(--_line);
    border-radius: var(--_control-radius);
    cursor: pointer;
  }
  .pick input {
    flex: none;
    inline-size: 1.5em;
    block-size: 1.5em;
    margin: 0;
    font: inherit;
    accent-color: var(--_accent-fill);
    cursor: inherit;
  }
  .pick > span {
    flex: 1;
    min-inline-size: 0;
  }
  .pick:has(:checked) {
    border-color: var(--_accent-fill);
    background: var(--_tint);
  }
  .pick:has(:focus-visible) {
    outline: 3px solid var(--_focus);
    outline-offset: 2px;
  }
  .pick input:focus-visible {
    outline: none;
  }
  button.way {
    flex-direction: column;
    align-items: flex-start;
    justify-content: flex-start;
    gap: 0.1em;
    inline-size: 100%;
    block-size: 100%;
    padding: 0.75em 1em;
    border-color: var(--_field-line);
    background: var(--_paper);
    text-align: start;
    font-weight: 400;
  }
  button.way > strong {
    font-size: 1.08em;
  }
  button.way[aria-current] {
    border-color: var(--_accent-fill);
    background: var(--_tint);
  }
  @media (hover: hover) {
    .pick:hover,
    button.way:hover {
      border-color: var(--_accent);
      background: var(--_tint);
    }
  }

  /* Answers step back with the steps that they lead to. */
  .way-out.aside > .sign .answer {
    color: var(--_ink-soft);
    font-weight: 400;
  }

  /* -- what was answered -- */
  .answers {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    border-block: 1px solid var(--_line);
  }
  .answers > li + li {
    border-block-start: 1px solid var(--_line);
  }
  .answers .asked {
    padding-block: 0.8em;
  }
  .answered {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 0.2em 1em;
    padding-block: 0.3em;
  }
  .answered > p {
    flex: 1;
    min-inline-size: 0;
  }
  .answered > p > * {
    display: block;
  }
  .answered .soft {
    font-size: 0.88em;
  }

  /* -- what to do now -- */
  .now-box {
    padding: clamp(1em, 3.5cqi, 1.6em);
    border-radius: var(--_radius);
    border-inline-start: 0.35em solid var(--_accent-fill);
    background: var(--_tint);
  }
  .now-title {
    color: var(--_accent);
    font-size: 1em;
  }
  .now-what {
    display: grid;
    gap: 0.5em;
  }
  .now-step {
    font-size: clamp(1.16em, 1em + 1cqi, 1.35em);
    line-height: 1.3;
  }
  .now-box button.link {
    min-block-size: 1.7em;
    text-align: start;
    font-weight: 700;
  }
  .gate {
    display: grid;
    gap: 0.25em;
    padding: 0.6em 0.9em;
    border: 1.5px solid var(--_care);
    border-radius: var(--_control-radius);
    background: var(--_paper);
  }
  .gate strong {
    color: var(--_care);
  }
  .finder .contacts {
    display: grid;
    gap: 0.2em;
  }
  .finder .contacts > ul {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 15em), 1fr));
    gap: 0.9em;
  }
  .finder .contacts .line {
    align-items: baseline;
  }
  .finder .contacts .line > svg {
    margin: 0;
    transform: translateY(0.2em);
  }
  .finder .contacts .phone {
    display: inline-block;
    padding-block: 0.1em;
    font-size: 1.35em;
    font-weight: 700;
  }
  .coming {
    gap: 0.5em;
    padding-block-start: 0.9em;
    border-block-start: 1px solid color-mix(in oklab, var(--_accent) 30%, transparent);
  }
  .coming > ol {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.6em;
  }
  .coming li {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.35em;
  }
  .coming button.link {
    font-weight: 600;
  }
  .coming :is(h1, h2, h3, h4, h5, h6) {
    font-size: 1em;
  }
  @container (min-width: 36em) {
    ul.picks {
      grid-template-columns: repeat(auto-fit, minmax(min(100%, 13em), 1fr));
    }
    .picks:has(> :nth-child(5)) {
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }
  }
  @media (forced-colors: active) {
    .now-box {
      border: 1px solid;
    }
    .pick:has(:checked),
    button.way[aria-current] {
      border: 3px solid Highlight;
    }
  }
  @media print {
    .finder,
    .now-box {
      padding: 0;
      border: 0;
    }
    .gate {
      break-inside: avoid;
    }
  }
`;
