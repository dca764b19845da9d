import { aTimeout, expect, fixture, html, oneEvent, waitUntil } from '@open-wc/testing';
import '../../src/define.js';
import { DirectoryPage } from '../support/directory-page.js';
import { collect, ConsoleTap, Gate, requests, unique } from '../support/host-page.js';

const ALL = ['Bibliotheek Voorbeeld', 'Centrum voor Jeugd en Gezin', 'Sportbuurtwerk'];
const document_ = (...names: string[]) => ({ partners: names.map((name) => ({ id: name, name })) });

let log: ConsoleTap;
beforeEach(() => (log = new ConsoleTap()));
afterEach(() => log.release());

const open = (src: string) =>
  DirectoryPage.open(html`<samen-partner-directory src=${src}></samen-partner-directory>`);
const put = (src: string) =>
  DirectoryPage.put(html`<samen-partner-directory src=${src}></samen-partner-directory>`);

describe('A source', () => {
  it('is announced while it is on its way, and the parts to come are hidden from a screen reader', async () => {
    const gate = new Gate('partners.json');
    const page = await put('/fixture/partners.json');
    expect(page.text).to.equal('Even geduld, we halen de gegevens op.');
    expect(page.isBusy).to.equal(true);
    gate.open();
    await page.shown();
    expect(page.names).to.deep.equal(ALL);
    expect(page.isBusy).to.equal(false);
  });

  it('is given up for a newer one: the slow answer does not win', async () => {
    const key = unique();
    const page = await put(`/fixture/slow?ms=400&key=${key}`);
    await waitUntil(async () => (await requests(key)).length === 1, 'the slow request is under way');
    page.element.src = `/fixture/hsds/services?key=${key}`;
    await page.until(() => page.names.length === 3 && !page.isBusy, 'the newer source is shown');
    await aTimeout(450);
    expect(page.names).to.deep.equal(['Organization 1', 'Organization 2', 'Organization 3']);
    const [slow] = await requests(key);
    expect(slow!.outcome, 'the older request is cancelled').to.equal('aborted');
    expect(log.errors).to.deep.equal([]);
  });

  it('keeps on show what is there until the next one has come', async () => {
    const page = await open('/fixture/partners.json');
    const gate = new Gate('hsds');
    page.element.src = '/fixture/hsds/services';
    await page.settled();
    await page.settled();
    expect(page.names).to.deep.equal(ALL);
    expect(page.isBusy).to.equal(true);
    gate.open();
    await page.until(() => page.names[0] === 'Organization 1', 'the next source is shown');
  });

  it('that fails does not leave another source’s records behind as if they were its own', async () => {
    const page = await open('/fixture/partners.json');
    const failed = oneEvent(page.element, 'samen-failed');
    page.element.src = '/fixture/status/404';
    await failed;
    expect(page.find('alert'), 'the failure is told').not.to.equal(undefined);
    expect(page.names).to.deep.equal([]);
    expect(page.element.ready).to.equal(false);
  });

  it('is not read again for an attribute that says the same', async () => {
    const key = unique();
    const page = await open(`/fixture/partners.json?${key}`);
    page.element.setAttribute('src', `/fixture/partners.json?${key}`);
    page.element.setAttribute('heading-level', '3');
    await aTimeout(50);
    expect(await requests(key)).to.have.length(1);
  });

  it('is read again when its limits change', async () => {
    const key = unique();
    const page = await put(`/fixture/partners.json?${key}`);
    page.element.maxBytes = 10;
    await page.failed();
    page.element.maxBytes = 100_000;
    await page.shown();
    expect(page.names).to.deep.equal(ALL);
  });

  it('that is not an address for data is refused, and never asked for', async () => {
    const failures = collect('samen-failed');
    for (const src of [
      'javascript:alert(1)',
      'data:application/json,{"partners":[]}',
      'file:///etc/passwd',
    ]) {
      const page = await (await put(src)).failed();
      expect(page.element.ready).to.equal(false);
      expect(page.all('link'), 'no link to it either').to.deep.equal([]);
    }
    expect(failures).to.have.length(3);
    failures.stop();
  });
});

describe('An element that leaves the page', () => {
  it('stops what it was fetching', async () => {
    const key = unique();
    const page = await put(`/fixture/slow?ms=2000&key=${key}`);
    await waitUntil(async () => (await requests(key)).length === 1, 'the request is under way');
    const ready = collect('samen-ready');
    page.element.remove();
    await waitUntil(async () => (await requests(key))[0]!.outcome === 'aborted', 'the request is cancelled');
    expect(ready).to.have.length(0);
    ready.stop();
  });

  it('starts again when it comes back before it had its data', async () => {
    const key = unique();
    const page = await put(`/fixture/slow?ms=100&key=${key}`);
    const { parentElement } = page.element;
    page.element.remove();
    await aTimeout(20);
    parentElement!.append(page.element);
    await page.shown();
    expect(page.names).to.deep.equal(ALL);
  });

  it('still has its data when it comes back later', async () => {
    const key = unique();
    const page = await open(`/fixture/partners.json?${key}`);
    const { parentElement } = page.element;
    page.element.remove();
    await aTimeout(20);
    parentElement!.append(page.element);
    await page.settled();
    expect(page.names).to.deep.equal(ALL);
    expect(await requests(key)).to.have.length(1);
  });

  it('may go while its answer is being read, without an error anywhere', async () => {
    const page = await put('/fixture/slow?ms=30');
    await aTimeout(28);
    page.element.remove();
    await aTimeout(60);
    expect(log.errors).to.deep.equal([]);
  });
});

describe('A server that asks to wait', () => {
  it('is waited for, and the visitor sees that something is on its way', async () => {
    const key = unique();
    const page = await put(`/fixture/busy?key=${key}&after=1&times=1`);
    await waitUntil(async () => (await requests(key)).length === 1, 'it was asked');
    expect(page.isBusy).to.equal(true);
    expect(page.find('alert')).to.equal(undefined);
    await page.shown();
    expect(page.names).to.deep.equal(ALL);
    expect(log.errors).to.deep.equal([]);
  });

  it('is not asked again once the element has gone, or reads something else', async () => {
    for (const leave of [
      (page: DirectoryPage) => page.element.remove(),
      (page: DirectoryPage) => (page.element.src = '/fixture/partners.json'),
    ]) {
      const key = unique();
      const page = await put(`/fixture/busy?key=${key}&after=1`);
      await waitUntil(async () => (await requests(key)).length === 1, 'it was asked');
      leave(page);
      await aTimeout(1300);
      expect(await requests(key)).to.have.length(1);
    }
    expect(log.errors).to.deep.equal([]);
  });

  it('for longer than a visitor can is a failure at once, that says until when', async () => {
    const page = await (await put(`/fixture/busy?key=${unique()}&after=600`)).failed();
    expect(page.text).to.contain('We kunnen deze gegevens nu niet laten zien.');
    expect(log.errors.join()).to.match(/429.*600 seconden/);
  });
});

describe('A large document', () => {
  // Spaces and all: what counts is how many bytes there are to go through.
  const large = '/fixture/large?bytes=3000000';

  it('is read like a small one', async () => {
    expect((await open(large)).names).to.deep.equal(ALL);
  });

  it('that comes in pieces is read like a small one', async () => {
    expect((await open(`${large}&chunked`)).names).to.deep.equal(ALL);
  });

  it('that breaks off is a failure that says where', async () => {
    await (await put(`${large}&broken`)).failed();
    expect(log.errors.join()).to.match(/geen geldige JSON .*\d/);
  });
});

describe('An element that moves in the page', () => {
  it('keeps what the visitor did, and fetches nothing', async () => {
    const key = unique();
    const page = await open(`/fixture/partners.json?${key}`);
    await page.search('sport');
    expect(page.names).to.deep.equal(['Sportbuurtwerk']);
    await page.openFilters();
    const box = await fixture(html`<section></section>`);
    box.append(page.element);
    await page.settled();
    await aTimeout(20);
    expect(page.searchField.value).to.equal('sport');
    expect(page.names).to.deep.equal(['Sportbuurtwerk']);
    expect(page.all('group').length, 'the filters are still open').to.be.greaterThan(0);
    expect(await requests(key)).to.have.length(1);
  });

  it('does not start over what was on its way', async () => {
    const key = unique();
    const page = await put(`/fixture/slow?ms=150&key=${key}`);
    await waitUntil(async () => (await requests(key)).length === 1, 'the request is under way');
    const box = await fixture(html`<section></section>`);
    box.append(page.element);
    await page.shown();
    const all = await requests(key);
    expect(all).to.have.length(1);
    expect(all[0]!.outcome).to.equal('complete');
  });
});

describe('reload()', () => {
  it('resolves when the new data is shown', async () => {
    const key = unique();
    const page = await open(`/fixture/partners.json?${key}`);
    const ready = collect('samen-ready');
    await page.element.reload();
    expect(ready).to.have.length(1);
    expect(await requests(key)).to.have.length(2);
    ready.stop();
  });

  it('resolves when it fails, and what was shown stays, with a word about it', async () => {
    const page = await open(`/fixture/flaky/${unique()}`);
    const failures = collect('samen-failed');
    await page.element.reload();
    expect(page.names).to.deep.equal(ALL);
    expect(page.text).to.contain('Dit is misschien niet het laatste nieuws. Verversen lukte niet.');
    expect(page.element.ready).to.equal(true);
    expect(failures, 'something is still shown').to.have.length(0);
    expect(log.errors, 'one line for whoever keeps the page').to.have.length(1);
    expect(page.element.problems.map(({ message }) => message).join()).to.contain('500');
    failures.stop();
  });

  it('takes the word back once it works again', async () => {
    const key = unique();
    const page = await open(`/fixture/flaky/${key}`);
    await page.element.reload();
    expect(page.text).to.contain('Verversen lukte niet');
    await fetch(`/fixture/flaky/${key}?reset`);
    await page.click('button', 'Probeer het opnieuw');
    await page.until(() => !page.text.includes('Verversen lukte niet'), 'the note is gone');
    expect(page.names).to.deep.equal(ALL);
    expect(page.element.problems).to.deep.equal([]);
  });

  it('twice at once ends well, with the last', async () => {
    const page = await open('/fixture/partners.json');
    await Promise.all([page.element.reload(), page.element.reload()]);
    expect(page.names).to.deep.equal(ALL);
    expect(page.isBusy).to.equal(false);
  });

  it('without anything to read does no harm', async () => {
    const page = await DirectoryPage.put(html`<samen-partner-directory></samen-partner-directory>`);
    await page.element.reload();
    expect(page.element.ready).to.equal(false);
    expect(log.errors).to.deep.equal([]);
  });
});

describe('refresh', () => {
  const patched = window.setInterval;
  const cleared = window.clearInterval;
  let timers: Map<number, { run: () => void; delay: number }>;

  beforeEach(() => {
    timers = new Map();
    let last = 0;
    window.setInterval = ((run: () => void, delay: number) => {
      timers.set(++last, { run, delay });
      return last;
    }) as typeof window.setInterval;
    window.clearInterval = (timer) => void timers.delete(Number(timer));
  });
  afterEach(() => {
    window.setInterval = patched;
    window.clearInterval = cleared;
  });

  // waitUntil needs the patched function itself: pause by hand.
  const opened = async (refresh: string, src = '/fixture/partners.json') => {
    const element = await fixture<HTMLElementTagNameMap['samen-partner-directory']>(
      html`<samen-partner-directory refresh=${refresh} src=${src}></samen-partner-directory>`,
    );
    if (!element.ready) await oneEvent(element, 'samen-ready');
    return new DirectoryPage(element);
  };
  const delays = () => [...timers.values()].map(({ delay }) => delay / 60_000);

  for (const [refresh, minutes] of [
    ['5', [5]],
    ['0.001', [1]],
    ['1', [1]],
    ['999999', [1440]],
    ['0', []],
    ['-3', []],
    ['often', []],
    ['', []],
    ['Infinity', []],
  ] as const) {
    it(`="${refresh}" ${minutes.length ? `reads again every ${minutes[0]} minutes` : 'never reads again'}`, async () => {
      await opened(refresh);
      expect(delays()).to.deep.equal(minutes);
    });
  }

  it('reads again, and shows what is new', async () => {
    const key = unique();
    const page = await opened('1', `/fixture/partners.json?${key}`);
    const ready = oneEvent(page.element, 'samen-ready');
    [...timers.values()][0]!.run();
    await ready;
    expect(await requests(key)).to.have.length(2);
  });

  it('ends when the element is removed, and begins again when it is back', async () => {
    const page = await opened('2');
    const { parentElement } = page.element;
    page.element.remove();
    await aTimeout(5);
    expect(delays()).to.deep.equal([]);
    parentElement!.append(page.element);
    await page.settled();
    expect(delays()).to.deep.equal([2]);
  });

  it('has one clock, however often it is changed', async () => {
    const page = await opened('2');
    page.element.refresh = 3;
    await page.settled();
    page.element.setAttribute('refresh', '4');
    await page.settled();
    expect(delays()).to.deep.equal([4]);
    page.element.removeAttribute('refresh');
    await page.settled();
    expect(delays()).to.deep.equal([]);
  });
});

describe('Data that is handed over', () => {
  it('as a property wins over a source', async () => {
    const key = unique();
    const page = await DirectoryPage.open(
      html`<samen-partner-directory
        src=${`/fixture/partners.json?${key}`}
        .data=${document_('Uit de eigenschap')}
      ></samen-partner-directory>`,
    );
    expect(page.names).to.deep.equal(['Uit de eigenschap']);
    expect(await requests(key), 'the source is not even asked').to.have.length(0);
    page.element.data = undefined;
    await page.until(() => page.names.length === 3, 'the source is shown once the property is gone');
  });

  it('as a property wins over a source that was on its way', async () => {
    const page = await put('/fixture/slow?ms=100');
    page.element.data = document_('Eerst');
    await page.shown();
    await aTimeout(150);
    expect(page.names).to.deep.equal(['Eerst']);
  });

  it('changes what is shown at once', async () => {
    const page = await DirectoryPage.open(
      html`<samen-partner-directory .data=${document_('Een')}></samen-partner-directory>`,
    );
    page.element.data = document_('Twee', 'Drie');
    await page.until(() => page.names.join() === 'Drie,Twee', 'the new data is shown');
  });

  it('may be a thing that throws when it is read: that is a failure in words, not an exception', async () => {
    const hostile = {
      get partners(): never {
        throw new Error('no');
      },
    };
    const page = await DirectoryPage.put(
      html`<samen-partner-directory .data=${hostile}></samen-partner-directory>`,
    );
    await page.failed();
    expect(page.text).to.contain('We kunnen deze gegevens nu niet laten zien.');
  });
});
