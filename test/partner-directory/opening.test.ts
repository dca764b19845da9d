import { a11ySnapshot, findAccessibilityNode, sendKeys } from '@web/test-runner-commands';
import { aTimeout, expect, fixture, html } from '@open-wc/testing';
import '../../src/define.js';
import { DirectoryPage } from '../support/directory-page.js';
import { focused, nameOf } from '../support/element-page.js';
import { collect, setAddress } from '../support/host-page.js';

const PARTNERS = {
  title: 'Partners',
  partners: [
    {
      id: 'bieb',
      name: { nl: 'Bibliotheek', en: 'Library' },
      summary: 'Lezen en taal.',
      contacts: [{ function: 'Leesconsulent', phone: '010 123 45 67' }],
      offerings: [
        {
          id: '1',
          name: 'Taalcafé',
          themes: ['taal'],
          contacts: [{ function: 'Docent', phone: '010 222 22 22' }],
        },
        { id: '2', name: 'Voorlezen', themes: ['lezen'] },
      ],
    },
    { id: 'gym', name: 'Gymclub', offerings: [{ id: '3', name: 'Turnen', themes: ['sport'] }] },
  ],
};

const open = () =>
  DirectoryPage.open(html`<samen-partner-directory .data=${PARTNERS}></samen-partner-directory>`);

describe('With the keyboard alone', () => {
  it('a visitor searches, filters, opens a partner, comes to its phone number, and goes back', async () => {
    await fixture(html`<a href="#">Vóór de lijst</a>`).then((link) => (link as HTMLElement).focus());
    const page = await open();
    const filtered = collect('samen-filter');

    await sendKeys({ press: 'Tab' });
    expect(page.focusedName).to.equal('Wat zoekt u?');
    await sendKeys({ type: 'lezen' });
    await page.until(() => page.names.length === 1, 'the search is answered');

    await page.tabTo('Filters');
    await sendKeys({ press: 'Enter' });
    await page.until(() => page.all('group').length > 0, 'the filters are on show');
    await page.tabTo(/^taal \(/);
    await sendKeys({ type: ' ' });
    await page.until(() => page.chips.includes('taal'), 'the filter is chosen');
    expect(filtered.at(-1)!.query).to.equal('lezen');

    await page.tabTo('Bibliotheek');
    await sendKeys({ press: 'Enter' });
    await page.opened('Bibliotheek');
    expect(page.focusIsInDialog).to.equal(true);
    await page.tabTo('010 123 45 67');
    expect((focused() as HTMLAnchorElement).href).to.equal('tel:0101234567');

    await sendKeys({ press: 'Escape' });
    await page.closed();
    expect(page.focusedName).to.equal('Bibliotheek');
    expect(page.searchField.value).to.equal('lezen');
    filtered.stop();
  });

  it('the focus stays in the partner that is open', async () => {
    await fixture(html`<button>Buiten</button>`);
    const page = await open();
    await page.openCard('Bibliotheek');
    for (let presses = 0; presses < 8; presses++) {
      await sendKeys({ press: 'Tab' });
      const at = focused();
      expect(page.focusIsInDialog || at === document.body, nameOf(at)).to.equal(true);
    }
  });
});

describe('A partner that is opened', () => {
  it('is a dialog with the name of the partner, for a screen reader as well', async () => {
    const page = await open();
    await page.openCard('Bibliotheek');
    expect(nameOf(page.dialog!)).to.equal('Bibliotheek');
    const snapshot = await a11ySnapshot({}).catch(() => undefined);
    if (!snapshot) return; // not in every browser
    type Node = { role?: string; name?: string };
    const found = findAccessibilityNode<Node>(
      snapshot as never,
      (node) => node.role === 'dialog' && node.name === 'Bibliotheek',
    );
    expect(found, JSON.stringify(snapshot)).to.be.an('object');
  });

  it('shows what the list leaves out: every offering, with a number to call each', async () => {
    const page = await open();
    await page.openCard('Bibliotheek');
    expect(page.dialogText).to.contain('Taalcafé').and.to.contain('Voorlezen');
    const numbers = page.all('link', /^010/, page.dialog).map(nameOf);
    expect(numbers).to.deep.equal(['010 123 45 67', '010 222 22 22', '010 123 45 67']);
    expect(page.dialogText).to.contain('010 222 22 22').and.to.contain('Docent');
  });

  it('closes with its button, and the focus is where it was', async () => {
    const page = await open();
    await page.openCard('Gymclub');
    await page.click('button', 'Sluit');
    await page.closed();
    expect(page.focusedName).to.equal('Gymclub');
  });

  it('stays closed when something is drawn at that very moment', async () => {
    const page = await open();
    await page.openCard('Gymclub');
    page.get('button', 'Sluit').click();
    page.element.timezone = 'Asia/Tokyo';
    await page.closed();
    await page.openCard('Gymclub');
    await sendKeys({ press: 'Escape' });
    page.element.timezone = 'Europe/Amsterdam';
    await page.closed();
    expect(page.focusedName).to.equal('Gymclub');
  });

  it('closes with a click beside it, not with a click in it', async () => {
    const page = await open();
    await page.openCard('Gymclub');
    page.get('heading', 'Gymclub', page.dialog).click();
    await aTimeout(20);
    expect(page.dialog).not.to.equal(undefined);
    page.dialog!.click();
    await page.closed();
  });

  it('can be opened again, and another one after it', async () => {
    const page = await open();
    for (const name of ['Gymclub', 'Gymclub', 'Bibliotheek']) {
      await page.openCard(name);
      expect(nameOf(page.dialog!)).to.equal(name);
      await sendKeys({ press: 'Escape' });
      await page.closed();
    }
  });

  it('is told to the page, once each time', async () => {
    const selected = collect('samen-select');
    const page = await open();
    await page.openCard('Gymclub');
    await sendKeys({ press: 'Escape' });
    await page.closed();
    await page.openCard('Gymclub');
    expect(selected.map(({ kind, id, target }) => [kind, id, target === page.element])).to.deep.equal([
      ['partner', 'gym', true],
      ['partner', 'gym', true],
    ]);
    expect(selected[0]!.record).to.include({ id: 'gym', name: 'Gymclub' });
    selected.stop();
  });

  it('leaves the address alone unless the page wants it there', async () => {
    const page = await open();
    const before = location.href;
    await page.openCard('Gymclub');
    expect(location.href).to.equal(before);
  });

  it('leaves a click for a new tab to the browser', async () => {
    const page = await open();
    const link = page.link('Gymclub');
    let left: boolean | undefined;
    const stop = (event: Event) => {
      left = !event.defaultPrevented;
      event.preventDefault();
    };
    document.addEventListener('click', stop);
    for (const key of ['ctrlKey', 'metaKey', 'shiftKey']) {
      left = undefined;
      link.dispatchEvent(
        new MouseEvent('click', { [key]: true, bubbles: true, composed: true, cancelable: true }),
      );
      expect(left, key).to.equal(true);
    }
    document.removeEventListener('click', stop);
    expect(page.dialog).to.equal(undefined);
    expect(new URL((link as HTMLAnchorElement).href).hash).to.equal('#samen/partner/gym');
  });
});

describe('While a partner is open', () => {
  const changed = (name: string) => ({
    ...PARTNERS,
    partners: PARTNERS.partners.map((partner) => (partner.id === 'gym' ? { ...partner, name } : partner)),
  });

  it('new data about it is shown in place', async () => {
    const page = await open();
    await page.openCard('Gymclub');
    page.element.data = changed('Gymclub Oost');
    await page.opened('Gymclub Oost');
    expect(page.focusIsInDialog).to.equal(true);
    await page.click('button', 'Sluit');
    await page.closed();
    expect(page.focusedName).to.equal('Gymclub Oost');
  });

  it('it may turn out to be gone: then it closes, and the focus is not lost', async () => {
    const page = await open();
    await page.openCard('Gymclub');
    page.element.data = { ...PARTNERS, partners: PARTNERS.partners.slice(0, 1) } as never;
    await page.closed();
    expect(page.names).to.deep.equal(['Bibliotheek']);
    await page.until(() => page.focusedName === 'Partners', 'the focus is on the title');
    await page.openCard('Bibliotheek');
  });

  it('the language may change', async () => {
    const page = await open();
    await page.openCard('Bibliotheek');
    page.element.lang = 'en';
    await page.opened('Library');
    expect(page.dialogText).to.contain('Library');
    expect(page.focusIsInDialog).to.equal(true);
  });

  it('the rest of the page cannot be reached', async () => {
    const page = await open();
    await page.openCard('Gymclub');
    page.searchField.focus();
    expect(page.focusIsInDialog).to.equal(true);
  });

  it('the element may be removed: nothing stays behind over the page', async () => {
    await setAddress({});
    const page = await open();
    await page.openCard('Gymclub');
    page.element.remove();
    await aTimeout(20);
    const button = await fixture<HTMLElement>(html`<button>Verder</button>`);
    button.focus();
    expect(focused()).to.equal(button);
  });
});
