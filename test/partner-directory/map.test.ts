import { aTimeout, expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../src/define.js';
import { DirectoryPage } from '../support/directory-page.js';
import { isShown, nameOf } from '../support/element-page.js';
import { ConsoleTap, requests, setAddress, unique } from '../support/host-page.js';

/* The map of a directory: beside the list, never instead of it. What the map itself does is tested with the map. */

const place = (lat: number, lon: number, town = 'Waterdal') => [{ place: town, lat, lon }];
const PARTNERS = {
  title: 'Partners',
  terms: { kind: { wijkwinkel: { nl: 'Winkel in de wijk' } } },
  partners: [
    {
      id: 'bieb',
      name: { nl: 'Bibliotheek', en: 'Library' },
      corner: 'community',
      kinds: ['wijkwinkel'],
      locations: place(52.0, 5.0),
      offerings: [{ id: '1', name: 'Taalcafé', themes: ['taal'] }],
    },
    {
      id: 'huis',
      name: 'Taalhuis',
      corner: 'care',
      locations: place(52.3, 5.3, 'Almen'),
      offerings: [{ id: '2', name: 'Taalles', themes: ['taal'] }],
    },
    {
      id: 'gym',
      name: 'Gymclub',
      corner: 'school',
      locations: place(52.1, 5.6, 'Drempt'),
      offerings: [{ id: '3', name: 'Turnen', themes: ['sport'] }],
    },
    { id: 'bel', name: 'Belteam' },
  ],
};

const tilesOf = (word: string) => `http://127.0.0.1:${location.port}/fixture/tiles/${word}/{z}/{x}/{y}.png`;

class MapDirectoryPage extends DirectoryPage {
  get region(): HTMLElement | undefined {
    return [...this.element.shadowRoot!.querySelectorAll<HTMLElement>('section[aria-label]')].find(isShown);
  }

  /** Who is on the map, in the order in which a keyboard comes by. */
  get markers(): string[] {
    const buttons = this.region?.querySelectorAll<HTMLElement>('[role=group] button') ?? [];
    return [...buttons].filter(isShown).map(nameOf);
  }

  async openMap(): Promise<void> {
    this.searchField.focus();
    await this.until(() => this.find('button', 'Kaart'), 'there is a way to the map');
    await this.click('button', 'Kaart');
    await this.until(() => this.markers.length > 0, 'the markers are on show');
  }
}

async function open(word: string, attributes: Record<string, string> = {}): Promise<MapDirectoryPage> {
  const box = await fixture(html`<div></div>`);
  const element = document.createElement('samen-partner-directory');
  for (const [name, value] of Object.entries({ tiles: tilesOf(word), ...attributes }))
    element.setAttribute(name, value);
  element.data = PARTNERS as never;
  box.append(element);
  const page = new MapDirectoryPage(element);
  await page.shown();
  await page.until(() => page.find('searchbox'), 'the directory is on show');
  return page;
}

beforeEach(() => setAddress({}));

describe('The map of a directory', () => {
  it('is not there without tiles', async () => {
    const page = await open('geen', { tiles: '' });
    await page.search('taal');
    expect(page.find('button', 'Kaart')).to.equal(undefined);
  });

  it('is not there with an address that is none, and whoever built the page reads why', async () => {
    for (const tiles of ['javascript:alert(1)', 'tiles/{z}.png', '{z}{x}{y}{q}']) {
      const page = await open('geen', { tiles });
      await page.search('taal');
      expect(page.find('button', 'Kaart'), tiles).to.equal(undefined);
      expect(page.element.problems.map(({ path }) => path)).to.deep.equal(['tiles']);
    }
  });

  it('asks for nothing before the visitor opens it, and then for tiles of that host', async () => {
    const word = unique();
    const page = await open(word);
    await page.search('taal');
    await aTimeout(50);
    expect(await requests(word)).to.deep.equal([]);
    await page.openMap();
    await aTimeout(100);
    expect((await requests(word)).length).to.be.greaterThan(0);
  });

  it('stands between the search and the list, and the list stays', async () => {
    const page = await open(unique());
    await page.openMap();
    expect(page.markers).to.have.members(['Bibliotheek, Waterdal', 'Taalhuis, Almen', 'Gymclub, Drempt']);
    expect(page.names).to.deep.equal(['Belteam', 'Bibliotheek', 'Gymclub', 'Taalhuis']);
    expect(page.text).to.contain('1 partner staat niet op de kaart.');
    const { bottom } = page.searchField.getBoundingClientRect();
    const { top } = page.cards[0]!.getBoundingClientRect();
    const map = page.region!.getBoundingClientRect();
    expect([map.top >= bottom, map.bottom <= top]).to.deep.equal([true, true]);
  });

  it('follows the search and the filters', async () => {
    const page = await open(unique());
    await page.openMap();
    await page.search('turnen');
    await page.until(() => page.markers.length === 1, 'the map follows');
    expect(page.markers).to.deep.equal(['Gymclub, Drempt']);
    await page.search('');
    await page.until(() => page.markers.length === 3, 'everybody is back');
    await page.openFilters();
    await page.choose('Waarover?', 'taal');
    await page.until(() => page.markers.length === 2, 'the map follows');
  });

  it('shows only the slice of the page', async () => {
    const page = await open(unique(), { 'filter-theme': 'sport' });
    await page.openMap();
    expect(page.markers).to.deep.equal(['Gymclub, Drempt']);
  });

  it('shows everybody who was found, also who is not in the list yet', async () => {
    const page = await open(unique());
    page.element.data = {
      partners: Array.from({ length: 50 }, (_, i) => ({
        id: `p${i}`,
        name: `P ${i}`,
        locations: place(50 + i / 10, 5),
      })),
    } as never;
    await page.until(() => page.names.length === 20, 'the list is there');
    await page.openMap();
    const groups = page.markers.join();
    await page.until(() => page.markers.length > 0, groups);
    const count = page.markers.reduce((sum, name) => sum + Number(/^(\d+) partners/.exec(name)?.[1] ?? 1), 0);
    expect(count).to.equal(50);
  });

  it('stays as it is while the list is looked at otherwise', async () => {
    const page = await open(unique());
    await page.openMap();
    const { region } = page;
    await page.openView();
    await page.look('Bekijk per', 'Zorg, school, thuis of buurt');
    await page.look('Vorm', 'Kort');
    expect(page.region).to.equal(region);
    expect(page.markers).to.have.length(3);
  });

  it('opens a partner as the list does, and the focus comes back', async () => {
    const page = await open(unique());
    await page.openMap();
    page.get('button', 'Taalhuis, Almen').click();
    await page.until(() => page.focusedName === 'Bekijk Taalhuis', 'the popup is open');
    await sendKeys({ press: 'Enter' });
    await page.opened('Taalhuis');
    await sendKeys({ press: 'Escape' });
    await page.closed();
    expect(page.focusedName).to.equal('Bekijk Taalhuis');
  });

  it('speaks the language of now, in the words of the document', async () => {
    const page = await open(unique());
    await page.openMap();
    page.get('button', 'Bibliotheek, Waterdal').click();
    await page.until(() => page.text.includes('Winkel in de wijk'), 'its own word for a kind is there');
    page.element.lang = 'en';
    await page.until(() => page.markers.includes('Library, Waterdal'), 'English is spoken');
  });

  it('folds in again, and out without asking the visitor to wait', async () => {
    const page = await open(unique());
    await page.openMap();
    const button = page.get('button', 'Kaart');
    button.click();
    await page.until(() => !page.region, 'it is folded in');
    expect(button.getAttribute('aria-expanded')).to.equal('false');
    button.click();
    await page.until(() => page.markers.length === 3, 'it is back');
  });

  it('without a server behind it says so, and the list is as it was', async () => {
    const log = new ConsoleTap();
    const page = await open('x', {
      tiles: `http://127.0.0.1:${location.port}/fixture/status/500?{z}{x}{y}`,
    });
    await page.openMap();
    await page.until(() => page.text.includes('De kaart kan nu niet worden getoond'), 'it says so');
    expect(page.names).to.have.length(4);
    expect(page.markers, 'the markers are of use without a picture').to.have.length(3);
    log.release();
  });
});
