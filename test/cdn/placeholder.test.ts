import { expect } from '@open-wc/testing';
import { FramePage } from '../support/frame-page.js';

const SCRIPT = '/src/cdn/samen.ts';
const SRC = '/fixture/partners.json';
const LINK = `/samen/embed.html?element=partner-card&amp;partner=cjg&amp;src=${SRC}`;

describe('What a content management system lets through', () => {
  let page: FramePage;
  afterEach(() => page.close());

  const open = async (body: string) => (page = await FramePage.open(body, [SCRIPT]));
  const element = (tag: string) => page.body.querySelector(tag);

  it('is a <div>, which becomes the element with its attributes, and stays where it was', async () => {
    await open(
      `<div id="gids" class="blok" data-samen="partner-directory" data-src="${SRC}" data-languages="nl en" data-filter-language="ar"><p>Bel 0800 12 34</p></div>`,
    );
    await page.shows('samen-partner-directory', 'Bibliotheek Voorbeeld');
    const directory = element('#gids.blok > samen-partner-directory')!;
    expect([...directory.attributes].map(({ name }) => name)).to.include.members([
      'src',
      'languages',
      'filter-language',
    ]);
    expect(directory.querySelector('p')?.textContent, 'its fallback content is kept').to.equal(
      'Bel 0800 12 34',
    );
  });

  it('is a link, which becomes the element and stays in it for when there is no data', async () => {
    await open(`<p>Zie <a href="${LINK}" data-samen>het Centrum</a>.</p>`);
    await page.shows('samen-partner-card', 'Centrum voor Jeugd en Gezin');
    expect(element('p > samen-partner-card > a')?.textContent).to.equal('het Centrum');
  });

  it('is a link whose addresses are of the page that it leads to', async () => {
    await open(
      `<a href="/fixture/deep/embed.html?element=partner-card&amp;partner=cjg&amp;src=../partners.json%20/fixture/partners.json&amp;route-url=../kaart/{lat},{lon}" data-samen>CJG</a>`,
    );
    await page.shows('samen-partner-card', 'Centrum voor Jeugd en Gezin');
    const base = `${location.origin}/fixture/partners.json`;
    expect(element('samen-partner-card')?.getAttribute('src')).to.equal(`${base} ${base}`);
    expect(element('samen-partner-card')?.getAttribute('route-url')).to.equal(
      `${location.origin}/fixture/kaart/{lat},{lon}`,
    );
  });

  it('may come later, change its mind later, and call the element by its tag', async () => {
    await open(`<div id="leeg" data-src="${SRC}" data-partner="cjg"></div>`);
    page.add(
      `<section><div data-samen=" Samen-Partner-Card " data-src="${SRC}" data-partner="cjg"></div></section>`,
    );
    await page.shows('section samen-partner-card', 'Centrum voor Jeugd en Gezin');
    element('#leeg')!.setAttribute('data-samen', 'partner-card');
    await page.shows('#leeg samen-partner-card', 'Centrum voor Jeugd en Gezin');
  });

  it('becomes one element, also when markup that was filled before comes back', async () => {
    await open(`<div data-samen="partner-card" data-src="${SRC}" data-partner="cjg"></div>`);
    await page.shows('samen-partner-card', 'Centrum voor Jeugd en Gezin');
    const { innerHTML } = page.body;
    page.body.replaceChildren();
    page.add(innerHTML);
    await page.shows('samen-partner-card', 'Centrum voor Jeugd en Gezin');
    await page.pause();
    expect(page.body.querySelectorAll('samen-partner-card')).to.have.length(1);
  });

  it('keeps the data that stands in it', async () => {
    await open(
      `<div data-samen="partner-card"><script type="application/json">{"partners":[{"id":"bieb","name":"De bieb"}]}</script></div>`,
    );
    await page.shows('samen-partner-card', 'De bieb');
  });

  it('is left as it was when the element cannot be had, is not there, or the page took it away', async () => {
    page = await FramePage.open(
      `<div data-samen="partner-card"><p>Bel ons</p></div><a href="${LINK}" data-samen>CJG</a>`,
      [await FramePage.strayCopy('/dist/cdn/samen.js')],
    );
    await page.until(() => page.errors.length > 0, 'the failure is told');
    expect(page.errors).to.have.length(1);
    expect(page.errors[0]).to.contain('<samen-partner-card>').and.contain('Content-Security-Policy');
    expect(page.text).to.equal('Bel ons CJG');
    expect(element('div > p')).to.exist;
    page.close();

    await open(
      `<div data-samen="agenda"><p>Bel ons</p></div><div data-samen="__proto__"></div><div data-samen></div>`,
    );
    await page.until(() => page.warnings.length > 0, 'it is told');
    expect(page.warnings[0]).to.contain('There is no element “agenda”').and.contain('activity-calendar');
    expect(page.text).to.equal('Bel ons');
    page.close();

    await open('');
    page.add('<div id="weg" data-samen="partner-card"></div>');
    element('#weg')!.remove();
    await page.pause();
    expect(page.errors).to.deep.equal([]);
    expect(page.text).to.equal('');
  });

  const HOSTILE: readonly [what: string, markup: string][] = [
    [
      'events as data',
      '<div data-samen="partner-card" data-onclick="seen()" data-onerror="seen()" data-onload="seen()"></div>',
    ],
    [
      'a style, an id, a class',
      '<div data-samen="partner-card" data-style="position:fixed" data-id="x" data-class="x" data-slot="x"></div>',
    ],
    ['a script as source', '<div data-samen="partner-card" data-src="javascript:seen()"></div>'],
    ['data as source', '<div data-samen="partner-card" data-src="data:application/json,{}"></div>'],
    [
      'HTML',
      '<div data-samen="partner-card" data-src="&lt;img src=x onerror=seen()&gt;" data-languages="&lt;script&gt;seen()&lt;/script&gt;"></div>',
    ],
    [
      'names that objects have',
      '<div data-samen="partner-card" data-__proto__="x" data-constructor="x" data-filter-__proto__="x"></div>',
    ],
    ['100 kB of address', `<div data-samen="partner-card" data-src="${'a'.repeat(100_000)}"></div>`],
    ['a script as link', '<a href="javascript:seen()?element=partner-card" data-samen="partner-card">x</a>'],
    [
      'an event in a link',
      '<a href="/embed.html?element=partner-card&amp;onclick=seen()&amp;style=x&amp;src=javascript:seen()" data-samen>x</a>',
    ],
    [
      'an address that is none',
      '<a href="/embed.html?element=partner-card&amp;src=https://[" data-samen>x</a>',
    ],
  ];
  for (const [what, markup] of HOSTILE)
    it(`takes over nothing that does harm: ${what}`, async () => {
      await open('');
      page.run('window.seen = () => { throw new Error("it ran"); };');
      page.add(markup);
      await page.until(() => element('samen-partner-card')?.shadowRoot, 'it is an element');
      (element('samen-partner-card') as HTMLElement).click();
      await page.pause();
      const names = [...element('samen-partner-card')!.attributes].map(({ name }) => name);
      expect(
        names.filter((name) => /^on|style|class|id|slot|^constructor|^__proto/.test(name)),
      ).to.deep.equal([]);
      expect(page.errors.filter((error) => error.includes('it ran'))).to.deep.equal([]);
    });
});
