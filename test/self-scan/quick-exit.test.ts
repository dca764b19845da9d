import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../src/elements/self-scan/define.js';
import { LOADERS } from '../../src/elements/self-scan/parts.js';
import { attributeProblems } from '../../src/internal/builder/attributes.js';
import { exitUrl } from '../../src/internal/quick-exit/exit-url.js';
import { way } from '../../src/internal/quick-exit/quick-exit.js';
import type { ScanInput } from '../../src/model/scan/scan.js';
import { isShown, textOf } from '../support/element-page.js';
import { ConsoleTap } from '../support/host-page.js';
import { ScanPage } from '../support/scan-page.js';

const SCAN: ScanInput = {
  id: 'thuis',
  version: '1',
  title: 'Hoe gaat het thuis?',
  language: 'nl',
  themes: [
    {
      id: 'nu',
      title: 'Nu',
      questions: [
        { id: 'veilig', kind: 'boolean', text: 'Voelt u zich veilig?' },
        { id: 'meer', kind: 'text', text: 'Wilt u iets vertellen?' },
      ],
    },
  ],
};
const SAFE = 'https://weer.example/vandaag';
const NAME = 'Verlaat deze pagina snel';
const KEY = 'samen-scan:thuis';

const { out } = way;
const { title } = document;
let gone: string[];
beforeEach(() => {
  gone = [];
  way.out = (url) => void gone.push(url);
});
afterEach(() => {
  // As a browser says that it took the page back.
  dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
  document.querySelector('meta[name=referrer]')?.remove();
  way.out = out;
  localStorage.removeItem(KEY);
});

async function open(attributes: Record<string, string> = {}): Promise<ScanPage> {
  const page = await ScanPage.with({ 'quick-exit': SAFE, ...attributes }, SCAN);
  await page.until(() => page.text.includes('Wat doet deze knop?'), 'the way out is complete');
  return page;
}

const press = async (page: ScanPage, ...keys: string[]) => {
  for (const key of keys) await sendKeys({ press: key });
  await page.settled();
};

describe('<samen-self-scan quick-exit>', () => {
  it('is a link that works by itself, in the first view', async () => {
    const place = await fixture(html`<div></div>`);
    const element = document.createElement('samen-self-scan');
    element.setAttribute('quick-exit', SAFE);
    element.data = SCAN;
    place.append(element);
    const page = await new ScanPage(element).shown();
    const link = page.get<HTMLAnchorElement>('link', NAME);
    expect(link.href).to.equal(SAFE);
    expect(link.rel.split(' ')).to.have.members(['nofollow', 'noreferrer']);
    expect(link.target, 'a page in a frame goes as a whole').to.equal('_top');
    expect(link.querySelector('svg')?.getAttribute('aria-hidden')).to.equal('true');
  });

  it('is a bare link when its code cannot be had, and that too leaves nothing of the answers', async () => {
    const { quickExit } = LOADERS;
    const told = new ConsoleTap();
    const loaders = LOADERS as { -readonly [K in keyof typeof LOADERS]: (typeof LOADERS)[K] };
    loaders.quickExit = () => Promise.reject(new TypeError('Failed to fetch'));
    try {
      const page = await ScanPage.with({ 'quick-exit': SAFE }, SCAN);
      await page.begin();
      await page.answer('Voelt u zich veilig?', 'Ja');
      const link = page.get<HTMLAnchorElement>('link', NAME);
      expect(link.href).to.equal(SAFE);
      expect(link.target).to.equal('_top');
      expect(link.rel.split(' ')).to.have.members(['nofollow', 'noreferrer']);
      expect(link.getBoundingClientRect().height).to.be.at.least(44);
      // The page of the test stays.
      document.addEventListener('click', (event) => event.preventDefault(), { once: true });
      link.click();
      await page.settled();
      expect(page.element.value).to.equal('');
      expect(page.text, 'back at the start')
        .to.contain('Hoe gaat het thuis?')
        .and.not.contain('Voelt u zich veilig?');
    } finally {
      loaders.quickExit = quickExit;
      told.release();
    }
  });

  it('is there on every step, before anything else, and is not printed', async () => {
    const page = await open();
    const check = () => {
      const link = page.get('link', NAME);
      expect(link.compareDocumentPosition(page.get('heading')), page.heading).to.equal(
        Node.DOCUMENT_POSITION_FOLLOWING,
      );
      expect(link.closest('.no-print')).to.exist;
      expect(link.getBoundingClientRect().height).to.be.at.least(44);
    };
    check();
    await page.begin();
    check();
    await page.toCheck();
    check();
    await page.toResult();
    await page.until(() => page.find('heading'), 'the result is there');
    check();
  });

  it('says what the key does, what the button does, and what it cannot do', async () => {
    const page = await open();
    const link = page.get('link', NAME);
    const help = (link.getRootNode() as ShadowRoot).getElementById(link.getAttribute('aria-describedby')!);
    expect(textOf(help)).to.equal('Of druk 3 keer op de toets Shift.');
    await page.click('button', 'Wat doet deze knop?');
    expect(page.text).to.contain('Wat u hier invulde, is dan weg.');
    expect(page.text).to.contain('Uw browser onthoudt wel dat u hier was.');
    await page.begin();
    expect(page.find('button', 'Wat doet deze knop?'), 'once is enough').to.be.undefined;
  });

  it('is not there without the attribute, nor does the key do anything', async () => {
    const page = await ScanPage.with({}, SCAN);
    expect(page.find('link', NAME)).to.be.undefined;
    await press(page, 'Shift', 'Shift', 'Shift');
    expect(gone).to.deep.equal([]);
  });
});

describe('Who leaves quickly', () => {
  it('goes at once, and leaves nothing: on the screen, in memory, in the form, on the device', async () => {
    localStorage.setItem(KEY, '{"what":"was kept here"}');
    const form = document.createElement('form');
    document.body.append(form);
    const page = await open({ storage: 'device', name: 'scan' });
    form.append(page.element);
    await page.settled();
    await page.begin();
    await page.answer('Voelt u zich veilig?', 'Nee');
    await page.write('Wilt u iets vertellen?', 'Ik ben bang.');
    page.element.session = {
      ...page.element.session,
      workings: { notes: 'n', rows: [], goal: 'g', plan: [{ id: 'a', what: 'Weggaan' }] },
    };
    await page.settled();
    expect(String(new FormData(form).get('scan'))).to.contain('bang');

    page.get('link', NAME).click();
    expect(gone).to.deep.equal([SAFE]);
    expect(isShown(document.body), 'the page around it as well').to.be.false;
    expect(document.title.trim()).to.equal('');
    expect(localStorage.getItem(KEY)).to.be.null;
    expect(page.element.response?.answers).to.deep.equal({});
    expect(JSON.stringify(page.element.session)).to.not.match(/bang|Weggaan|veilig/);
    expect(document.querySelector<HTMLMetaElement>('meta[name=referrer]')?.content).to.equal('no-referrer');
    await page.settled();
    expect(String(new FormData(form).get('scan'))).to.not.contain('bang');
    expect(page.element.shadowRoot!.textContent).to.not.contain('bang');
    form.remove();
  });

  it('finds nothing on the device later, although it was on its way there', async () => {
    const page = await open({ storage: 'device' });
    await page.begin();
    await page.until(() => page.find('button', 'Bewaar op dit apparaat'), 'it can be kept');
    await page.press('Bewaar op dit apparaat');
    await page.answer('Voelt u zich veilig?', 'Nee');
    await page.until(() => localStorage.getItem(KEY), 'it is kept');
    await page.answer('Voelt u zich veilig?', 'Ja');
    page.get('link', NAME).click();
    await page.settled();
    dispatchEvent(new PageTransitionEvent('pagehide'));
    await new Promise((resolve) => setTimeout(resolve, 700));
    expect(localStorage.getItem(KEY)).to.be.null;
  });

  it('gets a page that can be used, when the browser brings it back after all', async () => {
    const page = await open();
    page.get('link', NAME).click();
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    expect(isShown(document.body)).to.be.true;
    expect(document.title).to.equal(title);
    await page.settled();
    expect(page.find('button', 'Begin')).to.exist;
  });

  for (const [written, goes] of [
    [SAFE, SAFE],
    ['  https://weer.example/a b ', 'https://weer.example/a%20b'],
    ['/elders', `${location.origin}/elders`],
    ['', 'about:blank'],
    ['javascript:alert(1)', 'about:blank'],
    ['java\nscript:alert(1)', 'about:blank'],
    ['data:text/html,x', 'about:blank'],
    ['mailto:iemand@weer.example', 'about:blank'],
    ['tel:112', 'about:blank'],
    ['https://', 'about:blank'],
    ['#elders', 'about:blank'],
    [location.href, 'about:blank'],
  ] as const)
    it(`goes to ${goes} when the page says “${written}”`, () => expect(exitUrl(written)).to.equal(goes));

  it('is not left without a way out when the address is wrong', async () => {
    const page = await open({ 'quick-exit': 'javascript:alert(1)' });
    page.get('button', NAME).click();
    expect(gone).to.deep.equal(['about:blank']);
  });
});

describe('Whoever builds the page', () => {
  for (const [written, problems] of [
    [SAFE, 0],
    ['/elders', 0],
    ['www.weer.example', 1],
    ['javascript:alert(1)', 1],
  ] as const)
    it(`is told of ${problems} problems with quick-exit="${written}"`, () => {
      const element = document.createElement('samen-self-scan');
      element.setAttribute('quick-exit', written);
      const found = attributeProblems(element, []);
      expect(found.map(({ path }) => path)).to.deep.equal(Array(problems).fill('attribuut “quick-exit”'));
    });
});

describe('The key to leave quickly', () => {
  it('is Shift, three times by itself, wherever the focus is; each press is told once', async () => {
    const page = await open();
    const elsewhere = document.body.appendChild(document.createElement('button'));
    elsewhere.focus();
    const heard = page.listen();
    await press(page, 'Shift');
    expect(page.announced).to.equal('Druk nog 2 keer op Shift om deze pagina te verlaten.');
    expect(page.text).to.contain('Druk nog 2 keer op Shift');
    await press(page, 'Shift');
    expect(page.announced).to.equal('Druk nog 1 keer op Shift om deze pagina te verlaten.');
    expect(gone).to.deep.equal([]);
    await press(page, 'Shift');
    expect(gone).to.deep.equal([SAFE]);
    expect(heard).to.have.length(2);
    elsewhere.remove();
  });

  it('works in a field too', async () => {
    const page = await open();
    await page.begin();
    page.question('Wilt u iets vertellen?').field!.focus();
    await press(page, 'Shift', 'Shift', 'Shift');
    expect(gone).to.deep.equal([SAFE]);
  });

  const hold = async (modifier: string, key: string) => {
    await sendKeys({ down: modifier });
    await sendKeys({ press: key });
    await sendKeys({ up: modifier });
  };
  for (const [what, act] of [
    ['types capitals', () => hold('Shift', 'A')],
    [
      'types in between',
      async () => {
        await sendKeys({ press: 'Shift' });
        await sendKeys({ press: 'a' });
      },
    ],
    ['goes back with Shift and Tab', () => hold('Shift', 'Tab')],
    ['changes the layout of the keyboard with Alt and Shift', () => hold('Alt', 'Shift')],
    ['changes it with Shift and Control', () => hold('Shift', 'Control')],
    [
      'selects with Shift and the mouse',
      async () => {
        await sendKeys({ down: 'Shift' });
        document.body.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }));
        await sendKeys({ up: 'Shift' });
      },
    ],
  ] as const)
    it(`does nothing for who ${what}`, async () => {
      const page = await open();
      await page.begin();
      page.question('Wilt u iets vertellen?').field!.focus();
      for (let times = 0; times < 4; times++) await act();
      await page.settled();
      expect(gone).to.deep.equal([]);
      expect(page.text).to.contain('Of druk 3 keer op de toets Shift.');
    });

  it('does nothing for who lets it rest a while in between', async function () {
    this.timeout(20_000);
    const page = await open();
    await press(page, 'Shift', 'Shift');
    await page.until(() => page.text.includes('Of druk 3 keer'), 'the presses are forgotten', 8000);
    await press(page, 'Shift');
    expect(gone).to.deep.equal([]);
  });

  it('is no key any more when the element or its attribute is gone', async () => {
    const page = await open();
    page.element.removeAttribute('quick-exit');
    await press(page, 'Shift', 'Shift', 'Shift');
    page.element.setAttribute('quick-exit', SAFE);
    page.element.remove();
    await press(page, 'Shift', 'Shift', 'Shift');
    expect(gone).to.deep.equal([]);
  });
});

describe('Leaving quickly, for real', () => {
  it('puts the other page in the place of this one: Back does not return to it', async function () {
    // All of the library loads once more, in a page of its own.
    this.timeout(30_000);
    const frame = document.createElement('iframe');
    // It may not leave this page: then it goes alone.
    frame.setAttribute('sandbox', 'allow-scripts allow-same-origin');
    const loaded = () => new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
    frame.src = '/fixture/login';
    const first = loaded();
    document.body.append(frame);
    await first;
    const page = frame.contentDocument!;
    const script = page.createElement('script');
    Object.assign(script, { type: 'module', src: '/src/elements/self-scan/define.ts' });
    page.head.append(script);
    const element = page.createElement('samen-self-scan');
    element.setAttribute('quick-exit', '/fixture/login?elsewhere');
    const data = page.createElement('script');
    data.type = 'application/json';
    data.textContent = JSON.stringify(SCAN);
    element.append(data);
    page.body.append(element);
    const seen = new ScanPage(element);
    await seen.until(
      () => element.shadowRoot?.textContent?.includes('Wat doet deze knop?'),
      'it is there',
      20_000,
    );
    const before = history.length;
    const left = loaded();
    seen.get('link', NAME).click();
    await left;
    expect(frame.contentWindow!.location.search).to.equal('?elsewhere');
    expect(history.length).to.equal(before);
    frame.remove();
  });
});
