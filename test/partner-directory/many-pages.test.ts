import { aTimeout, expect, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../src/define.js';
import { DirectoryPage } from '../support/directory-page.js';
import { collect, Gate, requests, setAddress, unique } from '../support/host-page.js';

/* Ten thousand partners that come page by page, while a visitor is at work. Nothing is taken out of their hands. */

const ALL = 10_000;
const src = (key: string, more = '') => `/fixture/hsds-api/services?key=${key}&n=${ALL}&per_page=100&${more}`;

/** A directory of which the first page has come, and the rest waits. */
async function open(
  attributes: { groupBy?: string } = {},
): Promise<{ page: DirectoryPage; gate: Gate; key: string }> {
  await setAddress({});
  const key = unique();
  const gate = new Gate(`${key}&n=${ALL}&per_page=100&page=2`);
  const page = await DirectoryPage.open(
    html`<samen-partner-directory src=${src(key)} group-by=${attributes.groupBy ?? ''}></samen-partner-directory>`,
  );
  await page.until(() => gate.waiting > 0, 'the rest waits');
  return { page, gate, key };
}

/** Looks at something at every change, until all has come. */
async function watch(page: DirectoryPage, gate: Gate, look: () => string): Promise<string[]> {
  const seen = [look()];
  const observer = new MutationObserver(() => {
    const now = look();
    if (now !== seen.at(-1)) seen.push(now);
  });
  observer.observe(page.element.shadowRoot!, { subtree: true, childList: true, characterData: true });
  gate.open();
  await page.until(() => !page.isBusy, 'all has come', 60_000);
  await page.settled();
  await aTimeout(300);
  observer.disconnect();
  return seen;
}

describe('While ten thousand partners come in', function () {
  this.timeout(90_000);

  it('a visitor searches: letters and focus stay, and what is on show only ever answers the search', async () => {
    const { page, gate } = await open();
    await page.type('sport 0');
    const before = page.names.length;
    expect(before).to.be.greaterThan(0);
    // Every third is about sport.
    const others = () => page.names.filter((name) => Number(name.replace(/\D/g, '')) % 3 !== 2).join();
    const seen = await watch(page, gate, others);
    expect(seen).to.deep.equal(['']);
    expect(page.searchField.value).to.equal('sport 0');
    expect(page.focusedName).to.equal('Wat zoekt u?');
    expect(page.text).to.contain('10.000 partners');
    await page.search('sport 9998');
    expect(page.names[0], 'the last page is searched as well').to.equal('Organization 9998');
  });

  it('a search that finds nothing yet never shows everything instead, and finds it when it has come', async () => {
    const { page, gate } = await open();
    await page.search('taal 9999');
    expect(page.text).to.contain('Niets gevonden');
    const seen = await watch(page, gate, () => String(page.names.includes('Organization 001')));
    await page.until(() => page.names[0] === 'Organization 9999', 'it has come');
    expect(seen).to.deep.equal(['false']);
  });

  it('a partner that is open stays open, with the focus in it', async () => {
    const { page, gate } = await open();
    await page.openCard('Organization 005');
    await sendKeys({ press: 'Tab' });
    const before = page.focusedName;
    const seen = await watch(page, gate, () => page.dialog?.getAttribute('aria-label') ?? 'nothing');
    expect(seen).to.deep.equal(['Organization 005']);
    expect(page.focusedName).to.equal(before);
    await sendKeys({ press: 'Escape' });
    await page.closed();
    expect(page.focusedName).to.equal('Organization 005');
  });

  it('a filter that is chosen stays, and the panel stays open', async () => {
    const { page, gate } = await open();
    page.get('button', 'Filters').focus();
    page.get('button', 'Filters').click();
    await aTimeout(50);
    await watch(page, gate, () => String(page.get('button', /^Filters/).getAttribute('aria-expanded')));
    expect(page.get('button', /^Filters/).getAttribute('aria-expanded')).to.equal('true');
    expect(page.focusedName).to.equal('Filters');
  });

  it('the list per offering and per side is there from the first page on', async () => {
    const { page, gate } = await open({ groupBy: 'offering' });
    expect(page.names).to.have.length(20);
    await watch(page, gate, () => page.names[0]!);
    expect(page.text).to.contain('20 van 10.000 getoond');
    expect(page.names[0]).to.match(/^huiswerk/);
  });

  it('how many entries a visitor asked for stays', async () => {
    const { page, gate } = await open();
    page.get('button', 'Toon er nog 20').click();
    await page.until(() => page.names.length === 40, 'more is on show');
    const focus = page.focusedName;
    const seen = await watch(page, gate, () => String(page.names.length));
    expect(seen).to.deep.equal(['40']);
    expect(page.focusedName).to.equal(focus);
  });

  it('that is removed asks for no more', async () => {
    const { page, gate, key } = await open();
    gate.open();
    await page.until(() => page.names.length === 20, 'the list is there');
    await aTimeout(50);
    page.element.remove();
    await aTimeout(50);
    const before = (await requests(key)).length;
    await aTimeout(300);
    expect((await requests(key)).length).to.equal(before);
    expect(before).to.be.lessThan(90);
  });

  it('tells the page each time how many there are, and no filter that nobody chose', async () => {
    const ready = collect('samen-ready');
    const filtered = collect('samen-filter');
    const { page, gate } = await open();
    await watch(page, gate, () => '');
    expect(ready.at(-1)!.count).to.equal(ALL);
    expect(filtered).to.have.length(0);
    ready.stop();
    filtered.stop();
  });
});
