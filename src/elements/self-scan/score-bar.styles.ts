import { css } from 'lit';

/** A score as a bar, with its marks: SVG, so that it prints, whatever a browser leaves out. */
export const scoreBarStyles = css`
  .bar {
    display: block;
    inline-size: 100%;
    overflow: visible;
  }
  .bar:dir(rtl) {
    transform: scaleX(-1);
  }
  .bar .at {
    overflow: visible;
  }
  .bar .track {
    fill: var(--_wash);
    stroke: var(--_field-line);
    stroke-width: 1;
  }
  .bar .fill {
    fill: var(--_accent-fill);
  }
  .bar .halo {
    fill: none;
    stroke: var(--_paper);
    stroke-width: 6;
    stroke-linejoin: round;
  }
  :is(.bar, .key) .wish {
    fill: none;
    stroke: var(--_ink);
    stroke-width: 3;
  }
  :is(.bar, .key) .then {
    fill: var(--_paper);
    stroke: var(--_ink);
    stroke-width: 2;
    stroke-linejoin: round;
  }
  .keys .key {
    flex: none;
    margin-block-start: 0.1em;
  }
  @media (forced-colors: active) {
    .bar .track {
      fill: Canvas;
      stroke: CanvasText;
    }
    .bar .fill {
      fill: CanvasText;
    }
    .bar .halo {
      stroke: Canvas;
    }
    :is(.bar, .key) .wish {
      stroke: Highlight;
    }
    :is(.bar, .key) .then {
      fill: Canvas;
      stroke: Highlight;
    }
  }
`;
