import { css } from 'lit';

/** What the triangle, the table of roles and the moments look like alike. */
export const viewStyles = css`
  .child-figure {
    flex: none;
    inline-size: 1.15em;
    block-size: 1.15em;
    fill: currentColor;
  }
  .stops {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.35em;
    font-size: 0.88em;
  }
  .stops .to-step {
    display: inline-grid;
    place-items: center;
    min-inline-size: 2.1em;
    min-block-size: 2.1em;
    padding: 0.1em 0.4em;
    border: 2px solid var(--_accent);
    border-radius: 1.1em;
    background: var(--_paper);
    font-weight: 700;
    font-variant-numeric: tabular-nums;
    text-decoration: none;
  }
  @media (hover: hover) {
    .stops .to-step:hover {
      background: var(--_tint);
    }
  }
  @media (forced-colors: active) {
    .child-figure {
      fill: CanvasText;
    }
  }
`;
