import { css } from 'lit';

/** Cards, panels, dialogs, and what stands there while there is nothing to show. */
export const surfaceStyles = css`
  .cards {
    display: grid;
    gap: calc(1.1 * var(--_space));
    grid-template-columns: repeat(auto-fill, minmax(min(100%, var(--samen-card-width, 19em)), 1fr));
  }
  .card {
    display: flex;
    flex-direction: column;
    gap: 0.7em;
    min-inline-size: 0;
    padding: 1.2em 1.3em;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_paper);
  }
  .note {
    display: flex;
    gap: 0.7em;
    align-items: flex-start;
    padding: 0.8em 1em;
    border-radius: var(--_control-radius);
    background: color-mix(in oklab, var(--_home) 11%, var(--_paper));
  }
  .note svg {
    margin-block-start: 0.2em;
    color: var(--_home);
  }
  .state {
    display: grid;
    justify-items: center;
    gap: 0.7em;
    padding: 2em 1.2em;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_paper);
    text-align: center;
  }
  .state > .row {
    justify-content: center;
  }
  .state > svg {
    inline-size: 2.6em;
    block-size: 2.6em;
    padding: 0.6em;
    box-sizing: content-box;
    border-radius: 50%;
    background: var(--_tint);
    color: var(--_accent);
  }
  .skeleton {
    display: block;
    block-size: 1em;
    border-radius: 0.4em;
    background: color-mix(in oklab, var(--_line) 65%, var(--_paper));
    animation: breathe 1.6s ease-in-out infinite alternate;
  }
  .skeleton.short {
    inline-size: 40%;
  }
  .skeleton.tall {
    block-size: 3.4em;
  }
  /* As much as the page keeps for it (samen.css): what stands below does not jump. */
  .samen:has(.skeleton),
  .samen[aria-busy='true']:has(> slot) {
    min-block-size: var(--samen-room);
  }
  @keyframes breathe {
    to {
      opacity: 0.45;
    }
  }
  @media print {
    .card {
      break-inside: avoid;
      padding: 0.8em 0;
      border-width: 1px 0 0;
      border-radius: 0;
    }
  }
`;
