import { css } from 'lit';

/** An open station: one column on a phone, two where there is room. */
export const detailsStyles = css`
  .details {
    container-type: inline-size;
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 1.1em;
  }
  .details .columns {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_space);
  }
  /* What it brings in sight stands below what stays at the edge of the window. */
  .opened,
  .stop,
  [data-station] {
    scroll-margin-block: 1em;
  }
  .exit ~ * :is(.opened, .stop) {
    scroll-margin-block-start: 4.5em;
  }
  /* What stands in what is open in full is not said before it as well. */
  .open:has(> .opened .options) > .stop .choices-here {
    display: none;
  }
  @container map (inline-size < 6.4em) {
    .open:has(> .opened .people) > .stop ul.row {
      display: none;
    }
  }
  .details .stack {
    align-content: start;
  }
  .said {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.25em;
    align-content: start;
  }
  .said > :is(h1, h2, h3, h4, h5, h6) {
    display: flex;
    align-items: center;
    gap: 0.4em;
    font-size: 0.94em;
  }
  .said.mine,
  .said.call {
    gap: 0.4em;
    padding: 0.85em 1em;
    border-radius: var(--_control-radius);
  }
  .said.mine {
    background: color-mix(in oklab, var(--_home) 11%, var(--_paper));
  }
  .said.mine > :is(h1, h2, h3, h4, h5, h6) {
    color: var(--_home);
  }
  .said.call {
    background: var(--_tint);
  }

  /* -- whom to reach: the phone number is the largest -- */
  .contacts > ul {
    display: grid;
    gap: 0.9em;
  }
  .contacts .line {
    align-items: baseline;
    padding-block: 0.1em;
  }
  .contacts .line > svg {
    margin: 0;
    transform: translateY(0.2em);
  }
  .contacts .phone {
    display: inline-block;
    padding-block: 0.1em;
    font-size: 1.35em;
    font-weight: 700;
  }
  .people,
  .partners,
  .links {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.55em;
  }
  .people > li,
  .partners > li {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0.2em 0.6em;
  }
  .people p {
    flex: 1 1 9em;
  }
  .people .meaning {
    flex-basis: 100%;
  }
  .details :is(.partners, .links) a {
    display: inline-block;
    min-block-size: 1.6em;
  }
  .partners .phone {
    font-weight: 700;
  }

  /* -- a list to tick -- */
  .tick {
    display: flex;
    align-items: flex-start;
    gap: 0.7em;
    min-block-size: 2.75em;
    padding-block: 0.45em;
    cursor: pointer;
  }
  .tick input {
    flex: none;
    inline-size: 1.5em;
    block-size: 1.5em;
    margin: 0;
    font: inherit;
    accent-color: var(--_accent-fill);
    cursor: inherit;
  }
  .tick > span {
    flex: 1;
    min-inline-size: 0;
  }
  .details .count {
    font-weight: 600;
    font-variant-numeric: tabular-nums;
  }

  /* -- hard words -- */
  button.term {
    padding-block: 0.1em;
    color: inherit;
    font-weight: inherit;
    text-align: start;
    text-decoration: none;
  }
  .term > .word {
    color: var(--_accent);
    text-decoration: underline dotted 0.12em;
    text-underline-offset: 0.2em;
  }
  .term[aria-expanded='true'] > .word {
    background: var(--_tint);
    text-decoration-style: solid;
  }
  .meaning {
    padding: 0.5em 0.8em;
    border-inline-start: 0.25em solid var(--_accent-fill);
    border-radius: 0.3em;
    background: var(--_tint);
    font-size: 0.94em;
  }
  .meaning[hidden] {
    display: none;
  }

  /* -- what exists here -- */
  .options {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 15em), 1fr));
    gap: 0.7em;
    margin-block-start: 0.2em;
  }
  .option {
    display: grid;
    gap: 0.4em;
    align-content: start;
    padding: 0.8em 1em;
    border: 1px solid var(--_line);
    border-radius: var(--_control-radius);
    background: var(--_paper);
  }
  .option > :is(h1, h2, h3, h4, h5, h6) {
    font-size: 1em;
  }

  /* -- the end of it -- */
  .elsewhere,
  .ending {
    padding-block-start: 1em;
    border-block-start: 1px solid var(--_line);
  }
  .ending {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.9em;
  }
  .neighbours {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 14em), 1fr));
    gap: 0.5em;
  }
  .neighbours button {
    flex-direction: column;
    align-items: flex-start;
    gap: 0.1em;
    inline-size: 100%;
    block-size: 100%;
    padding: 0.55em 0.9em;
    border-color: var(--_line);
    background: var(--_paper);
    text-align: start;
  }
  @media (hover: hover) {
    .neighbours button:hover {
      border-color: var(--_accent);
      background: var(--_tint);
    }
  }
  .neighbours .soft {
    font-weight: 400;
  }
  /* -- below a drawing that runs sideways: tied to its mark -- */
  .of-step {
    display: none;
  }
  @media not print {
    @container map (inline-size >= 6.4em) {
      .sideways .sheet .opened::after {
        content: '';
        position: absolute;
        inset-block-start: -0.52em;
        inset-inline-start: calc((var(--_column) - 0.5) * 100% / var(--_columns) - 0.5em);
        inline-size: 1em;
        block-size: 1em;
        border: solid var(--_accent);
        border-width: 1.5px 0 0 1.5px;
        background: var(--_paper);
        rotate: 45deg;
      }
      /* With its mark, which stands above it. */
      .sideways .sheet [data-station] {
        scroll-margin-block-start: 5.5em;
      }
      .sideways .of-step {
        display: flex;
        align-items: start;
        gap: 1em;
      }
      .sideways .of-step > div {
        display: grid;
        flex: 1;
        gap: 0.5em;
        justify-items: start;
      }
      .sideways .of-step > div > :first-child {
        display: flex;
        align-items: center;
        gap: 0.7em;
        font-size: 1.16em;
      }
      .sideways .sheet .track .of-step .mark {
        position: static;
        margin: 0;
        font-size: 0.8em;
      }
      .gate-words strong {
        display: block;
        color: var(--_care);
      }
      /* What stands further below in full. */
      .opened-sheet:has(.options) > .of-step .choices-here,
      .opened-sheet:has(.people) > .of-step .row {
        display: none;
      }
    }
  }
  @container (max-width: 13em) {
    .said:is(.mine, .call) {
      padding: 0.6em 0.7em;
    }
    .contacts .phone {
      font-size: 1.2em;
    }
    .option {
      padding: 0.6em 0.7em;
    }
  }
  @container (min-width: 38em) {
    .details .columns {
      grid-template-columns: minmax(0, 1.45fr) minmax(0, 1fr);
      gap: 1.4em 2em;
    }
    .elsewhere {
      grid-template-columns: repeat(auto-fit, minmax(14em, 1fr));
    }
    .elsewhere > p {
      grid-column: 1 / -1;
    }
  }
  @media (forced-colors: active) {
    .said:is(.mine, .call),
    .meaning {
      border: 1px solid;
    }
  }
  @media print {
    .said,
    .option {
      break-inside: avoid;
    }
    .said:is(.mine, .call) {
      padding: 0;
    }
  }
`;
