import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { inRoot } from '../../scripts/lib/paths.mjs';
import { node } from '../../scripts/lib/run.mjs';

/* The command of the package, as a site's cron runs it: on dist, as built. */

const folder = mkdtempSync(join(tmpdir(), 'samen-command-'));
const file = (name) => join(folder, name);
const samen = (...args) => node([inRoot('bin/samen-elements.mjs'), ...args], { timeout: 30_000 });

const event = (id) => ({
  id,
  title: `Les ${id}`,
  start_date: '2026-11-03 19:00:00',
  timezone: 'Europe/Amsterdam',
});
const PAGES = {
  '/agenda.ics': () => readFileSync(inRoot('demo/data/waterdal.activities.ics')),
  '/empty.ics': () => 'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nEND:VCALENDAR\r\n',
  '/large.json': () => JSON.stringify({ activities: [], filler: 'x'.repeat(5000) }),
  '/page.html': () => '<!doctype html><p>Log in</p>',
  '/events': (base, url) =>
    JSON.stringify(
      url.searchParams.get('page') === '2'
        ? { events: [event(2), event(3)] }
        : { events: [event(1), event(2)], next_rest_url: `${base}/events?page=2` },
    ),
};

describe('samen-elements fetch', () => {
  let server;
  let base;
  before(async () => {
    server = createServer((request, response) => {
      const url = new URL(request.url, base);
      const page = PAGES[url.pathname];
      response.writeHead(page ? 200 : 404).end(page?.(base, url) ?? '');
    });
    await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
    base = `http://127.0.0.1:${server.address().port}`;
  });
  after(() => {
    server.close();
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
    assert.match(provenance.checked, /^\d{4}-\d\d-\d\d$/);
    assert.ok(activities.every((activity) => !('source' in activity)));
    assert.deepEqual(readdirSync(folder), ['agenda.json']);
    const checked = await samen('check', file('agenda.json'));
    assert.equal(checked.code, 0, checked.output);
    assert.match(checked.output, /, 0 opmerkingen/);
  });

  it('follows the pages of a feed, each activity once', async () => {
    const { output } = await samen('fetch', `${base}/events`, '--kind', 'activities');
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
    const { code, output } = await samen('fetch', 'http://127.0.0.1:9/agenda.ics', '--kind', 'activities');
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

  it('does not know what to do without a kind', async () => {
    const { code, output } = await samen('fetch', `${base}/agenda.ics`, '-o', file('geen.json'));
    assert.equal(code, 2);
    assert.match(output, /--kind activities/);
    assert.ok(!existsSync(file('geen.json')));
  });
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
    assert.match(own.output, /1 gelezen, 1 opmerkingen/);
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
    assert.match(govuk.output, /2 gelezen, 1 opmerkingen/);
  });

  it('says what it can do when it is asked for help, or for something else', async () => {
    const help = await samen('--help');
    assert.equal(help.code, 0);
    assert.match(help.output, /samen-elements fetch ADRES/);
    assert.equal((await samen('bestel', 'taart')).code, 2);
    assert.equal((await samen('check', '--raar', 'x')).code, 2);
  });
});
