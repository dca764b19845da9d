import { expect } from '@open-wc/testing';
import { CLUB, Downloads, here, LIBRARY, Printer, standIn, TakeAlongPage } from './take-along-page.js';

describe('The buttons under a partner', () => {
  it('are few at first, the others behind “Meer”', async () => {
    const page = await TakeAlongPage.card();
    expect(page.all('button').map(nameOf)).to.deep.equal(['Bewaar in mijn lijst', 'Deel', 'Meer']);
    await page.click('button', 'Meer');
    expect(page.all('button').map(nameOf)).to.deep.equal([
      'Bewaar in mijn lijst',
      'Deel',
      'Meer',
      'Kopieer',
      'Print',
      'Contact opslaan',
    ]);
    for (const button of page.all('button')) expect(button.getBoundingClientRect().height).to.be.at.least(40);
  });

  it('keep a partner and let it go again, and say so', async () => {
    const page = await TakeAlongPage.card();
    const button = page.get('button', 'Bewaar in mijn lijst');
    expect(button.getAttribute('aria-pressed')).to.equal('false');
    await page.click('button', 'Bewaar in mijn lijst');
    expect(page.list.ids).to.deep.equal(['bieb']);
    expect(page.get('button', 'Staat in mijn lijst')).to.equal(button);
    expect(button.getAttribute('aria-pressed')).to.equal('true');
    await page.click('button', 'Staat in mijn lijst');
    expect(page.list.ids).to.deep.equal([]);
  });

  it('say that the list is full', async () => {
    const page = await TakeAlongPage.card();
    page.list.set(Array.from({ length: 200 }, (_, i) => `p${i}`));
    await page.click('button', 'Bewaar in mijn lijst');
    expect(page.announced).to.contain('vol');
    expect(page.list.has('bieb')).to.be.false;
  });

  it('fit on a small phone, folded out', async () => {
    const page = await TakeAlongPage.card();
    page.element.style.inlineSize = '320px';
    await page.click('button', 'Meer');
    for (const button of page.all('button'))
      expect(button.getBoundingClientRect().right).to.be.at.most(page.element.getBoundingClientRect().right);
  });
});

describe('Passing a partner on', () => {
  let undo: (() => void)[];
  let copied: string[];
  let shared: ShareData[];
  beforeEach(() => {
    copied = [];
    shared = [];
    undo = [
      standIn(navigator, 'clipboard', { writeText: async (text: string) => void copied.push(text) }),
      standIn(navigator, 'share', undefined),
      standIn(navigator, 'canShare', undefined),
    ];
  });
  afterEach(() => undo.forEach((back) => back()));
  const shareBy = (share: (data: ShareData) => Promise<void>) =>
    undo.push(standIn(navigator, 'share', share));

  it('uses what the device has for sharing', async () => {
    shareBy(async (data) => void shared.push(data));
    const page = await TakeAlongPage.card();
    await page.click('button', 'Deel');
    await page.until(() => shared.length > 0, 'shared');
    expect(shared).to.deep.equal([{ title: 'Bibliotheek', url: here('#samen/partner/bieb') }]);
    expect(copied).to.deep.equal([]);
  });

  it('copies the link where there is nothing to share with', async () => {
    const page = await TakeAlongPage.card();
    await page.press('Deel', 'De link is gekopieerd.');
    expect(copied).to.deep.equal([here('#samen/partner/bieb')]);
    expect(page.told).to.equal('De link is gekopieerd.');
  });

  it('copies the link where sharing is forbidden, or cannot share this', async () => {
    shareBy(() => Promise.reject(new DOMException('no', 'NotAllowedError')));
    const page = await TakeAlongPage.card();
    await page.press('Deel', 'De link is gekopieerd.');
    undo.push(standIn(navigator, 'canShare', () => false));
    await page.press('Deel', 'De link is gekopieerd.');
    expect(copied).to.have.length(2);
  });

  it('says nothing when the visitor thinks better of it', async () => {
    let asked = 0;
    shareBy(() => Promise.reject(new DOMException(`${asked++}`, 'AbortError')));
    const page = await TakeAlongPage.card();
    await page.click('button', 'Deel');
    await page.until(() => asked > 0, 'asked');
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(page.announced).to.equal('');
    expect(copied).to.deep.equal([]);
  });

  it('copies the partner as text, the number first', async () => {
    const page = await TakeAlongPage.card();
    await page.click('button', 'Meer');
    await page.press('Kopieer', 'Gekopieerd.');
    expect(copied[0]).to.match(/^Bibliotheek\nBel: 010 123 45 67 \(Loket\)\n/);
    expect(copied[0]).to.contain(`Meer lezen: ${here('#samen/partner/bieb')}`);
  });

  it('says so when nothing can be copied', async () => {
    undo.push(
      standIn(navigator, 'clipboard', undefined),
      standIn(document, 'execCommand', () => false),
    );
    const page = await TakeAlongPage.card();
    await page.press('Deel', 'Dat lukt hier niet.');
  });
});

describe('A partner’s contacts', () => {
  let downloads: Downloads;
  beforeEach(() => (downloads = new Downloads()));
  afterEach(() => downloads.release());

  it('go to the visitor’s address book', async () => {
    const page = await TakeAlongPage.card();
    await page.click('button', 'Meer');
    await page.press('Contact opslaan', 'Kijk bij uw downloads.');
    const [file] = downloads.files;
    expect(file).to.include({ name: 'Bibliotheek.vcf', type: 'text/vcard;charset=utf-8' });
    expect(await file!.text)
      .to.contain('FN:Bibliotheek – Loket')
      .and.to.contain('FN:Bibliotheek – Taalpunt')
      .and.to.contain('NOTE:Voor: Taalcafé');
  });
});

describe('A partner on paper', () => {
  it('is the card without its buttons', async () => {
    const printer = new Printer();
    try {
      const page = await TakeAlongPage.card(CLUB);
      await page.click('button', 'Meer');
      await page.click('button', 'Print');
      await page.until(() => printer.pages.length > 0, 'printed');
      expect(printer.pages[0]).to.include({ title: 'Zwemclub', text: 'club' });
    } finally {
      printer.release();
    }
  });

  it('cannot be had in a frame that may not print: the visitor hears so', async () => {
    const printer = new Printer(false);
    try {
      const page = await TakeAlongPage.card(LIBRARY);
      await page.click('button', 'Meer');
      await page.click('button', 'Print');
      // A slow browser gets the time to begin.
      await page.until(() => page.announced === 'Printen lukt hier niet.', 'the visitor hears so', 6000);
    } finally {
      printer.release();
    }
  });
});

const nameOf = (element: HTMLElement) => element.innerText.trim();
