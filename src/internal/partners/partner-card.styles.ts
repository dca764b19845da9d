import { css } from 'lit';

/** What only a whole partner shows. */
export const partnerCardStyles = css`
  .panel {
    padding: 1em 1.2em;
    border-radius: var(--_radius);
    background: var(--_tint);
  }
  .panel a,
  .line > a {
    display: inline-block;
    padding-block: 0.2em;
  }
  .panel .phone {
    padding-block: 0;
  }
  .whole {
    gap: 1em;
  }
  .whole .phone {
    font-size: 1.35em;
  }
  .role {
    font-size: 1.16em;
    line-height: 1.4;
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
    grid-template-columns: minmax(7em, 10em) minmax(0, 1fr);
    gap: 0.2em 1em;
  }
  .facts dt {
    color: var(--_ink-soft);
  }
  .card img {
    max-inline-size: 7em;
    max-block-size: 3.5em;
    object-fit: contain;
  }
  @container (max-width: 26em) {
    .facts > div {
      grid-template-columns: minmax(0, 1fr);
    }
  }
`;
