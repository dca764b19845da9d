import { expect } from '@open-wc/testing';
import { Downloads, here, Printer, standIn, TakeAlongPage } from './take-along-page.js';

afterEach(() => localStorage.removeItem('samen-list'));

describe('The visitor’s list on the screen', () => {
  it('says who is in it, whom to call and where to go', async () => {
    const page = await TakeAlongPage.shortList(['club', 'bieb']);
    expect(page.title).to.equal('Mijn lijst (2)');
    expect(page.all('link').map((link) => link.innerText)).to.deep.equal([
      'Zwemclub',
      'zwem@club.example',
      'Bibliotheek',
      '010 123 45 67',
    ]);
    expect(page.text).to.contain('Loket').and.to.contain('Plein 1, 1234 AB Waterdal');
  });

  it('opens a partner by its name', async () => {
    const page = await TakeAlongPage.shortList(['bieb']);
    await page.click('link', 'Bibliotheek');
    expect(page.element.opened).to.deep.equal(['bieb']);
  });

  it('takes one off, and the focus goes on to the next', async () => {
    const page = await TakeAlongPage.shortList(['bieb', 'club', 'team']);
    const remove = async (name: string) => {
      page.get('button', `Haal weg: ${name}`).focus();
      await page.click('button', `Haal weg: ${name}`);
      await page.settled();
    };
    await remove('Zwemclub');
    expect(page.title).to.equal('Mijn lijst (2)');
    expect(page.focusedName).to.equal('Haal weg: Wijkteam');
    await remove('Wijkteam');
    expect(page.focusedName).to.equal('Haal weg: Bibliotheek');
    await remove('Bibliotheek');
    expect(page.focusedName).to.equal('Mijn lijst (0)');
    expect(page.text).to.contain('Uw lijst is leeg.');
  });

  it('is cleared, and put back', async () => {
    const page = await TakeAlongPage.shortList(['bieb', 'club']);
    await page.click('button', 'Wis de lijst');
    await page.until(() => page.focusedName === 'Zet terug', 'the focus is on the way back');
    expect(page.announced).to.equal('Uw lijst is leeg.');
    expect(page.find('button', 'Print')).to.equal(undefined);
    await page.click('button', 'Zet terug');
    await page.until(() => page.focusedName === 'Mijn lijst (2)', 'the focus is on the list');
    expect(page.list.ids).to.deep.equal(['bieb', 'club']);
  });

  it('that is empty says how to fill it', async () => {
    const page = await TakeAlongPage.shortList([]);
    expect(page.text).to.contain('Kies bij een partner “Bewaar”.');
    expect(page.all('button')).to.deep.equal([]);
    expect(page.all('checkbox')).to.deep.equal([]);
  });

  it('says how many are not in this guide, and keeps them', async () => {
    const page = await TakeAlongPage.shortList(['bieb', 'gone']);
    expect(page.title).to.equal('Mijn lijst (1)');
    expect(page.text).to.contain('1 partner staat niet meer in deze gids.');
    await page.click('button', 'Haal weg: Bibliotheek');
    expect(page.list.ids).to.deep.equal(['gone']);
    await page.settled();
    expect(page.all('button').map((button) => button.innerText.trim())).to.deep.equal(['Wis de lijst']);
  });

  it('says nothing of who is gone where not everybody is known, and is never called empty', async () => {
    const page = await TakeAlongPage.shortList(['elsewhere', 'later'], false);
    expect(page.text).to.contain('2 partners staan niet op deze pagina.');
    expect(page.text).not.to.match(/leeg|niet meer/);
  });

  it('is not called empty either when everybody in it is gone', async () => {
    const page = await TakeAlongPage.shortList(['gone']);
    expect(page.text).not.to.contain('leeg');
  });

  it('does not say that it is kept on a device where nothing can be', async () => {
    const page = await TakeAlongPage.shortList(['bieb']);
    const back = standIn(Storage.prototype, 'setItem', () => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    const box = page.get<HTMLInputElement>('checkbox', 'Bewaar deze lijst op dit apparaat');
    box.click();
    await page.settled();
    back();
    expect(box.checked).to.be.false;
    expect(page.announced).to.equal('Dat lukt hier niet.');
    expect(page.list.ids, 'and nothing is lost').to.deep.equal(['bieb']);
  });

  it('is kept on the device only when the visitor says so, and wiped when no longer', async () => {
    const page = await TakeAlongPage.shortList(['bieb']);
    const box = page.get<HTMLInputElement>('checkbox', 'Bewaar deze lijst op dit apparaat');
    expect(box.checked).to.be.false;
    expect(localStorage.getItem('samen-list')).to.equal(null);
    box.click();
    expect(localStorage.getItem('samen-list')).to.equal('["bieb"]');
    await page.click('button', 'Wis de lijst');
    await page.settled();
    page.get<HTMLInputElement>('checkbox').click();
    expect(localStorage.getItem('samen-list')).to.equal(null);
  });

  it('fits on a small phone', async () => {
    const page = await TakeAlongPage.shortList(['bieb', 'club']);
    page.element.style.inlineSize = '320px';
    const edge = page.element.getBoundingClientRect().right;
    for (const part of [...page.all('button'), ...page.all('link')])
      expect(part.getBoundingClientRect().right, part.innerText).to.be.at.most(edge);
  });

  it('has no texts that are hard to read', async () => {
    const page = await TakeAlongPage.shortList(['bieb', 'gone']);
    expect(page.unreadable()).to.deep.equal([]);
  });
});

describe('A list that somebody sent', () => {
  const SENT = 'Een lijst voor u';

  it('is shown as that, and leaves the visitor’s own list as it was', async () => {
    const page = await TakeAlongPage.received(['bieb', 'gone', 'club'], ['team']);
    expect(page.title).to.equal(`${SENT} (2)`);
    expect(page.text).to.contain('1 partner staat niet meer in deze gids.');
    expect(page.find('button', /^Haal weg/)).to.equal(undefined);
    expect(page.list.ids).to.deep.equal(['team']);
    await page.click('button', 'Bekijk mijn lijst');
    expect(page.element.opened).to.deep.equal(['own']);
  });

  it('offers no way to a list of one’s own that is empty', async () => {
    const page = await TakeAlongPage.received(['bieb']);
    expect(page.find('button', 'Bekijk mijn lijst')).to.equal(undefined);
  });

  it('is added to the visitor’s own when they say so, without who is not in this guide', async () => {
    const page = await TakeAlongPage.received(['bieb', 'gone', 'team'], ['team']);
    page.get('button', 'Zet in mijn lijst').focus();
    await page.press('Zet in mijn lijst', 'Bewaard in uw lijst.');
    expect(page.list.ids).to.deep.equal(['team', 'bieb']);
    expect(page.text).to.contain('Dit staat allemaal in uw lijst.');
    expect(page.find('button', 'Zet in mijn lijst')).to.equal(undefined);
    expect(page.focusedName, 'on to what there is now').to.equal('Bekijk mijn lijst');
  });

  it('says how many did not fit', async () => {
    const many = Array.from({ length: 199 }, (_, i) => `x${i}`);
    const page = await TakeAlongPage.received(['bieb', 'club', 'team'], many);
    await page.press('Zet in mijn lijst', '2 partners pasten niet in uw lijst.');
    expect(page.list.ids).to.have.length(200).and.to.include('bieb').and.to.include('x0');
    expect(page.told).to.equal('2 partners pasten niet in uw lijst.');
  });

  it('can be taken along as it is', async () => {
    const downloads = new Downloads();
    const printer = new Printer();
    const page = await TakeAlongPage.received(['bieb', 'club']);
    await page.press('Spreadsheet (CSV)', 'Kijk bij uw downloads.');
    await page.click('button', 'Print');
    await page.until(() => printer.pages.length > 0, 'printed');
    const [{ text } = { text: '' }] = printer.pages;
    downloads.release();
    printer.release();
    expect(downloads.files.map(({ name }) => name)).to.deep.equal(['Een-lijst-voor-u.csv']);
    expect(text)
      .to.match(/^Een lijst voor u \(2\) Bibliotheek/)
      .and.not.to.contain('Zet in');
  });

  it('has no texts that are hard to read', async () => {
    const page = await TakeAlongPage.received(['bieb', 'gone'], ['club']);
    expect(page.unreadable()).to.deep.equal([]);
  });
});

describe('Taking the list along', () => {
  let downloads: Downloads;
  let printer: Printer;
  let undo: (() => void)[];
  let copied: string[];
  beforeEach(() => {
    downloads = new Downloads();
    printer = new Printer();
    copied = [];
    undo = [
      standIn(navigator, 'share', undefined),
      standIn(navigator, 'clipboard', { writeText: async (text: string) => void copied.push(text) }),
    ];
  });
  afterEach(() => {
    downloads.release();
    printer.release();
    undo.forEach((back) => back());
  });

  it('as a link that holds ids only', async () => {
    const page = await TakeAlongPage.shortList(['bieb', 'gone', 'club']);
    await page.press('Deel', 'De link is gekopieerd.');
    expect(copied).to.deep.equal([here('#samen/list/bieb,gone,club')]);
  });

  it('as contacts, and as a table', async () => {
    const page = await TakeAlongPage.shortList(['bieb', 'club']);
    await page.press('Download contacten', 'Kijk bij uw downloads.');
    await page.press('Spreadsheet (CSV)', 'Kijk bij uw downloads.');
    await page.until(() => downloads.files.length === 2, 'two files');
    const [contacts, table] = downloads.files;
    expect([contacts!.name, table!.name]).to.deep.equal(['Mijn-lijst.vcf', 'Mijn-lijst.csv']);
    expect((await contacts!.text).match(/BEGIN:VCARD/g)).to.have.length(3);
    expect(await table!.text)
      .to.contain('"bieb"')
      .and.to.contain('"\'+31 10 999"')
      .and.not.to.contain('Wijkteam');
  });

  it('on paper, without what only works on a screen', async () => {
    const page = await TakeAlongPage.shortList(['bieb', 'club']);
    await page.click('button', 'Print');
    await page.until(() => printer.pages.length > 0, 'printed');
    const { text, title } = printer.pages[0]!;
    expect(title).to.equal('Mijn lijst');
    expect(text)
      .to.match(/^Mijn lijst \(2\) Bibliotheek/)
      .and.to.contain('010 123 45 67')
      .and.to.contain('Plein 1')
      .and.to.match(/De gids · 22 november 2026$/);
    expect(text).not.to.match(/Haal weg|Deel|apparaat|Wis/);
  });
});

describe('Taking the result of a search along', () => {
  let downloads: Downloads;
  beforeEach(() => (downloads = new Downloads()));
  afterEach(() => downloads.release());

  it('as a table and as data, named after the guide', async () => {
    const page = await TakeAlongPage.result();
    expect(page.find('button', 'Gegevens (JSON)'), 'folded away: few parents want it').to.equal(undefined);
    page.fold('Voor scholen en partners').click();
    await page.press('Spreadsheet (CSV)', 'Kijk bij uw downloads.');
    await page.press('Gegevens (JSON)', 'Kijk bij uw downloads.');
    await page.until(() => downloads.files.length === 2, 'two files');
    const [table, data] = downloads.files;
    expect([table!.name, data!.name]).to.deep.equal(['De-gids-2026.csv', 'De-gids-2026.json']);
    const { partners } = JSON.parse(await data!.text) as { partners: { id: string }[] };
    expect(partners.map(({ id }) => id)).to.deep.equal(['bieb', 'club', 'team']);
  });

  it('says everywhere that it is not all of it, where a server has more', async () => {
    const printer = new Printer();
    const page = await TakeAlongPage.result(undefined, { count: 100, total: 10_000 });
    const first = 'Dit zijn de eerste 100 van 10.000.';
    page.fold('Voor scholen en partners').click();
    await page.press('Spreadsheet (CSV)', `Kijk bij uw downloads. ${first}`);
    await page.press('Gegevens (JSON)', `Kijk bij uw downloads. ${first}`);
    await page.click('button', 'Print deze lijst');
    await page.until(() => printer.pages.length > 0, 'printed');
    printer.release();
    expect(printer.pages[0]!.text).to.contain(first);
    await page.until(() => downloads.files.length === 2, 'two files');
    expect(downloads.files.map(({ name }) => name)).to.deep.equal([
      'De-gids-2026-de-eerste-100-van-10000.csv',
      'De-gids-2026-de-eerste-100-van-10000.json',
    ]);
  });

  it('as a link to the selection', async () => {
    const copied: string[] = [];
    const back = standIn(navigator, 'clipboard', {
      writeText: async (text: string) => void copied.push(text),
    });
    const page = await TakeAlongPage.result(() => 'https://school.example/gids?samen-q=taal');
    await page.press('Kopieer de link', 'De link is gekopieerd.');
    back();
    expect(copied).to.deep.equal(['https://school.example/gids?samen-q=taal']);
  });

  it('but not as a link, where none brings it back', async () => {
    const page = await TakeAlongPage.result();
    expect(page.find('button', /link/)).to.equal(undefined);
  });

  it('on paper: all of it, also what is not on the screen', async () => {
    const printer = new Printer();
    const page = await TakeAlongPage.result();
    await page.click('button', 'Print deze lijst');
    await page.until(() => printer.pages.length > 0, 'printed');
    const { text, title } = printer.pages[0]!;
    printer.release();
    expect(title).to.equal('De gids: 2026');
    expect(text).to.match(/^De gids: 2026 3 partners · 22 november 2026 /);
    for (const name of ['Bibliotheek', 'Zwemclub', 'Wijkteam', 'Taalcafé', '010 123 45 67'])
      expect(text).to.contain(name);
    expect(text).not.to.contain('Bewaar');
  });
});
