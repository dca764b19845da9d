import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { after, before, beforeEach, describe, it } from 'node:test';
import { chromium } from 'playwright-core';
import { ADDRESSES, isToken } from '../../dist/command.js';
import { CHROMIUM_ARGS, ensureChromium } from '../../scripts/lib/browser.mjs';
import { inRoot } from '../../scripts/lib/paths.mjs';
import { node } from '../../scripts/lib/run.mjs';
import { discover, filtered } from './cms/wordpress-oembed.mjs';

/* oEmbed from plain files: what the command writes, what WordPress makes of it, and whether a visitor then sees something. */

const SITE = 'https://www.school.example';
const EMBED = `${SITE}/samen/0.1.0/embed.html?element=partner-directory&src=/partners.json&lang=nl`;
const PAGE = `${SITE}/onze/partners.html`;
const folder = mkdtempSync(join(tmpdir(), 'samen-oembed-'));
const file = (name) => join(folder, name);
const read = (name) => readFileSync(file(name), 'utf8');

const oembed = (...args) => node([inRoot('bin/samen-elements.mjs'), 'oembed', ...args], { timeout: 30_000 });
const make = (address = EMBED, ...more) =>
  oembed(address, '--title', 'Onze partners', '--page', PAGE, '-o', file('partners.json'), ...more);

/** Titles that would break out of where they stand, or lead a system that looks with patterns astray. */
const HOSTILE = [
  `"><script>alert(1)</script>`,
  `' onmouseover='alert(1)`,
  `Foto src="https://evil.example/" groot`,
  `</blockquote></iframe></title></head><iframe src='https://evil.example/'></iframe>`,
  `<blockquote>A</blockquote> & <a href="javascript:alert(1)">B</a>`,
  `&lt;b&gt; &amp;quot; &#39;`,
  `type='application/json+oembed' href='https://evil.example/'`,
];

beforeEach(() => {
  for (const name of readdirSync(folder)) rmSync(file(name));
});
after(() => rmSync(folder, { recursive: true }));

describe('samen-elements oembed', () => {
  it('writes what oEmbed 1.0 asks of rich content, and nothing made up', async () => {
    const { code, output } = await make();
    assert.equal(code, 0, output);
    const { html, ...rest } = JSON.parse(read('partners.json'));
    assert.deepEqual(rest, {
      type: 'rich',
      version: '1.0',
      title: 'Onze partners',
      width: 600,
      height: 600,
      provider_name: 'www.school.example',
      provider_url: 'https://www.school.example/',
      cache_age: 86_400,
    });
    assert.match(html, /^<blockquote>.*<\/blockquote><iframe .*><\/iframe>$/);
    assert.deepEqual(readdirSync(folder), ['partners.json']);
  });

  it('prints the line for the head of the page, with the file beside the page', async () => {
    const { output } = await make(EMBED, '--quiet');
    assert.equal(
      output.trimEnd(),
      `<link rel="alternate" type="application/json+oembed" href="${SITE}/onze/partners.json" title="Onze partners">`,
    );
  });

  it('prints the address of the file that it was told', async () => {
    const { output } = await make(EMBED, '--quiet', '--oembed', `${SITE}/oembed?id=a&lang=nl`);
    assert.match(output, /href="https:\/\/www\.school\.example\/oembed\?id=a&amp;lang=nl"/);
    assert.equal(discover(`<head>${output}</head>`), `${SITE}/oembed?id=a&lang=nl`);
  });

  it('has the sizes and the name that it was told', async () => {
    await make(EMBED, '--width', '480', '--height', '900', '--provider', 'De  School');
    const { width, height, provider_name, html } = JSON.parse(read('partners.json'));
    assert.deepEqual(
      { width, height, provider_name },
      { width: 480, height: 900, provider_name: 'De School' },
    );
    assert.match(html, / width="100%" height="900"/);
  });

  it('says what a frame in somebody else’s page needs', async () => {
    const { output } = await make();
    assert.match(output, /Access-Control-Allow-Origin: \*/);
    assert.match(output, /https:\/\/www\.school\.example\/samen\/0\.1\.0\//);
  });

  it('writes a page in the language of what it shows, that needs no script or style of its own', async () => {
    const { code } = await make(EMBED.replace('lang=nl', 'lang=ar'), '--page-output', file('partners.html'));
    assert.equal(code, 0);
    const page = read('partners.html');
    assert.match(page, /<html lang="ar">/);
    assert.match(page, /<title>Onze partners<\/title>/);
    assert.match(page, /name="viewport"/);
    assert.match(page, /<h1><a href="[^"]*embed\.html[^"]*">Onze partners<\/a><\/h1>/);
    assert.doesNotMatch(page, /<style|style=|<script(?! type="module" src=)|\son\w+=/);
    assert.equal(discover(page), `${SITE}/onze/partners.json`);
  });

  it('does not touch files that would stay the same', async () => {
    const args = [EMBED, '--page-output', file('partners.html')];
    await make(...args);
    const { ino } = statSync(file('partners.json'));
    await make(...args);
    assert.equal(statSync(file('partners.json')).ino, ino);
  });

  for (const title of HOSTILE)
    it(`keeps a title a title: ${title}`, async () => {
      const args = ['--title', title, '--page', PAGE, '-o', file('a.json'), '--page-output', file('a.html')];
      const { code, output } = await oembed(EMBED, ...args);
      assert.equal(code, 0, output);
      const answer = JSON.parse(read('a.json'));
      assert.equal(answer.title, title);
      assert.equal(discover(read('a.html')), `${SITE}/onze/a.json`);
      for (const html of [answer.html, read('a.html')]) {
        assert.doesNotMatch(html, /<script>|evil\.example\/["']?>|javascript:alert\(1\)"/);
        assert.equal(html.match(/<iframe/g).length, 1);
        assert.equal(html.match(/ src="/g).length, html === answer.html ? 1 : 2);
      }
      assert.match(filtered(answer.html), / src="https:\/\/www\.school\.example\/samen\/[^"]*#\?secret=/);
    });
});

describe('samen-elements oembed, asked wrongly', () => {
  const WRONG = [
    ['no address', [], /Welk adres/],
    ['an address without a site', ['/samen/embed.html?element=self-scan&src=/a'], /geen heel webadres/],
    ['http', [EMBED.replace('https:', 'http:')], /https:\/\//],
    ['a scheme of scripts', ['javascript:alert(1)//embed.html?element=self-scan'], /https:/],
    ['another page', [EMBED.replace('embed.html', 'index.html')], /geen adres van embed\.html/],
    ['a password in the address', [EMBED.replace('www', 'jan:geheim@www')], /wachtwoord/],
    ['an anchor', [`${EMBED}#samen/partner/bieb`], /achter #/],
    ['no element', [EMBED.replace('element=', 'elements=')], /element=/],
    [
      'an element that is not there',
      [EMBED.replace('directory', 'directry')],
      /Bedoelt u “partner-directory”/,
    ],
    ['no data', [EMBED.replace('/partners.json', '')], /&src=/],
    [
      'data that is a script',
      [EMBED.replace('/partners.json', 'javascript:alert(1)')],
      /bij src: javascript/,
    ],
    ['one of two sources that is a script', [EMBED.replace('.json', '.json data:,x')], /bij src: data:,x/],
    ['data of http', [EMBED.replace('/partners.json', 'http://school.example/a.json')], /met http:/],
    [
      'a way out to a script',
      [`${EMBED.replace('partner-directory', 'self-scan')}&quick-exit=vbscript:x`],
      /quick-exit/,
    ],
    ['an attribute that it does not have', [`${EMBED}&langauges=nl en`], /Bedoelt u “languages”/],
    ['an attribute of HTML', [`${EMBED}&onclick=alert(1)`], /geen “onclick”/],
    ['a token that fetches', [`${EMBED}&samen-accent=url(//evil.example)`], /geen kleur of maat/],
    ['a language that is none', [EMBED.replace('lang=nl', 'lang=%22x')], /geen taal/],
    ['a height that is none', [EMBED, '--height', 'hoog'], /--height is een heel getal/],
    ['a page that is no address', [EMBED, '--page', 'partners.html'], /--page is geen heel webadres/],
    ['a title without words', [EMBED, '--title', ' \n '], /Hoe heet het/],
    ['one file for both', [EMBED, '--page-output', file('partners.json')], /hetzelfde bestand/],
  ];
  for (const [what, [address, ...more], says] of WRONG)
    it(`with ${what}: says so, and writes nothing`, async () => {
      const names = address === undefined ? [] : [address];
      const args = ['--title', 'T', '--page', PAGE, '-o', file('partners.json')];
      const { code, output } = await oembed(...names, ...args, ...more);
      assert.equal(code, 2, output);
      assert.match(output, says);
      assert.deepEqual(readdirSync(folder), []);
    });

  for (const name of ['title', 'page', 'output'])
    it(`without --${name}: asks for it`, async () => {
      const given = { title: 'T', page: PAGE, output: file('partners.json') };
      delete given[name];
      const args = Object.entries(given).flatMap(([option, value]) => [`--${option}`, value]);
      const { code, output } = await oembed(EMBED, ...args);
      assert.equal(code, 2);
      assert.match(output, new RegExp(name === 'output' ? '-o BESTAND' : `--${name} `));
    });

  it('writes neither file when one cannot be written', async () => {
    const { code, output } = await make(EMBED, '--page-output', file('nergens/partners.html'));
    assert.equal(code, 1);
    assert.match(output, /nergens is er niet/);
    assert.equal(existsSync(file('partners.json')), false);
  });
});

describe('what the command takes', () => {
  it('are addresses where the elements say that they hold one', () => {
    const { modules } = JSON.parse(readFileSync(inRoot('custom-elements.json'), 'utf8'));
    const addresses = modules
      .flatMap(({ declarations = [] }) => declarations)
      .flatMap(({ tagName, attributes = [] }) => (tagName ? attributes : []))
      .filter(({ description = '' }) => /^(?:URL|Address)\b/.test(description))
      .map(({ name }) => name);
    assert.deepEqual([...new Set(addresses)].sort(), [...ADDRESSES].sort());
  });

  it('are tokens that are plain values', () => {
    for (const [name, value, isFine] of [
      ['samen-accent', '#7b2d8b', true],
      ['samen-font', `"Open Sans", sans-serif`, true],
      ['samen-radius', 'calc(1rem + 2px)', true],
      ['samen-accent', 'url(//evil.example)', false],
      ['samen-accent', 'red; background: blue', false],
      ['samen-accent', '', false],
      ['samen-accent', 'a'.repeat(201), false],
      ['samen-Accent', 'red', false],
      ['samen-', 'red', false],
    ])
      assert.equal(isToken(name, value), isFine, `${name}=${value}`);
  });
});

describe('WordPress', () => {
  it('leaves the frame as it is, and adds what it listens to', async () => {
    await make();
    const html = filtered(JSON.parse(read('partners.json')).html);
    assert.equal(
      html,
      '<blockquote class="wp-embedded-content" data-secret="aB3dE6gH9j"><a href="https://www.school.example/onze/partners.html">Onze partners</a></blockquote>' +
        '<iframe class="wp-embedded-content" sandbox="allow-scripts" security="restricted" style="position: absolute; clip: rect(1px, 1px, 1px, 1px);"' +
        ' src="https://www.school.example/samen/0.1.0/embed.html?element=partner-directory&#038;src=/partners.json&#038;lang=nl#?secret=aB3dE6gH9j"' +
        ' data-secret="aB3dE6gH9j" title="Onze partners" width="100%" height="600" frameborder="0"></iframe>',
    );
  });

  for (const [what, extra] of [
    ['a pattern with braces', '&route-url=https://kaart.example/?naar={lat},{lon}'],
    ['two languages', '&languages=nl en'],
    ['a colour', '&samen-accent=%237b2d8b'],
    ['quotes', `&samen-font="Open Sans", 'Arial'`],
    ['letters with accents', '&filter-place=Curaçao'],
    ['brackets and bars', '&filter-place=a[b]|c^d`e'],
  ])
    it(`drops nothing of an address with ${what}`, async () => {
      const { code, output } = await make(EMBED + extra);
      assert.equal(code, 0, output);
      const [, src] = / src="([^"]*)"/.exec(filtered(JSON.parse(read('partners.json')).html));
      const address = new URL(src.replaceAll('&#038;', '&').replaceAll('&#039;', "'"));
      assert.equal(address.hash, '#?secret=aB3dE6gH9j');
      assert.deepEqual([...address.searchParams], [...new URL(EMBED + extra).searchParams]);
    });
});

describe('a page with a frame that somebody pasted the address of', () => {
  const POLICY = [
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'; frame-src 'self'",
    "require-trusted-types-for 'script'; trusted-types lit-html",
  ].join('; ');
  const TYPES = {
    '.js': 'text/javascript',
    '.css': 'text/css',
    '.html': 'text/html; charset=utf-8',
    '.json': 'application/json',
  };
  let server;
  let base;
  let browser;
  before(async () => {
    server = createServer((request, response) => {
      const { pathname } = new URL(request.url, 'http://localhost');
      if (pathname === '/favicon.ico') return response.writeHead(204).end();
      const path = pathname.startsWith('/samen/')
        ? inRoot('dist/cdn', pathname.slice('/samen/'.length))
        : pathname.startsWith('/data/')
          ? inRoot('demo/data', pathname.slice('/data/'.length))
          : file(pathname.slice(1));
      if (!existsSync(path)) return response.writeHead(404).end();
      response.setHeader('content-type', TYPES[extname(path)]);
      response.setHeader('access-control-allow-origin', '*');
      // The page of somebody else has what WordPress writes: a style in the tag.
      if (!pathname.endsWith('/pasted.html')) response.setHeader('content-security-policy', POLICY);
      response.end(readFileSync(path));
    });
    await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
    base = `http://127.0.0.1:${server.address().port}`;
    browser = await chromium.launch({ executablePath: await ensureChromium(), args: CHROMIUM_ARGS });
  });
  after(async () => {
    await browser.close();
    server.closeAllConnections();
    server.close();
  });

  const write = async () => {
    const address = `${base}/samen/embed.html?element=partner-directory&src=/data/waterdal.partners.json&lang=nl&samen-accent=%237b2d8b`;
    const files = ['-o', file('partners.json'), '--page-output', file('partners.html')];
    const { code, output } = await oembed(
      address,
      '--title',
      'Onze partners',
      '--page',
      `${base}/partners.html`,
      ...files,
    );
    assert.equal(code, 0, output);
  };
  const open = async (path, options) => {
    const page = await browser.newPage(options);
    const messages = [];
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) messages.push(message.text());
    });
    page.on('pageerror', (error) => messages.push(String(error)));
    await page.goto(base + path);
    return { page, messages };
  };
  /** Finds it as WordPress does, with the questions that it puts to a server, and writes what it lets through. */
  const paste = async () => {
    await write();
    const found = discover(await (await fetch(`${base}/partners.html`)).text());
    const asked = `${found}?maxwidth=500&maxheight=750&url=${encodeURIComponent(`${base}/partners.html`)}&dnt=1&format=json`;
    const html = filtered((await (await fetch(asked)).json()).html);
    writeFileSync(
      file('pasted.html'),
      `<!doctype html><meta charset="utf-8"><title>Bericht</title>${html}<script src="/wp-embed.js"></script>`,
    );
    writeFileSync(file('wp-embed.js'), WP_EMBED);
  };

  it('shows the page of its own under a strict policy, as high as what it holds', async () => {
    await write();
    const { page, messages } = await open('/partners.html');
    const frame = page.frameLocator('iframe[title="Onze partners"]');
    await frame.getByRole('heading', { name: 'Partners in Waterdal' }).waitFor();
    await page.waitForFunction(() => document.querySelector('iframe').offsetHeight > 2000);
    assert.deepEqual(messages, []);
    await page.close();
  });

  it('shows the element in a sandbox, in sight as soon as it speaks, and as high as WordPress allows', async () => {
    await paste();
    const { page, messages } = await open('/pasted.html');
    const frame = page.frameLocator('iframe');
    await page.locator('iframe:not([style])').waitFor();
    await frame.getByRole('heading', { name: 'Partners in Waterdal' }).waitFor();
    await page.locator('iframe[height="1000"]').waitFor();
    assert.equal(await page.getByRole('link', { name: 'Onze partners' }).isVisible(), false);
    assert.deepEqual(messages, []);
    await page.close();
  });

  it('shows a link to the page without JavaScript', async () => {
    await paste();
    const { page } = await open('/pasted.html', { javaScriptEnabled: false });
    const link = page.getByRole('link', { name: 'Onze partners' });
    assert.equal(await link.isVisible(), true);
    assert.equal(await link.getAttribute('href'), `${base}/partners.html`);
    await page.close();
  });
});

/** What wp-embed.js of WordPress does with the messages of a frame. */
const WP_EMBED = `
addEventListener('message', ({ data, source }) => {
  if (!data || !(data.secret || data.message || data.value) || /[^a-zA-Z0-9]/.test(data.secret)) return;
  for (const quote of document.querySelectorAll('blockquote[data-secret="' + data.secret + '"]')) quote.style.display = 'none';
  for (const frame of document.querySelectorAll('iframe[data-secret="' + data.secret + '"]')) {
    if (source !== frame.contentWindow) continue;
    frame.removeAttribute('style');
    if (data.message === 'height') frame.height = Math.min(1000, Math.max(200, parseInt(data.value, 10) || 0));
  }
});
addEventListener('load', () => {
  for (const frame of document.querySelectorAll('iframe.wp-embedded-content'))
    frame.contentWindow.postMessage({ message: 'ready', secret: frame.dataset.secret }, '*');
});
`;
