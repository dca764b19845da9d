import { css } from 'lit';
import { takeAlongStyles } from '../take-along/take-along.styles.js';

/** Of the buttons under an activity and under a calendar: those of everything that is taken along, and rows of links. */
export const activityActionStyles = [
  takeAlongStyles,
  css`
    .take-along .programs {
      gap: 0 1.2em;
    }
    .take-along .programs a {
      display: inline-flex;
      align-items: center;
      gap: 0.5em;
      min-block-size: 2.75em;
      font-size: 0.92em;
    }
    .take-along > .programs,
    .take-along > p {
      flex-basis: 100%;
    }
  `,
];
