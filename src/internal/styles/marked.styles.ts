import { css } from 'lit';

/** What a search found in a text (`marked-text.ts`). */
export const markedStyles = css`
  mark {
    padding-inline: 0.1em;
    border-radius: 0.2em;
    background: var(--_mark);
    color: inherit;
  }
  @media (forced-colors: active) {
    mark {
      forced-color-adjust: none;
      background: Mark;
      color: MarkText;
    }
  }
`;
