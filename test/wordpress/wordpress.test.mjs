import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, it as test } from 'node:test';
import { isDeepStrictEqual } from 'node:util';
import { setTimeout as rest } from 'node:timers/promises';
import { inRoot } from '../../scripts/lib/paths.mjs';
import { ROLES } from '../../scripts/wordpress-site.mjs';
import { atBrowser, blockEditor, classicEditor, LIMIT, logIn, site, startBrowser } from './support.mjs';

/*
 * What becomes of the ways to put an element in a post, on a real WordPress: saved as administrator, editor and author, in the block
 * editor and in the classic one, with the plugin and without. A post holds all ways; the address of its data tells them apart.
 */

const { version } = JSON.parse(readFileSync(inRoot('package.json'), 'utf8'));

const ELEMENTS = {
  'activity-calendar': {
    block: 'Agenda',
    data: 'waterdal.activities.json',
    heading: 'Activiteiten in Waterdal',
  },
  'options-infographic': { block: 'Route', data: 'kind-thuis.route.json', heading: /^Mijn kind zit thuis/ },
  'partner-card': { block: 'Partner', data: 'waterdal.partners.json', heading: 'Bibliotheek Waterdal' },
  'partner-directory': {
    block: 'Partnergids',
    data: 'waterdal.partners.json',
    heading: 'Partners in Waterdal',
  },
  'self-scan': {
    block: 'Zelfscan',
    data: 'samenwerken.scan.json',
    heading: 'Samenwerken met partners in de buurt',
  },
};

/** The same element by each way, as somebody writes it, with what stands there without the element. */
const WAYS = {
  tag: (name, src, rest) => `<samen-${name} src="${html(src)}"${more(name)}>${rest}</samen-${name}>`,
  div: (name, src, rest) =>
    `<div data-samen="${name}" data-src="${html(src)}"${more(name, 'data-')}>${rest}</div>`,
  link: (name, src, rest) => `<a href="${html(frameOf(name, src))}" data-samen>${rest}</a>`,
  iframe: (name, src, rest) =>
    `<iframe src="${html(frameOf(name, src))}" title="Samen">${WAYS.link(name, src, rest)}</iframe>`,
  shortcode: (name, src, rest) => {
    const tag = `samen_${name.replaceAll('-', '_')}`;
    return `[${tag} src="${src}"${more(name)}]${rest}[/${tag}]`;
  },
  block: (name, src, rest) => {
    const attributes = JSON.stringify({ src, ...(name === 'partner-card' && { partner: PARTNER }) });
    const inside = `<!-- wp:paragraph -->\n<p>${rest}</p>\n<!-- /wp:paragraph -->`;
    return `<!-- wp:samen/${name} ${attributes.replaceAll('&', '\\u0026')} -->\n${inside}\n<!-- /wp:samen/${name} -->`;
  },
};
const PARTNER = 'bibliotheek-waterdal';
const more = (name, prefix = '') => (name === 'partner-card' ? ` ${prefix}partner="${PARTNER}"` : '');
const html = (text) => text.replaceAll('&', '&amp;');
const restOf = (way, name) => `In plaats van ${name} door ${way}`;

const it = (name, work) => test(name, { timeout: LIMIT.test }, work);

let browser, end;
before(
  async () => {
    ({ browser, end } = await startBrowser());
  },
  { timeout: LIMIT.test },
);
after(() => end?.());

const plugin = () => `${site.url}/wp-content/plugins/samen-elements`;
/** With an `&` in it, which WordPress writes as `&amp;` for some. */
const dataOf = (way, name) => `${site.url}/data/${ELEMENTS[name].data}?way=${way}&more=1`;
const frameOf = (name, src) =>
  `${plugin()}/cdn/${version}/embed.html?element=${name}&src=${encodeURIComponent(src)}${name === 'partner-card' ? `&partner=${PARTNER}` : ''}`;
const write = (way, name = 'partner-directory') => WAYS[way](name, dataOf(way, name), restOf(way, name));
const writeAll = (ways) => ways.map((way) => write(way)).join('\n\n');

const editorFor = (words, page) => (words.includes('classic') ? classicEditor : blockEditor)(page);

let users = 0;

/** Somebody who is logged in, and whom no other test changes the editor of. */
async function asRole(role, words, work) {
  const name = `${role}${++users}`;
  await site.php(`samen_test_user( '${name}', '${role}' );`);
  const errors = [];
  const id = await atBrowser(browser, { who: name, words }, async (page) => {
    await logIn(page, name);
    page.on('pageerror', (error) => errors.push(error.message));
    return work(editorFor(words, page), page);
  });
  assert.deepEqual(errors, []);
  return id;
}

/** Somebody who is not. */
function asVisitor(id, words, work, options) {
  const address = /^\d+$/.test(id) ? `${site.url}/?p=${id}` : id;
  return atBrowser(browser, { who: `visitor of ${address}`, words, options }, async (page) => {
    const errors = [];
    page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
    await page.goto(address);
    return work(page, errors);
  });
}

/** What a visitor perceives of an element that was put there in this way. */
async function perceived(page, way, name = 'partner-directory') {
  const { heading } = ELEMENTS[name];
  const title = { name: heading, exact: true };
  const element = page.locator(`samen-${name}[src*="way=${way}&"]:defined`);
  const frame = page.locator(`iframe[src*="${encodeURIComponent(`way=${way}&`)}"]`);
  if (await element.count()) {
    await element.getByRole('heading', title).first().waitFor();
    return 'element';
  }
  if (await frame.count()) {
    await frame.contentFrame().getByRole('heading', title).first().waitFor();
    return 'frame';
  }
  const text = await page.locator('body').innerText();
  if (!text.includes(restOf(way, name))) return 'nothing';
  if (text.includes(`[samen_${name.replaceAll('-', '_')} src=`) && way === 'shortcode')
    return 'text of the shortcode';
  return (await page.getByRole('link', { name: restOf(way, name) }).count()) ? 'link' : 'fallback';
}

/**
 * A visitor perceives this, of each way. What is not to become an element gets the time in which it would, if it did: until nothing
 * is asked for any more. On a slow machine that says little, so what is not yet as expected gets more.
 * @param {Record<string, string>} expected by way
 */
async function perceives(page, expected, name) {
  await page.waitForLoadState('networkidle', { timeout: LIMIT.step / 2 }).catch(() => undefined);
  let seen;
  for (const start = Date.now(); ; await rest(500)) {
    seen = {};
    for (const way of Object.keys(expected)) seen[way] = await perceived(page, way, name);
    if (isDeepStrictEqual(seen, expected) || Date.now() - start > LIMIT.step) break;
  }
  assert.deepEqual(seen, expected, name);
}

const all = (ways, what) => Object.fromEntries(ways.map((way) => [way, what]));

const EDITORS = { 'block editor': [], 'classic editor': ['classic'] };

describe('with the plugin', { concurrency: 2 }, () => {
  const ways = ['tag', 'div', 'link', 'iframe', 'shortcode'];
  for (const [editor, words] of Object.entries(EDITORS))
    for (const role of ROLES)
      it(`${role}, ${editor}: every way shows the element`, async () => {
        const id = await asRole(role, words, async (edit) => {
          await edit.open(`${role}, ${editor}`);
          if (editor === 'block editor') {
            await edit.writeHtml(writeAll(['tag', 'div', 'link', 'iframe']));
            await edit.writeShortcode(write('shortcode'));
            const name = 'partner-directory';
            await edit.insertElement(ELEMENTS[name].block, dataOf('block', name), restOf('block', name));
          } else await edit.writeAll(writeAll(ways));
          return edit.publish();
        });
        const expected = { tag: 'element', div: 'element', link: 'element', shortcode: 'element' };
        // An author may have no frames; the link inside of it stays, and the script takes it.
        expected.iframe = role === 'author' ? 'element' : 'frame';
        if (editor === 'block editor') expected.block = 'element';
        await asVisitor(id, words, (page) => perceives(page, expected));
      });

  const names = Object.keys(ELEMENTS);
  const showsAll = (id, words, ...by) =>
    asVisitor(id, words, async (page) => {
      for (const name of names) await perceives(page, all(by, 'element'), name);
    });

  it('an author has all five elements by block', async () => {
    const id = await asRole('author', [], async (edit) => {
      await edit.open('All by block');
      for (const name of names) {
        await edit.insertElement(ELEMENTS[name].block, dataOf('block', name));
        if (name === 'partner-card') await edit.fillIn('Id van de partner', PARTNER);
      }
      return edit.publish();
    });
    await showsAll(id, [], 'block');
  });

  for (const [editor, words] of Object.entries(EDITORS))
    it(`an author has all five elements by tag, div, link, frame and shortcode, ${editor}`, async () => {
      const written = (of) => of.flatMap((way) => names.map((name) => write(way, name))).join('\n\n');
      const id = await asRole('author', words, async (edit) => {
        await edit.open(`All, ${editor}`);
        if (editor === 'block editor') {
          await edit.writeHtml(written(['tag', 'div', 'link', 'iframe']));
          await edit.writeShortcode(written(['shortcode']));
        } else await edit.writeAll(written(ways));
        return edit.publish();
      });
      await showsAll(id, words, ...ways);
    });

  it('an author who looks at it in the visual tab of the classic editor loses no way', async () => {
    const id = await asRole('author', ['classic'], async (edit) => {
      await edit.open('Visual');
      await edit.writeAll(writeAll(ways));
      await edit.lookAtVisual();
      return edit.publish();
    });
    await asVisitor(id, ['classic'], (page) => perceives(page, all(ways, 'element')));
  });

  it('the block shows a preview, and an author finds it whole when it is opened again', async () => {
    await asRole('author', [], async (edit, page) => {
      await edit.open('Again');
      await edit.insertElement('Agenda', dataOf('again', 'activity-calendar'));
      const preview = page.frameLocator('iframe.samen-elements-preview');
      await preview.getByRole('heading', { name: 'Activiteiten in Waterdal' }).waitFor();
      const id = await edit.publish();
      await page.goto(`${site.url}/wp-admin/post.php?post=${id}&action=edit`);
      await preview.getByRole('heading', { name: 'Activiteiten in Waterdal' }).waitFor();
      assert.equal(await page.getByText('This block contains unexpected or invalid content').count(), 0);
      await page.getByRole('document', { name: 'Block: Agenda' }).focus();
      await edit.settings();
      assert.equal(
        await page.getByLabel('Adres van de gegevens').inputValue(),
        dataOf('again', 'activity-calendar'),
      );
    });
  });

  it('placeholders in the editor stay what the author wrote', async () => {
    await asRole('author', [], async (edit, page) => {
      await edit.open('Untouched');
      await edit.insertElement('Agenda', dataOf('block', 'activity-calendar'));
      await edit.writeHtml(write('div'));
      const id = await edit.publish();
      const saved = await site.php(`echo get_post(${id})->post_content;`);
      assert.ok(saved.includes(write('div')), saved);
      assert.equal(await page.evaluate(() => globalThis[Symbol.for('samen-elements')]), undefined);
    });
  });
});

describe('without the plugin', { concurrency: 2 }, () => {
  const ways = ['tag', 'div', 'link', 'iframe', 'shortcode', 'block'];
  for (const [editor, words] of Object.entries(EDITORS))
    for (const role of ROLES) {
      it(`${role}, ${editor}: some ways show the element with the script in the theme, and the others their fallback`, async () => {
        const mayAll = role !== 'author';
        const id = await asRole(role, [...words, 'bare'], async (edit) => {
          await edit.open(`Bare, ${role}, ${editor}`);
          await edit.writeAll(writeAll(ways));
          return edit.publish();
        });
        await asVisitor(id, [...words, 'bare', 'script'], (page) =>
          perceives(page, {
            tag: mayAll ? 'element' : 'fallback',
            div: 'element',
            link: 'element',
            iframe: mayAll ? 'frame' : 'element',
            shortcode: 'text of the shortcode',
            block: 'fallback',
          }),
        );
        await asVisitor(id, [...words, 'bare'], (page) =>
          perceives(page, {
            tag: 'fallback',
            div: 'fallback',
            link: 'link',
            iframe: mayAll ? 'frame' : 'link',
            shortcode: 'text of the shortcode',
            block: 'fallback',
          }),
        );
      });
    }

  for (const [editor, words] of Object.entries(EDITORS))
    it(`who may save a script can bring it along, and who may not is left with the fallback, ${editor}`, async () => {
      for (const role of ROLES) {
        const id = await asRole(role, [...words, 'bare'], async (edit) => {
          await edit.open(`Script, ${role}, ${editor}`);
          const script = `<script type="module" src="${plugin()}/cdn/${version}/samen.js"></script>`;
          await (edit.writeHtml ?? edit.writeAll).call(edit, `${script}${write('tag')}`);
          return edit.publish();
        });
        const expected = role === 'author' ? 'fallback' : 'element';
        await asVisitor(id, [...words, 'bare'], (page) => perceives(page, { tag: expected }));
      }
    });

  it('a link leads to a page with the element, also when it was inside of a frame that WordPress took out', async () => {
    for (const way of ['link', 'iframe']) {
      const id = await insert('author', write(way));
      await asVisitor(id, ['bare'], async (page) => {
        await page.getByRole('link', { name: restOf(way, 'partner-directory') }).click();
        await page.getByRole('heading', { name: 'Partners in Waterdal' }).waitFor();
      });
    }
  });
});

describe('a page', () => {
  /** How often the script stands in it. */
  const scripts = async (address, words) => {
    const answer = await fetch(address, {
      headers: { cookie: `samen-test=${words.join('.')}` },
      signal: AbortSignal.timeout(LIMIT.step),
    });
    return [...(await answer.text()).matchAll(/<script type="module" src="[^"]*\/samen\.js"/g)].length;
  };

  for (const [editor, words] of Object.entries(EDITORS))
    it(`loads the script once for any way, and never without one, in a theme of the ${editor}`, async () => {
      for (const way of ['tag', 'div', 'link', 'shortcode', 'block'])
        assert.equal(await scripts(`${site.url}/?p=${await insert('author', write(way))}`, words), 1, way);
      const plain = await insert('author', '<p>De samen-kaart, en een div met data-samen.</p>');
      assert.equal(await scripts(`${site.url}/?p=${plain}`, words), 0);
    });

  it('that lists posts loads it too', async () => {
    await insert('author', write('div'));
    assert.equal(await scripts(site.url, ['classic']), 1);
  });

  it('shows what stands there when the data cannot be had, and without JavaScript', async () => {
    const ways = ['tag', 'div', 'link', 'shortcode', 'block'];
    const text = writeAll(ways).replaceAll('waterdal.partners', 'absent');
    const id = await insert('author', text);
    for (const [words, options] of [
      [[], {}],
      [['classic'], {}],
      [[], { javaScriptEnabled: false }],
    ])
      await asVisitor(
        id,
        words,
        async (page) => {
          for (const way of ways) await page.getByText(restOf(way, 'partner-directory')).waitFor();
        },
        options,
      );
  });

  it('keeps paragraphs inside an element that is written in the classic editor', async () => {
    const id = await insert(
      'author',
      'Eerst.\n\n<samen-partner-card src="/x.json"><p>Bel 1.</p>\n\n<p>Bel 2.</p></samen-partner-card>\n\nDan.',
    );
    await asVisitor(id, ['classic'], async (page) => {
      assert.equal(await page.locator('samen-partner-card > p').count(), 2);
      assert.equal(await page.locator('main > p').count(), 2);
    });
  });

  it('works under a strict Content Security Policy', async () => {
    const ways = ['tag', 'div', 'link', 'shortcode'];
    const id = await insert('author', writeAll(ways));
    await asVisitor(id, ['classic', 'strict'], async (page, errors) => {
      await perceives(page, all(ways, 'element'));
      // What WordPress itself puts in a page, such as its emoji script, is refused.
      assert.deepEqual(
        errors.filter((error) => error.includes('samen')),
        [],
      );
    });
  });

  it('loads the script for a theme that asks for it', async () => {
    const html = await site.php(
      `ob_start(); wp_head(); do_action( 'samen_elements_load' ); wp_footer(); echo ob_get_clean();`,
    );
    assert.equal(html.match(/<script type="module" src="[^"]*\/samen\.js"/g)?.length, 1);
  });

  it('shows a spreadsheet and a calendar from the media library, where an author put them', async () => {
    const csv = await upload('waterdal.partners.csv');
    const ics = await upload('waterdal.activities.ics');
    const id = await insert(
      'author',
      `[samen_partner_directory src="${csv}"]\n\n[samen_activity_calendar src="${ics}"]`,
    );
    await asVisitor(id, [], async (page) => {
      await page.getByRole('link', { name: 'Kinderboerderij De Rietstal' }).first().waitFor();
      await page.locator('samen-activity-calendar').getByRole('article').first().waitFor();
    });
    assert.match(await upload('waterdal.partners.json'), /not allowed/);
  });
});

/** Puts one of our files in the media library, as author. @returns {Promise<string>} its address, or why not */
const upload = (name) =>
  site.php(`
    require_once ABSPATH . 'wp-admin/includes/media.php';
    require_once ABSPATH . 'wp-admin/includes/file.php';
    require_once ABSPATH . 'wp-admin/includes/image.php';
    add_filter( 'locale', function () { return 'en_US'; }, 99 );
    wp_set_current_user( get_user_by( 'login', 'author' )->ID );
    $file = wp_tempnam( '${name}' );
    copy( 'data/${name}', $file );
    $id = media_handle_sideload( array( 'name' => '${name}', 'tmp_name' => $file ) );
    echo is_wp_error( $id ) ? $id->get_error_message() : wp_get_attachment_url( $id );`);

/** Saves a post as that role does, without an editor. @returns {Promise<string>} its number */
const insert = (role, content) =>
  site.php(`
    wp_set_current_user( get_user_by( 'login', '${role}' )->ID );
    kses_init();
    echo wp_insert_post( wp_slash( array(
      'post_title' => 'Test', 'post_status' => 'publish', 'post_content' => base64_decode( '${Buffer.from(content).toString('base64')}' ),
    ) ) );`);

describe('what an author writes', () => {
  /** Of each text: what is saved and what is shown. */
  const through = async (call, texts) =>
    JSON.parse(
      await site.php(
        `echo json_encode( array_map( function ( $text ) { return ${call}; }, json_decode( base64_decode( '${Buffer.from(JSON.stringify(texts)).toString('base64')}' ) ) ) );`,
      ),
    );
  const check = async (call, table) =>
    assert.deepEqual(await through(call, Object.keys(table)), Object.values(table));

  it('is saved with the attributes of the element and no others', async () => {
    await check('wp_kses_post( $text )', {
      '<samen-self-scan src="a.json" onclick="x()" style="color:red" class="y" srcdoc="z">Bel</samen-self-scan>':
        '<samen-self-scan src="a.json">Bel</samen-self-scan>',
      '<samen-partner-directory filter-theme="taal, lezen" preset-cost="free" filter-onclick="x" tiles="https://t.example/{z}/{x}/{y}.png"></samen-partner-directory>':
        '<samen-partner-directory filter-theme="taal, lezen" preset-cost="free" tiles="https://t.example/{z}/{x}/{y}.png"></samen-partner-directory>',
      '<samen-self-scan src="javascript:alert(1)" action="JavaScript:alert(1)" quick-exit="java&#115;cript:x"></samen-self-scan>':
        '<samen-self-scan src="alert(1)" action="alert(1)" quick-exit="x"></samen-self-scan>',
      '<samen-partner-card partner="a" tiles="x" view="y"></samen-partner-card>':
        '<samen-partner-card partner="a"></samen-partner-card>',
      '<samen-self-scan src="https://a.example/b.json https://c.example/d.json"></samen-self-scan>':
        '<samen-self-scan src="https://a.example/b.json https://c.example/d.json"></samen-self-scan>',
      '<samen-unknown src="a">Bel</samen-unknown>': 'Bel',
      '<samen-self-scan><script>alert(1)</script><img src=x onerror=x></samen-self-scan>':
        '<samen-self-scan>alert(1)<img src="x"></samen-self-scan>',
    });
  });

  it('is not allowed in a comment', async () => {
    await check('wp_kses_data( $text )', { '<samen-self-scan src="a">Bel</samen-self-scan>': 'Bel' });
  });

  it('in a shortcode leads to http and https alone, and breaks out of nothing', async () => {
    await check('do_shortcode( $text )', {
      '[samen_self_scan src="javascript:alert(1)"]': '<samen-self-scan></samen-self-scan>',
      '[samen_self_scan src="data:text/html,x https://a.example/b?c=1&amp;d=2 /e.json f/g.json"]':
        '<samen-self-scan src="https://a.example/b?c=1&amp;d=2 /e.json f/g.json"></samen-self-scan>',
      "[samen_self_scan src='/a\"onload=x']": '<samen-self-scan src="/aonload=x"></samen-self-scan>',
      '[samen_self_scan languages=\'nl" onload="x\']':
        '<samen-self-scan languages="nl&quot; onload=&quot;x"></samen-self-scan>',
      '[samen_self_scan onload="x" style="x" report min-group="many" invited="12" storage="device"]':
        '<samen-self-scan storage="device" report invited="12"></samen-self-scan>',
      '[samen_self_scan report="false" url-state builder="nee"]':
        '<samen-self-scan url-state></samen-self-scan>',
      '[samen_partner_directory report-email="" route-url="https://m.example/?q={address} javascript:x"]':
        '<samen-partner-directory route-url="https://m.example/?q={address}" report-email></samen-partner-directory>',
      '[samen_partner_card src=”/a.json” partner=“b”]':
        '<samen-partner-card partner="b" src="/a.json"></samen-partner-card>',
      '[samen_partner_card]<script>x</script><b onclick="x">Bel</b>[/samen_partner_card]':
        '<samen-partner-card>x<b>Bel</b></samen-partner-card>',
    });
  });

  it('in a block is as safe', async () => {
    const block = (attributes) => `<!-- wp:samen/self-scan ${JSON.stringify(attributes)} /-->`;
    const shown = await through('trim( do_blocks( $text ) )', [
      block({
        src: 'javascript:alert(1)',
        onload: 'x',
        paging: '"><script>x</script>',
        report: true,
        builder: false,
      }),
      block({
        src: ['/a'],
        'min-group': 'x',
        'quick-exit': 'https://a.example/?b&amp;c',
        align: 'wide',
        anchor: 'x',
      }),
    ]);
    const around = (inside, more = '') => `<div class="${more}wp-block-samen-self-scan">${inside}</div>`;
    assert.deepEqual(shown, [
      around('<samen-self-scan paging="&quot;&gt;&lt;script&gt;x&lt;/script&gt;" report></samen-self-scan>'),
      around('<samen-self-scan quick-exit="https://a.example/?b&amp;c"></samen-self-scan>', 'alignwide '),
    ]);
  });
});

describe('the plugin', () => {
  it('leaves nothing behind', async () => {
    const left = await site.php(`
      require_once ABSPATH . 'wp-admin/includes/plugin.php';
      require_once ABSPATH . 'wp-admin/includes/file.php';
      deactivate_plugins( 'samen-elements/samen-elements.php' );
      global $wpdb;
      echo json_encode( array(
        $wpdb->get_col( "SELECT option_name FROM $wpdb->options WHERE option_name LIKE '%samen%'" ),
        $wpdb->get_col( "SELECT meta_key FROM $wpdb->postmeta WHERE meta_key LIKE '%samen%'" ),
        $wpdb->get_col( "SHOW TABLES LIKE '%samen%'" ),
        is_uninstallable_plugin( 'samen-elements/samen-elements.php' ),
      ) );
      activate_plugin( 'samen-elements/samen-elements.php' );`);
    assert.deepEqual(JSON.parse(left), [[], [], [], false]);
  });

  it('gives no file a way in', async () => {
    for (const file of [
      'samen-elements.php',
      'includes/elements.php',
      'includes/manifest.php',
      'includes/blocks.php',
    ]) {
      const answer = await fetch(`${plugin()}/${file}`, { signal: AbortSignal.timeout(LIMIT.step) });
      assert.equal(await answer.text(), '', file);
    }
  });

  it('says in its readme what its header says', () => {
    const read = (file) => readFileSync(inRoot('integrations/wordpress', file), 'utf8');
    for (const field of ['Requires at least', 'Requires PHP', 'License', 'License URI']) {
      const of = (text) => new RegExp(`${field}:\\s*(.+)`).exec(text)[1];
      assert.equal(of(read('readme.txt')), of(read('samen-elements.php')), field);
    }
  });

  it('made PHP say nothing', () => {
    const lines = site.log().split('\n');
    assert.deepEqual(
      lines.filter((line) => line.includes('plugins/samen-elements')),
      [],
    );
  });
});
