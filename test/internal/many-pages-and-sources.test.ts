import { expect, html } from '@open-wc/testing';
import '../../src/define.js';
import { DirectoryPage } from '../support/directory-page.js';
import { collect, ConsoleTap, Gate, requests, unique } from '../support/host-page.js';
import { QuickWaits } from '../sources/quick-waits.js';

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
  let waits: QuickWaits;
  beforeEach(() => (waits = new QuickWaits(1, 2, 4)));
  afterEach(() => waits.release());

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
    expect(page.text).to.contain('Wij konden niet alles ophalen. U ziet er nu 1 van ongeveer 3.');
    expect(waits.waited, 'it was asked again three times').to.deep.equal([1, 2, 4]);
    expect(
      page.element.problems.map(({ severity, source }) => [severity, source.includes('page=2')]),
    ).to.deep.equal([['error', true]]);
    page.element.src = '/fixture/hsds/services';
    await page.until(() => page.names.length === 3, 'all is shown');
    expect(page.text).not.to.contain('Wij konden niet alles ophalen');
  });

  it('of which page 7 fails shows what there is, how much that is, and goes on from there', async () => {
    const key = unique();
    const page = await put(
      `/fixture/hsds-api/services?key=${key}&n=100&per_page=10&like=broken&at=7&times=4`,
    );
    await complete(page);
    expect(page.text).to.contain('Wij konden niet alles ophalen. U ziet er nu 60 van ongeveer 100.');
    const [problem] = page.element.problems;
    expect(problem!.source).to.match(/page=7$/);
    expect(problem!.message).to.contain('500');
    expect((await requests(key)).length).to.equal(10);

    await page.search('sport 098');
    expect(page.text).to.contain('Niets gevonden');
    await page.click('button', 'Probeer het opnieuw');
    await page.until(() => !page.isBusy && page.names.length === 1, 'all has come');
    expect(page.searchField.value).to.equal('sport 098');
    expect(page.text).not.to.contain('Wij konden niet alles ophalen');
    expect(page.element.problems).to.deep.equal([]);
    expect((await requests(key)).length, 'the first six were not asked again').to.equal(14);
  });

  it('that fails again on another try says so, and stays as it was', async () => {
    const page = await put(`/fixture/hsds-api/services?key=${unique()}&n=60&like=broken`);
    await complete(page);
    const heard = page.listen();
    await page.click('button', 'Probeer het opnieuw');
    await page.until(() => heard.includes('Het is weer niet gelukt.'), 'the outcome is told');
    expect(page.text).to.contain('U ziet er nu 40 van ongeveer 60.');
    expect(page.element.problems).to.have.length(1);
  });

  it('begins anew with reload(), and keeps all there was until all of it has come', async () => {
    const key = unique();
    const page = await put(`/fixture/hsds-api/services?key=${key}&n=60`);
    await complete(page);
    const shown = collect('samen-ready');
    const gate = new Gate('page=3');
    const reloaded = page.element.reload();
    await page.until(() => gate.waiting === 1, 'the last page is asked for');
    expect(page.text).to.contain('60 partners');
    expect(shown).to.have.length(0);
    gate.open();
    await reloaded;
    expect(shown.map(({ count }) => count)).to.deep.equal([60]);
    expect((await requests(key)).length).to.equal(6);
    shown.stop();
  });

  it('of which a reload breaks off stays whole, with a word about it', async () => {
    const page = await put(`/fixture/hsds-api/services?key=${unique()}&n=60&like=broken&spare=1&times=4`);
    await complete(page);
    await page.element.reload();
    expect(page.text).to.contain('60 partners');
    expect(page.text).to.contain('Verversen lukte niet');
    await page.click('button', 'Probeer het opnieuw');
    await page.until(() => !page.isBusy && !page.text.includes('Verversen lukte niet'), 'the rest has come');
    expect(page.text).to.contain('60 partners');
  });

  it('keeps an opened card open, with the focus in it, while more comes in', async () => {
    const gate = new Gate('page=2');
    const page = await (await put(`/fixture/hsds-api/services?key=${unique()}&n=60`)).shown();
    await page.openCard('Organization 002');
    gate.open();
    await complete(page);
    expect(page.dialogText).to.contain('Organization 002');
    expect(page.focusIsInDialog).to.equal(true);
  });

  it('whose server is busy shows what there is, to be used, until it may be asked again', async () => {
    waits.release();
    const page = await (
      await put(`/fixture/hsds-api/services?key=${unique()}&n=60&like=busy&at=2&after=1`)
    ).shown();
    expect(page.isBusy).to.equal(true);
    await page.search('sport 011');
    expect(page.names).to.deep.equal(['Organization 011']);
    await complete(page);
    await page.search('sport 059');
    expect(page.names).to.deep.equal(['Organization 059']);
    expect(page.element.problems).to.deep.equal([]);
  });

  it('that changes meanwhile is shown, and said once to whoever keeps it', async () => {
    const page = await put(`/fixture/hsds-api/services?key=${unique()}&n=100&like=repeats`);
    await complete(page);
    expect(page.element.problems.map(({ code }) => code)).to.deep.equal(['feed-changed']);
    expect(page.find('alert')).to.equal(undefined);
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
