import { css, html, LitElement, type TemplateResult } from 'lit';
import { declarationOf } from '../../../.storybook/manifest.js';
import { docsStyles } from './docs.styles.js';

/** What an embedder may rely on, drawn from custom-elements.json. */
export class DocsApi extends LitElement {
  static override properties = { tag: {} };
  static override styles = [
    docsStyles,
    css`
      .sheet + .sheet {
        margin-block-start: 1.2rem;
      }
      td:first-child {
        inline-size: 30%;
        white-space: nowrap;
      }
      td .soft {
        display: block;
        white-space: normal;
      }
      td:nth-child(3) {
        inline-size: 22%;
      }
    `,
  ];

  /** Tag of the element to describe. */
  tag = '';

  protected override render(): unknown {
    const api = declarationOf(this.tag);
    if (!api) return html`<p>custom-elements.json says nothing about <code>${this.tag}</code>.</p>`;
    const { attributes = [], members = [], events = [], slots = [], cssParts = [] } = api;
    const fields = members.filter(({ kind, attribute }) => kind === 'field' && !attribute);
    const methods = members.filter(({ kind }) => kind === 'method');
    return [
      table('Attributes', attributes, {
        name: ({ name, fieldName }) => html`<code class="name">${name}</code>${other(name, fieldName)}`,
        last: ({ default: value }) =>
          value && value !== 'undefined' && value !== "''" ? html`<code>${value}</code>` : '–',
        lastTitle: 'Default',
      }),
      table('Properties without an attribute', fields, {
        name: ({ name, readonly }) =>
          html`<code class="name">${name}</code>${readonly ? html` <span class="soft">read only</span>` : ''}`,
        last: ({ type }) => html`<code>${type?.text ?? ''}</code>`,
        lastTitle: 'Type',
      }),
      table('Methods', methods, {
        name: ({ name }) => html`<code class="name">${name}()</code>`,
        last: (method) => html`<code>${method.return?.type?.text ?? 'void'}</code>`,
        lastTitle: 'Returns',
      }),
      table('Events', events, {
        name: ({ name }) => html`<code class="name">${name}</code>`,
        last: ({ type }) => html`<code>${type?.text ?? ''}</code>`,
        lastTitle: 'Class',
      }),
      table('Slots', slots, {
        name: ({ name }) => html`<span class="name">${name || '(the content)'}</span>`,
      }),
      table('Parts, for ::part()', cssParts, { name: ({ name }) => html`<code class="name">${name}</code>` }),
    ];
  }
}

interface Row {
  readonly name: string;
  readonly description?: string;
}

interface Columns<R> {
  name(row: R): unknown;
  last?(row: R): unknown;
  readonly lastTitle?: string;
}

function table<R extends Row>(
  title: string,
  rows: readonly R[],
  { name, last, lastTitle }: Columns<R>,
): unknown {
  if (rows.length === 0) return '';
  return html`<div class="sheet scroll">
    <table>
      <caption>${title}</caption>
      <thead>
        <tr>
          <th scope="col">Name</th>
          <th scope="col">What it does</th>
          ${last ? html`<th scope="col">${lastTitle}</th>` : ''}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          (row) =>
            html`<tr>
              <td>${name(row)}</td>
              <td>${withCode(row.description ?? '')}</td>
              ${last ? html`<td>${last(row)}</td>` : ''}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

/** The property, where it is not called as the attribute is. */
function other(name: string, fieldName: string | undefined): TemplateResult | string {
  return fieldName && fieldName !== name
    ? html`<span class="soft">property <code>${fieldName}</code></span>`
    : '';
}

/** Words between backticks are code. */
function withCode(text: string): unknown {
  return text.split('`').map((part, i) => (i % 2 ? html`<code>${part}</code>` : part));
}

if (!customElements.get('docs-api')) customElements.define('docs-api', DocsApi);
