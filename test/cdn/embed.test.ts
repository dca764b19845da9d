import { expect, waitUntil } from '@open-wc/testing';
import { textOf } from '../support/element-page.js';

/*
 * The page for frames, in frames: `dist/cdn/embed.html` with the script that is built, and the script of the page around it.
 */

const PAGE = '/dist/cdn/embed.html';
const SRC = '/fixture/partners.json';
const WORDS = 'Bibliotheek Voorbeeld';

interface Heard {
  readonly origin: string;
  readonly data: Record<string, unknown>;
}

/** A frame, and what it says. */
class Embedded {
  readonly heard: Heard[] = [];
  readonly frame = document.createElement('iframe');
  readonly #listen = (event: MessageEvent) => {
    if (event.source === this.frame.contentWindow)
      this.heard.push({ origin: event.origin, data: event.data as Record<string, unknown> });
  };

  constructor(
    query: Record<string, string>,
    { sandbox, hash = '' }: { sandbox?: string; hash?: string } = {},
  ) {
    addEventListener('message', this.#listen);
    if (sandbox !== undefined) this.frame.setAttribute('sandbox', sandbox);
    this.frame.style.cssText = 'inline-size: 400px; block-size: 100px; border: 0';
    this.frame.src = `${PAGE}?${new URLSearchParams(query)}${hash}`;
    document.body.append(this.frame);
  }

  get document(): Document {
    return this.frame.contentDocument!;
  }

  element(tag: string): Element | null | undefined {
    return this.frame.contentDocument?.querySelector(tag);
  }

  async shows(tag: string, words: string): Promise<Element> {
    await this.until(
      () => this.element(tag)?.shadowRoot?.textContent?.includes(words),
      `<${tag}> shows “${words}”`,
    );
    return this.element(tag)!;
  }

  says(wanted: Record<string, unknown>): Heard | undefined {
    return this.heard.findLast(({ data }) =>
      Object.entries(wanted).every(([name, value]) => data[name] === value),
    );
  }

  call(instance: string): void {
    this.frame.contentWindow!.postMessage({ samen: 'page', instance }, '*');
  }

  until(seen: () => unknown, what: string): Promise<void> {
    return waitUntil(() => Boolean(seen()), what, { timeout: 8000, interval: 20 });
  }

  close(): void {
    removeEventListener('message', this.#listen);
    this.frame.remove();
  }
}

describe('The page for frames', () => {
  let page: Embedded;
  afterEach(() => page.close());
  const open = (...[query, options]: ConstructorParameters<typeof Embedded>) =>
    (page = new Embedded(query, options));

  it('shows the element of its query string, in its language, with its attributes and colours', async () => {
    open({
      element: 'partner-directory',
      src: SRC,
      lang: 'en',
      languages: 'nl en',
      'filter-language': 'ar',
      'samen-accent': '#7b2d8b',
      'samen-font-size': '20px',
    });
    const directory = await page.shows(
      'samen-partner-directory',
      'Reading and language for the whole family.',
    );
    expect(directory.getAttribute('languages')).to.equal('nl en');
    expect(directory.getAttribute('filter-language')).to.equal('ar');
    expect(page.document.documentElement.lang).to.equal('en');
    const { style } = page.document.documentElement;
    expect(style.getPropertyValue('--samen-accent')).to.equal('#7b2d8b');
    expect(style.getPropertyValue('--samen-font-size')).to.equal('20px');
    await page.until(
      () => page.document.title === 'Partners om de school',
      'the page is called as what it shows',
    );
  });

  it('takes nothing over that could fetch or run something', async () => {
    open({
      element: 'partner-card',
      src: 'javascript:alert(1)',
      onload: 'alert(1)',
      style: 'position:fixed',
      __proto__: 'x',
      constructor: 'x',
      'samen-accent': 'url(https://elsewhere.example/x)',
      'samen-ink': 'red;} body{display:none',
      'samen-paper': 'image-set("x.png" 1x)',
      big: 'a'.repeat(8000),
      languages: '<img src=x onerror=alert(1)>',
    });
    await page.until(() => page.element('samen-partner-card')?.shadowRoot, 'there is an element');
    const names = [...page.element('samen-partner-card')!.attributes].map(({ name }) => name);
    expect(names).to.have.members(['src', 'languages']);
    expect(page.document.documentElement.getAttribute('style')).to.be.oneOf([null, '']);
  });

  it('says which elements there are when it is asked for another, or for none', async () => {
    open({ element: 'agenda' });
    await page.until(() => page.document.body?.textContent?.includes('activity-calendar'), 'it says so');
    expect(textOf(page.document.body)).to.contain('“agenda” is er niet.');
    page.close();
    open({});
    await page.until(() => page.document.body?.textContent?.includes('activity-calendar'), 'it says so');
  });

  it('says at once that it was given no data: nobody can bring it later', async () => {
    open({ element: 'partner-directory', lang: 'nl' });
    await page.until(() => page.document.body?.textContent?.includes('geen gegevens'), 'it says so');
    expect(textOf(page.document.body)).to.contain('&src=');
  });

  it('tells its height to the page that called, by the name that it was given, and again when it grows', async () => {
    open({ element: 'partner-directory', src: SRC });
    await page.shows('samen-partner-directory', WORDS);
    await page.until(() => page.says({ samen: 'embed' }), 'it is there');
    expect(page.says({ samen: 'height' }), 'nobody called').to.equal(undefined);
    page.call('een');
    await page.until(() => page.says({ samen: 'height', instance: 'een' }), 'it answers');
    const height = () => page.says({ samen: 'height', instance: 'een' })!.data['height'] as number;
    await page.until(() => Math.abs(height() - page.document.body.offsetHeight) <= 1, 'the height is right');
    const before = height();
    page.frame.style.inlineSize = '300px';
    page.document.documentElement.style.setProperty('--samen-font-size', '24px');
    await page.until(() => height() > before + 50, 'it tells that it grew');
  });

  it('works in a sandbox that keeps it apart, with nothing thrown', async () => {
    open(
      { element: 'partner-directory', src: new URL(SRC, location.href).href },
      { sandbox: 'allow-scripts' },
    );
    await page.until(() => page.says({ samen: 'embed' }), 'it is there');
    page.call('apart');
    await page.until(
      () => (page.says({ samen: 'height', instance: 'apart' })?.data['height'] as number) > 300,
      'it shows partners',
    );
    expect(page.heard.map(({ origin }) => origin)).to.include('null');
  });

  it('tells WordPress what it wants to hear', async () => {
    open({ element: 'partner-directory', src: SRC }, { hash: '#?secret=aB3dE6gH9j' });
    await page.shows('samen-partner-directory', WORDS);
    const told = () => page.says({ message: 'height', secret: 'aB3dE6gH9j' });
    await page.until(
      () => told() && Math.abs((told()!.data['value'] as number) - page.document.body.offsetHeight) <= 1,
      'it tells',
    );
  });
});

describe('The script of a page with frames', () => {
  const pages: Embedded[] = [];
  before(() => import('../../src/cdn/samen-frames.js'));
  afterEach(() => {
    for (const page of pages.splice(0)) page.close();
  });
  const open = (...[query, options]: ConstructorParameters<typeof Embedded>) => {
    const page = new Embedded(query, options);
    pages.push(page);
    return page;
  };

  it('makes each frame as high as what it holds', async () => {
    const two = [
      open({ element: 'partner-directory', src: SRC }),
      open({ element: 'partner-card', src: SRC, partner: 'cjg' }),
    ];
    await two[0]!.shows('samen-partner-directory', WORDS);
    await two[1]!.shows('samen-partner-card', 'Centrum voor Jeugd en Gezin');
    for (const { frame, document: inner, until } of two)
      await until(
        () => Math.abs(frame.offsetHeight - inner.body.offsetHeight) <= 2,
        'as high as its content',
      );
    expect(two[0]!.frame.offsetHeight).to.not.equal(two[1]!.frame.offsetHeight);
  });

  it('makes a frame in a sandbox as high, too', async () => {
    const page = open(
      { element: 'partner-directory', src: new URL(SRC, location.href).href },
      { sandbox: 'allow-scripts' },
    );
    await page.until(() => page.frame.offsetHeight > 300, 'it grows');
  });

  it('listens to no frame that is not ours, to no other name, and to nothing absurd', async () => {
    const stranger = document.createElement('iframe');
    stranger.src = '/fixture/login';
    stranger.style.cssText = 'block-size: 120px';
    const there = new Promise((resolve) => stranger.addEventListener('load', resolve, { once: true }));
    document.body.append(stranger);
    await there;
    const page = open({ element: 'partner-card', src: SRC, partner: 'cjg' });
    await page.shows('samen-partner-card', 'Centrum voor Jeugd en Gezin');
    const { frame } = page;
    await page.until(() => Math.abs(frame.offsetHeight - page.document.body.offsetHeight) <= 2, 'it is set');
    const height = frame.offsetHeight;
    const say = (from: HTMLIFrameElement, data: unknown) =>
      dispatchEvent(
        new MessageEvent('message', { data, origin: location.origin, source: from.contentWindow }),
      );
    say(stranger, { samen: 'embed' });
    say(stranger, { samen: 'height', instance: 'x', height: 900 });
    say(frame, { samen: 'height', instance: 'guessed', height: 900 });
    for (const data of [
      null,
      'x',
      { samen: 'height', height: -5 },
      { samen: 'height', instance: 1, height: 5 },
    ])
      say(frame, data);
    dispatchEvent(
      new MessageEvent('message', {
        data: { samen: 'height', instance: 'x', height: 900 },
        origin: 'https://elsewhere.example',
        source: frame.contentWindow,
      }),
    );
    expect(frame.offsetHeight).to.equal(height);
    expect(stranger.offsetHeight).to.be.below(130);
    stranger.remove();
  });
});
