import { sendKeys } from '@web/test-runner-commands';
import { aTimeout, expect, fixture, html } from '@open-wc/testing';
import '../../src/define.js';
import { standIn } from '../internal/take-along/take-along-page.js';
import { DirectoryPage } from '../support/directory-page.js';
import { focused, nameOf, textOf } from '../support/element-page.js';
import { keptOnDevice, query, setAddress } from '../support/host-page.js';
import { setViewport } from '../support/viewport.js';

/* Per partner, per offering, per side, per kind of cooperation; as cards or short; by name, place or distance. */

const at = (place: string, postcode: string, lat: number, lon: number) => ({ place, postcode, lat, lon });

const PARTNERS = {
  title: 'Partners',
  partners: [
    {
      id: 'bieb',
      name: { nl: 'Bibliotheek', ar: 'مكتبة' },
      corner: 'community',
      cooperation: ['wellbeing'],
      contacts: [{ function: 'Leesconsulent', phone: '010 123 45 67' }],
      locations: [at('Waterdal', '1234 AB', 52.0, 5.0)],
      offerings: [
        { id: '1', name: 'Taalcafé', summary: 'Samen praten.', schedule: 'Elke dinsdag' },
        { id: '2', name: 'Voorlezen', contacts: [{ function: 'Voorlezer', phone: '010 222 22 22' }] },
      ],
    },
    {
      id: 'club',
      name: 'Sportclub',
      corner: 'community',
      locations: [at('Almen', '7218 CD', 52.0, 5.018)],
      offerings: [{ id: '3', name: 'Turnen' }],
    },
    {
      id: 'wijk',
      name: 'Wijkteam',
      corner: 'care',
      cooperation: ['care', 'wellbeing'],
      locations: [at('Waterdal', '1235 EF', 52.0, 5.2)],
      offerings: [{ id: '4', name: 'Praten' }],
    },
    { id: 'stil', name: 'Aan de lijn', cooperation: ['onderzoek'] },
  ],
};
const BY_NAME = ['Aan de lijn', 'Bibliotheek', 'Sportclub', 'Wijkteam'];
const UNKNOWN = 'Deze plaats kennen wij niet. Typ een plaats of postcode in de buurt.';
const FOUND = 'Wat het dichtst bij u is, staat nu bovenaan.';
const REFUSED = 'Wij weten niet waar u bent. Typ uw plaats of postcode.';

async function put(attributes: Record<string, string>, data: unknown = PARTNERS): Promise<DirectoryPage> {
  const place = await fixture(html`<div></div>`);
  const element = document.createElement('samen-partner-directory');
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.data = data as never;
  place.append(element);
  return new DirectoryPage(element);
}

async function open(attributes: Record<string, string> = {}, data?: unknown): Promise<DirectoryPage> {
  const page = await put(attributes, data);
  await page.shown();
  await page.until(() => page.find('searchbox'), 'the directory is on show');
  await page.settled();
  return page;
}

/** So many partners on two sides. */
const many = (count: number) => ({
  partners: Array.from({ length: count }, (_, i) => ({
    id: `p${i}`,
    name: `Partner ${i + 1}`,
    corner: i % 2 ? 'care' : 'home',
  })),
});

beforeEach(() => setAddress({}));
afterEach(() => setAddress({}));

describe('A list per side', () => {
  it('has a heading for each side that there is, in the order of the triangle, with how many', async () => {
    const page = await open({ 'group-by': 'corner' });
    expect(page.groups).to.deep.equal({
      'Zorg (1)': ['Wijkteam'],
      'Buurt (2)': ['Bibliotheek', 'Sportclub'],
      'Overige partners (1)': ['Aan de lijn'],
    });
  });

  it('skips no level of heading', async () => {
    const page = await open({ 'group-by': 'corner', 'heading-level': '3' });
    expect(page.headings.map(({ level }) => level)).to.deep.equal([3, 4, 5, 4, 5, 5, 4, 5]);
  });

  it('follows a search and a filter, headings without partners left out', async () => {
    const page = await open({ 'group-by': 'corner' });
    await page.search('turnen');
    expect(page.groups).to.deep.equal({ 'Buurt (1)': ['Sportclub'] });
    await page.search('zwemmen');
    expect(page.groups).to.deep.equal({});
    expect(page.text).to.contain('Niets gevonden voor “zwemmen”');
  });

  it('shows six of each, so that every side is in sight, and more of one when asked', async () => {
    const page = await open({ 'group-by': 'corner' }, many(60));
    const shown = () => Object.values(page.groups).map((names) => names.length);
    expect(Object.keys(page.groups)).to.deep.equal(['Zorg (30)', 'Thuis (30)']);
    expect(shown()).to.deep.equal([6, 6]);
    const [, more] = page.all('button', 'Toon er nog 20') as [HTMLElement, HTMLElement];
    expect(textOf(more.parentElement)).to.contain('6 van 30 getoond');
    more.focus();
    more.click();
    await page.until(() => shown()[1] === 26, 'more of the second group is on show');
    expect(shown()).to.deep.equal([6, 26]);
    expect(page.focusedName, 'the seventh at home').to.equal('Partner 13');
    await page.click('button', 'Toon er nog 4');
    await page.until(() => shown()[1] === 30, 'all of the second group is on show');
    expect(page.focusedName).to.equal('Partner 53');
    expect(page.all('button', /^Toon/), 'that of the first group').to.have.length(1);
  });

  it('begins at six again with another search', async () => {
    const page = await open({ 'group-by': 'corner' }, many(60));
    await page.click('button', 'Toon er nog 20');
    await page.search('partner');
    expect(Object.values(page.groups).map((names) => names.length)).to.deep.equal([6, 6]);
  });
});

describe('A list per kind of cooperation', () => {
  it('has a partner under each heading that it belongs to, and the page’s own words after ours', async () => {
    const page = await open({ 'group-by': 'cooperation' });
    expect(Object.values(page.groups)).to.deep.equal([
      ['Wijkteam'],
      ['Bibliotheek', 'Wijkteam'],
      ['Aan de lijn'],
      ['Sportclub'],
    ]);
    expect(Object.keys(page.groups).slice(2)).to.deep.equal(['onderzoek (1)', 'Overige partners (1)']);
  });

  it('opens the same partner from either place, and the focus goes back to where it was', async () => {
    const page = await open({ 'group-by': 'cooperation' });
    const [, second] = page.all('link', 'Wijkteam') as [HTMLElement, HTMLElement];
    second.focus();
    second.click();
    await page.opened('Wijkteam');
    await sendKeys({ press: 'Escape' });
    await page.closed();
    expect(focused()).to.equal(second);
  });

  it('has headings that look as those per side do', async () => {
    const page = await open({ 'group-by': 'corner' });
    const lines = () =>
      page
        .all('heading')
        .filter((heading) => /\(\d+\)$/.test(nameOf(heading)))
        .map((heading) => getComputedStyle(heading.firstElementChild!).borderBlockEndWidth);
    expect(lines()).to.deep.equal(['2px', '2px', '2px']);
    page.element.groupBy = 'cooperation';
    await page.until(() => 'onderzoek (1)' in page.groups, 'the kinds are on show');
    expect(lines()).to.deep.equal(['2px', '2px', '2px', '2px']);
  });

  it('copes with words that every object has', async () => {
    const partners = ['constructor', '__proto__', 'toString'].map((word) => ({
      id: word,
      name: `Over ${word}`,
      cooperation: [word],
    }));
    const page = await open({ 'group-by': 'cooperation' }, { partners });
    expect(page.names).to.have.members(['Over constructor', 'Over __proto__', 'Over toString']);
    expect(Object.keys(page.groups)).to.have.members(['constructor (1)', '__proto__ (1)', 'toString (1)']);
  });
});

describe('A list per offering', () => {
  it('names each by itself, in the order of their names, and says whose it is', async () => {
    const page = await open({ 'group-by': 'offering' });
    expect(page.names).to.deep.equal(['Praten', 'Taalcafé', 'Turnen', 'Voorlezen']);
    expect(page.cardText('Taalcafé'))
      .to.contain('Bibliotheek')
      .and.to.contain('Samen praten.')
      .and.to.contain('Elke dinsdag')
      .and.to.contain('010 123 45 67');
    expect(page.cardText('Voorlezen'), 'a number of its own').to.contain('010 222 22 22');
  });

  it('opens the partner that gives it', async () => {
    const page = await open({ 'group-by': 'offering' });
    page.link('Voorlezen').focus();
    await page.click('link', 'Voorlezen');
    await page.opened('Bibliotheek');
    await sendKeys({ press: 'Escape' });
    await page.closed();
    expect(page.focusedName).to.equal('Voorlezen');
  });

  it('has only what answers a search; all of a partner that was found by its own name', async () => {
    const page = await open({ 'group-by': 'offering' });
    await page.search('voorlezen');
    expect(page.names).to.deep.equal(['Voorlezen']);
    expect(page.marked).to.deep.equal(['Voorlezen']);
    await page.search('bibliotheek');
    expect(page.names).to.deep.equal(['Taalcafé', 'Voorlezen']);
  });

  it('shows twenty, and then the next', async () => {
    const partners = Array.from({ length: 5 }, (_, p) => ({
      id: `p${p}`,
      name: `Partner ${p}`,
      offerings: Array.from({ length: 9 }, (_, o) => ({
        id: `${o}`,
        name: `Les ${String.fromCharCode(97 + p)}${o}`,
      })),
    }));
    const page = await open({ 'group-by': 'offering' }, { partners });
    expect(page.names).to.have.length(20);
    expect(page.text).to.contain('20 van 45 getoond');
    await page.click('button', 'Toon er nog 20');
    await page.until(() => page.names.length === 40, 'more is on show');
    expect(page.focusedName).to.equal('Les c2');
  });
});

describe('A short list', () => {
  it('has a name, what it is and a number on a line, and opens the partner', async () => {
    const page = await open({ layout: 'list' });
    expect(page.names).to.deep.equal(BY_NAME);
    expect(page.cardText('Bibliotheek')).to.contain('010 123 45 67').and.not.to.contain('Taalcafé');
    await page.openCard('Bibliotheek');
    expect(page.dialogText).to.contain('Taalcafé');
  });

  it('is shorter than the cards', async () => {
    const page = await open();
    await page.openView();
    const height = () => page.cards.at(-1)!.getBoundingClientRect().height;
    const before = height();
    await page.look('Vorm', 'Kort');
    expect(page.names).to.deep.equal(BY_NAME);
    expect(height()).to.be.lessThan(before);
  });

  it('can be grouped, and can be of offerings', async () => {
    const page = await open({ layout: 'list', 'group-by': 'corner' });
    expect(page.groups).to.have.property('Buurt (2)').that.deep.equals(['Bibliotheek', 'Sportclub']);
    page.element.groupBy = 'offering';
    await page.until(() => page.names[0] === 'Praten', 'the offerings are on show');
    expect(page.cardText('Taalcafé')).to.contain('Bibliotheek');
  });
});

describe('What a page asks for', () => {
  for (const attributes of [{ 'group-by': 'corner' }, { layout: 'list' }, { sort: 'place' }] as Record<
    string,
    string
  >[])
    it(`with ${Object.keys(attributes)[0]} is there at once: nothing else flashes by`, async () => {
      const seen = new Set<string>();
      const page = await put(attributes);
      const look = () => seen.add(page.text);
      new MutationObserver(look).observe(page.element.shadowRoot!, { subtree: true, childList: true });
      await page.until(() => page.cards.length > 0, 'the list is on show');
      const { text } = page;
      await aTimeout(50);
      expect([...seen].filter((each) => each && !/Even geduld/.test(each))).to.deep.equal([text]);
    });

  it('can be nonsense: then it is the usual list', async () => {
    const page = await open({ 'group-by': 'constructor', layout: '<b>', sort: '__proto__' });
    expect(page.names).to.deep.equal(BY_NAME);
    expect(page.groups).to.deep.equal({});
  });

  it('can change later, until the visitor chooses', async () => {
    const page = await open({ 'group-by': 'corner' });
    page.element.setAttribute('group-by', 'offering');
    await page.until(() => page.names[0] === 'Praten', 'the offerings are on show');
    await page.openView();
    await page.look('Bekijk per', 'Partner');
    page.element.setAttribute('group-by', 'corner');
    await aTimeout(50);
    expect(page.groups).to.deep.equal({});
    expect(page.names).to.deep.equal(BY_NAME);
  });
});

describe('The panel with ways of looking', () => {
  it('folds out of its button, and says what is chosen', async () => {
    const page = await open({ layout: 'list' });
    const button = page.get('button', 'Weergave');
    expect(button.getAttribute('aria-expanded')).to.equal('false');
    await page.openView();
    expect(button.getAttribute('aria-expanded')).to.equal('true');
    expect(['Bekijk per', 'Volgorde', 'Vorm'].map((group) => page.way(group))).to.deep.equal([
      'Partner',
      'Naam',
      'Kort',
    ]);
    expect(page.ways('Volgorde')).to.deep.equal(['Naam', 'Plaats', 'Dichtbij']);
  });

  it('offers what fits best only to who searches', async () => {
    const page = await open();
    await page.openView();
    await page.search('taal');
    expect(page.ways('Volgorde')).to.deep.equal(['Wat het beste past', 'Naam', 'Plaats', 'Dichtbij']);
    expect(page.way('Volgorde')).to.equal('Wat het beste past');
    await page.search('');
    expect(page.way('Volgorde')).to.equal('Naam');
  });

  it('offers only ways in which this data differs', async () => {
    const page = await open({}, { partners: [{ id: 'a', name: 'A' }] });
    await page.openView();
    expect(page.all('group').map(nameOf)).to.include('Volgorde').and.not.to.include('Bekijk per');
    expect(page.ways('Volgorde')).to.deep.equal(['Naam', 'Plaats']);
  });

  it('works by keyboard: arrows choose, and the focus stays', async () => {
    const page = await open();
    page.get('button', 'Weergave').focus();
    await sendKeys({ press: 'Enter' });
    await page.until(() => page.all('radio').length > 0, 'the panel is open');
    await sendKeys({ press: 'Tab' });
    while (page.focusedName !== 'Partner') await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'ArrowDown' });
    await page.until(() => page.names[0] === 'Praten', 'the offerings are on show');
    expect(page.focusedName).to.equal('Hulp of activiteit');
    await sendKeys({ press: 'ArrowDown' });
    await page.until(() => Object.keys(page.groups).length === 3, 'the sides are on show');
    await page.tabTo('Klaar');
    await sendKeys({ press: 'Enter' });
    await page.until(() => page.all('radio').length === 0, 'the panel is folded in');
    expect(page.focusedName).to.equal('Weergave');
  });

  it('takes the place of the filters, and the other way round', async () => {
    const page = await open();
    await page.openFilters();
    await page.openView();
    expect(page.all('checkbox')).to.deep.equal([]);
    expect(page.get('button', /^Filters/).getAttribute('aria-expanded')).to.equal('false');
    await page.openFilters();
    expect(page.all('radio')).to.deep.equal([]);
  });

  it('leaves what a visitor searched and chose as it is', async () => {
    const page = await open();
    await page.search('praten');
    await page.openView();
    await page.look('Bekijk per', 'Hulp of activiteit');
    expect(page.names).to.have.members(['Praten', 'Taalcafé']);
    expect(page.searchField.value).to.equal('praten');
  });
});

describe('The way of looking in the address', () => {
  it('comes back after a reload', async () => {
    const page = await open({ 'url-state': '' });
    await page.openView();
    await page.look('Bekijk per', 'Zorg, school, thuis of buurt');
    await page.look('Volgorde', 'Plaats');
    await page.look('Vorm', 'Kort');
    expect(query()).to.deep.equal({
      'samen-view': ['corner'],
      'samen-layout': ['list'],
      'samen-sort': ['place'],
    });
    const { groups } = page;
    page.element.remove();
    const again = await open({ 'url-state': '' });
    await again.until(() => Object.keys(again.groups).length === 3, 'the sides are on show');
    expect(again.groups).to.deep.equal(groups);
    expect(again.cardText('Bibliotheek'), 'a short list').not.to.contain('Taalcafé');
    await again.openView();
    expect(again.way('Volgorde')).to.equal('Plaats');
  });

  it('is there also when the visitor chose what is usual against what the page asks for', async () => {
    const page = await open({ 'url-state': '', 'group-by': 'corner' });
    await page.openView();
    await page.look('Bekijk per', 'Partner');
    page.element.remove();
    const again = await open({ 'url-state': '', 'group-by': 'corner' });
    expect(again.names).to.deep.equal(BY_NAME);
    expect(again.groups).to.deep.equal({});
  });

  it('can be nonsense: then the page decides', async () => {
    await setAddress({ query: { 'samen-view': '__proto__', 'samen-layout': '"', 'samen-sort': 'distance' } });
    const page = await open({ 'url-state': '', 'group-by': 'offering' });
    expect(page.names[0]).to.equal('Praten');
  });
});

describe('In the order of places', () => {
  it('stand the towns in alphabetical order, in each by name, and last what has no place', async () => {
    const page = await open({ sort: 'place' });
    expect(page.names).to.deep.equal(['Sportclub', 'Bibliotheek', 'Wijkteam', 'Aan de lijn']);
  });
});

describe('What is close by', () => {
  async function near(attributes: Record<string, string> = {}): Promise<DirectoryPage> {
    const page = await open(attributes);
    await page.openView();
    await page.look('Volgorde', 'Dichtbij');
    return page;
  }

  /** Types a place, and goes on with Enter. */
  async function typePlace(page: DirectoryPage, place: string, answer: string): Promise<void> {
    const field = page.get<HTMLInputElement>('combobox', 'Uw plaats of postcode');
    field.focus();
    field.select();
    await sendKeys({ type: place });
    await sendKeys({ press: 'Enter' });
    await page.until(() => page.announced.includes(answer), `“${answer}” is announced`);
  }

  it('is not asked before the visitor asks for it, and then the field says what happens with it', async () => {
    let asked = 0;
    const undo = standIn(navigator, 'geolocation', { getCurrentPosition: () => asked++ });
    const page = await near({ sort: 'distance' });
    const field = page.get('combobox', 'Uw plaats of postcode');
    const note = page.element.shadowRoot!.getElementById(field.getAttribute('aria-describedby')!);
    expect(textOf(note)).to.contain('Wij sturen of bewaren niets');
    expect(page.names, 'by name as long as nothing is known').to.deep.equal(BY_NAME);
    expect(asked).to.equal(0);
    undo();
  });

  it('stands above once the visitor typed a town, with how far it is', async () => {
    const page = await near();
    await typePlace(page, 'almen', FOUND);
    expect(page.names).to.deep.equal(['Sportclub', 'Bibliotheek', 'Wijkteam', 'Aan de lijn']);
    expect(page.cardText('Bibliotheek')).to.match(/1,2 km van Almen/);
    expect(page.cardText('Wijkteam')).to.match(/12 km van Almen/);
    expect(page.cardText('Aan de lijn')).not.to.match(/hiervandaan| van Almen/);
    expect(page.get<HTMLInputElement>('combobox').value, 'as the data writes it').to.equal('Almen');
    expect(page.focusedName).to.equal('Uw plaats of postcode');
  });

  it('is found by a postcode as well, written in any way', async () => {
    const page = await near();
    await typePlace(page, '1235ef', FOUND);
    expect(page.names[0]).to.equal('Wijkteam');
    expect(page.get<HTMLInputElement>('combobox').value).to.equal('1235 EF Waterdal');
  });

  it('says so of a place that nobody knows, and nothing is lost', async () => {
    const page = await near();
    await page.search('turnen');
    await typePlace(page, 'Atlantis', UNKNOWN);
    expect(page.text).to.contain(UNKNOWN);
    expect(page.get<HTMLInputElement>('combobox').value).to.equal('Atlantis');
    expect(page.names).to.deep.equal(['Sportclub']);
    await page.search('');
    await typePlace(page, 'Waterdal', FOUND);
    expect(page.text).not.to.contain(UNKNOWN);
    expect(page.names.slice(0, 2)).to.have.members(['Bibliotheek', 'Sportclub']);
  });

  it('keeps the place that was known when the next one is not', async () => {
    const page = await near();
    await typePlace(page, 'Almen', FOUND);
    await typePlace(page, 'Atlantis', UNKNOWN);
    expect(page.names[0]).to.equal('Sportclub');
    expect(page.cardText('Bibliotheek')).to.match(/1,2 km van Almen/);
  });

  it('is told again when the same place is typed in another way', async () => {
    const page = await near();
    await typePlace(page, 'Almen', FOUND);
    const heard = page.listen();
    await typePlace(page, '7218', FOUND);
    await page.until(() => heard.length > 0, 'it is heard again');
  });

  it('says how far also in another order, in a short list and in a search', async () => {
    const page = await near();
    await typePlace(page, 'Almen', FOUND);
    await page.look('Volgorde', 'Naam');
    expect(page.names).to.deep.equal(BY_NAME);
    expect(page.cardText('Bibliotheek')).to.match(/1,2 km van Almen/);
    await page.look('Vorm', 'Kort');
    expect(page.cardText('Bibliotheek')).to.match(/1,2 km van Almen/);
    await page.search('bibliotheek');
    expect(page.cardText('Bibliotheek')).to.match(/1,2 km van Almen/);
  });

  it('is within each group as well', async () => {
    const page = await near({ 'group-by': 'corner' });
    await typePlace(page, 'Almen', FOUND);
    expect(page.groups['Buurt (2)']).to.deep.equal(['Sportclub', 'Bibliotheek']);
  });

  it('leaves nothing in the address, nor on the device', async () => {
    const page = await near({ 'url-state': '' });
    await typePlace(page, 'Almen', FOUND);
    await page.look('Vorm', 'Kort');
    expect(query()).to.deep.equal({ 'samen-layout': ['list'] });
    expect(location.href).not.to.contain('Almen').and.not.to.contain('52');
    expect(keptOnDevice()).to.deep.equal([]);
  });

  it('stays as it was through a change of language', async () => {
    const page = await near();
    await typePlace(page, 'Almen', FOUND);
    page.element.lang = 'ar';
    await page.until(() => page.speaks.language === 'ar', 'Arabic is spoken');
    await page.until(() => page.names[1] === 'مكتبة', 'the order is the same');
    expect(page.speaks.direction).to.equal('rtl');
  });

  const located: [why: string, geolocation: unknown, answer: string][] = [
    [
      'shared',
      {
        getCurrentPosition: (found: (at: unknown) => void) =>
          setTimeout(() => found({ coords: { latitude: 52, longitude: 5.2 } })),
      },
      FOUND,
    ],
    [
      'not shared',
      { getCurrentPosition: (_: unknown, refused: (error: unknown) => void) => refused({ code: 1 }) },
      REFUSED,
    ],
  ];
  for (const [why, geolocation, answer] of located)
    it(`is told when the visitor’s location is ${why}`, async () => {
      const undo = standIn(navigator, 'geolocation', geolocation);
      const page = await near();
      const before = page.names;
      page.get('button', 'Gebruik mijn locatie').focus();
      await page.click('button', 'Gebruik mijn locatie');
      await page.until(() => page.announced === answer, 'it is announced');
      expect(page.text).to.contain(answer);
      expect(page.focusedName).to.equal('Gebruik mijn locatie');
      if (answer === FOUND) {
        expect(page.names[0]).to.equal('Wijkteam');
        expect(page.cardText('Wijkteam')).to.contain('50 m hiervandaan');
      } else expect(page.names).to.deep.equal(before);
      undo();
    });

  it('is not asked of a browser that does not know', async () => {
    const own = Object.getOwnPropertyDescriptor(Navigator.prototype, 'geolocation')!;
    delete (Navigator.prototype as { geolocation?: Geolocation }).geolocation;
    const page = await near();
    await page.click('button', 'Gebruik mijn locatie');
    await page.until(() => page.announced === REFUSED, 'it is announced');
    Object.defineProperty(Navigator.prototype, 'geolocation', own);
  });

  it('is not offered where the data knows no places', async () => {
    const page = await open({}, { partners: [{ id: 'a', name: 'A', locations: [{ place: 'Almen' }] }] });
    await page.openView();
    expect(page.ways('Volgorde')).to.deep.equal(['Naam', 'Plaats']);
  });
});

describe('On a phone', () => {
  before(async () => {
    await setViewport({ width: 320, height: 640 });
  });
  after(() => setViewport({ width: 800, height: 600 }));

  const long = 'Arbeidsongeschiktheidsverzekeringsmaatschappij'.repeat(2);
  const data = {
    partners: [
      {
        id: 'a',
        name: long,
        corner: 'care',
        cooperation: [long, 'care'],
        kinds: [long],
        contacts: [{ function: long, phone: '010 123 45 67 / 06 12 34 56 78' }],
        locations: [at(long, '1234 AB', 52, 5)],
        offerings: [{ id: '1', name: long, summary: long, schedule: long }],
      },
      { id: 'b', name: 'B', corner: 'home', offerings: [{ id: '1', name: 'C' }] },
    ],
  };

  for (const lang of ['nl', 'ar'])
    it(`nothing sticks out sideways in any way of looking (${lang})`, async () => {
      const page = await open({ lang, sort: 'distance' }, data);
      page.all('button', undefined, page.element.shadowRoot!.querySelector('form')!).at(-1)!.click();
      await page.until(() => page.find('combobox'), 'the panel is open');
      for (const groupBy of ['partner', 'offering', 'corner', 'cooperation'])
        for (const layout of ['cards', 'list']) {
          Object.assign(page.element, { groupBy, layout });
          await page.settled();
          await page.settled();
          const width = document.documentElement.scrollWidth;
          expect(width, `${groupBy} ${layout} ${page.text}`).to.be.at.most(320);
          expect(page.cards.length, groupBy).to.be.at.least(2);
        }
    });

  it('everything that can be touched is large enough', async () => {
    const page = await open({ sort: 'distance', 'group-by': 'corner', layout: 'list' });
    await page.openView();
    const small = [...page.all('button'), ...page.all('radio'), ...page.all('combobox')].filter((target) => {
      const { height } = ((target as HTMLInputElement).labels?.[0] ?? target).getBoundingClientRect();
      return Math.max(height, target.getBoundingClientRect().height) < 24;
    });
    expect(small.map(nameOf)).to.deep.equal([]);
  });
});

describe('What stands out enough to be read', () => {
  it('is everything, in every way of looking', async () => {
    const page = await open({ sort: 'distance' });
    await page.openView();
    for (const groupBy of ['offering', 'corner', 'cooperation'])
      for (const layout of ['cards', 'list']) {
        Object.assign(page.element, { groupBy, layout });
        await page.settled();
        expect(page.unreadable(), `${groupBy} ${layout}`).to.deep.equal([]);
      }
  });
});
