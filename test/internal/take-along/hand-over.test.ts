import { aTimeout, expect, fixture, html, waitUntil } from '@open-wc/testing';
import { copyText } from '../../../src/internal/take-along/clipboard.js';
import { download, fileName } from '../../../src/internal/take-along/download.js';
import { printOnly } from '../../../src/internal/take-along/print.js';
import { pageAddress } from '../../../src/internal/page-address.js';
import { setAddress } from '../../support/host-page.js';
import { QuickWaits } from '../../sources/quick-waits.js';
import { Downloads, Printer, standIn } from './take-along-page.js';

describe('A file for the visitor', () => {
  const names: [written: string, name: string][] = [
    ['Bibliotheek De Brug', 'Bibliotheek-De-Brug.csv'],
    ['../../etc/passwd', 'etc-passwd.csv'],
    ['C:\\evil.exe\0', 'C-evil-exe.csv'],
    ['CON', 'partners-CON.csv'],
    ['', 'partners.csv'],
    ['...', 'partners.csv'],
    ['مكتبة المدينة', 'مكتبة-المدينة.csv'],
    ['gids\u202Efdp.exe', 'gids-fdp-exe.csv'],
    ['a'.repeat(500), `${'a'.repeat(80)}.csv`],
  ];
  for (const [written, name] of names) {
    it(`about ${JSON.stringify(written.slice(0, 30))} has a safe name`, () => {
      expect(fileName(written, 'csv')).to.equal(name);
    });
  }

  it('is what was made', async () => {
    const downloads = new Downloads();
    expect(download('a;b', 'Gids', 'csv')).to.be.true;
    downloads.release();
    const [file] = downloads.files;
    expect(file).to.include({ name: 'Gids.csv', type: 'text/csv;charset=utf-8' });
    expect(await file!.text).to.equal('a;b');
  });

  it('that cannot be made breaks nothing', () => {
    const back = standIn(URL, 'createObjectURL', () => {
      throw new DOMException('no', 'SecurityError');
    });
    expect(download('a', 'Gids', 'json')).to.be.false;
    back();
  });
});

describe('Copying without the permission for the clipboard', () => {
  let back: () => void;
  const denied = () => Promise.reject(new DOMException('no', 'NotAllowedError'));
  afterEach(() => back());

  for (const [what, clipboard] of [
    ['forbidden', { writeText: denied }],
    ['not there', undefined],
  ] as const) {
    it(`(${what}) selects the text, and puts everything back`, async () => {
      back = standIn(navigator, 'clipboard', clipboard);
      const button = await fixture<HTMLElement>(html`<button>Kopieer</button>`);
      button.focus();
      let selected = '';
      const restore = standIn(document, 'execCommand', () => {
        const field = document.activeElement as HTMLTextAreaElement;
        selected = field.value.slice(field.selectionStart, field.selectionEnd);
        return true;
      });
      expect(await copyText('Bibliotheek\n010', button)).to.be.true;
      restore();
      expect(selected).to.equal('Bibliotheek\n010');
      expect(document.activeElement).to.equal(button);
      expect(document.querySelector('textarea')).to.equal(null);
    });
  }

  it('works in a dialog, outside which nothing can be selected', async () => {
    back = standIn(navigator, 'clipboard', undefined);
    const dialog = await fixture<HTMLDialogElement>(html`<dialog><button>Kopieer</button></dialog>`);
    dialog.showModal();
    let field: Element | null = null;
    const restore = standIn(document, 'execCommand', () => {
      field = document.activeElement;
      return dialog.contains(field);
    });
    expect(await copyText('text', dialog.querySelector('button')!)).to.be.true;
    restore();
    dialog.close();
    expect(field).to.be.instanceOf(HTMLTextAreaElement);
  });

  it('says so when that does not work either', async () => {
    back = standIn(navigator, 'clipboard', undefined);
    const restore = standIn(document, 'execCommand', () => {
      throw new Error('no');
    });
    expect(await copyText('text', await fixture(html`<button>Kopieer</button>`))).to.be.false;
    restore();
  });
});

describe('The address that is shared', () => {
  afterEach(() => setAddress({}));

  it('is this page’s, without what a visitor searched for in any element of it', async () => {
    await setAddress({
      query: { 'samen-q': 'schulden', 'gids-theme': 'opvoeden', 'gids-x-y': '1', page: '3' },
    });
    await fixture(html`<p url-state></p><p url-state="gids"></p>`);
    const shared = new URL(pageAddress('#samen/list/a,b'));
    expect(shared.hash).to.equal('#samen/list/a,b');
    expect([...shared.searchParams.keys()].slice(-2)).to.deep.equal(['gids-x-y', 'page']);
    expect(shared.href).not.to.match(/schulden|opvoeden/);
  });

  it('is without that too when the element is gone from the page', async () => {
    const element = await fixture(html`<p url-state="weg"></p>`);
    pageAddress('');
    element.remove();
    await setAddress({ query: { 'weg-q': 'schulden' } });
    expect(pageAddress('')).not.to.contain('schulden');
  });
});

describe('Printing a part of the page', () => {
  let printer: Printer;
  const options = { title: 'Kaart', lang: 'ar', dir: 'rtl' } as const;
  const red = 'p { color: rgb(200, 0, 0); } .samen { inline-size: 100px; }';
  afterEach(() => printer.release());

  /** A card in a shadow root, in a dark page, with all that should not come along. */
  async function card(): Promise<Element> {
    const host = await fixture<HTMLElement>(html`<div style="color-scheme: dark; font-family: serif"></div>`);
    const root = host.attachShadow({ mode: 'open' });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(red);
    root.adoptedStyleSheets = [sheet];
    const article = document.createElement('article');
    const parts = [
      ['p', 'Bel 010'],
      ['button', 'Sluit'],
      ['script', ''],
      ['style', 'p { color: blue }'],
      ['div', 'Alleen op het scherm'],
      ['p', 'Verborgen'],
      ['details', 'Meer'],
      ['input', ''],
    ] as const;
    article.append(
      ...parts.map(([name, text]) => Object.assign(document.createElement(name), { textContent: text })),
    );
    article.querySelector('div')!.className = 'no-print';
    (article.children[5] as HTMLElement).hidden = true;
    article.setAttribute('onclick', 'alert(1)');
    const image = document.createElement('img');
    image.src = '/demo/favicon.svg';
    image.loading = 'lazy';
    article.append(image);
    root.append(article);
    return article;
  }

  it('prints these nodes, styled, and nothing else', async () => {
    printer = new Printer();
    const article = await card();
    expect(await printOnly([article], options)).to.be.true;
    const [{ document: page, text } = { document, text: '' }] = printer.pages;
    expect(text).to.equal('Bel 010 Meer');
    expect(page.title).to.equal('Kaart');
    expect([page.documentElement.lang, page.documentElement.dir]).to.deep.equal(['ar', 'rtl']);
    const root = page.body.firstElementChild!.shadowRoot!;
    expect(root.querySelectorAll('script, style, button, input')).to.have.length(0);
    expect(root.querySelector('[onclick]')).to.equal(null);
    expect(root.querySelector('details')!.open).to.be.true;
    expect(root.querySelector('img')!.complete, 'pictures are there').to.be.true;
    const view = page.defaultView!;
    expect(view.getComputedStyle(root.querySelector('p')!).color).to.equal('rgb(200, 0, 0)');
    expect(view.getComputedStyle(root.querySelector('p')!).colorScheme, 'light on paper').to.equal('light');
    expect(view.getComputedStyle(page.body.firstElementChild!).getPropertyValue('--samen-font')).to.equal(
      'serif',
    );
  });

  it('leaves the page as it was', async () => {
    printer = new Printer();
    const article = await card();
    const before = (article.getRootNode() as ShadowRoot).querySelectorAll('*').length;
    await printOnly([article], options);
    expect((article.getRootNode() as ShadowRoot).querySelectorAll('*')).to.have.length(before);
    const [frame] = printer.frames;
    expect(frame!.getAttribute('aria-hidden')).to.equal('true');
    expect(frame!.tabIndex).to.equal(-1);
    expect(frame!.getBoundingClientRect().width).to.equal(0);
    const end = performance.now() + 4000;
    while (frame!.isConnected && performance.now() < end)
      await new Promise((resolve) => setTimeout(resolve, 50));
    expect(frame!.isConnected, 'the frame goes').to.be.false;
  });

  it('takes the frame of the last time away', async () => {
    printer = new Printer();
    const article = await card();
    await printOnly([article], options);
    await printOnly([article], options);
    expect(printer.frames.map(({ isConnected }) => isConnected)).to.deep.equal([false, true]);
  });

  it('takes given styles for what stands nowhere', async () => {
    printer = new Printer();
    const near = await card();
    const alone = document.createElement('p');
    alone.textContent = 'Los';
    expect(await printOnly([alone], { ...options, near, styles: ['p { color: rgb(0, 0, 200); }'] })).to.be
      .true;
    const root = printer.pages[0]!.document.body.firstElementChild!.shadowRoot!;
    expect(getComputedStyle(root.querySelector('p')!).color).to.equal('rgb(0, 0, 200)');
  });

  it('says so where it is forbidden, and leaves nothing behind', async () => {
    printer = new Printer(false);
    const waits = new QuickWaits(60);
    const article = await card();
    expect(await printOnly([article], options)).to.be.false;
    waits.release();
    expect(printer.frames.map(({ isConnected }) => isConnected)).to.deep.equal([false]);
    expect(await printOnly([], options)).to.be.false;
  });

  it('gives a browser that is slow to begin the time for it', async () => {
    printer = new Printer(false);
    const printing = printOnly([await card()], options);
    await waitUntil(() => printer.asked > 0, 'it is asked to print');
    const [frame] = printer.frames;
    await aTimeout(1500);
    expect(frame!.isConnected).to.be.true;
    frame!.contentWindow!.dispatchEvent(new Event('beforeprint'));
    expect(await printing).to.be.true;
    expect(frame!.isConnected, 'it prints what is in the frame').to.be.true;
  });

  it('keeps what a browser prints after all, later than anybody waits', async () => {
    printer = new Printer(false);
    const waits = new QuickWaits(3);
    expect(await printOnly([await card()], options)).to.be.false;
    waits.release();
    expect(printer.frames[0]!.isConnected).to.be.true;
  });

  it('does not take a browser that held the page up for one that may not print', async () => {
    printer = new Printer(false, document, 600);
    const waits = new QuickWaits(3);
    expect(await printOnly([await card()], options)).to.be.true;
    waits.release();
  });
});
