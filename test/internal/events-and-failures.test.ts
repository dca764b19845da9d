import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import '../../src/define.js';
import { DirectoryPage } from '../support/directory-page.js';
import { focused, nameOf } from '../support/element-page.js';
import { collect, ConsoleTap, unique } from '../support/host-page.js';

let log: ConsoleTap;
beforeEach(() => (log = new ConsoleTap()));
afterEach(() => log.release());

const put = (src: string) =>
  DirectoryPage.put(html`<samen-partner-directory src=${src}></samen-partner-directory>`);

describe('samen-ready', () => {
  it('comes once, with how many are shown, what is wrong and the language', async () => {
    const ready = collect('samen-ready');
    const page = await DirectoryPage.open(
      html`<samen-partner-directory
        lang="en"
        .data=${{ partners: [{ id: 'a', name: 'A' }, { id: 'b' }, { id: 'c', name: 'C' }] }}
      ></samen-partner-directory>`,
    );
    expect(ready).to.have.length(1);
    const [event] = ready;
    expect(event!.target).to.equal(page.element);
    expect([event!.count, event!.language, event!.problems.length]).to.deep.equal([2, 'en', 1]);
    expect(event!.problems[0]).to.include({ path: 'partners[1].name', severity: 'error' });
    expect([event!.bubbles, event!.composed, event!.cancelable]).to.deep.equal([true, true, false]);
    expect(page.element.problems).to.deep.equal(event!.problems);
    expect(page.element.ready).to.equal(true);
    ready.stop();
  });

  it('leaves the shadow root that the element stands in', async () => {
    const ready = collect('samen-ready');
    const box = await fixture<HTMLElement>(html`<div></div>`);
    const element = document.createElement('samen-partner-card');
    element.data = { partners: [{ id: 'a', name: 'A' }] };
    box.attachShadow({ mode: 'open' }).append(element);
    await waitUntil(() => ready.length > 0);
    expect(ready[0]!.target).to.equal(box);
    ready.stop();
  });

  it('comes only when the data can be seen', async () => {
    const page = await put('');
    const seen: string[][] = [];
    page.element.addEventListener('samen-ready', () => seen.push(page.names));
    page.element.data = { partners: [{ id: 'a', name: 'A' }] };
    await page.until(() => seen.length > 0, 'the event has come');
    expect(seen).to.deep.equal([['A']]);
  });

  it('does not come again for a language, a search or a move', async () => {
    const page = await DirectoryPage.open(
      html`<samen-partner-directory .data=${{ partners: [{ id: 'a', name: 'A' }] }}></samen-partner-directory>`,
    );
    const ready = collect('samen-ready');
    page.element.lang = 'en';
    await page.until(() => page.speaks.language === 'en', 'English is spoken');
    await page.search('a');
    (await fixture(html`<div></div>`)).append(page.element);
    await page.settled();
    expect(ready).to.have.length(0);
    ready.stop();
  });

  it('says 0 for a document without records, and the element says that in words', async () => {
    const ready = collect('samen-ready');
    const page = await DirectoryPage.open(
      html`<samen-partner-directory .data=${{ partners: [] }}></samen-partner-directory>`,
    );
    expect(ready[0]!.count).to.equal(0);
    expect(page.text).to.contain('Er staan hier nog geen partners.');
    ready.stop();
  });
});

describe('samen-failed', () => {
  const NOT_NOW = 'We kunnen deze gegevens nu niet laten zien.';
  const cases: [reason: string, src: string, attributes: Record<string, string>, text: string][] = [
    ['status', '/fixture/status/404', {}, NOT_NOW],
    ['format', '/fixture/login', {}, NOT_NOW],
    ['format', '/fixture/truncated.json', {}, NOT_NOW],
    ['format', '/fixture/empty', {}, NOT_NOW],
    ['schema', '/fixture/echo', {}, NOT_NOW],
    ['too-large', '/fixture/large?bytes=50000', { 'max-bytes': '20000' }, NOT_NOW],
    ['too-large', '/fixture/large?bytes=50000&chunked', { 'max-bytes': '20000' }, NOT_NOW],
    ['timeout', '/fixture/stall', { timeout: '0.15' }, 'Het ophalen van de gegevens duurt te lang.'],
    ['network', 'http://127.0.0.1:9/', {}, 'We kunnen de gegevens nu niet ophalen. Hebt u internet?'],
  ];
  for (const [reason, src, attributes, text] of cases) {
    it(`says “${reason}” for ${src}, and a visitor reads what that means`, async () => {
      const failures = collect('samen-failed');
      const page = await put('');
      for (const [name, value] of Object.entries(attributes)) page.element.setAttribute(name, value);
      page.element.src = src;
      await page.failed();
      expect(failures).to.have.length(1);
      const [event] = failures;
      expect(event!.reason).to.equal(reason);
      expect(event!.source).to.equal(new URL(src, location.href).href);
      expect(event!.message).to.match(/\w{3,}/);
      expect(page.get('alert').innerText).to.contain(text);
      expect(page.get<HTMLAnchorElement>('link', 'Bekijk de bron').href).to.equal(event!.source);
      expect(log.errors, 'one line for whoever keeps the page').to.have.length(1);
      expect(log.errors[0]).to.contain(event!.source).and.to.contain(event!.message);
      expect(page.element.ready).to.equal(false);
      expect(page.text, 'nothing technical for the visitor').not.to.contain(event!.message);
      failures.stop();
    });
  }
});

describe('The retry button', () => {
  async function brokenOnce() {
    const key = unique();
    await fetch(`/fixture/flaky/${key}`);
    const page = await (await put(`/fixture/flaky/${key}`)).failed();
    return { page, key };
  }

  it('shows what has come after all, and the focus is on it', async () => {
    const page = await (await put('/fixture/status/500')).failed();
    const button = page.get('button', 'Probeer het opnieuw');
    const restore = window.fetch;
    window.fetch = () => restore.call(window, '/fixture/partners.json');
    button.focus();
    button.click();
    await page.shown();
    window.fetch = restore;
    await page.until(() => page.focusedName !== undefined, 'the focus is in the element');
    expect(page.names).to.have.length(3);
    expect(page.focusedName).to.equal(page.title);
  });

  it('announces that it tries, and that it failed again; the focus stays on it', async () => {
    const { page } = await brokenOnce();
    const failures = collect('samen-failed');
    const heard = page.listen();
    const button = page.get('button', 'Probeer het opnieuw');
    button.focus();
    button.click();
    await page.until(() => heard.at(-1) === 'Het is weer niet gelukt.', 'the outcome is announced');
    expect(heard).to.include('We proberen het opnieuw.');
    expect(failures).to.have.length(1);
    await page.until(() => page.focusedName === 'Probeer het opnieuw', 'the focus is on the button');
    failures.stop();
  });

  it('says so a second time as well', async () => {
    const { page } = await brokenOnce();
    const heard = page.listen();
    for (const times of [1, 2]) {
      await page.click('button', 'Probeer het opnieuw');
      await page.until(
        () => heard.filter((text) => text === 'Het is weer niet gelukt.').length === times,
        `the outcome is announced ${times} times`,
      );
    }
  });

  it('is there beside data that is not the latest, and tells how that went', async () => {
    const key = unique();
    const page = await (await put(`/fixture/flaky/${key}`)).shown();
    await page.element.reload();
    const heard = page.listen();
    await page.click('button', 'Probeer het opnieuw');
    await page.until(() => heard.at(-1) === 'Het is weer niet gelukt.', 'the failure is announced');
    expect(log.errors, 'each failure is told once').to.have.length(2);
    const restore = window.fetch;
    window.fetch = () => restore.call(window, '/fixture/partners.json');
    const button = page.get('button', 'Probeer het opnieuw');
    button.focus();
    button.click();
    await page.until(() => !page.text.includes('Verversen lukte niet'), 'the note is gone');
    window.fetch = restore;
    await page.until(() => page.focusedName === page.title, 'the focus is on the title');
    expect(focused().localName).to.equal('h2');
    expect(nameOf(focused())).to.equal('Partners om de school');
  });
});

describe('The builder’s view', () => {
  const broken = { partners: [{ id: 'a', name: 'A', url: 'javascript:alert(1)' }, { id: 'b' }] };

  it('is not there for visitors', async () => {
    const page = await DirectoryPage.open(
      html`<samen-partner-directory .data=${broken}></samen-partner-directory>`,
    );
    expect(page.text).not.to.contain('Controle van de gegevens');
  });

  it('says where each problem is and how to mend it', async () => {
    const page = await DirectoryPage.open(
      html`<samen-partner-directory builder .data=${broken}></samen-partner-directory>`,
    );
    await page.until(() => page.text.includes('Controle van de gegevens'), 'the view is there');
    expect(page.text).to.contain('partners[0].url').and.to.contain('partners[1].name');
    for (const { message, hint } of page.element.problems) expect(page.text).to.contain(`${message} ${hint}`);
  });

  it('is in Dutch in every language, and says so to a screen reader', async () => {
    const page = await DirectoryPage.open(
      html`<samen-partner-directory builder lang="ar" .data=${broken}></samen-partner-directory>`,
    );
    await page.until(() => page.text.includes('Controle van de gegevens'), 'the view is there');
    expect(page.languageOf('Controle van de gegevens')).to.deep.equal({ language: 'nl', direction: 'ltr' });
  });

  it('has the whole cause when nothing could be read', async () => {
    const page = await DirectoryPage.put(
      html`<samen-partner-directory builder src="/fixture/login"></samen-partner-directory>`,
    );
    await page.failed();
    await page.until(() => page.text.includes('Controle van de gegevens'), 'the view is there');
    expect(page.text).to.contain('Hier staat een webpagina, geen gegevens.');
  });
});
