import { css } from 'lit';

/** What only a whole partner shows. */
export const partnerCardStyles = css`
  .panel {
    padding: 1em 1.2em;
    border-radius: var(--_radius);
    background: var(--_tint);
  }
  .whole .line a {
    padding-block: 0.2em;
  }
  .whole .line .phone {
    padding-block: 0;
  }
  .whole {
    gap: 1em;
  }
  /* Icons stand on the first line of their words, whatever its size. */
  .whole .line {
    align-items: baseline;
  }
  .whole .line > svg {
    margin: 0;
    transform: translateY(0.2em);
  }
  .whole .phone {
    font-size: 1.35em;
  }
  .facts .phone {
    font-size: 1.16em;
  }
  .role {
    font-size: 1.16em;
    line-height: 1.4;
  }
  .duties {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 16em), 1fr));
    gap: 1em 1.6em;
  }
  .duties section,
  .duties ul {
    display: grid;
    align-content: start;
    gap: 0.4em;
  }
  .duties > :last-child svg {
    color: var(--_ink-soft);
  }
  .part {
    display: grid;
    gap: 0.8em;
    margin-block-start: 0.6em;
  }
  .part .offer {
    gap: 0.5em;
  }
  .bullets {
    padding-inline-start: 1.2em;
    list-style: disc;
  }
  .facts {
    display: grid;
    gap: 0.45em;
  }
  .facts > div {
    display: grid;
    grid-template-columns: clamp(5.5em, 30cqi, 10em) minmax(0, 1fr);
    gap: 0.2em 1em;
  }
  .facts dt {
    color: var(--_ink-soft);
  }
  .route {
    inline-size: fit-content;
    padding-block: 0.2em;
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
  }
  footer {
    display: grid;
    gap: 0.3em;
  }
  .card img {
    max-inline-size: 7em;
    max-block-size: 3.5em;
    object-fit: contain;
  }
  @container (max-width: 21em) {
    .facts > div {
      grid-template-columns: minmax(0, 1fr);
    }
  }
`;
