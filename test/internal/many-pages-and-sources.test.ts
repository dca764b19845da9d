import { expect, html } from '@open-wc/testing';
import '../../src/define.js';
import { DirectoryPage } from '../support/directory-page.js';
import { collect, ConsoleTap, Gate, requests, unique } from '../support/host-page.js';

const PARTIAL = 'Niet alles is er nu. Een deel van de gegevens konden we niet ophalen.';

let log: ConsoleTap;
beforeEach(() => (log = new ConsoleTap()));
afterEach(() => log.release());

const put = (src: string) =>
  DirectoryPage.put(html`<samen-partner-directory src=${src}></samen-partner-directory>`);
const complete = async (page: DirectoryPage) => {
  await page.shown();
  await page.until(() => !page.isBusy, 'all has come');
};

describe('A source in pages', () => {
  it('shows its first page before the last has come, and says that there is more to come', async () => {
    const gate = new Gate('page=2');
    const page = await (await put('/fixture/hsds/services')).shown();
    expect(page.names).to.deep.equal(['Organization 1']);
    expect(page.isBusy).to.equal(true);
    expect(gate.waiting).to.equal(1);
    gate.open();
    await complete(page);
    expect(page.names).to.deep.equal(['Organization 1', 'Organization 2', 'Organization 3']);
  });

  it('tells the page how many there are, the last time all of them', async () => {
    const ready = collect('samen-ready');
    await complete(await put('/fixture/hsds/services'));
    expect(ready.at(-1)!.count).to.equal(3);
    expect(ready.map(({ count }) => count)).to.deep.equal([...ready.map(({ count }) => count)].sort());
    ready.stop();
  });

  it('keeps the visitor’s search while more comes in', async () => {
    const gate = new Gate('page=2');
    const page = await (await put('/fixture/hsds/services')).shown();
    await page.search('organization');
    expect(page.names).to.deep.equal(['Organization 1']);
    gate.open();
    await page.until(() => page.names.length === 3, 'what came later is found as well');
    expect(page.searchField.value).to.equal('organization');
  });

  it('keeps the first page when the second is broken, says so, and goes on after another try', async () => {
    const page = await put('/fixture/hsds-broken/services');
    await complete(page);
    expect(page.names).to.deep.equal(['Organization 1']);
    expect(page.text).to.contain(PARTIAL);
    expect(
      page.element.problems.map(({ severity, source }) => [severity, source.includes('page=2')]),
    ).to.deep.equal([['error', true]]);
    page.element.src = '/fixture/hsds/services';
    await page.until(() => page.names.length === 3, 'all is shown');
    expect(page.text).not.to.contain(PARTIAL);
  });

  it('that always gives its first page ends there', async () => {
    const key = unique();
    const page = await put(`/fixture/hsds-loop/services?key=${key}`);
    await complete(page);
    expect(page.names).to.deep.equal(['Organization 1']);
    expect((await requests(key)).length).to.be.at.most(2);
    expect(page.element.problems.length).to.be.greaterThan(0);
  });

  it('stops in the middle when the element is removed', async () => {
    const key = unique();
    const gate = new Gate(`page=2`);
    const page = await (await put(`/fixture/hsds/services?key=${key}`)).shown();
    page.element.remove();
    await new Promise((resolve) => setTimeout(resolve));
    gate.open();
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(await requests(key)).to.have.length(1);
  });
});

describe('Several sources', () => {
  it('are shown as one list, each record with the source that it came from', async () => {
    const page = await put('/fixture/partners.json /fixture/hsds/services');
    await complete(page);
    expect(page.names).to.deep.equal([
      'Bibliotheek Voorbeeld',
      'Centrum voor Jeugd en Gezin',
      'Organization 1',
      'Organization 2',
      'Organization 3',
      'Sportbuurtwerk',
    ]);
    const selected = collect('samen-select');
    await page.openCard('Organization 2');
    expect((selected[0]!.record as { source: string }).source).to.match(/hsds\/services\?page=2$/);
    selected.stop();
  });

  it('of which one fails show the others, and that there is more', async () => {
    const failures = collect('samen-failed');
    const page = await put('/fixture/partners.json /fixture/status/503');
    await complete(page);
    expect(page.names).to.have.length(3);
    expect(page.text).to.contain(PARTIAL);
    expect(page.find('button', 'Probeer het opnieuw')).not.to.equal(undefined);
    expect(failures).to.have.length(0);
    expect(page.element.problems[0]!.source).to.match(/status\/503$/);
    failures.stop();
  });

  it('that all fail are one failure', async () => {
    const failures = collect('samen-failed');
    const page = await (await put('/fixture/status/500 /fixture/status/404')).failed();
    expect(failures).to.have.length(1);
    expect(page.element.problems).to.have.length(2);
    failures.stop();
  });

  it('with the same partner show it once, and tell whoever keeps the data', async () => {
    const page = await put('/fixture/partners.json /fixture/partners.json?again');
    await complete(page);
    expect(page.names).to.have.length(3);
    expect(page.element.problems).to.have.length(3);
  });

  it('with the same address twice ask for it once', async () => {
    const key = unique();
    await complete(await put(`/fixture/partners.json?${key}  /fixture/partners.json?${key}`));
    expect(await requests(key)).to.have.length(1);
  });
});
