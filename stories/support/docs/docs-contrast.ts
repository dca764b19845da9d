import { css, html, LitElement, type TemplateResult } from 'lit';
import { ref } from 'lit/directives/ref.js';
import { registerTokens, TOKENS } from '../../../src/internal/tokens.js';
import { contrast } from './colours.js';
import { docsStyles } from './docs.styles.js';

interface Pair {
  readonly front: string;
  /** A token, or the tint of one: eleven parts in a hundred of it on paper. */
  readonly back: string;
  readonly tint?: true;
  readonly least: 3 | 4.5;
  readonly use: string;
}

/** What the styles use together. */
const PAIRS: readonly Pair[] = [
  { front: 'ink', back: 'paper', least: 4.5, use: 'text on a card' },
  { front: 'ink', back: 'wash', least: 4.5, use: 'text on the ground' },
  { front: 'ink-soft', back: 'paper', least: 4.5, use: 'second text on a card' },
  { front: 'ink-soft', back: 'wash', least: 4.5, use: 'second text on the ground' },
  { front: 'heading-ink', back: 'wash', least: 4.5, use: 'a title' },
  { front: 'accent', back: 'paper', least: 4.5, use: 'a link on a card' },
  { front: 'accent', back: 'wash', least: 4.5, use: 'a link on the ground' },
  { front: 'accent', back: 'accent', tint: true, least: 4.5, use: 'a phone number in its panel' },
  { front: 'on-accent', back: 'accent-fill', least: 4.5, use: 'the filled button' },
  { front: 'ink', back: 'mark', least: 4.5, use: 'a word that was found' },
  { front: 'school', back: 'school', tint: true, least: 4.5, use: 'the corner school' },
  { front: 'care', back: 'care', tint: true, least: 4.5, use: 'the corner care' },
  { front: 'home', back: 'home', tint: true, least: 4.5, use: 'the corner home' },
  { front: 'community', back: 'community', tint: true, least: 4.5, use: 'the corner community' },
  { front: 'field-line', back: 'paper', least: 3, use: 'the edge of a field' },
  { front: 'focus', back: 'paper', least: 3, use: 'the ring of the focus on a card' },
  { front: 'focus', back: 'wash', least: 3, use: 'the ring of the focus on the ground' },
];

/** Computes how far the colours of the tokens stand apart, in the theme that the table stands in. */
export class DocsContrast extends LitElement {
  static override properties = { label: {} };
  static override styles = [
    docsStyles,
    css`
      .sample {
        display: inline-grid;
        place-items: center;
        inline-size: 3.4rem;
        padding-block: 0.2rem;
        border: 1px solid rgb(128 128 128 / 0.25);
        border-radius: 0.6rem;
        background: var(--back);
        color: var(--front);
        font-weight: 600;
      }
      .ratio {
        display: flex;
        align-items: center;
        gap: 0.7rem;
        white-space: nowrap;
        font-variant-numeric: tabular-nums;
      }
      .short {
        display: block;
        inline-size: fit-content;
        padding: 0.1em 0.5em;
        border-radius: 1em;
        background: #fbe6ea;
        color: #8c2840;
        font-size: 0.85em;
        font-weight: 600;
      }
      th,
      td {
        padding-inline: 1.2rem 0.6rem;
        vertical-align: middle;
      }
    `,
  ];

  /** What the table is called. */
  label = '';

  override connectedCallback(): void {
    super.connectedCallback();
    registerTokens();
  }

  protected override render(): TemplateResult {
    return html`<div class="sheet scroll">
      <table>
        ${this.label ? html`<caption>${this.label}</caption>` : ''}
        <thead>
          <tr>
            <th scope="col">Where</th>
            <th scope="col">Tokens</th>
            <th scope="col">Light</th>
            <th scope="col">Dark</th>
          </tr>
        </thead>
        <tbody>
          ${PAIRS.map(
            (pair) =>
              html`<tr>
                <td>${pair.use}</td>
                <td class="soft">
                  <code>${pair.front}</code> on ${pair.tint ? 'the tint of ' : ''}<code>${pair.back}</code>
                </td>
                <td>${this.#ratio(pair, 'light')}</td>
                <td>${this.#ratio(pair, 'dark')}</td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>`;
  }

  #ratio({ front, back, tint, least }: Pair, scheme: 'light' | 'dark'): TemplateResult {
    const frontColour = this.#value(front, scheme);
    const plain = this.#value(back, scheme);
    const backColour = tint ? mixed(plain, this.#value('paper', scheme)) : plain;
    const ratio = contrast(frontColour, backColour);
    const paint = ref((element) => {
      if (!(element instanceof HTMLElement)) return;
      element.style.setProperty('--front', frontColour);
      element.style.setProperty('--back', backColour);
    });
    return html`<div class="ratio">
      <span class="sample" aria-hidden="true" ${paint}>Aa</span>
      <span>${ratio.toFixed(1)} : 1 ${ratio < least ? html`<span class="short">under ${least}</span>` : ''}</span>
    </div>`;
  }

  #value(name: string, scheme: 'light' | 'dark'): string {
    const computed = getComputedStyle(this)
      .getPropertyValue(`--_${name}-${scheme === 'light' ? 'l' : 'd'}`)
      .trim();
    return computed || (TOKENS.find((token) => token.name === name)?.[scheme] ?? '');
  }
}

/** As `--_tint` mixes it. */
function mixed(colour: string, paper: string): string {
  const probe = document.body.appendChild(document.createElement('i'));
  probe.style.color = `color-mix(in oklab, ${colour} 11%, ${paper})`;
  const { color } = getComputedStyle(probe);
  probe.remove();
  return color;
}

if (!customElements.get('docs-contrast')) customElements.define('docs-contrast', DocsContrast);
