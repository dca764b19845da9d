import { digestForTemplateResult, hydrate } from '@lit-labs/ssr-client';
import { expect } from '@open-wc/testing';
import { html, nothing, render, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { holesOf } from '../../src/internal/hydration/holes.js';
import { sameDrawing } from '../../src/internal/hydration/same-drawing.js';

/* Taking over what a server drew of something else than the page would draw now. */

describe('the places of expressions in a template', () => {
  const of = ({ strings }: TemplateResult) =>
    holesOf(strings).map((hole) =>
      hole.kind === 'attribute' ? `${hole.name}=${hole.strings.join('·')}` : hole.kind,
    );

  for (const [what, template, expected] of [
    ['between tags', html`a ${1} <b>${2}</b>${3}`, ['child', 'child', 'child']],
    [
      'in attributes',
      html`<a href=${1} class="b ${2} c ${3}" title='${4}'>${5}</a>`,
      ['href=·', 'class=b · c ·', 'title=·', 'child'],
    ],
    [
      'with a meaning to Lit',
      html`<input ?checked=${1} .value=${2} @input=${() => 3} />${4}`,
      ['?checked=·', '.value=·', '@input=·', 'child'],
    ],
    ['behind signs that look like tags', html`1 < 2 ${1} <p title="a > b">${2}</p>`, ['child', 'child']],
    ['behind quotes', html`<p title="it's">${1}</p><p class="a" id=${2}></p>`, ['child', 'id=·']],
    ['behind words with a sign in them', html`<p data-x="a=b">${1}</p>`, ['child']],
  ] as const)
    it(`are found ${what}`, () => expect(of(template)).to.deep.equal(expected));
});

describe('what a server drew', () => {
  /** As a server writes it. */
  const part = (inside: string, template?: TemplateResult) =>
    `<!--lit-part${template ? ` ${digestForTemplateResult(template)}` : ''}-->${inside}<!--/lit-part-->`;

  function drawn(markup: string): ShadowRoot {
    const root = document.createElement('div').attachShadow({ mode: 'open' });
    root.setHTMLUnsafe(markup);
    return root;
  }

  /** Takes over and draws, as an element does. */
  function takeOver(root: ShadowRoot, value: TemplateResult): void {
    hydrate(sameDrawing(value, root), root);
    render(value, root);
  }

  const readable = (root: ShadowRoot) =>
    root.innerHTML
      .replace(/<!--.*?-->/g, '')
      .replace(/\s+/g, ' ')
      .trim();

  const line = (text: unknown) => html`<li>${text}</li>`;
  const list = (items: readonly unknown[]) => html`<ul>${items.map(line)}</ul>`;
  const drawnList = (items: readonly string[]) =>
    part(
      `<ul>${part(items.map((item) => part(`<li>${part(item)}</li>`, line(''))).join(''))}</ul>`,
      list([]),
    );

  for (const [before, after] of [
    [
      ['a', 'b'],
      ['a', 'b'],
    ],
    [['a', 'b'], ['b']],
    [['a'], ['a', 'b', 'c']],
    [['a', 'b'], []],
    [[], ['a']],
    [
      ['a', ''],
      ['', 'b'],
    ],
  ])
    it(`becomes ${JSON.stringify(after)} where it was ${JSON.stringify(before)}, and goes on from there`, () => {
      const root = drawn(drawnList(before!));
      const first = root.querySelector('li');
      takeOver(root, list(after!));
      expect([...root.querySelectorAll('li')].map(({ textContent }) => textContent)).to.deep.equal(after);
      if (first && after!.length > 0) expect(root.querySelector('li')).to.equal(first);
      render(list(['x', 'y', 'z']), root);
      expect(readable(root)).to.equal('<ul><li>x</li><li>y</li><li>z</li></ul>');
    });

  it('becomes another part where the page draws something else, and the rest stays', () => {
    const one = html`<b>een</b>`;
    const page = (inner: unknown) => html`<p>${inner}</p><i>${'rest'}</i>`;
    const root = drawn(part(`<p>${part('<b>een</b>', one)}</p><i>${part('rest')}</i>`, page('')));
    const rest = root.querySelector('i');
    takeOver(root, page(html`<u>twee</u>`));
    expect(readable(root)).to.equal('<p><u>twee</u></p><i>rest</i>');
    expect(root.querySelector('i')).to.equal(rest);
    render(page('drie'), root);
    expect(readable(root)).to.equal('<p>drie</p><i>rest</i>');
    render(page(nothing), root);
    expect(readable(root)).to.equal('<p></p><i>rest</i>');
  });

  it('gets the attributes of now, and its listeners', () => {
    let heard = 0;
    const button = (href: unknown, label: unknown, hidden: boolean) =>
      html`<a href=${href} class="knop ${label}" ?hidden=${hidden} title=${label} @click=${() => heard++}>${label}</a>`;
    const root = drawn(
      part(
        `<!--lit-node 0--><a href="#oud" class="knop oud" hidden title="oud">${part('oud')}</a>`,
        button('', '', false),
      ),
    );
    const link = root.querySelector('a')!;
    takeOver(root, button('#nieuw', 'nieuw', false));
    expect(readable(root)).to.equal('<a href="#nieuw" class="knop nieuw" title="nieuw">nieuw</a>');
    expect(root.querySelector('a')).to.equal(link);
    link.click();
    expect(heard).to.equal(1);
    render(button(nothing, 'laatst', true), root);
    expect(readable(root)).to.equal('<a class="knop laatst" title="laatst" hidden="">laatst</a>');
  });

  it('stays open where a visitor opened it', () => {
    const details = (open: boolean) => html`<details ?open=${open}><summary>Meer</summary></details>`;
    const root = drawn(
      part('<!--lit-node 0--><details open><summary>Meer</summary></details>', details(false)),
    );
    takeOver(root, details(false));
    expect(root.querySelector('details')!.open).to.be.true;
  });

  it('takes what a directive gives', () => {
    const field = (value: string) => html`<input .value=${live(value)} />`;
    const root = drawn(part('<!--lit-node 0--><input>', field('')));
    takeOver(root, field('a'));
    expect(root.querySelector('input')!.value).to.equal('a');
  });

  for (const [what, markup] of [
    ['nothing is there', '<p>iets</p>'],
    ['a part has no end', '<!--lit-part--><p>'],
    ['there is less than there should be', part('<ul></ul>', list([]))],
    ['there is more than there should be', part(`${part('')}<ul>${part('')}</ul>`, list([]))],
  ])
    it(`is refused when ${what}`, () => {
      expect(() => sameDrawing(list(['a']), drawn(markup!))).to.throw(Error);
    });
});
