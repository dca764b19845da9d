import { expect } from '@open-wc/testing';
import { ServedPage, type Served } from '../support/served-page.js';

/* Where scripts end up in real sites, and what is around them there. */

const SRC = '/fixture/partners.json';
const SCRIPT = '<script type="module" src="/dist/cdn/samen.js"></script>';
const CLASSIC = '<script src="/dist/cdn/samen-classic.js"></script>';
const CARD = `<samen-partner-card partner="cjg" src="${SRC}"><p>Bel 14 000</p></samen-partner-card>`;
const DIV = `<div data-samen="partner-card" data-partner="cjg" data-src="${SRC}"><p>Bel <!-- later -->14 000</p> of <!-- later --><a href="/contact">mail</a></div><p>Daaronder</p>`;
const NAME = 'Centrum voor Jeugd en Gezin';

describe('The script of a page, wherever it is put', () => {
  let page: ServedPage;
  afterEach(() => page.close());
  const open = (served: Served) => (page = new ServedPage(served));

  const PLACES: readonly [what: string, page: Served][] = [
    ['in the head', { head: SCRIPT, body: CARD }],
    ['in the head, as a script that waits for nothing', { head: SCRIPT.replace(' ', ' async '), body: CARD }],
    ['in the head without defer, as it was before modules', { head: CLASSIC, body: `<!-- later -->${CARD}` }],
    ['in the middle of the content', { body: `<p>Tekst</p>${SCRIPT}<!-- later -->${CARD}` }],
    ['behind the content', { body: `${CARD}<!-- later -->${SCRIPT}` }],
    ['both as a module and as it was before', { head: CLASSIC + SCRIPT, body: CARD }],
    ['ten times over', { head: SCRIPT.repeat(5), body: CARD + SCRIPT.repeat(5) }],
  ];
  for (const [what, served] of PLACES)
    it(`works ${what}`, async () => {
      open(served);
      await page.shows('samen-partner-card', NAME);
      await page.settled();
      expect(page.told).to.deep.equal([]);
    });

  it('works when a script of the page adds it long after everything', async () => {
    open({ body: CARD, policy: "default-src 'self'" });
    await page.settled();
    const { document: inner } = page;
    inner.head.append(
      Object.assign(inner.createElement('script'), { type: 'module', src: '/dist/cdn/samen.js' }),
    );
    await page.shows('samen-partner-card', NAME);
  });

  it('takes a <div> over with all that stands in it, also while the page is still coming', async () => {
    open({
      // The code of the card is there before the page is.
      head: `<link rel="modulepreload" href="/dist/cdn/partner-card.js">${CLASSIC}`,
      body: `<p>Eerst</p><!-- later -->${DIV}`,
    });
    const card = await page.shows('samen-partner-card', NAME);
    await page.settled();
    expect(card.textContent).to.equal('Bel 14 000 of mail');
    expect(card.parentElement!.children).to.have.length(1);
    expect(page.text).to.contain('Daaronder');
  });

  it('reads data in the page that is still coming', async () => {
    open({
      head: CLASSIC,
      body: `<samen-partner-card><script type="application/json">{"partners":[{"id":"bieb",<!-- later -->"name":"De bieb"}]}</script><!-- later --></samen-partner-card>`,
    });
    await page.shows('samen-partner-card', 'De bieb');
    await page.settled();
    expect(page.told).to.deep.equal([]);
  });

  it('lets go of an element that the page takes away while it loads', async () => {
    open({ head: SCRIPT, body: `<main>${CARD}${DIV.replaceAll('<!-- later -->', '')}</main>` });
    await page.until(() => page.document?.querySelector('main'), 'the page is there');
    page.document.querySelector('main')!.remove();
    await page.settled();
    expect(page.told).to.deep.equal([]);
  });
});

describe('A page whose policy does not know us', () => {
  let page: ServedPage;
  afterEach(() => page.close());

  const OWN = `${location.origin}/fixture/csp-log.js`;
  const fallbackStays = async (served: Served) => {
    page = new ServedPage(served);
    await page.settled();
    expect(page.text).to.equal('Bel 14 000');
  };

  it('keeps its fallback content when the script itself is refused, which the browser says', async () => {
    await fallbackStays({ policy: `default-src 'none'; script-src ${OWN}`, head: SCRIPT, body: CARD });
    expect(page.refused.filter((url) => url.endsWith('/samen.js'))).to.have.length(1);
    expect(page.errors).to.deep.equal([]);
  });

  it('keeps its fallback content when what the script loads is refused, which is told in one line', async () => {
    const policy = `default-src 'none'; script-src ${OWN} ${location.origin}/dist/cdn/samen.js`;
    await fallbackStays({ policy, head: SCRIPT, body: CARD });
    expect(page.errors).to.have.length(1);
    expect(page.errors[0])
      .to.contain('<samen-partner-card> could not be loaded')
      .and.contain('script-src of the Content-Security-Policy');
  });

  it('keeps its fallback content when the old-fashioned script may not load the other, which is told in one line', async () => {
    const policy = `default-src 'none'; script-src ${OWN} ${location.origin}/dist/cdn/samen-classic.js`;
    await fallbackStays({ policy, head: CLASSIC, body: CARD });
    expect(page.errors).to.have.length(1);
    expect(page.errors[0]).to.contain('samen.js could not be loaded').and.contain('script-src');
  });

  it('says in the element that the data is refused, and keeps the fallback content', async () => {
    page = new ServedPage({
      policy: `default-src 'none'; script-src 'self'; style-src 'self'; require-trusted-types-for 'script'; trusted-types lit-html`,
      head: SCRIPT,
      body: CARD,
    });
    await page.until(
      () => page.document?.querySelector('samen-partner-card')?.shadowRoot?.querySelector('[role=alert]'),
      'a message',
    );
    expect(page.text).to.contain('Bel 14 000');
    expect(page.errors).to.have.length(1);
    // Firefox tells a page nothing of what its policy refused; its own line on the console does.
    expect(page.errors[0]).to.match(/<samen-partner-card>.*(?:connect-src|Geen verbinding)/);
  });

  it('is no worse off without the name of our Trusted Types: the fallback content stays', async () => {
    await fallbackStays({
      policy: `default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; require-trusted-types-for 'script'; trusted-types other`,
      head: SCRIPT,
      body: CARD,
    });
    expect(page.errors).to.have.length(1);
    expect(page.errors[0]).to.contain('<samen-partner-card> could not be loaded');
  });
});

describe('A browser without modules', () => {
  it('shows the fallback content: the script is of a type that it does not know', async () => {
    const page = new ServedPage({ head: SCRIPT.replace('module', 'text/x-unknown'), body: CARD });
    await page.settled();
    expect(page.text).to.equal('Bel 14 000');
    expect(page.told).to.deep.equal([]);
    page.close();
  });
});
