import { aTimeout, expect, html } from '@open-wc/testing';
import '../../src/define.js';
import { shortList } from '../../src/internal/take-along/short-list.js';
import { DirectoryPage } from '../support/directory-page.js';
import { focused, nameOf } from '../support/element-page.js';
import { collect, ConsoleTap, Gate, query, requests, setAddress, unique } from '../support/host-page.js';

/* A directory too large to download: the API searches and pages by itself. */

/** An API of sixty services, each of an organization of its own: a third is about taal, huiswerk or sport. */
const api = (key: string, more = '') => `/fixture/hsds-api/services?key=${key}&${more}`;

async function put(
  src: string,
  attributes: { urlState?: string; layout?: string } = {},
): Promise<DirectoryPage> {
  return DirectoryPage.put(
    html`<samen-partner-directory
      src=${src}
      format="hsds"
      server-search
      layout=${attributes.layout ?? ''}
      .urlState=${attributes.urlState ?? null}
    ></samen-partner-directory>`,
  );
}

async function open(key = unique(), more = '', attributes = {}): Promise<DirectoryPage> {
  const page = await put(api(key, more), attributes);
  await page.shown();
  await page.until(() => page.names.length === 20, 'the list is on show');
  return page;
}

/** What was asked of the services, in order: the parameters that matter. */
async function asked(key: string): Promise<string[]> {
  const all = (await requests(key)).map(({ url }) => new URL(url, location.href));
  return all
    .filter(({ pathname }) => pathname.endsWith('services'))
    .map(({ searchParams }) =>
      ['search', 'page', 'taxonomy_term_id']
        .flatMap((name) => searchParams.getAll(name).map((value) => `${name}=${value}`))
        .join('&'),
    );
}

const more = (page: DirectoryPage) => page.find('button', /^Toon/);

let log: ConsoleTap;
beforeEach(async () => {
  log = new ConsoleTap();
  await setAddress({});
});
afterEach(async () => {
  log.release();
  await setAddress({});
});

describe('A directory that lets the server search', () => {
  it('shows the first page in the order of the server, each service by its own name', async () => {
    const page = await open();
    expect(page.names).to.have.length(20);
    expect(page.names.slice(0, 3)).to.deep.equal(['huiswerk 001', 'sport 002', 'taal 003']);
    expect(page.cardText('sport 002')).to.contain('Organization 002');
  });

  it('says how many there are in all, and of how many it shows how many', async () => {
    const page = await open();
    expect(page.text).to.contain('60 vormen van hulp en activiteiten').and.to.contain('20 van 60 getoond');
  });

  it('asks for no more than the first page until the visitor does', async () => {
    const key = unique();
    await open(key);
    await aTimeout(100);
    expect((await asked(key)).filter((each) => /page=[^1]/.test(each))).to.deep.equal([]);
  });

  it('shows the next page when the visitor asks for more, and brings the focus there', async () => {
    const key = unique();
    const page = await open(key);
    more(page)!.focus();
    more(page)!.click();
    await page.until(() => page.names.length === 40, 'the next page is on show');
    expect(page.focusedName).to.equal('taal 021');
    expect((await asked(key)).at(-1)).to.equal('page=2');
    more(page)!.click();
    await page.until(() => page.names.length === 60, 'all is on show');
    expect(page.focusedName).to.equal('sport 041');
    expect(more(page)).to.equal(undefined);
  });

  it('asks the server for what a visitor types, and says how many that found in all', async () => {
    const filtered = collect('samen-filter');
    const key = unique();
    const page = await open(key, 'n=90');
    await page.search('sport');
    expect(page.names).to.have.length(20);
    expect(page.names.every((name) => name.startsWith('sport'))).to.equal(true);
    expect((await asked(key)).at(-1)).to.equal('search=sport&page=1');
    expect(page.text).to.contain('30 gevonden').and.to.contain('20 van 30 getoond');
    expect(filtered.map(({ query: text, count }) => [text, count])).to.deep.equal([['sport', 30]]);
    await page.until(() => page.announced === '30 gevonden', 'it is announced');
    expect(page.marked, 'what was found is marked').to.deep.equal(['sport']);
    filtered.stop();
  });

  it('goes back to everything when the search is emptied', async () => {
    const filtered = collect('samen-filter');
    const page = await open();
    await page.search('taal');
    await page.search('');
    await page.until(() => page.names[0] === 'huiswerk 001', 'everything is back');
    expect(filtered.at(-1)!.count).to.equal(60);
    expect(page.text).to.contain('20 van 60 getoond').and.not.to.contain('gevonden');
    filtered.stop();
  });

  it('gives the answer to the last question, however slow the one before', async () => {
    const page = await open();
    const gate = new Gate('search=spo');
    const type = (text: string) => {
      page.searchField.value = text;
      page.searchField.dispatchEvent(new InputEvent('input', { bubbles: true }));
    };
    type('spo');
    await page.until(() => gate.waiting === 1, 'the first question waits');
    expect(page.names[0], 'what was there stays meanwhile').to.equal('huiswerk 001');
    type('taal');
    await page.until(() => page.names[0] === 'taal 003', 'the second is answered');
    gate.open();
    await aTimeout(50);
    expect(page.names.every((name) => name.startsWith('taal'))).to.equal(true);
    expect(page.text).not.to.contain('Zoeken lukt nu niet');
    expect(log.errors).to.deep.equal([]);
  });

  it('keeps the focus and the letters of a visitor who types on', async () => {
    const page = await open(unique(), 'ms=30');
    await page.type('tal');
    expect(page.focusedName).to.equal('Wat zoekt u?');
    await page.until(() => page.text.includes('Niets gevonden voor “tal”'), 'a server forgives no typo');
  });

  it('says in words that nothing was found', async () => {
    const page = await open();
    await page.search('zwemmen');
    expect(page.names).to.deep.equal([]);
    expect(page.text).to.contain('Niets gevonden voor “zwemmen”');
    await page.click('button', 'Wis alles');
    await page.until(() => page.names.length === 20, 'everything is back');
  });

  it('brings the search back from the address', async () => {
    const page = await open(unique(), '', { urlState: '' });
    await page.search('sport');
    expect(query()).to.deep.equal({ 'samen-q': ['sport'] });
    page.element.remove();
    const again = await put(api(unique()), { urlState: '' });
    await again.shown();
    await again.until(() => again.names[0] === 'sport 002', 'it is found again');
    expect(again.searchField.value).to.equal('sport');
  });

  it('is there at once, and nothing jumps when more code has come', async () => {
    const key = unique();
    const seen = new Set<string>();
    const page = await put(api(key));
    const look = () => seen.add(page.text);
    new MutationObserver(look).observe(page.element.shadowRoot!, { subtree: true, childList: true });
    await page.until(() => page.names.length === 20, 'the list is on show');
    await aTimeout(200);
    expect([...seen].filter((each) => each && !/Even geduld/.test(each))).to.have.length(1);
  });
});

describe('The filters of a server', () => {
  it('are its own taxonomy, without counts, since it gives none', async () => {
    const page = await open();
    await page.openFilters();
    expect(page.all('group').map(nameOf)).to.deep.equal(['Waarover?']);
    expect(page.all('checkbox').map(nameOf)).to.deep.equal(['huiswerk', 'sport', 'taal']);
  });

  it('are asked of the server', async () => {
    const key = unique();
    const page = await open(key);
    await page.openFilters();
    page.get('checkbox', 'sport').click();
    await page.until(
      () => page.names.length > 0 && page.names.every((name) => /^sport/.test(name)),
      'filtered',
    );
    expect((await asked(key)).at(-1)).to.equal('page=1&taxonomy_term_id=t2');
    expect(page.chips).to.deep.equal(['sport']);
    expect(page.text).to.contain('20 gevonden');
    page.chip('sport').click();
    await page.until(() => page.names[0] === 'huiswerk 001', 'everything is back');
  });

  it('say so when the server has none', async () => {
    const page = await open(unique(), 'like=no-terms');
    page.get('button', 'Filters').click();
    await aTimeout(50);
    expect(page.all('checkbox')).to.deep.equal([]);
    expect(page.names).to.have.length(20);
  });
});

describe('A slice of a server', () => {
  it('is asked of the server, and nothing else is ever on show', async () => {
    const key = unique();
    const page = await DirectoryPage.put(
      html`<samen-partner-directory src=${api(key)} format="hsds" server-search filter-theme="t2"></samen-partner-directory>`,
    );
    const seen = new Set<string>();
    const look = () => page.names.forEach((name) => seen.add(name.slice(0, 5)));
    new MutationObserver(look).observe(page.element.shadowRoot!, { subtree: true, childList: true });
    await page.until(() => page.names.length === 20, 'the slice is on show');
    expect(page.text).to.contain('20 vormen van hulp').and.not.to.contain('60');
    await page.search('0');
    more(page)?.click();
    await aTimeout(50);
    expect([...seen]).to.deep.equal(['sport']);
    expect((await asked(key)).at(-1)).to.equal('search=0&page=1&taxonomy_term_id=t2');
  });

  it('cannot be left through the address', async () => {
    await setAddress({ query: { 'samen-theme': 't0' } });
    const page = await DirectoryPage.put(
      html`<samen-partner-directory src=${api(unique())} format="hsds" server-search url-state filter-theme="t2"></samen-partner-directory>`,
    );
    await page.until(() => page.names.length === 20, 'the slice is on show');
    expect(page.names.every((name) => name.startsWith('sport'))).to.equal(true);
    await page.get('button', /^Filters/).click();
    await aTimeout(50);
    expect(page.all('checkbox')).to.deep.equal([]);
  });
});

describe('A partner that the server found', () => {
  it('opens, also when it was not on the first page', async () => {
    const page = await open();
    await page.search('taal 060');
    await page.openCard('taal 060');
    expect(nameOf(page.dialog!)).to.equal('Organization 060');
    expect(page.dialogText).to.contain('taal 060');
    await page.click('button', 'Sluit');
    await page.closed();
    expect(page.focusedName).to.equal('taal 060');
  });

  it('opens in a short list too', async () => {
    const page = await open(unique(), '', { layout: 'list' });
    more(page)!.click();
    await page.until(() => page.names.length === 40, 'more is on show');
    await page.openCard('taal 030');
    expect(nameOf(page.dialog!)).to.equal('Organization 030');
  });

  it('stays open while the visitor asks for nothing new', async () => {
    const page = await open();
    more(page)!.click();
    await page.until(() => page.names.length === 40, 'more is on show');
    await page.openCard('taal 030');
    page.element.requestUpdate();
    await aTimeout(30);
    expect(nameOf(page.dialog!)).to.equal('Organization 030');
  });

  it('can be kept, and is in the list also after another search', async () => {
    shortList.set([]);
    const page = await open();
    await page.search('taal 060');
    await page.save('Organization 060');
    await page.search('sport');
    await page.openList();
    expect(page.listed).to.deep.equal(['Organization 060']);
    await page.click('link', 'Organization 060', page.dialog);
    await page.opened('Organization 060');
    shortList.set([]);
  });
});

describe('When the server fails', () => {
  it('at a search, what was there stays, with words and another try', async () => {
    const key = unique();
    const page = await open(key);
    const fetching = window.fetch;
    let fail = true;
    window.fetch = (input, options) =>
      fail && String(input instanceof Request ? input.url : input).includes('search=')
        ? Promise.reject(new TypeError('offline'))
        : fetching.call(window, input, options);
    await page.search('taal');
    await page.until(() => page.text.includes('Zoeken lukt nu niet.'), 'it is said');
    expect(page.announced).to.equal('Dat lukt nu niet. Probeer het later.');
    expect(page.names[0]).to.equal('huiswerk 001');
    expect(page.searchField.value).to.equal('taal');
    await aTimeout(700);
    expect(page.announced, 'no count of what was there before').not.to.contain('gevonden');

    fail = false;
    page.get('button', 'Probeer het opnieuw').focus();
    page.get('button', 'Probeer het opnieuw').click();
    await page.until(() => page.names[0] === 'taal 003', 'it is found after all');
    expect(page.text).not.to.contain('Zoeken lukt nu niet.');
    await page.until(() => page.focusedName === 'Wat zoekt u?', 'the focus is not lost with the button');
    window.fetch = fetching;
  });

  it('is asked once, not at every drawing', async () => {
    const key = unique();
    const page = await open(key);
    const fetching = window.fetch;
    let count = 0;
    window.fetch = (input, options) => {
      if (!String(input instanceof Request ? input.url : input).includes('search='))
        return fetching.call(window, input, options);
      count++;
      return Promise.reject(new TypeError('offline'));
    };
    await page.search('taal');
    await page.until(() => page.text.includes('Zoeken lukt nu niet.'), 'it is said');
    const before = count;
    for (let i = 0; i < 5; i++) {
      page.element.requestUpdate();
      await page.settled();
    }
    await aTimeout(50);
    expect(count).to.equal(before);
    window.fetch = fetching;
  });

  it('at a next page, the first ones stay, and another try goes on from there', async () => {
    const key = unique();
    const page = await open(key, 'like=broken&at=2&times=1');
    more(page)!.click();
    await page.until(
      () => page.names.length === 40 || page.text.includes('Zoeken lukt nu niet.'),
      'it is said, or went well at once',
      15_000,
    );
    if (page.names.length < 40) await page.click('button', 'Probeer het opnieuw');
    await page.until(() => page.names.length === 40, 'the next page is on show', 15_000);
    expect(page.names[20]).to.equal('taal 021');
  });

  it('at once, the visitor is told as with any other source', async () => {
    const page = await put('/fixture/status/500');
    await page.failed();
    expect(page.get('button', 'Probeer het opnieuw')).to.be.instanceOf(HTMLElement);
  });
});

describe('A directory that is removed', () => {
  it('stops what was under way', async () => {
    const key = unique();
    const page = await open(key, 'ms=600');
    page.searchField.value = 'sport';
    page.searchField.dispatchEvent(new InputEvent('input', { bubbles: true }));
    // After the pause in which a next letter may come, and before the answer.
    await aTimeout(350);
    page.element.remove();
    await aTimeout(300);
    const searched = (await requests(key)).filter(({ url }) => url.includes('search=sport'));
    expect(searched.map(({ outcome }) => outcome)).to.deep.equal(['aborted']);
    expect(focused()).to.equal(document.body);
  });

  it('and put back answers again', async () => {
    const page = await open(unique());
    const { element } = page;
    const place = element.parentElement!;
    element.remove();
    await aTimeout(20);
    place.append(element);
    await page.shown();
    await page.search('sport');
    expect(page.names[0]).to.equal('sport 002');
  });
});

describe('A server that grows or shrinks meanwhile', () => {
  for (const like of ['repeats', 'short', 'shrinks', 'grows', 'hole'])
    it(`(${like}) never shows a service twice, and comes to an end`, async () => {
      const page = await open(unique(), `like=${like}&at=2`);
      for (let i = 0; i < 5 && more(page); i++) {
        const before = page.names.length;
        more(page)!.click();
        await page
          .until(() => page.names.length > before || !more(page), 'more, or the end', 1500)
          .catch(() => undefined);
      }
      expect(new Set(page.names).size).to.equal(page.names.length);
      expect(more(page), `${page.names.length} shown`).to.equal(undefined);
    });
});
