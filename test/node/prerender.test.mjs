import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { after, before, describe, it } from 'node:test';
import { prerender } from '../../bin/prerender.mjs';
import { inRoot } from '../../scripts/lib/paths.mjs';
import { node } from '../../scripts/lib/run.mjs';
import { serveFeeds } from '../support/feed-server.mjs';
import { FALLBACK, PAGES, pageWith, PLACEHOLDERS } from '../support/prerendered-site.mjs';

/* What `samen-elements prerender` writes, read as a browser without scripts reads it; test/node/ssr-hydration.test.mjs has the rest. */

const { parse } = createRequire(import.meta.resolve('@lit-labs/ssr'))('parse5');

let folder;
before(() => {
  // Only what stands in the package can import it by its name.
  mkdirSync(inRoot('.cache'), { recursive: true });
  folder = mkdtempSync(inRoot('.cache/prerender-'));
  cpSync(inRoot('demo/data'), join(folder, 'data'), { recursive: true });
});
after(() => rmSync(folder, { recursive: true }));

const file = (name = 'pagina.html') => join(folder, name);
const draw = (html, options) => prerender(html, { file: file(), ...options });

for (const [name, { says }] of Object.entries(PAGES)) {
  describe(`<samen-${name}> in a page`, () => {
    for (const [lang, dir] of [
      ['nl', 'ltr'],
      ['ar', 'rtl'],
    ])
      it(`is drawn with headings and texts, in ${lang}`, async () => {
        const { html, drawn, skipped } = await draw(pageWith(name, { lang }));
        const [shadow] = shadowsIn(html);
        const base = find(shadow, (node) => attribute(node, 'part') === 'base')[0];
        assert.equal(attribute(base, 'lang'), lang);
        assert.equal(attribute(base, 'dir'), dir);
        assert.ok(find(base, ({ tagName }) => /^h[1-6]$/.test(tagName ?? '')).length > 0);
        const text = textOf(base);
        assert.match(text, lang === 'nl' ? new RegExp(says) : /[\u0600-\u06ff]{3}/);
        assert.doesNotMatch(text, /undefined|\[object |NaN|samen\.invalid/);
        assert.doesNotMatch(html, /samen\.invalid/);
        assert.equal(drawn.length, 1);
        assert.deepEqual(skipped, []);
      });
  });
}

describe('a page that is drawn', () => {
  it('has a link for each phone number', async () => {
    const { html } = await draw(pageWith('partner-card'));
    const links = find(shadowsIn(html)[0], (node) => attribute(node, 'href')?.startsWith('tel:'));
    assert.ok(links.length > 0);
    assert.match(textOf(links[0]), /\d{3}/);
  });

  it('keeps everything else, to the byte', async () => {
    const page = `<!DOCTYPE html>\r\n<!-- a --><html lang=nl><body  class='x'>
      <samen-partner-directory src="data/waterdal.partners.json">${FALLBACK}</samen-partner-directory>
      <!-- <samen-partner-directory src="nergens.json"></samen-partner-directory> --><p>Tot ziens & dag`;
    const { html } = await draw(page);
    assert.equal(
      html.replace(/<template shadowrootmode.*<\/template>|<script type="application.*<\/script>/gs, ''),
      page,
    );
  });

  it('can be drawn again: what was drawn before is replaced', async () => {
    const now = new Date('2026-11-01T10:00:00Z');
    const page = pageWith('partner-directory');
    const once = await draw(page, { now });
    const twice = await draw(once.html, { now });
    assert.equal(twice.html, once.html);
  });

  it('takes the styles from where the page has the script from, else they are in it', async () => {
    const linked = await draw(pageWith('self-scan', { script: '../samen/0.1.0/samen.js' }));
    assert.match(
      linked.html,
      /<template shadowrootmode="open"><link rel="stylesheet" href="\.\.\/samen\/0\.1\.0\/self-scan\.css">/,
    );
    const own = await draw(pageWith('self-scan', { script: 'bundel.js' }));
    assert.match(own.html, /<template shadowrootmode="open"><style>:host/);
    const told = await draw(pageWith('self-scan', { script: 'bundel.js' }), { styles: '/bestanden' });
    assert.match(told.html, /href="\/bestanden\/self-scan\.css"/);
  });

  it('has the data that it was drawn with, as an element reads it, and when that was', async () => {
    const now = new Date('2026-11-01T10:00:00Z');
    const { html } = await draw(pageWith('partner-directory'), { now });
    const [script] = find(parse(html), (node) => attribute(node, 'data-src'));
    assert.equal(attribute(script, 'data-src'), 'data/waterdal.partners.json');
    assert.equal(attribute(script, 'data-read'), '2026-11-01T10:00:00.000Z');
    assert.equal(JSON.parse(textOf(script)).partners.length, 44);
  });

  it('has addresses as seen from the page, and in the data as seen from that', async () => {
    mkdirSync(file('gids'), { recursive: true });
    const partner = {
      id: 'a',
      name: 'A',
      contacts: [{ phone: '088 000 12 34' }],
      url: 'over.html',
    };
    writeFileSync(file('gids/p.json'), JSON.stringify({ partners: [partner] }));
    const { html } = await draw(pageWith('partner-card', { attributes: 'src="gids/p.json"' }));
    const [script] = find(parse(html), (node) => attribute(node, 'data-src'));
    assert.equal(JSON.parse(textOf(script)).partners[0].url, 'over.html');
    assert.ok(find(shadowsIn(html)[0], (node) => attribute(node, 'href') === 'gids/over.html').length > 0);
  });

  it('says nothing of the folders that it was in, whatever those are called', async () => {
    const folderOf = (name) => join(folder, "o'brien & <zoon>", name);
    mkdirSync(folderOf('gids'), { recursive: true });
    const partners = [{ id: 'a', name: 'A', contacts: [{ phone: '088 000 12 34' }], url: 'a & b.html' }];
    writeFileSync(folderOf('gids/p.json'), JSON.stringify({ partners }));
    const page = '<samen-partner-card src="/gids/p.json"></samen-partner-card>';
    const { html } = await prerender(page, { file: folderOf('onder/pagina.html'), root: folderOf('') });
    assert.doesNotMatch(html, /brien|zoon|samen\.invalid/);
    const [link] = find(shadowsIn(html)[0], (node) => attribute(node, 'href')?.endsWith('.html'));
    assert.equal(attribute(link, 'href'), '../gids/a%20&%20b.html');
    assert.match(textOf(link), /gids/, 'it is called by where it leads');
  });

  it('is read as a browser does when its address of addresses is none', async () => {
    const { drawn } = await draw(`<base href="http://[">${pageBody('partner-card')}`);
    assert.equal(drawn.length, 1);
  });

  it('draws data that stands in it, and several sources as one', async () => {
    const inside =
      '<samen-partner-card><script type="application/json">{"partners":[{"id":"a","name":"Bieb","contacts":[{"phone":"088 000 12 34"}]}]}</script></samen-partner-card>';
    const { html } = await draw(inside);
    assert.match(textOf(shadowsIn(html)[0]), /Bieb/);
    assert.doesNotMatch(html, /data-src/);
    const both = await draw(
      pageWith('activity-calendar', {
        attributes: 'src="data/waterdal.activities.ics data/de-wilg.activities.csv"',
      }),
    );
    assert.equal(both.html.match(/data-src=/g).length, 2);
  });

  it('speaks the language of what stands around the element', async () => {
    const page = (await draw(`<html lang="nl"><div lang="ar">${pageBody('self-scan')}</div>`)).html;
    assert.match(page, /part="base" lang="ar" dir="rtl"/);
  });

  it('leaves an element alone that it cannot draw, and says why', async () => {
    const page = `<samen-partner-directory></samen-partner-directory><samen-partner-directory server-search src="data/waterdal.partners.json"></samen-partner-directory><samen-partner-directory layout="table" group-by="kind" src="data/waterdal.partners.json"></samen-partner-directory>`;
    const { html, skipped } = await draw(page);
    assert.equal(html, page);
    assert.deepEqual(
      skipped.map(({ reason }) => reason.slice(0, 14)),
      ['er staat geen ', 'met server-sea', 'deze weergave '],
    );
  });
});

describe('a placeholder', () => {
  const card = `data-samen="partner-card" data-src="data/waterdal.partners.json" data-partner="wijkteam-oosterbrug"`;
  const body = (html) => find(parse(html), ({ tagName }) => tagName === 'body')[0];
  /** Tags and texts, without what was drawn. */
  const outline = (node) =>
    node.value?.trim() ??
    `${node.tagName}${node.childNodes
      .filter(({ tagName }) => tagName !== 'template' && tagName !== 'script')
      .map((child) => ` (${outline(child)})`)
      .join('')}`;

  it('holds the element, and that what it held itself', async () => {
    const { html } = await draw(`<div ${card}><p>Bel ons</p></div><div ${card}></div>`);
    assert.equal(
      outline(body(html)),
      'body (div (samen-partner-card (p (Bel ons)))) (div (samen-partner-card))',
    );
  });

  it('that is a link stands in the element', async () => {
    const link =
      '<a data-samen href="embed.html?element=partner-card&src=data/waterdal.partners.json">CJG</a>';
    const { html } = await draw(`<p>Zie ${link}, of ${link}.</p>`);
    const element = '(samen-partner-card (a (CJG)))';
    assert.equal(outline(body(html)), `body (p (Zie) ${element} (, of) ${element} (.))`);
  });

  it('can stand in another one', async () => {
    const inner = '<a data-samen="self-scan" href="?src=data/partnerschap.scan.json">x</a>';
    const { html } = await draw(`<div ${card}>${inner}</div>`);
    assert.equal(outline(body(html)), 'body (div (samen-partner-card (samen-self-scan (a (x)))))');
  });

  it('gives the element what the script would give it, and nothing else', async () => {
    const page = `<div ${card} data-onclick="x()" data-style="x" data-id="x" src="x" data-filter-language="ar" data-lang='"><img src=x>'></div>
      <a data-samen="partner-card" data-partner="bibliotheek-waterdal" lang="ar" id="x" href="gids/embed.html?src=../data/waterdal.partners.json&partner=x&onclick=x()&style=x&route-url=/kaart/{lat}">x</a>`;
    const { html } = await draw(page);
    const elements = find(parse(html), ({ tagName }) => tagName === 'samen-partner-card');
    assert.deepEqual(
      elements.map(({ attrs }) => Object.fromEntries(attrs.map(({ name, value }) => [name, value]))),
      [
        {
          src: 'data/waterdal.partners.json',
          partner: 'wijkteam-oosterbrug',
          'filter-language': 'ar',
          lang: '"><img src=x>',
        },
        {
          src: 'data/waterdal.partners.json',
          partner: 'bibliotheek-waterdal',
          'route-url': 'kaart/{lat}',
        },
      ],
    );
    assert.equal(find(parse(html), ({ tagName }) => tagName === 'img').length, 0);
    assert.equal(html.match(/data-src="[^"]*" data-read/g).length, 1, 'the same data stands there once');
  });

  it('is left as it is where the script leaves it, or has nothing to show', async () => {
    const page = `<div data-samen="agenda" data-src="x"></div><div data-samen="__proto__"></div><a data-samen="partner-card">x</a>
      <div data-samen="partner-card">Bel ons</div><template><div ${card}></div></template>`;
    const { html, skipped } = await draw(page);
    assert.equal(html, page);
    assert.deepEqual(
      skipped.map(({ tag, line }) => `${tag} ${line}`),
      ['samen-partner-card 1', 'samen-partner-card 2'],
    );
    const filled = await draw(
      `<div ${card}><samen-partner-card src="data/waterdal.partners.json">x</samen-partner-card></div>`,
    );
    assert.equal(filled.drawn.length, 1);
    assert.equal(outline(body(filled.html)), 'body (div (samen-partner-card (x)))');
  });

  it('can be drawn again, with what it says now, and become what it was', async () => {
    const now = new Date('2026-11-01T10:00:00Z');
    for (const write of Object.values(PLACEHOLDERS)) {
      const page = pageWith('partner-card', { body: write('partner-card') });
      const once = await draw(page, { now });
      assert.equal((await draw(once.html, { now })).html, once.html);
      const changed = (html) =>
        html.replace(/(data-partner="|&amp;partner=)bibliotheek-waterdal/, '$1wijkteam-oosterbrug');
      assert.equal((await draw(changed(once.html), { now })).html, (await draw(changed(page), { now })).html);
      const without = (html) => html.replace(/(<div[^>]*?) data-src="[^"]*"|src=\.\.\/[^&]*&amp;/, '$1');
      assert.equal((await draw(without(once.html), { now })).html, without(page));
    }
  });
});

describe('hostile data', () => {
  const TEXTS = [
    '</script><img src=x onerror=alert(1)>',
    '</template></samen-partner-directory><script>alert(1)</script>',
    '<!--lit-part--><!--/lit-part-->',
    '--><!--<script>',
    '{{ constructor }}',
    'a\u2028b\u2029c',
    '"><svg onload=alert(1)>',
    '$& $1 ${x}',
  ];

  it('stays text: in what is drawn and in the data', async () => {
    const partners = TEXTS.map((text, i) => ({
      id: `p${i}`,
      name: text,
      summary: text,
      contacts: [{ phone: '088 000 12 34' }],
    }));
    writeFileSync(file('vijandig.json'), JSON.stringify({ title: TEXTS[0], partners }));
    const page = pageWith('partner-directory', { attributes: 'src="vijandig.json"' });
    const { html } = await draw(page);
    const tree = parse(html);
    const shadow = shadowsIn(html)[0];
    const scripts = [
      ...find(tree, ({ tagName }) => tagName === 'script'),
      ...find(shadow, ({ tagName }) => tagName === 'script'),
    ];
    assert.deepEqual(
      scripts.map((script) => attribute(script, 'type')),
      ['module', 'application/json'],
    );
    for (const root of [tree, shadow])
      assert.deepEqual(
        find(root, (node) => node.attrs?.some(({ name }) => name.startsWith('on'))),
        [],
      );
    const text = textOf(shadow);
    for (const hostile of TEXTS) assert.ok(text.includes(hostile), hostile);
    const json = textOf(scripts[1]);
    assert.doesNotMatch(json, /[<>\u2028\u2029]/);
    assert.deepEqual(
      JSON.parse(json).partners.map(({ name }) => name),
      TEXTS,
    );
    assert.ok(html.includes(FALLBACK));
  });

  it('in an attribute of the page neither', async () => {
    const page = `<samen-partner-directory src="data/waterdal.partners.json" lang='"><script>alert(1)</script>' languages='<img src=x onerror=a()>' @click="x" .data="y"></samen-partner-directory>`;
    const { html } = await draw(page);
    assert.equal(find(parse(html), ({ tagName }) => tagName === 'img').length, 0);
    assert.deepEqual(
      find(shadowsIn(html)[0], ({ tagName }) => /^(?:img|script)$/.test(tagName ?? '')),
      [],
    );
  });
});

describe('samen-elements prerender', () => {
  const samen = (...args) =>
    node([inRoot('bin/samen-elements.mjs'), 'prerender', ...args], { timeout: 30_000, cwd: folder });
  let feeds;
  before(async () => {
    feeds = await serveFeeds({
      '/p.json': readFileSync(inRoot('demo/data/waterdal.partners.json')),
      '/weg.json': (response) => response.writeHead(404).end(),
    });
  });
  after(() => feeds.close());

  it('draws a page in its place, and tells what it did', async () => {
    writeFileSync(file('a.html'), pageWith('partner-directory'));
    const { code, output } = await samen('a.html', '-o', 'a.html');
    assert.equal(code, 0, output);
    assert.match(output, /a\.html, regel 4: <samen-partner-directory> getekend \(44\)/);
    assert.match(readFileSync(file('a.html'), 'utf8'), /shadowrootmode/);
  });

  it('reads from the web when it is made', async () => {
    writeFileSync(
      file('b.html'),
      pageWith('partner-directory', { attributes: `src="${feeds.base}/p.json"` }),
    );
    const { code, output } = await samen('b.html', '-o', 'b-uit.html', '--quiet');
    assert.equal(code, 0, output);
    assert.equal(output, '');
    assert.match(readFileSync(file('b-uit.html'), 'utf8'), /Bibliotheek Waterdal/);
  });

  for (const [what, attributes, says] of [
    ['is not there', () => 'src="nergens.json"', /nergens\.json is niet te lezen: dit bestand is er niet/],
    ['is gone on the web', () => `src="${feeds.base}/weg.json"`, /fout 404/],
    ['is outside the site', () => 'src="../../package.json"', /staat niet in de map van de site .* --root/],
    ['is no file', () => 'src="javascript:alert(1)"', /alleen bestanden van de site, https:/],
  ])
    it(`leaves the old page when a source ${what}`, async () => {
      writeFileSync(file('c.html'), pageWith('partner-directory', { attributes: attributes() }));
      writeFileSync(file('c-uit.html'), 'oud');
      const { code, output } = await samen('c.html', '-o', 'c-uit.html');
      assert.equal(code, 1);
      assert.match(output, says);
      assert.equal(readFileSync(file('c-uit.html'), 'utf8'), 'oud');
    });

  it('asks once for what fifty elements show', async () => {
    const before = feeds.times('/p.json');
    const element = `<samen-partner-card partner="bibliotheek-waterdal" src="${feeds.base}/p.json"></samen-partner-card>`;
    writeFileSync(file('veel.html'), element.repeat(50));
    assert.equal((await samen('veel.html', '-o', 'veel.html', '--quiet')).code, 0);
    assert.equal(feeds.times('/p.json'), before + 1);
  });

  it('leaves a page that is not in UTF-8 alone', async () => {
    const page = pageWith('partner-card');
    for (const [name, bytes] of [
      ['bytes', Buffer.from(page.replace('Proef', 'Café'), 'latin1')],
      ['zegt', Buffer.from(page.replace('utf-8', 'windows-1252'))],
      ['utf-16', Buffer.from(`\ufeff${page}`, 'utf16le')],
    ]) {
      writeFileSync(file(`${name}.html`), bytes);
      const { code, output } = await samen(`${name}.html`, '-o', `${name}.html`);
      assert.equal(code, 1);
      assert.match(output, /Bewaar de pagina als UTF-8/);
      assert.deepEqual(readFileSync(file(`${name}.html`)), bytes);
    }
  });

  it('says what a page without elements lacks, and what is wrong with the question', async () => {
    writeFileSync(file('leeg.html'), '<p>Niets</p>');
    assert.match((await samen('leeg.html')).output, /er staat geen element in/);
    assert.equal((await samen()).code, 2);
    assert.equal((await samen('leeg.html', '--stijl')).code, 2);
  });

  it('names the package that it needs when that is not there', async () => {
    const hook = `import { register } from 'node:module';
      register('data:text/javascript,' + encodeURIComponent(\`export const resolve = (name, context, next) => {
        if (name !== '@lit-labs/ssr') return next(name, context);
        throw Object.assign(new Error(name), { code: 'ERR_MODULE_NOT_FOUND' });
      };\`));`;
    writeFileSync(file('zonder.mjs'), hook);
    writeFileSync(file('d.html'), pageWith('partner-directory'));
    const args = [
      '--import',
      pathToFileURL(file('zonder.mjs')).href,
      inRoot('bin/samen-elements.mjs'),
      'prerender',
      file('d.html'),
    ];
    const { code, output } = await node(args, { timeout: 30_000 });
    assert.equal(code, 1);
    assert.match(output, /npm install @lit-labs\/ssr/);
  });
});

describe('the example for Eleventy in docs/server-rendering.md', () => {
  it('draws the pages of a site, and nothing else', async () => {
    const docs = readFileSync(inRoot('docs/server-rendering.md'), 'utf8');
    const [, code] = /```js\n\/\/ eleventy\.config\.js\n(.*?)```/s.exec(docs);
    writeFileSync(file('eleventy.config.mjs'), code);
    const { default: configure } = await import(pathToFileURL(file('eleventy.config.mjs')).href);
    const transforms = {};
    const copied = [];
    configure({
      addTransform: (name, transform) => (transforms[name] = transform),
      addPassthroughCopy: (what) => copied.push(what),
    });
    const before = process.cwd();
    process.chdir(folder);
    try {
      const page = { url: '/gids/', outputPath: '_site/gids/index.html' };
      const written = await transforms.samen.call(
        { page },
        pageWith('partner-directory', { attributes: 'src="/data/waterdal.partners.json"' }),
      );
      assert.match(textOf(shadowsIn(written)[0]), /Bibliotheek Waterdal/);
      const feed = { page: { url: '/feed.xml', outputPath: '_site/feed.xml' } };
      assert.equal(await transforms.samen.call(feed, '<samen-x>'), '<samen-x>');
      const draft = { page: { url: false, outputPath: false } };
      assert.equal(await transforms.samen.call(draft, '<samen-x>'), '<samen-x>');
      assert.equal(copied.length, 1);
    } finally {
      process.chdir(before);
    }
  });
});

const pageBody = (name) => `<samen-${name} ${PAGES[name].attributes}></samen-${name}>`;

/** What a browser makes a shadow root of. */
function shadowsIn(html) {
  return find(parse(html), (node) => attribute(node, 'shadowrootmode') === 'open').map(
    ({ content }) => content,
  );
}

function find(node, wanted) {
  return [
    ...(wanted(node) ? [node] : []),
    ...(node.childNodes ?? []).flatMap((child) => find(child, wanted)),
  ];
}

const attribute = (node, name) => node.attrs?.find((each) => each.name === name)?.value;

function textOf(node) {
  if (node.tagName === 'style') return '';
  return node.value ?? (node.childNodes ?? []).map(textOf).join('');
}
