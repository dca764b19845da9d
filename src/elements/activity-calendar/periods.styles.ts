import { css, unsafeCSS, type CSSResult } from 'lit';
import { monthStyles } from './month.styles.js';
import { periodBarStyles } from './period-bar.styles.js';
import { weekStyles } from './week.styles.js';

/** Where a bar begins in a week it is as long as the days that it has there; the parts behind lie under it. */
const spans = unsafeCSS([1, 2, 3, 4, 5, 6, 7].map((days) => `.span-${days}{--_days:${days}}`).join(''));

/** What weeks and months share. */
const shared = css`
  ${spans}
  @container (inline-size >= 40em) {
    .off .what {
      text-decoration: line-through;
    }
    .before {
      color: var(--_accent);
      font-weight: 700;
    }
    .off .before {
      color: var(--_care);
    }
  }
`;

/** Weeks and months. */
export const periodStyles: CSSResult[] = [shared, periodBarStyles, monthStyles, weekStyles];
