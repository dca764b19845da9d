import { css, type CSSResult } from 'lit';
import { rolesCards } from './roles-cards.styles.js';
import { rolesTable } from './roles-table.styles.js';

/** What stands out, the marks of who joins and who consents, and each role by itself. */
const marks = css`
  .rol-heavy {
    display: grid;
    gap: 0.3em;
    padding: 0.7em 1em;
    border-radius: var(--_control-radius);
    background: color-mix(in oklab, var(--_mark) 45%, var(--_paper));
  }
  .rol-heavy .icon,
  .rol-much .icon {
    color: var(--_home);
  }
  .rol-legend {
    display: none;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.4em 0.6em;
  }
  .rol-legend .rol-mark {
    display: inline-grid;
  }
  .rol-nobody {
    display: inline-block;
    padding: 0.1em 0.6em;
    border: 1.5px dashed var(--_care);
    border-radius: var(--_control-radius);
    color: var(--_care);
    font-size: 0.88em;
    font-weight: 600;
  }

  /* -- what somebody does, and how much -- */
  .rol-part {
    display: inline-flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.2em 0.4em;
  }
  .rol-mark {
    display: none;
    place-items: center;
    inline-size: 1.75em;
    block-size: 1.75em;
    border-radius: 50%;
    background: var(--_own, var(--_accent));
    color: var(--_paper);
  }
  .rol-gate {
    margin-inline: 0.15em;
    border: 0.16em solid var(--_care);
    border-radius: 0.35em;
    background: var(--_paper);
    color: var(--_care);
    rotate: 45deg;
    scale: 0.85;
  }
  .rol-gate .icon {
    rotate: -45deg;
  }
  .rol-total {
    display: inline-flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.2em 0.6em;
  }
  .rol-count {
    font-weight: 700;
    font-variant-numeric: tabular-nums;
  }
  .rol-bar {
    inline-size: 5em;
    block-size: 0.55em;
    border-radius: 0.3em;
    overflow: hidden;
  }
  .rol-bar .ground {
    fill: var(--_line);
  }
  .rol-bar .own {
    fill: var(--_own, var(--_accent-fill));
  }
  .rol-bar:dir(rtl) {
    scale: -1 1;
  }
  .rol-much {
    display: inline-flex;
    align-items: center;
    gap: 0.3em;
    font-weight: 600;
  }

  /* -- each by itself -- */
  .rol-people {
    display: grid;
    gap: 0.8em;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 19em), 1fr));
    align-items: start;
  }
  .rol-people > li {
    gap: 0.5em;
  }
  .rol-deeds {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.6em;
  }
  .rol-deeds > li {
    padding-inline-start: 0.8em;
    border-inline-start: 3px solid var(--_line);
  }
  .rol-deeds .to-step {
    padding-block: 0.2em;
  }
  @media (forced-colors: active) {
    .rol-mark {
      forced-color-adjust: none;
      background: CanvasText;
      color: Canvas;
    }
    .rol-gate {
      border-color: CanvasText;
      background: Canvas;
      color: CanvasText;
    }
    .rol-bar .ground {
      fill: Canvas;
      stroke: CanvasText;
    }
    .rol-bar .own {
      fill: CanvasText;
    }
    .rol-heavy {
      border: 1px solid;
    }
  }
  @media print {
    .rol-people > li {
      break-inside: avoid;
    }
    .rol-mark,
    .rol-bar {
      print-color-adjust: exact;
    }
  }
`;

export const rolesStyles: CSSResult[] = [marks, rolesCards, ...rolesTable];
