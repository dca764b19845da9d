import { expect } from '@open-wc/testing';
import { absoluteUrl, load, parseSources, type LoadOptions } from '../../src/sources/load.js';
import { ReadError } from '../../src/sources/read-error.js';

/** How a load ends that does not go well. */
async function failure(path: string, options?: LoadOptions): Promise<unknown> {
  try {
    await load(path, options);
  } catch (error) {
    return error;
  }
  throw new Error(`${path} was loaded`);
}

describe('Loading a document', () => {
  it('gives its bytes, content type and address', async () => {
    const { source, contentType, bytes } = await load('/fixture/partners.json');
    expect(source).to.equal('/fixture/partners.json');
    expect(contentType).to.match(/^application\/json/);
    expect(JSON.parse(new TextDecoder().decode(bytes))).to.have.property('partners');
  });

  it('gives an empty body as it is: whether that is wrong is for the reader to say', async () => {
    expect((await load('/fixture/empty')).bytes.byteLength).to.equal(0);
  });

  it('sends no cookies, and no more of the page’s address than its origin', async () => {
    document.cookie = 'secret=1';
    const { bytes } = await load('/fixture/echo');
    const { headers } = JSON.parse(new TextDecoder().decode(bytes)) as { headers: Record<string, string> };
    expect(headers.cookie).to.equal(undefined);
    expect(headers.referer ?? `${location.origin}/`).to.equal(`${location.origin}/`);
  });

  describe('says why it failed', () => {
    const failures: [
      what: string,
      path: string,
      options: LoadOptions | undefined,
      reason: string,
      words: RegExp,
    ][] = [
      ['when it is not there', '/fixture/status/404', undefined, 'status', /404.*adres/],
      ['when the server is broken', '/fixture/status/500', undefined, 'status', /500/],
      ['when nothing answers', 'http://127.0.0.1:1/', undefined, 'network', /CORS/],
      ['when the server is late', '/fixture/slow?ms=3000', { timeout: 0.1 }, 'timeout', /0\.1 seconden/],
      ['when the body never ends', '/fixture/stall', { timeout: 0.3 }, 'timeout', /timeout/],
      [
        'when it says that it is too large',
        '/fixture/large?bytes=41943040',
        undefined,
        'too-large',
        /16384 KiB/,
      ],
      [
        'when it turns out to be too large',
        '/fixture/large?bytes=41943040&chunked',
        { maxBytes: 100_000 },
        'too-large',
        /98 KiB/,
      ],
    ];
    for (const [what, path, options, reason, words] of failures) {
      it(what, async () => {
        const error = await failure(path, options);
        expect(error).to.be.instanceOf(ReadError);
        expect(error).to.include({ reason, source: path });
        expect((error as ReadError).message).to.match(words);
      });
    }
  });

  it('lets a document of exactly the limit through', async () => {
    const { bytes } = await load('/fixture/large?bytes=50000&chunked', { maxBytes: 50_000 });
    expect(bytes.byteLength).to.equal(50_000);
  });

  describe('can be cancelled', () => {
    it('before it starts', async () => {
      expect(await failure('/fixture/partners.json', { signal: AbortSignal.abort('gone') })).to.equal('gone');
    });

    it('while nothing has come in', async () => {
      const controller = new AbortController();
      setTimeout(() => controller.abort('gone'), 50);
      expect(await failure('/fixture/slow?ms=3000', { signal: controller.signal })).to.equal('gone');
    });

    it('while it is coming in', async () => {
      const controller = new AbortController();
      setTimeout(() => controller.abort('gone'), 100);
      expect(await failure('/fixture/stall', { signal: controller.signal })).to.equal('gone');
    });

    it('without a reason, as an AbortError', async () => {
      const controller = new AbortController();
      setTimeout(() => controller.abort(), 50);
      expect(await failure('/fixture/slow?ms=3000', { signal: controller.signal })).to.have.property(
        'name',
        'AbortError',
      );
    });
  });
});

describe('The sources that an attribute names', () => {
  const base = 'https://school.example/pages/';

  const sources: [what: string, src: string, urls: string[], refused?: string[]][] = [
    ['are made absolute', 'data.json', ['https://school.example/pages/data.json']],
    [
      'can be several, with any white space between',
      ' a.json\n\tb.json ',
      [`${base}a.json`, `${base}b.json`],
    ],
    ['count once', 'a.json ./a.json', [`${base}a.json`]],
    ['can be elsewhere', '//other.example/a.json', ['https://other.example/a.json']],
    ['are never scripts', 'javascript:alert(1)', [], ['javascript:alert(1)']],
    ['are never data addresses', 'data:application/json,{}', [], ['data:application/json,{}']],
    [
      'are never files, mail or phone',
      'file:///a mailto:a@b.nl tel:112',
      [],
      ['file:///a', 'mailto:a@b.nl', 'tel:112'],
    ],
    ['are what a calendar is subscribed to by, too', 'webcal://a.example/b.ics', ['https://a.example/b.ics']],
    ['are never something that no address can be', 'https://', [], ['https://']],
    [
      'stand apart from what is refused',
      'a.json blob:x b.json',
      [`${base}a.json`, `${base}b.json`],
      ['blob:x'],
    ],
    ['are none in an empty attribute', ' ', []],
  ];
  for (const [what, src, urls, refused = []] of sources) {
    it(what, () => expect(parseSources(src, base)).to.deep.equal({ urls, refused }));
  }

  it('cannot be relative to nothing', () => {
    expect(parseSources('a.json', undefined)).to.deep.equal({ urls: [], refused: ['a.json'] });
  });
});

describe('An address in a document', () => {
  it('is relative to the document', () => {
    expect(absoluteUrl('../info', 'https://a.example/b/c.json')).to.equal('https://a.example/info');
  });

  it('is nothing when it is no address, or one that is not allowed', () => {
    for (const raw of ['https://[', 'javascript:alert(1)', '', null, 12]) {
      expect(absoluteUrl(raw, 'https://a.example/')).to.equal(undefined);
    }
  });
});
