import { a11ySnapshot, emulateMedia, sendKeys } from '@web/test-runner-commands';
import { expect, fixture, html } from '@open-wc/testing';
import '../../src/define.js';
import { shortList } from '../../src/internal/take-along/short-list.js';
import { Printer, standIn } from '../internal/take-along/take-along-page.js';
import { DirectoryPage } from '../support/directory-page.js';
import { focused, isShown, nameOf } from '../support/element-page.js';
import { setAddress } from '../support/host-page.js';

/* Whole ways through the directory, without a mouse, and as a screen reader has them. Each ends in a sensible place. */

const PARTNERS = {
  title: 'Partners',
  partners: [
    {
      id: 'bieb',
      name: 'Bibliotheek',
      summary: 'Lezen en taal.',
      corner: 'community',
      contacts: [{ function: 'Leesconsulent', phone: '010 123 45 67' }],
      locations: [{ place: 'Waterdal', lat: 52, lon: 5 }],
      offerings: [
        { id: '1', name: 'Taalcafé', themes: ['taal'], cost: { free: true } },
        { id: '2', name: 'Voorlezen', themes: ['lezen'] },
      ],
    },
    {
      id: 'huis',
      name: 'Taalhuis',
      corner: 'community',
      contacts: [{ phone: '010 765 43 21' }],
      locations: [{ place: 'Almen', lat: 52.3, lon: 5.3 }],
      offerings: [{ id: '3', name: 'Taalles', themes: ['taal'], cost: { text: '€ 10' } }],
    },
    { id: 'gym', name: 'Gymclub', corner: 'school', offerings: [{ id: '4', name: 'Turnen' }] },
  ],
};

interface Node {
  role?: string;
  name?: string;
  pressed?: boolean | 'mixed';
  expanded?: boolean;
  checked?: boolean | 'mixed';
  focused?: boolean;
  children?: Node[];
}

/** All that a screen reader has, in reading order; nothing where the browser does not tell. */
async function heard(): Promise<Node[] | undefined> {
  const root = (await a11ySnapshot({}).catch(() => undefined)) as Node | undefined;
  const flat = (node: Node): Node[] => [node, ...(node.children ?? []).flatMap(flat)];
  return root && flat(root);
}

/** Whether a screen reader has something with these properties. */
async function hears({ name, ...what }: Omit<Node, 'name'> & { name: string | RegExp }): Promise<void> {
  const nodes = await heard();
  if (!nodes) return; // not in every browser
  const fits = (node: Node) =>
    (typeof name === 'string' ? node.name === name : name.test(node.name ?? '')) &&
    Object.entries(what).every(([key, value]) => node[key as keyof Node] === value);
  expect(
    nodes.some(fits),
    `${name} ${JSON.stringify(what)} in ${nodes.map(({ role, name }) => `${role} “${name}”`).join(', ')}`,
  ).to.equal(true);
}

async function open(tiles = ''): Promise<DirectoryPage> {
  const link = await fixture<HTMLElement>(html`<a href="#">Vóór de lijst</a>`);
  link.focus();
  return DirectoryPage.open(
    html`<samen-partner-directory tiles=${tiles} .data=${PARTNERS}></samen-partner-directory>`,
  );
}

beforeEach(async () => {
  shortList.set([]);
  await setAddress({});
});
afterEach(() => shortList.set([]));

describe('With the keyboard, and as a screen reader has it', () => {
  it('a visitor searches, filters, and comes to a phone number', async () => {
    const page = await open();
    await hears({ role: 'heading', name: 'Partners' });
    await hears({ role: 'searchbox', name: 'Wat zoekt u?' });
    await page.tabTo('Wat zoekt u?', 3);
    await sendKeys({ type: 'taal' });
    await page.until(() => page.names.length === 2, 'the search is answered');
    await page.until(() => page.announced === '2 gevonden', 'it is announced');

    await page.tabTo('Filters', 2);
    await hears({ role: 'button', name: 'Filters', focused: true });
    await sendKeys({ press: 'Enter' });
    await page.until(() => page.all('group').length > 0, 'the filters are on show');
    await page.tabTo('Gratis (1)');
    await sendKeys({ type: ' ' });
    await page.until(() => page.chips.includes('Gratis'), 'the filter is chosen');
    await hears({ role: 'checkbox', name: /^Gratis ?\(1\)$/, checked: true, focused: true });
    await page.until(() => page.announced === '1 gevonden', 'it is announced');
    await page.tabTo(/^Bekijk 1 partner$/);
    await sendKeys({ press: 'Enter' });
    await page.until(() => page.all('checkbox').length === 0, 'the filters are folded in');
    expect(page.focusedName).to.equal('Filters · 1');

    await page.tabTo('Bibliotheek');
    await hears({ role: 'link', name: 'Bibliotheek', focused: true });
    await sendKeys({ press: 'Enter' });
    await page.opened('Bibliotheek');
    await hears({ role: 'dialog', name: 'Bibliotheek' });
    await page.tabTo('010 123 45 67', 3);
    expect((focused() as HTMLAnchorElement).href).to.equal('tel:0101234567');
    await sendKeys({ press: 'Escape' });
    await page.closed();
    expect(page.focusedName).to.equal('Bibliotheek');
  });

  it('a visitor keeps two, opens the list, and sends it on', async () => {
    const copied: string[] = [];
    const undo = [
      standIn(navigator, 'share', undefined),
      standIn(navigator, 'clipboard', { writeText: async (text: string) => void copied.push(text) }),
    ];
    const page = await open();
    for (const name of ['Bibliotheek', 'Taalhuis']) {
      await page.tabTo(`Bewaar: ${name}`, 25);
      await hears({ role: 'button', name: `Bewaar: ${name}`, focused: true });
      await sendKeys({ press: 'Enter' });
      await page.until(() => page.isSaved(name), `${name} is kept`);
      expect(page.focusedName).to.equal(`Bewaard: ${name}`);
      await hears({ role: 'button', name: `Bewaard: ${name}`, pressed: true, focused: true });
    }
    page.searchField.focus();
    await page.tabTo('Mijn lijst · 2', 4);
    await sendKeys({ press: 'Enter' });
    await page.opened('Mijn lijst');
    await hears({ role: 'dialog', name: 'Mijn lijst' });
    await page.tabTo('Deel');
    await sendKeys({ press: 'Enter' });
    await page.until(() => copied.length > 0, 'the link is copied');
    expect(copied[0]).to.match(/#samen\/list\/bieb,huis$/);
    await page.until(() => page.announced === 'De link is gekopieerd.', 'it is announced');
    expect(page.focusedName).to.equal('Deel');
    await sendKeys({ press: 'Escape' });
    await page.closed();
    expect(page.focusedName).to.equal('Mijn lijst · 2');
    undo.forEach((back) => back());
  });

  it('a visitor goes from the map to a marker to a partner, and back', async () => {
    const page = await open(`http://127.0.0.1:${location.port}/fixture/tiles/reis/{z}/{x}/{y}.png`);
    // The way to the map comes with what a visitor explores with.
    await page.tabTo('Wat zoekt u?', 3);
    await page.until(() => page.find('button', 'Kaart'), 'there is a way to the map');
    await page.tabTo('Kaart', 4);
    await sendKeys({ press: 'Enter' });
    await page.until(() => page.find('button', 'Bibliotheek, Waterdal'), 'the markers are on show');
    expect(page.focusedName).to.equal('Kaart');
    await hears({ role: 'button', name: 'Kaart', expanded: true, focused: true });
    await page.tabTo('Bibliotheek, Waterdal');
    await sendKeys({ press: 'Enter' });
    await page.until(() => page.focusedName === 'Bekijk Bibliotheek', 'the popup is open');
    await sendKeys({ press: 'Enter' });
    await page.opened('Bibliotheek');
    expect(page.focusIsInDialog).to.equal(true);
    await page.tabTo('010 123 45 67', 3);
    await sendKeys({ press: 'Escape' });
    await page.closed();
    expect(page.focusedName).to.equal('Bekijk Bibliotheek');
    await sendKeys({ press: 'Escape' });
    await page.until(() => page.focusedName === 'Bibliotheek, Waterdal', 'the marker has the focus again');
  });

  it('a visitor looks per side, asks for more, and opens what came', async () => {
    const partners = Array.from({ length: 30 }, (_, i) => ({
      id: `p${i}`,
      name: `Partner ${String(i + 10)}`,
      corner: 'care',
    }));
    const page = await DirectoryPage.open(
      html`<samen-partner-directory .data=${{ title: 'Partners', partners }}></samen-partner-directory>`,
    );
    page.searchField.focus();
    await page.tabTo('Weergave', 3);
    await sendKeys({ press: 'Enter' });
    await page.until(() => page.all('radio').length > 0, 'the ways of looking are on show');
    await page.tabTo('Partner', 3);
    await hears({ role: 'radio', name: 'Partner', checked: true, focused: true });
    await sendKeys({ press: 'ArrowDown' });
    await page.until(() => 'Zorg (30)' in page.groups, 'the list is per side');
    await hears({ role: 'heading', name: 'Zorg (30)' });
    await page.tabTo('Klaar');
    await sendKeys({ press: 'Enter' });
    await page.tabTo('Toon er nog 20', 30);
    await sendKeys({ press: 'Enter' });
    await page.until(() => page.focusedName === 'Partner 16', 'the focus is on the first that came');
    await sendKeys({ press: 'Enter' });
    await page.opened('Partner 16');
    await sendKeys({ press: 'Escape' });
    await page.closed();
    expect(page.focusedName).to.equal('Partner 16');
  });

  it('a visitor finds nothing, and comes back with one key', async () => {
    const page = await open();
    await page.tabTo('Wat zoekt u?', 3);
    await sendKeys({ type: 'zwemn' });
    await page.until(() => page.announced === 'Niets gevonden', 'it is announced');
    await page.tabTo('Wis alles');
    await sendKeys({ press: 'Enter' });
    await page.until(() => page.names.length === 3, 'everything is back');
    expect(page.focusedName).to.equal('Wat zoekt u?');
    expect(page.searchField.value).to.equal('');
  });
});

describe('On paper', () => {
  before(async function () {
    await emulateMedia({ media: 'print' }).catch(() => this.skip());
  });
  after(() => emulateMedia({ media: 'screen' }).catch(() => undefined));

  it('stands what is on show, and nothing to press', async () => {
    shortList.set(['gym']);
    const page = await open(`http://127.0.0.1:${location.port}/fixture/tiles/papier/{z}/{x}/{y}.png`);
    await page.element.explore((explorer) => (explorer.map.open = true));
    await page.settled();
    expect(page.names).to.deep.equal(['Bibliotheek', 'Gymclub', 'Taalhuis']);
    expect(page.text).to.contain('010 123 45 67').and.to.contain('Taalcafé');
    expect(
      [...page.all('button'), ...page.all('searchbox'), ...page.all('checkbox')].map(nameOf),
    ).to.deep.equal([]);
    const map = page.element.shadowRoot!.querySelector('section.map');
    expect(map && isShown(map)).to.not.equal(true);
  });

  it('stands what is on show in every way of looking', async () => {
    const page = await open();
    for (const groupBy of ['offering', 'corner'])
      for (const layout of ['cards', 'list']) {
        Object.assign(page.element, { groupBy, layout });
        await page.until(
          () => page.names[0] === (groupBy === 'corner' ? 'Gymclub' : 'Taalcafé'),
          `${groupBy} ${layout} is on show`,
        );
        expect(page.all('button').map(nameOf), `${groupBy} ${layout}`).to.deep.equal([]);
        expect(page.text).to.contain('010 765 43 21');
      }
  });

  it('stands, of what was found, all: also what is not on show yet', async () => {
    const printer = new Printer();
    const partners = Array.from({ length: 30 }, (_, i) => ({ id: `p${i}`, name: `Partner ${i + 10}` }));
    const page = await DirectoryPage.open(
      html`<samen-partner-directory .data=${{ partners }}></samen-partner-directory>`,
    );
    await emulateMedia({ media: 'screen' });
    await page.openView();
    await page.until(() => page.find('button', 'Print deze lijst'), 'it can be printed');
    await page.click('button', 'Print deze lijst');
    await page.until(() => printer.pages.length > 0, 'it is printed');
    await emulateMedia({ media: 'print' });
    const { text } = printer.pages[0]!;
    for (const { name } of partners) expect(text).to.contain(name);
    printer.release();
  });
});
