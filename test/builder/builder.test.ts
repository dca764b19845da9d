import { expect } from '@open-wc/testing';
import { violations } from '../every-element/axe.js';
import { BuilderPage } from './builder-page.js';
import { setViewport } from '../support/viewport.js';

const SRC = `${location.origin}/fixture/partners.json`;
const ADDRESS = 'Adres van uw gegevens';
const given = (document: unknown) =>
  `${location.origin}/fixture/given?body=${encodeURIComponent(JSON.stringify(document))}`;

describe('The snippet builder', () => {
  let page: BuilderPage;
  beforeEach(async () => {
    page = await BuilderPage.open({ samples: `${location.origin}/demo/data/` });
  });
  afterEach(() => page.close());

  const read = async (src = SRC) => {
    page.type(ADDRESS, src);
    await page.reports(/gelezen[.,]/);
  };

  it('begins empty, and says what to do', () => {
    expect(page.isEmpty).to.equal(true);
    expect(page.root.innerText).to.contain('Geef eerst bij stap 2 het adres van uw gegevens.');
    expect(page.codes).to.deep.equal([]);
    expect(page.frame).to.equal(null);
  });

  it('reads an address on the spot, shows it, and has the code', async () => {
    await read();
    expect(page.report).to.contain('3 partners gelezen. Alles is in orde.');
    await page.previews('Bibliotheek Voorbeeld');
    page.field('Eigen HTML').click();
    expect(page.codes[1]).to.equal(`<samen-partner-directory src="${SRC}"></samen-partner-directory>`);
  });

  it('says in plain words what is wrong with the data, three at first', async () => {
    const partners = [{ id: 'a', name: 'Bieb' }, ...Array.from({ length: 5 }, (_, at) => ({ id: `x${at}` }))];
    await read(given({ partners }));
    expect(page.report).to.match(/1 partner gelezen, 5 opmerkingen\./);
    expect(page.root.querySelectorAll('.report > .problems li')).to.have.length(3);
    expect(page.open('Nog 2 opmerkingen').querySelectorAll('li')).to.have.length(2);
  });

  it('says so when there is nothing at the address', async () => {
    page.type(ADDRESS, `${location.origin}/fixture/status/404`);
    await page.reports(/Op dit adres staat niets/);
  });

  it('refuses what is no address of the web, at the field, and asks nothing of it', async () => {
    for (const src of ['javascript:alert(1)', 'data:application/json,{}', 'file:///C:/partners.json']) {
      page.type(ADDRESS, src);
      expect(page.fault(ADDRESS), src).to.match(/https|eigen computer/);
      expect(page.field(ADDRESS).getAttribute('aria-invalid'), src).to.equal('true');
      expect(page.codes, src).to.deep.equal([]);
    }
    page.type(ADDRESS, SRC);
    expect(page.fault(ADDRESS)).to.equal('');
    expect(page.field(ADDRESS).hasAttribute('aria-invalid')).to.equal(false);
  });

  it('writes a short address out, and says so', async () => {
    await read('/fixture/partners.json');
    expect(page.report).to.contain(`In de code staat het hele adres, zodat het op elke site werkt: ${SRC}`);
    expect(page.codes[0]).to.contain(`src="${SRC}"`);
  });

  it('tries the data of the demonstration', async () => {
    page.button('Partners van Waterdal').click();
    await page.reports(/44 partners gelezen/);
    expect(page.field(ADDRESS).value).to.equal(`${location.origin}/demo/data/waterdal.partners.json`);
  });

  it('has one line for every route, each with its own button', async () => {
    await read();
    for (const route of [
      'WordPress',
      'Drupal',
      'TYPO3',
      'Joomla',
      'Liferay',
      'Eigen HTML',
      'Ander CMS',
      'Alleen een link',
      'Frame',
      'npm',
    ]) {
      page.field(route).click();
      expect(page.codes, route).not.to.deep.equal([]);
      for (const code of page.codes) expect(code, route).not.to.match(/\n/);
      expect(page.root.querySelectorAll('.snippet button'), route).to.have.length(page.codes.length);
    }
  });

  it('warns above the code as long as the data cannot be read', async () => {
    const warns = () => page.root.innerText.includes('Los dat eerst op bij stap 2');
    page.type(ADDRESS, '/fixture/not-there.json');
    await page.until(warns, 'it warns');
    await read();
    expect(warns()).to.equal(false);
  });

  it('says how a link to a scan will be called, once the scan was read', async () => {
    page.field('Zelfscan').click();
    page.button('Samenwerken met partners').click();
    await page.reports(/vragen gelezen/);
    expect(page.field('Naam').placeholder).to.equal('Samenwerken met partners in de buurt');
  });

  it('offers what the data can be narrowed down to, as a lock or to begin with', async () => {
    await read();
    const panel = page.open('Een deel laten zien');
    page.open('School, zorg, thuis of buurt');
    page.field('Zorg').click();
    await page.until(
      () => page.shown?.getAttribute('filter-corner') === 'care',
      'the preview is narrowed down',
    );
    await page.previews('Centrum voor Jeugd en Gezin');
    expect(page.shown!.shadowRoot!.textContent).not.to.contain('Bibliotheek Voorbeeld');
    expect(page.codes[0]).to.contain('filter-corner="care"');
    page.field('Om mee te beginnen').click();
    expect(page.codes[0]).to.contain('preset-corner="care"').and.not.to.contain('filter-corner');
    await page.until(() => page.shown?.hasAttribute('preset-corner'), 'the preview begins with it');
    await page.previews('Centrum voor Jeugd en Gezin');
    expect(panel.isConnected && panel.open, 'what somebody is choosing in stays').to.equal(true);
  });

  it('offers languages, and wants at least two', async () => {
    await read();
    page.field('English').click();
    expect(page.root.innerText).to.contain('Met één taal valt er niets te kiezen.');
    expect(page.codes[0]).not.to.contain('languages');
    page.field('العربية').click();
    expect(page.codes[0]).to.contain('languages="en ar"');
  });

  it('asks of a card which partner, by name', async () => {
    page.field('Eén partner').click();
    page.type(ADDRESS, SRC);
    await page.reports('Kies bij stap 3 welke partner u laat zien.');
    const choice = page.field<HTMLSelectElement>('Welke partner?');
    choice.value = [...choice.options].find(({ text }) => text === 'Sportbuurtwerk')!.value;
    choice.dispatchEvent(new Event('change', { bubbles: true }));
    await page.previews('Sport na school.');
    expect(page.codes[0]).to.contain('partner="sport"');
    page.field('Alleen een link').click();
    expect(page.codes[0]).to.match(/>Sportbuurtwerk<\/a>$/);
  });

  it('shows a colour at once, without reading anything anew, and warns when it cannot be read', async () => {
    await read();
    await page.previews('Bibliotheek Voorbeeld');
    const { shown } = page;
    const hex = page.root.querySelector<HTMLInputElement>('[aria-label="Hoofdkleur, als code"]')!;
    hex.value = '#f2b705';
    hex.dispatchEvent(new Event('input'));
    hex.dispatchEvent(new Event('change'));
    expect(page.root.innerText).to.contain('Deze kleur is te licht om te lezen: contrast 1,7. Nodig is 4,5.');
    expect(page.announced).to.contain('te licht');
    page.button('Neem #').click();
    expect(page.root.innerText).to.match(/Goed te lezen: contrast 4,[5-9]/);
    const token = () => page.frame!.contentDocument!.documentElement.style.getPropertyValue('--samen-accent');
    await page.until(() => token().includes(hex.value), 'the preview has the colour');
    expect(page.shown, 'the same element').to.equal(shown);
    expect(page.codes.at(-1)).to.contain(`--samen-accent: light-dark(${hex.value}, `);
  });

  it('finds back what was filled in for an element', async () => {
    await read();
    page.field('Agenda').click();
    expect(page.field(ADDRESS).value).to.equal('');
    page.field('Partnergids').click();
    expect(page.field(ADDRESS).value).to.equal(SRC);
    await page.reports(/3 partners gelezen/);
  });

  it('shows a phone of 360 pixels, and a computer of 1024', async () => {
    await read();
    await page.until(() => page.frame!.contentWindow!.innerWidth === 360, 'as wide as a phone');
    page.field('Computer').click();
    await page.until(() => page.frame!.contentWindow!.innerWidth === 1024, 'as wide as a computer');
    const { width } = page.frame!.getBoundingClientRect();
    expect(width, 'drawn as large as fits').to.be.at.most(page.frame!.parentElement!.clientWidth + 1);
  });

  it('lets the keyboard skip the preview', async () => {
    await read();
    page.button('Sla het voorbeeld over').click();
    expect(document.activeElement?.textContent).to.contain('Zet het op uw site');
  });

  it('keeps nothing, and leaves the address as it is', async () => {
    const before = [
      location.href,
      history.length,
      localStorage.length,
      sessionStorage.length,
      document.cookie,
    ];
    await read();
    page.field('Eén partner').click();
    await read(`${SRC}?2`).catch(() => {});
    expect([
      location.href,
      history.length,
      localStorage.length,
      sessionStorage.length,
      document.cookie,
    ]).to.deep.equal(before);
  });

  describe('when copying', () => {
    const { clipboard } = navigator;
    const allow = (writeText: (text: string) => Promise<void>) =>
      Object.defineProperty(navigator, 'clipboard', { value: { writeText }, configurable: true });
    afterEach(() => Object.defineProperty(navigator, 'clipboard', { value: clipboard, configurable: true }));

    it('puts the line on the clipboard and says so', async () => {
      await read();
      const written: string[] = [];
      allow(async (text) => void written.push(text));
      const button = page.button('Kopieer: Shortcode');
      button.click();
      await page.until(() => page.announced, 'it is said');
      expect(written).to.deep.equal([page.codes[0]]);
      expect(page.announced).to.equal('Gekopieerd: Shortcode.');
      expect(button.innerText).to.contain('Gekopieerd');
    });

    it('selects the line where the browser does not allow it, and says what to press', async () => {
      await read();
      allow(() => Promise.reject(new Error('not here')));
      page.button('Kopieer: Shortcode').click();
      await page.until(() => page.announced, 'it is said');
      expect(String(getSelection())).to.equal(page.codes[0]);
      expect(page.root.innerText).to.contain('druk op Ctrl+C');
    });
  });

  describe('for everybody', () => {
    afterEach(() => setViewport({ width: 1024, height: 700 }).catch(() => {}));

    it('has nothing that axe finds, with everything open', async () => {
      await read();
      for (const details of page.root.querySelectorAll('details')) details.open = true;
      // What is in the frame has tests of its own.
      page.frame!.remove();
      expect(await violations(page.root)).to.deep.equal([]);
    });

    it('fits in 320 pixels with everything open', async () => {
      await setViewport({ width: 320, height: 700 });
      await read();
      for (const details of page.root.querySelectorAll('details')) details.open = true;
      page.field('Frame').click();
      const wide = [...page.root.querySelectorAll<HTMLElement>('*')].filter(
        (part) =>
          !part.closest('svg, .screen, .unseen, .skip') &&
          part.getBoundingClientRect().right > innerWidth + 1,
      );
      expect(wide.map((part) => part.outerHTML.slice(0, 80))).to.deep.equal([]);
    });
  });
});

describe('The page of the snippet builder, as it is built', () => {
  it('works under its own policy, in the folder that it stands in, without a single violation', async () => {
    const frame = document.createElement('iframe');
    frame.width = '1024';
    frame.height = '700';
    frame.src = '/dist/cdn/builder.html?samples=/demo/data/';
    const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
    document.body.append(frame);
    await loaded;
    const inner = frame.contentDocument!;
    const refused: string[] = [];
    inner.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
      refused.push(`${violatedDirective} ${blockedURI}`),
    );
    const until = (seen: () => unknown, ms = 8000) =>
      new Promise<void>((resolve, reject) => {
        const start = Date.now();
        const look = () =>
          seen()
            ? resolve()
            : Date.now() - start > ms
              ? reject(new Error(String(seen)))
              : setTimeout(look, 30);
        look();
      });
    await until(() => inner.querySelector('.tries button'));
    inner.querySelector<HTMLButtonElement>('.tries button')!.click();
    await until(() => inner.body.innerText.includes('44 partners gelezen'));
    inner.querySelector<HTMLInputElement>('input[value=iframe]')!.click();
    const hex = inner.querySelector<HTMLInputElement>('.hex')!;
    hex.value = '#f2b705';
    hex.dispatchEvent(new Event('input'));
    const code = inner.querySelector('.snippet code')!.textContent;
    expect(code).to.contain(`src="${location.origin}/dist/cdn/embed.html?element=partner-directory&amp;`);
    expect(refused).to.deep.equal([]);
    // And the policy does refuse what it should.
    inner.body.setAttribute('style', 'color: red');
    await until(() => refused.length > 0);
    frame.remove();
  });

  it('takes no samples from another site', async () => {
    const frame = document.createElement('iframe');
    frame.src = '/dist/cdn/builder.html?samples=https://elsewhere.example/data/';
    const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
    document.body.append(frame);
    await loaded;
    const inner = frame.contentDocument!;
    expect(inner.querySelector('.step')).not.to.equal(null);
    expect(inner.querySelector('.tries')).to.equal(null);
    frame.remove();
  });
});
