import { aTimeout, expect, fixture, html, nextFrame } from '@open-wc/testing';
import '../../src/define.js';
import { DirectoryPage } from '../support/directory-page.js';
import { nameOf } from '../support/element-page.js';
import { collect, goBack, goTo, query, setAddress } from '../support/host-page.js';

const PARTNERS = {
  partners: [
    {
      id: 'a',
      name: 'Alfa',
      kinds: ['bibliotheek'],
      offerings: [{ id: '1', name: 'Taalles', themes: ['taal'] }],
    },
    {
      id: 'b',
      name: 'Beta',
      kinds: ['bibliotheek'],
      offerings: [{ id: '2', name: 'Rekenen', themes: ['rekenen'] }],
    },
    {
      id: 'c',
      name: 'Gamma',
      kinds: ['wijkteam'],
      offerings: [{ id: '3', name: 'Taalmaatje', themes: ['taal', 'samen leven'] }],
    },
  ],
};
const many = {
  partners: Array.from({ length: 45 }, (_, i) => ({ id: `p${i}`, name: `Partner ${i + 100}` })),
};

beforeEach(() => setAddress({}));
afterEach(() => setAddress({}));

const open = async (state = '', data: unknown = PARTNERS) => {
  const page = await DirectoryPage.open(
    html`<samen-partner-directory url-state=${state} .data=${data}></samen-partner-directory>`,
  );
  // The element asked for the same code before: it has it by now.
  await import('../../src/internal/url-state.js');
  await page.settled();
  return page;
};

describe('A visitor who is faster than the code for the address', () => {
  it('is not thrown back to what the address said, and finds the search there after all', async () => {
    await setAddress({ query: { 'samen-q': 'alfa' } });
    const page = await DirectoryPage.open(
      html`<samen-partner-directory url-state .data=${PARTNERS}></samen-partner-directory>`,
    );
    await page.search('beta');
    await import('../../src/internal/url-state.js');
    await page.settled();
    expect(page.searchField.value).to.equal('beta');
    await page.until(() => page.names.join() === 'Beta', 'the search of the visitor is answered');
    expect(query()).to.deep.equal({ 'samen-q': ['beta'] });
  });
});

describe('The view in the address', () => {
  it('comes back from the address: search and filters', async () => {
    await setAddress({ query: { 'samen-q': 'taal', 'samen-kind': 'wijkteam' } });
    const page = await open();
    await page.until(() => page.names.join() === 'Gamma', 'what the address asks for is shown');
    expect(page.searchField.value).to.equal('taal');
    expect(page.chips).to.deep.equal(['Wijkteam']);
    await page.openFilters();
    expect(page.filter('Soort partner', 'Wijkteam').checked).to.equal(true);
  });

  it('is of one element, also when the name of another begins like its own', async () => {
    await setAddress({ query: { 'gids-noord-q': 'beta' } });
    const page = await open('gids');
    await page.search('alfa');
    expect(query()).to.deep.equal({ 'gids-noord-q': ['beta'], 'gids-q': ['alfa'] });
  });

  it('is not announced as something that the visitor did', async () => {
    await setAddress({ query: { 'samen-q': 'taal' } });
    const filtered = collect('samen-filter');
    const page = await open();
    await page.until(() => page.names.length === 2, 'what the address asks for is shown');
    expect(filtered).to.have.length(0);
    filtered.stop();
  });

  it('follows what a visitor types and chooses', async () => {
    const page = await open();
    await page.search(' taal ');
    expect(query()).to.deep.equal({ 'samen-q': ['taal'] });
    await page.openFilters();
    await page.choose('Waarover?', 'taal');
    await page.choose('Waarover?', 'samen leven');
    await page.choose('Soort partner', 'Wijkteam');
    expect(query()).to.deep.equal({
      'samen-q': ['taal'],
      'samen-theme': ['taal', 'samen leven'],
      'samen-kind': ['wijkteam'],
    });
    await page.click('button', 'Wis alles');
    expect(query()).to.deep.equal({});
  });

  it('brings back what it wrote', async () => {
    const first = await open();
    await first.openFilters();
    await first.choose('Waarover?', 'samen leven');
    await first.search('gámma & co/"<>');
    await first.search('gamma');
    first.element.remove();
    const second = await open();
    await second.until(() => second.names.join() === 'Gamma', 'the same is shown');
    expect(second.chips).to.deep.equal(['samen leven']);
    expect(second.searchField.value).to.equal('gamma');
  });

  it('does not fill the history: Back leaves the page, not a letter', async () => {
    const before = history.length;
    const page = await open();
    await page.search('t');
    await page.search('ta');
    await page.search('taa');
    expect(history.length).to.equal(before);
  });

  it('leaves the page’s own parameters and its hash alone', async () => {
    await setAddress({ query: { pagina: '2', samen: 'ja', q: 'x', 'samen-q': 'alfa' }, hash: '#deel' });
    const page = await open();
    await page.search('beta');
    expect(query()).to.deep.equal({ pagina: ['2'], samen: ['ja'], q: ['x'], 'samen-q': ['beta'] });
    expect(location.hash).to.equal('#deel');
    await page.search('');
    expect(query()).to.deep.equal({ pagina: ['2'], samen: ['ja'], q: ['x'] });
    expect(location.hash).to.equal('#deel');
  });

  it('is kept apart from that of another element', async () => {
    await setAddress({ query: { 'gids-q': 'alfa', 'buurt-q': 'beta' } });
    const box = await fixture(html`
      <div>
        <samen-partner-directory url-state="gids" .data=${PARTNERS}></samen-partner-directory>
        <samen-partner-directory url-state="buurt" .data=${PARTNERS}></samen-partner-directory>
      </div>
    `);
    const [gids, buurt] = [...box.querySelectorAll('samen-partner-directory')].map(
      (e) => new DirectoryPage(e),
    );
    await gids!.until(() => gids!.names.join() === 'Alfa', 'the first shows its own');
    await buurt!.until(() => buurt!.names.join() === 'Beta', 'the second shows its own');
    await gids!.search('gamma');
    expect(query()).to.deep.equal({ 'buurt-q': ['beta'], 'gids-q': ['gamma'] });
    await buurt!.search('');
    expect(query()).to.deep.equal({ 'gids-q': ['gamma'] });
    expect(gids!.names).to.deep.equal(['Gamma']);
  });

  it('is left alone by an element that was not asked to mirror it', async () => {
    await setAddress({ query: { 'samen-q': 'alfa' } });
    const page = await DirectoryPage.open(
      html`<samen-partner-directory .data=${PARTNERS}></samen-partner-directory>`,
    );
    await aTimeout(30);
    expect(page.names).to.have.length(3);
    await page.search('beta');
    await page.openCard('Beta');
    expect(query()).to.deep.equal({ 'samen-q': ['alfa'] });
    expect(location.hash).to.equal('');
  });

  it('follows the browser’s Back and Forward', async () => {
    const page = await open();
    await page.search('alfa');
    const url = new URL(location.href);
    url.searchParams.set('samen-q', 'beta');
    history.pushState(null, '', url);
    dispatchEvent(new PopStateEvent('popstate'));
    await page.until(() => page.names.join() === 'Beta', 'the new address is shown');
    await goBack();
    await page.until(() => page.names.join() === 'Alfa', 'the former address is shown');
    expect(page.searchField.value).to.equal('alfa');
  });
});

describe('A record in the address', () => {
  it('is there while it is open, and Back closes it', async () => {
    const page = await open();
    await page.openCard('Beta');
    expect(location.hash).to.equal('#samen/partner/b');
    await goBack();
    await page.closed();
    expect(location.hash).to.equal('');
    expect(page.focusedName).to.equal('Beta');
  });

  it('leaves the search as it was', async () => {
    const page = await open();
    await page.search('beta');
    await page.openCard('Beta');
    expect(query()).to.deep.equal({ 'samen-q': ['beta'] });
    await page.click('button', 'Sluit');
    await page.closed();
    expect(query()).to.deep.equal({ 'samen-q': ['beta'] });
    expect(page.names).to.deep.equal(['Beta']);
  });

  it('leaves as many cards on show as there were, so that the focus can go back', async () => {
    const page = await open('', many);
    await page.click('button', /^Toon/);
    await page.until(() => page.names.length === 40, 'more are there');
    await page.openCard('Partner 130');
    await page.click('button', 'Sluit');
    await page.closed();
    expect(page.names).to.have.length(40);
    expect(page.focusedName).to.equal('Partner 130');
  });

  it('does so too with a search that the address brought', async () => {
    await setAddress({ query: { 'samen-q': 'partner' } });
    const page = await open('', many);
    await page.until(() => page.text.includes('45 gevonden'), 'the search is answered');
    await page.click('button', /^Toon/);
    await page.until(() => page.names.length === 40, 'more are there');
    await goTo('#samen/partner/p30');
    await page.opened();
    await page.click('button', 'Sluit');
    await page.closed();
    expect(page.names).to.have.length(40);
  });

  it('stays on show when the element is moved', async () => {
    const page = await open('', many);
    await page.click('button', /^Toon/);
    await page.until(() => page.names.length === 40, 'more are there');
    (await fixture(html`<div></div>`)).append(page.element);
    await nextFrame();
    expect(page.names).to.have.length(40);
  });
});

describe('A hostile address', () => {
  const long = 'x'.repeat(5000);
  const hostile: [what: string, query: Record<string, string>][] = [
    ['markup', { 'samen-q': '<img src=x onerror=alert(1)>', 'samen-theme': '"><script>alert(1)</script>' }],
    [
      'names of an object’s prototype',
      { 'samen-constructor': 'x', 'samen-__proto__': 'x', 'samen-toString': 'x' },
    ],
    ['a facet that is not there', { 'samen-nergens': 'x', 'samen-': 'x' }],
    ['something long', { 'samen-q': long }],
    ['control characters', { 'samen-q': 'a\u0000\u202e\ufeff\ud800b' }],
  ];
  for (const [what, parameters] of hostile) {
    it(`with ${what} does no harm`, async () => {
      await setAddress({ query: parameters });
      const page = await open();
      await page.openFilters();
      await aTimeout(50);
      expect(page.all('image')).to.have.length(0);
      expect(page.searchField.value.length).to.be.at.most(200);
      await page.click('button', /^Filters/);
      await page.search('alfa');
      expect(page.names.length).to.be.at.most(1);
    });
  }

  for (const value of ['constructor', '__proto__', 'toString', 'hasOwnProperty']) {
    it(`that filters on “${value}” finds nothing, and counts nothing`, async () => {
      await setAddress({ query: { 'samen-theme': value } });
      const page = await open();
      await page.until(() => page.text.includes('Niets gevonden'), 'nothing is found');
      await page.openFilters();
      expect(page.chips).to.deep.equal([value]);
      expect(page.count('Waarover?', value)).to.equal(0);
      await page.click('button', 'Wis alles');
      expect(page.names).to.have.length(3);
    });
  }

  for (const prefix of ['<b>', 'a b', '&x=', 'é', 'p'.repeat(60)]) {
    it(`cannot come from a prefix like “${prefix.slice(0, 8)}”: the default takes its place`, async () => {
      const page = await open(prefix);
      await page.search('alfa');
      expect(query()).to.deep.equal({ 'samen-q': ['alfa'] });
    });
  }

  it('with hundreds of filters is read without a hitch', async () => {
    const url = new URL(location.href);
    for (let i = 0; i < 300; i++) url.searchParams.append('samen-theme', `t${i}`);
    history.replaceState(null, '', url);
    const page = await open();
    await page.until(() => page.text.includes('Niets gevonden'), 'nothing is found');
    expect(nameOf(page.get('button', 'Wis alles'))).to.equal('Wis alles');
  });
});
