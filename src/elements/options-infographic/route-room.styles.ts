import { css } from 'lit';

/** The line that runs down where there is little room for it and where there is much, without colours, and on paper. */
export const routeRoomStyles = css`
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
    /* Whole pieces, but not whole steps: one that is long would leave a sheet empty. */
    .stop,
    .consent-gate {
      break-inside: avoid;
    }
    .phase,
    .sign {
      break-after: avoid;
    }
    /* Where a sheet has no margin the point of a gate stays on it. */
    .drawn .sheet {
      padding-inline-start: 0.4em;
    }
    .drawn .step > *::before,
    .drawn .here > .stop .mark {
      print-color-adjust: exact;
    }
  }
`;
