import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, beforeEach, describe, it } from 'node:test';
import { inRoot } from '../../scripts/lib/paths.mjs';
import { run } from '../../scripts/lib/run.mjs';
import { serveFeeds } from '../support/feed-server.mjs';

/* integrations/proxy/proxy.php as it is, on PHP's own web server. */

const hasPhp = spawnSync('php', ['--version']).status === 0;
const CALENDAR = 'BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n';

describe(
  'proxy.php',
  { skip: hasPhp ? false : 'PHP is not installed here (Debian: apt-get install php-cli)' },
  () => {
    const folder = mkdtempSync(join(tmpdir(), 'samen-proxy-'));
    const cache = join(folder, 'cache');
    const site = join(folder, 'site');
    const pages = {};
    let feeds;
    let php;
    let base;

    before(async () => {
      mkdirSync(site);
      copyFileSync(inRoot('integrations/proxy/proxy.php'), join(site, 'proxy.php'));
      feeds = await serveFeeds(pages);
      const port = await freePort();
      base = `http://127.0.0.1:${port}`;
      php = spawn('php', ['-S', `127.0.0.1:${port}`, '-t', site], {
        stdio: 'ignore',
        env: { ...process.env, PHP_CLI_SERVER_WORKERS: '4' },
      });
      await answers(`${base}/proxy.php`);
    });
    beforeEach(() => {
      rmSync(cache, { recursive: true, force: true });
      configure();
      pages['/agenda.ics'] = (response) =>
        response
          .writeHead(200, { 'content-type': 'text/html', 'set-cookie': 'a=b', 'x-more': '1' })
          .end(CALENDAR);
    });
    after(() => {
      php?.kill();
      feeds?.close();
      rmSync(folder, { recursive: true });
    });

    const configure = (more = {}) => {
      const { path = '/agenda.ics', ...numbers } = more;
      const config = { fresh: 900, stale: 3600, timeout: 1, 'max-bytes': 100_000, cache, ...numbers };
      const sources = { agenda: [feeds.base + path, 'text/calendar; charset=utf-8'] };
      // Read by PHP at each request: what it keeps compiled looks at the time of the file.
      writeFileSync(
        join(site, 'sources.php'),
        `<?php return json_decode('${JSON.stringify({ sources, ...config })}', true);`,
      );
    };
    const ask = async (query, init) => {
      const response = await fetch(`${base}/proxy.php${query}`, init);
      return { status: response.status, headers: response.headers, text: await response.text() };
    };
    /** Makes what was kept older, by so many seconds. */
    const age = (seconds) => {
      const then = Date.now() / 1000 - seconds;
      for (const name of readdirSync(cache)) utimesSync(join(cache, name), then, then);
    };

    it('is PHP without mistakes, and so is the list that comes with it', async () => {
      for (const name of ['proxy.php', 'sources.php']) {
        const { code, output } = await run('php', ['-l', inRoot('integrations/proxy', name)]);
        assert.equal(code, 0, output);
      }
    });

    it('gives what stands there as what the list calls it', async () => {
      const { status, headers, text } = await ask('?name=agenda');
      assert.deepEqual([status, text], [200, CALENDAR]);
      assert.equal(headers.get('content-type'), 'text/calendar; charset=utf-8');
      assert.equal(headers.get('x-content-type-options'), 'nosniff');
      assert.match(headers.get('cache-control'), /^public, max-age=\d+$/);
      assert.deepEqual([headers.get('set-cookie'), headers.get('x-more')], [null, null]);
    });

    it('sends nothing of the visitor along', async () => {
      await ask('?name=agenda&maand=11', {
        headers: { cookie: 'sessie=1', authorization: 'Bearer x', referer: 'https://a.example' },
      });
      const { path, headers } = feeds.asked.at(-1);
      assert.equal(path, '/agenda.ics');
      for (const name of ['cookie', 'authorization', 'referer', 'x-forwarded-for'])
        assert.equal(headers[name], undefined);
    });

    for (const query of [
      '',
      '?name=',
      '?name=anders',
      '?name[]=agenda',
      '?name=https://a.example/',
      '?url=https://a.example/',
      '?name=../sources.php',
      '?name=agenda%00',
    ])
      it(`asks nobody anything for ${query || 'no name'}`, async () => {
        const earlier = feeds.asked.length;
        const { status, headers } = await ask(query);
        assert.equal(status, 404);
        assert.match(headers.get('content-type'), /text\/plain/);
        assert.equal(headers.get('x-content-type-options'), 'nosniff');
        assert.equal(feeds.asked.length, earlier);
      });

    for (const method of ['POST', 'PUT', 'DELETE', 'HEAD', 'OPTIONS'])
      it(`does not do ${method}`, async () => {
        const { status, headers } = await ask('?name=agenda', { method });
        assert.deepEqual([status, headers.get('allow')], [405, 'GET']);
      });

    it('asks once for many visitors, and again when it is old', async () => {
      const earlier = feeds.times('/agenda.ics');
      await Promise.all(Array.from({ length: 6 }, () => ask('?name=agenda')));
      assert.equal(feeds.times('/agenda.ics'), earlier + 1);
      age(1000);
      assert.equal((await ask('?name=agenda')).status, 200);
      assert.equal(feeds.times('/agenda.ics'), earlier + 2);
    });

    const TROUBLE = {
      'is out of order': (response) => response.writeHead(500).end(),
      'is a page to log in': (response) => response.end('<!doctype html><p>Log in</p>'),
      'is empty': (response) => response.end(),
      'leads elsewhere': (response) => response.writeHead(302, { location: '/geheim' }).end(CALENDAR),
      'is too large': (response) => response.end(Buffer.alloc(200_000, 'x')),
      'says nothing': () => undefined,
      drips: (response) => {
        const timer = setInterval(() => response.write(' '), 100);
        response.on('close', () => clearInterval(timer));
      },
      'breaks off': (response) => {
        response.writeHead(200, { 'content-length': 1000 }).write(CALENDAR);
        setTimeout(() => response.destroy(), 50);
      },
    };
    for (const [what, trouble] of Object.entries(TROUBLE))
      it(`gives the old answer when the source ${what}, and says so when there is none`, async () => {
        await ask('?name=agenda');
        age(1000);
        pages['/agenda.ics'] = trouble;
        const began = Date.now();
        const old = await ask('?name=agenda');
        assert.deepEqual([old.status, old.text], [200, CALENDAR]);
        assert.ok(Date.now() - began < 4000, 'a visitor waited too long');
        rmSync(cache, { recursive: true });
        const { status, headers, text } = await ask('?name=agenda');
        assert.equal(status, 502);
        assert.equal(headers.get('cache-control'), 'no-store');
        assert.doesNotMatch(text, /http|agenda\.ics/);
        assert.equal(feeds.times('/geheim'), 0);
      });

    it('leaves a source that fails alone for a moment', async () => {
      pages['/agenda.ics'] = TROUBLE['is out of order'];
      await ask('?name=agenda');
      const earlier = feeds.asked.length;
      assert.equal((await ask('?name=agenda')).status, 502);
      assert.equal(feeds.asked.length, earlier);
    });

    it('does not read files of the server', async () => {
      const secret = join(folder, 'geheim.txt');
      writeFileSync(secret, 'geheim');
      writeFileSync(
        join(site, 'sources.php'),
        `<?php return ['sources' => ['agenda' => ['file://${secret}', 'text/plain']], 'fresh' => 1, 'stale' => 1, 'timeout' => 1, 'max-bytes' => 100, 'cache' => '${cache}'];`,
      );
      const { status, text } = await ask('?name=agenda');
      assert.equal(status, 502);
      assert.doesNotMatch(text, /geheim/);
    });

    it('does not trust a folder that is a link', async () => {
      const other = join(folder, 'other');
      mkdirSync(other, { recursive: true });
      symlinkSync(other, cache);
      assert.equal((await ask('?name=agenda')).status, 500);
      assert.deepEqual(readdirSync(other), []);
    });

    it('shows nothing of its list', async () => {
      const response = await fetch(`${base}/sources.php`);
      assert.equal(await response.text(), '');
    });
  },
);

async function freePort() {
  const server = createServer();
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address();
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** PHP says nowhere when it is ready. */
async function answers(url) {
  for (let tries = 0; tries < 100; tries++) {
    if (await fetch(url).catch(() => undefined)) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`${url} does not answer.`);
}
