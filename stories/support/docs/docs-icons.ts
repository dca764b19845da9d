import { css, html, LitElement, type TemplateResult } from 'lit';
import * as common from '../../../src/internal/icons.js';
import * as partners from '../../../src/internal/partners/icons.js';
import * as inLists from '../../../src/internal/partners/list-icons.js';
import * as records from '../../../src/internal/record-icons.js';
import { docsStyles } from './docs.styles.js';

const icons = { ...common, ...partners, ...inLists, ...records };

/** The word beside each icon, and what it is for. */
const WORDS: Readonly<Record<string, readonly [word: string, use: string]>> = {
  school: ['School', 'a corner'],
  care: ['Zorg', 'a corner'],
  home: ['Thuis', 'a corner'],
  community: ['Buurt', 'a corner'],
  searchIcon: ['Wat zoekt u?', 'searching'],
  filterIcon: ['Filters', 'narrowing down'],
  viewIcon: ['Weergave', 'other ways of looking'],
  saveIcon: ['Bewaar', 'the visitor’s own list'],
  closeIcon: ['Sluit', 'closing, taking a choice back'],
  phoneIcon: ['088 000 21 10', 'phoning'],
  mailIcon: ['taal@berkenstad.example', 'writing'],
  siteIcon: ['berkenstad.example', 'a website'],
  placeIcon: ['Markt 4, Berkenstad', 'where'],
  clockIcon: ['Werkdagen van 9 tot 12 uur', 'when'],
  languageIcon: ['Nederlands', 'languages'],
  warningIcon: ['Misschien verouderd', 'what asks attention'],
};

/** Draws every icon of the library beside its word: an icon never stands alone. */
export class DocsIcons extends LitElement {
  static override properties = { set: {} };
  static override styles = [
    docsStyles,
    css`
      ul {
        display: grid;
        gap: 1rem;
        grid-template-columns: repeat(auto-fill, minmax(14rem, 1fr));
      }
      li {
        display: grid;
        gap: 0.3rem;
        padding: 1.2rem;
        border: 1px solid #dcd8cf;
        border-radius: 14px;
        background: #fff;
      }
      .word {
        display: flex;
        align-items: center;
        gap: 0.6rem;
        min-block-size: 3rem;
        color: var(--own, var(--_accent));
        font-weight: 600;
        overflow-wrap: anywhere;
      }
      svg {
        flex: none;
        inline-size: 1.9rem;
        block-size: 1.9rem;
        fill: none;
        stroke: currentColor;
        stroke-width: 1.8;
        stroke-linecap: round;
        stroke-linejoin: round;
      }
      .school {
        --own: var(--_school);
      }
      .care {
        --own: var(--_care);
      }
      .home {
        --own: var(--_home);
      }
      .community {
        --own: var(--_community);
      }
    `,
  ];

  /** `corners` for the marks of the four corners; else all others. */
  set = '';

  protected override render(): TemplateResult {
    const { CORNER_ICONS, icon, ...others } = icons;
    const all = Object.entries<unknown>(this.set === 'corners' ? CORNER_ICONS : others);
    return html`<ul>
      ${all.map(([name, path]) => {
        const [word, use] = WORDS[name] ?? [name, ''];
        return html`<li class=${name}>
          <span class="word" lang="nl">${icon(String(path))} ${word}</span>
          <code>${name}</code>
          <span class="soft">${use}</span>
        </li>`;
      })}
    </ul>`;
  }
}

if (!customElements.get('docs-icons')) customElements.define('docs-icons', DocsIcons);
