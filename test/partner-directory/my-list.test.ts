import { sendKeys } from '@web/test-runner-commands';
import { aTimeout, expect, fixture, html } from '@open-wc/testing';
import '../../src/define.js';
import type { SamenPartnerDirectory } from '../../src/index.js';
import { shortList } from '../../src/internal/take-along/short-list.js';
import { standIn } from '../internal/take-along/take-along-page.js';
import { DirectoryPage } from '../support/directory-page.js';
import { nameOf } from '../support/element-page.js';
import { Gate, goBack, goTo, keptOnDevice, setAddress, unique } from '../support/host-page.js';

/* The visitor's own list: kept in a card or in a whole partner, opened, sent on, and left behind without a trace. */

const PARTNERS = {
  title: 'Partners',
  partners: [
    { id: 'bieb', name: 'Bibliotheek', contacts: [{ function: 'Loket', phone: '010 123 45 67' }] },
    { id: 'club', name: 'Sportclub', offerings: [{ id: '1', name: 'Turnen' }] },
    { id: 'a,b/c', name: 'Wijkteam' },
  ],
};

const open = (options: { urlState?: string } = {}) =>
  DirectoryPage.open(
    html`<samen-partner-directory
      .urlState=${options.urlState ?? null}
      .data=${PARTNERS}
    ></samen-partner-directory>`,
  );
const count = (page: DirectoryPage) => page.find('button', /^Mijn lijst/);

function forget(): void {
  shortList.remember(false);
  shortList.set([]);
}
beforeEach(async () => {
  forget();
  await setAddress({});
});
afterEach(async () => {
  forget();
  await setAddress({});
});

describe('A partner in the list of results', () => {
  it('is kept with its button, which says so, and is heard', async () => {
    const page = await open();
    expect(count(page), 'no list yet').to.equal(undefined);
    await page.save('Sportclub');
    expect([page.isSaved('Sportclub'), page.isSaved('Bibliotheek')]).to.deep.equal([true, false]);
    expect(page.announced).to.equal('Bewaard in uw lijst.');
    expect(nameOf(count(page)!)).to.equal('Mijn lijst · 1');
    await page.save('Bibliotheek');
    expect(nameOf(count(page)!)).to.equal('Mijn lijst · 2');
    await page.save('Sportclub');
    expect(page.announced).to.equal('Van uw lijst gehaald.');
    expect(nameOf(count(page)!)).to.equal('Mijn lijst · 1');
  });

  it('keeps the focus on its button', async () => {
    const page = await open();
    page.saveButton('Bibliotheek').focus();
    await sendKeys({ press: 'Enter' });
    await page.until(() => page.isSaved('Bibliotheek'), 'it is kept');
    expect(page.focusedName).to.equal('Bewaard: Bibliotheek');
  });

  it('can be kept in a short list, and per offering', async () => {
    const page = await open();
    page.element.layout = 'list';
    await page.until(() => !page.text.includes('Turnen'), 'the list is short');
    await page.save('Sportclub');
    page.element.layout = undefined;
    page.element.groupBy = 'offering';
    await page.until(() => page.names[0] === 'Turnen', 'the offerings are on show');
    expect(page.isSaved('Sportclub')).to.equal(true);
  });

  it('is told apart from a list that is full', async () => {
    shortList.set(Array.from({ length: 200 }, (_, i) => `x${i}`));
    const page = await open();
    page.saveButton('Sportclub').click();
    await page.until(() => page.announced !== '', 'something is announced');
    expect(page.announced).to.equal('Uw lijst is vol. Haal eerst iets weg.');
    expect(page.isSaved('Sportclub')).to.equal(false);
  });
});

describe('A partner that is opened', () => {
  it('is kept there, and the card says so too', async () => {
    const page = await open();
    await page.openCard('Sportclub');
    const keep = page.get('button', 'Bewaar in mijn lijst', page.dialog);
    expect(keep.getAttribute('aria-pressed')).to.equal('false');
    keep.click();
    await page.until(() => keep.getAttribute('aria-pressed') === 'true', 'the button is pressed');
    await page.click('button', 'Sluit');
    await page.closed();
    expect(page.isSaved('Sportclub')).to.equal(true);
    await page.save('Sportclub');
    await page.openCard('Sportclub');
    expect(
      page.get('button', 'Bewaar in mijn lijst', page.dialog).getAttribute('aria-pressed'),
      'and the other way round',
    ).to.equal('false');
  });
});

describe('Several elements on a page', () => {
  async function two(): Promise<[DirectoryPage, DirectoryPage]> {
    const box = await fixture(html`
      <div>
        <samen-partner-directory .data=${PARTNERS}></samen-partner-directory>
        <samen-partner-directory .data=${PARTNERS}></samen-partner-directory>
      </div>
    `);
    const pages = [...box.querySelectorAll('samen-partner-directory')].map(
      (element: SamenPartnerDirectory) => new DirectoryPage(element),
    );
    for (const page of pages) await page.shown();
    return pages as [DirectoryPage, DirectoryPage];
  }

  it('have one list: kept in one is kept in the other', async () => {
    const [one, other] = await two();
    await other.save('Bibliotheek');
    await other.save('Bibliotheek');
    await one.save('Sportclub');
    await other.until(() => other.isSaved('Sportclub'), 'the other follows');
    expect(nameOf(count(other)!)).to.equal('Mijn lijst · 1');
  });

  it('never take off what a visitor wants to keep', async () => {
    const [one, other] = await two();
    await one.save('Sportclub');
    expect(other.saveButton('Sportclub').getAttribute('aria-pressed')).to.be.oneOf(['true', 'false']);
    if (!other.isSaved('Sportclub')) await other.save('Sportclub');
    expect([one.isSaved('Sportclub'), other.isSaved('Sportclub')]).to.deep.equal([true, true]);
    expect(nameOf(count(one)!)).to.equal('Mijn lijst · 1');
  });

  it('say so in a card that stands by itself', async () => {
    const box = await fixture(html`
      <div>
        <samen-partner-directory .data=${PARTNERS}></samen-partner-directory>
        <samen-partner-card partner="club" .data=${PARTNERS}></samen-partner-card>
      </div>
    `);
    const page = await new DirectoryPage(box.querySelector('samen-partner-directory')!).shown();
    const card = new DirectoryPage(box.querySelector('samen-partner-card') as never);
    await card.until(() => card.find('button', /mijn lijst$/), 'the card can be kept');
    await page.save('Sportclub');
    await card.until(() => card.find('button', 'Staat in mijn lijst'), 'the card says so');
    await card.click('button', 'Staat in mijn lijst');
    await page.until(() => !page.isSaved('Sportclub'), 'the directory says so');
  });
});

describe('My list', () => {
  it('opens over the page with those that were kept, in that order, and closes again', async () => {
    const page = await open();
    await page.save('Wijkteam');
    await page.save('Bibliotheek');
    const button = count(page)!;
    expect(button.getAttribute('aria-haspopup')).to.equal('dialog');
    button.focus();
    await sendKeys({ press: 'Enter' });
    await page.opened('Mijn lijst');
    expect(page.focusIsInDialog).to.equal(true);
    expect(page.listed).to.deep.equal(['Wijkteam', 'Bibliotheek']);
    expect(page.get<HTMLAnchorElement>('link', '010 123 45 67', page.dialog).href).to.equal('tel:0101234567');
    await sendKeys({ press: 'Escape' });
    await page.closed();
    expect(page.focusedName).to.equal('Mijn lijst · 2');
  });

  it('lets go of one, and of the last: then it says how to begin again', async () => {
    const page = await open();
    await page.save('Wijkteam');
    await page.save('Bibliotheek');
    await page.openList();
    await page.click('button', 'Haal weg: Wijkteam');
    await page.until(() => page.listed.length === 1, 'one is gone');
    await page.until(() => page.focusedName === 'Haal weg: Bibliotheek', 'the focus is on the next');
    await page.click('button', 'Haal weg: Bibliotheek');
    await page.until(() => page.dialogText.includes('Uw lijst is leeg.'), 'it says so');
    expect(page.focusIsInDialog).to.equal(true);
    await page.click('button', 'Sluit');
    await page.closed();
    expect([page.isSaved('Wijkteam'), page.isSaved('Bibliotheek')]).to.deep.equal([false, false]);
    expect(count(page)).to.equal(undefined);
    await page.until(
      () => page.focusedName === 'Partners',
      'the button that opened it is gone: the title it is',
    );
  });

  it('is cleared, and put back', async () => {
    const page = await open();
    await page.save('Wijkteam');
    await page.save('Bibliotheek');
    await page.openList();
    await page.click('button', 'Wis de lijst');
    await page.until(() => page.focusedName === 'Zet terug', 'the focus is on the way back');
    expect(page.announced).to.equal('Uw lijst is leeg.');
    await page.click('button', 'Zet terug');
    await page.until(() => page.listed.length === 2, 'it is back');
    expect(page.listed).to.deep.equal(['Wijkteam', 'Bibliotheek']);
  });

  it('opens a partner, and goes back to where it was', async () => {
    const page = await open();
    await page.save('Sportclub');
    await page.openList();
    await page.click('link', 'Sportclub', page.dialog);
    await page.opened('Sportclub');
    expect(page.dialogText).to.contain('Turnen');
    expect(page.focusIsInDialog).to.equal(true);
    await page.click('button', 'Terug naar de lijst');
    await page.opened('Mijn lijst');
    expect(page.focusIsInDialog).to.equal(true);
    expect(page.find('button', 'Terug naar de lijst')).to.equal(undefined);
    await page.click('button', 'Sluit');
    await page.closed();
    await page.openCard('Bibliotheek');
    expect(page.find('button', 'Terug naar de lijst'), 'not opened from the list').to.equal(undefined);
  });

  it('opens a partner and goes back where the address follows', async () => {
    const page = await open({ urlState: '' });
    await page.save('Sportclub');
    await page.openList();
    await page.click('link', 'Sportclub', page.dialog);
    await page.opened('Sportclub');
    expect(location.hash).to.equal('#samen/partner/club');
    await page.click('button', 'Terug naar de lijst');
    await page.opened('Mijn lijst');
    expect(location.hash, 'the partner is not on show any more').to.equal('');
    await page.click('button', 'Sluit');
    await page.closed();
    expect(location.hash).to.equal('');
  });

  it('is nowhere on the device unless the visitor chooses so', async () => {
    const page = await open();
    await page.save('Sportclub');
    expect(keptOnDevice()).to.deep.equal([]);
    await page.openList();
    const box = page.get<HTMLInputElement>('checkbox', 'Bewaar deze lijst op dit apparaat', page.dialog);
    expect(box.checked).to.equal(false);
    box.click();
    await page.settled();
    expect(Object.fromEntries(keptOnDevice().map((key) => [key, localStorage.getItem(key)]))).to.deep.equal({
      'samen-list': '["club"]',
    });
    await page.click('button', 'Sluit');
    await page.closed();
    await page.save('Bibliotheek');
    expect(localStorage['samen-list']).to.equal('["club","bieb"]');

    page.element.remove();
    const again = await open();
    await again.until(() => count(again), 'the next visit has it at first sight');
    expect(again.isSaved('Sportclub')).to.equal(true);
    await again.openList();
    again.get<HTMLInputElement>('checkbox', undefined, again.dialog).click();
    await again.settled();
    expect(keptOnDevice()).to.deep.equal([]);
    expect(again.listed, 'and is still on the screen').to.have.length(2);
  });

  it('speaks the language of now', async () => {
    const page = await open();
    await page.save('Sportclub');
    await page.openList();
    page.element.lang = 'ar';
    await page.until(() => page.speaks.direction === 'rtl', 'Arabic is spoken');
    expect(page.focusIsInDialog).to.equal(true);
    expect(page.dialogText).to.contain('Sportclub').and.not.to.contain('Mijn lijst');
  });
});

/** The list that somebody sent is on show. */
async function received(page: DirectoryPage): Promise<void> {
  await page.opened();
  await page.until(() => page.find('heading', /^Een lijst voor u/, page.dialog), 'the list is on show');
}

/** The names in the list that somebody sent. */
const sentTo = (page: DirectoryPage) =>
  [...page.dialog!.querySelectorAll<HTMLElement>('li strong a')].map(nameOf);

describe('A list that somebody sent', () => {
  it('opens with the page', async () => {
    await setAddress({ hash: '#samen/list/club,bieb' });
    const page = await open();
    await received(page);
    expect(sentTo(page)).to.deep.equal(['Sportclub', 'Bibliotheek']);
    expect(page.focusIsInDialog).to.equal(true);
  });

  it('opens when the address changes, and with ids of any kind', async () => {
    const page = await open();
    await goTo('#samen/list/a%252Cb%252Fc,club');
    await received(page);
    expect(sentTo(page)).to.deep.equal(['Wijkteam', 'Sportclub']);
  });

  it('opens when the data comes later', async () => {
    const gate = new Gate('/fixture/partners.json');
    const page = await DirectoryPage.put(
      html`<samen-partner-directory src="/fixture/partners.json"></samen-partner-directory>`,
    );
    await goTo('#samen/list/sport,cjg');
    await aTimeout(50);
    gate.open();
    await received(page);
    expect(sentTo(page)).to.deep.equal(['Sportbuurtwerk', 'Centrum voor Jeugd en Gezin']);
  });

  it('opens in the directory that has its partners', async () => {
    const box = await fixture(html`
      <div>
        <samen-partner-directory .data=${{ partners: [{ id: 'x', name: 'X' }] }}></samen-partner-directory>
        <samen-partner-directory .data=${PARTNERS}></samen-partner-directory>
      </div>
    `);
    const [one, other] = [...box.querySelectorAll('samen-partner-directory')].map(
      (element: SamenPartnerDirectory) => new DirectoryPage(element),
    ) as [DirectoryPage, DirectoryPage];
    await one.shown();
    await other.shown();
    await goTo('#samen/list/club');
    await received(other);
    expect(one.dialog).to.equal(undefined);
  });

  it('says how many are not here, and opens nothing when that is all of them', async () => {
    const page = await open();
    await goTo('#samen/list/elders');
    await aTimeout(100);
    expect(page.dialog).to.equal(undefined);
    await goTo('#samen/list/elders,club');
    await received(page);
    expect(sentTo(page)).to.deep.equal(['Sportclub']);
    expect(page.dialogText).to.contain('1 partner staat niet meer in deze gids.');
  });

  it('leaves what the visitor kept as it was, also when their list is kept on the device', async () => {
    const page = await open();
    await page.save('Wijkteam');
    shortList.remember(true);
    await goTo('#samen/list/club,a%252Cb%252Fc,x1,x2,x3');
    await received(page);
    expect(sentTo(page)).to.deep.equal(['Sportclub', 'Wijkteam']);
    expect(localStorage['samen-list']).to.equal('["a,b/c"]');
    page.get('button', 'Bekijk mijn lijst', page.dialog).focus();
    await page.click('button', 'Bekijk mijn lijst', page.dialog);
    await page.until(() => page.listed.length > 0, 'the own list is on show');
    expect(page.listed).to.deep.equal(['Wijkteam']);
    await page.until(() => page.focusedName === 'Mijn lijst (1)', 'the focus goes along');
    await page.click('button', 'Sluit');
    await page.closed();
    expect(location.hash).to.equal('');
    expect(nameOf(count(page)!)).to.equal('Mijn lijst · 1');
  });

  it('is added to it when the visitor says so, without ids of nobody', async () => {
    const page = await open();
    await page.save('Wijkteam');
    await goTo('#samen/list/club,x1,x2');
    await received(page);
    await page.click('button', 'Zet in mijn lijst', page.dialog);
    await page.until(() => page.announced === 'Bewaard in uw lijst.', 'it is announced');
    await page.click('button', 'Sluit');
    await page.closed();
    expect(shortList.ids).to.deep.equal(['a,b/c', 'club']);
    await page.openList();
    expect(page.listed, 'the button opens the own list').to.deep.equal(['Wijkteam', 'Sportclub']);
  });

  it('takes the place of the own list when that is on show, and the focus goes along', async () => {
    const page = await open();
    await page.save('Wijkteam');
    await page.openList();
    await goTo('#samen/list/club');
    await received(page);
    expect(sentTo(page)).to.deep.equal(['Sportclub']);
    expect(page.focusIsInDialog).to.equal(true);
  });

  it('is not kept on the device by that alone', async () => {
    const page = await open();
    await goTo('#samen/list/club');
    await received(page);
    expect(keptOnDevice()).to.deep.equal([]);
  });

  it('is left with Back', async () => {
    const page = await open();
    await goTo('#samen/list/club');
    await received(page);
    await goBack();
    await page.closed();
    expect(location.hash).to.equal('');
  });

  it('that is closed is gone from the address, and the same link opens it again', async () => {
    const page = await open();
    await goTo('#samen/list/club');
    await received(page);
    await page.click('button', 'Sluit');
    await page.closed();
    expect(location.hash).to.equal('');
    await goTo('#samen/list/club');
    await received(page);
  });

  it('is gone from the address too when it was closed by way of one of its partners', async () => {
    const page = await open();
    await goTo('#samen/list/club');
    await received(page);
    await page.click('link', 'Sportclub', page.dialog);
    await page.opened('Sportclub');
    await page.click('button', 'Sluit');
    await page.closed();
    expect(location.hash).to.equal('');
  });

  const hostile: [what: string, hash: string][] = [
    ['nothing in it', '#samen/list/'],
    ['only commas', '#samen/list/,,,'],
    ['half a percent code', '#samen/list/%25,%E0%A4%A'],
    ['names that every object has', '#samen/list/__proto__,constructor'],
    ['markup', '#samen/list/<img src=x onerror=alert(1)>'],
    ['a hundred thousand ids', `#samen/list/${'x,'.repeat(100_000)}`],
  ];
  for (const [what, hash] of hostile)
    it(`with ${what} does no harm`, async () => {
      const page = await open();
      await goTo(hash);
      await aTimeout(50);
      expect(page.dialog).to.equal(undefined);
      expect(page.names).to.have.length(3);
      await page.openCard('Sportclub');
    });
});

describe('My list where not everybody is on show', () => {
  it('has also who is outside the slice of the page', async () => {
    const page = await DirectoryPage.open(
      html`<samen-partner-directory
        filter-kind="bibliotheek"
        .data=${{
          partners: [
            { id: 'bieb', name: 'Bibliotheek', kinds: ['bibliotheek'] },
            { id: 'club', name: 'Sportclub', kinds: ['sport'] },
          ],
        }}
      ></samen-partner-directory>`,
    );
    await page.until(() => page.names.length === 1, 'the slice is on show');
    await page.save('Bibliotheek');
    shortList.toggle('club');
    await page.openList();
    expect(page.listed).to.deep.equal(['Bibliotheek', 'Sportclub']);
    expect(page.dialogText).not.to.contain('niet meer');
  });

  it('calls nobody gone who may be on a later page of a server', async () => {
    const page = await DirectoryPage.open(
      html`<samen-partner-directory
        src=${`/fixture/hsds-api/services?n=60&key=${unique()}`}
        server-search
      ></samen-partner-directory>`,
    );
    shortList.set(['not-here-yet']);
    await page.until(() => count(page), 'there is a list');
    await page.openList();
    expect(page.dialogText).to.contain('1 partner staat niet op deze pagina.');
    expect(page.dialogText).not.to.match(/leeg|niet meer/);
  });
});

describe('Sending my list on', () => {
  it('copies a link with ids and nothing else, also after a search', async () => {
    const copied: string[] = [];
    const undo = [
      standIn(navigator, 'share', undefined),
      standIn(navigator, 'clipboard', { writeText: async (text: string) => void copied.push(text) }),
    ];
    const page = await open({ urlState: '' });
    await page.save('Wijkteam');
    await page.save('Sportclub');
    await page.search('turnen');
    await page.openList();
    page.get('button', 'Deel', page.dialog).focus();
    await page.click('button', 'Deel', page.dialog);
    await page.until(() => page.announced === 'De link is gekopieerd.', 'it is announced');
    expect(page.focusedName).to.equal('Deel');
    const link = new URL(copied[0]!);
    expect(link.hash).to.equal('#samen/list/a%252Cb%252Fc,club');
    expect(link.search).not.to.contain('turnen');
    expect(page.dialogText, 'for who sees').to.contain('De link is gekopieerd.');
    undo.forEach((back) => back());

    page.element.remove();
    forget();
    await setAddress({ hash: link.hash });
    const other = await open();
    await received(other);
    expect(sentTo(other), 'whoever gets it sees the same').to.deep.equal(['Wijkteam', 'Sportclub']);
  });

  it('uses what the device shares with, where there is that', async () => {
    const shared: unknown[] = [];
    const undo = [
      standIn(navigator, 'canShare', () => true),
      standIn(navigator, 'share', async (what: unknown) => void shared.push(what)),
    ];
    const page = await open();
    await page.save('Sportclub');
    await page.openList();
    await page.click('button', 'Deel', page.dialog);
    await page.until(() => shared.length > 0, 'it is shared');
    expect(JSON.stringify(shared)).to.contain('#samen/list/club').and.not.to.contain('Sportclub');
    undo.forEach((back) => back());
  });

  it('takes no search along, of this element or of another', async () => {
    const copied: string[] = [];
    const undo = [
      standIn(navigator, 'share', undefined),
      standIn(navigator, 'clipboard', { writeText: async (text: string) => void copied.push(text) }),
    ];
    await setAddress({ query: { 'a-q': 'turnen', 'b-q': 'schulden' } });
    const box = await fixture(html`
      <div>
        <samen-partner-directory url-state="a" .data=${PARTNERS}></samen-partner-directory>
        <samen-partner-directory url-state="b" .data=${PARTNERS}></samen-partner-directory>
      </div>
    `);
    const page = await new DirectoryPage(box.querySelector('samen-partner-directory')!).shown();
    await page.until(() => page.names.join() === 'Sportclub', 'the search is answered');
    await page.openCard('Sportclub');
    await page.click('button', 'Deel', page.dialog);
    await page.until(() => copied.length > 0, 'it is copied');
    expect(copied[0])
      .to.match(/#samen\/partner\/club$/)
      .and.not.to.match(/turnen|schulden/);
    undo.forEach((back) => back());
  });
});
