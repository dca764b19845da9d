import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { LitElement } from 'lit';
import { RecordDialog } from '../../src/internal/record-dialog.js';

interface Shown {
  readonly name: string;
  /** What led to it. */
  readonly way: string;
}

/** An element with a dialog that is about names, and keeps what was left. */
class DialogOwner extends LitElement {
  readonly left: string[] = [];
  readonly opened: string[] = [];
  readonly announcement = '';
  readonly dialog: RecordDialog<Shown> = new RecordDialog<Shown>(this, {
    isSame: (a, b) => a.name === b.name,
    opened: ({ name }) => this.opened.push(name),
    left: ({ name, way }) => this.left.push(`${name} by ${way}`),
  });

  announce(): void {}
  adopt(): void {}

  protected override render(): unknown {
    return this.dialog.render(({ name }) => ({ name, content: html`<p>${name}</p>` }));
  }

  get text(): string | undefined {
    return this.renderRoot.querySelector<HTMLElement>('dialog[open] p:last-child')?.innerText;
  }
}
customElements.define('dialog-owner', DialogOwner);

const open = () => fixture<DialogOwner>(html`<dialog-owner></dialog-owner>`);

describe('The dialog of an element', () => {
  it('shows the same thing once, and leaves it the way that led to it last', async () => {
    const owner = await open();
    owner.dialog.show({ name: 'Koffie', way: 'the list' });
    await owner.updateComplete;
    owner.dialog.show({ name: 'Koffie', way: 'an address' });
    expect(owner.opened).to.deep.equal(['Koffie']);
    owner.dialog.dismiss();
    await waitUntil(() => owner.left.length > 0);
    expect(owner.left).to.deep.equal(['Koffie by an address']);
  });

  it('goes on to another, and leaves the one before the way that led to that', async () => {
    const owner = await open();
    owner.dialog.show({ name: 'Koffie', way: 'the list' });
    await owner.updateComplete;
    owner.dialog.show({ name: 'Thee', way: 'an address' });
    await owner.updateComplete;
    expect(owner.text).to.equal('Thee');
    expect(owner.left).to.deep.equal(['Koffie by the list']);
  });
});
