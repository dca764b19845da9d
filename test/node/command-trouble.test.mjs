import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, beforeEach, describe, it } from 'node:test';
import { gzipSync } from 'node:zlib';
import { inRoot } from '../../scripts/lib/paths.mjs';
import { node } from '../../scripts/lib/run.mjs';
import { serveFeeds } from '../support/feed-server.mjs';

/* The command against servers that do everything wrong that servers do. Whatever they do, the old file stays. */

const folder = mkdtempSync(join(tmpdir(), 'samen-trouble-'));
const file = join(folder, 'agenda.json');
const samen = (...args) => node([inRoot('bin/samen-elements.mjs'), ...args], { timeout: 60_000 });

const calendar = readFileSync(inRoot('demo/data/waterdal.activities.ics'));
const OLD = JSON.stringify({ activities: [{ id: 'oud', title: 'Oud', start: '2026-11-03' }] });

/** Answers with trouble so many times, and then well. */
const troubled = (times, trouble, well = calendar) => {
  let left = times;
  return (response, request, url) => (left-- > 0 ? trouble(response, request, url) : response.end(well));
};
const status =
  (code, headers = {}) =>
  (response) =>
    response.writeHead(code, headers).end();

const MEGABYTE = Buffer.alloc(1e6, ' ');
let sent = 0;

const PAGES = {
  '/agenda.ics': calendar,
  '/leeg': '',
  '/inloggen': (response) =>
    response.writeHead(200, { 'content-type': 'text/calendar' }).end('<!doctype html><title>Log in</title>'),
  '/tekst': 'Hier komt binnenkort de agenda.',
  '/verkeerd-type': (response) => response.writeHead(200, { 'content-type': 'image/png' }).end(calendar),
  '/als-webpagina': (response) => response.writeHead(200, { 'content-type': 'text/html' }).end(calendar),
  '/excel': Buffer.from('504b0304140006', 'hex'),
  '/bestand.gz': gzipSync(calendar),
  '/ingepakt': (response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(calendar)),
  '/geen-gzip': (response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end('dit is geen gzip'),
  '/vreemd-ingepakt': (response) => response.writeHead(200, { 'content-encoding': 'rot13' }).end('qvg'),
  '/halve-gzip': (response) =>
    response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(calendar).subarray(0, 900)),
  '/bom': (response) =>
    response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(Buffer.alloc(30e6, ' '))),
  '/afgebroken': (response) => {
    response.writeHead(200, { 'content-length': calendar.length });
    response.write(calendar.subarray(0, 500));
    setTimeout(() => response.destroy(), 50);
  },
  '/verbroken': (response) => {
    response.write(calendar.subarray(0, 500));
    setTimeout(() => response.socket.resetAndDestroy(), 50);
  },
  '/druppels': (response) => {
    const timer = setInterval(() => response.write(' '), 100);
    response.on('close', () => clearInterval(timer));
  },
  '/stil': () => undefined,
  '/honderd-mb': (response) => {
    const more = () => {
      while (sent < 100e6 && !response.destroyed) {
        sent += MEGABYTE.length;
        if (!response.write(MEGABYTE)) return void response.once('drain', more);
      }
      response.end();
    };
    more();
  },
  '/zegt-honderd-mb': (response) => response.writeHead(200, { 'content-length': 100e6 }).write(MEGABYTE),
  '/kring': (response) => response.writeHead(302, { location: '/kring' }).end(),
  '/vijf': (response, request, url) => {
    const step = Number(url.searchParams.get('stap') ?? 0);
    const location = step < 5 ? `/vijf?stap=${step + 1}` : undefined;
    if (location) response.writeHead(302, { location }).end();
    else response.end(calendar);
  },
  '/naar-bestand': (response) => response.writeHead(302, { location: 'file:///etc/passwd' }).end(),
  '/naar-data': (response) => response.writeHead(301, { location: 'data:text/calendar,BEGIN' }).end(),
  '/nergens-heen': (response) => response.writeHead(302).end(),
  '/sleutel': (response, request) =>
    request.headers['x-sleutel'] === 'geheim' ? response.end(calendar) : response.writeHead(401).end(),
  '/druk-eeuwig': status(429, { 'retry-after': '3600' }),
  '/weg': status(410),
};

let feeds;
before(async () => {
  feeds = await serveFeeds(PAGES);
});
after(() => {
  feeds.close();
  rmSync(folder, { recursive: true });
});
beforeEach(() => writeFileSync(file, OLD));

const fetchFrom = (path, ...args) =>
  samen('fetch', feeds.base + path, '--kind', 'activities', '-o', file, '--retries', '0', ...args);

describe('samen-elements fetch leaves the old file, and says why,', () => {
  for (const [what, path, says, ...args] of [
    ['of nothing at all', '/leeg', /leeg/],
    ['of a page to log in that calls itself a calendar', '/inloggen', /webpagina/],
    ['of a text', '/tekst', /Dit is geen/],
    ['of a spreadsheet', '/excel', /Bewaar het als CSV/],
    ['of a file that is packed', '/bestand.gz', /gzip/],
    ['of an answer that says to be gzip', '/geen-gzip', /niet uit te pakken/],
    ['of an answer that is packed in a way of its own', '/vreemd-ingepakt', /rot13/],
    ['of half a gzip', '/halve-gzip', /brak halverwege af/],
    ['of little that unpacks to much', '/bom', /--max-bytes/],
    ['of a body that breaks off', '/afgebroken', /brak halverwege af|verbroken/],
    ['of a connection that is reset', '/verbroken', /brak halverwege af|verbroken/],
    ['of an answer that drips in', '/druppels', /--timeout/, '--timeout', '1'],
    ['of a server that says nothing', '/stil', /--timeout/, '--timeout', '0.5'],
    ['of everything taking too long', '/stil', /--max-time/, '--max-time', '0.5'],
    ['of a redirect to itself', '/kring', /meer dan 5 keer/],
    ['of a redirect to a file', '/naar-bestand', /file:\/\/\/etc\/passwd/],
    ['of a redirect to data', '/naar-data', /verwijst door naar iets dat niet mag/],
    ['of a redirect to nowhere', '/nergens-heen', /fout 302/],
    ['of a key that is asked for', '/sleutel', /--header/],
    ['of a server that wants an hour of rest', '/druk-eeuwig', /fout 429/],
    ['of what was taken away', '/weg', /weggehaald/],
  ])
    it(what, async () => {
      const { code, output } = await fetchFrom(path, ...args);
      assert.equal(code, 1, output);
      assert.match(output, says);
      assert.equal(readFileSync(file, 'utf8'), OLD);
      assert.deepEqual(readdirSync(folder), ['agenda.json']);
    });

  it('of a hundred megabytes, without reading all of them', async () => {
    const { code, output } = await fetchFrom('/honderd-mb');
    assert.equal(code, 1, output);
    assert.match(output, /--max-bytes/);
    assert.ok(sent < 50e6, `${sent} bytes were sent`);
    assert.equal(readFileSync(file, 'utf8'), OLD);
  });

  it('of a hundred megabytes that are announced, at once', async () => {
    const { output } = await fetchFrom('/zegt-honderd-mb', '--timeout', '5');
    assert.match(output, /--max-bytes/);
  });

  it('of something that is no website', async () => {
    const server = createServer((socket) => socket.end('SSH-2.0-OpenSSH\r\n'));
    await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
    const url = `http://127.0.0.1:${server.address().port}/`;
    const { code, output } = await samen('fetch', url, '--kind', 'activities', '-o', file, '--retries', '0');
    server.close();
    assert.equal(code, 1);
    assert.match(output, /geen antwoord van een website/);
  });

  it('of a website without https where https is asked', async () => {
    const url = `${feeds.base.replace('http', 'https')}/agenda.ics`;
    const { code, output } = await samen('fetch', url, '--kind', 'activities', '-o', file, '--retries', '0');
    assert.equal(code, 1);
    assert.match(output, /https/);
  });
});

describe('samen-elements fetch takes', () => {
  for (const [what, path, ...args] of [
    ['a calendar that calls itself a picture', '/verkeerd-type'],
    ['a calendar that calls itself a web page', '/als-webpagina'],
    ['a calendar that is packed on the way', '/ingepakt'],
    ['a calendar five redirects away', '/vijf'],
    ['a calendar behind a key', '/sleutel', '--header', 'X-Sleutel: geheim'],
  ])
    it(what, async () => {
      const { code, output } = await fetchFrom(path, ...args);
      assert.equal(code, 0, output);
      assert.equal(output, '');
      assert.ok(JSON.parse(readFileSync(file, 'utf8')).activities.length > 60);
    });
});

describe('samen-elements fetch asks again', () => {
  for (const [what, trouble] of [
    ['a server that is busy', status(429, { 'retry-after': '0' })],
    ['a server that is out of order', status(503, { 'retry-after': '0' })],
    ['a connection that broke', (response) => response.socket.destroy()],
    ['a body that broke off', PAGES['/afgebroken']],
    ['a server that hung', () => undefined],
  ])
    it(what, async () => {
      PAGES['/hapert'] = troubled(1, trouble);
      const { code, output } = await fetchFrom('/hapert', '--retries', '1', '--timeout', '1', '--stats');
      assert.equal(code, 0, output);
      assert.match(output, /Opnieuw over \d s/);
      assert.match(output, /"requests":2,"retries":1/);
    });

  for (const [what, path] of [
    ['what is not there', '/nergens'],
    ['what is no data', '/inloggen'],
    ['what is no gzip', '/geen-gzip'],
    ['who wants an hour of rest', '/druk-eeuwig'],
  ])
    it(`no more than once for ${what}`, async () => {
      const earlier = feeds.times(path);
      const { code } = await fetchFrom(path, '--retries', '3');
      assert.equal(code, 1);
      assert.equal(feeds.times(path), earlier + 1);
    });

  it('and gives up in the end', async () => {
    PAGES['/kapot'] = status(500, { 'retry-after': '0' });
    const { code, output } = await fetchFrom('/kapot', '--retries', '2');
    assert.equal(code, 1);
    assert.match(output, /fout 500/);
    assert.equal(feeds.times('/kapot'), 3);
  });
});

describe('a key', () => {
  it('does not go along to another site', async () => {
    const other = await serveFeeds({ '/agenda.ics': calendar });
    PAGES['/elders'] = status(302, { location: `${other.base}/agenda.ics` });
    const { code } = await fetchFrom('/elders', '--header', 'X-Sleutel: geheim');
    other.close();
    assert.equal(code, 0);
    assert.equal(feeds.asked.at(-1).headers['x-sleutel'], 'geheim');
    assert.equal(other.asked[0].headers['x-sleutel'], undefined);
  });

  it('is read from a file, and is nowhere in what is said or written', async () => {
    const keys = join(tmpdir(), `samen-keys-${process.pid}`);
    writeFileSync(keys, 'X-Sleutel: geheim\nX-Ook: tweede\n');
    const { code, output } = await fetchFrom('/sleutel', '--header', `@${keys}`, '--stats');
    rmSync(keys);
    assert.equal(code, 0, output);
    assert.equal(feeds.asked.at(-1).headers['x-ook'], 'tweede');
    assert.doesNotMatch(output + readFileSync(file, 'utf8'), /geheim|tweede/);
  });

  for (const [what, header] of [
    ['without a name', 'geheim'],
    ['with a line break', 'X-Sleutel: geheim\nX: geheim'],
    ['with a sign that headers do not have', 'X-Sleutel: geheim\u0001'],
    ['in the place of one of ours', 'Host: geheim'],
  ])
    it(`${what} is refused without printing it`, async () => {
      const { code, output } = await fetchFrom('/sleutel', '--header', header);
      assert.equal(code, 2);
      assert.doesNotMatch(output, /geheim/);
    });

  it('goes to one site only', async () => {
    const urls = [`${feeds.base}/agenda.ics`, 'http://127.0.0.1:1/agenda.ics'];
    const { code, output } = await samen('fetch', ...urls, '--kind', 'activities', '--header', 'A: geheim');
    assert.equal(code, 2);
    assert.match(output, /meer dan één site/);
  });

  it('in an address is not printed', async () => {
    const { output } = await fetchFrom('/nergens?api_key=geheim&maand=11', '--stats');
    assert.doesNotMatch(output, /geheim/);
    assert.match(output, /maand=11/);
  });
});
