import { aTimeout, expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../src/define.js';
import { deepLink, parseDeepLink } from '../../src/internal/deep-links.js';
import { pageAddress } from '../../src/internal/page-address.js';
import { CardPage } from '../support/card-page.js';
import { DirectoryPage } from '../support/directory-page.js';
import { focused, nameOf } from '../support/element-page.js';
import { collect, Gate, goBack, goTo, setAddress } from '../support/host-page.js';

const PARTNERS = {
  partners: [
    { id: 'bieb', name: 'Bibliotheek', contacts: [{ phone: '010 123 45 67' }] },
    { id: 'cjg', name: 'Centrum voor Jeugd en Gezin' },
    { id: 'café/1 & 2', name: 'Café' },
  ],
};
const OTHERS = {
  partners: [
    { id: 'sport', name: 'Sportbuurtwerk' },
    { id: 'bieb', name: 'Bieb elders' },
  ],
};

beforeEach(() => setAddress({}));
afterEach(() => setAddress({}));

const directory = () =>
  DirectoryPage.open(html`<samen-partner-directory .data=${PARTNERS}></samen-partner-directory>`);

/** A link somewhere else on the page. */
async function linkTo(id: string, text = 'Naar de kaart'): Promise<HTMLAnchorElement> {
  return fixture(html`<a href=${deepLink('partner', id)}>${text}</a>`);
}

describe('The address of a record', () => {
  for (const id of ['bieb', 'a b', 'café/1 & 2', '%', '#?', '../..', 'بيت', '0']) {
    it(`leads back to the id “${id}”`, () => {
      expect(parseDeepLink(deepLink('partner', id))).to.deep.equal({ kind: 'partner', id });
    });
  }

  for (const hash of [
    '',
    '#',
    '#samen',
    '#samen/partner',
    '#samen/partner/',
    '#samen//bieb',
    '#samen/partner/%',
    '#samen/%E0%A4%A/x',
    '#x/samen/partner/bieb',
  ]) {
    it(`“${hash}” is no such address, and no error either`, () => {
      expect(parseDeepLink(hash)).to.equal(undefined);
    });
  }
});

describe('On a page whose base is another page, a link to a partner', () => {
  const base = document.createElement('base');
  afterEach(() => base.remove());

  for (const href of ['/elders/', 'https://elders.example/pagina?x=1#y']) {
    it(`stays on this one, where the base is ${href}`, async () => {
      base.href = href;
      document.head.append(base);
      const [before] = location.href.split('#');
      const page = await directory();
      (await linkTo('bieb')).click();
      await page.opened('Bibliotheek');
      expect(location.href).to.equal(`${before}#samen/partner/bieb`);
      await page.click('button', 'Sluit');
      await page.closed();
      expect(location.href).to.equal(before);
    });
  }

  it('is passed on as the address of this one', () => {
    base.href = '/elders/';
    document.head.append(base);
    expect(pageAddress(deepLink('partner', 'bieb'))).to.equal(`${location.href}#samen/partner/bieb`);
  });

  it('is short where the base is this page itself', () => {
    base.href = '#boven';
    document.head.append(base);
    expect(deepLink('partner', 'bieb')).to.equal('#samen/partner/bieb');
  });
});

describe('A link to a partner', () => {
  it('that was there when the page loaded opens the partner once its data has come', async () => {
    await setAddress({ hash: '#samen/partner/cjg' });
    const selected = collect('samen-select');
    const page = await directory();
    await page.opened('Centrum voor Jeugd en Gezin');
    expect(page.focusIsInDialog).to.equal(true);
    expect(selected.map(({ kind, id }) => [kind, id])).to.deep.equal([['partner', 'cjg']]);
    selected.stop();
  });

  it('opens it when the address changes later', async () => {
    const page = await directory();
    expect(page.dialog).to.equal(undefined);
    await goTo('#samen/partner/bieb');
    await page.opened('Bibliotheek');
    expect(page.focusIsInDialog).to.equal(true);
  });

  it('works by keyboard, and closing gives the focus back to it', async () => {
    const link = await linkTo('bieb');
    const page = await directory();
    link.focus();
    await sendKeys({ press: 'Enter' });
    await page.opened('Bibliotheek');
    expect(page.focusIsInDialog).to.equal(true);
    await sendKeys({ press: 'Escape' });
    await page.closed();
    expect(nameOf(focused())).to.equal('Naar de kaart');
  });

  it('works a second time after its partner was closed', async () => {
    const link = await linkTo('bieb');
    const page = await directory();
    for (let time = 0; time < 2; time++) {
      link.click();
      await page.opened('Bibliotheek');
      expect(location.hash).to.equal('#samen/partner/bieb');
      await page.click('button', 'Sluit');
      await page.closed();
      expect(location.hash).to.equal('');
    }
  });

  for (const hash of ['#samen/partner/caf%c3%a9%2f1%20%26%202', '#samen/partner/café/1%20&%202']) {
    it(`works a second time too when the page wrote it as ${hash}`, async () => {
      const page = await directory();
      for (let time = 0; time < 2; time++) {
        await goTo(hash);
        await page.opened('Café');
        await page.click('button', 'Sluit');
        await page.closed();
      }
    });
  }

  it('that holds no percent code is taken as it is, without an error', async () => {
    const errors: unknown[] = [];
    const listen = (event: ErrorEvent) => void errors.push(event.message);
    window.addEventListener('error', listen);
    await setAddress({ hash: '#samen/partner/%E0%A4%A' });
    const page = await directory();
    await goTo('#samen/partner/%');
    await aTimeout(30);
    expect(page.dialog).to.equal(undefined);
    expect(errors).to.deep.equal([]);
    window.removeEventListener('error', listen);
  });

  it('to nobody, or to another kind of record, opens nothing and leaves the address alone', async () => {
    const page = await directory();
    for (const hash of ['#samen/partner/niemand', '#samen/activity/bieb', '#elders']) {
      await goTo(hash);
      await aTimeout(20);
      expect(page.dialog).to.equal(undefined);
      expect(location.hash).to.equal(hash);
    }
  });

  it('in a partner that was opened from the list leads to the other, and Back closes that', async () => {
    const tell = (event: GlobalEventHandlersEventMap['samen-related']) => {
      if (event.id === 'bieb') event.add({ kind: 'partner', id: 'cjg', title: 'Het CJG' });
    };
    document.addEventListener('samen-related', tell);
    const page = await directory();
    await page.openCard('Bibliotheek');
    await page.until(() => page.find('link', 'Het CJG', page.dialog), 'what belongs to it');
    page.get('link', 'Het CJG', page.dialog).click();
    await page.opened('Centrum voor Jeugd en Gezin');
    expect(location.hash).to.equal('#samen/partner/cjg');
    await goBack();
    await page.closed();
    document.removeEventListener('samen-related', tell);
  });

  it('is closed by Back', async () => {
    const page = await directory();
    await goTo('#samen/partner/bieb');
    await page.opened();
    await goBack();
    await page.closed();
    expect(location.hash).to.equal('');
  });

  it('to another partner takes the place of the one that is open', async () => {
    const page = await directory();
    await goTo('#samen/partner/bieb');
    await page.opened('Bibliotheek');
    await goTo('#samen/partner/cjg');
    await page.opened('Centrum voor Jeugd en Gezin');
    await aTimeout(50);
    expect(nameOf(page.dialog!)).to.equal('Centrum voor Jeugd en Gezin');
    expect(location.hash).to.equal('#samen/partner/cjg');
    expect(page.focusIsInDialog).to.equal(true);
  });

  it('may be written in another way than the one that is open: the same partner stays', async () => {
    const page = await directory();
    await goTo('#samen/partner/bieb');
    await page.opened('Bibliotheek');
    await goTo('#samen/partner/%62ieb');
    await aTimeout(50);
    await page.opened('Bibliotheek');
    expect(page.focusIsInDialog).to.equal(true);
    await page.click('button', 'Sluit');
    await page.closed();
    expect(location.hash).to.equal('');
  });

  it('that is open leaves with Back while the focus goes back to the link', async () => {
    const link = await linkTo('bieb');
    const page = await directory();
    link.focus();
    link.click();
    await page.opened();
    await goBack();
    await page.closed();
    expect(nameOf(focused())).to.equal('Naar de kaart');
  });

  it('is not opened a second time when the data comes again', async () => {
    await setAddress({ hash: '#samen/partner/bieb' });
    const page = await DirectoryPage.open(
      html`<samen-partner-directory src="/fixture/partners.json"></samen-partner-directory>`,
    );
    await setAddress({ hash: '#samen/partner/cjg' });
    await goTo('#samen/partner/sport');
    await page.opened('Sportbuurtwerk');
    await page.click('button', 'Sluit');
    await page.closed();
    await page.element.reload();
    await aTimeout(30);
    expect(page.dialog).to.equal(undefined);
  });

  it('stays open over a reload of the data', async () => {
    const page = await DirectoryPage.open(
      html`<samen-partner-directory src="/fixture/partners.json"></samen-partner-directory>`,
    );
    await goTo('#samen/partner/sport');
    await page.opened('Sportbuurtwerk');
    const selected = collect('samen-select');
    await page.element.reload();
    await aTimeout(30);
    expect(nameOf(page.dialog!)).to.equal('Sportbuurtwerk');
    expect(selected).to.have.length(0);
    selected.stop();
  });

  it('finds nobody any more once the element is removed', async () => {
    const page = await directory();
    page.element.remove();
    const selected = collect('samen-select');
    await goTo('#samen/partner/bieb');
    await aTimeout(30);
    expect(selected).to.have.length(0);
    selected.stop();
  });
});

describe('Several elements with the same partner', () => {
  async function two(first: unknown, second: unknown) {
    const box = await fixture(html`
      <div>
        <samen-partner-directory .data=${first}></samen-partner-directory>
        <samen-partner-directory .data=${second}></samen-partner-directory>
      </div>
    `);
    const pages = [...box.querySelectorAll('samen-partner-directory')].map((e) => new DirectoryPage(e));
    await Promise.all(pages.map((page) => page.shown()));
    return pages as [DirectoryPage, DirectoryPage];
  }

  it('the first in the page opens it, whichever was there first', async () => {
    const [first, second] = await two(PARTNERS, OTHERS);
    first.element.before(second.element);
    await goTo('#samen/partner/bieb');
    await second.opened('Bieb elders');
    expect(first.dialog).to.equal(undefined);
  });

  it('the first in the page opens it at load', async () => {
    await setAddress({ hash: '#samen/partner/bieb' });
    const [first, second] = await two(PARTNERS, OTHERS);
    await first.opened('Bibliotheek');
    await aTimeout(30);
    expect(second.dialog).to.equal(undefined);
  });

  it('the one that has it opens it', async () => {
    const [first, second] = await two(PARTNERS, OTHERS);
    await goTo('#samen/partner/sport');
    await second.opened('Sportbuurtwerk');
    expect(first.dialog).to.equal(undefined);
  });

  it('one that gets its data later does not open it over the other', async () => {
    const gate = new Gate('partners.json');
    await setAddress({ hash: '#samen/partner/bibliotheek' });
    const early = await DirectoryPage.open(
      html`<samen-partner-directory .data=${{ partners: [{ id: 'bibliotheek', name: 'Vroeg' }] }}></samen-partner-directory>`,
    );
    const late = await DirectoryPage.put(
      html`<samen-partner-directory src="/fixture/partners.json"></samen-partner-directory>`,
    );
    await early.opened('Vroeg');
    gate.open();
    await late.shown();
    await aTimeout(30);
    expect(late.dialog).to.equal(undefined);
    expect(nameOf(early.dialog!)).to.equal('Vroeg');
  });

  it('a dialog in one closes when the address goes on to another', async () => {
    const [first, second] = await two(PARTNERS, OTHERS);
    await goTo('#samen/partner/cjg');
    await first.opened('Centrum voor Jeugd en Gezin');
    await goTo('#samen/partner/sport');
    await second.opened('Sportbuurtwerk');
    await first.closed();
    expect(location.hash).to.equal('#samen/partner/sport');
    expect(second.focusIsInDialog).to.equal(true);
  });
});

describe('A link to a partner that has a card of its own', () => {
  const card = (id: string) =>
    html`<samen-partner-card partner=${id} .data=${PARTNERS}></samen-partner-card>`;

  it('brings the visitor to its title', async () => {
    const page = await CardPage.open(card('cjg'));
    await goTo('#samen/partner/cjg');
    await page.until(() => page.focusedName === 'Centrum voor Jeugd en Gezin', 'the focus is on the title');
  });

  it('does so too when the page loads with it', async () => {
    await setAddress({ hash: '#samen/partner/cjg' });
    const page = await CardPage.open(card('cjg'));
    await page.until(() => page.focusedName === 'Centrum voor Jeugd en Gezin', 'the focus is on the title');
  });

  it('leaves a card of another partner alone', async () => {
    const page = await CardPage.open(card('cjg'));
    await goTo('#samen/partner/bieb');
    await aTimeout(20);
    expect(page.focusedName).to.equal(undefined);
  });

  for (const [order, first] of [
    ['before', 'card'],
    ['after', 'directory'],
  ] as const) {
    it(`that stands ${order} a directory goes to the ${first}`, async () => {
      const both = [card('cjg'), html`<samen-partner-directory .data=${PARTNERS}></samen-partner-directory>`];
      const box = await fixture(html`<div>${first === 'card' ? both : both.reverse()}</div>`);
      const alone = await new CardPage(box.querySelector('samen-partner-card')!).shown();
      const list = await new DirectoryPage(box.querySelector('samen-partner-directory')!).shown();
      await goTo('#samen/partner/cjg');
      if (first === 'directory') await list.opened('Centrum voor Jeugd en Gezin');
      else
        await alone.until(
          () => alone.focusedName === 'Centrum voor Jeugd en Gezin',
          'the card has the focus',
        );
      await aTimeout(30);
      expect(list.dialog !== undefined).to.equal(first === 'directory');
    });
  }

  it('goes to the directory when only that has the partner', async () => {
    const box = await fixture(html`
      <div>
        ${card('cjg')}
        <samen-partner-directory .data=${PARTNERS}></samen-partner-directory>
      </div>
    `);
    const list = await new DirectoryPage(box.querySelector('samen-partner-directory')!).shown();
    await goTo('#samen/partner/bieb');
    await list.opened('Bibliotheek');
  });
});
