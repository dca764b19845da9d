import { expect } from '@open-wc/testing';
import { FramePage } from '../support/frame-page.js';

const SCRIPT = '/dist/cdn/samen.js';
const DIRECTORY =
  '<samen-partner-directory src="/fixture/partners.json"><p>Terugval</p></samen-partner-directory>';
const CARD = '<samen-partner-card partner="cjg" src="/fixture/partners.json"></samen-partner-card>';
const UNKNOWN = '<samen-constructor></samen-constructor><samen-></samen-><samen-nothing></samen-nothing>';

describe('The one script of a page', () => {
  let page: FramePage;
  afterEach(() => page.close());

  const open = async (body: string, scripts = [SCRIPT]) => (page = await FramePage.open(body, scripts));

  it('loads the elements that the page has, and no other', async () => {
    await open(DIRECTORY);
    await page.shows('samen-partner-directory', 'Bibliotheek Voorbeeld');
    expect(page.loaded('/partner-directory.js')).to.equal(true);
    expect(page.loaded('/partner-card.js')).to.equal(false);
    expect(page.defines('samen-partner-card')).to.equal(false);
  });

  it('loads nothing on a page without elements', async () => {
    await open('<p>Niets te doen</p>');
    await page.pause();
    expect(page.scripts).to.deep.equal([SCRIPT]);
  });

  it('loads no code that a first view does without: search, dialog, spreadsheets, locales', async () => {
    await open(DIRECTORY);
    await page.shows('samen-partner-directory', 'Bibliotheek Voorbeeld');
    await page.pause();
    expect(
      page.scripts.filter((url) => /search|explorer|dialog|csv|hsds|locale|builder|switch/.test(url)),
    ).to.deep.equal([]);
  });

  it('loads an element that is added later, also deep in something else', async () => {
    await open(DIRECTORY);
    await page.shows('samen-partner-directory', 'Bibliotheek Voorbeeld');
    page.add(`<section><div>${CARD}</div></section>`);
    await page.shows('samen-partner-card', 'Centrum voor Jeugd en Gezin');
  });

  it('stands before the elements in the page just as well as after them', async () => {
    page = await FramePage.open(DIRECTORY, [SCRIPT], { scriptsFirst: true });
    await page.shows('samen-partner-directory', 'Bibliotheek Voorbeeld');
  });

  it('may stand there ten times: the first does the work, and that is told once', async () => {
    const again = Array.from({ length: 9 }, (_, n) => `${SCRIPT}?again=${n}`);
    await open(DIRECTORY + CARD, [SCRIPT, ...again]);
    await page.shows('samen-partner-directory', 'Bibliotheek Voorbeeld');
    await page.shows('samen-partner-card', 'Centrum voor Jeugd en Gezin');
    expect(page.errors).to.deep.equal([]);
    expect(page.warnings).to.have.length(1);
    expect(page.warnings[0]).to.contain('Samen stands twice on this page').and.contain(SCRIPT);
    expect(page.scripts.filter((path) => path.endsWith('/partner-card.js'))).to.have.length(1);
  });

  it('works on a page that gives lists more than they had, and other than they had', async () => {
    await open('');
    // As Prototype.js 1.7 does.
    page.run(`
      function $A(list) {
        if (!list) return [];
        if ('toArray' in Object(list)) return list.toArray();
        let length = list.length || 0;
        const result = new Array(length);
        while (length--) result[length] = list[length];
        return result;
      }
      Array.from = $A;
      Object.assign(Array.prototype, {
        toArray() { return this.slice(); },
        entries() { return this.slice(); },
        first() { return this[0]; },
        toJSON() { return 'a list'; },
        inspect() { return '[]'; },
        collect: Array.prototype.map,
      });
      Function.prototype.bind = function (context, ...given) {
        const method = this;
        return function (...more) { return method.apply(context, [...given, ...more]); };
      };
    `);
    page.add(DIRECTORY + CARD);
    await page.shows('samen-partner-directory', 'Bibliotheek Voorbeeld');
    await page.shows('samen-partner-card', 'Centrum voor Jeugd en Gezin');
    expect(page.errors).to.deep.equal([]);
  });

  it('may stand beside a whole other copy of the library', async () => {
    await open(DIRECTORY + CARD, [SCRIPT, '/src/cdn/samen.ts', '/src/define.ts']);
    await page.shows('samen-partner-directory', 'Bibliotheek Voorbeeld');
    await page.shows('samen-partner-card', 'Centrum voor Jeugd en Gezin');
    await page.loadedFrom('/src/elements/partner-card/define.ts');
    expect(page.errors).to.deep.equal([]);
  });

  it('leaves names alone that it does not know', async () => {
    await open(UNKNOWN + CARD);
    await page.shows('samen-partner-card', 'Centrum voor Jeugd en Gezin');
    expect(page.errors).to.deep.equal([]);
  });

  it('leaves the fallback content when the code of an element cannot be had, and says so once', async () => {
    page = await FramePage.open(DIRECTORY + DIRECTORY, [await FramePage.strayCopy(SCRIPT)]);
    await page.until(() => page.errors.length > 0, 'the failure is told');
    page.add(DIRECTORY);
    await page.pause();
    expect(page.errors).to.have.length(1);
    expect(page.errors[0]).to.contain('<samen-partner-directory>');
    expect(page.text).to.equal('Terugval Terugval Terugval');
  });
});
