import { aTimeout, expect, fixture, html } from '@open-wc/testing';
import '../../src/define.js';
import type { SamenPartnerCard, SamenPartnerDirectory } from '../../src/index.js';
import { CardPage } from '../support/card-page.js';
import { DirectoryPage } from '../support/directory-page.js';
import { focused, nameOf } from '../support/element-page.js';
import { collect, goTo, query, setAddress } from '../support/host-page.js';

/* One slice of the data: what a page locks with `filter-…`, and where it lets a visitor start with `preset-…`. */

const PARTNERS = {
  title: 'Partners',
  contact: { function: 'Contactpersoon ouders', phone: '010 999 88 77' },
  terms: { theme: { taal: { nl: 'Taal' }, sport: { nl: 'Sport' }, geld: { nl: 'Geld' } } },
  partners: [
    {
      id: 'bieb',
      name: 'Bibliotheek',
      corner: 'community',
      offerings: [
        { id: '1', name: 'Taalcafé', themes: ['taal'], languages: ['ar'] },
        { id: '2', name: 'Sportboeken', themes: ['sport'], languages: ['nl'] },
      ],
    },
    {
      id: 'club',
      name: 'Sportclub',
      corner: 'community',
      offerings: [{ id: '3', name: 'Turnen', themes: ['sport'], languages: ['ar'] }],
    },
    {
      id: 'wijk',
      name: 'Wijkteam',
      corner: 'care',
      offerings: [{ id: '4', name: 'Schuldhulp', themes: ['geld'], languages: ['nl'], ages: { min: 18 } }],
    },
    { id: 'stil', name: 'Zonder aanbod', corner: 'home' },
  ],
};
const ALL = ['Bibliotheek', 'Sportclub', 'Wijkteam', 'Zonder aanbod'];

/** A directory with these attributes, written as a page writes them. */
async function put(attributes: Record<string, string>, data: unknown = PARTNERS): Promise<DirectoryPage> {
  const place = await fixture(html`<div></div>`);
  const element = document.createElement('samen-partner-directory');
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.data = data as never;
  place.append(element);
  return new DirectoryPage(element);
}

/** The same, as soon as its list is on show. */
async function open(attributes: Record<string, string>, data?: unknown): Promise<DirectoryPage> {
  const page = await put(attributes, data);
  await page.shown();
  await page.until(() => page.find('searchbox'), 'the directory is on show');
  await page.settled();
  return page;
}

beforeEach(() => setAddress({}));
afterEach(() => setAddress({}));

describe('A locked slice', () => {
  const slices: [why: string, attributes: Record<string, string>, names: string[]][] = [
    ['one value', { 'filter-theme': 'sport' }, ['Bibliotheek', 'Sportclub']],
    ['any of two values', { 'filter-theme': 'taal, geld' }, ['Bibliotheek', 'Wijkteam']],
    [
      'two questions, answered by one and the same offering',
      { 'filter-theme': 'sport', 'filter-language': 'ar' },
      ['Sportclub'],
    ],
    ['a value of the partner itself', { 'filter-corner': 'care,home' }, ['Wijkteam', 'Zonder aanbod']],
    ['an age', { 'filter-age': '30' }, ['Wijkteam']],
    ['a question that is none', { 'filter-kleur': 'rood' }, ALL],
    ['no value at all', { 'filter-theme': ' , ' }, ALL],
    [
      'a value among values that nobody has',
      { 'filter-theme': 'sport,__proto__' },
      ['Bibliotheek', 'Sportclub'],
    ],
  ];
  for (const [why, attributes, names] of slices)
    it(`of ${why} (${JSON.stringify(attributes)}) is all there is`, async () => {
      const page = await open(attributes);
      expect(page.names).to.deep.equal(names);
    });

  it('counts only itself', async () => {
    const page = await open({ 'filter-theme': 'sport' });
    expect(page.text).to.contain('2 partners · samen 2 vormen van hulp en activiteiten');
  });

  it('leaves on each card only what answers, also when the whole partner is opened', async () => {
    const page = await open({ 'filter-theme': 'sport' });
    expect(page.offerings('Bibliotheek')).to.deep.equal(['Sportboeken']);
    await page.openCard('Bibliotheek');
    expect(page.dialogText).to.contain('Sportboeken').and.not.to.contain('Taalcafé');
  });

  it('is never preceded by the rest: until it is there, the visitor is asked to wait', async () => {
    const seen = new Set<string>();
    const page = await put({ 'filter-theme': 'sport' });
    while (!page.find('searchbox')) {
      seen.add(page.text);
      await aTimeout(0);
    }
    await page.settled();
    expect([...seen].filter(Boolean)).to.deep.equal(['Even geduld, we halen de gegevens op.']);
    expect(page.names).to.deep.equal(['Bibliotheek', 'Sportclub']);
  });

  it('is all that is searched', async () => {
    const page = await open({ 'filter-theme': 'sport' });
    await page.search('taalcafe');
    expect(page.text).to.contain('Niets gevonden voor “taalcafe”');
    await page.search('sportboeken');
    expect(page.names).to.deep.equal(['Bibliotheek']);
  });

  it('is no choice of the visitor: nothing to take away, and not among the filters', async () => {
    const page = await open({ 'filter-theme': 'sport' });
    expect(page.chips).to.deep.equal([]);
    expect(nameOf(page.get('button', /^Filters/))).to.equal('Filters');
    await page.openFilters();
    expect(page.all('group').map(nameOf), 'everybody is about sport, and from the community').to.deep.equal([
      'In welke taal?',
    ]);
    expect(page.count('In welke taal?', 'Arabisch')).to.equal(1);
  });

  it('cannot be left through the address', async () => {
    await setAddress({ query: { 'samen-theme': 'geld' } });
    const page = await open({ 'filter-theme': 'sport', 'url-state': '' });
    await page.until(() => page.text.includes('Niets gevonden'), 'nothing answers both');
    page.get('button', 'Wis alles').click();
    await page.until(() => page.names.length === 2, 'the slice is back');
    expect(page.names).to.deep.equal(['Bibliotheek', 'Sportclub']);
  });

  it('is not told to the page as something that a visitor chose', async () => {
    const filtered = collect('samen-filter');
    const page = await open({ 'filter-theme': 'sport' });
    await page.search('sportboeken');
    expect(filtered.map(({ filters, count }) => [filters, count])).to.deep.equal([[{}, 1]]);
    filtered.stop();
  });

  it('is grouped, and sorted, as a whole list is', async () => {
    const page = await open({ 'filter-language': 'nl', 'group-by': 'corner' });
    expect(page.groups).to.deep.equal({ 'Zorg (1)': ['Wijkteam'], 'Buurt (1)': ['Bibliotheek'] });
  });
});

describe('A link to a partner', () => {
  it('outside the slice opens nothing', async () => {
    const page = await open({ 'filter-theme': 'sport' });
    await goTo('#samen/partner/wijk');
    await aTimeout(100);
    expect(page.dialog).to.equal(undefined);
    expect(page.names).to.deep.equal(['Bibliotheek', 'Sportclub']);
  });

  it('outside the slice opens nothing when the page loads with it', async () => {
    await setAddress({ hash: '#samen/partner/wijk' });
    const page = await open({ 'filter-theme': 'sport' });
    await aTimeout(100);
    expect(page.dialog).to.equal(undefined);
  });

  it('inside the slice opens it when the page loads with it, with what is in the slice', async () => {
    await setAddress({ hash: '#samen/partner/bieb' });
    const page = await open({ 'filter-theme': 'sport' });
    await page.opened('Bibliotheek');
    expect(page.dialogText).not.to.contain('Taalcafé');
  });

  it('opens in the directory that has it, and in a card that stands for it', async () => {
    const box = await fixture(html`
      <div>
        <samen-partner-directory filter-theme="sport" .data=${PARTNERS}></samen-partner-directory>
        <samen-partner-directory filter-theme="geld" .data=${PARTNERS}></samen-partner-directory>
        <samen-partner-card partner="stil" .data=${PARTNERS}></samen-partner-card>
      </div>
    `);
    const [sport, money] = [...box.querySelectorAll('samen-partner-directory')].map(
      (element: SamenPartnerDirectory) => new DirectoryPage(element),
    ) as [DirectoryPage, DirectoryPage];
    const card = new CardPage(box.querySelector<SamenPartnerCard>('samen-partner-card')!);
    await card.shown();
    for (const page of [sport, money]) {
      await page.shown();
      await page.until(() => page.cards.length > 0, 'the list is on show');
    }
    expect([sport.names, money.names]).to.deep.equal([['Bibliotheek', 'Sportclub'], ['Wijkteam']]);

    await goTo('#samen/partner/wijk');
    await money.opened('Wijkteam');
    expect(sport.dialog).to.equal(undefined);
    await goTo('#samen/partner/club');
    await sport.opened('Sportclub');
    await money.closed();
    await goTo('#samen/partner/stil');
    await sport.closed();
    await card.until(() => nameOf(focused()) === 'Zonder aanbod', 'the focus is on the title of the card');
    expect([sport.dialog, money.dialog]).to.deep.equal([undefined, undefined]);
  });
});

describe('A lock that changes later', () => {
  it('is followed', async () => {
    const page = await open({ 'filter-theme': 'sport' });
    page.element.setAttribute('filter-theme', 'geld');
    await page.until(() => page.names[0] === 'Wijkteam', 'the other slice is there');
    expect(page.names).to.deep.equal(['Wijkteam']);
    expect(page.text).to.contain('1 partner');
  });

  it('and goes gives everything', async () => {
    const page = await open({ 'filter-theme': 'sport' });
    page.element.removeAttribute('filter-theme');
    await page.until(() => page.names.length === 4, 'everything is there');
    expect(page.offerings('Bibliotheek')).to.deep.equal(['Taalcafé', 'Sportboeken']);
  });

  it('and comes where there was none leaves no more than the slice', async () => {
    const page = await open({});
    expect(page.names).to.deep.equal(ALL);
    page.element.setAttribute('filter-corner', 'care');
    await page.until(() => page.names.length === 1, 'the slice is there');
    expect(page.names).to.deep.equal(['Wijkteam']);
  });

  it('keeps what the visitor searched for', async () => {
    const page = await open({ 'filter-theme': 'sport' });
    await page.search('sportboeken');
    page.element.setAttribute('filter-theme', 'geld, taal');
    await page.until(() => page.text.includes('Niets gevonden'), 'no such book there');
    page.element.setAttribute('filter-theme', 'sport, taal');
    await page.until(() => page.names[0] === 'Bibliotheek', 'it is found again');
    expect(page.searchField.value).to.equal('sportboeken');
  });

  it('keeps the focus of a visitor who searches', async () => {
    const page = await open({ 'filter-theme': 'sport' });
    await page.type('sportb');
    page.element.setAttribute('filter-theme', 'sport,taal');
    await page.until(() => page.text.includes('3 vormen'), 'the other slice is there');
    expect(page.focusedName).to.equal('Wat zoekt u?');
  });

  it('closes a partner that is no longer there, and does not lose the focus', async () => {
    const page = await open({ 'filter-theme': 'sport' });
    await page.openCard('Sportclub');
    page.element.setAttribute('filter-theme', 'geld');
    await page.closed();
    await page.until(() => page.focusedName === 'Partners', 'the focus is on the title');
    expect(page.names).to.deep.equal(['Wijkteam']);
  });

  it('leaves a partner open that is still there', async () => {
    const page = await open({ 'filter-theme': 'sport' });
    await page.openCard('Bibliotheek');
    page.element.setAttribute('filter-theme', 'taal');
    await page.until(() => page.dialogText.includes('Taalcafé'), 'it shows what is in the slice now');
    expect(page.dialogText).not.to.contain('Sportboeken');
    expect(page.focusIsInDialog).to.equal(true);
  });
});

describe('A lock that leaves nothing', () => {
  it('says so in words that do not blame the visitor, and names a person', async () => {
    const page = await open({ 'filter-theme': 'zwemmen' });
    expect(page.text).to.contain('0 partners').and.to.contain('Er staan hier nog geen partners.');
    expect(page.text).not.to.contain('Probeer een ander woord');
    expect(page.find('button', 'Wis alles')).to.equal(undefined);
    expect(page.get<HTMLAnchorElement>('link', '010 999 88 77').href).to.equal('tel:0109998877');
  });

  const hostile: [attribute: string, value: string][] = [
    ['filter-theme', '<img src=x onerror=alert(1)>'],
    ['filter-theme', '__proto__,constructor,toString'],
    ['filter-corner', '"><script>'],
    ['filter-age', '-'],
    ['filter-age', '9'.repeat(400)],
    ['filter-age', 'NaN-Infinity'],
    ['filter-place', '٪\u202e\u0000x'],
    ['filter-theme', 'a,'.repeat(20_000)],
  ];
  for (const [attribute, value] of hostile)
    it(`because ${attribute} is ${value.slice(0, 30)} does no harm`, async () => {
      const page = await open({ [attribute]: value });
      expect(page.names).to.deep.equal([]);
      expect(page.element.shadowRoot!.querySelector('img, script')).to.equal(null);
      page.element.removeAttribute(attribute);
      await page.until(() => page.names.length === 4, 'everything is there again');
    });
});

describe('What a page lets a visitor start with', () => {
  it('is chosen from the first moment on, as buttons that take it back', async () => {
    const page = await open({ 'preset-theme': 'sport', 'preset-corner': 'community' });
    expect(page.chips).to.deep.equal(['Buurt', 'Sport']);
    expect(page.names).to.deep.equal(['Bibliotheek', 'Sportclub']);
    expect(page.text).to.contain('4 partners').and.to.contain('2 gevonden');
    expect(nameOf(page.get('button', /^Filters/))).to.equal('Filters · 2');
    await page.openFilters();
    expect(page.filter('Waarover?', 'Sport').checked).to.equal(true);
  });

  it('never shows everything first', async () => {
    const seen = new Set<string>();
    const page = await put({ 'preset-theme': 'geld' });
    const look = () => seen.add(page.names.join());
    new MutationObserver(look).observe(page.element.shadowRoot!, { subtree: true, childList: true });
    await page.until(() => page.chips.length > 0, 'the preset is on show');
    await aTimeout(50);
    expect([...seen].filter(Boolean)).to.deep.equal(['Wijkteam']);
  });

  it('can be taken back one by one', async () => {
    const page = await open({ 'preset-theme': 'sport, geld' });
    page.chip('Sport').click();
    await page.until(() => page.names.length === 1, 'one is taken back');
    expect(page.names).to.deep.equal(['Wijkteam']);
    page.chip('Geld').click();
    await page.until(() => page.names.length === 4, 'everything is there');
    expect(page.focusedName).to.equal('Wat zoekt u?');
  });

  it('is cleared by “Wis alles”', async () => {
    const page = await open({ 'preset-theme': 'sport', 'preset-language': 'ar' });
    expect(page.names).to.deep.equal(['Sportclub']);
    await page.click('button', 'Wis alles');
    await page.until(() => page.names.length === 4, 'everything is there');
    expect(page.chips).to.deep.equal([]);
  });

  it('can be built upon', async () => {
    const page = await open({ 'preset-theme': 'sport' });
    await page.openFilters();
    await page.choose('Waarover?', 'Geld');
    expect(page.names).to.deep.equal(['Bibliotheek', 'Sportclub', 'Wijkteam']);
    await page.choose('Waarover?', 'Sport');
    expect(page.names).to.deep.equal(['Wijkteam']);
  });

  it('within a locked slice stays within it', async () => {
    const page = await open({ 'filter-theme': 'sport', 'preset-language': 'ar' });
    expect(page.names).to.deep.equal(['Sportclub']);
    await page.click('button', 'Wis alles');
    await page.until(() => page.names.length === 2, 'the slice is there');
  });

  it('is told to the page with what a visitor does', async () => {
    const filtered = collect('samen-filter');
    const page = await open({ 'preset-theme': 'sport' });
    expect(filtered, 'the visitor did nothing yet').to.have.length(0);
    await page.search('turnen');
    await page.click('button', 'Wis alles');
    await page.until(() => filtered.length === 2, 'both are told');
    expect(filtered.map(({ query: text, filters, count }) => [text, filters, count])).to.deep.equal([
      ['turnen', { theme: ['sport'] }, 1],
      ['', {}, 4],
    ]);
    filtered.stop();
  });

  it('that nobody answers can be taken back', async () => {
    const page = await open({ 'preset-theme': '<b>zwemmen</b>' });
    expect(page.text).to.contain('Niets gevonden').and.to.contain('haal een filter weg');
    expect(page.chips).to.deep.equal(['<b>zwemmen</b>']);
    await page.click('button', 'Wis alles');
    await page.until(() => page.names.length === 4, 'everything is there');
  });

  it('may change later as long as the visitor chose nothing', async () => {
    const page = await open({ 'preset-theme': 'sport' });
    page.element.setAttribute('preset-theme', 'geld');
    await page.until(() => page.names[0] === 'Wijkteam', 'the other preset is chosen');
    expect(page.chips).to.deep.equal(['Geld']);
    await page.openFilters();
    await page.choose('Waarover?', 'Taal');
    page.element.setAttribute('preset-theme', 'sport');
    await aTimeout(50);
    expect(page.chips, 'what the visitor chose stays').to.deep.equal(['Geld', 'Taal']);
  });
});

describe('Presets with the view in the address', () => {
  const preset = { 'preset-theme': 'sport', 'url-state': '' };

  it('are not in it as long as nothing changed', async () => {
    const page = await open(preset);
    expect(page.chips).to.deep.equal(['Sport']);
    expect(query()).to.deep.equal({});
    await page.search('turnen');
    expect(query()).to.deep.equal({ 'samen-q': ['turnen'] });
  });

  it('that were cleared stay cleared after a reload', async () => {
    const page = await open(preset);
    await page.click('button', 'Wis alles');
    await page.until(() => page.names.length === 4, 'everything is there');
    page.element.remove();
    const again = await open(preset);
    await again.until(() => again.names.length === 4, 'everything is there again');
    expect(again.chips).to.deep.equal([]);
    expect(again.searchField.value).to.equal('');
  });

  it('that a visitor changed come back as they were left', async () => {
    const page = await open(preset);
    await page.openFilters();
    await page.choose('Waarover?', 'Geld');
    await page.choose('Waarover?', 'Sport');
    page.element.remove();
    const again = await open(preset);
    await again.until(() => again.names.length === 1, 'the filter is back');
    expect(again.chips).to.deep.equal(['Geld']);
  });

  it('are chosen again when the visitor chooses them again', async () => {
    const page = await open(preset);
    await page.click('button', 'Wis alles');
    await page.openFilters();
    await page.choose('Waarover?', 'Sport');
    expect(query()).to.deep.equal({});
    expect(page.names).to.deep.equal(['Bibliotheek', 'Sportclub']);
  });

  it('are kept apart from those of another directory', async () => {
    const box = await fixture(html`
      <div>
        <samen-partner-directory url-state="a" preset-theme="sport" .data=${PARTNERS}></samen-partner-directory>
        <samen-partner-directory url-state="b" preset-theme="geld" .data=${PARTNERS}></samen-partner-directory>
      </div>
    `);
    const [a, b] = [...box.querySelectorAll('samen-partner-directory')].map(
      (element: SamenPartnerDirectory) => new DirectoryPage(element),
    ) as [DirectoryPage, DirectoryPage];
    for (const page of [a, b]) await page.until(() => page.chips.length === 1, 'the preset is on show');
    await a.click('button', 'Wis alles');
    await a.until(() => a.names.length === 4, 'the first shows everything');
    expect(query()).to.deep.equal({ 'a-all': ['1'] });
    expect(b.names).to.deep.equal(['Wijkteam']);
  });
});
