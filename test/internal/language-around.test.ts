import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../src/define.js';
import { DirectoryPage } from '../support/directory-page.js';
import { focused, nameOf } from '../support/element-page.js';
import { LanguageSwitchPage } from '../support/language-page.js';

const PARTNERS = {
  partners: [{ id: 'bieb', name: { nl: 'Bibliotheek', en: 'Library', ar: 'المكتبة', fy: 'Biblioteek' } }],
};

class OuterElement extends HTMLElement {
  constructor() {
    super();
    this.attachShadow({ mode: 'open' });
  }
}
customElements.define('test-outer', OuterElement);

const spoken = (page: DirectoryPage, language: string) =>
  page.until(() => page.speaks.language === language, `speaks ${language}`);

describe('The language around an element', () => {
  const before = document.documentElement.getAttribute('lang');
  afterEach(() => {
    if (before === null) document.documentElement.removeAttribute('lang');
    else document.documentElement.lang = before;
  });

  it('is heard when the whole document changes', async () => {
    const page = await DirectoryPage.open(
      html`<samen-partner-directory .data=${PARTNERS}></samen-partner-directory>`,
    );
    expect(page.speaks.language).to.equal('nl');
    document.documentElement.lang = 'en';
    await spoken(page, 'en');
    expect(page.names).to.deep.equal(['Library']);
  });

  it('is the nearest one, and a farther one that changes does not count', async () => {
    const page = await DirectoryPage.open(html`
      <div lang="ar">
        <p lang="en"><samen-partner-directory .data=${PARTNERS}></samen-partner-directory></p>
      </div>
    `);
    expect(page.speaks.language).to.equal('en');
    page.element.closest('div')!.lang = 'nl';
    await page.settled();
    expect(page.speaks.language).to.equal('en');
    page.element.parentElement!.removeAttribute('lang');
    await spoken(page, 'nl');
  });

  it('is heard through shadow roots, at every level', async () => {
    const outer = await fixture<OuterElement>(html`<test-outer lang="en"></test-outer>`);
    const inner = document.createElement('test-outer') as OuterElement;
    outer.shadowRoot!.append(inner);
    const element = document.createElement('samen-partner-directory');
    element.data = PARTNERS;
    inner.shadowRoot!.append(element);
    const page = await new DirectoryPage(element).shown();
    expect(page.speaks.language).to.equal('en');
    outer.lang = 'ar';
    await spoken(page, 'ar');
    inner.lang = 'nl';
    await spoken(page, 'nl');
    document.documentElement.lang = 'en';
    await page.settled();
    expect(page.speaks.language).to.equal('nl');
    inner.removeAttribute('lang');
    outer.removeAttribute('lang');
    await spoken(page, 'en');
  });

  it('is heard again where the element is moved to', async () => {
    const box = await fixture(html`
      <div>
        <div lang="en"><samen-partner-directory .data=${PARTNERS}></samen-partner-directory></div>
        <div lang="ar"></div>
      </div>
    `);
    const page = await new DirectoryPage(box.querySelector('samen-partner-directory')!).shown();
    box.lastElementChild!.append(page.element);
    await spoken(page, 'ar');
    box.lastElementChild!.setAttribute('lang', 'nl');
    await spoken(page, 'nl');
  });

  it('takes time to fetch: until then what the page gave is there, in the room that the page keeps', async () => {
    const element = await fixture<HTMLElement & { ready: boolean }>(html`
      <samen-partner-directory lang="uk" src="/nothing-here.json" style="--samen-room: 700px">
        <p>Bel 14 0000</p>
      </samen-partner-directory>
    `);
    expect(element.shadowRoot!.querySelector('[lang]'), 'it cannot speak yet').to.equal(null);
    expect(element.querySelector('p')!.checkVisibility()).to.equal(true);
    expect(element.offsetHeight).to.be.at.least(700);
  });

  it('does not turn the direction that the page gave the element itself', async () => {
    const page = await DirectoryPage.open(
      html`<samen-partner-directory lang="ar" dir="ltr" .data=${PARTNERS}></samen-partner-directory>`,
    );
    expect(page.speaks).to.deep.equal({ language: 'ar', direction: 'ltr' });
    page.element.removeAttribute('dir');
    await page.until(() => page.speaks.direction === 'rtl', 'the direction of the language is back');
    page.element.dir = 'ltr';
    await page.until(() => page.speaks.direction === 'ltr', 'the page’s direction is followed');
  });
});

describe('The language switch', () => {
  async function open(languages: string, lang = 'nl') {
    const page = await DirectoryPage.open(html`
      <section lang=${lang}>
        <samen-partner-directory languages=${languages} .data=${PARTNERS}></samen-partner-directory>
      </section>
    `);
    return { page, languages: await new LanguageSwitchPage(page).arrive() };
  }

  it('is not there unless the page asks for it', async () => {
    const page = await DirectoryPage.open(
      html`<samen-partner-directory .data=${PARTNERS}></samen-partner-directory>`,
    );
    expect(page.find('button', /^Taal: /)).to.equal(undefined);
  });

  it('says what it is for, and which language is spoken now', async () => {
    const { languages } = await open('nl en ar');
    expect(nameOf(languages.button)).to.equal('Taal: Nederlands');
  });

  it('has every language under its own name first, by those names, and marks the one that is spoken', async () => {
    const { languages } = await open('nl en uk fy ar tr');
    await languages.open();
    const own = languages.choices.map((choice) => choice.split(' (')[0]);
    expect(own).to.deep.equal([...own].sort((a, b) => a!.localeCompare(b!)));
    expect(own).to.have.members(['Nederlands', 'English', 'Українська', 'Frysk', 'العربية', 'Türkçe']);
    expect(languages.choices).to.include('English (Engels)');
    expect(languages.choices).to.include('Nederlands');
    expect(languages.current).to.deep.equal(['Nederlands']);
  });

  it('knows the own names of languages that the browser knows in English only', async () => {
    const { languages } = await open('ti so ps ku fy');
    await languages.open();
    const own = languages.choices.map((choice) => choice.split(' (')[0]);
    expect(own).to.have.members(['ትግርኛ', 'Soomaali', 'پښتو', 'Kurdî', 'Frysk']);
  });

  it('leaves out what is no language, and what stands there twice', async () => {
    const { languages } = await open('nl, en  en <b> ?? ,');
    await languages.open();
    expect(languages.choices).to.have.length(2);
  });

  it('tells a screen reader in which language each name is', async () => {
    const { page, languages } = await open('nl ar');
    await languages.open();
    expect(page.languageOf('العربية')).to.deep.equal({ language: 'ar', direction: 'rtl' });
  });

  it('changes this element only, folds away, and keeps the focus', async () => {
    const { page, languages } = await open('nl en');
    await languages.choose('English', 'en');
    expect(page.names).to.deep.equal(['Library']);
    expect(languages.isOpen).to.equal(false);
    expect(focused()).to.equal(languages.button);
    expect(nameOf(languages.button)).to.equal('Language: English');
    expect(page.element.parentElement!.lang).to.equal('nl');
    expect(page.element.hasAttribute('lang')).to.equal(false);
    await languages.open();
    expect(languages.current).to.deep.equal(['English']);
  });

  it('works by keyboard alone: Escape folds it away and gives the focus back', async () => {
    const { page, languages } = await open('nl en');
    await page.tabTo('Taal: Nederlands');
    await sendKeys({ press: 'Enter' });
    expect(languages.isOpen).to.equal(true);
    await sendKeys({ press: 'Tab' });
    expect(page.focusedName).to.match(/^English/);
    await sendKeys({ press: 'Escape' });
    expect(languages.isOpen).to.equal(false);
    expect(focused()).to.equal(languages.button);
    await sendKeys({ press: 'Enter' });
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Enter' });
    await spoken(page, 'en');
    expect(focused()).to.equal(languages.button);
  });

  it('does not let its Escape close anything around the element', async () => {
    const { page, languages } = await open('nl en');
    let heard = 0;
    const listen = (event: KeyboardEvent) => event.key === 'Escape' && heard++;
    document.addEventListener('keydown', listen);
    await languages.open();
    languages.button.focus();
    await sendKeys({ press: 'Escape' });
    expect(heard, 'while the list is open').to.equal(0);
    await sendKeys({ press: 'Escape' });
    expect(heard, 'once it is closed').to.equal(1);
    document.removeEventListener('keydown', listen);
    await page.settled();
  });

  it('folds away when the visitor goes on', async () => {
    const { page, languages } = await open('nl en');
    languages.button.focus();
    await languages.open();
    page.searchField.focus();
    expect(languages.isOpen).to.equal(false);
  });

  it('yields to the page: a later language of the element itself wins over the choice', async () => {
    const { page, languages } = await open('nl en ar');
    await languages.choose('English', 'en');
    page.element.lang = 'ar';
    await spoken(page, 'ar');
    expect(page.names).to.deep.equal(['المكتبة']);
  });

  it('yields to the page: a later language around the element wins over the choice', async () => {
    const { page, languages } = await open('nl en ar');
    await languages.choose('English', 'en');
    page.element.parentElement!.lang = 'ar';
    await spoken(page, 'ar');
  });

  it('does not yield to a language elsewhere on the page', async () => {
    const { page, languages } = await open('nl en');
    await languages.choose('English', 'en');
    const other = await fixture<HTMLElement>(html`<p lang="ar"></p>`);
    other.lang = 'uk';
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(page.speaks.language).to.equal('en');
  });

  it('keeps the choice when the element is moved, also when a language elsewhere changes after that', async () => {
    const { page, languages } = await open('nl en');
    await languages.choose('English', 'en');
    const section = page.element.parentElement!;
    const other = await fixture<HTMLElement>(html`<div lang="nl"></div>`);
    other.append(page.element);
    await new Promise((resolve) => setTimeout(resolve, 20));
    section.lang = 'uk';
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(page.speaks.language).to.equal('en');
    expect(page.names).to.deep.equal(['Library']);
  });

  it('names the language of now when the page does not offer it', async () => {
    const { languages } = await open('en ar');
    expect(nameOf(languages.button)).to.equal('Taal: Nederlands');
    await languages.open();
    expect(languages.current).to.deep.equal([]);
  });
});
