import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  watch,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, beforeEach, describe, it } from 'node:test';
import { inRoot } from '../../scripts/lib/paths.mjs';
import { node, run } from '../../scripts/lib/run.mjs';
import { serveFeeds } from '../support/feed-server.mjs';

/* What the command does to the file of a site: all of it or nothing. */

const COMMAND = inRoot('bin/samen-elements.mjs');
const samen = (...args) => node([COMMAND, ...args], { timeout: 60_000 });

const activity = (i) => ({ id: `a${i}`, title: `Les ${i}`, start: '2026-11-03T19:00' });
const agenda = (count, more = {}) => ({
  ...more,
  activities: Array.from({ length: count }, (_, i) => activity(i)),
});
const LARGE = 15_000;

let feeds;
let folder;
let file;
const pages = {};
before(async () => {
  feeds = await serveFeeds(pages);
});
after(() => feeds.close());
beforeEach(() => {
  if (folder) rmSync(folder, { recursive: true });
  folder = mkdtempSync(join(tmpdir(), 'samen-file-'));
  file = join(folder, 'agenda.json');
});
after(() => rmSync(folder, { recursive: true }));

const give = (document) => (pages['/agenda'] = JSON.stringify(document));
const fetchTo = (target, ...args) =>
  samen('fetch', `${feeds.base}/agenda`, '--kind', 'activities', '-o', target, ...args);
const written = () => JSON.parse(readFileSync(file, 'utf8'));

describe('the file that samen-elements fetch writes', () => {
  it('keeps its rights, and a link stays a link', async () => {
    const link = join(folder, 'link.json');
    writeFileSync(file, JSON.stringify(agenda(1)));
    chmodSync(file, 0o640);
    symlinkSync('agenda.json', link);
    give(agenda(3));
    const { code, output } = await fetchTo(link);
    assert.equal(code, 0, output);
    assert.equal(statSync(file).mode & 0o777, 0o640);
    assert.ok(lstatSync(link).isSymbolicLink());
    assert.equal(written().activities.length, 3);
    assert.deepEqual(readdirSync(folder).sort(), ['agenda.json', 'link.json']);
  });

  it('stays as it is, to the byte and the minute, when there is nothing new', async () => {
    give(agenda(3));
    await fetchTo(file);
    const { mtimeMs, ino } = statSync(file);
    const { output } = await fetchTo(file, '--stats');
    assert.match(output, /"changed":false/);
    assert.deepEqual([statSync(file).mtimeMs, statSync(file).ino], [mtimeMs, ino]);
  });

  it('says on which day its contents changed last', async () => {
    give(agenda(3));
    await fetchTo(file);
    const today = written().provenance.modified;
    assert.match(today, /^\d{4}-\d\d-\d\d$/);
    writeFileSync(file, JSON.stringify({ ...written(), provenance: { modified: '2026-01-05' } }));
    await fetchTo(file);
    assert.equal(written().provenance.modified, '2026-01-05');
    give(agenda(4));
    await fetchTo(file);
    assert.equal(written().provenance.modified, today);
    give(agenda(4, { provenance: { modified: '2026-02-01', publisher: 'School' } }));
    await fetchTo(file);
    assert.deepEqual(written().provenance, { publisher: 'School', modified: '2026-02-01' });
  });

  for (const [had, has, fine] of [
    [10, 5, true],
    [10, 4, false],
    [60, 29, false],
    [60, 30, true],
    [9, 1, true],
  ])
    it(`${fine ? 'may go' : 'does not go'} from ${had} to ${has} activities`, async () => {
      writeFileSync(file, JSON.stringify(agenda(had)));
      give(agenda(has));
      const { code, output } = await fetchTo(file, '--stats');
      assert.equal(code, fine ? 0 : 1, output);
      assert.equal(written().activities.length, fine ? has : had);
      if (fine) return;
      assert.match(output, /--allow-fewer/);
      assert.match(output, /"reason":"fewer"/);
      const allowed = await fetchTo(file, '--allow-fewer');
      assert.equal(allowed.code, 0, allowed.output);
      assert.equal(written().activities.length, has);
    });

  it('is not one about something else', async () => {
    const partners = '{"partners": []}';
    writeFileSync(file, partners);
    give(agenda(1));
    const { code, output } = await fetchTo(file);
    assert.equal(code, 1);
    assert.match(output, /staan partners, geen activiteiten/);
    assert.equal(readFileSync(file, 'utf8'), partners);
  });

  for (const [what, text] of [
    ['nothing', ''],
    ['what is no document', 'oud'],
    ['half a document', '{"activities": ['],
    ['a list that is none of ours', '[]'],
  ])
    it(`takes the place of ${what}`, async () => {
      writeFileSync(file, text);
      give(agenda(1));
      const { code, output } = await fetchTo(file);
      assert.equal(code, 0, output);
      assert.equal(written().activities.length, 1);
    });

  it('is refused before anything is asked when it cannot be written', async () => {
    mkdirSync(join(folder, 'map'));
    writeFileSync(file, 'x');
    for (const [target, says] of [
      [join(folder, 'map'), /dit is een map\. Noem een bestand/],
      [join(folder, 'nergens/agenda.json'), /de map .*nergens is er niet/],
      [join(file, 'agenda.json'), /geen map/],
      ['/dev/null', /geen gewoon bestand/],
      [join(folder, 'x'.repeat(300)), /de naam is te lang/],
    ]) {
      const asked = feeds.asked.length;
      const { code, output } = await fetchTo(target);
      assert.equal(code, 1, output);
      assert.match(output, says);
      assert.equal(feeds.asked.length, asked);
    }
  });

  it('is refused in a folder of somebody else', async () => {
    chmodSync(folder, 0o555);
    give(agenda(1));
    // Who may do everything has to be somebody else for a moment.
    const somebody = process.getuid() === 0 ? { uid: 65534, gid: 65534 } : {};
    const { code, output } = await node(
      [COMMAND, 'fetch', `${feeds.base}/agenda`, '--kind', 'activities', '-o', file],
      {
        ...somebody,
        cwd: '/',
      },
    );
    chmodSync(folder, 0o755);
    assert.equal(code, 1, output);
    assert.match(output, /dat mag niet met deze gebruiker/);
    assert.deepEqual(readdirSync(folder), []);
  });

  it('stays when the disk takes no more in the middle of it', async () => {
    writeFileSync(file, JSON.stringify(agenda(1)));
    give(agenda(LARGE));
    // A shell can say how large a file may become: in blocks of 512 or 1024 bytes.
    const script = `trap '' XFSZ; ulimit -f 512; exec "$@"`;
    const args = ['fetch', `${feeds.base}/agenda`, '--kind', 'activities', '-o', file];
    const { code, output } = await run('sh', ['-c', script, 'sh', process.execPath, COMMAND, ...args]);
    assert.equal(code, 1, output);
    assert.match(output, /is niet te schrijven/);
    assert.equal(written().activities.length, 1);
    assert.deepEqual(readdirSync(folder), ['agenda.json']);
  });

  for (const signal of ['SIGINT', 'SIGTERM'])
    it(`stays whole when ${signal} comes in the middle of it`, async () => {
      writeFileSync(file, JSON.stringify(agenda(1)));
      give(agenda(LARGE));
      const args = ['fetch', `${feeds.base}/agenda`, '--kind', 'activities', '-o', file];
      const watcher = watch(folder);
      const child = spawn(process.execPath, [COMMAND, ...args], { stdio: 'ignore' });
      const ended = new Promise((resolve) => child.on('exit', resolve));
      // What is written beside it, however short it is there.
      await new Promise((resolve) => watcher.on('change', (_, name) => name.endsWith('.tmp') && resolve()));
      child.kill(signal);
      const code = await ended;
      watcher.close();
      assert.ok([130, 143, 0].includes(code), String(code));
      assert.deepEqual(readdirSync(folder), ['agenda.json']);
      assert.equal(written().activities.length, code === 0 ? LARGE : 1);
    });

  it('is not there when nothing came', async () => {
    pages['/agenda'] = 'niets';
    assert.equal((await fetchTo(file)).code, 1);
    assert.ok(!existsSync(file));
  });
});
