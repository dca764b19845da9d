import { expect } from '@open-wc/testing';
import { html } from 'lit';
import '../../src/elements/options-infographic/define.js';
import type { SamenOptionsInfographic } from '../../src/index.js';
import { deepLink } from '../../src/internal/deep-links.js';
import type { RouteInput } from '../../src/model/route/route.js';
import { ElementPage } from '../support/element-page.js';
import { collect, goBack, goTo, setAddress } from '../support/host-page.js';

const route = (...ids: string[]): RouteInput => ({
  title: 'Route',
  corners: [{ id: 'school', label: 'School' }],
  stations: ids.map((id, i) => ({
    id,
    title: `Stap ${id}`,
    ...(ids[i + 1] === undefined ? {} : { next: [{ to: ids[i + 1]! }] }),
  })),
});

class Page extends ElementPage<SamenOptionsInfographic> {
  get opened(): string[] {
    return this.all('button')
      .filter(
        (button) =>
          button.dataset['station'] !== undefined && button.getAttribute('aria-expanded') === 'true',
      )
      .map((button) => button.dataset['station']!);
  }
}

const open = (data: RouteInput, view = 'route') =>
  Page.open(
    html`<samen-options-infographic view=${view} .data=${data}></samen-options-infographic>`,
  ) as unknown as Promise<Page>;

beforeEach(async () => {
  await setAddress({});
  history.pushState(null, '', location.href);
});
afterEach(() => setAddress({}));

describe('A link to a station', () => {
  it('opens it and puts the focus there', async () => {
    const page = await open(route('a', 'b', 'c'));
    const heard = collect('samen-select');
    await goTo('#samen/station/b');
    await page.settled();
    expect(page.opened).to.deep.equal(['b']);
    expect(page.focusedName).to.contain('Stap b');
    expect(heard.map(({ kind, id }) => [kind, id])).to.deep.equal([['station', 'b']]);
    heard.stop();
  });

  it('opens it when the page is opened with it, also when the data comes later', async () => {
    await setAddress({ hash: '#samen/station/c' });
    const page = await Page.put<Page>(html`<samen-options-infographic></samen-options-infographic>`);
    page.element.data = route('a', 'b', 'c');
    await page.shown();
    await page.until(() => page.opened.includes('c'), 'it is open');
    expect(page.focusedName).to.contain('Stap c');
  });

  it('stays open when the data comes between the change of the address and the word of it', async () => {
    const page = await open(route('a'));
    const heard = new Promise((resolve) => addEventListener('hashchange', resolve, { once: true }));
    location.hash = '#samen/station/c';
    page.element.data = route('a', 'b', 'c');
    await heard;
    await page.until(() => page.opened.includes('c'), 'it is open');
    await page.settled();
    expect(page.opened).to.deep.equal(['c']);
    expect(location.hash).to.equal('#samen/station/c');
  });

  it('shows the route when another view is on show', async () => {
    const page = await open(route('a', 'b'), 'triangle');
    expect(page.element.viewName).to.equal('triangle');
    await goTo('#samen/station/b');
    await page.settled();
    expect(page.element.viewName).to.equal('route');
    expect(page.opened).to.deep.equal(['b']);
    expect(page.focusedName).to.contain('Stap b');
  });

  it('stays in the list', async () => {
    const page = await open(route('a', 'b'), 'list');
    await goTo('#samen/station/b');
    await page.settled();
    expect(page.element.viewName).to.equal('list');
    expect(page.opened).to.deep.equal(['b']);
  });

  it('is closed by Back, and leaves the focus of who is elsewhere', async () => {
    const page = await open(route('a', 'b'));
    await goTo('#samen/station/b');
    await page.settled();
    await goBack();
    await page.settled();
    expect(page.opened).to.deep.equal([]);
    expect(page.focusedName, 'the focus is not lost').to.contain('Stap b');
  });

  it('to another station opens that one', async () => {
    const page = await open(route('a', 'b'));
    await goTo('#samen/station/a');
    await goTo('#samen/station/b');
    await page.settled();
    expect(page.opened).to.deep.equal(['b']);
    await goBack();
    await page.settled();
    expect(page.opened).to.deep.equal(['a']);
  });

  it('works a second time after the station was closed', async () => {
    const page = await open(route('a', 'b'));
    await goTo('#samen/station/b');
    await page.settled();
    page.element.closeStation();
    await page.settled();
    expect(location.hash).to.equal('');
    await goTo('#samen/station/b');
    await page.settled();
    expect(page.opened).to.deep.equal(['b']);
  });

  it('opens the first of two routes that has the station', async () => {
    const first = await open(route('a', 'b'));
    const second = await open(route('b', 'c'));
    await goTo('#samen/station/b');
    await Promise.all([first.settled(), second.settled()]);
    expect([first.opened, second.opened]).to.deep.equal([['b'], []]);
    await goTo('#samen/station/c');
    await Promise.all([first.settled(), second.settled()]);
    expect([first.opened, second.opened]).to.deep.equal([[], ['c']]);
  });

  for (const id of ['a/b', 'a b', '50%', '"]', 'é', 'ትግርኛ', '#', '?', '&amp;', "'"])
    it(`works for an id like ${id}`, async () => {
      const page = await open(route('a', id));
      await goTo(deepLink('station', id));
      await page.settled();
      expect(page.opened).to.deep.equal([id]);
      expect(page.focusedName).to.contain(`Stap ${id}`);
    });

  it('to a station that is nowhere does nothing', async () => {
    const page = await open(route('a'));
    await goTo('#samen/station/weg');
    await goTo('#samen/station/%E0%A4%A');
    await page.settled();
    expect(page.opened).to.deep.equal([]);
  });
});
