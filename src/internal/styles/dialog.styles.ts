import { css } from 'lit';

/** A record over the page: a sheet from below on a phone. Adopted by what opens one. */
export const dialogStyles = css`
  dialog {
    inline-size: min(46em, 100vi - 2em);
    max-block-size: min(54em, 100dvb - 2em);
    padding: 0;
    border: 0;
    border-radius: var(--_radius);
    background: var(--_paper);
    color: var(--_ink);
    font-size: inherit;
    overscroll-behavior: contain;
    /* Nothing that has the focus hides under the bar (WCAG 2.4.11). */
    scroll-padding-block-start: 4.5em;
  }
  dialog::backdrop {
    background: rgb(0 0 0 / 0.5);
  }
  dialog[open] {
    animation: rise 0.15s ease-out;
  }
  @keyframes rise {
    from {
      transform: translateY(0.8em);
      opacity: 0;
    }
  }
  dialog .card {
    container-type: inline-size;
    border: 0;
    padding: 0.4em clamp(1em, 4vi, 2em) 2em;
  }
  dialog > .bar {
    position: sticky;
    inset-block-start: 0;
    z-index: 1;
    display: flex;
    justify-content: flex-end;
    padding: 0.5em;
    background: linear-gradient(var(--_paper) 70%, transparent);
  }
  @media (forced-colors: active) {
    dialog {
      border: 2px solid CanvasText;
    }
    dialog > .bar {
      background: Canvas;
    }
    .panel {
      border: 1px solid;
    }
  }
  /* On paper it is all there is, and as long as it is. */
  @media print {
    .samen:has(> dialog[open]) > :not(dialog) {
      display: none;
    }
    dialog {
      position: absolute;
      inset: 0;
      inline-size: auto;
      max-inline-size: none;
      block-size: auto;
      max-block-size: none;
      margin: 0;
      overflow: visible;
    }
    dialog::backdrop {
      display: none;
    }
    dialog .card {
      break-inside: auto;
    }
  }
  @media screen and (max-width: 36em) {
    dialog {
      inline-size: 100vi;
      max-inline-size: 100vi;
      max-block-size: calc(100dvb - 2.5em);
      margin-block-end: 0;
      border-end-start-radius: 0;
      border-end-end-radius: 0;
    }
  }
`;
