import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { inRoot } from '../../scripts/lib/paths.mjs';
import { node, run } from '../../scripts/lib/run.mjs';
import { serveFeeds } from '../support/feed-server.mjs';

/* The command of the package, as a site's cron runs it: on dist, as built. */

const folder = mkdtempSync(join(tmpdir(), 'samen-command-'));
const file = (name) => join(folder, name);
const COMMAND = inRoot('bin/samen-elements.mjs');
const samen = (...args) => node([COMMAND, ...args], { timeout: 30_000 });

const event = (id) => ({
  id,
  title: `Les ${id}`,
  start_date: '2026-11-03 19:00:00',
  timezone: 'Europe/Amsterdam',
});
const PAGES = {
  '/agenda.ics': readFileSync(inRoot('demo/data/waterdal.activities.ics')),
  '/empty.ics': 'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nEND:VCALENDAR\r\n',
  '/large.json': JSON.stringify({ activities: [], filler: 'x'.repeat(5000) }),
  '/page.html': '<!doctype html><p>Log in</p>',
  '/rustig': (response, { headers: { host } }, url) =>
    response.end(
      JSON.stringify(
        url.searchParams.get('page') === '2'
          ? { events: [event(3)], total: 3 }
          : { events: [event(1), event(2)], total: 3, next_rest_url: `http://${host}/rustig?page=2` },
      ),
    ),
  '/events': (response, { headers: { host } }, url) =>
    response.end(
      JSON.stringify(
        url.searchParams.get('page') === '2'
          ? { events: [event(2), event(3)] }
          : { events: [event(1), event(2)], next_rest_url: `http://${host}/events?page=2` },
      ),
    ),
};

describe('samen-elements fetch', () => {
  let feeds;
  let base;
  before(async () => {
    feeds = await serveFeeds(PAGES);
    base = feeds.base;
  });
  after(() => {
    feeds.close();
    rmSync(folder, { recursive: true });
  });

  it('writes a calendar as a document that is read without problems', async () => {
    const { code, output } = await samen(
      'fetch',
      `${base}/agenda.ics`,
      '--kind',
      'activities',
      '-o',
      file('agenda.json'),
    );
    assert.equal(code, 0, output);
    const { activities, title, provenance } = JSON.parse(readFileSync(file('agenda.json'), 'utf8'));
    assert.ok(activities.length > 60);
    assert.equal(title.nl, 'Activiteiten in Waterdal');
    assert.match(provenance.modified, /^\d{4}-\d\d-\d\d$/);
    assert.ok(activities.every((activity) => !('source' in activity)));
    assert.deepEqual(readdirSync(folder), ['agenda.json']);
    const checked = await samen('check', file('agenda.json'));
    assert.equal(checked.code, 0, checked.output);
    assert.match(checked.output, /, 0 opmerkingen/);
  });

  it('follows the pages of a feed, each activity once', async () => {
    const { output } = await samen('fetch', `${base}/events`, '--kind', 'activities', '--quiet');
    const { activities } = JSON.parse(output);
    assert.deepEqual(
      activities.map(({ id }) => id),
      ['1', '2', '3'],
    );
  });

  for (const [what, path, says] of [
    ['is not there', '/nergens', /404/],
    ['is a page to log in', '/page.html', /webpagina/],
    ['has become empty', '/empty.ics', /--allow-empty/],
    ['is too large', '/large.json', /--max-bytes/],
  ]) {
    it(`leaves the old file alone when the feed ${what}, and says so`, async () => {
      writeFileSync(file('oud.json'), 'oud');
      const { code, output } = await samen(
        'fetch',
        base + path,
        '--kind',
        'activities',
        '--max-bytes',
        path === '/large.json' ? '4096' : '16777216',
        '-o',
        file('oud.json'),
      );
      assert.equal(code, 1);
      assert.match(output, says);
      assert.equal(readFileSync(file('oud.json'), 'utf8'), 'oud');
    });
  }

  it('writes an empty calendar when that is said to be right', async () => {
    const name = file('leeg.json');
    const { code, output } = await samen(
      'fetch',
      `${base}/empty.ics`,
      '--kind',
      'activities',
      '--allow-empty',
      '-o',
      name,
    );
    assert.equal(code, 0, output);
    assert.deepEqual(JSON.parse(readFileSync(name, 'utf8')).activities, []);
  });

  it('says so when nobody answers', async () => {
    const url = 'http://127.0.0.1:9/agenda.ics';
    const { code, output } = await samen('fetch', url, '--kind', 'activities', '--retries', '0');
    assert.equal(code, 1);
    assert.match(output, /geen verbinding/);
  });

  for (const [what, ...args] of [
    ['a timeout that is no number', '--timeout', 'abc'],
    ['a timeout of nothing', '--timeout', '0'],
    ['a size that is no number', '--max-bytes', '16 MB'],
  ])
    it(`was asked wrongly with ${what}`, async () => {
      const { code, output } = await samen('fetch', `${base}/agenda.ics`, '--kind', 'activities', ...args);
      assert.equal(code, 2);
      assert.match(output, new RegExp(`${args[0]} is een getal`));
    });

  it('was asked wrongly with something that is no address', async () => {
    const { code, output } = await samen('fetch', 'agenda.ics', '--kind', 'activities');
    assert.equal(code, 2);
    assert.match(output, /geen webadres/);
  });

  it('reads all pages of an Open Referral feed as one document', async () => {
    PAGES['/services'] = (response, request, url) => {
      const page = Number(url.searchParams.get('page') ?? 1);
      const organization = { id: 'bieb', name: 'Bibliotheek' };
      const contents = [{ id: `dienst-${page}`, name: `Dienst ${page}`, status: 'active', organization }];
      const counts = { total_items: 3, total_pages: 3, page_number: page, size: 1, last_page: page === 3 };
      response.end(JSON.stringify({ ...counts, contents }));
    };
    const args = ['--kind', 'partners', '-o', file('partners.json'), '--stats'];
    const { code, output } = await samen('fetch', `${base}/services`, ...args);
    assert.equal(code, 0, output);
    const { sources, records } = JSON.parse(output);
    assert.deepEqual(sources, [{ url: `${base}/services`, format: 'hsds', pages: 3, records: 1 }]);
    assert.deepEqual(records, { partners: 1, offerings: 3 });
    const checked = await samen('check', file('partners.json'));
    assert.match(checked.output, /1 gelezen, 0 opmerkingen/);
  });

  it('puts scans and routes of several addresses together as well', async () => {
    for (const [kind, one, other, list] of [
      [
        'scan',
        {
          title: 'Scan',
          themes: [{ id: 'a', title: 'A', questions: [{ id: 'q', kind: 'boolean', text: 'Q' }] }],
        },
        {
          language: 'en',
          themes: [
            {
              id: 'b',
              title: 'B',
              questions: [
                { id: 'r', kind: 'single', text: 'R', options: [{ id: 'x', label: 'X', tips: ['t'] }] },
              ],
              tips: [{ id: 't', text: 'Read', when: { question: 'r', is: 'x' } }],
            },
          ],
        },
        'themes',
      ],
      [
        'route',
        { title: 'Route', stations: [{ id: 'a', title: 'A', next: [{ to: 'b', label: 'Door' }] }] },
        {
          language: 'en',
          stations: [
            {
              id: 'b',
              title: 'B',
              end: 'solved',
              contacts: [{ function: 'School', phone: '088 000 12 34' }],
            },
          ],
        },
        'stations',
      ],
    ]) {
      PAGES['/eerst'] = JSON.stringify(one);
      PAGES['/dan'] = JSON.stringify(other);
      const { code, output } = await samen('fetch', `${base}/eerst`, `${base}/dan`, '--kind', kind);
      assert.equal(code, 0, output);
      const [first, second] = JSON.parse(output)[list];
      assert.deepEqual([first.title, second.title], ['A', { en: 'B' }]);
      if (kind === 'scan') {
        assert.deepEqual(second.tips[0].when, { question: 'r', is: 'x' });
        assert.deepEqual(second.questions[0].options[0], { id: 'x', label: { en: 'X' }, tips: ['t'] });
      } else assert.deepEqual(second.contacts, [{ function: { en: 'School' }, phone: '088 000 12 34' }]);
    }
  });

  it('writes a large document that an element takes, with a record on each line', async () => {
    const activities = Array.from({ length: 9000 }, (_, i) => ({
      id: `les-${i}`,
      title: 'Taalles',
      start: '2026-11-03T19:00',
      place: { name: 'De Wilg', street: 'Dorpsstraat 1' },
    }));
    PAGES['/groot'] = JSON.stringify({ activities });
    const name = file('groot.json');
    const { code, output } = await samen('fetch', `${base}/groot`, '--kind', 'activities', '-o', name);
    assert.equal(code, 0, output);
    const text = readFileSync(name, 'utf8');
    assert.ok(text.length < PAGES['/groot'].length * 1.05);
    assert.equal(text.split('\n').length, 9003);
    assert.equal(JSON.parse(text).activities.length, 9000);
  });

  it('says what it did, as one line for programs', async () => {
    const name = file('telling.json');
    const { code, output } = await samen(
      'fetch',
      `${base}/rustig`,
      '--kind',
      'activities',
      '-o',
      name,
      '--stats',
    );
    assert.equal(code, 0, output);
    const { seconds, bytes, ...stats } = JSON.parse(output);
    assert.ok(seconds > 0 && bytes > 200);
    assert.deepEqual(stats, {
      command: 'fetch',
      ok: true,
      kind: 'activities',
      file: name,
      requests: 2,
      retries: 0,
      sources: [{ url: `${base}/rustig`, format: 'tribe', pages: 2, records: 3 }],
      records: { activities: 3, recurring: 0 },
      problems: { errors: 0, others: 0 },
      changed: true,
    });
  });

  it('says why it failed, in the same line', async () => {
    const { code, output } = await samen(
      'fetch',
      `${base}/empty.ics`,
      '--kind',
      'activities',
      '--stats',
      '--quiet',
    );
    assert.equal(code, 1);
    const [line, message] = output.trim().split('\n');
    assert.deepEqual([JSON.parse(line).ok, JSON.parse(line).reason], [false, 'empty']);
    assert.match(message, /--allow-empty/);
  });

  it('is quiet about what is wrong in the data, when asked', async () => {
    const row = { id: 'a', title: 'Les', start: '2026-11-03', infoUrl: 'javascript:alert(1)' };
    PAGES['/slordig'] = JSON.stringify({ activities: [row] });
    const args = ['fetch', `${base}/slordig`, '--kind', 'activities', '-o', file('slordig.json')];
    assert.match((await samen(...args)).output, /let op .*activities\[0\]\.infoUrl/);
    assert.equal((await samen(...args, '--quiet')).output, '');
  });

  it('tells the first of many mistakes, and how many there are', async () => {
    const activities = Array.from({ length: 80 }, (_, i) => ({ id: `a${i}`, title: 'Les', start: 'morgen' }));
    PAGES['/fouten'] = JSON.stringify({ activities });
    const { output } = await samen('fetch', `${base}/fouten`, '--kind', 'activities');
    assert.match(output, /… en nog 30\./);
    assert.equal(output.match(/^FOUT/gm).length, 50);
  });

  it('puts several addresses together, each event once, in the languages that they are in', async () => {
    const more = { title: 'Reading', start: '2026-11-04T10:00', description: 'For all' };
    PAGES['/een'] = JSON.stringify({
      title: 'Een',
      activities: [{ id: 'les', title: 'Les', start: '2026-11-03T19:00' }],
    });
    PAGES['/twee'] = JSON.stringify({
      language: 'en',
      activities: [
        { id: 'reading', ...more },
        { id: 'anders', title: 'Les', start: '2026-11-03T19:00' },
      ],
    });
    const urls = [`${base}/een`, `${base}/twee`, `${base}/een`];
    const { code, output } = await samen('fetch', ...urls, '--kind', 'activities');
    assert.equal(code, 0, output);
    const { activities, title, language } = JSON.parse(output);
    assert.deepEqual([title, language, activities.length], [undefined, 'nl', 2]);
    assert.deepEqual(activities[1].title, { en: 'Reading' });
    assert.deepEqual(activities[1].description, { en: 'For all' });
  });

  it('writes nothing when one of several sources is empty', async () => {
    const { code, output } = await samen(
      'fetch',
      `${base}/agenda.ics`,
      `${base}/empty.ics`,
      '--kind',
      'activities',
    );
    assert.equal(code, 1);
    assert.match(output, /empty\.ics: er is geen enkele activiteit/);
  });

  it('reads a feed again that changes while it is read, once', async () => {
    let times = 0;
    PAGES['/wisselt'] = (response, request, url) => {
      const page = Number(url.searchParams.get('page') ?? 1);
      const total = times++ === 0 ? 4 : 3;
      const events = page === 1 ? [event(1), event(2)] : [event(3)];
      const next = page === 1 && { next_rest_url: `http://${request.headers.host}/wisselt?page=2` };
      response.end(JSON.stringify({ events, total, total_pages: 2, ...next }));
    };
    const { code, output } = await samen(
      'fetch',
      `${base}/wisselt`,
      '--kind',
      'activities',
      '-o',
      file('w.json'),
      '--stats',
    );
    assert.equal(code, 0, output);
    const { requests, problems, records } = JSON.parse(output);
    assert.deepEqual([requests, problems.others, records.activities], [4, 0, 3]);
  });

  it('says so when a feed keeps changing', async () => {
    let total = 10;
    PAGES['/onrustig'] = (response, request, url) => {
      const page = Number(url.searchParams.get('page') ?? 1);
      const next = page === 1 && { next_rest_url: `http://${request.headers.host}/onrustig?page=2` };
      response.end(JSON.stringify({ events: [event(page)], total: total++, ...next }));
    };
    const { code, output } = await samen(
      'fetch',
      `${base}/onrustig`,
      '--kind',
      'activities',
      '-o',
      file('o.json'),
    );
    assert.equal(code, 0, output);
    assert.match(output, /De feed veranderde tijdens het lezen/);
  });

  it('writes nothing of a feed of which a page cannot be had', async () => {
    PAGES['/half'] = (response, request, url) =>
      url.searchParams.has('page')
        ? response.writeHead(500).end()
        : response.end(
            JSON.stringify({
              events: [event(1)],
              next_rest_url: `http://${request.headers.host}/half?page=2`,
            }),
          );
    const args = ['--kind', 'activities', '-o', file('half.json'), '--retries', '0'];
    const { code, output } = await samen('fetch', `${base}/half`, ...args);
    assert.equal(code, 1);
    assert.match(output, /half\?page=2: de server gaf fout 500/);
    assert.ok(!existsSync(file('half.json')));
  });

  it('does not know what to do without a kind', async () => {
    const { code, output } = await samen('fetch', `${base}/agenda.ics`, '-o', file('geen.json'));
    assert.equal(code, 2);
    assert.match(output, /--kind activities/);
    assert.ok(!existsSync(file('geen.json')));
  });
});

describe('what samen-elements fetch writes', () => {
  const FILES = [
    ['waterdal.partners.json', 'partners'],
    ['waterdal.partners.csv', 'partners'],
    ['hsds/services.json', 'partners'],
    ['waterdal.activities.json', 'activities'],
    ['waterdal.activities.ics', 'activities'],
    ['de-wilg.activities.csv', 'activities'],
    ['partnerschap.scan.json', 'scan'],
    ['ouders.scan.csv', 'scan'],
    ['samenwerken.surveyjs.json', 'scan'],
    ['ondersteuning.route.json', 'route'],
    ['kind-thuis.route.json', 'route'],
    ['fietsles.govuk-steps.json', 'route'],
  ];
  for (const [name, kind] of FILES)
    it(`says the same as ${name}, and is read without problems`, async () => {
      const bytes = readFileSync(inRoot('demo/data', name));
      const feeds = await serveFeeds({ '/data': bytes });
      const source = `${feeds.base}/data`;
      const { code, output } = await samen('fetch', source, '--kind', kind, '--quiet');
      feeds.close();
      assert.equal(code, 0, output);
      const { read } = await import('../../dist/read.js');
      const direct = await read(bytes, { kind, source });
      const again = await read(output, { kind, source });
      const known = direct.problems.map(({ code, message }) => `${code} ${message}`);
      assert.deepEqual(
        again.problems.filter(({ code, message }) => !known.includes(`${code} ${message}`)),
        [],
      );
      assert.deepEqual(said(again.document), said(direct.document));
    });

  /** What a document says, without what reading finds out about it and the day that it was fetched. */
  const said = (document) => {
    const { modified: _, ...provenance } = document.provenance ?? {};
    return plain({ language: 'nl', ...document, provenance });
  };
  const plain = (value) =>
    JSON.parse(
      JSON.stringify(value, (key, inner) =>
        inner === '' || (inner && typeof inner === 'object' && Object.keys(inner).length === 0)
          ? undefined
          : inner,
      ),
    );
});

describe('samen-elements check', () => {
  it('names what is wrong, and where', async () => {
    const name = join(tmpdir(), `samen-check-${process.pid}.json`);
    writeFileSync(name, JSON.stringify({ activities: [{ id: 'a', title: 'Les' }] }));
    const { code, output } = await samen('check', name);
    rmSync(name);
    assert.equal(code, 1);
    assert.match(output, /FOUT .*activities\[0\]\.start/);
  });

  it('knows partners from activities by what is listed, not by the words in it', async () => {
    const name = join(tmpdir(), `samen-kind-${process.pid}.json`);
    writeFileSync(name, JSON.stringify({ partners: [], terms: { activities: {} } }));
    const partners = await samen('check', name);
    writeFileSync(name, JSON.stringify({ title: 'BEGIN:VCALENDAR', names: ['activities'] }));
    const neither = await samen('check', name);
    rmSync(name);
    assert.equal(partners.code, 0, partners.output);
    assert.equal(neither.code, 2);
    assert.match(neither.output, /Noem de soort gegevens/);
  });

  it('takes a scan, also one of SurveyJS, and counts its questions', async () => {
    const name = join(tmpdir(), `samen-scan-${process.pid}.json`);
    const question = {
      id: 'a',
      kind: 'boolean',
      text: 'Is er een tolk?',
      showIf: { question: 'b', is: true },
    };
    writeFileSync(name, JSON.stringify({ themes: [{ id: 't', title: 'Taal', questions: [question] }] }));
    const own = await samen('check', name);
    writeFileSync(
      name,
      JSON.stringify({ pages: [{ title: 'Taal', elements: [{ type: 'file', name: 'f' }] }] }),
    );
    const survey = await samen('check', name);
    rmSync(name);
    assert.equal(own.code, 0, own.output);
    assert.match(own.output, /let op .*themes\[0\]\.questions\[0\]\.showIf/);
    assert.match(own.output, /1 gelezen, 1 opmerking$/m);
    assert.equal(survey.code, 1, survey.output);
    assert.match(survey.output, /FOUT .*pages\[0\]\.elements\[0\]\.type/);
  });

  it('takes a route, also one of GOV.UK, and counts its steps', async () => {
    const name = join(tmpdir(), `samen-route-${process.pid}.json`);
    writeFileSync(name, JSON.stringify({ stations: [{ id: 'a', title: 'Praten', next: [{ to: 'weg' }] }] }));
    const own = await samen('check', name);
    const named = await samen('check', name, '--kind', 'route');
    const steps = [{ title: 'Praten' }, { title: 'Klaar' }];
    writeFileSync(name, JSON.stringify({ details: { step_by_step_nav: { title: 'Stappen', steps } } }));
    const govuk = await samen('check', name);
    rmSync(name);
    assert.equal(own.code, 1, own.output);
    assert.match(own.output, /FOUT .*stations\[0\]\.next\[0\]\.to/);
    assert.match(own.output, /1 gelezen, 3 opmerkingen/);
    assert.equal(named.output, own.output);
    assert.equal(govuk.code, 0, govuk.output);
    assert.match(govuk.output, /let op .*steps\[1\]\.contacts/);
    assert.match(govuk.output, /2 gelezen, 1 opmerking$/m);
  });

  it('goes on after a file that cannot be read, and fails', async () => {
    const { code, output } = await samen(
      'check',
      'nergens.json',
      'demo',
      inRoot('demo/data/ouders.scan.json'),
    );
    assert.equal(code, 1);
    assert.match(output, /FOUT nergens\.json: is niet te lezen: dit bestand is er niet/);
    assert.match(output, /FOUT demo: is niet te lezen: dit is een map/);
    assert.match(output, /ouders\.scan\.json: 10 gelezen, 0 opmerkingen/);
  });

  it('reads what comes in', async () => {
    const script = `printf '{"partners":[{"name":"Zonder id"}]}' | "$@"`;
    const { code, output } = await run('sh', ['-c', script, 'sh', process.execPath, COMMAND, 'check', '-']);
    assert.equal(code, 1);
    assert.match(output, /FOUT invoer, partners\[0\]\.id/);
  });

  it('tells programs the same as JSON', async () => {
    const name = join(tmpdir(), `samen-json-${process.pid}.json`);
    writeFileSync(name, JSON.stringify({ activities: [{ id: 'a', title: 'Les' }] }));
    const { code, output } = await samen('check', name, inRoot('demo/data/waterdal.partners.json'), '--json');
    rmSync(name);
    assert.equal(code, 1);
    const { ok, files } = JSON.parse(output);
    assert.equal(ok, false);
    const [activities, partners] = files;
    assert.deepEqual(
      [activities.ok, activities.kind, activities.format, activities.records.activities],
      [false, 'activities', 'json', 0],
    );
    const [{ path, severity, code: fault, message, hint }] = activities.problems;
    assert.deepEqual([path, severity, fault], ['activities[0].start', 'error', 'required']);
    assert.ok(message && hint);
    assert.deepEqual([partners.ok, partners.kind, partners.records.partners], [true, 'partners', 44]);
  });

  for (const [what, text, says] of [
    ['nothing', '', /leeg/],
    ['a web page', '<!doctype html><p>Log in</p>', /webpagina/],
    ['half a document', '{"partners": [', /FOUT/],
  ])
    it(`says of ${what} what it is, whatever it should be about`, async () => {
      const name = join(tmpdir(), `samen-what-${process.pid}`);
      writeFileSync(name, text);
      const { code, output } = await samen('check', name);
      rmSync(name);
      assert.equal(code, 1, output);
      assert.match(output, says);
    });

  it('sees by itself what other formats are about', async () => {
    const files = [
      'hsds/services.json',
      'samenwerken.surveyjs.json',
      'fietsles.govuk-steps.json',
      'waterdal.activities.ics',
    ];
    const { output } = await samen('check', '--json', ...files.map((name) => inRoot('demo/data', name)));
    const found = JSON.parse(output).files.map(({ kind, format }) => [kind, format]);
    assert.deepEqual(found, [
      ['partners', 'hsds'],
      ['scan', 'surveyjs'],
      ['route', 'govuk-steps'],
      ['activities', 'ics'],
    ]);
  });

  it('was asked wrongly with an address, and points to fetch', async () => {
    const { code, output } = await samen('check', 'https://school.example/agenda.ics');
    assert.equal(code, 2);
    assert.match(output, /fetch/);
  });
});

describe('samen-elements', () => {
  it('says what it can do, in all and of each command', async () => {
    const help = await samen('--help');
    assert.equal(help.code, 0);
    assert.match(help.output, /samen-elements fetch ADRES/);
    assert.match(help.output, /samen-elements check BESTAND/);
    assert.equal((await samen()).output, help.output);
    for (const command of ['fetch', 'check']) {
      const { code, output } = await samen(command, '--help');
      const { options } = await import(`../../bin/commands/${command}.mjs`);
      assert.equal(code, 0);
      for (const name of Object.keys(options)) assert.match(output, new RegExp(`--${name}\\b`), name);
    }
  });

  it('says its version', async () => {
    const { version } = JSON.parse(readFileSync(inRoot('package.json'), 'utf8'));
    assert.equal((await samen('--version')).output, `${version}\n`);
  });

  for (const [what, args, says] of [
    [
      'a command that is not there',
      ['bestel', 'taart'],
      /Er is geen opdracht “bestel”\. Er is: fetch, check/,
    ],
    ['a command that is written wrongly', ['fecth'], /Bedoelt u “fetch”\?/],
    ['an option that is not there', ['check', '--raar', 'x'], /Er is geen optie --raar\.\n/],
    ['an option that is written wrongly', ['fetch', '--kid', 'scan'], /Bedoelt u --kind\?/],
    ['an option that is cut off', ['fetch', '--max-b', '5'], /Bedoelt u --max-bytes\?/],
    ['an option without its value', ['fetch', '-o', '--kind', 'scan'], /Achter -o hoort nog iets/],
    ['an option with nothing as its value', ['fetch', '-o', ''], /Achter -o hoort nog iets/],
    ['a value that does not belong', ['fetch', '--quiet=ja'], /staat alleen/],
    ['no address', ['fetch', '--kind', 'scan'], /Welk adres/],
    ['no file', ['check'], /Welk bestand/],
    ['a kind that is not there', ['check', 'x', '--kind', 'partner'], /partners/],
    [
      'a format that is not there',
      ['fetch', 'https://a.example', '--kind', 'route', '--format', 'ics'],
      /govuk-steps/,
    ],
    ['a space in an address', ['fetch', 'https://a.example/mijn agenda.ics', '--kind', 'scan'], /%20/],
    [
      'two addresses as one',
      ['fetch', 'https://a.example https://b.example', '--kind', 'scan'],
      /aanhalingstekens/,
    ],
    ['a file by its address', ['fetch', 'file:///etc/passwd', '--kind', 'scan'], /geen webadres/],
    ['a file by its name', ['fetch', 'package.json', '--kind', 'scan'], /“check”/],
    ['data as an address', ['fetch', 'data:text/csv,a;b', '--kind', 'scan'], /alleen https:/],
    ['a script as an address', ['fetch', 'javascript:alert(1)', '--kind', 'scan'], /alleen https:/],
    ['a server of files', ['fetch', 'ftp://a.example/a.csv', '--kind', 'scan'], /alleen https:/],
    ['a password in an address', ['fetch', 'https://jan:geheim@a.example/', '--kind', 'scan'], /--header/],
  ])
    it(`was asked wrongly with ${what}`, async () => {
      const { code, output } = await samen(...args);
      assert.equal(code, 2, output);
      assert.match(output, says);
      assert.doesNotMatch(output, /geheim|at .*\.mjs/);
    });
});
