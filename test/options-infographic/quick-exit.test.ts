import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { html } from 'lit';
import '../../src/elements/options-infographic/define.js';
import { LOADERS } from '../../src/elements/options-infographic/parts.js';
import '../../src/elements/self-scan/define.js';
import { way } from '../../src/internal/quick-exit/quick-exit.js';
import type { SamenOptionsInfographic, SamenSelfScan } from '../../src/index.js';
import type { RouteInput } from '../../src/model/route/route.js';
import { ElementPage, isShown, textOf } from '../support/element-page.js';
import { ConsoleTap, query, setAddress } from '../support/host-page.js';

/*
 * The way out itself, its key and where it goes are those of the scan (`test/self-scan/quick-exit.test.ts`). Here: what the
 * infographic forgets, and a page with more than one.
 */

const ROUTE: RouteInput = {
  title: 'Het is niet veilig thuis',
  stations: [
    {
      id: 'bellen',
      title: 'Bel Veilig Thuis',
      question: 'Is er nu gevaar?',
      next: [
        { to: 'politie', label: 'Ja' },
        { to: 'praten', label: 'Nee' },
      ],
    },
    { id: 'politie', title: 'Bel 112', end: 'escalate' },
    { id: 'praten', title: 'Praat met iemand', end: 'stay-in-touch' },
  ],
};
const SAFE = 'https://weer.example/vandaag';
const NAME = 'Verlaat deze pagina snel';

class Page extends ElementPage<SamenOptionsInfographic> {
  static async with(attributes: Record<string, string> = {}): Promise<Page> {
    const page = await Page.put(html`<samen-options-infographic .data=${ROUTE}></samen-options-infographic>`);
    for (const [name, value] of Object.entries({ 'quick-exit': SAFE, ...attributes }))
      page.element.setAttribute(name, value);
    await page.shown();
    await page.until(() => page.text.includes('Wat doet deze knop?'), 'the way out is complete');
    return page;
  }

  async choose(): Promise<void> {
    this.element.session = {
      ...this.element.session,
      choices: { bellen: 'politie' },
      ticks: { bellen: [0] },
    };
    this.element.openStation('politie');
    await this.settled();
  }
}

const { out } = way;
let gone: string[];
beforeEach(async () => {
  await setAddress({});
  gone = [];
  way.out = (url) => void gone.push(url);
});
afterEach(async () => {
  // As a browser says that it took the page back.
  dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
  document.querySelector('meta[name=referrer]')?.remove();
  way.out = out;
  await setAddress({});
});

describe('<samen-options-infographic quick-exit>', () => {
  it('has the way out before anything else, as a link, not printed', async () => {
    const page = await Page.with();
    const link = page.get<HTMLAnchorElement>('link', NAME);
    expect(link.href).to.equal(SAFE);
    expect(link.compareDocumentPosition(page.get('heading'))).to.equal(Node.DOCUMENT_POSITION_FOLLOWING);
    expect(link.closest('.no-print')).to.exist;
    expect(link.getBoundingClientRect().height).to.be.at.least(44);
    await page.click('button', 'Wat doet deze knop?');
    expect(page.text).to.contain('Wat u hier koos, is dan weg.');
    expect(page.text).to.contain('Uw browser onthoudt wel dat u hier was.');
  });

  it('is a bare link when its code cannot be had, also after another try, and that forgets as well', async () => {
    const { quickExit } = LOADERS;
    const loaders = LOADERS as { -readonly [K in keyof typeof LOADERS]: (typeof LOADERS)[K] };
    const told = new ConsoleTap();
    loaders.quickExit = () => Promise.reject(new TypeError('Failed to fetch'));
    try {
      const page = await Page.open(
        html`<samen-options-infographic .data=${ROUTE} quick-exit=${SAFE}></samen-options-infographic>`,
      );
      await page.choose();
      const link = page.get<HTMLAnchorElement>('link', NAME);
      expect([link.href, link.target, link.rel]).to.deep.equal([SAFE, '_top', 'nofollow noreferrer']);
      expect(link.compareDocumentPosition(page.get('heading'))).to.equal(Node.DOCUMENT_POSITION_FOLLOWING);
      // The page of the test stays.
      document.addEventListener('click', (event) => event.preventDefault(), { once: true });
      link.click();
      await page.settled();
      expect(JSON.stringify(page.element.session)).to.not.match(/bellen|politie/);
    } finally {
      loaders.quickExit = quickExit;
      told.release();
    }
  });

  it('has none without the attribute', async () => {
    const page = await Page.open(
      html`<samen-options-infographic .data=${ROUTE}></samen-options-infographic>`,
    );
    expect(page.find('link', NAME)).to.be.undefined;
  });

  it('forgets what was opened, chosen and ticked', async () => {
    const page = await Page.with();
    await page.choose();
    page.get('link', NAME).click();
    expect(gone).to.deep.equal([SAFE]);
    expect(isShown(document.body)).to.be.false;
    expect(JSON.stringify(page.element.session)).to.not.match(/bellen|politie/);
  });

  it('forgets what was chosen before the visitor began again', async () => {
    const page = await Page.with();
    await page.choose();
    await page.until(() => page.element.bring('wayfinder'), 'the finder is there');
    page.element.bring('wayfinder')!.stop();
    page.get('link', NAME).click();
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    page.element.session = { ...page.element.session, finding: true };
    await page.settled();
    expect(page.find('button', 'Vind uw weg')).to.exist;
    expect(page.text).to.contain('Is er nu gevaar?');
    expect(page.find('button', 'Maak dat ongedaan') === undefined, 'nothing can be had back').to.be.true;
  });

  it('takes the station out of the address that a link opened', async () => {
    await setAddress({ hash: '#samen/station/politie' });
    const page = await Page.with();
    expect(page.element.session.open).to.equal('politie');
    page.get('link', NAME).click();
    expect(location.hash).to.equal('');
  });

  it('writes nothing in the address, whatever `url-state` says, and reads nothing from it', async () => {
    await setAddress({ query: { 'samen-station': 'praten' } });
    const page = await Page.with({ 'url-state': '' });
    await page.until(() => page.element.bring('address'), 'the address is there');
    await page.choose();
    expect(page.element.session.open).to.equal('politie');
    expect(query()).to.deep.equal({ 'samen-station': ['praten'] });
  });
});

describe('Several elements with a way out on one page', () => {
  it('are all wiped, whichever is taken', async () => {
    const one = await Page.with();
    const two = await Page.with();
    await one.choose();
    await two.choose();
    two.get('link', NAME).click();
    for (const { element } of [one, two])
      expect(JSON.stringify(element.session)).to.not.match(/bellen|politie/);
    expect(gone).to.deep.equal([SAFE]);
  });

  it('are wiped when one of them cannot be', async () => {
    const one = await Page.with();
    const two = await Page.with();
    await two.choose();
    const told = new ConsoleTap();
    one.element.clear = () => {
      throw new Error('broken');
    };
    one.get('link', NAME).click();
    told.release();
    expect(two.element.session.open).to.be.undefined;
    expect(gone).to.deep.equal([SAFE]);
    expect(told.errors.join()).to.contain('broken');
  });

  it('leave once with the key, and say once how often it is still to be pressed', async () => {
    const one = await Page.with();
    const two = await Page.with({ 'quick-exit': 'https://elders.example/' });
    await one.choose();
    await two.choose();
    const [heardOne, heardTwo] = [one.listen(), two.listen()];
    await sendKeys({ press: 'Shift' });
    await Promise.all([one.settled(), two.settled()]);
    expect([...heardOne, ...heardTwo]).to.deep.equal([
      'Druk nog 2 keer op Shift om deze pagina te verlaten.',
    ]);
    expect(one.text).to.contain('Druk nog 2 keer');
    expect(two.text).to.contain('Druk nog 2 keer');
    await sendKeys({ press: 'Shift' });
    await sendKeys({ press: 'Shift' });
    expect(gone).to.deep.equal([SAFE]);
    for (const { element } of [one, two]) expect(element.session.open).to.be.undefined;
  });

  it('of another kind are wiped too', async () => {
    const page = await Page.with();
    const scan = document.createElement('samen-self-scan') as SamenSelfScan;
    scan.setAttribute('quick-exit', SAFE);
    scan.data = {
      id: 's',
      version: '1',
      themes: [{ id: 't', title: 'T', questions: [{ id: 'bang', kind: 'boolean', text: 'Bent u bang?' }] }],
    };
    page.element.after(scan);
    const other = await new ElementPage(scan).shown();
    await other.until(
      () => textOf(scan.shadowRoot!.querySelector<HTMLElement>('.samen')).includes('Wat doet deze knop?'),
      'it is complete',
    );
    scan.takeOver({ ...scan.session.filled, answers: { bang: true } });
    expect(JSON.stringify(scan.session)).to.contain('bang');
    page.get('link', NAME).click();
    expect(JSON.stringify(scan.session)).to.not.contain('bang');
    scan.remove();
  });
});
