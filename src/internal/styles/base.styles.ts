import { css } from 'lit';
import { tokenStyles } from '../tokens.js';

/** What every element starts with: tokens, type, focus, language direction, print and contrast modes. */
export const baseStyles = [
  tokenStyles,
  css`
    :host {
      display: block;
      container-type: inline-size;
      font-size: var(--samen-font-size, 1em);
      color: var(--_ink);
    }
    :host([hidden]) {
      display: none;
    }
    *,
    *::before,
    *::after {
      box-sizing: border-box;
    }
    .samen {
      position: relative;
      font-family: var(--samen-font, inherit);
      font-weight: 400;
      line-height: var(--samen-line-height, 1.55);
      text-align: start;
      overflow-wrap: anywhere;
      hyphens: auto;
      padding: var(--samen-padding, clamp(0.9em, 3cqi, 2em));
      border-radius: var(--_radius);
      background: var(--_wash);
      color: var(--_ink);
    }
    /* Tigrinya and Arabic stand taller than Latin: they need air, and are not hyphenated. */
    :is(:lang(ar), :lang(fa), :lang(ps), :lang(ti)) {
      line-height: 1.7;
    }
    :is(h1, h2, h3, h4, h5, h6, p, ul, ol, dl, dd, fieldset) {
      margin: 0;
      padding: 0;
      border: 0;
      min-inline-size: 0;
    }
    :is(h1, h2, h3, h4, h5, h6) {
      font-family: var(--samen-heading-font, inherit);
      font-weight: var(--samen-heading-weight, 700);
      font-size: 1.16em;
      line-height: 1.3;
      color: var(--_heading-ink);
      text-wrap: balance;
    }
    .title {
      font-size: clamp(1.25em, 1em + 2cqi, 1.6em);
      line-height: 1.2;
    }
    ul,
    ol {
      list-style: none;
    }
    p,
    dd {
      max-inline-size: 70ch;
      text-wrap: pretty;
    }
    .soft {
      color: var(--_ink-soft);
    }
    .small {
      font-size: 0.88em;
    }
    .lines {
      white-space: pre-line;
    }
    .row {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 0.5em;
    }
    /* An icon and its words: the words wrap beside it, not below it. */
    .line {
      display: flex;
      align-items: flex-start;
      gap: 0.5em;
    }
    .line > svg {
      margin-block-start: 0.22em;
    }
    .stack {
      display: grid;
      gap: var(--_space);
      grid-template-columns: minmax(0, 1fr);
    }
    svg.icon {
      flex: none;
      inline-size: 1.15em;
      block-size: 1.15em;
      fill: none;
      stroke: currentColor;
      stroke-width: 2;
      stroke-linecap: round;
      stroke-linejoin: round;
    }
    :focus-visible {
      outline: 3px solid var(--_focus);
      outline-offset: 3px;
    }
    .unseen:not(:focus, :active) {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
      white-space: nowrap;
    }
    @media (prefers-reduced-motion: reduce) {
      *,
      *::before,
      *::after {
        animation: none !important;
        transition: none !important;
      }
    }
    @media (prefers-contrast: more) {
      :host {
        --_line: var(--_ink);
        --_ink-soft: var(--_ink);
      }
    }
    @media print {
      .samen {
        padding: 0;
        background: none;
      }
      .no-print {
        display: none !important;
      }
    }
  `,
];
