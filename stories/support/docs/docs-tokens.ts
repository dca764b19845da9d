import { css, html, LitElement, type TemplateResult } from 'lit';
import { ref } from 'lit/directives/ref.js';
import { FREE_TOKENS, TOKEN_MEANINGS } from '../../../src/internal/token-meanings.js';
import { registerTokens, TOKENS, type Token } from '../../../src/internal/tokens.js';
import { toHex } from './colours.js';
import { docsStyles } from './docs.styles.js';

/** Sets a custom property of an element; a policy may forbid `style=`. */
const own = (name: string, value: string) =>
  ref((element) => element instanceof HTMLElement && element.style.setProperty(name, value));

/** Draws every token in what it is worth here: under a theme, in what the theme makes of it. */
export class DocsTokens extends LitElement {
  static override styles = [
    docsStyles,
    css`
      .colours {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(17rem, 1fr));
        gap: 1rem;
      }
      .colour {
        overflow: clip;
        border: 1px solid #dcd8cf;
        border-radius: 14px;
        background: #fff;
      }
      .pair {
        display: grid;
        grid-template-columns: 1fr 1fr;
      }
      .swatch {
        display: grid;
        align-content: end;
        block-size: 5.5rem;
        padding: 0.5rem 0.8rem;
        background: var(--ground);
        color: var(--ground-ink);
        font-size: 0.8em;
      }
      .light {
        --ground-ink: #51606e;
      }
      .dark {
        --ground-ink: #b4c0cb;
      }
      .chip {
        inline-size: 2.6rem;
        block-size: 2.6rem;
        margin-block-end: 0.4rem;
        border-radius: 50%;
        background: var(--colour);
        box-shadow: inset 0 0 0 1px rgb(128 128 128 / 0.35);
      }
      .text {
        padding: 0.8rem;
      }
      .follows {
        margin-block-start: 0.4rem;
        font-size: 0.8em;
        color: #51606e;
      }
      .length {
        display: grid;
        grid-template-columns: 6rem 1fr;
        align-items: center;
        gap: 1.2rem;
        padding: 1rem 1.2rem;
      }
      .corner {
        block-size: 4rem;
        border: 2px solid #0b6a6e;
        border-inline-end-color: transparent;
        border-block-end-color: transparent;
        border-start-start-radius: var(--length);
        background: linear-gradient(135deg, #e2efee, transparent 60%);
      }
      h3 {
        margin: 2rem 0 0.8rem;
        font-size: 1.05em;
      }
    `,
  ];

  override connectedCallback(): void {
    super.connectedCallback();
    registerTokens();
  }

  protected override render(): TemplateResult {
    const colours = TOKENS.filter(({ syntax }) => syntax === '<color>');
    const lengths = TOKENS.filter(({ syntax }) => syntax === '<length>');
    return html`
      <div class="colours">${colours.map((token) => this.#colour(token))}</div>
      <h3>Lengths</h3>
      <div class="sheet">${lengths.map((token) => this.#length(token))}</div>
      <h3>Anything that CSS takes</h3>
      <div class="sheet scroll">
        <table>
          <thead>
            <tr>
              <th scope="col">Token</th>
              <th scope="col">What for</th>
              <th scope="col">Default</th>
            </tr>
          </thead>
          <tbody>
            ${FREE_TOKENS.map(
              ({ name, meaning, initial }) =>
                html`<tr>
                  <td><code class="name">--samen-${name}</code></td>
                  <td>${meaning}</td>
                  <td><code>${initial}</code></td>
                </tr>`,
            )}
          </tbody>
        </table>
      </div>
    `;
  }

  #colour(token: Token): TemplateResult {
    const swatch = (scheme: 'light' | 'dark') => {
      const value = this.#value(`${token.name}-${scheme === 'light' ? 'l' : 'd'}`, token[scheme]);
      const ground = scheme === 'light' ? '#f6f4ef' : '#161c23';
      return html`<div class="swatch ${scheme}" ${own('--ground', ground)}>
        <div class="chip" ${own('--colour', value)}></div>
        ${scheme} ${toHex(value)}
      </div>`;
    };
    return html`<article class="colour">
      <div class="pair">${swatch('light')}${swatch('dark')}</div>
      <div class="text">
        <code class="name">--samen-${token.name}</code>
        <p class="soft">${TOKEN_MEANINGS[token.name]}</p>
        ${follows(token)}
      </div>
    </article>`;
  }

  #length(token: Token): TemplateResult {
    const value = this.#value(`${token.name}-0`, token.light);
    return html`<div class="length">
      <div class="corner" ${own('--length', value)}></div>
      <div>
        <code class="name">--samen-${token.name}</code> <span class="soft">${value}</span>
        <p class="soft">${TOKEN_MEANINGS[token.name]}</p>
        ${follows(token)}
      </div>
    </div>`;
  }

  #value(name: string, initial: string): string {
    return getComputedStyle(this).getPropertyValue(`--_${name}`).trim() || initial;
  }
}

function follows(token: Token): unknown {
  if (token.follows.length === 0) return '';
  return html`<p class="follows">else ${token.follows.map((name, i) => html`${i ? ', ' : ''}<code>--${name}</code>`)}</p>`;
}

if (!customElements.get('docs-tokens')) customElements.define('docs-tokens', DocsTokens);
