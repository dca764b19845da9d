import { aTimeout, expect } from '@open-wc/testing';
import '../../src/define.js';
import { postUrl } from '../../src/elements/self-scan/hand-over.post.js';
import { toQuestion } from '../../src/elements/self-scan/to-question.js';
import type { Response, ScanInput } from '../../src/model/scan/scan.js';
import { Downloads, Printer, standIn } from '../internal/take-along/take-along-page.js';
import { textOf } from '../support/element-page.js';
import { ConsoleTap, unique } from '../support/host-page.js';
import { ScanPage } from '../support/scan-page.js';

/* Answers that leave the page: to a server, when the visitor says so, in files, and on paper. None is lost on the way. */

const SCAN: ScanInput = {
  id: 'proef-versturen',
  version: '2',
  title: 'Proefscan',
  roles: [{ id: 'ouder', label: 'Ouder' }],
  assignment: { title: 'Opdracht', text: 'Bespreek dit.', columns: [{ id: 'wat', label: 'Wat' }] },
  themes: [
    {
      id: 'een',
      title: 'Een',
      questions: [
        { id: 'a', kind: 'boolean', text: 'Is er een tolk?' },
        { id: 'b', kind: 'text', text: 'Wat helpt?' },
        { id: 'c', kind: 'boolean', text: 'Is er koffie?', showIf: { question: 'a', is: false } },
      ],
    },
  ],
};
/** The same server under another name: for a browser another site. */
const ELSEWHERE = `http://${location.hostname === 'localhost' ? '127.0.0.1' : 'localhost'}:${location.port}`;

interface Received {
  readonly type: string;
  readonly cookie: string | null;
  readonly referer: string | null;
  readonly body: string;
}

class HandOverPage extends ScanPage {
  /** What stands in the part about sending. */
  get sending(): string {
    return textOf(this.root.querySelector<HTMLElement>('.hand-over'));
  }

  get notes(): HTMLTextAreaElement {
    return this.root.querySelector('.assignment textarea')!;
  }

  get receipt(): string {
    return textOf(this.root.querySelector<HTMLElement>('.receipt'));
  }

  async send(name = 'Verstuur'): Promise<void> {
    await this.press(name);
    await this.until(
      () => this.root.querySelector('.hand-over .outcome:focus'),
      `an outcome has the focus after ${name}: ${this.sending}`,
      5000,
    );
  }
}

let key: string;
let log: ConsoleTap;
beforeEach(() => {
  key = unique();
  log = new ConsoleTap();
});
afterEach(() => log.release());

const address = (query = '') => `/fixture/receive/${key}${query}`;
const received = async () => (await (await fetch(address())).json()) as Received[];
const bodies = async () => (await received()).map(({ body }) => JSON.parse(body) as Response);

/** At the result, with an answer. */
async function finished(attributes: Record<string, string> = {}): Promise<HandOverPage> {
  const { element } = await ScanPage.with(attributes, SCAN);
  const page = new HandOverPage(element);
  await page.begin('Ouder');
  await page.answer('tolk', 'Ja');
  await page.write('Wat helpt', '=1+1 “rust”; tijd');
  await page.toResult();
  await page.until(() => page.sending !== '', 'what can be done with the answers is there');
  return page;
}

describe('Answers that can be sent', () => {
  it('are shown first: where they go and what is in them; and stay until the visitor says so', async () => {
    const page = await finished({ action: address() });
    expect(page.sending).to.contain('Uw antwoorden gaan naar deze website.');
    await page.click('button', 'Bekijk wat u verstuurt');
    expect(page.sending).to.contain('"answers"').and.to.contain(page.element.response!.id);
    expect(await received()).to.deep.equal([]);
  });

  it('arrive as they are, once, without cookies and without the address of the page', async () => {
    document.cookie = 'klant=1; path=/';
    const page = await finished({ action: address() });
    page.element.session = {
      ...page.element.session,
      workings: { ...page.element.session.workings, notes: 'Alleen voor ons' },
    };
    await page.send();
    document.cookie = 'klant=; path=/; max-age=0';
    const posts = await received();
    expect(posts).to.have.length(1);
    const [{ type, cookie, referer, body }] = posts as [Received];
    expect(type).to.equal('application/json');
    expect(cookie).to.equal(null);
    expect(referer ?? '', 'no more than the origin').to.be.oneOf(['', `${location.origin}/`]);
    expect(JSON.parse(body)).to.deep.equal(page.element.response);
    expect(body).not.to.contain('Alleen voor ons');
  });

  it('give a number, that is read at once and stays on the screen', async () => {
    const page = await finished({ action: address() });
    await page.send();
    expect(page.receipt).to.contain('Uw antwoorden zijn verstuurd').and.to.contain('Uw nummer SCAN-1');
    expect(page.receipt).to.match(/Wanneer \d+ \S+ \d{4}/);
    expect(page.find('button', 'Verstuur'), 'there is nothing to send any more').to.equal(undefined);
    await page.press('Pas uw antwoorden aan');
    await page.toResult();
    await page.until(() => page.receipt !== '', 'it is there');
    expect(page.receipt).to.contain('SCAN-1');
  });

  const RECEIPTS: [string, string, RegExp][] = [
    ['a line of text', '?like=text', /Uw nummer SCAN-1/],
    ['a number', `?like=given&body=${encodeURIComponent('{"number": 42}')}`, /Uw nummer 42/],
    ['an id', `?like=given&body=${encodeURIComponent('{"id": "a-7", "receipt": {}}')}`, /Uw nummer a-7/],
    ['an address', '?like=location', /Kenmerk [\w-]{36} Bekijk het ontvangstbewijs/],
    ['nothing', '?like=silent', /Kenmerk [\w-]{36}/],
    ['broken JSON', '?like=given&body={', /Kenmerk [\w-]{36}/],
    ['far too much', `?like=given&type=text/plain&body=${'x'.repeat(201)}`, /Kenmerk [\w-]{36}/],
    ['markup', '?like=given&type=text/html&body=<b>dank</b>', /Kenmerk [\w-]{36}/],
  ];
  for (const [name, query, wanted] of RECEIPTS)
    it(`have arrived when the server answers with ${name}`, async () => {
      const page = await finished({ action: address(query) });
      await page.send();
      expect(page.receipt).to.match(wanted);
    });

  it('are not sent twice by pressing twice', async () => {
    const page = await finished({ action: address('?like=late&ms=150') });
    const button = page.get('button', 'Verstuur');
    button.click();
    button.click();
    await page.settled();
    expect(page.get('button', 'Bezig met versturen…').getAttribute('aria-disabled')).to.equal('true');
    page.get('button', 'Bezig met versturen…').click();
    await page.until(() => page.receipt, 'they arrived');
    expect(await received()).to.have.length(1);
  });

  it('take nobody away who writes something meanwhile: they hear what came of it', async () => {
    const page = await finished({ action: address('?like=late&ms=150') });
    await page.press('Verstuur');
    page.notes.focus();
    await page.until(() => page.receipt, 'they arrived');
    await page.until(() => page.announced === 'Uw antwoorden zijn verstuurd', 'it is told');
    expect(page.element.shadowRoot!.activeElement).to.equal(page.notes);
  });

  it('that changed since are not said to be sent, and go again under the same id', async () => {
    const page = await finished({ action: address() });
    await page.send();
    toQuestion(page.element, 'a');
    await page.there();
    await page.answer('tolk', 'Nee');
    await page.toResult();
    await page.until(() => page.receipt, 'the receipt is there');
    expect(page.receipt).to.contain('Daarna hebt u iets veranderd. Dat is nog niet verstuurd.');
    await page.send('Verstuur opnieuw');
    const [first, second] = await bodies();
    expect(second!.id).to.equal(first!.id);
    expect([first!.answers['a'], second!.answers['a']]).to.deep.equal([true, false]);
    expect(page.receipt).to.contain('SCAN-2').and.not.to.contain('nog niet verstuurd');
  });
});

describe('Answers that do not arrive', () => {
  const FAILURES: [string, string, string][] = [
    ['because the server stumbles', '?status=500&times=1', 'Bij de ontvanger ging iets mis.'],
    ['because the server is busy', '?status=503&times=1', 'De ontvanger heeft het nu te druk.'],
    ['because they are refused', '?status=422&times=1', 'De ontvanger neemt deze antwoorden niet aan.'],
  ];
  for (const [name, query, message] of FAILURES)
    it(`${name} are still there, and can be sent again under the same id`, async () => {
      const page = await finished({ action: address(query) });
      await page.send();
      expect(page.sending).to.contain(message).and.to.contain('Uw antwoorden zijn er nog.');
      expect(page.sending, 'no jargon').not.to.match(/server|HTTP|CORS|\b[45]\d\d\b/);
      expect(page.receipt).to.equal('');
      await page.send('Probeer het opnieuw');
      expect(page.receipt).to.contain('SCAN-2');
      const [first, second] = await bodies();
      expect(first).to.deep.equal(second);
      expect(log.errors).to.have.length(1);
    });

  it('because nobody answers in time', async () => {
    const page = await finished({ action: address('?like=late&ms=3000'), timeout: '0.2' });
    await page.send();
    expect(page.sending).to.contain('Het duurt te lang.');
  });

  it('not because of a time that is none', async () => {
    const page = await finished({ action: address(), timeout: '0' });
    await page.send();
    expect(page.receipt).to.contain('SCAN-1');
  });

  it('because there is no connection', async () => {
    const page = await finished({ action: address() });
    const release = [
      standIn(navigator, 'onLine', false),
      standIn(window, 'fetch', () => Promise.reject(new TypeError('Failed to fetch'))),
    ];
    await page.send();
    release.forEach((back) => back());
    expect(page.sending).to.contain('U hebt geen internet.');
    await page.send('Probeer het opnieuw');
    expect(page.receipt).to.contain('SCAN-1');
  });

  it('because another site takes nothing from this one, of which the builder hears the cure', async () => {
    const release = standIn(window, 'fetch', originalFetchAt(ELSEWHERE));
    const page = await finished({ action: 'https://ontvanger.example/antwoorden?no-cors' });
    expect(page.sending).to.contain('Uw antwoorden gaan naar ontvanger.example.');
    await page.send();
    release();
    expect(page.sending).to.contain('We kunnen de ontvanger niet bereiken.');
    expect(log.errors[0]).to.contain('Access-Control-Allow-Origin');
    expect(log.errors).to.have.length(1);
  });

  it('because the server sends on to another address: they go nowhere nobody named', async () => {
    const page = await finished({ action: address('?like=moved') });
    await page.send();
    expect(page.sending).to.contain('De ontvanger zit op een ander adres.');
    expect(page.receipt, 'a page to log in is no thanks').to.equal('');
  });

  it('can be saved as a file', async () => {
    const downloads = new Downloads();
    const page = await finished({ action: address('?status=500') });
    await page.send();
    await page.press('Bewaar als bestand');
    const [file] = downloads.files;
    downloads.release();
    expect(JSON.parse(await file!.text)).to.deep.include({ answers: page.element.response!.answers });
  });

  it('are given up when the element goes, and not when it moves', async () => {
    const page = await finished({ action: address('?like=late&ms=200') });
    await page.press('Verstuur');
    const elsewhere = document.createElement('div');
    document.body.append(elsewhere);
    elsewhere.append(page.element);
    await page.until(() => page.receipt, 'they arrived', 4000);
    elsewhere.remove();

    const other = await finished({ action: address('?like=late&ms=3000') });
    const place = other.element.parentElement!;
    await other.press('Verstuur');
    other.element.remove();
    await aTimeout(20);
    place.append(other.element);
    await other.until(() => other.find('button', 'Verstuur'), 'they can be sent again');
    expect(other.sending, 'nobody knows whether they arrived').not.to.contain('bereiken');
    expect(log.errors).to.deep.equal([]);
  });
});

describe('Where answers may go', () => {
  const BASE = 'http://school.example/scan/';
  const TABLE: [string | undefined, string | undefined][] = [
    ['https://ontvanger.example/x', 'https://ontvanger.example/x'],
    ['/ontvangen', 'http://school.example/ontvangen'],
    ['ontvangen.php?x=1', 'http://school.example/scan/ontvangen.php?x=1'],
    ['http://ontvanger.example/x', undefined],
    ['//ontvanger.example/x', undefined],
    ['javascript:alert(1)', undefined],
    [' java\nscript:alert(1)', undefined],
    ['data:text/html,x', undefined],
    ['mailto:a@b.example', undefined],
    ['tel:010', undefined],
    ['blob:http://school.example/1', undefined],
    ['https://', undefined],
    ['https://school.example@ontvanger.example/x', undefined],
    ['http://naam:woord@school.example/x', undefined],
    ['', undefined],
    [undefined, undefined],
  ];
  for (const [action, url] of TABLE)
    it(`${JSON.stringify(action)} is ${url ?? 'refused'}`, () => {
      expect(postUrl(action, BASE)).to.equal(url);
    });

  it('is said to the builder when it is nowhere, and no button is there', async () => {
    const page = await finished({ action: 'http://ontvanger.example/x' });
    expect(page.find('button', 'Verstuur')).to.equal(undefined);
    expect(log.warnings.filter((line) => line.includes('http://ontvanger.example/x'))).to.have.length(1);
  });

  it('is nowhere for a scan that is disabled', async () => {
    const page = await finished({ action: address() });
    page.element.disabled = true;
    await page.settled();
    expect(page.find('button', 'Verstuur')).to.equal(undefined);
  });
});

describe('Answers to take along', () => {
  let downloads: Downloads;
  beforeEach(() => (downloads = new Downloads()));
  afterEach(() => downloads.release());

  async function take(page: HandOverPage, name: string): Promise<string> {
    await page.click('button', 'Uw antwoorden als gegevens');
    await page.press(name);
    await page.until(() => downloads.files.length > 0, `${name} is handed over`);
    expect(page.announced).to.equal('Kijk bij uw downloads.');
    return downloads.files[0]!.text;
  }

  it('as data: the response and nothing else', async () => {
    const page = await finished();
    expect(JSON.parse(await take(page, 'Gegevens (JSON)'))).to.deep.equal(page.element.response);
    expect(downloads.files[0]!.name).to.match(/^Proefscan-\d{4}-\d{2}-\d{2}\.json$/);
  });

  it('as a table, in which nothing runs', async () => {
    const page = await finished();
    const table = await take(page, 'Spreadsheet (CSV)');
    expect(downloads.files[0]!.name).to.match(/\.csv$/);
    const lines = table.trim().split('\r\n');
    expect(lines).to.have.length(3);
    expect(lines[0]).to.contain('"Vraag"').and.to.contain('"Antwoord"');
    expect(table).to.contain('Is er een tolk?').and.to.contain('"Ja"').and.to.contain('"Ouder"');
    expect(table).to.match(/"'=1\+1/);
  });

  it('on paper: what was asked and answered, with the notes', async () => {
    const page = await finished();
    const { session } = page.element;
    const workings = { ...session.workings, notes: 'Eerst bellen', rows: [{ wat: 'Koffie' }] };
    page.element.session = { ...session, workings };
    await page.settled();
    const printer = new Printer(true);
    await page.press('Print uw antwoorden');
    await page.until(() => printer.pages.length > 0, 'it is printed');
    const [{ text, title }] = printer.pages as [Printer['pages'][number]];
    printer.release();
    expect(title).to.equal('Proefscan');
    for (const words of [
      'Proefscan',
      'Ouder',
      'Is er een tolk?',
      'Ja',
      'rust',
      'Opdracht',
      'Eerst bellen',
      'Koffie',
    ])
      expect(text).to.contain(words);
    expect(text, 'not what was never asked').not.to.contain('Is er koffie?');
  });

  it('on paper: what came out, without buttons; with the receipt', async () => {
    const page = await finished({ action: address() });
    await page.send();
    const printer = new Printer(true);
    await page.press('Print de uitkomst');
    await page.until(() => printer.pages.length > 0, 'it is printed');
    const [{ text }] = printer.pages as [Printer['pages'][number]];
    printer.release();
    expect(text).to.contain('SCAN-1').and.to.contain('Uw antwoorden zijn verstuurd');
    expect(text).not.to.contain('Gegevens (JSON)');
  });

  it('as a receipt alone', async () => {
    const page = await finished({ action: address() });
    await page.send();
    const printer = new Printer(true);
    await page.press('Print dit bewijs');
    await page.until(() => printer.pages.length > 0, 'it is printed');
    const [{ text, title }] = printer.pages as [Printer['pages'][number]];
    printer.release();
    expect(title).to.equal('Proefscan SCAN-1');
    expect(text).to.contain('Uw nummer').and.to.contain('SCAN-1').and.not.to.contain('Print');
  });

  it('can be kept and opened there as well', async () => {
    const page = await finished({ storage: 'device' });
    await page.until(() => page.find('button', 'Bewaar op dit apparaat'), 'it is offered');
    await aTimeout(0);
    await page.press('Bewaar op dit apparaat');
    const kept = JSON.parse(localStorage.getItem('samen-scan:proef-versturen')!) as { done: boolean };
    localStorage.removeItem('samen-scan:proef-versturen');
    expect(kept.done).to.equal(true);
  });
});

/** Requests to one site that are answered by another: for names that no test can have. */
function originalFetchAt(origin: string): typeof fetch {
  const original = window.fetch.bind(window);
  return (input, init) => {
    const url = new URL(String(input instanceof Request ? input.url : input), location.href);
    return original(
      url.hostname.endsWith('.example') ? `${origin}/fixture/receive/x${url.search}` : input,
      init,
    );
  };
}
