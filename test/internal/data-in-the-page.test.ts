import { aTimeout, expect, fixture, html } from '@open-wc/testing';
import '../../src/define.js';
import { DirectoryPage } from '../support/directory-page.js';
import { collect, ConsoleTap, Gate } from '../support/host-page.js';

let log: ConsoleTap;
beforeEach(() => (log = new ConsoleTap()));
afterEach(() => log.release());

function script(text: string, type = 'application/json'): HTMLScriptElement {
  const element = document.createElement('script');
  element.type = type;
  element.textContent = text;
  return element;
}
const json = (...names: string[]) => JSON.stringify({ partners: names.map((name) => ({ id: name, name })) });

describe('Data that stands in the page', () => {
  it('is read from a script with JSON', async () => {
    const element = document.createElement('samen-partner-directory');
    element.append(script(json('Uit het script')));
    const page = await new DirectoryPage(element).shownIn(await fixture(html`<div></div>`));
    expect(page.names).to.deep.equal(['Uit het script']);
  });

  it('may come after the element', async () => {
    const page = await DirectoryPage.put(html`<samen-partner-directory></samen-partner-directory>`);
    expect(page.element.ready).to.equal(false);
    page.element.append(script(json('Later')));
    await page.shown();
    expect(page.names).to.deep.equal(['Later']);
  });

  it('may be replaced', async () => {
    const page = await DirectoryPage.put(html`<samen-partner-directory></samen-partner-directory>`);
    page.element.append(script(json('Eerst')));
    await page.shown();
    page.element.replaceChildren(script(json('Dan')));
    await page.until(() => page.names[0] === 'Dan', 'the new data is shown');
  });

  it('yields to a source', async () => {
    const element = document.createElement('samen-partner-directory');
    element.src = '/fixture/partners.json';
    element.append(script(json('Uit het script')));
    const page = await new DirectoryPage(element).shownIn(await fixture(html`<div></div>`));
    expect(page.names).to.have.length(3);
  });

  it('is not taken from another kind of script, nor from deeper in the fallback content', async () => {
    const element = document.createElement('samen-partner-directory');
    const fallback = document.createElement('p');
    fallback.append('Bel ons', script(json('Te diep')));
    element.append(fallback, script(json('Ander soort'), 'text/plain'));
    (await fixture(html`<div></div>`)).append(element);
    await aTimeout(30);
    const page = new DirectoryPage(element);
    expect(page.element.ready).to.equal(false);
    expect(page.text).to.equal('Bel ons');
  });

  it('may be a spreadsheet or an Open Referral list just the same', async () => {
    const element = document.createElement('samen-partner-directory');
    element.format = 'csv';
    element.append(script('naam;plaats\nCafé Praten;Hengelo'));
    const page = await new DirectoryPage(element).shownIn(await fixture(html`<div></div>`));
    expect(page.names).to.deep.equal(['Café Praten']);
  });

  it('says in words where it breaks off, and offers no link to itself', async () => {
    const failures = collect('samen-failed');
    const element = document.createElement('samen-partner-directory');
    element.append(script('{"partners": [{'));
    (await fixture(html`<div></div>`)).append(element);
    const page = await new DirectoryPage(element).failed();
    expect(page.text).to.contain('We kunnen deze gegevens nu niet laten zien.');
    expect(page.all('link')).to.deep.equal([]);
    expect(failures.map(({ reason, source }) => [reason, source])).to.deep.equal([
      ['format', 'data in de pagina'],
    ]);
    failures.stop();
  });
});

describe('Fallback content', () => {
  const fallback = html`<p>Bel <a href="tel:0101234567">010 123 45 67</a></p>`;
  const directory = (src: string) =>
    html`<samen-partner-directory src=${src}>${fallback}</samen-partner-directory>`;

  it('is shown until the element is ready, and gone after', async () => {
    const gate = new Gate('partners.json');
    const page = await DirectoryPage.put(directory('/fixture/partners.json'));
    expect(page.text).to.equal('Bel 010 123 45 67');
    gate.open();
    await page.shown();
    expect(page.text).not.to.contain('Bel 010');
    expect(page.names).to.have.length(3);
  });

  it('is kept when the element fails, beside what went wrong', async () => {
    const page = await DirectoryPage.put(directory('/fixture/status/500'));
    await page.failed();
    expect(page.text).to.contain('We kunnen deze gegevens nu niet laten zien.');
    expect(page.text).to.contain('Bel 010 123 45 67');
  });

  it('makes way for the shape of what comes when it is only white space, a style or data', async () => {
    const gate = new Gate('partners.json');
    const page = await DirectoryPage.put(
      html`<samen-partner-directory src="/fixture/partners.json">
        <template></template>
      </samen-partner-directory>`,
    );
    expect(page.text).to.equal('Even geduld, we halen de gegevens op.');
    gate.open();
    await page.shown();
  });
});
