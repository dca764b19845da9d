import { expect } from '@open-wc/testing';
import { html } from 'lit';
import '../../src/elements/options-infographic/define.js';
import type { SamenOptionsInfographic } from '../../src/index.js';
import type { RouteInput } from '../../src/model/route/route.js';
import { ElementPage } from '../support/element-page.js';
import { collect, goBack, goTo, query, setAddress } from '../support/host-page.js';

const ROUTE: RouteInput = {
  title: 'Mijn kind zit thuis',
  roles: { ouder: { label: 'U' } },
  corners: [{ id: 'school', label: 'School' }],
  perspectives: { school: { title: 'Een leerling zit thuis' } },
  situations: { thuis: 'Mijn kind gaat niet meer', ziek: 'Mijn kind is ziek' },
  stations: [
    { id: 'melden', title: 'Melden', actors: ['ouder'], next: [{ to: 'a:b' }] },
    {
      id: 'a:b',
      title: 'Praten',
      question: 'Helpt dat?',
      next: [
        { to: 'klaar', label: 'Ja' },
        { to: 'mdo', label: 'Nee' },
      ],
    },
    { id: 'mdo', title: 'Samen aan tafel', next: [{ to: 'klaar' }] },
    { id: 'klaar', title: 'Weer naar school', end: 'solved' },
  ],
};

beforeEach(async () => {
  await setAddress({});
  // One step back too many must not leave the page of the tests.
  history.pushState(null, '', location.href);
});
afterEach(() => setAddress({}));

class Page extends ElementPage<SamenOptionsInfographic> {
  static async with(
    attributes: Record<string, string> = {},
    data: RouteInput | undefined = ROUTE,
  ): Promise<Page> {
    const page = await Page.put(html`<samen-options-infographic .data=${data}></samen-options-infographic>`);
    for (const [name, value] of Object.entries({ 'url-state': '', ...attributes }))
      page.element.setAttribute(name, value);
    if (data) await page.shown();
    if (page.element.urlState !== null)
      await page.until(() => page.element.bring('address'), 'the address is followed');
    await page.settled();
    return page;
  }

  /** What the visitor has open. */
  get opened(): string[] {
    return this.all('button')
      .filter(
        (button) =>
          button.dataset['station'] !== undefined && button.getAttribute('aria-expanded') === 'true',
      )
      .map((button) => button.dataset['station']!);
  }

  async press(station: string): Promise<void> {
    this.all('button')
      .find((button) => button.dataset['station'] === station)!
      .click();
    await this.settled();
  }

  async change(change: Partial<SamenOptionsInfographic['session']>): Promise<void> {
    this.element.session = { ...this.element.session, ...change };
    await this.settled();
  }
}

const goForward = async () => {
  const gone = new Promise((resolve) => addEventListener('popstate', resolve, { once: true }));
  history.forward();
  await gone;
  await new Promise((resolve) => setTimeout(resolve));
};

describe('The address with `url-state`', () => {
  it('says what is open, what was chosen and how it is shown, and never what was ticked', async () => {
    const page = await Page.with();
    expect(query()).to.deep.equal({});
    await page.press('a:b');
    expect(query()).to.deep.equal({ 'samen-station': ['a:b'] });
    await page.change({
      situation: 'thuis',
      choices: { 'a:b': 'mdo' },
      perspective: 'school',
      ticks: { melden: [0, 1] },
      view: 'list',
      finding: true,
    });
    expect(query()).to.deep.equal({
      'samen-view': ['list'],
      'samen-station': ['a:b'],
      'samen-situation': ['thuis'],
      'samen-choice': ['a:b:mdo'],
      'samen-perspective': ['school'],
    });
  });

  it('says nothing without it', async () => {
    const page = await Page.with();
    page.element.remove();
    const other = await Page.put(
      html`<samen-options-infographic .data=${ROUTE}></samen-options-infographic>`,
    );
    await other.shown();
    await other.press('mdo');
    await other.change({ choices: { 'a:b': 'mdo' }, situation: 'ziek', view: 'list' });
    expect(query()).to.deep.equal({});
  });

  it('leaves what it does not own as it is, and keeps two routes on a page apart', async () => {
    await setAddress({ query: { klas: '3', 'gids-q': 'taal' } });
    const page = await Page.with();
    const other = await Page.with({ 'url-state': 'tweede' });
    await page.press('mdo');
    await other.press('klaar');
    expect(query()).to.deep.equal({
      klas: ['3'],
      'gids-q': ['taal'],
      'samen-station': ['mdo'],
      'tweede-station': ['klaar'],
    });
  });

  it('says nothing of a perspective that the page chose', async () => {
    await setAddress({ query: { 'samen-perspective': 'school' } });
    const page = await Page.with({ perspective: 'parent' });
    await page.press('mdo');
    expect(page.title).to.equal('Mijn kind zit thuis');
    expect(query()).to.deep.equal({ 'samen-station': ['mdo'] });
  });
});

describe('Back', () => {
  it('closes the station that was opened, Forward opens it again, and the focus goes along', async () => {
    const page = await Page.with();
    page
      .all('button')
      .find((button) => button.dataset['station'] === 'mdo')!
      .focus();
    await page.press('mdo');
    await page.press('klaar');
    expect(page.opened).to.deep.equal(['klaar']);
    await goBack();
    await page.settled();
    expect(page.opened).to.deep.equal(['mdo']);
    expect(page.focusedName).to.contain('Samen aan tafel');
    await goBack();
    await page.settled();
    expect(page.opened).to.deep.equal([]);
    expect(page.focusedName, 'the focus is not lost').to.contain('Samen aan tafel');
    await goForward();
    await page.settled();
    expect(page.opened).to.deep.equal(['mdo']);
  });

  it('does not take the focus of who is elsewhere on the page', async () => {
    const elsewhere = document.body.appendChild(document.createElement('button'));
    const page = await Page.with();
    await page.press('mdo');
    elsewhere.focus();
    await goBack();
    await page.settled();
    expect(page.opened).to.deep.equal([]);
    expect(document.activeElement).to.equal(elsewhere);
    elsewhere.remove();
  });

  it('and Forward, that open a station, do not take it either', async () => {
    const elsewhere = document.body.appendChild(document.createElement('button'));
    const page = await Page.with();
    await page.press('mdo');
    await page.press('klaar');
    elsewhere.focus();
    await goBack();
    await page.settled();
    expect(page.opened).to.deep.equal(['mdo']);
    expect(document.activeElement).to.equal(elsewhere);
    await goForward();
    await page.settled();
    expect(page.opened).to.deep.equal(['klaar']);
    expect(document.activeElement).to.equal(elsewhere);
    elsewhere.remove();
  });

  it('to a view without stations does not lose the focus, nor takes it later', async () => {
    const page = await Page.with({ view: 'triangle' });
    page.element.openStation('mdo');
    await page.settled();
    expect(page.focusedName).to.contain('Samen aan tafel');
    await goBack();
    await page.settled();
    expect(page.element.viewName).to.equal('triangle');
    expect(page.focusedName).to.equal('Mijn kind zit thuis');
    const list = page.get('button', 'Lijst');
    list.focus();
    list.click();
    await page.settled();
    expect(page.opened).to.deep.equal([]);
    expect(page.focusedName, 'it stays where it is').to.equal('Lijst');
  });

  it('takes back no answer that was given since', async () => {
    const page = await Page.with();
    await page.press('a:b');
    await page.change({ choices: { 'a:b': 'mdo' }, situation: 'thuis' });
    await goBack();
    await page.settled();
    expect(page.opened).to.deep.equal([]);
    expect(page.element.session.choices).to.deep.equal({ 'a:b': 'mdo' });
    expect(query()).to.deep.equal({ 'samen-situation': ['thuis'], 'samen-choice': ['a:b:mdo'] });
  });

  it('goes to the view before, as the page had it', async () => {
    const page = await Page.with({ view: 'list' });
    page.element.setView('triangle');
    await page.settled();
    expect(query()).to.deep.equal({ 'samen-view': ['triangle'] });
    await goBack();
    await page.settled();
    expect(page.element.viewName).to.equal('list');
  });

  it('is one step for a station or a view, and none for the rest', async () => {
    const page = await Page.with();
    const before = history.length;
    await page.press('mdo');
    expect(history.length).to.equal(before + 1);
    await page.change({ choices: { 'a:b': 'mdo' } });
    await page.change({ choices: {} });
    await page.change({ situation: 'thuis' });
    await page.change({ perspective: 'school' });
    await page.change({ ticks: { melden: [1] } });
    await page.press('mdo');
    expect(history.length, 'nor for closing').to.equal(before + 1);
    page.element.setView('list');
    await page.settled();
    expect(history.length).to.equal(before + 2);
  });
});

describe('A page that is opened with an address', () => {
  const at = async (address: Record<string, string>, attributes = {}) => {
    await setAddress({ query: address });
    return Page.with(attributes);
  };

  it('shows what it says, and takes the focus of nobody', async () => {
    const focus = document.activeElement;
    const page = await at({
      'samen-view': 'list',
      'samen-station': 'a:b',
      'samen-situation': 'ziek',
      'samen-choice': 'a:b:mdo',
      'samen-perspective': 'school',
    });
    expect(page.opened).to.deep.equal(['a:b']);
    expect(page.element.viewName).to.equal('list');
    expect(page.title).to.equal('Een leerling zit thuis');
    expect(page.element.session).to.deep.include({ situation: 'ziek', choices: { 'a:b': 'mdo' } });
    expect(document.activeElement).to.equal(focus);
    const heard = collect('samen-select');
    expect(heard).to.have.length(0);
    heard.stop();
  });

  for (const [what, address] of [
    ['a station that is not there', { 'samen-station': 'weg' }],
    ['a view that the route has nothing for', { 'samen-view': 'moments' }],
    ['a view that nobody knows', { 'samen-view': '<script>' }],
    ['a situation that is not there', { 'samen-situation': 'toString' }],
    ['a situation of every object', { 'samen-situation': '__proto__' }],
    ['a choice without a way', { 'samen-choice': 'melden:klaar' }],
    ['half a choice', { 'samen-choice': 'melden' }],
    ['a choice of every object', { 'samen-choice': '__proto__:constructor' }],
    ['somebody else’s perspective', { 'samen-perspective': 'care' }],
    ['a value as long as a book', { 'samen-station': 'x'.repeat(5000) }],
    ['a key of its own', { 'samen-session': '{}' }],
  ] as const)
    it(`does nothing with ${what}`, async () => {
      const page = await at(address as unknown as Record<string, string>);
      const { view, open, situation, choices, perspective } = page.element.session;
      expect([view, open, situation, choices, perspective]).to.deep.equal([
        undefined,
        undefined,
        undefined,
        {},
        undefined,
      ]);
      expect(page.element.viewName).to.equal('route');
    });

  it('shows it when the data comes later', async () => {
    await setAddress({ query: { 'samen-station': 'mdo', 'samen-choice': 'a:b:mdo' } });
    const page = await Page.with({}, undefined);
    page.element.data = ROUTE;
    await page.shown();
    expect(page.opened).to.deep.equal(['mdo']);
    expect(page.element.session.choices).to.deep.equal({ 'a:b': 'mdo' });
    expect(query()).to.deep.equal({ 'samen-station': ['mdo'], 'samen-choice': ['a:b:mdo'] });
  });

  it('shows it when the station is in a part of the route that comes later', async () => {
    await setAddress({ query: { 'samen-station': 'mdo' } });
    const page = await Page.with({}, { ...ROUTE, stations: ROUTE.stations.slice(0, 1) });
    expect(page.opened).to.deep.equal([]);
    page.element.data = ROUTE;
    await page.until(() => page.opened.includes('mdo'), 'it is opened');
  });

  it('gives way to a visitor who was faster', async () => {
    await setAddress({ query: { 'samen-station': 'mdo' } });
    const page = await Page.with({}, { ...ROUTE, stations: ROUTE.stations.slice(0, 1) });
    await page.press('melden');
    page.element.data = ROUTE;
    await page.until(() => page.text.includes('Samen aan tafel'), 'the rest is there');
    expect(page.opened).to.deep.equal(['melden']);
  });

  it('gives way to a link to a station', async () => {
    await setAddress({
      query: { 'samen-station': 'mdo', 'samen-view': 'triangle' },
      hash: '#samen/station/klaar',
    });
    const page = await Page.with();
    expect(page.opened).to.deep.equal(['klaar']);
    expect(query()).to.deep.equal({ 'samen-station': ['klaar'] });
  });
});

describe('A link to a station, with `url-state`', () => {
  it('is one step back', async () => {
    const page = await Page.with();
    await goTo('#samen/station/mdo');
    await page.settled();
    expect(page.opened).to.deep.equal(['mdo']);
    expect(query()).to.deep.equal({ 'samen-station': ['mdo'] });
    await goBack();
    await page.settled();
    expect(page.opened).to.deep.equal([]);
    expect(query()).to.deep.equal({});
  });

  it('does not come back when the visitor closed the station, or opened another', async () => {
    const page = await Page.with();
    await goTo('#samen/station/mdo');
    await page.press('mdo');
    expect(location.hash).to.equal('');
    await goTo('#samen/station/mdo');
    await page.settled();
    expect(page.opened, 'the same link works a second time').to.deep.equal(['mdo']);
    await page.press('klaar');
    expect(location.hash).to.equal('');
    expect(query()).to.deep.equal({ 'samen-station': ['klaar'] });
  });
});

describe('Another document', () => {
  const chosen = { open: 'mdo', situation: 'ziek', choices: { 'a:b': 'mdo' }, ticks: { melden: [0] } };
  const rest = ROUTE.stations.filter(({ id }) => id !== 'mdo' && id !== 'a:b');

  it('of the same route keeps what fits, and the address says no more than that', async () => {
    const page = await Page.with();
    await page.change(chosen);
    page.element.data = { ...ROUTE, intro: 'Nieuw' };
    await page.until(() => page.text.includes('Nieuw'), 'it is shown');
    expect(page.element.session).to.deep.include(chosen);
    page.element.data = { ...ROUTE, situations: { thuis: 'Mijn kind gaat niet meer' }, stations: rest };
    await page.until(() => !page.text.includes('Samen aan tafel'), 'it is shown');
    await page.settled();
    const { open, situation, choices, ticks } = page.element.session;
    expect([open, situation, choices, ticks]).to.deep.equal([undefined, undefined, {}, { melden: [0] }]);
    expect(query()).to.deep.equal({});
  });

  it('that only adds to the route keeps what was chosen, also when it brings the name', async () => {
    const page = await Page.with({}, { ...ROUTE, title: 'Deel', stations: ROUTE.stations.slice(0, 3) });
    await page.change(chosen);
    page.element.data = ROUTE;
    await page.until(() => page.title === ROUTE.title, 'it is shown');
    expect(page.element.session).to.deep.include(chosen);
  });

  it('that is another route begins at its beginning', async () => {
    const page = await Page.with();
    await page.change(chosen);
    page.element.data = { ...ROUTE, title: 'Een andere route' };
    await page.until(() => page.title === 'Een andere route', 'it is shown');
    await page.settled();
    expect(page.element.session).to.deep.equal({ choices: {}, ticks: {}, finding: false });
    expect(query()).to.deep.equal({});
  });
});
