import { css } from 'lit';

/**
 * The map. What Leaflet's own style sheet does for the parts that we use stands here (names from `leaflet-`), after
 * leaflet.css 2.0.0-alpha.1, © 2010–2025 Volodymyr Agafonkin, © 2010–2011 CloudMade, BSD-2-Clause.
 */
export const mapStyles = css`
  .map {
    display: grid;
    gap: 0.6em;
    grid-template-columns: minmax(0, 1fr);
  }
  /* Nobody has a place: only the line that says so. */
  .map.empty > :not(:first-child) {
    display: none;
  }
  /* Three beside each other on a phone. */
  .controls button {
    min-block-size: 3.1em;
    padding-inline: 0.65em;
    background: var(--_paper);
    font-size: 0.88em;
  }
  .controls [aria-disabled='true'] {
    border-color: var(--_line);
    color: var(--_ink-soft);
    cursor: default;
  }
  .frame {
    position: relative;
    isolation: isolate;
    overflow: hidden;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_wash);
  }
  .canvas {
    position: relative;
    overflow: hidden;
    block-size: clamp(17em, 55vb, 29em);
    border-radius: inherit;
    touch-action: pan-x pan-y;
    cursor: grab;
    -webkit-tap-highlight-color: transparent;
  }
  .canvas:active {
    cursor: grabbing;
  }
  .canvas:focus-visible {
    outline-offset: -3px;
  }
  .leaflet-pane,
  .leaflet-layer,
  .leaflet-tile-container,
  .leaflet-tile,
  .marker {
    position: absolute;
    top: 0;
    left: 0;
  }
  .leaflet-tile-pane {
    z-index: 1;
  }
  .leaflet-marker-pane {
    z-index: 2;
  }
  .leaflet-tile {
    max-inline-size: none;
    max-block-size: none;
    visibility: hidden;
    user-select: none;
    -webkit-user-drag: none;
    pointer-events: none;
    /* No seams between tiles while they fade in. */
    mix-blend-mode: plus-lighter;
  }
  .leaflet-tile-loaded {
    visibility: inherit;
  }
  .leaflet-zoom-animated {
    transform-origin: 0 0;
  }
  .leaflet-zoom-anim .leaflet-zoom-animated {
    transition: transform 0.25s cubic-bezier(0, 0, 0.25, 1);
  }
  /* Maps are made for light pages: in dark they are dimmed. A filter could not tell, since the page decides. The panes
     have no size, and move. */
  .leaflet-tile-pane::after {
    content: '';
    position: absolute;
    inset: -50000px;
    z-index: 2;
    background: light-dark(transparent, rgb(14 19 25 / 0.55));
    pointer-events: none;
  }
  button.marker {
    --_own: var(--_accent-fill);
    inline-size: 2.75em;
    block-size: 2.75em;
    margin: -1.375em;
    padding: 0;
    border: 0;
    border-radius: 50%;
    background: none;
    cursor: pointer;
  }
  button.marker.school {
    --_own: var(--_school);
  }
  button.marker.care {
    --_own: var(--_care);
  }
  button.marker.home {
    --_own: var(--_home);
  }
  button.marker.community {
    --_own: var(--_community);
  }
  .mark {
    display: grid;
    place-items: center;
    inline-size: 2.1em;
    block-size: 2.1em;
    border: 2px solid var(--_paper);
    border-radius: 50%;
    background: var(--_own);
    box-shadow: 0 1px 4px rgb(0 0 0 / 0.45);
    color: var(--_paper);
    pointer-events: none;
  }
  .group > .mark {
    inline-size: 2.6em;
    block-size: 2.6em;
    border-color: var(--_accent-fill);
    outline: 2px solid var(--_paper);
    background: var(--_paper);
    color: var(--_ink);
    font-variant-numeric: tabular-nums;
  }
  .marker:focus-visible {
    outline-offset: 0;
    outline-color: var(--_ink);
    box-shadow: 0 0 0 5px var(--_paper);
  }
  .marker:is(:hover, :focus-visible, [aria-expanded='true']) {
    z-index: 1;
    background: none;
  }
  .marker[aria-expanded='true'] > .mark {
    border-color: var(--_ink);
  }
  .name {
    position: absolute;
    inset-block-end: calc(100% - 0.1em);
    inset-inline-start: 50%;
    inline-size: max-content;
    max-inline-size: 16em;
    translate: -50%;
    padding: 0.25em 0.6em;
    border-radius: 0.5em;
    background: var(--_ink);
    color: var(--_paper);
    font-size: 0.88em;
    visibility: hidden;
    pointer-events: none;
  }
  .name:dir(rtl) {
    translate: 50%;
  }
  .marker:is(:hover, :focus-visible) > .name {
    visibility: visible;
  }
  .popup {
    position: absolute;
    inset-block-end: 0.6em;
    inset-inline-start: 0.6em;
    z-index: 4;
    display: grid;
    gap: 0.3em;
    inline-size: min(21em, 100% - 1.2em);
    max-block-size: calc(100% - 1.2em);
    overflow: auto;
    overscroll-behavior: contain;
    padding: 0 1em 0.8em;
    border: 1px solid var(--_line);
    border-radius: var(--_control-radius);
    background: var(--_paper);
    box-shadow: 0 3px 14px rgb(0 0 0 / 0.3);
  }
  .popup > .head {
    position: sticky;
    inset-block-start: 0;
    display: flex;
    justify-content: space-between;
    align-items: center;
    gap: 0.6em;
    padding-block-start: 0.4em;
    background: inherit;
  }
  .head > button {
    flex: none;
    margin-inline-end: -0.5em;
  }
  #map-about {
    display: grid;
    gap: 0.45em;
  }
  .popup a {
    display: inline-block;
    padding-block: 0.35em;
    font-weight: 600;
  }
  .hint {
    position: absolute;
    inset: 0;
    z-index: 3;
    display: grid;
    place-items: center;
    max-inline-size: none;
    padding: 1em;
    background: rgb(0 0 0 / 0.35);
    text-align: center;
    pointer-events: none;
  }
  .hint > span {
    padding: 0.4em 0.9em;
    border-radius: var(--_control-radius);
    background: var(--_paper);
    color: var(--_ink);
    font-weight: 600;
  }
  .foot {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 0.4em 1em;
  }
  @media (forced-colors: active) {
    .leaflet-tile-pane::after {
      display: none;
    }
    button.marker {
      border: 0;
    }
    .mark {
      border-color: ButtonText;
      background: ButtonFace;
      color: ButtonText;
    }
    .name,
    .hint > span {
      border: 1px solid;
    }
  }
`;
