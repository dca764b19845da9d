import { aTimeout, expect, fixture, html, waitUntil } from '@open-wc/testing';
import '../../src/define.js';
import { loadLocale, localeFor } from '../../src/i18n/localize.js';
import { LOCALE_LOADERS } from '../../src/i18n/locales/index.js';
import { DirectoryPage } from '../support/directory-page.js';
import { ConsoleTap } from '../support/host-page.js';
import { inventLocale, translated } from '../support/language-page.js';

const QUESTION = 'Wat zoekt u?';
const PARTNERS = {
  language: 'nl',
  partners: [
    {
      id: 'bieb',
      name: { nl: 'Bibliotheek', en: 'Library', ar: 'المكتبة', tr: 'Kütüphane' },
      summary: {
        nl: 'Lezen en taal.',
        en: 'Reading and language.',
        ar: 'القراءة واللغة.',
        tr: 'Okuma ve dil.',
      },
    },
  ],
};

const asks = (page: DirectoryPage) => page.find('search')?.innerText.split('\n')[0];

describe('The language of an element', () => {
  it('is its own: two elements beside each other speak two languages, also while they switch', async () => {
    const english = await translated('en', QUESTION);
    const arabic = await translated('ar', QUESTION);
    const turkish = await translated('tr', QUESTION);
    expect(new Set([QUESTION, english, arabic, turkish]).size, 'four different texts').to.equal(4);
    const box = await fixture(html`
      <div>
        <samen-partner-directory lang="en" .data=${PARTNERS}></samen-partner-directory>
        <samen-partner-directory lang="ar" .data=${PARTNERS}></samen-partner-directory>
      </div>
    `);
    const [left, right] = [...box.querySelectorAll('samen-partner-directory')].map(
      (e) => new DirectoryPage(e),
    );
    // Neither element began in Turkish: what is tested is the switch, not the wait for its texts.
    await Promise.all([left!.shown(), right!.shown(), loadLocale('tr')]);

    for (const [first, second] of [
      ['en', 'ar'],
      ['ar', 'nl'],
      ['tr', 'ar'],
      ['nl', 'en'],
      ['en', 'tr'],
      ['en', 'en'],
      ['ar', 'en'],
    ] as const) {
      left!.element.lang = first;
      right!.element.lang = second;
      await Promise.all([left!.settled(), right!.settled()]);
      const words = { nl: QUESTION, en: english, ar: arabic, tr: turkish };
      expect([asks(left!), asks(right!)]).to.deep.equal([words[first], words[second]]);
      expect(left!.speaks).to.deep.equal({ language: first, direction: first === 'ar' ? 'rtl' : 'ltr' });
      expect(right!.speaks).to.deep.equal({ language: second, direction: second === 'ar' ? 'rtl' : 'ltr' });
    }
  });

  it('decides which of the texts in the data are shown', async () => {
    const page = await DirectoryPage.open(
      html`<samen-partner-directory lang="en" .data=${PARTNERS}></samen-partner-directory>`,
    );
    expect(page.names).to.deep.equal(['Library']);
    page.element.lang = 'ar';
    await page.until(() => page.names[0] === 'المكتبة', 'the Arabic name is shown');
    page.element.lang = 'tr';
    await page.until(() => page.names[0] === 'Kütüphane', 'the Turkish name is shown');
    page.element.removeAttribute('lang');
    await page.until(() => page.names[0] === 'Bibliotheek', 'the Dutch name is shown');
  });

  it('puts two numbers in the order of its own grammar: Turkish has the whole before the part', async () => {
    const partners = Array.from({ length: 25 }, (_, n) => ({ id: `p${n}`, name: `Partner ${n}` }));
    const page = await DirectoryPage.open(
      html`<samen-partner-directory lang="nl" .data=${{ language: 'nl', partners }}></samen-partner-directory>`,
    );
    expect(page.text).to.contain('20 van 25 getoond');
    page.element.lang = 'tr';
    await page.until(() => page.speaks.language === 'tr', 'Turkish is spoken');
    expect(page.text).to.contain('25 sonuçtan 20 tanesi gösteriliyor').and.to.contain('25 kurum');
  });

  it('is Dutch in Flanders, and says so with the language that the page asked for', async () => {
    let language: string | undefined;
    const page = await DirectoryPage.open(
      html`<samen-partner-directory
        lang="nl-BE"
        .data=${PARTNERS}
        @samen-ready=${(event: GlobalEventHandlersEventMap['samen-ready']) => (language = event.language)}
      ></samen-partner-directory>`,
    );
    expect(asks(page)).to.equal(QUESTION);
    expect(page.names).to.deep.equal(['Bibliotheek']);
    expect(page.text).not.to.contain('Alleen in het');
    expect(language).to.equal('nl-BE');
  });

  for (const [lang, speaks] of [
    ['xx', 'nl'],
    ['klingon!!', 'nl'],
    ['', 'nl'],
    ['constructor', 'nl'],
    ['__proto__', 'nl'],
    ['EN', 'en'],
    ['en-GB-oxendict', 'en'],
    ['ar-MA', 'ar'],
    ['tr-NL', 'tr'],
    ['TR', 'tr'],
  ]) {
    it(`is ${speaks} for lang="${lang}"`, async () => {
      const page = await DirectoryPage.open(
        html`<samen-partner-directory lang=${lang} .data=${PARTNERS}></samen-partner-directory>`,
      );
      expect(page.speaks.language).to.equal(speaks);
    });
  }

  it('is the next one around it where its own is no language at all', async () => {
    const page = await DirectoryPage.open(
      html`<div lang="en"><samen-partner-directory lang="?" .data=${PARTNERS}></samen-partner-directory></div>`,
    );
    expect(page.speaks.language).to.equal('en');
  });

  it('knows that no text of ours hangs on the prototype of an object', () => {
    for (const tag of ['constructor', 'toString', '__proto__']) expect(localeFor(tag)).to.equal('nl');
  });
});

describe('A language whose texts are on their way', () => {
  it('leaves what is shown as it is until they have come', async () => {
    let arrive!: () => void;
    inventLocale(
      'qaa',
      { [QUESTION]: 'Kion vi serĉas?' },
      new Promise<void>((resolve) => (arrive = resolve)),
    );
    const page = await DirectoryPage.open(
      html`<samen-partner-directory .data=${PARTNERS}></samen-partner-directory>`,
    );
    page.element.lang = 'qaa';
    await aTimeout(30);
    expect(asks(page)).to.equal(QUESTION);
    expect(page.speaks.language).to.equal('nl');
    arrive();
    await page.until(() => asks(page) === 'Kion vi serĉas?', 'the new language is spoken');
  });

  it('shows the page’s fallback content at first, not a text in the wrong language', async () => {
    let arrive!: () => void;
    inventLocale('qab', {}, new Promise<void>((resolve) => (arrive = resolve)));
    const page = await DirectoryPage.put(
      html`<samen-partner-directory lang="qab" .data=${PARTNERS}><p>Bel 010 123</p></samen-partner-directory>`,
    );
    await aTimeout(30);
    expect(page.text).to.equal('Bel 010 123');
    arrive();
    await page.shown();
    expect(page.text).not.to.contain('Bel 010 123');
  });

  it('is fetched once, however many elements ask for it', async () => {
    const log = inventLocale('qac', {});
    const box = await fixture(html`
      <div lang="qac">
        <samen-partner-directory .data=${PARTNERS}></samen-partner-directory>
        <samen-partner-card .data=${PARTNERS}></samen-partner-card>
        <samen-partner-card .data=${PARTNERS}></samen-partner-card>
      </div>
    `);
    await waitUntil(() => [...box.children].every((element) => (element as { ready?: boolean }).ready));
    expect(log.asked).to.equal(1);
  });

  it('keeps what came last when languages follow each other faster than they load', async () => {
    let arrive!: () => void;
    inventLocale('qad', { [QUESTION]: 'Slow' }, new Promise<void>((resolve) => (arrive = resolve)));
    inventLocale('qae', { [QUESTION]: 'Fast' });
    const page = await DirectoryPage.open(
      html`<samen-partner-directory .data=${PARTNERS}></samen-partner-directory>`,
    );
    page.element.lang = 'qad';
    page.element.lang = 'qae';
    await page.until(() => asks(page) === 'Fast', 'the last language is spoken');
    arrive();
    await aTimeout(30);
    expect(asks(page)).to.equal('Fast');
  });
});

describe('A language whose texts cannot be had', () => {
  let log: ConsoleTap;
  beforeEach(() => (log = new ConsoleTap()));
  afterEach(() => log.release());

  const broken = () => Promise.reject(new TypeError('Failed to fetch dynamically imported module'));

  it('ends in Dutch, with one warning', async () => {
    const asked = inventLocale('qba', {}, broken());
    const page = await DirectoryPage.open(
      html`<samen-partner-directory lang="qba" .data=${PARTNERS}></samen-partner-directory>`,
    );
    expect(asks(page)).to.equal(QUESTION);
    expect(page.speaks).to.deep.equal({ language: 'nl', direction: 'ltr' });
    expect(page.names).to.deep.equal(['Bibliotheek']);
    await aTimeout(20);
    expect(log.warnings).to.have.length(1);
    expect(log.warnings[0]).to.contain('qba').and.to.contain('samen-partner-directory');
    expect(asked.asked).to.equal(1);
  });

  it('does not leave the element stuck when the visitor chose it', async () => {
    inventLocale('qbb', {}, broken());
    const page = await DirectoryPage.open(
      html`<samen-partner-directory lang="en" .data=${PARTNERS}></samen-partner-directory>`,
    );
    page.element.lang = 'qbb';
    await page.until(() => page.speaks.language === 'nl', 'Dutch is spoken');
    page.element.lang = 'en';
    await page.until(() => page.speaks.language === 'en', 'English is spoken again');
  });

  it('is tried again for the next element', async () => {
    let works = false;
    (LOCALE_LOADERS as Record<string, unknown>)['qbc'] = () =>
      works ? Promise.resolve({ templates: {} }) : broken();
    await loadLocale('qbc').catch(() => undefined);
    works = true;
    const page = await DirectoryPage.open(
      html`<samen-partner-directory lang="qbc" .data=${PARTNERS}></samen-partner-directory>`,
    );
    expect(page.speaks.language).to.equal('qbc');
  });
});
